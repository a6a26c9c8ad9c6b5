# Words of the domain, by the codes of crates/domain. Statuses, phases and roles agree with the pack’s labels.

## Status kinds

kind-status-unknown = Unbekannter Status
kind-in-progress = In Bearbeitung
kind-blocked = Blockiert
kind-no-intent = Keine Absicht
kind-duplicate-invalid = Dupliziert/Ungültig

## Phases

phase-assignment = Zuweisung
phase-delivery = Durchführung

## Severities of blockers

severity-low = Niedrig
severity-medium = Mittel
severity-high = Hoch
severity-critical = Kritisch

## Priorities of tenants

priority-low = Niedrig
priority-medium = Mittel
priority-high = Hoch
priority-critical = Kritisch

## Age buckets

age-0-14 = 0–14 Tage
age-15-30 = 15–30 Tage
age-31-60 = 31–60 Tage
age-61-90 = 61–90 Tage
age-91-180 = 91–180 Tage
age-over-180 = Über 180 Tage

## Roles on the organization tree

role-administrator = Administration
role-team-lead = Teamleitung
role-assignment-manager = Zuweisungsmanager
role-delivery-manager = Durchführungsmanager
role-engineer = Techniker
role-account-team = Account-Team
role-resolver = Lösungszuständige
role-viewer = Leserecht
role-auditor = Prüfer

## Permissions

permission-see = Mandanten, Zeilen und Hindernisse sehen
permission-change-status-in-assignment = Status, Einheiten und Szenario in der Zuweisungsphase ändern
permission-change-status-in-delivery = Status, Einheiten und Szenario in der Durchführungsphase ändern
permission-confirm = Bestätigen, datieren, kommentieren, die nächste Aktion abschließen
permission-write-notes = Notizen und technische Notizen schreiben
permission-manage-blockers = Hindernisse eröffnen, zusammenfassen und schließen
permission-reconcile-units = Einheiten abgleichen und von Hand festlegen
permission-manage-tenants = An die Durchführung übergeben, das Team zuweisen, Mandanten übertragen
permission-change-in-bulk = Importieren, gesammelt bearbeiten, eigene Stapel rückgängig machen
permission-undo-any-batch = Stapel anderer rückgängig machen
permission-export = Exportieren, was man sieht
permission-approve-invalid = Dupliziert/Ungültig genehmigen
permission-manage-access = Personen, Rollen, Token anderer, Erinnerungen und Anbindungen verwalten
permission-edit-playbook = Das Playbook bearbeiten und veröffentlichen
permission-redact-personal-data = Personenbezogene Daten schwärzen
permission-read-log = Das ganze Protokoll lesen, prüfen und exportieren
permission-teach-coach = Den Notizcoach anlernen und sehen, was er gelernt hat

## Cells of the permission matrix

allowed-yes = Ja
allowed-override = Mit einem Grund
allowed-own = Bei eigenen Datensätzen
allowed-own-blockers = Nur eigene Hindernisse und Zeilen
allowed-own-comment = Kommentare bei eigenen Datensätzen
allowed-own-open = Hindernisse bei eigenen Datensätzen eröffnen
allowed-own-propose-close = Schließen eigener Hindernisse vorschlagen
allowed-own-hand-over = Eigene Datensätze übergeben
allowed-invite-within-node = Personen innerhalb der eigenen Organisation einladen
allowed-review = Nur begutachten
allowed-no = Nein

## What a status asks of a field

need-required = Erforderlich
need-optional = Freiwillig
need-not-applicable = Gilt nicht
need-keep = Behält den Wert

## Whether a tenant is being worked on

activity-active = Aktiv
activity-paused = Zurückgestellt
activity-paused-until = Zurückgestellt bis { $date }
activity-finished = Abgeschlossen

## Through what somebody acted

source-cli = Befehlszeile
source-page = Seite
source-api = API
source-import = Import
source-job = Geplante Aufgabe

## People and contacts

person-active = Aktiv
person-deactivated = Deaktiviert
person-redacted = Geschwärzt
side-customer = Kunde
side-partner = Partner
side-vendor = Hersteller

## Own fields

own-field-on-tenant = Mandant
own-field-on-entitlement = Anspruch
own-field-on-line = Zeile
own-field-text = Text
own-field-number = Zahl
own-field-date = Datum
own-field-choice = Auswahl
own-field-yes-no = Ja/Nein
own-field-tags = Schlagwörter
