# Pages: one tenant on one screen, its entitlements as a whole.

tenant-edit = 编辑
tenant-edit-title = 编辑租户
tenant-saved = 租户已保存。
tenant-domain = 域名
tenant-paused-until = 暂停至
tenant-priority-computed = 根据各行计算
tenant-renewal = { $date } 续订
tenant-add-service = 添加服务
tenant-history = 历史
tenant-history-all = 全部
tenant-services = 服务
tenant-service-menu = { $service } 的更多操作
tenant-empty = 尚无服务
tenant-empty-text = 请添加服务及其许可数，或导入工作簿。
tenant-bar-part = { $status }：{ $units }
tenant-engagement = 参与情况与日期
tenant-units = 购买数量与例外
tenant-initiate = 首次沟通计划于 { $date }
tenant-started = 始于 { $date }
tenant-attempts = { $count } 次尝试无答复
tenant-overridden = 手动设定（购买数：{ $purchased }）：{ $reason }
tenant-success-owner = 成功负责人：{ $name }
tenant-to-reconcile = 报告数：{ $reported }；商定数：{ $agreed }。
tenant-reconcile = 核对…
tenant-incomplete = { $count } 行缺少其状态要求的内容。
tenant-incomplete-by = { $count } 行缺少内容；请在移交后于 { $date } 前补全。
tenant-merge-offered = 有两行处于 { $status }，彼此没有区别。
tenant-merge = 合并
tenant-tried = 已尝试
tenant-answered = 已答复
tenant-hand-over = 移交至交付
tenant-passed = （已过）
tenant-was-promised =
    { $times ->
        [0] 此前为 { $dates }
       *[other] 此前为 { $dates }，推迟 { $times } 次，共 { $days } 天
    }
tenant-in-reason = 处于此原因 { $days } 天
tenant-confirmed =
    { $days ->
        [0] 今天确认
       *[other] { $days } 天前确认
    }
tenant-lacks = 缺少：
tenant-blocker-closed = （已关闭）
tenant-approve = 批准
tenant-update = 更新…
tenant-split = 拆分…
tenant-move = 移动许可…
tenant-still-true = 仍然属实
tenant-beside = 历史、备注、团队与联系人
tenant-latest = 最近更改
tenant-latest-none = 尚无更改。
tenant-notes = 租户备注
tenant-note-new = 新备注
tenant-note-technical = 技术性
tenant-note-add = 添加
tenant-note-by = { $person }，{ $when }
tenant-note-written = 备注已添加。
tenant-contacts = 联系人
tenant-contacts-none = 尚无联系人。
tenant-do-not-contact = 请勿联系：{ $reason }
tenant-own-fields = 自有字段
tenant-own-filled = 自有字段已保存。
entitlement-added = 服务已添加；其许可等待分类。
entitlement-new-title = 新服务
entitlement-new-hint = 许可以状态未知登记，等待分类。
entitlement-new-do = 添加服务
entitlement-edit-title = 参与情况与日期
entitlement-saved = 已保存。
entitlement-not-in-progress = 予以保留；有进行中的行时才可编辑（S11）。
entitlement-reason = 更改原因
entitlement-start-hint = 更改日期需要说明原因（S10）。
entitlement-start-do = 保存开始日期
entitlement-tried = 尝试已记录。
entitlement-answered = 客户已答复，尝试次数重新计算。
entitlement-handed-over =
    { $count ->
        [0] 已移交至交付；各行均无缺失。
       *[other] 已移交至交付；{ $count } 行缺少内容，期限为 { $date }。
    }
entitlement-reconcile-title = 核对许可数
entitlement-reconcile-text = 先从状态未知中扣减；请调整建议直到总数相符。数量为 0 的行将被移除。
entitlement-before = 之前
entitlement-after = 之后
entitlement-sum = 总和
entitlement-reconcile-do = 核对
entitlement-reconciled = 许可数重新相符。
entitlement-nothing-to-reconcile = 无需核对
entitlement-to-tenant = 前往租户
entitlement-units-title = 许可数
entitlement-units-saved = 许可数已保存。
entitlement-purchased = 购买数量
entitlement-purchased-hint = 增加的许可会被分配或等待分类；减少时与各行核对。
entitlement-override = 例外
entitlement-override-hint = 代替购买数量的数字及其原因。
entitlement-override-remove = 移除例外
tenant-approval-awaited = 由 { $person } 提出，等待第二人批准
tenant-approval-given = 由 { $person } 批准
team-edit = 更改
team-title = 租户的团队
team-saved = 团队已保存。
team-all-services = 所有服务
team-who = 谁
team-remove = 移出
team-add = 加入某人
team-add-do = 加入团队
team-instead = 取代目前担任该角色的人
team-service-hint = 针对单项服务的角色优先于所有服务的角色。
own-none = 没有自有字段
own-none-text = 导入文件中的列可以保留为自有字段。
tenant-time-in-reasons = 各原因所占时间
tenant-span =
    { $has-party ->
        [yes] { $days } 天 { $status }（{ $party }）
       *[no] { $days } 天 { $status }
    }
