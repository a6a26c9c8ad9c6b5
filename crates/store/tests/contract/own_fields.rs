use desbloqueo_domain::code::OwnFieldId;
use desbloqueo_domain::own_field::{OwnField, OwnKind, OwnSubject};
use desbloqueo_store::database::Database;
use desbloqueo_store::own_fields::{self, OwnValue};
use desbloqueo_store::values;
use desbloqueo_testkit::{self as testkit, Portfolio, code};

use crate::{is_conflict, is_inconsistent};

fn field(portfolio: &Portfolio, name: &str, kind: OwnKind) -> OwnField {
    OwnField {
        id: OwnFieldId(portfolio.ids.next()),
        organization: portfolio.head.id,
        subject: OwnSubject::Tenant,
        code: code(name),
        label: name.to_uppercase(),
        kind,
        choices: Vec::new(),
    }
}

fn value(portfolio: &Portfolio, field: &OwnField, text: &str) -> OwnValue {
    OwnValue {
        organization: portfolio.north.id,
        subject: portfolio.tenant.tenant.id.0,
        field: field.id,
        field_organization: field.organization,
        value: text.to_owned(),
    }
}

#[tokio::test]
async fn fields_of_every_kind_and_subject_are_listed_as_they_were_added() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let mut fields = Vec::new();
        for subject in OwnSubject::ALL {
            for kind in OwnKind::ALL {
                let choices = vec!["First, \"quoted\"".to_owned(), "次".to_owned()];
                let made = field(&portfolio, kind.code(), kind);
                let made = OwnField {
                    subject,
                    choices,
                    ..made
                };
                own_fields::insert(&mut tx, &made).await.unwrap();
                fields.push(made);
            }
        }
        let organizations = [portfolio.head.id, portfolio.north.id];
        let mut found = own_fields::list_of_organizations(&mut tx, &organizations)
            .await
            .unwrap();
        found.sort_by_key(|field| field.id);
        assert_eq!(found, fields);
        let elsewhere = own_fields::list_of_organizations(&mut tx, &[portfolio.south.id]).await;
        assert_eq!(elsewhere.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn a_code_is_taken_once_for_an_organization_and_subject() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let wave = field(&portfolio, "wave", OwnKind::Text);
        own_fields::insert(&mut tx, &wave).await.unwrap();
        let of_lines = OwnField {
            subject: OwnSubject::Line,
            ..field(&portfolio, "wave", OwnKind::Text)
        };
        own_fields::insert(&mut tx, &of_lines).await.unwrap();
        let again = own_fields::insert(&mut tx, &field(&portfolio, "wave", OwnKind::Date)).await;
        assert!(is_conflict(&again));
    })
    .await;
}

#[tokio::test]
async fn an_impossible_field_is_told() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let wave = field(&portfolio, "wave", OwnKind::Choice);
        own_fields::insert(&mut tx, &wave).await.unwrap();
        let spoil = "UPDATE own_field SET choices = 'First' WHERE id = $1";
        tx.execute(spoil, values![wave.id.0]).await.unwrap();
        let found = own_fields::list_of_organizations(&mut tx, &[portfolio.head.id]).await;
        assert!(is_inconsistent(&found, "own_field", "choices"));
    })
    .await;
}

#[tokio::test]
async fn values_are_set_replaced_and_removed() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let organization = portfolio.north.id;
        let subject = portfolio.tenant.tenant.id.0;
        let wave = field(&portfolio, "wave", OwnKind::Text);
        let tags = field(&portfolio, "tags", OwnKind::Tags);
        let set = [
            value(&portfolio, &wave, "1"),
            value(&portfolio, &tags, "pilot"),
        ];
        own_fields::set_values(&mut tx, &set).await.unwrap();
        let twice = [value(&portfolio, &wave, "2"), value(&portfolio, &wave, "3")];
        own_fields::set_values(&mut tx, &twice).await.unwrap();

        let found = own_fields::list_values_of_subjects(&mut tx, organization, &[subject]).await;
        assert_eq!(found.unwrap(), [twice[1].clone(), set[1].clone()]);

        let mut remove = async |field: &OwnField| {
            let removed = own_fields::delete_value(&mut tx, organization, field.id, subject).await;
            removed.unwrap()
        };
        assert!(remove(&wave).await);
        assert!(!remove(&wave).await);
        let found = own_fields::list_values_of_subjects(&mut tx, organization, &[subject]).await;
        assert_eq!(found.unwrap(), [set[1].clone()]);
    })
    .await;
}

#[tokio::test]
async fn more_values_than_one_statement_holds_are_set_and_listed() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let wave = field(&portfolio, "wave", OwnKind::Text);
        let make = |number: u32| OwnValue {
            subject: portfolio.ids.next(),
            ..value(&portfolio, &wave, &number.to_string())
        };
        let all: Vec<_> = (0..901).map(make).collect();
        own_fields::set_values(&mut tx, &all).await.unwrap();
        let subjects: Vec<_> = all.iter().map(|value| value.subject).collect();
        let found =
            own_fields::list_values_of_subjects(&mut tx, portfolio.north.id, &subjects).await;
        assert_eq!(found.unwrap(), all);
    })
    .await;
}
