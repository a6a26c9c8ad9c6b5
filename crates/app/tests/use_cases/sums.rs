//! Whatever is done to a portfolio, its units add up, its history verifies, and every past day can be shown as the
//! log of changes tells it (rules U1, H2, H4, H6).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::too_many_lines,
    reason = "helpers of tests may fail loudly, and say what they skip"
)]

mod deed;
mod replay;

use std::collections::{BTreeMap, BTreeSet};

use crate::desk::{Desk, How};
use deed::{Cells, Deed, Doing, cells, deeds, sheet};
use desbloqueo_app::Clock;
use desbloqueo_app::import::Mode;
use desbloqueo_app::reads::{Lines, count_lines, list_lines};
use desbloqueo_app::reconcile_units::report_units;
use desbloqueo_app::split_line::split_line;
use desbloqueo_app::update_line::{UpdateLine, update_line};
use desbloqueo_domain::code::{BlockerId, EntitlementId, LineId};
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::line::Since;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::{Phase, Status};
use desbloqueo_store::database::Database;
use desbloqueo_store::lines::{LineFilter, LineItem};
use desbloqueo_testkit::{on_both, on_postgres, on_sqlite};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, ToSpan as _};
use proptest::strategy::Strategy;
use proptest::test_runner::{Config, TestRunner};
use replay::{Replayed, Stood, replay};

/// A line as a past day shows it.
#[derive(Debug, Clone, PartialEq)]
struct Shown {
    units: i64,
    segment: String,
    status: Status,
    phase: Phase,
    target: Option<Date>,
    owner: Owner,
    since: (Date, Date),
    primary_blocker: Option<BlockerId>,
}

type Day = BTreeMap<(EntitlementId, LineId), Shown>;

/// What a list shows as of a day, or now.
async fn listed(desk: &Desk, as_of: Option<Date>) -> Day {
    let wanted = Lines {
        filter: LineFilter {
            include_invalid: true,
            ..LineFilter::default()
        },
        limit: 1_000,
        as_of,
        ..Lines::default()
    };
    let ada = desk.actor(desk.ada).await;
    let list = list_lines(&desk.app, &ada, &wanted).await.unwrap();
    let units: i64 = list.items.iter().map(|item| item.units).sum();
    let totals = count_lines(&desk.app, &ada, &wanted).await.unwrap();
    assert_eq!(totals.units, units);
    let shown = |item: LineItem| {
        let shown = Shown {
            units: item.units,
            segment: item.segment,
            status: item.status,
            phase: item.phase,
            target: item.target,
            owner: item.owner,
            since: (item.since_l1, item.since_reason),
            primary_blocker: item.primary_blocker,
        };
        ((item.entitlement, item.id), shown)
    };
    list.items.into_iter().map(shown).collect()
}

/// What the log tells of a day.
fn told(replayed: &Replayed, day: Date) -> Day {
    let mut told = Day::new();
    for (id, days) in replayed {
        let Stood { outer, lines } = &days[&day];
        for (line, state) in lines {
            // On days before the entitlement was known it stood as it came.
            let phases = days.values().filter_map(|stood| stood.outer.as_ref());
            let phase = outer.as_ref().or(phases.clone().next()).unwrap().phase;
            let Since { l1, reason, .. } = state.since;
            let shown = Shown {
                units: state.units,
                segment: state.segment.clone(),
                status: state.status.clone(),
                phase,
                target: state.target,
                owner: state.owner.clone(),
                since: (l1, reason),
                primary_blocker: state.primary_blocker().map(|link| link.blocker),
            };
            told.insert((*id, *line), shown);
        }
    }
    told
}

/// Every day is shown as the log tells it, and on every day since it came the lines of an entitlement hold what was
/// agreed.
async fn check_the_past(desk: &Desk, today: Date) {
    let from = crate::desk::START.checked_sub(31.days()).unwrap();
    let replayed = {
        let mut transaction = desk.app.database.read().await.unwrap();
        replay(&mut transaction, (from, today)).await
    };
    for day in from.series(1.day()).take_while(|day| *day <= today) {
        let shown = listed(desk, Some(day)).await;
        assert_eq!(shown, told(&replayed, day), "as of {day}");
        for (id, days) in &replayed {
            let Some(outer) = &days[&day].outer else {
                continue;
            };
            let lines = shown.iter().filter(|((of, _), _)| of == id);
            let units: i64 = lines.map(|(_, line)| line.units).sum();
            assert_eq!(units, outer.agreed, "units of {id} as of {day}");
        }
    }
    assert_eq!(
        listed(desk, Some(today)).await,
        listed(desk, None).await,
        "today as of today"
    );
}

/// Every minute of the tests is another one, so that the log tells what was done together.
fn minute(day: Date, number: usize) -> Clock {
    let noon = day.at(12, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap();
    let later = SignedDuration::from_mins(i64::try_from(number).unwrap());
    Clock::Fixed(noon.timestamp().checked_add(later).unwrap())
}

async fn whatever_is_done(database: Database, first: &[Cells], deeds: &[(Deed, i64)]) {
    let mut desk = Desk::new(database).await;
    let mut batches = Vec::new();
    let how = How {
        mode: Mode::ValidOnly,
        ..How::default()
    };
    batches.extend(
        desk.take(&sheet(first, crate::desk::START, 0), how)
            .await
            .batch,
    );
    let mut today = crate::desk::START;
    for (number, (deed, days)) in deeds.iter().enumerate() {
        today = today.checked_add(days.days()).unwrap();
        desk.app.clock = minute(today, number + 1);
        let doing = Doing {
            desk: &desk,
            today,
            number: number + 1,
        };
        doing.done(deed, &mut batches).await;
        for entitlement in desk.entitlements().await {
            assert_eq!(
                entitlement.sum(),
                entitlement.state.agreed,
                "after {deed:?}"
            );
            let ids: BTreeSet<LineId> = entitlement.lines.iter().map(|line| line.id).collect();
            assert_eq!(ids.len(), entitlement.lines.len());
        }
    }
    assert_eq!(desk.faults().await, []);
    check_the_past(&desk, today).await;
}

/// A portfolio of 100 blocked units.
async fn hundred(database: Database) -> Desk {
    let desk = Desk::new(database).await;
    let hundred: Cells = (0, 0, 100, 0, None);
    desk.accept(&sheet(&[hundred], crate::desk::START, 0)).await;
    desk
}

/// Units and statuses on a day, in order of units.
async fn units(desk: &Desk, day: Date) -> Vec<(i64, String)> {
    let shown = listed(desk, Some(day)).await;
    let line = |line: Shown| (line.units, line.status.l1.to_string());
    let mut units: Vec<_> = shown.into_values().map(line).collect();
    units.sort_unstable();
    units
}

#[tokio::test]
async fn units_split_off_stand_on_their_old_line_on_the_days_before() {
    on_both(async |database| {
        let mut desk = hundred(database).await;
        desk.on(crate::desk::START + 9.days());
        let mut ada = desk.actor(desk.ada).await;
        "the desk knows".clone_into(&mut ada.standing_reason);
        let line = desk.lines().await[0].0;
        let edit = LineEdit {
            segment: Some("Perú".to_owned()),
            ..LineEdit::default()
        };
        let split = split_line(&desk.app, &ada, line, 40, edit).await.unwrap();
        let blocked = |units: &[i64]| -> Vec<(i64, String)> {
            units
                .iter()
                .map(|units| (*units, "blocked".to_owned()))
                .collect()
        };
        assert_eq!(
            units(&desk, crate::desk::START + 8.days()).await,
            blocked(&[100])
        );
        assert_eq!(
            units(&desk, crate::desk::START + 9.days()).await,
            blocked(&[40, 60])
        );
        // A day reported for what was split off does not reach back beyond the split either.
        desk.on(crate::desk::START + 12.days());
        let change = UpdateLine {
            edit: LineEdit {
                since: Some(crate::desk::START - 20.days()),
                ..LineEdit::default()
            },
            ..UpdateLine::default()
        };
        update_line(&desk.app, &ada, split.1, &change)
            .await
            .unwrap();
        assert_eq!(
            units(&desk, crate::desk::START + 8.days()).await,
            blocked(&[100])
        );
        let shown = listed(&desk, Some(crate::desk::START + 9.days())).await;
        let (_, line) = shown.iter().find(|((_, id), _)| *id == split.1).unwrap();
        assert_eq!(line.since.0, crate::desk::START - 20.days());
        assert_eq!(desk.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn a_status_reported_for_the_past_takes_days_and_not_units() {
    on_both(async |database| {
        let mut desk = hundred(database).await;
        let ada = desk.actor(desk.ada).await;
        desk.on(crate::desk::START + 5.days());
        let id = desk.entitlement().await.id;
        report_units(&desk.app, &ada, id, 70).await.unwrap();
        desk.on(crate::desk::START + 10.days());
        let running: Cells = (0, 0, 70, 2, Some(8));
        desk.accept(&sheet(&[running], crate::desk::START + 10.days(), 1))
            .await;
        let expected = [
            (1, 100, "blocked"),
            (2, 100, "in-progress"),
            (4, 100, "in-progress"),
            (5, 70, "in-progress"),
            (10, 70, "in-progress"),
        ];
        for (day, number, l1) in expected {
            let stood = units(&desk, crate::desk::START + day.days()).await;
            assert_eq!(stood, [(number, l1.to_owned())], "day {day}");
        }
        assert_eq!(desk.faults().await, []);
    })
    .await;
}

fn run(cases: u32, test: impl AsyncFn(Vec<Cells>, Vec<(Deed, i64)>)) {
    let config = Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 60,
        ..Config::default()
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let strategy = (cells(), deeds()).prop_map(|(first, deeds)| (first, deeds));
    let ran = TestRunner::new(config).run(&strategy, |(first, deeds)| {
        runtime.block_on(test(first, deeds));
        Ok(())
    });
    ran.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn whatever_is_done_units_add_up_on_every_day_and_the_log_tells_them() {
    run(Config::default().cases / 8, async |first, deeds| {
        on_sqlite(async |database| whatever_is_done(database, &first, &deeds).await).await;
    });
}

#[test]
fn postgres_whatever_is_done_units_add_up_on_every_day_and_the_log_tells_them() {
    run(Config::default().cases / 85, async |first, deeds| {
        on_postgres(async |database| whatever_is_done(database, &first, &deeds).await).await;
    });
}
