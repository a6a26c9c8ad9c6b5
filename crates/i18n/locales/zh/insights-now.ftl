# 现状图表，以及所有图表共用的文字。

chart-nothing = 这里没有此类内容。
chart-sentences = { $one }{ $other }
chart-first-then = { $date } 时{ $name }：{ $amount }。
chart-share-then = { $date } 时为 { $share }。
chart-change =
    { $direction ->
        [up] 较 { $date } 增加 { $percent }。
        [down] 较 { $date } 减少 { $percent }。
        [new] { $date } 时没有。
        [same] 与 { $date } 相同。
       *[about] 与 { $date } 大致相同。
    }
chart-others = 其他 { $count } 项
chart-without-detail = { $reason }（无细节）
chart-stale-for = { $days } 天或更久

## 图表的可选项

chart-option-by-reason = 按原因
chart-option-by-detail = 按细节
chart-option-by-blocker = 按共享阻碍项

## 数据的标题

chart-column-status = 状态
chart-column-reason = 原因
chart-column-detail = 细节
chart-column-service = 服务
chart-column-party = 等待方
chart-column-owner = 负责人
chart-column-resolver = 解决人
chart-column-gap = 产品缺口
chart-column-untouched = 未更新时长
chart-column-date = 日期
chart-column-week-from = 周起始日
chart-column-units = 许可
chart-column-units-now = 当前许可
chart-column-lines = 行数
chart-column-lines-now = 当前行数
chart-column-unit-days = 许可日
chart-column-days = 天数
chart-column-share = 占比
chart-column-cumulative = 累计占比
chart-column-compared = { $date } 时
chart-column-difference = 差值
chart-column-planned = 归零直线
chart-column-median-age = 滞留天数中位数
chart-column-median-open = 未关闭天数中位数
chart-column-oldest = 最长天数
chart-column-overdue = 逾期行数
chart-column-overdue-blockers = 逾期阻碍项
chart-column-blockers = 阻碍项
chart-column-tenants = 租户
chart-column-customers = 客户

## 图表

chart-units-by-status-question = 各状态有多少许可？
chart-units-by-status-answer = 已阻碍：{ $total } 中的 { $units }，占 { $share }。
chart-reasons-by-units-question = 什么阻碍了最多的许可？
chart-reasons-by-units-answer = 最多的是{ $name }：{ $total } 中的 { $amount }，占 { $share }。
chart-reasons-by-unit-days-question = 什么损失了最多的许可日？
chart-reasons-by-unit-days-answer = 损失最多的是{ $name }：{ $total } 中的 { $amount }，占 { $share }。
chart-reasons-by-unit-days-note = 当前被阻碍的许可自被阻碍以来的许可日。
chart-reasons-by-service-question = 哪些原因阻碍了哪些服务？
chart-reasons-by-service-answer = 最大的一组：{ $service }的{ $reason }，{ $units }，占被阻碍的 { $share }。
chart-ages-by-reason-question = 许可被阻碍了多久，为什么？
chart-ages-by-reason-answer = 被阻碍超过 30 天：{ $total } 中的 { $units }，占 { $share }。
chart-ages-by-reason-note = 15 天起值得留意，超过 30 天则应警惕。
chart-waiting-on-question = 在等待谁？
chart-waiting-on-answer = 最多的是{ $party }：最近 { $days } 天中的 { $amount }，占等待的 { $share }。
chart-waiting-on-note = 最近 { $days } 天的阻碍时间，按每天等待的一方计算。链接显示当前正在等待的内容。
chart-resolvers-question = 谁能解决最多？
chart-resolvers-answer = { $name }可解决 { $blockers }，受阻 { $units }。
chart-resolvers-note = 在此造成阻碍的未关闭阻碍项。多人可解决的，分别计入每个人。
chart-resolvers-past-note = 对于过去的日期，每行只计入其首个阻碍项；所阻碍行的目标日期已过的阻碍项视为逾期。
chart-owners-question = 谁要处理最多的被阻碍许可？
chart-owners-answer = 最多的是{ $name }：{ $lines }共 { $units }。逾期：{ $overdue }。
chart-owners-note = 角色代表今天在团队中担任它的人。多人担任的角色，分别计入每个人。
chart-nobody-question = 哪些被阻碍却无人负责？
chart-nobody-answer = 无人负责的阻碍：{ $lines }共 { $units }，占被阻碍的 { $share }。
chart-nobody-note = 未指定负责人，或今天无人担任该角色。
chart-renewals-question = 即将续订的客户有哪些被阻碍？
chart-renewals-answer = { $days } 天内续订：{ $customers }，被阻碍 { $units }。
chart-renewals-note = 按客户的续订日期；每个柱代表从该日开始的一周。
chart-renewals-past-note = 过去的日期也按今天的续订日期计算。
chart-product-gaps-question = 哪些产品缺口阻碍了最多的租户？
chart-product-gaps-answer = 影响最大的是{ $name }：{ $tenants }，{ $units }。
chart-product-gaps-past-note = 按阻碍项查看过去的日期时，每行只计入首个阻碍项。
chart-unclassified-question = 未分类的有多少，是否正在归零？
chart-unclassified-answer = 未分类：{ $lines }共 { $units }。目标是到 { $date } 全部清零。
chart-unclassified-note = 每周结束时的数值。直线从八周前延伸到 { $weeks } 周后的零。
chart-units-up-to = 许可，截至 { $date } 的各周
chart-stale-question = 有多少长期无人查看？
chart-stale-answer = { $days } 天或更久未更新：{ $lines }共 { $units }，占所有行的 { $share }。目标是到 { $date } 全部清零。
chart-stale-note = 每一级都包含其后的各级。更改或确认某行后，它就不再计入。
chart-stale-past-note = 对于过去的日期，此后有过更新的行按截至当时记录的最后一次更改计算。
chart-to-reconcile-question = 哪些许可需要核对？
chart-to-reconcile-answer = 待核对：{ $lines }共 { $units }。
