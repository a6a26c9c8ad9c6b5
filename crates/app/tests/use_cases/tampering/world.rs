//! A small portfolio with a past: chains of every kind, some long, some of a record that is no more.

use desbloqueo_app::App;
use desbloqueo_app::blockers::comment;
use desbloqueo_app::catalogue::add_contact::add_contact;
use desbloqueo_app::catalogue::write_tenant_note::write_tenant_note;
use desbloqueo_app::confirm_line::confirm_line;
use desbloqueo_app::record_attempt::record_attempt;
use desbloqueo_app::split_line::split_line;
use desbloqueo_app::update_line::{UpdateLine, update_line};
use desbloqueo_domain::access::OrganizationRole;
use desbloqueo_domain::code::{LineId, PersonId};
use desbloqueo_domain::customer::{ContactState, Side};
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_store::database::Database;
use jiff::civil::date;

use crate::desk::{Desk, How, Sheet};

/// Makes the portfolio; gives its application and its administrator.
pub(crate) async fn make(database: Database) -> (App, PersonId) {
    let mut desk = Desk::new(database).await;
    let partner = desk.partner("Socio Sur").await;
    desk.person("Rosa Inventada", OrganizationRole::DeliveryManager, partner)
        .await;
    desk.accept(&portfolio("Rolling out.")).await;
    desk.on(date(2024, 4, 9));
    desk.accept(&portfolio("Rolling out, plant by plant."))
        .await;
    desk.on(date(2024, 4, 12));
    edit(&desk).await;
    // What an undone import brought is no more, and its history stays.
    let passing = desk.take(&passing(), How::default()).await;
    desk.undo(passing.batch.expect("something new")).await;
    assert_eq!(desk.faults().await, []);
    (desk.app, desk.ada)
}

fn portfolio(note: &str) -> Sheet {
    let common = [
        ("Customer", "Uno"),
        ("Tenant", "Main"),
        ("Phase", "Delivery"),
    ];
    Sheet::around(
        &common,
        &[
            &[
                ("Service", "Teams"),
                ("Seats", "10"),
                ("L1", "Blocked"),
                ("L2", "Adoption Readiness"),
                ("Target date", "2024-06-01"),
                ("Notes", "Nobody has time."),
                ("Colour", "rojo"),
            ],
            &[
                ("Service", "Yammer"),
                ("Seats", "20"),
                ("L1", "In Progress"),
                ("L2", ""),
                ("Target date", "2024-07-01"),
                ("Notes", note),
                ("Colour", "青"),
            ],
        ],
    )
}

fn passing() -> Sheet {
    Sheet::of(&[&[
        ("Customer", "Dos"),
        ("Tenant", "Passing"),
        ("Phase", "Delivery"),
        ("Service", "Intune"),
        ("Seats", "30"),
        ("L1", "Blocked"),
        ("L2", "Adoption Readiness"),
        ("Target date", "2024-06-01"),
        ("Notes", "Brought in by mistake."),
    ]])
}

/// Edits by hand, on the chains of lines, blockers, tenants and customers.
async fn edit(desk: &Desk) {
    let (app, ada) = (&desk.app, desk.actor(desk.ada).await);
    let entitlements = desk.entitlements().await;
    let (tenant, customer) = {
        let mut transaction = app.database.read().await.unwrap();
        let first = &entitlements[0];
        let stored =
            desbloqueo_store::tenants::find(&mut transaction, first.organization, first.tenant)
                .await
                .unwrap()
                .unwrap();
        (stored.tenant.id, stored.tenant.customer)
    };
    for entitlement in &entitlements {
        let line = &entitlement.lines[0];
        if let Some(link) = line.state.primary_blocker() {
            comment(app, &ada, link.blocker, "Preguntado otra vez.")
                .await
                .unwrap();
        }
        confirm_line(app, &ada, line.id).await.unwrap();
        split(desk, line.id).await;
        record_attempt(app, &ada, entitlement.id, None, "Called.")
            .await
            .unwrap();
    }
    write_tenant_note(app, &ada, tenant, false, "They close for August.")
        .await
        .unwrap();
    let contact = ContactState {
        side: Side::Customer,
        name: "J. Soto".to_owned(),
        role: "IT".to_owned(),
        language: "es".to_owned(),
        time_zone: "Europe/Madrid".to_owned(),
        mail: String::new(),
        do_not_contact: None,
    };
    add_contact(app, &ada, customer, contact).await.unwrap();
}

async fn split(desk: &Desk, line: LineId) {
    let ada = desk.actor(desk.ada).await;
    let segment = |text: &str| LineEdit {
        segment: Some(text.to_owned()),
        override_reason: Some("the desk knows".to_owned()),
        ..LineEdit::default()
    };
    split_line(&desk.app, &ada, line, 3, segment("Perú"))
        .await
        .unwrap();
    let change = UpdateLine {
        edit: segment("España"),
        ..UpdateLine::default()
    };
    update_line(&desk.app, &ada, line, &change).await.unwrap();
}
