//! The matrix answers every question, the tree never loops, and visibility follows the tree.

#![expect(clippy::unwrap_used, reason = "a helper of tests may stop the test")]

use std::collections::BTreeSet;

use desbloqueo_domain::access::{
    Act, Decision, Grant, OrganizationRole, Standing, Tie, decide, roles_reaching,
};
use desbloqueo_domain::code::{BlockerId, Code, LineId, OrganizationId, TenantId};
use desbloqueo_domain::organization::{Named, OrganizationTree, Place, Visibility};
use desbloqueo_domain::refusal::{Cause, Rule};
use desbloqueo_domain::status::Phase;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use uuid::Uuid;

const ORGANIZATIONS: u128 = 8;

fn organization(number: u128) -> OrganizationId {
    OrganizationId(Uuid::from_u128(number))
}

fn roles() -> impl Strategy<Value = Vec<OrganizationRole>> {
    subsequence(OrganizationRole::ALL.to_vec(), 0..=9)
}

fn standing() -> impl Strategy<Value = Standing> {
    let codes = [
        "assignment-manager",
        "delivery-manager",
        "engineer",
        "account-team",
        "partner",
    ];
    let ties = vec![
        Tie::OwnsLine,
        Tie::OwnsBlocker,
        Tie::ResolvesBlocker,
        Tie::Invited,
    ];
    (subsequence(codes.to_vec(), 0..=5), subsequence(ties, 0..=4)).prop_map(|(codes, ties)| {
        Standing {
            team_roles: codes
                .into_iter()
                .map(|code| Code::parse(code).unwrap())
                .collect(),
            ties: ties.into_iter().collect(),
            ..Standing::default()
        }
    })
}

fn act() -> impl Strategy<Value = Act<'static>> {
    select(vec![
        Act::See,
        Act::ChangeStatus {
            phase: Phase::Assignment,
            who_updates: &[],
        },
        Act::ChangeStatus {
            phase: Phase::Delivery,
            who_updates: &[],
        },
        Act::Confirm,
        Act::Comment,
        Act::WriteNote,
        Act::OpenBlocker,
        Act::GroupBlockers,
        Act::ProposeClosing,
        Act::CloseBlocker,
        Act::ReconcileUnits,
        Act::HandOver,
        Act::AssignTeam,
        Act::TransferTenant,
        Act::ChangeInBulk,
        Act::UndoAnyBatch,
        Act::Export,
        Act::ApproveInvalid,
        Act::Invite {
            role: OrganizationRole::Viewer,
        },
        Act::Invite {
            role: OrganizationRole::Administrator,
        },
        Act::ManageAccess,
        Act::ReviewPlaybook,
        Act::EditPlaybook,
        Act::RedactPersonalData,
        Act::ReadLog,
        Act::TeachCoach,
    ])
}

/// Parents by number; some of these trees loop.
fn parents() -> impl Strategy<Value = Vec<Option<u128>>> {
    prop::collection::vec(prop::option::of(0..ORGANIZATIONS), 8)
}

fn pairs(
    parents: &[Option<u128>],
) -> impl Iterator<Item = (OrganizationId, Option<OrganizationId>)> {
    let numbered = (0..).zip(parents);
    numbered.map(|(number, parent)| (organization(number), parent.map(organization)))
}

/// A tree in which every parent has a lower number.
fn tree() -> impl Strategy<Value = OrganizationTree> {
    parents().prop_map(|parents| {
        let below = (0_u128..)
            .zip(parents)
            .map(|(number, parent)| parent.filter(|parent| *parent < number));
        OrganizationTree::build(pairs(&below.collect::<Vec<_>>())).unwrap()
    })
}

fn grants() -> impl Strategy<Value = Vec<Grant>> {
    let grant =
        (select(OrganizationRole::ALL.to_vec()), 0..ORGANIZATIONS).prop_map(|(role, on)| Grant {
            role,
            organization: organization(on),
        });
    prop::collection::vec(grant, 0..4)
}

proptest! {
    #[test]
    fn the_most_favourable_role_counts(act in act(), roles in roles(), standing in standing()) {
        let together = decide(act, roles.clone(), &standing);
        let alone = roles.iter().map(|role| decide(act, [*role], &standing)).max();
        prop_assert_eq!(together, alone.unwrap_or(decide(act, [], &standing)));
    }

    #[test]
    fn more_standing_never_takes_anything_away(act in act(), roles in roles(), less in standing(), more in standing()) {
        let both = Standing {
            team_roles: &less.team_roles | &more.team_roles,
            ties: &less.ties | &more.ties,
            ..Standing::default()
        };
        prop_assert!(decide(act, roles.clone(), &less) <= decide(act, roles, &both));
    }

    #[test]
    fn without_roles_only_answers_are_possible(act in act(), standing in standing()) {
        let decision = decide(act, [], &standing);
        prop_assert!(decision == Decision::Denied || matches!(act, Act::Confirm | Act::Comment));
    }

    #[test]
    fn an_administrator_may_do_everything_and_only_overrides_need_a_reason(act in act(), standing in standing()) {
        let expected = match act {
            Act::ChangeStatus { .. } => Decision::NeedsOverrideReason,
            _ => Decision::Allowed,
        };
        prop_assert_eq!(decide(act, [OrganizationRole::Administrator], &standing), expected);
    }

    #[test]
    fn a_tree_is_refused_exactly_when_it_loops(parents in parents()) {
        let climbs_out = |from: usize| {
            let parent = |at: &usize| parents[*at].map(|parent| usize::try_from(parent).unwrap());
            std::iter::successors(Some(from), parent).take(9).count() <= 8
        };
        match OrganizationTree::build(pairs(&parents)) {
            Ok(tree) => {
                prop_assert!((0..8).all(climbs_out));
                prop_assert!((0..ORGANIZATIONS).all(|id| tree.ancestors(organization(id)).count() < 8));
            }
            Err(refusal) => {
                prop_assert!(!(0..8).all(climbs_out));
                prop_assert_eq!((refusal.rule, refusal.cause), (Rule::A1, Cause::Cycle));
            }
        }
    }

    #[test]
    fn moves_keep_the_tree_free_of_loops(
        mut tree in tree(),
        moves in prop::collection::vec((0..ORGANIZATIONS, prop::option::of(0..ORGANIZATIONS)), 0..20),
    ) {
        for (id, parent) in moves {
            let (id, parent) = (organization(id), parent.map(organization));
            let loops = parent.is_some_and(|parent| tree.is_within(parent, id));
            prop_assert_eq!(tree.insert(id, parent).is_err(), loops);
            let reached: BTreeSet<_> = tree.roots().flat_map(|root| tree.subtree(root)).collect();
            prop_assert_eq!(reached.len(), 8);
        }
    }

    #[test]
    fn a_subtree_is_all_that_is_within(tree in tree(), top in 0..ORGANIZATIONS) {
        let subtree = tree.subtree(organization(top));
        for id in (0..ORGANIZATIONS).map(organization) {
            prop_assert_eq!(subtree.contains(&id), tree.is_within(id, organization(top)));
        }
    }

    #[test]
    fn a_cover_sees_what_either_of_both_sees_and_nothing_more(
        tree in tree(),
        both in [grants(), grants()],
        named in [any::<(bool, bool, bool)>(), any::<(bool, bool, bool)>()],
        at in 0..ORGANIZATIONS,
    ) {
        let place = Place {
            organization: organization(at),
            tenant: TenantId(Uuid::from_u128(100)),
            line: LineId(Uuid::from_u128(200)),
        };
        let blocker = BlockerId(Uuid::from_u128(300));
        let seen: Vec<Visibility> = both.iter().zip(named).map(|(grants, (tenant, held, line))| {
            let named = Named {
                tenants: tenant.then_some((place.organization, place.tenant)).into_iter().collect(),
                blockers: held.then_some((place.organization, blocker)).into_iter().collect(),
                lines: line.then_some(place).into_iter().collect(),
            };
            Visibility::of(grants, &tree, &named)
        }).collect();
        let together = seen[0].clone().or(seen[1].clone());
        let either = |sees: &dyn Fn(&Visibility) -> bool| (sees(&together), seen.iter().any(sees));
        for (found, expected) in [
            either(&|one| one.sees_tenant(place.organization, place.tenant)),
            either(&|one| one.sees_line(place, [])),
            either(&|one| one.sees_line(place, [blocker])),
            either(&|one| one.sees_blocker(place.organization, blocker, [])),
            either(&|one| one.sees_blocker(place.organization, blocker, [place])),
        ] {
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn who_sees_a_record_agrees_with_who_may_see_it(
        tree in tree(),
        grants in grants(),
        at in 0..ORGANIZATIONS,
        tie in prop::option::of(select(vec![Tie::OwnsLine, Tie::ResolvesBlocker])),
        looks_after in any::<bool>(),
    ) {
        let place = Place {
            organization: organization(at),
            tenant: TenantId(Uuid::from_u128(100)),
            line: LineId(Uuid::from_u128(200)),
        };
        let blocker = BlockerId(Uuid::from_u128(300));
        let account_team = Code::parse("account-team").unwrap();
        let standing = Standing {
            team_roles: looks_after.then_some(account_team).into_iter().collect(),
            ties: tie.into_iter().collect(),
            ..Standing::default()
        };
        let named = Named {
            tenants: looks_after.then_some((place.organization, place.tenant)).into_iter().collect(),
            blockers: (tie == Some(Tie::ResolvesBlocker)).then_some((place.organization, blocker)).into_iter().collect(),
            lines: (tie == Some(Tie::OwnsLine)).then_some(place).into_iter().collect(),
        };
        let seen = Visibility::of(&grants, &tree, &named);
        let roles = roles_reaching(&grants, place.organization, &tree);
        let may = decide(Act::See, roles, &standing) == Decision::Allowed;
        prop_assert_eq!(seen.sees_line(place, [blocker]), may);
        prop_assert_eq!(seen.sees_blocker(place.organization, blocker, [place]), may);
        prop_assert!(!seen.sees_tenant(place.organization, place.tenant) || may);
    }
}
