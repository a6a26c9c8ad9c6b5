//! One change under way: from what a line was to what it becomes.

use crate::check_status::{check_status, unknown_l1};
use crate::code::Code;
use crate::edit::LineEdit;
use crate::entitlement::{Context, Entitlement, EntitlementState};
use crate::line::{ActionText, Approval, LineState, NextAction, Overrides, Since};
use crate::notice::{Notice, Remark};
use crate::owner::Owner;
use crate::refusal::{Cause, Fact, Field, Refusal, Refusals, Rule};
use crate::rulebook::{Applies, Need, Scenario};
use crate::status::{Status, StatusKind};

use super::{default_action, fields};

/// One change under way: what it was, what it becomes, and what was found on the way.
pub(super) struct Change<'a> {
    pub(super) edit: &'a LineEdit,
    pub(super) context: Context<'a>,
    pub(super) service: &'a Code,
    pub(super) scenario: &'a Scenario,
    pub(super) scenario_before: Option<&'a Scenario>,
    pub(super) kind: StatusKind,
    /// Whether new units take over the reason of a line that is already No Intent (rule S5).
    pub(super) takes_over: bool,
    pub(super) before: Option<&'a LineState>,
    pub(super) outer_before: &'a EntitlementState,
    pub(super) state: LineState,
    pub(super) outer: EntitlementState,
    pub(super) refusals: Refusals,
    pub(super) notices: Vec<Notice>,
}

impl<'a> Change<'a> {
    pub(super) fn prepare(
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
        let unknown = || unknown_l1(rulebook, &state.status.l1);
        let kind = rulebook.kind(&state.status.l1).ok_or_else(unknown)?;
        let mut outer = entitlement.state.clone();
        fields::set_outer(&mut outer, edit);
        let joined = before.and_then(|line| joined_line(entitlement, line, &state.status, context));
        let previous_kind = joined.and_then(|line| rulebook.kind(&line.status.l1));
        let scenario_of = |outer: &EntitlementState, l1: &Code| {
            let seen = Applies {
                engagement_scenario: outer.engagement_scenario.as_ref(),
                service_status: outer.service_status.as_ref(),
                previous_kind,
            };
            rulebook.scenario(outer.phase, l1, &seen)
        };
        let scenario = scenario_of(&outer, &state.status.l1).ok_or_else(unknown)?;
        let scenario_before =
            before.and_then(|line| scenario_of(&entitlement.state, &line.status.l1));
        let taken_over = joined.filter(|joined| {
            let keeps = scenario.l2 == Need::Keep && state.status.l1 == joined.status.l1;
            keeps && (state.status.l2.is_none() || state.status == joined.status)
        });
        if let Some(joined) = taken_over {
            state.status = joined.status.clone();
            state.note.clone_from(&joined.note);
        }
        Ok(Self {
            edit,
            context,
            service: &entitlement.service,
            scenario,
            scenario_before,
            kind,
            takes_over: taken_over.is_some(),
            before,
            outer_before: &entitlement.state,
            state,
            outer,
            refusals: Refusals::default(),
            notices: Vec::new(),
        })
    }

    pub(super) fn run(mut self) -> (LineState, EntitlementState, Refusals, Vec<Notice>) {
        let found = check_status(
            self.context.rulebook,
            self.scenario,
            self.service,
            &self.state.status,
            self.status_before(),
        );
        self.refusals.0.extend(found.0);
        if self.changes_status() {
            self.leave_previous_status();
        }
        self.set_since();
        self.set_fields();
        if self.enters_scenario() {
            self.fill_defaults();
            self.require_fields();
        }
        self.check_note();
        self.remark();
        self.state.confirmed = self.context.today;
        (self.state, self.outer, self.refusals, self.notices)
    }

    /// Whether the line is new or enters another status.
    pub(super) fn changes_status(&self) -> bool {
        self.status_before() != Some(&self.state.status)
    }

    /// Whether the line is new or enters another L1.
    pub(super) fn changes_l1(&self) -> bool {
        self.status_before().map(|status| &status.l1) != Some(&self.state.status.l1)
    }

    /// Whether other requirements may hold than before: in another status, or in the same one once somebody
    /// else leads the work (rules S2, S6).
    pub(super) fn enters_scenario(&self) -> bool {
        let before = self.scenario_before.map(|scenario| &scenario.code);
        self.changes_status() || before != Some(&self.scenario.code)
    }

    fn status_before(&self) -> Option<&'a Status> {
        self.before.map(|line| &line.status)
    }

    /// Empties what does not go along into another status.
    fn leave_previous_status(&mut self) {
        if self.kind != StatusKind::Blocked && !self.state.blockers.is_empty() {
            self.state.blockers.clear();
            self.state.overrides = Overrides::default();
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
            self.notices.push(awaits_approval());
        }
        if self.changes_l1() && self.before.is_some() {
            self.state.target = None;
            self.state.asked = None;
            self.state.review = None;
            self.state.owner = Owner::Nobody;
            self.state.next_action = NextAction::default();
        } else {
            self.drop_proposed_action();
        }
    }

    /// A next action that the playbook proposed for another reason gives way to that of the new one (rule
    /// S4); one in somebody's own words stays, as owner and dates do.
    fn drop_proposed_action(&mut self) {
        let Some(before) = self.before else { return };
        let proposed = default_action(self.scenario, self.context.rulebook, &before.status);
        if proposed != ActionText::Nothing && before.next_action.what == proposed {
            self.state.next_action.what = ActionText::Nothing;
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
        let (changes_l1, changes_status) = (self.changes_l1(), self.changes_status());
        let since = &mut self.state.since;
        if changes_l1 {
            *since = Since {
                reported,
                ..Since::day(start)
            };
        } else if changes_status || reported {
            // Whatever is said of the reason, the L1 does not grow younger (rule T4); a reported day corrects
            // both where they began together.
            let together = !changes_status && since.l1 == since.reason;
            since.l1 = if together { start } else { since.l1.min(start) };
            since.reason = start;
            since.reported |= reported;
        }
    }
}

/// The notice that a second person must agree (rule U5).
pub(crate) fn awaits_approval() -> Notice {
    Notice::new(
        Rule::U5,
        Remark::AwaitsApproval,
        Field::Approval,
        Fact::Nothing,
    )
}

/// The line that new units may join: units in the pack's status for new units look at the lines of the same
/// entitlement that are already No Intent (rule S5), at one in the wanted status first.
fn joined_line<'a>(
    entitlement: &'a Entitlement,
    line: &LineState,
    wanted: &Status,
    context: Context<'_>,
) -> Option<&'a LineState> {
    let rulebook = context.rulebook;
    let is_new = line.status == rulebook.defaults.new_units;
    let no_intent = || {
        entitlement
            .lines
            .iter()
            .map(|line| &line.state)
            .filter(|other| is_new && rulebook.kind(&other.status.l1) == Some(StatusKind::NoIntent))
    };
    no_intent()
        .find(|other| &other.status == wanted)
        .or_else(|| no_intent().next())
}
