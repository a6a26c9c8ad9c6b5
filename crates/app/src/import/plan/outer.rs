//! The fields of the entitlement itself: scenario, service status, dates, phase (rules S10, S11, S13).
//!
//! Every row of an entitlement repeats them. In a file of ours a row that repeats what its writer found says nothing;
//! what others say must agree (rules I1, V3).

use desbloqueo_domain::code::Code;
use desbloqueo_domain::engagement::{hand_over, start_date};
use desbloqueo_domain::entitlement::EntitlementState;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};
use desbloqueo_domain::status::Phase;
use desbloqueo_domain::update_line::service_status_refusal;
use desbloqueo_exchange::read::{DateCell, Given, ImportRow};
use desbloqueo_sheets::Field as Column;
use desbloqueo_store::transaction::Transaction;
use jiff::civil::Date;

use super::Draft;
use crate::error::UseCaseResult;
use crate::import::base::{Judged, Past};

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
        let scenario = self.said(
            Field::EngagementScenario,
            Column::EngagementScenario,
            |row| given(&row.engagement_scenario),
            |state| state.engagement_scenario.clone(),
        );
        if let Some(said) = scenario {
            self.set_engagement_scenario(said);
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
        if let Some(Said {
            row,
            value: Some(status),
        }) = self.service_status()
            && let Some(refusal) =
                service_status_refusal(&self.entitlement, &status, self.planner.journal.context())
        {
            self.refuse(row, refusal);
        }
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
        match hand_over(self.entitlement.clone(), self.planner.journal.context()) {
            Ok(handed) => self.entitlement = handed.entitlement,
            Err(refusals) => self.refuse_all(row, refusals),
        }
    }

    fn set_engagement_scenario(&mut self, said: Said<Option<Code>>) {
        let known = &self.planner.journal.context().rulebook.engagement_scenarios;
        match &said.value {
            Some(code) if !known.iter().any(|entry| entry.code == *code) => {
                self.refuse(
                    said.row,
                    Refusal::new(
                        Rule::V2,
                        Cause::UnknownCode,
                        Field::EngagementScenario,
                        code,
                    ),
                );
            }
            _ => self.entitlement.state.engagement_scenario = said.value,
        }
    }

    fn set_start(&mut self, said: &Said<Option<Date>>) {
        let reason = self.new_note();
        match start_date(
            self.entitlement.clone(),
            said.value,
            &reason,
            self.planner.journal.context(),
        ) {
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
        let before = self.before.as_ref().map(|stored| &stored.entitlement.state);
        let current = before.and_then(&of_state);
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
