# Search and commands in one box, and the list of keys.

search-title = 検索とコマンド
search-box = 検索または操作…
search-placeholder = テナント、お客様、ブロッカー、ページ、操作
search-results = 結果
search-found =
    { $count ->
       *[other] 結果 { $count } 件
    }
search-none = 「{ $text }」に一致するものはありません。
search-none-text = つづりを確認するか、名前の一部で試してください。
search-tenants = テナント
search-customers = お客様
search-board = ブロッカーのボード
search-notes = メモで見つかった行
search-pages = ページ
search-actions = 操作
search-closed = クローズ済み
search-everything = 「{ $text }」をメモも含めてすべて検索
search-all-of-these = すべて表示
search-notes-bound = 3,000 件を超えるメモが該当する場合は、最近変更または確認された 20,000 行の中から検索します。
search-all-lines = ポートフォリオのすべての行を検索
search-overdue = 次の活動が期限超過の行
search-past-target = 目標日を過ぎた行
search-unclassified = 未分類の行
shortcuts-title = キーボード ショートカット
shortcuts-text = 入力欄に書いている間、単独のキーは働きません。Mac では Ctrl の代わりに Cmd を使います。
shortcuts-everywhere = どこでも
shortcuts-lists = 一覧
shortcuts-rows = 行で使える場合
shortcuts-selection = ポートフォリオの行
shortcuts-forms = フォーム
shortcut-search = 検索または操作を開く
shortcut-help = この一覧を表示
shortcut-filter = ページの絞り込み欄または検索欄へ移動
shortcut-close = ボックス、パネル、メニューを閉じる
shortcut-down = 次の行へ
shortcut-up = 前の行へ
shortcut-open = 行を開く
shortcut-edit = 編集または更新
shortcut-status = ステータスを設定
shortcut-blocker = ブロッカーへ移動、または関連付け
shortcut-next = 次の活動または新しい日付を設定
shortcut-confirm = 現在も正しいことを確認
shortcut-select = 選択または選択解除
shortcut-range = チェック ボックスをクリックして、そこまでの行をすべて選択
shortcut-paste = 表計算ソフトの範囲を選択した行に貼り付け
shortcut-save = フォームを保存
shortcut-meeting = 前のブロッカー、次のブロッカーへ
