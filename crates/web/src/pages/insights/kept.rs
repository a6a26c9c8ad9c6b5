//! Charts that were made, kept in memory until something changes: a morning's readers ask for the same ones.

use std::sync::Arc;

use desbloqueo_app::{Remembered, data_stamp};
use desbloqueo_domain::code::PersonId;
use desbloqueo_words::charts::Chart;

use super::registry::{Entry, View};
use super::slice::Slice;
use crate::error::PageError;
use crate::visitor::Visitor;

/// Charts that are kept at most.
const MOST: usize = 1_000;

/// Whose eyes see it (rule A3), in which language, and its address.
type Key = (PersonId, &'static str, String);

/// The charts that this node made.
#[derive(Debug, Clone)]
pub(crate) struct KeptCharts(Remembered<Key, Arc<Chart>>);

impl Default for KeptCharts {
    fn default() -> Self {
        Self(Remembered::up_to(MOST))
    }
}

impl KeptCharts {
    /// Lets go of all of them: what they are coloured by was set anew, which history does not tell.
    pub(crate) fn forget(&self) {
        self.0.forget();
    }
}

/// A chart of a slice, as it was made last where nothing has changed since.
pub(super) async fn chart(
    visitor: &Visitor,
    slice: &Slice,
    (view, entry): (View, &'static Entry),
) -> Result<Arc<Chart>, PageError> {
    let KeptCharts(kept) = visitor.reader.web.charts();
    // Read before the chart is made: what changes meanwhile makes it anew.
    let at = data_stamp(&visitor.app).await?;
    let address = slice.choosing(&entry.path(view), &[]);
    let key = (
        visitor.actor().person,
        visitor.reader.language.code(),
        address,
    );
    if let Some(chart) = kept.find(&at, &key) {
        return Ok(chart);
    }
    let chart = Arc::new((entry.make)(visitor, slice).await?);
    kept.keep(at, key, Arc::clone(&chart));
    Ok(chart)
}
