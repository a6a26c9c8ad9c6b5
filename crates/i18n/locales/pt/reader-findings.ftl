# Findings of the page reader: crates/reader/FINDINGS.md. File, line and column come before.

finding-row-has-surplus-cells = Células na linha: { $found }; cabeçalhos: { $expected }. A célula { $cell } (“{ $cell-text }”) foi omitida, porque as demais encaixam sem ela. Confira a linha.
finding-row-has-missing-cells = Células na linha: { $found }; cabeçalhos: { $expected }. Uma célula vazia foi inserida como número { $cell }. Confira a linha.
finding-delimiter-row-differs = Células na linha sob os cabeçalhos: { $found }; cabeçalhos: { $expected }. Use o mesmo número nos dois.
finding-table-unknown = A tabela que começa com “{ $found }” não tem forma conhecida e não foi lida. Use os cabeçalhos de uma tabela conhecida.
finding-column-unknown = A coluna “{ $found }” não é conhecida; suas células constam como não lidas. Renomeie-a ou remova-a.
finding-column-missing = A tabela de cenários não tem a coluna “{ $expected }”. Acrescente-a.
finding-column-twice = A coluna “{ $found }” aparece duas vezes; a segunda consta como não lida. Remova uma delas.
finding-value-unknown = “{ $found }” não diz nada conhecido sobre “{ $column-code }”; o texto foi mantido. Escolha você o valor.
finding-phase-unknown = O cenário “{ $found }” não cita nem atribuição nem entrega. Acrescente a fase.
finding-scenario-l1-differs = O cenário define “{ $found }”, mas sua página trata de “{ $expected }”. Corrija um dos dois.
finding-scenario-varies = Para “{ $column-code }” esta página diz “{ $found }”; { $other-file }, linha { $other-line }, diz “{ $expected }”; o primeiro foi mantido. Decida o que está certo.
finding-link-missing = “{ $text }” aponta para { $found }, que não existe. Corrija ou remova o link.
finding-link-plain-http = O link { $found } não é criptografado. Experimente { $expected }.
finding-l2-absent = “{ $expected }” ({ $code }) está listado em { $other-file }, linha { $other-line }, mas não aqui. Acrescente-o ou remova-o de lá.
finding-l2-not-listed = Nenhuma página do seu status lista “{ $found }” ({ $code }). Acrescente-o à lista.
finding-same-text-two-labels = “{ $found }” tem o mesmo texto que “{ $expected }” em { $other-file }, linha { $other-line }. Diga em que diferem.
finding-same-label-two-texts = “{ $label }” é descrito aqui como “{ $found }”, mas em { $other-file }, linha { $other-line }, como “{ $expected }”. Use um só texto.
finding-label-varies = “{ $found }” se chama “{ $expected }” em { $other-file }, linha { $other-line }. Use um só nome.
finding-example-contradicts = “{ $found }” consta como válido e como não válido para “{ $label }”. Remova um dos dois.
finding-use-instead-unknown = Deve-se usar “{ $found }” no lugar, mas nenhum status tem esse nome. Cite um status existente.
finding-service-unknown = O serviço “{ $found }” não está no catálogo; aqui se chama { $code }. Acrescente-o ou corrija o nome.
finding-status-kind-unknown = “{ $found }” não é nenhum dos cinco status conhecidos. Diga de que tipo é.
finding-code-invented = Não foi possível formar um código a partir de “{ $found }”; ele se chama { $code }. Dê-lhe um melhor.
finding-section-empty = Nada é dito sobre “{ $found }”. Escreva o texto ou remova o cabeçalho.
finding-stray-character =
    O caractere { $found } ({ $name }) aparece { $count ->
        [one] { $count } vez
       *[other] { $count } vezes
    } nesta linha e foi ignorado. Remova-o.
finding-odd-escape = “{ $found }” não precisa de barra invertida. Remova-a.
finding-trailing-whitespace =
    { $spaces ->
        [one] A linha termina com { $spaces } espaço que não diz nada.
       *[other] A linha termina com { $spaces } espaços que não dizem nada.
    } Remova o final em branco.
finding-heading-whitespace =
    { $spaces ->
        [one] O cabeçalho “{ $found }” tem { $spaces } espaço em lugar incomum.
       *[other] O cabeçalho “{ $found }” tem { $spaces } espaços onde o usual é um.
    } Deixe um.
finding-heading-style-differs = “{ $heading }” começa com “{ $found }”; a maioria dos outros, com “{ $expected }”. Use uma só forma.
finding-heading-level-skips = “{ $found }” tem o nível { $level } depois do nível { $level-before }. Não pule nenhum nível.
finding-heading-nested-under-unrelated = “{ $found }” tem o nível { $level } e por isso fica sob “{ $under }”. O correto seria o nível { $expected-level }.
finding-heading-unknown = O cabeçalho “{ $found }” não é conhecido; o que está abaixo dele não foi lido. Use um cabeçalho conhecido.
finding-label-colon-differs = “{ $found }” se escreve “{ $expected }”, como a maioria dos rótulos da página. Use essa forma.
finding-heading-untranslated = O cabeçalho “{ $found }” está em { $language }; a página, em { $page-language }. O usual é “{ $expected }”.
finding-cell-untranslated = A célula “{ $found }” está em { $language }; a página, em { $page-language }. Traduza-a.
finding-word-untranslated = A palavra “{ $found }” está em inglês; a página, em { $page-language }. Traduza-a, a menos que seja um nome próprio.
finding-title-language-differs = O título “{ $title }” está em { $language }; a página, em { $page-language }. Traduza o título.
finding-file-name-language-differs = O nome do arquivo diz { $language }, mas o texto está em { $page-language }. Renomeie o arquivo.
finding-language-unknown = Não foi possível saber o idioma da página; ela foi lida como inglês. Informe o idioma nos metadados.
finding-metadata-date-old = A página traz a data { $found }, mas sua alteração mais recente é de { $expected } (linha { $other-line }). Atualize a data.
finding-date-ambiguous =
    { $has-expected ->
        [yes] “{ $found }” pode ser { $expected } ou { $alternative }; a primeira foi adotada. Escreva ano, mês e dia.
       *[no] “{ $found }” pode ser lido de mais de uma forma; uma é { $alternative }. Escreva ano, mês e dia.
    }
finding-date-unreadable = “{ $found }” não é uma data. Escreva ano, mês e dia, como 2026-11-22.
finding-metadata-contradicts = “{ $found }” contradiz “{ $expected }” na linha { $other-line }. Corrija um dos dois.
finding-owner-is-not-manager = O responsável é “{ $found }”, mas o gerente em { $other-file }, linha { $other-line }, é “{ $expected }”. Corrija um dos dois.
finding-metadata-varies = “{ $entry }” é “{ $found }” aqui e “{ $expected }” em { $other-file }, linha { $other-line }. Use um só valor.
finding-metadata-missing = A página não informa isto: { $expected }. Acrescente aos metadados.
finding-metadata-twice = “{ $found }” aparece duas vezes nos metadados; o primeiro foi mantido. Remova um dos dois.
finding-metadata-unclosed = Os metadados não têm fim. Feche-os com uma linha de três hifens.
finding-draft-lacks =
    { $has-found ->
        [yes] { $file }: falta { $expected } em “{ $found }”. Acrescente.
       *[no] Falta { $expected } em { $file }. Acrescente.
    }

## What was done about a finding

finding-action-ignored = Ignorado
finding-action-dropped-cell = Uma célula foi omitida
finding-action-inserted-cell = Uma célula vazia foi inserida
finding-action-left-unread = Não lido
finding-action-read-month-first = Lido com o mês primeiro
finding-action-read-day-first = Lido com o dia primeiro
finding-action-not-decided = Não decidido
finding-action-kept-first = O primeiro foi mantido
finding-action-kept-both = Ambos foram mantidos
finding-action-read-anyway = Lido assim mesmo
finding-action-made-code = Um código foi formado

## How much a finding matters

finding-severity-minor = Leve
finding-severity-notable = Relevante
finding-severity-serious = Grave
