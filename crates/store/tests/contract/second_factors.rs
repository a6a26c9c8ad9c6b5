//! Authenticators and recovery codes.

use desbloqueo_store::{installation, people, second_factors};
use desbloqueo_testkit::{self as testkit, Ids};

#[tokio::test]
async fn a_secret_is_replaced_until_it_is_confirmed_and_no_step_is_taken_twice() {
    testkit::on_both(async |db| {
        let person = testkit::person(&Ids::default(), "Ana Ficticia");
        let mut tx = db.write().await.unwrap();
        people::insert(&mut tx, &person).await.unwrap();
        let id = person.id;
        assert_eq!(second_factors::find(&mut tx, id).await.unwrap(), None);
        for secret in [b"first", b"later"] {
            second_factors::begin(&mut tx, id, secret).await.unwrap();
        }
        for (step, taken) in [(7, true), (7, false), (6, false), (8, true)] {
            let found = second_factors::take_step(&mut tx, id, step).await.unwrap();
            assert_eq!(found, taken, "{step}");
        }
        assert_eq!(second_factors::list_holders(&mut tx).await.unwrap(), []);
        second_factors::confirm(&mut tx, id, 50).await.unwrap();
        second_factors::begin(&mut tx, id, b"stolen").await.unwrap();
        let found = second_factors::find(&mut tx, id).await.unwrap().unwrap();
        assert_eq!(
            (found.secret.as_slice(), found.confirmed_at, found.last_step),
            (b"later".as_slice(), 50, 8)
        );
        assert_eq!(second_factors::list_holders(&mut tx).await.unwrap(), [id]);
        second_factors::delete(&mut tx, id).await.unwrap();
        assert_eq!(second_factors::find(&mut tx, id).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn a_recovery_code_is_good_once_and_for_one_person() {
    testkit::on_both(async |db| {
        let ids = Ids::default();
        let (ana, ben) = (testkit::person(&ids, "Ana"), testkit::person(&ids, "Ben"));
        let mut tx = db.write().await.unwrap();
        for person in [&ana, &ben] {
            people::insert(&mut tx, person).await.unwrap();
        }
        let codes = [vec![1; 32], vec![2; 32]];
        for _ in 0..2 {
            second_factors::replace_recovery_codes(&mut tx, ana.id, &codes)
                .await
                .unwrap();
        }
        let count = second_factors::count_recovery_codes(&mut tx, ana.id).await;
        assert_eq!(count.unwrap(), 2);
        for (person, used) in [(ben.id, false), (ana.id, true), (ana.id, false)] {
            let found = second_factors::use_recovery_code(&mut tx, person, &codes[0], 5).await;
            assert_eq!(found.unwrap(), used);
        }
        let count = second_factors::count_recovery_codes(&mut tx, ana.id).await;
        assert_eq!(count.unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn the_roles_that_need_a_second_factor_are_those_last_set_and_mark_no_demonstration() {
    testkit::on_both(async |db| {
        let mut tx = db.write().await.unwrap();
        assert_eq!(
            installation::second_factor_roles(&mut tx).await.unwrap(),
            ""
        );
        for roles in ["administrator", "administrator auditor"] {
            installation::set_second_factor_roles(&mut tx, roles)
                .await
                .unwrap();
            let found = installation::second_factor_roles(&mut tx).await.unwrap();
            assert_eq!(found, roles);
        }
        assert!(!installation::is_demonstration(&mut tx).await.unwrap());
        installation::mark(&mut tx, true).await.unwrap();
        let found = installation::second_factor_roles(&mut tx).await.unwrap();
        assert_eq!(found, "administrator auditor");
    })
    .await;
}
