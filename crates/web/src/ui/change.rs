//! A recorded change as sentences.

use desbloqueo_app::history::HistoryEntry;
use desbloqueo_i18n::format;
use jiff::tz::TimeZone;

use crate::visitor::Visitor;

/// A recorded change as sentences.
#[derive(Debug, Clone)]
pub(crate) struct ChangeView {
    /// The record that changed.
    pub(crate) id: String,
    /// Who did what to which record, and when.
    pub(crate) heading: String,
    /// How each field changed.
    pub(crate) sentences: Vec<String>,
}

impl ChangeView {
    /// The change in the visitor's language, on their clock.
    pub(crate) fn new(visitor: &Visitor, entry: &HistoryEntry) -> Self {
        let words = visitor.words();
        let zone = TimeZone::get(&visitor.visit.person.time_zone).unwrap_or(TimeZone::UTC);
        let when = entry.recorded.to_zoned(zone).datetime();
        let when = format::date_time(visitor.reader.language, when);
        Self {
            id: entry.id.to_string(),
            heading: words.history_heading(entry, &when),
            sentences: entry
                .fields
                .iter()
                .map(|field| words.history_sentence(field))
                .collect(),
        }
    }
}
