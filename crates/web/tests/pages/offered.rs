//! What is offered to whom: no more than they may do, and nothing that leads nowhere.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;

use crate::site::{Answer, Site, on_both};
use crate::tenants::ids;

/// Somebody of each role, in the order of the matrix.
const PEOPLE: [(&str, &str); 9] = [
    ("administrator", "Ana Ficticia"),
    ("team lead", "Teo Supuesto"),
    ("assignment manager", "Ada Supuesta"),
    ("delivery manager", "Berta Ejemplo"),
    ("engineer", "Dora Inventada"),
    ("account team", "Fina Imaginaria"),
    ("resolver", "Rosa Remedio"),
    ("viewer", "Vera Mirada"),
    ("auditor", "Aldo Ejemplo"),
];

/// What can be offered, the page that offers it, and what it looks like there.
const OFFERS: [(&str, &str, &str); 19] = [
    ("imports", "/", "href=\"/imports\""),
    ("confirm", "/", "/confirm\""),
    ("choose", "/portfolio", "name=\"line\""),
    ("bulk", "/portfolio", "name=\"set\""),
    ("cells", "/portfolio", "class=\"cell-edit\""),
    ("export", "/portfolio", "/portfolio/export.xlsx"),
    ("edit", "/tenants", "<a class=\"btn\" href=\"/tenants/"),
    ("service", "/tenants", "/entitlements/new\""),
    ("hand over", "/tenants", "/hand-over\""),
    ("note", "/tenants", "/notes\""),
    ("tried", "/tenants", "/attempt\""),
    ("units", "/tenants", "/units\""),
    ("update", "/tenants", "data-key=\"e\""),
    ("split", "/tenants", "/split\""),
    ("open", "/blockers", "href=\"/blockers/new\""),
    ("date", "/blockers/", "/date\""),
    ("close", "/blockers/", "/close\""),
    ("link", "/blockers/", "/lines\" data-panel"),
    ("comment", "/blockers/", "/comment\""),
];

/// What the matrix gives each role, in the order of [`OFFERS`]; an own record is one of theirs.
const EXPECTED: &str = "\
administrator: imports confirm choose bulk cells export edit service hand over note tried units update split open date close link comment
team lead: imports confirm choose bulk cells export edit service hand over note tried units update split open date close link comment
assignment manager: imports confirm choose bulk cells export hand over note tried units update split date close link comment
delivery manager: imports confirm choose bulk cells export note tried units update split date close link comment
engineer: confirm cells export note tried update date link comment
account team: confirm cells export update date comment
resolver: cells date close comment
viewer: export
auditor: export";

/// The pages of one kind that somebody is led to.
async fn pages(site: &mut Site, kind: &str) -> Vec<Answer> {
    let paths: Vec<String> = match kind {
        "/" => vec!["/".to_owned(), "/?scope=all".to_owned()],
        "/tenants" => {
            let list = site.get("/portfolio").await;
            let all = ids(&list, "href=\"/tenants/");
            all.iter().map(|id| format!("/tenants/{id}")).collect()
        }
        "/blockers/" => {
            let list = site.get("/blockers").await;
            let all = ids(&list, "href=\"/blockers/");
            let whole = all.iter().filter(|id| !id.contains(['"', '/', '<']));
            whole.map(|id| format!("/blockers/{id}")).collect()
        }
        one => vec![one.to_owned()],
    };
    let mut found = Vec::new();
    for path in paths {
        let page = site.get(&path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        found.push(page);
    }
    found
}

#[tokio::test]
async fn everybody_is_offered_what_their_role_lets_them_do_and_no_more() {
    on_both(async |mut site: Site| {
        let mut found = Vec::new();
        for (role, name) in PEOPLE {
            site.sign_in(name).await;
            let mut by_kind = BTreeMap::new();
            for (_, kind, _) in OFFERS {
                if !by_kind.contains_key(kind) {
                    by_kind.insert(kind, pages(&mut site, kind).await);
                }
            }
            let is_offered = |kind: &str, sign: &str| {
                let mut pages = by_kind.get(kind).unwrap().iter();
                pages.any(|page| page.body.contains(sign))
            };
            let offers = OFFERS
                .iter()
                .filter(|(_, kind, sign)| is_offered(kind, sign));
            let offers: Vec<&str> = offers.map(|(offer, ..)| *offer).collect();
            found.push(format!("{role}: {}", offers.join(" ")));
        }
        assert_eq!(found.join("\n"), EXPECTED);
    })
    .await;
}

/// Every address that a page links to, below our own.
fn links(page: &Answer) -> BTreeSet<String> {
    let parts = page.body.split("href=\"").skip(1);
    let all = parts.filter_map(|rest| rest.split('"').next());
    let own = all.filter(|link| link.starts_with('/') && !link.starts_with("/assets"));
    own.map(|link| link.replace("&#38;", "&").replace("&amp;", "&"))
        .collect()
}

/// An address with the ids in it left out: links of one kind are tried a few times only.
fn kind_of(link: &str) -> String {
    let path = link.split('?').next().unwrap_or_default();
    let parts = path
        .split('/')
        .map(|part| if part.len() == 36 { "…" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

#[tokio::test]
async fn no_link_that_somebody_is_shown_leads_to_a_page_that_they_may_not_open() {
    on_both(async |mut site: Site| {
        for (role, name) in PEOPLE {
            site.sign_in(name).await;
            let mut shown = BTreeSet::new();
            for kind in [
                "/",
                "/waiting",
                "/portfolio",
                "/blockers",
                "/blockers/board",
            ] {
                for page in pages(&mut site, kind).await {
                    shown.extend(links(&page));
                }
            }
            for kind in ["/tenants", "/blockers/"] {
                for page in pages(&mut site, kind).await.iter().take(4) {
                    shown.extend(links(page));
                }
            }
            let mut tried = BTreeMap::<String, usize>::new();
            for link in shown {
                let times = tried.entry(kind_of(&link)).or_default();
                *times += 1;
                if *times <= 3 {
                    let page = site.get(&link).await;
                    assert_eq!(page.status, StatusCode::OK, "{role}: {link}");
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn who_is_offered_still_true_may_say_it() {
    on_both(async |mut site: Site| {
        for (role, name) in PEOPLE {
            site.sign_in(name).await;
            for kind in ["/", "/waiting", "/tenants"] {
                for page in pages(&mut site, kind).await.iter().take(2) {
                    for part in page.body.split("action=\"/lines/").skip(1).take(2) {
                        let path = part.split('"').next().unwrap();
                        if !path.ends_with("/confirm") {
                            continue;
                        }
                        let path = format!("/lines/{path}");
                        let said = site.post(&path, &[("back", "/portfolio")]).await;
                        assert_eq!(said.status, StatusCode::SEE_OTHER, "{role}: {path}");
                        let list = site.get("/portfolio").await;
                        assert!(!list.body.contains("data-tone=\"late\""), "{role}: {path}");
                    }
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_form_is_not_shown_to_who_may_not_send_it_and_the_page_says_why() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let list = site.get("/portfolio").await;
        let tenant = ids(&list, "href=\"/tenants/").remove(0);
        let screen = site.get(&format!("/tenants/{tenant}")).await;
        let line = ids(&screen, "href=\"/lines/").remove(0);
        let entitlement = ids(&screen, "href=\"/entitlements/").remove(0);
        let customer = ids(&screen, "href=\"/customers/").remove(0);
        site.sign_in("Vera Mirada").await;
        for path in [
            format!("/tenants/{tenant}/edit"),
            format!("/tenants/{tenant}/entitlements/new"),
            format!("/customers/{customer}/tenants/new"),
            format!("/entitlements/{entitlement}/edit"),
            format!("/entitlements/{entitlement}/units"),
            format!("/entitlements/{entitlement}/reconcile"),
            format!("/lines/{line}/edit"),
            format!("/lines/{line}/split"),
            format!("/lines/{line}/move"),
        ] {
            let page = site.get(&path).await;
            assert_eq!(page.status, StatusCode::FORBIDDEN, "{path}");
            assert!(page.body.contains("<h1>"), "{path}: {}", page.body);
            let sent = site.post(&path, &[]).await;
            assert_eq!(sent.status, StatusCode::FORBIDDEN, "{path}");
        }
    })
    .await;
}
