# Pages: a customer with its tenants and contacts.

customer-add-tenant = 添加租户
customer-tenants = 租户
customer-no-tenants = 没有您可以查看的租户
customer-overdue = 已逾期
customer-side = 代表方
tenant-new-title = 新租户
tenant-new-do = 添加租户
tenant-added = 租户已添加。
