//! Changing the portfolio: what the rules refuse, and that nothing is half-applied.

use desbloqueo_app::tokens::Scope;
use serde_json::{Value, json};

use crate::site::{Site, on_both};

/// A line of a kind, as lists show it.
async fn line(site: &Site, kind: &str) -> Value {
    let path = format!("/status-lines?kind={kind}&sort=-units&limit=1&include_invalid=true");
    site.get(&path).await.body["items"][0].clone()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

#[tokio::test]
async fn what_a_rule_refuses_is_told_with_its_number_and_saves_nothing() {
    on_both(async |site| {
        let before = line(&site, "in-progress").await;
        let path = format!("/status-lines/{}", text(&before["id"]));
        let edit =
            json!({ "edit": { "status": { "l1": "marmalade" }, "override_reason": "Test" } });
        let refused = site.patch(&path, edit).await;
        assert_eq!(refused.problem(), (422, "unknown-code"));
        assert_eq!(refused.body["errors"][0]["rule"], "S1");
        assert_eq!(refused.body["errors"][0]["field"], "l1");
        assert_eq!(refused.body["errors"][0]["found"], "marmalade");
        let bare = site
            .patch(&path, json!({ "edit": { "status": { "l1": "blocked" } } }))
            .await;
        assert_eq!(bare.problem(), (403, "override-needs-reason"));
        let after = site.get(&path).await;
        assert_eq!(after.body["version"], before["version"]);
        assert_eq!(after.body["status"], before["status"]);
    })
    .await;
}

#[tokio::test]
async fn units_split_off_leave_the_sum_as_it_is() {
    on_both(async |site| {
        let before = line(&site, "in-progress").await;
        let units = before["units"].as_i64().unwrap();
        let path = format!("/status-lines/{}", text(&before["id"]));
        let tag = site.get(&path).await.header("etag").to_owned();
        let split =
            json!({ "units": 1, "edit": { "segment": "Lisbon", "override_reason": "Test" } });
        let headers = [("if-match", tag.as_str())];
        let done = site
            .send(
                "POST",
                &format!("{path}/split"),
                &headers,
                Some(split.clone()),
            )
            .await;
        assert_eq!(done.status, 201, "{:?}", done.body);
        let new = done.header("location").strip_prefix("/api/v1").unwrap();
        assert_eq!(site.get(new).await.body["units"], 1);
        assert_eq!(site.get(&path).await.body["units"], units - 1);
        let late = site
            .send("POST", &format!("{path}/split"), &headers, Some(split))
            .await;
        assert_eq!(late.problem(), (412, "stale-version"));
        assert_eq!(late.body["current"]["units"], units - 1);
        let too_many = json!({ "units": units, "edit": { "segment": "Porto" } });
        let refused = site
            .send(
                "POST",
                &format!("{path}/split"),
                &[("if-match", "*")],
                Some(too_many),
            )
            .await;
        assert!(
            [403, 422].contains(&refused.status.as_u16()),
            "{:?}",
            refused.body
        );
        assert_eq!(site.get(&path).await.body["units"], units - 1);
    })
    .await;
}

#[tokio::test]
async fn a_past_day_is_shown_as_it_was() {
    on_both(async |site| {
        let now = site.get("/reports/blocked?by=service").await;
        let past = site
            .get("/reports/blocked?by=service&as_of=2026-09-01")
            .await;
        assert_eq!(past.body["as_of"], "2026-09-01");
        assert_ne!(now.body["units"], past.body["units"]);
        let line = line(&site, "blocked").await;
        let since = text(&line["since"]);
        let path = format!("/status-lines/{}?as_of={since}", text(&line["id"]));
        let shown = site.get(&path).await;
        assert_eq!(shown.body["version"], Value::Null);
        assert_eq!(shown.header("etag"), "");
    })
    .await;
}

#[tokio::test]
async fn a_report_tells_the_same_of_the_day_that_it_is_compared_with() {
    on_both(async |site| {
        let reason = "without=reason%3Dblocked-customer-it-infrastructure-remediation";
        for report in [
            "blocked?by=service",
            "statuses?phase=delivery",
            "unblock?by=reason",
            "flow?weeks=3",
            "promises?by=owner",
            &format!("what-if?{reason}"),
            "free?percent=50",
        ] {
            let now = site.get(&format!("/reports/{report}")).await;
            let then = site
                .get(&format!("/reports/{report}&as_of=2026-10-20"))
                .await;
            let both = site
                .get(&format!("/reports/{report}&compare=2026-10-20"))
                .await;
            assert_eq!(both.status, 200, "{report}: {:?}", both.body);
            let mut both = both.body;
            let compared = both.as_object_mut().unwrap().remove("compared");
            assert_eq!(compared, Some(then.body), "{report}");
            assert_eq!(both, now.body, "{report}");
        }
    })
    .await;
}

#[tokio::test]
async fn single_records_are_shown_as_they_were_on_a_past_day() {
    on_both(async |site| {
        let held = line(&site, "blocked").await;
        for (path, id) in [
            ("tenants", &held["tenant"]["id"]),
            ("customers", &held["customer"]["id"]),
            ("entitlements", &held["entitlement_id"]),
            ("blockers", &held["blocker_id"]),
        ] {
            let path = format!("/{path}/{}", text(id));
            let now = site.get(&path).await;
            let today = site.get(&format!("{path}?as_of=2026-11-22")).await;
            assert_eq!(now.body, today.body, "{path}");
            let past = site.get(&format!("{path}?as_of=2026-11-21")).await;
            assert_eq!(past.status, 200, "{path}: {:?}", past.body);
            assert_eq!(past.body["version"], Value::Null, "{path}");
            assert_eq!(past.header("etag"), "", "{path}");
            assert_eq!(past.body["id"], now.body["id"], "{path}");
            let never = site.get(&format!("{path}?as_of=2001-01-01")).await;
            assert_eq!(never.problem(), (404, "not-found"), "{path}");
        }
        for path in ["tenants", "customers", "blockers"] {
            let past = site.get(&format!("/{path}?as_of=2026-11-21&limit=5")).await;
            let items = past.body["items"].as_array().unwrap();
            assert!(!items.is_empty(), "{path}");
            assert!(items.iter().all(|item| item["version"].is_null()), "{path}");
            let id = text(&items[0]["id"]);
            let one = site.get(&format!("/{path}/{id}?as_of=2026-11-21")).await;
            assert_eq!(one.body["id"], items[0]["id"], "{path}");
            let never = site.get(&format!("/{path}?as_of=2001-01-01")).await;
            assert_eq!(never.body["items"], Value::Array(Vec::new()), "{path}");
        }
        let sorted = site.get("/blockers?as_of=2026-11-21&sort=units").await;
        assert_eq!(sorted.problem(), (400, "wrong-parameter"));
    })
    .await;
}

#[tokio::test]
async fn lines_are_exported_as_any_file_with_the_filters_of_lists() {
    on_both(async |site| {
        let listed = site.get("/status-lines/totals?kind=blocked").await;
        let file = site
            .get("/status-lines/export?kind=blocked&format=json")
            .await;
        assert_eq!(file.header("content-type"), "application/json");
        let items = file.body["items"].as_array().unwrap().len();
        assert_eq!(listed.body["lines"], items);
        for (format, kind) in [
            ("csv", "text/csv; charset=utf-8"),
            (
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ),
        ] {
            let path = format!("/status-lines/export?format={format}&as_of=2026-09-01");
            let file = site.get(&path).await;
            assert_eq!(file.status, 200);
            assert_eq!(file.header("content-type"), kind);
            assert!(
                file.header("content-disposition")
                    .ends_with(&format!(".{format}\""))
            );
        }
        let odd = site.get("/status-lines/export?format=pdf").await;
        assert_eq!(odd.problem(), (400, "wrong-parameter"));
    })
    .await;
}

#[tokio::test]
async fn batches_are_read_page_by_page() {
    on_both(async |site| {
        let found = site.get("/status-lines?kind=blocked&limit=1").await;
        for title in ["One", "Two", "Three"] {
            let body = json!({
                "lines": { "these": [found.body["items"][0]["id"]] }, "change": { "confirm": {} },
                "mode": "all-or-nothing", "title": title
            });
            let done = site.post("/bulk-edits", body).await;
            assert_eq!(done.status, 200, "{:?}", done.body);
        }
        let all = site.get("/batches?limit=200").await;
        let all = all.body["items"].as_array().unwrap();
        let (mut seen, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = site.get(&format!("/batches?limit=2{cursor}")).await;
            seen.extend(page.body["items"].as_array().unwrap().clone());
            match page.body["next"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => break,
            }
        }
        assert_eq!(&seen, all);
        let odd = site.get("/batches?cursor=0123456789abcdefx").await;
        assert_eq!(odd.problem(), (400, "wrong-cursor"));
    })
    .await;
}

#[tokio::test]
async fn a_blocker_is_previewed_and_closed_and_what_it_held_moves_on() {
    on_both(async |site| {
        let blocker = site.get("/blockers?sort=-units&limit=1").await.body["items"][0].clone();
        let path = format!("/blockers/{}", text(&blocker["id"]));
        let close = json!({
            "resolution": "The line is up", "target_date": "2026-12-15", "override_reason": "Test"
        });
        let preview = site
            .post(&format!("{path}/close/preview"), close.clone())
            .await;
        let fates = preview.body["lines"].as_array().unwrap();
        let moving = fates.iter().filter(|one| one["fate"] == "moves").count();
        assert!(moving > 0, "{:?}", preview.body);
        assert_eq!(site.get(&path).await.body["closed"], Value::Null);
        let headers = [("if-match", "\"9999\"")];
        let late = site
            .send(
                "POST",
                &format!("{path}/close"),
                &headers,
                Some(close.clone()),
            )
            .await;
        assert_eq!(late.problem(), (412, "stale-version"));
        let tag = site.get(&path).await.header("etag").to_owned();
        let headers = [("if-match", tag.as_str())];
        let closed = site
            .send("POST", &format!("{path}/close"), &headers, Some(close))
            .await;
        assert_eq!(closed.body["moved"].as_array().unwrap().len(), moving);
        assert_eq!(
            closed.body["blocker"]["closed"]["resolution"],
            "The line is up"
        );
        let undo = format!("/batches/{}/undo", text(&closed.body["batch_id"]));
        let undone = site.send("POST", &undo, &[], None).await;
        assert_eq!(undone.status, 200, "{:?}", undone.body);
        assert_eq!(site.get(&path).await.body["closed"], Value::Null);
    })
    .await;
}

#[tokio::test]
async fn many_lines_are_previewed_changed_and_undone_as_one() {
    on_both(async |site| {
        let body = |mode: &str| {
            json!({
                "lines": { "found": { "kind": "blocked" } },
                "change": { "confirm": {} }, "mode": mode, "title": "Monday"
            })
        };
        let preview = site.post("/bulk-edits", body("preview")).await;
        assert_eq!(preview.body["batch_id"], Value::Null, "{:?}", preview.body);
        let done = site.post("/bulk-edits", body("all-or-nothing")).await;
        assert_eq!(done.body["changed"], preview.body["changed"]);
        let batch = text(&done.body["batch_id"]);
        let shown = site.get(&format!("/batches/{batch}")).await;
        assert_eq!(shown.body["title"], "Monday");
        let undo = format!("/batches/{batch}/undo");
        let undone = site.send("POST", &undo, &[], None).await;
        assert_eq!(undone.body["left"], json!([]));
        let again = site.send("POST", &undo, &[], None).await;
        assert_eq!(again.problem(), (422, "already-undone"));
    })
    .await;
}

#[tokio::test]
async fn a_view_is_shared_with_an_organization_that_there_is() {
    on_both(async |site| {
        let view = |organization: &Value| {
            json!({ "name": "Ours", "query": "", "organization_id": organization })
        };
        let nowhere = json!("018f0000-0000-7000-8000-000000000000");
        let refused = site.post("/saved-views", view(&nowhere)).await;
        assert_eq!(refused.problem(), (404, "not-found"));
        let somewhere = site.get("/organizations").await.body["items"][0]["id"].clone();
        let saved = site.post("/saved-views", view(&somewhere)).await;
        assert_eq!(saved.body["organization_id"], somewhere);
    })
    .await;
}

#[tokio::test]
async fn a_token_makes_no_token_that_may_do_more_than_itself() {
    on_both(async |site| {
        let expires = "2027-01-01T00:00:00Z";
        let ask = |scopes: Value| json!({ "name": "CI", "scopes": scopes, "expires_at": expires });
        let made = site.post("/tokens", ask(json!(["read"]))).await;
        assert_eq!(made.status, 201, "{:?}", made.body);
        let reader = site.with_token(text(&made.body["token"]).to_owned());
        assert_eq!(reader.get("/tenants").await.status, 200);
        let limited = site
            .asked_by(&name_of_the_administrator(&site).await, &[Scope::Admin])
            .await;
        let refused = limited.post("/tokens", ask(json!(["write"]))).await;
        assert_eq!(refused.problem(), (403, "scope-missing"));
        let path = format!("/tokens/{}", text(&made.body["id"]));
        assert_eq!(site.send("DELETE", &path, &[], None).await.status, 204);
        let ended = reader.get("/tenants").await;
        assert_eq!(ended.problem(), (401, "token-not-valid"));
        let key = [("idempotency-key", "twice")];
        for _ in 0..2 {
            let body = Some(ask(json!(["read"])));
            let again = site.send("POST", "/tokens", &key, body).await;
            assert_eq!(
                (again.status.as_u16(), again.header("idempotency-replayed")),
                (201, "")
            );
        }
        let past = json!({ "name": "", "scopes": [], "expires_at": "2020-01-01T00:00:00Z" });
        let refused = site.post("/tokens", past).await;
        assert_eq!(refused.body["errors"].as_array().unwrap().len(), 3);
    })
    .await;
}

async fn name_of_the_administrator(site: &Site) -> String {
    let path = format!("/people/{}", site.administrator().await);
    text(&site.get(&path).await.body["name"]).to_owned()
}

#[tokio::test]
async fn a_file_is_uploaded_tried_applied_once_and_undone() {
    on_both(async |site| {
        let file = "Customer,Tenant,Service,Purchased units,Units,L1,L2\n\
            Larkspur Labs,Larkspur,Exchange Online,40,40,Status Unknown,New Subscription or Workload\n";
        let send = async |name: &str, bytes: &[u8]| {
            let organization = site.get("/organizations").await.body["items"][1]["id"].clone();
            let path = format!(
                "/imports?file_name={name}&override_reason=Test&organization={}",
                text(&organization)
            );
            let body = Some(("application/octet-stream", bytes.to_vec()));
            site.send_bytes("POST", &path, &[], body).await
        };
        let refused = send("notes.xlsx", b"no workbook").await;
        assert_eq!(refused.problem(), (422, "file-refused"));
        let sent = send("larkspur.csv", file.as_bytes()).await;
        assert_eq!(sent.status, 201, "{:?}", sent.body);
        let path = format!("/imports/{}", text(&sent.body["id"]));
        let tried = site.get(&format!("{path}/findings")).await;
        assert_eq!(tried.body["added"], 1, "{:?}", tried.body);
        let apply_path = format!("{path}/apply");
        let apply = || site.post(&apply_path, json!({ "mode": "all-or-nothing" }));
        let applied = apply().await;
        let batch = text(&applied.body["batch_id"]).to_owned();
        let found = site.get("/status-lines?text=larkspur").await;
        assert_eq!(found.body["items"][0]["units"], 40);
        assert_eq!(apply().await.problem(), (422, "file-refused"));
        let undone = site
            .send("POST", &format!("/batches/{batch}/undo"), &[], None)
            .await;
        assert_eq!(undone.status, 200, "{:?}", undone.body);
        let found = site.get("/status-lines?text=larkspur").await;
        assert_eq!(found.body["items"], json!([]));
    })
    .await;
}
