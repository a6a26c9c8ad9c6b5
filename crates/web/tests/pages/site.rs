//! A site with a small demonstration, and somebody who reads it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use desbloqueo_app::accounts::{DemonstrationPerson, list_demonstration_people, visit};
use desbloqueo_app::demo::demo;
use desbloqueo_app::insights::{KeptReports, Terms};
use desbloqueo_app::reads::find_administrator;
use desbloqueo_app::{Actor, App, Clock, Ids, KnownActors, Remembered, Source};
use desbloqueo_domain::access::OrganizationRole;
use desbloqueo_playbook::built_in;
use desbloqueo_testkit as testkit;
use desbloqueo_testkit::Database;
use desbloqueo_web::{Settings, Web, router};
use jiff::civil::date;
use tower::ServiceExt as _;

/// Tenants of the demonstration: enough for every status.
const TENANTS: usize = 12;

/// A site with a small demonstration, and a browser without scripts.
pub(crate) struct Site {
    pub(crate) app: App,
    router: Router,
    cookies: BTreeMap<String, String>,
}

/// What a page answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
    pub(crate) bytes: Vec<u8>,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name).map(|value| value.to_str().unwrap());
        value.unwrap_or_default()
    }

    /// The part of the body between two texts; the test ends where there is none.
    pub(crate) fn between(&self, before: &str, after: &str) -> &str {
        let (_, rest) = self
            .body
            .split_once(before)
            .unwrap_or_else(|| panic!("no {before:?} in {}", self.body));
        rest.split_once(after).unwrap().0
    }
}

/// Runs a test on both databases, each with a demonstration of its own.
pub(crate) async fn on_both(test: impl AsyncFn(Site)) {
    testkit::on_both(async |database| test(Site::of(database, Settings::default()).await).await)
        .await;
}

impl Site {
    pub(crate) async fn of(database: Database, settings: Settings) -> Self {
        let today = date(2026, 11, 22);
        // However slow the machine is, reports tell what is there now.
        let app = App {
            reports: KeptReports::current(),
            ..App::new(
                database,
                Arc::new(built_in("fasttrack").unwrap().unwrap()),
                Clock::noon_of(today),
                Ids::seeded(7),
            )
        };
        demo(&app, TENANTS, today, |_| {}).await.unwrap();
        Self {
            router: router(&Web::new(app.clone(), settings), axum::Router::new()),
            app,
            cookies: BTreeMap::new(),
        }
    }

    /// A site that nobody has set up. It remembers nobody, so that all requests read the same.
    pub(crate) fn empty(database: Database) -> Self {
        let app = App {
            actors: KnownActors::off(),
            figures: Remembered::off(),
            rankings: Remembered::off(),
            reports: KeptReports::off(),
            ..App::new(
                database,
                Arc::new(built_in("fasttrack").unwrap().unwrap()),
                Clock::noon_of(date(2026, 11, 22)),
                Ids::seeded(7),
            )
        };
        Self {
            router: router(
                &Web::new(app.clone(), Settings::default()),
                axum::Router::new(),
            ),
            app,
            cookies: BTreeMap::new(),
        }
    }

    /// The same site, which tells reports on these terms.
    pub(crate) fn telling(self, terms: Terms) -> Self {
        let app = App {
            reports: KeptReports::on(terms),
            ..self.app
        };
        Self {
            router: router(
                &Web::new(app.clone(), Settings::default()),
                axum::Router::new(),
            ),
            app,
            cookies: BTreeMap::new(),
        }
    }

    /// Another browser on the same site.
    pub(crate) fn elsewhere(&self) -> Self {
        Self {
            router: self.router.clone(),
            app: self.app.clone(),
            cookies: BTreeMap::new(),
        }
    }

    /// The administrator, for what a test does behind the pages.
    pub(crate) async fn actor_of_the_administrator(&self) -> Actor {
        let ana = find_administrator(&self.app).await.unwrap().unwrap();
        let mut transaction = self.app.database.read().await.unwrap();
        let loaded = Actor::load(&mut transaction, ana, Source::Cli).await;
        loaded.unwrap().unwrap()
    }

    /// Somebody of the demonstration, as use cases see them.
    pub(crate) async fn actor_called(&self, name: &str) -> Actor {
        let people = list_demonstration_people(&self.app).await.unwrap();
        let found = people.into_iter().find(|one| one.person.name == name);
        let person = found.unwrap_or_else(|| panic!("nobody is called {name}"));
        let found = visit(&self.app, person.person.id, Source::Page)
            .await
            .unwrap();
        found.unwrap().actor
    }

    /// The name of somebody who sees single tenants alone.
    pub(crate) async fn narrow_reader(&self) -> String {
        let people = list_demonstration_people(&self.app).await.unwrap();
        let narrow = |one: &DemonstrationPerson| one.role == OrganizationRole::AccountTeam;
        people.into_iter().find(narrow).unwrap().person.name
    }

    /// Signs in as somebody of the demonstration.
    pub(crate) async fn sign_in(&mut self, name: &str) {
        let page = self.get("/sign-in").await;
        let (before, _) = page
            .body
            .split_once(&format!("<b>{name}</b>"))
            .unwrap_or_else(|| panic!("nobody is called {name}"));
        let (_, id) = before.rsplit_once("value=\"").unwrap();
        let id = id.split_once('"').unwrap().0.to_owned();
        let answer = self
            .post("/sign-in/demonstration", &[("person", &id)])
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    }

    /// A page as a browser without scripts asks for it; redirects are not followed.
    pub(crate) async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).unwrap())
            .await
    }

    /// An address with a method that pages do not use.
    pub(crate) async fn ask(&mut self, method: &str, path: &str) -> Answer {
        let request = Request::builder().method(method).uri(path);
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// A form with the token of the session.
    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let token = self.token().await;
        self.post_with(&token, path, fields).await
    }

    /// A form with a token that was read before.
    pub(crate) async fn post_with(
        &mut self,
        token: &str,
        path: &str,
        fields: &[(&str, &str)],
    ) -> Answer {
        let mut body = form(fields);
        write!(body, "&csrf={token}").unwrap();
        self.post_as_it_is(path, body).await
    }

    /// A form without the token.
    pub(crate) async fn post_without_token(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
    ) -> Answer {
        self.post_as_it_is(path, form(fields)).await
    }

    /// A form with a file.
    pub(crate) async fn post_file(&mut self, path: &str, name: &str, content: &[u8]) -> Answer {
        self.post_with_file(path, &[], name, content).await
    }

    /// A form with fields and a file, and the token before them.
    pub(crate) async fn post_with_file(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        name: &str,
        content: &[u8],
    ) -> Answer {
        let token = self.token().await;
        let part = "content-disposition: form-data; name=";
        let mut head = String::new();
        for (field, value) in [("csrf", token.as_str())].iter().chain(fields) {
            write!(head, "--edge\r\n{part}\"{field}\"\r\n\r\n{value}\r\n").unwrap();
        }
        write!(
            head,
            "--edge\r\n{part}\"file\"; filename=\"{name}\"\r\n\r\n"
        )
        .unwrap();
        let body = [head.as_bytes(), content, b"\r\n--edge--\r\n"].concat();
        let request = Request::post(path)
            .header("content-type", "multipart/form-data; boundary=edge")
            .body(Body::from(body));
        self.send(request.unwrap()).await
    }

    async fn post_as_it_is(&mut self, path: &str, body: String) -> Answer {
        let request = Request::post(path)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(body));
        self.send(request.unwrap()).await
    }

    /// The token that the forms of this session carry.
    pub(crate) async fn token(&mut self) -> String {
        let mut page = self.get("/sign-in").await;
        // Where nobody has set anything up, there is another page to begin with.
        if page.status == StatusCode::SEE_OTHER {
            let start = page.header("location").to_owned();
            page = self.get(&start).await;
        }
        page.between("name=\"csrf\" content=\"", "\"").to_owned()
    }

    pub(crate) async fn send(&mut self, mut request: Request<Body>) -> Answer {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let headers = request.headers_mut();
        headers.insert("cookie", cookies.join("; ").parse().unwrap());
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all("set-cookie") {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
            bytes: bytes.to_vec(),
        }
    }
}

fn form(fields: &[(&str, &str)]) -> String {
    serde_urlencoded::to_string(fields).unwrap()
}
