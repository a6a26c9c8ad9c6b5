//! Who does whose work.

use desbloqueo_domain::code::{CoverId, PersonId};
use desbloqueo_domain::cover::Cover;
use desbloqueo_store::{covers, people};
use desbloqueo_testkit::{self as testkit, Ids};
use jiff::civil::{Date, date};

fn day(day: i8) -> Date {
    date(2026, 11, day)
}

#[tokio::test]
async fn covers_are_listed_with_both_people_and_found_by_the_days_on_which_they_hold() {
    testkit::on_both(async |db| {
        let ids = Ids::default();
        let people: Vec<_> = ["Ana Ficticia", "Ben Ejemplo", "Cai Inventado"]
            .map(|name| testkit::person(&ids, name))
            .into();
        let mut tx = db.write().await.unwrap();
        for person in &people {
            people::insert(&mut tx, person).await.unwrap();
        }
        let [ana, ben, cai]: [PersonId; 3] = [people[0].id, people[1].id, people[2].id];
        let cover = |person, cover, from, to| Cover {
            id: CoverId(ids.next()),
            person,
            cover,
            from: day(from),
            to: day(to),
            ended: false,
        };
        let first = cover(ana, ben, 1, 5);
        let second = cover(cai, ben, 5, 9);
        for one in [&first, &second] {
            covers::insert(&mut tx, one, (ana, 10)).await.unwrap();
            let found = covers::find(&mut tx, one.id).await.unwrap();
            assert_eq!(found.as_ref(), Some(one));
        }
        let of = covers::list_of_person(&mut tx, ben, 10).await.unwrap();
        assert_eq!(of, [second.clone(), first.clone()]);
        assert_eq!(
            covers::list_of_person(&mut tx, ben, 1).await.unwrap().len(),
            1
        );
        let of = covers::list_of_person(&mut tx, ana, 10).await.unwrap();
        assert_eq!(of, std::slice::from_ref(&first));
        for (from, to, expected) in [
            (1, 1, vec![&first]),
            (5, 5, vec![&first, &second]),
            (6, 30, vec![&second]),
            (10, 30, vec![]),
        ] {
            let found = covers::list_done_by(&mut tx, ben, (day(from), day(to))).await;
            assert_eq!(found.unwrap().iter().collect::<Vec<_>>(), expected);
        }
        for (ended, count) in [(true, 0), (false, 0)] {
            let done = covers::end(&mut tx, first.id, 20).await.unwrap();
            assert_eq!(done, ended);
            let found = covers::list_done_by(&mut tx, ben, (day(1), day(1))).await;
            assert_eq!(found.unwrap().len(), count);
        }
        let found = covers::find(&mut tx, first.id).await.unwrap().unwrap();
        assert!(found.ended);
    })
    .await;
}
