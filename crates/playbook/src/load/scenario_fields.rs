//! What a scenario asks of each field.

use desbloqueo_domain::code::Code;
use desbloqueo_domain::rulebook::{FieldRule, Need, NextDue};

use super::catalogue::Catalogue;
use crate::kind::Kind;
use crate::source::{Cell, Fields};

const NEEDS: [(&str, Need); 4] = [
    ("required", Need::Required),
    ("optional", Need::Optional),
    ("not-applicable", Need::NotApplicable),
    ("keep", Need::Keep),
];

/// Events of an entitlement on whose day a next action may be due.
const EVENTS: [(&str, &str); 1] = [("initiate-discussion", "initiate-discussion")];

const BOUNDS: std::ops::RangeInclusive<i32> = 0..=3650;

/// Reads a need that stands alone.
pub(super) fn need(fields: &mut Fields<'_>, key: &'static str) -> Option<Need> {
    need_of(&fields.required(key)?)
}

/// Reads the word of a need.
pub(super) fn need_of(cell: &Cell<'_>) -> Option<Need> {
    cell.one_of(&NEEDS)
}

/// Reads whether a blocker is needed (rule S7); there is nothing between yes and no.
pub(super) fn blocker(fields: &mut Fields<'_>) -> Option<Need> {
    let needs = [
        ("required", Need::Required),
        ("not-applicable", Need::NotApplicable),
    ];
    fields.required("blocker")?.one_of(&needs)
}

fn open<'s>(fields: &mut Fields<'s>, key: &'static str) -> Option<(Fields<'s>, Option<FieldRule>)> {
    let mut table = fields.required(key)?.table()?;
    let need = need(&mut table, "need");
    Some((table, need.map(FieldRule::plain)))
}

/// Reads a field of which nothing but the need is said.
pub(super) fn plain(fields: &mut Fields<'_>, key: &'static str) -> Option<FieldRule> {
    let (table, rule) = open(fields, key)?;
    table.finish();
    rule
}

/// Reads a field whose value is of a catalogue.
pub(super) fn choice(
    fields: &mut Fields<'_>,
    key: &'static str,
    kind: Kind,
    catalogue: &Catalogue,
) -> Option<FieldRule> {
    let (mut table, rule) = open(fields, key)?;
    let of = table
        .optional("of")
        .map(|cell| cell.some_items())
        .unwrap_or_default();
    let of = catalogue.references(&of, kind);
    let fixed = table
        .optional("fixed")
        .and_then(|cell| catalogue.reference(&cell, kind));
    let default = table
        .optional("default")
        .and_then(|cell| catalogue.reference(&cell, kind));
    table.finish();
    rule.map(|rule| FieldRule {
        of,
        fixed,
        default,
        ..rule
    })
}

/// Reads the target date, and whether an answer's due date may stand in for it.
pub(super) fn target_date(fields: &mut Fields<'_>) -> Option<(FieldRule, bool)> {
    let (mut table, rule) = open(fields, "target_date")?;
    let default = table.optional("meaning").and_then(|cell| cell.code());
    let or_answer_due = table
        .optional("or_answer_due")
        .and_then(|cell| cell.flag())
        .unwrap_or(false);
    table.finish();
    rule.map(|rule| (FieldRule { default, ..rule }, or_answer_due))
}

/// Reads the owner; its default is a role.
pub(super) fn owner(fields: &mut Fields<'_>, catalogue: &Catalogue) -> Option<FieldRule> {
    let (mut table, rule) = open(fields, "owner")?;
    let default = table
        .optional("default_role")
        .and_then(|cell| catalogue.reference(&cell, Kind::Role));
    table.finish();
    rule.map(|rule| FieldRule { default, ..rule })
}

/// Reads the next action; its default is a code of the catalogue, or none: by the reason.
pub(super) fn next_action(fields: &mut Fields<'_>, catalogue: &Catalogue) -> Option<FieldRule> {
    let (mut table, rule) = open(fields, "next_action")?;
    let default = table
        .optional("default")
        .filter(|cell| cell.as_text() != Some("by-reason"));
    let default = default.and_then(|cell| catalogue.reference(&cell, Kind::NextAction));
    table.finish();
    rule.map(|rule| FieldRule { default, ..rule })
}

/// Reads the next action's date, and when it is due where nobody says.
pub(super) fn next_action_date(fields: &mut Fields<'_>) -> Option<(FieldRule, NextDue)> {
    let (mut table, rule) = open(fields, "next_action_date")?;
    let event = table
        .optional("default_event")
        .and_then(|cell| cell.one_of(&EVENTS));
    let event = event
        .and_then(|event| Code::parse(event).ok())
        .map(NextDue::Event);
    let open_days = match event {
        Some(_) => None,
        None => table
            .optional("open_days")
            .and_then(|cell| cell.number(&BOUNDS)),
    };
    table.finish();
    let due = event
        .or_else(|| open_days.map(|days| NextDue::Open { days }))
        .unwrap_or(NextDue::ByReason);
    rule.map(|rule| (rule, due))
}

/// Reads the review date, and the days until it where nobody says.
pub(super) fn review_date(fields: &mut Fields<'_>) -> Option<(FieldRule, Option<i32>)> {
    let (mut table, rule) = open(fields, "review_date")?;
    let days = table
        .optional("default_days")
        .and_then(|cell| cell.number(&BOUNDS));
    table.finish();
    rule.map(|rule| (rule, days))
}
