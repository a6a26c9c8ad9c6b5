//! Imports and the rules of units: U1 to U5.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::too_many_lines,
    reason = "helpers of tests may fail loudly, and say what they skip"
)]

use crate::desk::{Desk, How, Row, Sheet, notices, short};
use desbloqueo_domain::notice::Remark;
use desbloqueo_domain::refusal::{Cause, Rule};
use desbloqueo_testkit::on_both;

const MAIN: Row<'static> = &[
    ("Customer", "Ficticia"),
    ("Tenant", "Main"),
    ("Service", "Exchange Online"),
];
const NEW: Row<'static> = &[
    ("L1", "Status Unknown"),
    ("L2", "New Subscription or Workload"),
];
const GOING: Row<'static> = &[
    ("L1", "In Progress"),
    ("L2", ""),
    ("Target date", "2024-11-30"),
    ("Notes", "Rolling out."),
];

fn one(purchased: &'static str, units: &'static str, status: Row<'static>) -> Sheet {
    Sheet::of(&[&[
        MAIN,
        &[("Seats purchased", purchased), ("Seats", units)],
        status,
    ]
    .concat()])
}

/// New and going lines of one entitlement.
fn two(purchased: &'static str, new: &'static str, going: &'static str) -> Sheet {
    let numbers = |units| [("Seats purchased", purchased), ("Seats", units)];
    one(purchased, new, NEW).with(&[MAIN, &numbers(going)[..], GOING].concat())
}

#[tokio::test]
async fn u1_rows_that_add_up_to_the_purchased_units_are_accepted() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        desk.accept(&two("100", "60", "40")).await;
        assert_eq!(desk.entitlement().await.state.agreed, 100);
        desk.says_nothing_new(&two("100", "60", "40")).await;
    })
    .await;
}

#[tokio::test]
async fn u1_rows_that_do_not_add_up_and_numbers_of_no_units_are_refused_at_their_cell() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let sheet = two("100", "60", "30");
        let refused = desk.refuse(&sheet, How::default()).await;
        assert_eq!(
            refused,
            [
                short(2, "E2", Rule::U1, Cause::UnitsDoNotAddUp),
                short(3, "A3", Rule::I1, Cause::SiblingRefused),
            ]
        );
        for (units, cause) in [
            ("0", Cause::UnitsNotPositive),
            ("-5", Cause::UnitsNotPositive),
            ("many", Cause::NotANumber),
            ("", Cause::Missing),
        ] {
            let refused = desk.refuse(&one("", units, NEW), How::default()).await;
            assert_eq!(refused, [short(2, "E2", Rule::U1, cause)], "{units}");
        }
        desk.accept(&two("100", "60", "40")).await;
        let refused = desk.refuse(&two("100", "60", "50"), How::default()).await;
        assert_eq!(refused[0], short(2, "E2", Rule::U1, Cause::UnitsDoNotAddUp));
    })
    .await;
}

#[tokio::test]
async fn u2_units_that_appear_are_placed_on_the_only_line_or_arrive_unclassified() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        desk.accept(&one("100", "100", GOING)).await;
        let grown = desk.accept(&one("150", "100", GOING)).await;
        assert_eq!(
            notices(&grown),
            [(2, "E2".to_owned(), Rule::U2, Remark::PlacedByItself)]
        );
        assert_eq!(desk.line().await.units, 150);
        let grown = desk
            .accept(
                &one("150", "150", GOING)
                    .with(&[MAIN, &[("Seats", "70"), ("Seats purchased", "220")], NEW].concat())
                    .set(0, "Seats purchased", "220"),
            )
            .await;
        assert_eq!(grown.summary.added, 1);
        let grown = desk.accept(&two("320", "70", "150")).await;
        assert_eq!(
            notices(&grown),
            [(2, "E2".to_owned(), Rule::U2, Remark::ArrivedUnclassified)]
        );
        let units: Vec<i64> = desk
            .lines()
            .await
            .iter()
            .map(|(_, line)| line.units)
            .collect();
        assert_eq!(units.iter().sum::<i64>(), 320);
        assert_eq!(desk.entitlement().await.state.agreed, 320);
    })
    .await;
}

#[tokio::test]
async fn u2_a_row_without_a_status_arrives_unclassified() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        desk.accept(&one("100", "100", &[])).await;
        let line = desk.line().await;
        assert_eq!(line.status, desk.app.rulebook().defaults.new_units);
    })
    .await;
}

#[tokio::test]
async fn u2_a_number_that_stands_in_for_the_purchased_one_needs_its_reason() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let sheet = one("100", "80", GOING).set(0, "Override units", "80");
        let refused = desk
            .refuse(
                &sheet,
                How {
                    title: " ",
                    ..How::default()
                },
            )
            .await;
        assert_eq!(refused, [short(2, "J2", Rule::U2, Cause::Missing)]);
        desk.accept(&sheet).await;
        let state = desk.entitlement().await.state;
        assert_eq!(
            (state.purchased, state.reported(), state.agreed),
            (100, 80, 80)
        );
        desk.says_nothing_new(&sheet).await;
    })
    .await;
}

#[tokio::test]
async fn u3_a_fall_follows_on_one_line_and_awaits_reconciling_on_several() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        desk.accept(&two("100", "60", "40")).await;
        let fallen = desk.accept(&two("80", "60", "40")).await;
        assert_eq!(
            notices(&fallen),
            [(2, "E2".to_owned(), Rule::U3, Remark::NeedsReconciling)]
        );
        let state = desk.entitlement().await.state;
        assert_eq!(
            (state.agreed, state.reported(), state.needs_reconciling()),
            (100, 80, true)
        );
        // Meanwhile every other field can be edited.
        let edited = two("80", "60", "40").set(1, "Target date", "2024-12-15");
        desk.accept(&edited).await;
        desk.says_nothing_new(&edited).await;
    })
    .await;
    on_both(async |database| {
        let desk = Desk::new(database).await;
        desk.accept(&one("100", "100", GOING)).await;
        let fallen = desk.accept(&one("70", "100", GOING)).await;
        assert_eq!(
            notices(&fallen),
            [(2, "E2".to_owned(), Rule::U3, Remark::PlacedByItself)]
        );
        assert_eq!(desk.line().await.units, 70);
    })
    .await;
}

#[tokio::test]
async fn u3_rows_that_cut_lines_to_another_sum_than_the_reported_one_are_refused() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        desk.accept(&two("100", "60", "40")).await;
        let refused = desk.refuse(&two("80", "50", "40"), How::default()).await;
        assert_eq!(refused[0], short(2, "E2", Rule::U1, Cause::UnitsDoNotAddUp));
        let cut = desk.accept(&two("80", "40", "40")).await;
        assert_eq!(cut.summary.changed, 2);
        assert!(!desk.entitlement().await.state.needs_reconciling());
    })
    .await;
}

#[tokio::test]
async fn u4_lines_that_nothing_tells_apart_are_accepted_with_the_offer_to_merge_them() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let twins = Sheet::of(&[
            &[MAIN, &[("Seats purchased", "100"), ("Seats", "60")], GOING].concat(),
            &[MAIN, &[("Seats purchased", "100"), ("Seats", "40")], GOING].concat(),
        ]);
        let accepted = desk.accept(&twins).await;
        assert!(notices(&accepted).iter().any(|(row, _, rule, remark)| {
            (*row, *rule, *remark) == (3, Rule::U4, Remark::MergeOffered)
        }));
        desk.says_nothing_new(&twins).await;
    })
    .await;
}

#[tokio::test]
async fn u4_rows_of_two_blockers_are_told_apart_by_them() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let blocked = |seats, key| {
            let row = [
                ("Seats purchased", "100"),
                ("Seats", seats),
                ("L1", "Blocked"),
                ("L2", "Adoption Readiness"),
                ("Notes", "They want it; nobody is trained."),
                ("Blocker key", key),
            ];
            [MAIN, &row].concat()
        };
        let apart = Sheet::of(&[&blocked("60", "OUT-1"), &blocked("40", "OUT-2")]);
        let is_merge = |notice: &(u32, String, Rule, Remark)| notice.3 == Remark::MergeOffered;
        assert!(!notices(&desk.accept(&apart).await).iter().any(is_merge));
        let other = ("Service", "Microsoft Teams");
        let alike = |seats| {
            [
                &blocked(seats, "OUT-3")[..2],
                &[other],
                &blocked(seats, "OUT-3")[3..],
            ]
            .concat()
        };
        let alike = Sheet::of(&[&alike("60"), &alike("40")]);
        assert!(notices(&desk.accept(&alike).await).iter().any(is_merge));
    })
    .await;
}

#[tokio::test]
async fn u4_a_segment_tells_lines_apart() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let apart = Sheet::of(&[
            &[MAIN, &[("Seats", "60"), ("Segment", "Perú")], GOING].concat(),
            &[MAIN, &[("Seats", "40"), ("Segment", "España")], GOING].concat(),
        ]);
        assert_eq!(notices(&desk.accept(&apart).await), []);
        let changed = desk
            .accept(&apart.clone().set(1, "Notes", "Half of them are moved."))
            .await;
        assert_eq!((changed.summary.changed, changed.summary.unchanged), (1, 1));
    })
    .await;
}

#[tokio::test]
async fn u5_units_that_do_not_count_await_a_second_person() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let sheet = one(
            "100",
            "100",
            &[
                ("L1", "Duplicate/Invalid"),
                ("Notes", "The subscription was cancelled."),
            ],
        );
        let accepted = desk.accept(&sheet).await;
        assert_eq!(
            notices(&accepted)
                .iter()
                .map(|found| found.3)
                .collect::<Vec<_>>(),
            [Remark::AwaitsApproval]
        );
        desk.says_nothing_new(&sheet).await;
    })
    .await;
}

#[tokio::test]
async fn u5_units_that_do_not_count_need_a_note_and_a_survivor_that_exists() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let sheet = one("100", "100", &[("L1", "Duplicate/Invalid"), ("Notes", "")]);
        assert_eq!(
            desk.refuse(&sheet, How::default()).await,
            [short(2, "G2", Rule::U5, Cause::Missing)]
        );
        let sheet = sheet
            .set(0, "Notes", "Counted twice.")
            .set(0, "Duplicate of", "Nobody knows");
        let refused = desk.refuse(&sheet, How::default()).await;
        assert_eq!(
            refused,
            [short(2, "H2", Rule::U5, Cause::DuplicateOfUnknown)]
        );
        desk.accept(&one("50", "50", GOING).set(0, "Tenant", "Other"))
            .await;
        desk.accept(&sheet.set(0, "Duplicate of", "Other")).await;
        let lines = desk.lines().await;
        assert!(lines.iter().any(|(_, line)| line.duplicate_of.is_some()));
    })
    .await;
}
