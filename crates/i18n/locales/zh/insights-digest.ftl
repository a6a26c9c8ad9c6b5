# 摘要：用于每周会议的一页。

digest-page = 摘要
digest-title = 受阻情况，截至 { $date }
digest-everything = 可见的所有行
digest-slice = 仅限：{ $filters }
digest-compared = 与 { $date } 相比

## Sentences

digest-total =
    { $change ->
        [up] 受阻：{ $lines }，共 { $units }；比 { $date } 多 { $percent }。
        [down] 受阻：{ $lines }，共 { $units }；比 { $date } 少 { $percent }。
        [same] 受阻：{ $lines }，共 { $units }；与 { $date } 一样多。
        [steady] 受阻：{ $lines }，共 { $units }；自 { $date } 以来变化不到 1%。
       *[new] 受阻：{ $lines }，共 { $units }；{ $date } 没有任何受阻的内容。
    }
digest-nothing-left = 已没有任何受阻的内容。{ $date } 受阻：{ $units }。
digest-waiting = { $share } 的许可日用于等待{ $party }。
digest-reason =
    { $change ->
        [up] { $reason }：{ $units }受阻，中位数 { $days }，{ $share } 的许可日在等待{ $party }；比 { $date } 多 { $percent }。
        [down] { $reason }：{ $units }受阻，中位数 { $days }，{ $share } 的许可日在等待{ $party }；比 { $date } 少 { $percent }。
        [same] { $reason }：{ $units }受阻，中位数 { $days }，{ $share } 的许可日在等待{ $party }；与 { $date } 一样多。
        [steady] { $reason }：{ $units }受阻，中位数 { $days }，{ $share } 的许可日在等待{ $party }；自 { $date } 以来变化不到 1%。
       *[new] { $reason }：{ $units }受阻，中位数 { $days }，{ $share } 的许可日在等待{ $party }；{ $date } 没有。
    }
digest-reason-alone =
    { $change ->
        [up] { $reason }：{ $units }受阻，中位数 { $days }；比 { $date } 多 { $percent }。
        [down] { $reason }：{ $units }受阻，中位数 { $days }；比 { $date } 少 { $percent }。
        [same] { $reason }：{ $units }受阻，中位数 { $days }；与 { $date } 一样多。
        [steady] { $reason }：{ $units }受阻，中位数 { $days }；自 { $date } 以来变化不到 1%。
       *[new] { $reason }：{ $units }受阻，中位数 { $days }；{ $date } 没有。
    }
digest-flow = 自 { $date } 以来：新受阻 { $entered }，已解除 { $left }。
digest-blocker =
    { $has-date ->
        [yes] 影响最大的阻碍项：“{ $title }”，{ $units }，承诺日期为 { $date }。
       *[no] 影响最大的阻碍项：“{ $title }”，{ $units }，没有承诺日期。
    }
digest-slipped =
    { $count ->
       *[other] 该日期已推迟 { $count } 次，共 { $days }。
    }
digest-renewals =
    { $change ->
        [up] { $until } 及之前续订：{ $customers }，受阻 { $units }；比 { $date } 多 { $percent }。
        [down] { $until } 及之前续订：{ $customers }，受阻 { $units }；比 { $date } 少 { $percent }。
        [same] { $until } 及之前续订：{ $customers }，受阻 { $units }；与 { $date } 一样多。
        [steady] { $until } 及之前续订：{ $customers }，受阻 { $units }；自 { $date } 以来变化不到 1%。
       *[new] { $until } 及之前续订：{ $customers }，受阻 { $units }；{ $date } 没有。
    }
digest-renewals-none-left = { $until } 及之前续订的客户已没有任何受阻的内容。{ $date } 受阻：{ $units }。
digest-renewals-most = 最多的是{ $customer }：{ $units }，续订日期为 { $date }。
digest-overdue = 已逾期：{ $overdue }。尚未分类：{ $unclassified }。

## Tables

digest-statuses = 各状态的许可数
digest-reasons = 受阻最多的原因
digest-parties = 在等待谁
digest-blockers = 影响最大的阻碍项
digest-renewing = { $days } 天内续订
digest-renewing-others =
    { $count ->
        [0] 其他，已不再受阻
       *[other] 另外 { $count } 个客户
    }
digest-since = 自 { $date } 以来的受阻许可
digest-attention = 需要关注
digest-column-what = 项目
digest-column-before = { $date } 的许可数
digest-column-change = 变化
digest-column-share = 比例
digest-column-promised = 承诺日期
digest-sentences = 要点

## What to know

digest-note-counted = 不计入的许可未包含在内。许可日、中位数和比例按截至当天处于“受阻”的时间计算。
digest-note-past = 对于过去的日期，每一行计入其主要阻碍项；标题、负责人、解决人和续订日期以今天为准。
digest-note-left-out = 有些筛选条件无法用于过去的日期，在那里未使用。

## The page and its files

digest-as-of = 截至
digest-compare-with = 对比日期
digest-show = 显示
digest-file = 保存为 { $kind }
digest-done = 摘要已保存到 { $path }。
digest-no-font = 本系统的字体没有这些字符：{ $signs }。需要有这些字符的字体，例如用于中文和日文的 Noto Sans CJK。请安装一种，或选择 HTML 或 XLSX。
