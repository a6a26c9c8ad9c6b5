use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::status::Phase;
use desbloqueo_store::database::Database;
use desbloqueo_store::lines::{
    self, Columns, Cursor, Empty, LineFilter, LineItem, LineOrder, LineSort, Moment, Unmet,
};
use desbloqueo_store::transaction::Transaction;
use desbloqueo_testkit as testkit;

use crate::chance::Chance;
use crate::model::{self, Row, expected};
use crate::wishes;
use crate::world::{self, TODAY, World};

const READERS: usize = 24;
const FILTERS: usize = 12;

/// All pages, one after another, through their cursors as text.
async fn pages(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    order: LineOrder,
    limit: u32,
    moment: Moment,
) -> Vec<LineItem> {
    let (mut cursor, mut all) = (Cursor::first(order), Vec::new());
    loop {
        let page = lines::list(
            transaction,
            visibility,
            filter,
            &cursor,
            limit,
            Columns::Export,
            moment,
        )
        .await
        .unwrap();
        assert!(page.items.len() <= usize::try_from(limit).unwrap());
        all.extend(page.items);
        match page.next {
            Some(next) => cursor = Cursor::decode(order, &next.encode()).unwrap(),
            None => return all,
        }
    }
}

fn order(chance: &mut Chance) -> LineOrder {
    LineOrder {
        sort: *chance.pick(&LineSort::ALL),
        descending: chance.once_in(2),
    }
}

#[tokio::test]
async fn lists_and_totals_are_those_of_a_plain_filter_over_all_lines() {
    testkit::on_both(async |database: Database| {
        let world = world::make(&database, 1).await;
        let rows = model::present(&world);
        let mut chance = Chance::seeded(11);
        let mut lines_found = 0;
        for _ in 0..READERS {
            let reader = wishes::reader(&mut chance, &world);
            for _ in 0..FILTERS {
                let filter = wishes::filter(&mut chance, &world);
                let moment = Moment::Now(TODAY);
                lines_found += check(
                    &database,
                    &mut chance,
                    &world,
                    &rows,
                    &reader,
                    &filter,
                    moment,
                )
                .await;
            }
        }
        assert!(
            lines_found > 1000,
            "the filters find too little: {lines_found}"
        );
    })
    .await;
}

#[tokio::test]
async fn a_past_day_shows_lines_as_they_stood_at_its_end() {
    testkit::on_both(async |database: Database| {
        let world = world::make(&database, 2).await;
        let mut chance = Chance::seeded(12);
        for _ in 0..READERS {
            let reader = wishes::reader(&mut chance, &world);
            let day = World::day(&mut chance);
            let rows = model::past(&world, day);
            for _ in 0..FILTERS / 2 {
                let filter = wishes::filter(&mut chance, &world);
                check(
                    &database,
                    &mut chance,
                    &world,
                    &rows,
                    &reader,
                    &filter,
                    Moment::EndOf(day),
                )
                .await;
            }
        }
    })
    .await;
}

async fn check(
    database: &Database,
    chance: &mut Chance,
    world: &World,
    rows: &[Row<'_>],
    reader: &Visibility,
    filter: &LineFilter,
    moment: Moment,
) -> i64 {
    let order = order(chance);
    let wanted = expected(rows, filter, reader, order, moment.day());
    let limit = *chance.pick(&[1, 3, 1000]);
    let mut transaction = database.read().await.unwrap();
    let found = pages(&mut transaction, reader, filter, order, limit, moment).await;
    let ids = |items: &[LineItem]| items.iter().map(|item| item.id).collect::<Vec<_>>();
    let wanted_ids: Vec<_> = wanted.iter().map(|row| row.line.id).collect();
    assert_eq!(
        ids(&found),
        wanted_ids,
        "{reader:?} {filter:?} {order:?} {moment:?}"
    );
    for (item, row) in found.iter().zip(&wanted) {
        check_item(item, row, world, reader);
    }
    let units: i64 = wanted.iter().map(Row::units).sum();
    let totals = lines::totals(&mut transaction, reader, filter, None, moment)
        .await
        .unwrap();
    assert_eq!(
        (totals.lines, totals.units, totals.more),
        (count(&wanted), units, false)
    );
    let capped = lines::totals(&mut transaction, reader, filter, Some(2), moment)
        .await
        .unwrap();
    assert_eq!(
        (capped.lines, capped.more),
        (count(&wanted).min(2), wanted.len() > 2)
    );
    count(&wanted)
}

fn count(rows: &[Row<'_>]) -> i64 {
    i64::try_from(rows.len()).unwrap()
}

fn check_item(item: &LineItem, row: &Row<'_>, world: &World, reader: &Visibility) {
    let (state, place) = (&row.line.state, row.place());
    assert_eq!(
        (item.organization, item.tenant.id),
        (place.organization, place.tenant)
    );
    assert_eq!(item.units, row.units());
    assert_eq!(&item.status, row.status());
    assert_eq!(&item.owner, row.owner());
    assert_eq!(item.since_l1, row.since_l1());
    assert_eq!(item.customer.name, row.customer.customer.state.name);
    assert_eq!(
        item.note.as_ref(),
        row.past.is_none().then_some(&state.note)
    );
    let whole = reader.sees_tenant(place.organization, place.tenant);
    assert_eq!(item.entitlement_fields.is_some(), whole);
    let primary = match row.past {
        Some(past) => past.interval.state.primary_blocker,
        None => state.primary_blocker().map(|link| link.blocker),
    };
    let seen = primary.filter(|id| {
        let rows = model::present(world);
        let holds = rows
            .iter()
            .filter(|row| row.held_by().any(|held| held == *id))
            .map(Row::place);
        reader.sees_blocker(world.blocker(*id).blocker.organization, *id, holds)
    });
    // A past primary blocker may have let the line go: who sees the line whole sees what it was.
    let shown = if whole { primary } else { seen };
    assert_eq!(item.primary_blocker, shown);
    assert_eq!(item.blocker.as_ref().map(|blocker| blocker.id), shown);
}

#[tokio::test]
async fn a_list_row_is_an_export_row_without_entitlement_and_blocker() {
    testkit::on_both(async |database: Database| {
        world::make(&database, 3).await;
        let mut transaction = database.read().await.unwrap();
        let (filter, cursor) = (LineFilter::default(), Cursor::first(LineOrder::default()));
        let mut read = async |columns| {
            let moment = Moment::Now(TODAY);
            let everything = Visibility::Everything;
            lines::list(
                &mut transaction,
                &everything,
                &filter,
                &cursor,
                1000,
                columns,
                moment,
            )
            .await
            .unwrap()
            .items
        };
        let mut export = read(Columns::Export).await;
        assert!(export.iter().any(|item| item.blocker.is_some()));
        for item in &mut export {
            assert!(item.entitlement_fields.take().is_some());
            item.blocker = None;
        }
        assert_eq!(read(Columns::List).await, export);
    })
    .await;
}

#[test]
fn a_filter_says_what_past_days_cannot_answer() {
    let filter = LineFilter {
        stale_days: Some(3),
        next_to: Some(TODAY),
        overdue: true,
        ..LineFilter::default()
    };
    assert_eq!(filter.left_out_of_the_past(), ["next_to"]);
    assert_eq!(filter.left_out_of_stretches(), ["stale_days", "next_to"]);
    let unmet = |empty| LineFilter {
        unmet: Some(vec![Unmet {
            phase: Phase::Delivery,
            l1: testkit::code("blocked"),
            outer: Vec::new(),
            empty,
        }]),
        ..LineFilter::default()
    };
    assert_eq!(unmet(Empty::Note).left_out_of_the_past(), ["unmet"]);
    assert!(unmet(Empty::Owner).left_out_of_the_past().is_empty());
}

#[tokio::test]
async fn from_the_first_row_of_a_page_a_list_leads_back_to_the_page_before() {
    testkit::on_both(async |database: Database| {
        world::make(&database, 3).await;
        let mut chance = Chance::seeded(13);
        let mut transaction = database.read().await.unwrap();
        let day = World::day(&mut chance);
        for sort in LineSort::ALL {
            for descending in [false, true] {
                for moment in [Moment::Now(TODAY), Moment::EndOf(day)] {
                    let order = LineOrder { sort, descending };
                    let filter = LineFilter::default();
                    let all = Visibility::Everything;
                    let rows = pages(&mut transaction, &all, &filter, order, 500, moment).await;
                    let (before, from) = rows.split_at(rows.len() / 2);
                    let back = Cursor::back_from(order, &from[0], moment);
                    let back = Cursor::decode(order.reversed(), &back.encode()).unwrap();
                    let columns = Columns::Export;
                    let page =
                        lines::list(&mut transaction, &all, &filter, &back, 500, columns, moment)
                            .await
                            .unwrap();
                    let expected: Vec<_> = before.iter().rev().map(|item| item.id).collect();
                    let found: Vec<_> = page.items.iter().map(|item| item.id).collect();
                    assert_eq!(found, expected, "{order:?} {moment:?}");
                }
            }
        }
    })
    .await;
}
