//! Random readers and random filters.

use desbloqueo_domain::code::LineId;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::status::{Phase, Status, StatusKind};
use desbloqueo_domain::tenant::Priority;
use desbloqueo_store::lines::{Empty, LineFilter, Unmet};
use desbloqueo_testkit::code;

use crate::chance::Chance;
use crate::world::{DETAILS, PARTIES, REASONS, REGIONS, SERVICES, World};

/// Words of names and of notes, and parts of them.
pub(crate) const TEXTS: [&str; 12] = [
    "eclair",
    "ÑANDÚ",
    "0%",
    "_",
    "network",
    "tenant 3",
    "zurich_",
    "periodo",
    "期間",
    "間は六",
    "[x] *?",
    "!",
];

const NEVER: usize = usize::MAX;

/// Somebody who sees everything, or some organizations, tenants, blockers and lines.
pub(crate) fn reader(chance: &mut Chance, world: &World) -> Visibility {
    let lines: Vec<LineId> = world
        .entitlements
        .iter()
        .flat_map(|stored| stored.entitlement.lines.iter().map(|line| line.id))
        .collect();
    let tenants: Vec<_> = world
        .tenants
        .iter()
        .map(|stored| (stored.tenant.organization, stored.tenant.id))
        .collect();
    let blockers: Vec<_> = world
        .blockers
        .iter()
        .map(|stored| stored.blocker.id)
        .collect();
    // Once in so many; never.
    let (organizations_in, tenants_in, blockers_in, lines_in) = match chance.below(8) {
        0 | 1 => return Visibility::Everything,
        2 => (2, 6, 6, 12),
        3 => (2, NEVER, NEVER, NEVER),
        4 => (NEVER, 5, NEVER, NEVER),
        5 => (NEVER, NEVER, 5, NEVER),
        6 => (NEVER, 6, 6, 12),
        _ => (NEVER, NEVER, NEVER, 8),
    };
    Visibility::Some {
        organizations: chance
            .some(&world.organization_ids(), organizations_in)
            .into_iter()
            .collect(),
        tenants: chance.some(&tenants, tenants_in).into_iter().collect(),
        blockers: chance.some(&blockers, blockers_in).into_iter().collect(),
        lines: chance.some(&lines, lines_in).into_iter().collect(),
    }
}

/// A filter that asks for one thing, or for several.
pub(crate) fn filter(chance: &mut Chance, world: &World) -> LineFilter {
    let times = *chance.pick(&[6, 14, 40]);
    let mut filter = LineFilter::default();
    ask_status(chance, &mut filter, times);
    ask_places(chance, &mut filter, world, times);
    ask_people(chance, &mut filter, world, times);
    ask_days(chance, &mut filter, times);
    let entitlements = world.entitlements.iter().step_by(2);
    let entitlements = entitlements.map(|stored| stored.entitlement.id);
    filter.reconciling_then = filter.needs_reconciling.then(|| entitlements.collect());
    filter
}

/// What reports of stretches of time answer of a filter: not when lines were last touched.
pub(crate) fn of_stretches(filter: &LineFilter) -> LineFilter {
    LineFilter {
        stale_days: None,
        reconciling_then: None,
        ..filter.clone()
    }
}

fn ask_status(chance: &mut Chance, filter: &mut LineFilter, times: usize) {
    let kind = |chance: &mut Chance| *chance.pick(&StatusKind::ALL);
    filter.l1 = chance.maybe(times, |chance| code(kind(chance).code()));
    filter.l2 = chance.maybe(times, |chance| chance.code(&REASONS));
    filter.l3 = chance.maybe(times, |chance| chance.code(&DETAILS));
    filter.kind = chance.maybe(times, kind);
    filter.unclassified = chance.maybe(times, |chance| Status {
        l1: code("status-unknown"),
        l2: Some(chance.code(&REASONS)),
        l3: None,
    });
    filter.include_invalid = chance.once_in(2);
}

fn ask_places(chance: &mut Chance, filter: &mut LineFilter, world: &World, times: usize) {
    if chance.once_in(times) {
        filter.services = chance.some(&SERVICES.map(code), 2).into_iter().collect();
    }
    if chance.once_in(times) {
        filter.organizations = chance
            .some(&world.organization_ids(), 2)
            .into_iter()
            .collect();
    }
    filter.customer = chance.maybe(times, |chance| chance.pick(&world.customers).customer.id);
    filter.tenant = chance.maybe(times, |chance| chance.pick(&world.tenants).tenant.id);
    filter.region = chance.maybe(times, |chance| chance.word(&REGIONS));
    filter.market_segment = chance.maybe(times, |chance| chance.word(&["", "small", "large"]));
    filter.priority_override = chance.maybe(times, |chance| *chance.pick(&Priority::ALL));
    filter.phase = chance.maybe(times, |chance| *chance.pick(&Phase::ALL));
    filter.engagement_scenario = chance.maybe(times, |chance| chance.code(&["led", "assisted"]));
    filter.segment = chance.maybe(times, |chance| chance.word(&["", "emea", "shops"]));
    filter.text = chance.maybe(times, |chance| chance.word(&TEXTS));
    filter.own = chance.maybe(times, |chance| {
        (chance.pick(&world.fields).id, chance.word(&["red", "blue"]))
    });
    filter.needs_reconciling = chance.once_in(times);
    filter.unmet = chance.maybe(times, |chance| {
        let all = (0..chance.below(3)).map(|_| unmet(chance));
        let all: Vec<Unmet> = all.collect();
        // Half of them ask for no more than history tells.
        let kept = all.iter().filter(|one| one.empty.is_in_history());
        if all.len().is_multiple_of(2) {
            kept.cloned().collect()
        } else {
            all.clone()
        }
    });
}

/// Something that may be required of a line and empty.
fn unmet(chance: &mut Chance) -> Unmet {
    const EMPTY: [Empty; 12] = [
        Empty::Nothing,
        Empty::Reason,
        Empty::Target,
        Empty::TargetAndAnswer,
        Empty::Note,
        Empty::Owner,
        Empty::NextAction,
        Empty::NextActionDate,
        Empty::Review,
        Empty::EngagementScenario,
        Empty::ServiceStatus,
        Empty::Blockers,
    ];
    Unmet {
        phase: *chance.pick(&Phase::ALL),
        l1: code(chance.pick(&StatusKind::ALL).code()),
        outer: (0..chance.below(3))
            .map(|_| {
                (
                    chance.maybe(2, |chance| chance.code(&["led", "assisted"])),
                    None,
                )
            })
            .collect(),
        empty: *chance.pick(&EMPTY),
    }
}

fn ask_people(chance: &mut Chance, filter: &mut LineFilter, world: &World, times: usize) {
    filter.owner = chance.maybe(times, |chance| World::owner(chance, &world.people));
    filter.owned_by = chance.maybe(times, |chance| *chance.pick(&world.people));
    filter.lines = chance.maybe(times, |_| {
        let lines = world
            .entitlements
            .iter()
            .flat_map(|one| &one.entitlement.lines);
        lines.step_by(2).map(|line| line.id).collect()
    });
    filter.of_team = chance.maybe(times, |chance| *chance.pick(&world.people));
    filter.owner_nobody = chance.once_in(times);
    filter.blocker = chance.maybe(times, |chance| chance.pick(&world.blockers).blocker.id);
    filter.party = chance.maybe(times, |chance| chance.code(&PARTIES));
}

fn ask_days(chance: &mut Chance, filter: &mut LineFilter, times: usize) {
    let days = |chance: &mut Chance| i32::try_from(chance.below(80)).unwrap() - 5;
    filter.overdue = chance.once_in(times);
    filter.past_target = chance.once_in(times);
    filter.stale_days = chance.maybe(times, days);
    filter.age_from_days = chance.maybe(times, days);
    filter.age_to_days = chance.maybe(times, days);
    filter.target_from = chance.maybe(times, World::day);
    filter.target_to = chance.maybe(times, World::day);
    filter.next_from = chance.maybe(times, World::day);
    filter.next_to = chance.maybe(times, World::day);
    filter.renewal_from = chance.maybe(times, World::day);
    filter.renewal_to = chance.maybe(times, World::day);
}
