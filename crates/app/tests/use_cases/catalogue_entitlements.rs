//! Entitlements: how their units arrive, what people change beside the lines, handing over, and what a status asks.

use crate::office::{Office, blocked_edit, causes, code, entitlement, is_forbidden, is_not_found};
use desbloqueo_app::catalogue::add_entitlement::{FirstBlocker, FirstStatus, add_entitlement};
use desbloqueo_app::catalogue::ask_requirements::{Question, ask_requirements};
use desbloqueo_app::catalogue::hand_over_tenants::hand_over_tenants;
use desbloqueo_app::catalogue::show_entitlement::show_entitlement;
use desbloqueo_app::catalogue::update_entitlement::{EntitlementEdit, update_entitlement};
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::notice::Remark;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::{Cause, Field};
use desbloqueo_domain::rulebook::Need;
use desbloqueo_domain::status::{Phase, Status};
use desbloqueo_testkit as testkit;
use jiff::civil::date;

const REASON: &str = "blocked-customer-it-infrastructure-remediation";

fn blocked() -> FirstStatus {
    FirstStatus {
        edit: blocked_edit(),
        blocker: FirstBlocker::Private,
    }
}

#[tokio::test]
async fn units_arrive_unclassified_in_the_assignment_phase() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let customer = office.customer(office.north, "Nettlefen").await;
        let tenant = office.tenant(&customer, "Europe").await;
        let added = office.arrived(&tenant, "teams", 120).await;
        let (state, lines) = (&added.entitlement.state, &added.entitlement.lines);
        assert_eq!(
            (
                state.purchased,
                state.agreed,
                lines.len(),
                lines[0].state.units
            ),
            (120, 120, 1, 120)
        );
        assert_eq!(
            lines[0].state.status,
            office.app.rulebook().defaults.new_units
        );
        assert_eq!(added.notices[0].remark, Remark::ArrivedUnclassified);
        let history = office.history(office.north, added.entitlement.id.0).await;
        assert_eq!(history, ["entitlement", "line"]);
        assert_eq!(office.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn a_tenant_has_one_entitlement_of_a_service_that_the_playbook_knows() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let admin = office.admin().await;
        let customer = office.customer(office.north, "Nettlefen").await;
        let tenant = office.tenant(&customer, "Europe").await;
        office.arrived(&tenant, "teams", 1).await;
        let add = async |service: &str, units| {
            let new = entitlement(tenant.id, service, units, Phase::Assignment, None);
            add_entitlement(&office.app, &admin, &new).await
        };
        assert_eq!(causes(add("teams", 1).await), [Cause::AlreadyExists]);
        assert_eq!(causes(add("fax", 1).await), [Cause::UnknownCode]);
        assert!(!causes(add("exchange", -1).await).is_empty());
        let none = add("exchange", 0).await.unwrap().entitlement;
        assert!(none.lines.is_empty());
        assert_eq!(office.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn only_who_keeps_tenants_adds_entitlements() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let customer = office.customer(office.north, "Nettlefen").await;
        let tenant = office.tenant(&customer, "Europe").await;
        office
            .join(tenant.id, "delivery-manager", Owner::Person(office.dana))
            .await;
        let new = entitlement(tenant.id, "teams", 5, Phase::Delivery, None);
        for person in [office.dana, office.mara, office.vera] {
            let actor = office.actor(person).await;
            assert!(is_forbidden(
                &add_entitlement(&office.app, &actor, &new).await
            ));
        }
        let sven = office.actor(office.sven).await;
        assert!(is_not_found(
            &add_entitlement(&office.app, &sven, &new).await
        ));
        let lena = office.actor(office.lena).await;
        add_entitlement(&office.app, &lena, &new).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn units_can_begin_blocked_with_a_private_blocker_and_a_reason_of_who_overrides() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let admin = office.admin().await;
        let customer = office.customer(office.north, "Nettlefen").await;
        let tenant = office.tenant(&customer, "Europe").await;
        let mut first = blocked();
        first.edit.override_reason = None;
        let new = |first| entitlement(tenant.id, "teams", 50, Phase::Delivery, Some(first));
        let refused = add_entitlement(&office.app, &admin, &new(first)).await;
        assert_eq!(causes(refused), [Cause::OverrideNeedsReason]);
        let nothing = FirstStatus {
            edit: LineEdit::default(),
            ..blocked()
        };
        let refused = add_entitlement(&office.app, &admin, &new(nothing)).await;
        assert_eq!(causes(refused), [Cause::Missing]);
        let added = add_entitlement(&office.app, &admin, &new(blocked()))
            .await
            .unwrap()
            .entitlement;
        let page = show_entitlement(&office.app, &admin, added.id)
            .await
            .unwrap();
        let link = page.view.entitlement.lines[0]
            .state
            .primary_blocker()
            .unwrap();
        assert!(page.blockers[&link.blocker].state.private);
        let chain = office.chain(office.north, added.id.0).await;
        assert!(
            chain
                .iter()
                .all(|change| change.override_reason == "the office is made")
        );
        assert_eq!(office.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn units_can_begin_under_a_blocker_that_is_named_or_there_already() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let admin = office.admin().await;
        let customer = office.customer(office.north, "Nettlefen").await;
        let tenant = office.tenant(&customer, "Europe").await;
        let add = async |service: &str, blocker| {
            let first = FirstStatus {
                blocker,
                ..blocked()
            };
            let new = entitlement(tenant.id, service, 5, Phase::Delivery, Some(first));
            let added = add_entitlement(&office.app, &admin, &new)
                .await
                .unwrap()
                .entitlement;
            added.lines[0].state.primary_blocker().unwrap().blocker
        };
        let named = add("teams", FirstBlocker::New("Firewall".to_owned())).await;
        assert_eq!(add("exchange", FirstBlocker::Link(named)).await, named);
        assert_eq!(office.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn the_team_changes_reason_owner_and_first_talk() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let customer = office.customer(office.north, "Nettlefen").await;
        let tenant = office.tenant(&customer, "Europe").await;
        let id = office.arrived(&tenant, "teams", 5).await.entitlement.id;
        office
            .join(tenant.id, "assignment-manager", Owner::Person(office.mara))
            .await;
        let reason = office.app.rulebook().business_reasons[0].clone();
        let edit = EntitlementEdit {
            business_reason: Some(Some(reason.clone())),
            success_owner: Some(" Ines ".to_owned()),
            initiate_discussion: Some(Some(date(2024, 5, 2))),
            version: Some(0),
            ..EntitlementEdit::default()
        };
        let mara = office.actor(office.mara).await;
        let saved = update_entitlement(&office.app, &mara, id, &edit)
            .await
            .unwrap();
        assert_eq!(
            (
                saved.state.business_reason,
                saved.state.success_owner.as_str()
            ),
            (Some(reason), "Ines")
        );
        assert_eq!(saved.version, 1);
        let stale = update_entitlement(&office.app, &mara, id, &edit).await;
        assert_eq!(causes(stale), [Cause::StaleVersion]);
        let unknown = EntitlementEdit {
            business_reason: Some(Some(code("fun"))),
            ..EntitlementEdit::default()
        };
        assert_eq!(
            causes(update_entitlement(&office.app, &mara, id, &unknown).await),
            [Cause::UnknownCode]
        );
        let keyed = EntitlementEdit {
            external_id: Some("E-1".to_owned()),
            ..EntitlementEdit::default()
        };
        assert!(is_forbidden(
            &update_entitlement(&office.app, &mara, id, &keyed).await
        ));
        let dana = office.actor(office.dana).await;
        let owner = EntitlementEdit {
            success_owner: Some("x".to_owned()),
            ..EntitlementEdit::default()
        };
        assert!(is_forbidden(
            &update_entitlement(&office.app, &dana, id, &owner).await
        ));
        let sven = office.actor(office.sven).await;
        assert!(is_not_found(
            &update_entitlement(&office.app, &sven, id, &owner).await
        ));
        assert!(is_not_found(
            &show_entitlement(&office.app, &sven, id).await
        ));
        assert_eq!(office.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn service_status_applies_while_a_line_is_in_progress_and_is_the_updaters() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let admin = office.admin().await;
        let customer = office.customer(office.north, "Nettlefen").await;
        let tenant = office.tenant(&customer, "Europe").await;
        office
            .join(tenant.id, "delivery-manager", Owner::Person(office.dana))
            .await;
        let waiting = office.blocked(&tenant, "teams", 5).await.entitlement.id;
        let status = office.app.rulebook().service_statuses[1].clone();
        let edit = EntitlementEdit {
            service_status: Some(Some(status.clone())),
            ..EntitlementEdit::default()
        };
        let dana = office.actor(office.dana).await;
        let refused = update_entitlement(&office.app, &dana, waiting, &edit).await;
        assert_eq!(causes(refused), [Cause::ServiceStatusOnlyInProgress]);
        let running = LineEdit {
            status: Some(Status::of(code("in-progress"))),
            note: Some("They go on with us".to_owned()),
            target: Some(Some(date(2024, 8, 1))),
            engagement_scenario: Some(Some(
                office.app.rulebook().engagement_scenarios[0].code.clone(),
            )),
            service_status: Some(Some(office.app.rulebook().service_statuses[0].clone())),
            override_reason: Some("the office is made".to_owned()),
            ..LineEdit::default()
        };
        let first = FirstStatus {
            edit: running,
            ..FirstStatus::default()
        };
        let new = entitlement(tenant.id, "exchange", 5, Phase::Delivery, Some(first));
        let running = add_entitlement(&office.app, &admin, &new)
            .await
            .unwrap()
            .entitlement
            .id;
        assert_eq!(
            causes(update_entitlement(&office.app, &admin, running, &edit).await),
            [Cause::OverrideNeedsReason]
        );
        let saved = update_entitlement(&office.app, &dana, running, &edit)
            .await
            .unwrap();
        assert_eq!(saved.state.service_status, Some(status));
    })
    .await;
}

#[tokio::test]
async fn many_tenants_are_handed_over_at_once_or_not_at_all() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let customer = office.customer(office.north, "Nettlefen").await;
        let (one, two) = (
            office.tenant(&customer, "One").await,
            office.tenant(&customer, "Two").await,
        );
        office.arrived(&one, "teams", 5).await;
        office.blocked(&one, "exchange", 5).await;
        let last = office.arrived(&two, "teams", 5).await.entitlement.id;
        office
            .join(one.id, "assignment-manager", Owner::Person(office.mara))
            .await;
        let mara = office.actor(office.mara).await;
        let both = [one.id, two.id];
        assert!(is_forbidden(
            &hand_over_tenants(&office.app, &mara, &both, None, "Handover").await
        ));
        office
            .join(two.id, "assignment-manager", Owner::Person(office.mara))
            .await;
        let mara = office.actor(office.mara).await;
        let handed = hand_over_tenants(&office.app, &mara, &both, None, "Handover")
            .await
            .unwrap();
        assert_eq!(
            (handed.len(), handed[&last].complete_by),
            (2, Some(date(2024, 4, 8)))
        );
        let again = hand_over_tenants(&office.app, &mara, &both, None, "Handover")
            .await
            .unwrap();
        assert!(again.is_empty());
        let page = show_entitlement(&office.app, &mara, last).await.unwrap();
        assert_eq!(page.view.entitlement.state.phase, Phase::Delivery);
        assert_eq!(office.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn what_a_status_asks_is_told_beforehand_and_unknown_codes_are_refused() {
    testkit::on_sqlite(async |db| {
        let office = Office::open(db).await;
        let question = |l1: &str, l2: Option<&str>, l3: Option<&str>| Question {
            phase: Phase::Delivery,
            status: Status {
                l1: code(l1),
                l2: l2.map(code),
                l3: l3.map(code),
            },
            service: Some(code("teams")),
            engagement_scenario: None,
        };
        let asked = ask_requirements(&office.app, &question("blocked", None, None)).unwrap();
        let field = |name| {
            asked
                .fields
                .iter()
                .find(|field| field.field == name)
                .unwrap()
        };
        assert_eq!(field(Field::L2).need, Need::Required);
        assert_eq!(field(Field::Blocker).need, Need::Required);
        let asked =
            ask_requirements(&office.app, &question("blocked", Some(REASON), None)).unwrap();
        let details = &asked
            .fields
            .iter()
            .find(|field| field.field == Field::L3)
            .unwrap()
            .of;
        assert!(
            details.contains(&code(&format!("{REASON}-network"))),
            "{details:?}"
        );
        for (wrong, cause) in [
            (question("stuck", None, None), Cause::UnknownCode),
            (
                question("blocked", Some("weather"), None),
                Cause::UnknownCode,
            ),
            (question("no-intent", Some(REASON), None), Cause::NotAChild),
            (
                Question {
                    service: Some(code("fax")),
                    ..question("blocked", None, None)
                },
                Cause::UnknownCode,
            ),
            (
                Question {
                    engagement_scenario: Some(code("alone")),
                    ..question("blocked", None, None)
                },
                Cause::UnknownCode,
            ),
        ] {
            assert_eq!(
                causes(ask_requirements(&office.app, &wrong)),
                [cause],
                "{wrong:?}"
            );
        }
    })
    .await;
}
