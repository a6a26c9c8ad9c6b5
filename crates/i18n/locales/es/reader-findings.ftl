# Findings of the page reader: crates/reader/FINDINGS.md. File, line and column come before.

finding-row-has-surplus-cells = Celdas en la fila: { $found }; encabezados: { $expected }. Se omitió la celda { $cell } (“{ $cell-text }”), porque las demás encajan sin ella. Revise la fila.
finding-row-has-missing-cells = Celdas en la fila: { $found }; encabezados: { $expected }. Se insertó una celda vacía como número { $cell }. Revise la fila.
finding-delimiter-row-differs = Celdas en la línea bajo los encabezados: { $found }; encabezados: { $expected }. Ponga el mismo número en ambos.
finding-table-unknown = La tabla que empieza por “{ $found }” no tiene ninguna forma conocida y no se leyó. Use los encabezados de una tabla conocida.
finding-column-unknown = No se conoce la columna “{ $found }”; sus celdas constan como no leídas. Cámbiele el nombre o quítela.
finding-column-missing = La tabla de escenarios no tiene la columna “{ $expected }”. Añádala.
finding-column-twice = La columna “{ $found }” aparece dos veces; la segunda consta como no leída. Quite una de ellas.
finding-value-unknown = “{ $found }” no dice nada conocido sobre “{ $column-code }”; se conservó el texto. Elija usted el valor.
finding-phase-unknown = El escenario “{ $found }” no nombra ni asignación ni entrega. Añada la fase.
finding-scenario-l1-differs = El escenario fija “{ $found }”, pero su página trata de “{ $expected }”. Corrija uno de los dos.
finding-scenario-varies = Para “{ $column-code }” esta página dice “{ $found }”; { $other-file }, línea { $other-line }, dice “{ $expected }”; se conservó lo primero. Decida qué es lo correcto.
finding-link-missing = “{ $text }” enlaza con { $found }, que no existe. Corrija o quite el enlace.
finding-link-plain-http = El enlace { $found } no está cifrado. Pruebe { $expected }.
finding-l2-absent = “{ $expected }” ({ $code }) figura en { $other-file }, línea { $other-line }, pero no aquí. Añádalo o quítelo allí.
finding-l2-not-listed = Ninguna página de su estado incluye “{ $found }” ({ $code }). Añádalo a la lista.
finding-same-text-two-labels = “{ $found }” tiene el mismo texto que “{ $expected }” en { $other-file }, línea { $other-line }. Indique en qué se diferencian.
finding-same-label-two-texts = “{ $label }” se describe aquí como “{ $found }”, pero en { $other-file }, línea { $other-line }, como “{ $expected }”. Use un solo texto.
finding-label-varies = “{ $found }” se llama “{ $expected }” en { $other-file }, línea { $other-line }. Use un solo nombre.
finding-example-contradicts = “{ $found }” figura a la vez como válido y no válido para “{ $label }”. Quite uno de los dos.
finding-use-instead-unknown = Hay que usar “{ $found }” en su lugar, pero ningún estado se llama así. Nombre un estado existente.
finding-service-unknown = El servicio “{ $found }” no está en el catálogo; aquí se llama { $code }. Añádalo o corrija el nombre.
finding-status-kind-unknown = “{ $found }” no es ninguno de los cinco estados conocidos. Indique de qué clase es.
finding-code-invented = No se pudo formar un código a partir de “{ $found }”; se llama { $code }. Póngale uno mejor.
finding-section-empty = No se dice nada sobre “{ $found }”. Escriba el texto o quite el encabezado.
finding-stray-character =
    El carácter { $found } ({ $name }) aparece { $count ->
        [one] una vez
       *[other] { $count } veces
    } en esta línea y se pasó por alto. Quítelo.
finding-odd-escape = No hace falta escapar “{ $found }”. Quite la barra invertida.
finding-trailing-whitespace =
    { $spaces ->
        [one] La línea termina con un espacio que no dice nada.
       *[other] La línea termina con { $spaces } espacios que no dicen nada.
    } Quite el final en blanco.
finding-heading-whitespace =
    { $spaces ->
        [one] El encabezado “{ $found }” tiene { $spaces } espacio en un lugar inusual.
       *[other] El encabezado “{ $found }” tiene { $spaces } espacios donde lo habitual es uno.
    } Deje uno.
finding-heading-style-differs = “{ $heading }” empieza por “{ $found }”; la mayoría de los demás, por “{ $expected }”. Use una sola forma.
finding-heading-level-skips = “{ $found }” tiene el nivel { $level } después del nivel { $level-before }. No se salte ningún nivel.
finding-heading-nested-under-unrelated = “{ $found }” tiene el nivel { $level } y por eso queda bajo “{ $under }”. Lo correcto sería el nivel { $expected-level }.
finding-heading-unknown = No se conoce el encabezado “{ $found }”; lo que hay debajo no se leyó. Use un encabezado conocido.
finding-label-colon-differs = “{ $found }” se escribe “{ $expected }”, como la mayoría de las etiquetas de la página. Use esa forma.
finding-heading-untranslated = El encabezado “{ $found }” está en { $language }; la página, en { $page-language }. Lo habitual es “{ $expected }”.
finding-cell-untranslated = La celda “{ $found }” está en { $language }; la página, en { $page-language }. Tradúzcala.
finding-word-untranslated = La palabra “{ $found }” está en inglés; la página, en { $page-language }. Tradúzcala, salvo que sea un nombre propio.
finding-title-language-differs = El título “{ $title }” está en { $language }; la página, en { $page-language }. Traduzca el título.
finding-file-name-language-differs = El nombre del archivo dice { $language }, pero el texto está en { $page-language }. Cambie el nombre del archivo.
finding-language-unknown = No se pudo saber el idioma de la página; se leyó como inglés. Indique el idioma en los metadatos.
finding-metadata-date-old = La página lleva la fecha { $found }, pero su cambio más reciente es de { $expected } (línea { $other-line }). Actualice la fecha.
finding-date-ambiguous =
    { $has-expected ->
        [yes] “{ $found }” puede ser { $expected } o { $alternative }; se tomó la primera. Escriba año, mes y día.
       *[no] “{ $found }” se puede leer de más de una manera; una es { $alternative }. Escriba año, mes y día.
    }
finding-date-unreadable = “{ $found }” no es una fecha. Escriba año, mes y día, como 2026-11-22.
finding-metadata-contradicts = “{ $found }” contradice “{ $expected }” en la línea { $other-line }. Corrija uno de los dos.
finding-owner-is-not-manager = El responsable es “{ $found }”, pero el gerente en { $other-file }, línea { $other-line }, es “{ $expected }”. Corrija uno de los dos.
finding-metadata-varies = “{ $entry }” es “{ $found }” aquí y “{ $expected }” en { $other-file }, línea { $other-line }. Use un solo valor.
finding-metadata-missing = La página no indica esto: { $expected }. Añádalo a los metadatos.
finding-metadata-twice = “{ $found }” aparece dos veces en los metadatos; se conservó lo primero. Quite uno de los dos.
finding-metadata-unclosed = Los metadatos no tienen final. Ciérrelos con una línea de tres guiones.
finding-draft-lacks =
    { $has-found ->
        [yes] { $file }: a “{ $found }” le falta { $expected }. Añádalo.
       *[no] A { $file } le falta { $expected }. Añádalo.
    }

## What was done about a finding

finding-action-ignored = Se pasó por alto
finding-action-dropped-cell = Se omitió una celda
finding-action-inserted-cell = Se insertó una celda vacía
finding-action-left-unread = No se leyó
finding-action-read-month-first = Se leyó con el mes primero
finding-action-read-day-first = Se leyó con el día primero
finding-action-not-decided = Sin decidir
finding-action-kept-first = Se conservó lo primero
finding-action-kept-both = Se conservaron ambos
finding-action-read-anyway = Se leyó de todos modos
finding-action-made-code = Se formó un código

## How much a finding matters

finding-severity-minor = Leve
finding-severity-notable = Destacable
finding-severity-serious = Grave
