//! Sums of whatever a filter finds, who has how much to do, renewals and gaps, against plain loops.

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::clocks::{AgeBucket, age_days};
use desbloqueo_domain::code::{BlockerId, Code, TenantId};
use desbloqueo_domain::interval::median;
use desbloqueo_domain::line::{ActionText, Due};
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_store::blockers::StoredBlocker;
use desbloqueo_store::database::Database;
use desbloqueo_store::lines::{LineFilter, Moment};
use desbloqueo_store::reports::{
    self, Filled, GapRow, HeldRow, OwnerLoad, RenewalRow, ReportBy, ReportKey, ResolverLoad, SumRow,
};
use desbloqueo_testkit::{self as testkit, code};
use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::chance::Chance;
use crate::held::is_seen;
use crate::model::{self, Row};
use crate::wishes;
use crate::world::{self, REASONS, TODAY, World};

const READERS: usize = 16;

/// Asks a number of random readers with random filters, now and on a past day.
async fn ask(seed: u16, check: impl AsyncFn(&Database, &World, &Visibility, &LineFilter, Moment)) {
    testkit::on_both(async |database: Database| {
        let world = world::make(&database, seed).await;
        let mut chance = Chance::seeded(u64::from(seed) + 10);
        for _ in 0..READERS {
            let reader = wishes::reader(&mut chance, &world);
            let filter = wishes::filter(&mut chance, &world);
            for moment in [Moment::Now(TODAY), Moment::EndOf(World::day(&mut chance))] {
                check(&database, &world, &reader, &filter, moment).await;
            }
        }
    })
    .await;
}

fn met<'w>(
    world: &'w World,
    reader: &Visibility,
    filter: &LineFilter,
    moment: Moment,
) -> Vec<Row<'w>> {
    let rows = match moment {
        Moment::Now(_) => model::present(world),
        Moment::EndOf(day) => model::past(world, day),
    };
    let found = rows.into_iter();
    found
        .filter(|row| row.meets(filter, reader, moment.day()))
        .collect()
}

fn of_blocked(filter: &LineFilter) -> LineFilter {
    LineFilter {
        kind: Some(StatusKind::Blocked),
        ..filter.clone()
    }
}

fn key(row: &Row<'_>, by: ReportBy, today: Date) -> ReportKey {
    let state = &row.stretch().state;
    match by {
        ReportBy::Service => ReportKey::Code(Some(row.stored.entitlement.service.clone())),
        ReportBy::Age => ReportKey::Age(AgeBucket::of(age_days(row.since_l1(), today))),
        ReportBy::Party => ReportKey::Code(state.party.clone()),
        _ => ReportKey::Code(row.status().l2.clone()),
    }
}

#[tokio::test]
async fn sums_are_those_of_a_plain_loop() {
    ask(71, async |database, world, reader, filter, moment| {
        let rows = met(world, reader, filter, moment);
        for by in [
            ReportBy::Reason,
            ReportBy::Service,
            ReportBy::Age,
            ReportBy::Party,
        ] {
            let mut plain = BTreeMap::<(Option<Code>, ReportKey), (i64, i64)>::new();
            for row in &rows {
                let reason = row.status().l2.clone();
                let sum = plain
                    .entry((reason, key(row, by, moment.day())))
                    .or_default();
                *sum = (sum.0 + 1, sum.1 + row.units());
            }
            let mut whole = BTreeMap::<ReportKey, (i64, i64)>::new();
            for ((_, key), sum) in &plain {
                let all = whole.entry(key.clone()).or_default();
                *all = (all.0 + sum.0, all.1 + sum.1);
            }
            let mut transaction = database.read().await.unwrap();
            let found = reports::sums_of_reasons(&mut transaction, reader, filter, by, moment);
            let found = found.await.unwrap();
            assert!(found.is_sorted_by_key(|row| std::cmp::Reverse(row.units)));
            let keyed = |row: SumRow| ((row.reason, row.key), (row.lines, row.units));
            let found: BTreeMap<_, _> = found.into_iter().map(keyed).collect();
            assert_eq!(found, plain, "{by:?} {moment:?} {reader:?} {filter:?}");
            let found = reports::sums(&mut transaction, reader, filter, by, moment).await;
            let found = found.unwrap().into_iter();
            let found: BTreeMap<_, _> =
                found.map(|row| (row.key, (row.lines, row.units))).collect();
            assert_eq!(found, whole, "{by:?} {moment:?} {reader:?} {filter:?}");
        }
    })
    .await;
}

/// Who must act on a line: whoever holds its role, for its service or else for all; else whoever is named.
fn owners(row: &Row<'_>) -> BTreeSet<Owner> {
    let Owner::Role(role) = row.owner() else {
        return BTreeSet::from([row.owner().clone()]);
    };
    let team = &row.tenant.tenant.state.team;
    let holders: BTreeSet<Owner> = team
        .holders(role, &row.stored.entitlement.service)
        .cloned()
        .collect();
    if holders.is_empty() {
        BTreeSet::from([Owner::Nobody])
    } else {
        holders
    }
}

#[tokio::test]
async fn owners_have_the_lines_on_which_they_must_act() {
    ask(72, async |database, world, reader, filter, moment| {
        let today = moment.day();
        let mut plain = BTreeMap::<Owner, (OwnerLoad, Vec<i64>)>::new();
        for row in met(world, reader, &of_blocked(filter), moment) {
            let late = |day: Option<Date>| day.is_some_and(|day| day < today);
            let target = row.stretch().state.target;
            let next = row.line.state.next_action.due.day();
            let is_late = match moment {
                Moment::Now(_) => late(row.line.state.target) || late(next),
                Moment::EndOf(_) => late(target),
            };
            for owner in owners(&row) {
                let (load, ages) = plain.entry(owner.clone()).or_default();
                load.owner = owner;
                load.lines += 1;
                load.units += row.units();
                load.overdue += i64::from(is_late);
                ages.push(age_days(row.since_l1(), today));
            }
        }
        let with_ages = plain.into_iter().map(|(owner, (load, ages))| {
            let load = OwnerLoad {
                median_age_days: median(ages.iter().copied()).unwrap(),
                oldest_age_days: ages.into_iter().max().unwrap(),
                ..load
            };
            (owner, load)
        });
        let mut transaction = database.read().await.unwrap();
        let found = reports::owner_load(&mut transaction, reader, filter, moment).await;
        let found = found.unwrap().into_iter();
        let found: BTreeMap<_, _> = found.map(|load| (load.owner.clone(), load)).collect();
        assert_eq!(
            found,
            with_ages.collect::<BTreeMap<_, _>>(),
            "{moment:?} {reader:?} {filter:?}"
        );
    })
    .await;
}

/// The open blockers that a reader sees.
fn open<'w>(world: &'w World, reader: &Visibility) -> BTreeMap<BlockerId, &'w StoredBlocker> {
    let all = world.blockers.iter();
    all.filter(|stored| stored.blocker.state.closed.is_none() && is_seen(world, reader, stored))
        .map(|stored| (stored.blocker.id, stored))
        .collect()
}

#[tokio::test]
async fn resolvers_have_the_open_blockers_that_they_can_remove() {
    ask(73, async |database, world, reader, filter, moment| {
        if moment != Moment::Now(TODAY) {
            return;
        }
        let open = open(world, reader);
        let mut plain = BTreeMap::<Owner, (ResolverLoad, BTreeMap<BlockerId, i64>)>::new();
        for row in met(world, reader, &of_blocked(filter), moment) {
            let mut theirs = BTreeSet::new();
            for id in row.held_by() {
                let Some(stored) = open.get(&id) else {
                    continue;
                };
                let state = &stored.blocker.state;
                for resolver in &state.resolvers {
                    let (load, blockers) = plain.entry(resolver.clone()).or_default();
                    load.resolver = resolver.clone();
                    let days = [
                        state.projected,
                        state.next_action.due.day(),
                        state.asked.as_ref().map(|asked| asked.due),
                    ];
                    let is_late = days.into_iter().flatten().any(|day| day < TODAY);
                    if blockers.insert(id, age_days(state.opened, TODAY)).is_none() {
                        load.blockers += 1;
                        load.overdue += i64::from(is_late);
                    }
                    theirs.insert(resolver.clone());
                }
            }
            for resolver in theirs {
                let (load, _) = plain.entry(resolver).or_default();
                load.lines += 1;
                load.units += row.units();
            }
        }
        let with_ages = plain.into_iter().map(|(resolver, (load, ages))| {
            let load = ResolverLoad {
                median_age_days: median(ages.values().copied()).unwrap(),
                oldest_age_days: ages.into_values().max().unwrap(),
                ..load
            };
            (resolver, load)
        });
        let mut transaction = database.read().await.unwrap();
        let found = reports::resolver_load(&mut transaction, reader, filter, TODAY).await;
        let found = found.unwrap().into_iter();
        let found: BTreeMap<_, _> = found.map(|load| (load.resolver.clone(), load)).collect();
        let wanted: BTreeMap<_, _> = with_ages.collect();
        assert_eq!(found, wanted, "{reader:?} {filter:?}");
    })
    .await;
}

#[tokio::test]
async fn resolvers_of_a_past_day_had_the_first_blockers_of_its_lines() {
    ask(77, async |database, world, reader, filter, moment| {
        let Moment::EndOf(day) = moment else {
            return;
        };
        // Every third blocker got others since.
        let changed: BTreeMap<BlockerId, Vec<Owner>> = world
            .blockers
            .iter()
            .step_by(3)
            .zip(world.people.iter().cycle())
            .map(|(stored, person)| {
                let earlier = vec![
                    Owner::Person(*person),
                    Owner::Person(*person),
                    Owner::Nobody,
                ];
                (stored.blocker.id, earlier)
            })
            .collect();
        let mut plain = BTreeMap::<Owner, (ResolverLoad, BTreeMap<BlockerId, (i64, bool)>)>::new();
        for row in met(world, reader, &of_blocked(filter), moment) {
            let state = &row.interval().state;
            let Some(stored) = state.primary_blocker.map(|id| world.blocker(id)) else {
                continue;
            };
            if !is_seen(world, reader, stored) {
                continue;
            }
            let blocker = &stored.blocker;
            let now = &blocker.state.resolvers;
            let resolvers: BTreeSet<&Owner> =
                changed.get(&blocker.id).unwrap_or(now).iter().collect();
            let is_late = state.target.is_some_and(|target| target < day);
            for resolver in resolvers {
                let (load, blockers) = plain.entry(resolver.clone()).or_default();
                load.resolver = resolver.clone();
                load.lines += 1;
                load.units += row.units();
                let age = age_days(blocker.state.opened, day);
                blockers.entry(blocker.id).or_insert((age, false)).1 |= is_late;
            }
        }
        let with_ages = plain.into_iter().map(|(resolver, (load, blockers))| {
            let ages = || blockers.values().map(|(age, _)| *age);
            let late = blockers.values().filter(|(_, is_late)| *is_late);
            let load = ResolverLoad {
                blockers: i64::try_from(blockers.len()).unwrap(),
                overdue: i64::try_from(late.count()).unwrap(),
                median_age_days: median(ages()).unwrap(),
                oldest_age_days: ages().max().unwrap(),
                ..load
            };
            (resolver, load)
        });
        let mut transaction = database.read().await.unwrap();
        let found = reports::resolver_load_on(&mut transaction, reader, filter, day, &changed);
        let found = found.await.unwrap();
        assert!(found.is_sorted_by_key(|load| std::cmp::Reverse(load.units)));
        let found = found.into_iter();
        let found: BTreeMap<_, _> = found.map(|load| (load.resolver.clone(), load)).collect();
        let wanted: BTreeMap<_, _> = with_ages.collect();
        assert_eq!(found, wanted, "{day} {reader:?} {filter:?}");
    })
    .await;
}

#[tokio::test]
async fn lines_are_counted_by_the_day_on_which_they_were_last_touched() {
    ask(78, async |database, world, reader, filter, moment| {
        let mut plain = BTreeMap::<Date, (i64, i64)>::new();
        for row in met(world, reader, filter, moment) {
            let touched = match moment {
                Moment::Now(_) => row.line.state.confirmed,
                Moment::EndOf(day) => row.touched(day),
            };
            let sum = plain.entry(touched).or_default();
            *sum = (sum.0 + 1, sum.1 + row.units());
        }
        let mut transaction = database.read().await.unwrap();
        let found = reports::touched_days(&mut transaction, reader, filter, moment).await;
        let found = found.unwrap();
        assert!(found.is_sorted_by_key(|(day, _)| *day));
        let found = found.into_iter();
        let found: BTreeMap<_, _> = found
            .map(|(day, totals)| (day, (totals.lines, totals.units)))
            .collect();
        assert_eq!(found, plain, "{moment:?} {reader:?} {filter:?}");
    })
    .await;
}

#[tokio::test]
async fn renewals_are_those_of_the_customers_of_blocked_lines() {
    ask(74, async |database, world, reader, filter, moment| {
        let within = (TODAY, TODAY.checked_add(90.days()).unwrap());
        let mut plain = BTreeMap::<Date, (BTreeSet<_>, HeldRow)>::new();
        for row in met(world, reader, &of_blocked(filter), moment) {
            let renewal = row.customer.customer.state.renewal;
            let Some(day) = renewal.filter(|day| within.0 <= *day && *day <= within.1) else {
                continue;
            };
            let (customers, held) = plain.entry(day).or_default();
            customers.insert(row.customer.customer.id);
            held.lines += 1;
            held.units += row.units();
        }
        let wanted = plain
            .into_iter()
            .map(|(day, (customers, held))| RenewalRow {
                day,
                customers: i64::try_from(customers.len()).unwrap(),
                held,
            });
        let mut transaction = database.read().await.unwrap();
        let found = reports::renewals(&mut transaction, reader, filter, within, moment).await;
        assert_eq!(
            found.unwrap(),
            wanted.collect::<Vec<_>>(),
            "{reader:?} {filter:?}"
        );
    })
    .await;
}

fn add(sums: &mut (BTreeSet<TenantId>, HeldRow), row: &Row<'_>) {
    sums.0.insert(row.tenant.tenant.id);
    sums.1.tenants = i64::try_from(sums.0.len()).unwrap();
    sums.1.lines += 1;
    sums.1.units += row.units();
}

#[tokio::test]
async fn gaps_hold_up_the_lines_of_their_reason() {
    ask(75, async |database, world, reader, filter, moment| {
        let open = open(world, reader);
        for reason in REASONS.map(code) {
            let narrowed = of_blocked(filter);
            let rows = met(world, reader, &narrowed, moment).into_iter();
            let rows = rows.filter(|row| row.status().l2.as_ref() == Some(&reason));
            let rows: Vec<Row<'_>> = rows.collect();
            let mut details = BTreeMap::<Option<Code>, (BTreeSet<TenantId>, HeldRow)>::new();
            let mut blockers = BTreeMap::<BlockerId, (BTreeSet<TenantId>, HeldRow)>::new();
            for row in &rows {
                add(details.entry(row.status().l3.clone()).or_default(), row);
                let shared: Vec<BlockerId> = if let Some(past) = row.past {
                    let first = past.interval.state.primary_blocker.into_iter();
                    let is_shared = |id: &BlockerId| {
                        let stored = world.blocker(*id);
                        is_seen(world, reader, stored) && !stored.blocker.state.private
                    };
                    first.filter(is_shared).collect()
                } else {
                    let is_shared = |id: &BlockerId| {
                        let stored = open.get(id);
                        stored.is_some_and(|stored| !stored.blocker.state.private)
                    };
                    row.held_by().filter(is_shared).collect()
                };
                for id in shared {
                    add(blockers.entry(id).or_default(), row);
                }
            }
            let mut transaction = database.read().await.unwrap();
            let found = reports::gaps_by_detail(&mut transaction, reader, filter, &reason, moment);
            let found: BTreeMap<_, _> = found.await.unwrap().into_iter().collect();
            let wanted = details
                .into_iter()
                .map(|(detail, (_, held))| (detail, held));
            assert_eq!(found, wanted.collect(), "{moment:?} {reader:?} {filter:?}");
            let found = reports::gaps_by_blocker(&mut transaction, reader, filter, &reason, moment);
            let found = found.await.unwrap();
            assert!(found.is_sorted_by_key(|row| std::cmp::Reverse(row.held.tenants)));
            let found = found.into_iter().map(|row: GapRow| (row.blocker, row.held));
            let wanted = blockers.into_iter().map(|(id, (_, held))| (id, held));
            let wanted: BTreeMap<_, _> = wanted.collect();
            assert_eq!(
                found.collect::<BTreeMap<_, _>>(),
                wanted,
                "{moment:?} {reader:?} {filter:?}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn shapes_hold_every_line_once_and_say_what_is_filled_in() {
    ask(76, async |database, world, reader, filter, moment| {
        let mut plain = BTreeMap::<String, (i64, i64)>::new();
        for row in met(world, reader, filter, moment) {
            let sum = plain.entry(shape(&row)).or_default();
            *sum = (sum.0 + 1, sum.1 + row.units());
        }
        let mut transaction = database.read().await.unwrap();
        let found = reports::line_shapes(&mut transaction, reader, filter, false, moment).await;
        let found = found.unwrap().into_iter().map(|shape| {
            let outer = (
                shape.phase,
                &shape.service,
                &shape.engagement_scenario,
                &shape.service_status,
            );
            let key = format!("{:?}", (outer, &shape.status, shape.filled));
            (key, (shape.lines, shape.units))
        });
        assert_eq!(
            found.collect::<BTreeMap<_, _>>(),
            plain,
            "{moment:?} {reader:?} {filter:?}"
        );
        let mut owned = BTreeMap::<Owner, i64>::new();
        for row in met(world, reader, filter, moment) {
            for owner in owners(&row) {
                *owned.entry(owner).or_default() += 1;
            }
        }
        let found = reports::line_shapes(&mut transaction, reader, filter, true, moment).await;
        let mut by_owner = BTreeMap::<Owner, i64>::new();
        for shape in found.unwrap() {
            *by_owner.entry(shape.owner).or_default() += shape.lines;
        }
        assert_eq!(by_owner, owned, "{moment:?} {reader:?} {filter:?}");
    })
    .await;
}

/// What rules look at, as a stretch or as the line tells it.
fn shape(row: &Row<'_>) -> String {
    let (state, outer) = (&row.line.state, &row.stored.entitlement.state);
    let service = &row.stored.entitlement.service;
    let Some(past) = row.past else {
        let filled = Filled {
            target: state.target.is_some(),
            answer: state.asked.is_some(),
            note: !state.note.trim().is_empty(),
            owner: state.owner != Owner::Nobody,
            next_action: state.next_action.what != ActionText::Nothing,
            next_action_date: state.next_action.due != Due::Never,
            review: state.review.is_some(),
            blockers: !state.blockers.is_empty(),
        };
        let outer = (
            outer.phase,
            service,
            &outer.engagement_scenario,
            &outer.service_status,
        );
        return format!("{:?}", (outer, &state.status, filled));
    };
    let then = &past.interval.state;
    let filled = Filled {
        target: then.target.is_some(),
        owner: then.owner != Owner::Nobody,
        blockers: then.primary_blocker.is_some(),
        ..Filled::default().as_history_tells()
    };
    let outer = (
        then.phase,
        service,
        &then.engagement_scenario,
        &then.service_status,
    );
    format!("{:?}", (outer, &then.status, filled))
}
