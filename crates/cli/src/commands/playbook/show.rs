//! `desbloqueo playbook show CODE`: a playbook, or what it says of a status.

use anyhow::{Result, anyhow};
use desbloqueo_domain::code::Code;
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Rule};
use desbloqueo_i18n::{Args, format};
use desbloqueo_playbook::{BUILT_IN_CODES, Guidance, Kind, Level, built_in};
use serde_json::{Value, json};

use super::show_pack;
use crate::Outcome;
use crate::context::Context;
use crate::find;
use desbloqueo_words::{StatusFacts, Words};

/// The kinds of code in the order in which one is looked for.
const KINDS: [Kind; 11] = [
    Kind::L1,
    Kind::L2,
    Kind::L3,
    Kind::Service,
    Kind::Family,
    Kind::Role,
    Kind::Party,
    Kind::ServiceStatus,
    Kind::EngagementScenario,
    Kind::BusinessReason,
    Kind::Channel,
];

/// Reads what a code names.
pub(super) fn kind(text: &str) -> Result<Kind, String> {
    let found = KINDS.into_iter().find(|kind| kind.code() == text);
    found.ok_or_else(|| format!("expected one of {}", KINDS.map(Kind::code).join(", ")))
}

pub(super) fn run(context: &Context, text: &str, kind: Option<Kind>) -> Result<Outcome> {
    if kind.is_none() && BUILT_IN_CODES.contains(&text) {
        let pack = built_in(text)
            .and_then(Result::ok)
            .ok_or_else(|| anyhow!("{text} has faults"))?;
        return show_pack::run(context, &pack);
    }
    let playbook = context.playbook()?;
    if kind.is_none() && playbook.code().as_str() == text {
        return show_pack::run(context, playbook);
    }
    let words = context.words()?;
    let (kind, code) = look_up(&words, text, kind)?;
    if context.output.json {
        context.output.json(&body(&words, kind, &code))?;
    } else {
        print(context, &words, kind, &code)?;
    }
    Ok(Outcome::Done)
}

/// The first kind that has the code or label; a label of several codes is refused with them.
fn look_up(words: &Words<'_>, text: &str, kind: Option<Kind>) -> Result<(Kind, Code), Refusal> {
    let mut refused = Refusal::new(Rule::V2, Cause::UnknownCode, Field::Status, text);
    for kind in KINDS
        .into_iter()
        .filter(|one| kind.is_none_or(|kind| kind == *one))
    {
        match find::code(words.playbook, kind, Field::Status, text) {
            Ok(code) => return Ok((kind, code)),
            Err(other) if other.cause == Cause::AmbiguousLabel => return Err(other),
            Err(other) if words.playbook.codes(kind).len() < 20 && kind == Kind::L1 => {
                refused.expected = other.expected;
            }
            Err(_) => {}
        }
    }
    Err(refused)
}

fn level(kind: Kind) -> Option<Level> {
    [Level::L1, Level::L2, Level::L3]
        .into_iter()
        .find(|level| level.kind() == kind)
}

/// The codes above, the L1 first.
fn above(words: &Words<'_>, kind: Kind, code: &Code) -> Vec<(Kind, Code)> {
    let rulebook = words.playbook.rulebook();
    let parent = match kind {
        Kind::L2 => rulebook
            .reasons
            .get(code)
            .map(|entry| (Kind::L1, entry.parent.clone())),
        Kind::L3 => rulebook
            .details
            .get(code)
            .map(|entry| (Kind::L2, entry.parent.clone())),
        Kind::Service => rulebook
            .services
            .get(code)
            .map(|entry| (Kind::Family, entry.family.clone())),
        _ => None,
    };
    let Some((kind, parent)) = parent else {
        return Vec::new();
    };
    let mut all = above(words, kind, &parent);
    all.push((kind, parent));
    all
}

/// Facts of an L2 or L3: who resolves it, through what, whose clock runs, what is proposed.
fn facts(words: &Words<'_>, kind: Kind, code: &Code) -> Option<StatusFacts> {
    let rulebook = words.playbook.rulebook();
    let is_reason = matches!(kind, Kind::L2 | Kind::L3);
    let status = rulebook.status_of(code).filter(|_| is_reason)?;
    Some(StatusFacts::of(rulebook, &status))
}

fn body(words: &Words<'_>, kind: Kind, code: &Code) -> Value {
    let guidance =
        level(kind).and_then(|level| words.playbook.guidance(level, code, words.language.code()));
    let facts = facts(words, kind, code);
    let path: Vec<Value> = above(words, kind, code)
        .iter()
        .map(|(kind, code)| json!({ "kind": kind.code(), "code": code, "label": words.label(*kind, code) }))
        .collect();
    json!({
        "kind": kind.code(),
        "code": code,
        "label": words.label(kind, code),
        "above": path,
        "below": below(words, kind, code),
        "guidance": guidance.map(|guidance| guidance_body(&guidance)),
        "resolvers": facts.as_ref().map(|facts| &facts.resolvers),
        "channels": facts.as_ref().map(|facts| &facts.channels),
        "party": facts.as_ref().and_then(|facts| facts.party.as_ref()),
        "next_action": facts.as_ref().and_then(|facts| facts.next_action.as_ref())
            .map(|(action, days)| json!({ "code": action, "days": days })),
        "retired": facts.as_ref().is_some_and(|facts| facts.retired),
    })
}

fn guidance_body(guidance: &Guidance<'_>) -> Value {
    let notes: Vec<Value> = guidance
        .notes
        .iter()
        .map(|note| json!({ "text": note.text, "good": note.is_good, "why": note.why }))
        .collect();
    let traps: Vec<Value> = guidance
        .do_not_use_when
        .iter()
        .map(|trap| json!({ "when": trap.when, "use_instead": trap.use_instead }))
        .collect();
    json!({
        "definition": guidance.definition,
        "use_when": guidance.use_when,
        "do_not_use_when": traps,
        "questions": guidance.questions,
        "service_questions": guidance.service_questions,
        "notes": notes,
    })
}

fn below(words: &Words<'_>, kind: Kind, code: &Code) -> Vec<Code> {
    match kind {
        Kind::L1 => words.playbook.reasons_of(code).cloned().collect(),
        Kind::L2 => words.playbook.details_of(code).cloned().collect(),
        Kind::Family => {
            let families = words.playbook.families().into_iter();
            let services = families
                .filter(|family| family.code == code)
                .flat_map(|family| family.services);
            services.cloned().collect()
        }
        _ => Vec::new(),
    }
}

fn print(context: &Context, words: &Words<'_>, kind: Kind, code: &Code) -> Result<()> {
    let output = &context.output;
    let mut path: Vec<String> = above(words, kind, code)
        .iter()
        .map(|(kind, code)| words.label(*kind, code))
        .collect();
    path.push(words.label(kind, code));
    output.heading(&format!("{} ({code})", path.join(" › ")))?;
    if let Some(guidance) =
        level(kind).and_then(|level| words.playbook.guidance(level, code, words.language.code()))
    {
        print_guidance(context, words, &guidance)?;
    }
    if let Some(facts) = facts(words, kind, code) {
        output.gap()?;
        print_facts(context, words, &facts)?;
    }
    let inner = match kind {
        Kind::L1 => Kind::L2,
        Kind::L2 => Kind::L3,
        _ => Kind::Service,
    };
    let below = below(words, kind, code);
    if !below.is_empty() {
        output.gap()?;
    }
    for code in below {
        output.line(format!("  {}  ({code})", words.label(inner, &code)))?;
    }
    Ok(())
}

fn print_guidance(context: &Context, words: &Words<'_>, guidance: &Guidance<'_>) -> Result<()> {
    let output = &context.output;
    output.paragraph(&guidance.definition, 0)?;
    section(
        context,
        "cli-playbook-use-when",
        guidance.use_when.iter().cloned(),
    )?;
    let traps = guidance.do_not_use_when.iter().map(|trap| {
        let kinds = [Kind::L3, Kind::L2, Kind::L1];
        let kind = kinds
            .into_iter()
            .find(|kind| words.playbook.codes(*kind).contains(trap.use_instead));
        let label = words.label(kind.unwrap_or(Kind::L1), trap.use_instead);
        let args = Args::new().text("when", trap.when).text("instead", label);
        words.text("cli-playbook-trap", &args)
    });
    section(context, "cli-playbook-do-not-use-when", traps)?;
    section(
        context,
        "cli-playbook-questions",
        guidance.questions.iter().cloned(),
    )?;
    for (service, questions) in guidance.service_questions {
        output.gap()?;
        let service = Code::parse(service).map(|code| words.label(Kind::Service, &code));
        output.heading(&output.with(
            "cli-playbook-questions-of",
            "service",
            &service.unwrap_or_default(),
        ))?;
        for question in questions {
            output.item(question)?;
        }
    }
    for (title, is_good) in [
        ("playbook-notes-good", true),
        ("playbook-notes-poor", false),
    ] {
        let notes = guidance.notes.iter().filter(|note| note.is_good == is_good);
        let told = notes.map(|note| {
            let args = Args::new()
                .text("note", note.text.as_str())
                .text("why", note.why.as_str());
            words.text("playbook-note-why", &args)
        });
        section(context, title, told)?;
    }
    Ok(())
}

fn section(context: &Context, title: &str, items: impl Iterator<Item = String>) -> Result<()> {
    let mut items = items.peekable();
    if items.peek().is_some() {
        context.output.gap()?;
        context.output.heading(&context.output.plain(title))?;
    }
    for item in items {
        context.output.item(&item)?;
    }
    Ok(())
}

fn print_facts(context: &Context, words: &Words<'_>, facts: &StatusFacts) -> Result<()> {
    let list = |kind, codes: &[Code]| {
        let labels: Vec<String> = codes.iter().map(|code| words.label(kind, code)).collect();
        format::list_and(words.language, &labels)
    };
    let action = facts.next_action.as_ref().map(|(action, days)| {
        let days = words.text(
            "cli-requirements-days",
            &Args::new().number("days", i64::from(*days)),
        );
        format!("{} ({days})", words.label(Kind::NextAction, action))
    });
    let retired = if facts.retired {
        words.plain("yes")
    } else {
        String::new()
    };
    let pairs = [
        ("field-resolver", list(Kind::Role, &facts.resolvers)),
        ("field-channel", list(Kind::Channel, &facts.channels)),
        (
            "field-party",
            words.optional(Kind::Party, facts.party.as_ref()),
        ),
        ("field-next-action", action.unwrap_or_default()),
        ("cli-playbook-retired", retired),
    ];
    context
        .output
        .pairs(&pairs.map(|(title, value)| (words.plain(title), value)))?;
    Ok(())
}
