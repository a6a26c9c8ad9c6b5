//! Changing a line: the one validator of statuses and their fields (rules S1–S12, H7, V1).

mod defaults;
mod fields;
mod lacks;

pub use defaults::days_after;
pub(crate) use defaults::default_owner;
pub use fields::service_status_refusal;
pub use lacks::lacks;

use jiff::civil::Date;

use crate::check_status::{check_status, unknown_l1};
use crate::code::LineId;
use crate::edit::LineEdit;
use crate::entitlement::{Context, Entitlement, EntitlementState};
use crate::line::{Approval, LineState, Since};
use crate::notice::{Notice, Remark};
use crate::refusal::{Cause, Fact, Field, Refusal, Refusals, Rule};
use crate::rulebook::{Applies, Need, Scenario};
use crate::status::{Status, StatusKind};

/// An entitlement after an accepted edit, with what is worth saying.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Updated {
    /// The entitlement as it will be saved.
    pub entitlement: Entitlement,
    /// What is worth saying.
    pub notices: Vec<Notice>,
}

/// Changes a line, and the fields of its entitlement in the same dialog. Everything that is wrong is
/// refused at once, each with its rule.
pub fn update_line(
    mut entitlement: Entitlement,
    id: LineId,
    edit: &LineEdit,
    context: Context<'_>,
) -> Result<Updated, Refusals> {
    let before = entitlement.require_line(id)?.state.clone();
    let mut change = Change::prepare(&entitlement, Some(&before), before.clone(), edit, context)?;
    change.run();
    let Change {
        state,
        outer,
        refusals,
        mut notices,
        ..
    } = change;
    entitlement.state = outer;
    if let Some(line) = entitlement.line_mut(id) {
        line.state = state;
    }
    let mut refusals = refusals;
    fields::check_service_status(&entitlement, edit, context, &mut refusals);
    notices.extend(offered_merges(&entitlement, id));
    refusals.or_ok(Updated {
        entitlement,
        notices,
    })
}

/// Checks and completes a line that is being created with `state`, as if it had been edited into it.
pub fn complete_new_line(
    entitlement: &Entitlement,
    state: LineState,
    edit: &LineEdit,
    context: Context<'_>,
) -> Result<(LineState, EntitlementState, Vec<Notice>), Refusals> {
    let mut change = Change::prepare(entitlement, None, state, edit, context)?;
    change.run();
    let Change {
        state,
        outer,
        refusals,
        notices,
        ..
    } = change;
    refusals.or_ok((state, outer, notices))
}

/// Edits the copy of a line that a split makes, and gives back its new state.
pub(crate) fn update_copied_line(
    copy: Entitlement,
    id: LineId,
    edit: &LineEdit,
    context: Context<'_>,
) -> Result<(LineState, EntitlementState, Vec<Notice>), Refusals> {
    let before = copy.require_line(id)?.state.clone();
    let mut change = Change::prepare(&copy, Some(&before), before.clone(), edit, context)?;
    change.run();
    let Change {
        state,
        outer,
        refusals,
        notices,
        ..
    } = change;
    refusals.or_ok((state, outer, notices))
}

/// One change under way: what it was, what it becomes, and what was found on the way.
pub(crate) struct Change<'a> {
    pub(crate) edit: &'a LineEdit,
    pub(crate) context: Context<'a>,
    pub(crate) service: &'a crate::code::Code,
    pub(crate) scenario: &'a Scenario,
    pub(crate) kind: StatusKind,
    pub(crate) before: Option<&'a LineState>,
    pub(crate) outer_before: &'a EntitlementState,
    pub(crate) state: LineState,
    pub(crate) outer: EntitlementState,
    pub(crate) refusals: Refusals,
    pub(crate) notices: Vec<Notice>,
}

impl<'a> Change<'a> {
    fn prepare(
        entitlement: &'a Entitlement,
        before: Option<&'a LineState>,
        mut state: LineState,
        edit: &'a LineEdit,
        context: Context<'a>,
    ) -> Result<Self, Refusals> {
        let rulebook = context.rulebook;
        if let Some(status) = &edit.status {
            state.status = status.clone();
        }
        let kind = rulebook
            .kind(&state.status.l1)
            .ok_or_else(|| unknown_l1(rulebook, &state.status.l1))?;
        let mut outer = entitlement.state.clone();
        fields::set_outer(&mut outer, edit);
        let joined = before.and_then(|line| joined_line(entitlement, line, context));
        let previous_kind = joined.and_then(|line| rulebook.kind(&line.status.l1));
        let seen = Applies {
            engagement_scenario: outer.engagement_scenario.as_ref(),
            service_status: outer.service_status.as_ref(),
            previous_kind,
        };
        let scenario = rulebook
            .scenario(outer.phase, &state.status.l1, &seen)
            .ok_or_else(|| unknown_l1(rulebook, &state.status.l1))?;
        if let (Need::Keep, None, Some(joined)) = (scenario.l2, &state.status.l2, joined) {
            state.status = joined.status.clone();
        }
        Ok(Self {
            edit,
            context,
            service: &entitlement.service,
            scenario,
            kind,
            before,
            outer_before: &entitlement.state,
            state,
            outer,
            refusals: Refusals::default(),
            notices: Vec::new(),
        })
    }

    fn run(&mut self) {
        let status_before = self.before.map(|line| &line.status);
        let found = check_status(
            self.context.rulebook,
            self.scenario,
            self.service,
            &self.state.status,
            status_before,
        );
        self.refusals.0.extend(found.0);
        if self.changes_status() {
            self.leave_previous_status();
        }
        self.set_since();
        self.set_fields();
        if self.changes_status() {
            self.fill_defaults();
            self.require_fields();
        }
        self.check_note();
        self.remark();
        self.state.confirmed = self.context.today;
    }

    /// Whether the line is new or enters another status.
    pub(crate) fn changes_status(&self) -> bool {
        self.status_before() != Some(&self.state.status)
    }

    /// Whether the line is new or enters another L1.
    pub(crate) fn changes_l1(&self) -> bool {
        self.status_before().map(|status| &status.l1) != Some(&self.state.status.l1)
    }

    fn status_before(&self) -> Option<&Status> {
        self.before.map(|line| &line.status)
    }

    /// Empties what does not go along into another status.
    fn leave_previous_status(&mut self) {
        if self.kind != StatusKind::Blocked && !self.state.blockers.is_empty() {
            self.state.blockers.clear();
            self.state.overrides = crate::line::Overrides::default();
            self.notices.push(Notice::new(
                Rule::S7,
                Remark::LeftBlockers,
                Field::Blocker,
                Fact::Nothing,
            ));
        }
        if self.kind != StatusKind::DuplicateInvalid {
            self.state.duplicate_of = None;
            self.state.approval = Approval::NotNeeded;
        } else if self.context.rulebook.defaults.invalid_needs_approval {
            self.state.approval = Approval::Awaiting {
                by: self.context.actor,
            };
            self.notices.push(Notice::new(
                Rule::U5,
                Remark::AwaitsApproval,
                Field::Approval,
                Fact::Nothing,
            ));
        }
        if self.before.is_some() {
            self.clear_dates_and_owner();
        }
    }

    /// A change of L1 starts its dates, owner and next action anew; a change of reason keeps them.
    fn clear_dates_and_owner(&mut self) {
        if self.changes_l1() {
            self.state.target = None;
            self.state.asked = None;
            self.state.review = None;
            self.state.owner = crate::owner::Owner::Nobody;
            self.state.next_action = crate::line::NextAction::default();
        }
    }

    /// Starts the clocks that the change of status starts, at the reported day where one is given (H7).
    fn set_since(&mut self) {
        let start = self.edit.since.unwrap_or(self.context.today);
        if start > self.context.today {
            self.refusals.push(
                Refusal::new(Rule::H7, Cause::DateInTheFuture, Field::StatusSince, start)
                    .expecting(self.context.today),
            );
            return;
        }
        let reported = self.edit.since.is_some();
        if self.changes_l1() {
            self.state.since = Since {
                reported,
                ..Since::day(start)
            };
        } else if self.changes_status() {
            self.state.since.reason = start;
            self.state.since.l1 = self.state.since.l1.min(start);
            self.state.since.reported |= reported;
        } else if reported {
            self.state.since = Since {
                l1: start,
                reason: start,
                reported,
            };
        }
    }

    /// A change of L1 needs a note that is new (rule S8); in a new line, the first note is.
    fn check_note(&mut self) {
        let needed = self.scenario.note.need == Need::Required;
        let empty = self.state.note.trim().is_empty();
        if empty && needed && (self.changes_status() || self.edit.note.is_some()) {
            self.refusals.push(Refusal::new(
                self.scenario.rule,
                Cause::Missing,
                Field::Note,
                Fact::Nothing,
            ));
        } else if let Some(before) = self.before
            && self.changes_l1()
            && self.state.note.trim() == before.note.trim()
        {
            self.refusals.push(Refusal::new(
                Rule::S8,
                Cause::NoteNeedsToBeNew,
                Field::Note,
                self.state.note.clone(),
            ));
        }
    }

    fn remark(&mut self) {
        let length = self.state.note.chars().count();
        let most = self.context.rulebook.defaults.note_length;
        if length > most {
            self.notices.push(
                Notice::new(Rule::S8, Remark::NoteTooLong, Field::Note, count(length))
                    .against(count(most)),
            );
        }
        if self.edit.target.is_some()
            && let Some(target) = self.state.target
        {
            let remarks = remarks_on_target(target, self.context);
            self.notices.extend(remarks);
        }
        let defaults = &self.context.rulebook.defaults;
        let asked_too_rarely = self.outer.attempts < defaults.attempts_before_unresponsive;
        if self.changes_status() && self.state.status == defaults.unresponsive && asked_too_rarely {
            self.notices.push(
                Notice::new(
                    Rule::S12,
                    Remark::FewAttempts,
                    Field::Attempts,
                    i64::from(self.outer.attempts),
                )
                .against(i64::from(defaults.attempts_before_unresponsive)),
            );
        }
    }

}

/// What is worth saying of a target date: that it parks the line, that it lies in the past (rules S4, T1).
pub fn remarks_on_target(target: Date, context: Context<'_>) -> Vec<Notice> {
    let parks = |park: &crate::rulebook::MonthDay| {
        park.month == target.month() && park.day == target.day()
    };
    let mut notices = Vec::new();
    if context.rulebook.defaults.park_days.iter().any(parks) {
        notices.push(Notice::new(
            Rule::S4,
            Remark::ParkDate,
            Field::TargetDate,
            target,
        ));
    }
    if target < context.today {
        notices.push(Notice::new(
            Rule::T1,
            Remark::TargetInThePast,
            Field::TargetDate,
            target,
        ));
    }
    notices
}

/// The line that new units may join: units in the pack's status for new units look at the line of the same
/// entitlement that is already No Intent (rule S5).
fn joined_line<'a>(
    entitlement: &'a Entitlement,
    line: &LineState,
    context: Context<'_>,
) -> Option<&'a LineState> {
    let rulebook = context.rulebook;
    let is_new = line.status == rulebook.defaults.new_units;
    entitlement
        .lines
        .iter()
        .map(|line| &line.state)
        .find(|other| is_new && rulebook.kind(&other.status.l1) == Some(StatusKind::NoIntent))
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn offered_merges(entitlement: &Entitlement, id: LineId) -> Option<Notice> {
    entitlement
        .mergeable()
        .into_iter()
        .find(|(first, second)| *first == id || *second == id)
        .map(|(first, second)| {
            let other = if first == id { second } else { first };
            Notice::new(
                Rule::U4,
                Remark::MergeOffered,
                Field::Segment,
                other.to_string(),
            )
        })
}
