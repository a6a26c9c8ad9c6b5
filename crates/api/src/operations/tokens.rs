//! One's own tokens.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use desbloqueo_app::tokens::{
    ListedToken, NewToken, Scope, create_token, list_tokens, revoke_token,
};
use desbloqueo_domain::code::ApiTokenId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::asked::{View, one_of_body};
use crate::answer::{Listed, created, page};
use crate::api::Api;
use crate::caller::{Administering, Caller};
use crate::problem::{Answered, Problem};
use crate::sent::{Body, Id, Parameters};

pub(super) fn routes() -> OpenApiRouter<Api> {
    OpenApiRouter::new()
        .routes(routes!(list, add))
        .routes(routes!(revoke))
}

/// A token, without its secret.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct TokenBody {
    id: String,
    name: String,
    /// What it may be used for.
    scopes: Vec<&'static str>,
    created_at: Option<String>,
    expires_at: Option<String>,
    /// When it was last used, to the minute.
    last_used_at: Option<String>,
    revoked_at: Option<String>,
    /// Whether it serves now.
    serves: bool,
}

impl From<&ListedToken> for TokenBody {
    fn from(listed: &ListedToken) -> Self {
        let token = &listed.token;
        Self {
            id: token.id.to_string(),
            name: token.name.clone(),
            scopes: listed.scopes.iter().map(|scope| scope.code()).collect(),
            created_at: moment(token.created_at),
            expires_at: moment(token.expires_at),
            last_used_at: moment(token.last_used_at),
            revoked_at: moment(token.revoked_at),
            serves: listed.serves,
        }
    }
}

/// An instant; nothing where there was none.
fn moment(microsecond: i64) -> Option<String> {
    let at = Timestamp::from_microsecond(microsecond).ok();
    at.filter(|_| microsecond != 0).map(|at| at.to_string())
}

/// List one's own tokens
///
/// Those that act for the person of the token that asks, the latest first, all on one page.
#[utoipa::path(
    get,
    path = "/tokens",
    operation_id = "list_tokens",
    tag = "tokens",
    security(("token" = ["admin"])),
    params(View),
    responses((status = 200, description = "The tokens.", body = Listed<TokenBody>)),
)]
async fn list(
    caller: Caller<Administering>,
    Parameters(view): Parameters<View>,
) -> Answered<Response> {
    let actor = caller.actor();
    let found = list_tokens(caller.app(), actor, actor.person).await?;
    let items: Vec<TokenBody> = found.iter().map(TokenBody::from).collect();
    page(&items, None, view.fields.as_deref())
}

/// A token to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewTokenInput {
    /// What people know it by.
    name: String,
    /// What it may be used for: `read`, `write`, `import`, `admin`; none that the token that asks lacks.
    scopes: Vec<String>,
    /// When it ends, such as `2027-01-01T00:00:00Z`.
    #[schema(value_type = String, format = DateTime)]
    expires_at: Timestamp,
}

/// A token that was made, with its secret: this is the only time that it is shown.
#[derive(Debug, Serialize, ToSchema)]
struct CreatedTokenBody {
    id: String,
    name: String,
    scopes: Vec<&'static str>,
    expires_at: Option<String>,
    /// What programs send.
    token: String,
}

/// Make a token
///
/// It acts for the person of the token that asks. Its secret is shown once and kept nowhere, so an
/// `Idempotency-Key` does not serve here: sent twice, it makes two.
#[utoipa::path(
    post,
    path = "/tokens",
    operation_id = "create_token",
    tag = "tokens",
    security(("token" = ["admin"])),
    request_body = NewTokenInput,
    responses((status = 201, description = "The token, with its secret.", body = CreatedTokenBody)),
)]
async fn add(
    caller: Caller<Administering>,
    Body(input): Body<NewTokenInput>,
) -> Answered<Response> {
    let mut scopes = BTreeSet::new();
    for text in &input.scopes {
        let scope = one_of_body("scopes", text, Scope::parse)?;
        if !caller.bearer().scopes.contains(&scope) {
            return Err(Problem::scope_missing(scope.code()));
        }
        scopes.insert(scope);
    }
    let new = NewToken {
        name: input.name,
        scopes,
        expires: input.expires_at,
    };
    let actor = caller.actor();
    let made = create_token(caller.app(), actor, actor.person, &new).await?;
    let body = CreatedTokenBody {
        id: made.token.id.to_string(),
        name: made.token.name,
        scopes: new.scopes.iter().map(|scope| scope.code()).collect(),
        expires_at: moment(made.token.expires_at),
        token: made.secret,
    };
    created(&body, None, &caller.api.url("/tokens"))
}

/// Revoke a token
///
/// One's own, or of somebody whose access one manages. It stops serving at once.
#[utoipa::path(
    delete,
    path = "/tokens/{id}",
    operation_id = "revoke_token",
    tag = "tokens",
    security(("token" = ["admin"])),
    params(("id" = Uuid, Path, description = "The token.")),
    responses((status = 204, description = "It serves no more.")),
)]
async fn revoke(caller: Caller<Administering>, Id(id): Id<ApiTokenId>) -> Answered<Response> {
    revoke_token(caller.app(), caller.actor(), id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
