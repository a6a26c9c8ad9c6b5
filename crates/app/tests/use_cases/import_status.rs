//! Imports and the rules of statuses: S1 to S8, S10 to S13.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::too_many_lines,
    reason = "helpers of tests may fail loudly, and say what they skip"
)]

use crate::desk::{Desk, How, Row, START, Sheet, notices, short};
use desbloqueo_domain::line::{ActionText, Due};
use desbloqueo_domain::notice::Remark;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::{Cause, Rule};
use desbloqueo_domain::status::Phase;
use desbloqueo_testkit::on_both;
use jiff::civil::date;

const BLOCKED: Row<'static> = &[
    ("L1", "Blocked"),
    ("L2", "Adoption Readiness"),
    ("Notes", "Nobody has time to train people."),
];

fn row(cells: Row<'_>) -> Sheet {
    let main = [
        ("Customer", "Ficticia"),
        ("Service", "Exchange Online"),
        ("Seats", "10"),
        ("Phase", "Delivery"),
    ];
    Sheet::of(&[&[&main[..], cells].concat()])
}

fn role(code: &str) -> Owner {
    Owner::Role(desbloqueo_testkit::code(code))
}

#[tokio::test]
async fn s1_a_reason_of_its_status_and_a_detail_offered_for_the_service_are_accepted() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let sheet = row(&[
            ("L1", "L1 - Blocked"),
            ("L2", " customer it infrastructure\u{a0}and remediation "),
            ("L3", "Net\u{200b}work"),
            ("Target date", "2024-06-01"),
            ("Notes", "The firewall cuts the traffic."),
        ]);
        desk.accept(&sheet).await;
        let status = desk.line().await.status;
        assert_eq!(
            status.l3.unwrap().as_str(),
            "blocked-customer-it-infrastructure-remediation-network"
        );
    })
    .await;
}

#[tokio::test]
async fn s1_unknown_labels_wrong_parents_and_missing_reasons_are_refused_at_their_cell() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        for (l1, l2, l3, cell, cause) in [
            ("Nonsense", "", "", "E2", Cause::UnknownCode),
            ("Blocked", "Migration", "", "F2", Cause::NotAChild),
            ("Blocked", "Made up", "", "F2", Cause::UnknownCode),
            ("Blocked", "", "", "F2", Cause::Missing),
            (
                "Blocked",
                "Adoption Readiness",
                "Made up",
                "G2",
                Cause::UnknownCode,
            ),
        ] {
            let sheet = row(&[
                ("L1", l1),
                ("L2", l2),
                ("L3", l3),
                ("Target date", "2024-06-01"),
                ("Notes", "A note."),
            ]);
            let refused = desk.refuse(&sheet, How::default()).await;
            assert_eq!(refused, [short(2, cell, Rule::S1, cause)], "{l1} {l2} {l3}");
        }
    })
    .await;
}

#[tokio::test]
async fn s2_in_progress_needs_a_target_date() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let sheet = row(&[("L1", "In Progress"), ("Target date", "")]);
        assert_eq!(
            desk.refuse(&sheet, How::default()).await,
            [short(2, "F2", Rule::S2, Cause::Missing)]
        );
        let sheet = sheet.set(0, "Target date", "2024-09-30");
        desk.accept(&sheet).await;
        assert_eq!(desk.line().await.owner, role("delivery-manager"));
        desk.says_nothing_new(&sheet).await;
    })
    .await;
}

#[tokio::test]
async fn s3_blocked_in_assignment_has_no_target_date_and_waits_for_the_kickoff() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let sheet = row(BLOCKED)
            .set(0, "Phase", "Assignment")
            .set(0, "Target date", "2024-06-01")
            .set(0, "Initiate discussion date", "2024-05-02");
        assert_eq!(
            desk.refuse(&sheet, How::default()).await,
            [short(2, "H2", Rule::S3, Cause::DoesNotApply)]
        );
        let sheet = sheet.set(0, "Target date", "N/A");
        desk.accept(&sheet).await;
        let line = desk.line().await;
        assert_eq!((line.target, line.owner), (None, role("delivery-manager")));
        assert_eq!(
            line.next_action.what,
            ActionText::Code(desbloqueo_testkit::code("hold-kickoff"))
        );
        assert_eq!(line.next_action.due, Due::On(date(2024, 5, 2)));
        desk.says_nothing_new(&sheet).await;
    })
    .await;
}

#[tokio::test]
async fn s4_blocked_in_delivery_needs_its_unblock_date_or_an_answer_that_is_due() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let sheet = row(BLOCKED).set(0, "Target date", "TBD");
        assert_eq!(
            desk.refuse(&sheet, How::default()).await,
            [short(2, "H2", Rule::S4, Cause::Missing)]
        );
        let nobody = sheet
            .clone()
            .set(0, "Answer due", "2024-04-12")
            .set(0, "Asked of", "");
        assert_eq!(
            desk.refuse(&nobody, How::default()).await,
            [short(2, "J2", Rule::S4, Cause::Missing)]
        );
        let asked = nobody
            .set(0, "Asked of", "Their architect")
            .set(0, "Next action date", "TBD");
        desk.accept(&asked).await;
        let line = desk.line().await;
        assert_eq!(
            (line.target, line.owner.clone()),
            (None, role("account-team"))
        );
        assert_eq!(
            line.asked.map(|asked| (asked.of, asked.due)),
            Some(("Their architect".to_owned(), date(2024, 4, 12)))
        );
        assert_eq!(line.next_action.due, Due::OpenUntil(date(2024, 4, 8)));
        desk.says_nothing_new(&asked).await;
    })
    .await;
}

#[tokio::test]
async fn s4_a_park_date_is_accepted_and_flagged() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let accepted = desk
            .accept(&row(BLOCKED).set(0, "Target date", "2024-12-31"))
            .await;
        assert_eq!(
            notices(&accepted),
            [(2, "H2".to_owned(), Rule::S4, Remark::ParkDate)]
        );
    })
    .await;
}

#[tokio::test]
async fn s5_no_intent_needs_its_note_has_no_target_and_is_looked_at_again() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let sheet = row(&[
            ("L1", "No Intent"),
            ("L2", "Executive Sponsorship"),
            ("Notes", ""),
            ("Target date", ""),
        ]);
        assert_eq!(
            desk.refuse(&sheet, How::default()).await,
            [short(2, "G2", Rule::S5, Cause::Missing)]
        );
        let dated = sheet
            .clone()
            .set(0, "Notes", "They see no value in it.")
            .set(0, "Target date", "2024-06-01");
        assert_eq!(
            desk.refuse(&dated, How::default()).await,
            [short(2, "H2", Rule::S5, Cause::DoesNotApply)]
        );
        let sheet = dated.set(0, "Target date", "").set(0, "Review date", "N/A");
        desk.accept(&sheet).await;
        let line = desk.line().await;
        assert_eq!(
            (line.owner, line.review),
            (role("account-team"), Some(date(2024, 9, 28)))
        );
        desk.says_nothing_new(&sheet).await;
    })
    .await;
}

#[tokio::test]
async fn s6_whoever_declines_help_needs_no_target_date() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let sheet = row(&[
            ("L1", "In Progress"),
            ("Engagement scenario", "Customer led"),
            ("Service status", "Assess"),
        ])
        .set(0, "Target date", "");
        assert_eq!(
            desk.refuse(&sheet, How::default()).await,
            [short(2, "H2", Rule::S2, Cause::Missing)]
        );
        let sheet = sheet.set(0, "Service status", "Initiate");
        desk.accept(&sheet).await;
        let line = desk.line().await;
        assert_eq!((line.target, line.review), (None, Some(date(2024, 9, 28))));
        desk.says_nothing_new(&sheet).await;
    })
    .await;
}

#[tokio::test]
async fn s7_a_blocked_row_gets_a_private_blocker_and_a_closed_one_is_refused() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let sheet = row(BLOCKED).set(0, "Target date", "2024-06-01");
        desk.accept(&sheet).await;
        let line = desk.line().await;
        assert_eq!(line.blockers.len(), 1);
        let blocker = line.blockers[0].blocker;
        let moved = row(&[
            ("L1", "In Progress"),
            ("Target date", "2024-07-01"),
            ("Notes", "Trained after all."),
        ]);
        desk.accept(&moved).await;
        let sheet = sheet.set(0, "Blocker key", &blocker.to_string()).set(
            0,
            "Notes",
            "Again nobody has time.",
        );
        assert_eq!(
            desk.refuse(&sheet, How::default()).await,
            [short(2, "I2", Rule::S7, Cause::BlockerClosed)]
        );
        let sheet = sheet.set(0, "Blocker key", "0192f0a0-0000-7000-8000-000000000000");
        assert_eq!(
            desk.refuse(&sheet, How::default()).await,
            [short(2, "I2", Rule::I2, Cause::NotFound)]
        );
    })
    .await;
}

#[tokio::test]
async fn s8_another_l1_needs_another_note() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let sheet = row(BLOCKED).set(0, "Target date", "2024-06-01");
        desk.accept(&sheet).await;
        let moved = sheet.set(0, "L1", "In Progress").set(0, "L2", "");
        assert_eq!(
            desk.refuse(&moved, How::default()).await,
            [short(2, "G2", Rule::S8, Cause::NoteNeedsToBeNew)]
        );
        desk.accept(&moved.set(0, "Notes", "A trainer was found."))
            .await;
        assert_eq!(desk.line().await.blockers, []);
    })
    .await;
}

#[tokio::test]
async fn s8_a_long_note_warns_and_is_kept_whole() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let note = "They want it. ".repeat(40);
        let accepted = desk
            .accept(
                &row(BLOCKED)
                    .set(0, "Target date", "2024-06-01")
                    .set(0, "Notes", &note),
            )
            .await;
        assert_eq!(
            notices(&accepted),
            [(2, "G2".to_owned(), Rule::S8, Remark::NoteTooLong)]
        );
        assert_eq!(desk.line().await.note, note.trim());
    })
    .await;
}

#[tokio::test]
async fn s10_another_start_date_needs_its_reason_and_work_in_progress() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let going = row(&[
            ("L1", "In Progress"),
            ("Target date", "2024-09-30"),
            ("Notes", "Rolling out."),
        ])
        .set(0, "Engagement start date", "2024-02-01");
        let blocked = row(BLOCKED).set(0, "Target date", "2024-06-01").set(
            0,
            "Engagement start date",
            "2024-02-01",
        );
        let refused = desk.refuse(&blocked, How::default()).await;
        assert_eq!(
            refused,
            [short(2, "I2", Rule::S10, Cause::StartDateOnlyInProgress)]
        );
        desk.accept(&going).await;
        desk.says_nothing_new(&going).await;
        let moved = going.set(0, "Engagement start date", "2024-02-15");
        let refused = desk.refuse(&moved, How::default()).await;
        assert_eq!(
            refused,
            [short(2, "H2", Rule::S10, Cause::StartDateNeedsReason)]
        );
        desk.accept(&moved.set(0, "Notes", "The first talk was later than we thought."))
            .await;
        let start = desk.entitlement().await.state.engagement_start.unwrap();
        assert_eq!(
            (start.day, start.reason.as_str()),
            (
                date(2024, 2, 15),
                "The first talk was later than we thought."
            )
        );
    })
    .await;
}

#[tokio::test]
async fn s11_a_service_status_is_for_work_in_progress_and_kept_otherwise() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let blocked =
            row(BLOCKED)
                .set(0, "Target date", "2024-06-01")
                .set(0, "Service status", "Enable");
        let refused = desk.refuse(&blocked, How::default()).await;
        assert_eq!(
            refused,
            [short(
                2,
                "I2",
                Rule::S11,
                Cause::ServiceStatusOnlyInProgress
            )]
        );
        let going = row(&[
            ("L1", "In Progress"),
            ("Target date", "2024-09-30"),
            ("Notes", "Rolling out."),
        ]);
        desk.accept(&going.set(0, "Service status", "Enable")).await;
        desk.accept(&blocked).await;
        assert_eq!(
            desk.entitlement()
                .await
                .state
                .service_status
                .unwrap()
                .as_str(),
            "enable"
        );
        let refused = desk
            .refuse(
                &blocked.clone().set(0, "Service status", "Adopt"),
                How::default(),
            )
            .await;
        assert_eq!(
            refused,
            [short(
                2,
                "I2",
                Rule::S11,
                Cause::ServiceStatusOnlyInProgress
            )]
        );
        desk.accept(
            &blocked
                .set(0, "Service status", "")
                .set(0, "Notes", "Still nobody."),
        )
        .await;
        assert_eq!(
            desk.entitlement()
                .await
                .state
                .service_status
                .unwrap()
                .as_str(),
            "enable"
        );
    })
    .await;
}

#[tokio::test]
async fn s12_an_unresponsive_customer_is_accepted_with_a_notice_of_few_attempts() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let sheet = row(&[
            ("L1", "Status Unknown"),
            ("L2", "Customer Unresponsive"),
            ("Target date", ""),
        ]);
        let accepted = desk.accept(&sheet).await;
        assert_eq!(
            notices(&accepted)
                .iter()
                .map(|found| (found.2, found.3))
                .collect::<Vec<_>>(),
            [(Rule::S12, Remark::FewAttempts)]
        );
        let dated = sheet.set(0, "Target date", "2024-06-01");
        assert_eq!(
            desk.refuse(&dated, How::default()).await,
            [short(2, "G2", Rule::S12, Cause::DoesNotApply)]
        );
    })
    .await;
}

#[tokio::test]
async fn s13_a_phase_of_delivery_hands_over_and_does_not_go_back() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let sheet = row(BLOCKED).set(0, "Phase", "Assignment");
        desk.accept(&sheet).await;
        let sheet = sheet.set(0, "Phase", "Delivery");
        let handed = desk.accept(&sheet).await;
        assert_eq!(handed.summary.changed, 1);
        let entitlement = desk.entitlement().await;
        assert_eq!(
            (entitlement.state.phase, entitlement.state.handed_over),
            (Phase::Delivery, Some(START))
        );
        assert_eq!(entitlement.lines[0].state.owner, role("account-team"));
        desk.says_nothing_new(&sheet).await;
        let back = sheet.set(0, "Phase", "Assignment");
        assert_eq!(
            desk.refuse(&back, How::default()).await,
            [short(2, "D2", Rule::S13, Cause::NotAmongAllowed)]
        );
    })
    .await;
}
