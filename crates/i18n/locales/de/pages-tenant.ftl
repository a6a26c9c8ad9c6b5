# Pages: one tenant on one screen, its entitlements as a whole.

tenant-edit = Bearbeiten
tenant-edit-title = Mandanten bearbeiten
tenant-saved = Der Mandant wurde gespeichert.
tenant-domain = Domäne
tenant-paused-until = Pausiert bis
tenant-priority-computed = Aus den Zeilen berechnet
tenant-renewal = Verlängerung am { $date }
tenant-add-service = Dienst hinzufügen
tenant-history = Verlauf
tenant-history-all = Alles
tenant-services = Dienste
tenant-service-menu = Mehr zu { $service }
tenant-empty = Noch keine Dienste
tenant-empty-text = Fügen Sie einen Dienst mit seinen Einheiten hinzu, oder importieren Sie eine Arbeitsmappe.
tenant-bar-part = { $status }: { $units }
tenant-engagement = Zusammenarbeit und Termine
tenant-units = Gekaufte Einheiten, Ausnahme
tenant-initiate = erstes Gespräch geplant am { $date }
tenant-started = begonnen am { $date }
tenant-attempts =
    { $count ->
        [one] { $count } Versuch ohne Antwort
       *[other] { $count } Versuche ohne Antwort
    }
tenant-overridden = von Hand gesetzt (gekauft: { $purchased }): { $reason }
tenant-success-owner = verantwortlich für den Erfolg: { $name }
tenant-to-reconcile = Gemeldete Einheiten: { $reported }; vereinbart: { $agreed }.
tenant-reconcile = Abgleichen …
tenant-incomplete =
    { $count ->
        [one] { $count } Zeile fehlt etwas, was ihr Status verlangt.
       *[other] { $count } Zeilen fehlt etwas, was ihr Status verlangt.
    }
tenant-incomplete-by =
    { $count ->
        [one] { $count } Zeile fehlt etwas; ergänzen Sie es nach der Übergabe bis { $date }.
       *[other] { $count } Zeilen fehlt etwas; ergänzen Sie es nach der Übergabe bis { $date }.
    }
tenant-merge-offered = Zwei Zeilen stehen auf { $status }, und nichts unterscheidet sie.
tenant-merge = Zusammenführen
tenant-tried = Versucht
tenant-answered = Hat geantwortet
tenant-hand-over = An die Durchführung übergeben
tenant-passed = (verstrichen)
tenant-was-promised =
    { $times ->
        [0] zuvor { $dates }
        [one] zuvor { $dates }; einmal verschoben, { $days } T
       *[other] zuvor { $dates }; { $times }-mal verschoben, { $days } T
    }
tenant-in-reason = in diesem Grund seit { $days } T
tenant-confirmed =
    { $days ->
        [0] heute bestätigt
        [one] vor { $days } T bestätigt
       *[other] vor { $days } T bestätigt
    }
tenant-lacks = Es fehlt:
tenant-blocker-closed = (geschlossen)
tenant-approve = Genehmigen
tenant-update = Aktualisieren …
tenant-split = Teilen …
tenant-move = Einheiten verschieben …
tenant-still-true = Stimmt noch
tenant-beside = Verlauf, Notizen, Team und Kontakte
tenant-latest = Letzte Änderungen
tenant-latest-none = Noch keine Änderungen.
tenant-notes = Notizen zum Mandanten
tenant-note-new = Neue Notiz
tenant-note-technical = technisch
tenant-note-add = Hinzufügen
tenant-note-by = { $person }, { $when }
tenant-note-written = Die Notiz wurde hinzugefügt.
tenant-contacts = Kontakte
tenant-contacts-none = Noch keine Kontakte.
tenant-do-not-contact = Nicht kontaktieren: { $reason }
tenant-own-fields = Eigene Felder
tenant-own-filled = Das eigene Feld wurde gespeichert.
entitlement-added = Der Dienst wurde hinzugefügt; seine Einheiten sind noch einzuordnen.
entitlement-new-title = Neuer Dienst
entitlement-new-hint = Die Einheiten kommen mit unbekanntem Status an und sind noch einzuordnen.
entitlement-new-do = Dienst hinzufügen
entitlement-edit-title = Zusammenarbeit und Termine
entitlement-saved = Gespeichert.
entitlement-not-in-progress = Bleibt erhalten; bearbeitet wird er, solange eine Zeile In Bearbeitung ist (S11).
entitlement-reason = Grund der Änderung
entitlement-start-hint = Eine Änderung des Tages verlangt ihren Grund (S10).
entitlement-start-do = Startdatum speichern
entitlement-tried = Der Versuch wurde festgehalten.
entitlement-answered = Die Versuche zählen neu: der Kunde hat geantwortet.
entitlement-handed-over =
    { $count ->
        [0] An die Durchführung übergeben; keiner Zeile fehlt etwas.
        [one] An die Durchführung übergeben; { $count } Zeile fehlt etwas, Frist bis { $date }.
       *[other] An die Durchführung übergeben; { $count } Zeilen fehlt etwas, Frist bis { $date }.
    }
entitlement-reconcile-title = Einheiten abgleichen
entitlement-reconcile-text = Unbekannter Status gibt zuerst ab; ändern Sie den Vorschlag, bis die Summe stimmt. Eine Zeile mit 0 entfällt.
entitlement-before = Vorher
entitlement-after = Nachher
entitlement-sum = Summe
entitlement-reconcile-do = Abgleichen
entitlement-reconciled = Die Einheiten gehen wieder auf.
entitlement-nothing-to-reconcile = Nichts abzugleichen
entitlement-to-tenant = Zum Mandanten
entitlement-units-title = Einheiten
entitlement-units-saved = Die Einheiten wurden gespeichert.
entitlement-purchased = Gekaufte Einheiten
entitlement-purchased-hint = Mehr Einheiten werden verteilt oder sind noch einzuordnen; weniger werden mit den Zeilen abgeglichen.
entitlement-override = Ausnahme
entitlement-override-hint = Eine Zahl, die anstelle der gekauften Einheiten gilt, mit ihrem Grund.
entitlement-override-remove = Ausnahme entfernen
tenant-approval-awaited = vorgeschlagen von { $person }, eine zweite Person fehlt noch
tenant-approval-given = genehmigt von { $person }
team-edit = Ändern
team-title = Team des Mandanten
team-saved = Das Team wurde gespeichert.
team-all-services = Alle Dienste
team-who = Wer
team-remove = Herausnehmen
team-add = Jemanden aufnehmen
team-add-do = Ins Team aufnehmen
team-instead = Anstelle derer, die die Rolle jetzt haben
team-service-hint = Für einen Dienst geht sie der Rolle für alle Dienste vor.
own-none = Keine eigenen Felder
own-none-text = Spalten einer importierten Datei können als eigene Felder bleiben.
tenant-time-in-reasons = Zeit in jedem Grund
tenant-span =
    { $has-party ->
        [yes] { $days } T { $status } ({ $party })
       *[no] { $days } T { $status }
    }
