# Small words and counts that pages, mails and the command line share.

yes = はい
no = いいえ
none = なし
nobody = 担当者なし
unknown = 不明
not-applicable = 該当なし
to-be-decided = 未定
today = 今日
yesterday = 昨日
tomorrow = 明日

## Dates, seen from today

overdue-by =
    { $days ->
       *[other] { $days } 日超過
    }
due-in =
    { $days ->
       *[other] 期限まで { $days } 日
    }
days-ago =
    { $days ->
       *[other] { $days } 日前
    }
since = { $date } から
until = { $date } まで

## Counts

count-units =
    { $count ->
       *[other] { $count } ユニット
    }
count-days =
    { $count ->
       *[other] { $count } 日
    }
count-unit-days =
    { $count ->
       *[other] { $count } ユニット日
    }
count-lines =
    { $count ->
       *[other] { $count } 行
    }
count-tenants =
    { $count ->
       *[other] { $count } テナント
    }
count-customers =
    { $count ->
       *[other] お客様 { $count } 社
    }
count-entitlements =
    { $count ->
       *[other] { $count } 件の利用権
    }
count-blockers =
    { $count ->
       *[other] { $count } 件のブロッカー
    }
count-rows =
    { $count ->
       *[other] シートの { $count } 行
    }
count-changes =
    { $count ->
       *[other] { $count } 件の変更
    }
count-findings =
    { $count ->
       *[other] { $count } 件の指摘
    }
and-more = ほか { $count } 件

## Languages

language-en = 英語
language-es = スペイン語
language-de = ドイツ語
language-pt = ポルトガル語
language-ja = 日本語
language-zh = 中国語
