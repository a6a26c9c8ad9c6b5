//! Who calls: a token that the frame recognised, with the scope that an operation needs.

use std::marker::PhantomData;
use std::sync::Arc;

use axum::extract::{FromRequestParts, MatchedPath};
use axum::http::request::Parts;
use desbloqueo_app::insights::{Asking, Reports};
use desbloqueo_app::tokens::{Scope, TokenBearer};
use desbloqueo_app::{Actor, App};
use desbloqueo_i18n::Language;
use desbloqueo_words::Words;

use crate::api::Api;
use crate::problem::Problem;

/// What the frame knows of who calls.
#[derive(Clone)]
pub(crate) struct Known {
    pub(crate) app: App,
    pub(crate) bearer: Arc<TokenBearer>,
    pub(crate) language: Language,
    /// How reports are asked for, and when those that were told were counted.
    pub(crate) asking: Asking,
}

/// Who calls an operation that needs a scope.
pub(crate) struct Caller<Need = Reading> {
    pub(crate) api: Api,
    known: Known,
    need: PhantomData<Need>,
}

/// The scope that an operation needs.
pub(crate) trait Needs {
    const SCOPE: Scope;
}

macro_rules! needs {
    ($($(#[$doc:meta])* $name:ident = $scope:ident),+ $(,)?) => {$(
        $(#[$doc])*
        pub(crate) struct $name;

        impl Needs for $name {
            const SCOPE: Scope = Scope::$scope;
        }
    )+};
}

needs!(
    /// Reads.
    Reading = Read,
    /// Changes the portfolio.
    Writing = Write,
    /// Brings files in, and undoes batches.
    Importing = Import,
    /// Changes organizations, people and tokens.
    Administering = Admin,
);

impl<Need> Caller<Need> {
    /// The application.
    pub(crate) fn app(&self) -> &App {
        &self.known.app
    }

    /// Who acts.
    pub(crate) fn actor(&self) -> &Actor {
        &self.known.bearer.actor
    }

    /// The token.
    pub(crate) fn bearer(&self) -> &TokenBearer {
        &self.known.bearer
    }

    /// The reports of what the caller sees.
    pub(crate) fn reports(&self) -> Reports<'_> {
        Reports::new(self.app(), self.actor(), &self.known.asking)
    }

    /// The words of the playbook in force, in the caller's language.
    pub(crate) fn words(&self) -> Words<'_> {
        Words::new(&self.known.app.playbook, self.known.language)
    }
}

impl<Need: Needs + Send + Sync> FromRequestParts<Api> for Caller<Need> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, api: &Api) -> Result<Self, Problem> {
        let known = parts.extensions.get::<Known>().cloned();
        let known = known.ok_or_else(Problem::token_missing)?;
        if !known.bearer.scopes.contains(&Need::SCOPE) {
            return Err(Problem::scope_missing(Need::SCOPE.code()));
        }
        // What writes says all of it in its body; only a file that is sent is named beside it.
        let path = parts.extensions.get::<MatchedPath>();
        let is_upload = path.is_some_and(|path| path.as_str().ends_with("/imports"));
        let has_query = parts.uri.query().is_some_and(|query| !query.is_empty());
        if !parts.method.is_safe() && has_query && !is_upload {
            return Err(Problem::wrong_parameter("expected none"));
        }
        Ok(Self {
            api: api.clone(),
            known,
            need: PhantomData,
        })
    }
}
