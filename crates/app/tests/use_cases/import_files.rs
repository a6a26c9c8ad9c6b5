//! Imports and the rules of files: I1 to I4 and I6.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::too_many_lines,
    reason = "helpers of tests may fail loudly, and say what they skip"
)]

use crate::desk::{Desk, How, Row, Sheet, refusals, short};
use desbloqueo_app::import::{Complete, Mode, Summary};
use desbloqueo_domain::code::Code;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::{Cause, Rule};
use desbloqueo_sheets::{L1Defaults, Target, propose_mapping};
use desbloqueo_testkit::on_both;
use jiff::civil::date;

const GOING: Row<'static> = &[
    ("L1", "In Progress"),
    ("Target date", "2024-11-30"),
    ("Notes", "Rolling out."),
];

/// Rows of lines that are in progress, each with what it says besides.
pub(crate) fn rows(cells: &[Row<'_>]) -> Sheet {
    let common = [
        ("Service", "Exchange Online"),
        ("Customer", ""),
        ("Seats", "10"),
    ];
    let rows: Vec<Vec<(&str, &str)>> = cells.iter().map(|row| [GOING, *row].concat()).collect();
    let rows: Vec<Row<'_>> = rows.iter().map(Vec::as_slice).collect();
    Sheet::around(&common, &rows)
}

#[tokio::test]
async fn i1_all_rows_of_an_entitlement_are_accepted_or_none_and_valid_ones_only_on_request() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let sheet = rows(&[
            &[("Customer", "Uno"), ("Segment", "a")],
            &[("Customer", "Uno"), ("Segment", "b"), ("Target date", "")],
            &[("Customer", "Dos")],
        ]);
        let refused = desk.refuse(&sheet, How::default()).await;
        assert_eq!(
            refused,
            [
                short(2, "A2", Rule::I1, Cause::SiblingRefused),
                short(3, "E3", Rule::S2, Cause::Missing),
            ]
        );
        let valid = desk
            .take(
                &sheet,
                How {
                    mode: Mode::ValidOnly,
                    ..How::default()
                },
            )
            .await;
        assert_eq!(
            valid.summary,
            Summary {
                added: 1,
                refused: 2,
                ..Summary::default()
            }
        );
        assert_eq!(desk.lines().await.len(), 1);
        assert_eq!(desk.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn i1_rows_that_say_different_things_of_their_entitlement_are_refused() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let sheet = rows(&[
            &[
                ("Customer", "Uno"),
                ("Segment", "a"),
                ("Engagement scenario", "Vendor led"),
            ],
            &[
                ("Customer", "Uno"),
                ("Segment", "b"),
                ("Engagement scenario", "Partner led"),
            ],
        ]);
        let refused = desk.refuse(&sheet, How::default()).await;
        assert_eq!(
            refused.last().unwrap(),
            &short(3, "H3", Rule::I1, Cause::RowsDisagree)
        );
    })
    .await;
}

#[tokio::test]
async fn i2_a_row_matches_by_segment_and_status_else_the_one_line_left_else_it_is_ambiguous() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let sheet = rows(&[
            &[("Customer", "Uno"), ("Segment", "a")],
            &[("Customer", "Uno"), ("Segment", "b")],
        ]);
        desk.accept(&sheet).await;
        // The one line left on both sides: only its status says otherwise.
        let moved =
            sheet
                .clone()
                .set(1, "L1", "Status Unknown")
                .set(1, "L2", "Customer Unresponsive");
        let moved = moved
            .set(1, "Target date", "")
            .set(1, "Notes", "Nobody answers.");
        let changed = desk.accept(&moved).await;
        assert_eq!((changed.summary.changed, changed.summary.unchanged), (1, 1));
        // Two rows and two lines, of which nothing tells which is which.
        let both = moved.set(0, "Segment", "c").set(1, "Segment", "d");
        let refused = desk.refuse(&both, How::default()).await;
        assert_eq!(
            refused
                .iter()
                .map(|found| (found.2, found.3))
                .collect::<Vec<_>>(),
            [(Rule::I2, Cause::AmbiguousRow); 2]
        );
        assert_eq!(refused[0].1, "D2");
    })
    .await;
}

#[tokio::test]
async fn i2_a_tenant_is_found_by_its_id_and_an_ambiguous_customer_is_refused() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let sheet = rows(&[&[
            ("Customer", "Uno"),
            ("Tenant", "Main"),
            ("Tenant id", "T-1"),
        ]]);
        desk.accept(&sheet).await;
        let renamed = sheet
            .clone()
            .set(0, "Tenant", "Main (old)")
            .set(0, "Seats", "12");
        assert_eq!(desk.accept(&renamed).await.summary.changed, 1);
        assert_eq!(desk.entitlements().await.len(), 1);
        desk.accept(&rows(&[&[
            ("Customer", "Uno"),
            ("Tenant", "Other"),
            ("Tenant id", "T-2"),
        ]]))
        .await;
        let refused = desk
            .refuse(&rows(&[&[("Customer", "Uno")]]), How::default())
            .await;
        assert_eq!(refused, [short(2, "A2", Rule::I2, Cause::AmbiguousRow)]);
    })
    .await;
}

#[tokio::test]
async fn i2_a_row_of_no_service_or_customer_is_refused() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let refused = desk
            .refuse(
                &rows(&[&[("Customer", "Uno"), ("Service", "")]]),
                How::default(),
            )
            .await;
        assert_eq!(refused, [short(2, "A2", Rule::I2, Cause::Missing)]);
        let refused = desk
            .refuse(&rows(&[&[("Customer", "")]]), How::default())
            .await;
        assert_eq!(refused, [short(2, "B2", Rule::I2, Cause::Missing)]);
    })
    .await;
}

#[tokio::test]
async fn i3_absent_rows_mean_nothing_unless_the_file_is_complete() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let both = rows(&[&[("Customer", "Uno")], &[("Customer", "Dos")]]);
        desk.accept(&both).await;
        let one = rows(&[&[("Customer", "Uno")]]);
        desk.says_nothing_new(&one).await;
        let complete = |service: Option<&str>| How {
            complete: Some(Complete {
                organization: desk.head,
                service: service.map(desbloqueo_testkit::code),
            }),
            ..How::default()
        };
        let other = desk.take(&one, complete(Some("teams"))).await;
        assert_eq!(other.batch, None);
        let whole = desk.take(&one, complete(None)).await;
        assert_eq!(refusals(&whole), []);
        let waiting: Vec<bool> = desk
            .entitlements()
            .await
            .iter()
            .map(|entitlement| entitlement.state.needs_reconciling())
            .collect();
        assert_eq!(waiting.iter().filter(|waits| **waits).count(), 1);
        assert_eq!(desk.faults().await, []);
        let undone = desk.undo(whole.batch.unwrap()).await;
        assert_eq!((undone.restored, undone.left), (1, vec![]));
    })
    .await;
}

#[tokio::test]
async fn i4_without_purchased_units_the_sum_of_the_rows_is_the_reported_number() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let sheet = rows(&[
            &[("Customer", "Uno"), ("Segment", "a")],
            &[("Customer", "Uno"), ("Segment", "b")],
        ]);
        desk.accept(&sheet).await;
        let state = desk.entitlement().await.state;
        assert_eq!((state.purchased, state.agreed), (20, 20));
        desk.accept(&sheet.set(0, "Seats", "30")).await;
        let state = desk.entitlement().await.state;
        assert_eq!((state.purchased, state.agreed), (40, 40));
    })
    .await;
}

#[tokio::test]
async fn i4_a_column_for_each_l1_takes_the_rest_from_its_mapping_else_it_is_refused() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let sheet = Sheet::of(&[
            &[
                ("Customer", "Uno"),
                ("Service", "Exchange Online"),
                ("Blocked", "1.200"),
                ("In Progress", "300"),
                ("No Intent", ""),
            ],
            &[
                ("Customer", "Dos"),
                ("Service", "Exchange Online"),
                ("Blocked", "0"),
                ("In Progress", "40"),
                ("No Intent", "-"),
            ],
        ]);
        let path = desk.path("by-l1.csv");
        std::fs::write(&path, sheet.csv()).unwrap();
        let (_, table) = desbloqueo_exchange::read::open(&path, None).unwrap();
        let mut mapping =
            propose_mapping(&table.headings, &table.samples, desk.dictionary.lookups());
        let by_l1 = |column: &desbloqueo_sheets::ColumnMapping| {
            matches!(column.target, Target::UnitsByL1 { .. })
        };
        assert_eq!(
            mapping
                .columns
                .iter()
                .filter(|column| by_l1(column))
                .count(),
            3
        );
        let refused = desk
            .import(
                &path,
                How {
                    mapping: Some(&mapping),
                    ..How::default()
                },
            )
            .await;
        assert!(refusals(&refused).contains(&short(
            2,
            "C2",
            Rule::I4,
            Cause::StatusPerColumnNeedsMapping
        )));
        let defaults = |l2: Option<&str>, target: bool, note: &str| L1Defaults {
            l2: l2.map(str::to_owned),
            l3: None,
            target_date: target.then_some(date(2024, 9, 1)),
            note: Some(note.to_owned()),
        };
        let all = &mut mapping.options.l1_defaults;
        all.insert(
            "blocked".to_owned(),
            defaults(
                Some("blocked-adoption-readiness"),
                true,
                "As their sheet says.",
            ),
        );
        all.insert(
            "in-progress".to_owned(),
            defaults(None, true, "As their sheet says."),
        );
        let how = || How {
            mapping: Some(&mapping),
            ..How::default()
        };
        // Nothing says that this file is about delivery but its dates.
        let accepted = desk.import(&path, how()).await;
        assert_eq!(refusals(&accepted), []);
        assert_eq!(
            accepted.summary,
            Summary {
                added: 2,
                ..Summary::default()
            }
        );
        let units: i64 = desk.lines().await.iter().map(|(_, line)| line.units).sum();
        assert_eq!((desk.lines().await.len(), units), (3, 1540));
        let again = desk.import(&path, how()).await;
        assert_eq!(
            again.summary,
            Summary {
                unchanged: 2,
                ..Summary::default()
            }
        );
    })
    .await;
}

#[tokio::test]
async fn i6_unknown_columns_are_kept_and_what_a_field_cannot_hold_is_refused() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let sheet = rows(&[&[("Customer", "Uno"), ("Cost centre", "CC-7")]]);
        desk.accept(&sheet).await;
        desk.says_nothing_new(&sheet).await;
        let exported =
            std::fs::read_to_string(desk.export("own.csv", crate::desk::Speaking::Codes).await)
                .unwrap();
        assert!(exported.contains("Cost centre") && exported.contains("CC-7"));
        let long = sheet.set(0, "Cost centre", &"x".repeat(2_001));
        assert_eq!(
            desk.refuse(&long, How::default()).await,
            [short(2, "G2", Rule::V1, Cause::TooLong)]
        );
    })
    .await;
}

#[tokio::test]
async fn i6_ambiguous_dates_and_numbers_are_decided_by_their_column_or_refused() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let alone = rows(&[&[("Customer", "Uno"), ("Target date", "5/02/2025")]]);
        assert_eq!(
            desk.refuse(&alone, How::default()).await,
            [short(2, "E2", Rule::I6, Cause::AmbiguousDate)]
        );
        let decided = alone.with(&[
            ("Customer", "Dos"),
            ("Service", "Teams"),
            ("Seats", "1.200"),
            ("L1", "In Progress"),
            ("Target date", "27/02/2025"),
        ]);
        let decided = decided.with(&[
            ("Customer", "Tres"),
            ("Service", "Teams"),
            ("Seats", "1.234.567"),
            ("L1", "In Progress"),
            ("Target date", "2025-03-01"),
        ]);
        desk.accept(&decided).await;
        let lines = desk.lines().await;
        assert!(
            lines
                .iter()
                .any(|(_, line)| line.target == Some(date(2025, 2, 5)))
        );
        assert!(lines.iter().any(|(_, line)| line.units == 1_200));
        let nonsense = rows(&[&[("Customer", "Uno"), ("Target date", "soon")]]);
        assert_eq!(
            desk.refuse(&nonsense, How::default()).await,
            [short(2, "E2", Rule::I6, Cause::NotADate)]
        );
    })
    .await;
}

#[tokio::test]
async fn a_row_that_names_nobody_takes_the_owner_that_its_scenario_proposes() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let sheet = rows(&[
            &[
                ("Customer", "Uno"),
                ("L1", "Blocked"),
                ("L2", "Legal/Regulatory"),
                ("Owner", "Nadie"),
            ],
            &[
                ("Customer", "Dos"),
                ("L1", "Blocked"),
                ("L2", "Legal/Regulatory"),
                ("Owner", "nobody"),
            ],
        ]);
        desk.take(&sheet, How::default()).await;
        let account_team = Owner::Role(Code::parse("account-team").unwrap());
        for (_, line) in desk.lines().await {
            assert_eq!(line.owner, account_team);
        }
        let again = desk.take(&sheet, How::default()).await;
        assert_eq!((refusals(&again), again.summary.unchanged), (vec![], 2));
    })
    .await;
}

#[tokio::test]
async fn thousands_are_read_however_the_rows_of_a_column_part_them() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let sheet = rows(&[
            &[("Customer", "Uno"), ("Seats", "1,200")],
            &[("Customer", "Dos"), ("Seats", "1.200")],
            &[("Customer", "Tres"), ("Seats", "1 200")],
        ]);
        desk.take(&sheet, How::default()).await;
        let units: Vec<i64> = desk
            .lines()
            .await
            .iter()
            .map(|(_, line)| line.units)
            .collect();
        assert_eq!(units, [1200, 1200, 1200]);
    })
    .await;
}
