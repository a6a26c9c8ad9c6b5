//! `desbloqueo line show`: one line.

use anyhow::Result;
use desbloqueo_app::reads::{ShownLine, show_line};
use desbloqueo_domain::clocks::age_days;
use desbloqueo_i18n::{Args, format};
use desbloqueo_playbook::Kind;
use serde_json::{Value, json};

use crate::find::{self, short};
use crate::session::Session;
use desbloqueo_api::bodies::{OwnerBody, StatusLineBody};

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
    let service = words.label(Kind::Service, &shown.service);
    output.heading(&format!(
        "{} · {service} · {}",
        shown.tenant,
        words.status(&shown.line.state.status)
    ))?;
    let pairs = what(session, shown)
        .into_iter()
        .chain(since_when(session, shown));
    let pairs: Vec<(String, String)> = pairs
        .map(|(title, value)| (words.plain(title), value))
        .collect();
    output.pairs(&pairs)?;
    Ok(())
}

type Fields = Vec<(&'static str, String)>;

fn what(session: &Session, shown: &ShownLine) -> Fields {
    let (words, state) = (session.words(), &shown.line.state);
    let units = words.text("count-units", &Args::new().number("count", state.units));
    let owner = words.owner(&state.owner, &shown.names);
    let acting = words.owner(&shown.acting, &shown.names);
    let owner = if owner == acting {
        owner
    } else {
        format!("{owner} ({acting})")
    };
    let (slips, slipped) = shown.slips;
    let slips = (slips > 0).then(|| {
        let args = Args::new()
            .number("count", i64::from(slips))
            .number("days", slipped);
        words.text("cli-slips", &args)
    });
    vec![
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
        (
            "field-review-date",
            session.output.optional_date(state.review),
        ),
        ("field-owner", owner),
        ("field-next-action", words.action(&state.next_action.what)),
        ("field-next-action-date", words.due(state.next_action.due)),
    ]
}

fn since_when(session: &Session, shown: &ShownLine) -> Fields {
    let (output, words, state) = (&session.output, session.words(), &shown.line.state);
    let days = |day| {
        let age = age_days(day, shown.today);
        words.text("count-days", &Args::new().number("count", age))
    };
    let blockers = shown.blockers.iter().map(|one| {
        let title = if one.title.is_empty() {
            words.reason(state.status.l2.as_ref(), state.status.l3.as_ref())
        } else {
            one.title.clone()
        };
        format!("{title} ({})", short(one.id))
    });
    let blockers: Vec<String> = blockers.collect();
    vec![
        ("cli-column-age", days(state.since.l1)),
        ("cli-age-in-reason", days(state.since.reason)),
        ("cli-confirmed", output.date(state.confirmed)),
        (
            "field-blocker",
            format::list_and(output.language, &blockers),
        ),
    ]
}
