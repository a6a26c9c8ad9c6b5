# What is accepted, and worth saying: one message per remark of crates/domain/src/notice.rs.
# The variables are those of the refusals.

notice-note-too-long =
    { $has-found ->
        [yes]
            { $has-expected ->
                [yes] The note has { $found } characters; up to { $expected } are easy to read.
               *[no] The note has { $found } characters, which is long.
            }
       *[no] The note is long.
    } It was saved; shorten it if you can.
notice-park-date =
    { $has-found ->
        [yes] { $field }: { $found } looks like a placeholder rather than a promise.
       *[no] { $field }: the date looks like a placeholder rather than a promise.
    } Enter a day that somebody stands by, or ask and say when the answer is due.
notice-merge-offered = Another line of this entitlement has the same status, segment, target date and blocker. Merge the two, or tell them apart.
notice-few-attempts =
    { $has-found ->
        [yes]
            { $has-expected ->
                [yes] Attempts to reach the customer: { $found } of { $expected }.
               *[no] Attempts to reach the customer: { $found }.
            }
       *[no] The customer has been tried only a few times.
    } Record further attempts as you make them.
notice-propose-unresponsive =
    { $has-found ->
        [yes] The customer has not answered; attempts so far: { $found }.
       *[no] The customer has not answered.
    } { $has-expected ->
        [yes] Consider the status “{ $expected }”.
       *[no] Consider the status Customer Unresponsive.
    }
notice-placed-by-itself =
    { $compared ->
        [more] The units rose from { $expected } to { $found }, and the new ones were placed for you.
        [fewer] The units fell from { $expected } to { $found }, and the lines follow.
       *[unknown] The number of units has changed, and the lines follow.
    } Undo it if that is not right.
notice-arrived-unclassified =
    { $compared ->
        [more] New units that arrived as Status Unknown: { $difference }.
       *[unknown] New units have arrived as Status Unknown.
    } Classify them.
notice-needs-reconciling =
    { $has-found ->
        [yes]
            { $has-expected ->
                [yes] Reported units: { $found }; agreed: { $expected }.
               *[no] Reported units: { $found }, fewer than agreed.
            }
       *[no] Fewer units are reported than agreed.
    } Reconcile the entitlement; until then its units cannot be changed.
notice-private-blocker =
    { $has-found ->
        [yes] A blocker “{ $found }” was opened for this line.
       *[no] A blocker was opened for this line.
    } Give it a better title, or group it with others like it.
notice-left-blockers = The line is no longer Blocked and has left its blockers. Close a blocker that holds no line any more.
notice-awaits-approval = Duplicate/Invalid was saved and awaits the approval of a second person. Tell an administrator or a team lead.
notice-lacks =
    { $field }: a value is still missing after the handover. { $has-expected ->
        [yes] Expected: { $expected }.
       *[no] Enter it within the days allowed.
    }
notice-target-in-the-past =
    { $has-found ->
        [yes] { $field }: { $found } lies in the past.
       *[no] { $field }: the date lies in the past.
    } It was saved; enter a new date if the old one was missed.
