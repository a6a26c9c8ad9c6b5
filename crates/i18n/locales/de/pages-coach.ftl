# Seiten: der Notizcoach neben einer Notiz, über viele Zeilen, und was er gelernt hat.

## Neben einer Notiz

coaching-write-first = Schreiben Sie, was geschieht; der Coach schlägt vor, wohin es gehört.
coaching-summary = Vorgeschlagen: { $status }, { $confidence }. { $light }
coaching-confidence = { $how ->
    [high] ziemlich sicher, { $percent } %
    [medium] wahrscheinlich, { $percent } %
   *[low] unsicher, { $percent } %
  }
coaching-percent = { $percent } %

## Viele Zeilen

coaching-classify = Nach ihren Notizen einordnen
coaching-classify-text = Der Coach schlägt für jede Zeile nach ihrer Notiz einen Status vor. Wählen Sie Zeile für Zeile; vor der Vorschau ändert sich nichts.
coaching-proposed-for = Vorschläge für { $proposed } von { $all }
coaching-cut = Es werden nur die ersten { $count } Zeilen auf einmal angesehen.
coaching-from-label = Im Voraus wählen
coaching-from = ab { $percent } %
coaching-from-all = jeden ersten Vorschlag
coaching-choose-again = Wählen
coaching-choice = { $status } ({ $confidence })
coaching-leave = So lassen
coaching-no-note = Es gibt keine Notiz.
coaching-nothing-proposed = Nichts wird vorgeschlagen.
coaching-none-taken = Keine Zeile hat einen Status bekommen. Wählen Sie mindestens einen.
coaching-note-default = Nach der Notiz eingeordnet.
coaching-note-hint = Steht unter der eigenen Notiz jeder Zeile (S8).
coaching-note-missing = Notiz: fehlt. Ein Statuswechsel braucht eine neue Notiz.
coaching-target-hint = Für die Zeilen, die in Bearbeitung kommen oder blockiert werden.

## Was gelernt wurde

coaching-page = Notizcoach
coaching-lead = Was Menschen für eine Notiz wählen, lehrt allein den Coach ihrer Organisation: Keine andere liest oder speist ihn.
coaching-last = In den letzten
coaching-show = Anzeigen
coaching-versions = Was er gelernt hat
coaching-no-versions = Noch nichts: Das ist der Coach, wie er ausgeliefert wird.
coaching-column-version = Fassung
coaching-version = Fassung { $version }
coaching-made = Entstanden
coaching-made-by = Veranlasst von
coaching-by-itself = von selbst, nach genügend Entscheidungen
coaching-examples-count = Entscheidungen
coaching-state = Stand
coaching-active = im Einsatz
coaching-replaced = abgelöst
coaching-undone-by = rückgängig gemacht von { $name }, { $date }
coaching-version-undone = Fassung { $version } wurde rückgängig gemacht.
coaching-reason = Warum jetzt
coaching-waiting = { $count ->
    [one] Eine Entscheidung seit der neuesten Fassung; nach 50 lernt er von selbst.
   *[other] { $count } Entscheidungen seit der neuesten Fassung; nach 50 lernt er von selbst.
  }
coaching-retrain = Neu lernen
coaching-started = Der Coach lernt. Sie können diese Seite verlassen.
coaching-reading = Die Entscheidungen werden gelesen …
coaching-learning = { $count ->
    [one] Er lernt aus einer Entscheidung …
   *[other] Er lernt aus { $count } Entscheidungen …
  }
coaching-learned = Fassung { $version } wurde gelernt und ist im Einsatz.
coaching-nothing-to-learn = Es gibt noch nichts, woraus er lernen kann.
coaching-failed = Das Lernen ist misslungen; das Protokoll des Programms sagt, warum. Die Fassung im Einsatz ist unverändert.
coaching-agreement = Übereinstimmung
coaching-agreed = Von { $proposed } ersten Vorschlägen wurden { $accepted } übernommen: { $percent } %.
coaching-nothing-decided = In dieser Zeit hat niemand über einen Vorschlag entschieden.
coaching-times = Anzahl
coaching-accepted = Übernommen
coaching-share = Anteil übernommen
coaching-corrected-to = Stattdessen gewählt
coaching-confused = Miteinander verwechselt
coaching-confused-text = Wo Menschen und Coach am häufigsten auseinandergehen. Die Definitionen eines solchen Paares sind einen Blick wert.
coaching-one = Das eine
coaching-other = Das andere
coaching-gained = Wörter, die am meisten gewonnen haben
coaching-gained-text = In den Notizen, über die entschieden wurde: die Wörter, die für den Grund sprechen, und um wie viel sicherer der Coach ist als im Auslieferungszustand.
coaching-gained-nothing = Kein Wort wiegt mehr als zuvor.
coaching-word = Wort
coaching-speaks-for = Spricht für
coaching-gain = Sicherer um
coaching-percent-points = { $percent ->
    [one] { $percent } Punkt
   *[other] { $percent } Punkte
  }
coaching-in-notes = Vorkommen
coaching-notes = { $count ->
    [one] { $count } Notiz
   *[other] { $count } Notizen
  }
coaching-learned-from = Entscheidungen, aus denen er gelernt hat
coaching-was-proposed = Vorgeschlagen war
coaching-decided-by = { $name } am { $date }

## Importe

coaching-tab = Nach Notizen vorgeschlagen
coaching-import-text = Tabellenzeilen, deren Status fehlt oder ihrer Notiz widerspricht. Was Sie wählen, gilt beim Anwenden der Datei statt ihres Status.
coaching-import-take = Auswahl verwenden
coaching-import-taken = Die gewählten Status werden jetzt verwendet.
coaching-import-said = In der Datei steht
coaching-import-none = Kein Status
