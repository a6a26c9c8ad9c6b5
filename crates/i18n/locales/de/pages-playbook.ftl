# The playbook: its statuses, what each means, and what its scenarios ask.

playbook-search = Namen, Bedeutungen, Situationen und Fragen durchsuchen
playbook-search-button = Suchen
playbook-found =
    { $count ->
        [one] { $count } Status gefunden
       *[other] { $count } Status gefunden
    }
playbook-none-found = Nichts im Playbook enthält alle diese Wörter.
playbook-none-found-text = Versuchen Sie es mit weniger Wörtern, oder sehen Sie alle Status durch.
playbook-all = Alle Status
playbook-count-details =
    { $count ->
        [one] { $count } Einzelheit
       *[other] { $count } Einzelheiten
    }
playbook-about = Über dieses Playbook
playbook-published = Veröffentlicht am
playbook-audience = Für
playbook-reasons = Gründe
playbook-details = Einzelheiten zu diesem Grund
playbook-facts = Wer es löst
playbook-offered-for = Angeboten für
playbook-retired = Dieser Wert wird nicht mehr verwendet. Eine Zeile, die ihn hat, behält ihn bis zur nächsten Änderung des Status.
playbook-became = Nehmen Sie jetzt { $status }.
playbook-notes = Beispiele für Notizen
playbook-notes-good = Gute Notizen
playbook-notes-poor = Schlechte Notizen
playbook-note-why = „{ $note }“ { $why }
playbook-scenarios = Was jedes Szenario verlangt
playbook-scenarios-all = Alle Szenarien
playbook-scenarios-text = Für jeden Status und jede Phase: wer eine Zeile aktualisiert und was in ihren Feldern stehen muss.
playbook-rule = Regel
playbook-by-default = Standard: { $value }
playbook-by-reason = Wie Grund und Einzelheit es vorschlagen
playbook-open-days =
    { $days ->
        [one] Darf { $days } Tag offen bleiben, dann ist sie überfällig
       *[other] Darf { $days } Tage offen bleiben, dann ist sie überfällig
    }
playbook-used = Jetzt in Gebrauch:
playbook-used-none = Keine Zeile, die Sie sehen, hat jetzt diesen Status.
playbook-compare = Daneben auf
playbook-compare-none = Nur eine Sprache
playbook-compare-show = Anzeigen
playbook-read-page = Die ganze Seite des Playbooks
