# 逐周变化的图表。

chart-nothing-blocked = 没有任何受阻的内容。
chart-all-others = 其余全部
chart-option-weeks-13 = 13 周
chart-option-weeks-26 = 26 周
chart-option-weeks-52 = 52 周

## 状态

chart-units-by-week-question = 许可如何在状态之间变动？
chart-units-by-week-answer =
    { $compared ->
        [more] { $day } 受阻的许可：{ $units }；比 { $since } 多 { $difference }。
        [fewer] { $day } 受阻的许可：{ $units }；比 { $since } 少 { $difference }。
       *[same] { $day } 受阻的许可：{ $units }；与 { $since } 相同。
    }

## 流量

chart-flow-by-week-question = 新受阻的是否多于解除的？
chart-flow-by-week-answer =
    { $compared ->
        [more] 新受阻的多于解除的。{ $since } 以来的许可：新受阻 { $entered }，已解除 { $left }。
        [fewer] 新受阻的少于解除的。{ $since } 以来的许可：新受阻 { $entered }，已解除 { $left }。
       *[same] 新受阻的与解除的一样多。{ $since } 以来的许可：新受阻 { $entered }，已解除 { $left }。
    }
chart-flow-by-week-then = 截至 { $date } 的同样周数内：新受阻 { $entered }，已解除 { $left }。
chart-newly-blocked-up-to = 新受阻，截至 { $date } 的各周
chart-unblocked-up-to = 已解除，截至 { $date } 的各周
chart-column-net-difference = 净变化差值

## 时长

chart-ages-by-week-question = 受阻的内容是否越拖越久？
chart-ages-by-week-answer =
    { $has-before ->
        [yes] 一半受阻行的受阻时间不超过 { $median } 天，85% 不超过 { $p85 } 天。{ $since } 时一半不超过 { $before } 天。
       *[no] 一半受阻行的受阻时间不超过 { $median } 天，85% 不超过 { $p85 } 天。
    }
chart-ages-by-week-note = 时长在每周末按行统计，而不是按许可统计。
chart-column-p85-age = 85% 以内天数
chart-median-up-to = 天数中位数，截至 { $date } 的各周

## 许可日

chart-unit-days-by-week-question = 受阻耗费了多少时间？
chart-unit-days-by-week-answer = { $since } 以来损失的许可日：{ $total }，其中最后一周 { $last }。
chart-unit-days-by-week-then = 截至 { $date } 的同样周数内：{ $total }。
chart-unit-days-by-week-note = 从显示的第一周起计算：此前损失的不包括在内。
chart-column-unit-days-so-far = 累计许可日
chart-unit-days-up-to = 许可日，截至 { $date } 的各周

## 原因

chart-reasons-by-week-question = 原因如何变化？
chart-reasons-by-week-answer = 最多的受阻许可因“{ $reason }”而等待：{ $total } 个中的 { $units } 个。{ $since } 时为 { $total-before } 个中的 { $before } 个。
