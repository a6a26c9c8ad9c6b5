//! Which fields the scenario rule of a status asks for, each with the rule's reason.

use desbloqueo_app::reads::OpenedLine;
use desbloqueo_domain::refusal::Field;
use desbloqueo_domain::requirements::Requirements;
use desbloqueo_domain::rulebook::Need;
use desbloqueo_domain::status::{Phase, Status, StatusKind};
use desbloqueo_words::Words;

use super::rules::{Asked, requirements_of};

/// Which fields apply to a line in a status, and why.
#[derive(Debug, Clone, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a thing that the template shows or leaves out"
)]
pub(super) struct Applying {
    pub(super) note: Asked,
    pub(super) target: Asked,
    /// Whether "asked of X, answer due by D" may stand in for the target (rule S4).
    pub(super) or_asked: bool,
    pub(super) owner: Asked,
    pub(super) next: Asked,
    pub(super) next_due: Asked,
    pub(super) review: Asked,
    pub(super) scenario: Asked,
    pub(super) blocker: bool,
    /// Whether the first talk is still to come.
    pub(super) initiate: bool,
    /// Whether the target is the projected unblock date.
    pub(super) is_unblock: bool,
}

impl Applying {
    /// Which fields apply to a line in a status.
    pub(super) fn of(
        words: &Words<'_>,
        opened: &OpenedLine,
        status: &Status,
        scenario: &str,
    ) -> Self {
        let rules = requirements_of(words, opened, status, scenario);
        Self::by(words, opened, status, rules.as_ref())
    }

    /// The same by rules that are at hand.
    pub(super) fn by(
        words: &Words<'_>,
        opened: &OpenedLine,
        status: &Status,
        rules: Option<&Requirements>,
    ) -> Self {
        let outer = &opened.entitlement.state;
        let asked = |field| Asked::of(words, rules, field, false);
        let has_scenario = outer.engagement_scenario.is_some();
        let blocker = rules.and_then(|rules| {
            let rule = rules
                .fields
                .iter()
                .find(|rule| rule.field == Field::Blocker);
            rule.map(|rule| rule.need != Need::NotApplicable)
        });
        let kind = words.playbook.rulebook().kind(&status.l1);
        Self {
            note: asked(Field::Note),
            target: asked(Field::TargetDate),
            or_asked: rules.is_some_and(|rules| rules.or_answer_due),
            owner: asked(Field::Owner),
            next: asked(Field::NextAction),
            next_due: asked(Field::NextActionDate),
            review: asked(Field::ReviewDate),
            scenario: Asked::of(words, rules, Field::EngagementScenario, has_scenario),
            blocker: blocker.unwrap_or(false),
            initiate: outer.phase == Phase::Assignment,
            is_unblock: kind == Some(StatusKind::Blocked),
        }
    }

    /// Whether a field of the form applies.
    pub(super) fn has(&self, name: &str) -> bool {
        match name {
            "target" => self.target.applies,
            "asked_of" | "answer_due" => self.target.applies && self.or_asked,
            "owner" => self.owner.applies,
            "next" => self.next.applies,
            "next_due" => self.next_due.applies,
            "review" => self.review.applies,
            "scenario" => self.scenario.applies,
            "initiate" => self.initiate,
            _ => true,
        }
    }
}
