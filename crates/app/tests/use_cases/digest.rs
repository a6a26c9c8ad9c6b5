//! The digest: what it tells is what the reports tell, on the day and on the day that it is compared with.

use crate::common::{REASON, START, code};
use crate::outages::Outages;
use desbloqueo_app::App;
use desbloqueo_app::blockers::{MoveDate, move_date};
use desbloqueo_app::catalogue::update_customer::{CustomerEdit, update_customer};
use desbloqueo_app::insights::{
    Compared, Digest, DigestDays, LineSum, digest, report_flow, report_renewals,
};
use desbloqueo_app::reads::{ReportBy, report_blocked};
use desbloqueo_domain::status::StatusKind;
use desbloqueo_store::lines::LineFilter;
use desbloqueo_store::tenants::StoredTenant;
use desbloqueo_testkit as testkit;
use jiff::ToSpan as _;
use jiff::civil::{Date, date};

impl Outages {
    async fn at(&self, today: Date, days: DigestDays) -> Digest {
        let app = self.world.on(today);
        let ada = self.world.actor(self.world.ada).await;
        digest(&app, &ada, &LineFilter::default(), days)
            .await
            .unwrap()
    }
}

fn sum(lines: i64, units: i64) -> LineSum {
    LineSum { lines, units }
}

#[tokio::test]
async fn a_digest_tells_what_is_blocked_and_what_changed_in_four_weeks() {
    testkit::on_both(async |database| {
        let outages = Outages::apart(database).await;
        let dana = outages.world.actor(outages.world.dana).await;
        let later = MoveDate {
            projected: Some(date(2024, 8, 1)),
            ..MoveDate::default()
        };
        move_date(&outages.world.app, &dana, outages.first, &later)
            .await
            .unwrap();
        let today = START.checked_add(27.days()).unwrap();
        let found = outages.at(today, DigestDays::default()).await;
        assert_eq!((found.day, found.is_past), (today, false));
        assert_eq!(found.compared, START.yesterday().unwrap());
        assert_eq!(
            found.blocked,
            Compared {
                now: sum(3, 55),
                before: sum(0, 0)
            }
        );
        let [reason] = &found.reasons[..] else {
            panic!("{:?}", found.reasons)
        };
        assert_eq!(reason.reason, Some(code(REASON)));
        assert_eq!((reason.row.units, reason.units_before), (55, 0));
        assert_eq!(reason.row.unit_days, 55 * 27);
        let charged: i64 = found.charged.iter().map(|one| one.unit_days).sum();
        assert_eq!(charged, 55 * 27);
        let most = &found.blockers[0];
        assert_eq!(
            (most.item.id, most.lines, most.units),
            (outages.first, 2, 50)
        );
        assert_eq!(most.promised, Some(date(2024, 8, 1)));
        assert_eq!((most.slips, most.slip_days), (1, 17));
        assert_eq!(found.blockers[1].units, 5);
        assert_eq!(
            found.newly_blocked,
            LineSum {
                lines: 3,
                units: 55
            }
        );
        assert_eq!(
            (found.unblocked, found.other_units()),
            (LineSum::default(), 0)
        );
        assert_eq!(found.attention.past_target, sum(0, 0));
        assert!(found.attention.stale.is_some());
    })
    .await;
}

#[tokio::test]
async fn a_digest_of_a_past_day_tells_what_was_known_then() {
    testkit::on_both(async |database| {
        let outages = Outages::apart(database).await;
        outages.end_the_first().await;
        let now = outages.at(date(2024, 6, 1), DigestDays::default()).await;
        assert_eq!((now.blocked.now, now.blockers.len()), (sum(1, 5), 1));
        assert_eq!(now.compared, date(2024, 5, 4));
        let over_may = DigestDays {
            as_of: None,
            compared: Some(date(2024, 5, 1)),
        };
        let may = outages.at(date(2024, 6, 1), over_may).await;
        assert_eq!(may.blocked.change(), -50);
        assert_eq!(
            may.unblocked,
            LineSum {
                lines: 2,
                units: 50
            }
        );
        let then = DigestDays {
            as_of: Some(date(2024, 5, 1)),
            compared: None,
        };
        let then = outages.at(date(2024, 6, 1), then).await;
        assert!(then.is_past);
        assert_eq!(then.blocked.now, sum(3, 55));
        assert_eq!(then.blockers[0].item.id, outages.first);
        assert_eq!((then.blockers[0].units, then.attention.overdue), (50, None));
        let to_come = DigestDays {
            as_of: Some(date(2030, 1, 1)),
            compared: Some(date(2031, 1, 1)),
        };
        assert_eq!(outages.at(date(2024, 6, 1), to_come).await, now);
    })
    .await;
}

impl Outages {
    /// The customer of a tenant renews on a day.
    async fn renews(&self, tenant: &StoredTenant, day: Date) {
        let ada = self.world.actor(self.world.ada).await;
        let edit = CustomerEdit {
            renewal: Some(Some(day)),
            ..CustomerEdit::default()
        };
        let customer = tenant.tenant.customer;
        update_customer(&self.world.app, &ada, customer, edit)
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn a_digest_tells_what_is_blocked_at_customers_that_renew_soon() {
    testkit::on_both(async |database| {
        let outages = Outages::apart(database).await;
        let world = &outages.world;
        let other = &world.cobblemere;
        world.blocked(other, "exchange", 90, "Firewall").await;
        world.blocked(&world.saltmarrow, "teams", 7, "Phones").await;
        let today = date(2024, 6, 1);
        outages.renews(&world.nettlefen, today).await;
        outages.renews(other, date(2024, 8, 30)).await;
        outages.renews(&world.saltmarrow, date(2024, 8, 31)).await;
        outages.end_the_first().await;
        let since_may = DigestDays {
            as_of: None,
            compared: Some(date(2024, 5, 1)),
        };
        let found = outages.at(today, since_may).await.renewals;
        assert_eq!((found.until, found.customers), (date(2024, 8, 30), 2));
        let blocked = |now, before| Compared { now, before };
        assert_eq!(found.blocked, blocked(sum(2, 95), sum(4, 145)));
        let largest = found.largest.iter();
        let largest: Vec<_> = largest
            .map(|one| (one.name.as_str(), one.renewal, one.blocked))
            .collect();
        let expected = [
            (
                "Cobblemere",
                date(2024, 8, 30),
                blocked(sum(1, 90), sum(1, 90)),
            ),
            ("Nettlefen", today, blocked(sum(1, 5), sum(3, 55))),
        ];
        assert_eq!(largest, expected);
        assert_eq!(found.others(), Compared::default());
        let then = DigestDays {
            as_of: Some(date(2024, 5, 1)),
            compared: Some(date(2024, 3, 1)),
        };
        let then = outages.at(today, then).await.renewals;
        assert_eq!((then.until, then.customers), (date(2024, 7, 30), 1));
        assert_eq!(then.blocked, blocked(sum(3, 55), sum(0, 0)));
    })
    .await;
}

/// The figures that several reports have.
async fn agrees(outages: &Outages, app: &App, found: &Digest, as_of: Option<Date>) {
    let ada = outages.world.actor(outages.world.ada).await;
    let all = LineFilter::default();
    let blocked = report_blocked(app, &ada, &all, ReportBy::Party, as_of).await;
    let blocked = blocked.unwrap();
    assert_eq!(found.parties, blocked.rows);
    assert_eq!(found.blocked.now.units, blocked.totals.units);
    let flow = report_flow(app, &ada, &all, 4, as_of).await.unwrap();
    let of_weeks = |of: fn(&desbloqueo_app::insights::FlowWeek) -> i64| -> i64 {
        flow.weeks.iter().map(of).sum()
    };
    assert_eq!(
        found.newly_blocked.units,
        of_weeks(|week| week.newly_blocked.units)
    );
    assert_eq!(found.unblocked.units, of_weeks(|week| week.unblocked.units));
    assert_eq!(
        found.other_units(),
        of_weeks(desbloqueo_app::insights::FlowWeek::other_units)
    );
    let blocked =
        |(kind, sums): &(StatusKind, Compared)| (*kind == StatusKind::Blocked).then_some(*sums);
    let of_status = found.statuses.iter().find_map(blocked);
    assert_eq!(of_status.unwrap_or_default(), found.blocked);
    let renewals = report_renewals(app, &ada, &all, as_of).await.unwrap();
    let weeks = renewals.weeks.iter();
    let held = weeks.fold((0, LineSum::default()), |(customers, all), week| {
        let sum = sum(all.lines + week.held.lines, all.units + week.held.units);
        (customers + week.customers, sum)
    });
    assert_eq!(held, (found.renewals.customers, found.renewals.blocked.now));
}

#[tokio::test]
async fn a_digest_has_the_sums_of_the_other_reports() {
    testkit::on_both(async |database| {
        let outages = Outages::apart(database).await;
        outages
            .renews(&outages.world.nettlefen, date(2024, 7, 1))
            .await;
        for (today, as_of) in [
            (date(2024, 5, 1), None),
            (date(2024, 6, 1), Some(date(2024, 4, 20))),
        ] {
            let days = DigestDays {
                as_of,
                compared: None,
            };
            let found = outages.at(today, days).await;
            agrees(&outages, &outages.world.on(today), &found, as_of).await;
        }
    })
    .await;
}
