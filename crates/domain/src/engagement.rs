//! What happens to an entitlement beside its lines: attempts, start date, handover (rules S10, S12, S13).

use jiff::civil::Date;

use crate::code::Code;
use crate::code::LineId;
use crate::entitlement::{Context, EngagementStart, Entitlement};
use crate::line::Approval;
use crate::notice::{Notice, Remark};
use crate::owner::Owner;
use crate::refusal::{Cause, Fact, Field, Refusal, Refusals, Rule};
use crate::rulebook::Applies;
use crate::status::{Phase, StatusKind};
use crate::update_line::{Updated, days_after, default_owner, lacks, service_status_change};

/// Adds a contact attempt; the playbook's last one proposes Customer Unresponsive (rule S12).
pub fn attempt(
    mut entitlement: Entitlement,
    day: Date,
    context: Context<'_>,
) -> Result<Updated, Refusals> {
    if day > context.today {
        return Err(
            Refusal::new(Rule::S12, Cause::DateInTheFuture, Field::Attempts, day)
                .expecting(context.today)
                .into(),
        );
    }
    entitlement.state.attempts = entitlement.state.attempts.saturating_add(1);
    entitlement.state.last_attempt = entitlement.state.last_attempt.max(Some(day));
    let attempts = entitlement.state.attempts;
    let enough = context.rulebook.defaults.attempts_before_unresponsive;
    let notice = (attempts >= enough).then(|| {
        Notice::new(
            Rule::S12,
            Remark::ProposeUnresponsive,
            Field::Attempts,
            i64::from(attempts),
        )
        .against(context.rulebook.defaults.unresponsive.deepest())
    });
    Ok(Updated {
        entitlement,
        notices: notice.into_iter().collect(),
    })
}

/// The customer answered: attempts count anew.
pub fn answered(mut entitlement: Entitlement) -> Updated {
    entitlement.state.attempts = 0;
    silently(entitlement)
}

/// Sets the engagement start date; a changed date needs its reason, and it applies to In Progress only
/// (rule S10).
pub fn start_date(
    mut entitlement: Entitlement,
    day: Option<Date>,
    reason: &str,
    context: Context<'_>,
) -> Result<Updated, Refusals> {
    let before = entitlement.state.engagement_start.as_ref();
    let before = before.map(|start| start.day);
    if before == day && reason.trim().is_empty() {
        return Ok(silently(entitlement));
    }
    let mut refusals = Refusals::default();
    if let Some(day) = day
        && before != Some(day)
        && !entitlement.any_line_is(StatusKind::InProgress, context.rulebook)
    {
        refusals.push(Refusal::new(
            Rule::S10,
            Cause::StartDateOnlyInProgress,
            Field::EngagementStartDate,
            day,
        ));
    }
    if before.is_some() && before != day && reason.trim().is_empty() {
        refusals.push(Refusal::new(
            Rule::S10,
            Cause::StartDateNeedsReason,
            Field::EngagementStartReason,
            Fact::Nothing,
        ));
    }
    entitlement.state.engagement_start = day.map(|day| EngagementStart {
        day,
        reason: reason.trim().to_owned(),
    });
    refusals.or_ok(silently(entitlement))
}

/// Accepted, and nothing to say.
fn silently(entitlement: Entitlement) -> Updated {
    Updated {
        entitlement,
        notices: Vec::new(),
    }
}

/// An entitlement handed over, and what its lines lack until a day (rule S13).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedOver {
    /// The entitlement in the delivery phase.
    pub entitlement: Entitlement,
    /// What each line lacks.
    pub lacks: Vec<(LineId, Vec<Field>)>,
    /// The day by which it shall be completed.
    pub complete_by: Date,
}

/// Hands an entitlement over from assignment to delivery: sets owners by rule and lists what each line then
/// lacks (rule S13).
pub fn hand_over(
    mut entitlement: Entitlement,
    context: Context<'_>,
) -> Result<HandedOver, Refusals> {
    if entitlement.state.phase != Phase::Assignment {
        return Err(Refusal::new(
            Rule::S13,
            Cause::HandoverNotInAssignment,
            Field::Phase,
            entitlement.state.phase.code(),
        )
        .into());
    }
    entitlement.state.phase = Phase::Delivery;
    entitlement.state.handed_over = Some(context.today);
    set_owners(&mut entitlement, context);
    let lacks = entitlement
        .lines
        .iter()
        .map(|line| (line.id, lacks(context.rulebook, &entitlement, &line.state)))
        .filter(|(_, fields)| !fields.is_empty())
        .collect();
    let complete_by = days_after(context.today, context.rulebook.defaults.handover_days);
    Ok(HandedOver {
        entitlement,
        lacks,
        complete_by,
    })
}

fn set_owners(entitlement: &mut Entitlement, context: Context<'_>) {
    let outer = entitlement.state.clone();
    let seen = Applies {
        engagement_scenario: outer.engagement_scenario.as_ref(),
        service_status: outer.service_status.as_ref(),
        previous_kind: None,
    };
    for line in &mut entitlement.lines {
        let by_role = matches!(line.state.owner, Owner::Role(_) | Owner::Nobody);
        let scenario = context
            .rulebook
            .scenario(Phase::Delivery, &line.state.status.l1, &seen);
        if let (true, Some(owner)) = (by_role, scenario.and_then(default_owner)) {
            line.state.owner = owner;
        }
    }
}

/// Sets the phase of the work on the service (rule S11).
pub fn service_status(
    mut entitlement: Entitlement,
    code: Option<Code>,
    context: Context<'_>,
) -> Result<Updated, Refusals> {
    let before = entitlement.state.service_status.as_ref();
    if let Some(refusal) = service_status_change(&entitlement, before, Some(&code), context) {
        return Err(refusal.into());
    }
    entitlement.state.service_status = code;
    Ok(silently(entitlement))
}

/// Agrees, as a second person, that a line's units do not count (rule U5).
pub fn approve_invalid(
    mut entitlement: Entitlement,
    id: LineId,
    context: Context<'_>,
) -> Result<Updated, Refusals> {
    let approval = entitlement.require_line(id)?.state.approval;
    match approval {
        Approval::Awaiting { by } if by == context.actor => Err(Refusal::new(
            Rule::U5,
            Cause::ApprovalByAuthor,
            Field::Approval,
            Fact::Nothing,
        )
        .into()),
        Approval::Awaiting { .. } => {
            if let Some(line) = entitlement.line_mut(id) {
                line.state.approval = Approval::Given { by: context.actor };
                line.state.confirmed = context.today;
            }
            Ok(silently(entitlement))
        }
        Approval::NotNeeded | Approval::Given { .. } => Err(Refusal::new(
            Rule::U5,
            Cause::NotAwaitingApproval,
            Field::Approval,
            Fact::Nothing,
        )
        .into()),
    }
}

/// Says "still true" of a line: resets its staleness and nothing else (rule T4).
pub fn confirm(
    mut entitlement: Entitlement,
    id: LineId,
    context: Context<'_>,
) -> Result<Updated, Refusals> {
    entitlement.require_line(id)?;
    if let Some(line) = entitlement.line_mut(id) {
        line.state.confirmed = context.today;
    }
    Ok(silently(entitlement))
}
