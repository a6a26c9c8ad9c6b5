//! Whether somebody may do something to a record.

use super::{Act, Allowed, OrganizationRole, Standing, matrix};
use crate::refusal::{Cause, Field, Refusal, Rule};

/// The answer, the least favourable first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Decision {
    /// They may not.
    Denied,
    /// They may, with a reason that history shows (rule S9).
    NeedsOverrideReason,
    /// They may.
    Allowed,
}

/// Decides for somebody who holds `roles` that reach the record's organization and has `standing` towards
/// the record. The most favourable role counts.
pub fn decide(
    act: Act<'_>,
    roles: impl IntoIterator<Item = OrganizationRole>,
    standing: &Standing,
) -> Decision {
    let by_roles = roles
        .into_iter()
        .map(|role| by_role(act, role, standing))
        .max();
    by_roles
        .unwrap_or(Decision::Denied)
        .max(by_standing(act, standing))
}

/// Whether one of the roles may do it at all: to some record, given a standing towards it or a reason.
pub fn may_somewhere(act: Act<'_>, roles: impl IntoIterator<Item = OrganizationRole>) -> bool {
    let mut roles = roles.into_iter();
    roles.any(|role| matrix(role, act.permission()).admits(act))
}

fn by_role(act: Act<'_>, role: OrganizationRole, standing: &Standing) -> Decision {
    let cell = matrix(role, act.permission());
    if !cell.admits(act) || (cell.is_own() && !is_own(act, role, standing)) {
        Decision::Denied
    } else if cell == Allowed::Override {
        Decision::NeedsOverrideReason
    } else {
        Decision::Allowed
    }
}

/// S9: owner, resolver and account team of a line may always do these, also without a role that reaches it:
/// a contact answers by mail.
fn by_standing(act: Act<'_>, standing: &Standing) -> Decision {
    if matches!(act, Act::Confirm | Act::Comment) && standing.answers() {
        Decision::Allowed
    } else {
        Decision::Denied
    }
}

fn is_own(act: Act<'_>, role: OrganizationRole, standing: &Standing) -> bool {
    match act {
        Act::ChangeStatus { who_updates, .. } => standing.updates(who_updates, role),
        Act::See if role == OrganizationRole::Resolver => standing.is_named(),
        _ => standing.is_any(),
    }
}

impl Decision {
    /// Whether the act is an override, to be marked in history; refused when it may not be done, or not
    /// without a reason.
    pub fn with_reason(self, reason: &str) -> Result<bool, Refusal> {
        match self {
            Self::Allowed => Ok(false),
            Self::NeedsOverrideReason if !reason.trim().is_empty() => Ok(true),
            Self::NeedsOverrideReason => Err(Refusal::new(
                Rule::S9,
                Cause::OverrideNeedsReason,
                Field::OverrideReason,
                reason,
            )),
            Self::Denied => Err(Refusal::new(
                Rule::A1,
                Cause::NotPermitted,
                Field::Role,
                None::<&str>,
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::Tie;
    use crate::code::Code;
    use crate::status::Phase;
    use OrganizationRole::{
        AccountTeam, AssignmentManager, Auditor, DeliveryManager, Engineer, Resolver, TeamLead,
        Viewer,
    };

    fn in_team(roles: &[&str]) -> Standing {
        Standing {
            team_roles: roles
                .iter()
                .map(|role| Code::parse(role).unwrap())
                .collect(),
            ..Standing::default()
        }
    }

    fn resolving() -> Standing {
        Standing::default().tied([Tie::ResolvesBlocker])
    }

    fn change(phase: Phase, who_updates: &[Code]) -> Act<'_> {
        Act::ChangeStatus { phase, who_updates }
    }

    #[test]
    fn an_assignment_manager_changes_the_status_where_the_team_says_so() {
        let who = [Code::parse("assignment-manager").unwrap()];
        let act = change(Phase::Assignment, &who);
        let on = in_team(&["assignment-manager"]);
        assert_eq!(decide(act, [AssignmentManager], &on), Decision::Allowed);
        for other in [
            Standing::default(),
            in_team(&["engineer"]),
            Standing::default().tied([Tie::OwnsLine]),
        ] {
            assert_eq!(decide(act, [AssignmentManager], &other), Decision::Denied);
        }
        let later = change(Phase::Delivery, &who);
        assert_eq!(decide(later, [AssignmentManager], &on), Decision::Denied);
        assert_eq!(decide(act, [Viewer], &on), Decision::Denied);
    }

    #[test]
    fn a_scenario_may_name_another_role_of_the_team() {
        let who = [Code::parse("engineer").unwrap()];
        let act = change(Phase::Delivery, &who);
        let manager = in_team(&["delivery-manager"]);
        assert_eq!(decide(act, [DeliveryManager], &manager), Decision::Denied);
        let engineer = in_team(&["engineer"]);
        assert_eq!(decide(act, [DeliveryManager], &engineer), Decision::Allowed);
    }

    #[test]
    fn where_a_scenario_names_nobody_the_manager_of_the_phase_updates() {
        let act = change(Phase::Delivery, &[]);
        let manager = in_team(&["delivery-manager"]);
        assert_eq!(decide(act, [DeliveryManager], &manager), Decision::Allowed);
        let engineer = in_team(&["engineer"]);
        assert_eq!(decide(act, [DeliveryManager], &engineer), Decision::Denied);
    }

    #[test]
    fn an_override_needs_a_reason_and_the_better_role_counts() {
        let act = change(Phase::Assignment, &[]);
        let on = in_team(&["assignment-manager"]);
        let lead = decide(act, [TeamLead], &on);
        assert_eq!(lead, Decision::NeedsOverrideReason);
        let both = decide(act, [TeamLead, AssignmentManager], &on);
        assert_eq!(both, Decision::Allowed);
        assert_eq!(lead.with_reason("customer called"), Ok(true));
        assert_eq!(both.with_reason(""), Ok(false));
        let refusal = lead.with_reason(" ").unwrap_err();
        assert_eq!(refusal.cause, Cause::OverrideNeedsReason);
    }

    #[test]
    fn owner_resolver_and_account_team_always_confirm_and_comment_but_no_more() {
        let owner = Standing::default().tied([Tie::OwnsLine]);
        for standing in [owner, resolving(), in_team(&["account-team"])] {
            for roles in [vec![], vec![Viewer], vec![Auditor]] {
                let answer = |act| decide(act, roles.clone(), &standing);
                assert_eq!(answer(Act::Confirm), Decision::Allowed);
                assert_eq!(answer(Act::Comment), Decision::Allowed);
                assert_eq!(answer(Act::WriteNote), Decision::Denied);
                assert_eq!(answer(Act::CloseBlocker), Decision::Denied);
            }
        }
        let stranger = decide(Act::Confirm, [Viewer], &Standing::default());
        assert_eq!(stranger, Decision::Denied);
    }

    #[test]
    fn an_engineer_opens_blockers_and_a_resolver_proposes_to_close_them() {
        let on = in_team(&["engineer"]);
        let engineer = |act| decide(act, [Engineer], &on);
        assert_eq!(engineer(Act::OpenBlocker), Decision::Allowed);
        assert_eq!(engineer(Act::CloseBlocker), Decision::Denied);
        let resolver = |act| decide(act, [Resolver], &resolving());
        assert_eq!(resolver(Act::ProposeClosing), Decision::Allowed);
        assert_eq!(resolver(Act::CloseBlocker), Decision::Denied);
    }

    #[test]
    fn what_a_role_may_do_to_some_record_is_known_without_one() {
        assert!(may_somewhere(Act::ChangeInBulk, [Viewer, DeliveryManager]));
        assert!(may_somewhere(Act::HandOver, [AssignmentManager]));
        assert!(!may_somewhere(Act::TransferTenant, [AssignmentManager]));
        assert!(!may_somewhere(Act::ChangeInBulk, [Viewer, Resolver]));
        assert!(!may_somewhere(Act::Export, []));
    }

    #[test]
    fn a_resolver_in_the_team_of_a_tenant_still_sees_blockers_only() {
        let on_team = in_team(&["partner"]);
        assert_eq!(decide(Act::See, [Resolver], &on_team), Decision::Denied);
        assert_eq!(decide(Act::See, [AccountTeam], &on_team), Decision::Allowed);
        let named = decide(Act::See, [Resolver], &resolving());
        assert_eq!(named, Decision::Allowed);
    }
}
