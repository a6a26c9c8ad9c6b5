# Pages and commands of access: roles, cover, sessions, second factors, the log, redaction.

## Roles

roles-title = Rollen und was sie dürfen
roles-text = Jede Rolle gilt an einer Organisation und reicht zu denen darunter. Die Regeln, die etwas ablehnen, werden aus dieser Tabelle gelesen.
roles-act = Darf
roles-yours = Ihre Rolle
roles-preview = Ansehen, was sie zeigt
roles-preview-title = Was die Rolle zeigt
roles-preview-now = Mandanten, die { $person } jetzt sieht: { $count }
roles-preview-then = Mit { $role } an { $organization }: { $count }

## Sessions

sessions-title = Sitzungen
sessions-of = Sitzungen von { $name }
sessions-text = Eine Sitzung, die niemand benutzt, endet nach zwei Wochen von selbst.
sessions-none = Keine Sitzung ist offen.
sessions-device = Gerät
sessions-device-unknown = Unbekanntes Gerät
sessions-address = Netzwerkadresse
sessions-began = Begonnen
sessions-last-seen = Zuletzt benutzt
sessions-this = diese Sitzung
sessions-end = Beenden
sessions-ended = Sitzung beendet
sessions-end-all = Überall abmelden
sessions-ended-all = Überall abgemeldet

## Cover

cover-title = Vertretung
cover-of = Vertretung: { $name }
cover-text = Solange sie dauert, sieht und erledigt die Vertretung die Arbeit der anderen Person mit deren Rechten; der Verlauf zeigt beide Namen. Sie endet von selbst.
cover-none = Keine Vertretung ist bekannt.
cover-who = { $cover } für { $person }
cover-in-place = { $person } für { $covered }
cover-dates = { $from } bis { $to }
cover-planned = geplant
cover-in-force = in Kraft
cover-over = vorbei
cover-ended = Vertretung vorzeitig beendet
cover-add = Arbeit übergeben
cover-added = Arbeit übergeben, Vertretung eingetragen
cover-end = Jetzt beenden
cover-work-of = Für { $person }, bis { $date }
record-cover = Vertretung
record-redaction = Schwärzung
record-second-factor = zweiter Faktor

## Second factor

second-factor-title = Zweiter Faktor
second-factor-text = Eine Authenticator-App auf Ihrem Telefon zeigt einen Code, der nach dem Passwort verlangt wird. Ein gestohlenes Passwort allein öffnet so nichts.
second-factor-is-on = eingeschaltet
second-factor-needed = Ihre Rolle braucht einen zweiten Faktor. Richten Sie ihn ein, bevor Sie weitermachen.
second-factor-begin = Authenticator einrichten
second-factor-scan = Bild mit dem Authenticator lesen
second-factor-scan-text = Geben Sie dann die sechs Ziffern ein, die er zeigt.
second-factor-picture = Bild mit dem Schlüssel, der darunter steht
second-factor-secret = Oder tippen Sie diesen Schlüssel ein:
second-factor-confirm = Bestätigen
second-factor-codes = Ersatzcodes
second-factor-codes-text = Bewahren Sie sie getrennt vom Telefon auf: Jeder lässt Sie einmal ein, wenn Sie es verlieren. Sie werden nicht wieder gezeigt.
second-factor-codes-kept = Ich habe sie aufbewahrt
second-factor-left =
    { $count ->
        [one] { $count } Ersatzcode ist übrig.
       *[other] { $count } Ersatzcodes sind übrig.
    }
second-factor-disable = Zweiten Faktor ausschalten
second-factor-off = Zweiter Faktor ausgeschaltet
second-factor-step-title = Code eingeben
second-factor-step-text = Die sechs Ziffern Ihres Authenticators oder einer Ihrer Ersatzcodes.
second-factor-wrong = Der Code stimmt nicht oder wurde schon benutzt. Warten Sie auf den nächsten und geben Sie ihn ein.
second-factor-too-many = Zu viele Codes waren falsch. Warten Sie eine Viertelstunde.
second-factor-reset = Zweiten Faktor zurücksetzen
second-factor-reset-text = Die Person meldet sich nur mit dem Passwort an, bis sie einen anderen Authenticator einrichtet. Ihre Sitzungen enden. Der Verlauf zeigt Ihren Grund.
second-factor-reset-reason = Grund
second-factor-was-reset = Zweiter Faktor zurückgesetzt
second-factor-roles-title = Wer einen zweiten Faktor braucht
second-factor-roles-text = Wer eine dieser Rollen und noch keinen Authenticator hat, richtet ihn auf der nächsten Seite ein. Die Administration sollte dabei sein.
second-factor-roles-saved = Rollen, die einen zweiten Faktor brauchen, gespeichert

## Redaction

redact-title = Schwärzen
redact-of = { $name } schwärzen
redact-text = Das lässt sich nicht rückgängig machen. Name und Adresse verschwinden aus Datensätzen, Suchen, Exporten und Verlauf; wer was wann tat, bleibt ohne Namen, und das Protokoll lässt sich weiter prüfen.
redact-record = Der Datensatz selbst verliert Name und Adresse; Sitzungen, Passwort, Rollen und Token enden.
redact-texts = Stellen in Notizen, Kommentaren und anderem Text: { $count }
redact-changes = Frühere Änderungen, die ihren Inhalt verlieren: { $count }
redact-also = Außerdem entfernen
redact-also-hint = Eine Wendung je Zeile, etwa ein Spitzname oder eine Telefonnummer; mindestens drei Zeichen.
redact-look = Neu zählen
redact-for-good = Endgültig schwärzen
redact-done = Geschwärzt
redact-nobody = Geschwärzte Person

## The log

audit-title = Protokoll
audit-verify = Alle Ketten prüfen
audit-verified = { $when }: geprüfte Änderungen: { $changes }; Ketten: { $chains }; Fehler: { $faults }.
audit-download = Herunterladen als
audit-filter = Anzeigen
audit-all = Alle
audit-kind = Art des Datensatzes
audit-record = Datensatz, nach Kennung
audit-none = Nichts Passendes wurde aufgezeichnet. Erweitern Sie den Filter.
audit-exported = In { $path } geschriebene Änderungen: { $count }
redact-trial = Nichts wurde geändert. Geben Sie --yes und --reason an, um es endgültig zu tun.

## Leaving

leave-of = { $name } geht
leave-text = Wählen Sie, wer welchen Teil übernimmt. Die Person kann sich nicht mehr anmelden, ihre Sitzungen enden. Was an andere geht, lässt sich als Ganzes zurücknehmen.
leave-nothing = Unter diesem Namen ist nichts offen.
leave-as-it-is = Niemand: es bleibt, wie es ist
leave-lines = Zeilen in ihrer Verantwortung: { $count }
leave-next-actions = Nächste Aktionen, die sie übernehmen: { $count }
leave-blockers = Offene Hindernisse: { $count }
leave-teams = In Teams: { $count }
leave-done-with-work = Anmeldung gesperrt; an andere übergebene Datensätze: { $count }
leave-batch = Zurücknehmen mit: desbloqueo imports undo { $batch }
