//! The names of the fields of records.

use crate::Words;

/// Fields that go with every change, unless they are all that changed; and those that count saves.
pub(super) fn goes_without_saying(field: &str, edited: usize) -> bool {
    field == "version" || field == "id" || field == "confirmed" && edited > 1
}

/// The name of a field of a record; what no message knows is a heading that somebody chose.
pub(super) fn name(words: &Words<'_>, kind: &str, field: &str) -> String {
    let message = match (kind, field) {
        ("blocker", "key") => "history-field-key",
        ("blocker", "projected") => "field-unblock-date",
        ("contact" | "person", "role") => "field-role",
        ("tenant", "activity") => "field-tenant-state",
        ("person", "state") => "cli-column-state",
        (_, "target") => "field-target-date",
        (_, "asked") => "field-asked-of",
        (_, "review") => "field-review-date",
        (_, "since") => "field-status-since",
        (_, "confirmed") => "cli-confirmed",
        (_, "blockers") => "cli-column-blockers",
        (_, "overrides") => "history-field-overrides",
        (_, "purchased") => "column-purchased-units",
        (_, "units_override") => "column-override-units",
        (_, "agreed") => "field-agreed-units",
        (_, "initiate_discussion") => "field-initiate-discussion-date",
        (_, "engagement_start") => "field-engagement-start-date",
        (_, "last_attempt") => "history-field-last-attempt",
        (_, "handed_over") => "cli-handed-over-on",
        (_, "title") => "field-blocker-title",
        (_, "private") => "history-field-private",
        (_, "reason") => "field-l2",
        (_, "detail") => "field-l3",
        (_, "resolvers") => "field-resolver",
        (_, "opened") => "cli-blocker-opened",
        (_, "closed") => "cli-blocker-closed-on",
        (_, "party_clock") => "field-party",
        (_, "channels") => "field-channel",
        (_, "tickets") => "field-ticket",
        (_, "invited") => "cli-blocker-invited",
        (_, "renewal") => "field-renewal-date",
        (_, "priority_override") => "field-priority",
        (_, "domain") => "cli-column-domain",
        (_, "side") => "cli-column-side",
        (_, "do_not_contact") => "cli-column-do-not-contact",
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
