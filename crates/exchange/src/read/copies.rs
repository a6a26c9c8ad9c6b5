//! One copy of what many rows of a file repeat: all of them wait in memory for each other.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use desbloqueo_sheets::Field;

/// What was seen so far.
#[derive(Default)]
pub(super) struct Copies {
    texts: BTreeSet<Arc<str>>,
    columns: HashSet<Arc<[(Field, u32)]>>,
}

impl Copies {
    /// Text that a row gives; a long one is hardly ever repeated.
    pub(super) fn text(&mut self, text: &str) -> Arc<str> {
        const LONGEST_SHARED: usize = 80;
        if text.len() > LONGEST_SHARED {
            return Arc::from(text);
        }
        if let Some(known) = self.texts.get(text) {
            return Arc::clone(known);
        }
        let new: Arc<str> = Arc::from(text);
        self.texts.insert(Arc::clone(&new));
        new
    }

    /// The columns that a row fills.
    pub(super) fn columns(&mut self, cells: &[(Field, u32)]) -> Arc<[(Field, u32)]> {
        if let Some(known) = self.columns.get(cells) {
            return Arc::clone(known);
        }
        let new: Arc<[(Field, u32)]> = Arc::from(cells);
        self.columns.insert(Arc::clone(&new));
        new
    }
}
