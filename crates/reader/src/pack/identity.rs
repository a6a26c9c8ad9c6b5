//! `pack.toml` and `services.toml`.

use std::collections::BTreeSet;

use toml::{Table, Value};

use super::{PackFiles, code_of_words, codes, put, put_some, strings};
use crate::model::Draft;
use crate::terms::{TermKind, Terms};

pub(super) fn write(draft: &Draft, terms: &Terms, pack: &mut PackFiles) {
    let mut table = Table::new();
    put(
        &mut table,
        "code",
        code_of_words(draft.metadata.title.as_deref().unwrap_or_default(), "draft"),
    );
    put(&mut table, "version", "0.1.0");
    put(
        &mut table,
        "languages",
        strings(draft.languages.iter().map(|one| one.code())),
    );
    put(&mut table, "page", page(draft));
    put(&mut table, "change", changes(draft));
    put(&mut table, "role", codes(roles(draft, terms)));
    put(&mut table, "next_action", codes(next_actions(draft)));
    pack.add("pack.toml", &table);
    pack.lack("pack.toml", "", "published");
    pack.lack(
        "pack.toml",
        "defaults",
        "note_length, new_units, unresponsive, close_blocked_to",
    );
    let catalogues = "party, channel, service_status, engagement_scenario, business_reason";
    pack.lack("pack.toml", "", catalogues);
    write_services(draft, pack);
}

fn page(draft: &Draft) -> Table {
    let metadata = &draft.metadata;
    let mut page = Table::new();
    put_some(&mut page, "author", metadata.author.as_deref());
    put_some(&mut page, "owner", metadata.owner.as_deref());
    put(&mut page, "audience", strings(&metadata.audience));
    let written = metadata.date.as_ref().and_then(|date| date.iso.as_deref());
    put_some(&mut page, "written", written);
    let reviewed = draft
        .changes
        .iter()
        .find_map(|change| change.date.iso.as_deref());
    put_some(&mut page, "reviewed", reviewed.or(written));
    page
}

fn changes(draft: &Draft) -> Value {
    let entry = |(code, change): (String, &crate::ChangeEntry)| {
        let mut entry = Table::new();
        put(&mut entry, "code", code);
        put_some(&mut entry, "date", change.date.iso.as_deref());
        Value::Table(entry)
    };
    Value::Array(
        draft
            .change_codes()
            .into_iter()
            .zip(&draft.changes)
            .map(entry)
            .collect(),
    )
}

/// The roles that the scenarios name.
pub(super) fn roles(draft: &Draft, terms: &Terms) -> BTreeSet<String> {
    let fields = draft
        .scenarios
        .iter()
        .flat_map(|one| [&one.who_updates, &one.owner]);
    let values = fields.filter_map(|field| field.value.clone());
    let known = terms.list(TermKind::Role);
    values.filter(|value| known.has(value)).collect()
}

/// The next actions that the scenarios name, but for the one that depends on the reason.
pub(super) fn next_actions(draft: &Draft) -> BTreeSet<String> {
    let values = draft
        .scenarios
        .iter()
        .filter_map(|one| one.next_action.value.clone());
    values
        .filter(|value| !matches!(value.as_str(), "by-reason" | "not-applicable"))
        .collect()
}

fn write_services(draft: &Draft, pack: &mut PackFiles) {
    let mut table = Table::new();
    put(&mut table, "service", codes(draft.services.keys().cloned()));
    pack.add("services.toml", &table);
    pack.lack("services.toml", "service", "short, family");
}
