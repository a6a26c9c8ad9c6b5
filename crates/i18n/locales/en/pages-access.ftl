# Pages and commands of access: roles, cover, sessions, second factors, the log, redaction.

## Roles

roles-title = Roles and what they may do
roles-text = Each role is held on an organization and reaches those below it. The rules that refuse an act are read from this same table.
roles-act = May
roles-yours = your role
roles-preview = See what it shows
roles-preview-title = What the role shows
roles-preview-now = Tenants that { $person } sees now: { $count }
roles-preview-then = With { $role } at { $organization }: { $count }

## Sessions

sessions-title = Sessions
sessions-of = Sessions of { $name }
sessions-text = A session that nobody uses ends by itself after two weeks.
sessions-none = No session is open.
sessions-device = Device
sessions-device-unknown = Unknown device
sessions-address = Network address
sessions-began = Began
sessions-last-seen = Last used
sessions-this = this session
sessions-end = End
sessions-ended = Session ended
sessions-end-all = Sign out everywhere
sessions-ended-all = Signed out everywhere

## Cover

cover-title = Cover
cover-of = Cover: { $name }
cover-text = While it lasts, whoever covers sees and does the other person’s work with that person’s rights; history shows both names. It ends by itself.
cover-none = No cover is known here.
cover-who = { $cover } for { $person }
cover-in-place = { $person } for { $covered }
cover-dates = { $from }–{ $to }
cover-planned = planned
cover-in-force = in force
cover-over = over
cover-ended = Cover ended early
cover-add = Hand the work over
cover-added = Work handed over
cover-end = End now
cover-work-of = For { $person }, until { $date }
record-cover = cover
record-redaction = redaction
record-second-factor = second factor

## Second factor

second-factor-title = Second factor
second-factor-text = An authenticator on your phone shows a code that is asked for after the password, so that a stolen password alone opens nothing.
second-factor-is-on = on
second-factor-needed = Your role needs a second factor. Set it up before you go on.
second-factor-begin = Set up an authenticator
second-factor-scan = Read the picture with the authenticator
second-factor-scan-text = Then enter the six digits that it shows.
second-factor-picture = Picture that holds the secret below
second-factor-secret = Or type this key into it:
second-factor-confirm = Confirm
second-factor-codes = Recovery codes
second-factor-codes-text = Keep them where your phone is not: each lets you in once if you lose it. They are not shown again.
second-factor-codes-kept = I have kept them
second-factor-left =
    { $count ->
        [one] { $count } recovery code is left.
       *[other] { $count } recovery codes are left.
    }
second-factor-disable = Turn the second factor off
second-factor-off = Second factor turned off
second-factor-step-title = Enter your code
second-factor-step-text = The six digits of your authenticator, or one of your recovery codes.
second-factor-wrong = The code is not right, or was used before. Wait for the next one and enter that.
second-factor-too-many = Too many codes were wrong. Wait a quarter of an hour.
second-factor-reset = Reset the second factor
second-factor-reset-text = The person signs in with the password alone until they set up another authenticator. Their sessions end. History shows your reason.
second-factor-reset-reason = Reason
second-factor-was-reset = Second factor reset
second-factor-roles-title = Who needs a second factor
second-factor-roles-text = Whoever holds one of these roles and has no authenticator yet sets one up at the next page. Administrators should be among them.
second-factor-roles-saved = Roles that need a second factor saved

## Redaction

redact-title = Redact
redact-of = Redact { $name }
redact-text = This cannot be taken back. Name and address disappear from records, searches, exports and history; who did what when stays without a name, and the log still verifies.
redact-record = The record itself loses name and address; sessions, password, roles and tokens end.
redact-texts = Places in notes, comments and other text: { $count }
redact-changes = Past changes that lose their content: { $count }
redact-also = Also take out
redact-also-hint = One phrase a line, such as a nickname or a telephone number; at least three characters.
redact-look = Count again
redact-for-good = Redact for good
redact-done = Redacted
redact-nobody = A redacted person

## The log

audit-title = Log
audit-verify = Follow every chain
audit-verified = { $when }: changes followed: { $changes }; chains: { $chains }; faults: { $faults }.
audit-download = Download as
audit-filter = Show
audit-all = All
audit-kind = Kind of record
audit-record = Record, by id
audit-none = Nothing was recorded that fits. Widen the filter.
audit-exported = Changes written to { $path }: { $count }
redact-trial = Nothing was changed. Give --yes and --reason to do it for good.

## Leaving

leave-of = { $name } leaves
leave-text = Choose who takes over each part. The person can no longer sign in, and their sessions end. What is given to others can be taken back as one.
leave-nothing = Nothing is open in their name.
leave-as-it-is = Nobody: it stays as it is
leave-lines = Lines they own: { $count }
leave-next-actions = Next actions that are theirs: { $count }
leave-blockers = Open blockers: { $count }
leave-teams = Teams: { $count }
leave-done-with-work = They may no longer sign in; records given to others: { $count }
leave-batch = Take it back with: desbloqueo imports undo { $batch }
