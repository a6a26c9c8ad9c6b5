# Pages: a customer with its tenants and contacts.

customer-add-tenant = 添加租户
customer-tenants = 租户
customer-no-tenants = 没有您可以查看的租户
customer-overdue = 已逾期
customer-side = 代表方
tenant-new-title = 新租户
tenant-new-do = 添加租户
tenant-added = 租户已添加。
customer-edit = 编辑
customer-edit-title = 编辑客户
customer-saved = 客户已保存。
contact-add = 添加联系人
contact-new-title = 新联系人
contact-edit-title = 编辑联系人
contact-change = 更改 { $name }
contact-saved = 联系人已保存。
contact-as-organization = 与组织相同
contact-do-not-contact = 不得联系的原因
contact-do-not-contact-hint = 可以联系时请留空。
nav-customers = 客户
customers-search = 客户、租户或域名
customers-any-organization = 任何组织
customers-any-region = 任何地区
customers-none = 还没有客户
customers-none-text = 请导入工作簿，或手动添加客户。
customers-none-found = 没有符合这些筛选条件的客户
customers-cut = 这些客户的租户多于此处所示。请打开客户查看其全部租户。
customers-select-page = 选择本页所有租户
customers-in-assignment = 待移交
customers-chosen = 对所选租户
customers-transfer = 转移…
customers-transfer-title = 转移租户
customers-transfer-text = 属于租户的一切及其历史随之转移。要撤回，请再次转移。
customers-transfer-to = 转移到组织
customers-transfer-reason = 原因
customers-choose-organization = 未选择组织。请选择目标组织并查看预览。
customers-nothing-done = 未作任何更改：有内容被拒绝。请查看预览并应用被接受的部分。
customers-nothing-to-hand-over = 这些租户没有处于分配阶段的内容
customers-lacks-nothing = 其行随后不缺任何内容。
customers-lacks = 其行随后缺少：{ $fields }。须在 { $date } 前补全。
customers-fate-joins = 客户已在该处：租户并入其下。
customers-fate-moves = 客户连同联系人一并转移。
customers-fate-copied = 客户在此仍有其他租户：在该处建立其副本。
customer-new = 新客户
customer-new-do = 添加客户
customer-added = 客户已添加。
customers-hand-over-counts = 待移交：{ $done } · 被拒绝：{ $refused }
customers-transfer-counts = 待转移：{ $done } · 被拒绝：{ $refused }
customers-handed-over =
    { $count ->
       *[other] 已将 { $count } 项服务移交给交付。
    }
customers-transferred =
    { $count ->
       *[other] 已将 { $count } 个租户转移到 { $organization }。
    }
