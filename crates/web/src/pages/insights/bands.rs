//! `/insights/quality/bands`: from which share on quality is green and yellow, and in how many weeks nothing shall be left
//! unclassified or untouched, for who manages access everywhere.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use desbloqueo_app::insights::{Bands, Targets, may_set_quality_bands, set_targets, targets};
use serde::Deserialize;

use crate::error::PageError;
use crate::pages::html;
use crate::posted::Posted;
use crate::saved::{Toast, saved};
use crate::shell::Shell;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "insights/bands.html")]
struct BandsPage {
    shell: Shell,
    form: Sent,
    is_wrong: bool,
}

#[derive(Deserialize)]
pub(super) struct Sent {
    yellow: String,
    green: String,
    weeks: String,
}

impl Sent {
    fn read(&self) -> Option<Targets> {
        let bands = Bands::parse(&self.yellow, &self.green)?;
        Targets::parse(bands, &self.weeks)
    }
}

pub(super) async fn show(visitor: Visitor) -> Result<Response, PageError> {
    if !may_set_quality_bands(visitor.actor()) {
        return Err(PageError::Status(StatusCode::FORBIDDEN));
    }
    let targets = targets(&visitor.app).await?;
    let form = Sent {
        yellow: targets.bands().yellow().to_string(),
        green: targets.bands().green().to_string(),
        weeks: targets.debt_weeks().to_string(),
    };
    html(&BandsPage {
        shell: visitor.shell("quality-bands-title"),
        form,
        is_wrong: false,
    })
}

pub(super) async fn save(
    visitor: Visitor,
    Posted(form): Posted<Sent>,
) -> Result<Response, PageError> {
    let Some(targets) = form.read() else {
        let page = html(&BandsPage {
            shell: visitor.shell("quality-bands-title"),
            form,
            is_wrong: true,
        })?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    set_targets(&visitor.app, visitor.actor(), targets).await?;
    let said = Toast::done(visitor.words().plain("quality-bands-saved"));
    saved(&visitor, "/insights/quality", said).await
}
