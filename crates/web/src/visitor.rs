//! Who asks for a page: somebody who is signed in, or a reader who is not.

use axum::extract::FromRequestParts;
use axum::http::header::{ACCEPT_LANGUAGE, CACHE_CONTROL, COOKIE, HeaderMap};
use axum::http::request::Parts;
use axum::http::{StatusCode, Uri};
use desbloqueo_app::accounts::{Visit, visit};
use desbloqueo_app::rights::Rights;
use desbloqueo_app::{Actor, App, Source};
use desbloqueo_i18n::{Language, negotiate};
use desbloqueo_words::Words;
use jiff::tz::TimeZone;
use tower_sessions::Session;

use crate::device;
use crate::error::PageError;
use crate::pages::SECOND_FACTOR_PATH;
use crate::saved::Toast;
use crate::sessions;
use crate::shell::{Badge, Shell};
use crate::web::Web;

/// The cookie that keeps the language of somebody who is not signed in.
pub(crate) const LANGUAGE_COOKIE: &str = "desbloqueo-language";

/// Somebody who is signed in.
#[derive(Debug)]
pub(crate) struct Visitor {
    pub(crate) app: App,
    pub(crate) visit: Visit,
    pub(crate) session: Session,
    pub(crate) reader: Reader,
}

/// Whoever reads a page, signed in or not.
#[derive(Debug, Clone)]
pub(crate) struct Reader {
    pub(crate) web: Web,
    pub(crate) language: Language,
    /// The path and query asked for, below the base path.
    pub(crate) here: String,
    /// Whether a script asks for a part of the page.
    pub(crate) wants_part: bool,
    /// Whether nothing will do that was kept: browsers say so where somebody reloads a page and means it.
    pub(crate) wants_nothing_kept: bool,
    csrf: String,
    said: Option<Toast>,
}

impl Visitor {
    /// Who acts.
    pub(crate) fn actor(&self) -> &Actor {
        &self.visit.actor
    }

    /// The words of the playbook in force, in the visitor's language.
    pub(crate) fn words(&self) -> Words<'_> {
        Words::new(&self.app.playbook, self.reader.language)
    }

    /// The time zone on whose clock the visitor reads moments.
    pub(crate) fn zone(&self) -> TimeZone {
        TimeZone::get(&self.visit.person.time_zone).unwrap_or(TimeZone::UTC)
    }

    /// What stands around a page; `title` is a message.
    pub(crate) fn shell(&self, title: &str) -> Shell {
        let mut shell = self.reader.shell(title);
        shell.theme.clone_from(&self.visit.settings.theme);
        shell.density.clone_from(&self.visit.settings.density);
        shell.rights = Rights::of(self.actor());
        shell.badge = Some(Badge::of(&self.visit.person));
        let views = self.visit.views.iter();
        shell.views = views
            .map(|view| (view.name.clone(), format!("/portfolio?{}", view.query)))
            .collect();
        shell.is_demonstration = self.visit.is_demonstration;
        shell
    }
}

impl Reader {
    /// What stands around a page; `title` is a message.
    pub(crate) fn shell(&self, title: &str) -> Shell {
        Shell::new(self, title, self.csrf.clone(), self.said.clone())
    }

    /// The address of a page, below the base path.
    pub(crate) fn url(&self, path: &str) -> String {
        self.web.url(path)
    }

    async fn read(parts: &mut Parts, web: &Web, session: &Session) -> Result<Self, PageError> {
        let wants_part = parts.headers.contains_key("hx-request");
        Ok(Self {
            web: web.clone(),
            language: language(&parts.headers),
            here: here(&parts.uri),
            wants_part,
            wants_nothing_kept: wants_nothing_kept(&parts.headers),
            csrf: sessions::csrf(session).await?,
            // A part is not the next page: what is to be said waits for that.
            said: if wants_part || !parts.method.is_safe() {
                None
            } else {
                sessions::said(session).await?
            },
        })
    }
}

impl FromRequestParts<Web> for Reader {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, PageError> {
        let session = session(parts)?;
        Self::read(parts, web, &session).await
    }
}

impl FromRequestParts<Web> for Visitor {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, PageError> {
        let session = session(parts)?;
        let app = web.app();
        let found = match sessions::person(&session).await? {
            Some(person) => visit(&app, person, Source::Page).await?,
            None => None,
        };
        let Some(visit) = found else {
            let next = if parts.method.is_safe() {
                here(&parts.uri)
            } else {
                "/".to_owned()
            };
            return Err(PageError::SignIn {
                sign_in: web.url("/sign-in"),
                next,
            });
        };
        // Who needs a second factor and has none sets one up before anything else.
        let path = parts.uri.path();
        if visit.lacks_second_factor && !path.starts_with(SECOND_FACTOR_PATH) {
            return Err(PageError::SecondFactor(web.url(SECOND_FACTOR_PATH)));
        }
        sessions::note_seen(&session, device::seen(parts, app.clock.now())).await?;
        let mut reader = Reader::read(parts, web, &session).await?;
        if let Some(language) = Language::parse(&visit.person.language) {
            reader.language = language;
        }
        Ok(Self {
            app,
            visit,
            session,
            reader,
        })
    }
}

fn session(parts: &Parts) -> Result<Session, PageError> {
    let session = parts.extensions.get::<Session>().cloned();
    session.ok_or(PageError::Status(StatusCode::INTERNAL_SERVER_ERROR))
}

/// Whether a request takes no answer that was kept.
fn wants_nothing_kept(headers: &HeaderMap) -> bool {
    let asked = headers.get_all(CACHE_CONTROL).into_iter();
    let mut asked = asked.filter_map(|value| value.to_str().ok());
    asked.any(|value| {
        value
            .split(',')
            .any(|one| one.trim().eq_ignore_ascii_case("no-cache"))
    })
}

fn here(uri: &Uri) -> String {
    uri.path_and_query()
        .map_or_else(|| "/".to_owned(), ToString::to_string)
}

/// The language of the cookie, else the one that the browser asks for.
pub(crate) fn language(headers: &HeaderMap) -> Language {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let chosen = text(COOKIE)
        .into_iter()
        .flat_map(|cookies| cookies.split(';'))
        .filter_map(|cookie| cookie.trim().split_once('='))
        .find(|(name, _)| *name == LANGUAGE_COOKIE)
        .and_then(|(_, value)| Language::parse(value));
    chosen.unwrap_or_else(|| negotiate(text(ACCEPT_LANGUAGE).unwrap_or_default()))
}
