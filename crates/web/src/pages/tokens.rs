//! `/settings/tokens`: tokens by which programs act for the visitor.

use std::collections::BTreeSet;

use askama::Template;
use axum::Router;
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use desbloqueo_app::UseCaseError;
use desbloqueo_app::tokens::{
    ListedToken, NewToken, Scope, create_token, list_tokens, revoke_token,
};
use desbloqueo_domain::code::ApiTokenId;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;

use super::html;
use crate::error::PageError;
use crate::id::Id;
use crate::posted::{Fields, Posted};
use crate::saved::{Toast, saved};
use crate::shell::Shell;
use crate::ui::{Wrong, moment};
use crate::visitor::Visitor;
use crate::web::Web;

/// Where this page stands.
const PATH: &str = "/settings/tokens";

/// Days that a token serves where nothing else is said.
const DAYS: i64 = 90;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/settings/tokens", get(show).post(create))
        .route("/settings/tokens/{id}/revoke", post(revoke))
}

#[derive(Template)]
#[template(path = "tokens.html")]
struct TokensPage {
    shell: Shell,
    tokens: Vec<TokenRow>,
    wrong: Wrong,
    name: String,
    /// The last day on which it serves.
    expires: String,
    /// Codes of the scopes, and whether they are chosen.
    scopes: Vec<(&'static str, bool)>,
    /// The token that was just made, and what is said about it.
    made: Option<(String, String)>,
}

/// A token of the list.
struct TokenRow {
    name: String,
    scopes: String,
    expires: String,
    used: String,
    state: String,
    /// The path by which it is ended; nothing once it has.
    revoke: Option<String>,
}

async fn show(visitor: Visitor) -> Result<Response, PageError> {
    html(&page(&visitor).await?)
}

async fn page(visitor: &Visitor) -> Result<TokensPage, PageError> {
    let actor = visitor.actor();
    let listed = list_tokens(&visitor.app, actor, actor.person).await?;
    let now = visitor.app.clock.now();
    let end = now.checked_add(SignedDuration::from_hours(24 * DAYS));
    let end = end.unwrap_or(now).to_zoned(visitor.zone()).date();
    Ok(TokensPage {
        shell: visitor.shell("token-title"),
        tokens: listed.iter().map(|one| row(visitor, one)).collect(),
        wrong: Wrong::default(),
        name: String::new(),
        expires: end.to_string(),
        scopes: Scope::ALL
            .map(|scope| (scope.code(), scope == Scope::Read))
            .to_vec(),
        made: None,
    })
}

fn row(visitor: &Visitor, listed: &ListedToken) -> TokenRow {
    let words = visitor.words();
    let (token, zone) = (&listed.token, visitor.zone());
    let when = |microsecond| {
        let at = Timestamp::from_microsecond(microsecond).unwrap_or_default();
        moment(&words, at, &zone)
    };
    TokenRow {
        name: token.name.clone(),
        scopes: token.scopes.replace(' ', ", "),
        expires: when(token.expires_at),
        used: match token.last_used_at {
            0 => words.plain("token-never-used"),
            at => when(at),
        },
        state: words.plain(if listed.serves {
            "token-serves"
        } else {
            "token-ended"
        }),
        revoke: listed.serves.then(|| format!("{PATH}/{}/revoke", token.id)),
    }
}

/// Makes a token and shows it, this once: it is kept nowhere, so nothing leads back to this answer.
async fn create(visitor: Visitor, fields: Fields) -> Result<Response, PageError> {
    let scopes: BTreeSet<Scope> = fields.all("scope").filter_map(Scope::parse).collect();
    let new = NewToken {
        name: fields.get("name").to_owned(),
        scopes: scopes.clone(),
        expires: end_of(&visitor, fields.get("expires")),
    };
    let actor = visitor.actor();
    let made = create_token(&visitor.app, actor, actor.person, &new).await;
    let mut page = page(&visitor).await?;
    match made {
        Ok(made) => {
            let words = visitor.words();
            let at = Timestamp::from_microsecond(made.token.expires_at).unwrap_or_default();
            let args =
                desbloqueo_i18n::Args::new().text("date", moment(&words, at, &visitor.zone()));
            page.made = Some((made.secret, words.text("token-shown-once", &args)));
            let mut response = html(&page)?;
            let headers = response.headers_mut();
            headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
            Ok(response)
        }
        Err(error) => {
            page.name = new.name;
            fields.get("expires").clone_into(&mut page.expires);
            for (code, chosen) in &mut page.scopes {
                *chosen = scopes.iter().any(|scope| scope.code() == *code);
            }
            refuse(&visitor, page, error)
        }
    }
}

fn refuse(
    visitor: &Visitor,
    mut page: TokensPage,
    error: UseCaseError,
) -> Result<Response, PageError> {
    page.wrong = Wrong::of(&visitor.words(), error)?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
}

/// The end of a day where the visitor is; what is no day has passed long ago.
fn end_of(visitor: &Visitor, text: &str) -> Timestamp {
    let end = |zone: TimeZone| {
        let next = text.parse::<Date>().ok()?.tomorrow().ok()?;
        Some(next.to_zoned(zone).ok()?.timestamp())
    };
    end(visitor.zone()).unwrap_or_default()
}

#[derive(Debug, Deserialize)]
struct Nothing {}

async fn revoke(
    visitor: Visitor,
    Id(id): Id<ApiTokenId>,
    Posted(Nothing {}): Posted<Nothing>,
) -> Result<Response, PageError> {
    revoke_token(&visitor.app, visitor.actor(), id).await?;
    let toast = Toast::done(visitor.words().plain("token-revoked"));
    saved(&visitor, PATH, toast).await
}
