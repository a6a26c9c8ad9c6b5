use desbloqueo_domain::code::BlockerId;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::Severity;
use desbloqueo_domain::text::fold;
use desbloqueo_store::blocker_list::{
    self, BlockerCursor, BlockerFilter, BlockerItem, BlockerOrder, BlockerSort, BlockerTotals, Held,
};
use desbloqueo_store::blockers::StoredBlocker;
use desbloqueo_store::column::{day, optional_day};
use desbloqueo_store::database::Database;
use desbloqueo_testkit as testkit;
use uuid::Uuid;

use crate::chance::Chance;
use crate::model::{self, Row};
use crate::wishes;
use crate::world::{self, PARTIES, REASONS, SERVICES, TODAY, World};

#[tokio::test]
async fn blockers_are_listed_with_what_the_reader_sees_of_their_lines() {
    testkit::on_both(async |database: Database| {
        let world = world::make(&database, 6).await;
        let rows = model::present(&world);
        let mut chance = Chance::seeded(16);
        let mut found = 0;
        for _ in 0..200 {
            let reader = wishes::reader(&mut chance, &world);
            let filter = filter(&mut chance, &world);
            let order = BlockerOrder {
                sort: *chance.pick(&BlockerSort::ALL),
                descending: chance.once_in(2),
            };
            let limit = *chance.pick(&[1, 3, 100]);
            let wanted = expected(&world, &rows, &reader, &filter, order);
            let items = pages(&database, &reader, &filter, order, (limit, None)).await;
            let most = *chance.pick(&[1, 4, 1_000]);
            let ranked = pages(&database, &reader, &filter, order, (limit, Some(most))).await;
            assert_eq!(
                ranked, items,
                "the first {most} of {reader:?} {filter:?} {order:?}"
            );
            let seen: Vec<_> = items.iter().map(|item| (item.id, item.held)).collect();
            assert_eq!(seen, wanted, "{reader:?} {filter:?} {order:?}");
            for item in &items {
                check(item, &world);
            }
            check_totals(&database, &reader, &filter, (&rows, &items)).await;
            check_customers(&database, &reader, (&world, &rows, &items)).await;
            found += items.len();
        }
        assert!(found > 200, "the filters find too little: {found}");
    })
    .await;
}

async fn pages(
    database: &Database,
    reader: &Visibility,
    filter: &BlockerFilter,
    order: BlockerOrder,
    (limit, most_ranked): (u32, Option<u32>),
) -> Vec<BlockerItem> {
    let mut transaction = database.read().await.unwrap();
    let tx = &mut transaction;
    let (mut cursor, mut all) = (BlockerCursor::first(order), Vec::new());
    let ranking = match most_ranked {
        Some(most) => Some(blocker_list::rank(tx, reader, most).await.unwrap()),
        None => None,
    };
    loop {
        let page = match &ranking {
            Some(ranking) => {
                let seen = (reader, ranking);
                blocker_list::list_ranked(tx, seen, filter, &cursor, limit, TODAY).await
            }
            None => blocker_list::list(tx, reader, filter, &cursor, limit, TODAY).await,
        };
        let page = page.unwrap();
        all.extend(page.items);
        match page.next {
            Some(next) => cursor = BlockerCursor::decode(order, &next.encode()).unwrap(),
            None => return all,
        }
    }
}

fn filter(chance: &mut Chance, world: &World) -> BlockerFilter {
    let times = *chance.pick(&[4, 12]);
    let all: Vec<BlockerId> = world.blockers.iter().map(|one| one.blocker.id).collect();
    BlockerFilter {
        ids: if chance.once_in(times) {
            chance.some(&all, 4).into_iter().collect()
        } else {
            std::collections::BTreeSet::new()
        },
        open: chance.maybe(times, |chance| chance.once_in(2)),
        opened_until: chance.maybe(times, World::day),
        resolver: chance.maybe(times, |chance| World::owner(chance, &world.people)),
        owner: chance.maybe(times, |chance| World::owner(chance, &world.people)),
        severity: chance.maybe(times, |chance| *chance.pick(&Severity::ALL)),
        party: chance.maybe(times, |chance| chance.code(&PARTIES)),
        reason: chance.maybe(times, |chance| chance.code(&REASONS)),
        service: chance.maybe(times, |chance| chance.code(&SERVICES)),
        private: chance.maybe(times, |chance| chance.once_in(2)),
        overdue: chance.once_in(times),
        organizations: if chance.once_in(times) {
            chance
                .some(&world.organization_ids(), 2)
                .into_iter()
                .collect()
        } else {
            std::collections::BTreeSet::new()
        },
        text: chance.maybe(times, |chance| chance.word(&["BLOCKER 1", "2"])),
    }
}

fn expected(
    world: &World,
    rows: &[Row<'_>],
    reader: &Visibility,
    filter: &BlockerFilter,
    order: BlockerOrder,
) -> Vec<(desbloqueo_domain::code::BlockerId, Held)> {
    let sees = |stored: &&StoredBlocker| {
        let holds = rows_of(rows, stored).map(Row::place);
        reader.sees_blocker(stored.blocker.organization, stored.blocker.id, holds)
    };
    let found = world
        .blockers
        .iter()
        .filter(sees)
        .filter(|stored| meets(stored, filter));
    let mut found: Vec<_> = found
        .map(|stored| (stored, held(rows, reader, stored)))
        .collect();
    found.sort_by_key(|(stored, held)| key(stored, *held, order.sort));
    if order.descending {
        found.reverse();
    }
    found
        .into_iter()
        .map(|(stored, held)| (stored.blocker.id, held))
        .collect()
}

fn rows_of<'a>(
    rows: &'a [Row<'a>],
    stored: &'a StoredBlocker,
) -> impl Iterator<Item = &'a Row<'a>> {
    rows.iter()
        .filter(|row| row.held_by().any(|id| id == stored.blocker.id))
}

fn held(rows: &[Row<'_>], reader: &Visibility, stored: &StoredBlocker) -> Held {
    let seen: Vec<_> = rows_of(rows, stored)
        .filter(|row| row.kind().counts() && row.is_seen(reader))
        .collect();
    let tenants: std::collections::BTreeSet<_> =
        seen.iter().map(|row| row.place().tenant).collect();
    Held {
        lines: i64::try_from(seen.len()).unwrap(),
        units: seen.iter().map(|row| row.units()).sum(),
        tenants: i64::try_from(tenants.len()).unwrap(),
    }
}

fn key(stored: &StoredBlocker, held: Held, sort: BlockerSort) -> (i64, Uuid) {
    let state = &stored.blocker.state;
    let number = match sort {
        BlockerSort::Opened => day(state.opened),
        BlockerSort::Projected => optional_day(state.projected),
        BlockerSort::Units => held.units,
    };
    (number, stored.blocker.id.0)
}

fn meets(stored: &StoredBlocker, filter: &BlockerFilter) -> bool {
    let state = &stored.blocker.state;
    let days = [
        state.projected,
        state.next_action.due.day(),
        state.asked.as_ref().map(|asked| asked.due),
    ];
    let late = state.is_open() && days.into_iter().flatten().any(|day| day < TODAY);
    (filter.ids.is_empty() || filter.ids.contains(&stored.blocker.id))
        && filter.open.is_none_or(|open| state.is_open() == open)
        && filter
            .opened_until
            .is_none_or(|until| state.opened <= until)
        && filter
            .resolver
            .as_ref()
            .is_none_or(|who: &Owner| state.resolvers.contains(who))
        && filter.owner.as_ref().is_none_or(|who| &state.owner == who)
        && filter
            .severity
            .is_none_or(|severity| state.severity == severity)
        && (filter.party.is_none() || state.party_on(TODAY) == filter.party.as_ref())
        && (filter.reason.is_none() || state.reason == filter.reason)
        && (filter.service.is_none() || state.service == filter.service)
        && filter
            .private
            .is_none_or(|private| state.private == private)
        && (!filter.overdue || late)
        && (filter.organizations.is_empty()
            || filter.organizations.contains(&stored.blocker.organization))
        && filter
            .text
            .as_ref()
            .is_none_or(|text| fold(&state.title).contains(&fold(text)))
}

fn check(item: &BlockerItem, world: &World) {
    let stored = world.blocker(item.id);
    let state = &stored.blocker.state;
    assert_eq!(item.organization, stored.blocker.organization);
    assert_eq!(
        (&item.title, item.private, item.severity),
        (&state.title, state.private, state.severity)
    );
    assert_eq!(
        (&item.reason, &item.service),
        (&state.reason, &state.service)
    );
    assert_eq!(
        (&item.owner, &item.resolvers),
        (&state.owner, &state.resolvers)
    );
    assert_eq!(
        (item.projected, &item.asked, item.opened),
        (state.projected, &state.asked, state.opened)
    );
    assert_eq!(item.closed, state.closed.as_ref().map(|closed| closed.day));
    assert_eq!(item.party.as_ref(), state.party_on(TODAY));
    assert_eq!(item.next_action, state.next_action);
}

/// Totals are those of the blockers found, and count a line of several of them once (rule A3).
async fn check_totals(
    database: &Database,
    reader: &Visibility,
    filter: &BlockerFilter,
    (rows, items): (&[Row<'_>], &[BlockerItem]),
) {
    let mut transaction = database.read().await.unwrap();
    let found = blocker_list::totals(&mut transaction, reader, filter, 10_000, TODAY)
        .await
        .unwrap();
    let lines: Vec<&Row<'_>> = rows
        .iter()
        .filter(|row| row.kind().counts() && row.is_seen(reader))
        .filter(|row| {
            row.held_by()
                .any(|id| items.iter().any(|item| item.id == id))
        })
        .collect();
    let expected = BlockerTotals {
        blockers: i64::try_from(items.len()).unwrap(),
        lines: i64::try_from(lines.len()).unwrap(),
        units: lines.iter().map(|row| row.units()).sum(),
        capped: false,
    };
    assert_eq!(found, expected, "{reader:?} {filter:?}");
}

/// Customers are those of lines that the reader sees, counted or not.
async fn check_customers(
    database: &Database,
    reader: &Visibility,
    (world, rows, items): (&World, &[Row<'_>], &[BlockerItem]),
) {
    let mut transaction = database.read().await.unwrap();
    let ids: Vec<BlockerId> = items.iter().map(|item| item.id).collect();
    let found = blocker_list::customers(&mut transaction, reader, &ids)
        .await
        .unwrap();
    let tx = &mut transaction;
    let ranking = blocker_list::rank(tx, reader, 1_000).await.unwrap();
    for _ in ["read", "kept"] {
        let seen = (reader, &ranking);
        let ranked = blocker_list::customers_ranked(tx, seen, &ids).await;
        assert_eq!(ranked.unwrap(), found);
    }
    for id in ids {
        let seen = rows_of(rows, world.blocker(id)).filter(|row| row.is_seen(reader));
        let names: std::collections::BTreeSet<_> = seen
            .map(|row| (row.customer.customer.id, &row.customer.customer.state.name))
            .collect();
        let number = found.get(&id).map_or(0, |held| held.number);
        assert_eq!(number, i64::try_from(names.len()).unwrap());
        if let Some(held) = found.get(&id) {
            assert!(names.iter().any(|(_, name)| **name == held.first));
        }
    }
}
