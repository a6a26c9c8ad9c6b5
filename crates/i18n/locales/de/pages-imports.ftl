# Pages: bringing a portfolio in.

import-trial-title = Was diese Datei täte
import-file = Arbeitsmappe
import-file-hint = Excel (xlsx, xls), OpenDocument (ods) oder Text (csv), mit einer Zeile von Überschriften. Nichts ändert sich, bevor Sie gesehen haben, was sie täte.
import-try = Zeigen, was sie täte
import-apply = Übernehmen
import-apply-valid = Übernehmen, was nicht abgelehnt ist
import-another = Andere Datei
import-rule = Regel
import-refused = Abgelehnt
import-no-sheet = Die Datei hat kein Blatt „{ $sheet }“ mit einer Tabelle. Benennen Sie das Blatt um und senden Sie die Datei noch einmal.
import-columns-missing = Der Datei fehlen Spalten: { $missing }. Gefunden wurden die Überschriften: { $headings }. Benennen Sie die Spalten so, dass sie erkannt werden, und senden Sie die Datei noch einmal.
import-reason-hint = Nur wenn Ihre Rolle allein nicht erlaubt, was die Datei ändert; er bleibt in der Historie.
