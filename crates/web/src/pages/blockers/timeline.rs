//! What happened to a blocker, the newest first: comments, and changes as sentences.

use desbloqueo_app::blockers::Change;
use desbloqueo_app::reads::Names;
use desbloqueo_i18n::{Args, format};
use desbloqueo_words::Words;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::sentences::{Did, comment_of, sentences};
use crate::visitor::Visitor;

/// One thing that happened.
#[derive(Debug, Clone)]
pub(super) struct EntryView {
    /// Who did what.
    pub(super) heading: String,
    pub(super) when: String,
    /// The moment for machines.
    pub(super) moment: String,
    pub(super) comment: String,
    pub(super) sentences: Vec<String>,
    /// Why, in somebody's words.
    pub(super) reason: String,
    /// Why somebody overrode who may do this.
    pub(super) overriding: String,
}

impl EntryView {
    pub(super) fn new(visitor: &Visitor, names: &Names, change: &Change) -> Self {
        let words = visitor.words();
        let did = Did::of(change);
        let moment = Timestamp::from_microsecond(change.recorded_at).unwrap_or_default();
        let reason = |id: &str, text: &str| match text {
            "" => String::new(),
            text => words.text(id, &Args::new().text("text", text)),
        };
        Self {
            heading: heading(&words, names, change, did),
            when: when(visitor, moment),
            moment: moment.to_string(),
            comment: comment_of(change),
            sentences: if did == Did::Redacted {
                Vec::new()
            } else {
                sentences(&words, names, change)
            },
            // What closed a blocker is its resolution, which stands among the sentences.
            reason: match did {
                Did::Closed | Did::Opened => String::new(),
                _ => reason("history-reason", &change.reason),
            },
            overriding: reason("history-override", &change.override_reason),
        }
    }

    /// The newest first; what neither says nor changes anything that a reader knows of is left out.
    pub(super) fn of_all(visitor: &Visitor, names: &Names, changes: &[Change]) -> Vec<Self> {
        let all = changes
            .iter()
            .rev()
            .map(|change| Self::new(visitor, names, change));
        all.collect()
    }
}

fn heading(words: &Words<'_>, names: &Names, change: &Change, did: Did) -> String {
    let name = names.person(change.person).unwrap_or_default();
    let name = if name.is_empty() {
        words.plain("unknown")
    } else {
        name.to_owned()
    };
    words.text(did.message(), &Args::new().text("person", name))
}

/// A moment on the visitor's own clock.
pub(super) fn when(visitor: &Visitor, moment: Timestamp) -> String {
    let zone = TimeZone::get(&visitor.visit.person.time_zone).unwrap_or(TimeZone::UTC);
    format::date_time(visitor.reader.language, moment.to_zoned(zone).datetime())
}
