//! Charts that were made, and what they let one choose, kept in memory until something changes: a morning's readers ask
//! for the same ones.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use desbloqueo_app::{DataStamp, data_stamp};
use desbloqueo_domain::code::PersonId;
use desbloqueo_words::charts::Chart;

use super::pick::{Group, Picks};
use super::registry::{Entry, View};
use super::slice::Slice;
use crate::error::PageError;
use crate::visitor::Visitor;

/// Charts and choices that are kept at most.
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
    choices: BTreeMap<Key, Vec<Group>>,
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

    /// Reads what is kept since nothing has changed.
    fn find<T>(&self, at: &DataStamp, read: impl Fn(&Kept) -> Option<T>) -> Option<T> {
        let kept = self.kept();
        let is_as_it_was = kept.at.as_ref() == Some(at);
        is_as_it_was.then(|| read(&kept)).flatten()
    }

    fn keep(&self, at: DataStamp, write: impl FnOnce(&mut Kept)) {
        let mut kept = self.kept();
        let is_full = kept.charts.len() + kept.choices.len() >= MOST;
        if kept.at.as_ref() != Some(&at) || is_full {
            *kept = Kept {
                at: Some(at),
                ..Kept::default()
            };
        }
        write(&mut kept);
    }
}

/// By what something is kept that was made for somebody.
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
    let kept = visitor.reader.web.charts();
    // Read before the chart is made: what changes meanwhile makes it anew.
    let at = data_stamp(&visitor.app).await?;
    let key = key(visitor, slice, &entry.path(view));
    if let Some(chart) = kept.find(&at, |kept| kept.charts.get(&key).cloned()) {
        return Ok(chart);
    }
    let chart = Arc::new((entry.make)(visitor, slice).await?);
    kept.keep(at, |kept| {
        kept.charts.insert(key, Arc::clone(&chart));
    });
    Ok(chart)
}

/// What a chart of a slice lets one choose, as it was looked up last where nothing has changed since.
pub(super) async fn choices(
    visitor: &Visitor,
    slice: &Slice,
    path: &str,
    picks: Picks,
) -> Result<Vec<Group>, PageError> {
    let kept = visitor.reader.web.charts();
    let at = data_stamp(&visitor.app).await?;
    let key = key(visitor, slice, path);
    if let Some(choices) = kept.find(&at, |kept| kept.choices.get(&key).cloned()) {
        return Ok(choices);
    }
    let choices = picks(visitor, slice).await?;
    kept.keep(at, |kept| {
        kept.choices.insert(key, choices.clone());
    });
    Ok(choices)
}
