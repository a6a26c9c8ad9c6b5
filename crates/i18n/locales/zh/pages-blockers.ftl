# Pages about blockers: the list, the board, one blocker, a meeting.

## The list

blockers-open = 未解除
blockers-closed = 已关闭
blockers-all = 全部
blockers-states = 未解除或已关闭
blockers-search = 标题中的词
blockers-filter = 筛选
blockers-choose-filters = 选择条件
blockers-any = 不限
blockers-apply = 应用
blockers-without = 去掉 { $filter }
blockers-kind = 所涉及的行
blockers-kind-shared = 多行共有
blockers-kind-private = 仅一行
blockers-overdue = 日期或行动已逾期
blockers-count = 统计数量
blockers-and-more = 以及更多
blockers-units-at-risk = 受影响的许可
blockers-lines = 行
blockers-days-open = 已持续
blockers-promised = 承诺日期
blockers-none = 没有阻碍项
blockers-none-text = 行变为受阻状态时会带上阻碍项；您也可以在这里新建。
blockers-none-found = 没有符合这些条件的阻碍项
blockers-show-all = 显示全部未解除项
blockers-to-list = 前往阻碍项列表
blockers-to-beginning = 回到开头
blockers-next-page = 下一页
blockers-table = 表格
blockers-meeting = 会议
blocker-slipped =
    { $number ->
       *[other] 已延期 { $number } 次，共 { $days } 天
    }

## The board

blockers-board = 看板
blockers-columns = 列的含义
blockers-by-severity = 按严重程度
blockers-by-party = 按等待方
blockers-by-resolver = 按解决人
blockers-board-cut = 显示许可最多的 200 个阻碍项。如需查看其他项，请筛选。
blockers-column-empty = 暂无
blockers-move-to = 移动到…
blocker-moved = 阻碍项已移动。

## Grouping

blockers-groups = 查找看起来相同的阻碍项
blockers-groups-text = 这些行因相似的原因分别受阻。合并为一个阻碍项后，日期和负责人对所有行统一生效。
blockers-groups-none = 没有相似的阻碍项
blockers-groups-all = 查看全部建议
blockers-look-like-one =
    { $count ->
       *[other] { $count } 行看起来是同一个阻碍项：要合并吗？
    }
blockers-group = 合并阻碍项
blockers-group-look = 查看
blockers-group-text = 请为阻碍项命名，并去掉不属于它的行。各行不一致的日期保留在各行上。
blockers-group-take = 包含
blockers-group-do = 合并为一个
blockers-grouped = 已合并为一个阻碍项。

## One blocker

blocker-untitled = 无标题的阻碍项
blocker-open-for = 已持续
blocker-closed-on = { $date } 关闭
blocker-more = 更多操作
blocker-change = 更改
blocker-no-date = 尚无日期
blocker-was = 之前：{ $dates }
blocker-party-from = { $party }（自 { $date } 起）
blocker-tickets = 其他系统的工单
blocker-channels = 使用的渠道
blocker-invited = 已邀请
blocker-timeline = 经过
blocker-earlier = 更早的记录
blocker-say = 有什么需要说明？
blocker-add-comment = 发表评论
blocker-commented = 评论已添加。
blocker-still-true = 仍然如此
blocker-confirmed = 其各行已于今天确认。
blocker-holds-nothing = 不涉及任何行。
blocker-line-actions = { $line } 的行的操作
blocker-not-primary = 以另一项为主
blocker-make-primary = 以此项为主
blocker-made-primary = 该行现在采用此项的日期、负责人和下一行动。
blocker-unlink = 从该行移除
blocker-line-unlinked = 已从该行移除阻碍项。

## Its forms

blocker-new = 新建阻碍项
blocker-open-do = 创建
blocker-opened = 阻碍项已创建。
blocker-as-lines = 与各行一致
blocker-as-owner = 负责人
blocker-roles = 团队角色
blocker-people = 人员
blocker-edit = 编辑
blocker-save = 保存
blocker-saved = 阻碍项已保存。
blocker-next-saved = 下一行动已保存。
blocker-stands-now = 期间有人保存了更改。现在的内容如下，您输入的内容在其下方。再次保存则以您的为准。
blocker-ticket-name = 工单编号
blocker-ticket-state = 状态
blocker-address = 网址
blocker-move-date = 更改日期
blocker-nobody-knows = 日期未定时
blocker-why-moved = 更改原因
blocker-date-moved = 日期已更改。
blocker-charge = 更改等待方
blocker-from-day = 自此日起
blocker-why = 原因
blocker-charged = 自该日起按新的等待方计时。
blocker-link-lines = 关联行
blocker-lines-linked = 已关联这些行。
blocker-find-lines = 客户、租户或备注
blocker-find = 查找
blocker-no-lines-found = 没有其他符合的受阻行
blocker-as-primary = 其日期、负责人和下一行动适用于这些行
blocker-close = 关闭…
blocker-close-do = 关闭阻碍项
blocker-close-propose = 只有管理阻碍项的人可以关闭。请在评论中说明已解决。
blocker-resolution-hint = 将成为继续推进的各行的备注。
blocker-target-of-lines = 继续推进的各行的目标日期
blocker-what-closing-does = 关闭后各行的变化
blocker-becomes = 之后
blocker-stays = 仍受阻于 { $titles }
blocker-stays-otherwise = 仍因其他阻碍项受阻
blocker-was-closed = 阻碍项已关闭。
blocker-lines-moved =
    { $count ->
       *[other] { $count } 行已继续推进。
    }
blocker-reopen = 重新打开
blocker-reopen-text = 关闭时离开的行保持不变。如需恢复，请改为撤销关闭操作。
blocker-reopened = 阻碍项已重新打开。

## What somebody did

blocker-did-open = { $person } 创建了阻碍项
blocker-did-close = { $person } 关闭了阻碍项
blocker-did-reopen = { $person } 重新打开了阻碍项
blocker-did-comment = { $person } 评论
blocker-did-change = { $person } 更改了阻碍项
blocker-did-remove = { $person } 移除了阻碍项
blocker-did-redacted = { $person } 更改了阻碍项，更改内容已删除

## A meeting and its minutes

meeting-title = 阻碍项会议
meeting-text = 将按此顺序逐一讨论。所做的决定会立即保存，最后汇总到纪要中。
meeting-cut = 将讨论前 100 项。如需选择其他项，请筛选列表。
meeting-begin = 开始会议
meeting-go-on = 继续上次会议
meeting-back = 返回会议
meeting-previous = 上一项
meeting-next = 下一项
meeting-place = 第 { $number } 项，共 { $count } 项
meeting-keys = 方向键：前后移动
meeting-said = 讨论内容
meeting-gone = 该阻碍项已不存在
minutes-title = 会议纪要
minutes-nothing = 尚无决定
minutes-unchanged = 保持不变
minutes-copy = 复制为文本
minutes-copied = 已复制
minutes-download = Markdown 文件
minutes-as-text = 纪要文本
