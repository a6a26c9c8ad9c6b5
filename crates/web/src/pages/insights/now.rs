//! `/insights`: what stands as it is.

use super::registry::Entry;

/// The charts, in order.
pub(super) const CHARTS: &[Entry] = &[];
