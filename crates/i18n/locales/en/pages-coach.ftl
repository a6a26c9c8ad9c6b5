# Pages: the note coach beside a note, over many lines, and what it has learned.

## Beside a note

coaching-write-first = Write what is happening, and the coach proposes where it belongs.
coaching-summary = Proposed: { $status }, { $confidence }. { $light }
coaching-confidence = { $how ->
    [high] quite sure, { $percent }%
    [medium] likely, { $percent }%
   *[low] unsure, { $percent }%
  }
coaching-percent = { $percent }%

## Many lines

coaching-classify = Classify by their notes
coaching-classify-text = For each line the coach proposes a status by its note. Choose line by line; nothing is changed before the preview.
coaching-proposed-for = Proposed for { $proposed } of { $all }
coaching-cut = Only the first { $count } lines are looked at in one go.
coaching-from-label = Choose beforehand
coaching-from = from { $percent }% on
coaching-from-all = every first proposal
coaching-choose-again = Choose
coaching-choice = { $status } ({ $confidence })
coaching-leave = Leave as it is
coaching-no-note = There is no note.
coaching-nothing-proposed = Nothing is proposed.
coaching-none-taken = No line was given a status. Choose at least one.
coaching-note-default = Classified by the note.
coaching-note-hint = Stands below each line’s own note (S8).
coaching-note-missing = Note: missing. A change of status needs a note that is new.
coaching-target-hint = For the lines that become In Progress or Blocked.

## What was learned

coaching-page = Note coach
coaching-lead = What people choose for a note teaches the coach of their organization alone: no other reads or feeds it.
coaching-last = In the last
coaching-show = Show
coaching-versions = What it has learned
coaching-no-versions = Nothing yet: this is the coach as it comes.
coaching-column-version = Version
coaching-version = Version { $version }
coaching-made = Made
coaching-made-by = Asked by
coaching-by-itself = by itself, after enough decisions
coaching-examples-count = Decisions
coaching-state = State
coaching-active = in use
coaching-replaced = replaced
coaching-undone-by = undone by { $name }, { $date }
coaching-version-undone = Version { $version } was undone.
coaching-reason = Why now
coaching-waiting = { $count ->
    [one] One decision since the newest version; after 50 it learns by itself.
   *[other] { $count } decisions since the newest version; after 50 it learns by itself.
  }
coaching-retrain = Learn anew
coaching-started = The coach learns. You can leave this page.
coaching-reading = Reading the decisions…
coaching-learning = { $count ->
    [one] Learning from one decision…
   *[other] Learning from { $count } decisions…
  }
coaching-learned = Version { $version } was learned and is in use.
coaching-nothing-to-learn = There is nothing to learn from yet.
coaching-failed = Learning failed; the log of the program says why. The version in use has not changed.
coaching-agreement = Agreement
coaching-agreed = People took { $accepted } of { $proposed } first proposals: { $percent }%.
coaching-nothing-decided = Nobody has decided about a proposal in this time.
coaching-times = Times
coaching-accepted = Taken
coaching-share = Share taken
coaching-corrected-to = Chosen instead
coaching-confused = Taken for one another
coaching-confused-text = Where people and coach differ most often. The definitions of such a pair are worth a look.
coaching-one = One
coaching-other = The other
coaching-gained = Words that gained most
coaching-gained-text = In the notes that people decided about: the words that speak for the reason, and by how much the coach is surer of it than as it comes.
coaching-gained-nothing = No word speaks more than before.
coaching-word = Word
coaching-speaks-for = Speaks for
coaching-gain = Surer by
coaching-percent-points = { $percent ->
    [one] { $percent } point
   *[other] { $percent } points
  }
coaching-in-notes = Found in
coaching-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
  }
coaching-learned-from = Decisions that it learned from
coaching-was-proposed = Proposed was
coaching-decided-by = { $name }, { $date }

## Imports

coaching-tab = Proposed by notes
coaching-import-text = Rows whose status is missing, or contradicts their note. What you take is used instead of the file’s status when the file is applied.
coaching-import-take = Use what is chosen
coaching-import-taken = Chosen statuses are used now.
coaching-import-said = The file says
coaching-import-none = No status
