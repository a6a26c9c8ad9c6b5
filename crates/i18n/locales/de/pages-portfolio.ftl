# The portfolio: its filters, columns and views, and what is done with many of its lines at once.

## The list and its totals

portfolio-customer-tenant = Kunde und Mandant
portfolio-count = Zeilen und Einheiten zählen
portfolio-totals =
    { $more ->
        [yes] Zeilen: { $lines }+ · Einheiten: { $units }+
       *[no] Zeilen: { $lines } · Einheiten: { $units }
    }
pager-newer = Neuere
column-reason-age = In diesem Grund
column-confirmed = Zuletzt bestätigt
portfolio-more = Mehr
portfolio-back = Zurück
portfolio-empty-import = Portfolio importieren
portfolio-nothing-found = Keine Zeile entspricht diesen Filtern.
portfolio-nothing-found-text = Entfernen Sie einen Filter, oder setzen Sie alle zurück.

## Filters

portfolio-filter = Filter
portfolio-filters = Aktive Filter
portfolio-filter-title = Zeilen filtern
portfolio-apply-filters = Zeilen anzeigen
portfolio-clear = Filter zurücksetzen
portfolio-chip = { $field }: { $value }
portfolio-remove = Filter „{ $filter }“ entfernen
portfolio-any-status = Jeder Status
portfolio-any-service = Jeder Dienst
portfolio-as-of = Stand
portfolio-left-out = Für einen vergangenen Tag sind diese Filter nicht bekannt und bleiben weg: { $filters }.
filter-text = Kunde, Mandant oder Notiz
filter-kind = Art des Status
filter-family = Dienstfamilie
filter-of-team = Im Team
filter-own-value = Wert des eigenen Felds
filter-days = Nach Tagen
filter-dates = Nach Datum
filter-ticks = Nur Zeilen, auf die das zutrifft
filter-overdue = Überfällig
filter-past-target = Zieldatum verstrichen
filter-unclassified = Noch nicht eingeordnet
filter-needs-reconciling = Abzugleichen
filter-include-invalid = Mit Einheiten, die nicht zählen
filter-stale-days = Nicht bestätigt seit (Tagen)
filter-age-from-days = Alter ab (Tagen)
filter-age-to-days = Alter bis (Tage)
filter-target-from = Zieldatum ab
filter-target-to = Zieldatum bis
filter-next-from = Nächste Aktion ab
filter-next-to = Nächste Aktion bis
filter-renewal-from = Verlängerung ab
filter-renewal-to = Verlängerung bis
chip-stale-days = Nicht bestätigt seit { $days } T
chip-age-from-days = Alter ab { $days } T
chip-age-to-days = Alter bis { $days } T
chip-target-from = Zieldatum ab { $date }
chip-target-to = Zieldatum bis { $date }
chip-next-from = Nächste Aktion ab { $date }
chip-next-to = Nächste Aktion bis { $date }
chip-renewal-from = Verlängerung ab { $date }
chip-renewal-to = Verlängerung bis { $date }
chip-unmet = Regel nicht erfüllt: { $rule }
chip-unmet-any = Eine Regel nicht erfüllt
chip-unmet-kept = Regel nicht erfüllt, soweit die Historie es sagt: { $rule }
chip-unmet-kept-any = Eine Regel nicht erfüllt, soweit die Historie es sagt

## What drop-downs offer

choice-any = Beliebig
choice-pick = Wählen …
choice-leave = So lassen
choice-skip = Auslassen
choice-present = Derzeit
choice-roles = Rollen des Teams
choice-people = Personen
choice-no-one = Niemanden

## Columns, views, files

portfolio-columns-title = Spalten
portfolio-columns-shown = Angezeigte Spalten
portfolio-dense = Enge Zeilenabstände
portfolio-show-columns = Diese Spalten anzeigen
portfolio-save-view = Ansicht speichern
portfolio-views-title = Gespeicherte Ansichten
portfolio-views-empty = Noch keine gespeicherten Ansichten.
portfolio-views-empty-text = Filtern Sie das Portfolio, und speichern Sie die Ansicht: Sie steht dann in der Seitenleiste.
portfolio-view-for = Für wen
portfolio-view-for-me = Nur für mich
portfolio-view-shared = Geteilt
portfolio-view-delete = Ansicht „{ $name }“ entfernen
portfolio-view-saved = Die Ansicht „{ $name }“ ist gespeichert.
portfolio-view-deleted = Die Ansicht „{ $name }“ ist entfernt.
portfolio-export = Exportieren
export-as-xlsx = Excel-Arbeitsmappe (.xlsx)
export-as-csv = Text mit Trennzeichen (.csv)
export-as-json = Für Programme (.json)

## Many lines at once

portfolio-select-page = Alle Zeilen dieser Seite auswählen
portfolio-selected = Ausgewählt:
portfolio-all-of-filter = Alle Zeilen des Filters
portfolio-all-found = Alle Zeilen des Filters
portfolio-chosen = Zeilen: { $count }
portfolio-edit-chosen = Ausgewählte Zeilen ändern
portfolio-none-chosen = Keine Zeile ist ausgewählt. Gehen Sie zurück, und wählen Sie welche aus.
portfolio-set-status = Status setzen
portfolio-set-owner = Verantwortung setzen
portfolio-set-dates = Daten setzen
portfolio-set-next = Nächste Aktion setzen
portfolio-set-blocker = Hindernis verknüpfen
portfolio-set-paste = Einfügen
portfolio-choose = Nichts ist gewählt. Wählen Sie einen Wert.
portfolio-not-a-date = Das ist kein Datum. Schreiben Sie es so: 2026-11-22.
portfolio-note-hint = Ein neuer Status braucht eine Notiz: was der Kunde will und warum.
portfolio-empty-target = Zieldatum leeren
portfolio-own-words = Oder in eigenen Worten
portfolio-blocker-hint = Nur blockierte Zeilen lassen sich verknüpfen. Für sie gelten dann Datum, Verantwortung und nächste Aktion des Hindernisses.
portfolio-confirm-text = Sagt von jeder Zeile, dass sich nichts geändert hat. Ihr Alter läuft weiter.
portfolio-override-hint = Nur wo Ihre Rolle einen Grund braucht, um den Status anderer zu ändern.
portfolio-pasted = Die kopierten Zellen
portfolio-pasted-hint = Eine Tabellenzeile je ausgewählter Zeile, in deren Reihenfolge; eine einzige gilt für alle. Eine leere Zelle ändert nichts.
portfolio-pasted-column = Spalte { $number }
portfolio-pasted-rows = Kopierte Tabellenzeilen: { $rows }; ausgewählte Zeilen: { $lines }. Kopieren Sie so viele, wie Zeilen ausgewählt sind, oder eine.
portfolio-pasted-wrong = Tabellenzeile { $number }: { $text }
portfolio-pasted-nothing = Nichts wurde kopiert, oder keine Spalte ist gewählt. Fügen Sie die Zellen ein, und geben Sie an, was jede Spalte ist.
portfolio-pasted-date = „{ $value }“ ist kein Datum. Schreiben Sie es so: 2026-11-22.
portfolio-preview = Vorschau
portfolio-edit-again = Formular ändern
portfolio-effects = Werden geändert: { $changed } · schon so: { $unchanged } · abgelehnt: { $refused }
portfolio-cut = Der Filter findet mehr Zeilen, als auf einmal geändert werden: Dies sind die ersten { $count }. Grenzen Sie den Filter ein, oder wiederholen Sie es für den Rest.
portfolio-apply = Anwenden ({ $count })
portfolio-apply-accepted = Nur die zulässigen anwenden ({ $count })
portfolio-edited =
    { $refused ->
        [0] Geändert: { $changed }
        [one] Geändert: { $changed } · abgelehnt: { $refused }
       *[other] Geändert: { $changed } · abgelehnt: { $refused }
    }
portfolio-nothing-to-change = Nichts wurde geändert: Alle Zeilen sind schon so.
effect-changed = Wird geändert
effect-unchanged = Schon so
effect-refused = Abgelehnt
effect-blocker-left = wird gelöst
effect-blocker-new = ein neues
effect-blocker-other = ein anderes

## What was done

portfolio-batches-title = Sammeländerungen und Importe
portfolio-batches-empty = Noch nichts wurde gesammelt geändert.
portfolio-batches-empty-text = Wählen Sie im Portfolio Zeilen aus, um sie zusammen zu ändern.
portfolio-batch-undone = Rückgängig gemacht

## One cell

portfolio-edit-field = Feld ändern
portfolio-edit-cell = Ändern: { $field }
portfolio-cell-save = Speichern
portfolio-cell-cancel = So lassen
portfolio-cell-saved = Gespeichert: { $field }
portfolio-cell-undone = Zurückgenommen: { $field }
