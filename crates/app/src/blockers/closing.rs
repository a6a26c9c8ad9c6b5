//! What becomes of the lines of a blocker that is closed (rules S7, S8, S9).

use desbloqueo_domain::access::Act;
use desbloqueo_domain::code::{BlockerId, LineId};
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::line::{Asked, LineState, StatusLine};
use desbloqueo_domain::notice::Notice;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Refusals, Rule};
use desbloqueo_domain::rulebook::{Applies, Need, Scenario};
use desbloqueo_domain::status::Status;
use desbloqueo_domain::update_line::update_line;
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::unlink_line::write_primary;
use crate::actor::Override;
use crate::edit_entitlement::Editing;
use crate::journal::Journal;

/// How a blocker is closed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CloseBlocker {
    /// What resolved it: the note of the lines that move on (rule S8).
    pub resolution: String,
    /// The target date of the lines that move on.
    pub target: Option<Date>,
    /// Why lines move whose status the actor may not change (rule S9); empty: the resolution says it.
    pub override_reason: String,
    /// The version that the editor read; `None` takes the present one (rule V3).
    pub version: Option<i64>,
}

/// What becomes of a line when a blocker is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It moves on to this status.
    Moves(Status),
    /// Other open blockers hold it; these of them the actor sees.
    Stays(Vec<BlockerId>),
    /// It would move, but for these refusals.
    Refused(Refusals),
}

/// An entitlement as it is once the blocker is closed.
pub(super) struct Outcome {
    pub(super) after: Entitlement,
    pub(super) fates: Vec<(LineId, Fate)>,
    pub(super) notices: Vec<Notice>,
    pub(super) overriding: Override,
    /// Whether a line that moves and that the actor sees needs a target date.
    pub(super) needs_target: bool,
}

/// Works out what becomes of the lines that a blocker holds in an entitlement.
pub(super) fn outcome(
    journal: &Journal<'_>,
    editing: &Editing,
    id: BlockerId,
    close: &CloseBlocker,
) -> Outcome {
    let before = &editing.before.entitlement;
    let mut outcome = Outcome {
        after: before.clone(),
        fates: Vec::new(),
        notices: Vec::new(),
        overriding: Override::default(),
        needs_target: false,
    };
    for line in &before.lines {
        if line.state.blockers.iter().any(|link| link.blocker == id) {
            let fate = outcome.decide(journal, editing, line, (id, close));
            outcome.fates.push((line.id, fate));
        }
    }
    outcome
}

impl Outcome {
    fn decide(
        &mut self,
        journal: &Journal<'_>,
        editing: &Editing,
        line: &StatusLine,
        (id, close): (BlockerId, &CloseBlocker),
    ) -> Fate {
        if others(editing, &line.state, id).next().is_none() {
            return match self.move_on(journal, editing, line, close) {
                Ok(status) => Fate::Moves(status),
                Err(refusals) => Fate::Refused(refusals),
            };
        }
        let phase = self.after.state.phase;
        if let Some(stays) = self.after.line_mut(line.id) {
            let was_primary = line
                .state
                .primary_blocker()
                .is_some_and(|link| link.blocker == id);
            stays.state.blockers.retain(|link| link.blocker != id);
            if was_primary {
                write_primary(editing, &mut stays.state, phase);
            }
            stays.state.confirmed = journal.today();
        }
        let (actor, place) = (journal.actor(), editing.place(line.id));
        let seen = others(editing, &line.state, id).filter(|other| {
            let organization = editing
                .blockers
                .get(other)
                .map(|stored| stored.blocker.organization);
            organization.is_some_and(|at| actor.visibility.sees_blocker(at, *other, [place]))
        });
        Fate::Stays(seen.collect())
    }

    /// Moves a line to where the pack sends those of closed blockers, with the resolution as its note.
    fn move_on(
        &mut self,
        journal: &Journal<'_>,
        editing: &Editing,
        line: &StatusLine,
        close: &CloseBlocker,
    ) -> Result<Status, Refusals> {
        let context = journal.context();
        let status = Status::of(context.rulebook.defaults.close_blocked_to.clone());
        let scenario = scenario(&self.after, &status, journal);
        let need = scenario.map_or(Need::Optional, |scenario| scenario.target_date.need);
        let is_hidden = !editing.shows(journal.actor(), line);
        let lacks_target = need == Need::Required && close.target.is_none();
        self.needs_target |= need == Need::Required && !is_hidden;
        if lacks_target && !is_hidden {
            let field = Field::TargetDate;
            return Err(
                Refusal::new(Rule::S7, Cause::TargetNeededToClose, field, Fact::Nothing).into(),
            );
        }
        let mut edit = LineEdit {
            status: Some(status.clone()),
            note: Some(close.resolution.clone()),
            target: close
                .target
                .filter(|_| need != Need::NotApplicable)
                .map(Some),
            ..LineEdit::default()
        };
        if lacks_target {
            date_by_itself(&mut edit, journal, editing, scenario);
        }
        let updated = update_line(self.after.clone(), line.id, &edit, context)?;
        let overriding = overriding(journal, editing, line.id, (scenario, close));
        self.overriding = std::mem::take(&mut self.overriding).or(overriding);
        self.after = updated.entitlement;
        self.notices.extend(updated.notices);
        Ok(status)
    }
}

/// A line that whoever closes the blocker does not see is dated by itself, so that nothing they are asked tells of it
/// (rule A3): its tenant is asked for the date where the scenario takes that, within the days of a next action.
fn date_by_itself(
    edit: &mut LineEdit,
    journal: &Journal<'_>,
    editing: &Editing,
    scenario: Option<&Scenario>,
) {
    let today = journal.today();
    let days = journal.context().rulebook.defaults.next_action_days;
    // A day has such neighbours, but at the end of the calendar.
    let due = today.checked_add(days.days()).unwrap_or(today);
    if scenario.is_some_and(|scenario| scenario.or_answer_due) {
        let of = editing.tenant_name.clone();
        edit.asked = Some(Some(Asked { of, due }));
    } else {
        edit.target = Some(Some(due));
    }
}

/// Open blockers of a line beside the one that is closed.
fn others(editing: &Editing, line: &LineState, id: BlockerId) -> impl Iterator<Item = BlockerId> {
    let open = move |other: &BlockerId| {
        let stored = editing.blockers.get(other);
        *other != id && stored.is_some_and(|stored| stored.blocker.state.is_open())
    };
    line.blockers.iter().map(|link| link.blocker).filter(open)
}

fn scenario<'a>(
    entitlement: &Entitlement,
    status: &Status,
    journal: &Journal<'a>,
) -> Option<&'a Scenario> {
    let state = &entitlement.state;
    let seen = Applies {
        engagement_scenario: state.engagement_scenario.as_ref(),
        service_status: state.service_status.as_ref(),
        previous_kind: None,
    };
    journal
        .context()
        .rulebook
        .scenario(state.phase, &status.l1, &seen)
}

/// A line moves in the name of whoever closes its blocker, also where they may not change its status: history
/// then shows why.
fn overriding(
    journal: &Journal<'_>,
    editing: &Editing,
    line: LineId,
    (scenario, close): (Option<&Scenario>, &CloseBlocker),
) -> Override {
    let who_updates = scenario
        .map(|scenario| scenario.who_updates.as_slice())
        .unwrap_or_default();
    let act = Act::ChangeStatus {
        phase: editing.before.entitlement.state.phase,
        who_updates,
    };
    let said = [&close.override_reason, &close.resolution];
    let reason = said
        .into_iter()
        .map(|text| text.trim())
        .find(|text| !text.is_empty());
    let reason = reason.unwrap_or_default();
    let allowed = editing.require_on_line(journal.actor(), line, act, reason);
    allowed.unwrap_or_else(|_| Override::because(reason))
}
