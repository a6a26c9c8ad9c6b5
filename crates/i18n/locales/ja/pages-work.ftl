# ページ：一日の作業と、誰かを待っているもの。

my-work-greeting =
    { $part ->
        [morning] おはようございます、{ $name } さん。
        [evening] こんばんは、{ $name } さん。
       *[afternoon] こんにちは、{ $name } さん。
    }
my-work-scope = 誰の作業か
my-work-mine = 担当テナント
my-work-all = 表示できるものすべて
my-work-empty = 対応待ちはありません
my-work-empty-text = 担当テナントに、期限を過ぎた作業、過ぎた目標日、未分類や未確認のラインはありません。
my-work-overdue = 期限を過ぎた次の作業
my-work-past-target = 目標日を過ぎたもの
my-work-unclassified = 未分類
my-work-to-reconcile = 調整が必要
my-work-stale = 1 か月以上未確認
my-work-totals = { $lines } · { $units }
my-work-changes = 前回の訪問以降の変更
nav-waiting = 自分待ち
show-all = すべて表示
update = 更新
still-true = 変わりなし
choose = 選択
blocker-holds = { $units } · { $lines } · { $tenants }
waiting-empty = あなた待ちのものはありません
waiting-empty-text = あなたが取り除くべき未解決のブロッカーも、あなたが担当のラインもありません。
waiting-still-blocked = 選択したものはまだブロック中
waiting-still-blocked-hint = 下のブロッカーを選ぶと、そのラインは今日確認済みになります。
waiting-none-chosen = ブロッカーが選択されていません。まだブロックしているものに印を付けて、もう一度送信してください。
waiting-new-date = 新しい日付…
waiting-done = 完了…
waiting-lines = 担当のライン
my-work-count-overdue =
    { $count ->
       *[other] 期限超過 { $count } 件
    }
my-work-count-past-target =
    { $count ->
       *[other] 目標日超過 { $count } 件
    }
my-work-count-unclassified =
    { $count ->
       *[other] 未分類 { $count } 件
    }
my-work-count-to-reconcile =
    { $count ->
       *[other] 要調整 { $count } 件
    }
my-work-count-stale =
    { $count ->
       *[other] 未確認 { $count } 件
    }
waiting-confirmed =
    { $count ->
       *[other] { $count } 件のブロッカーを確認しました
    }
my-work-incomplete = 引き継ぎ後に不足のある行
my-work-blockers = 私が解決するブロッカー
incomplete-none = 不足のある行はありません
incomplete-none-text = 提供フェーズへの引き継ぎ後に不足のある行がここに並びます。
incomplete-lacks =
    { $has-date ->
        [yes] { $date } までに必要: { $fields }
       *[no] 不足: { $fields }
    }
my-work-count-incomplete =
    { $count ->
       *[other] 不足あり { $count } 件
    }
my-work-count-blockers =
    { $count ->
       *[other] 解決するブロッカー { $count } 件
    }
waiting-why = 日付を変える理由
waiting-date-chosen = 選んだものに新しい日付
waiting-no-date = 日付がありません。日を選び、もう一度送ってください。
waiting-many-lines = 複数の行にまとめて答える
waiting-still-true = 選んだ行はそのまま
waiting-dated =
    { $count ->
       *[other] { $count } 件のブロッカーに新しい日付を付けました。
    }
waiting-lines-confirmed =
    { $count ->
       *[other] { $count } 行を確認しました。
    }
