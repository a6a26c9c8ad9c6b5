# 如果某项不存在、会有什么进展的图表。

chart-option-share-50 = 50%
chart-option-share-80 = 80%
chart-option-share-95 = 95%

## 没有某项

chart-what-would-move-question = 没有它，什么会有进展？
chart-what-would-move-choose = 请选择假设不存在的原因、阻碍项，或某人的待办。
chart-what-would-move-answer = 没有“{ $name }”，{ $blocked } 个受阻许可中会有进展的：{ $freed }。同时被其他阻碍项卡住的：{ $held }。
chart-what-would-move-note = 有多个阻碍项的行，要全部消失才会有进展。许可日为至今损失的许可日。
chart-what-would-move-past-note = 对于过去的日期，每行只计入其首个阻碍项。
chart-what-if-untouched = 仅被其他阻碍项卡住
chart-column-what = 行
chart-pick-without = 假设不存在
chart-pick-without-more = 再假设一项不存在
chart-pick-without-remove = 不再假设{ $name }不存在
chart-pick-reasons = 原因
chart-pick-blockers = 许可最多的阻碍项
chart-pick-resolvers = 解决人

## 最少的阻碍项

chart-fewest-blockers-question = 哪几个阻碍项卡住最多？
chart-fewest-blockers-answer =
    { $count ->
        [0] 要释放 { $blocked } 个受阻许可的 { $share }，无需移除任何阻碍项。
       *[other] 要释放 { $blocked } 个受阻许可的 { $share }，需移除 { $count } 个阻碍项：可释放 { $units } 个。
    }
chart-fewest-blockers-not-enough =
    { $count ->
        [0] 您能看到的阻碍项都无法释放 { $blocked } 个受阻许可中的任何一个。
       *[other] { $count } 个阻碍项可释放 { $blocked } 个受阻许可中的 { $units } 个：不足 { $share }。
    }
chart-fewest-blockers-then = { $date } 时：{ $blockers }对应 { $total }中的 { $units }。
chart-fewest-blockers-first = 表格和文件列出 { $count } 个阻碍项中的前 { $told } 个。
chart-fewest-blockers-note = 有多个阻碍项的行，要全部消失才会有进展，因此一个阻碍项卡住的许可可能多于它能释放的。
chart-fewest-blockers-past-note = 对于过去的日期，每行只计入其首个阻碍项。
chart-column-held = 卡住的许可
chart-column-freed-share = 累计释放比例
