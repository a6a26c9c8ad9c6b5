//! Random portfolios survive export and import, and random sequences of imports and undos keep the database whole.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::too_many_lines,
    reason = "helpers of tests may fail loudly, and say what they skip"
)]

use crate::desk::{Desk, How, Sheet, Speaking, refusals};
use desbloqueo_app::import::Summary;
use desbloqueo_testkit::on_sqlite;
use jiff::ToSpan as _;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

/// One row of a portfolio: customer, service, segment, units, status, note, own value.
type Cells = (u8, u8, u8, u16, u8, String, u8);

fn cells() -> impl Strategy<Value = Vec<Cells>> {
    let text = "[a-zA-Zñ日=+@'\" ,;\\-\n]{0,12}";
    let cell = (
        0_u8..3,
        0_u8..3,
        0_u8..3,
        1_u16..2_000,
        0_u8..6,
        text,
        0_u8..4,
    );
    proptest::collection::vec(cell, 1..8)
}

/// The rows as a sheet; rows of one place, service and segment are one.
fn sheet(rows: &[Cells]) -> Sheet {
    let mut seen = std::collections::BTreeSet::new();
    let mut sheet = Sheet::default();
    for (customer, service, segment, units, status, note, own) in rows {
        if !seen.insert((customer, service, segment)) {
            continue;
        }
        let (l1, l2, l3, target) = match status {
            0 => ("Blocked", "Adoption Readiness", "", "2024-09-01"),
            1 => (
                "Blocked",
                "Customer IT Infrastructure and Remediation",
                "Network",
                "2024-10-01",
            ),
            2 => ("In Progress", "Migration", "", "2024-11-01"),
            3 => ("No Intent", "Executive Sponsorship", "", ""),
            4 => ("Duplicate/Invalid", "", "", ""),
            _ => ("Status Unknown", "Customer Unresponsive", "", ""),
        };
        // Another status needs another note (rule S8).
        let note = format!("{note}.{status}");
        let own = if *own == 0 {
            String::new()
        } else {
            format!("v{own}")
        };
        sheet = sheet.with(&[
            ("Customer", &format!("Customer {customer}")),
            (
                "Service",
                ["Teams", "Exchange Online", "Yammer"][usize::from(*service)],
            ),
            ("Phase", "Delivery"),
            ("Segment", ["", "Perú", "España"][usize::from(*segment)]),
            ("Seats", &units.to_string()),
            ("L1", l1),
            ("L2", l2),
            ("L3", l3),
            ("Target date", target),
            ("Notes", &note),
            ("Colour", &own),
        ]);
    }
    sheet
}

fn run<T: std::fmt::Debug>(
    cases: u32,
    strategy: impl Strategy<Value = T>,
    test: impl Fn(T) + std::panic::RefUnwindSafe,
) {
    let config = Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 40,
        ..Config::default()
    };
    let done = TestRunner::new(config).run(&strategy, |value| {
        test(value);
        Ok(())
    });
    done.unwrap_or_else(|error| panic!("{error}"));
}

fn block(test: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap()
        .block_on(test);
}

#[test]
fn a_random_portfolio_exported_and_imported_is_the_same() {
    run(12, cells(), |rows| {
        block(on_sqlite(async |database| {
            let mut desk = Desk::new(database).await;
            let sheet = sheet(&rows);
            desk.accept(&sheet).await;
            desk.says_nothing_new(&sheet).await;
            desk.on(jiff::civil::date(2024, 4, 8));
            let before = desk.entitlements().await;
            for (name, language) in [("es.xlsx", "es"), ("ja.csv", "ja"), ("en.csv", "en")] {
                let file = desk.export(name, Speaking::In(language)).await;
                let again = desk.import(&file, How::default()).await;
                assert_eq!(
                    (refusals(&again), again.batch),
                    (vec![], None),
                    "{name} {:#?}",
                    again.changes
                );
                assert_eq!(
                    again.summary,
                    Summary {
                        unchanged: sheet.len(),
                        ..Summary::default()
                    }
                );
            }
            assert_eq!(desk.entitlements().await, before);
            assert_eq!(desk.faults().await, []);
        }));
    });
}

#[test]
fn random_sequences_of_imports_and_undos_keep_sums_and_chains() {
    let steps = proptest::collection::vec(prop_oneof![cells().prop_map(Some), Just(None)], 2..6);
    run(10, steps, |steps| {
        block(on_sqlite(async |database| {
            let mut desk = Desk::new(database).await;
            let mut batches = Vec::new();
            for (day, step) in (1_i64..).zip(steps.clone()) {
                desk.on(crate::desk::START.checked_add(day.days()).unwrap());
                match step {
                    Some(rows) => {
                        let how = How {
                            mode: desbloqueo_app::import::Mode::ValidOnly,
                            ..How::default()
                        };
                        batches.extend(desk.take(&sheet(&rows), how).await.batch);
                    }
                    None => {
                        if let Some(batch) = batches.pop() {
                            let _ = desk.undo(batch).await;
                        }
                    }
                }
                for entitlement in desk.entitlements().await {
                    assert_eq!(entitlement.sum(), entitlement.state.agreed);
                }
                assert_eq!(desk.faults().await, []);
            }
        }));
    });
}
