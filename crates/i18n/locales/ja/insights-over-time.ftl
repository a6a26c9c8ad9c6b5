# 週ごとに変わるもののグラフ。

chart-nothing-blocked = ブロックされているものはありません。
chart-all-others = その他すべて
chart-option-weeks-13 = 13 週
chart-option-weeks-26 = 26 週
chart-option-weeks-52 = 52 週

## ステータス

chart-units-by-week-question = ユニットはステータスの間をどう動いていますか
chart-units-by-week-answer =
    { $compared ->
        [more] { $day } にブロックされているユニット: { $units }。{ $since } より { $difference } 多いです。
        [fewer] { $day } にブロックされているユニット: { $units }。{ $since } より { $difference } 少ないです。
       *[same] { $day } にブロックされているユニット: { $units }。{ $since } と同じです。
    }

## 増減

chart-flow-by-week-question = 解消よりブロックのほうが多いですか
chart-flow-by-week-answer =
    { $compared ->
        [more] 解消よりブロックのほうが多いです。{ $since } 以降のユニット: 新規ブロック { $entered }、解消 { $left }。
        [fewer] ブロックより解消のほうが多いです。{ $since } 以降のユニット: 新規ブロック { $entered }、解消 { $left }。
       *[same] ブロックと解消は同じです。{ $since } 以降のユニット: 新規ブロック { $entered }、解消 { $left }。
    }
chart-flow-by-week-then = { $date } までの同じ週数では、新規ブロック { $entered }、解消 { $left } でした。
chart-newly-blocked-up-to = 新規ブロック、{ $date } までの週
chart-unblocked-up-to = 解消、{ $date } までの週
chart-column-net-difference = 増減の差

## 経過日数

chart-ages-by-week-question = ブロックは長引いていますか
chart-ages-by-week-answer =
    { $has-before ->
        [yes] ブロックされた行の半数は { $median } 日以内、85% は { $p85 } 日以内です。{ $since } には半数が { $before } 日以内でした。
       *[no] ブロックされた行の半数は { $median } 日以内、85% は { $p85 } 日以内です。
    }
chart-ages-by-week-note = 経過日数は、各週の終わりに、ユニットではなく行を数えたものです。
chart-column-p85-age = 85% の日数
chart-median-up-to = 日数の中央値、{ $date } までの週

## ユニット日

chart-unit-days-by-week-question = ブロックでどれだけの時間が失われていますか
chart-unit-days-by-week-answer = { $since } 以降に失われたユニット日: { $total }、うち最後の週は { $last } です。
chart-unit-days-by-week-then = { $date } までの同じ週数では { $total } でした。
chart-unit-days-by-week-note = 表示された最初の週から数えます。それより前に失われたものは含みません。
chart-column-unit-days-so-far = ユニット日の累計
chart-unit-days-up-to = ユニット日、{ $date } までの週

## 理由

chart-reasons-by-week-question = 理由はどう変わっていますか
chart-reasons-by-week-answer = ブロックされたユニットで最も多い理由は「{ $reason }」です: { $total } 中 { $units }。{ $since } には { $total-before } 中 { $before } でした。
