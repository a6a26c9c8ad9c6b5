//! Two people editing one line: what the other changed, beside what is being written (rule V3).

use desbloqueo_app::reads::OpenedLine;
use desbloqueo_domain::refusal::Field;
use desbloqueo_words::Words;
use jiff::civil::Date;

use super::choices::read_owner;
use super::rules::status_of;
use super::sent::Sent;
use super::written::{PLACES, Written};

/// A field that somebody else changed while it was being edited.
#[derive(Debug, Clone)]
pub(super) struct Clash {
    pub(super) field: String,
    /// As it was read.
    pub(super) was: String,
    /// As the other saved it.
    pub(super) now: String,
    /// As it stands in the form.
    pub(super) mine: String,
    /// Whether both changed it: the form keeps what was written, and saving it replaces what the other saved.
    pub(super) both: bool,
}

impl Sent {
    /// Whether somebody saved the line since it was read.
    pub(super) fn is_behind(&self, opened: &OpenedLine) -> bool {
        self.version != opened.line.version
    }

    /// Brings the form up to the line as it stands: fields that only the other changed take their value, what was
    /// written stays. Gives every field that the other changed.
    pub(super) fn catch_up(&mut self, words: &Words<'_>, opened: &OpenedLine) -> Vec<Clash> {
        let now = Written::initial(words, opened, &opened.line.state.status);
        let read = std::mem::replace(&mut self.read, now.clone());
        let mut clashes = Vec::new();
        for place in PLACES {
            let (_, field, text) = place;
            let (was, is) = (read.text(place), now.text(place));
            if was == is {
                continue;
            }
            let mine = self.written.text(place);
            let both = mine != was && mine != is;
            if !both {
                text(&mut self.written).clone_from(&is);
            }
            clashes.push(Clash {
                field: words.field(field),
                was: shown(words, opened, field, &was),
                now: shown(words, opened, field, &is),
                mine: shown(words, opened, field, &self.written.text(place)),
                both,
            });
        }
        self.version = opened.line.version;
        if let Some(status) = status_of(words.playbook.rulebook(), &self.written.status) {
            self.status = status;
        }
        clashes
    }
}

/// The text of a field as the reader reads it.
fn shown(words: &Words<'_>, opened: &OpenedLine, field: Field, text: &str) -> String {
    if text.is_empty() {
        return words.plain("none");
    }
    match field {
        Field::Status => status_of(words.playbook.rulebook(), text)
            .map_or_else(|| text.to_owned(), |status| words.status(&status)),
        Field::Owner => read_owner(text).map_or_else(
            || text.to_owned(),
            |owner| words.owner(&owner, &opened.names),
        ),
        _ => text
            .parse::<Date>()
            .map_or_else(|_| text.to_owned(), |day| words.date(day)),
    }
}
