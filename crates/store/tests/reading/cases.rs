//! How long blockers lasted, against a plain loop over all of them.

use std::collections::BTreeMap;

use desbloqueo_domain::clocks::{age_days, days_between};
use desbloqueo_domain::code::Code;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_store::database::Database;
use desbloqueo_store::promises::Promise;
use desbloqueo_store::reports::{self, BlockerCase, SpellEnd};
use desbloqueo_testkit as testkit;
use jiff::civil::Date;

use crate::chance::Chance;
use crate::held::{cleared, is_seen, promise};
use crate::wishes;
use crate::world::{self, REASONS, World};

#[tokio::test]
async fn cases_are_the_blockers_that_the_reader_sees_with_their_days_and_slips() {
    testkit::on_both(async |database: Database| {
        let world = world::make(&database, 53).await;
        let mut chance = Chance::seeded(63);
        let promised = promise(&database, &world, &mut chance).await;
        for turn in 0..24 {
            let reader = wishes::reader(&mut chance, &world);
            let reason = (turn % 2 == 0).then(|| chance.code(&REASONS));
            let as_of = World::day(&mut chance);
            let wanted = walk(&world, &promised, &reader, reason.as_ref(), as_of);
            let mut transaction = database.read().await.unwrap();
            let found =
                reports::blocker_cases(&mut transaction, &reader, reason.as_ref(), as_of).await;
            let mut found = found.unwrap();
            found.sort();
            assert_eq!(found, wanted, "{as_of} {reason:?} {reader:?}");
        }
    })
    .await;
}

/// The days on which a later date was given than the one before it, in order.
fn slips(promised: &[Promise], of: uuid::Uuid, as_of: Date) -> Vec<Date> {
    let given = promised
        .iter()
        .filter(|promise| promise.subject == of && promise.given <= as_of);
    let given: Vec<&Promise> = given.collect();
    let later = given
        .windows(2)
        .filter(|pair| pair[1].promised > pair[0].promised);
    let mut days: Vec<Date> = later.map(|pair| pair[1].given).collect();
    days.sort();
    days
}

fn walk(
    world: &World,
    promised: &[Promise],
    reader: &Visibility,
    reason: Option<&Code>,
    as_of: Date,
) -> Vec<BlockerCase> {
    let mut counted = BTreeMap::<BlockerCase, i64>::new();
    for stored in &world.blockers {
        let (blocker, state) = (&stored.blocker, &stored.blocker.state);
        let is_asked = reason.is_none_or(|reason| state.reason.as_ref() == Some(reason));
        if !is_asked || state.opened > as_of || !is_seen(world, reader, stored) {
            continue;
        }
        let closed = state.closed.as_ref().map(|closed| closed.day);
        let closed = closed.filter(|day| *day <= as_of);
        let end = match closed {
            None => SpellEnd::Open,
            Some(day) if state.private && !cleared(world, blocker.id, day) => SpellEnd::Otherwise,
            Some(_) => SpellEnd::Cleared,
        };
        let slips = slips(promised, blocker.id.0, as_of);
        let after = |slip: &Date| days_between(state.opened, *slip);
        let case = BlockerCase {
            reason: state.reason.clone(),
            days: age_days(state.opened, closed.unwrap_or(as_of)),
            end,
            first_slip: slips.first().map(after),
            second_slip: slips.get(1).map(after),
            blockers: 0,
        };
        *counted.entry(case).or_default() += 1;
    }
    let counted = counted.into_iter();
    counted
        .map(|(case, blockers)| BlockerCase { blockers, ..case })
        .collect()
}
