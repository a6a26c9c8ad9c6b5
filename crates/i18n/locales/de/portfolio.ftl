# What import, imports, export, verify, history and demo print.

## import

import-busy = Lesen und Prüfen
import-summary = Tabellenzeilen: { $added } hinzugefügt, { $changed } geändert, { $unchanged } unverändert, { $refused } abgelehnt.
import-undo = Übernommen. Machen Sie es rückgängig mit: desbloqueo imports undo { $id }
import-dry-run = Das war ein Probelauf: Es wurde nichts geändert.
import-nothing-applied = Es wurde nichts geändert, weil Tabellenzeilen abgelehnt werden. Berichtigen Sie sie, oder übernehmen Sie die übrigen mit --only-valid, und schreiben Sie die abgelehnten mit --refused FILE in eine Arbeitsmappe.
import-nothing-new = Es wurde nichts geändert: In der Datei steht, was schon bekannt ist.
import-refused-written = Die abgelehnten Zeilen stehen in { $path }. Berichtigen Sie sie dort und importieren Sie diese Datei.
import-nothing-applied-written = Es wurde nichts geändert, weil Zeilen abgelehnt sind. Berichtigen Sie sie, oder übernehmen Sie die übrigen mit --only-valid.
import-columns-kept = Als eigene Felder behalten: { $columns }.
import-columns-dropped = Ausgelassen, weil es keine bekannten Felder sind: { $columns }.
import-change = Zeile { $row }
import-reason = Grund
import-place = Zellen

## imports

imports-kind = Art
imports-title = Titel
imports-recorded = Erfasst
imports-undone = Rückgängig durch
batch-import = Import
batch-bulk = Sammelbearbeitung
batch-undo = Rücknahme
batch-transfer = Übertragung
imports-undone-summary =
    { $restored ->
        [one] { $restored } Datensatz wurde wiederhergestellt
       *[other] { $restored } Datensätze wurden wiederhergestellt
    }{ $left ->
        [0] .
        [one] ; { $left } blieb, wie er ist, weil er seitdem geändert wurde.
       *[other] ; { $left } blieben, wie sie sind, weil sie seitdem geändert wurden.
    }

## export

export-sheet = Zeilen
export-busy = Schreiben
export-done =
    { $lines ->
        [one] { $lines } Zeile wurde in { $path } geschrieben.
       *[other] { $lines } Zeilen wurden in { $path } geschrieben.
    }
export-guidance = Anleitung
export-advice = So bearbeiten Sie diese Datei
export-advice-edit = Zellen ändern
export-advice-edit-text = Ändern Sie, was Sie möchten, und importieren Sie die Datei wieder: Übernommen wird genau das, was Sie geändert haben.
export-advice-empty = Eine Zelle leeren
export-advice-empty-text = Eine geleerte Zelle leert das Feld. Verlangen die Regeln das Feld, wird die Tabellenzeile mit dem Grund abgelehnt.
export-advice-ids = Zeilen-ID und Version
export-advice-ids-text = Lassen Sie die letzten beiden Spalten, wie sie sind: An ihnen findet jede Tabellenzeile ihre Zeile, und ein Feld, das inzwischen jemand anderes geändert hat, wird nicht überschrieben.
export-advice-again = Tabellenzeilen
export-advice-again-text = Gelöschte Tabellenzeilen bewirken nichts. Eine neue Tabellenzeile ohne Zeilen-ID fügt eine Zeile hinzu; die Einheiten eines Anspruchs müssen in der Summe stimmen.

## verify

verify-busy = Den Verlauf nachvollziehen
verify-summary =
    { $faults ->
        [0] Keine Fehler. Geprüft: Änderungen { $changes }, Ketten { $chains }, Zeilen { $lines }.
        [one] { $faults } Fehler. Geprüft: Änderungen { $changes }, Ketten { $chains }, Zeilen { $lines }.
       *[other] { $faults } Fehler. Geprüft: Änderungen { $changes }, Ketten { $chains }, Zeilen { $lines }.
    }
verify-content-changed = Der Inhalt dieser Änderung ist nicht, was erfasst wurde (Prüfsumme { $found }, erfasst { $expected }). Jemand hat die Datenbank verändert; vergleichen Sie sie mit einer Sicherung.
verify-link-broken = Diese Änderung folgt nicht auf die vorige (Prüfsumme { $found }, erwartet { $expected }). Jemand hat die Datenbank verändert; vergleichen Sie sie mit einer Sicherung.
verify-change-missing = Im Verlauf fehlt eine Änderung (gefunden { $found }, erwartet { $expected }). Jemand hat sie entfernt, oder der Datensatz wurde am Programm vorbei geschrieben; vergleichen Sie ihn mit einer Sicherung.
verify-change-unreadable = Diese Änderung lässt sich nicht lesen: { $found }. Jemand hat die Datenbank verändert; vergleichen Sie sie mit einer Sicherung.
verify-change-misplaced = Diese Änderung steht bei der Organisation { $found }, ihr Datensatz bei { $expected }. Jemand hat die Datenbank verändert; vergleichen Sie sie mit einer Sicherung.
verify-head-differs = Der Datensatz nennt die Änderung { $found } als seine letzte; der Verlauf endet mit { $expected }. Vergleichen Sie ihn mit einer Sicherung.
verify-state-differs = Der Datensatz ist nicht, was sein Verlauf sagt: { $found }. Er wurde am Programm vorbei geschrieben; vergleichen Sie ihn mit einer Sicherung.
verify-text-differs = Der Text, unter dem dieser Datensatz gefunden wird, lautet „{ $found }“; sein Name oder seine Notiz sagt „{ $expected }“. Jemand hat die Datenbank verändert; vergleichen Sie sie mit einer Sicherung.
verify-repeat-differs = Der Datensatz dieser Zeile wiederholt „{ $found }“; nach Anspruch, Kunde und Feldern müsste dort „{ $expected }“ stehen, sodass Listen und Berichte sie falsch zählen. Jemand hat die Datenbank verändert; vergleichen Sie sie mit einer Sicherung.
verify-units-do-not-add-up = Die Zeilen haben zusammen { $found } Einheiten; vereinbart ist eine andere Zahl. Vergleichen Sie sie mit einer Sicherung.
verify-interval-differs = Im offenen Zeitraum steht { $found }, in der Zeile { $expected }. Vergleichen Sie beide mit einer Sicherung.
verify-neighbour-differs = Dieser Zeitraum sagt „{ $found }“ über das, was neben ihm steht, und über den Tag, seit dem sein Grund gilt; es ist „{ $expected }“, also zählen Zeitberichte ihn falsch. Jemand hat die Datenbank verändert; vergleichen Sie sie mit einer Sicherung.
verify-intervals-overlap = Ein Zeitraum endet am { $found }, der nächste beginnt am { $expected }. Vergleichen Sie beide mit einer Sicherung.
verify-blocker-missing = Die Zeile ist blockiert, aber kein offenes Hindernis hält sie auf. Verknüpfen Sie eines mit „desbloqueo blocker link“.
verify-blocker-left = Die Zeile ist nicht blockiert, aber ein Hindernis hält sie noch auf. Vergleichen Sie sie mit einer Sicherung.
verify-blocker-unknown = Das Hindernis { $found } hält die Zeile auf, aber es gibt es nicht, oder es steht nicht über der Organisation { $expected }. Vergleichen Sie es mit einer Sicherung.

## history

history-added = { $when } { $record } hinzugefügt von { $person } ({ $source })
history-changed = { $when } { $record } geändert von { $person } ({ $source })
history-removed = { $when } { $record } entfernt von { $person } ({ $source })
history-redacted = { $when } { $record } geändert von { $person }; was geändert wurde, ist geschwärzt ({ $source })
history-set = { $field }: { $after }
history-emptied = { $field }: geleert, vorher { $before }
history-moved = { $field }: von { $before } zu { $after }
history-reason = Grund: { $text }
history-override = Ausnahme, weil: { $text }
history-field-key = Schlüssel der Datei
history-field-last-attempt = Letzter Kontaktversuch
history-field-private = Still für eine Zeile angelegt
history-field-parent = Gehört zu
history-field-body = Wortlaut
history-field-technical = Technische Notiz
history-reported = wie gemeldet
history-approval-awaited = steht aus, erbeten von { $person }
history-approval-given = erteilt von { $person }
record-line = Zeile
record-entitlement = Anspruch
record-blocker = Hindernis
record-comment = Kommentar
record-tenant = Mandant
record-note = Notiz zum Mandanten
record-customer = Kunde
record-contact = Kontakt
record-organization = Organisation
record-person = Person
record-grant = Rolle
record-transfer = Übertragung
record-own-field = Eigenes Feld
record-own-value = Wert des eigenen Feldes

## demo

demo-busy = Die Vorführdaten anlegen
demo-done = Die Vorführdaten sind in { $address }: Organisationen { $organizations }, Kunden { $customers }, Mandanten { $tenants }, Ansprüche { $entitlements } und zwei Jahre Verlauf mit { $changes } Änderungen. Alles ist erfunden.
demo-own = So beginnen Sie selbst: desbloqueo init, danach desbloqueo import PORTFOLIO.xlsx
