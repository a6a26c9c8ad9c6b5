//! `desbloqueo blocker show`: a blocker with its lines, dates and comments.

use anyhow::Result;
use desbloqueo_app::blockers::{ShownBlocker, ShownLine, show_blocker};
use desbloqueo_app::reads::{Names, name_owners};
use desbloqueo_domain::owner::Owner;
use desbloqueo_i18n::{Args, format};
use desbloqueo_playbook::Kind;
use serde_json::{Value, json};

use super::saved;
use crate::find::{self, short};
use crate::output::{Column, Table};
use crate::session::Session;
use desbloqueo_api::bodies::{BlockerBody, StatusLineBody};

pub(super) async fn run(session: &Session, id: &str) -> Result<()> {
    let id = find::blocker(session, id).await?;
    let shown = show_blocker(&session.app, &session.actor, id).await?;
    let names = saved::names(session, &shown.blocker).await?;
    let writers: Vec<_> = shown
        .comments
        .iter()
        .map(|comment| (comment.organization, Owner::Person(comment.person)))
        .chain(
            shown
                .lines
                .iter()
                .map(|line| (line.place.organization, line.line.state.owner.clone())),
        )
        .collect();
    let others = name_owners(&session.app, &writers).await?;
    if session.output.json {
        session.output.json(&body(&shown, &names, &others)?)?;
        return Ok(());
    }
    print(session, &shown, &names)?;
    print_lines(session, &shown, &others)?;
    print_comments(session, &shown, &others)
}

fn body(shown: &ShownBlocker, names: &Names, others: &Names) -> Result<Value> {
    let mut body = serde_json::to_value(BlockerBody::new(&shown.blocker, names))?;
    let parties: Vec<Value> = shown
        .by_party
        .iter()
        .map(|(party, totals)| json!({ "party": party, "days": totals.days, "unit_days": totals.unit_days }))
        .collect();
    let lines: Vec<Value> = shown
        .lines
        .iter()
        .map(|line| line_body(line, others))
        .collect();
    let comments: Vec<Value> = shown
        .comments
        .iter()
        .map(|comment| {
            json!({
                "id": comment.id.to_string(), "person": others.person(comment.person),
                "recorded_at": instant(comment.recorded_at), "body": comment.body,
            })
        })
        .collect();
    if let Some(fields) = body.as_object_mut() {
        let more = json!({
            "days_open": shown.days_open, "units": shown.units, "unit_days": shown.unit_days,
            "promises": shown.promises, "slips": { "count": shown.slips.number, "days": shown.slips.days },
            "parties": parties, "lines": lines, "comments": comments,
        });
        fields.extend(more.as_object().cloned().unwrap_or_default());
    }
    Ok(body)
}

fn line_body(line: &ShownLine, names: &Names) -> Value {
    json!({
        "tenant": { "id": line.place.tenant.to_string(), "name": line.tenant_name },
        "entitlement_id": line.entitlement.to_string(), "service": line.service,
        "phase": line.phase.code(), "primary": line.primary, "unit_days": line.unit_days,
        "line": StatusLineBody::new(&line.line, names),
    })
}

fn instant(microsecond: i64) -> Option<String> {
    jiff::Timestamp::from_microsecond(microsecond)
        .ok()
        .map(|instant| instant.to_string())
}

fn print(session: &Session, shown: &ShownBlocker, names: &Names) -> Result<()> {
    let (output, words) = (&session.output, session.words());
    output.heading(&saved::title(&words, &shown.blocker))?;
    let count = |id, number| words.text(id, &Args::new().number("count", number));
    let held = [
        count("count-units", shown.units),
        count(
            "count-lines",
            i64::try_from(shown.lines.len()).unwrap_or(i64::MAX),
        ),
        count("count-days", shown.days_open),
        count("count-unit-days", shown.unit_days),
    ];
    output.line(held.join(" · "))?;
    let promised: Vec<String> = shown.promises.iter().map(|day| output.date(*day)).collect();
    let parties: Vec<String> = shown
        .by_party
        .iter()
        .map(|(party, totals)| {
            let label = party.as_ref().map_or_else(
                || words.plain("nobody"),
                |code| words.label(Kind::Party, code),
            );
            format!("{label}: {}", count("count-unit-days", totals.unit_days))
        })
        .collect();
    let slips = (shown.slips.number > 0).then(|| {
        let args = Args::new()
            .number("count", i64::from(shown.slips.number))
            .number("days", shown.slips.days);
        words.text("cli-slips", &args)
    });
    let mut pairs = saved::fields(session, &shown.blocker, names);
    pairs.extend([
        (words.plain("cli-blocker-promised"), promised.join(" → ")),
        (words.plain("cli-slipped"), slips.unwrap_or_default()),
        (
            words.plain("cli-blocker-waited"),
            format::list_and(output.language, &parties),
        ),
    ]);
    output.pairs(&pairs)?;
    Ok(())
}

fn print_lines(session: &Session, shown: &ShownBlocker, names: &Names) -> Result<()> {
    let (output, words) = (&session.output, session.words());
    let mut table = Table::new([
        Column::whole(words.plain("field-id")),
        Column::text(words.plain("field-tenant")),
        Column::text(words.plain("field-service")),
        Column::text(words.plain("field-status")),
        Column::number(words.plain("field-units")),
        Column::number(words.plain("cli-column-unit-days")),
        Column::text(words.plain("field-owner")),
    ]);
    for line in &shown.lines {
        table.row([
            short(line.line.id).into(),
            line.tenant_name.clone().into(),
            words.label(Kind::Service, &line.service).into(),
            words.status(&line.line.state.status).into(),
            output.number(line.line.state.units).into(),
            output.number(line.unit_days).into(),
            words.owner(&line.line.state.owner, names).into(),
        ]);
    }
    if !shown.lines.is_empty() {
        output.gap()?;
        output.table(&table)?;
    }
    Ok(())
}

fn print_comments(session: &Session, shown: &ShownBlocker, names: &Names) -> Result<()> {
    let output = &session.output;
    for comment in &shown.comments {
        output.gap()?;
        let who = names.person(comment.person).filter(|name| !name.is_empty());
        let who = who.map_or_else(|| output.plain("unknown"), ToOwned::to_owned);
        output.heading(&format!("{who} · {}", session.instant(comment.recorded_at)))?;
        output.paragraph(&comment.body, 2)?;
    }
    Ok(())
}
