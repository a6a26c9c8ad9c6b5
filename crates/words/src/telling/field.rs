//! The names of the fields of records.

use crate::Words;

/// Whether a field follows from others or counts saves: nobody wants to read it.
pub(super) fn is_silent(field: &str) -> bool {
    matches!(field, "confirmed" | "id" | "overrides" | "version")
}

/// Whether a field is a text that somebody writes anew.
pub(super) fn is_prose(field: &str) -> bool {
    matches!(field, "note" | "body")
}

/// The name of a field of a record; what no message knows is a heading that somebody chose.
pub(super) fn name(words: &Words<'_>, kind: &str, field: &str) -> String {
    let message = match (kind, field) {
        ("blocker", "key") => "history-field-key",
        ("blocker", "projected") => "field-unblock-date",
        ("contact" | "person", "role") => "field-role",
        ("tenant", "activity") => "field-tenant-state",
        ("cover", "from") => "field-cover-from",
        ("cover", "to") => "field-cover-to",
        ("person", "state") => "history-field-state",
        (_, "target") => "field-target-date",
        (_, "asked") => "field-asked-of",
        (_, "review") => "field-review-date",
        (_, "since") => "field-status-since",
        (_, "blockers") => "field-blocker",
        (_, "purchased") => "column-purchased-units",
        (_, "units_override") => "history-field-units-override",
        (_, "agreed") => "field-agreed-units",
        (_, "initiate_discussion") => "field-initiate-discussion-date",
        (_, "engagement_start") => "field-engagement-start-date",
        (_, "last_attempt") => "history-field-last-attempt",
        (_, "handed_over") => "history-field-handed-over",
        (_, "title") => "field-blocker-title",
        (_, "private") => "history-field-private",
        (_, "reason") => "field-l2",
        (_, "detail") => "field-l3",
        (_, "resolvers") => "field-resolver",
        (_, "opened") => "history-field-opened",
        (_, "closed") => "cli-blocker-closed-on",
        (_, "party_clock") => "field-party",
        (_, "channels") => "field-channel",
        (_, "tickets") => "field-ticket",
        (_, "invited") => "history-field-invited",
        (_, "renewal") => "field-renewal-date",
        (_, "priority_override") => "field-priority",
        (_, "domain") => "history-field-domain",
        (_, "side") => "history-field-side",
        (_, "do_not_contact") => "history-field-do-not-contact",
        (_, "parent") => "history-field-parent",
        (_, "body") => "history-field-body",
        (_, "technical") => "history-field-technical",
        (_, "code") => "cli-column-code",
        (_, "label") => "field-name",
        (_, "kind") => "cli-column-kind",
        (_, "subject") => "cli-column-describes",
        (_, other) => {
            let usual = format!("field-{}", other.replace('_', "-"));
            return if words.has(&usual) {
                words.plain(&usual)
            } else {
                other.to_owned()
            };
        }
    };
    words.plain(message)
}
