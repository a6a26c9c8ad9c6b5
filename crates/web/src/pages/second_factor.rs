//! `/settings/second-factor`: sets up one's own authenticator, and takes it away.

use std::fmt::Write as _;

use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use desbloqueo_app::UseCaseError;
use desbloqueo_app::accounts::{
    SecondFactorState, begin_second_factor, confirm_second_factor, disable_second_factor,
    show_second_factor,
};
use qrcodegen::{QrCode, QrCodeEcc};
use serde::Deserialize;

use super::html;
use crate::error::PageError;
use crate::posted::Posted;
use crate::saved::{Toast, saved};
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Visitor;
use crate::web::Web;

/// Light modules around a code, as its standard asks.
const QUIET: i32 = 4;

/// Where one's second factor is set up: the one page for whoever needs one and has none.
pub(crate) const PATH: &str = "/settings/second-factor";

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/settings/second-factor", get(show))
        .route("/settings/second-factor/begin", post(begin))
        .route("/settings/second-factor/confirm", post(confirm))
        .route("/settings/second-factor/disable", post(disable))
        .route("/settings/second-factor/code.svg", get(picture))
}

#[derive(Template)]
#[template(path = "second_factor.html")]
struct FactorPage {
    shell: Shell,
    state: SecondFactorState,
    /// The secret in groups of four, while it is not confirmed.
    secret: String,
    left: String,
    /// Shown once, just after the first code.
    recovery_codes: Vec<String>,
    wrong: Wrong,
}

async fn show(visitor: Visitor) -> Result<Response, PageError> {
    html(&page(&visitor, Wrong::default()).await?)
}

async fn page(visitor: &Visitor, wrong: Wrong) -> Result<FactorPage, PageError> {
    let state = show_second_factor(&visitor.app, visitor.actor()).await?;
    let secret = state.enrolment.as_ref().map(|one| one.secret.as_str());
    let secret: Vec<char> = secret.unwrap_or_default().chars().collect();
    let groups = secret.chunks(4).map(|group| group.iter().collect());
    let groups: Vec<String> = groups.collect();
    let shell = visitor.shell("second-factor-title");
    Ok(FactorPage {
        secret: groups.join(" "),
        left: visitor.words().text(
            "second-factor-left",
            &desbloqueo_i18n::Args::new().number("count", state.recovery_codes),
        ),
        state,
        recovery_codes: Vec::new(),
        wrong,
        shell,
    })
}

#[derive(Debug, Deserialize)]
struct Nothing {}

async fn begin(
    visitor: Visitor,
    Posted(Nothing {}): Posted<Nothing>,
) -> Result<Response, PageError> {
    begin_second_factor(&visitor.app, visitor.actor()).await?;
    let page = axum::response::Redirect::to(&visitor.reader.url(PATH));
    Ok(page.into_response())
}

#[derive(Deserialize)]
struct Sent {
    code: String,
}

async fn confirm(visitor: Visitor, Posted(form): Posted<Sent>) -> Result<Response, PageError> {
    match confirm_second_factor(&visitor.app, visitor.actor(), &form.code).await {
        Ok(codes) => {
            let mut page = page(&visitor, Wrong::default()).await?;
            page.recovery_codes = codes;
            let shown = html(&page)?;
            // They are shown once: not again from what the browser keeps.
            Ok(([(CACHE_CONTROL, "no-store")], shown).into_response())
        }
        Err(error) => refuse(&visitor, error).await,
    }
}

#[derive(Deserialize)]
struct Proof {
    proof: String,
}

async fn disable(visitor: Visitor, Posted(form): Posted<Proof>) -> Result<Response, PageError> {
    match disable_second_factor(&visitor.app, visitor.actor(), &form.proof).await {
        Ok(()) => {
            let said = Toast::done(visitor.words().plain("second-factor-off"));
            saved(&visitor, PATH, said).await
        }
        Err(error) => refuse(&visitor, error).await,
    }
}

async fn refuse(visitor: &Visitor, error: UseCaseError) -> Result<Response, PageError> {
    let wrong = Wrong::of(&visitor.words(), error)?;
    let page = page(visitor, wrong).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
}

/// The address of the secret as a picture that an authenticator reads.
async fn picture(visitor: Visitor) -> Result<Response, PageError> {
    let state = show_second_factor(&visitor.app, visitor.actor()).await?;
    let address = state.enrolment.map(|one| one.address);
    let drawn = address.and_then(|text| QrCode::encode_text(&text, QrCodeEcc::Medium).ok());
    let drawn = drawn.ok_or(PageError::Status(StatusCode::NOT_FOUND))?;
    let headers = [(CONTENT_TYPE, "image/svg+xml"), (CACHE_CONTROL, "no-store")];
    Ok((headers, drawing(&drawn)).into_response())
}

/// Dark modules on white, whatever the theme: cameras expect it.
fn drawing(code: &QrCode) -> String {
    let size = code.size();
    let side = size + 2 * QUIET;
    let places = (0..size).flat_map(|y| (0..size).map(move |x| (x, y)));
    let dark = places.filter(|(x, y)| code.get_module(*x, *y));
    let mut path = String::new();
    for (x, y) in dark {
        // Writing to a string cannot fail.
        let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" \
         shape-rendering=\"crispEdges\"><rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/>\
         <path d=\"{path}\" fill=\"#000\"/></svg>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_has_a_square_for_every_dark_module_and_a_quiet_edge() {
        let code = QrCode::encode_text("otpauth://totp/x", QrCodeEcc::Medium).unwrap();
        let drawn = drawing(&code);
        let modules = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let dark = modules.filter(|(x, y)| code.get_module(*x, *y)).count();
        assert_eq!(drawn.matches("h1v1h-1z").count(), dark);
        assert!(
            drawn.contains("M4 4h1"),
            "the corner mark stands within the edge"
        );
    }
}
