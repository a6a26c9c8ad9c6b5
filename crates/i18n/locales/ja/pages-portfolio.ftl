# The portfolio: its filters, columns and views, and what is done with many of its lines at once.

## The list and its totals

portfolio-customer-tenant = お客様とテナント
portfolio-count = 行とユニットを数える
portfolio-totals =
    { $more ->
        [yes] 行: { $lines }+ · ユニット: { $units }+
       *[no] 行: { $lines } · ユニット: { $units }
    }
pager-newer = 前へ
column-reason-age = この理由での日数
column-confirmed = 最終確認
portfolio-more = その他
portfolio-back = 戻る
portfolio-empty-import = ポートフォリオを取り込む
portfolio-nothing-found = 条件に合う行はありません。
portfolio-nothing-found-text = 条件を一つ外すか、すべて解除してください。

## Filters

portfolio-filter = 条件
portfolio-filters = 使用中の条件
portfolio-filter-title = 行を絞り込む
portfolio-apply-filters = 行を表示
portfolio-clear = 条件をすべて解除
portfolio-chip = { $field }: { $value }
portfolio-remove = 条件「{ $filter }」を外す
portfolio-any-status = すべてのステータス
portfolio-any-service = すべてのサービス
portfolio-as-of = 基準日
portfolio-left-out = 過去の日付では次の条件を調べられないため、適用していません: { $filters }。
filter-text = お客様、テナント、メモ
filter-kind = ステータスの種類
filter-family = サービス群
filter-of-team = チームの一員
filter-own-value = 独自の欄の値
filter-days = 日数
filter-dates = 日付
filter-ticks = 次に当てはまる行だけ
filter-overdue = 期限切れ
filter-past-target = 目標日を過ぎた
filter-unclassified = 未分類
filter-needs-reconciling = 照合が必要
filter-include-invalid = 数えないユニットも含む
filter-stale-days = 確認されていない日数
filter-age-from-days = 経過日数の下限
filter-age-to-days = 経過日数の上限
filter-target-from = 目標日の開始
filter-target-to = 目標日の終了
filter-next-from = 次の活動の開始
filter-next-to = 次の活動の終了
filter-renewal-from = 更新日の開始
filter-renewal-to = 更新日の終了
chip-stale-days = { $days } 日以上確認されていない
chip-age-from-days = 経過 { $days } 日以上
chip-age-to-days = 経過 { $days } 日以内
chip-target-from = 目標日 { $date } 以降
chip-target-to = 目標日 { $date } 以前
chip-next-from = 次の活動 { $date } 以降
chip-next-to = 次の活動 { $date } 以前
chip-renewal-from = 更新日 { $date } 以降
chip-renewal-to = 更新日 { $date } 以前
chip-unmet = 満たしていないルール: { $rule }
chip-unmet-any = いずれかのルールを満たしていない
chip-unmet-kept = 履歴から分かる範囲で満たしていないルール: { $rule }
chip-unmet-kept-any = 履歴から分かる範囲でいずれかのルールを満たしていない

## What drop-downs offer

choice-any = 指定なし
choice-pick = 選択してください
choice-leave = そのままにする
choice-skip = 使わない
choice-present = 現在
choice-roles = チームの役割
choice-people = 人
choice-no-one = 割り当てなし

## Columns, views, files

portfolio-columns-title = 列
portfolio-columns-shown = 表示する列
portfolio-dense = 行間を詰める
portfolio-show-columns = この列を表示
portfolio-save-view = ビューを保存
portfolio-views-title = 保存したビュー
portfolio-views-empty = 保存したビューはまだありません。
portfolio-views-empty-text = ポートフォリオを絞り込んでビューを保存すると、サイド バーに表示されます。
portfolio-view-for = 公開範囲
portfolio-view-for-me = 自分だけ
portfolio-view-shared = 共有
portfolio-view-delete = ビュー「{ $name }」を削除
portfolio-view-saved = ビュー「{ $name }」を保存しました。
portfolio-view-deleted = ビュー「{ $name }」を削除しました。
portfolio-export = 書き出し
export-as-xlsx = Excel ブック (.xlsx)
export-as-csv = 区切りテキスト (.csv)
export-as-json = プログラム用 (.json)

## Many lines at once

portfolio-select-page = このページの行をすべて選択
portfolio-selected = 選択中:
portfolio-all-of-filter = 条件に合うすべての行
portfolio-all-found = 条件に合うすべての行
portfolio-chosen = 行: { $count }
portfolio-edit-chosen = 選択した行を変更
portfolio-none-chosen = 行が選択されていません。戻って選択してください。
portfolio-set-status = ステータスを設定
portfolio-set-owner = 担当者を設定
portfolio-set-dates = 日付を設定
portfolio-set-next = 次の活動を設定
portfolio-set-blocker = ブロッカーに紐付け
portfolio-set-paste = 貼り付け
portfolio-choose = 何も選ばれていません。値を選んでください。
portfolio-not-a-date = 日付ではありません。2026-11-22 のように入力してください。
portfolio-note-hint = ステータスを変えるにはメモが必要です: お客様の意向と理由を書いてください。
portfolio-empty-target = 目標日を空にする
portfolio-own-words = または自由に記入
portfolio-blocker-hint = 紐付けできるのはブロック中の行だけです。以後はブロッカーの日付、担当者、次の活動が適用されます。
portfolio-confirm-text = 各行に変わりがないことを記録します。経過日数はそのまま続きます。
portfolio-override-hint = ほかの人の行のステータスを変えるのに理由が必要な役割の場合だけ記入します。
portfolio-pasted = コピーしたセル
portfolio-pasted-hint = 選択した行の順に、1 行ずつ対応させてください。1 行だけの場合はすべての行に適用します。空のセルは何も変えません。
portfolio-pasted-column = { $number } 列目
portfolio-pasted-rows = コピーした行: { $rows }、選択した行: { $lines }。選択した行と同じ数、または 1 行をコピーしてください。
portfolio-pasted-wrong = { $number } 行目: { $text }
portfolio-pasted-nothing = 何もコピーされていないか、列が選ばれていません。セルを貼り付け、各列の内容を選んでください。
portfolio-pasted-date = 「{ $value }」は日付ではありません。2026-11-22 のように入力してください。
portfolio-preview = プレビュー
portfolio-edit-again = 入力に戻る
portfolio-effects = 変更: { $changed } · 変更不要: { $unchanged } · 拒否: { $refused }
portfolio-cut = 条件に合う行が一度に変更できる数を超えています。これは最初の { $count } 行です。条件を絞り込むか、残りについて繰り返してください。
portfolio-apply = 適用 ({ $count })
portfolio-apply-accepted = 適用できる行だけ適用 ({ $count })
portfolio-edited =
    { $refused ->
        [0] 変更: { $changed }
       *[other] 変更: { $changed } · 拒否: { $refused }
    }
portfolio-nothing-to-change = 変更はありません。すべての行がすでにその状態です。
effect-changed = 変更
effect-unchanged = 変更不要
effect-refused = 拒否
effect-blocker-left = 外れます
effect-blocker-new = 新しく作成
effect-blocker-other = 別のものに変更

## What was done

portfolio-batches-title = 一括編集と取り込み
portfolio-batches-empty = 一括での変更はまだありません。
portfolio-batches-empty-text = ポートフォリオで行を選択すると、まとめて変更できます。
portfolio-batch-undone = 元に戻し済み

## One cell

portfolio-edit-field = 欄を変更
portfolio-edit-cell = 変更: { $field }
portfolio-cell-save = 保存
portfolio-cell-cancel = そのままにする
portfolio-cell-saved = 保存しました: { $field }
portfolio-cell-undone = 元に戻しました: { $field }
