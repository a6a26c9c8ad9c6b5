//! What was read of blockers, for as long as nothing changes.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use uuid::Uuid;

/// What was read of blockers, by their ids; clones share it.
#[derive(Debug, Clone)]
pub(super) struct Kept<T>(Arc<Mutex<BTreeMap<Uuid, T>>>);

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<T: Clone> Kept<T> {
    /// Of these, what is known, and those of which nothing is.
    pub(super) fn find(&self, ids: &[Uuid]) -> (BTreeMap<Uuid, T>, Vec<Uuid>) {
        let kept = self.kept();
        let (mut known, mut unknown) = (BTreeMap::new(), Vec::new());
        for id in ids {
            match kept.get(id) {
                Some(value) => {
                    known.insert(*id, value.clone());
                }
                None => unknown.push(*id),
            }
        }
        (known, unknown)
    }

    /// Keeps what was read.
    pub(super) fn keep(&self, read: &BTreeMap<Uuid, T>) {
        let read = read.iter().map(|(id, value)| (*id, value.clone()));
        self.kept().extend(read);
    }

    fn kept(&self) -> MutexGuard<'_, BTreeMap<Uuid, T>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
