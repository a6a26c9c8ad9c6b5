//! Own fields and their values.

#![allow(
    clippy::unwrap_used,
    reason = "a test ends at once where something is not as it should be, helpers included"
)]

use crate::office::{Office, causes, code, is_forbidden, is_not_found};
use desbloqueo_app::catalogue::add_own_field::{NewOwnField, add_own_field};
use desbloqueo_app::catalogue::list_own_fields::list_own_fields;
use desbloqueo_app::catalogue::set_own_value::{OwnTarget, set_own_value};
use desbloqueo_app::catalogue::show_tenant::show_tenant;
use desbloqueo_domain::code::{OrganizationId, PersonId};
use desbloqueo_domain::own_field::{OwnField, OwnKind, OwnSubject};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::Cause;
use desbloqueo_testkit as testkit;

fn field(
    organization: OrganizationId,
    subject: OwnSubject,
    label: &str,
    kind: OwnKind,
) -> NewOwnField {
    NewOwnField {
        organization,
        subject,
        code: None,
        label: label.to_owned(),
        kind,
        choices: Vec::new(),
    }
}

async fn add(office: &Office, new: &NewOwnField) -> OwnField {
    add_own_field(&office.app, &office.admin().await, new)
        .await
        .unwrap()
}

#[tokio::test]
async fn an_own_field_is_kept_for_an_organization_and_its_subtree() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let lena = office.actor(office.lena).await;
        let wave = field(
            office.north,
            OwnSubject::Tenant,
            "Welle Nr. 1",
            OwnKind::Text,
        );
        let added = add_own_field(&office.app, &lena, &wave).await.unwrap();
        assert_eq!(added.code, code("welle-nr-1"));
        let everywhere = add(
            &office,
            &field(office.head, OwnSubject::Line, "Batch", OwnKind::Number),
        )
        .await;
        let listed = async |person: PersonId, of| {
            let actor = office.actor(person).await;
            list_own_fields(&office.app, &actor, of).await
        };
        let ids =
            |fields: Vec<OwnField>| fields.into_iter().map(|field| field.id).collect::<Vec<_>>();
        let both = ids(listed(office.vera, Some(office.north)).await.unwrap());
        assert!(both.len() == 2 && both.contains(&added.id) && both.contains(&everywhere.id));
        assert_eq!(
            ids(listed(office.sven, None).await.unwrap()),
            [everywhere.id]
        );
        assert!(is_not_found(&listed(office.sven, Some(office.north)).await));
        assert_eq!(
            office.history(office.north, office.north.0).await,
            ["organization", "own-field"]
        );
        assert_eq!(office.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn a_code_is_used_once_along_a_branch() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let admin = office.admin().await;
        let wave = |organization, subject| field(organization, subject, "Wave", OwnKind::Text);
        add(&office, &wave(office.north, OwnSubject::Tenant)).await;
        for organization in [office.north, office.head] {
            let twice =
                add_own_field(&office.app, &admin, &wave(organization, OwnSubject::Tenant)).await;
            assert_eq!(causes(twice), [Cause::AlreadyExists]);
        }
        add(&office, &wave(office.south, OwnSubject::Tenant)).await;
        add(&office, &wave(office.head, OwnSubject::Line)).await;
        let choice = field(office.north, OwnSubject::Tenant, "Colour", OwnKind::Choice);
        assert_eq!(
            causes(add_own_field(&office.app, &admin, &choice).await),
            [Cause::Missing]
        );
        let dana = office.actor(office.dana).await;
        let other = field(office.north, OwnSubject::Line, "X", OwnKind::Text);
        assert!(is_forbidden(
            &add_own_field(&office.app, &dana, &other).await
        ));
    })
    .await;
}

#[tokio::test]
async fn values_are_kept_in_one_spelling_with_their_history_and_emptied() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let admin = office.admin().await;
        let customer = office.customer(office.north, "Nettlefen").await;
        let tenant = office.tenant(&customer, "Europe").await;
        let entitlement = office.arrived(&tenant, "teams", 5).await.entitlement;
        let line = entitlement.lines[0].id;
        let number = |subject| field(office.head, subject, "Number", OwnKind::Number);
        let mut ids = Vec::new();
        for subject in OwnSubject::ALL {
            ids.push(add(&office, &number(subject)).await.id);
        }
        let targets = [
            OwnTarget::Tenant(tenant.id),
            OwnTarget::Entitlement(entitlement.id),
            OwnTarget::Line(line),
        ];
        for (id, target) in ids.iter().zip(targets) {
            let kept = set_own_value(&office.app, &admin, *id, target, Some(" 007.50 "))
                .await
                .unwrap();
            assert_eq!(kept.as_deref(), Some("7.5"));
            let same = set_own_value(&office.app, &admin, *id, target, Some("7.5"))
                .await
                .unwrap();
            assert_eq!(same.as_deref(), Some("7.5"));
            let wrong = set_own_value(&office.app, &admin, *id, target, Some("many")).await;
            assert_eq!(causes(wrong), [Cause::NotANumber]);
        }
        let view = show_tenant(&office.app, &admin, tenant.id).await.unwrap();
        assert_eq!(view.own_values[&ids[0]], "7.5");
        assert_eq!(view.entitlements[0].own_values[&ids[1]], "7.5");
        assert_eq!(
            view.entitlements[0].own_values_of_lines[&line][&ids[2]],
            "7.5"
        );
        assert_eq!(
            set_own_value(&office.app, &admin, ids[0], targets[0], Some(" "))
                .await
                .unwrap(),
            None
        );
        let view = show_tenant(&office.app, &admin, tenant.id).await.unwrap();
        assert!(view.own_values.is_empty());
        let history = office.history(office.north, tenant.id.0).await;
        assert_eq!(history, ["tenant", "own-value", "own-value"]);
        let history = office.history(office.north, entitlement.id.0).await;
        assert_eq!(history, ["entitlement", "line", "own-value", "own-value"]);
        assert_eq!(office.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn a_value_goes_where_its_field_belongs_and_is_set_by_the_team() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let admin = office.admin().await;
        let customer = office.customer(office.north, "Nettlefen").await;
        let tenant = office.tenant(&customer, "Europe").await;
        let of_line = add(
            &office,
            &field(office.head, OwnSubject::Line, "Batch", OwnKind::Text),
        )
        .await
        .id;
        let of_south = add(
            &office,
            &field(office.south, OwnSubject::Tenant, "Wave", OwnKind::Text),
        )
        .await
        .id;
        let of_north = add(
            &office,
            &field(office.north, OwnSubject::Tenant, "Wave", OwnKind::Text),
        )
        .await
        .id;
        let target = OwnTarget::Tenant(tenant.id);
        let wrong = set_own_value(&office.app, &admin, of_line, target, Some("x")).await;
        assert_eq!(causes(wrong), [Cause::DoesNotApply]);
        assert!(is_not_found(
            &set_own_value(&office.app, &admin, of_south, target, Some("x")).await
        ));
        let dana = office.actor(office.dana).await;
        assert!(is_forbidden(
            &set_own_value(&office.app, &dana, of_north, target, Some("x")).await
        ));
        office
            .join(tenant.id, "delivery-manager", Owner::Person(office.dana))
            .await;
        let dana = office.actor(office.dana).await;
        set_own_value(&office.app, &dana, of_north, target, Some("x"))
            .await
            .unwrap();
        let sven = office.actor(office.sven).await;
        assert!(is_not_found(
            &set_own_value(&office.app, &sven, of_north, target, Some("x")).await
        ));
    })
    .await;
}
