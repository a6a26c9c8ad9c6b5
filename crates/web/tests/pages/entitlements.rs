//! `/entitlements/{id}/…`: attempts, dates, reconciling, overrides, handover.

use axum::http::StatusCode;

use crate::site::{Answer, Site, on_both};
use crate::tenants::{hidden_tenant, ids, tenant_with};

/// How a line shows that it is In Progress.
const IN_PROGRESS: &str = "<span class=\"state\" data-kind=\"in-progress\"";

/// An entitlement of the demonstration with a line In Progress, and the path of its tenant.
async fn entitlement(site: &mut Site) -> (String, String) {
    let (tenant, page) = tenant_with(site, IN_PROGRESS).await;
    let mut sections = page.body.split("id=\"s-").skip(1);
    let section = sections.find(|section| section.contains(IN_PROGRESS));
    let id = section.unwrap().chars().take(36).collect();
    (id, format!("/tenants/{tenant}"))
}

fn number(page: &Answer, before: &str) -> i64 {
    page.between(before, "\"").parse().unwrap()
}

#[tokio::test]
async fn attempts_count_until_the_customer_answers() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let (id, tenant) = entitlement(&mut site).await;
        let back = [("back", tenant.as_str())];
        for _ in 0..3 {
            let tried = site
                .post(&format!("/entitlements/{id}/attempt"), &back)
                .await;
            assert_eq!(tried.header("location"), tenant, "{}", tried.body);
        }
        let page = site.get(&tenant).await;
        assert!(page.body.contains(&format!("/entitlements/{id}/answer")));
        let answered = site
            .post(&format!("/entitlements/{id}/answer"), &back)
            .await;
        assert_eq!(answered.status, StatusCode::SEE_OTHER);
        let page = site.get(&tenant).await;
        assert!(!page.body.contains(&format!("/entitlements/{id}/answer")));
    })
    .await;
}

#[tokio::test]
async fn fewer_units_are_reconciled_until_the_sum_is_right() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let (tenant, page) = tenant_with(&mut site, "/move\" data-panel").await;
        // The first service with two lines: its units fall by one.
        let (before, _) = page.body.split_once("/move\" data-panel").unwrap();
        let (_, rest) = before.rsplit_once("id=\"s-").unwrap();
        let id: String = rest.chars().take(36).collect();
        let units = format!("/entitlements/{id}/units");
        let form = site.get(&units).await;
        let bought = number(&form, "min=\"0\" value=\"");
        let fewer = (bought - 1).to_string();
        let saved = [("what", "purchased"), ("purchased", fewer.as_str())];
        let saved = site.post(&units, &saved).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let screen = site.get(&format!("/tenants/{tenant}")).await;
        let reconcile = format!("/entitlements/{id}/reconcile");
        assert!(screen.body.contains(&reconcile));
        let form = site.get(&reconcile).await;
        let lines = ids(&form, "name=\"units_");
        let proposed: Vec<(String, String)> = lines
            .iter()
            .map(|line| {
                let name = format!("units_{line}");
                let start = format!(
                    "name=\"{name}\" type=\"number\" inputmode=\"numeric\" min=\"0\" value=\""
                );
                (name, form.between(&start, "\"").to_owned())
            })
            .collect();
        let mut wrong = proposed.clone();
        wrong[0].1 = "123456789".to_owned();
        let refused = site.post(&reconcile, &pairs(&wrong)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("(U3)"), "{}", refused.body);
        assert!(refused.body.contains("123456789"));
        let done = site.post(&reconcile, &pairs(&proposed)).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let screen = site.get(&format!("/tenants/{tenant}")).await;
        assert!(!screen.body.contains(&reconcile));
    })
    .await;
}

fn pairs(all: &[(String, String)]) -> Vec<(&str, &str)> {
    all.iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect()
}

#[tokio::test]
async fn an_override_of_units_needs_its_reason() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let (id, tenant) = entitlement(&mut site).await;
        let path = format!("/entitlements/{id}/units");
        let asked = [("what", "override"), ("override", "5000"), ("reason", "")];
        let refused = site.post(&path, &asked).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("(U2)") && refused.body.contains("value=\"5000\""));
        let asked = [
            ("what", "override"),
            ("override", "5000"),
            ("reason", "Contrato marco"),
        ];
        let saved = site.post(&path, &asked).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        assert!(site.get(&tenant).await.body.contains("Contrato marco"));
    })
    .await;
}

#[tokio::test]
async fn a_changed_start_date_asks_for_its_reason_and_a_stale_form_is_a_conflict() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let (id, tenant) = entitlement(&mut site).await;
        let path = format!("/entitlements/{id}/start-date");
        let first = [("start", "2026-10-01"), ("start_reason", "Primera llamada")];
        assert_eq!(site.post(&path, &first).await.status, StatusCode::SEE_OTHER);
        let refused = site
            .post(&path, &[("start", "2026-10-02"), ("start_reason", "")])
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("(S10)"), "{}", refused.body);
        assert!(refused.body.contains("value=\"2026-10-02\""));
        let edit = format!("/entitlements/{id}/edit");
        let version = site
            .get(&edit)
            .await
            .between("name=\"version\" value=\"", "\"")
            .to_owned();
        let change = |owner| [("version", version.as_str()), ("success_owner", owner)];
        let saved = site.post(&edit, &change("Inés Vidal")).await;
        assert_eq!(saved.header("location"), tenant, "{}", saved.body);
        let stale = site.post(&edit, &change("Otra persona")).await;
        assert_eq!(stale.status, StatusCode::CONFLICT, "{}", stale.body);
        assert!(stale.body.contains("Otra persona") && stale.body.contains("(V3)"));
    })
    .await;
}

#[tokio::test]
async fn a_handover_says_what_lines_lack_and_happens_once() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let (tenant, page) = tenant_with(&mut site, "/hand-over\" hx-post").await;
        let (before, _) = page.body.split_once("/hand-over\" hx-post").unwrap();
        let id = before.get(before.len() - 36..).unwrap().to_owned();
        let (path, back) = (
            format!("/entitlements/{id}/hand-over"),
            format!("/tenants/{tenant}"),
        );
        let done = site.post(&path, &[("back", back.as_str())]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let screen = site.get(&back).await;
        assert!(
            screen.body.contains("data-tone=\"good\""),
            "{}",
            screen.body
        );
        assert!(!screen.body.contains(&path));
        let again = site.post(&path, &[("back", back.as_str())]).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER);
        assert!(site.get(&back).await.body.contains("(S13)"));
    })
    .await;
}

#[tokio::test]
async fn entitlements_that_one_does_not_see_are_not_found() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let (_, screen) = hidden_tenant(&mut site).await;
        let id = ids(&screen, "id=\"s-").into_iter().next().unwrap();
        for path in ["edit", "reconcile", "units"] {
            let page = site.get(&format!("/entitlements/{id}/{path}")).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        }
        for path in ["attempt", "answer", "hand-over", "reconcile", "start-date"] {
            let page = site.post(&format!("/entitlements/{id}/{path}"), &[]).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        }
    })
    .await;
}
