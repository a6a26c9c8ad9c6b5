//! Applies each row to the line that it means.

use desbloqueo_domain::allocation::{add_line, blank_line};
use desbloqueo_domain::code::{CustomerId, LineId, OrganizationId};
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::line::LineState;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};
use desbloqueo_domain::rulebook::{Applies, Scenario};
use desbloqueo_domain::status::Status;
use desbloqueo_domain::update_line::update_line;
use desbloqueo_exchange::read::ImportRow;
use desbloqueo_sheets::Field as Column;
use desbloqueo_store::transaction::Transaction;

use super::Draft;
use crate::error::UseCaseResult;
use crate::import::edit::{Seen, edit_of, edit_of_new, keep_said};
use crate::import::matching::{Meaning, match_rows};
use crate::import::people::People;
use crate::past::state_at;

impl Draft<'_> {
    /// Matches rows with lines and applies them.
    pub(super) async fn set_lines(
        &mut self,
        transaction: &mut Transaction,
        people: &mut People,
        place: (OrganizationId, CustomerId),
    ) -> UseCaseResult<()> {
        let statuses: Vec<Status> = self
            .rows
            .iter()
            .map(|(_, row)| self.status_of(row))
            .collect();
        let only: Vec<&ImportRow> = self.rows.iter().map(|(_, row)| *row).collect();
        let known = self.before.as_ref().map(|stored| &stored.entitlement);
        let meanings = match_rows(known, &only, &statuses);
        let rows = self.rows.clone();
        for (((at, row), meaning), status) in rows.into_iter().zip(meanings).zip(statuses) {
            match meaning {
                Meaning::Refused(refusal) => self.refuse(at, refusal),
                Meaning::Line(line) => {
                    self.change_line(transaction, people, place, (at, row), line)
                        .await?;
                }
                Meaning::New => self.new_line(people, place, (at, row), status),
            }
        }
        Ok(())
    }

    /// The status that a row gives; that of new units where it gives none (rule U2).
    fn status_of(&self, row: &ImportRow) -> Status {
        row.status
            .clone()
            .unwrap_or_else(|| self.planner.dictionary.new_units().clone())
    }

    async fn change_line(
        &mut self,
        transaction: &mut Transaction,
        people: &mut People,
        place: (OrganizationId, CustomerId),
        (at, row): (usize, &ImportRow),
        id: LineId,
    ) -> UseCaseResult<()> {
        let planner = self.planner;
        self.lines.push((at, id));
        let Some(line) = self.entitlement.line(id).cloned() else {
            return Ok(());
        };
        let base = match row
            .version
            .filter(|version| row.line.is_some() && *version < line.version)
        {
            None => None,
            Some(version) => Some(state_at(transaction, place.0, &line, version).await?),
        };
        let seen = Seen {
            base: base.as_ref().unwrap_or(&line.state),
            current: &line.state,
            ours: row.is_ours(),
            mapping: &planner.file.mapping,
        };
        let owner = self.owner_of(row, people, place, &seen);
        let survivor = self.survivors.get(&at).copied();
        let mut wanted = edit_of(row, &seen, (owner, survivor), planner.dictionary);
        if let Some(scenario) = self.scenario_entered(&wanted.edit, &line.state) {
            keep_said(&mut wanted.edit, row, &seen, scenario, planner.dictionary);
        }
        for refusal in wanted.refusals {
            self.refuse(at, refusal);
        }
        self.refuse_emptied(at, row, &seen);
        let units = row
            .units
            .filter(|units| *units != seen.base.units && *units != line.state.units);
        if let Some(units) = units.filter(|_| seen.base.units != line.state.units) {
            let refusal = Refusal::new(Rule::V3, Cause::MovedMeanwhile, Field::Units, units);
            self.refuse(at, refusal.expecting(line.state.units));
            return Ok(());
        }
        if !wanted.edit.is_empty() {
            match update_line(self.entitlement.clone(), id, &wanted.edit, self.context) {
                Ok(updated) => {
                    self.entitlement = updated.entitlement;
                    self.notices
                        .extend(updated.notices.into_iter().map(|notice| (at, notice)));
                }
                Err(refusals) => self.refuse_all(at, refusals),
            }
        }
        if let (Some(units), Some(line)) = (units, self.entitlement.line_mut(id)) {
            line.state.units = units;
            line.state.confirmed = self.context.today;
            if units < 1 {
                self.refuse_units(at, units);
            }
        }
        Ok(())
    }

    /// The scenario of the L1 that an edit moves a line to, if it does.
    fn scenario_entered(&self, edit: &LineEdit, line: &LineState) -> Option<&'_ Scenario> {
        let status = edit
            .status
            .as_ref()
            .filter(|status| status.l1 != line.status.l1)?;
        let state = &self.entitlement.state;
        let seen = Applies {
            engagement_scenario: state.engagement_scenario.as_ref(),
            service_status: state.service_status.as_ref(),
            previous_kind: None,
        };
        self.context
            .rulebook
            .scenario(state.phase, &status.l1, &seen)
    }

    /// What a line cannot be without.
    fn refuse_emptied(&mut self, at: usize, row: &ImportRow, seen: &Seen<'_>) {
        let status = (row.status.is_none(), Column::L1, Rule::S1, Field::L1);
        let units = (row.units.is_none(), Column::Units, Rule::U1, Field::Units);
        for (is_empty, column, rule, field) in [status, units] {
            if is_empty && seen.empties(column) {
                self.refuse(at, Refusal::new(rule, Cause::Missing, field, Fact::Nothing));
            }
        }
    }

    fn refuse_units(&mut self, at: usize, units: i64) {
        let refusal = Refusal::new(Rule::U1, Cause::UnitsNotPositive, Field::Units, units);
        self.refuse(at, refusal.expecting(Fact::Number(1)));
    }

    fn new_line(
        &mut self,
        people: &mut People,
        place: (OrganizationId, CustomerId),
        (at, row): (usize, &ImportRow),
        status: Status,
    ) {
        let planner = self.planner;
        let units = row
            .units
            .or_else(|| row.purchased.filter(|_| self.rows.len() == 1));
        let Some(units) = units else {
            self.refuse(
                at,
                Refusal::new(Rule::U1, Cause::Missing, Field::Units, Fact::Nothing),
            );
            return;
        };
        if units < 1 {
            self.refuse_units(at, units);
            return;
        }
        let owner = row
            .owner
            .as_deref()
            // Who says that nobody acts leaves it to what the scenario proposes.
            .filter(|text| !planner.dictionary.is_nobody(text))
            .map(|text| people.resolve(text, place, planner.dictionary, planner.journal));
        let edit = edit_of_new(
            row,
            (owner, self.survivors.get(&at).copied()),
            planner.dictionary,
        );
        let start: LineState = blank_line(units, status, self.context.today);
        let id = LineId(planner.journal.next_id());
        match add_line(self.entitlement.clone(), id, start, &edit, self.context) {
            Ok(updated) => {
                self.entitlement = updated.entitlement;
                self.notices
                    .extend(updated.notices.into_iter().map(|notice| (at, notice)));
                self.offer_merge(at, id);
                self.take_over_last_update(id, row);
                self.lines.push((at, id));
            }
            Err(refusals) => self.refuse_all(at, refusals),
        }
    }

    /// A file that says when a row was last touched says how stale it is (rule T4).
    fn take_over_last_update(&mut self, id: LineId, row: &ImportRow) {
        let today = self.context.today;
        if let (Some(day), Some(line)) = (row.last_updated.day(), self.entitlement.line_mut(id)) {
            line.state.confirmed = day.min(today);
        }
    }

    /// Two lines of one status that nothing tells apart may be one (rule U4).
    fn offer_merge(&mut self, at: usize, id: LineId) {
        use desbloqueo_domain::notice::{Notice, Remark};
        let Some(new) = self.entitlement.line(id) else {
            return;
        };
        let key_of = |at: usize| self.row(at).and_then(|row| row.blocker_key.as_ref());
        let same_blocker = |line: LineId| {
            let of_line = self.lines.iter().find(|(_, known)| *known == line);
            of_line.and_then(|(row, _)| key_of(*row)) == key_of(at)
        };
        let twin =
            self.entitlement.lines.iter().find(|line| {
                line.id != id && !line.is_told_apart_from(new) && same_blocker(line.id)
            });
        if let Some(twin) = twin {
            let notice = Notice::new(
                Rule::U4,
                Remark::MergeOffered,
                Field::Segment,
                twin.id.to_string(),
            );
            self.notices.push((at, notice));
        }
    }

    /// Whom a row names as owner, if it names somebody else than its writer saw; nobody, where it names none any more.
    fn owner_of(
        &self,
        row: &ImportRow,
        people: &mut People,
        place: (OrganizationId, CustomerId),
        seen: &Seen<'_>,
    ) -> Option<Owner> {
        let planner = self.planner;
        let named = row.owner.as_deref();
        let Some(text) = named.filter(|text| !planner.dictionary.is_nobody(text)) else {
            let emptied = seen.empties(Column::Owner) && people.has_name(&seen.base.owner);
            return emptied.then_some(Owner::Nobody);
        };
        if people.means(text, &seen.base.owner, planner.dictionary) {
            return None;
        }
        Some(people.resolve(text, place, planner.dictionary, planner.journal))
    }
}
