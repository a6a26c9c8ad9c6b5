//! Random readers with random filters, now and on a past day, and the lines that they find.

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::BlockerId;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_store::blockers::StoredBlocker;
use desbloqueo_store::database::Database;
use desbloqueo_store::lines::{LineFilter, Moment};
use desbloqueo_testkit as testkit;

use crate::chance::Chance;
use crate::held::is_seen;
use crate::model::{self, Row};
use crate::wishes;
use crate::world::{self, TODAY, World};

const READERS: usize = 16;

/// Asks a number of random readers with random filters, now and on a past day.
pub(crate) async fn ask(
    seed: u16,
    check: impl AsyncFn(&Database, &World, &Visibility, &LineFilter, Moment),
) {
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

pub(crate) fn met<'w>(
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

pub(crate) fn of_blocked(filter: &LineFilter) -> LineFilter {
    LineFilter {
        kind: Some(StatusKind::Blocked),
        ..filter.clone()
    }
}

/// Who must act on a line: whoever holds its role, for its service or else for all; else whoever is named.
pub(crate) fn owners(row: &Row<'_>) -> BTreeSet<Owner> {
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

/// The open blockers that a reader sees.
pub(crate) fn open<'w>(
    world: &'w World,
    reader: &Visibility,
) -> BTreeMap<BlockerId, &'w StoredBlocker> {
    let all = world.blockers.iter();
    all.filter(|stored| stored.blocker.state.closed.is_none() && is_seen(world, reader, stored))
        .map(|stored| (stored.blocker.id, stored))
        .collect()
}
