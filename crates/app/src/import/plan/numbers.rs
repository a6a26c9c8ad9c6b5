//! The units of an entitlement after its rows: bought, agreed, and their sum (rules U1–U3, I3, I4).

use desbloqueo_domain::code::LineId;
use desbloqueo_domain::entitlement::UnitsOverride;
use desbloqueo_domain::reconcile::{override_units, report_units};
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Rule};

use super::Draft;

impl Draft<'_> {
    /// Takes over what rows say of the units.
    pub(super) fn set_numbers(&mut self) {
        if !self.refusals.is_empty() {
            return;
        }
        let Some((first, _)) = self.rows.first().copied() else { return };
        let Some(purchased) = self.agreed_on(Field::ReportedUnits, |row| row.purchased) else { return };
        let Some(own) = self.agreed_on(Field::ReportedUnits, |row| row.override_units) else { return };
        let sum = self.entitlement.sum();
        let reported = own.or(purchased);
        match (&self.before, reported) {
            (None, Some(reported)) if reported != sum => {
                self.refuse(first, not_adding_up(sum, reported));
            }
            (None, _) => self.begin(sum, purchased, own),
            (Some(_), _) => self.go_on(first, sum, purchased, own),
        }
    }

    fn begin(&mut self, sum: i64, purchased: Option<i64>, own: Option<i64>) {
        let state = &mut self.entitlement.state;
        state.agreed = sum;
        state.purchased = purchased.unwrap_or(sum);
        state.units_override = own.filter(|own| Some(*own) != purchased).map(|units| self.planner.own_units(units));
    }

    /// The lines follow the rows where these add up to what is reported; where they still add up to what was
    /// agreed, the reported number moves alone and its difference is placed or awaits reconciling.
    fn go_on(&mut self, first: usize, sum: i64, purchased: Option<i64>, own: Option<i64>) {
        let agreed = self.entitlement.state.agreed;
        let absent = self.planner.request.complete.is_some() && self.some_line_is_absent();
        let stated: i64 = if absent { self.sum_of_rows() } else { sum };
        let reported = own.or(purchased);
        match reported {
            Some(reported) if sum == reported => self.entitlement.state.agreed = sum,
            Some(reported) if sum != agreed => self.refuse(first, not_adding_up(sum, reported)),
            None if sum != agreed => self.entitlement.state.agreed = sum,
            _ => {}
        }
        let bought = match (purchased, sum != agreed || absent) {
            (Some(purchased), _) => purchased,
            (None, true) => stated,
            (None, false) => self.entitlement.state.purchased,
        };
        if self.refusals.is_empty() {
            self.report(first, bought, own);
        }
    }

    /// Reports units as any other source does: growth is placed, a fall awaits reconciling.
    fn report(&mut self, first: usize, bought: i64, own: Option<i64>) {
        let context = self.planner.journal.context();
        let known = self.entitlement.state.units_override.as_ref().map(|known| known.units);
        let overridden = own.filter(|own| Some(*own) != known && *own != bought);
        let units = overridden.map(|units| self.planner.own_units(units));
        self.entitlement.state.purchased =
            if units.is_some() { bought } else { self.entitlement.state.purchased };
        if units.is_none() && bought == self.entitlement.state.purchased {
            return;
        }
        let new_line = LineId(self.planner.journal.next_id());
        let entitlement = self.entitlement.clone();
        let reported = match units {
            Some(units) => override_units(entitlement, Some(units), new_line, context),
            None => report_units(entitlement, bought, new_line, context),
        };
        match reported {
            Ok(updated) => {
                self.entitlement = updated.entitlement;
                self.notices.extend(updated.notices.into_iter().map(|notice| (first, notice)));
            }
            Err(refusals) => self.refuse_all(first, refusals),
        }
    }

    /// What all rows say of the entitlement, if they say the same; `None` where they disagree.
    fn agreed_on(
        &mut self,
        field: Field,
        of: impl Fn(&desbloqueo_exchange::read::ImportRow) -> Option<i64>,
    ) -> Option<Option<i64>> {
        let mut said: Option<i64> = None;
        for (at, row) in self.rows.clone() {
            match (said, of(row)) {
                (Some(first), Some(other)) if first != other => {
                    self.refuse_disagreement(at, field, other.to_string(), first.to_string());
                    return None;
                }
                (None, found) => said = found,
                _ => {}
            }
        }
        Some(said)
    }

    fn some_line_is_absent(&self) -> bool {
        let named = |id: LineId| self.lines.iter().any(|(_, line)| *line == id);
        self.entitlement.lines.iter().any(|line| !named(line.id))
    }

    fn sum_of_rows(&self) -> i64 {
        let named = |id: LineId| self.lines.iter().any(|(_, line)| *line == id);
        self.entitlement.lines.iter().filter(|line| named(line.id)).map(|line| line.state.units).sum()
    }
}

impl super::Planner<'_> {
    /// A number of units that the file says stands in for the bought one.
    fn own_units(&self, units: i64) -> UnitsOverride {
        UnitsOverride { units, reason: self.request.title.clone() }
    }
}

fn not_adding_up(sum: i64, expected: i64) -> Refusal {
    Refusal::new(Rule::U1, Cause::UnitsDoNotAddUp, Field::Units, sum).expecting(expected)
}
