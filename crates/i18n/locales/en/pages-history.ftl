# Pages: the history of a record, beside what portfolio.ftl says of changes.

history-of = History: { $record }
history-changes = Changes
history-spans = Time in each reason
history-span =
    { $has-party ->
        [yes]
            { $days ->
                [one] { $status } for { $days } day, charged to: { $party }
               *[other] { $status } for { $days } days, charged to: { $party }
            }
       *[no]
            { $days ->
                [one] { $status } for { $days } day
               *[other] { $status } for { $days } days
            }
    }
history-span-dates =
    { $has-to ->
        [yes] { $from } – { $to }
       *[no] since { $from }
    }
history-slipped =
    { $times ->
        [one] The promised date slipped once; days in all: { $days }.
       *[other] The promised date slipped { $times } times; days in all: { $days }.
    }
history-confirmed = Confirmed: still true.
history-more = More fields
history-newer = Newer
history-field-units-override = Units set by hand
history-field-handed-over = Handed over
history-field-opened = Opened
history-field-invited = Invited people
history-field-domain = Domain
history-field-side = Speaks for
history-field-do-not-contact = Do not contact
history-field-state = State
