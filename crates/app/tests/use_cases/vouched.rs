//! People whom a sign-in provider vouches for: their account, and roles that follow their groups.

use desbloqueo_app::accounts::provider::{
    GroupRole, Policy, Vouched, VouchedError, sign_in_vouched,
};
use desbloqueo_app::catalogue::update_person::deactivate_person;
use desbloqueo_domain::access::OrganizationRole;
use desbloqueo_domain::code::PersonId;
use desbloqueo_store::{people, role_grants};
use desbloqueo_testkit as testkit;

use crate::office::Office;

fn policy() -> Policy {
    let role = |group: &str, role, organization: &str| GroupRole {
        group: group.to_owned(),
        role,
        organization: organization.to_owned(),
    };
    Policy {
        name: "Contoso".to_owned(),
        creates_accounts: true,
        links_by_mail: true,
        roles: vec![
            role("deliver", OrganizationRole::DeliveryManager, "North"),
            role("watch", OrganizationRole::Viewer, ""),
            role("lost", OrganizationRole::Viewer, "No such place"),
            role("rule", OrganizationRole::Administrator, ""),
        ],
    }
}

fn vouched(subject: &str, groups: &[&str]) -> Vouched {
    Vouched {
        issuer: "https://login.example".to_owned(),
        subject: subject.to_owned(),
        name: format!("New {subject}"),
        mail: format!("{subject}@contoso.example"),
        mail_is_verified: true,
        groups: groups.iter().map(|group| (*group).to_owned()).collect(),
        language: "de".to_owned(),
        time_zone: String::new(),
    }
}

/// The roles of somebody, in order.
async fn roles(office: &Office, person: PersonId) -> Vec<OrganizationRole> {
    let mut transaction = office.app.database.read().await.unwrap();
    let held = role_grants::list_of_person(&mut transaction, person).await;
    let mut roles: Vec<_> = held.unwrap().iter().map(|held| held.grant.role).collect();
    roles.sort();
    roles
}

async fn mail_of(office: &Office, person: PersonId) -> String {
    let mut transaction = office.app.database.read().await.unwrap();
    let found = people::find(&mut transaction, person).await.unwrap();
    found.unwrap().mail
}

#[tokio::test]
async fn somebody_new_gets_an_account_with_the_roles_of_their_groups_and_a_history() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let nora = vouched("nora", &["deliver", "unknown", "lost"]);
        let person = sign_in_vouched(&office.app, &policy(), &nora)
            .await
            .unwrap();
        let given = roles(&office, person).await;
        assert_eq!(given, [OrganizationRole::DeliveryManager]);
        let again = sign_in_vouched(&office.app, &policy(), &nora)
            .await
            .unwrap();
        assert_eq!(again, person);
        let history = office.history(office.head, office.head.0).await;
        assert_eq!(history[history.len() - 2..], ["person", "grant"]);
        assert_eq!(office.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn roles_follow_groups_and_what_somebody_gave_stays() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let mail = mail_of(&office, office.vera).await;
        let mut vera = Vouched {
            mail,
            ..vouched("vera", &["deliver"])
        };
        let person = sign_in_vouched(&office.app, &policy(), &vera)
            .await
            .unwrap();
        assert_eq!(person, office.vera);
        let both = [OrganizationRole::DeliveryManager, OrganizationRole::Viewer];
        assert_eq!(roles(&office, person).await, both);
        vera.groups = Vec::new();
        sign_in_vouched(&office.app, &policy(), &vera)
            .await
            .unwrap();
        assert_eq!(roles(&office, person).await, [OrganizationRole::Viewer]);
        vera.groups = vec!["deliver".to_owned()];
        sign_in_vouched(&office.app, &policy(), &vera)
            .await
            .unwrap();
        let of_another_provider = Vouched {
            issuer: "https://other.example".to_owned(),
            groups: Vec::new(),
            ..vera
        };
        let same = sign_in_vouched(&office.app, &policy(), &of_another_provider).await;
        assert_eq!(same.unwrap(), person);
        assert_eq!(roles(&office, person).await, both);
        assert_eq!(office.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn the_last_administrator_keeps_the_role_whatever_the_groups_say() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let admin = office.admin().await;
        let rule = vouched("rule", &["rule"]);
        let person = sign_in_vouched(&office.app, &policy(), &rule)
            .await
            .unwrap();
        let actor = office.actor(person).await;
        deactivate_person(&office.app, &actor, admin.person)
            .await
            .unwrap();
        let none = vouched("rule", &[]);
        sign_in_vouched(&office.app, &policy(), &none)
            .await
            .unwrap();
        let kept = roles(&office, person).await;
        assert_eq!(kept, [OrganizationRole::Administrator]);
    })
    .await;
}

#[tokio::test]
async fn who_may_not_come_in_is_told_why_and_leaves_nothing_behind() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let mail = mail_of(&office, office.vera).await;
        let of_vera = |is_verified| Vouched {
            mail: mail.clone(),
            mail_is_verified: is_verified,
            ..vouched("vera", &["watch"])
        };
        let unverified = Vouched {
            mail_is_verified: false,
            ..vouched("nora", &["watch"])
        };
        let closed = Policy {
            creates_accounts: false,
            links_by_mail: false,
            ..policy()
        };
        let before = testkit::contents(&office.app.database).await;
        let refused = async |policy: &Policy, vouched: &Vouched| {
            sign_in_vouched(&office.app, policy, vouched)
                .await
                .unwrap_err()
        };
        let nora = vouched("nora", &["watch"]);
        let no_account = refused(&closed, &nora).await;
        assert!(matches!(no_account, VouchedError::NoAccount));
        let no_role = refused(&policy(), &vouched("nora", &["unknown"])).await;
        assert!(matches!(no_role, VouchedError::NoRole));
        let no_mail = refused(&policy(), &unverified).await;
        assert!(matches!(no_mail, VouchedError::NoVerifiedMail));
        for (policy, vouched) in [(closed, of_vera(true)), (policy(), of_vera(false))] {
            let taken = refused(&policy, &vouched).await;
            assert!(matches!(taken, VouchedError::MailTaken), "{taken}");
        }
        assert_eq!(testkit::contents(&office.app.database).await, before);
    })
    .await;
}

#[tokio::test]
async fn who_is_deactivated_is_refused_by_subject_and_by_address() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let nora = vouched("nora", &["watch"]);
        let person = sign_in_vouched(&office.app, &policy(), &nora)
            .await
            .unwrap();
        let admin = office.admin().await;
        for one in [person, office.vera] {
            deactivate_person(&office.app, &admin, one).await.unwrap();
        }
        let vera = Vouched {
            mail: mail_of(&office, office.vera).await,
            ..vouched("vera", &["watch"])
        };
        for one in [nora, vera] {
            let refused = sign_in_vouched(&office.app, &policy(), &one).await;
            let refused = refused.unwrap_err();
            assert!(matches!(refused, VouchedError::Deactivated), "{refused}");
        }
    })
    .await;
}

#[tokio::test]
async fn an_address_links_one_subject_of_a_provider_and_no_second() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let mail = mail_of(&office, office.vera).await;
        let as_subject = |subject: &str| Vouched {
            mail: mail.clone(),
            ..vouched(subject, &[])
        };
        let first = as_subject("one");
        sign_in_vouched(&office.app, &policy(), &first)
            .await
            .unwrap();
        let second = as_subject("two");
        let refused = sign_in_vouched(&office.app, &policy(), &second).await;
        assert!(matches!(refused.unwrap_err(), VouchedError::MailTaken));
    })
    .await;
}
