//! `[defaults]` of `pack.toml`: thresholds and landing places.

use desbloqueo_domain::code::Code;
use desbloqueo_domain::rulebook::Defaults;
use desbloqueo_domain::status::Status;

use super::catalogue::Catalogue;
use super::chains::is_retired;
use super::statuses::Statuses;
use crate::fault::FaultCause;
use crate::kind::Kind;
use crate::source::{Cell, Fields};

/// Days until a proposed next action is due where neither the reason nor the pack says.
const NEXT_ACTION_DAYS: i32 = 7;

/// Reads the defaults.
pub(super) fn read(
    pack: &mut Fields<'_>,
    catalogue: &Catalogue,
    statuses: &Statuses,
) -> Option<Defaults> {
    let mut fields = pack.required("defaults")?.table()?;
    let mut status = |key| {
        let table = fields.required(key)?.table()?;
        read_status(table, catalogue, statuses)
    };
    let (new_units, unresponsive) = (status("new_units"), status("unresponsive"));
    let close_blocked_to = read_close_to(&mut fields, catalogue, statuses);
    let mut number = |key, bounds| fields.required(key)?.number(&bounds);
    let note_length = number("note_length", 1..=100_000);
    let attempts = number("attempts_before_unresponsive", 1..=100);
    let growth = number("small_growth_percent", 0..=100);
    let handover_days = number("handover_days", 0..=365);
    let next_action_days = fields.optional("next_action_days");
    let next_action_days =
        next_action_days.map_or(Some(NEXT_ACTION_DAYS), |cell| cell.number(&(0..=365)));
    let park_days = fields.required("park_days").map(|cell| cell.items());
    let park_days = park_days.map(|days| days.iter().filter_map(Cell::month_day).collect());
    let approval = fields
        .required("invalid_needs_approval")
        .and_then(|cell| cell.flag());
    fields.finish();
    Some(Defaults {
        note_length: usize::try_from(note_length?).ok()?,
        new_units: new_units?,
        unresponsive: unresponsive?,
        attempts_before_unresponsive: attempts?.unsigned_abs(),
        close_blocked_to: close_blocked_to?,
        small_growth_percent: growth?.unsigned_abs(),
        handover_days: handover_days?,
        next_action_days: next_action_days?,
        park_days: park_days?,
        invalid_needs_approval: approval?,
    })
}

fn read_status(
    mut fields: Fields<'_>,
    catalogue: &Catalogue,
    statuses: &Statuses,
) -> Option<Status> {
    let l1 = fields
        .required("l1")
        .and_then(|cell| catalogue.reference(&cell, Kind::L1));
    let l2_cell = fields.optional("l2");
    let l2 = l2_cell
        .as_ref()
        .and_then(|cell| catalogue.reference(cell, Kind::L2));
    let l3_cell = fields.optional("l3");
    let l3 = l3_cell
        .as_ref()
        .and_then(|cell| catalogue.reference(cell, Kind::L3));
    fields.finish();
    let l1 = l1?;
    match (&l2_cell, &l2) {
        (Some(cell), Some(l2)) => {
            let parent = statuses.l2.get(l2).map(|reason| &reason.parent);
            check_child(cell, l2, parent, &l1, statuses);
        }
        (None, _) if requires_l2(statuses, &l1) => {
            fields.fault(FaultCause::L2Missing).found(&l1).report();
        }
        _ => {}
    }
    if let (Some(cell), Some(l3), Some(l2)) = (&l3_cell, &l3, &l2) {
        let parent = statuses.l3.get(l3).map(|reason| &reason.parent);
        check_child(cell, l3, parent, l2, statuses);
    }
    Some(Status { l1, l2, l3 })
}

fn check_child(
    cell: &Cell<'_>,
    code: &Code,
    parent: Option<&Code>,
    expected: &Code,
    statuses: &Statuses,
) {
    if parent.is_some_and(|parent| parent != expected) {
        cell.fault(FaultCause::NotAChild)
            .found(code)
            .expected(expected)
            .report();
    }
    if is_retired(statuses, code) {
        cell.fault(FaultCause::RetiredReference)
            .found(code)
            .report();
    }
}

fn requires_l2(statuses: &Statuses, l1: &Code) -> bool {
    statuses.l1.get(l1).is_some_and(|entry| entry.l2_required)
}

fn read_close_to(
    fields: &mut Fields<'_>,
    catalogue: &Catalogue,
    statuses: &Statuses,
) -> Option<Code> {
    let cell = fields.required("close_blocked_to")?;
    let l1 = catalogue.reference(&cell, Kind::L1)?;
    if requires_l2(statuses, &l1) {
        cell.fault(FaultCause::L2Missing).found(&l1).report();
    }
    Some(l1)
}
