# Pages: a customer with its tenants and contacts.

customer-add-tenant = Add a tenant
customer-tenants = Tenants
customer-no-tenants = No tenants that you may see
customer-overdue = Overdue
customer-side = Speaks for
tenant-new-title = New tenant
tenant-new-do = Add the tenant
tenant-added = The tenant was added.
