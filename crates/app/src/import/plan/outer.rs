//! The fields of the entitlement itself: scenario, service status, dates, phase (rules S10, S11, S13).

use desbloqueo_domain::code::Code;
use desbloqueo_domain::engagement::{hand_over, start_date};
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Rule};
use desbloqueo_domain::status::Phase;
use desbloqueo_domain::update_line::service_status_refusal;
use desbloqueo_exchange::read::{Given, ImportRow};
use jiff::civil::Date;

use super::Draft;

impl Draft<'_> {
    /// What the scenario of each line depends on, before the lines are looked at.
    pub(super) fn set_outer_first(&mut self) {
        self.set_phase();
        if let Some(scenario) = self.code(Field::EngagementScenario, |row| &row.engagement_scenario) {
            self.set_engagement_scenario(scenario);
        }
        if let Some((_, day)) = self.day(Field::InitiateDiscussionDate, |row| row.initiate_discussion.day()) {
            self.entitlement.state.initiate_discussion = Some(day);
        }
        if let Some((_, status)) = self.code(Field::ServiceStatus, |row| &row.service_status) {
            self.entitlement.state.service_status = Some(status);
        }
    }

    /// What depends on the lines.
    pub(super) fn set_outer_last(&mut self) {
        if !self.refusals.is_empty() {
            return;
        }
        let before = self.before.as_ref().map(|stored| &stored.entitlement.state);
        let status_before = before.and_then(|state| state.service_status.clone());
        if let Some((at, status)) = self.code(Field::ServiceStatus, |row| &row.service_status)
            && status_before.as_ref() != Some(&status)
            && let Some(refusal) =
                service_status_refusal(&self.entitlement, &status, self.planner.journal.context())
        {
            self.refuse(at, refusal);
        }
        if let Some((_, reason)) = self.code(Field::BusinessReason, |row| &row.business_reason) {
            self.entitlement.state.business_reason = Some(reason);
        }
        let rows = self.rows.clone();
        if let Some(external_id) = rows.iter().find_map(|(_, row)| row.external_id.as_deref()) {
            external_id.clone_into(&mut self.entitlement.state.external_id);
        }
        if let Some((at, day)) = self.day(Field::EngagementStartDate, |row| row.engagement_start.day()) {
            self.set_start(at, day);
        }
    }

    fn set_phase(&mut self) {
        let Some((at, phase)) = self.rows.iter().find_map(|(at, row)| Some((*at, row.phase?))) else { return };
        let rows = self.rows.clone();
        for (other, row) in rows {
            if let Some(said) = row.phase.filter(|said| *said != phase) {
                self.refuse_disagreement(other, Field::Phase, said.code().to_owned(), phase.code().to_owned());
                return;
            }
        }
        let now = self.entitlement.state.phase;
        if self.before.is_none() || now == phase {
            return;
        }
        if phase == Phase::Assignment {
            let refusal = Refusal::new(Rule::S13, Cause::NotAmongAllowed, Field::Phase, phase.code());
            self.refuse(at, refusal.expecting(now.code()));
            return;
        }
        match hand_over(self.entitlement.clone(), self.planner.journal.context()) {
            Ok(handed) => self.entitlement = handed.entitlement,
            Err(refusals) => self.refuse_all(at, refusals),
        }
    }

    fn set_engagement_scenario(&mut self, (at, scenario): (usize, Code)) {
        let known = self.planner.journal.context().rulebook.engagement_scenarios.iter();
        if known.clone().any(|entry| entry.code == scenario) {
            self.entitlement.state.engagement_scenario = Some(scenario);
        } else {
            let refusal = Refusal::new(Rule::V2, Cause::UnknownCode, Field::EngagementScenario, &scenario);
            self.refuse(at, refusal);
        }
    }

    fn set_start(&mut self, at: usize, day: Date) {
        let before = self.entitlement.state.engagement_start.as_ref();
        if before.map(|start| start.day) == Some(day) {
            return;
        }
        let reason = self
            .planner
            .file
            .rows
            .get(at)
            .filter(|_| before.is_some())
            .and_then(|row| row.note.as_deref())
            .unwrap_or_default();
        match start_date(self.entitlement.clone(), Some(day), reason, self.planner.journal.context()) {
            Ok(updated) => self.entitlement = updated.entitlement,
            Err(refusals) => self.refuse_all(at, refusals),
        }
    }

    /// The code that rows give; rows that give another are refused.
    fn code(&mut self, field: Field, of: impl Fn(&ImportRow) -> &Given<Code>) -> Option<(usize, Code)> {
        let rows = self.rows.clone();
        let mut said: Option<(usize, Code)> = None;
        for (at, row) in rows {
            match (&said, of(row).value()) {
                (None, Some(code)) => said = Some((at, code.clone())),
                (Some((_, first)), Some(code)) if first != code => {
                    self.refuse_disagreement(at, field, code.to_string(), first.to_string());
                    return None;
                }
                _ => {}
            }
        }
        said
    }

    fn day(&mut self, field: Field, of: impl Fn(&ImportRow) -> Option<Date>) -> Option<(usize, Date)> {
        let rows = self.rows.clone();
        let mut said: Option<(usize, Date)> = None;
        for (at, row) in rows {
            match (said, of(row)) {
                (None, Some(day)) => said = Some((at, day)),
                (Some((_, first)), Some(day)) if first != day => {
                    self.refuse_disagreement(at, field, day.to_string(), first.to_string());
                    return None;
                }
                _ => {}
            }
        }
        said
    }
}
