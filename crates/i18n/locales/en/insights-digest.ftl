# The digest: one page for the weekly meeting.

digest-page = Digest
digest-title = What is blocked, as of { $date }
digest-everything = All lines that can be seen
digest-slice = Only: { $filters }
digest-compared = Compared with { $date }

## Sentences

digest-total =
    { $change ->
        [up] Blocked: { $units } in { $lines }; up { $percent } since { $date }.
        [down] Blocked: { $units } in { $lines }; down { $percent } since { $date }.
        [same] Blocked: { $units } in { $lines }; as many as on { $date }.
        [steady] Blocked: { $units } in { $lines }; changed by less than 1% since { $date }.
       *[new] Blocked: { $units } in { $lines }; nothing was blocked on { $date }.
    }
digest-nothing-left = Nothing is blocked any more. Blocked on { $date }: { $units }.
digest-waiting = { $share } of the unit-days were spent waiting on { $party }.
digest-reason =
    { $change ->
        [up] { $reason }: { $units } stuck, median { $days }, { $share } of the unit-days waiting on { $party }; up { $percent } since { $date }.
        [down] { $reason }: { $units } stuck, median { $days }, { $share } of the unit-days waiting on { $party }; down { $percent } since { $date }.
        [same] { $reason }: { $units } stuck, median { $days }, { $share } of the unit-days waiting on { $party }; as many as on { $date }.
        [steady] { $reason }: { $units } stuck, median { $days }, { $share } of the unit-days waiting on { $party }; changed by less than 1% since { $date }.
       *[new] { $reason }: { $units } stuck, median { $days }, { $share } of the unit-days waiting on { $party }; none on { $date }.
    }
digest-reason-alone =
    { $change ->
        [up] { $reason }: { $units } stuck, median { $days }; up { $percent } since { $date }.
        [down] { $reason }: { $units } stuck, median { $days }; down { $percent } since { $date }.
        [same] { $reason }: { $units } stuck, median { $days }; as many as on { $date }.
        [steady] { $reason }: { $units } stuck, median { $days }; changed by less than 1% since { $date }.
       *[new] { $reason }: { $units } stuck, median { $days }; none on { $date }.
    }
digest-flow = Since { $date }: newly blocked { $entered }, unblocked { $left }.
digest-blocker =
    { $has-date ->
        [yes] The blocker that holds most: “{ $title }”, { $units }, promised for { $date }.
       *[no] The blocker that holds most: “{ $title }”, { $units }, without a promised date.
    }
digest-slipped =
    { $count ->
        [one] Its date has slipped { $count } time, by { $days }.
       *[other] Its date has slipped { $count } times, by { $days } in all.
    }
digest-renewals =
    { $change ->
        [up] Renewing by { $until }: { $customers } with { $units } blocked; up { $percent } since { $date }.
        [down] Renewing by { $until }: { $customers } with { $units } blocked; down { $percent } since { $date }.
        [same] Renewing by { $until }: { $customers } with { $units } blocked; as many as on { $date }.
        [steady] Renewing by { $until }: { $customers } with { $units } blocked; changed by less than 1% since { $date }.
       *[new] Renewing by { $until }: { $customers } with { $units } blocked; none on { $date }.
    }
digest-renewals-none-left = Nothing is blocked any more at customers that renew by { $until }. Blocked there on { $date }: { $units }.
digest-renewals-most = The one with the most: { $customer }, { $units }, renewing on { $date }.
digest-overdue = Overdue: { $overdue }. Not classified yet: { $unclassified }.

## Tables

digest-statuses = Units by status
digest-reasons = What blocks the most
digest-parties = Who is waited on
digest-blockers = Blockers that hold the most
digest-renewing = Renewing within { $days } days
digest-renewing-others =
    { $count ->
        [0] Others, no longer blocked
        [one] { $count } other customer
       *[other] { $count } other customers
    }
digest-since = Blocked units since { $date }
digest-attention = Calls for attention
digest-column-what = What
digest-column-before = Units on { $date }
digest-column-change = Change
digest-column-share = Share
digest-column-promised = Promised for
digest-sentences = In short

## What to know

digest-note-counted = Units that do not count are left out. Unit-days, medians and shares count the time in Blocked until this day.
digest-note-past = On a past day, each line counts for its primary blocker; titles, owners, resolvers and renewal dates are those of today.
digest-note-left-out = Some of the filters cannot be answered for a past day and are left out there.

## The page and its files

digest-as-of = As of
digest-compare-with = Compared with
digest-show = Show
digest-file = As { $kind }
digest-done = The digest is in { $path }.
digest-no-font = No font of this system has these signs: { $signs }. A font that has them is needed, such as Noto Sans CJK for Chinese and Japanese. Install one, or choose HTML or XLSX.
