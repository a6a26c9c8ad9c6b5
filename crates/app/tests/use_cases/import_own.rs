//! Columns that are no field of ours are own fields: noticed, in history, undone (rules I6, H1).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::too_many_lines,
    reason = "helpers of tests may fail loudly, and say what they skip"
)]

use crate::desk::{Desk, How, Sheet, Speaking, refusals, short};
use desbloqueo_app::catalogue::add_own_field::{NewOwnField, add_own_field};
use desbloqueo_app::history::tell_history;
use desbloqueo_app::import::Summary;
use desbloqueo_domain::own_field::{OwnKind, OwnSubject};
use desbloqueo_domain::refusal::{Cause, Rule};
use desbloqueo_store::own_fields;
use desbloqueo_testkit::on_both;
use jiff::civil::date;

fn sheet(centre: &str) -> Sheet {
    Sheet::of(&[
        &[
            ("Customer", "Uno"),
            ("Service", "Teams"),
            ("Seats", "10"),
            ("L1", "In Progress"),
            ("Target date", "2024-09-01"),
            ("Cost centre", centre),
        ],
        &[
            ("Customer", "Dos"),
            ("Service", "Teams"),
            ("Seats", "10"),
            ("L1", "In Progress"),
            ("Target date", "2024-09-01"),
            ("Cost centre", "CC-1"),
        ],
    ])
}

/// The own values of all lines, by their text.
async fn values(desk: &Desk) -> Vec<String> {
    let lines: Vec<_> = desk.lines().await.iter().map(|(id, _)| id.0).collect();
    let mut transaction = desk.app.database.read().await.unwrap();
    let found = own_fields::list_values_of_subjects(&mut transaction, desk.head, &lines)
        .await
        .unwrap();
    let mut values: Vec<String> = found.into_iter().map(|value| value.value).collect();
    values.sort();
    values
}

#[tokio::test]
async fn i6_a_row_that_differs_in_an_own_column_only_is_changed_in_history_and_undone() {
    on_both(async |database| {
        let mut desk = Desk::new(database).await;
        let added = desk.accept(&sheet("CC-7")).await;
        desk.says_nothing_new(&sheet("CC-7")).await;
        desk.on(date(2024, 4, 8));
        let changed = desk.accept(&sheet("CC-8")).await;
        assert_eq!(
            changed.summary,
            Summary {
                changed: 1,
                unchanged: 1,
                ..Summary::default()
            }
        );
        assert_eq!(changed.changes[0].before, r#"{"Cost centre":"CC-7"}"#);
        assert_eq!(values(&desk).await, ["CC-1", "CC-8"]);
        let ada = desk.actor(desk.ada).await;
        let mut recorded = 0;
        for entitlement in desk.entitlements().await {
            let told = tell_history(&desk.app, &ada, entitlement.id.0).await;
            let entries = told.unwrap().entries.into_iter();
            recorded += entries.filter(|entry| entry.kind == "own-value").count();
        }
        assert_eq!(recorded, 1);
        desk.on(date(2024, 4, 9));
        let undone = desk.undo(changed.batch.unwrap()).await;
        assert_eq!((undone.restored, undone.left.len()), (1, 0));
        assert_eq!(values(&desk).await, ["CC-1", "CC-7"]);
        assert_eq!(desk.faults().await, []);
        desk.on(date(2024, 4, 10));
        desk.undo(undone.batch).await;
        assert_eq!(values(&desk).await, ["CC-1", "CC-8"]);
        assert_eq!(desk.faults().await, []);
        desk.says_nothing_new(&sheet("CC-8")).await;
        let _ = added;
    })
    .await;
}

#[tokio::test]
async fn i6_a_new_column_is_noticed_and_may_be_left_out() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        desk.accept(&sheet("CC-7")).await;
        let wider = sheet("CC-7").set(0, "Wave", "3");
        let left_out = desk
            .take(
                &wider,
                How {
                    keep_columns: false,
                    ..How::default()
                },
            )
            .await;
        assert_eq!(
            left_out.summary,
            Summary {
                unchanged: 2,
                ..Summary::default()
            }
        );
        assert_eq!(
            desk.accept(&wider).await.summary,
            Summary {
                changed: 1,
                unchanged: 1,
                ..Summary::default()
            }
        );
        desk.says_nothing_new(&wider).await;
    })
    .await;
}

#[tokio::test]
async fn i6_a_field_of_a_kind_takes_its_kind_only_and_from_above() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let north = desk.partner("North").await;
        let new = NewOwnField {
            organization: desk.head,
            subject: OwnSubject::Line,
            code: None,
            label: "Cost centre".to_owned(),
            kind: OwnKind::Number,
            choices: Vec::new(),
        };
        add_own_field(&desk.app, &desk.actor(desk.ada).await, &new)
            .await
            .unwrap();
        let how = || How {
            organization: Some(north),
            ..How::default()
        };
        let refused = desk
            .refuse(&sheet("CC-7").set(1, "Cost centre", "8"), how())
            .await;
        assert_eq!(refused, [short(2, "F2", Rule::V1, Cause::NotANumber)]);
        let numbers = sheet("07.50").set(1, "Cost centre", "8");
        let taken = desk.take(&numbers, how()).await;
        assert_eq!(refusals(&taken), []);
        let mut transaction = desk.app.database.read().await.unwrap();
        let fields = own_fields::list_of_organizations(&mut transaction, &[desk.head, north])
            .await
            .unwrap();
        assert_eq!(fields.len(), 1);
        transaction.roll_back().await.unwrap();
        assert_eq!(
            desk.take(&numbers, how()).await.summary,
            Summary {
                unchanged: 2,
                ..Summary::default()
            }
        );
        assert_eq!(desk.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn i6_an_emptied_own_cell_of_our_export_empties_and_is_undone() {
    on_both(async |database| {
        let mut desk = Desk::new(database).await;
        desk.accept(&sheet("CC-7")).await;
        desk.on(date(2024, 4, 8));
        let file = desk.export("own.csv", Speaking::In("es")).await;
        let text = std::fs::read_to_string(&file).unwrap();
        std::fs::write(&file, text.replace("CC-7", "")).unwrap();
        let emptied = desk.import(&file, How::default()).await;
        assert_eq!((refusals(&emptied), emptied.summary.changed), (vec![], 1));
        assert_eq!(values(&desk).await, ["CC-1"]);
        desk.on(date(2024, 4, 9));
        desk.undo(emptied.batch.unwrap()).await;
        assert_eq!(values(&desk).await, ["CC-1", "CC-7"]);
        assert_eq!(desk.faults().await, []);
    })
    .await;
}
