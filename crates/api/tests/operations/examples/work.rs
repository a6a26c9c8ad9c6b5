//! Examples of entitlements, lines and blockers.

use serde_json::{Value, json};

use super::{Runner, Sends, text};

pub(super) async fn entitlements(runner: &mut Runner<'_>) {
    let tenant = text(&runner.read("/tenants?limit=1").await["items"][0]["id"]);
    let held = runner.read(&format!("/tenants/{tenant}")).await["entitlements"].clone();
    let held: Vec<&Value> = held
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["service"])
        .collect();
    let services = runner.read("/services").await;
    let mut services = services["items"].as_array().unwrap().iter();
    let service = services.find(|one| !held.contains(&&one["id"])).unwrap()["id"].clone();
    let body =
        json!({ "tenant_id": tenant, "service": service, "units": 120, "phase": "assignment" });
    let added = runner.run("add_entitlement", Sends::new().with(body)).await;
    let id = text(&added.body["id"]);
    let path = [("id", id.as_str())];
    let here = format!("/entitlements/{id}");
    runner.run("show_entitlement", Sends::new().on(&path)).await;
    let tag = runner.tag(&here).await;
    let body = json!({ "success_owner": "Nora Inventada", "reason": "Agreed on the call" });
    runner
        .run(
            "update_entitlement",
            Sends::new().on(&path).at(&tag).with(body),
        )
        .await;
    let unborn = runner.site.get(&format!("{here}?as_of=2026-11-21")).await;
    assert_eq!(unborn.problem(), (404, "not-found"));
    let tag = runner.tag(&here).await;
    let body = json!({ "note": "Called twice, no answer" });
    runner
        .run("record_attempt", Sends::new().on(&path).at(&tag).with(body))
        .await;
    let line = text(&runner.read(&here).await["lines"][0]["id"]);
    let split = json!({ "units": 20, "edit": { "segment": "Porto", "override_reason": "Agreed" } });
    let split = runner
        .site
        .send(
            "POST",
            &format!("/status-lines/{line}/split"),
            &[("if-match", "*")],
            Some(split),
        )
        .await;
    assert_eq!(split.status, 201, "{}", split.body);
    let tag = runner.tag(&here).await;
    let body = json!({ "units": 100 });
    runner
        .run("report_units", Sends::new().on(&path).at(&tag).with(body))
        .await;
    let proposal = runner
        .run("propose_reconciling", Sends::new().on(&path))
        .await;
    let tag = runner.tag(&here).await;
    runner
        .run(
            "reconcile_entitlement",
            Sends::new().on(&path).at(&tag).with(proposal.body),
        )
        .await;
    let tag = runner.tag(&here).await;
    let body = json!({ "units": 105, "reason": "Five seats come in December" });
    runner
        .run("override_units", Sends::new().on(&path).at(&tag).with(body))
        .await;
    let tag = runner.tag(&here).await;
    runner
        .run("hand_entitlement_over", Sends::new().on(&path).at(&tag))
        .await;
    let working = runner.read("/status-lines?kind=in-progress&limit=1").await;
    let working = text(&working["items"][0]["entitlement_id"]);
    let body = json!({ "date": "2026-12-07", "reason": "The pilot took longer" });
    let path = [("id", working.as_str())];
    let tag = runner.tag(&format!("/entitlements/{working}")).await;
    runner
        .run(
            "set_engagement_start",
            Sends::new().on(&path).at(&tag).with(body),
        )
        .await;
}

pub(super) async fn lines(runner: &mut Runner<'_>) {
    let query = [("kind", "in-progress"), ("sort", "-units"), ("limit", "2")];
    let found = runner
        .run("list_status_lines", Sends::new().asking(&query))
        .await;
    let id = text(&found.body["items"][0]["id"]);
    let path = [("id", id.as_str())];
    let here = format!("/status-lines/{id}");
    let query = [("kind", "blocked")];
    runner
        .run("count_status_lines", Sends::new().asking(&query))
        .await;
    runner.run("show_status_line", Sends::new().on(&path)).await;
    let tag = runner.tag(&here).await;
    let body =
        json!({ "edit": { "note": "Pilot of 20 users is done; the rest follows in December." } });
    runner
        .run(
            "update_status_line",
            Sends::new().on(&path).at(&tag).with(body),
        )
        .await;
    let tag = runner.tag(&here).await;
    let body = json!({ "units": 2, "edit": { "segment": "Lisbon", "override_reason": "Agreed" } });
    let split = runner
        .run(
            "split_status_line",
            Sends::new().on(&path).at(&tag).with(body),
        )
        .await;
    let new = split
        .header("location")
        .rsplit('/')
        .next()
        .unwrap()
        .to_owned();
    let tag = runner.tag(&here).await;
    let body = json!({ "into": new, "units": 1, "override_reason": "Agreed" });
    runner
        .run(
            "move_units_of_status_line",
            Sends::new().on(&path).at(&tag).with(body),
        )
        .await;
    let tag = runner.tag(&format!("/status-lines/{new}")).await;
    let body = json!({ "into": id, "override_reason": "Agreed" });
    runner
        .run(
            "merge_status_line",
            Sends::new().on(&[("id", &new)]).at(&tag).with(body),
        )
        .await;
    let tag = runner.tag(&here).await;
    runner
        .run("confirm_status_line", Sends::new().on(&path).at(&tag))
        .await;
    let tag = runner.tag(&here).await;
    runner
        .run("approve_status_line", Sends::new().on(&path).at(&tag))
        .await;
    let query = [("kind", "blocked"), ("sort", "-units"), ("format", "csv")];
    runner
        .run("export_status_lines", Sends::new().asking(&query))
        .await;
    runner
        .run(
            "list_history",
            Sends::new().on(&path).asking(&[("limit", "2")]),
        )
        .await;
}

pub(super) async fn blockers(runner: &mut Runner<'_>) {
    let query = [("sort", "-units"), ("limit", "1")];
    runner
        .run("list_blockers", Sends::new().asking(&query))
        .await;
    let found = runner
        .read("/status-lines?kind=blocked&limit=1&sort=units")
        .await;
    let line = &found["items"][0];
    let (line_id, status) = (text(&line["id"]), line["status"].clone());
    let body = json!({
        "title": "Firewall of the head office", "organization_id": line["organization"]["id"],
        "reason": status["l2"], "detail": status["l3"], "service": line["service"], "severity": "high",
        "unblock_date": "2026-12-15", "tickets": [{ "name": "INC-4711", "url": "https://tickets.example/4711" }]
    });
    let opened = runner.run("open_blocker", Sends::new().with(body)).await;
    let id = text(&opened.body["id"]);
    let path = [("id", id.as_str())];
    let here = format!("/blockers/{id}");
    let tag = runner.tag(&here).await;
    let body = json!({ "lines": [line_id], "primary": true });
    runner
        .run(
            "link_lines_to_blocker",
            Sends::new().on(&path).at(&tag).with(body),
        )
        .await;
    runner.run("show_blocker", Sends::new().on(&path)).await;
    let tag = runner.tag(&here).await;
    let body = json!({ "severity": "critical" });
    runner
        .run("update_blocker", Sends::new().on(&path).at(&tag).with(body))
        .await;
    let tag = runner.tag(&here).await;
    let body = json!({ "unblock_date": "2026-12-20", "reason": "Spare parts are late" });
    runner
        .run("date_blocker", Sends::new().on(&path).at(&tag).with(body))
        .await;
    let tag = runner.tag(&here).await;
    runner
        .run("confirm_blocker", Sends::new().on(&path).at(&tag))
        .await;
    people_of_blocker(runner, &id).await;
    let body = json!({ "body": "The vendor sends somebody on Thursday." });
    runner
        .run("add_comment", Sends::new().on(&path).with(body))
        .await;
    runner.run("list_comments", Sends::new().on(&path)).await;
    let other = json!({
        "title": "Spare blocker", "organization_id": line["organization"]["id"], "reason": status["l2"],
        "lines": [line_id]
    });
    let other = runner.site.post("/blockers", other).await;
    assert_eq!(other.status, 201, "{}", other.body);
    let other = text(&other.body["id"]);
    let tag = runner.tag(&format!("/blockers/{other}")).await;
    let pair = [("id", other.as_str()), ("line", line_id.as_str())];
    runner
        .run("unlink_line_from_blocker", Sends::new().on(&pair).at(&tag))
        .await;
    let body = json!({ "resolution": "The new firewall is up", "target_date": "2027-01-15", "override_reason": "Agreed" });
    runner
        .run(
            "preview_closing_of_blocker",
            Sends::new().on(&path).with(body.clone()),
        )
        .await;
    let tag = runner.tag(&here).await;
    runner
        .run("close_blocker", Sends::new().on(&path).at(&tag).with(body))
        .await;
    let tag = runner.tag(&here).await;
    let body = json!({ "reason": "It broke again" });
    runner
        .run("reopen_blocker", Sends::new().on(&path).at(&tag).with(body))
        .await;
    groups(runner).await;
}

async fn people_of_blocker(runner: &mut Runner<'_>, id: &str) {
    let here = format!("/blockers/{id}");
    let person = text(&runner.read("/people?limit=1").await["items"][0]["id"]);
    let pair = [("id", id), ("person", person.as_str())];
    let tag = runner.tag(&here).await;
    runner
        .run("invite_to_blocker", Sends::new().on(&pair).at(&tag))
        .await;
    let tag = runner.tag(&here).await;
    runner
        .run(
            "withdraw_invitation_to_blocker",
            Sends::new().on(&pair).at(&tag),
        )
        .await;
    let tag = runner.tag(&here).await;
    let body =
        json!({ "party": "partner", "from": "2026-11-22", "reason": "The partner has the keys" });
    let path = [("id", id)];
    runner
        .run("charge_party", Sends::new().on(&path).at(&tag).with(body))
        .await;
}

async fn groups(runner: &mut Runner<'_>) {
    runner.run("list_offered_groups", Sends::new()).await;
    let private = runner.read("/blockers?private=true&limit=200").await;
    let private = private["items"].as_array().unwrap();
    let first = &private[0];
    let alike = private.iter().filter(|one| {
        one["reason"] == first["reason"] && one["organization"] == first["organization"]
    });
    let ids: Vec<&Value> = alike.take(2).map(|one| &one["id"]).collect();
    let body = json!({ "blocker_ids": ids, "title": "One and the same" });
    runner.run("group_blockers", Sends::new().with(body)).await;
}
