# Pages: a customer with its tenants and contacts.

customer-add-tenant = Mandanten hinzufügen
customer-tenants = Mandanten
customer-no-tenants = Keine Mandanten, die Sie sehen dürfen
customer-overdue = Überfällig
customer-side = Spricht für
tenant-new-title = Neuer Mandant
tenant-new-do = Mandanten anlegen
tenant-added = Der Mandant wurde hinzugefügt.
customer-edit = Bearbeiten
customer-edit-title = Kunden bearbeiten
customer-saved = Der Kunde wurde gespeichert.
contact-add = Kontakt hinzufügen
contact-new-title = Neuer Kontakt
contact-edit-title = Kontakt bearbeiten
contact-change = { $name } ändern
contact-saved = Der Kontakt wurde gespeichert.
contact-as-organization = Wie die Organisation es hat
contact-do-not-contact = Warum kein Kontakt erwünscht ist
contact-do-not-contact-hint = Leer lassen, wenn Kontakt erlaubt ist.
nav-customers = Kunden
customers-search = Kunde, Mandant oder Domäne
customers-any-organization = Jede Organisation
customers-any-region = Jede Region
customers-none = Noch keine Kunden
customers-none-text = Eine Arbeitsmappe importieren oder einen Kunden von Hand anlegen.
customers-none-found = Kein Kunde passt zu diesen Filtern
customers-cut = Diese Kunden haben mehr Mandanten, als hier stehen. Einen Kunden öffnen, um alle seine Mandanten zu sehen.
customers-select-page = Alle Mandanten dieser Seite auswählen
customers-in-assignment = Zu übergeben
customers-chosen = Mit den ausgewählten Mandanten
customers-transfer = Übertragen…
customers-transfer-title = Mandanten übertragen
customers-transfer-text = Alles, was zu einem Mandanten gehört, geht mit, auch seine Geschichte. Zurück geht es durch erneutes Übertragen.
customers-transfer-to = An Organisation
customers-transfer-reason = Warum
customers-choose-organization = Keine Organisation gewählt. Die Zielorganisation wählen und die Vorschau ansehen.
customers-nothing-done = Nichts wurde geändert: Etwas wird abgelehnt. Die Vorschau ansehen und das Angenommene anwenden.
customers-nothing-to-hand-over = Nichts dieser Mandanten ist in der Phase Zuweisung
customers-lacks-nothing = Ihren Zeilen fehlt dann nichts.
customers-lacks = Ihren Zeilen fehlt dann: { $fields }. Zu ergänzen bis { $date }.
customers-fate-joins = Der Kunde ist dort schon: Der Mandant kommt zu ihm.
customers-fate-moves = Der Kunde geht mit, samt Kontakten.
customers-fate-copied = Der Kunde behält hier andere Mandanten: Dort beginnt eine Kopie.
customer-new = Neuer Kunde
customer-new-do = Kunden anlegen
customer-added = Der Kunde wurde angelegt.
customers-hand-over-counts = Zu übergeben: { $done } · abgelehnt: { $refused }
customers-transfer-counts = Zu übertragen: { $done } · abgelehnt: { $refused }
customers-handed-over =
    { $count ->
        [one] { $count } Dienst wurde an die Durchführung übergeben.
       *[other] { $count } Dienste wurden an die Durchführung übergeben.
    }
customers-transferred =
    { $count ->
        [one] { $count } Mandant wurde an { $organization } übertragen.
       *[other] { $count } Mandanten wurden an { $organization } übertragen.
    }
