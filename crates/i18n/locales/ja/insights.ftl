# ブロッカーが続く長さ、約束の守られ方、ユニットを動かすものについてのレポート。

insight-all = 全体
insight-column-spells = 期間数
insight-column-open = 継続中
insight-column-p85 = 85% まで
insight-column-within = { $days } 日以内
insight-column-p = p 値

## 長さ

insight-unblock-title = 解消までの日数: 同じ理由でブロックされていた期間、{ $date } 現在
insight-unblock-nothing = これまでにブロックされたものはありません。
insight-unblock-note = 半数と 85% が解消されるまでの日数と、30 日、60 日、90 日以内に解消された割合です。括弧内は中央値の 95% 信頼帯です。継続中の期間は、見えていた長さだけ数えます。ユニットは継続中の期間のものです。p 値は、それぞれを他のすべてと比べたものです。

## 週ごと

insight-flow-title = 週ごとのユニット、{ $date } まで
insight-flow-note = その他: ブロックされた行のうち、ユニットが変わったもの、統合されたもの、ブロックされた状態で入ってきたもの。増減: 新たにブロックされたものから解消されたものを引き、その他を加えた数です。
insight-column-week = 週の終わり
insight-column-newly-blocked = 新規ブロック
insight-column-unblocked = 解消
insight-column-otherwise = その他
insight-column-net = 増減

## 約束

insight-promises-title = 解消予定日と実際、{ $date } 現在
insight-promises-nothing = 解消予定日はまだ示されていません。
insight-promises-note = クローズしたブロッカーについて: 期日内は、最後に示された日までにクローズした割合です。偏りは遅れた日数の平均 (早ければ 0 未満)、ばらつきはその標準偏差です。
insight-column-closed = クローズ済み
insight-column-overdue = 期限超過
insight-column-on-time = 期日内
insight-column-bias = 偏り (日)
insight-column-spread = ばらつき (日)
insight-column-first-bias = 最初の日からの偏り
insight-column-slips = 延期
insight-column-slip-days = 延期日数

## もしも

insight-what-if-title =
    { $count ->
       *[other] 未解消のブロッカー { $count } 件がなければ動くもの
    }
insight-what-if-blocked = ブロック中
insight-what-if-freed = 動くもの
insight-what-if-still-held = 他のブロッカーにも止められているもの
insight-column-freed = 動く累計
insight-free-title = ブロックされたユニットの { $share } を動かす最少のブロッカー、{ $date } 現在
insight-free-sum =
    { $count ->
        [0] なくすべきブロッカーはありません: { $blocked } ユニット中 { $units } ユニット。
       *[other] ブロッカー { $count } 件で、{ $blocked } ユニット中 { $units } ユニットが動きます。
    }{ $cut ->
        [yes] { "" }続きは --json で表示されます。
       *[no] { "" }
    }
insight-free-smallest = これより少ない組み合わせでは足りないことが証明されています。
insight-free-at-least =
    { $count ->
       *[other] 少なくとも { $count } 件が必要です。より少ない組み合わせで足りるかどうかは分かっていません。
    }
insight-free-not-enough = これ以上は動かせません: 残りを止めている、表示できる未解消のブロッカーがありません。
