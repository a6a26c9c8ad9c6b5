# 承诺日期与实际情况的图表。

chart-option-by-resolver = 按解决人

## 延迟天数

chart-days-late-question = 承诺的日期延迟多久？
chart-days-late-answer =
    { $direction ->
        [late] 在最后给出的日期之前：{ $closed } 个已关闭阻碍项中的 { $share }；平均延迟 { $days } 天。
        [early] 在最后给出的日期之前：{ $closed } 个已关闭阻碍项中的 { $share }；平均提前 { $days } 天。
       *[even] 在最后给出的日期之前：{ $closed } 个已关闭阻碍项中的 { $share }；平均为当天。
    }
chart-days-late-none = 目前还没有关闭过有日期的阻碍项。
chart-days-late-note = 将关闭日期与最后给出的日期比较。行仍受阻、而由另一个阻碍项取代的私有阻碍项不计入。
chart-early-over = 提前超过 { $days } 天
chart-early-days = 提前 { $from }–{ $to } 天
chart-on-the-day = 当天
chart-late-days = 延迟 { $from }–{ $to } 天
chart-late-over = 延迟超过 { $days } 天
chart-closed-by = 截至 { $date } 已关闭
chart-column-late = 关闭

## 谁的日期可靠

chart-promises-kept-question = 谁的日期可靠？
chart-promises-kept-answer = 延迟最久的是“{ $name }”：平均延迟 { $days } 天，{ $closed } 个已关闭阻碍项中 { $share } 按时。
chart-promises-kept-none = 在已关闭 { $fewest } 个或更多阻碍项之处，平均没有延迟。
chart-mean-days-late = 平均延迟天数
chart-mean-days-late-on = 平均延迟天数，截至 { $date }
chart-axis-days-late = 延迟天数

## 推迟

chart-slips-question = 日期多久推迟一次？
chart-slips-answer = 日期被推后的次数：{ $slips }，合计 { $days } 天，涉及 { $blockers } 个有日期的阻碍项。
chart-column-days-a-slip = 每次推迟天数
chart-slip-days-on = 推迟天数，截至 { $date }
