//! What a status requires, as a table and for programs.

use anyhow::Result;
use desbloqueo_domain::code::Code;
use desbloqueo_domain::line::ActionText;
use desbloqueo_domain::refusal::Field;
use desbloqueo_domain::requirements::{Requirement, Requirements as Required};
use desbloqueo_domain::rulebook::{Need, NextDue};
use desbloqueo_i18n::{Args as With, format};
use desbloqueo_playbook::Kind;
use serde_json::{Value, json};

use super::Asked;
use crate::context::Context;
use crate::output::{Cell, Column, Table, Tone};
use desbloqueo_api::bodies::StatusBody;
use desbloqueo_words::Words;

pub(super) fn body(words: &Words<'_>, asked: &Asked, required: &Required) -> Value {
    let text = words
        .playbook
        .scenario_text(&required.scenario, words.language.code());
    let fields: Vec<Value> = required
        .fields
        .iter()
        .map(|field| {
            // What a target date means is no value that it gets by itself.
            let is_target = field.field == Field::TargetDate;
            let default = field.default.as_ref();
            json!({
                "field": field.field.code(),
                "label": words.field(field.field),
                "need": field.need.code(),
                "rule": field.rule.code(),
                "of": allowed(words, asked, field),
                "default": default.filter(|_| !is_target),
                "meaning": default.filter(|_| is_target),
                "days": field.days,
                "event": event(words, required, field),
            })
        })
        .collect();
    json!({
        "phase": asked.phase.code(),
        "status": StatusBody::from(&asked.status),
        "service": asked.service,
        "scenario": required.scenario,
        "rule": required.rule.code(),
        "when": text.map(|text| text.when),
        "note_hint": text.and_then(|text| text.note_hint),
        "target_hint": text.and_then(|text| text.target_hint),
        "who_updates": required.who_updates,
        "or_answer_due": required.or_answer_due,
        "fields": fields,
    })
}

pub(super) fn print(
    context: &Context,
    words: &Words<'_>,
    asked: &Asked,
    required: &Required,
) -> Result<()> {
    let output = &context.output;
    let phase = words.plain(&format!("phase-{}", asked.phase.code()));
    output.heading(&format!(
        "{phase} · {} · {}",
        words.status(&asked.status),
        required.rule
    ))?;
    let text = words
        .playbook
        .scenario_text(&required.scenario, words.language.code());
    if let Some(text) = &text {
        output.paragraph(text.when, 0)?;
    }
    let roles: Vec<String> = required
        .who_updates
        .iter()
        .map(|code| words.label(Kind::Role, code))
        .collect();
    let roles = format::list_or(words.language, &roles);
    output.line(words.text("cli-requirements-who", &With::new().text("roles", roles)))?;
    output.gap()?;
    output.table(&table(words, required))?;
    output.gap()?;
    output.pairs(&choices(words, asked, required))?;
    if required.or_answer_due {
        let field = words.field(Field::TargetDate);
        output.pairs(&[(field, words.plain("cli-requirements-or-answer-due"))])?;
    }
    for hint in text
        .iter()
        .flat_map(|text| [text.note_hint, text.target_hint])
        .flatten()
    {
        output.gap()?;
        output.paragraph(hint, 0)?;
    }
    Ok(())
}

fn table(words: &Words<'_>, required: &Required) -> Table {
    let mut table = Table::new([
        Column::whole(words.plain("cli-column-field")),
        Column::whole(words.plain("cli-column-need")),
        Column::text(words.plain("cli-column-default")),
        Column::whole(words.plain("cli-column-rule")),
    ]);
    for field in &required.fields {
        table.row([
            words.field(field.field).into(),
            need(words, field),
            default(words, required, field).into(),
            field.rule.code().into(),
        ]);
    }
    table
}

/// The values allowed, field by field.
fn choices(words: &Words<'_>, asked: &Asked, required: &Required) -> Vec<(String, String)> {
    let shown = required
        .fields
        .iter()
        .filter(|field| field.need != Need::NotApplicable);
    shown
        .map(|field| {
            let allowed = allowed(words, asked, field);
            let labels = allowed
                .iter()
                .map(|code| words.label(kind_of(field.field), code));
            let labels: Vec<String> = labels.collect();
            (
                words.field(field.field),
                format::list_or(words.language, &labels),
            )
        })
        .collect()
}

fn need(words: &Words<'_>, field: &Requirement) -> Cell {
    let text = words.plain(&format!("need-{}", field.need.code()));
    match field.need {
        Need::Required => Cell::toned(text, Tone::Strong),
        Need::Optional => text.into(),
        Need::NotApplicable | Need::Keep => Cell::toned(text, Tone::Quiet),
    }
}

fn default(words: &Words<'_>, required: &Required, field: &Requirement) -> String {
    if field.need == Need::NotApplicable {
        return String::new();
    }
    let code = field.default.as_ref();
    let days = field.days.map(|days| {
        words.text(
            "cli-requirements-days",
            &With::new().number("days", i64::from(days)),
        )
    });
    let event = event(words, required, field)
        .map(|event| words.text("cli-requirements-event", &With::new().text("event", event)));
    // A target date's default is the meaning of the date, which the hint below the table says in words.
    let code = code.filter(|_| field.field != Field::TargetDate);
    let label = code.map(|code| match kind_of(field.field) {
        Kind::NextAction => words.action(&ActionText::Code(code.clone())),
        kind => words.label(kind, code),
    });
    [label, days, event]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

/// The event on whose day a next action is due.
fn event(words: &Words<'_>, required: &Required, field: &Requirement) -> Option<String> {
    let scenarios = &words.playbook.rulebook().scenarios;
    let scenario = scenarios
        .iter()
        .find(|scenario| scenario.code == required.scenario)?;
    match &scenario.next_due {
        NextDue::Event(_)
            if field.field == Field::NextActionDate && field.need != Need::NotApplicable =>
        {
            Some(words.field(Field::InitiateDiscussionDate))
        }
        _ => None,
    }
}

/// The values allowed; of details, those that are offered for the service.
fn allowed(words: &Words<'_>, asked: &Asked, field: &Requirement) -> Vec<Code> {
    let Some(l2) = asked
        .status
        .l2
        .as_ref()
        .filter(|_| field.field == Field::L3)
    else {
        return field.of.clone();
    };
    let rulebook = words.playbook.rulebook();
    match &asked.service {
        Some(service) => rulebook
            .details_of(l2, service)
            .map(|(code, _)| code.clone())
            .collect(),
        None => words.playbook.details_of(l2).cloned().collect(),
    }
}

fn kind_of(field: Field) -> Kind {
    match field {
        Field::L2 => Kind::L2,
        Field::L3 => Kind::L3,
        Field::ServiceStatus => Kind::ServiceStatus,
        Field::EngagementScenario => Kind::EngagementScenario,
        Field::NextAction => Kind::NextAction,
        _ => Kind::Role,
    }
}
