//! What holds blocked lines, and what was promised for blockers, against plain loops.

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::{BlockerId, Code, LineId, PromiseId};
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_store::blockers::StoredBlocker;
use desbloqueo_store::database::Database;
use desbloqueo_store::lines::{LineFilter, Moment};
use desbloqueo_store::promises::{self, Promise};
use desbloqueo_store::reports::{self, Cause, PromiseBy, ReportKey};
use desbloqueo_store::transaction::Transaction;
use desbloqueo_testkit as testkit;
use jiff::civil::Date;

use crate::chance::Chance;
use crate::model;
use crate::wishes;
use crate::world::{self, REASONS, TODAY, World};

pub(crate) fn is_seen(world: &World, reader: &Visibility, stored: &StoredBlocker) -> bool {
    let blocker = &stored.blocker;
    let rows = model::present(world);
    let holds = rows
        .iter()
        .filter(|row| row.held_by().any(|id| id == blocker.id));
    reader.sees_blocker(
        blocker.organization,
        blocker.id,
        holds.map(model::Row::place),
    )
}

type Held = BTreeMap<LineId, (i64, BTreeMap<BlockerId, Option<Code>>)>;

#[tokio::test]
async fn blocked_lines_are_held_by_their_open_blockers_that_the_reader_sees() {
    testkit::on_both(async |database: Database| {
        let world = world::make(&database, 51).await;
        let mut chance = Chance::seeded(61);
        for _ in 0..24 {
            let reader = wishes::reader(&mut chance, &world);
            let filter = wishes::filter(&mut chance, &world);
            let blocked = LineFilter {
                kind: Some(StatusKind::Blocked),
                ..filter.clone()
            };
            let open = |stored: &&StoredBlocker| {
                stored.blocker.state.closed.is_none() && is_seen(&world, &reader, stored)
            };
            let open: BTreeMap<BlockerId, Option<Code>> = world
                .blockers
                .iter()
                .filter(open)
                .map(|stored| (stored.blocker.id, stored.blocker.state.reason.clone()))
                .collect();
            let rows = model::present(&world);
            let rows = rows
                .iter()
                .filter(|row| row.meets(&blocked, &reader, TODAY));
            let wanted: Held = rows
                .map(|row| {
                    let held_by = row
                        .held_by()
                        .filter_map(|id| Some((id, open.get(&id)?.clone())));
                    (row.line.id, (row.units(), held_by.collect()))
                })
                .collect();
            let mut transaction = database.read().await.unwrap();
            let moment = Moment::Now(TODAY);
            let found = reports::held_lines(&mut transaction, &reader, &filter, moment)
                .await
                .unwrap();
            let found: Held = found
                .into_iter()
                .map(|held| (held.line, (held.units, held.blockers)))
                .collect();
            assert_eq!(found, wanted, "{reader:?} {filter:?}");
            check_held(&mut transaction, &reader, &filter, moment, &found).await;
            let day = World::day(&mut chance);
            let moment = Moment::EndOf(day);
            let found = reports::held_lines(&mut transaction, &reader, &filter, moment)
                .await
                .unwrap();
            let found: Held = found
                .into_iter()
                .map(|held| (held.line, (held.units, held.blockers)))
                .collect();
            let wanted = held_on(&world, &reader, &blocked, day);
            assert_eq!(found, wanted, "{day} {reader:?} {filter:?}");
            check_held(&mut transaction, &reader, &filter, moment, &found).await;
        }
        for person in &world.people {
            let resolver = Owner::Person(*person);
            let mut transaction = database.read().await.unwrap();
            let found = reports::list_resolved_blockers(&mut transaction, &resolver).await;
            let theirs = world
                .blockers
                .iter()
                .filter(|stored| stored.blocker.state.resolvers.contains(&resolver));
            let wanted: BTreeSet<BlockerId> = theirs.map(|stored| stored.blocker.id).collect();
            assert_eq!(found.unwrap(), wanted);
        }
    })
    .await;
}

/// Blocked lines at the end of a day, each with its first blocker, for the reason that it had then.
fn held_on(world: &World, reader: &Visibility, blocked: &LineFilter, day: Date) -> Held {
    let rows = model::past(world, day).into_iter();
    let met = rows.filter(|row| row.meets(blocked, reader, day));
    met.map(|row| {
        let first = row.interval().state.primary_blocker.into_iter();
        let seen = first.filter(|id| is_seen(world, reader, world.blocker(*id)));
        let held_by = seen.map(|id| (id, row.status().l2.clone()));
        (row.line.id, (row.units(), held_by.collect()))
    })
    .collect()
}

/// Their units are those of all that is blocked.
async fn check_held(
    transaction: &mut Transaction,
    reader: &Visibility,
    filter: &LineFilter,
    moment: Moment,
    found: &Held,
) {
    let by = reports::ReportBy::Reason;
    let report = reports::blocked(transaction, reader, filter, by, moment).await;
    let units: i64 = report.unwrap().iter().map(|row| row.units).sum();
    assert_eq!(units, found.values().map(|(units, _)| units).sum::<i64>());
}

#[tokio::test]
async fn the_lines_that_some_blockers_hold_are_those_of_all_that_one_of_them_is_among() {
    testkit::on_both(async |database: Database| {
        let world = world::make(&database, 55).await;
        let mut chance = Chance::seeded(65);
        let mut held = 0;
        for _ in 0..48 {
            let reader = wishes::reader(&mut chance, &world);
            let filter = match chance.below(2) {
                0 => LineFilter::default(),
                _ => wishes::filter(&mut chance, &world),
            };
            let number = chance.below(4);
            let causes: Vec<Cause> = (0..number).map(|_| cause(&mut chance, &world)).collect();
            let is_cause = |id: BlockerId| {
                let state = &world.blocker(id).blocker.state;
                let met = |cause: &Cause| match cause {
                    Cause::Reason(code) => state.reason.as_ref() == Some(code),
                    Cause::Blocker(blocker) => *blocker == id,
                    Cause::Resolver(who) => state.resolvers.contains(who),
                };
                state.closed.is_none() && causes.iter().any(met)
            };
            let rows = model::present(&world);
            let caused: BTreeSet<LineId> = rows
                .iter()
                .filter(|row| row.held_by().any(is_cause))
                .map(|row| row.line.id)
                .collect();
            let mut transaction = database.read().await.unwrap();
            let transaction = &mut transaction;
            let now = Moment::Now(TODAY);
            let all = reports::held_lines(transaction, &reader, &filter, now).await;
            let mut wanted = all.unwrap();
            wanted.retain(|held| caused.contains(&held.line));
            let found = reports::lines_held_by(transaction, &reader, &filter, &causes, TODAY).await;
            held += wanted.len();
            assert_eq!(found.unwrap(), wanted, "{causes:?} {reader:?} {filter:?}");
        }
        assert!(held > 30, "causes hold too little: {held}");
    })
    .await;
}

fn cause(chance: &mut Chance, world: &World) -> Cause {
    match chance.below(3) {
        0 => Cause::Reason(chance.code(&REASONS)),
        1 => Cause::Blocker(chance.pick(&world.blockers).blocker.id),
        _ => Cause::Resolver(World::owner(chance, &world.people)),
    }
}

/// Units by the blockers that hold them together, line by line: of lines as they stand the open ones, of a past day the
/// primary one; as far as they are seen.
fn together(
    world: &World,
    reader: &Visibility,
    filter: &LineFilter,
    moment: Moment,
) -> BTreeMap<BTreeSet<BlockerId>, i64> {
    let seen = |id: &BlockerId| is_seen(world, reader, world.blocker(*id));
    let is_open = |id: &BlockerId| world.blocker(*id).blocker.state.closed.is_none();
    let rows = match moment {
        Moment::Now(_) => model::present(world),
        Moment::EndOf(day) => model::past(world, day),
    };
    let mut sums = BTreeMap::<BTreeSet<BlockerId>, i64>::new();
    for row in rows
        .iter()
        .filter(|row| row.meets(filter, reader, moment.day()))
    {
        let holders: Vec<BlockerId> = match row.past {
            Some(past) => past.interval.state.primary_blocker.into_iter().collect(),
            None => row.held_by().filter(is_open).collect(),
        };
        let holders = holders.into_iter().filter(seen).collect();
        *sums.entry(holders).or_default() += row.units();
    }
    sums
}

#[tokio::test]
async fn units_are_summed_by_the_blockers_that_hold_them_together() {
    testkit::on_both(async |database: Database| {
        let world = world::make(&database, 54).await;
        let mut chance = Chance::seeded(64);
        let mut of_several = 0;
        for _ in 0..32 {
            let reader = wishes::reader(&mut chance, &world);
            let filter = wishes::filter(&mut chance, &world);
            let blocked = LineFilter {
                kind: Some(StatusKind::Blocked),
                ..filter.clone()
            };
            let past = World::day(&mut chance);
            for moment in [Moment::Now(TODAY), Moment::EndOf(past)] {
                let mut transaction = database.read().await.unwrap();
                let found = reports::held_together(&mut transaction, &reader, &filter, moment);
                let found = found.await.unwrap();
                let number = found.len();
                let found: BTreeMap<_, _> = found
                    .into_iter()
                    .map(|held| (held.blockers, held.units))
                    .collect();
                assert_eq!(found.len(), number, "each set once");
                of_several += found.keys().filter(|blockers| blockers.len() > 1).count();
                let wanted = together(&world, &reader, &blocked, moment);
                assert_eq!(found, wanted, "{moment:?} {reader:?} {filter:?}");
            }
        }
        assert!(of_several > 0, "no line of several blockers was met");
    })
    .await;
}

/// Lines and units of each blocker that holds lines of a filter at a moment.
fn held_by(
    world: &World,
    reader: &Visibility,
    filter: &LineFilter,
    moment: Moment,
) -> BTreeMap<BlockerId, (i64, i64)> {
    let seen = |id: &BlockerId| is_seen(world, reader, world.blocker(*id));
    let is_open = |id: &BlockerId| world.blocker(*id).blocker.state.closed.is_none();
    let rows = match moment {
        Moment::Now(_) => model::present(world),
        Moment::EndOf(day) => model::past(world, day),
    };
    let mut sums = BTreeMap::<BlockerId, (i64, i64)>::new();
    for row in rows
        .iter()
        .filter(|row| row.meets(filter, reader, moment.day()))
    {
        let holders: Vec<BlockerId> = match row.past {
            Some(past) => past.interval.state.primary_blocker.into_iter().collect(),
            None => row.held_by().filter(is_open).collect(),
        };
        for id in holders.into_iter().filter(seen) {
            let (lines, units) = sums.entry(id).or_default();
            *lines += 1;
            *units += row.units();
        }
    }
    sums
}

#[tokio::test]
async fn blockers_are_ranked_by_the_units_that_they_hold_of_what_the_reader_sees() {
    testkit::on_both(async |database: Database| {
        let world = world::make(&database, 53).await;
        let mut chance = Chance::seeded(63);
        for _ in 0..24 {
            let reader = wishes::reader(&mut chance, &world);
            let filter = wishes::filter(&mut chance, &world);
            let blocked = LineFilter {
                kind: Some(StatusKind::Blocked),
                ..filter.clone()
            };
            let past = World::day(&mut chance);
            for moment in [Moment::Now(TODAY), Moment::EndOf(past)] {
                let mut transaction = database.read().await.unwrap();
                let found = reports::held_by(&mut transaction, &reader, &filter, moment, 1_000);
                let (found, more) = found.await.unwrap();
                assert_eq!(more, 0);
                assert!(found.is_sorted_by_key(|one| std::cmp::Reverse(one.units)));
                let most = reports::held_by(&mut transaction, &reader, &filter, moment, 2).await;
                let (first, rest) = found.split_at(found.len().min(2));
                assert_eq!(most.unwrap(), (first.to_vec(), rest.len()));
                let found: BTreeMap<_, _> = found
                    .into_iter()
                    .map(|one| (one.blocker, (one.lines, one.units)))
                    .collect();
                let wanted = held_by(&world, &reader, &blocked, moment);
                assert_eq!(found, wanted, "{moment:?} {reader:?} {filter:?}");
            }
        }
    })
    .await;
}

/// A few dates for each blocker, in the order in which they are recorded.
pub(crate) async fn promise(
    database: &Database,
    world: &World,
    chance: &mut Chance,
) -> Vec<Promise> {
    let mut all = Vec::new();
    for stored in &world.blockers {
        for number in 0..chance.below(4) {
            all.push(Promise {
                organization: stored.blocker.organization,
                id: PromiseId(world.ids.next()),
                subject_kind: "blocker",
                subject: stored.blocker.id.0,
                promised: World::day(chance),
                given: World::day(chance),
                person: world.people[0],
                recorded_at: i64::try_from(number).unwrap(),
                batch: None,
            });
        }
    }
    let mut transaction = database.write().await.unwrap();
    promises::insert_many(&mut transaction, &all).await.unwrap();
    transaction.commit().await.unwrap();
    all
}

type Promised = BTreeMap<(ReportKey, BlockerId), (bool, Option<Date>, Vec<Date>)>;

fn keys(stored: &StoredBlocker, by: PromiseBy) -> BTreeSet<ReportKey> {
    let state = &stored.blocker.state;
    match by {
        PromiseBy::Owner => [ReportKey::Owner(state.owner.clone())].into(),
        PromiseBy::Reason => [ReportKey::Code(state.reason.clone())].into(),
        PromiseBy::Resolver if state.resolvers.is_empty() => {
            [ReportKey::Owner(Owner::Nobody)].into()
        }
        PromiseBy::Resolver => state
            .resolvers
            .iter()
            .cloned()
            .map(ReportKey::Owner)
            .collect(),
    }
}

/// Whether a line that a blocker counted for left Blocked on a day.
pub(crate) fn cleared(world: &World, blocker: BlockerId, day: Date) -> bool {
    let rows = model::intervals(world);
    rows.iter().any(|row| {
        let stretch = row.interval();
        let left = |other: &model::Row<'_>| {
            let next = other.interval();
            let is_next = next.line == stretch.line && next.from == day && next.to != Some(day);
            is_next && other.kind() != StatusKind::Blocked
        };
        stretch.state.primary_blocker == Some(blocker)
            && stretch.to == Some(day)
            && row.kind() == StatusKind::Blocked
            && rows.iter().any(left)
    })
}

#[tokio::test]
async fn promises_are_those_of_the_blockers_that_the_reader_sees_and_that_held_the_lines() {
    testkit::on_both(async |database: Database| {
        let world = world::make(&database, 52).await;
        let mut chance = Chance::seeded(62);
        let promised = promise(&database, &world, &mut chance).await;
        for turn in 0..24 {
            let reader = wishes::reader(&mut chance, &world);
            let filter = match turn % 3 {
                0 => LineFilter::default(),
                _ => wishes::filter(&mut chance, &world),
            };
            let as_of = World::day(&mut chance);
            let told = wishes::of_stretches(&filter);
            for by in PromiseBy::ALL {
                let mut wanted = Promised::new();
                for stored in &world.blockers {
                    let blocker = &stored.blocker;
                    let is_met = filter == LineFilter::default()
                        || model::intervals(&world).iter().any(|row| {
                            row.interval().state.primary_blocker == Some(blocker.id)
                                && row.interval().from <= as_of
                                && row.meets(&told, &reader, as_of)
                        });
                    let of_blocker = promised
                        .iter()
                        .filter(|promise| promise.subject == blocker.id.0);
                    let given = of_blocker.filter(|promise| promise.given <= as_of);
                    let days: Vec<Date> = given.map(|promise| promise.promised).collect();
                    let is_there = is_met && !days.is_empty() && blocker.state.opened <= as_of;
                    if is_there && is_seen(&world, &reader, stored) {
                        let closed = blocker.state.closed.as_ref().map(|closed| closed.day);
                        let closed = closed.filter(|day| *day <= as_of);
                        let kept = closed.filter(|day| {
                            !blocker.state.private || cleared(&world, blocker.id, *day)
                        });
                        for key in keys(stored, by) {
                            wanted
                                .insert((key, blocker.id), (closed.is_none(), kept, days.clone()));
                        }
                    }
                }
                let mut transaction = database.read().await.unwrap();
                let found =
                    reports::promised_blockers(&mut transaction, &reader, &filter, by, as_of);
                let found: Promised = found
                    .await
                    .unwrap()
                    .into_iter()
                    .map(|one| {
                        (
                            (one.key, one.blocker),
                            (one.is_open, one.closed, one.promised),
                        )
                    })
                    .collect();
                assert_eq!(found, wanted, "{by:?} {as_of} {reader:?} {filter:?}");
            }
        }
    })
    .await;
}
