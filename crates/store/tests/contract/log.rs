//! The whole log by the moment at which changes were recorded, and what redaction leaves of it.

use desbloqueo_domain::code::{BatchId, ChangeId};
use desbloqueo_store::chain::{Chain, ChainHead, ChainKind};
use desbloqueo_store::changes::{self, Change};
use desbloqueo_store::log::{self, LogCursor, LogFilter};
use desbloqueo_store::redactions;
use desbloqueo_testkit::{self as testkit, Database, Portfolio};

/// Changes of one chain, a second apart, the third in a batch and the last in somebody's place.
fn recorded(portfolio: &Portfolio) -> Vec<Change> {
    let chain = Chain {
        kind: ChainKind::Entitlement,
        id: portfolio.entitlement.entitlement.id.0,
    };
    let mut head = ChainHead::default();
    let mut all = Vec::new();
    for number in 0..6_i64 {
        let id = portfolio.ids.next();
        let mut change = Change {
            organization: portfolio.north.id,
            id: ChangeId(id),
            chain,
            sequence: 0,
            batch: (number == 2).then_some(BatchId(portfolio.tenant.tenant.id.0)),
            person: portfolio.person.id,
            covered: (number == 5).then_some(portfolio.person.id),
            recorded_at: portfolio.clock.micros() + number * 1_000_000,
            effective: portfolio.clock.today(),
            source: "page".to_owned(),
            reason: format!("Ana said {number}"),
            override_reason: String::new(),
            subject_kind: if number % 2 == 0 {
                "line"
            } else {
                "entitlement"
            }
            .to_owned(),
            subject: portfolio.entitlement.entitlement.lines[0].id.0,
            before: r#"{"note":"a \"b\""}"#.to_owned(),
            after: format!(r#"{{"note":"{number}"}}"#),
            salt: id.as_bytes().to_vec(),
            content_digest: Vec::new(),
            digest: Vec::new(),
        };
        head = change.link(&head);
        all.push(change);
    }
    all
}

#[tokio::test]
async fn the_log_is_read_from_the_latest_on_page_by_page_and_narrowed() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let all = recorded(&portfolio);
        let mut tx = db.write().await.unwrap();
        changes::insert_many(&mut tx, &all).await.unwrap();
        let mut latest_first = all.clone();
        latest_first.reverse();
        let (mut found, mut after) = (Vec::new(), None);
        loop {
            let page = log::list(&mut tx, &LogFilter::default(), after, 4).await;
            let page = page.unwrap();
            let Some(last) = page.last() else { break };
            after = Some(LogCursor::of(last));
            found.extend(page);
        }
        assert_eq!(found, latest_first);
        let first = all[0].recorded_at;
        let line = Some(all[0].subject);
        for (filter, count) in [
            (
                LogFilter {
                    kind: Some("line".to_owned()),
                    ..LogFilter::default()
                },
                3,
            ),
            (
                LogFilter {
                    person: Some(portfolio.person.id),
                    ..LogFilter::default()
                },
                6,
            ),
            (
                LogFilter {
                    record: line,
                    ..LogFilter::default()
                },
                6,
            ),
            (
                LogFilter {
                    record: Some(all[0].chain.id),
                    ..LogFilter::default()
                },
                6,
            ),
            (
                LogFilter {
                    batch: all[2].batch,
                    ..LogFilter::default()
                },
                1,
            ),
            (
                LogFilter {
                    organization: Some(portfolio.north.id),
                    ..LogFilter::default()
                },
                6,
            ),
            (
                LogFilter {
                    from: Some(first + 1),
                    before: Some(first + 3_000_000),
                    ..LogFilter::default()
                },
                2,
            ),
            (
                LogFilter {
                    record: Some(portfolio.ids.next()),
                    ..LogFilter::default()
                },
                0,
            ),
        ] {
            let found = log::list(&mut tx, &filter, None, 100).await.unwrap();
            assert_eq!(found.len(), count, "{filter:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn changes_lose_what_they_say_and_keep_their_digests() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let all = recorded(&portfolio);
        let mut tx = db.write().await.unwrap();
        changes::insert_many(&mut tx, &all).await.unwrap();
        for (phrase, count) in [
            ("Ana said 3", 1),
            ("Ana said 3", 0),
            ("a \"b\"", 5),
            ("Zoe", 0),
        ] {
            let found = redactions::redact_changes_with(&mut tx, phrase).await;
            assert_eq!(found.unwrap(), count, "{phrase}");
        }
        let found = redactions::redact_changes_of(&mut tx, all[0].subject).await;
        assert_eq!(found.unwrap(), 0, "nothing is left to empty");
        let kept = log::list(&mut tx, &LogFilter::default(), None, 100).await;
        for (change, before) in kept.unwrap().iter().rev().zip(&all) {
            assert!(change.is_redacted() && change.has_recorded_content());
            assert_eq!(
                (&change.digest, &change.content_digest),
                (&before.digest, &before.content_digest)
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_phrase_is_replaced_in_free_text_and_a_person_is_signed_in_nowhere() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let place = (
            portfolio.north.id.0,
            portfolio.entitlement.entitlement.lines[0].id.0,
        );
        let set =
            "UPDATE status_line SET note = 'Ana, then Ana' WHERE organization_id = $1 AND id = $2";
        let values = desbloqueo_store::values![place.0, place.1];
        tx.execute(set, values).await.unwrap();
        for count in [1, 0] {
            let found = redactions::replace_in_records(&mut tx, "Ana")
                .await
                .unwrap();
            assert_eq!(found, count);
        }
        let values = desbloqueo_store::values![place.1];
        let notes: Vec<(String,)> = tx
            .fetch_all("SELECT note FROM status_line WHERE id = $1", values)
            .await
            .unwrap();
        assert_eq!(notes[0].0, "▮▮▮, then ▮▮▮");
        let person = &portfolio.person;
        desbloqueo_store::credentials::save_hash(&mut tx, person.id, "hash", 1)
            .await
            .unwrap();
        redactions::forget_access(&mut tx, person.id, &person.mail, 5)
            .await
            .unwrap();
        let hash = desbloqueo_store::credentials::find_hash(&mut tx, person.id).await;
        assert_eq!(hash.unwrap(), None);
    })
    .await;
}
