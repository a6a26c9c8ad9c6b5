//! A recorded edit as sentences.

use desbloqueo_app::history::{Happened, HistoryEntry, Told};
use desbloqueo_i18n::{Args, format};
use desbloqueo_words::Words;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// Changed fields of a new record beyond which the rest is folded away.
const SHOWN_OF_NEW: usize = 8;

/// A recorded edit as it is read.
#[derive(Debug, Clone)]
pub(crate) struct EntryView {
    /// The record that changed.
    pub(crate) id: String,
    /// When it was recorded.
    pub(crate) recorded: Timestamp,
    /// Who did what when, and through what.
    pub(crate) heading: String,
    /// What it was about, where the page is about several records; may be empty.
    pub(crate) about: String,
    /// What changed.
    pub(crate) sentences: Vec<String>,
    /// More of what changed, to be unfolded.
    pub(crate) folded: Vec<String>,
    /// Why, and why somebody overrode a rule.
    pub(crate) reasons: Vec<String>,
}

impl EntryView {
    /// The entries of a history, moments on the clock of `zone`.
    pub(crate) fn all(words: &Words<'_>, told: &Told, zone: &TimeZone) -> Vec<Self> {
        let entries = told.entries.iter();
        let views = entries.map(|entry| Self::new(words, told, entry, zone));
        views.collect()
    }

    fn new(words: &Words<'_>, told: &Told, entry: &HistoryEntry, zone: &TimeZone) -> Self {
        let when = moment(words, entry.recorded, zone);
        let mut sentences = words.history_sentences(entry, &told.mentioned);
        let folded = if entry.happened == Happened::Changed {
            Vec::new()
        } else {
            sentences.split_off(SHOWN_OF_NEW.min(sentences.len()))
        };
        let reasons = [
            ("history-reason", &entry.reason),
            ("history-override", &entry.override_reason),
        ];
        // The note of a line is its reason: it is not told twice.
        let is_told = |text: &str| sentences.iter().any(|sentence| sentence.contains(text));
        let reasons = reasons
            .into_iter()
            .filter(|(_, text)| !text.is_empty() && !is_told(text))
            .map(|(id, text)| words.text(id, &Args::new().text("text", text.as_str())));
        Self {
            id: entry.id.to_string(),
            recorded: entry.recorded,
            heading: words.history_heading(entry, &when),
            about: told
                .services
                .get(&entry.id)
                .map(|service| words.short_service(service))
                .unwrap_or_default(),
            reasons: reasons.collect(),
            sentences,
            folded,
        }
    }
}

/// A moment on the clock of a time zone.
pub(crate) fn moment(words: &Words<'_>, at: Timestamp, zone: &TimeZone) -> String {
    format::date_time(words.language, zone.to_datetime(at))
}
