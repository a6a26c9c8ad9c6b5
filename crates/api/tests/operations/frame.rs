//! What every operation shares: tokens and scopes, limits, problems, cursors, versions, keys.

use std::num::NonZeroU32;

use desbloqueo_api::{Api, Settings, document, router};
use desbloqueo_app::tokens::Scope;
use serde_json::{Value, json};

use crate::site::{Site, on_both, token};

#[tokio::test]
async fn without_a_token_that_serves_nothing_is_told() {
    on_both(async |site| {
        let nobody = site.with_token(String::new()).get("/organizations").await;
        assert_eq!(nobody.problem(), (401, "token-missing"));
        assert!(nobody.header("www-authenticate").starts_with("Bearer"));
        let wrong = site.with_token(format!("dsb_{}", "0".repeat(64)));
        let wrong = wrong.get("/organizations").await;
        assert_eq!(wrong.problem(), (401, "token-not-valid"));
        let described = site.with_token(String::new()).get("/openapi.json").await;
        assert_eq!(described.body["openapi"], "3.1.0");
    })
    .await;
}

#[tokio::test]
async fn every_operation_asks_for_the_scope_that_its_description_names() {
    on_both(async |site| {
        let person = site.administrator().await;
        let document = document();
        for (path, methods) in document["paths"].as_object().unwrap() {
            for (method, operation) in methods.as_object().unwrap() {
                let needed = operation.pointer("/security/0/token/0");
                let Some(needed) = needed.and_then(Value::as_str) else {
                    assert_eq!(path, "/openapi.json");
                    continue;
                };
                let others: Vec<Scope> = Scope::ALL
                    .into_iter()
                    .filter(|scope| scope.code() != needed)
                    .collect();
                let secret = token(&site.app, person, &others).await;
                let path = path.replace(['{', '}'], "x");
                let asked = site.with_token(secret);
                let answer = asked.send(&method.to_uppercase(), &path, &[], None).await;
                assert_eq!(answer.problem(), (403, "scope-missing"), "{method} {path}");
                assert!(answer.body["detail"].as_str().unwrap().contains(needed));
            }
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_not_there_and_what_is_not_seen_are_told_alike() {
    on_both(async |site| {
        let blank = "018f0000-0000-7000-8000-000000000000";
        let mut told = Vec::new();
        for path in ["/nothing", "/tenants/no-id", &format!("/tenants/{blank}")] {
            let answer = site.get(path).await;
            assert_eq!(answer.problem(), (404, "not-found"), "{path}");
            let mut body = answer.body.clone();
            body["request_id"] = Value::Null;
            told.push(body);
        }
        let unseen = narrow(&site).await;
        let theirs = unseen.get("/tenants?limit=200").await;
        let theirs: Vec<&Value> = theirs.body["items"].as_array().unwrap().iter().collect();
        let all = site.get("/tenants?limit=200").await;
        let hidden = all.body["items"].as_array().unwrap().iter();
        let mut hidden = hidden.filter(|one| !theirs.iter().any(|own| own["id"] == one["id"]));
        let hidden = hidden.next().expect("a tenant that they do not see");
        let answer = unseen
            .get(&format!("/tenants/{}", hidden["id"].as_str().unwrap()))
            .await;
        assert_eq!(answer.problem(), (404, "not-found"));
        let mut body = answer.body.clone();
        body["request_id"] = Value::Null;
        told.push(body);
        assert!(told.windows(2).all(|two| two[0]["code"] == two[1]["code"]));
        let texts = told.iter().map(|body| body.as_object().unwrap().len());
        assert!(
            texts
                .collect::<Vec<_>>()
                .windows(2)
                .all(|two| two[0] == two[1])
        );
    })
    .await;
}

/// Somebody who sees single tenants alone.
async fn narrow(site: &Site) -> Site {
    let people = desbloqueo_app::accounts::list_demonstration_people(&site.app).await;
    let role = desbloqueo_domain::access::OrganizationRole::AccountTeam;
    let people = people.unwrap().into_iter();
    let mut narrow = people.filter(|one| one.role == role);
    let name = narrow.next().unwrap().person.name;
    site.asked_by(&name, &Scope::ALL).await
}

#[tokio::test]
async fn wrong_requests_are_refused_with_a_code() {
    on_both(async |site| {
        for (path, code) in [
            ("/tenants?marmalade=1", "wrong-parameter"),
            ("/tenants?limit=0", "wrong-parameter"),
            ("/tenants?limit=201", "wrong-parameter"),
            ("/tenants?limit=many", "wrong-parameter"),
            ("/tenants?limit=1&limit=2", "wrong-parameter"),
            ("/tenants?fields=marmalade", "wrong-parameter"),
            ("/tenants?state=asleep", "wrong-parameter"),
            ("/tenants?cursor=x", "wrong-cursor"),
            ("/playbook?x=1", "wrong-parameter"),
            ("/status-lines?text=%00", "wrong-parameter"),
            ("/status-lines?sort=marmalade", "wrong-parameter"),
            ("/status-lines?as_of=2026-02-30", "wrong-parameter"),
        ] {
            assert_eq!(site.get(path).await.problem(), (400, code), "{path}");
        }
        let method = site.send("PATCH", "/tenants", &[], None).await;
        assert_eq!(method.problem(), (405, "method-not-allowed"));
        assert!(method.header("allow").contains("GET"));
        let deep = format!("{}{}", "[".repeat(20_000), "]".repeat(20_000));
        let huge = format!("{{\"name\": \"{}\"}}", "x".repeat(2 << 20));
        for (kind, body, problem) in [
            ("text/plain", "{}", (415, "wrong-media-type")),
            ("application/json", "{", (400, "malformed-body")),
            ("application/json", deep.as_str(), (422, "wrong-body")),
            ("application/json", "{} {}", (422, "wrong-body")),
            ("application/json", "{\"name\": 7}", (422, "wrong-body")),
            (
                "application/json",
                "{\"name\": \"x\", \"query\": \"\", \"marmalade\": 1}",
                (422, "wrong-body"),
            ),
            (
                "application/json",
                "{\"name\": \"\\u0000\", \"query\": \"\"}",
                (422, "wrong-body"),
            ),
            ("application/json", huge.as_str(), (413, "body-too-large")),
        ] {
            let body = Some((kind, body.as_bytes().to_vec()));
            let answer = site.send_bytes("POST", "/saved-views", &[], body).await;
            assert_eq!(answer.problem(), problem);
        }
        let views = site.get("/saved-views").await;
        assert_eq!(views.body["items"], json!([]));
    })
    .await;
}

#[tokio::test]
async fn problems_are_told_in_the_language_that_is_asked_for() {
    on_both(async |site| {
        let mut titles = Vec::new();
        for language in ["en", "es", "de", "pt", "ja", "zh"] {
            let headers = [("accept-language", language)];
            let answer = site.send("GET", "/nothing", &headers, None).await;
            assert_eq!(answer.problem(), (404, "not-found"));
            titles.push(answer.body["title"].to_string());
        }
        titles.sort();
        titles.dedup();
        assert_eq!(titles.len(), 6, "{titles:?}");
    })
    .await;
}

#[tokio::test]
async fn a_token_that_asks_too_often_is_told_when_to_go_on() {
    on_both(async |site| {
        let app = site.app.clone();
        let settings = Settings {
            requests_per_minute: NonZeroU32::new(2).unwrap(),
            ..Settings::default()
        };
        let few = Site {
            router: router(&Api::new(move || app.clone(), settings)),
            ..site.clone()
        };
        let first = few.get("/services").await;
        assert_eq!(first.header("ratelimit-policy"), "\"token\";q=2;w=60");
        assert_eq!(first.header("ratelimit"), "\"token\";r=1;t=30");
        assert_eq!(few.get("/services").await.status, 200);
        let late = few.get("/services").await;
        assert_eq!(late.problem(), (429, "too-many-requests"));
        assert!((1..=31).contains(&late.header("retry-after").parse::<u32>().unwrap()));
        let person = few.administrator().await;
        let other = few.with_token(token(&few.app, person, &[Scope::Read]).await);
        assert_eq!(other.get("/services").await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn a_list_is_read_whole_by_its_cursors_in_every_order() {
    on_both(async |site| {
        for sort in [
            "customer",
            "-units",
            "since",
            "target",
            "-next-action",
            "confirmed",
        ] {
            let mut seen = Vec::new();
            let mut cursor = String::new();
            loop {
                let path = format!("/status-lines?sort={sort}&limit=7{cursor}&fields=units");
                let page = site.get(&path).await;
                assert_eq!(page.status, 200, "{:?}", page.body);
                let items = page.body["items"].as_array().unwrap();
                assert!(
                    items
                        .iter()
                        .all(|item| item.as_object().unwrap().len() == 2)
                );
                seen.extend(items.iter().map(|item| item["id"].to_string()));
                match page.body["next"].as_str() {
                    Some(next) => cursor = format!("&cursor={next}"),
                    None => break,
                }
            }
            let totals = site.get("/status-lines/totals").await;
            assert_eq!(totals.body["lines"], seen.len(), "{sort}");
            seen.sort();
            seen.dedup();
            assert_eq!(totals.body["lines"], seen.len(), "{sort}");
            let other = format!("/status-lines?sort=units&limit=7{cursor}");
            if !cursor.is_empty() {
                assert_eq!(site.get(&other).await.problem(), (400, "wrong-cursor"));
            }
        }
    })
    .await;
}

#[tokio::test]
async fn an_edit_names_its_version_and_a_late_one_is_shown_what_there_is() {
    on_both(async |site| {
        let tenant = site.get("/tenants?limit=1").await.body["items"][0]["id"].clone();
        let path = format!("/tenants/{}", tenant.as_str().unwrap());
        let read = site.get(&path).await;
        let tag = read.header("etag").to_owned();
        let edit = |name: &str| Some(json!({ "external_id": name }));
        let bare = site.send("PATCH", &path, &[], edit("A-1")).await;
        assert_eq!(bare.problem(), (428, "if-match-missing"));
        let headers = [("if-match", tag.as_str())];
        let saved = site.send("PATCH", &path, &headers, edit("A-1")).await;
        assert_eq!(saved.status, 200, "{:?}", saved.body);
        assert_ne!(saved.header("etag"), tag);
        let late = site.send("PATCH", &path, &headers, edit("A-2")).await;
        assert_eq!(late.problem(), (412, "stale-version"));
        assert_eq!(late.body["current"]["external_id"], "A-1");
        assert_eq!(late.body["errors"][0]["rule"], "V3");
        for odd in ["\"x\"", "1", "W/\"1\""] {
            let headers = [("if-match", odd)];
            let answer = site.send("PATCH", &path, &headers, edit("A-3")).await;
            assert_eq!(answer.problem(), (400, "wrong-parameter"), "{odd}");
        }
        let any = site
            .send("PATCH", &path, &[("if-match", "*")], edit("A-4"))
            .await;
        assert_eq!(any.body["external_id"], "A-4");
    })
    .await;
}

#[tokio::test]
async fn every_change_of_a_record_that_has_a_version_names_it() {
    on_both(async |site| {
        let line = site.get("/status-lines?kind=blocked&limit=1").await.body["items"][0].clone();
        let id = |value: &Value| value.as_str().unwrap().to_owned();
        let (blocker, entitlement) = (id(&line["blocker_id"]), id(&line["entitlement_id"]));
        let line = id(&line["id"]);
        let person = id(&site.get("/people?limit=1").await.body["items"][0]["id"]);
        for (method, path, body) in [
            ("POST", format!("/status-lines/{line}/confirm"), None),
            ("POST", format!("/status-lines/{line}/approve"), None),
            (
                "POST",
                format!("/entitlements/{entitlement}/hand-over"),
                None,
            ),
            (
                "POST",
                format!("/entitlements/{entitlement}/attempts"),
                Some(json!({})),
            ),
            (
                "PUT",
                format!("/entitlements/{entitlement}/engagement-start"),
                Some(json!({ "date": null, "reason": "None" })),
            ),
            ("POST", format!("/blockers/{blocker}/confirm"), None),
            (
                "POST",
                format!("/blockers/{blocker}/reopen"),
                Some(json!({ "reason": "Again" })),
            ),
            (
                "POST",
                format!("/blockers/{blocker}/lines"),
                Some(json!({ "lines": [] })),
            ),
            ("DELETE", format!("/blockers/{blocker}/lines/{line}"), None),
            (
                "PUT",
                format!("/blockers/{blocker}/party"),
                Some(json!({ "party": "partner", "from": "2026-11-22" })),
            ),
            (
                "PUT",
                format!("/blockers/{blocker}/invitations/{person}"),
                None,
            ),
            (
                "DELETE",
                format!("/blockers/{blocker}/invitations/{person}"),
                None,
            ),
        ] {
            let bare = site.send(method, &path, &[], body.clone()).await;
            assert_eq!(bare.problem(), (428, "if-match-missing"), "{method} {path}");
            let stale = [("if-match", "\"999\"")];
            let late = site.send(method, &path, &stale, body).await;
            let told = late.problem();
            assert!(
                [(412, "stale-version"), (403, "not-permitted")].contains(&told),
                "{method} {path}: {told:?}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_request_with_a_key_is_carried_out_once() {
    on_both(async |site| {
        let body = || Some(json!({ "name": "Mine", "query": "kind=blocked" }));
        let key = [("idempotency-key", "one-and-only")];
        let first = site.send("POST", "/saved-views", &key, body()).await;
        assert_eq!(first.status, 201);
        let again = site.send("POST", "/saved-views", &key, body()).await;
        assert_eq!((again.status, &again.body), (first.status, &first.body));
        assert_eq!(again.header("idempotency-replayed"), "true");
        assert_eq!(again.header("location"), first.header("location"));
        let other = Some(json!({ "name": "Other", "query": "" }));
        let other = site.send("POST", "/saved-views", &key, other).await;
        assert_eq!(other.problem(), (422, "key-reused"));
        let wrong = Some(json!({ "name": "", "query": "" }));
        let refused = [("idempotency-key", "refused")];
        for _ in 0..2 {
            let answer = site
                .send("POST", "/saved-views", &refused, wrong.clone())
                .await;
            assert_eq!(
                (answer.status.as_u16(), &answer.body["code"]),
                (422, &json!("missing"))
            );
        }
        let person = site.administrator().await;
        let elsewhere = site.with_token(token(&site.app, person, &[Scope::Write]).await);
        let theirs = elsewhere.send("POST", "/saved-views", &key, body()).await;
        assert_ne!(theirs.body["id"], first.body["id"]);
        let views = site.get("/saved-views").await;
        assert_eq!(views.body["items"].as_array().unwrap().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_request_id_of_the_client_is_kept_where_it_is_one() {
    on_both(async |site| {
        let given = [("x-request-id", "client-0001")];
        let answer = site.send("GET", "/services", &given, None).await;
        assert_eq!(answer.header("x-request-id"), "client-0001");
        let odd = [("x-request-id", "no spaces, please")];
        let answer = site.send("GET", "/services", &odd, None).await;
        assert_eq!(answer.header("x-request-id").len(), 36);
        assert_eq!(answer.header("access-control-allow-origin"), "");
    })
    .await;
}
