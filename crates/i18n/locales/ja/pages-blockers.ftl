# Pages about blockers: the list, the board, one blocker, a meeting.

## The list

blockers-open = 未解決
blockers-closed = 解決済み
blockers-all = すべて
blockers-states = 未解決または解決済み
blockers-search = タイトルの語句
blockers-filter = 絞り込み
blockers-choose-filters = 条件を選ぶ
blockers-any = 指定なし
blockers-apply = 適用
blockers-without = { $filter } を外す
blockers-kind = 対象の行
blockers-kind-shared = 複数の行に共通
blockers-kind-private = 1 行のみ
blockers-overdue = 日付または活動が期限切れ
blockers-count = 件数を数える
blockers-and-more = ほかにもあり
blockers-units-at-risk = 影響ユニット
blockers-lines = 行
blockers-days-open = 経過日数
blockers-promised = 約束日
blockers-none = ブロッカーはありません
blockers-none-text = 行をブロック状態にすると、ブロッカーが作られます。ここで新しく作成することもできます。
blockers-none-found = 条件に合うブロッカーはありません
blockers-show-all = 未解決をすべて表示
blockers-to-list = ブロッカーの一覧へ
blockers-to-beginning = 先頭へ
blockers-next-page = 次のページ
blockers-table = 表
blockers-meeting = 会議
blocker-slipped =
    { $number ->
       *[other] 延期 { $number } 回、計 { $days } 日
    }

## The board

blockers-board = ボード
blockers-columns = 列の区分
blockers-by-severity = 重大度別
blockers-by-party = 待ち先別
blockers-by-resolver = 解決担当者別
blockers-board-cut = ユニット数の多い 200 件を表示しています。ほかを見るには絞り込んでください。
blockers-column-empty = なし
blockers-move-to = 移動先…
blocker-moved = ブロッカーを移動しました。

## Grouping

blockers-groups = 同じと思われるブロッカーを探す
blockers-groups-text = 似た理由で個別にブロックされた行です。1 つのブロッカーにまとめると、日付と担当者を一度に管理できます。
blockers-groups-none = 似たブロッカーはありません
blockers-groups-all = 提案をすべて見る
blockers-look-like-one =
    { $count ->
       *[other] { $count } 行は同じブロッカーのようです。まとめますか？
    }
blockers-group = ブロッカーをまとめる
blockers-group-look = 確認する
blockers-group-text = ブロッカーに名前を付け、該当しないものを外してください。行ごとに異なる日付は、各行に残ります。
blockers-group-take = 対象にする
blockers-group-do = 1 つにまとめる
blockers-grouped = 1 つのブロッカーにまとめました。

## One blocker

blocker-untitled = タイトルなしのブロッカー
blocker-open-for = 経過
blocker-closed-on = { $date } に解決
blocker-more = その他の操作
blocker-change = 変更
blocker-no-date = 日付未定
blocker-was = 以前: { $dates }
blocker-party-from = { $party }（{ $date } から）
blocker-tickets = 他システムのチケット
blocker-channels = 使用したチャネル
blocker-invited = 招待済み
blocker-timeline = 経緯
blocker-earlier = 以前の記録
blocker-say = 共有することを入力
blocker-add-comment = コメントする
blocker-commented = コメントを追加しました。
blocker-still-true = 変わりなし
blocker-confirmed = 対象の行を本日確認済みにしました。
blocker-holds-nothing = 対象の行はありません。
blocker-line-actions = { $line } の行の操作
blocker-not-primary = 主ブロッカーは別
blocker-make-primary = これを主とする
blocker-made-primary = このブロッカーの日付、担当者、次の活動が行に適用されます。
blocker-unlink = 行から外す
blocker-line-unlinked = ブロッカーを行から外しました。

## Its forms

blocker-new = ブロッカーを作成
blocker-open-do = 作成する
blocker-opened = ブロッカーを作成しました。
blocker-as-lines = 行に合わせる
blocker-as-owner = 担当者が行う
blocker-roles = チームの役割
blocker-people = 人
blocker-edit = 編集
blocker-save = 保存
blocker-saved = ブロッカーを保存しました。
blocker-next-saved = 次の活動を保存しました。
blocker-stands-now = その間にほかの人が保存しました。現在の内容は次のとおりです。入力した内容は下にあります。もう一度保存すると、入力した内容になります。
blocker-ticket-name = チケット番号
blocker-ticket-state = 状態
blocker-address = URL
blocker-move-date = 日付を変更
blocker-nobody-knows = 日付が未定の場合
blocker-why-moved = 変更の理由
blocker-date-moved = 日付を変更しました。
blocker-charge = 待ち先を変更
blocker-from-day = この日から
blocker-why = 理由
blocker-charged = その日からの待ち時間を記録します。
blocker-link-lines = 行を関連付ける
blocker-lines-linked = 行を関連付けました。
blocker-find-lines = お客様、テナント、メモ
blocker-find = 検索
blocker-no-lines-found = 該当するブロック中の行はほかにありません
blocker-as-primary = 日付、担当者、次の活動をこれらの行に適用する
blocker-close = 解決…
blocker-close-do = 解決済みにする
blocker-close-propose = 解決済みにできるのは、ブロッカーの管理者です。解決したことをコメントでお知らせください。
blocker-resolution-hint = 先に進む行のメモになります。
blocker-target-of-lines = 先に進む行の目標日
blocker-what-closing-does = 解決した場合の各行の変化
blocker-becomes = 変化
blocker-stays = { $titles } によりブロックのまま
blocker-stays-otherwise = 別のブロッカーによりブロックのまま
blocker-was-closed = ブロッカーを解決済みにしました。
blocker-lines-moved =
    { $count ->
       *[other] { $count } 行が先に進みました。
    }
blocker-reopen = 再開する
blocker-reopen-text = 解決時に離れた行はそのままです。戻すには、解決の操作を取り消してください。
blocker-reopened = ブロッカーを再開しました。

## What somebody did

blocker-did-open = { $person } がブロッカーを作成
blocker-did-close = { $person } がブロッカーを解決
blocker-did-reopen = { $person } がブロッカーを再開
blocker-did-comment = { $person } のコメント
blocker-did-change = { $person } がブロッカーを変更
blocker-did-remove = { $person } がブロッカーを削除
blocker-did-redacted = { $person } がブロッカーを変更（変更内容は削除済み）

## A meeting and its minutes

meeting-title = ブロッカー会議
meeting-text = 次の順番で確認します。決定事項はその場で保存され、最後に議事録にまとめられます。
meeting-cut = 先頭の 100 件が対象です。ほかを選ぶには絞り込んでください。
meeting-begin = 会議を始める
meeting-go-on = 前回の会議を続ける
meeting-back = 会議に戻る
meeting-previous = 前へ
meeting-next = 次へ
meeting-place = { $count } 件中 { $number } 件目
meeting-keys = 矢印キーで前後に移動
meeting-said = 話し合った内容
meeting-gone = このブロッカーはもうありません
minutes-title = 議事録
minutes-nothing = まだ決定事項はありません
minutes-unchanged = 変更なし
minutes-copy = テキストでコピー
minutes-copied = コピーしました
minutes-download = Markdown ファイル
minutes-as-text = 議事録のテキスト
