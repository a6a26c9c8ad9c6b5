# Small words and counts that pages, mails and the command line share.

yes = 是
no = 否
none = 无
nobody = 无人
unknown = 未知
not-applicable = 不适用
to-be-decided = 待定
today = 今天
yesterday = 昨天
tomorrow = 明天

## Dates, seen from today

overdue-by =
    { $days ->
       *[other] 逾期 { $days } 天
    }
due-in =
    { $days ->
       *[other] { $days } 天后到期
    }
days-ago =
    { $days ->
       *[other] { $days } 天前
    }
since = 自 { $date } 起
until = 至 { $date }

## Counts

count-units =
    { $count ->
       *[other] { $count } 个许可
    }
count-days =
    { $count ->
       *[other] { $count } 天
    }
count-unit-days =
    { $count ->
       *[other] { $count } 许可日
    }
count-lines =
    { $count ->
       *[other] { $count } 行
    }
count-tenants =
    { $count ->
       *[other] { $count } 个租户
    }
count-customers =
    { $count ->
       *[other] { $count } 个客户
    }
count-entitlements =
    { $count ->
       *[other] { $count } 项权益
    }
count-blockers =
    { $count ->
       *[other] { $count } 个阻碍项
    }
count-rows =
    { $count ->
       *[other] { $count } 个表格行
    }
count-changes =
    { $count ->
       *[other] { $count } 项更改
    }
count-findings =
    { $count ->
       *[other] { $count } 条问题
    }
and-more = 另有 { $count } 项

## Languages

language-en = 英语
language-es = 西班牙语
language-de = 德语
language-pt = 葡萄牙语
language-ja = 日语
language-zh = 中文
