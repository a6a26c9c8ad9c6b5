use desbloqueo_domain::blocker::{ChannelUsed, Closed, PartyFrom, TicketLink};
use desbloqueo_domain::code::{BlockerId, CommentId, ContactId};
use desbloqueo_domain::line::{ActionText, Asked, BlockerLink, Due, NextAction};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::Severity;
use desbloqueo_store::blocker_comments::{self, BlockerComment};
use desbloqueo_store::blockers::{self, StoredBlocker};
use desbloqueo_store::database::Database;
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{entitlements, values};
use desbloqueo_testkit::{self as testkit, Portfolio, code};
use jiff::civil::date;
use uuid::Uuid;

use crate::{head, is_conflict, is_inconsistent};

fn assert_same(found: &StoredBlocker, expected: &StoredBlocker) {
    assert_eq!(found.blocker, expected.blocker);
    assert_eq!(found.chain, expected.chain);
}

async fn found(tx: &mut Transaction, id: BlockerId) -> StoredBlocker {
    blockers::find(tx, id).await.unwrap().unwrap()
}

/// A blocker in which nothing is left out.
fn full(portfolio: &Portfolio) -> StoredBlocker {
    let mut stored = portfolio.blocker.clone();
    stored.chain = head(5);
    let state = &mut stored.blocker.state;
    state.title = String::from("Cortafuegos de la sede");
    state.private = true;
    state.key = String::from("B-17");
    state.detail = Some(code("firewall"));
    state.service = Some(code("mail"));
    state.severity = Severity::Critical;
    state.resolvers = vec![
        Owner::Role(code("engineer")),
        Owner::Person(portfolio.person.id),
        Owner::Contact(ContactId(Uuid::max())),
        Owner::Nobody,
    ];
    state.owner = Owner::Person(portfolio.person.id);
    state.projected = Some(date(2024, 6, 30));
    state.asked = Some(Asked {
        of: "vendor".to_owned(),
        due: date(2024, 5, 31),
    });
    state.next_action = NextAction {
        what: ActionText::Text("ask again".to_owned()),
        due: Due::OpenUntil(date(2024, 5, 25)),
        owner: Owner::Role(code("account-team")),
    };
    let from = |day, party| PartyFrom {
        from: date(2024, 4, day),
        party: code(party),
    };
    state.party_clock = vec![from(20, "customer"), from(28, "vendor-engineering")];
    let channel = |name, url: &str| ChannelUsed {
        channel: code(name),
        url: url.to_owned(),
    };
    state.channels = vec![
        channel("support", "https://help.example/1"),
        channel("mail", ""),
    ];
    let ticket = |name: &str, state: &str| TicketLink {
        name: name.to_owned(),
        url: format!("https://tickets.example/{name}"),
        state: state.to_owned(),
    };
    state.tickets = vec![ticket("NET-311", "open"), ticket("A-1", "")];
    state.invited = vec![portfolio.person.id];
    stored
}

#[tokio::test]
async fn a_blocker_is_found_as_it_was_saved_with_all_that_belongs_to_it() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let id = portfolio.blocker.blocker.id;
        assert_same(&found(&mut tx, id).await, &portfolio.blocker);

        let mut stored = full(&portfolio);
        blockers::update(&mut tx, &stored).await.unwrap();
        assert!(is_conflict(&blockers::update(&mut tx, &stored).await));
        stored.blocker.version += 1;
        assert_same(&found(&mut tx, id).await, &stored);

        let state = &mut stored.blocker.state;
        state.resolvers.reverse();
        state.tickets.pop();
        state.invited.clear();
        state.closed = Some(Closed {
            day: date(2024, 5, 15),
            resolution: "ports opened".to_owned(),
        });
        blockers::update(&mut tx, &stored).await.unwrap();
        stored.blocker.version += 1;
        assert_same(&found(&mut tx, id).await, &stored);
        let nobody = blockers::find(&mut tx, BlockerId(Uuid::nil()))
            .await
            .unwrap();
        assert!(nobody.is_none());
    })
    .await;
}

#[tokio::test]
async fn a_blocker_is_found_in_a_transaction_that_only_reads() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.read().await.unwrap();
        let id = portfolio.blocker.blocker.id;
        assert_same(&found(&mut tx, id).await, &portfolio.blocker);
    })
    .await;
}

#[tokio::test]
async fn a_blocker_is_added_with_all_that_belongs_to_it() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let mut made = [full(&portfolio), full(&portfolio)];
        for stored in &mut made {
            stored.blocker.id = BlockerId(portfolio.ids.next());
        }
        made[1].blocker.state.resolvers.clear();
        blockers::insert_many(&mut tx, &made).await.unwrap();
        for stored in &made {
            assert_same(&found(&mut tx, stored.blocker.id).await, stored);
        }
    })
    .await;
}

#[tokio::test]
async fn severities_and_due_dates_of_every_kind_are_read_back() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let mut stored = full(&portfolio);
        let day = date(2024, 7, 1);
        for severity in Severity::ALL {
            for due in [Due::Never, Due::On(day), Due::OpenUntil(day)] {
                stored.blocker.state.severity = severity;
                stored.blocker.state.next_action.due = due;
                blockers::update(&mut tx, &stored).await.unwrap();
                stored.blocker.version += 1;
                assert_same(&found(&mut tx, stored.blocker.id).await, &stored);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn an_open_blocker_is_found_by_the_key_of_its_file() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let mut stored = full(&portfolio);
        blockers::update(&mut tx, &stored).await.unwrap();
        let (north, south) = (portfolio.north.id, portfolio.south.id);
        let by_key = blockers::find_by_key(&mut tx, north, "B-17").await.unwrap();
        assert_eq!(by_key.unwrap().blocker.id, stored.blocker.id);
        assert!(
            blockers::find_by_key(&mut tx, south, "B-17")
                .await
                .unwrap()
                .is_none()
        );
        assert!(
            blockers::find_by_key(&mut tx, north, "B-18")
                .await
                .unwrap()
                .is_none()
        );

        stored.blocker.version += 1;
        stored.blocker.state.closed = Some(Closed {
            day: date(2024, 5, 15),
            resolution: "done".to_owned(),
        });
        blockers::update(&mut tx, &stored).await.unwrap();
        assert!(
            blockers::find_by_key(&mut tx, north, "B-17")
                .await
                .unwrap()
                .is_none()
        );
    })
    .await;
}

#[tokio::test]
async fn the_blockers_of_an_organization_are_paged_by_id() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let south = portfolio.south.id;
        let made: Vec<_> = [3, 1, 2]
            .map(|day| testkit::blocker(&portfolio.ids, south, "x", date(2024, 5, day)))
            .into();
        blockers::insert_many(&mut tx, &made).await.unwrap();
        let first = blockers::list_of_organization(&mut tx, south, None, 2)
            .await
            .unwrap();
        let after = first.last().map(|stored| stored.blocker.id);
        let rest = blockers::list_of_organization(&mut tx, south, after, 2)
            .await
            .unwrap();
        let seen: Vec<_> = first
            .iter()
            .chain(&rest)
            .map(|stored| stored.blocker.id)
            .collect();
        let expected: Vec<_> = made.iter().map(|stored| stored.blocker.id).collect();
        assert_eq!(seen, expected);
    })
    .await;
}

#[tokio::test]
async fn a_blocker_tells_its_lines_in_every_organization() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let outage = testkit::blocker(
            &portfolio.ids,
            portfolio.head.id,
            "Outage",
            date(2024, 5, 1),
        );
        blockers::insert_many(&mut tx, std::slice::from_ref(&outage))
            .await
            .unwrap();
        assert!(
            blockers::list_lines(&mut tx, outage.blocker.id)
                .await
                .unwrap()
                .is_empty()
        );

        let entitlement = &portfolio.entitlement.entitlement;
        let mut line = entitlement.lines[0].clone();
        line.state.blockers.push(BlockerLink {
            organization: portfolio.head.id,
            blocker: outage.blocker.id,
        });
        entitlements::replace_blockers(&mut tx, portfolio.north.id, &line)
            .await
            .unwrap();
        for id in [outage.blocker.id, portfolio.blocker.blocker.id] {
            let lines = blockers::list_lines(&mut tx, id).await.unwrap();
            assert_eq!(lines, [(portfolio.north.id, entitlement.id, line.id)]);
        }
    })
    .await;
}

#[tokio::test]
async fn blockers_are_listed_by_id_and_those_that_are_gone_left_out() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let mut ids: Vec<_> = (0..450).map(|_| BlockerId(portfolio.ids.next())).collect();
        ids.push(portfolio.blocker.blocker.id);
        let listed = blockers::list_by_ids(&mut tx, &ids).await.unwrap();
        assert_eq!(listed.len(), 1);
        assert!(
            blockers::list_by_ids(&mut tx, &[])
                .await
                .unwrap()
                .is_empty()
        );
    })
    .await;
}

#[tokio::test]
async fn an_impossible_blocker_is_told_and_not_guessed() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let id = portfolio.blocker.blocker.id;
        let spoil = "UPDATE blocker SET reason = '??' WHERE id = $1";
        tx.execute(spoil, values![id.0]).await.unwrap();
        let found = blockers::find(&mut tx, id).await;
        assert!(is_inconsistent(&found, "blocker", "reason"), "{found:?}");
    })
    .await;
}

#[tokio::test]
async fn comments_are_paged_the_newest_first() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let (north, blocker) = (portfolio.north.id, portfolio.blocker.blocker.id);
        let mut comments = Vec::new();
        for recorded_at in [10, 20, 20] {
            let comment = BlockerComment {
                organization: north,
                id: CommentId(portfolio.ids.next()),
                blocker,
                person: portfolio.person.id,
                body: format!("at {recorded_at}"),
                recorded_at,
            };
            blocker_comments::insert(&mut tx, &comment).await.unwrap();
            comments.push(comment);
        }
        let mut list = async |after| {
            let listed = blocker_comments::list_of_blocker(&mut tx, north, blocker, after, 2).await;
            listed.unwrap()
        };
        let first = list(None).await;
        assert_eq!(first, [comments[2].clone(), comments[1].clone()]);
        let rest = list(Some((first[1].recorded_at, first[1].id))).await;
        assert_eq!(rest, [comments[0].clone()]);
    })
    .await;
}
