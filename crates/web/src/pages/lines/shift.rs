//! `/lines/{id}/move`: units moved from a line into another of its entitlement (rules U1, S8).

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Response};
use desbloqueo_app::move_units::move_units;
use desbloqueo_app::reads::{OpenedLine, open_line};
use desbloqueo_app::rights::require;
use desbloqueo_domain::access::Decision;
use desbloqueo_domain::code::LineId;
use desbloqueo_domain::line::StatusLine;
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Refusals, Rule};
use desbloqueo_domain::status::StatusKind;
use desbloqueo_i18n::Args;
use desbloqueo_words::Words;

use crate::error::PageError;
use crate::id::Id;
use crate::pages::press::answer;
use crate::posted::Fields;
use crate::shell::Shell;
use crate::ui::{StatusView, Wrong};
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "lines/move.html")]
struct MovePage {
    shell: Shell,
    action: String,
    tenant_path: String,
    from: Stack,
    others: Vec<Stack>,
    has: i64,
    units: String,
    rest: String,
    note: String,
    override_reason: String,
    needs_reason: bool,
    wrong: Wrong,
    elsewhere: Vec<String>,
}

/// A line with its units.
struct Stack {
    id: String,
    status: StatusView,
    segment: String,
    units: String,
    chosen: bool,
}

pub(super) async fn show(visitor: Visitor, Id(id): Id<LineId>) -> Result<Response, PageError> {
    let opened = open_line(&visitor.app, visitor.actor(), id).await?;
    let page = page(&visitor, &opened, &Fields::default(), Wrong::default());
    require(opened.rights.split)?;
    Ok(Html(page.render()?).into_response())
}

pub(super) async fn save(
    visitor: Visitor,
    Id(id): Id<LineId>,
    fields: Fields,
) -> Result<Response, PageError> {
    let asked = asked(&fields);
    let done = match asked {
        Ok((into, units)) => {
            let note = Some(fields.get("note").to_owned()).filter(|note| !note.is_empty());
            let reason = fields.get("override_reason");
            move_units(&visitor.app, visitor.actor(), id, into, units, note, reason).await
        }
        Err(refusals) => Err(refusals.into()),
    };
    match done {
        Ok(done) => answer(&visitor, &Fields::default(), "line-moved", Ok(done)).await,
        Err(error) => {
            let opened = open_line(&visitor.app, visitor.actor(), id).await?;
            require(opened.rights.split)?;
            let wrong = Wrong::of(&visitor.words(), error)?;
            let page = page(&visitor, &opened, &fields, wrong);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            Ok((status, Html(page.render()?)).into_response())
        }
    }
}

fn asked(fields: &Fields) -> Result<(LineId, i64), Refusals> {
    let mut refusals = Refusals::default();
    let into = fields.get("into").parse();
    if into.is_err() {
        let missing = Refusal::new(Rule::U1, Cause::Missing, Field::Status, "");
        refusals.push(missing);
    }
    let units = fields.get("units").parse();
    if units.is_err() {
        let found = fields.get("units");
        refusals.push(Refusal::new(
            Rule::U1,
            Cause::NotANumber,
            Field::Units,
            found,
        ));
    }
    match (into, units) {
        (Ok(into), Ok(units)) => Ok((into, units)),
        _ => Err(refusals),
    }
}

fn page(visitor: &Visitor, opened: &OpenedLine, fields: &Fields, wrong: Wrong) -> MovePage {
    let words = visitor.words();
    let has = opened.line.state.units;
    let taken: i64 = fields.get("units").parse().unwrap_or(0);
    let elsewhere = wrong.elsewhere(&["units", "status", "note", "override-reason"]);
    let elsewhere = elsewhere.into_iter().map(ToOwned::to_owned).collect();
    let others = opened.entitlement.lines.iter();
    let others = others.filter(|line| line.id != opened.line.id);
    let may = opened.may_set.get(&opened.line.state.status.l1).copied();
    MovePage {
        shell: visitor.shell("line-move-title"),
        action: format!("/lines/{}/move", opened.line.id),
        tenant_path: if opened.sees_tenant {
            format!("/tenants/{}", opened.entitlement.tenant)
        } else {
            String::new()
        },
        from: stack(&words, &opened.line, ""),
        others: others
            .map(|line| stack(&words, line, fields.get("into")))
            .collect(),
        has,
        units: fields.get("units").to_owned(),
        rest: words.number((has - taken).max(0)),
        note: fields.get("note").to_owned(),
        override_reason: fields.get("override_reason").to_owned(),
        needs_reason: may == Some(Decision::NeedsOverrideReason),
        elsewhere,
        wrong,
    }
}

fn stack(words: &Words<'_>, line: &StatusLine, chosen: &str) -> Stack {
    let state = &line.state;
    let kind = words.playbook.rulebook().kind(&state.status.l1);
    let kind = kind.unwrap_or(StatusKind::StatusUnknown);
    let id = line.id.to_string();
    Stack {
        chosen: id == chosen,
        id,
        status: StatusView::new(words, kind, &state.status),
        segment: state.segment.clone(),
        units: words.text("count-units", &Args::new().number("count", state.units)),
    }
}
