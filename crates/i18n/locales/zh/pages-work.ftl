# 页面：一天的工作，以及等待某人处理的事项。

my-work-greeting =
    { $part ->
        [morning] 早上好，{ $name }。
        [evening] 晚上好，{ $name }。
       *[afternoon] 下午好，{ $name }。
    }
my-work-scope = 谁的工作
my-work-mine = 我的租户
my-work-all = 我能看到的全部
my-work-empty = 没有待您处理的事项
my-work-empty-text = 您的租户没有逾期操作、没有已过的目标日期，也没有未分类或未确认的行。
my-work-overdue = 逾期的下一步操作
my-work-past-target = 已过目标日期
my-work-unclassified = 未分类
my-work-to-reconcile = 待核对
my-work-stale = 一个月未确认
my-work-totals = { $lines } · { $units }
my-work-changes = 自您上次访问以来的变化
nav-waiting = 等我处理
show-all = 显示全部
update = 更新
still-true = 仍然如此
choose = 选择
blocker-holds = { $units } · { $lines } · { $tenants }
waiting-empty = 没有等您处理的事项
waiting-empty-text = 没有需要您解除的阻碍，也没有由您负责的行。
waiting-still-blocked = 所选仍受阻
waiting-still-blocked-hint = 在下面选择阻碍；其各行视为今天已确认。
waiting-none-chosen = 未选择任何阻碍。请勾选仍在阻碍的项，然后重新提交。
waiting-new-date = 新日期…
waiting-done = 已解决…
waiting-lines = 由您负责的行
my-work-count-overdue =
    { $count ->
       *[other] { $count } 项逾期
    }
my-work-count-past-target =
    { $count ->
       *[other] { $count } 项已过目标日期
    }
my-work-count-unclassified =
    { $count ->
       *[other] { $count } 项未分类
    }
my-work-count-to-reconcile =
    { $count ->
       *[other] { $count } 项待核对
    }
my-work-count-stale =
    { $count ->
       *[other] { $count } 项未确认
    }
waiting-confirmed =
    { $count ->
       *[other] 已确认 { $count } 个阻碍
    }
my-work-incomplete = 移交后不完整
my-work-blockers = 由我解决的阻碍项
incomplete-none = 没有行缺少内容
incomplete-none-text = 移交至交付后仍缺内容的行列在这里。
incomplete-lacks =
    { $has-date ->
        [yes] { $date } 前缺少：{ $fields }
       *[no] 缺少：{ $fields }
    }
my-work-count-incomplete =
    { $count ->
       *[other] { $count } 条不完整
    }
my-work-count-blockers =
    { $count ->
       *[other] { $count } 个待解决的阻碍项
    }
waiting-why = 日期变动的原因
waiting-date-chosen = 为所选设定新日期
waiting-no-date = 未填日期。请选择一天后重新提交。
waiting-many-lines = 一次答复多行
waiting-still-true = 所选仍属实
waiting-dated =
    { $count ->
       *[other] { $count } 个阻碍项已有新日期。
    }
waiting-lines-confirmed =
    { $count ->
       *[other] 已确认 { $count } 行。
    }
