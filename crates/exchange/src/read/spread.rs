//! Spreads a row with a column per L1 into one row for each L1 with units (rule I4).

use desbloqueo_domain::code::Code;
use desbloqueo_domain::refusal::{Cause, Field as OurField, Refusal, Rule};
use desbloqueo_domain::status::Status;
use desbloqueo_sheets::L1Defaults;
use desbloqueo_sheets::{Cell, CellValue, Field, NumberStyle, units_from_cell};

use super::cells::Typing;
use super::row::{DateCell, ImportRow, RowRefusal};

/// The rows of a spread row, each with its cell of units.
pub(super) fn spread_by_l1(
    typing: &mut Typing<'_>,
    row: &ImportRow,
    by_l1: &[(String, Cell)],
) -> Vec<(ImportRow, Vec<(Field, Cell)>)> {
    let mut spread = Vec::new();
    for (l1, cell) in by_l1.iter().filter(|(_, cell)| holds_units(cell)) {
        let Ok(code) = Code::parse(l1) else { continue };
        let defaults = typing
            .mapping
            .options
            .l1_defaults
            .get(l1)
            .cloned()
            .unwrap_or_default();
        let mut own = row.clone();
        own.status = Some(status(code.clone(), &defaults));
        if let (DateCell::Empty, Some(target)) = (&own.target, defaults.target_date) {
            own.target = DateCell::Day(target);
        }
        if let (None, Some(note)) = (&own.note, &defaults.note) {
            own.note = Some(note.as_str().into());
        }
        if own
            .status
            .as_ref()
            .is_some_and(|status| status.l2.is_none())
            && needs_more(typing, &code)
        {
            let refusal = Refusal::new(
                Rule::I4,
                Cause::StatusPerColumnNeedsMapping,
                OurField::L2,
                &code,
            );
            typing.refusals.push(RowRefusal {
                row: row.number,
                address: cell.address,
                refusal,
            });
        }
        let cells = [&*own.cells, &[(Field::Units, cell.column())]].concat();
        own.cells = typing.copies.columns(&cells);
        spread.push((own, vec![(Field::Units, cell.clone())]));
    }
    if let (Some((first, _)), Some(_)) = (spread.first_mut(), row.purchased) {
        first.purchased = row.purchased;
    }
    spread
}

fn holds_units(cell: &Cell) -> bool {
    match &cell.value {
        CellValue::Empty => false,
        value => !matches!(
            units_from_cell(value, &NumberStyle::NotNeeded),
            Ok(None | Some(0))
        ),
    }
}

fn status(l1: Code, defaults: &L1Defaults) -> Status {
    let code = |text: &Option<String>| text.as_deref().and_then(|text| Code::parse(text).ok());
    Status {
        l1,
        l2: code(&defaults.l2),
        l3: code(&defaults.l3),
    }
}

/// Whether the playbook asks for an L2 in this L1, so that units alone do not say what it needs.
fn needs_more(typing: &Typing<'_>, l1: &Code) -> bool {
    typing.dictionary.l2_required(l1)
}
