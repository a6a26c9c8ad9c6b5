# Spreadsheets: what was noticed while reading (crates/sheets/src/finding.rs) and why a file is refused
# (crates/sheets/src/error.rs). $place is a cell such as Sheet1!C14, $format a format such as xlsx.

sheet-finding-extension-mismatch = O nome “{ $file-name }” promete um formato diferente do conteúdo, que é { $found }. Valeu o conteúdo; renomeie o arquivo se for compartilhá-lo.
sheet-finding-encoding-guessed = O arquivo não informa sua codificação; foi lido como { $encoding }. Confira os nomes com acentos ou outras letras.
sheet-finding-encoding-lossy = Alguns caracteres não puderam ser lidos como { $encoding }. Salve o arquivo em UTF-8 e envie-o novamente.
sheet-finding-delimiter-guessed = As colunas foram separadas em “{ $delimiter }”. Escolha outro separador se não estiver certo.
sheet-finding-hidden-sheet-skipped = A planilha oculta “{ $sheet }” não foi lida, porque uma visível tem uma tabela. Escolha-a se for a correta.
sheet-finding-hidden-sheet-used = A planilha oculta “{ $sheet }” foi lida, porque nenhuma visível tem uma tabela. Escolha outra se não estiver certo.
sheet-finding-other-sheet-with-table = A planilha “{ $sheet }” também tem uma tabela e não foi lida. Escolha-a se for a correta.
sheet-finding-title-row-skipped = A linha em { $place } foi tomada por um título: “{ $text }”. Escolha outra linha de cabeçalhos se não estiver certo.
sheet-finding-heading-group-row = A linha em { $place } foi tomada por grupos de cabeçalhos. Escolha outra linha de cabeçalhos se não estiver certo.
sheet-finding-column-without-heading = A coluna em { $place } tem conteúdo, mas não cabeçalho. Dê-lhe um cabeçalho ou deixe-a de fora.
sheet-finding-heading-repeated = O cabeçalho “{ $heading }” em { $place } já está em { $first }. Escolha qual das duas colunas vale.
sheet-finding-repeated-heading-row-skipped = A linha em { $place } repete os cabeçalhos e foi omitida. Não há nada a fazer.
sheet-finding-total-row-skipped = A linha em { $place } soma outras (“{ $label }”) e foi omitida. Renomeie-a se for uma linha de dados.
sheet-finding-unlabelled-total-row-skipped = A linha em { $place } só tem números e foi omitida como total. Informe a que se referem se for uma linha de dados.
sheet-finding-stray-row-skipped = A linha em { $place } tem uma única célula (“{ $text }”) e foi omitida. Complete-a se for uma linha de dados.
sheet-finding-findings-left-out =
    { $count ->
        [one] Mais { $count } observação não foi listada.
       *[other] Mais { $count } observações não foram listadas.
    } Corrija as anteriores e leia o arquivo de novo.
sheet-finding-mapped-heading-missing = O mapeamento salvo cita o cabeçalho “{ $heading }”, que este arquivo não tem. Acrescente a coluna ou altere o mapeamento.
sheet-finding-heading-not-in-mapping = O cabeçalho “{ $heading }” em { $place } não está no mapeamento salvo. Mapeie-o, mantenha-o como campo próprio ou deixe-o de fora.
sheet-finding-mapped-column-moved = A coluna “{ $heading }” agora está em { $place }. Foi encontrada pelo cabeçalho; não há nada a fazer.

## Why a file is refused

sheet-error-file-unreadable = Não foi possível ler o arquivo: { $cause }. Verifique se ele existe e se você pode lê-lo.
sheet-error-file-too-large = O arquivo tem { $bytes } bytes; são lidos no máximo { $limit }. Divida-o em arquivos menores.
sheet-error-file-empty = O arquivo está vazio. Escolha um que tenha uma tabela com cabeçalhos.
sheet-error-unknown-format = Nem o conteúdo nem o nome “{ $file-name }” dizem que tipo de arquivo é este. Salve-o como xlsx, xls, ods ou csv.
sheet-error-unsupported-format = Arquivos do tipo { $found } não são lidos. Salve-o como xlsx, xls, ods ou csv.
sheet-error-encrypted = O arquivo { $format } está protegido por senha. Remova a senha e envie-o novamente.
sheet-error-truncated = O arquivo { $format } termina cedo demais. Envie-o novamente ou salve-o de novo.
sheet-error-damaged = O arquivo { $format } está danificado em “{ $part }”: { $detail }. Abra-o em um programa de planilhas e salve-o de novo.
sheet-error-too-many-parts = O arquivo tem { $parts } partes; são lidas no máximo { $limit }. Salve só a planilha com a tabela.
sheet-error-inflates-too-large = Descompactado, o arquivo teria { $bytes } bytes; são lidos no máximo { $limit }. Divida-o em arquivos menores.
sheet-error-compressed-too-well = A parte “{ $part }”, descompactada, tem { $ratio } vezes o seu tamanho; aceita-se no máximo { $limit }. Exclua linhas e colunas formatadas, mas vazias.
sheet-error-size-misdeclared = A parte “{ $part }” não tem os { $declared } bytes que o arquivo declara. Salve o arquivo de novo em um programa de planilhas.
sheet-error-too-much-shared-text = Os textos compartilhados do arquivo têm { $bytes } bytes; são lidos no máximo { $limit }. Divida-o em arquivos menores.
sheet-error-too-many-sheets = A pasta de trabalho tem mais de { $limit } planilhas. Salve só a planilha com a tabela.
sheet-error-too-many-rows = A planilha “{ $sheet }” tem mais de { $limit } linhas com conteúdo. Divida-a em arquivos menores.
sheet-error-too-many-columns = Há conteúdo em { $place }, à direita da última coluna lida ({ $limit } colunas). Remova-o ou mova-o para a esquerda.
sheet-error-too-many-cells = A planilha “{ $sheet }” tem mais de { $limit } células com conteúdo. Remova colunas desnecessárias ou divida o arquivo.
sheet-error-text-too-long = O texto em { $place } passa de { $limit } bytes. Encurte-o; em um arquivo de texto, procure aspas que não foram fechadas.
sheet-error-too-many-merged-ranges = A planilha “{ $sheet }” tem mais de { $limit } intervalos mesclados. Desfaça a mesclagem das células.
sheet-error-rows-out-of-order = A linha { $row } da planilha “{ $sheet }” vem depois de uma posterior. Salve o arquivo de novo em um programa de planilhas.
sheet-error-no-such-sheet = Não há planilha de número { $index }. Escolha uma das planilhas do arquivo.
sheet-error-no-table = Nenhuma planilha tem uma tabela com cabeçalhos. Planilhas examinadas: { $sheets }. Coloque os cabeçalhos em uma linha acima dos dados.

## Why a column was taken for what it is

sheet-reason-heading-known = O cabeçalho é um nome conhecido (“{ $name }”, { $language }).
sheet-reason-heading-near = O cabeçalho é quase um nome conhecido (“{ $name }”, { $language }).
sheet-reason-heading-contains = O cabeçalho contém um nome conhecido (“{ $name }”, { $language }).
sheet-reason-heading-is-l1 = O cabeçalho é o status “{ $l1 }”, com números abaixo.
sheet-reason-content-dates = { $percent }% das células são datas.
sheet-reason-content-not-dates = Só { $percent }% das células são datas.
sheet-reason-content-numbers = { $percent }% das células são números.
sheet-reason-content-not-numbers = Só { $percent }% das células são números.
sheet-reason-content-guids = { $percent }% das células são GUIDs.
sheet-reason-content-domains = { $percent }% das células são nomes de domínio.
sheet-reason-content-known-labels = { $percent }% das células são valores conhecidos do campo.
sheet-reason-content-unknown-labels = Nenhuma célula é um valor conhecido do campo.
sheet-reason-content-status-paths = { $percent }% das células são status de vários níveis.
sheet-reason-field-taken = A coluna “{ $by }” combina melhor com o campo “{ $field }”.
sheet-reason-nothing-known = Nem o cabeçalho nem o conteúdo são conhecidos.
sheet-reason-saved = Como salvo no mapeamento.
sheet-reason-chosen = Como você escolheu.

## Values of a column; the caller adds the place

sheet-value-units-negative = Um número de unidades não pode ser menor que zero. Informe um número inteiro.
sheet-value-units-fraction = Um número de unidades deve ser inteiro. Informe-o sem decimais.
sheet-value-units-too-large = O número é grande demais para unidades. Verifique se falta um separador.
sheet-value-units-ambiguous = O sinal neste número pode separar milhares ou decimais. Escolha qual para a coluna.
sheet-value-units-unreadable = Isto não é um número. Digite algarismos, como 1200.
sheet-value-ambiguous-date = Pode ser { $day-first } ou { $month-first }, e a coluna não esclarece. Escolha se o dia ou o mês vem primeiro.
sheet-value-unreadable-date = Isto não é uma data. Escreva-a como 2026-11-22.
sheet-value-undecidable = Nada na coluna decide como ler isto: { $examples }. Escolha para a coluna.
sheet-value-ambiguous-label = Vários valores têm este rótulo: { $codes }. Escolha um deles.
sheet-value-near-label = Este valor não é conhecido. Você quis dizer “{ $code }”? Escolha-o ou mapeie o valor.
sheet-value-unknown-label = Este valor não é conhecido. Mapeie-o para um conhecido ou corrija a célula.
sheet-value-mapping-unreadable = Não é possível ler o mapeamento salvo. Mapeie as colunas de novo e salve.
sheet-value-mapping-too-new = O mapeamento foi salvo por uma versão posterior do programa ({ $version }). Mapeie as colunas de novo ou use essa versão.
