# ダイジェスト: 週次会議のための 1 ページ。

digest-page = ダイジェスト
digest-title = ブロックの状況、{ $date } 現在
digest-everything = 表示できるすべての行
digest-slice = 対象: { $filters }
digest-compared = { $date } との比較

## Sentences

digest-total =
    { $change ->
        [up] { $lines }、{ $units } がブロックされています。{ $date } より { $percent } 多い数です。
        [down] { $lines }、{ $units } がブロックされています。{ $date } より { $percent } 少ない数です。
        [same] { $lines }、{ $units } がブロックされています。{ $date } と同じ数です。
        [steady] { $lines }、{ $units } がブロックされています。{ $date } からの変化は 1% 未満です。
       *[new] { $lines }、{ $units } がブロックされています。{ $date } には何もブロックされていませんでした。
    }
digest-nothing-left = ブロックされているものはなくなりました。{ $date } には { $units } がブロックされていました。
digest-waiting = ユニット日の { $share } は { $party } 待ちでした。
digest-reason =
    { $change ->
        [up] { $reason }: { $units } がブロックされ、中央値は { $days }、ユニット日の { $share } は { $party } 待ちです。{ $date } より { $percent } 多い数です。
        [down] { $reason }: { $units } がブロックされ、中央値は { $days }、ユニット日の { $share } は { $party } 待ちです。{ $date } より { $percent } 少ない数です。
        [same] { $reason }: { $units } がブロックされ、中央値は { $days }、ユニット日の { $share } は { $party } 待ちです。{ $date } と同じ数です。
        [steady] { $reason }: { $units } がブロックされ、中央値は { $days }、ユニット日の { $share } は { $party } 待ちです。{ $date } からの変化は 1% 未満です。
       *[new] { $reason }: { $units } がブロックされ、中央値は { $days }、ユニット日の { $share } は { $party } 待ちです。{ $date } にはありませんでした。
    }
digest-reason-alone =
    { $change ->
        [up] { $reason }: { $units } がブロックされ、中央値は { $days } です。{ $date } より { $percent } 多い数です。
        [down] { $reason }: { $units } がブロックされ、中央値は { $days } です。{ $date } より { $percent } 少ない数です。
        [same] { $reason }: { $units } がブロックされ、中央値は { $days } です。{ $date } と同じ数です。
        [steady] { $reason }: { $units } がブロックされ、中央値は { $days } です。{ $date } からの変化は 1% 未満です。
       *[new] { $reason }: { $units } がブロックされ、中央値は { $days } です。{ $date } にはありませんでした。
    }
digest-flow = { $date } 以降、新たに { $entered } がブロックされ、{ $left } が解消されました。
digest-blocker =
    { $has-date ->
        [yes] 最も多くを止めているブロッカーは「{ $title }」({ $units }) で、約束の日は { $date } です。
       *[no] 最も多くを止めているブロッカーは「{ $title }」({ $units }) で、約束の日はありません。
    }
digest-slipped =
    { $count ->
       *[other] その日付は { $count } 回、合計 { $days } 延期されました。
    }
digest-renewals =
    { $change ->
        [up] { $until } までに更新する{ $customers }で { $units } がブロックされています。{ $date } より { $percent } 多い数です。
        [down] { $until } までに更新する{ $customers }で { $units } がブロックされています。{ $date } より { $percent } 少ない数です。
        [same] { $until } までに更新する{ $customers }で { $units } がブロックされています。{ $date } と同じ数です。
        [steady] { $until } までに更新する{ $customers }で { $units } がブロックされています。{ $date } からの変化は 1% 未満です。
       *[new] { $until } までに更新する{ $customers }で { $units } がブロックされています。{ $date } にはありませんでした。
    }
digest-renewals-none-left = { $until } までに更新するお客様でブロックされているものはなくなりました。{ $date } には { $units } がブロックされていました。
digest-renewals-most = 最も多いのは { $customer } の { $units } で、更新日は { $date } です。
digest-overdue = 期限切れは { $overdue }、未分類は { $unclassified } です。

## Tables

digest-statuses = ステータス別のユニット
digest-reasons = 最も多くをブロックしている理由
digest-parties = 待ち先
digest-blockers = 最も多くを止めているブロッカー
digest-renewing = { $days } 日以内に更新
digest-renewing-others =
    { $count ->
        [0] その他 (ブロックは解消)
       *[other] その他のお客様 { $count } 社
    }
digest-since = { $date } 以降のブロックされたユニット
digest-attention = 対応が必要なもの
digest-column-what = 項目
digest-column-before = { $date } のユニット
digest-column-change = 変化
digest-column-share = 割合
digest-column-promised = 約束の日
digest-sentences = 要点

## What to know

digest-note-counted = 数えないユニットは含みません。ユニット日、中央値、割合は、この日までにブロックされていた時間のものです。
digest-note-past = 過去の日については、各行をその主なブロッカーに数えます。タイトル、担当者、解決担当者、更新日は今日のものです。
digest-note-left-out = 過去の日には答えられないフィルターがあり、そこでは使っていません。

## The page and its files

digest-as-of = 時点
digest-compare-with = 比較する日
digest-show = 表示
digest-file = { $kind } で保存
digest-done = ダイジェストは { $path } にあります。
digest-no-font = このシステムのフォントには次の文字がありません: { $signs }。これらの文字を持つフォントが必要です (中国語と日本語には Noto Sans CJK など)。インストールするか、HTML または XLSX を選んでください。
