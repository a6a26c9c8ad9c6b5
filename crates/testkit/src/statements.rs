//! The statements that reach a database, as its driver reports them.

use std::fmt::Debug;
use std::sync::{Mutex, PoisonError};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

static SENT: Mutex<Vec<String>> = Mutex::new(Vec::new());

struct Recorder;

/// Begins to record, where a test has a process of its own: elsewhere the statements of others would stand between.
pub(crate) fn record_statements() -> bool {
    let is_alone = std::env::var_os("NEXTEST").is_some();
    if !is_alone {
        eprintln!(
            "SKIPPED: statements are compared where each test has a process of its own (cargo nextest)"
        );
    }
    is_alone && tracing::subscriber::set_global_default(Recorder).is_ok()
}

/// The statements since they were last taken, in order.
pub fn take_statements() -> Vec<String> {
    std::mem::take(&mut *SENT.lock().unwrap_or_else(PoisonError::into_inner))
}

impl Subscriber for Recorder {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "sqlx::query"
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut text = Text::default();
        event.record(&mut text);
        let said = if text.whole.trim().is_empty() {
            text.summary
        } else {
            text.whole
        };
        // That a connection was opened is no part of what was asked.
        if ["PRAGMA ", "SET "]
            .iter()
            .any(|begins| said.trim_start().starts_with(begins))
        {
            return;
        }
        let words: Vec<&str> = said.split_whitespace().collect();
        SENT.lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(words.join(" "));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// The text of a statement: its first words, and the whole of it where it is longer.
#[derive(Default)]
struct Text {
    summary: String,
    whole: String,
}

impl Visit for Text {
    fn record_str(&mut self, field: &Field, value: &str) {
        match field.name() {
            "summary" => value.clone_into(&mut self.summary),
            "db.statement" => value.clone_into(&mut self.whole),
            _ => {}
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn Debug) {}
}
