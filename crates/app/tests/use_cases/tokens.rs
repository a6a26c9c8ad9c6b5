//! Tokens by which programs act.

use std::collections::BTreeSet;

use crate::office::{Office, causes, is_forbidden, is_not_found};
use desbloqueo_app::Clock;
use desbloqueo_app::catalogue::update_person::deactivate_person;
use desbloqueo_app::tokens::list_service_tokens;
use desbloqueo_app::tokens::{
    NewService, NewToken, Scope, authenticate, create_service_token, create_token, list_tokens,
    revoke_token,
};
use desbloqueo_domain::access::{Grant, OrganizationRole};
use desbloqueo_domain::refusal::Cause;
use desbloqueo_testkit as testkit;
use jiff::{SignedDuration, Timestamp};

fn wanted(office: &Office) -> NewToken {
    NewToken {
        name: "Nightly report".to_owned(),
        scopes: BTreeSet::from([Scope::Read]),
        expires: later(office, 24),
    }
}

fn later(office: &Office, hours: i64) -> Timestamp {
    let now = office.app.clock.now();
    now.checked_add(SignedDuration::from_hours(hours)).unwrap()
}

#[tokio::test]
async fn a_token_acts_for_its_person_within_its_scopes_until_it_is_revoked() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let dana = office.actor(office.dana).await;
        let created = create_token(&office.app, &dana, office.dana, &wanted(&office)).await;
        let created = created.unwrap();
        assert!(created.secret.starts_with("dsb_") && created.secret.len() == 68);
        let bearer = authenticate(&office.app, &created.secret).await.unwrap();
        let bearer = bearer.unwrap();
        assert_eq!(bearer.actor.person, office.dana);
        assert_eq!(bearer.scopes, BTreeSet::from([Scope::Read]));
        let listed = list_tokens(&office.app, &dana, office.dana).await.unwrap();
        let used = office.app.clock.now().as_microsecond();
        assert_eq!((listed.len(), listed[0].token.last_used_at), (1, used));
        assert!(listed[0].serves);
        let ended = revoke_token(&office.app, &dana, created.token.id).await;
        assert!(!ended.unwrap().serves);
        for secret in [created.secret.as_str(), "dsb_0", "", "other"] {
            let bearer = authenticate(&office.app, secret).await.unwrap();
            assert!(bearer.is_none(), "{secret}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_token_ends_by_itself_and_with_its_person() {
    testkit::on_both(async |db| {
        let mut office = Office::open(db).await;
        let admin = office.admin().await;
        let dana = office.actor(office.dana).await;
        let created = create_token(&office.app, &dana, office.dana, &wanted(&office)).await;
        let secret = created.unwrap().secret;
        let now = office.app.clock;
        office.app.clock = Clock::Fixed(later(&office, 25));
        assert!(authenticate(&office.app, &secret).await.unwrap().is_none());
        office.app.clock = now;
        assert!(authenticate(&office.app, &secret).await.unwrap().is_some());
        deactivate_person(&office.app, &admin, office.dana)
            .await
            .unwrap();
        assert!(authenticate(&office.app, &secret).await.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn a_token_without_name_scope_or_days_to_live_is_refused_for_each() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let dana = office.actor(office.dana).await;
        let wrong = NewToken {
            name: " ".to_owned(),
            scopes: BTreeSet::new(),
            expires: later(&office, -1),
        };
        let refused = create_token(&office.app, &dana, office.dana, &wrong).await;
        assert_eq!(
            causes(refused),
            [Cause::Missing, Cause::Missing, Cause::DateInThePast]
        );
        let listed = list_tokens(&office.app, &dana, office.dana).await.unwrap();
        assert_eq!(listed, []);
    })
    .await;
}

#[tokio::test]
async fn tokens_of_others_are_for_who_manages_their_access() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let (admin, dana) = (office.admin().await, office.actor(office.dana).await);
        let made = create_token(&office.app, &admin, office.dana, &wanted(&office)).await;
        let made = made.unwrap().token;
        assert_eq!((made.person, made.created_by), (office.dana, admin.person));
        let refused = create_token(&office.app, &dana, admin.person, &wanted(&office)).await;
        assert!(is_forbidden(&refused) || is_not_found(&refused));
        let vera = office.actor(office.vera).await;
        assert!(is_not_found(
            &revoke_token(&office.app, &vera, made.id).await
        ));
        revoke_token(&office.app, &admin, made.id).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_service_acts_under_its_own_name_with_the_role_that_an_administrator_gave() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let (admin, dana) = (office.admin().await, office.actor(office.dana).await);
        let service = NewService {
            role: Grant {
                role: OrganizationRole::Viewer,
                organization: office.north,
            },
            token: wanted(&office),
        };
        let refused = create_service_token(&office.app, &dana, &service).await;
        assert!(is_forbidden(&refused));
        let created = create_service_token(&office.app, &admin, &service).await;
        let bearer = authenticate(&office.app, &created.unwrap().secret).await;
        let bearer = bearer.unwrap().unwrap();
        assert_eq!(bearer.person.name, "Nightly report");
        assert!(bearer.actor.sees_organization(office.north));
        assert!(!bearer.actor.sees_organization(office.south));
        let listed = list_service_tokens(&office.app, &admin).await.unwrap();
        assert!(listed.len() == 1 && listed[0].is_service);
        assert!(is_forbidden(&list_service_tokens(&office.app, &dana).await));
        assert_eq!(office.faults().await, []);
    })
    .await;
}
