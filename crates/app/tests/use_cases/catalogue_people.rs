//! People with an account and the roles that they hold.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test ends at once where something is not as it should be, helpers included"
)]

use crate::office::{Office, causes, is_forbidden, is_not_found, newcomer};
use desbloqueo_app::catalogue::NameCursor;
use desbloqueo_app::catalogue::add_person::add_person;
use desbloqueo_app::catalogue::grant_role::{grant_role, revoke_role};
use desbloqueo_app::catalogue::list_people::{find_person, list_people};
use desbloqueo_app::catalogue::show_person::{list_offered_roles, show_person};
use desbloqueo_app::catalogue::update_person::{PersonEdit, deactivate_person, update_person};
use desbloqueo_app::{Actor, Source};
use desbloqueo_domain::access::{Grant, OrganizationRole};
use desbloqueo_domain::code::{GrantId, PersonId};
use desbloqueo_domain::refusal::{Cause, Fact};
use desbloqueo_store::role_grants;
use desbloqueo_testkit as testkit;

async fn grants(office: &Office, person: PersonId) -> Vec<GrantId> {
    let mut transaction = office.app.database.read().await.unwrap();
    let held = role_grants::list_of_person(&mut transaction, person)
        .await
        .unwrap();
    held.into_iter().map(|held| held.id).collect()
}

#[tokio::test]
async fn a_person_is_added_with_a_role_and_an_address_of_their_own() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let admin = office.admin().await;
        let role = Grant {
            role: OrganizationRole::Engineer,
            organization: office.south,
        };
        let added = add_person(&office.app, &admin, &newcomer("Eric", Some(role)))
            .await
            .unwrap();
        assert!(office.actor(added.id).await.sees_organization(office.south));
        let again = add_person(&office.app, &admin, &newcomer("eric", None)).await;
        assert_eq!(causes(again), [Cause::AlreadyExists]);
        let history = office.history(office.head, office.head.0).await;
        assert_eq!(history[history.len() - 2..], ["person", "grant"]);
        assert_eq!(office.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn a_team_lead_invites_within_their_own_node_and_gives_no_role_above_theirs() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let lena = office.actor(office.lena).await;
        let invite = async |name: &str, role, organization| {
            add_person(
                &office.app,
                &lena,
                &newcomer(name, Some(Grant { role, organization })),
            )
            .await
        };
        invite("Eric", OrganizationRole::Engineer, office.north)
            .await
            .unwrap();
        assert!(is_forbidden(
            &invite("Olga", OrganizationRole::Administrator, office.north).await
        ));
        assert!(is_not_found(
            &invite("Olga", OrganizationRole::Engineer, office.south).await
        ));
        assert!(is_forbidden(
            &add_person(&office.app, &lena, &newcomer("Olga", None)).await
        ));
        let grant = Grant {
            role: OrganizationRole::Engineer,
            organization: office.north,
        };
        grant_role(&office.app, &lena, office.dana, grant)
            .await
            .unwrap();
        assert!(is_not_found(
            &grant_role(&office.app, &lena, office.sven, grant).await
        ));
        let dana = office.actor(office.dana).await;
        assert!(is_forbidden(
            &grant_role(&office.app, &dana, office.vera, grant).await
        ));
    })
    .await;
}

#[tokio::test]
async fn a_role_is_given_once_and_taken_away_by_administrators() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let admin = office.admin().await;
        let grant = Grant {
            role: OrganizationRole::Auditor,
            organization: office.head,
        };
        let given = grant_role(&office.app, &admin, office.vera, grant)
            .await
            .unwrap();
        let twice = grant_role(&office.app, &admin, office.vera, grant).await;
        assert_eq!(causes(twice), [Cause::AlreadyExists]);
        assert!(
            office
                .actor(office.vera)
                .await
                .sees_organization(office.south)
        );
        let lena = office.actor(office.lena).await;
        assert!(is_not_found(
            &revoke_role(&office.app, &lena, given.id).await
        ));
        let of_dana = grants(&office, office.dana).await[0];
        assert!(is_forbidden(
            &revoke_role(&office.app, &lena, of_dana).await
        ));
        revoke_role(&office.app, &admin, given.id).await.unwrap();
        assert!(
            !office
                .actor(office.vera)
                .await
                .sees_organization(office.south)
        );
        assert!(is_not_found(
            &revoke_role(&office.app, &admin, given.id).await
        ));
    })
    .await;
}

#[tokio::test]
async fn the_last_administrator_keeps_the_role_and_stays_active() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let admin = office.admin().await;
        let own = grants(&office, office.ada).await[0];
        assert_eq!(
            causes(revoke_role(&office.app, &admin, own).await),
            [Cause::StillInUse]
        );
        let second = office
            .person("Olga", OrganizationRole::Administrator, office.head)
            .await;
        let olga = office.actor(second.id).await;
        deactivate_person(&office.app, &admin, second.id)
            .await
            .unwrap();
        assert_eq!(
            causes(revoke_role(&office.app, &admin, own).await),
            [Cause::StillInUse]
        );
        let refused = deactivate_person(&office.app, &olga, office.ada).await;
        assert_eq!(causes(refused), [Cause::StillInUse]);
        let back = PersonEdit {
            active: Some(true),
            ..PersonEdit::default()
        };
        update_person(&office.app, &admin, second.id, &back)
            .await
            .unwrap();
        revoke_role(&office.app, &admin, own).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn everybody_changes_their_own_name_but_not_their_address() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let vera = office.actor(office.vera).await;
        let rename = PersonEdit {
            name: Some("Vera Lind".to_owned()),
            language: Some("de".to_owned()),
            ..PersonEdit::default()
        };
        let renamed = update_person(&office.app, &vera, office.vera, &rename)
            .await
            .unwrap();
        assert_eq!(
            (
                renamed.name.as_str(),
                renamed.language.as_str(),
                renamed.version
            ),
            ("Vera Lind", "de", 1)
        );
        let mail = PersonEdit {
            mail: Some("v@example.com".to_owned()),
            ..PersonEdit::default()
        };
        assert!(is_forbidden(
            &update_person(&office.app, &vera, office.vera, &mail).await
        ));
        assert!(is_forbidden(
            &update_person(&office.app, &vera, office.dana, &rename).await
        ));
        assert!(is_not_found(
            &update_person(&office.app, &vera, office.sven, &rename).await
        ));
        let admin = office.admin().await;
        update_person(&office.app, &admin, office.vera, &mail)
            .await
            .unwrap();
        let taken = PersonEdit {
            mail: Some("DANA@example.com".to_owned()),
            ..PersonEdit::default()
        };
        let refused = update_person(&office.app, &admin, office.vera, &taken).await;
        assert_eq!(causes(refused), [Cause::AlreadyExists]);
    })
    .await;
}

#[tokio::test]
async fn who_is_deactivated_cannot_act_any_more() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let admin = office.admin().await;
        deactivate_person(&office.app, &admin, office.vera)
            .await
            .unwrap();
        let mut transaction = office.app.database.read().await.unwrap();
        assert!(
            Actor::load(&mut transaction, office.vera, Source::Page)
                .await
                .unwrap()
                .is_none()
        );
        drop(transaction);
        let oneself = deactivate_person(&office.app, &admin, office.ada).await;
        assert!(is_forbidden(&oneself));
    })
    .await;
}

#[tokio::test]
async fn people_are_listed_page_by_page_to_who_may_know_of_them() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let names = async |person: PersonId, limit: i64| {
            let actor = office.actor(person).await;
            let (mut names, mut after): (Vec<String>, Option<NameCursor>) = (Vec::new(), None);
            loop {
                let page = list_people(&office.app, &actor, after.as_ref(), limit)
                    .await
                    .unwrap();
                names.extend(page.rows.into_iter().map(|item| item.person.name));
                after = page
                    .next
                    .map(|next| NameCursor::decode(&next.encode()).unwrap());
                if after.is_none() {
                    return names;
                }
            }
        };
        for limit in [1, 2, 3, 100] {
            assert_eq!(
                names(office.ada, limit).await,
                ["Ada Moreno", "Amos", "Dana", "Lena", "Mara", "Sven", "Vera"]
            );
            assert_eq!(
                names(office.vera, limit).await,
                ["Ada Moreno", "Amos", "Dana", "Lena", "Mara", "Vera"]
            );
            assert_eq!(names(office.amos, limit).await, ["Amos"]);
        }
    })
    .await;
}

#[tokio::test]
async fn a_person_is_found_by_id_address_or_name_and_namesakes_are_refused() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let admin = office.admin().await;
        for text in [
            office.dana.to_string().as_str(),
            "dana@example.com",
            " DANA ",
        ] {
            assert_eq!(
                find_person(&office.app, &admin, text).await.unwrap().id,
                office.dana,
                "{text}"
            );
        }
        let mut namesake = newcomer("Dana", None);
        namesake.mail = "dana.two@example.com".to_owned();
        add_person(&office.app, &admin, &namesake).await.unwrap();
        let refused = find_person(&office.app, &admin, "dana")
            .await
            .unwrap_err()
            .refusals();
        assert_eq!(refused[0].cause, Cause::Ambiguous);
        let Fact::Text(candidates) = &refused[0].expected else {
            panic!("{refused:?}")
        };
        assert!(candidates.contains("dana.two@example.com"), "{candidates}");
        assert!(is_not_found(
            &find_person(&office.app, &admin, "nobody").await
        ));
        let vera = office.actor(office.vera).await;
        assert!(is_not_found(
            &find_person(&office.app, &vera, "sven@example.com").await
        ));
        assert_eq!(
            find_person(&office.app, &vera, "dana").await.unwrap().id,
            office.dana
        );
    })
    .await;
}

#[tokio::test]
async fn a_person_is_shown_with_what_the_reader_may_do_about_them() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let admin = office.admin().await;
        let dana = show_person(&office.app, &admin, office.dana).await.unwrap();
        assert!(dana.may_edit && dana.may_manage);
        assert!(dana.grants.iter().all(|held| held.may_revoke));
        assert_eq!(dana.offered.len(), OrganizationRole::ALL.len());
        let herself = office.actor(office.dana).await;
        let own = show_person(&office.app, &herself, office.dana)
            .await
            .unwrap();
        assert!(own.may_edit && !own.may_manage && own.offered.is_empty());
        assert!(!own.grants.is_empty() && own.grants.iter().all(|held| !held.may_revoke));
        let lena = office.actor(office.lena).await;
        let offered = list_offered_roles(&office.app, &lena).await.unwrap();
        let places = offered.iter().flat_map(|one| &one.organizations);
        assert!(!offered.is_empty() && places.into_iter().all(|(id, _)| *id == office.north));
        let sven = office.actor(office.sven).await;
        let unknown = show_person(&office.app, &sven, office.dana).await;
        assert!(is_not_found(&unknown));
    })
    .await;
}
