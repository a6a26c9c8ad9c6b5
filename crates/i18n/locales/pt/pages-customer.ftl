# Pages: a customer with its tenants and contacts.

customer-add-tenant = Adicionar um tenant
customer-tenants = Inquilinos (tenants)
customer-no-tenants = Nenhum tenant visível para você
customer-overdue = Em atraso
customer-side = Fala por
tenant-new-title = Novo tenant
tenant-new-do = Adicionar o tenant
tenant-added = O tenant foi adicionado.
