# Small words and counts that pages, mails and the command line share.

yes = Yes
no = No
none = None
nobody = Nobody
unknown = Unknown
not-applicable = Does not apply
to-be-decided = To be decided
today = Today
yesterday = Yesterday
tomorrow = Tomorrow

## Dates, seen from today

overdue-by =
    { $days ->
        [one] overdue by { $days } day
       *[other] overdue by { $days } days
    }
due-in =
    { $days ->
        [one] due in { $days } day
       *[other] due in { $days } days
    }
days-ago =
    { $days ->
        [one] { $days } day ago
       *[other] { $days } days ago
    }
since = since { $date }
until = until { $date }

## Counts

count-units =
    { $count ->
        [one] { $count } unit
       *[other] { $count } units
    }
count-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
count-unit-days =
    { $count ->
        [one] { $count } unit-day
       *[other] { $count } unit-days
    }
count-lines =
    { $count ->
        [one] { $count } line
       *[other] { $count } lines
    }
count-tenants =
    { $count ->
        [one] { $count } tenant
       *[other] { $count } tenants
    }
count-customers =
    { $count ->
        [one] { $count } customer
       *[other] { $count } customers
    }
count-entitlements =
    { $count ->
        [one] { $count } entitlement
       *[other] { $count } entitlements
    }
count-blockers =
    { $count ->
        [one] { $count } blocker
       *[other] { $count } blockers
    }
count-rows =
    { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
count-changes =
    { $count ->
        [one] { $count } change
       *[other] { $count } changes
    }
count-findings =
    { $count ->
        [one] { $count } finding
       *[other] { $count } findings
    }
and-more = and { $count } more

## Languages

language-en = English
language-es = Spanish
language-de = German
language-pt = Portuguese
language-ja = Japanese
language-zh = Chinese
