//! What the coach learns: each organization by itself, the newest first, version by version.

use desbloqueo_domain::code::{LineId, OrganizationId, PersonId};
use desbloqueo_domain::status::Status;
use desbloqueo_store::coach_examples::{self, CoachExample};
use desbloqueo_store::coach_models::{self, CoachModel};
use desbloqueo_store::{organizations, people, redactions};
use desbloqueo_testkit::{self as testkit, Ids};

use crate::is_conflict;

fn blocked(reason: Option<&str>) -> Status {
    Status {
        l1: testkit::code("blocked"),
        l2: reason.map(testkit::code),
        l3: None,
    }
}

fn example(
    ids: &Ids,
    (organization, person): (OrganizationId, PersonId),
    (note, chosen): (&str, Option<&str>),
    recorded_at: i64,
) -> CoachExample {
    CoachExample {
        organization,
        id: ids.next(),
        line: LineId(ids.next()),
        note: note.to_owned(),
        language: "es".to_owned(),
        service: "mail".to_owned(),
        proposed: blocked(Some("blocked-network")),
        confidence: 815,
        chosen: blocked(chosen),
        person,
        recorded_at,
        model_version: 0,
    }
}

fn model(place: (OrganizationId, PersonId), version: i64) -> CoachModel {
    CoachModel {
        organization: place.0,
        version,
        made_at: version * 10,
        person: Some(place.1),
        reason: "Asked by Ana".to_owned(),
        playbook: "fasttrack 1".to_owned(),
        examples: 3,
        learned_until: 7,
        active: false,
        undone_at: 0,
        undone_by: None,
    }
}

/// Two organizations, and somebody.
async fn places(
    tx: &mut desbloqueo_store::transaction::Transaction,
    ids: &Ids,
) -> [(OrganizationId, PersonId); 2] {
    let (north, south) = (
        testkit::organization(ids, None, "North"),
        testkit::organization(ids, None, "South"),
    );
    let ana = testkit::person(ids, "Ana Ficticia");
    for node in [&north, &south] {
        organizations::insert(tx, node).await.unwrap();
    }
    people::insert(tx, &ana).await.unwrap();
    [(north.id, ana.id), (south.id, ana.id)]
}

#[tokio::test]
async fn decisions_are_listed_for_their_organization_the_newest_first() {
    testkit::on_both(async |db| {
        let ids = Ids::default();
        let mut tx = db.write().await.unwrap();
        let [north, south] = places(&mut tx, &ids).await;
        let old = example(&ids, north, ("La red", Some("blocked-network")), 1);
        let new = example(&ids, north, ("Sin gente", None), 5);
        let foreign = example(&ids, south, ("El proxy", Some("blocked-network")), 3);
        for one in [&old, &new, &foreign] {
            coach_examples::save(&mut tx, one).await.unwrap();
        }
        let list = coach_examples::list(&mut tx, north.0, 9, 10).await.unwrap();
        assert_eq!(list, [new, old.clone()]);
        let early = coach_examples::list(&mut tx, north.0, 4, 10).await.unwrap();
        assert_eq!(early, [old]);
        let later = coach_examples::count_after(&mut tx, north.0, 1).await;
        assert_eq!(later.unwrap(), 1);
        assert_eq!(list[0].kind(), "corrected");
        assert_eq!(list[1].kind(), "accepted");
    })
    .await;
}

#[tokio::test]
async fn who_decides_again_about_the_same_note_replaces_the_decision() {
    testkit::on_both(async |db| {
        let ids = Ids::default();
        let mut tx = db.write().await.unwrap();
        let [north, _] = places(&mut tx, &ids).await;
        let first = example(&ids, north, ("La red", Some("blocked-network")), 1);
        let second = CoachExample {
            id: ids.next(),
            chosen: blocked(Some("blocked-people")),
            recorded_at: 2,
            ..first.clone()
        };
        for one in [&first, &second] {
            coach_examples::save(&mut tx, one).await.unwrap();
        }
        let list = coach_examples::list(&mut tx, north.0, 9, 10).await.unwrap();
        let kept = CoachExample {
            id: first.id,
            ..second
        };
        assert_eq!(list, [kept]);
    })
    .await;
}

#[tokio::test]
async fn what_was_proposed_and_chosen_is_counted_from_a_day_on() {
    testkit::on_both(async |db| {
        let ids = Ids::default();
        let mut tx = db.write().await.unwrap();
        let [north, south] = places(&mut tx, &ids).await;
        for (place, note, chosen, at) in [
            (north, "one", Some("blocked-network"), 1),
            (north, "two", Some("blocked-people"), 2),
            (north, "three", Some("blocked-people"), 3),
            (south, "four", Some("blocked-people"), 4),
        ] {
            let one = example(&ids, place, (note, chosen), at);
            coach_examples::save(&mut tx, &one).await.unwrap();
        }
        let pairs = coach_examples::list_pairs(&mut tx, north.0, 0).await;
        let pairs = pairs.unwrap();
        let counts: Vec<_> = pairs
            .iter()
            .map(|one| (&one.chosen.l2, one.count))
            .collect();
        let (people, network) = (
            testkit::code("blocked-people"),
            testkit::code("blocked-network"),
        );
        assert_eq!(counts, [(&Some(people), 2), (&Some(network), 1)]);
        let late = coach_examples::list_pairs(&mut tx, north.0, 3).await;
        assert_eq!(late.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn notes_lose_the_phrases_of_whom_is_forgotten() {
    testkit::on_both(async |db| {
        let ids = Ids::default();
        let mut tx = db.write().await.unwrap();
        let [north, _] = places(&mut tx, &ids).await;
        let named = example(&ids, north, ("Berta Ejemplo no responde", None), 1);
        coach_examples::save(&mut tx, &named).await.unwrap();
        let replaced = redactions::replace_in_records(&mut tx, "Berta Ejemplo").await;
        assert_eq!(replaced.unwrap(), 1);
        let list = coach_examples::list(&mut tx, north.0, 9, 10).await.unwrap();
        assert_eq!(list[0].note, "▮▮▮ no responde");
        // The digest does not tell what stood there: the same note again is another decision.
        let again = CoachExample {
            id: ids.next(),
            ..named
        };
        coach_examples::save(&mut tx, &again).await.unwrap();
        let list = coach_examples::list(&mut tx, north.0, 9, 10).await.unwrap();
        assert_eq!(list.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_tenant_that_leaves_takes_its_notes_out_of_what_is_learned() {
    testkit::on_both(async |db| {
        let portfolio = testkit::portfolio(&db).await;
        let ids = Ids::default();
        let stored = &portfolio.entitlement.entitlement;
        let mut tx = db.write().await.unwrap();
        let somebody = testkit::person(&ids, "Somebody Else");
        people::insert(&mut tx, &somebody).await.unwrap();
        let place = (stored.organization, somebody.id);
        let of_tenant = CoachExample {
            line: stored.lines[0].id,
            ..example(&ids, place, ("La red", None), 1)
        };
        let other = example(&ids, place, ("El proxy", None), 2);
        for one in [&of_tenant, &other] {
            coach_examples::save(&mut tx, one).await.unwrap();
        }
        let gone =
            coach_examples::delete_of_tenant(&mut tx, stored.organization, stored.tenant).await;
        assert_eq!(gone.unwrap(), 1);
        let list = coach_examples::list(&mut tx, stored.organization, 9, 10).await;
        assert_eq!(list.unwrap(), [other]);
    })
    .await;
}

#[tokio::test]
async fn a_version_is_put_in_use_undone_once_and_stays_in_the_list() {
    testkit::on_both(async |db| {
        let ids = Ids::default();
        let mut tx = db.write().await.unwrap();
        let [north, south] = places(&mut tx, &ids).await;
        for version in [1, 2] {
            let content = vec![u8::try_from(version).unwrap()];
            coach_models::insert(&mut tx, &model(north, version), content)
                .await
                .unwrap();
        }
        let active = coach_models::find_active_version(&mut tx, north.0).await;
        assert_eq!(active.unwrap(), None);
        for version in [Some(1), Some(2)] {
            coach_models::activate(&mut tx, north.0, version)
                .await
                .unwrap();
            let active = coach_models::find_active_version(&mut tx, north.0).await;
            assert_eq!(active.unwrap(), version);
        }
        let content = coach_models::find_content(&mut tx, north.0, 2)
            .await
            .unwrap();
        assert_eq!(content, Some(("fasttrack 1".to_owned(), vec![2])));
        let undone = (north.1, 99);
        coach_models::mark_undone(&mut tx, north.0, 2, undone)
            .await
            .unwrap();
        let again = coach_models::mark_undone(&mut tx, north.0, 2, undone).await;
        assert!(is_conflict(&again), "{again:?}");
        let back = coach_models::activate(&mut tx, north.0, Some(2)).await;
        assert!(is_conflict(&back), "{back:?}");
        coach_models::activate(&mut tx, north.0, None)
            .await
            .unwrap();
        let list = coach_models::list(&mut tx, north.0).await.unwrap();
        let told: Vec<_> = list
            .iter()
            .map(|one| (one.version, one.active, one.undone_at))
            .collect();
        assert_eq!(told, [(2, false, 99), (1, false, 0)]);
        assert_eq!(list[0].undone_by, Some(north.1));
        assert_eq!(coach_models::list(&mut tx, south.0).await.unwrap(), []);
        let taken = coach_models::insert(&mut tx, &model(north, 1), Vec::new()).await;
        assert!(is_conflict(&taken), "{taken:?}");
    })
    .await;
}
