# Diagramme: zugesagte Daten und was daraus wurde.

chart-option-by-resolver = Nach Zuständigkeit

## Tage Verspätung

chart-days-late-question = Wie verspätet sind zugesagte Daten?
chart-days-late-answer =
    { $direction ->
        [late] Bis zum zuletzt genannten Datum: { $share } von { $closed ->
            [one] { $closed } geschlossenen Hindernis
           *[other] { $closed } geschlossenen Hindernissen
        }; im Mittel { $days } Tage zu spät.
        [early] Bis zum zuletzt genannten Datum: { $share } von { $closed ->
            [one] { $closed } geschlossenen Hindernis
           *[other] { $closed } geschlossenen Hindernissen
        }; im Mittel { $days } Tage zu früh.
       *[even] Bis zum zuletzt genannten Datum: { $share } von { $closed ->
            [one] { $closed } geschlossenen Hindernis
           *[other] { $closed } geschlossenen Hindernissen
        }; im Mittel auf den Tag.
    }
chart-days-late-none = Bisher wurde kein Hindernis mit einem Datum geschlossen.
chart-days-late-note = Der Tag des Schließens und das zuletzt genannte Datum. Ein privates Hindernis, das einem anderen wich, während seine Zeile blockiert blieb, zählt nicht.
chart-early-over = mehr als { $days } T. zu früh
chart-early-days = { $from }–{ $to } T. zu früh
chart-on-the-day = auf den Tag
chart-late-days = { $from }–{ $to } T. zu spät
chart-late-over = mehr als { $days } T. zu spät
chart-closed-by = Geschlossen bis { $date }
chart-column-late = Geschlossen

## Wessen Daten halten

chart-promises-kept-question = Wessen Daten halten?
chart-promises-kept-answer = Am spätesten ist „{ $name }“: im Mittel { $days } Tage zu spät, { $share } von { $closed } geschlossenen Hindernissen pünktlich.
chart-promises-kept-none = Im Mittel ist nichts verspätet, wo mindestens { $fewest } Hindernisse geschlossen sind.
chart-mean-days-late = Tage Verspätung im Mittel
chart-mean-days-late-on = Tage Verspätung im Mittel, Stand { $date }
chart-axis-days-late = Tage Verspätung

## Verschiebungen

chart-slips-question = Wie oft verschieben sich Daten?
chart-slips-answer = So oft wurde ein Datum durch ein späteres ersetzt: { $slips }, um insgesamt { $days } Tage, bei { $blockers } Hindernissen mit Datum.
chart-column-days-a-slip = Tage je Verschiebung
chart-slip-days-on = Tage verschoben, Stand { $date }
