//! How both databases read each documented filter and sort: at 200,000 lines, none reads or sorts the whole table.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test ends at once where something is not as it should be, helpers included"
)]

mod filters;
mod holding;
mod intervals;
mod narrow;
mod portfolio;
mod searches;
mod shapes;
mod steps;
mod walks;
mod work;

use desbloqueo_domain::organization::Visibility;
use desbloqueo_store::database::Database;
use desbloqueo_store::lines::{self, Columns, Cursor, LineFilter, LineOrder, LineSort, Moment};
use desbloqueo_testkit as testkit;

use portfolio::{TODAY, actors};

#[tokio::test]
async fn no_first_page_reads_or_sorts_the_whole_table_on_sqlite() {
    testkit::on_sqlite(check).await;
}

#[tokio::test]
async fn no_first_page_reads_or_sorts_the_whole_table_on_postgresql() {
    testkit::on_postgres(check).await;
}

async fn check(database: Database) {
    portfolio::fill(&database).await;
    let mut wrong = Vec::new();
    for (who, visibility) in actors() {
        for (number, (what, filter)) in filters::all().into_iter().enumerate() {
            for order in orders(number) {
                let steps = explain(&database, &visibility, &filter, order).await;
                for fault in steps::faults(&database, &steps) {
                    wrong.push(format!("{who}, {what}, {order:?}: {fault}"));
                }
            }
        }
    }
    wrong.extend(searches::faults(&database).await);
    wrong.extend(work::faults(&database).await);
    wrong.extend(narrow::faults(&database).await);
    assert!(
        wrong.is_empty(),
        "{} plans:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    work::check_many_to_reconcile(&database).await;
}

/// Every sort: of the first filter, which is none, in both directions; of the others in turns.
fn orders(number: usize) -> impl Iterator<Item = LineOrder> {
    let sorts = LineSort::ALL.into_iter().zip(number..);
    sorts.flat_map(move |(sort, turn)| {
        let first = turn.is_multiple_of(2);
        let directions = if number == 0 {
            vec![first, !first]
        } else {
            vec![first]
        };
        directions
            .into_iter()
            .map(move |descending| LineOrder { sort, descending })
    })
}

async fn explain(
    database: &Database,
    visibility: &Visibility,
    filter: &LineFilter,
    order: LineOrder,
) -> Vec<String> {
    let mut transaction = database.read().await.unwrap();
    let (cursor, moment) = (Cursor::first(order), Moment::Now(TODAY));
    lines::explain(
        &mut transaction,
        visibility,
        filter,
        &cursor,
        50,
        Columns::List,
        moment,
    )
    .await
    .unwrap()
}
