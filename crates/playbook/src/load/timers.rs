//! `timers.toml`: after how many days whom to remind (rule T1).

use desbloqueo_domain::code::Code;
use desbloqueo_domain::rulebook::{Timer, WatchedField, Watches};

use super::catalogue::{Catalogue, Entry};
use super::statuses::Statuses;
use crate::fault::FaultCause;
use crate::kind::Kind;
use crate::source::{Cell, Fields, Source};

#[derive(Clone, Copy)]
enum Watched {
    Status,
    Field,
    Blocker,
    Tenant,
}

const WATCHED: [(&str, Watched); 4] = [
    ("status", Watched::Status),
    ("field", Watched::Field),
    ("blocker", Watched::Blocker),
    ("tenant", Watched::Tenant),
];

const FIELDS: [(&str, WatchedField); 4] = [
    ("target-date", WatchedField::TargetDate),
    ("next-action-date", WatchedField::NextActionDate),
    ("staleness", WatchedField::Staleness),
    ("since", WatchedField::Since),
];

/// Reads the codes of the timers.
pub(super) fn gather<'s>(source: &'s Source<'s>, catalogue: &mut Catalogue) -> Vec<Entry<'s>> {
    let mut root = source.fields();
    let entries = catalogue.gather(&mut root, Kind::Timer);
    root.finish();
    entries
}

/// Reads the timers.
pub(super) fn read(
    entries: Vec<Entry<'_>>,
    catalogue: &Catalogue,
    statuses: &Statuses,
) -> Vec<Timer> {
    let read_one = |mut entry: Entry<'_>| {
        let timer = read_timer(&mut entry.fields, entry.code, catalogue, statuses);
        entry.fields.finish();
        timer
    };
    entries.into_iter().filter_map(read_one).collect()
}

fn read_timer(
    fields: &mut Fields<'_>,
    code: Code,
    catalogue: &Catalogue,
    statuses: &Statuses,
) -> Option<Timer> {
    let what = fields
        .required("watches")
        .and_then(|cell| cell.one_of(&WATCHED));
    let watches = what.map(|what| match what {
        Watched::Status => watch_status(fields, catalogue, statuses),
        Watched::Field => watch_field(fields, catalogue, statuses),
        Watched::Blocker => Some(Watches::Blocker),
        Watched::Tenant => Some(Watches::Tenant),
    });
    let after_days = fields
        .required("after_days")
        .and_then(|cell| cell.number(&(0..=3650)));
    let tell = fields.required("tell").map(|cell| cell.some_items());
    let tell = tell.map(|cells| catalogue.references(&cells, Kind::Role));
    let every_days = fields
        .required("every_days")
        .and_then(|cell| cell.number(&(1..=3650)));
    Some(Timer {
        code,
        watches: watches??,
        after_days: after_days?,
        tell: tell?,
        every_days: every_days?,
    })
}

fn watch_status(
    fields: &mut Fields<'_>,
    catalogue: &Catalogue,
    statuses: &Statuses,
) -> Option<Watches> {
    let cell = fields.required("l1");
    let (l1, l2) = only(cell, fields.optional("l2"), catalogue, statuses);
    let l1 = l1?;
    let kind = statuses.l1.get(&l1)?.kind;
    Some(Watches::Status { l1, kind, l2 })
}

fn watch_field(
    fields: &mut Fields<'_>,
    catalogue: &Catalogue,
    statuses: &Statuses,
) -> Option<Watches> {
    let field = fields
        .required("field")
        .and_then(|cell| cell.one_of(&FIELDS));
    let (l1, l2) = only(
        fields.optional("l1"),
        fields.optional("l2"),
        catalogue,
        statuses,
    );
    Some(Watches::Field {
        field: field?,
        l1,
        l2,
    })
}

/// Reads the L1 and the L2 to which a timer is limited.
fn only(
    l1: Option<Cell<'_>>,
    l2_cell: Option<Cell<'_>>,
    catalogue: &Catalogue,
    statuses: &Statuses,
) -> (Option<Code>, Option<Code>) {
    let l1 = l1.and_then(|cell| catalogue.reference(&cell, Kind::L1));
    let l2 = l2_cell
        .as_ref()
        .and_then(|cell| catalogue.reference(cell, Kind::L2));
    let parent = l2
        .as_ref()
        .and_then(|l2| statuses.l2.get(l2))
        .map(|reason| &reason.parent);
    if let (Some(cell), Some(l2), Some(parent), Some(l1)) = (l2_cell, &l2, parent, &l1)
        && parent != l1
    {
        cell.fault(FaultCause::NotAChild)
            .found(l2)
            .expected(l1)
            .report();
    }
    (l1, l2)
}
