# Pages: a customer with its tenants and contacts.

customer-add-tenant = Mandanten hinzufügen
customer-tenants = Mandanten
customer-no-tenants = Keine Mandanten, die Sie sehen dürfen
customer-overdue = Überfällig
customer-side = Spricht für
tenant-new-title = Neuer Mandant
tenant-new-do = Mandanten anlegen
tenant-added = Der Mandant wurde hinzugefügt.
