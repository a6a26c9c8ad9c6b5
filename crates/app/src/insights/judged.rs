//! Judges lines of one shape by the validator.

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::{BlockerId, Code, EntitlementId, OrganizationId, TenantId};
use desbloqueo_domain::entitlement::{Entitlement, EntitlementState};
use desbloqueo_domain::line::{
    ActionText, Approval, Asked, BlockerLink, Due, LineState, NextAction, Overrides, Since,
};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::{Field, Rule};
use desbloqueo_domain::requirements::requirements;
use desbloqueo_domain::rulebook::{Applies, Rulebook};
use desbloqueo_domain::status::Status;
use desbloqueo_domain::update_line::lacks;
use desbloqueo_store::reports::LineShape;
use jiff::civil::Date;
use uuid::Uuid;

use super::report_quality::JudgedFields;
use super::unmet::{asked_of, is_in_history};

/// What is seen of a line when a scenario is chosen.
pub(super) fn seen<'a>(
    engagement_scenario: Option<&'a Code>,
    service_status: Option<&'a Code>,
) -> Applies<'a> {
    Applies {
        engagement_scenario,
        service_status,
        previous_kind: None,
    }
}

/// What is asked of lines, and what they do not meet.
pub(super) struct Judged {
    pub(super) asked: BTreeSet<Rule>,
    pub(super) unmet: BTreeSet<Rule>,
}

/// Judges lines of a shape as of a day, by all their fields or by those that history keeps.
pub(super) fn judge(
    rulebook: &Rulebook,
    shape: &LineShape,
    day: Date,
    fields: JudgedFields,
) -> Judged {
    let filled = match fields {
        JudgedFields::All => shape.filled,
        JudgedFields::Kept => shape.filled.as_history_tells(),
    };
    let shape = &LineShape {
        filled,
        ..shape.clone()
    };
    let seen = seen(
        shape.engagement_scenario.as_ref(),
        shape.service_status.as_ref(),
    );
    let asked = requirements(rulebook, shape.phase, &status(shape), &seen);
    let Some(asked) = asked else {
        let rules = BTreeSet::from([Rule::S1]);
        return Judged {
            asked: rules.clone(),
            unmet: rules,
        };
    };
    let is_judged =
        |field: Field| fields == JudgedFields::All || is_in_history(field, asked.or_answer_due);
    let rules = asked_of(&asked).filter(|(field, _)| is_judged(*field));
    let rules: BTreeMap<Field, Rule> = rules.collect();
    let lacking = lacks(rulebook, &entitlement(shape), &state(shape, day));
    let rule_of = |field: Field| rules.get(&field).copied().unwrap_or(Rule::S1);
    Judged {
        asked: rules.values().copied().collect(),
        unmet: lacking.into_iter().map(rule_of).collect(),
    }
}

/// The status of such a line: which L2 it has makes no difference to what is asked of it.
fn status(shape: &LineShape) -> Status {
    Status {
        l2: shape.filled.reason.then(|| shape.l1.clone()),
        ..Status::of(shape.l1.clone())
    }
}

/// A line of this shape.
fn state(shape: &LineShape, day: Date) -> LineState {
    let filled = shape.filled;
    let date = |is_filled: bool| is_filled.then_some(day);
    let any = "-".to_owned();
    LineState {
        units: 1,
        segment: String::new(),
        status: status(shape),
        note: if filled.note {
            any.clone()
        } else {
            String::new()
        },
        target: date(filled.target),
        asked: date(filled.answer).map(|due| Asked {
            of: any.clone(),
            due,
        }),
        review: date(filled.review),
        owner: if filled.owner {
            Owner::Role(shape.l1.clone())
        } else {
            Owner::Nobody
        },
        next_action: NextAction {
            what: if filled.next_action {
                ActionText::Text(any)
            } else {
                ActionText::Nothing
            },
            due: date(filled.next_action_date).map_or(Due::Never, Due::On),
            owner: Owner::Nobody,
        },
        duplicate_of: None,
        approval: Approval::NotNeeded,
        since: Since::day(day),
        confirmed: day,
        blockers: if filled.blockers {
            vec![BlockerLink {
                organization: OrganizationId(Uuid::nil()),
                blocker: BlockerId(Uuid::nil()),
            }]
        } else {
            Vec::new()
        },
        overrides: Overrides::default(),
    }
}

/// An entitlement of such a line, whichever its service is.
fn entitlement(shape: &LineShape) -> Entitlement {
    Entitlement {
        id: EntitlementId(Uuid::nil()),
        organization: OrganizationId(Uuid::nil()),
        tenant: TenantId(Uuid::nil()),
        service: shape.l1.clone(),
        state: EntitlementState {
            external_id: String::new(),
            purchased: 0,
            units_override: None,
            agreed: 0,
            phase: shape.phase,
            service_status: shape.service_status.clone(),
            engagement_scenario: shape.engagement_scenario.clone(),
            initiate_discussion: None,
            engagement_start: None,
            business_reason: None,
            success_owner: String::new(),
            attempts: 0,
            last_attempt: None,
            handed_over: None,
        },
        lines: Vec::new(),
        version: 0,
    }
}
