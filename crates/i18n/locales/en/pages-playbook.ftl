# The playbook: its statuses, what each means, and what its scenarios ask.

playbook-search = Search names, meanings, situations and questions
playbook-search-button = Search
playbook-found =
    { $count ->
        [one] { $count } status found
       *[other] { $count } statuses found
    }
playbook-none-found = Nothing in the playbook has all these words.
playbook-none-found-text = Try fewer words, or look through all statuses.
playbook-all = All statuses
playbook-count-details =
    { $count ->
        [one] { $count } detail
       *[other] { $count } details
    }
playbook-about = About this playbook
playbook-published = Published
playbook-audience = For
playbook-reasons = Reasons
playbook-details = Details of this reason
playbook-facts = Who resolves it
playbook-offered-for = Offered for
playbook-retired = This value is retired. A line that has it keeps it until its next change of status.
playbook-became = Take { $status } now.
playbook-notes = Examples of notes
playbook-notes-good = Good notes
playbook-notes-poor = Poor notes
playbook-note-why = “{ $note }” { $why }
playbook-scenarios = What each scenario asks
playbook-scenarios-all = All scenarios
playbook-scenarios-text = For each status and phase: who updates a line, and what each of its fields must be.
playbook-rule = Rule
playbook-by-default = By default: { $value }
playbook-by-reason = As the reason and its detail propose
playbook-open-days =
    { $days ->
        [one] May stay open for { $days } day, then it is overdue
       *[other] May stay open for { $days } days, then it is overdue
    }
playbook-used = Used now:
playbook-used-none = No line that you see has this status now.
playbook-compare = Side by side with
playbook-compare-none = One language
playbook-compare-show = Show
playbook-read-page = The whole page of the playbook
