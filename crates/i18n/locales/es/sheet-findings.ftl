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
sheet-error-compressed-too-well = La parte “{ $part }” ocupa, descomprimida, { $ratio } veces su tamaño; se aceptan { $limit } como máximo. Elimine filas y columnas con formato pero vacías.
sheet-error-size-misdeclared = La parte “{ $part }” no tiene los { $declared } bytes que declara el archivo. Guarde de nuevo el archivo en un programa de hojas de cálculo.
sheet-error-too-much-shared-text = Los textos compartidos del archivo tienen { $bytes } bytes; se leen { $limit } como máximo. Divídalo en archivos más pequeños.
sheet-error-too-many-sheets = El libro tiene más de { $limit } hojas. Guarde solo la hoja que tiene la tabla.
sheet-error-too-many-rows = La hoja “{ $sheet }” tiene más de { $limit } filas con contenido. Divídala en archivos más pequeños.
sheet-error-too-many-columns = Hay contenido en { $place }, a la derecha de la última columna que se lee ({ $limit } columnas). Quítelo o muévalo a la izquierda.
sheet-error-too-many-cells = La hoja “{ $sheet }” tiene más de { $limit } celdas con contenido. Quite las columnas que no necesite o divida el archivo.
sheet-error-text-too-long = El texto de { $place } supera los { $limit } bytes. Acórtelo; en un archivo de texto, busque unas comillas sin cerrar.
sheet-error-too-many-merged-ranges = La hoja “{ $sheet }” tiene más de { $limit } rangos combinados. Separe las celdas.
sheet-error-rows-out-of-order = La fila { $row } de la hoja “{ $sheet }” viene después de una posterior. Guarde de nuevo el archivo en un programa de hojas de cálculo.
sheet-error-no-such-sheet = No hay ninguna hoja con el número { $index }. Elija una de las hojas del archivo.
sheet-error-no-table = Ninguna hoja tiene una tabla con encabezados. Hojas examinadas: { $sheets }. Ponga los encabezados en una fila sobre los datos.

## Why a column was taken for what it is

sheet-reason-heading-known = El encabezado es un nombre conocido (“{ $name }”, { $language }).
sheet-reason-heading-near = El encabezado es casi un nombre conocido (“{ $name }”, { $language }).
sheet-reason-heading-contains = El encabezado contiene un nombre conocido (“{ $name }”, { $language }).
sheet-reason-heading-is-l1 = El encabezado es el estado “{ $l1 }”, con números debajo.
sheet-reason-content-dates = El { $percent } % de las celdas son fechas.
sheet-reason-content-not-dates = Solo el { $percent } % de las celdas son fechas.
sheet-reason-content-numbers = El { $percent } % de las celdas son números.
sheet-reason-content-not-numbers = Solo el { $percent } % de las celdas son números.
sheet-reason-content-guids = El { $percent } % de las celdas son GUID.
sheet-reason-content-domains = El { $percent } % de las celdas son nombres de dominio.
sheet-reason-content-known-labels = El { $percent } % de las celdas son valores conocidos del campo.
sheet-reason-content-unknown-labels = Ninguna celda es un valor conocido del campo.
sheet-reason-content-status-paths = El { $percent } % de las celdas son estados de varios niveles.
sheet-reason-field-taken = La columna “{ $by }” encaja mejor con el campo “{ $field }”.
sheet-reason-nothing-known = No se conocen ni el encabezado ni el contenido.
sheet-reason-saved = Como se guardó en la asignación.
sheet-reason-chosen = Como usted lo eligió.

## Values of a column; the caller adds the place

sheet-value-units-negative = Un número de unidades no puede ser menor que cero. Indique un número entero.
sheet-value-units-fraction = Un número de unidades debe ser entero. Indíquelo sin decimales.
sheet-value-units-too-large = El número es demasiado grande para ser de unidades. Revise si le falta un separador.
sheet-value-units-ambiguous = El signo de este número puede separar miles o decimales. Elija cuál para la columna.
sheet-value-units-unreadable = Esto no es un número. Escriba cifras, como 1200.
sheet-value-ambiguous-date = Puede ser { $day-first } o { $month-first }, y la columna no lo aclara. Elija si va primero el día o el mes.
sheet-value-unreadable-date = Esto no es una fecha. Escríbala como 2026-11-22.
sheet-value-undecidable = Nada en la columna decide cómo leer esto: { $examples }. Elíjalo para la columna.
sheet-value-ambiguous-label = Varios valores tienen esta etiqueta: { $codes }. Elija uno de ellos.
sheet-value-near-label = No se conoce este valor. ¿Quiso decir “{ $code }”? Elíjalo o asigne el valor.
sheet-value-unknown-label = No se conoce este valor. Asígnelo a uno conocido o corrija la celda.
sheet-value-mapping-unreadable = No se puede leer la asignación guardada. Asigne de nuevo las columnas y guarde.
sheet-value-mapping-too-new = La asignación se guardó con una versión posterior del programa ({ $version }). Asigne de nuevo las columnas o use esa versión.
