//! Who has how much to do, against plain loops.

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::clocks::age_days;
use desbloqueo_domain::code::BlockerId;
use desbloqueo_domain::interval::median;
use desbloqueo_domain::owner::Owner;
use desbloqueo_store::lines::Moment;
use desbloqueo_store::reports::{self, OwnerLoad, ResolverLoad};
use jiff::civil::Date;

use crate::asking::{ask, met, of_blocked, open, owners};
use crate::held::is_seen;
use crate::world::TODAY;

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
