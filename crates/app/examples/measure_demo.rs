//! Measures how long a demonstration takes: `cargo run --release --example measure_demo -- 60`.

#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a measurement prints and ends at once"
)]

use std::sync::Arc;
use std::time::Instant;

use desbloqueo_app::demo::{DEMO_TENANTS, demo};
use desbloqueo_app::{App, Clock, Ids};
use desbloqueo_testkit::on_sqlite;
use jiff::civil::date;

#[tokio::main]
async fn main() {
    let tenants = std::env::args()
        .nth(1)
        .and_then(|text| text.parse().ok())
        .unwrap_or(DEMO_TENANTS);
    on_sqlite(async |database| {
        let playbook = Arc::new(desbloqueo_playbook::built_in("fasttrack").unwrap().unwrap());
        let today = date(2026, 3, 18);
        let app = App::new(database, playbook, Clock::noon_of(today), Ids::random());
        let begin = Instant::now();
        let summary = demo(&app, tenants, today, |_| {}).await.unwrap();
        println!("{:?} {summary:?}", begin.elapsed());
    })
    .await;
}
