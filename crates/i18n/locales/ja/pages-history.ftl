# Pages: the history of a record, beside what portfolio.ftl says of changes.

history-of = 履歴: { $record }
history-changes = 変更
history-spans = 理由ごとの期間
history-span =
    { $has-party ->
        [yes] { $status }: { $days } 日間（待ち先: { $party }）
       *[no] { $status }: { $days } 日間
    }
history-span-dates =
    { $has-to ->
        [yes] { $from } ～ { $to }
       *[no] { $from } から
    }
history-slipped = 約束の日付は { $times } 回延期されました。合計 { $days } 日です。
history-confirmed = 確認済み: 変わりありません。
history-more = ほかの欄
history-newer = 新しい変更
history-field-units-override = 手動で設定した数
history-field-handed-over = 引き継ぎ日
history-field-opened = 開始日
history-field-invited = 招待した人
history-field-domain = ドメイン
history-field-side = 所属
history-field-do-not-contact = 連絡しない
history-field-state = 状態
