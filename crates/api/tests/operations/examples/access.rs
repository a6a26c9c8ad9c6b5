//! Examples of the playbook, reports, people, tokens, views, bulk edits and imports.

use serde_json::{Value, json};

use super::{Runner, Sends, text};

pub(super) async fn guidance(runner: &mut Runner<'_>) {
    let playbook = runner.run("show_playbook", Sends::new()).await;
    let statuses = playbook.body["statuses"].as_array().unwrap().clone();
    let blocked = statuses
        .iter()
        .find(|one| one["kind"] == "blocked")
        .unwrap();
    let l1 = text(&blocked["code"]);
    let l2 = text(&blocked["reasons"][0]["code"]);
    runner
        .run("show_status", Sends::new().on(&[("code", &l2)]))
        .await;
    let query = [
        ("phase", "delivery"),
        ("l1", l1.as_str()),
        ("l2", l2.as_str()),
    ];
    runner
        .run("ask_requirements", Sends::new().asking(&query))
        .await;
    runner
        .run("report_blocked", Sends::new().asking(&[("by", "party")]))
        .await;
    runner
        .run(
            "report_statuses",
            Sends::new().asking(&[("as_of", "2026-10-31")]),
        )
        .await;
    insights(runner, &l2).await;
}

/// How long, how well promised, what would move, and the digest.
async fn insights(runner: &mut Runner<'_>, reason: &str) {
    let gone = format!("reason={reason}");
    let examples = [
        ("report_unblock", vec![("by", "party")]),
        ("report_flow", vec![("weeks", "2"), ("as_of", "2026-11-15")]),
        ("report_promises", vec![("by", "reason")]),
        ("report_what_if", vec![("without", gone.as_str())]),
        ("report_free", vec![("percent", "10")]),
        ("show_digest", vec![("compare", "2026-11-01")]),
    ];
    for (id, query) in examples {
        runner.run(id, Sends::new().asking(&query)).await;
    }
}

pub(super) async fn access(runner: &mut Runner<'_>) {
    runner
        .run("list_people", Sends::new().asking(&[("limit", "2")]))
        .await;
    let head = text(&runner.read("/organizations").await["items"][0]["id"]);
    let body = json!({
        "name": "Olga Inventada", "mail": "olga@partner.example", "language": "pt", "time_zone": "Europe/Lisbon",
        "role": { "role": "viewer", "organization_id": head }
    });
    let added = runner.run("add_person", Sends::new().with(body)).await;
    let id = text(&added.body["id"]);
    let path = [("id", id.as_str())];
    runner.run("show_person", Sends::new().on(&path)).await;
    let tag = runner.tag(&format!("/people/{id}")).await;
    let body = json!({ "language": "es" });
    runner
        .run("update_person", Sends::new().on(&path).at(&tag).with(body))
        .await;
    let body = json!({ "role": "engineer", "organization_id": head });
    let role = runner
        .run("grant_role", Sends::new().on(&path).with(body))
        .await;
    let role = text(&role.body["id"]);
    runner
        .run(
            "revoke_role",
            Sends::new().on(&[("id", &id), ("role", &role)]),
        )
        .await;
    covers(runner, &id).await;
    own_fields(runner).await;
    let body = json!({ "name": "Nightly report", "scopes": ["read"], "expires_at": "2027-01-01T00:00:00Z" });
    let made = runner.run("create_token", Sends::new().with(body)).await;
    runner.run("list_tokens", Sends::new()).await;
    let token = text(&made.body["id"]);
    runner
        .run("revoke_token", Sends::new().on(&[("id", &token)]))
        .await;
    let body = json!({ "name": "Stuck on the network", "query": "kind=blocked&sort=-units" });
    let view = runner.run("save_view", Sends::new().with(body)).await;
    runner.run("list_saved_views", Sends::new()).await;
    let view = text(&view.body["id"]);
    runner
        .run("delete_view", Sends::new().on(&[("id", &view)]))
        .await;
}

/// Somebody who covers for another, sets a password, and leaves.
async fn covers(runner: &mut Runner<'_>, id: &str) {
    let path = [("id", id)];
    let other = text(&runner.read("/people?limit=1").await["items"][0]["id"]);
    let body = json!({ "cover_id": other, "from": "2026-11-23", "to": "2026-11-30" });
    let added = runner
        .run("add_cover", Sends::new().on(&path).with(body))
        .await;
    let cover = text(&added.body["id"]);
    runner.run("list_covers", Sends::new().on(&path)).await;
    let pair = [("id", id), ("cover", cover.as_str())];
    runner.run("end_cover", Sends::new().on(&pair)).await;
    runner
        .run("make_account_link", Sends::new().on(&path))
        .await;
    runner.run("show_open_work", Sends::new().on(&path)).await;
    let body = json!({ "lines": other, "blockers": other });
    runner
        .run("deactivate_and_reassign", Sends::new().on(&path).with(body))
        .await;
}

/// A field of each kind of record, and a value of each.
async fn own_fields(runner: &mut Runner<'_>) {
    let line = runner.read("/status-lines?limit=1").await["items"][0].clone();
    let keeper = &line["organization"]["id"];
    let body = json!({
        "organization_id": keeper, "subject": "line", "label": "Wave", "kind": "choice", "choices": ["First", "Second"]
    });
    let added = runner.run("add_own_field", Sends::new().with(body)).await;
    let of_line = text(&added.body["id"]);
    runner.run("list_own_fields", Sends::new()).await;
    let records = [
        ("tenant", &line["tenant"]["id"]),
        ("entitlement", &line["entitlement_id"]),
        ("status_line", &line["id"]),
    ];
    for (kind, id) in records {
        let (id, field) = (
            text(id),
            match kind {
                "status_line" => of_line.clone(),
                subject => {
                    let body = json!({
                        "organization_id": keeper, "subject": subject, "label": "Wave", "kind": "text"
                    });
                    let added = runner.site.post("/own-fields", body).await;
                    text(&added.body["id"])
                }
            },
        );
        let body = json!({ "value": "First" });
        let pair = [("id", id.as_str()), ("field", field.as_str())];
        let set = format!("set_own_value_of_{kind}");
        runner.run(&set, Sends::new().on(&pair).with(body)).await;
        let list = format!("list_own_values_of_{kind}");
        let listed = runner.run(&list, Sends::new().on(&[("id", &id)])).await;
        let values = listed.body["items"].as_array().unwrap();
        assert!(
            values.iter().any(|one| one["value"] == "First"),
            "{values:?}"
        );
    }
}

/// A decision of the caller is made first, so that there is something to learn from.
pub(super) async fn coach(runner: &mut Runner<'_>) {
    let query = "/status-lines?kind=in-progress&phase=delivery&limit=1&sort=units";
    let line = runner.read(query).await["items"][0].clone();
    let (id, organization) = (text(&line["id"]), text(&line["organization"]["id"]));
    let note = "The customer wants to move mail, but the firewall cuts the traffic until their network team opens the ports.";
    let body = json!({ "text": note, "language": "en", "line_id": id });
    let asked = runner.run("ask_coach", Sends::new().with(body)).await;
    let status = asked.body["ranked"][0]["status"].clone();
    let edit = json!({ "edit": {
        "status": status, "note": note, "target_date": "2027-02-01", "override_reason": "Agreed"
    } });
    let path = format!("/status-lines/{id}");
    let saved = runner
        .site
        .send("PATCH", &path, &[("if-match", "*")], Some(edit))
        .await;
    assert_eq!(saved.status, 200, "{}", saved.body);
    let of = [("organization_id", organization.as_str())];
    runner
        .run("report_agreement", Sends::new().asking(&of))
        .await;
    let body = json!({ "organization_id": organization, "reason": "Monthly review" });
    runner.run("retrain_coach", Sends::new().with(body)).await;
    let list = format!("/coach/models?organization_id={organization}");
    while runner.read(&list).await["retraining"] != "ended" {
        tokio::task::yield_now().await;
    }
    runner
        .run("list_coach_models", Sends::new().asking(&of))
        .await;
    let body = json!({ "organization_id": organization });
    runner
        .run(
            "undo_coach_model",
            Sends::new().on(&[("version", "1")]).with(body),
        )
        .await;
}

pub(super) async fn many(runner: &mut Runner<'_>) {
    let found = runner.read("/status-lines?kind=blocked&limit=2").await;
    let ids: Vec<&Value> = found["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["id"])
        .collect();
    let body = json!({
        "lines": { "these": ids }, "change": { "confirm": {} }, "mode": "all-or-nothing", "title": "Monday round"
    });
    let edited = runner.run("edit_many_lines", Sends::new().with(body)).await;
    let batch = text(&edited.body["batch_id"]);
    let path = [("id", batch.as_str())];
    runner
        .run("list_batches", Sends::new().asking(&[("limit", "1")]))
        .await;
    runner.run("show_batch", Sends::new().on(&path)).await;
    runner.run("undo_batch", Sends::new().on(&path)).await;
    let organization = text(&runner.read("/organizations").await["items"][1]["id"]);
    let query = [
        ("file_name", "larkspur.csv"),
        ("organization", organization.as_str()),
        ("override_reason", "Agreed"),
    ];
    let file = "Customer,Tenant,Service,Purchased units,Units,L1,L2\n\
        Fennel & Sons,Fennel,Exchange Online,40,40,Status Unknown,New Subscription or Workload\n";
    let sent = runner
        .run("upload_import", Sends::new().asking(&query).file(file))
        .await;
    let id = text(&sent.body["id"]);
    let path = [("id", id.as_str())];
    runner.run("list_imports", Sends::new()).await;
    runner.run("show_import", Sends::new().on(&path)).await;
    runner.run("try_import", Sends::new().on(&path)).await;
    let body = json!({ "mode": "all-or-nothing" });
    runner
        .run("apply_import", Sends::new().on(&path).with(body))
        .await;
    runner.run("forget_import", Sends::new().on(&path)).await;
}
