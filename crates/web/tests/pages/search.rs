//! `/search` and the options of the box, and `/help/shortcuts`.

use axum::http::StatusCode;

use crate::site::{Site, on_both};
use crate::tenants::hidden_tenant;

#[tokio::test]
async fn a_search_finds_tenants_customers_blockers_pages_and_statuses_in_groups() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let screen = site.get("/portfolio").await;
        let name = screen.between("data-key=\"open\"><b>", "</b>").to_owned();
        for path in ["/search", "/search/options"] {
            let query = serde_urlencoded::to_string([("q", &name)]).unwrap();
            let page = site.get(&format!("{path}?{query}")).await;
            assert_eq!(page.status, StatusCode::OK);
            for wanted in ["href=\"/tenants/", "href=\"/customers/"] {
                assert!(page.body.contains(wanted), "{wanted} in {}", page.body);
            }
            assert!(!page.body.contains("style="), "{}", page.body);
        }
        let words = site.get("/search?q=infraestructura+ti").await;
        assert!(
            words
                .body
                .contains("/playbook/blocked/blocked-customer-it-infrastructure-remediation\""),
            "{}",
            words.body
        );
        let page = site.get("/search?q=AJUSTES").await;
        assert!(
            page.body.contains("href=\"/settings\" data-key"),
            "{}",
            page.body
        );
    })
    .await;
}

#[tokio::test]
async fn an_empty_search_offers_pages_and_what_the_visitor_may_do() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let mine = site.get("/search/options").await;
        for wanted in [
            "role=\"listbox\"",
            "href=\"/blockers\"",
            "href=\"/blockers/new\"",
            "href=\"/organizations/new\"",
        ] {
            assert!(mine.body.contains(wanted), "{wanted} in {}", mine.body);
        }
        site.sign_in("Vera Mirada").await;
        let theirs = site.get("/search").await;
        assert!(theirs.body.contains("href=\"/blockers\""));
        for hidden in ["href=\"/blockers/new\"", "href=\"/organizations/new\""] {
            assert!(!theirs.body.contains(hidden), "{hidden}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_one_may_not_see_is_not_found_and_nothing_says_so() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let (hidden, screen) = hidden_tenant(&mut site).await;
        let name = screen.between("<h1>", "</h1>").to_owned();
        let name = name
            .rsplit('>')
            .next()
            .unwrap_or_default()
            .trim()
            .to_owned();
        let query = serde_urlencoded::to_string([("q", &name)]).unwrap();
        for path in ["/search", "/search/options"] {
            let page = site.get(&format!("{path}?{query}")).await;
            assert!(!page.body.contains(&hidden), "{name} in {}", page.body);
        }
        let none = site.get("/search?q=xyzzy+%3Cb%3E").await;
        assert!(none.body.contains("class=\"empty\""), "{}", none.body);
        assert!(
            !none.body.contains("xyzzy <b>"),
            "what was typed is escaped"
        );
    })
    .await;
}

#[tokio::test]
async fn notes_are_found_on_the_page_and_not_while_somebody_types() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let actor = site.actor_of_the_administrator().await;
        let wanted = desbloqueo_app::reads::Lines {
            limit: 50,
            ..desbloqueo_app::reads::Lines::default()
        };
        let lines = desbloqueo_app::reads::list_lines(&site.app, &actor, &wanted).await;
        let items = lines.unwrap().items;
        let line = items
            .iter()
            .find(|item| item.note.as_ref().is_some_and(|note| note.len() > 20))
            .unwrap();
        let query = serde_urlencoded::to_string([("q", line.note.as_ref().unwrap())]).unwrap();
        let page = site.get(&format!("/search?{query}")).await;
        assert!(
            page.body
                .contains(&format!("href=\"/lines/{}/edit\"", line.id))
        );
        let typing = site.get(&format!("/search/options?{query}")).await;
        assert!(!typing.body.contains("href=\"/lines/"), "{}", typing.body);
        assert!(typing.body.contains("href=\"/search?q="), "Enter leads on");
    })
    .await;
}

#[tokio::test]
async fn the_list_of_keys_names_every_key_that_a_row_answers_to() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let page = site.get("/help/shortcuts").await;
        assert_eq!(page.status, StatusCode::OK);
        for key in [
            "?", "/", "j", "k", "Enter", "e", "s", "b", "n", "c", "x", "K",
        ] {
            assert!(page.body.contains(&format!("<kbd>{key}</kbd>")), "{key}");
        }
        assert!(page.body.contains("data-help"), "the key ? finds its link");
    })
    .await;
}
