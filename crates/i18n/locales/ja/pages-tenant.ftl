# Pages: one tenant on one screen, its entitlements as a whole.

tenant-edit = 編集
tenant-edit-title = テナントの編集
tenant-saved = テナントを保存しました。
tenant-domain = ドメイン
tenant-paused-until = 休止の終わり
tenant-priority-computed = 行から計算
tenant-renewal = { $date } 更新
tenant-add-service = サービスを追加
tenant-history = 履歴
tenant-history-all = すべて
tenant-services = サービス
tenant-service-menu = { $service } のその他の操作
tenant-empty = サービスはまだありません
tenant-empty-text = サービスをユニット数とともに追加するか、ブックを取り込んでください。
tenant-bar-part = { $status }: { $units }
tenant-engagement = 支援の内容と日付
tenant-units = 購入数と例外
tenant-initiate = 初回の打ち合わせ予定 { $date }
tenant-started = 開始 { $date }
tenant-attempts = 応答のない連絡 { $count } 回
tenant-overridden = 手動で設定（購入数: { $purchased }）: { $reason }
tenant-success-owner = 成功の責任者: { $name }
tenant-to-reconcile = 報告数: { $reported }、合意数: { $agreed }。
tenant-reconcile = 照合…
tenant-incomplete = ステータスに必要な項目が足りない行が { $count } 行あります。
tenant-incomplete-by = 足りない項目のある行が { $count } 行あります。引き継ぎ後、{ $date } までに補ってください。
tenant-merge-offered = { $status } の行が 2 つあり、違いがありません。
tenant-merge = 統合
tenant-tried = 連絡を試みた
tenant-answered = 応答あり
tenant-hand-over = 提供フェーズへ引き継ぐ
tenant-passed = （経過）
tenant-was-promised =
    { $times ->
        [0] 以前は { $dates }
       *[other] 以前は { $dates }、延期 { $times } 回、{ $days } 日
    }
tenant-in-reason = この理由で { $days } 日
tenant-confirmed =
    { $days ->
        [0] 本日確認
       *[other] { $days } 日前に確認
    }
tenant-lacks = 不足:
tenant-blocker-closed = （解決済み）
tenant-approve = 承認
tenant-update = 更新…
tenant-split = 分割…
tenant-move = ユニットを移す…
tenant-still-true = 変わりなし
tenant-beside = 履歴、メモ、チーム、連絡先
tenant-latest = 最近の変更
tenant-latest-none = 変更はまだありません。
tenant-notes = テナントのメモ
tenant-note-new = 新しいメモ
tenant-note-technical = 技術的
tenant-note-add = 追加
tenant-note-by = { $person }、{ $when }
tenant-note-written = メモを追加しました。
tenant-contacts = 連絡先
tenant-contacts-none = 連絡先はまだありません。
tenant-do-not-contact = 連絡しないこと: { $reason }
tenant-own-fields = 独自の欄
tenant-own-filled = 独自の欄を保存しました。
entitlement-added = サービスを追加しました。ユニットの分類が必要です。
entitlement-new-title = 新しいサービス
entitlement-new-hint = ユニットはステータス不明として登録され、分類を待ちます。
entitlement-new-do = サービスを追加
entitlement-edit-title = 支援の内容と日付
entitlement-saved = 保存しました。
entitlement-not-in-progress = 保持されます。進行中の行があるときに編集できます（S11）。
entitlement-reason = 変更の理由
entitlement-start-hint = 日付を変えるときは理由が必要です（S10）。
entitlement-start-do = 開始日を保存
entitlement-tried = 連絡の試みを記録しました。
entitlement-answered = お客様の応答があったため、試みの回数を数え直します。
entitlement-handed-over =
    { $count ->
        [0] 提供フェーズへ引き継ぎました。不足している行はありません。
       *[other] 提供フェーズへ引き継ぎました。不足のある行が { $count } 行あり、期限は { $date } です。
    }
entitlement-reconcile-title = ユニットの照合
entitlement-reconcile-text = ステータス不明の行から先に減らします。合計が合うまで提案を調整してください。0 の行は削除されます。
entitlement-before = 変更前
entitlement-after = 変更後
entitlement-sum = 合計
entitlement-reconcile-do = 照合する
entitlement-reconciled = ユニットの合計が一致しました。
entitlement-nothing-to-reconcile = 照合するものはありません
entitlement-to-tenant = テナントへ
entitlement-units-title = ユニット数
entitlement-units-saved = ユニット数を保存しました。
entitlement-purchased = 購入数
entitlement-purchased-hint = 増えた分は割り当てられるか分類待ちになり、減った分は行と照合します。
entitlement-override = 例外
entitlement-override-hint = 購入数の代わりに使う数とその理由。
entitlement-override-remove = 例外を取り消す
tenant-approval-awaited = { $person } が提案、2 人目の承認待ち
tenant-approval-given = { $person } が承認
team-edit = 変更
team-title = テナントのチーム
team-saved = チームを保存しました。
team-all-services = すべてのサービス
team-who = だれ
team-remove = 外す
team-add = だれかを加える
team-add-do = チームに加える
team-instead = 今その役割を持つ人に代わって
team-service-hint = 一つのサービスの役割は、すべてのサービスの役割より優先されます。
own-none = 独自の欄はありません
own-none-text = 取り込んだファイルの列を独自の欄として残せます。
tenant-time-in-reasons = 各理由の期間
tenant-span =
    { $has-party ->
        [yes] { $days } 日 { $status }（{ $party }）
       *[no] { $days } 日 { $status }
    }
