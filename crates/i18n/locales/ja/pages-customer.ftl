# Pages: a customer with its tenants and contacts.

customer-add-tenant = テナントを追加
customer-tenants = テナント
customer-no-tenants = 表示できるテナントはありません
customer-overdue = 期限切れ
customer-side = 所属
tenant-new-title = 新しいテナント
tenant-new-do = テナントを追加
tenant-added = テナントを追加しました。
