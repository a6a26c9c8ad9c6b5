# Pages about blockers: the list, the board, one blocker, a meeting.

## The list

blockers-open = Open
blockers-closed = Closed
blockers-all = All
blockers-states = Open or closed
blockers-search = Words in the title
blockers-filter = Filter
blockers-choose-filters = Choose filters
blockers-any = Any
blockers-apply = Apply
blockers-without = Without { $filter }
blockers-kind = Lines it holds
blockers-kind-shared = Shared by lines
blockers-kind-private = Of one line
blockers-overdue = Date or action overdue
blockers-count = Count them
blockers-and-more = and more
blockers-units-at-risk = Units at risk
blockers-lines = Lines
blockers-days-open = Open for
blockers-promised = Promised
blockers-none = No blockers
blockers-none-text = A blocked line brings its blocker with it: move a line to Blocked, or open a blocker here.
blockers-none-found = No blocker fits these filters
blockers-show-all = Show all open ones
blockers-to-list = To the list of blockers
blockers-to-beginning = To the beginning
blockers-next-page = Next page
blockers-table = Table
blockers-meeting = Meeting
blocker-slipped =
    { $number ->
        [one] moved { $number } time by { $days } d
       *[other] moved { $number } times by { $days } d
    }

## The board

blockers-board = Board
blockers-columns = What the columns stand for
blockers-by-severity = By severity
blockers-by-party = By who is waited for
blockers-by-resolver = By resolver
blockers-board-cut = The 200 blockers with the most units are shown. Narrow the list to see others.
blockers-column-empty = Nothing here
blockers-move-to = Move to…
blocker-moved = The blocker was moved.

## Grouping

blockers-groups = Look for blockers that look like one
blockers-groups-text = Lines were blocked one by one, for reasons that look alike. As one blocker, one date and one owner hold for all of them.
blockers-groups-none = No blockers look alike
blockers-groups-all = See all offers
blockers-look-like-one =
    { $count ->
        [one] { $count } line looks like one blocker: group it?
       *[other] { $count } lines look like one blocker: group them?
    }
blockers-group = Group blockers
blockers-group-look = Look at it
blockers-group-text = Name the blocker, and take out what does not belong to it. Dates on which the lines do not agree stay with each line.
blockers-group-take = Part of it
blockers-group-do = Make one blocker of them
blockers-grouped = They are one blocker now.

## One blocker

blocker-untitled = Blocker without a title
blocker-open-for = open for
blocker-closed-on = Closed on { $date }
blocker-more = More actions
blocker-change = Change
blocker-no-date = No date yet
blocker-was = before: { $dates }
blocker-party-from = { $party } from { $date } on
blocker-tickets = Tickets elsewhere
blocker-channels = Channels used
blocker-invited = Invited
blocker-timeline = What happened
blocker-earlier = Earlier
blocker-say = What is there to know?
blocker-add-comment = Comment on it
blocker-commented = The comment was added.
blocker-still-true = Still true
blocker-confirmed = Its lines were confirmed today.
blocker-holds-nothing = It holds no lines.
blocker-line-actions = Actions on the line of { $line }
blocker-not-primary = another one counts first
blocker-make-primary = Let this one count first
blocker-made-primary = Its date, owner and next action now count for the line.
blocker-unlink = Take off the line
blocker-line-unlinked = The blocker was taken off the line.

## Its forms

blocker-new = New blocker
blocker-open-do = Open the blocker
blocker-opened = The blocker was opened.
blocker-as-lines = As the lines have it
blocker-as-owner = The owner
blocker-roles = Roles in the team
blocker-people = People
blocker-edit = Edit
blocker-save = Save
blocker-saved = The blocker was saved.
blocker-next-saved = The next action was saved.
blocker-stands-now = Somebody saved this meanwhile. It stands as shown here; what you typed is below. Save again to let yours stand.
blocker-ticket-name = Ticket number
blocker-ticket-state = State there
blocker-address = Web address
blocker-move-date = Move the date
blocker-nobody-knows = While nobody knows the date
blocker-why-moved = Why the date moves
blocker-date-moved = The date was moved.
blocker-charge = Change who is waited for
blocker-from-day = From this day on
blocker-why = Why
blocker-charged = The waiting is charged from that day on.
blocker-link-lines = Link lines
blocker-lines-linked = The lines were linked.
blocker-find-lines = Customer, tenant or note
blocker-find = Find
blocker-no-lines-found = No other blocked line fits
blocker-as-primary = Its date, owner and next action count for these lines
blocker-close = Close…
blocker-close-do = Close the blocker
blocker-close-propose = Closing is for those who keep blockers. Say in a comment that it is resolved.
blocker-resolution-hint = It becomes the note of the lines that move on.
blocker-target-of-lines = Target date of the lines that move on
blocker-what-closing-does = What closing does to each line
blocker-becomes = Then
blocker-stays = Stays blocked by { $titles }
blocker-stays-otherwise = Stays blocked by another blocker
blocker-was-closed = The blocker was closed.
blocker-lines-moved =
    { $count ->
        [one] { $count } line moved on.
       *[other] { $count } lines moved on.
    }
blocker-reopen = Reopen
blocker-reopen-text = Lines that left it when it was closed stay where they are. To bring them back, undo the closing instead.
blocker-reopened = The blocker is open again.

## What somebody did

blocker-did-open = { $person } opened the blocker
blocker-did-close = { $person } closed the blocker
blocker-did-reopen = { $person } reopened the blocker
blocker-did-comment = { $person } said
blocker-did-change = { $person } changed the blocker
blocker-did-remove = { $person } removed the blocker
blocker-did-redacted = { $person } changed the blocker; what changed was redacted

## A meeting and its minutes

meeting-title = Meeting about blockers
meeting-text = These blockers are walked through in this order. What you decide is saved at once; the minutes list it at the end.
meeting-cut = The first 100 are walked through. Narrow the list to choose others.
meeting-begin = Begin the meeting
meeting-go-on = Go on with the last one
meeting-back = Back to the meeting
meeting-previous = Previous
meeting-next = Next
meeting-place = { $number } of { $count }
meeting-keys = Arrow keys: back and on
meeting-said = What was said
meeting-gone = This blocker is not there any more
minutes-title = Minutes
minutes-nothing = Nothing was decided yet
minutes-unchanged = Left as they were
minutes-copy = Copy as text
minutes-copied = Copied
minutes-download = Markdown file
minutes-as-text = Minutes as text
