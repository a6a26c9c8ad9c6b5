//! Units that appear and disappear: placement, proposals and reconciling (rules U2, U3).

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;

use crate::allocation::blank_line;
use crate::code::LineId;
use crate::entitlement::{Context, Entitlement, UnitsOverride};
use crate::line::StatusLine;
use crate::notice::{Notice, Remark};
use crate::refusal::{Cause, Fact, Field, Refusal, Refusals, Rule};
use crate::rulebook::Rulebook;
use crate::status::StatusKind;
use crate::update_line::Updated;

/// Takes over a new reported number. Growth is placed (rule U2); a fall on an entitlement of one line
/// follows by itself, otherwise the entitlement needs reconciling (rule U3).
pub fn report_units(
    mut entitlement: Entitlement,
    purchased: i64,
    new_line: LineId,
    context: Context<'_>,
) -> Result<Updated, Refusals> {
    require_count(purchased, Field::ReportedUnits)?;
    entitlement.state.purchased = purchased;
    follow_reported(entitlement, new_line, context)
}

/// Sets or removes the number that stands in for the purchased one, with its reason.
pub fn override_units(
    mut entitlement: Entitlement,
    units: Option<UnitsOverride>,
    new_line: LineId,
    context: Context<'_>,
) -> Result<Updated, Refusals> {
    if let Some(own) = &units {
        require_count(own.units, Field::ReportedUnits)?;
        if own.reason.trim().is_empty() {
            return Err(Refusal::new(
                Rule::U2,
                Cause::Missing,
                Field::OverrideReason,
                Fact::Nothing,
            )
            .into());
        }
    }
    entitlement.state.units_override = units;
    follow_reported(entitlement, new_line, context)
}

fn follow_reported(
    mut entitlement: Entitlement,
    new_line: LineId,
    context: Context<'_>,
) -> Result<Updated, Refusals> {
    let (reported, agreed) = (entitlement.state.reported(), entitlement.state.agreed);
    let notice = match reported.cmp(&agreed) {
        Ordering::Greater => {
            let growth = reported - agreed;
            Some(place_growth(&mut entitlement, growth, new_line, context))
        }
        Ordering::Less => Some(follow_fall(&mut entitlement, reported)),
        Ordering::Equal => None,
    };
    entitlement.check_sum()?;
    Ok(Updated {
        entitlement,
        notices: notice.into_iter().collect(),
    })
}

/// Places units that appear: on the only line, in proportion when they are few, else unclassified.
fn place_growth(
    entitlement: &mut Entitlement,
    growth: i64,
    new_line: LineId,
    context: Context<'_>,
) -> Notice {
    let small = i64::from(context.rulebook.defaults.small_growth_percent);
    let is_small = growth.saturating_mul(100) <= entitlement.state.agreed.saturating_mul(small);
    entitlement.state.agreed += growth;
    let placed = |remark| Notice::new(Rule::U2, remark, Field::Units, growth);
    if let [only] = entitlement.lines.as_mut_slice() {
        only.state.units += growth;
        placed(Remark::PlacedByItself)
    } else if is_small && !entitlement.lines.is_empty() {
        let weights: Vec<i64> = entitlement
            .lines
            .iter()
            .map(|line| line.state.units)
            .collect();
        for (line, share) in entitlement
            .lines
            .iter_mut()
            .zip(in_proportion(growth, &weights))
        {
            line.state.units += share;
        }
        placed(Remark::PlacedByItself)
    } else {
        arrive(entitlement, growth, new_line, context);
        placed(Remark::ArrivedUnclassified)
    }
}

/// Lets units arrive in the pack's status for new units, joining those that are already there.
fn arrive(entitlement: &mut Entitlement, units: i64, new_line: LineId, context: Context<'_>) {
    let status = &context.rulebook.defaults.new_units;
    let waiting = entitlement
        .lines
        .iter_mut()
        .find(|line| &line.state.status == status && line.state.segment.is_empty());
    match waiting {
        Some(line) => line.state.units += units,
        None => entitlement.lines.push(StatusLine {
            id: new_line,
            state: blank_line(units, status.clone(), context.today),
            version: 0,
        }),
    }
}

fn follow_fall(entitlement: &mut Entitlement, reported: i64) -> Notice {
    let agreed = entitlement.state.agreed;
    match entitlement.lines.as_mut_slice() {
        [only] if reported > 0 => {
            only.state.units = reported;
            entitlement.state.agreed = reported;
            Notice::new(Rule::U3, Remark::PlacedByItself, Field::Units, reported).against(agreed)
        }
        _ => {
            Notice::new(Rule::U3, Remark::NeedsReconciling, Field::Units, reported).against(agreed)
        }
    }
}

/// Shares a whole number out in proportion to weights; the rounding goes to the largest remainders.
fn in_proportion(total: i64, weights: &[i64]) -> Vec<i64> {
    let sum: i128 = weights.iter().copied().map(i128::from).sum::<i128>().max(1);
    let exact = |weight: i64| i128::from(total) * i128::from(weight);
    let mut shares: Vec<i64> = weights
        .iter()
        .map(|&weight| i64::try_from(exact(weight) / sum).unwrap_or(0))
        .collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    let remainder = |position: usize| {
        weights
            .get(position)
            .map_or(0, |&weight| exact(weight) % sum)
    };
    order.sort_by_key(|&position| (Reverse(remainder(position)), position));
    let left = total - shares.iter().sum::<i64>();
    for position in order.into_iter().take(usize::try_from(left).unwrap_or(0)) {
        if let Some(share) = shares.get_mut(position) {
            *share += 1;
        }
    }
    shares
}

/// The proposal for an entitlement that needs reconciling: takes from Status Unknown first, then from the
/// youngest lines (rule U3). Lines left out would hold nothing.
pub fn proposal(entitlement: &Entitlement, rulebook: &Rulebook) -> BTreeMap<LineId, i64> {
    let mut surplus = entitlement.state.agreed - entitlement.state.reported();
    let mut order: Vec<&StatusLine> = entitlement.lines.iter().collect();
    order.sort_by_key(|line| {
        let unknown = rulebook.kind(&line.state.status.l1) == Some(StatusKind::StatusUnknown);
        (!unknown, Reverse(line.state.since.l1), line.id)
    });
    let mut units = BTreeMap::new();
    for line in order {
        let taken = surplus.clamp(0, line.state.units);
        surplus -= taken;
        if line.state.units > taken {
            units.insert(line.id, line.state.units - taken);
        }
    }
    if surplus < 0
        && let Some(first) = units.values_mut().next()
    {
        *first -= surplus;
    }
    units
}

/// Sets the units of every line so that they add up to the reported number; lines left out are removed.
pub fn reconcile(
    mut entitlement: Entitlement,
    units: &BTreeMap<LineId, i64>,
) -> Result<Updated, Refusals> {
    if !entitlement.state.needs_reconciling() {
        return Err(Refusal::new(
            Rule::U3,
            Cause::NothingToReconcile,
            Field::Units,
            entitlement.state.agreed,
        )
        .into());
    }
    for id in units.keys() {
        entitlement.require_line(*id)?;
    }
    let reported = entitlement.state.reported();
    let sum = units.values().copied().fold(0, i64::saturating_add);
    if sum != reported {
        return Err(
            Refusal::new(Rule::U3, Cause::ReconcileDoesNotMatch, Field::Units, sum)
                .expecting(reported)
                .into(),
        );
    }
    entitlement
        .lines
        .retain(|line| units.contains_key(&line.id));
    for line in &mut entitlement.lines {
        if let Some(&number) = units.get(&line.id) {
            line.state.units = number;
        }
    }
    entitlement.state.agreed = reported;
    entitlement.check_sum()?;
    Ok(Updated {
        entitlement,
        notices: Vec::new(),
    })
}

fn require_count(units: i64, field: Field) -> Result<(), Refusal> {
    if units < 0 {
        return Err(Refusal::new(Rule::U1, Cause::UnitsNotPositive, field, units).expecting(0));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::in_proportion;

    #[test]
    fn shares_add_up_and_the_largest_remainder_is_rounded_up() {
        assert_eq!(in_proportion(10, &[1, 1, 1]), [4, 3, 3]);
        assert_eq!(in_proportion(5, &[60, 40]), [3, 2]);
        assert_eq!(in_proportion(1, &[10, 60]), [0, 1]);
        assert_eq!(in_proportion(3, &[i64::MAX, i64::MAX]), [2, 1]);
        assert_eq!(in_proportion(0, &[7]), [0]);
    }
}
