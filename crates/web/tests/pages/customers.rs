//! `/customers/{id}`: a customer with its tenants and contacts, and one more tenant.

use axum::http::StatusCode;

use crate::site::{Answer, Site, on_both};
use crate::tenants::{hidden_tenant, ids, tenant_with};

#[tokio::test]
async fn a_customer_shows_its_tenants_and_gets_another_that_needs_a_name() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let (tenant, screen) = tenant_with(&mut site, "href=\"/customers/").await;
        let id = ids(&screen, "href=\"/customers/")
            .into_iter()
            .next()
            .unwrap();
        let page = site.get(&format!("/customers/{id}")).await;
        assert!(page.body.contains(&format!("href=\"/tenants/{tenant}\"")));
        let path = format!("/customers/{id}/tenants/new");
        assert_eq!(site.get(&path).await.status, StatusCode::OK);
        let refused = site
            .post(&path, &[("name", ""), ("domain", "dos.example")])
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("id=\"wrong-name\""));
        assert!(refused.body.contains("value=\"dos.example\""));
        let added = site
            .post(&path, &[("name", "Segundo"), ("domain", "dos.example")])
            .await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.body);
        let page = site.get(&format!("/customers/{id}")).await;
        assert!(page.body.contains("<b>Segundo</b>"));
        let told = site.get(&format!("/history/{id}")).await;
        assert_eq!(told.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn a_customer_of_another_organization_is_not_found() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let (_, screen) = hidden_tenant(&mut site).await;
        let id = ids(&screen, "href=\"/customers/").into_iter().next();
        let id = id.unwrap();
        for path in [
            format!("/customers/{id}"),
            format!("/customers/{id}/tenants/new"),
            format!("/history/{id}"),
        ] {
            assert_eq!(
                site.get(&path).await.status,
                StatusCode::NOT_FOUND,
                "{path}"
            );
        }
    })
    .await;
}

/// The customer of the first tenant that the visitor sees.
async fn first_customer(site: &mut Site) -> String {
    let (_, screen) = tenant_with(site, "href=\"/customers/").await;
    ids(&screen, "href=\"/customers/").remove(0)
}

#[tokio::test]
async fn a_customer_is_changed_and_never_overwritten_unseen() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let id = first_customer(&mut site).await;
        let path = format!("/customers/{id}/edit");
        let form = site.get(&path).await;
        let version = form.between("name=\"version\" value=\"", "\"").to_owned();
        let fields = |name, renewal| {
            [
                ("version", version.as_str()),
                ("name", name),
                ("region", "Galicia"),
                ("renewal", renewal),
            ]
        };
        let refused = site.post(&path, &fields("", "2027-01-31")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("id=\"wrong-name\""));
        let refused = site.post(&path, &fields("Otra S.A.", "soon")).await;
        assert!(refused.body.contains("id=\"wrong-renewal-date\""));
        assert!(refused.body.contains("value=\"Otra S.A.\""));
        let saved = site.post(&path, &fields("Otra S.A.", "2027-01-31")).await;
        assert_eq!(saved.header("location"), format!("/customers/{id}"));
        let page = site.get(&format!("/customers/{id}")).await;
        assert!(page.body.contains("Otra S.A.") && page.body.contains("Galicia"));
        let stale = site.post(&path, &fields("Tercera S.A.", "")).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert!(stale.body.contains("(V3)") && stale.body.contains("Tercera S.A."));
        site.sign_in("Berta Ejemplo").await;
        assert_eq!(site.get(&path).await.status, StatusCode::FORBIDDEN);
    })
    .await;
}

#[tokio::test]
async fn a_contact_is_added_and_may_be_kept_from_being_contacted() {
    on_both(async |mut site: Site| {
        site.sign_in("Berta Ejemplo").await;
        let (_, screen) = tenant_with(&mut site, "/contacts/new?back").await;
        let id = ids(&screen, "href=\"/customers/").remove(0);
        let path = format!("/customers/{id}/contacts/new");
        let fields = |name, mail| [("name", name), ("mail", mail), ("side", "partner")];
        let refused = site.post(&path, &fields("", "nowhere")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        for wrong in [
            "id=\"wrong-name\"",
            "id=\"wrong-mail\"",
            "value=\"nowhere\"",
        ] {
            assert!(refused.body.contains(wrong), "{wrong}: {}", refused.body);
        }
        let added = site
            .post(&path, &fields("Inés Prueba", "ines@example.com"))
            .await;
        assert_eq!(added.header("location"), format!("/customers/{id}"));
        let page = site.get(&format!("/customers/{id}")).await;
        let (before, _) = page.body.split_once("<b>Inés Prueba</b>").unwrap();
        let (_, link) = before.rsplit_once("href=\"").unwrap();
        let contact = link.split('"').next().unwrap().to_owned();
        let form = site.get(&contact).await;
        let version = form.between("name=\"version\" value=\"", "\"").to_owned();
        let fields = [
            ("version", version.as_str()),
            ("name", "Inés Prueba"),
            ("side", "partner"),
            ("do_not_contact", "Está de baja"),
            ("back", "/portfolio"),
        ];
        let saved = site.post(&contact, &fields).await;
        assert_eq!(saved.header("location"), "/portfolio", "{}", saved.body);
        let page = site.get(&format!("/customers/{id}")).await;
        assert!(page.body.contains("Está de baja"));
        let stale = site.post(&contact, &fields).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        let elsewhere = contact.replace(&id, "018f0000-0000-7000-8000-000000000000");
        assert_eq!(site.get(&elsewhere).await.status, StatusCode::NOT_FOUND);
        site.sign_in("Vera Mirada").await;
        assert_eq!(site.get(&path).await.status, StatusCode::FORBIDDEN);
        assert_eq!(site.get(&contact).await.status, StatusCode::FORBIDDEN);
    })
    .await;
}

#[tokio::test]
async fn customers_are_found_by_name_and_region_and_paged() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let all = site.get("/customers").await;
        let customers = ids(&all, "href=\"/customers/");
        let customers: Vec<_> = customers.iter().filter(|id| !id.contains('"')).collect();
        assert!(customers.len() >= 10, "{}", all.body);
        let name = all.between(&format!("href=\"/customers/{}\"><b>", customers[0]), "</b>");
        let words = name.split_whitespace().next().unwrap().to_uppercase();
        let query = serde_urlencoded::to_string([("text", words.as_str())]).unwrap();
        let found = site.get(&format!("/customers?{query}")).await;
        assert!(
            found.body.contains(&format!("<b>{name}</b>")),
            "{}",
            found.body
        );
        let none = site.get("/customers?text=no%20such%20customer").await;
        assert!(none.body.contains("class=\"empty\"") && !none.body.contains("data-row"));
        let region = all.between("name=\"region\"", "</select>");
        let region = region
            .split("value=\"")
            .nth(2)
            .unwrap()
            .split('"')
            .next()
            .unwrap();
        let query = serde_urlencoded::to_string([("region", region)]).unwrap();
        let found = site.get(&format!("/customers?{query}")).await;
        assert!(found.body.contains("data-row"), "{region}");
        site.sign_in("Vera Mirada").await;
        let looked_at = site.get("/customers").await;
        assert!(!looked_at.body.contains("name=\"tenant\""));
        assert!(!looked_at.body.contains("/customers/new"));
        assert_eq!(
            site.get("/customers/new").await.status,
            StatusCode::FORBIDDEN
        );
    })
    .await;
}

#[tokio::test]
async fn a_customer_is_added_by_hand_and_needs_name_and_organization() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let refused = site.post("/customers/new", &[("region", "Galicia")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("id=\"wrong-organization\""));
        assert!(refused.body.contains("value=\"Galicia\""));
        let form = site.get("/customers/new").await;
        let organizations = form.between("id=\"organization\"", "</select>");
        let node = organizations.split("value=\"").nth(2).unwrap();
        let node = node.split('"').next().unwrap().to_owned();
        let fields = |name| [("organization", node.as_str()), ("name", name)];
        let refused = site.post("/customers/new", &fields("")).await;
        assert!(
            refused.body.contains("id=\"wrong-name\""),
            "{}",
            refused.body
        );
        let added = site.post("/customers/new", &fields("Añadida S.A.")).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.body);
        let page = site.get(added.header("location")).await;
        assert!(page.body.contains("Añadida S.A."));
    })
    .await;
}

/// The tenants that a list offers to be chosen.
fn offered(list: &Answer) -> Vec<String> {
    ids(list, "name=\"tenant\" value=\"")
}

/// The address of what is done with tenants.
fn with_tenants(path: &str, tenants: &[String], more: &[(&str, &str)]) -> String {
    let mut pairs: Vec<(&str, &str)> = tenants.iter().map(|id| ("tenant", id.as_str())).collect();
    pairs.extend(more);
    format!("{path}?{}", serde_urlencoded::to_string(pairs).unwrap())
}

#[tokio::test]
async fn many_tenants_are_handed_over_after_a_preview_and_taken_back_as_one() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let list = site.get("/customers").await;
        let tenants = offered(&list);
        let path = with_tenants("/customers/hand-over", &tenants, &[]);
        let preview = site.get(&path).await;
        let waiting = preview.body.matches("class=\"effect\"").count();
        assert!(waiting > 0, "{}", preview.body);
        let again = site.get(&path).await;
        assert_eq!(again.body.matches("class=\"effect\"").count(), waiting);
        let mut fields: Vec<(&str, &str)> =
            tenants.iter().map(|id| ("tenant", id.as_str())).collect();
        fields.push(("mode", "accepted"));
        let done = site.post("/customers/hand-over", &fields).await;
        assert_eq!(done.header("location"), "/customers", "{}", done.body);
        let said = site.get("/customers").await;
        let undo = said
            .between("action=\"/portfolio/batches/", "\"")
            .to_owned();
        let left = site.get(&path).await;
        assert!(left.body.matches("class=\"effect\"").count() < waiting);
        let undone = site.post(&format!("/portfolio/batches/{undo}"), &[]).await;
        assert_eq!(undone.status, StatusCode::SEE_OTHER);
        let back = site.get(&path).await;
        assert_eq!(back.body.matches("class=\"effect\"").count(), waiting);
        site.sign_in("Berta Ejemplo").await;
        assert_eq!(site.get(&path).await.status, StatusCode::FORBIDDEN);
        let refused = site.post("/customers/hand-over", &fields).await;
        assert_ne!(refused.header("location"), "/tenants");
        let list = site.get("/customers").await;
        assert!(!list.body.contains("data-tone=\"good\""));
    })
    .await;
}

#[tokio::test]
async fn many_tenants_are_transferred_after_a_preview_that_says_what_is_refused() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let list = site.get("/customers").await;
        let tenants: Vec<String> = offered(&list).into_iter().take(3).collect();
        let form = site
            .get(&with_tenants("/customers/transfer", &tenants, &[]))
            .await;
        assert!(!form.body.contains("name=\"mode\""), "{}", form.body);
        let organizations = form.between("id=\"to\"", "</select>");
        let nodes = organizations.split("value=\"").skip(2);
        let nodes: Vec<String> = nodes
            .filter_map(|rest| rest.split('"').next())
            .map(ToOwned::to_owned)
            .collect();
        let mut moved = 0;
        for node in &nodes {
            let more = [("to", node.as_str()), ("reason", "Reparto nuevo")];
            let preview = site
                .get(&with_tenants("/customers/transfer", &tenants, &more))
                .await;
            let effects = preview.body.matches("class=\"effect\"").count();
            assert_eq!(effects, tenants.len(), "{}", preview.body);
            if !preview.body.contains("name=\"mode\"") {
                continue;
            }
            let mut fields: Vec<(&str, &str)> =
                tenants.iter().map(|id| ("tenant", id.as_str())).collect();
            fields.extend([more[0], more[1], ("mode", "accepted")]);
            let done = site.post("/customers/transfer", &fields).await;
            assert_eq!(done.header("location"), "/customers", "{}", done.body);
            let said = site.get("/customers").await;
            assert!(said.body.contains("data-tone=\"good\""), "{}", said.body);
            moved += 1;
            break;
        }
        assert_eq!(moved, 1);
        site.sign_in("Ada Supuesta").await;
        let path = with_tenants("/customers/transfer", &tenants, &[]);
        assert_eq!(site.get(&path).await.status, StatusCode::FORBIDDEN);
    })
    .await;
}
