# 現状のグラフと、すべてのグラフに共通の言葉。

chart-nothing = 該当するものはありません。
chart-sentences = { $one }{ $other }
chart-first-then = { $date } の{ $name }: { $amount }。
chart-share-then = { $date } は { $share } でした。
chart-change =
    { $direction ->
        [up] { $date } から { $percent } 増えました。
        [down] { $date } から { $percent } 減りました。
        [new] { $date } には何もありませんでした。
        [same] { $date } と同じです。
       *[about] { $date } とほぼ同じです。
    }
chart-others = 他 { $count } 件
chart-without-detail = { $reason }（詳細なし）
chart-stale-for = { $days } 日以上

## グラフで選べるもの

chart-option-by-reason = 理由別
chart-option-by-detail = 詳細別
chart-option-by-blocker = 共有ブロッカー別

## 数値の見出し

chart-column-status = ステータス
chart-column-reason = 理由
chart-column-detail = 詳細
chart-column-service = サービス
chart-column-party = 待ち先
chart-column-owner = 担当者
chart-column-resolver = 解決担当者
chart-column-gap = 製品の不足
chart-column-untouched = 未更新の日数
chart-column-date = 日付
chart-column-week-from = 週の開始日
chart-column-units = ユニット
chart-column-units-now = 現在のユニット
chart-column-lines = 行数
chart-column-lines-now = 現在の行数
chart-column-unit-days = ユニット日
chart-column-days = 日数
chart-column-share = 割合
chart-column-cumulative = 累積割合
chart-column-compared = { $date } 時点
chart-column-difference = 差
chart-column-planned = ゼロまでの直線
chart-column-median-age = 経過日数の中央値
chart-column-median-open = 未解決日数の中央値
chart-column-oldest = 最長日数
chart-column-overdue = 期限超過の行
chart-column-overdue-blockers = 期限超過のブロッカー
chart-column-blockers = ブロッカー
chart-column-tenants = テナント
chart-column-customers = お客様

## グラフ

chart-units-by-status-question = 各ステータスには何ユニットありますか?
chart-units-by-status-answer = ブロック中は { $total } のうち { $units }、{ $share } です。
chart-reasons-by-units-question = 最も多くのユニットを止めているものは何ですか?
chart-reasons-by-units-answer = 最も多いのは{ $name }で、{ $total } のうち { $amount }、{ $share } です。
chart-reasons-by-unit-days-question = 最も多くのユニット日を失わせたものは何ですか?
chart-reasons-by-unit-days-answer = 最も多いのは{ $name }で、{ $total } のうち { $amount }、{ $share } です。
chart-reasons-by-unit-days-note = 現在ブロック中のものについて、ブロックされてからのユニット日です。
chart-reasons-by-service-question = どの理由がどのサービスを止めていますか?
chart-reasons-by-service-answer = 最大の組み合わせは{ $service }の{ $reason }で、{ $units }、ブロック中の { $share } です。
chart-ages-by-reason-question = ユニットはどのくらいの間、なぜ止まっていますか?
chart-ages-by-reason-answer = 30 日を超えてブロック中のものは { $total } のうち { $units }、{ $share } です。
chart-ages-by-reason-note = 15 日からは注意、30 日を超えたら警戒が必要です。
chart-waiting-on-question = 誰を待っていますか?
chart-waiting-on-answer = 最も多いのは{ $party }で、過去 { $days } 日間に { $amount }、待ち時間の { $share } です。
chart-waiting-on-note = 過去 { $days } 日間のブロック時間を、その日の待ち先ごとに集計しています。リンクは現在待っているものを示します。
chart-resolvers-question = 誰が最も多くを解消できますか?
chart-resolvers-answer = { $name }は { $blockers }を解消でき、止まっているのは { $units }です。
chart-resolvers-note = ここで何かを止めている未解決のブロッカーです。複数の人が解消できるものは、それぞれに数えます。
chart-resolvers-past-note = 過去の日付では、各行は最初のブロッカーだけに数えます。ブロッカーは、止めている行の目標日が過ぎると期限超過とみなします。
chart-owners-question = 最も多くのブロック中のユニットに対応するのは誰ですか?
chart-owners-answer = 最も多いのは{ $name }で、{ $lines }に { $units }あります。期限超過: { $overdue }。
chart-owners-note = 役割は、今日チームでその役割を持つ人を表します。複数の人が持つ役割の分は、それぞれに数えます。
chart-nobody-question = 担当者がいないまま止まっているものは何ですか?
chart-nobody-answer = 担当者なしでブロック中のものは { $lines }に { $units }、ブロック中の { $share } です。
chart-nobody-note = 担当者が決まっていないか、今日その役割を持つ人がいません。
chart-renewals-question = まもなく更新するお客様で止まっているものは何ですか?
chart-renewals-answer = { $days } 日以内に更新: { $customers }、ブロック中は { $units } です。
chart-renewals-note = お客様の更新日によります。各棒は、その日から始まる 1 週間です。
chart-renewals-past-note = 過去の日付でも、今日の更新日によります。
chart-product-gaps-question = どの製品の不足が最も多くのテナントを止めていますか?
chart-product-gaps-answer = 最も多いのは{ $name }で、{ $tenants }、{ $units }です。
chart-product-gaps-past-note = ブロッカー別では、過去の日付の行は最初のブロッカーだけに数えます。
chart-unclassified-question = 未分類はどのくらいあり、ゼロに向かっていますか?
chart-unclassified-answer = 未分類は { $lines }に { $units }あります。{ $date } までになくすことを目指します。
chart-unclassified-note = 各週の終わりの値です。直線は 8 週間前から { $weeks } 週間後のゼロまで引いています。
chart-units-up-to = ユニット、{ $date } までの週
chart-stale-question = 長い間、誰も見ていないものはどのくらいありますか?
chart-stale-answer = { $days } 日以上更新されていないものは { $lines }に { $units }、全体の { $share } です。{ $date } までになくすことを目指します。
chart-stale-note = 各段階には、それより古いものも含まれます。行を変更または確認すると、ここから外れます。
chart-stale-past-note = 過去の日付では、その後に更新された行は、その日までに記録された最後の変更で数えます。
chart-to-reconcile-question = 照合が必要なユニットはどれですか?
chart-to-reconcile-answer = 照合が必要なものは { $lines }に { $units }あります。
