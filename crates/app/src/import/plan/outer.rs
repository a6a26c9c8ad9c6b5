//! The fields of the entitlement itself: scenario, service status, dates, phase (rules S10, S11, S13).
//!
//! Every row of an entitlement repeats them. In a file of ours a row that repeats what its writer found says nothing;
//! what others say must agree (rules I1, V3).

use desbloqueo_domain::code::Code;
use desbloqueo_domain::engagement::{hand_over, start_date};
use desbloqueo_domain::entitlement::EntitlementState;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};
use desbloqueo_domain::status::Phase;
use desbloqueo_domain::update_line::{engagement_scenario_refusal, service_status_change};
use desbloqueo_exchange::read::{DateCell, Given, ImportRow};
use desbloqueo_sheets::Field as Column;
use desbloqueo_store::transaction::Transaction;
use jiff::civil::Date;

use super::Draft;
use crate::error::UseCaseResult;
use crate::past::{Judged, Past};

/// What a row says of a field of its entitlement.
struct Said<V> {
    row: usize,
    value: V,
}

impl Draft<'_> {
    /// Reads what the entitlement was when a file of ours was written, where its rows say otherwise than it is.
    pub(super) async fn read_past(&mut self, transaction: &mut Transaction) -> UseCaseResult<()> {
        let Some(before) = &self.before else {
            return Ok(());
        };
        let state = &before.entitlement.state;
        let differs = |(_, row): &(usize, &ImportRow)| row.is_ours() && says_otherwise(row, state);
        if self.rows.iter().any(differs) {
            let (organization, id) = (before.entitlement.organization, before.entitlement.id.0);
            self.past = Past::read(
                transaction,
                organization,
                id,
                state,
                self.planner.file.taken,
            )
            .await?;
        }
        Ok(())
    }

    /// What the scenario of each line depends on, before the lines are looked at.
    pub(super) fn set_outer_first(&mut self) {
        self.set_phase();
        if let Some(said) = self.engagement_scenario() {
            self.entitlement.state.engagement_scenario = said.value;
        }
        let day = self.said(
            Field::InitiateDiscussionDate,
            Column::InitiateDiscussionDate,
            |row| day_of(&row.initiate_discussion),
            |state| state.initiate_discussion,
        );
        if let Some(said) = day {
            self.entitlement.state.initiate_discussion = said.value;
        }
        if let Some(said) = self.service_status() {
            self.entitlement.state.service_status = said.value;
        }
    }

    /// What depends on the lines.
    pub(super) fn set_outer_last(&mut self) {
        if !self.refusals.is_empty() {
            return;
        }
        self.check_engagement_scenario();
        self.check_service_status();
        let reason = self.said(
            Field::BusinessReason,
            Column::BusinessReason,
            |row| given(&row.business_reason),
            |state| state.business_reason.clone(),
        );
        if let Some(said) = reason {
            self.entitlement.state.business_reason = said.value;
        }
        let rows = self.rows.clone();
        if let Some(external_id) = rows.iter().find_map(|(_, row)| row.external_id.as_deref()) {
            external_id.clone_into(&mut self.entitlement.state.external_id);
        }
        let start = self.said(
            Field::EngagementStartDate,
            Column::EngagementStartDate,
            |row| day_of(&row.engagement_start),
            |state| state.engagement_start.as_ref().map(|start| start.day),
        );
        if let Some(said) = start {
            self.set_start(&said);
        }
    }

    /// Who leads the work is not changed where the statuses of all lines keep it (rules S4, S6).
    fn check_engagement_scenario(&mut self) {
        if let Some(Said { row, .. }) = self.engagement_scenario() {
            let before = self.state_before();
            let before = before.and_then(|state| state.engagement_scenario.as_ref());
            let refusal = engagement_scenario_refusal(&self.entitlement, before, self.context);
            if let Some(refusal) = refusal {
                self.refuse(row, refusal);
            }
        }
    }

    /// A service status is neither changed nor emptied while no line is In Progress (rule S11).
    fn check_service_status(&mut self) {
        if let Some(Said { row, value }) = self.service_status() {
            let before = self.state_before();
            let before = before.and_then(|state| state.service_status.as_ref());
            let (of, asked) = (&self.entitlement, Some(&value));
            let refusal = service_status_change(of, before, asked, self.context);
            if let Some(refusal) = refusal {
                self.refuse(row, refusal);
            }
        }
    }

    /// The entitlement as it is; none where the file makes it known.
    pub(super) fn state_before(&self) -> Option<&EntitlementState> {
        self.before.as_ref().map(|stored| &stored.entitlement.state)
    }

    fn engagement_scenario(&mut self) -> Option<Said<Option<Code>>> {
        self.said(
            Field::EngagementScenario,
            Column::EngagementScenario,
            |row| given(&row.engagement_scenario),
            |state| state.engagement_scenario.clone(),
        )
    }

    fn service_status(&mut self) -> Option<Said<Option<Code>>> {
        self.said(
            Field::ServiceStatus,
            Column::ServiceStatus,
            |row| given(&row.service_status),
            |state| state.service_status.clone(),
        )
    }

    fn set_phase(&mut self) {
        let said = self.said(
            Field::Phase,
            Column::Phase,
            |row| Some(row.phase).filter(Option::is_some),
            |state| Some(state.phase),
        );
        let Some(Said {
            row,
            value: Some(phase),
        }) = said
        else {
            return;
        };
        if self.before.is_none() {
            return;
        }
        if phase == Phase::Assignment {
            let now = self.entitlement.state.phase.code();
            let refusal = Refusal::new(
                Rule::S13,
                Cause::NotAmongAllowed,
                Field::Phase,
                phase.code(),
            );
            self.refuse(row, refusal.expecting(now));
            return;
        }
        match hand_over(self.entitlement.clone(), self.context) {
            Ok(handed) => self.entitlement = handed.entitlement,
            Err(refusals) => self.refuse_all(row, refusals),
        }
    }

    fn set_start(&mut self, said: &Said<Option<Date>>) {
        let reason = self.new_note();
        match start_date(self.entitlement.clone(), said.value, &reason, self.context) {
            Ok(updated) => self.entitlement = updated.entitlement,
            Err(refusals) => self.refuse_all(said.row, refusals),
        }
    }

    /// The note of a row that says something new: the reason of what changes with it (rules S8, S10).
    fn new_note(&self) -> String {
        let known = |note: &str| {
            let lines = self
                .before
                .iter()
                .flat_map(|stored| stored.entitlement.lines.iter());
            lines
                .into_iter()
                .any(|line| line.state.note.trim() == note.trim())
        };
        let mut notes = self.rows.iter().filter_map(|(_, row)| row.note.as_deref());
        notes
            .find(|note| !known(note))
            .unwrap_or_default()
            .to_owned()
    }

    /// What rows say anew of a field; `of` is what a row says: nothing, or a value that may be none. Rows that say
    /// different things are refused.
    fn said<V: PartialEq + Clone + Shown>(
        &mut self,
        field: Field,
        column: Column,
        of: impl Fn(&ImportRow) -> Option<Option<V>>,
        of_state: impl Fn(&EntitlementState) -> Option<V>,
    ) -> Option<Said<Option<V>>> {
        let current = self.state_before().and_then(&of_state);
        let has_column = self.planner.file.mapping.column_of(column).is_some();
        let any_is_ours = self.rows.iter().any(|(_, row)| row.is_ours());
        let mut said: Option<Said<Option<V>>> = None;
        let mut refused = None;
        for (at, row) in &self.rows {
            let emptied = || (has_column && row.is_ours()).then_some(None);
            let Some(value) = of(row).or_else(emptied) else {
                continue;
            };
            let judge = |value| self.past.judge(value, &current, &of_state);
            match (
                if any_is_ours {
                    judge(value)
                } else {
                    Judged::Edited(value)
                },
                &said,
            ) {
                (Judged::Moved(value), _) => {
                    let refusal =
                        Refusal::new(Rule::V3, Cause::MovedMeanwhile, field, fact(value.as_ref()));
                    refused = refused.or(Some((*at, refusal.expecting(fact(current.as_ref())))));
                }
                (Judged::Edited(value), None) => said = Some(Said { row: *at, value }),
                (Judged::Edited(value), Some(first)) if first.value != value => {
                    let refusal =
                        Refusal::new(Rule::I1, Cause::RowsDisagree, field, fact(value.as_ref()));
                    refused =
                        refused.or(Some((*at, refusal.expecting(fact(first.value.as_ref())))));
                }
                (Judged::Unedited, _) | (Judged::Edited(_), Some(_)) => {}
            }
        }
        if let Some((row, refusal)) = refused {
            self.refuse(row, refusal);
            return None;
        }
        said.filter(|said| said.value != current)
    }
}

/// A value as a refusal shows it.
trait Shown {
    fn fact(&self) -> Fact;
}

impl Shown for Code {
    fn fact(&self) -> Fact {
        Fact::Code(self.clone())
    }
}

impl Shown for Date {
    fn fact(&self) -> Fact {
        Fact::Day(*self)
    }
}

impl Shown for Phase {
    fn fact(&self) -> Fact {
        Fact::Text(self.code().to_owned())
    }
}

fn fact<V: Shown>(value: Option<&V>) -> Fact {
    value.map_or(Fact::Nothing, Shown::fact)
}

/// What a cell of codes says: an empty one nothing, "N/A" nothing either, since it may mean "not now".
fn given(cell: &Given<Code>) -> Option<Option<Code>> {
    cell.value().map(|code| Some(code.clone()))
}

fn day_of(cell: &DateCell) -> Option<Option<Date>> {
    cell.day().map(Some)
}

/// Whether a row says anything of its entitlement that is not so.
fn says_otherwise(row: &ImportRow, state: &EntitlementState) -> bool {
    let own = state.units_override.as_ref().map(|own| own.units);
    row.phase != Some(state.phase)
        || row.engagement_scenario.value() != state.engagement_scenario.as_ref()
        || row.service_status.value() != state.service_status.as_ref()
        || row.business_reason.value() != state.business_reason.as_ref()
        || row.initiate_discussion.day() != state.initiate_discussion
        || row.engagement_start.day() != state.engagement_start.as_ref().map(|start| start.day)
        || row.purchased != Some(state.purchased)
        || row.override_units != own
}
