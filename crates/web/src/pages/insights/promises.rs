//! `/insights/promises`: promised dates against what happened.

use super::registry::Entry;

/// The charts, in order.
pub(super) const CHARTS: &[Entry] = &[];
