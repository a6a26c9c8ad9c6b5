# Pages: bringing a portfolio in.

import-trial-title = O que este arquivo faria
import-file = Planilha
import-file-hint = Excel (xlsx, xls), OpenDocument (ods) ou texto (csv), com uma linha de cabeçalhos. Nada muda antes que você veja o que ele faria.
import-try = Mostrar o que faria
import-apply = Incorporar
import-apply-valid = Incorporar o que não foi recusado
import-another = Outro arquivo
import-rule = Regra
import-refused = Recusada
import-no-sheet = O arquivo não tem nenhuma folha “{ $sheet }” com uma tabela. Renomeie a folha e envie o arquivo de novo.
import-columns-missing = Faltam colunas no arquivo: { $missing }. Os cabeçalhos encontrados são: { $headings }. Dê às colunas nomes que sejam reconhecidos e envie o arquivo de novo.
import-reason-hint = Só se a sua função sozinha não permite o que o arquivo muda; fica no histórico.
