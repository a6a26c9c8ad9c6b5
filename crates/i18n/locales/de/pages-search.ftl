# Search and commands in one box, and the list of keys.

search-title = Suchen und Befehle
search-box = Suchen oder tun…
search-placeholder = Mandanten, Kunden, Hindernisse, Seiten, Aktionen
search-results = Ergebnisse
search-found =
    { $count ->
        [one] { $count } Ergebnis
       *[other] { $count } Ergebnisse
    }
search-none = Zu „{ $text }“ wurde nichts gefunden.
search-none-text = Prüfen Sie die Schreibweise, oder versuchen Sie es mit einem Teil des Namens.
search-tenants = Mandanten
search-customers = Kunden
search-board = Tafel der Hindernisse
search-notes = Zeilen nach ihrer Notiz
search-pages = Seiten
search-actions = Aktionen
search-closed = Geschlossen
search-everything = Alles nach „{ $text }“ durchsuchen, auch Notizen
search-all-of-these = Alle davon anzeigen
search-notes-bound = Wo mehr als 3.000 Notizen das sagen, werden die der 20.000 zuletzt geänderten oder bestätigten Zeilen durchsucht.
search-all-lines = Alle Zeilen im Portfolio durchsuchen
search-overdue = Zeilen mit überfälliger nächster Aktion
search-past-target = Zeilen nach ihrem Zieldatum
search-unclassified = Nicht eingeordnete Zeilen
shortcuts-title = Tastenkürzel
shortcuts-text = Einzelne Tasten bewirken nichts, solange Sie in ein Feld schreiben. Auf einem Mac gilt Cmd statt Strg.
shortcuts-everywhere = Überall
shortcuts-lists = In Listen
shortcuts-rows = In einer Listenzeile, die es anbietet
shortcuts-selection = Mit Zeilen des Portfolios
shortcuts-forms = In Formularen
shortcut-search = Suchen oder etwas tun
shortcut-help = Diese Liste zeigen
shortcut-filter = Zum Filter- oder Suchfeld der Seite gehen
shortcut-close = Feld, Seitenbereich oder Menü schließen
shortcut-down = Zur nächsten Zeile
shortcut-up = Zur vorherigen Zeile
shortcut-open = Zeile öffnen
shortcut-edit = Bearbeiten oder aktualisieren
shortcut-status = Status setzen
shortcut-blocker = Zum Hindernis gehen oder eines verknüpfen
shortcut-next = Nächste Aktion oder neues Datum setzen
shortcut-confirm = Bestätigen, dass es noch stimmt
shortcut-select = Auswählen oder abwählen
shortcut-range = Mit einem Klick auf ein Kästchen: alle Zeilen bis dorthin auswählen
shortcut-paste = Einen Block aus einer Tabellenkalkulation in die ausgewählten Zeilen einfügen
shortcut-save = Formular speichern
shortcut-meeting = Zum vorherigen, zum nächsten Hindernis
