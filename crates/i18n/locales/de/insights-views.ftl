# Der Rahmen der Auswertungen: Ansichten, Vergleich und was um jedes Diagramm steht.

nav-insights = Auswertungen
insights-view-now = Jetzt
insights-view-over-time = Im Verlauf
insights-view-how-long = Wie lange
insights-view-promises = Zusagen
insights-view-what-if = Was wäre wenn
insights-view-quality = Qualität
insights-compare = Vergleichen mit
insights-failed = Das Diagramm konnte nicht geholt werden.
insights-again = Noch einmal versuchen
insights-figures = Zahlen
insights-figures-as-file = Zahlen als Datei
insights-counted-at = Stand: { $time }; spätere Änderungen sind nicht enthalten.
insights-count-now = Jetzt zählen
insights-deeper = Aufschlüsseln
insights-more-rows =
    { $count ->
        [one] { $count } weitere Tabellenzeile steht in den Dateien.
       *[other] { $count } weitere Tabellenzeilen stehen in den Dateien.
    }
