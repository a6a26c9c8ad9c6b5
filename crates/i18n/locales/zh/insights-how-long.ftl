# 关于解除阻碍需要多久、以及未关闭的阻碍项何时可能消失的图表。

chart-option-by-service = 按服务
chart-option-by-party = 按责任方
chart-option-by-owner = 按负责人
chart-option-by-organization = 按组织

## 解除所需时间

chart-time-to-unblock-question = 解除阻碍需要多久？
chart-time-to-unblock-answer =
    { $has-slowest ->
        [yes] 一半在 { $median } 天内解除；最慢的是“{ $slowest }”，为 { $days } 天。
       *[no] 一半在 { $median } 天内解除。
    }
chart-time-to-unblock-unknown = 目前解除的还不到一半：{ $spells } 个中的 { $cleared } 个。一半需要多久尚不清楚。
chart-time-to-unblock-note = 一个时段是指一行处于同一受阻原因的时间；按行统计，而不是按许可统计。未结束的时段按已观察到的长度计算，这样慢的不会被漏掉。置信带为 95%。p 值将每一项与其余全部进行比较。
chart-column-cleared = 已解除
chart-column-open-units = 未结束的许可
chart-column-band-from = 置信带下限（天）
chart-column-band-to = 置信带上限（天）
chart-axis-days-in-reason = 处于该原因的天数
chart-axis-still-blocked = 仍受阻的比例
chart-all-on = 合计，截至 { $date }

## 两个范围

chart-slices-compared-question = 两个范围有差别吗？
chart-slices-compared-choose = 请选择与此范围比较的对象。
chart-slices-compared-answer =
    { $outcome ->
        [differ] “{ $one }”与“{ $other }”的解除速度不同（p { $p }）。
        [alike] “{ $one }”与“{ $other }”之间的差别无法与偶然区分（p { $p }）。
       *[unknown] “{ $one }”或“{ $other }”从未受阻：没有可比较的内容。
    }
chart-slices-compared-note = 对数秩检验比较整条曲线。p 低于 0.05 才称为差别。
chart-column-slice = 范围
chart-slice-chosen = 此范围
chart-slice-on = { $name }，截至 { $date }
chart-pick-against = 比较对象

## 现实的日期

chart-realistic-dates-question = 未关闭的阻碍项实际上何时会消失？
chart-realistic-dates-answer = 可以判断的日期：{ $judged } 个；其中更可能落空的：{ $missed } 个。
chart-realistic-dates-then = { $date } 时分别为 { $judged } 和 { $missed }。
chart-realistic-dates-none = 目前还没有可以判断的日期。
chart-realistic-dates-note = 每个未关闭的阻碍项都与同一原因中持续同样久、且到那时推迟次数相同的阻碍项比较；若其中已解除的太少，则与该原因的全部比较。已解除的不足 { $fewest } 个时不作判断。
chart-realistic-dates-past-note = 对于过去的日期，每行只计入其首个阻碍项。
chart-realistic-dates-more =
    { $count ->
       *[other] 另有 { $count } 个许可更少的阻碍项未列出。
    }
chart-column-by-promise = 届时消失
chart-column-half-by = 一半消失于
chart-column-half-by-on = 一半消失于，截至 { $date }
chart-column-days-later = 推后天数
chart-column-most-by = 80% 消失于
chart-column-cases = 比较数量
chart-axis-days-from = 距 { $date } 的天数
blocker-realistic-when = 现实的日期
blocker-realistic-unknown = 尚无现实的日期：类似的阻碍项解除得太少
blocker-realistic = 现实估计 { $from }–{ $to }
blocker-realistic-on = 现实估计 { $date }
blocker-realistic-from = 现实估计 { $date } 以后
blocker-realistic-why =
    { $has-share ->
        [yes] 到第一个日期，类似的阻碍项有一半消失，到第二个日期有 80%。在承诺日期之前消失的概率：{ $share }。比较数量：{ $cases }。
       *[no] 到第一个日期，类似的阻碍项有一半消失，到第二个日期有 80%。比较数量：{ $cases }。
    }
