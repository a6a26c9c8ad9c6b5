//! A playbook as a whole: who answers for it, its statuses and its change log.

use anyhow::Result;
use desbloqueo_playbook::{Kind, Playbook};
use serde_json::{Value, json};

use crate::Outcome;
use crate::context::Context;
use desbloqueo_words::Words;

pub(super) fn run(context: &Context, pack: &Playbook) -> Result<Outcome> {
    let words = Words::new(pack, context.language());
    if context.output.json {
        context.output.json(&body(&words))?;
    } else {
        print(context, &words)?;
    }
    Ok(Outcome::Done)
}

fn body(words: &Words<'_>) -> Value {
    let pack = words.playbook;
    let language = words.language.code();
    let page = pack.page();
    let statuses: Vec<Value> =
        pack.codes(Kind::L1)
            .iter()
            .map(|l1| {
                let reasons: Vec<Value> = pack.reasons_of(l1).map(|l2| {
            let details: Vec<Value> = pack.details_of(l2)
                .map(|l3| json!({ "code": l3, "label": words.label(Kind::L3, l3) }))
                .collect();
            json!({ "code": l2, "label": words.label(Kind::L2, l2), "details": details })
        }).collect();
                json!({ "code": l1, "label": words.label(Kind::L1, l1), "reasons": reasons })
            })
            .collect();
    let changes: Vec<Value> = pack
        .change_log(language)
        .iter()
        .map(|entry| json!({ "date": entry.date, "change": entry.sentence }))
        .collect();
    json!({
        "code": pack.code(), "version": pack.version(), "name": pack.name(language),
        "description": pack.description(language), "languages": pack.languages(),
        "published": pack.published(),
        "page": {
            "author": page.author, "owner": page.owner, "audience": page.audience,
            "written": page.written, "reviewed": page.reviewed,
        },
        "statuses": statuses,
        "changes": changes,
    })
}

fn print(context: &Context, words: &Words<'_>) -> Result<()> {
    let output = &context.output;
    let pack = words.playbook;
    let language = words.language.code();
    output.heading(&format!(
        "{} {} ({})",
        pack.name(language),
        pack.version(),
        pack.code()
    ))?;
    output.paragraph(pack.description(language), 0)?;
    output.gap()?;
    let page = pack.page();
    output.pairs(&[
        (words.plain("cli-playbook-author"), page.author.clone()),
        (
            words.plain("field-owner"),
            words.label(Kind::Role, &page.owner),
        ),
        (
            words.plain("cli-playbook-written"),
            output.date(page.written),
        ),
        (
            words.plain("cli-playbook-reviewed"),
            output.date(page.reviewed),
        ),
        (words.plain("field-language"), pack.languages().join(", ")),
    ])?;
    for l1 in pack.codes(Kind::L1) {
        output.gap()?;
        output.heading(&format!("{} ({l1})", words.label(Kind::L1, l1)))?;
        for l2 in pack.reasons_of(l1) {
            output.line(format!("  {} ({l2})", words.label(Kind::L2, l2)))?;
            let details: Vec<String> = pack
                .details_of(l2)
                .map(|l3| words.label(Kind::L3, l3))
                .collect();
            if !details.is_empty() {
                output.paragraph(&details.join(" · "), 6)?;
            }
        }
    }
    print_changes(context, words)
}

fn print_changes(context: &Context, words: &Words<'_>) -> Result<()> {
    let changes = words.playbook.change_log(words.language.code());
    if changes.is_empty() {
        return Ok(());
    }
    context.output.gap()?;
    context
        .output
        .heading(&words.plain("cli-playbook-changes"))?;
    for entry in changes {
        context.output.item(&format!(
            "{}  {}",
            context.output.date(entry.date),
            entry.sentence
        ))?;
    }
    Ok(())
}
