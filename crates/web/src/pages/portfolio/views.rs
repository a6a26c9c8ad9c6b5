//! `/portfolio/views`: lists under a name, for oneself or shared with an organization.

use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use desbloqueo_app::reads::filter_choices;
use desbloqueo_app::saved_views::{SaveView, delete_view, save_view};
use desbloqueo_domain::code::{OrganizationId, SavedViewId};

use super::asked::Asked;
use super::choices::Choice;
use super::go_on;
use crate::error::PageError;
use crate::pages::html;
use crate::posted::Fields;
use crate::saved::Toast;
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "portfolio/views.html")]
struct ViewsPage {
    shell: Shell,
    views: Vec<ViewItem>,
}

struct ViewItem {
    name: String,
    path: String,
    /// Where a form is sent that removes it; empty for those of others.
    delete: String,
    is_shared: bool,
}

pub(super) async fn list(visitor: Visitor) -> Result<Response, PageError> {
    let shell = visitor.shell("portfolio-views-title");
    let views = visitor.visit.views.iter().map(|view| ViewItem {
        name: view.name.clone(),
        path: Asked::of(&view.query).at("/portfolio"),
        delete: if view.person == visitor.actor().person {
            format!("/portfolio/views/{}/delete", view.id)
        } else {
            String::new()
        },
        is_shared: view.organization.is_some(),
    });
    html(&ViewsPage {
        views: views.collect(),
        shell,
    })
}

#[derive(Template)]
#[template(path = "portfolio/view_form.html")]
struct ViewForm {
    shell: Shell,
    wrong: Wrong,
    name: String,
    organizations: Vec<Choice>,
    /// The query that is saved.
    found: String,
    back: String,
}

pub(super) async fn new(
    visitor: Visitor,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let asked = Asked::of(&query.unwrap_or_default()).without(&[]);
    html(&form(&visitor, &asked, ("", ""), Wrong::default()).await?)
}

async fn form(
    visitor: &Visitor,
    asked: &Asked,
    (name, organization): (&str, &str),
    wrong: Wrong,
) -> Result<ViewForm, PageError> {
    let known = filter_choices(&visitor.app, visitor.actor()).await?;
    let nodes = known.organizations.into_iter();
    Ok(ViewForm {
        organizations: nodes
            .map(|(id, name)| Choice::new(id.to_string(), name, organization))
            .collect(),
        name: name.to_owned(),
        found: asked.query(),
        back: asked.at("/portfolio"),
        wrong,
        shell: visitor.shell("portfolio-save-view"),
    })
}

pub(super) async fn save(visitor: Visitor, fields: Fields) -> Result<Response, PageError> {
    let asked = Asked::of(fields.get("found"));
    let organization = match fields.get("organization") {
        "" => None,
        id => Some(id.parse::<OrganizationId>()),
    };
    let organization = organization.transpose();
    let view = SaveView {
        name: fields.get("name").to_owned(),
        query: asked.query(),
        organization: organization.map_err(|_| PageError::Status(StatusCode::BAD_REQUEST))?,
    };
    match save_view(&visitor.app, visitor.actor(), &view).await {
        Ok(saved) => {
            let words = visitor.words();
            let args = desbloqueo_i18n::Args::new().text("name", saved.name);
            let toast = Toast::done(words.text("portfolio-view-saved", &args));
            go_on(&visitor, &asked.at("/portfolio"), Some(toast)).await
        }
        Err(error) => {
            let wrong = Wrong::of(&visitor.words(), error)?;
            let typed = (fields.get("name"), fields.get("organization"));
            let page = form(&visitor, &asked, typed, wrong).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
        }
    }
}

pub(super) async fn delete(
    visitor: Visitor,
    Path(id): Path<SavedViewId>,
    _: Fields,
) -> Result<Response, PageError> {
    let deleted = delete_view(&visitor.app, visitor.actor(), id).await?;
    let args = desbloqueo_i18n::Args::new().text("name", deleted.name);
    let toast = Toast::done(visitor.words().text("portfolio-view-deleted", &args));
    go_on(&visitor, "/portfolio/views", Some(toast)).await
}
