//! The demonstration: the same each time and on both databases, without faults, with every story in it.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test ends at once where its world cannot be made"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use desbloqueo_app::demo::{DEMO_TENANTS, DemoSummary, demo};
use desbloqueo_app::verify::verify;
use desbloqueo_app::{Actor, App, Clock, Ids, Source};
use desbloqueo_domain::blocker::{BlockerState, slips};
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::line::{Approval, LineState};
use desbloqueo_domain::status::{Phase, StatusKind};
use desbloqueo_domain::tenant::Activity;
use desbloqueo_domain::update_line::lacks;
use desbloqueo_store::changes::{Change, Logged};
use desbloqueo_store::database::Database;
use desbloqueo_store::{
    blocker_comments, blockers, changes, contacts, customers, entitlements, organizations, people,
    promises, tenants,
};
use desbloqueo_testkit::{on_both, on_sqlite};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use sha2::{Digest, Sha256};
use uuid::Uuid;

const TODAY: Date = date(2026, 3, 18);

fn app_on(database: &Database, pack: &str) -> App {
    App::new(
        database.clone(),
        Arc::new(desbloqueo_playbook::built_in(pack).unwrap().unwrap()),
        Clock::noon_of(TODAY),
        Ids::random(),
    )
}

async fn make(database: &Database, pack: &str, tenants: usize, today: Date) -> (App, DemoSummary) {
    let app = app_on(database, pack);
    let summary = demo(&app, tenants, today, |_| {}).await.unwrap();
    (app, summary)
}

/// Everything that the tests ask about.
#[derive(Default)]
struct Seen {
    entitlements: Vec<Entitlement>,
    blockers: Vec<(Uuid, BlockerState)>,
    /// Lines by the blockers that hold them, with their tenants.
    held: BTreeMap<Uuid, BTreeSet<Uuid>>,
    promised: BTreeMap<Uuid, Vec<Date>>,
    comments: usize,
    renewals: Vec<Date>,
    activities: Vec<Activity>,
    contacts: usize,
    changes: Vec<Change>,
}

async fn see(database: &Database) -> Seen {
    let mut seen = Seen::default();
    let mut transaction = database.read().await.unwrap();
    for node in organizations::list(&mut transaction).await.unwrap() {
        for stored in blockers::list_of_organization(&mut transaction, node.id, None, 100_000)
            .await
            .unwrap()
        {
            let id = stored.blocker.id;
            let dates = promises::list_of_subjects(&mut transaction, node.id, &[id.0])
                .await
                .unwrap();
            seen.promised
                .insert(id.0, dates.into_iter().map(|(_, day)| day).collect());
            let said = blocker_comments::list_of_blocker(&mut transaction, node.id, id, None, 100)
                .await
                .unwrap();
            seen.comments += said.len();
            seen.blockers.push((id.0, stored.blocker.state));
        }
        for stored in entitlements::list_of_organization(&mut transaction, node.id)
            .await
            .unwrap()
        {
            for line in &stored.entitlement.lines {
                for link in &line.state.blockers {
                    seen.held
                        .entry(link.blocker.0)
                        .or_default()
                        .insert(stored.entitlement.tenant.0);
                }
            }
            seen.entitlements.push(stored.entitlement);
        }
        for stored in customers::list_all_of_organization(&mut transaction, node.id)
            .await
            .unwrap()
        {
            seen.renewals.extend(stored.customer.state.renewal);
            let id = stored.customer.id;
            seen.contacts += contacts::list_of_customer(&mut transaction, node.id, id, None, 10)
                .await
                .unwrap()
                .len();
        }
        for stored in tenants::list_all_of_organization(&mut transaction, node.id)
            .await
            .unwrap()
        {
            seen.activities.push(stored.tenant.state.activity);
        }
    }
    let mut after = None;
    loop {
        let page = changes::list_all(&mut transaction, after, 5_000)
            .await
            .unwrap();
        let Some(last) = page.last() else { break };
        after = last.place();
        seen.changes
            .extend(page.into_iter().map(|logged| match logged {
                Logged::Change(change) => *change,
                Logged::Unreadable(row) => panic!("{row:?}"),
            }));
    }
    seen
}

impl Seen {
    fn lines(&self) -> impl Iterator<Item = (&Entitlement, &LineState)> {
        self.entitlements
            .iter()
            .flat_map(|one| one.lines.iter().map(move |line| (one, &line.state)))
    }

    /// A digest of all changes, whatever the order in which a database gives them.
    fn digest(&self) -> Vec<u8> {
        let mut digests: Vec<&[u8]> = self
            .changes
            .iter()
            .map(|change| change.digest.as_slice())
            .collect();
        digests.sort_unstable();
        let mut all = Sha256::new();
        for digest in digests {
            all.update(digest);
        }
        all.finalize().to_vec()
    }
}

#[tokio::test]
async fn two_demonstrations_of_one_day_are_the_same_on_both_databases() {
    let made: Mutex<Vec<_>> = Mutex::default();
    let again = async |database: Database| {
        let (_, summary) = make(&database, "fasttrack", 12, TODAY).await;
        let seen = see(&database).await;
        let counts = (
            seen.entitlements.len(),
            seen.lines().count(),
            seen.blockers.len(),
            seen.changes.len(),
        );
        made.lock().unwrap().push((summary, counts, seen.digest()));
    };
    on_both(again).await;
    on_sqlite(again).await;
    let made = made.into_inner().unwrap();
    assert!(made.len() >= 2);
    assert!(made.windows(2).all(|pair| pair[0] == pair[1]), "{made:?}");
}

#[tokio::test]
async fn a_demonstration_has_no_faults_and_every_story() {
    on_both(async |database: Database| {
        let (app, summary) = make(&database, "fasttrack", DEMO_TENANTS, TODAY).await;
        assert_eq!(
            (summary.refused, summary.tenants, summary.organizations),
            (0, DEMO_TENANTS, 4)
        );
        let seen = see(&database).await;
        check_faults(&app).await;
        check_units_and_statuses(&app, &seen);
        check_work(&app, &seen);
        check_blockers(&seen);
        check_past(&seen);
        println!(
            "{summary:?}; {} lines, {} blockers",
            seen.lines().count(),
            seen.blockers.len()
        );
        for kind in StatusKind::ALL {
            let of_kind = || {
                seen.lines()
                    .filter(|(_, line)| app.rulebook().kind(&line.status.l1) == Some(kind))
            };
            let units: i64 = of_kind().map(|(_, line)| line.units).sum();
            println!(
                "{}: {} lines, {units} units",
                kind.code(),
                of_kind().count()
            );
        }
    })
    .await;
}

async fn check_faults(app: &App) {
    let mut transaction = app.database.read().await.unwrap();
    let named = people::list_by_name_or_mail(&mut transaction, "ana.ficticia@demo.example")
        .await
        .unwrap();
    let ana = named.first().unwrap().id;
    let ana = Actor::load(&mut transaction, ana, Source::Cli)
        .await
        .unwrap()
        .unwrap();
    transaction.commit().await.unwrap();
    let verified = verify(app, &ana, |_| {}).await.unwrap();
    assert_eq!(verified.faults, []);
    assert!(
        verified.changes > 1_000 && verified.lines > 200,
        "{verified:?}"
    );
}

fn check_units_and_statuses(app: &App, seen: &Seen) {
    for entitlement in &seen.entitlements {
        entitlement.check_sum().unwrap();
    }
    let rulebook = app.rulebook();
    let kinds: BTreeSet<_> = seen
        .lines()
        .filter_map(|(_, line)| rulebook.kind(&line.status.l1))
        .collect();
    assert_eq!(kinds.len(), StatusKind::ALL.len());
    let phases: BTreeSet<_> = seen
        .entitlements
        .iter()
        .map(|one| one.state.phase)
        .collect();
    assert_eq!(phases.len(), Phase::ALL.len());
    let new = |line: &LineState| {
        line.status == rulebook.defaults.new_units && line.since.l1 < TODAY - 7.days()
    };
    assert!(seen.lines().any(|(_, line)| new(line)), "unclassified debt");
    assert!(
        seen.lines()
            .any(|(_, line)| line.status == rulebook.defaults.unresponsive)
    );
    assert!(seen.entitlements.iter().any(|one| one.state.attempts >= 3));
    let awaiting = |line: &LineState| matches!(line.approval, Approval::Awaiting { .. });
    let given = |line: &LineState| matches!(line.approval, Approval::Given { .. });
    assert!(
        seen.lines().any(|(_, line)| awaiting(line)) && seen.lines().any(|(_, line)| given(line))
    );
    let segments = |one: &&Entitlement| {
        one.lines
            .iter()
            .filter(|line| !line.state.segment.is_empty())
            .count()
            >= 2
    };
    assert!(
        seen.entitlements.iter().filter(segments).count() >= 5,
        "splits by segment"
    );
    assert!(
        seen.entitlements
            .iter()
            .any(|one| one.state.needs_reconciling())
    );
}

fn check_work(app: &App, seen: &Seen) {
    let (rulebook, lines) = (app.rulebook(), || seen.lines().map(|(_, line)| line));
    assert!(
        lines().any(|line| line.next_action.due.day().is_some_and(|due| due < TODAY)),
        "overdue actions"
    );
    assert!(
        lines().any(|line| line.target.is_some_and(|target| target < TODAY)),
        "passed targets"
    );
    assert!(
        lines().any(|line| line.confirmed < TODAY - 60.days()),
        "stale lines"
    );
    assert!(lines().any(|line| line.asked.is_some()), "dates asked for");
    let handed_over = |one: &&Entitlement| {
        one.state
            .handed_over
            .is_some_and(|day| day > TODAY - 7.days())
    };
    let lacking = |one: &Entitlement| {
        one.lines
            .iter()
            .any(|line| !lacks(rulebook, one, &line.state).is_empty())
    };
    assert!(
        seen.entitlements.iter().filter(handed_over).any(lacking),
        "a recent handover with gaps"
    );
    let self_led = |one: &Entitlement| {
        let of = one.state.engagement_scenario.as_ref();
        rulebook
            .engagement_scenarios
            .iter()
            .any(|scenario| scenario.self_led && Some(&scenario.code) == of)
    };
    assert!(
        seen.lines()
            .any(|(one, line)| self_led(one) && line.review.is_some()),
        "self-led lines"
    );
    assert!(
        seen.renewals.iter().any(|day| *day < TODAY + 90.days()),
        "renewals soon"
    );
    assert!(
        seen.renewals.iter().any(|day| *day > TODAY + 90.days()),
        "renewals later"
    );
    assert!(seen.contacts >= 100);
    assert!(seen.activities.contains(&Activity::Finished));
    assert!(
        seen.activities
            .iter()
            .any(|activity| matches!(activity, Activity::PausedUntil(_)))
    );
}

fn check_blockers(seen: &Seen) {
    let shared: Vec<_> = seen
        .blockers
        .iter()
        .filter(|(_, state)| !state.private)
        .collect();
    assert!((8..=10).contains(&shared.len()), "{}", shared.len());
    let (open, closed): (Vec<_>, Vec<_>) = shared
        .iter()
        .copied()
        .partition(|(_, state)| state.is_open());
    assert!(closed.len() >= 3 && open.len() >= 5);
    for (id, state) in open {
        let tenants = seen.held.get(id).map_or(0, BTreeSet::len);
        assert!(
            tenants >= 2,
            "{} holds lines of {tenants} tenants",
            state.title
        );
        assert!(!state.resolvers.is_empty());
    }
    assert!(closed.iter().all(|(id, _)| !seen.held.contains_key(id)));
    assert!(shared.iter().any(|(_, state)| !state.tickets.is_empty()));
    let slipped = shared
        .iter()
        .filter(|(id, _)| {
            seen.promised
                .get(id)
                .is_some_and(|dates| slips(dates).0 > 0)
        })
        .count();
    assert!(slipped >= 5, "{slipped} slipped");
    assert!(seen.comments >= 8);
    let private = seen.blockers.iter().filter(|(_, state)| state.private);
    assert!(
        private.clone().any(|(_, state)| state.is_open())
            && private.clone().any(|(_, state)| !state.is_open())
    );
}

fn check_past(seen: &Seen) {
    let days = || seen.changes.iter().map(|change| change.effective);
    assert!(days().max().unwrap() < TODAY);
    assert!(days().min().unwrap() < TODAY - 600.days());
    for state in seen.blockers.iter().map(|(_, state)| state) {
        assert!(
            state.opened < TODAY
                && state
                    .closed
                    .as_ref()
                    .is_none_or(|closed| closed.day < TODAY)
        );
    }
}

#[tokio::test]
async fn any_day_any_size_and_both_packs_are_accepted_whole() {
    for (pack, tenants, today) in [
        ("generic", 40, date(2025, 12, 31)),
        ("fasttrack", 150, date(2024, 2, 29)),
        ("fasttrack", 1, date(2027, 7, 1)),
        ("fasttrack", 0, date(2027, 7, 1)),
    ] {
        on_sqlite(async |database: Database| {
            let (app, summary) = make(&database, pack, tenants, today).await;
            assert_eq!(
                (summary.refused, summary.tenants),
                (0, tenants),
                "{pack} {tenants} {today}"
            );
            check_empty_or_sound(&app, tenants).await;
        })
        .await;
    }
}

async fn check_empty_or_sound(app: &App, tenants: usize) {
    let seen = see(&app.database).await;
    assert_eq!(seen.activities.len(), tenants);
    assert!(seen.entitlements.iter().all(|one| one.check_sum().is_ok()));
}

#[tokio::test]
async fn a_database_in_use_is_left_alone() {
    on_sqlite(async |database: Database| {
        make(&database, "fasttrack", 1, TODAY).await;
        let again = demo(&app_on(&database, "fasttrack"), 1, TODAY, |_| {}).await;
        assert!(again.is_err());
    })
    .await;
}
