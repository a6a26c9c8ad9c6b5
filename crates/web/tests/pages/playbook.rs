//! `/playbook`: the tree, the page of a status, the search, two languages side by side.

use axum::http::StatusCode;

use crate::site::{Site, on_both};

const NETWORK: &str = "/playbook/blocked/blocked-customer-it-infrastructure-remediation/\
                       blocked-customer-it-infrastructure-remediation-network";

#[tokio::test]
async fn every_status_of_the_pack_has_a_page_that_the_tree_leads_to() {
    on_both(async |mut site: Site| {
        site.sign_in("Vera Mirada").await;
        let tree = site.get("/playbook").await;
        assert_eq!(tree.status, StatusCode::OK);
        let rulebook = site.app.playbook.rulebook();
        let codes = rulebook
            .statuses
            .keys()
            .chain(rulebook.reasons.keys())
            .chain(rulebook.details.keys());
        let paths: Vec<String> = codes
            .map(|code| desbloqueo_words::playbook_path(&rulebook.status_of(code).unwrap()))
            .collect();
        assert!(paths.len() > 100);
        for path in &paths {
            assert!(tree.body.contains(&format!("href=\"{path}\"")), "{path}");
        }
        for path in paths.iter().step_by(17) {
            let page = site.get(path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert!(!page.body.contains("style="), "{path}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_page_says_what_a_status_means_asks_proposes_and_what_to_take_instead() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let page = site.get("/playbook/blocked").await;
        for wanted in [
            "El cliente tiene la intención de usar el servicio",
            "href=\"/playbook/no-intent\"",
            "¿Quién puede eliminarlo",
            "<blockquote>Problemas de red",
            "la reunión inicial",
            "Quién actualiza",
            "data-need=\"not-applicable\"",
            "href=\"/portfolio?l1=blocked\"",
        ] {
            assert!(page.body.contains(wanted), "{wanted} in {}", page.body);
        }
        let reason = site.get(NETWORK.rsplit_once('/').unwrap().0).await;
        // The next action of the reason stands in the scenario of delivery.
        for wanted in [
            "Por defecto: Acordar con TI",
            "(S4)",
            "l2=blocked-customer-it",
        ] {
            assert!(reason.body.contains(wanted), "{wanted} in {}", reason.body);
        }
    })
    .await;
}

#[tokio::test]
async fn where_a_status_is_used_counts_what_the_visitor_sees_alone() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let of = |page: &crate::site::Answer| page.between("<p class=\"used\">", "</p>").to_owned();
        let all = of(&site.get("/playbook/blocked").await);
        assert!(all.contains("Líneas: "), "{all}");
        let narrow = site.narrow_reader().await;
        site.sign_in(&narrow).await;
        assert_ne!(all, of(&site.get("/playbook/blocked").await));
    })
    .await;
}

#[tokio::test]
async fn a_second_language_stands_beside_with_its_own_lang() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let page = site.get(&format!("{NETWORK}?with=ja")).await;
        assert!(page.body.contains("data-columns=\"2\""));
        for lang in ["es", "ja"] {
            let article = format!("<article class=\"surface in stack guide\" lang=\"{lang}\">");
            assert!(page.body.contains(&article), "{lang} in {}", page.body);
        }
        assert!(page.body.contains("?with=ja\""), "links keep the language");
        let alone = site.get(&format!("{NETWORK}?with=es")).await;
        assert!(alone.body.contains("data-columns=\"1\""));
    })
    .await;
}

#[tokio::test]
async fn the_search_looks_into_meanings_without_minding_accents_and_says_when_nothing_is_there() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let found = site.get("/playbook?q=CONTROLADORES+DE+D%C3%93MINIO").await;
        assert!(
            found
                .body
                .contains("blocked-customer-it-infrastructure-remediation-hardware"),
            "{}",
            found.body
        );
        let none = site.get("/playbook?q=xyzzy").await;
        assert!(none.body.contains("class=\"empty\""), "{}", none.body);
        let scenarios = site.get("/playbook/scenarios").await;
        assert!(scenarios.body.contains("scenario-table"));
    })
    .await;
}

#[tokio::test]
async fn a_status_that_is_none_or_stands_elsewhere_is_not_found() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        for path in [
            "/playbook/none",
            "/playbook/No%20Code",
            "/playbook/no-intent/blocked-customer-it-infrastructure-remediation",
            "/playbook/blocked/none",
        ] {
            assert_eq!(site.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    })
    .await;
}
