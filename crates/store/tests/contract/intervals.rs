use desbloqueo_domain::code::{ContactId, IntervalId, LineId};
use desbloqueo_domain::interval::{Interval, IntervalState};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::{Phase, Status, StatusKind};
use desbloqueo_store::database::Database;
use desbloqueo_store::intervals::{self, StoredInterval};
use desbloqueo_store::values;
use desbloqueo_testkit::{self as testkit, Portfolio, code};
use jiff::civil::{Date, date};
use uuid::Uuid;

use crate::is_inconsistent;

fn bare(portfolio: &Portfolio, line: LineId, from: Date, to: Option<Date>) -> StoredInterval {
    let entitlement = &portfolio.entitlement.entitlement;
    StoredInterval {
        customer: portfolio.customer.customer.id,
        counted: true,
        since: (from, from),
        interval: Interval {
            id: IntervalId(portfolio.ids.next()),
            line,
            from,
            to,
            state: IntervalState {
                units: 40,
                segment: String::new(),
                status: Status::of(code("blocked")),
                kind: StatusKind::Blocked,
                phase: Phase::Delivery,
                service_status: None,
                engagement_scenario: None,
                owner: Owner::Nobody,
                target: None,
                party: None,
                primary_blocker: None,
                organization: portfolio.north.id,
                tenant: portfolio.tenant.tenant.id,
                entitlement: entitlement.id,
                service: entitlement.service.clone(),
            },
        },
    }
}

fn full(portfolio: &Portfolio, line: LineId, from: Date, to: Option<Date>) -> StoredInterval {
    let mut stored = bare(portfolio, line, from, to);
    stored.counted = false;
    stored.since = (date(2023, 1, 1), date(2024, 2, 29));
    let state = &mut stored.interval.state;
    state.segment = String::from("Zürich");
    state.status.l2 = Some(code("network"));
    state.status.l3 = Some(code("firewall"));
    state.kind = StatusKind::DuplicateInvalid;
    state.phase = Phase::Assignment;
    state.service_status = Some(code("assess"));
    state.engagement_scenario = Some(code("customer-led"));
    state.owner = Owner::Contact(ContactId(Uuid::max()));
    state.target = Some(date(2024, 6, 30));
    state.party = Some(code("customer"));
    state.primary_blocker = Some(portfolio.blocker.blocker.id);
    stored
}

#[tokio::test]
async fn intervals_are_read_back_whole_the_oldest_first() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let line = portfolio.entitlement.entitlement.lines[0].id;
        let middle = date(2024, 5, 1);
        let past = full(&portfolio, line, date(2024, 4, 1), Some(middle));
        let open = bare(&portfolio, line, middle, None);
        let both = [open.clone(), past.clone()];
        intervals::insert_many(&mut tx, &both, 7).await.unwrap();
        let listed = intervals::list_of_lines(&mut tx, portfolio.north.id, &[line]).await;
        assert_eq!(listed.unwrap(), [past, open.clone()]);
        let listed = intervals::list_open_of_lines(&mut tx, portfolio.north.id, &[line]).await;
        assert_eq!(listed.unwrap(), [open]);
        let south = intervals::list_of_lines(&mut tx, portfolio.south.id, &[line]).await;
        assert_eq!(south.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn an_interval_is_ended_and_opened_again() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let (north, line) = (
            portfolio.north.id,
            portfolio.entitlement.entitlement.lines[0].id,
        );
        let stored = bare(&portfolio, line, date(2024, 5, 1), None);
        intervals::insert_many(&mut tx, std::slice::from_ref(&stored), 7)
            .await
            .unwrap();
        for to in [Some(date(2024, 5, 9)), None] {
            intervals::update_end(&mut tx, north, stored.interval.id, to)
                .await
                .unwrap();
            let listed = intervals::list_of_lines(&mut tx, north, &[line])
                .await
                .unwrap();
            assert_eq!(listed[0].interval.to, to);
            let open = intervals::list_open_of_lines(&mut tx, north, &[line])
                .await
                .unwrap();
            assert_eq!(open.len(), usize::from(to.is_none()));
        }
    })
    .await;
}

#[tokio::test]
async fn the_past_of_one_line_is_removed_and_no_other() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let north = portfolio.north.id;
        let lines: Vec<LineId> = (0..900).map(|_| LineId(portfolio.ids.next())).collect();
        let make = |line: &LineId| bare(&portfolio, *line, date(2024, 5, 1), None);
        let stored: Vec<_> = lines.iter().map(make).collect();
        intervals::insert_many(&mut tx, &stored, 7).await.unwrap();
        intervals::delete_of_line(&mut tx, north, lines[0])
            .await
            .unwrap();
        let left = intervals::list_of_lines(&mut tx, north, &lines)
            .await
            .unwrap();
        assert_eq!(left, stored[1..]);
    })
    .await;
}

#[tokio::test]
async fn an_impossible_interval_is_told_and_not_guessed() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let (north, line) = (
            portfolio.north.id,
            portfolio.entitlement.entitlement.lines[0].id,
        );
        let stored = bare(&portfolio, line, date(2024, 5, 1), None);
        intervals::insert_many(&mut tx, &[stored], 7).await.unwrap();
        let spoil = "UPDATE line_interval SET kind = 'stuck' WHERE organization_id = $1";
        tx.execute(spoil, values![north.0]).await.unwrap();
        let listed = intervals::list_of_lines(&mut tx, north, &[line]).await;
        assert!(
            is_inconsistent(&listed, "line_interval", "kind"),
            "{listed:?}"
        );
    })
    .await;
}
