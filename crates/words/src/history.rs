//! The history of a record as sentences.

use desbloqueo_app::history::{HistoryEntry, Mentioned, Span};
use desbloqueo_i18n::Args;
use desbloqueo_playbook::Kind;
use serde_json::Value;

use crate::{Teller, Words};

impl Words<'_> {
    /// Who did what to which record through what; `when` is the moment in the reader's form.
    pub fn history_heading(&self, entry: &HistoryEntry, when: &str) -> String {
        let happened = match serde_json::to_value(entry.happened) {
            Ok(Value::String(code)) => code,
            _ => String::new(),
        };
        let args = Args::new()
            .text("when", when)
            .text("person", self.history_who(entry))
            .text("record", self.plain(&format!("record-{}", entry.kind)))
            .text("source", self.plain(&format!("source-{}", entry.source)));
        self.text(&format!("history-{happened}"), &args)
    }

    /// Who acted: both names, where they covered for somebody.
    pub fn history_who(&self, entry: &HistoryEntry) -> String {
        // Redacted people have no name (rule H3).
        let named = |name: &str| {
            if name.is_empty() {
                self.plain("redact-nobody")
            } else {
                name.to_owned()
            }
        };
        let Some(covered) = &entry.covered else {
            return named(&entry.person);
        };
        let args = Args::new()
            .text("person", named(&entry.person))
            .text("covered", named(covered));
        self.text("cover-in-place", &args)
    }

    /// How each field changed, with the names behind ids; "still true" where somebody said just that.
    pub fn history_sentences(&self, entry: &HistoryEntry, mentioned: &Mentioned) -> Vec<String> {
        Teller::of_history(*self, mentioned).sentences(&entry.kind, &entry.fields)
    }

    /// How long a line stood in a reason and who was charged: "Network for 34 days, charged to the customer".
    pub fn span(&self, span: &Span) -> String {
        self.text("history-span", &self.span_args(span))
    }

    fn span_args(&self, span: &Span) -> Args<'_> {
        let reason = self.reason(span.status.l2.as_ref(), span.status.l3.as_ref());
        let status = if reason.is_empty() {
            self.label(Kind::L1, &span.status.l1)
        } else {
            reason
        };
        let party = span.party.as_ref();
        Args::new()
            .text("status", status)
            .number("days", span.days)
            .optional("party", party.map(|party| self.label(Kind::Party, party)))
    }

    /// The same, short: "34 d Network (customer)".
    pub fn short_span(&self, span: &Span) -> String {
        self.text("tenant-span", &self.span_args(span))
    }
}
