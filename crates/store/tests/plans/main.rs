//! How both databases read each documented filter and sort: at 200,000 lines, none reads or sorts the whole table.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test ends at once where something is not as it should be, helpers included"
)]

mod filters;
mod portfolio;
mod steps;

use desbloqueo_domain::organization::Visibility;
use desbloqueo_store::database::Database;
use desbloqueo_store::lines::{self, Columns, Cursor, LineFilter, LineOrder, LineSort, Moment};
use desbloqueo_testkit as testkit;

use portfolio::{TODAY, actors};

#[tokio::test]
async fn no_first_page_reads_or_sorts_the_whole_table() {
    testkit::on_both(async |database: Database| {
        let t = std::time::Instant::now();
        portfolio::fill(&database).await;
        eprintln!("fill {:?}", t.elapsed());
        let mut wrong = Vec::new();
        for (who, visibility) in actors() {
            for (number, (what, filter)) in filters::all().into_iter().enumerate() {
                for order in orders(number) {
                    let t1 = std::time::Instant::now();
                    let steps = explain(&database, &visibility, &filter, order).await;
                    let e = t1.elapsed();
                    if std::env::var("SLOW").is_ok() {
                        let t1 = std::time::Instant::now();
                        let mut transaction = database.read().await.unwrap();
                        let p = lines::list(
                            &mut transaction,
                            &visibility,
                            &filter,
                            &Cursor::first(order),
                            50,
                            Columns::List,
                            Moment::Now(TODAY),
                        )
                        .await
                        .unwrap();
                        let l = t1.elapsed();
                        eprintln!(
                            "SLOW {:.1} {:.1} {} {who} {what} {order:?} {}\n      {}",
                            l.as_secs_f64() * 1000.0,
                            e.as_secs_f64() * 1000.0,
                            p.items.len(),
                            steps.len(),
                            steps.join("\n      ")
                        );
                    }
                    let faults = steps::faults(&database, &steps);
                    wrong.extend(
                        faults
                            .into_iter()
                            .map(|fault| format!("{who}, {what}, {order:?}: {fault}")),
                    );
                }
            }
        }
        eprintln!("all {:?}", t.elapsed());
        assert!(
            wrong.is_empty(),
            "{} plans:\n{}",
            wrong.len(),
            wrong.join("\n")
        );
    })
    .await;
}

/// Every sort: of the first filter, which is none, in both directions; of the others in turns.
fn orders(number: usize) -> impl Iterator<Item = LineOrder> {
    let sorts = LineSort::ALL.into_iter().enumerate();
    sorts.flat_map(move |(at, sort)| {
        let directions = [(at + number) % 2 == 0, (at + number) % 2 == 1].into_iter();
        let directions = directions.take(if number == 0 { 2 } else { 1 });
        directions.map(move |descending| LineOrder { sort, descending })
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
