use desbloqueo_domain::code::{BatchId, ChangeId, OrganizationId, PersonId};
use desbloqueo_domain::organization::Visibility;
use desbloqueo_store::chain::{Chain, ChainHead, ChainKind};
use desbloqueo_store::changes::{self, Amended, Change, Logged, Unreadable};
use desbloqueo_store::database::Database;
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::values;
use desbloqueo_testkit::{self as testkit, Portfolio};
use jiff::civil::date;
use uuid::Uuid;

use crate::queues::join;
use crate::{is_conflict, is_inconsistent};

fn change(portfolio: &Portfolio, kind: ChainKind, chain: Uuid) -> Change {
    let id = portfolio.ids.next();
    Change {
        organization: portfolio.north.id,
        id: ChangeId(id),
        chain: Chain { kind, id: chain },
        sequence: 0,
        batch: None,
        person: portfolio.person.id,
        covered: None,
        recorded_at: portfolio.clock.micros(),
        effective: portfolio.clock.today(),
        source: "page".to_owned(),
        reason: "Der Kunde rief an".to_owned(),
        override_reason: String::new(),
        subject_kind: "line".to_owned(),
        subject: portfolio.entitlement.entitlement.lines[0].id.0,
        before: r#"{"units":40}"#.to_owned(),
        after: r#"{"units":30}"#.to_owned(),
        salt: id.as_bytes().to_vec(),
        content_digest: Vec::new(),
        digest: Vec::new(),
    }
}

/// So many changes of one chain, linked from its beginning.
fn linked(portfolio: &Portfolio, kind: ChainKind, chain: Uuid, count: usize) -> Vec<Change> {
    let mut head = ChainHead::default();
    let mut all = Vec::new();
    for _ in 0..count {
        let mut next = change(portfolio, kind, chain);
        head = next.link(&head);
        all.push(next);
    }
    all
}

#[tokio::test]
async fn the_stamp_of_the_data_is_another_one_after_a_change() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let stamp = async || {
            let mut tx = db.read().await.unwrap();
            changes::stamp(&mut tx).await.unwrap()
        };
        let before = stamp().await;
        // Whatever else a server of PostgreSQL does gives another stamp too.
        let is_alone = matches!(db, Database::Sqlite { .. });
        if is_alone {
            assert_eq!(stamp().await, before);
        }
        let mut tx = db.write().await.unwrap();
        let chain = portfolio.entitlement.entitlement.id.0;
        let one = linked(&portfolio, ChainKind::Entitlement, chain, 1);
        changes::insert_many(&mut tx, &one).await.unwrap();
        if is_alone {
            assert_eq!(stamp().await, before, "nothing is committed yet");
        }
        tx.commit().await.unwrap();
        assert_ne!(stamp().await, before);
    })
    .await;
}

#[tokio::test]
async fn a_chain_is_read_back_in_order_and_page_by_page() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let chain = portfolio.entitlement.entitlement.id.0;
        let mut all = linked(&portfolio, ChainKind::Entitlement, chain, 5);
        all.swap(0, 3);
        changes::insert_many(&mut tx, &all).await.unwrap();
        all.swap(0, 3);
        let north = portfolio.north.id;
        let first = changes::list_of_chain(&mut tx, north, chain, 0, 3)
            .await
            .unwrap();
        assert_eq!(first, all[..3]);
        let rest = changes::list_of_chain(&mut tx, north, chain, 3, 3)
            .await
            .unwrap();
        assert_eq!(rest, all[3..]);
        let of_line = changes::list_of_subject(&mut tx, north, all[0].subject)
            .await
            .unwrap();
        assert_eq!(of_line, all);
        let expected = Some((north, all[0].chain));
        for record in [chain, all[0].subject] {
            let found = changes::find_chain(&mut tx, &[portfolio.south.id, north], record).await;
            assert_eq!(found.unwrap(), expected);
        }
        for nodes in [&[][..], &[portfolio.south.id]] {
            let found = changes::find_chain(&mut tx, nodes, chain).await;
            assert_eq!(found.unwrap(), None);
        }
    })
    .await;
}

#[tokio::test]
async fn what_others_changed_on_the_entitlements_of_a_team_is_found_the_latest_first() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let chain = portfolio.entitlement.entitlement.id.0;
        let me = portfolio.person.id;
        let mut all = linked(&portfolio, ChainKind::Entitlement, chain, 4);
        for (number, change) in (1..).zip(&mut all) {
            change.recorded_at = number;
            change.person = PersonId(Uuid::from_u128(7));
        }
        all[2].person = me;
        changes::insert_many(&mut tx, &all).await.unwrap();
        tx.commit().await.unwrap();
        let found = async |seen: &Visibility, since, limit| {
            let mut tx = db.read().await.unwrap();
            let found = changes::list_of_team_since(&mut tx, seen, me, since, limit).await;
            let found = found.unwrap().into_iter();
            found.map(|change| change.recorded_at).collect::<Vec<_>>()
        };
        let all = Visibility::Everything;
        assert!(found(&all, 0, 9).await.is_empty(), "not of the team yet");
        join(&db, &portfolio).await;
        assert_eq!(found(&all, 0, 9).await, [4, 2, 1]);
        assert_eq!(found(&all, 1, 9).await, [4, 2]);
        assert_eq!(found(&all, 0, 1).await, [4]);
        assert!(found(&Visibility::nothing(), 0, 9).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn what_is_read_back_still_gives_the_digests_of_its_chain() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let chain = portfolio.blocker.blocker.id.0;
        let mut all = linked(&portfolio, ChainKind::Blocker, chain, 3);
        all[1].batch = Some(BatchId(portfolio.ids.next()));
        all[1].effective = date(1969, 1, 1);
        let mut head = ChainHead::default();
        for change in &mut all {
            head = change.link(&head);
        }
        changes::insert_many(&mut tx, &all).await.unwrap();
        let read = changes::list_of_chain(&mut tx, portfolio.north.id, chain, 0, 9)
            .await
            .unwrap();
        let mut before = ChainHead::default();
        for change in &read {
            let mut again = change.clone();
            before = again.link(&before);
            assert_eq!(&again, change);
            assert_eq!(change.digest_of_content(), change.content_digest);
        }
        assert_eq!(before, head);
    })
    .await;
}

#[test]
fn a_change_that_was_touched_breaks_its_chain() {
    let first = |edit: fn(&mut Change)| {
        let mut made = plain();
        edit(&mut made);
        made.link(&ChainHead::default()).digest
    };
    let edits: [fn(&mut Change); 6] = [
        |_| {},
        |change| change.reason.push('.'),
        |change| change.after.clear(),
        |change| change.recorded_at += 1,
        |change| change.source.push_str(&change.reason.clone()),
        |change| change.effective = date(2024, 5, 2),
    ];
    let digests: std::collections::BTreeSet<_> = edits.map(first).into();
    assert_eq!(digests.len(), edits.len());
}

fn plain() -> Change {
    Change {
        organization: OrganizationId(Uuid::nil()),
        id: ChangeId(Uuid::nil()),
        chain: Chain {
            kind: ChainKind::Tenant,
            id: Uuid::nil(),
        },
        sequence: 0,
        batch: None,
        person: PersonId(Uuid::nil()),
        covered: None,
        recorded_at: 0,
        effective: date(2024, 5, 1),
        source: "page".to_owned(),
        reason: "said so".to_owned(),
        override_reason: String::new(),
        subject_kind: "tenant".to_owned(),
        subject: Uuid::nil(),
        before: String::new(),
        after: "{}".to_owned(),
        salt: vec![1],
        content_digest: Vec::new(),
        digest: Vec::new(),
    }
}

#[tokio::test]
async fn chains_of_every_kind_are_read_back() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        for kind in ChainKind::ALL {
            let chain = portfolio.ids.next();
            let all = linked(&portfolio, kind, chain, 1);
            changes::insert_many(&mut tx, &all).await.unwrap();
            let read = changes::list_of_chain(&mut tx, portfolio.north.id, chain, 0, 9).await;
            assert_eq!(read.unwrap(), all);
        }
    })
    .await;
}

#[tokio::test]
async fn a_number_of_a_chain_is_taken_once() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let chain = portfolio.tenant.tenant.id.0;
        for round in 0..2 {
            let mut tx = db.write().await.unwrap();
            let one = linked(&portfolio, ChainKind::Tenant, chain, 1);
            changes::insert_many(&mut tx, &one).await.unwrap();
            assert_eq!(is_conflict(&tx.commit().await), round == 1);
        }
    })
    .await;
}

#[tokio::test]
async fn a_batch_and_the_whole_log_are_paged_chain_by_chain() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let batch = BatchId(portfolio.ids.next());
        let mut all = Vec::new();
        for _ in 0..2 {
            let chain = portfolio.ids.next();
            let mut head = ChainHead::default();
            for place in 0..3 {
                let mut next = change(&portfolio, ChainKind::Entitlement, chain);
                next.batch = (place != 1).then_some(batch);
                head = next.link(&head);
                all.push(next);
            }
        }
        changes::insert_many(&mut tx, &all).await.unwrap();
        let of_batch: Vec<_> = all
            .iter()
            .filter(|change| change.batch.is_some())
            .cloned()
            .collect();

        for (expected, whole) in [(&all, true), (&of_batch, false)] {
            let mut seen: Vec<Change> = Vec::new();
            loop {
                let after = seen.last().map(Change::place);
                let page = if whole {
                    let page = changes::list_all(&mut tx, after, 2).await.unwrap();
                    assert!(page.iter().all(|logged| logged.place() > after));
                    page.into_iter().filter_map(read).collect()
                } else {
                    changes::list_of_batch(&mut tx, batch, after, 2)
                        .await
                        .unwrap()
                };
                if page.is_empty() {
                    break;
                }
                seen.extend(page);
            }
            assert_eq!(&seen, expected);
        }
    })
    .await;
}

#[tokio::test]
async fn an_impossible_change_is_told_and_not_guessed() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let chain = portfolio.ids.next();
        let all = linked(&portfolio, ChainKind::Tenant, chain, 3);
        changes::insert_many(&mut tx, &all).await.unwrap();
        let spoil = "UPDATE change SET effective_day = 99999999999 WHERE id = $1";
        tx.execute(spoil, values![all[1].id.0]).await.unwrap();
        let read = changes::list_of_chain(&mut tx, portfolio.north.id, chain, 0, 9).await;
        assert!(
            is_inconsistent(&read, "change", "effective_day"),
            "{read:?}"
        );
        let spoilt = Unreadable {
            id: Some(all[1].id),
            place: Some(all[1].place()),
            why: "effective_day: 99999999999".to_owned(),
        };
        let expected = [
            Logged::Change(Box::new(all[0].clone())),
            Logged::Unreadable(spoilt),
            Logged::Change(Box::new(all[2].clone())),
        ];
        let logged = changes::list_all(&mut tx, None, 9).await.unwrap();
        assert_eq!(logged, expected);
    })
    .await;
}

fn read(logged: Logged) -> Option<Change> {
    match logged {
        Logged::Change(change) => Some(*change),
        Logged::Unreadable(_) => None,
    }
}

#[test]
fn a_redacted_change_still_proves_who_did_what_to_which_record_and_when() {
    let mut made = plain();
    made.link(&ChainHead::default());
    assert!(made.has_recorded_content());
    let mut redacted = made.clone();
    redacted.salt.clear();
    assert!(
        !redacted.has_recorded_content(),
        "its content is still there"
    );
    redacted.reason.clear();
    redacted.after.clear();
    assert!(redacted.is_redacted() && redacted.has_recorded_content());
    assert_eq!(redacted.digest_after(&[]), made.digest);
    redacted.person = PersonId(Uuid::max());
    assert_ne!(redacted.digest_after(&[]), made.digest);
}

#[tokio::test]
async fn the_latest_changes_of_several_chains_come_in_order_of_time() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let (first, second) = (portfolio.ids.next(), portfolio.ids.next());
        let mut all = linked(&portfolio, ChainKind::Entitlement, first, 3);
        all.extend(linked(&portfolio, ChainKind::Tenant, second, 3));
        for (position, minute) in [0_i64, 2, 5, 1, 3, 4].into_iter().enumerate() {
            all[position].recorded_at += minute;
        }
        changes::insert_many(&mut tx, &all).await.unwrap();
        let north = portfolio.north.id;
        let found = changes::list_latest(&mut tx, north, &[first, second], 4).await;
        let wanted = [&all[1], &all[4], &all[5], &all[2]].map(|change| change.id);
        let found: Vec<ChangeId> = found.unwrap().iter().map(|change| change.id).collect();
        assert_eq!(found, wanted);
        let of_one = changes::list_latest(&mut tx, north, &[second], 1).await;
        assert_eq!(of_one.unwrap()[0].id, all[5].id);
        let elsewhere = changes::list_latest(&mut tx, portfolio.head.id, &[first], 9).await;
        assert!(elsewhere.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn what_was_amended_since_a_day_is_told_record_by_record_from_the_earliest() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let (blocker, other) = (portfolio.ids.next(), portfolio.ids.next());
        let before = |who: &str| format!(r#"{{"resolvers":["{who}"],"title":"x"}}"#);
        let mut all = Vec::new();
        let mut amend = |chain: Uuid, number: i64, day, before: String, kind: &str| {
            let mut one = change(&portfolio, ChainKind::Blocker, chain);
            one.subject = chain;
            one.subject_kind = kind.to_owned();
            one.effective = day;
            one.before = before;
            one.link(&ChainHead {
                sequence: number - 1,
                digest: Vec::new(),
            });
            all.push(one);
        };
        let (first, second, third) = (date(2024, 4, 1), date(2024, 4, 2), date(2024, 4, 3));
        amend(blocker, 1, first, String::new(), "blocker");
        amend(blocker, 2, second, before("a"), "blocker");
        amend(blocker, 3, third, r#"{"title":"y"}"#.to_owned(), "blocker");
        amend(blocker, 4, third, before("b"), "blocker");
        amend(other, 1, third, before("c"), "blocker");
        amend(portfolio.ids.next(), 1, third, before("d"), "line");
        let mut tx = db.write().await.unwrap();
        changes::insert_many(&mut tx, &all).await.unwrap();
        let tx = &mut tx;
        let told = async |tx: &mut Transaction, since| {
            let found = changes::list_amendments(tx, Amended::Resolvers, since).await;
            let found = found.unwrap().into_iter();
            let found = found.map(|one| (one.subject, one.before));
            found.collect::<Vec<_>>()
        };
        let since_first = told(tx, first).await;
        let of_blocker: Vec<_> = since_first.iter().filter(|one| one.0 == blocker).collect();
        assert_eq!(
            of_blocker,
            [&(blocker, before("a")), &(blocker, before("b"))]
        );
        assert!(since_first.contains(&(other, before("c"))));
        assert_eq!(since_first.len(), 3);
        assert_eq!(told(tx, second).await.len(), 2);
        assert_eq!(told(tx, third).await, []);
        let units = changes::list_amendments(tx, Amended::Units, first).await;
        assert_eq!(units.unwrap(), []);
        let north = portfolio.north.id;
        let found = changes::list_of_blockers_since(tx, north, &[blocker, other], second).await;
        let found = found.unwrap().into_iter();
        let mut found: Vec<_> = found.map(|one| (one.subject, one.sequence)).collect();
        found.sort_unstable();
        let mut wanted = vec![(blocker, 3), (blocker, 4), (other, 1)];
        wanted.sort_unstable();
        assert_eq!(found, wanted);
    })
    .await;
}
