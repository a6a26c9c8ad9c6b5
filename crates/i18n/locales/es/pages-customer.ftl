# Pages: a customer with its tenants and contacts.

customer-add-tenant = Añadir un inquilino
customer-tenants = Inquilinos
customer-no-tenants = Ningún inquilino visible para usted
customer-overdue = Vencido
customer-side = Habla en nombre de
tenant-new-title = Nuevo inquilino
tenant-new-do = Añadir el inquilino
tenant-added = Se añadió el inquilino.
