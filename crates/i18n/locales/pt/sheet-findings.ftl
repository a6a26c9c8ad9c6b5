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
sheet-error-compressed-too-well = A parte “{ $part }” está compactada { $ratio } vezes; aceita-se no máximo { $limit }. Salve o arquivo de novo em um programa de planilhas.
sheet-error-size-misdeclared = A parte “{ $part }” não tem os { $declared } bytes que o arquivo declara. Salve o arquivo de novo em um programa de planilhas.
sheet-error-too-much-shared-text = Os textos compartilhados do arquivo têm { $bytes } bytes; são lidos no máximo { $limit }. Divida-o em arquivos menores.
sheet-error-too-many-sheets = A pasta de trabalho tem mais de { $limit } planilhas. Salve só a planilha com a tabela.
sheet-error-too-many-rows = A planilha “{ $sheet }” tem mais de { $limit } linhas com conteúdo. Divida-a em arquivos menores.
sheet-error-too-many-columns = Há conteúdo em { $place }, à direita da última coluna lida ({ $limit } colunas). Remova-o ou mova-o para a esquerda.
sheet-error-too-many-cells = A planilha “{ $sheet }” tem mais de { $limit } células com conteúdo. Remova colunas desnecessárias ou divida o arquivo.
sheet-error-text-too-long = O texto em { $place } passa de { $limit } caracteres. Encurte-o.
sheet-error-too-many-merged-ranges = A planilha “{ $sheet }” tem mais de { $limit } intervalos mesclados. Desfaça a mesclagem das células.
sheet-error-rows-out-of-order = A linha { $row } da planilha “{ $sheet }” vem depois de uma posterior. Salve o arquivo de novo em um programa de planilhas.
sheet-error-no-such-sheet = Não há planilha de número { $index }. Escolha uma das planilhas do arquivo.
sheet-error-no-table = Nenhuma planilha tem uma tabela com cabeçalhos. Planilhas examinadas: { $sheets }. Coloque os cabeçalhos em uma linha acima dos dados.
