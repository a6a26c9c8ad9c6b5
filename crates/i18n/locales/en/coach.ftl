# The note coach: what a note may mean, and what it lacks.

## What it proposes

coach-title = Note coach
coach-proposed = Proposed
coach-sure = The note says it clearly.
coach-likely = Probably this; read the others as well.
coach-cannot-tell = Cannot tell
coach-cannot-tell-why = The note does not say enough to propose a status. Write what the customer intends and the main reason.
coach-because = Because of
coach-examples = Similar notes
coach-question = A question that tells these two apart
coach-trap = Mind the trap
coach-take = Use this status
coach-ask = Ask the coach
coach-unread = The note is very long: only its beginning was read. Shorten it.

## What the note lacks

coach-note-quality = The note
coach-light-green = The note states intent and reason.
coach-light-amber = The note can be better.
coach-light-red = Nobody could tell from the note what the customer intends and why.
coach-found-empty = There is no note.
coach-found-no-intent = The note does not say what the customer intends.
coach-found-no-reason = The note does not name a main reason.
coach-found-paste-of-another = The same note stands at another service.
coach-found-hedge = Words leave open how long this holds.
coach-found-meeting-logistics = The note tells of appointments.
coach-found-usage-figures = The note holds usage figures.
coach-found-too-long = The note is too long.
coach-hint-empty = Write two sentences: what the customer intends, and the main reason.
coach-hint-no-intent = Begin with the intent: does the customer want the service, refuse it, or is that not known?
coach-hint-no-reason = Name one reason, as concretely as the customer did: what is missing, who decides, what must happen first.
coach-hint-paste-of-another = Say what is particular to this service, even if the reason is the same.
coach-hint-hedge = Replace them by a date or a condition: “until the firewall is replaced in March”.
coach-hint-meeting-logistics = Write what came of it; the appointment belongs in the next action.
coach-hint-usage-figures = Leave the figures to the reports; write what they mean for the customer.
coach-hint-too-long = Keep the intent and the main reason; details belong in the comments of the blocker.

## The command line

coach-column-line = Line
coach-line-not-a-note = Line { $line } is no note: { $cause }. Write one JSON object a line, with “text” and, if known, “service”.
coach-line-unknown-service = Line { $line }: the playbook has no service “{ $found }”. Give its code or its name, or leave it out.
coach-line-unknown-phase = Line { $line }: the phase “{ $found }” is not known. Give “assignment” or “delivery”, or leave it out.
coach-line-unknown-language = Line { $line }: the language “{ $found }” is not known. Give en, es, de, pt, ja or zh, or leave it out.
