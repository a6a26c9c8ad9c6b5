//! Imports are undone as one; what was changed since is left and said (rules H1, H2).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::too_many_lines,
    reason = "helpers of tests may fail loudly, and say what they skip"
)]

use crate::desk::{Desk, How, Row, Sheet, refusals};
use desbloqueo_app::update_line::{UpdateLine, update_line};
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::refusal::Cause;
use desbloqueo_store::lines::{self, Columns, Cursor, LineFilter, LineOrder, Moment};
use desbloqueo_testkit::on_both;
use jiff::civil::{Date, date};

fn sheet() -> Sheet {
    let common: Row<'_> = &[
        ("Customer", "Uno"),
        ("Tenant", "Main"),
        ("Phase", "Delivery"),
    ];
    Sheet::around(
        common,
        &[
            &[
                ("Service", "Teams"),
                ("Seats", "10"),
                ("L1", "Blocked"),
                ("L2", "Adoption Readiness"),
                ("Target date", "2024-06-01"),
                ("Notes", "Nobody has time."),
                ("Owner", "Rosa Contacto"),
            ],
            &[
                ("Service", "Yammer"),
                ("Seats", "20"),
                ("L1", "In Progress"),
                ("L2", ""),
                ("Target date", "2024-07-01"),
                ("Notes", "Rolling out."),
                ("Region", "EMEA"),
                ("Delivery manager", "Ada Inventada"),
            ],
            &[
                ("Service", "Intune"),
                ("Seats", "30"),
                ("L1", "Blocked"),
                ("L2", "Adoption Readiness"),
                ("Target date", "2024-06-01"),
                ("Notes", "The outage."),
                ("Blocker key", "OUT-1"),
            ],
        ],
    )
}

/// What a list shows at the end of a day.
async fn at(desk: &Desk, day: Date) -> Vec<(i64, String)> {
    let ada = desk.actor(desk.ada).await;
    let mut transaction = desk.app.database.read().await.unwrap();
    let cursor = Cursor::first(LineOrder::default());
    let filter = LineFilter::default();
    let moment = Moment::EndOf(day);
    let page = lines::list(
        &mut transaction,
        &ada.visibility,
        &filter,
        &cursor,
        100,
        Columns::Export,
        moment,
    )
    .await
    .unwrap();
    page.items
        .into_iter()
        .map(|item| (item.units, item.status.deepest().to_string()))
        .collect()
}

async fn edit_by_hand(desk: &Desk, units: i64, note: &str) {
    let (id, _) = desk
        .lines()
        .await
        .into_iter()
        .find(|(_, line)| line.units == units)
        .unwrap();
    let edit = LineEdit {
        note: Some(note.to_owned()),
        ..LineEdit::default()
    };
    let change = UpdateLine {
        edit,
        ..UpdateLine::default()
    };
    update_line(&desk.app, &desk.actor(desk.ada).await, id, &change)
        .await
        .unwrap();
}

#[tokio::test]
async fn undo_of_a_first_import_leaves_nothing_and_the_database_whole() {
    on_both(async |database| {
        let mut desk = Desk::new(database).await;
        let added = desk.accept(&sheet()).await;
        desk.on(date(2024, 4, 2));
        let undone = desk.undo(added.batch.unwrap()).await;
        assert_eq!(undone.left, []);
        assert_eq!(desk.entitlements().await, []);
        assert_eq!(desk.faults().await, []);
        let again = desk.accept(&sheet()).await;
        assert_eq!(again.summary.added, 3);
    })
    .await;
}

#[tokio::test]
async fn what_was_changed_since_is_left_and_said_and_everything_else_restored() {
    on_both(async |database| {
        let mut desk = Desk::new(database).await;
        desk.accept(&sheet()).await;
        let before = desk.lines().await;
        desk.on(date(2024, 4, 8));
        let later = sheet()
            .set(0, "Target date", "2024-08-01")
            .set(1, "Seats", "25")
            .set(1, "Region", "LATAM")
            .set(2, "L1", "In Progress")
            .set(2, "L2", "")
            .set(2, "Notes", "The outage is over.");
        let changed = desk.accept(&later).await;
        assert_eq!(changed.summary.changed, 3);
        desk.on(date(2024, 4, 9));
        edit_by_hand(&desk, 25, "Edited by hand.").await;
        desk.on(date(2024, 4, 10));
        let undone = desk.undo(changed.batch.unwrap()).await;
        assert_eq!(
            undone
                .left
                .iter()
                .map(|left| (left.kind, left.refusal.cause))
                .collect::<Vec<_>>(),
            [("entitlement", Cause::ChangedSince)]
        );
        assert_eq!(desk.faults().await, []);
        for ((id, before), (_, after)) in before.iter().zip(desk.lines().await) {
            if before.units == 20 {
                assert_eq!((after.units, after.note.as_str()), (25, "Edited by hand."));
            } else {
                assert_eq!(
                    (&before.status, before.target, &before.note, before.units),
                    (&after.status, after.target, &after.note, after.units),
                    "{id}"
                );
                assert_eq!(before.blockers, after.blockers);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn undo_of_undo_brings_the_changes_back_and_says_what_was_removed() {
    on_both(async |database| {
        let mut desk = Desk::new(database).await;
        desk.accept(&sheet()).await;
        desk.on(date(2024, 4, 8));
        let later = sheet().set(0, "Target date", "2024-08-01").with(&[
            ("Customer", "Dos"),
            ("Service", "Teams"),
            ("Seats", "7"),
        ]);
        let changed = desk.accept(&later).await;
        let after = desk.lines().await;
        desk.on(date(2024, 4, 9));
        let undone = desk.undo(changed.batch.unwrap()).await;
        assert_eq!((undone.left.len(), desk.lines().await.len()), (0, 3));
        desk.on(date(2024, 4, 10));
        let again = desk.undo(undone.batch).await;
        let left: Vec<_> = again
            .left
            .iter()
            .map(|left| (left.kind, left.refusal.cause))
            .collect();
        assert!(
            left.contains(&("entitlement", Cause::NothingToUndo)),
            "{left:?}"
        );
        let targets = |lines: &[(_, desbloqueo_domain::line::LineState)]| {
            lines
                .iter()
                .filter(|(_, line)| line.units != 7)
                .map(|(_, line)| line.target)
                .collect::<Vec<_>>()
        };
        assert_eq!(targets(&desk.lines().await), targets(&after));
        assert_eq!(desk.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn h2_days_before_an_import_stay_as_they_were_through_import_and_undo() {
    on_both(async |database| {
        let mut desk = Desk::new(database).await;
        desk.accept(&sheet()).await;
        desk.on(date(2024, 4, 8));
        let first = at(&desk, date(2024, 4, 5)).await;
        assert_eq!(first.len(), 3);
        let moved = sheet()
            .set(0, "L1", "In Progress")
            .set(0, "L2", "")
            .set(0, "Notes", "A trainer.")
            .set(1, "Seats", "25");
        let changed = desk.accept(&moved).await;
        assert_eq!(at(&desk, date(2024, 4, 5)).await, first);
        desk.on(date(2024, 4, 12));
        desk.undo(changed.batch.unwrap()).await;
        assert_eq!(at(&desk, date(2024, 4, 5)).await, first);
        assert_eq!(at(&desk, date(2024, 4, 12)).await, first);
        assert_ne!(at(&desk, date(2024, 4, 9)).await, first);
        assert_eq!(desk.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn a_contact_that_an_import_makes_known_is_in_history_and_its_customer_can_be_undone() {
    on_both(async |database| {
        let mut desk = Desk::new(database).await;
        desk.accept(&sheet()).await;
        desk.on(date(2024, 4, 8));
        let changed = desk
            .accept(&sheet().set(1, "Owner", "Pablo Contacto"))
            .await;
        assert_eq!(changed.summary.changed, 1);
        desk.says_nothing_new(&sheet().set(1, "Owner", "Pablo Contacto"))
            .await;
        desk.on(date(2024, 4, 9));
        assert_eq!(desk.undo(changed.batch.unwrap()).await.left, []);
        assert_eq!(desk.faults().await, []);
        let refused = desk.take(&sheet(), How::default()).await;
        assert_eq!(refusals(&refused), []);
    })
    .await;
}
