# 約束の日と実際のグラフ。

chart-option-by-resolver = 解決担当者別

## 遅れた日数

chart-days-late-question = 約束の日からどのくらい遅れていますか
chart-days-late-answer =
    { $direction ->
        [late] 最後に示された日まで: クローズしたブロッカー { $closed } 件の { $share }。平均で { $days } 日遅れです。
        [early] 最後に示された日まで: クローズしたブロッカー { $closed } 件の { $share }。平均で { $days } 日早いです。
       *[even] 最後に示された日まで: クローズしたブロッカー { $closed } 件の { $share }。平均で当日です。
    }
chart-days-late-none = 予定日のあるブロッカーはまだクローズされていません。
chart-days-late-note = クローズした日と、最後に示された日とを比べます。行がブロックされたまま別のブロッカーに替わったものは数えません。
chart-early-over = { $days } 日を超えて早い
chart-early-days = { $from }–{ $to } 日早い
chart-on-the-day = 当日
chart-late-days = { $from }–{ $to } 日遅れ
chart-late-over = { $days } 日を超える遅れ
chart-closed-by = { $date } までにクローズ
chart-column-late = クローズ

## 誰の約束が守られるか

chart-promises-kept-question = 誰の約束が守られていますか
chart-promises-kept-answer = 最も遅れているのは「{ $name }」です: 平均 { $days } 日遅れ、クローズしたブロッカー { $closed } 件のうち期日内は { $share }。
chart-promises-kept-none = { $fewest } 件以上クローズされたものに、平均で遅れているものはありません。
chart-mean-days-late = 平均の遅れ (日)
chart-mean-days-late-on = 平均の遅れ (日)、{ $date } 現在
chart-axis-days-late = 遅れた日数

## 延期

chart-slips-question = 予定日はどのくらい動きますか
chart-slips-answer = 予定日が後ろに動いた回数: { $slips } 回、合計 { $days } 日、予定日のあるブロッカー { $blockers } 件。
chart-column-days-a-slip = 1 回あたりの日数
chart-slip-days-on = 延期日数、{ $date } 現在
