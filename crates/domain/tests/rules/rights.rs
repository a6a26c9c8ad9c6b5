//! S9: who may change a status, and who may always answer.

use desbloqueo_domain::access::{Act, Decision, OrganizationRole, Standing, Tie, decide};
use desbloqueo_domain::code::Code;
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::line::Due;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Rule};
use desbloqueo_domain::requirements::requirements;
use desbloqueo_domain::rulebook::Applies;
use desbloqueo_domain::status::Phase;

use crate::common::{code, day, refusal, rulebook, status};

fn in_team(role: &str) -> Standing {
    Standing {
        team_roles: [code(role)].into(),
        ..Standing::default()
    }
}

fn who(phase: Phase) -> Vec<Code> {
    let found = requirements(
        &rulebook(),
        phase,
        &status("stuck/network"),
        &Applies::default(),
    );
    found.expect("a scenario").who_updates
}

fn changes(phase: Phase, role: OrganizationRole, standing: &Standing) -> Decision {
    let who_updates = who(phase);
    let act = Act::ChangeStatus {
        phase,
        who_updates: &who_updates,
    };
    decide(act, [role], standing)
}

#[test]
fn s9_whom_the_scenario_names_changes_the_status() {
    for (phase, role) in [
        (Phase::Assignment, OrganizationRole::AssignmentManager),
        (Phase::Delivery, OrganizationRole::DeliveryManager),
    ] {
        assert_eq!(who(phase), [code(role.code())]);
        let allowed = changes(phase, role, &in_team(role.code()));
        assert_eq!(allowed, Decision::Allowed);
        assert_eq!(changes(phase, role, &Standing::default()), Decision::Denied);
    }
    let early = in_team("delivery-manager");
    let manager = OrganizationRole::DeliveryManager;
    assert_eq!(
        changes(Phase::Assignment, manager, &early),
        Decision::Denied
    );
}

#[test]
fn s9_owner_resolver_and_account_team_answer_but_do_not_change_the_status() {
    let owner = Standing::default().tied([Tie::OwnsLine]);
    let resolver = Standing::default().tied([Tie::ResolvesBlocker]);
    for (role, standing) in [
        (OrganizationRole::Engineer, &owner),
        (OrganizationRole::Resolver, &resolver),
        (OrganizationRole::AccountTeam, &in_team("account-team")),
    ] {
        for act in [Act::Confirm, Act::Comment] {
            assert_eq!(decide(act, [role], standing), Decision::Allowed);
        }
        assert_eq!(changes(Phase::Delivery, role, standing), Decision::Denied);
    }
    assert_eq!(
        decide(Act::Confirm, [], &resolver),
        Decision::Allowed,
        "by mail"
    );
}

#[test]
fn s9_administrators_and_team_leads_override_with_a_reason() {
    for role in [OrganizationRole::Administrator, OrganizationRole::TeamLead] {
        let decision = changes(Phase::Delivery, role, &Standing::default());
        assert_eq!(decision, Decision::NeedsOverrideReason);
        assert_eq!(decision.with_reason("The manager is away."), Ok(true));
        let refused = refusal(
            Rule::S9,
            Cause::OverrideNeedsReason,
            Field::OverrideReason,
            " ",
            Fact::Nothing,
        );
        assert_eq!(decision.with_reason(" "), Err(refused));
    }
    assert_eq!(Decision::Allowed.with_reason(""), Ok(false));
}

#[test]
fn s9_dating_a_line_changes_no_status_and_moving_it_does() {
    let dated = LineEdit {
        target: Some(Some(day(5))),
        next_due: Some(Due::On(day(2))),
        ..LineEdit::default()
    };
    assert!(!dated.changes_status_or_scenario());
    let moved = LineEdit {
        status: Some(status("going")),
        ..LineEdit::default()
    };
    assert!(moved.changes_status_or_scenario());
}
