//! Tenants: their state, team, notes, priority, and the screen that shows them.

use crate::office::{Office, blocked_edit, causes, code, entitlement, is_forbidden, is_not_found};
use desbloqueo_app::catalogue::add_contact::add_contact;
use desbloqueo_app::catalogue::add_entitlement::{FirstStatus, add_entitlement};
use desbloqueo_app::catalogue::add_tenant::add_tenant;
use desbloqueo_app::catalogue::assign_team::{TeamChange, assign_team};
use desbloqueo_app::catalogue::hand_over_tenants::hand_over_tenants;
use desbloqueo_app::catalogue::list_tenants::{TenantQuery, find_tenant, list_tenants};
use desbloqueo_app::catalogue::show_tenant::show_tenant;
use desbloqueo_app::catalogue::update_customer::{CustomerEdit, update_customer};
use desbloqueo_app::catalogue::update_tenant::{TenantEdit, update_tenant};
use desbloqueo_app::catalogue::write_tenant_note::write_tenant_note;
use desbloqueo_domain::code::{ContactId, PersonId};
use desbloqueo_domain::customer::{ContactState, Side};
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::owner::{Owner, TeamMember};
use desbloqueo_domain::refusal::{Cause, Field};
use desbloqueo_domain::status::Phase;
use desbloqueo_domain::tenant::{Activity, Priority, PriorityOverride, TenantState};
use desbloqueo_testkit as testkit;
use jiff::civil::date;
use uuid::Uuid;

fn known_as(name: &str, external_id: &str, domain: &str) -> TenantState {
    TenantState {
        name: name.to_owned(),
        external_id: external_id.to_owned(),
        domain: domain.to_owned(),
        ..TenantState::default()
    }
}

fn member(role: &str, service: Option<&str>, who: Owner) -> TeamMember {
    TeamMember {
        role: code(role),
        service: service.map(code),
        who,
    }
}

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

#[tokio::test]
async fn a_tenant_is_added_paused_and_finished_with_its_history() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let lena = office.actor(office.lena).await;
        let customer = office.customer(office.north, "Nettlefen").await;
        let state = known_as(" Europe ", "T-1", "nettlefen.example");
        let added = add_tenant(&office.app, &lena, customer.id, state)
            .await
            .unwrap();
        assert_eq!(
            (added.organization, added.state.name.as_str()),
            (office.north, "Europe")
        );
        let until = Activity::PausedUntil(date(2024, 9, 1));
        let pause = TenantEdit {
            activity: Some(until),
            version: Some(0),
            ..TenantEdit::default()
        };
        let paused = update_tenant(&office.app, &lena, added.id, pause.clone())
            .await
            .unwrap();
        assert_eq!((paused.state.activity, paused.version), (until, 1));
        assert_eq!(
            causes(update_tenant(&office.app, &lena, added.id, pause).await),
            [Cause::StaleVersion]
        );
        let finish = TenantEdit {
            activity: Some(Activity::Finished),
            ..TenantEdit::default()
        };
        update_tenant(&office.app, &lena, added.id, finish)
            .await
            .unwrap();
        assert_eq!(
            office.history(office.north, added.id.0).await,
            ["tenant"; 3]
        );
        assert_eq!(office.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn an_overridden_priority_needs_its_reason_and_can_be_taken_back() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let admin = office.admin().await;
        let customer = office.customer(office.north, "Nettlefen").await;
        let tenant = office.tenant(&customer, "Europe").await;
        let own = |reason: &str| TenantEdit {
            priority: Some(Some(PriorityOverride {
                priority: Priority::Critical,
                reason: reason.to_owned(),
            })),
            ..TenantEdit::default()
        };
        assert_eq!(
            causes(update_tenant(&office.app, &admin, tenant.id, own(" ")).await),
            [Cause::Missing]
        );
        update_tenant(&office.app, &admin, tenant.id, own("the board watches"))
            .await
            .unwrap();
        let chain = office.chain(office.north, tenant.id.0).await;
        assert_eq!(chain.last().unwrap().reason, "the board watches");
        let view = show_tenant(&office.app, &admin, tenant.id).await.unwrap();
        assert_eq!(view.priority, Priority::Critical);
        let back = TenantEdit {
            priority: Some(None),
            ..TenantEdit::default()
        };
        update_tenant(&office.app, &admin, tenant.id, back)
            .await
            .unwrap();
        let view = show_tenant(&office.app, &admin, tenant.id).await.unwrap();
        assert_eq!(view.priority, Priority::Low);
    })
    .await;
}

#[tokio::test]
async fn only_administrators_and_team_leads_keep_tenants_and_teams() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let customer = office.customer(office.north, "Nettlefen").await;
        let tenant = office.tenant(&customer, "Europe").await;
        office
            .join(tenant.id, "delivery-manager", Owner::Person(office.dana))
            .await;
        let join = [TeamChange::Add(member(
            "engineer",
            None,
            Owner::Person(office.dana),
        ))];
        for person in [office.mara, office.dana, office.vera] {
            let actor = office.actor(person).await;
            let added =
                add_tenant(&office.app, &actor, customer.id, known_as("Asia", "", "")).await;
            assert!(is_forbidden(&added));
            assert!(is_forbidden(
                &update_tenant(&office.app, &actor, tenant.id, TenantEdit::default()).await
            ));
            assert!(is_forbidden(
                &assign_team(&office.app, &actor, tenant.id, &join, None).await
            ));
        }
        let sven = office.actor(office.sven).await;
        assert!(is_not_found(
            &update_tenant(&office.app, &sven, tenant.id, TenantEdit::default()).await
        ));
        assert!(is_not_found(
            &assign_team(&office.app, &sven, tenant.id, &join, None).await
        ));
        assert!(is_not_found(
            &show_tenant(&office.app, &sven, tenant.id).await
        ));
    })
    .await;
}

#[tokio::test]
async fn a_team_has_people_and_contacts_for_all_services_or_one() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let admin = office.admin().await;
        let customer = office.customer(office.north, "Nettlefen").await;
        let tenant = office.tenant(&customer, "Europe").await;
        let contact = add_contact(&office.app, &admin, customer.id, ines())
            .await
            .unwrap();
        let members = [
            member("delivery-manager", None, Owner::Person(office.dana)),
            member(
                "delivery-manager",
                Some("teams"),
                Owner::Person(office.lena),
            ),
            member("account-team", None, Owner::Contact(contact.id)),
        ];
        let join: Vec<_> = members.iter().cloned().map(TeamChange::Add).collect();
        let saved = assign_team(&office.app, &admin, tenant.id, &join, Some(0))
            .await
            .unwrap();
        assert_eq!(
            (saved.state.team.0.as_slice(), saved.version),
            (&members[..], 1)
        );
        let replace = [
            TeamChange::Set(member("delivery-manager", None, Owner::Person(office.mara))),
            TeamChange::Remove(members[1].clone()),
        ];
        let saved = assign_team(&office.app, &admin, tenant.id, &replace, None)
            .await
            .unwrap();
        let team = [
            members[2].clone(),
            member("delivery-manager", None, Owner::Person(office.mara)),
        ];
        assert_eq!(saved.state.team.0, team);
        assert_eq!(
            office.history(office.north, tenant.id.0).await,
            ["tenant"; 3]
        );
        assert_eq!(office.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn a_team_takes_no_unknown_roles_services_or_strangers() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let admin = office.admin().await;
        let customer = office.customer(office.north, "Nettlefen").await;
        let tenant = office.tenant(&customer, "Europe").await;
        let other = office.customer(office.north, "Cobblemere").await;
        let stranger = add_contact(&office.app, &admin, other.id, ines())
            .await
            .unwrap();
        let add = async |role: &str, service, who| {
            let change = [TeamChange::Add(member(role, service, who))];
            assign_team(&office.app, &admin, tenant.id, &change, None).await
        };
        let dana = || Owner::Person(office.dana);
        assert_eq!(
            causes(add("king", None, dana()).await),
            [Cause::UnknownCode]
        );
        assert_eq!(
            causes(add("engineer", Some("fax"), dana()).await),
            [Cause::UnknownCode]
        );
        assert_eq!(
            causes(add("engineer", None, Owner::Nobody).await),
            [Cause::Missing]
        );
        assert!(is_not_found(
            &add("engineer", None, Owner::Contact(stranger.id)).await
        ));
        assert!(is_not_found(
            &add("engineer", None, Owner::Contact(ContactId(Uuid::nil()))).await
        ));
        assert!(is_not_found(
            &add("engineer", None, Owner::Person(PersonId(Uuid::nil()))).await
        ));
        add("engineer", None, dana()).await.unwrap();
        assert_eq!(
            causes(add("engineer", None, dana()).await),
            [Cause::AlreadyExists]
        );
        let lena = office.actor(office.lena).await;
        let unseen = [TeamChange::Add(member(
            "engineer",
            None,
            Owner::Person(office.sven),
        ))];
        assert!(is_not_found(
            &assign_team(&office.app, &lena, tenant.id, &unseen, None).await
        ));
    })
    .await;
}

#[tokio::test]
async fn the_team_writes_notes_and_lookers_on_do_not() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let customer = office.customer(office.north, "Nettlefen").await;
        let tenant = office.tenant(&customer, "Europe").await;
        let write = async |person: PersonId, body: &str| {
            let actor = office.actor(person).await;
            write_tenant_note(&office.app, &actor, tenant.id, true, body).await
        };
        assert!(is_forbidden(&write(office.dana, "VPN is old").await));
        office
            .join(tenant.id, "delivery-manager", Owner::Person(office.dana))
            .await;
        let note = write(office.dana, " VPN is old ").await.unwrap();
        assert_eq!((note.body.as_str(), note.technical), ("VPN is old", true));
        assert!(is_forbidden(&write(office.vera, "hello").await));
        assert!(is_not_found(&write(office.sven, "hello").await));
        assert_eq!(causes(write(office.dana, "\n").await), [Cause::Missing]);
        let view = show_tenant(&office.app, &office.actor(office.vera).await, tenant.id)
            .await
            .unwrap();
        assert_eq!(view.notes, [note]);
        assert_eq!(view.names.person(office.dana), Some("Dana"));
        assert_eq!(
            office.history(office.north, tenant.id.0).await,
            ["tenant", "tenant", "note"]
        );
        assert_eq!(office.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn a_tenant_is_shown_with_its_lines_blockers_contacts_and_what_is_missing() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let admin = office.admin().await;
        let customer = office.customer(office.north, "Nettlefen").await;
        let tenant = office.tenant(&customer, "Europe").await;
        add_contact(&office.app, &admin, customer.id, ines())
            .await
            .unwrap();
        let stuck = office.blocked(&tenant, "teams", 60).await.entitlement.lines[0].clone();
        office.arrived(&tenant, "exchange", 40).await;
        let renewal = CustomerEdit {
            renewal: Some(Some(date(2024, 5, 1))),
            ..CustomerEdit::default()
        };
        update_customer(&office.app, &admin, customer.id, renewal)
            .await
            .unwrap();
        let view = show_tenant(&office.app, &admin, tenant.id).await.unwrap();
        let services: Vec<_> = view
            .entitlements
            .iter()
            .map(|one| one.entitlement.service.to_string())
            .collect();
        assert_eq!(services, ["exchange", "teams"]);
        assert_eq!(view.contacts.len(), 1);
        assert_eq!(view.organization_name, "North");
        let blocker = stuck.state.primary_blocker().unwrap().blocker;
        assert!(view.blockers[&blocker].state.private);
        assert!(view.entitlements.iter().all(|one| one.lacks.is_empty()));
        assert_eq!(
            (
                view.priority_facts.counted_units,
                view.priority_facts.blocked_units
            ),
            (100, 60)
        );
        assert_eq!(view.priority, Priority::Critical);
    })
    .await;
}

#[tokio::test]
async fn a_tenant_shows_what_its_lines_lack_after_the_handover() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let admin = office.admin().await;
        let customer = office.customer(office.north, "Nettlefen").await;
        let tenant = office.tenant(&customer, "Europe").await;
        let scenario = office.app.rulebook().engagement_scenarios[0].code.clone();
        let edit = LineEdit {
            target: None,
            engagement_scenario: Some(Some(scenario)),
            ..blocked_edit()
        };
        let first = FirstStatus {
            edit,
            ..FirstStatus::default()
        };
        let new = entitlement(tenant.id, "teams", 5, Phase::Assignment, Some(first));
        let added = add_entitlement(&office.app, &admin, &new)
            .await
            .unwrap()
            .entitlement;
        hand_over_tenants(&office.app, &admin, &[tenant.id], None, "Handover")
            .await
            .unwrap();
        let view = show_tenant(&office.app, &admin, tenant.id).await.unwrap();
        let lacks = &view.entitlements[0].lacks[&added.lines[0].id];
        assert!(lacks.contains(&Field::TargetDate), "{lacks:?}");
    })
    .await;
}

#[tokio::test]
async fn tenants_are_listed_with_their_priority_to_who_sees_them() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let nettlefen = office.customer(office.north, "Nettlefen").await;
        let cobblemere = office.customer(office.south, "Cobblemere").await;
        let europe = office.tenant(&nettlefen, "Europe").await;
        office.tenant(&nettlefen, "Asia").await;
        let pacific = office.tenant(&cobblemere, "Pacific").await;
        office.blocked(&europe, "teams", 10).await;
        office
            .join(europe.id, "account-team", Owner::Person(office.amos))
            .await;
        let finish = TenantEdit {
            activity: Some(Activity::Finished),
            ..TenantEdit::default()
        };
        update_tenant(&office.app, &office.admin().await, pacific.id, finish)
            .await
            .unwrap();
        let listed = async |person: PersonId, query: TenantQuery| {
            let actor = office.actor(person).await;
            let (mut all, mut after) = (Vec::new(), None);
            loop {
                let page = list_tenants(&office.app, &actor, &query, after.as_ref(), 1)
                    .await
                    .unwrap();
                all.extend(
                    page.rows
                        .into_iter()
                        .map(|row| (row.tenant.name, row.priority)),
                );
                after = page.next;
                if after.is_none() {
                    return all;
                }
            }
        };
        let asia = || ("Asia".to_owned(), Priority::Low);
        let europe = || ("Europe".to_owned(), Priority::High);
        let pacific = || ("Pacific".to_owned(), Priority::Low);
        let all = TenantQuery::default;
        assert_eq!(
            listed(office.ada, all()).await,
            [asia(), europe(), pacific()]
        );
        assert_eq!(listed(office.vera, all()).await, [asia(), europe()]);
        assert_eq!(listed(office.amos, all()).await, [europe()]);
        let of = TenantQuery {
            customer: Some(nettlefen.id),
            ..all()
        };
        assert_eq!(listed(office.ada, of).await, [asia(), europe()]);
        let finished = TenantQuery {
            state: Some("finished"),
            ..all()
        };
        assert_eq!(listed(office.ada, finished).await, [pacific()]);
        let south = TenantQuery {
            organization: Some(office.south),
            ..all()
        };
        assert_eq!(listed(office.ada, south.clone()).await, [pacific()]);
        assert!(listed(office.vera, south).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_tenant_is_found_by_id_external_id_domain_or_name() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let admin = office.admin().await;
        let customer = office.customer(office.north, "Nettlefen").await;
        let state = known_as("Europe", "T-1", "Nettlefen.example");
        let tenant = add_tenant(&office.app, &admin, customer.id, state.clone())
            .await
            .unwrap();
        let twice = add_tenant(&office.app, &admin, customer.id, state).await;
        assert_eq!(causes(twice), [Cause::AlreadyExists]);
        for text in [
            tenant.id.to_string().as_str(),
            "T-1",
            "nettlefen.EXAMPLE",
            "europe",
        ] {
            assert_eq!(
                find_tenant(&office.app, &admin, text).await.unwrap().id,
                tenant.id,
                "{text}"
            );
        }
        office.tenant(&customer, "Europe").await;
        assert_eq!(
            causes(find_tenant(&office.app, &admin, "Europe").await),
            [Cause::Ambiguous]
        );
        assert_eq!(
            find_tenant(&office.app, &admin, "T-1").await.unwrap().id,
            tenant.id
        );
        let sven = office.actor(office.sven).await;
        assert!(is_not_found(&find_tenant(&office.app, &sven, "T-1").await));
    })
    .await;
}
