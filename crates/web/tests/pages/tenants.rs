//! `/tenants/{id}` and what is pressed and written there.

use axum::http::StatusCode;
use desbloqueo_app::catalogue::add_own_field::{NewOwnField, add_own_field};
use desbloqueo_domain::own_field::{OwnKind, OwnSubject};

use crate::site::{Answer, Site, on_both};

/// Tenants that the portfolio shows, in order of age of their lines.
async fn tenants(site: &mut Site) -> Vec<String> {
    let page = site.get("/portfolio").await;
    ids(&page, "href=\"/tenants/")
}

/// Every id that stands after a text, once.
pub(crate) fn ids(page: &Answer, before: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for (_, rest) in page
        .body
        .match_indices(before)
        .map(|(at, _)| page.body.split_at(at + before.len()))
    {
        let id: String = rest.chars().take(36).collect();
        if !all.contains(&id) {
            all.push(id);
        }
    }
    all
}

/// The page of the first tenant whose screen has a text.
pub(crate) async fn tenant_with(site: &mut Site, text: &str) -> (String, Answer) {
    for id in tenants(site).await {
        let page = site.get(&format!("/tenants/{id}")).await;
        assert_eq!(page.status, StatusCode::OK);
        if page.body.contains(text) {
            return (id, page);
        }
    }
    panic!("no tenant with {text:?}");
}

/// A tenant that the visitor sees and somebody of another organization does not; signs in as the latter.
pub(crate) async fn hidden_tenant(site: &mut Site) -> (String, Answer) {
    let seen = tenants(site).await;
    let mut screens = Vec::new();
    for id in seen {
        let screen = site.get(&format!("/tenants/{id}")).await;
        screens.push((id, screen));
    }
    site.sign_in("Kakuu Ichiro").await;
    for (id, screen) in screens {
        let page = site.get(&format!("/tenants/{id}")).await;
        if page.status == StatusCode::NOT_FOUND {
            return (id, screen);
        }
    }
    panic!("everybody sees every tenant");
}

#[tokio::test]
async fn a_tenants_screen_shows_services_lines_team_contacts_and_what_changed() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let (_, page) = tenant_with(&mut site, "data-kind=\"blocked\"").await;
        for wanted in [
            "class=\"unit-bar\"",
            "<li class=\"line in\" data-row>",
            "/edit\" data-panel data-key=\"e\"",
            "Últimos cambios",
            "Contactos",
            "Equipo",
        ] {
            assert!(page.body.contains(wanted), "{wanted} in {}", page.body);
        }
        assert!(!page.body.contains("style="), "{}", page.body);
    })
    .await;
}

#[tokio::test]
async fn a_tenant_that_one_does_not_see_is_not_found() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let (hidden, _) = hidden_tenant(&mut site).await;
        for path in ["", "/edit", "/entitlements/new"] {
            let page = site.get(&format!("/tenants/{hidden}{path}")).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        }
        let notes = format!("/tenants/{hidden}/notes");
        let note = site.post(&notes, &[("body", "x")]).await;
        assert_eq!(note.status, StatusCode::NOT_FOUND);
        for wrong in ["/tenants/none", "/history/none", "/lines/none/edit"] {
            assert_eq!(site.get(wrong).await.status, StatusCode::NOT_FOUND);
        }
    })
    .await;
}

#[tokio::test]
async fn notes_are_added_by_the_team_and_never_empty() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let (id, _) = tenant_with(&mut site, "name=\"body\"").await;
        let (path, back) = (format!("/tenants/{id}/notes"), format!("/tenants/{id}"));
        let empty = site.post(&path, &[("body", " ")]).await;
        assert_eq!(empty.header("location"), back);
        assert!(site.get(&back).await.body.contains("data-tone=\"late\""));
        let fields = [
            ("body", "Prefieren llamadas por la tarde."),
            ("technical", "yes"),
        ];
        let added = site.post(&path, &fields).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER);
        let page = site.get(&back).await;
        assert!(page.body.contains("Prefieren llamadas por la tarde."));
        site.sign_in("Vera Mirada").await;
        let refused = site.post(&path, &[("body", "no")]).await;
        assert_eq!(refused.status, StatusCode::SEE_OTHER);
        assert!(site.get(&back).await.body.contains("(A1)"));
    })
    .await;
}

#[tokio::test]
async fn a_tenant_is_paused_prioritized_with_a_reason_and_never_overwritten_unseen() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let id = tenants(&mut site).await.remove(0);
        let path = format!("/tenants/{id}/edit");
        let form = site.get(&path).await;
        let version = form.between("name=\"version\" value=\"", "\"").to_owned();
        let fields = |reason| {
            [
                ("version", version.as_str()),
                ("name", "Principal"),
                ("activity", "paused"),
                ("until", "2027-03-01"),
                ("priority", "critical"),
                ("reason", reason),
            ]
        };
        let refused = site.post(&path, &fields("")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("id=\"wrong-override-reason\""));
        let saved = site.post(&path, &fields("La dirección lo sigue")).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let page = site.get(&format!("/tenants/{id}")).await;
        assert!(page.body.contains("data-priority=\"critical\""));
        assert!(page.body.contains("La dirección lo sigue"));
        let stale = site.post(&path, &fields("otra vez")).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert!(stale.body.contains("(V3)") && stale.body.contains("otra vez"));
    })
    .await;
}

#[tokio::test]
async fn a_service_is_added_with_units_that_wait_to_be_classified() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let id = tenants(&mut site).await.remove(0);
        let path = format!("/tenants/{id}/entitlements/new");
        let refused = site
            .post(&path, &[("service", ""), ("units", "many")])
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("id=\"wrong-service\""));
        assert!(refused.body.contains("(U1)"));
        let form = site.get(&path).await;
        let services = form.between("id=\"service\"", "</select>");
        let (_, rest) = services.split_once("<optgroup").unwrap();
        let (_, rest) = rest.split_once("value=\"").unwrap();
        let service = rest.split_once('"').unwrap().0.to_owned();
        let fields = [
            ("service", service.as_str()),
            ("units", "321"),
            ("phase", "assignment"),
        ];
        let added = site.post(&path, &fields).await;
        assert_eq!(
            added.header("location"),
            format!("/tenants/{id}"),
            "{}",
            added.body
        );
        let page = site.get(&format!("/tenants/{id}")).await;
        assert!(page.body.contains("<b>321 "), "{}", page.body);
    })
    .await;
}

/// The first choice of a list to choose from, after the empty one.
fn first_choice(page: &Answer, list: &str) -> String {
    let choices = page.between(&format!("id=\"{list}\""), "</select>");
    let mut values = choices.split("<option value=\"").skip(1);
    let values = values.by_ref().filter_map(|rest| rest.split('"').next());
    let mut real = values.filter(|value| !value.is_empty());
    real.next().unwrap().to_owned()
}

#[tokio::test]
async fn a_team_gets_a_member_for_one_service_and_loses_them_again() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let id = tenants(&mut site).await.remove(0);
        let (path, back) = (format!("/tenants/{id}/team"), format!("/tenants/{id}"));
        let form = site.get(&path).await;
        let version = form.between("name=\"version\" value=\"", "\"").to_owned();
        let refused = site.post(&path, &[("version", &version)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        for wrong in ["id=\"wrong-role\"", "id=\"wrong-person\""] {
            assert!(refused.body.contains(wrong), "{}", refused.body);
        }
        let service = first_choice(&form, "service");
        let who = first_choice(&form, "who");
        let fields = [
            ("version", version.as_str()),
            ("role", "engineer"),
            ("service", &service),
            ("who", &who),
        ];
        let added = site.post(&path, &fields).await;
        assert_eq!(added.header("location"), back, "{}", added.body);
        let stale = site.post(&path, &fields).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        let form = site.get(&path).await;
        let member = format!("engineer/{service}/{who}");
        assert!(form.body.contains(&format!("value=\"{member}\"")));
        let version = form.between("name=\"version\" value=\"", "\"").to_owned();
        let removed = [("version", version.as_str()), ("remove", &member)];
        let removed = site.post(&path, &removed).await;
        assert_eq!(removed.header("location"), back, "{}", removed.body);
        let form = site.get(&path).await;
        assert!(!form.body.contains(&format!("value=\"{member}\"")));
        site.sign_in("Berta Ejemplo").await;
        assert_eq!(site.get(&path).await.status, StatusCode::FORBIDDEN);
    })
    .await;
}

#[tokio::test]
async fn own_fields_of_lines_and_entitlements_are_filled_and_checked() {
    on_both(async |mut site: Site| {
        let ana = site.actor_of_the_administrator().await;
        for (subject, label) in [
            (OwnSubject::Line, "Coste por puesto"),
            (OwnSubject::Entitlement, "Contrato"),
        ] {
            let new = NewOwnField {
                organization: ana.tree.roots().next().unwrap(),
                subject,
                code: None,
                label: label.to_owned(),
                kind: OwnKind::Number,
                choices: Vec::new(),
            };
            add_own_field(&site.app, &ana, &new).await.unwrap();
        }
        site.sign_in("Ana Ficticia").await;
        let id = tenants(&mut site).await.remove(0);
        let screen = site.get(&format!("/tenants/{id}")).await;
        for kind in ["lines", "entitlements"] {
            let start = format!("href=\"/{kind}/");
            let record = ids(&screen, &start).remove(0);
            let path = format!("/{kind}/{record}/own");
            assert!(screen.body.contains(&format!("href=\"{path}\"")));
            let form = site.get(&path).await;
            let field = form.between("name=\"field\" value=\"", "\"").to_owned();
            let back = format!("/tenants/{id}");
            let refused = [
                ("field", field.as_str()),
                ("value", "much"),
                ("back", &back),
            ];
            let refused = site.post(&path, &refused).await;
            assert_eq!(refused.header("location"), back);
            let said = site.get(&back).await;
            assert!(said.body.contains("data-tone=\"late\""), "{}", said.body);
            let saved = site
                .post(&path, &[("field", &field), ("value", "4711")])
                .await;
            assert_eq!(saved.header("location"), path);
            assert!(site.get(&path).await.body.contains("value=\"4711\""));
            assert!(site.get(&back).await.body.contains("4711"));
        }
    })
    .await;
}

#[tokio::test]
async fn a_line_that_stood_elsewhere_tells_for_how_long() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let (_, page) = tenant_with(&mut site, "<ol class=\"spans list-plain\">").await;
        let spans = page.between("<ol class=\"spans list-plain\">", "</ol>");
        assert!(spans.matches("<li").count() >= 2, "{spans}");
    })
    .await;
}
