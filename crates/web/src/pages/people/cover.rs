//! `/people/{id}/cover`: who does somebody's work while they are away, and whose work they do.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use desbloqueo_app::UseCaseError;
use desbloqueo_app::catalogue::list_people::list_people;
use desbloqueo_app::cover::{CoverItem, ListedCovers, NewCover, add_cover, end_cover, list_covers};
use desbloqueo_domain::code::{CoverId, PersonId};
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Rule};
use desbloqueo_i18n::Args;
use jiff::civil::Date;
use serde::Deserialize;

use crate::error::PageError;
use crate::id::Id;
use crate::pages::html;
use crate::posted::Posted;
use crate::saved::{Toast, saved};
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Visitor;

/// People that are offered at most.
const MOST_PEOPLE: i64 = 500;

#[derive(Template)]
#[template(path = "people/cover.html")]
struct CoverPage {
    shell: Shell,
    id: String,
    name: String,
    covers: Vec<Row>,
    /// Who can be chosen: id, and name with address.
    people: Vec<(String, String)>,
    may_add: bool,
    form: Form,
    wrong: Wrong,
}

struct Row {
    id: String,
    text: String,
    dates: String,
    state: String,
    may_end: bool,
}

/// The form, as it was sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Form {
    cover: String,
    from: String,
    to: String,
}

pub(super) async fn show(visitor: Visitor, Id(id): Id<PersonId>) -> Result<Response, PageError> {
    let today = visitor.app.clock.today(&visitor.zone()).to_string();
    let form = Form {
        from: today.clone(),
        to: today,
        ..Form::default()
    };
    html(&page(&visitor, id, form, Wrong::default()).await?)
}

pub(super) async fn add(
    visitor: Visitor,
    Id(id): Id<PersonId>,
    Posted(form): Posted<Form>,
) -> Result<Response, PageError> {
    let added = match read(id, &form) {
        Ok(new) => add_cover(&visitor.app, visitor.actor(), new).await,
        Err(refusal) => Err(refusal.into()),
    };
    match added {
        Ok(_) => {
            let said = Toast::done(visitor.words().plain("cover-added"));
            saved(&visitor, &format!("/people/{id}/cover"), said).await
        }
        Err(error) => {
            let wrong = Wrong::of(&visitor.words(), error)?;
            let page = page(&visitor, id, form, wrong).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
        }
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct Nothing {}

pub(super) async fn end(
    visitor: Visitor,
    Path((id, cover)): Path<(PersonId, CoverId)>,
    Posted(Nothing {}): Posted<Nothing>,
) -> Result<Response, PageError> {
    end_cover(&visitor.app, visitor.actor(), cover).await?;
    let said = Toast::done(visitor.words().plain("cover-ended"));
    // Who ended a cover that they did may no longer see whose work it was.
    let back = match list_covers(&visitor.app, visitor.actor(), id).await {
        Ok(_) => format!("/people/{id}/cover"),
        Err(UseCaseError::NotFound { .. }) => "/".to_owned(),
        Err(other) => return Err(other.into()),
    };
    saved(&visitor, &back, said).await
}

fn read(person: PersonId, form: &Form) -> Result<NewCover, Refusal> {
    let day = |field, text: &str| {
        let parsed: Result<Date, _> = text.trim().parse();
        parsed.map_err(|_| Refusal::new(Rule::A2, Cause::NotADate, field, text))
    };
    let cover = form.cover.parse();
    let missing = |_| Refusal::new(Rule::A2, Cause::Missing, Field::Cover, form.cover.as_str());
    Ok(NewCover {
        person,
        cover: cover.map_err(missing)?,
        from: day(Field::CoverFrom, &form.from)?,
        to: day(Field::CoverTo, &form.to)?,
    })
}

async fn page(
    visitor: &Visitor,
    id: PersonId,
    form: Form,
    wrong: Wrong,
) -> Result<CoverPage, PageError> {
    let listed = list_covers(&visitor.app, visitor.actor(), id).await?;
    let shell = visitor.shell("cover-title");
    let title = shell.with("cover-of", "name", &listed.person.name);
    Ok(CoverPage {
        id: id.to_string(),
        people: if listed.may_add {
            people(visitor, &listed).await?
        } else {
            Vec::new()
        },
        covers: listed
            .covers
            .iter()
            .map(|item| Row::new(visitor, item))
            .collect(),
        may_add: listed.may_add,
        name: listed.person.name,
        form,
        wrong,
        shell: shell.titled(title),
    })
}

/// Everybody else who may sign in.
async fn people(
    visitor: &Visitor,
    listed: &ListedCovers,
) -> Result<Vec<(String, String)>, PageError> {
    let page = list_people(&visitor.app, visitor.actor(), None, MOST_PEOPLE).await?;
    let others = page.rows.into_iter().map(|item| item.person);
    let others = others.filter(|one| one.id != listed.person.id && one.may_sign_in());
    Ok(others
        .map(|one| (one.id.to_string(), format!("{} · {}", one.name, one.mail)))
        .collect())
}

impl Row {
    fn new(visitor: &Visitor, item: &CoverItem) -> Self {
        let words = visitor.words();
        let args = Args::new()
            .text("person", item.person.as_str())
            .text("cover", item.by.as_str());
        let days = Args::new()
            .text("from", words.date(item.cover.from))
            .text("to", words.date(item.cover.to));
        Self {
            id: item.cover.id.to_string(),
            text: words.text("cover-who", &args),
            dates: words.text("cover-dates", &days),
            state: words.plain(&format!("cover-{}", item.state.code())),
            may_end: item.may_end,
        }
    }
}
