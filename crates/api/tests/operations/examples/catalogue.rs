//! Examples of organizations, customers and tenants.

use serde_json::json;

use super::{Runner, Sends, text};

pub(super) async fn catalogue(runner: &mut Runner<'_>) {
    let all = runner.run("list_organizations", Sends::new()).await;
    let head = text(&all.body["items"][0]["id"]);
    let below = text(&all.body["items"][1]["id"]);
    let path = [("id", below.as_str())];
    runner
        .run("show_organization", Sends::new().on(&path))
        .await;
    let body = json!({ "name": "Atlas Delivery", "parent_id": head, "time_zone": "Europe/Lisbon" });
    let added = runner
        .run("add_organization", Sends::new().with(body))
        .await;
    let atlas = text(&added.body["id"]);
    let tag = added.header("etag").to_owned();
    runner
        .run(
            "update_organization",
            Sends::new()
                .on(&[("id", &atlas)])
                .at(&tag)
                .with(json!({ "name": "Atlas Delivery Iberia" })),
        )
        .await;
    let query = [("limit", "2")];
    runner
        .run("list_customers", Sends::new().asking(&query))
        .await;
    let body = json!({ "organization_id": below, "name": "Larkspur Labs", "region": "EMEA" });
    let added = runner.run("add_customer", Sends::new().with(body)).await;
    let customer = text(&added.body["id"]);
    let path = [("id", customer.as_str())];
    let body = json!({ "side": "customer", "name": "Nora Inventada", "role": "IT lead", "language": "es" });
    let contact = runner
        .run("add_contact", Sends::new().on(&path).with(body))
        .await;
    let tag = contact.header("etag").to_owned();
    let contact = text(&contact.body["id"]);
    runner
        .run(
            "update_contact",
            Sends::new()
                .on(&[("id", &customer), ("contact", &contact)])
                .at(&tag)
                .with(json!({ "do_not_contact": "On leave until March" })),
        )
        .await;
    runner.run("list_contacts", Sends::new().on(&path)).await;
    runner.run("show_customer", Sends::new().on(&path)).await;
    let tag = runner.tag(&format!("/customers/{customer}")).await;
    runner
        .run(
            "update_customer",
            Sends::new()
                .on(&path)
                .at(&tag)
                .with(json!({ "renewal_date": "2027-06-30" })),
        )
        .await;
    let body = json!({ "customer_id": customer, "name": "Larkspur", "domain": "larkspur.example" });
    let added = runner.run("add_tenant", Sends::new().with(body)).await;
    let tenant = text(&added.body["id"]);
    let path = [("id", tenant.as_str())];
    let query = [("limit", "2")];
    runner
        .run("list_tenants", Sends::new().asking(&query))
        .await;
    runner.run("show_tenant", Sends::new().on(&path)).await;
    let tag = runner.tag(&format!("/tenants/{tenant}")).await;
    let body = json!({ "priority": { "level": "high", "reason": "Renews soon" } });
    runner
        .run("update_tenant", Sends::new().on(&path).at(&tag).with(body))
        .await;
    let tag = runner.tag(&format!("/tenants/{tenant}")).await;
    let person = text(&runner.read("/people?limit=1").await["items"][0]["id"]);
    let body = json!({ "changes": [
        { "change": "add", "role": "delivery-manager", "who": { "kind": "person", "id": person } }
    ] });
    runner
        .run(
            "change_team_of_tenant",
            Sends::new().on(&path).at(&tag).with(body),
        )
        .await;
    let body = json!({ "body": "Prefers calls on Tuesdays." });
    runner
        .run("write_tenant_note", Sends::new().on(&path).with(body))
        .await;
    runner
        .run("list_services", Sends::new().asking(&[("fields", "label")]))
        .await;
    let body =
        json!({ "tenants": [tenant], "to": atlas, "reason": "New partner", "mode": "preview" });
    runner
        .run("transfer_tenants", Sends::new().with(body))
        .await;
    let body = json!({ "tenants": [tenant], "mode": "preview", "title": "Handover in November" });
    runner
        .run("hand_tenants_over", Sends::new().with(body))
        .await;
}
