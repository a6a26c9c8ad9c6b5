//! A small demonstration with a token, and a program that sends requests.

use std::collections::BTreeSet;
use std::num::NonZeroU32;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use desbloqueo_api::{Api, Settings, router};
use desbloqueo_app::accounts::list_demonstration_people;
use desbloqueo_app::demo::demo;
use desbloqueo_app::insights::KeptReports;
use desbloqueo_app::reads::find_administrator;
use desbloqueo_app::tokens::{NewToken, Scope, create_token};
use desbloqueo_app::{Actor, App, Clock, Ids, KnownActors, Remembered, Source};
use desbloqueo_domain::code::PersonId;
use desbloqueo_playbook::built_in;
use desbloqueo_testkit as testkit;
use desbloqueo_testkit::Database;
use jiff::SignedDuration;
use jiff::civil::{Date, date};
use serde_json::Value;
use tower::ServiceExt as _;

/// Tenants of the demonstration: enough for every status.
const TENANTS: usize = 12;

const TODAY: Date = date(2026, 11, 22);

/// A small demonstration, and who asks of it.
#[derive(Clone)]
pub(crate) struct Site {
    pub(crate) app: App,
    pub(crate) router: Router,
    pub(crate) token: String,
}

/// What an operation answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Value,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name).map(|value| value.to_str().unwrap());
        value.unwrap_or_default()
    }

    /// The code of the problem, with its status.
    pub(crate) fn problem(&self) -> (u16, &str) {
        assert_eq!(
            self.header("content-type"),
            "application/problem+json",
            "{self:?}"
        );
        assert_eq!(self.body["status"], self.status.as_u16());
        assert!(!self.body["title"].as_str().unwrap().is_empty());
        assert!(!self.body["detail"].as_str().unwrap().is_empty());
        assert_eq!(self.body["request_id"], self.header("x-request-id"));
        (self.status.as_u16(), self.body["code"].as_str().unwrap())
    }
}

/// Runs a test on both databases.
pub(crate) async fn on_both(test: impl AsyncFn(Site)) {
    testkit::on_both(async |database| test(Site::of(database).await).await).await;
}

impl Site {
    async fn of(database: Database) -> Self {
        let app = app_over(database);
        demo(&app, TENANTS, TODAY, |_| {}).await.unwrap();
        let person = find_administrator(&app).await.unwrap().unwrap();
        Self::asked_with(app, person, &Scope::ALL).await
    }

    /// What stands in a database, asked by one of its people within scopes. It remembers nobody, so that all requests
    /// read the same.
    pub(crate) async fn over(database: Database, person: PersonId, scopes: &[Scope]) -> Self {
        let app = App {
            actors: KnownActors::off(),
            figures: Remembered::off(),
            rankings: Remembered::off(),
            reports: KeptReports::off(),
            ..app_over(database)
        };
        Self::asked_with(app, person, scopes).await
    }

    async fn asked_with(app: App, person: PersonId, scopes: &[Scope]) -> Self {
        let token = token(&app, person, scopes).await;
        Self::served(app, token)
    }

    fn served(app: App, token: String) -> Self {
        let served = app.clone();
        let settings = Settings {
            requests_per_minute: NonZeroU32::new(100_000).unwrap(),
            ..Settings::default()
        };
        let router = router(&Api::new(move || served.clone(), settings));
        Self { app, router, token }
    }

    /// Another application over the same data, asked with the same token.
    pub(crate) fn serving(&self, app: App) -> Self {
        Self::served(app, self.token.clone())
    }

    /// The same site asked by somebody of the demonstration, within scopes.
    pub(crate) async fn asked_by(&self, name: &str, scopes: &[Scope]) -> Self {
        let people = list_demonstration_people(&self.app).await.unwrap();
        let found = people.into_iter().find(|one| one.person.name == name);
        let person = found.unwrap_or_else(|| panic!("nobody is called {name}"));
        self.with_token(token(&self.app, person.person.id, scopes).await)
    }

    /// The same site asked with another token.
    pub(crate) fn with_token(&self, token: String) -> Self {
        Self {
            token,
            ..self.clone()
        }
    }

    /// The administrator's id.
    pub(crate) async fn administrator(&self) -> PersonId {
        find_administrator(&self.app).await.unwrap().unwrap()
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send("GET", path, &[], None).await
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> Answer {
        self.send("POST", path, &[], Some(body)).await
    }

    /// Changes a record on the version that it has now.
    pub(crate) async fn patch(&self, path: &str, body: Value) -> Answer {
        let tag = self.get(path).await.header("etag").to_owned();
        self.send("PATCH", path, &[("if-match", &tag)], Some(body))
            .await
    }

    pub(crate) async fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<Value>,
    ) -> Answer {
        let body = body.map(|body| ("application/json", body.to_string().into_bytes()));
        self.send_bytes(method, path, headers, body).await
    }

    pub(crate) async fn send_bytes(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<(&str, Vec<u8>)>,
    ) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("/api/v1{path}"));
        if !self.token.is_empty() {
            request = request.header("authorization", format!("Bearer {}", self.token));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let body = match body {
            Some((kind, bytes)) => {
                request = request.header("content-type", kind);
                Body::from(bytes)
            }
            None => Body::empty(),
        };
        let request = request.body(body).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: serde_json::from_slice(&bytes).unwrap_or(Value::Null),
        }
    }
}

/// However slow the machine is, reports tell what is there now.
fn app_over(database: Database) -> App {
    App {
        reports: KeptReports::current(),
        ..App::new(
            database,
            Arc::new(built_in("fasttrack").unwrap().unwrap()),
            Clock::noon_of(TODAY),
            Ids::seeded(7),
        )
    }
}

/// A token of somebody.
pub(crate) async fn token(app: &App, person: PersonId, scopes: &[Scope]) -> String {
    let mut transaction = app.database.read().await.unwrap();
    let actor = Actor::load(&mut transaction, person, Source::Cli).await;
    drop(transaction);
    let now = app.clock.now();
    let new = NewToken {
        name: "Tests".to_owned(),
        scopes: scopes.iter().copied().collect::<BTreeSet<_>>(),
        expires: now.checked_add(SignedDuration::from_hours(24)).unwrap(),
    };
    let made = create_token(app, &actor.unwrap().unwrap(), person, &new).await;
    made.unwrap().secret
}
