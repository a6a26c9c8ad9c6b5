//! A tenant with everything that can belong to one, and what an organization holds of it.

use crate::office::Office;
use desbloqueo_app::blockers::{OpenBlocker, open_blocker};
use desbloqueo_app::catalogue::add_contact::add_contact;
use desbloqueo_app::catalogue::add_own_field::{NewOwnField, add_own_field};
use desbloqueo_app::catalogue::set_own_value::{OwnTarget, set_own_value};
use desbloqueo_app::catalogue::write_tenant_note::write_tenant_note;
use desbloqueo_domain::code::{LineId, OrganizationId};
use desbloqueo_domain::customer::{ContactState, Side};
use desbloqueo_domain::own_field::{OwnKind, OwnSubject};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::tenant::Tenant;

fn ines() -> ContactState {
    ContactState {
        side: Side::Customer,
        name: "Ines Vidal".to_owned(),
        role: String::new(),
        language: String::new(),
        time_zone: String::new(),
        mail: String::new(),
        do_not_contact: None,
    }
}

pub(super) async fn share(office: &Office, home: OrganizationId, title: &str, line: LineId) {
    let open = OpenBlocker {
        title: title.to_owned(),
        organization: Some(home),
        lines: vec![line],
        ..OpenBlocker::default()
    };
    open_blocker(&office.app, &office.admin().await, &open)
        .await
        .unwrap();
}

/// How many rows of each table an organization has.
pub(super) async fn rows(
    office: &Office,
    organization: OrganizationId,
) -> Vec<(&'static str, i64)> {
    let mut counted = Vec::new();
    let mut transaction = office.app.database.read().await.unwrap();
    for (table, sql) in [
        (
            "tenant",
            "SELECT count(*) FROM tenant WHERE organization_id = $1",
        ),
        (
            "team_member",
            "SELECT count(*) FROM team_member WHERE organization_id = $1",
        ),
        (
            "tenant_note",
            "SELECT count(*) FROM tenant_note WHERE organization_id = $1",
        ),
        (
            "entitlement",
            "SELECT count(*) FROM entitlement WHERE organization_id = $1",
        ),
        (
            "status_line",
            "SELECT count(*) FROM status_line WHERE organization_id = $1",
        ),
        (
            "line_interval",
            "SELECT count(*) FROM line_interval WHERE organization_id = $1",
        ),
        (
            "line_blocker",
            "SELECT count(*) FROM line_blocker WHERE organization_id = $1",
        ),
        (
            "blocker",
            "SELECT count(*) FROM blocker WHERE organization_id = $1",
        ),
        (
            "promised_date",
            "SELECT count(*) FROM promised_date WHERE organization_id = $1",
        ),
        (
            "own_value",
            "SELECT count(*) FROM own_value WHERE organization_id = $1",
        ),
        (
            "line_text",
            "SELECT count(*) FROM line_text WHERE organization_id = $1",
        ),
        (
            "tenant_text",
            "SELECT count(*) FROM tenant_text WHERE organization_id = $1",
        ),
        (
            "customer_text",
            "SELECT count(*) FROM customer_text WHERE organization_id = $1",
        ),
        (
            "customer",
            "SELECT count(*) FROM customer WHERE organization_id = $1",
        ),
        (
            "contact",
            "SELECT count(*) FROM contact WHERE organization_id = $1",
        ),
    ] {
        let found = transaction
            .fetch_number(sql, vec![organization.0.into()])
            .await
            .unwrap();
        counted.push((table, found));
    }
    counted
}

/// A tenant with everything that can belong to one.
pub(super) async fn furnished(office: &Office) -> Tenant {
    let admin = office.admin().await;
    let customer = office.customer(office.north, "Nettlefen").await;
    let contact = add_contact(&office.app, &admin, customer.id, ines())
        .await
        .unwrap();
    let tenant = office.tenant(&customer, "Europe").await;
    office
        .join(tenant.id, "delivery-manager", Owner::Person(office.dana))
        .await;
    office
        .join(tenant.id, "account-team", Owner::Contact(contact.id))
        .await;
    write_tenant_note(&office.app, &admin, tenant.id, true, "VPN is old")
        .await
        .unwrap();
    office.blocked(&tenant, "teams", 60).await;
    office.arrived(&tenant, "exchange", 40).await;
    let shared = office
        .blocked(&tenant, "intune", 20)
        .await
        .entitlement
        .lines[0]
        .id;
    share(office, office.head, "Outage", shared).await;
    let field = NewOwnField {
        organization: office.head,
        subject: OwnSubject::Line,
        code: None,
        label: "Batch".to_owned(),
        kind: OwnKind::Text,
        choices: Vec::new(),
    };
    let field = add_own_field(&office.app, &admin, &field).await.unwrap();
    set_own_value(
        &office.app,
        &admin,
        field.id,
        OwnTarget::Line(shared),
        Some("7"),
    )
    .await
    .unwrap();
    tenant
}
