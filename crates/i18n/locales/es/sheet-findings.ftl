# Spreadsheets: what was noticed while reading (crates/sheets/src/finding.rs) and why a file is refused
# (crates/sheets/src/error.rs). $place is a cell such as Sheet1!C14, $format a format such as xlsx.

sheet-finding-extension-mismatch = El nombre “{ $file-name }” promete un formato distinto del contenido, que es { $found }. Se dio crédito al contenido; cambie el nombre si comparte el archivo.
sheet-finding-encoding-guessed = El archivo no indica su codificación; se leyó como { $encoding }. Revise los nombres con acentos u otras letras.
sheet-finding-encoding-lossy = Algunos caracteres no se pudieron leer como { $encoding }. Guarde el archivo en UTF-8 y vuelva a subirlo.
sheet-finding-delimiter-guessed = Las columnas se separaron por “{ $delimiter }”. Elija otro separador si no es correcto.
sheet-finding-hidden-sheet-skipped = La hoja oculta “{ $sheet }” no se leyó, porque una visible tiene una tabla. Elíjala si es la correcta.
sheet-finding-hidden-sheet-used = Se leyó la hoja oculta “{ $sheet }”, porque ninguna visible tiene una tabla. Elija otra si no es correcta.
sheet-finding-other-sheet-with-table = La hoja “{ $sheet }” también tiene una tabla y no se leyó. Elíjala si es la correcta.
sheet-finding-title-row-skipped = La fila de { $place } se toma por un título: “{ $text }”. Elija otra fila de encabezados si no es correcto.
sheet-finding-heading-group-row = La fila de { $place } se toma por grupos de encabezados. Elija otra fila de encabezados si no es correcto.
sheet-finding-column-without-heading = La columna de { $place } tiene contenido, pero no encabezado. Póngale un encabezado o déjela fuera.
sheet-finding-heading-repeated = El encabezado “{ $heading }” de { $place } ya está en { $first }. Elija cuál de las dos columnas se usa.
sheet-finding-repeated-heading-row-skipped = La fila de { $place } repite los encabezados y se omitió. No hay nada que hacer.
sheet-finding-total-row-skipped = La fila de { $place } suma otras (“{ $label }”) y se omitió. Cámbiele el nombre si es una fila de datos.
sheet-finding-unlabelled-total-row-skipped = La fila de { $place } solo tiene números y se omitió como total. Indique a qué corresponden si es una fila de datos.
sheet-finding-stray-row-skipped = La fila de { $place } tiene una sola celda (“{ $text }”) y se omitió. Complétela si es una fila de datos.
sheet-finding-findings-left-out =
    { $count ->
        [one] Queda { $count } observación sin enumerar.
       *[other] Quedan { $count } observaciones sin enumerar.
    } Corrija las anteriores y vuelva a leer el archivo.
sheet-finding-mapped-heading-missing = La asignación guardada nombra el encabezado “{ $heading }”, que este archivo no tiene. Añada la columna o cambie la asignación.
sheet-finding-heading-not-in-mapping = El encabezado “{ $heading }” de { $place } no está en la asignación guardada. Asígnelo, consérvelo como campo propio o déjelo fuera.
sheet-finding-mapped-column-moved = La columna “{ $heading }” está ahora en { $place }. Se encontró por su encabezado; no hay nada que hacer.

## Why a file is refused

sheet-error-file-unreadable = No se pudo leer el archivo: { $cause }. Compruebe que existe y que tiene permiso para leerlo.
sheet-error-file-too-large = El archivo tiene { $bytes } bytes; se leen { $limit } como máximo. Divídalo en archivos más pequeños.
sheet-error-file-empty = El archivo está vacío. Elija uno que tenga una tabla con encabezados.
sheet-error-unknown-format = Ni el contenido ni el nombre “{ $file-name }” indican qué tipo de archivo es. Guárdelo como xlsx, xls, ods o csv.
sheet-error-unsupported-format = No se leen archivos de tipo { $found }. Guárdelo como xlsx, xls, ods o csv.
sheet-error-encrypted = El archivo { $format } está protegido con contraseña. Quite la contraseña y vuelva a subirlo.
sheet-error-truncated = El archivo { $format } termina antes de tiempo. Vuelva a subirlo o guárdelo de nuevo.
sheet-error-damaged = El archivo { $format } está dañado en “{ $part }”: { $detail }. Ábralo en un programa de hojas de cálculo y guárdelo de nuevo.
sheet-error-too-many-parts = El archivo tiene { $parts } partes; se leen { $limit } como máximo. Guarde solo la hoja que tiene la tabla.
sheet-error-inflates-too-large = Descomprimido, el archivo tendría { $bytes } bytes; se leen { $limit } como máximo. Divídalo en archivos más pequeños.
sheet-error-compressed-too-well = La parte “{ $part }” está comprimida { $ratio } veces; se acepta { $limit } como máximo. Guarde de nuevo el archivo en un programa de hojas de cálculo.
sheet-error-size-misdeclared = La parte “{ $part }” no tiene los { $declared } bytes que declara el archivo. Guarde de nuevo el archivo en un programa de hojas de cálculo.
sheet-error-too-much-shared-text = Los textos compartidos del archivo tienen { $bytes } bytes; se leen { $limit } como máximo. Divídalo en archivos más pequeños.
sheet-error-too-many-sheets = El libro tiene más de { $limit } hojas. Guarde solo la hoja que tiene la tabla.
sheet-error-too-many-rows = La hoja “{ $sheet }” tiene más de { $limit } filas con contenido. Divídala en archivos más pequeños.
sheet-error-too-many-columns = Hay contenido en { $place }, a la derecha de la última columna que se lee ({ $limit } columnas). Quítelo o muévalo a la izquierda.
sheet-error-too-many-cells = La hoja “{ $sheet }” tiene más de { $limit } celdas con contenido. Quite las columnas que no necesite o divida el archivo.
sheet-error-text-too-long = El texto de { $place } supera los { $limit } caracteres. Acórtelo.
sheet-error-too-many-merged-ranges = La hoja “{ $sheet }” tiene más de { $limit } rangos combinados. Separe las celdas.
sheet-error-rows-out-of-order = La fila { $row } de la hoja “{ $sheet }” viene después de una posterior. Guarde de nuevo el archivo en un programa de hojas de cálculo.
sheet-error-no-such-sheet = No hay ninguna hoja con el número { $index }. Elija una de las hojas del archivo.
sheet-error-no-table = Ninguna hoja tiene una tabla con encabezados. Hojas examinadas: { $sheets }. Ponga los encabezados en una fila sobre los datos.
