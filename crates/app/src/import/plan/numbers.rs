//! The units of an entitlement after its rows: bought, agreed, and their sum (rules U1–U3, I3, I4).

use desbloqueo_domain::code::LineId;
use desbloqueo_domain::entitlement::{EntitlementState, UnitsOverride};
use desbloqueo_domain::reconcile::{override_units, report_units};
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};
use desbloqueo_exchange::read::ImportRow;
use desbloqueo_sheets::Field as Column;

use super::Draft;
use crate::past::Judged;

/// What rows say of the units of their entitlement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Numbers {
    /// Those bought, where the file says them.
    purchased: Option<i64>,
    /// Those that stand in for them.
    own: Option<i64>,
    /// Whether the file takes the override away.
    own_is_emptied: bool,
}

impl Draft<'_> {
    /// Takes over what rows say of the units.
    pub(super) fn set_numbers(&mut self) {
        if !self.refusals.is_empty() {
            return;
        }
        let Some((first, _)) = self.rows.first().copied() else {
            return;
        };
        let Some(numbers) = self.numbers() else {
            return;
        };
        let sum = self.entitlement.sum();
        let reported = numbers.own.or(numbers.purchased);
        match (&self.before, reported) {
            (None, Some(reported)) if reported != sum => {
                self.refuse(first, not_adding_up(sum, reported));
            }
            (None, _) => self.begin(first, sum, numbers),
            (Some(_), _) => self.go_on(first, sum, numbers),
        }
    }

    fn begin(&mut self, first: usize, sum: i64, numbers: Numbers) {
        let own = numbers.own.filter(|own| Some(*own) != numbers.purchased);
        let units = own.map(|units| self.planner.own_units(units));
        self.require_reason(first, units.as_ref());
        let state = &mut self.entitlement.state;
        state.agreed = sum;
        state.purchased = numbers.purchased.unwrap_or(sum);
        state.units_override = units;
    }

    /// The lines follow the rows where these add up to what is reported; where they still add up to what was
    /// agreed, the reported number moves alone and its difference is placed or awaits reconciling.
    fn go_on(&mut self, first: usize, sum: i64, numbers: Numbers) {
        let agreed = self.entitlement.state.agreed;
        let absent = self.planner.request.complete.is_some() && self.some_line_is_absent();
        let stated: i64 = if absent { self.sum_of_rows() } else { sum };
        match numbers.own.or(numbers.purchased) {
            Some(reported) if sum == reported => self.entitlement.state.agreed = sum,
            Some(reported) if sum != agreed => self.refuse(first, not_adding_up(sum, reported)),
            None if sum != agreed => self.entitlement.state.agreed = sum,
            _ => {}
        }
        let bought = match (numbers.purchased, sum != agreed || absent) {
            (Some(purchased), _) => purchased,
            (None, true) => stated,
            (None, false) => self.entitlement.state.purchased,
        };
        if self.refusals.is_empty() {
            self.report(first, bought, numbers);
        }
    }

    /// Reports units as any other source does: growth is placed, a fall awaits reconciling.
    fn report(&mut self, first: usize, bought: i64, numbers: Numbers) {
        let context = self.context;
        let known = self
            .entitlement
            .state
            .units_override
            .as_ref()
            .map(|known| known.units);
        let overridden = numbers
            .own
            .filter(|own| Some(*own) != known && *own != bought);
        let units = overridden.map(|units| self.planner.own_units(units));
        self.require_reason(first, units.as_ref());
        let changes_own = units.is_some() || numbers.own_is_emptied;
        if !changes_own && bought == self.entitlement.state.purchased {
            return;
        }
        let new_line = LineId(self.planner.journal.next_id());
        let mut entitlement = self.entitlement.clone();
        let reported = if changes_own {
            entitlement.state.purchased = bought;
            override_units(entitlement, units, new_line, context)
        } else {
            report_units(entitlement, bought, new_line, context)
        };
        match reported {
            Ok(updated) => {
                self.entitlement = updated.entitlement;
                self.notices
                    .extend(updated.notices.into_iter().map(|notice| (first, notice)));
            }
            Err(refusals) => self.refuse_all(first, refusals),
        }
    }

    /// A number that stands in for the bought one has its reason (rule U2).
    fn require_reason(&mut self, first: usize, units: Option<&UnitsOverride>) {
        if units.is_some_and(|units| units.reason.trim().is_empty()) {
            self.refuse(
                first,
                Refusal::new(
                    Rule::U2,
                    Cause::Missing,
                    Field::OverrideReason,
                    Fact::Nothing,
                ),
            );
        }
    }

    /// What all rows say of the units, if they say the same; `None` where they disagree.
    fn numbers(&mut self) -> Option<Numbers> {
        let purchased = self.agreed_on(
            Column::PurchasedUnits,
            |row| row.purchased,
            |state| Some(state.purchased),
        )?;
        let of_own = |state: &EntitlementState| state.units_override.as_ref().map(|own| own.units);
        let own = self.agreed_on(Column::OverrideUnits, |row| row.override_units, of_own)?;
        let known = self
            .before
            .as_ref()
            .and_then(|stored| of_own(&stored.entitlement.state));
        Some(Numbers {
            purchased,
            own,
            own_is_emptied: own.is_none() && known.is_some() && self.all_are_ours(),
        })
    }

    /// What all rows say of a number, if they say the same; in a file of ours the present number, where no row says
    /// another than its writer found. `None` where rows disagree, or somebody else changed it meanwhile.
    fn agreed_on(
        &mut self,
        column: Column,
        of: impl Fn(&ImportRow) -> Option<i64>,
        of_state: impl Fn(&EntitlementState) -> Option<i64>,
    ) -> Option<Option<i64>> {
        let ours = self.rows.iter().any(|(_, row)| row.is_ours());
        let has_column = self.planner.file.mapping.column_of(column).is_some();
        let before = self.before.as_ref().map(|stored| &stored.entitlement.state);
        let current = before.filter(|_| ours && has_column).and_then(&of_state);
        let mut said: Option<Option<i64>> = None;
        let mut refused = None;
        for (at, row) in &self.rows {
            let value = of(row);
            if value.is_none() && !(row.is_ours() && has_column && column == Column::OverrideUnits)
            {
                continue;
            }
            let judged = if ours {
                self.past.judge(value, &current, &of_state)
            } else {
                Judged::Edited(value)
            };
            let fact = |value: Option<i64>| value.map_or(Fact::Nothing, Fact::Number);
            match (judged, said) {
                (Judged::Unedited, _) => {}
                (Judged::Moved(value), _) => {
                    let refusal = Refusal::new(
                        Rule::V3,
                        Cause::MovedMeanwhile,
                        Field::ReportedUnits,
                        fact(value),
                    );
                    refused = refused.or(Some((*at, refusal.expecting(fact(current)))));
                }
                (Judged::Edited(value), Some(first)) if first != value => {
                    let refusal = Refusal::new(
                        Rule::I1,
                        Cause::RowsDisagree,
                        Field::ReportedUnits,
                        fact(value),
                    );
                    refused = refused.or(Some((*at, refusal.expecting(fact(first)))));
                }
                (Judged::Edited(value), _) => said = Some(value),
            }
        }
        if let Some((row, refusal)) = refused {
            self.refuse(row, refusal);
            return None;
        }
        Some(said.unwrap_or(current))
    }

    fn all_are_ours(&self) -> bool {
        self.rows.iter().all(|(_, row)| row.is_ours())
            && self
                .planner
                .file
                .mapping
                .column_of(Column::OverrideUnits)
                .is_some()
    }

    fn some_line_is_absent(&self) -> bool {
        let named = |id: LineId| self.lines.iter().any(|(_, line)| *line == id);
        self.entitlement.lines.iter().any(|line| !named(line.id))
    }

    fn sum_of_rows(&self) -> i64 {
        let named = |id: LineId| self.lines.iter().any(|(_, line)| *line == id);
        self.entitlement
            .lines
            .iter()
            .filter(|line| named(line.id))
            .map(|line| line.state.units)
            .sum()
    }
}

impl super::Planner<'_> {
    /// A number of units that the file says stands in for the bought one.
    fn own_units(&self, units: i64) -> UnitsOverride {
        UnitsOverride {
            units,
            reason: self.request.title.clone(),
        }
    }
}

fn not_adding_up(sum: i64, expected: i64) -> Refusal {
    Refusal::new(Rule::U1, Cause::UnitsDoNotAddUp, Field::Units, sum).expecting(expected)
}
