//! `desbloqueo line show`: one line.

use anyhow::Result;
use desbloqueo_app::reads::{ShownLine, show_line};
use desbloqueo_domain::clocks::age_days;
use desbloqueo_i18n::{Args, format};
use desbloqueo_playbook::Kind;
use serde_json::{Value, json};

use crate::bodies::{OwnerBody, StatusLineBody};
use crate::find::{self, short};
use crate::session::Session;

pub(super) async fn run(session: &Session, id: &str) -> Result<()> {
    let id = find::line(session, id).await?;
    let shown = show_line(&session.app, &session.actor, id).await?;
    if session.output.json {
        session.output.json(&body(&shown)?)?;
    } else {
        print(session, &shown)?;
    }
    Ok(())
}

fn body(shown: &ShownLine) -> Result<Value> {
    let mut body = serde_json::to_value(StatusLineBody::new(&shown.line, &shown.names))?;
    let blockers: Vec<Value> = shown
        .blockers
        .iter()
        .map(|one| json!({ "id": one.id.to_string(), "title": one.title, "open": one.open }))
        .collect();
    let (count, days) = shown.slips;
    if let Some(fields) = body.as_object_mut() {
        fields.insert(
            "entitlement".to_owned(),
            json!({ "id": shown.entitlement.to_string() }),
        );
        fields.insert("tenant".to_owned(), json!(shown.tenant));
        fields.insert("service".to_owned(), json!(shown.service));
        fields.insert(
            "acting".to_owned(),
            json!(OwnerBody::new(&shown.acting, &shown.names)),
        );
        fields.insert("blockers".to_owned(), json!(blockers));
        fields.insert("slips".to_owned(), json!({ "count": count, "days": days }));
        fields.insert(
            "age_days".to_owned(),
            json!(age_days(shown.line.state.since.l1, shown.today)),
        );
    }
    Ok(body)
}

fn print(session: &Session, shown: &ShownLine) -> Result<()> {
    let (output, words) = (&session.output, session.words());
    let state = &shown.line.state;
    let service = words.label(Kind::Service, &shown.service);
    output.heading(&format!(
        "{} · {service} · {}",
        shown.tenant,
        words.status(&state.status)
    ))?;
    let units = words.text("count-units", &Args::new().number("count", state.units));
    let days = |day| {
        words.text(
            "count-days",
            &Args::new().number("count", age_days(day, shown.today)),
        )
    };
    let owner = words.owner(&state.owner, &shown.names);
    let acting = words.owner(&shown.acting, &shown.names);
    let owner = if owner == acting {
        owner
    } else {
        format!("{owner} ({acting})")
    };
    let next = &state.next_action;
    let blockers: Vec<String> = shown
        .blockers
        .iter()
        .map(|one| {
            let reason = words.reason(state.status.l2.as_ref(), state.status.l3.as_ref());
            let title = if one.title.is_empty() {
                reason
            } else {
                one.title.clone()
            };
            format!("{title} ({})", short(one.id))
        })
        .collect();
    let (slips, slipped) = shown.slips;
    let slips = (slips > 0).then(|| {
        let args = Args::new()
            .number("count", i64::from(slips))
            .number("days", slipped);
        words.text("cli-slips", &args)
    });
    let pairs = [
        ("field-id", shown.line.id.to_string()),
        ("cli-column-entitlement", short(shown.entitlement)),
        ("field-units", units),
        ("field-segment", state.segment.clone()),
        ("field-note", state.note.clone()),
        (
            "field-target-date",
            words.target(state.target, state.asked.as_ref()),
        ),
        ("cli-slipped", slips.unwrap_or_default()),
        ("field-review-date", output.optional_date(state.review)),
        ("field-owner", owner),
        ("field-next-action", words.action(&next.what)),
        ("field-next-action-date", words.due(next.due)),
        ("cli-column-age", days(state.since.l1)),
        ("cli-age-in-reason", days(state.since.reason)),
        ("cli-confirmed", output.date(state.confirmed)),
        (
            "field-blocker",
            format::list_and(output.language, &blockers),
        ),
    ];
    output.pairs(&pairs.map(|(title, value)| (words.plain(title), value)))?;
    Ok(())
}
