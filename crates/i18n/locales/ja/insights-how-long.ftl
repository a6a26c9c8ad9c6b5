# 解消までの日数と、未解消のブロッカーがいつなくなりそうかのグラフ。

chart-option-by-service = サービス別
chart-option-by-party = 当事者別
chart-option-by-owner = 担当者別
chart-option-by-organization = 組織別

## 解消までの日数

chart-time-to-unblock-question = 解消までどのくらいかかりますか
chart-time-to-unblock-answer =
    { $has-slowest ->
        [yes] 半数は { $median } 日以内に解消されます。最も遅いのは「{ $slowest }」の { $days } 日です。
       *[no] 半数は { $median } 日以内に解消されます。
    }
chart-time-to-unblock-unknown = 解消されたのはまだ半数未満です: { $spells } 件中 { $cleared } 件。半数にかかる日数は分かっていません。
chart-time-to-unblock-note = 期間とは、ある行が同じ理由でブロックされていた間のことです。ユニットではなく行を数えます。継続中の期間は見えていた長さだけ数えるので、遅いものが抜け落ちません。帯は 95% です。p 値は、それぞれを他のすべてと比べたものです。
chart-column-cleared = 解消済み
chart-column-open-units = 継続中のユニット
chart-column-band-from = 信頼帯の下限 (日)
chart-column-band-to = 信頼帯の上限 (日)
chart-axis-days-in-reason = その理由での日数
chart-axis-still-blocked = まだブロックされている割合
chart-all-on = 全体、{ $date } 現在

## 二つの範囲

chart-slices-compared-question = 二つの範囲に違いはありますか
chart-slices-compared-choose = この範囲を何と比べるか選択してください。
chart-slices-compared-answer =
    { $outcome ->
        [differ] 「{ $one }」と「{ $other }」では解消の速さが違います (p { $p })。
        [alike] 「{ $one }」と「{ $other }」の違いは偶然と区別できません (p { $p })。
       *[unknown] 「{ $one }」か「{ $other }」はブロックされたことがありません。比べるものがありません。
    }
chart-slices-compared-note = ログランク検定は曲線全体を比べます。p が 0.05 未満のときに違いがあるとします。
chart-column-slice = 範囲
chart-slice-chosen = この範囲
chart-slice-on = { $name }、{ $date } 現在
chart-pick-against = 比べる相手

## 現実的な日

chart-realistic-dates-question = 未解消のブロッカーは実際にはいつなくなりますか
chart-realistic-dates-answer = 判断できる予定日: { $judged } 件、うち守られない見込みのほうが高いもの: { $missed } 件。
chart-realistic-dates-then = { $date } には { $judged } 件と { $missed } 件でした。
chart-realistic-dates-none = 判断できる予定日はまだありません。
chart-realistic-dates-note = 未解消のブロッカーごとに、同じ理由で同じ長さまで続き、それまでの延期回数も同じだったものと比べます。そのうち解消されたものが少なすぎる場合は、同じ理由のすべてと比べます。解消が { $fewest } 件に満たなければ何も示しません。
chart-realistic-dates-past-note = 過去の日付では、各行は最初のブロッカーだけに数えます。
chart-realistic-dates-more =
    { $count ->
       *[other] ユニットがより少ない { $count } 件のブロッカーは表示されていません。
    }
chart-column-by-promise = それまでに解消
chart-column-half-by = 半数が解消する日
chart-column-half-by-on = 半数が解消する日、{ $date } 現在
chart-column-days-later = 遅れた日数
chart-column-most-by = 80% が解消する日
chart-column-cases = 比較した件数
chart-axis-days-from = { $date } からの日数
blocker-realistic-when = 現実的な日
blocker-realistic-unknown = 現実的な日はまだ示せません: 似たものの解消が少なすぎます
blocker-realistic = 現実的には { $from }–{ $to }
blocker-realistic-on = 現実的には { $date }
blocker-realistic-from = 現実的には { $date } 以降
blocker-realistic-why =
    { $has-share ->
        [yes] 似たものの半数は最初の日までに、80% は二つ目の日までに解消しました。約束の日までに解消する確率: { $share }。比較した件数: { $cases }。
       *[no] 似たものの半数は最初の日までに、80% は二つ目の日までに解消しました。比較した件数: { $cases }。
    }
