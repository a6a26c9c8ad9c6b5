//! Lines of entitlements and the blockers on them.

use desbloqueo_domain::code::{ContactId, EntitlementId, LineId};
use desbloqueo_domain::line::{
    ActionText, Approval, Asked, BlockerLink, Due, LineState, NextAction, Overrides, Since,
};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::Status;
use desbloqueo_store::database::Database;
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{entitlements, values};
use desbloqueo_testkit::{self as testkit, Portfolio, code};
use jiff::civil::date;
use uuid::Uuid;

use crate::entitlements::found;
use crate::{is_conflict, is_inconsistent};

/// A line state in which nothing is left out.
fn full(portfolio: &Portfolio) -> LineState {
    let person = portfolio.person.id;
    LineState {
        units: 40,
        segment: "Zürich ☃".to_owned(),
        status: Status {
            l1: code("blocked"),
            l2: Some(code("network")),
            l3: Some(code("firewall")),
        },
        note: "Waits for the change window;\nthe customer's \"network\" team.".to_owned(),
        target: Some(date(2024, 6, 30)),
        asked: Some(Asked {
            of: "network team".to_owned(),
            due: date(2024, 5, 20),
        }),
        review: Some(date(2024, 11, 1)),
        owner: Owner::Person(person),
        next_action: NextAction {
            what: ActionText::Code(code("kickoff")),
            due: Due::On(date(2024, 5, 22)),
            owner: Owner::Role(code("engineer")),
        },
        duplicate_of: Some(EntitlementId(portfolio.ids.next())),
        approval: Approval::Awaiting { by: person },
        since: Since {
            l1: date(2023, 1, 1),
            reason: date(2024, 2, 29),
            reported: true,
        },
        confirmed: date(2024, 5, 14),
        blockers: portfolio.entitlement.entitlement.lines[0]
            .state
            .blockers
            .clone(),
        overrides: Overrides {
            target: true,
            owner: false,
            next_action: true,
        },
    }
}

async fn save_line(tx: &mut Transaction, portfolio: &Portfolio, state: &LineState) -> LineState {
    let now = found(tx, portfolio).await;
    let mut line = now.entitlement.lines[0].clone();
    let before = std::mem::replace(&mut line.state, state.clone());
    let place = testkit::place(&now, "nettlefen traders", &line);
    entitlements::update_line(tx, (&place, &before), (&place, &line))
        .await
        .unwrap();
    let after = found(tx, portfolio).await.entitlement.lines[0].clone();
    assert_eq!(after.version, line.version + 1);
    after.state
}

#[tokio::test]
async fn every_field_of_a_line_is_read_back() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let state = full(&portfolio);
        assert_eq!(save_line(&mut tx, &portfolio, &state).await, state);
    })
    .await;
}

#[tokio::test]
async fn a_line_says_what_is_filled_in_and_what_its_entitlement_says() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let state = full(&portfolio);
        let line = portfolio.entitlement.entitlement.lines[0].id.0;
        save_line(&mut tx, &portfolio, &state).await;
        assert_eq!(told(&mut tx, line).await.2, 1_023);
        let bare = LineState {
            note: " ".to_owned(),
            target: None,
            owner: Owner::Nobody,
            ..state
        };
        save_line(&mut tx, &portfolio, &bare).await;
        assert_eq!(told(&mut tx, line).await.2, 1_023 - 1 - 4 - 8);
        let mut stored = found(&mut tx, &portfolio).await;
        let version = stored.entitlement.lines[0].version;
        stored.entitlement.state.engagement_scenario = Some(code("partner-led"));
        stored.entitlement.state.service_status = None;
        entitlements::repeat_on_lines(&mut tx, &stored.entitlement)
            .await
            .unwrap();
        let (scenario, status, _) = told(&mut tx, line).await;
        assert_eq!((scenario.as_str(), status.as_str()), ("partner-led", ""));
        let again = found(&mut tx, &portfolio).await;
        assert_eq!(again.entitlement.lines[0].version, version);
    })
    .await;
}

async fn told(tx: &mut Transaction, line: Uuid) -> (String, String, i64) {
    let sql = "SELECT engagement_scenario, service_status, filled FROM status_line WHERE id = $1";
    let row = tx.fetch_optional(sql, values![line]).await.unwrap();
    row.unwrap()
}

#[tokio::test]
async fn owners_of_every_kind_are_read_back() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        for owner in [
            Owner::Nobody,
            Owner::Person(portfolio.person.id),
            Owner::Contact(ContactId(Uuid::max())),
            Owner::Role(code("account-team")),
        ] {
            let mut state = full(&portfolio);
            state.owner = owner.clone();
            state.next_action.owner = owner;
            assert_eq!(save_line(&mut tx, &portfolio, &state).await, state);
        }
    })
    .await;
}

#[tokio::test]
async fn next_actions_of_every_kind_are_read_back() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let day = date(2024, 5, 22);
        let own_words = ActionText::Text("call them: today".to_owned());
        for what in [
            ActionText::Nothing,
            ActionText::Code(code("kickoff")),
            own_words,
        ] {
            for due in [Due::Never, Due::On(day), Due::OpenUntil(day)] {
                let mut state = full(&portfolio);
                state.next_action = NextAction {
                    what: what.clone(),
                    due,
                    owner: Owner::Nobody,
                };
                assert_eq!(save_line(&mut tx, &portfolio, &state).await, state);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn approvals_and_overrides_of_every_kind_are_read_back() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let by = portfolio.person.id;
        for approval in [
            Approval::NotNeeded,
            Approval::Awaiting { by },
            Approval::Given { by },
        ] {
            for flags in 0..8_u8 {
                let mut state = full(&portfolio);
                state.approval = approval;
                state.overrides = Overrides {
                    target: flags & 1 != 0,
                    owner: flags & 2 != 0,
                    next_action: flags & 4 != 0,
                };
                assert_eq!(save_line(&mut tx, &portfolio, &state).await, state);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_line_without_any_day_is_read_back_without_any_day() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let mut state = full(&portfolio);
        (state.target, state.asked, state.review) = (None, None, None);
        state.next_action = NextAction::default();
        (state.status.l2, state.status.l3, state.duplicate_of) = (None, None, None);
        assert_eq!(save_line(&mut tx, &portfolio, &state).await, state);
    })
    .await;
}

#[tokio::test]
async fn a_stale_line_is_a_conflict() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let stored = &portfolio.entitlement;
        let line = stored.entitlement.lines[1].clone();
        let place = testkit::place(stored, "nettlefen traders", &line);
        entitlements::update_line(&mut tx, (&place, &line.state), (&place, &line))
            .await
            .unwrap();
        assert!(is_conflict(
            &entitlements::update_line(&mut tx, (&place, &line.state), (&place, &line)).await
        ));
        let removed = entitlements::delete_line(&mut tx, portfolio.north.id, &line).await;
        assert!(is_conflict(&removed));
    })
    .await;
}

#[tokio::test]
async fn the_blockers_of_a_line_are_replaced_in_order() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let mut line = portfolio.entitlement.entitlement.lines[0].clone();
        let first = line.state.blockers[0];
        let other = testkit::blocker(
            &portfolio.ids,
            portfolio.head.id,
            "Outage",
            date(2024, 5, 1),
        );
        let above = BlockerLink {
            organization: portfolio.head.id,
            blocker: other.blocker.id,
        };
        for blockers in [
            vec![above, first],
            vec![first, above],
            vec![above],
            Vec::new(),
        ] {
            line.state.blockers = blockers;
            let replaced = entitlements::replace_blockers(&mut tx, portfolio.north.id, &line).await;
            replaced.unwrap();
            let after = found(&mut tx, &portfolio).await;
            assert_eq!(
                after.entitlement.lines[0].state.blockers,
                line.state.blockers
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_line_that_is_merged_away_is_gone_with_its_links() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let line = &portfolio.entitlement.entitlement.lines[0];
        entitlements::delete_line(&mut tx, portfolio.north.id, line)
            .await
            .unwrap();
        let after = found(&mut tx, &portfolio).await;
        let left: Vec<LineId> = after.entitlement.lines.iter().map(|line| line.id).collect();
        assert_eq!(left, [portfolio.entitlement.entitlement.lines[1].id]);
        let sql = "SELECT count(*) FROM line_blocker";
        assert_eq!(tx.fetch_number(sql, values![]).await.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn an_impossible_line_is_told_and_not_guessed() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let (north, id) = (portfolio.north.id, portfolio.entitlement.entitlement.id);
        for (spoil, column) in [
            (
                "UPDATE status_line SET owner = 'group:7' WHERE organization_id = $1",
                "owner",
            ),
            (
                "UPDATE status_line SET l2 = 'Not a code' WHERE organization_id = $1",
                "l2",
            ),
            (
                "UPDATE status_line SET approval = 'given' WHERE organization_id = $1",
                "approval",
            ),
            (
                "UPDATE status_line SET target_day = -99999999999 WHERE organization_id = $1",
                "target_day",
            ),
        ] {
            let mut tx = db.write().await.unwrap();
            tx.execute(spoil, values![north.0]).await.unwrap();
            let found = entitlements::find(&mut tx, north, id).await;
            assert!(is_inconsistent(&found, "status_line", column), "{found:?}");
            tx.roll_back().await.unwrap();
        }
    })
    .await;
}
