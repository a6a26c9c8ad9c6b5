//! `scenarios.toml`.

use toml::{Table, Value};

use super::{PackFiles, put, put_some, strings};
use crate::model::Draft;
use crate::scenario::{Field, Scenario};
use crate::terms::{TermKind, Terms};

const FILE: &str = "scenarios.toml";

pub(super) fn write(draft: &Draft, terms: &Terms, pack: &mut PackFiles) {
    let entries = draft.scenario_codes().into_iter().zip(&draft.scenarios);
    let list = entries
        .map(|(code, scenario)| Value::Table(entry(code, scenario, terms, pack)))
        .collect();
    let mut table = Table::new();
    put(&mut table, "scenario", Value::Array(list));
    pack.add(FILE, &table);
    if draft.scenarios.is_empty() {
        pack.lack(FILE, "", "scenario");
    }
}

fn entry(code: String, scenario: &Scenario, terms: &Terms, pack: &mut PackFiles) -> Table {
    for (column, field) in scenario.fields() {
        if field.value.is_none() {
            pack.lack(FILE, &code, column);
        }
    }
    let mut entry = Table::new();
    put(&mut entry, "code", code);
    put_some(&mut entry, "rule", rule(scenario, terms));
    put_some(&mut entry, "phase", scenario.phase.as_deref());
    let set = scenario
        .l1
        .value
        .as_deref()
        .filter(|set| terms.list(TermKind::Status).has(set));
    put_some(&mut entry, "l1", set.or(scenario.about.as_deref()));
    put(
        &mut entry,
        "who_updates",
        strings(role(&scenario.who_updates, terms)),
    );
    put(&mut entry, "l2", reason_need(&scenario.l2, "required"));
    put(&mut entry, "l3", reason_need(&scenario.l3, "optional"));
    put(
        &mut entry,
        "service_status",
        service_status(&scenario.service_status),
    );
    put(
        &mut entry,
        "engagement_scenario",
        engagement_scenario(&scenario.engagement_scenario),
    );
    put(
        &mut entry,
        "target_date",
        target_date(&scenario.target_date),
    );
    put(&mut entry, "owner", owner(&scenario.owner, terms));
    put(&mut entry, "note", need(note_need(&scenario.notes)));
    put(
        &mut entry,
        "next_action",
        next_action(&scenario.next_action),
    );
    put(
        &mut entry,
        "next_action_date",
        next_action_date(&scenario.next_action_date),
    );
    let kind = scenario
        .about
        .as_deref()
        .and_then(|about| terms.kind_of(about));
    let is_blocked = kind == Some("blocked");
    put(
        &mut entry,
        "blocker",
        if is_blocked {
            "required"
        } else {
            "not-applicable"
        },
    );
    entry
}

fn rule(scenario: &Scenario, terms: &Terms) -> Option<&'static str> {
    let kind = |code: &Option<String>| terms.kind_of(code.as_deref()?);
    match (kind(&scenario.about)?, scenario.phase.as_deref()?) {
        ("blocked", "assignment") => Some("S3"),
        ("blocked", "delivery") => Some("S4"),
        ("no-intent", _) if kind(&scenario.l1.value) == Some("in-progress") => Some("S6"),
        ("no-intent", _) => Some("S5"),
        _ => None,
    }
}

fn need(need: &str) -> Table {
    let mut table = Table::new();
    put(&mut table, "need", need);
    table
}

fn role<'field>(field: &'field Field, terms: &Terms) -> Option<&'field str> {
    field
        .value
        .as_deref()
        .filter(|value| terms.list(TermKind::Role).has(value))
}

fn reason_need(field: &Field, otherwise: &'static str) -> &'static str {
    match field.value.as_deref() {
        Some("not-applicable") => "not-applicable",
        Some("keep") => "keep",
        Some("choose-child") => "required",
        _ => otherwise,
    }
}

fn service_status(field: &Field) -> Table {
    match field.value.as_deref() {
        Some("not-applicable") => need("not-applicable"),
        Some("keep") => need("keep"),
        Some(status) => {
            let mut table = need("optional");
            put(&mut table, "fixed", status);
            table
        }
        None => need("optional"),
    }
}

fn engagement_scenario(field: &Field) -> Table {
    match field.value.as_deref() {
        Some("not-applicable") => need("not-applicable"),
        Some("keep") => need("keep"),
        Some("choose") => need("required"),
        Some(of) => {
            let mut table = need("required");
            put(&mut table, "of", strings([of]));
            table
        }
        None => need("optional"),
    }
}

fn target_date(field: &Field) -> Table {
    match field.value.as_deref() {
        Some("required") => {
            let mut table = need("required");
            put_some(&mut table, "meaning", field.meaning.as_deref());
            table
        }
        Some("not-applicable") => need("not-applicable"),
        _ => need("optional"),
    }
}

fn owner(field: &Field, terms: &Terms) -> Table {
    match role(field, terms) {
        Some(role) => {
            let mut table = need("required");
            put(&mut table, "default_role", role);
            table
        }
        None => need("optional"),
    }
}

fn note_need(field: &Field) -> &'static str {
    match field.value.as_deref() {
        Some("not-applicable") => "not-applicable",
        _ if field.raw.is_empty() => "optional",
        _ => "required",
    }
}

fn next_action(field: &Field) -> Table {
    match field.value.as_deref() {
        Some("not-applicable") => need("not-applicable"),
        Some(action) => {
            let mut table = need("required");
            put(&mut table, "default", action);
            table
        }
        None => need("optional"),
    }
}

fn next_action_date(field: &Field) -> Table {
    match field.value.as_deref() {
        Some("not-applicable") => need("not-applicable"),
        Some("event") => {
            let mut table = need("required");
            put_some(&mut table, "default_event", field.meaning.as_deref());
            table
        }
        // S4: a date that is to be decided may stay open this many days
        Some("to-be-decided") => {
            let mut table = need("required");
            put(&mut table, "open_days", 7);
            table
        }
        _ => need("optional"),
    }
}
