//! Charts that were made, kept in memory until something changes: a morning's readers ask for the same ones.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use desbloqueo_app::{DataStamp, data_stamp};
use desbloqueo_domain::code::PersonId;
use desbloqueo_words::charts::Chart;

use super::registry::{Entry, View};
use super::slice::Slice;
use crate::error::PageError;
use crate::visitor::Visitor;

/// Charts that are kept at most.
const MOST: usize = 1_000;

/// The charts that this node made.
#[derive(Clone, Default)]
pub(crate) struct KeptCharts(Arc<Mutex<Kept>>);

/// Whose eyes see it (rule A3), in which language, and its address.
type Key = (PersonId, &'static str, String);

#[derive(Default)]
struct Kept {
    at: Option<DataStamp>,
    charts: BTreeMap<Key, Arc<Chart>>,
}

impl fmt::Debug for KeptCharts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("KeptCharts").finish_non_exhaustive()
    }
}

impl KeptCharts {
    /// Lets go of all of them: what they are coloured by was set anew, which history does not tell.
    pub(crate) fn forget(&self) {
        *self.kept() = Kept::default();
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn find(&self, at: &DataStamp, key: &Key) -> Option<Arc<Chart>> {
        let kept = self.kept();
        let is_as_it_was = kept.at.as_ref() == Some(at);
        kept.charts.get(key).filter(|_| is_as_it_was).cloned()
    }

    fn keep(&self, at: DataStamp, key: Key, chart: &Arc<Chart>) {
        let mut kept = self.kept();
        if kept.at.as_ref() != Some(&at) || kept.charts.len() >= MOST {
            kept.charts.clear();
            kept.at = Some(at);
        }
        kept.charts.insert(key, Arc::clone(chart));
    }
}

/// A chart of a slice, as it was made last where nothing has changed since.
pub(super) async fn chart(
    visitor: &Visitor,
    slice: &Slice,
    (view, entry): (View, &'static Entry),
) -> Result<Arc<Chart>, PageError> {
    let kept = visitor.reader.web.charts();
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
    let mut chart = (entry.make)(visitor, slice).await?;
    if slice.as_of.is_some() || slice.compare.is_some() {
        chart = chart.of_the_past(&visitor.words());
    }
    let chart = Arc::new(chart);
    kept.keep(at, key, &chart);
    Ok(chart)
}
