//! `/insights`: charts of what one may see, each a question with its answer, its marks and its figures.
//!
//! `slice` reads the address, `view` shows the frames of a view, `chart` one chart as a part of its view, as a page of
//! its own and as a file. The charts of a view stand in the file of its name.
//!
//! To add a chart: its function in `words::charts`, one in the file of its view that calls the use case, its line in
//! that file's `CHARTS`, its words in `locales/<language>/insights-<view>.ftl`, and its address in
//! `tests/pages/sight/ids.rs`.

/// Makes a report of the day of a slice, and of the day that it is compared with.
macro_rules! beside {
    ($slice:expr, |$day:ident| $report:expr) => {{
        let count = async |$day| $report.await;
        match $slice.compare {
            None => (count($slice.as_of).await?, None),
            day => {
                let (report, compared) = tokio::try_join!(count($slice.as_of), count(day))?;
                (report, Some(compared))
            }
        }
    }};
}

mod asker;
mod bands;
mod chart;
mod drawing;
mod figures;
mod how_long;
mod now;
mod pick;
mod promises;
mod quality;
mod registry;
mod slice;
mod time;
mod view;
mod warm;
mod what_if;

use axum::Router;
use axum::routing::get;

use crate::web::Web;

pub(super) use registry::View;
pub use warm::{ask_every_chart, save_every_report};

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/insights", get(view::now))
        .route(
            "/insights/quality/bands",
            get(bands::show).post(bands::save),
        )
        .route("/insights/{view}", get(view::show))
        .route("/insights/{view}/{chart}", get(chart::show))
}
