//! `/insights/over-time`: what changes from week to week.

use super::registry::Entry;

/// The charts, in order.
pub(super) const CHARTS: &[Entry] = &[];
