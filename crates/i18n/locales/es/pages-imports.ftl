# Pages: bringing a portfolio in.

import-trial-title = Lo que haría este archivo
import-file = Libro
import-file-hint = Excel (xlsx, xls), OpenDocument (ods) o texto (csv), con una fila de encabezados. Nada cambia antes de que vea lo que haría.
import-try = Mostrar lo que haría
import-apply = Incorporarlo
import-apply-valid = Incorporar lo no rechazado
import-another = Otro archivo
import-rule = Regla
import-refused = Rechazado
import-no-sheet = El archivo no tiene ninguna hoja “{ $sheet }” con una tabla. Cambie el nombre de la hoja y envíe el archivo de nuevo.
import-columns-missing = Al archivo le faltan columnas: { $missing }. Los encabezados encontrados son: { $headings }. Nombre las columnas para que se reconozcan y envíe el archivo de nuevo.
import-reason-hint = Solo si su rol por sí mismo no permite lo que cambia el archivo; queda en el historial.
