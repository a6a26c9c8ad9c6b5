# 何かがなければ何が動くかのグラフ。

chart-option-share-50 = 50%
chart-option-share-80 = 80%
chart-option-share-95 = 95%

## 何かがなければ

chart-what-would-move-question = それがなければ何が動きますか
chart-what-would-move-choose = なくなったと考える理由、ブロッカー、または解決担当者を選択してください。
chart-what-would-move-answer = 「{ $name }」がなければ、ブロックされた { $blocked } ユニットのうち動くもの: { $freed }。他のブロッカーにも止められているもの: { $held }。
chart-what-would-move-note = ブロッカーが複数ある行は、すべてなくなったときに動きます。ユニット日はこれまでに失われたものです。
chart-what-would-move-past-note = 過去の日付では、各行は最初のブロッカーだけに数えます。
chart-what-if-untouched = 他だけに止められているもの
chart-column-what = 行
chart-pick-without = なくなったと考えるもの
chart-pick-without-more = 他にもなくなったと考える
chart-pick-without-remove = { $name } をなくなったと考えるのをやめる
chart-pick-reasons = 理由
chart-pick-blockers = ユニットの多いブロッカー
chart-pick-resolvers = 解決担当者

## 最少のブロッカー

chart-fewest-blockers-question = どの少数のブロッカーが最も多く止めていますか
chart-fewest-blockers-answer =
    { $count ->
        [0] ブロックされた { $blocked } ユニットの { $share } を動かすのに、なくすべきブロッカーはありません。
       *[other] ブロックされた { $blocked } ユニットの { $share } を動かすには、ブロッカー { $count } 件をなくす必要があります: { $units } ユニットが動きます。
    }
chart-fewest-blockers-not-enough =
    { $count ->
        [0] ブロックされた { $blocked } ユニットを動かせる、表示できるブロッカーはありません。
       *[other] ブロッカー { $count } 件で、ブロックされた { $blocked } ユニット中 { $units } ユニットが動きます: { $share } 未満です。
    }
chart-fewest-blockers-then = { $date } には、{ $total }のうち { $units }に{ $blockers }でした。
chart-fewest-blockers-first = 表とファイルには、ブロッカー { $count } 件のうち最初の { $told } 件があります。
chart-fewest-blockers-note = ブロッカーが複数ある行は、すべてなくなったときに動きます。そのため、止めているユニットが動くユニットより多いことがあります。
chart-fewest-blockers-past-note = 過去の日付では、各行は最初のブロッカーだけに数えます。
chart-column-held = 止めているユニット
chart-column-freed-share = 動く割合の累計
