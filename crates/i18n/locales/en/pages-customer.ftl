# Pages: a customer with its tenants and contacts.

customer-add-tenant = Add a tenant
customer-tenants = Tenants
customer-no-tenants = No tenants that you may see
customer-overdue = Overdue
customer-side = Speaks for
tenant-new-title = New tenant
tenant-new-do = Add the tenant
tenant-added = The tenant was added.
customer-edit = Edit
customer-edit-title = Edit the customer
customer-saved = The customer was saved.
contact-add = Add a contact
contact-new-title = New contact
contact-edit-title = Edit the contact
contact-change = Change { $name }
contact-saved = The contact was saved.
contact-as-organization = As the organization has it
contact-do-not-contact = Why it must not be contacted
contact-do-not-contact-hint = Leave it empty where it may be contacted.
nav-customers = Customers
customers-search = Customer, tenant or domain
customers-any-organization = Any organization
customers-any-region = Any region
customers-none = No customers yet
customers-none-text = Import a workbook, or add a customer by hand.
customers-none-found = No customer meets these filters
customers-cut = These customers have more tenants than are shown. Open a customer to see all of its tenants.
customers-select-page = Select all tenants of this page
customers-in-assignment = To hand over
customers-chosen = With the selected tenants
customers-transfer = Transfer…
customers-transfer-title = Transfer tenants
customers-transfer-text = Everything that belongs to a tenant goes with it, and its history. To take it back, transfer it again.
customers-transfer-to = To organization
customers-transfer-reason = Why
customers-choose-organization = No organization was chosen. Choose the one to transfer to, then look at the preview.
customers-nothing-done = Nothing was changed: something is refused. Look at the preview and apply what is accepted.
customers-nothing-to-hand-over = Nothing of these tenants is in the assignment phase
customers-lacks-nothing = Its lines then lack nothing.
customers-lacks = Its lines then lack: { $fields }. To be completed by { $date }.
customers-fate-joins = The customer is there already: the tenant joins it.
customers-fate-moves = The customer goes along, with its contacts.
customers-fate-copied = The customer keeps other tenants here: a copy of it begins there.
customer-new = New customer
customer-new-do = Add the customer
customer-added = The customer was added.
customers-hand-over-counts = To be handed over: { $done } · refused: { $refused }
customers-transfer-counts = To be transferred: { $done } · refused: { $refused }
customers-handed-over =
    { $count ->
        [one] { $count } service was handed over to delivery.
       *[other] { $count } services were handed over to delivery.
    }
customers-transferred =
    { $count ->
        [one] { $count } tenant was transferred to { $organization }.
       *[other] { $count } tenants were transferred to { $organization }.
    }
