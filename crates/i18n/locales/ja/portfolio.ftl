# What import, imports, export, verify, history and demo print.

## import

import-busy = 読み込みと確認
import-summary = シートの行: 追加 { $added }、変更 { $changed }、変更なし { $unchanged }、拒否 { $refused }。
import-undo = 適用しました。元に戻すには: desbloqueo imports undo { $id }
import-dry-run = 試行のため、何も変更されていません。
import-nothing-applied = 拒否された行があるため、何も変更されませんでした。修正するか、--only-valid で残りを適用し、--refused FILE で拒否された行をブックに書き出してください。
import-nothing-new = 何も変更されませんでした。ファイルの内容はすべて登録済みです。
import-refused-written = 拒否された行は { $path } にあります。そこで修正し、そのファイルを取り込んでください。
import-nothing-applied-written = 拒否された行があるため、何も変更していません。修正するか、--only-valid で残りを取り込んでください。
import-columns-kept = 独自の欄として保持した列: { $columns }。
import-columns-dropped = 既知の項目ではないため除いた列: { $columns }。
import-change = 行 { $row }
import-reason = 理由
import-place = セル

## imports

imports-kind = 種類
imports-title = タイトル
imports-recorded = 記録日時
imports-undone = 取り消したバッチ
batch-import = インポート
batch-bulk = 一括編集
batch-undo = 取り消し
batch-transfer = 移管
imports-undone-summary =
    { $restored ->
       *[other] { $restored } 件のレコードを元に戻しました。
    }{ $left ->
        [0] { "" }
       *[other] { $left } 件はその後に変更されたため、そのままにしました。
    }

## export

export-sheet = 行
export-busy = 書き出し
export-done =
    { $lines ->
       *[other] { $lines } 行を { $path } に書き出しました。
    }
export-guidance = 案内
export-advice = このファイルの編集方法
export-advice-edit = セルの変更
export-advice-edit-text = 必要な箇所を変更し、ファイルをもう一度インポートしてください。変更した内容だけが取り込まれます。
export-advice-empty = セルを空にする
export-advice-empty-text = セルを空にすると、欄も空になります。ルールで必須の欄の場合、その行は理由とともに拒否されます。
export-advice-ids = 行 ID とバージョン
export-advice-ids-text = 最後の 2 列はそのままにしてください。シートの各行はこの列で対応する行を見つけます。また、その間にほかの人が変更した欄は上書きされません。
export-advice-again = シートの行
export-advice-again-text = シートの行を削除しても、何も変わりません。行 ID のない新しい行を追加すると、行が追加されます。利用権のユニットは合計が一致する必要があります。

## verify

verify-busy = 履歴の検証
verify-summary =
    { $faults ->
        [0] 問題はありません。{ $changes } 件の変更、{ $chains } 個のチェーン、{ $lines } 行を確認しました。
       *[other] 問題が { $faults } 件あります。{ $changes } 件の変更、{ $chains } 個のチェーン、{ $lines } 行を確認しました。
    }
verify-content-changed = この変更の内容が、記録された内容と異なります（ハッシュ値 { $found }、記録 { $expected }）。データベースが書き換えられています。バックアップと比較してください。
verify-link-broken = この変更が 1 つ前の変更につながりません（ハッシュ値 { $found }、必要な値 { $expected }）。データベースが書き換えられています。バックアップと比較してください。
verify-change-missing = 履歴に変更が 1 つ足りません（実際 { $found }、必要な値 { $expected }）。変更が削除されたか、プログラムを通さずにレコードが書き込まれています。バックアップと比較してください。
verify-change-unreadable = この変更を読み取れません: { $found }。データベースが書き換えられています。バックアップと比較してください。
verify-change-misplaced = この変更は組織 { $found } にありますが、レコードは { $expected } にあります。データベースが書き換えられています。バックアップと比較してください。
verify-head-differs = レコードでは最後の変更が { $found } ですが、履歴は { $expected } で終わっています。バックアップと比較してください。
verify-state-differs = レコードが履歴と一致しません: { $found }。プログラムを通さずに書き込まれています。バックアップと比較してください。
verify-text-differs = このレコードの検索用テキストは「{ $found }」ですが、名前またはメモは「{ $expected }」です。データベースが書き換えられています。バックアップと比較してください。
verify-repeat-differs = この行のレコードに写された値は「{ $found }」ですが、利用権・顧客・各項目からは「{ $expected }」であるはずです。そのため一覧とレポートの集計が正しくありません。データベースが書き換えられています。バックアップと比較してください。
verify-units-do-not-add-up = 行の合計は { $found } ユニットで、合意数と一致しません。バックアップと比較してください。
verify-interval-differs = 現在の期間では { $found } ですが、行では { $expected } です。バックアップと比較してください。
verify-neighbour-differs = この期間は、前後の期間と理由の開始日を「{ $found }」としていますが、実際は「{ $expected }」です。そのため期間のレポートが正しく集計されません。データベースが書き換えられています。バックアップと比較してください。
verify-intervals-overlap = 期間の終わりが { $found } ですが、次の期間が { $expected } に始まっています。バックアップと比較してください。
verify-blocker-missing = 行は「ブロック」ですが、オープンなブロッカーがありません。「desbloqueo blocker link」で関連付けてください。
verify-blocker-left = 行は「ブロック」ではありませんが、ブロッカーが残っています。バックアップと比較してください。
verify-blocker-unknown = 行にあるブロッカー { $found } が存在しないか、組織 { $expected } の上位にありません。バックアップと比較してください。

## history

history-added = { $when } { $person } が{ $record }を追加しました（{ $source }）
history-changed = { $when } { $person } が{ $record }を変更しました（{ $source }）
history-removed = { $when } { $person } が{ $record }を除去しました（{ $source }）
history-redacted = { $when } { $person } が{ $record }を変更しました。変更内容は削除済みです（{ $source }）
history-set = { $field }: { $after }
history-emptied = { $field }: 空にしました（以前は { $before }）
history-moved = { $field }: { $before } から { $after } に
history-reason = 理由: { $text }
history-override = 例外の理由: { $text }
history-field-key = ファイルのキー
history-field-last-attempt = 最後の連絡
history-field-private = 1 行のために自動で作成
history-field-parent = 所属先
history-field-body = 本文
history-field-technical = 技術メモ
history-reported = 報告による
history-approval-awaited = 承認待ち、申請者は { $person }
history-approval-given = 承認者は { $person }
record-line = 行
record-entitlement = 利用権
record-blocker = ブロッカー
record-comment = コメント
record-tenant = テナント
record-note = テナントのメモ
record-customer = お客様
record-contact = 連絡先
record-organization = 組織
record-person = 人
record-grant = ロール
record-transfer = 移管
record-own-field = 独自の欄
record-own-value = 独自の欄の値

## demo

demo-busy = デモの作成
demo-done = デモは { $address } にあります: 組織 { $organizations }、お客様 { $customers }、テナント { $tenants }、利用権 { $entitlements }、2 年分の履歴に変更 { $changes } 件。すべて架空のものです。
demo-own = ご自身のデータで始めるには: desbloqueo init、次に desbloqueo import PORTFOLIO.xlsx
