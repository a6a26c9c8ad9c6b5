use crate::filters;
use crate::portfolio::{self, TODAY, actors};
use desbloqueo_domain::interval::Window;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_store::blocker_list::{
    self, BlockerCursor, BlockerFilter, BlockerOrder, BlockerSort,
};
use desbloqueo_store::database::Database;
use desbloqueo_store::lines::{self, Columns, Cursor, LineFilter, LineOrder, LineSort, Moment};
use desbloqueo_store::reports::{self, Parties, ReportBy};
use desbloqueo_testkit as testkit;
use std::time::Instant;

#[tokio::test]
#[ignore]
async fn measure() {
    testkit::on_sqlite(run).await;
    testkit::on_postgres(run).await;
}

async fn run(database: Database) {
    let t = Instant::now();
    portfolio::fill(&database).await;
    eprintln!("fill {:?}", t.elapsed());
    if let Database::Postgres(pool) = &database {
        let mut c = pool.acquire().await.unwrap();
        let _ = sqlx_exec(&mut c).await;
    }
    let mut all = Vec::new();
    for (who, visibility) in actors() {
        for (number, (what, filter)) in filters::all().into_iter().enumerate() {
            for order in crate::orders(number) {
                let mut best = f64::MAX;
                let mut n = 0;
                for _ in 0..3 {
                    let t = Instant::now();
                    let mut tx = database.read().await.unwrap();
                    let p = lines::list(
                        &mut tx,
                        &visibility,
                        &filter,
                        &Cursor::first(order),
                        50,
                        Columns::List,
                        Moment::Now(TODAY),
                    )
                    .await
                    .unwrap();
                    n = p.items.len();
                    best = best.min(t.elapsed().as_secs_f64() * 1000.0);
                }
                all.push((best, format!("{n} {who} {what} {order:?}")));
            }
        }
    }
    all.sort_by(|a, b| b.0.total_cmp(&a.0));
    eprintln!(
        "LIST median {:.2} p90 {:.2} p99 {:.2} max {:.2}",
        all[all.len() / 2].0,
        all[all.len() / 10].0,
        all[all.len() / 100].0,
        all[0].0
    );
    for (ms, what) in all.iter().take(40) {
        eprintln!("  {ms:.2} ms {what}");
    }
    for (who, visibility) in actors() {
        let f = LineFilter::default();
        for by in ReportBy::ALL {
            for parties in [Parties::Omitted, Parties::Charged] {
                if parties == Parties::Charged && by != ReportBy::Reason {
                    continue;
                }
                let t = Instant::now();
                let mut tx = database.read().await.unwrap();
                let r = reports::blocked(&mut tx, &visibility, &f, by, parties, Moment::Now(TODAY))
                    .await
                    .unwrap();
                eprintln!(
                    "  blocked {who} {by:?} {parties:?} {} rows {:.1} ms",
                    r.len(),
                    t.elapsed().as_secs_f64() * 1000.0
                );
            }
        }
        let t = Instant::now();
        let mut tx = database.read().await.unwrap();
        let r = reports::units_by_status(&mut tx, &visibility, &f, Moment::Now(TODAY))
            .await
            .unwrap();
        eprintln!(
            "  units_by_status {who} {} {:.1} ms",
            r.len(),
            t.elapsed().as_secs_f64() * 1000.0
        );
        let t = Instant::now();
        let r = reports::units_by_status(&mut tx, &visibility, &f, Moment::EndOf(TODAY))
            .await
            .unwrap();
        eprintln!(
            "  units_by_status past {who} {} {:.1} ms",
            r.len(),
            t.elapsed().as_secs_f64() * 1000.0
        );
        let t = Instant::now();
        let r = reports::time_charged(
            &mut tx,
            &visibility,
            &f,
            ReportBy::Reason,
            Window {
                from: jiff::civil::date(2023, 5, 1),
                to: TODAY,
            },
        )
        .await
        .unwrap();
        eprintln!(
            "  time_charged {who} {} {:.1} ms",
            r.len(),
            t.elapsed().as_secs_f64() * 1000.0
        );
        let t = Instant::now();
        let r = lines::list(
            &mut tx,
            &visibility,
            &f,
            &Cursor::first(LineOrder::default()),
            50,
            Columns::List,
            Moment::EndOf(TODAY),
        )
        .await
        .unwrap();
        eprintln!(
            "  list past {who} {} {:.1} ms",
            r.items.len(),
            t.elapsed().as_secs_f64() * 1000.0
        );
        for most in [None, Some(10_000)] {
            let t = Instant::now();
            let r = lines::totals(&mut tx, &visibility, &f, most, Moment::Now(TODAY))
                .await
                .unwrap();
            eprintln!(
                "  totals {who} {most:?} {r:?} {:.1} ms",
                t.elapsed().as_secs_f64() * 1000.0
            );
        }
        for sort in BlockerSort::ALL {
            for private in [None, Some(false)] {
                let order = BlockerOrder {
                    sort,
                    descending: true,
                };
                let t = Instant::now();
                let r = blocker_list::list(
                    &mut tx,
                    &visibility,
                    &BlockerFilter {
                        private,
                        open: Some(true),
                        ..BlockerFilter::default()
                    },
                    &BlockerCursor::first(order),
                    50,
                    TODAY,
                )
                .await
                .unwrap();
                eprintln!(
                    "  blockers {who} {sort:?} {private:?} {} {:.1} ms",
                    r.items.len(),
                    t.elapsed().as_secs_f64() * 1000.0
                );
            }
        }
        if who == "root" || who == "big partner" {
            let t = Instant::now();
            let (mut c, mut n) = (
                Cursor::first(LineOrder {
                    sort: LineSort::Customer,
                    descending: false,
                }),
                0,
            );
            loop {
                let p = lines::list(
                    &mut tx,
                    &visibility,
                    &f,
                    &c,
                    5000,
                    Columns::Export,
                    Moment::Now(TODAY),
                )
                .await
                .unwrap();
                n += p.items.len();
                match p.next {
                    Some(x) => c = x,
                    None => break,
                }
            }
            eprintln!(
                "  export {who} {n} {:.1} ms",
                t.elapsed().as_secs_f64() * 1000.0
            );
        }
    }
    let _ = Visibility::Everything;
}
async fn sqlx_exec<T>(_: &mut T) -> Result<(), ()> {
    Ok(())
}
