//! `/lines/{id}/edit`, `/lines/{id}/split`: the editor of a line, note first; and units taken out of it by the same
//! form.

use askama::Template as _;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Response};
use desbloqueo_app::UseCaseError;
use desbloqueo_app::reads::{OpenedLine, open_line};
use desbloqueo_app::rights::require;
use desbloqueo_app::split_line::split_line_as_read;
use desbloqueo_app::update_line::{UpdateLine, update_line};
use desbloqueo_domain::code::LineId;
use desbloqueo_domain::notice::Notice;
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Refusals, Rule};

use super::applies::Applying;
use super::coach::{self, CoachView};
use super::conflict::Clash;
use super::sent::Sent;
use super::view::{EditPage, Way};
use crate::error::PageError;
use crate::id::Id;
use crate::posted::Fields;
use crate::saved::{Toast, saved};
use crate::ui::Wrong;
use crate::visitor::Visitor;

pub(super) async fn show(
    visitor: Visitor,
    Id(id): Id<LineId>,
    Query(asked): Query<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let opened = open_line(&visitor.app, visitor.actor(), id).await?;
    shown(&visitor, &opened, Way::Edit, &Fields(asked)).await
}

pub(super) async fn show_split(
    visitor: Visitor,
    Id(id): Id<LineId>,
    Query(asked): Query<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let opened = open_line(&visitor.app, visitor.actor(), id).await?;
    shown(&visitor, &opened, Way::Split, &Fields(asked)).await
}

/// The form as it was sent so far, brought up to the line where somebody saved that meanwhile.
async fn shown(
    visitor: &Visitor,
    opened: &OpenedLine,
    way: Way,
    fields: &Fields,
) -> Result<Response, PageError> {
    let mut sent = Sent::of(&visitor.words(), opened, fields);
    let clashes = if sent.is_behind(opened) {
        sent.catch_up(&visitor.words(), opened)
    } else {
        Vec::new()
    };
    let coach = beside(visitor, opened, way, &sent, fields).await?;
    render(visitor, opened, way, (&sent, coach), Said::clashes(clashes))
}

pub(super) async fn save(
    visitor: Visitor,
    Id(id): Id<LineId>,
    fields: Fields,
) -> Result<Response, PageError> {
    let opened = open_line(&visitor.app, visitor.actor(), id).await?;
    let sent = Sent::of(&visitor.words(), &opened, &fields);
    let change = match asked_change(&visitor, &opened, &sent) {
        Ok(change) => change,
        Err(refusals) => {
            return refused(&visitor, (id, &fields), Way::Edit, sent, refusals.into()).await;
        }
    };
    match update_line(&visitor.app, visitor.actor(), id, &change).await {
        Ok(done) => done_with(&visitor, &opened, "line-saved", &done.notices).await,
        Err(error) => refused(&visitor, (id, &fields), Way::Edit, sent, error).await,
    }
}

fn asked_change(
    visitor: &Visitor,
    opened: &OpenedLine,
    sent: &Sent,
) -> Result<UpdateLine, Refusals> {
    let words = visitor.words();
    let applying = Applying::of(&words, opened, &sent.status, &sent.written.scenario);
    Ok(UpdateLine {
        edit: sent.edit(&words, opened, &applying)?,
        blocker: sent.choice(opened.line.id, &applying)?,
        version: Some(sent.version),
    })
}

pub(super) async fn split(
    visitor: Visitor,
    Id(id): Id<LineId>,
    fields: Fields,
) -> Result<Response, PageError> {
    let opened = open_line(&visitor.app, visitor.actor(), id).await?;
    let sent = Sent::of(&visitor.words(), &opened, &fields);
    let asked = asked_split(&visitor, &opened, &sent);
    let (change, units) = match asked {
        Ok(asked) => asked,
        Err(refusals) => {
            return refused(&visitor, (id, &fields), Way::Split, sent, refusals.into()).await;
        }
    };
    let (app, actor, edit) = (&visitor.app, visitor.actor(), change.edit);
    match split_line_as_read(app, actor, id, units, edit, change.version).await {
        Ok((done, _)) => done_with(&visitor, &opened, "line-split-done", &done.notices).await,
        Err(error) => refused(&visitor, (id, &fields), Way::Split, sent, error).await,
    }
}

fn asked_split(
    visitor: &Visitor,
    opened: &OpenedLine,
    sent: &Sent,
) -> Result<(UpdateLine, i64), Refusals> {
    let units = sent.units.parse();
    let units = units.map_err(|_| {
        Refusal::new(
            Rule::U1,
            Cause::NotANumber,
            Field::Units,
            sent.units.as_str(),
        )
    })?;
    Ok((asked_change(visitor, opened, sent)?, units))
}

async fn done_with(
    visitor: &Visitor,
    opened: &OpenedLine,
    message: &str,
    notices: &[Notice],
) -> Result<Response, PageError> {
    let words = visitor.words();
    let mut said = vec![words.plain(message)];
    said.extend(notices.iter().map(|notice| words.notice(notice)));
    let back = if opened.sees_tenant {
        format!("/tenants/{}", opened.entitlement.tenant)
    } else {
        "/portfolio".to_owned()
    };
    saved(visitor, &back, Toast::done(said.join(" "))).await
}

/// The form again, with what is wrong where it is; or with what somebody else saved meanwhile (rule V3).
async fn refused(
    visitor: &Visitor,
    (id, fields): (LineId, &Fields),
    way: Way,
    mut sent: Sent,
    error: UseCaseError,
) -> Result<Response, PageError> {
    let opened = open_line(&visitor.app, visitor.actor(), id).await?;
    let words = visitor.words();
    let said = if is_stale(&error) || sent.is_behind(&opened) {
        Said::conflict(sent.catch_up(&words, &opened))
    } else {
        Said::wrong(Wrong::of(&words, error)?)
    };
    let coach = beside(visitor, &opened, way, &sent, fields).await?;
    render(visitor, &opened, way, (&sent, coach), said)
}

/// What the coach says beside the note of the form.
async fn beside(
    visitor: &Visitor,
    opened: &OpenedLine,
    way: Way,
    sent: &Sent,
    fields: &Fields,
) -> Result<CoachView, PageError> {
    let verb = if way == Way::Split { "split" } else { "edit" };
    coach::beside(visitor, opened, verb, &sent.written.note, fields).await
}

fn is_stale(error: &UseCaseError) -> bool {
    let refusals = error.refusals();
    refusals
        .iter()
        .any(|refusal| refusal.cause == Cause::StaleVersion)
}

/// What is said above the form, and the status that goes with it.
struct Said {
    status: StatusCode,
    wrong: Wrong,
    clashes: Vec<Clash>,
}

impl Said {
    fn clashes(clashes: Vec<Clash>) -> Self {
        Self {
            status: StatusCode::OK,
            wrong: Wrong::default(),
            clashes,
        }
    }

    fn conflict(clashes: Vec<Clash>) -> Self {
        Self {
            status: StatusCode::CONFLICT,
            ..Self::clashes(clashes)
        }
    }

    fn wrong(wrong: Wrong) -> Self {
        Self {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            wrong,
            clashes: Vec::new(),
        }
    }
}

fn render(
    visitor: &Visitor,
    opened: &OpenedLine,
    way: Way,
    sent: (&Sent, CoachView),
    said: Said,
) -> Result<Response, PageError> {
    require(way == Way::Edit || opened.rights.split)?;
    let is_conflict = said.status == StatusCode::CONFLICT || !said.clashes.is_empty();
    let page = EditPage::new(visitor, opened, way, sent, said.wrong).with_conflict(
        visitor,
        opened,
        is_conflict.then_some(said.clashes),
    );
    Ok((said.status, Html(page.render()?)).into_response())
}
