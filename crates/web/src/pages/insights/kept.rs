//! Charts that were made, and what they let one choose, kept in memory until something changes: a morning's readers ask
//! for the same ones.

use std::sync::Arc;

use desbloqueo_app::{Remembered, data_stamp};
use desbloqueo_domain::code::PersonId;
use desbloqueo_words::charts::Chart;

use super::pick::{Group, Picks};
use super::registry::{Entry, View};
use super::slice::Slice;
use crate::error::PageError;
use crate::visitor::Visitor;

/// Charts that are kept at most, and as many choices.
const MOST: usize = 1_000;

/// Whose eyes see it (rule A3), in which language, and its address.
type Key = (PersonId, &'static str, String);

/// The charts that this node made, and what they let one choose.
#[derive(Debug, Clone)]
pub(crate) struct KeptCharts {
    charts: Remembered<Key, Arc<Chart>>,
    choices: Remembered<Key, Vec<Group>>,
}

impl Default for KeptCharts {
    fn default() -> Self {
        Self {
            charts: Remembered::up_to(MOST),
            choices: Remembered::up_to(MOST),
        }
    }
}

impl KeptCharts {
    /// Lets go of all of them: what they are coloured by was set anew, which history does not tell.
    pub(crate) fn forget(&self) {
        self.charts.forget();
        self.choices.forget();
    }
}

fn key(visitor: &Visitor, slice: &Slice, path: &str) -> Key {
    (
        visitor.actor().person,
        visitor.reader.language.code(),
        slice.choosing(path, &[]),
    )
}

/// A chart of a slice, as it was made last where nothing has changed since.
pub(super) async fn chart(
    visitor: &Visitor,
    slice: &Slice,
    (view, entry): (View, &'static Entry),
) -> Result<Arc<Chart>, PageError> {
    let kept = &visitor.reader.web.charts().charts;
    // Read before the chart is made: what changes meanwhile makes it anew.
    let at = data_stamp(&visitor.app).await?;
    let key = key(visitor, slice, &entry.path(view));
    if let Some(chart) = kept.find(&at, &key) {
        return Ok(chart);
    }
    let mut chart = (entry.make)(visitor, slice).await?;
    if slice.as_of.is_some() || slice.compare.is_some() {
        chart = chart.of_the_past(&visitor.words());
    }
    let chart = Arc::new(chart);
    kept.keep(at, key, Arc::clone(&chart));
    Ok(chart)
}

/// What a chart of a slice lets one choose, as it was looked up last where nothing has changed since.
pub(super) async fn choices(
    visitor: &Visitor,
    slice: &Slice,
    path: &str,
    picks: Picks,
) -> Result<Vec<Group>, PageError> {
    let kept = &visitor.reader.web.charts().choices;
    let at = data_stamp(&visitor.app).await?;
    let key = key(visitor, slice, path);
    if let Some(choices) = kept.find(&at, &key) {
        return Ok(choices);
    }
    let choices = picks(visitor, slice).await?;
    kept.keep(at, key, choices.clone());
    Ok(choices)
}
