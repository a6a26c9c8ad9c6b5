//! `/insights/what-if`: what would move.

use super::registry::Entry;

/// The charts, in order.
pub(super) const CHARTS: &[Entry] = &[];
