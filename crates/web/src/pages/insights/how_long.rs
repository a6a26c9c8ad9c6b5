//! `/insights/how-long`: how long it takes to unblock.

use super::registry::Entry;

/// The charts, in order.
pub(super) const CHARTS: &[Entry] = &[];
