# Pages: what stands around each of them, and what went wrong.

app-name = Desbloqueo
skip-to-content = Zum Inhalt springen
nav-label = Hauptnavigation
nav-my-work = Meine Arbeit
nav-portfolio = Portfolio
nav-blockers = Hindernisse
nav-playbook = Playbook
nav-imports = Importe
demonstration = Vorführung
account-of = Konto von { $name }
sign-out = Abmelden
panel-label = Seitenbereich
close = Schließen
undo = Rückgängig
as-of-day = Stand am Ende des { $date }
sign-in-title = Anmelden
sign-in-demonstration = Dies ist die Vorführung: Wählen Sie, als wer Sie sich anmelden.
portfolio-empty = Noch keine Zeilen.
column-age = Alter
pager-label = Seiten der Liste
pager-older = Ältere
days-short = { $days } T

## What went wrong: a heading, and what to do

error-not-found = Nicht gefunden
error-not-found-text = Diese Seite gibt es nicht, oder Sie dürfen sie nicht sehen. Prüfen Sie die Adresse oder beginnen Sie von vorn.
error-forbidden = Nicht erlaubt
error-forbidden-text = Das dürfen Sie nicht. Bitten Sie einen Administrator um die Rolle, die es darf.
error-refused = Abgelehnt
error-refused-text = Nichts wurde gespeichert. Gehen Sie zurück und beheben Sie, was hier genannt ist.
error-expired = Das Formular ist zu alt
error-expired-text = Nichts wurde gespeichert. Gehen Sie zurück, laden Sie die Seite neu und senden Sie das Formular noch einmal.
error-unavailable = Nicht verfügbar
error-unavailable-text = Die Datenbank antwortet nicht; nichts wurde gespeichert. Versuchen Sie es in einer Minute noch einmal.
error-request = Nicht verstanden
error-request-text = Die Anfrage war nicht zu lesen; nichts wurde gespeichert. Gehen Sie zurück und versuchen Sie es noch einmal.
error-too-large = Zu groß
error-too-large-text = Die Datei ist größer als 64 MB; nichts wurde gespeichert. Lassen Sie nicht benötigte Blätter und Bilder weg, oder senden Sie sie in Teilen.
error-fault = Etwas ging schief
error-fault-text = Nichts wurde gespeichert. Die Ursache steht im Protokoll des Servers. Versuchen Sie es noch einmal oder sagen Sie es Ihrem Administrator.
error-to-start = Zur Startseite
