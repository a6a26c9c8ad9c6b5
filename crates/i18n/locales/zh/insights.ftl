# 关于阻碍持续多久、承诺是否兑现、以及怎样能释放许可的报告。

insight-all = 合计
insight-column-spells = 时段
insight-column-open = 未结束
insight-column-p85 = 85% 所需
insight-column-within = { $days } 天内
insight-column-p = p 值

## 多久

insight-unblock-title = 解除阻碍需要多久：处于同一原因的时段，截至 { $date }
insight-unblock-nothing = 至今没有任何受阻的内容。
insight-unblock-note = 一半和 85% 得到解除所需的天数，以及 30、60、90 天内解除的比例；括号内是中位数的 95% 置信带。未结束的时段按已观察到的长度计算。许可为未结束时段的许可。p 值将每一项与其余全部进行比较。

## 逐周

insight-flow-title = 逐周许可数，截至 { $date }
insight-flow-note = 其他：受阻行的许可数有变化、被合并，或进来时已受阻。净变化：新受阻减去已解除，再加其他。
insight-column-week = 截至周
insight-column-newly-blocked = 新受阻
insight-column-unblocked = 已解除
insight-column-otherwise = 其他
insight-column-net = 净变化

## 承诺

insight-promises-title = 预计解除日期与实际情况，截至 { $date }
insight-promises-nothing = 至今没有给出过解除日期。
insight-promises-note = 针对已关闭的阻碍项：按时是指在最后给出的日期之前关闭的比例；偏差是延迟天数的平均值（提前则低于 0），离散是其标准差。
insight-column-closed = 已关闭
insight-column-overdue = 已逾期
insight-column-on-time = 按时
insight-column-bias = 偏差（天）
insight-column-spread = 离散（天）
insight-column-first-bias = 首个日期的偏差
insight-column-slips = 推迟次数
insight-column-slip-days = 推迟天数

## 假如

insight-what-if-title =
    { $count ->
       *[other] 如果没有 { $count } 个未关闭的阻碍项，会有什么变化
    }
insight-what-if-blocked = 受阻
insight-what-if-freed = 会有进展
insight-what-if-still-held = 同时被其他阻碍项卡住
insight-column-freed = 累计释放
insight-free-title = 释放 { $share } 受阻许可所需的最少阻碍项，截至 { $date }
insight-free-sum =
    { $count ->
        [0] 无需移除任何阻碍项：{ $blocked } 个许可中的 { $units } 个。
       *[other] { $count } 个阻碍项可释放 { $blocked } 个许可中的 { $units } 个。
    }{ $cut ->
        [yes] { "" }使用 --json 可显示更多。
       *[no] { "" }
    }
insight-free-smallest = 已证明没有更小的组合能释放这么多。
insight-free-at-least =
    { $count ->
       *[other] 至少需要 { $count } 个阻碍项；是否有更小的组合尚不清楚。
    }
insight-free-not-enough = 无法释放更多：您能看到的未关闭阻碍项都没有卡住其余部分。
