//! Imports and rows that belong to one blocker: rule I5.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail loudly"
)]

use crate::desk::{Desk, How, short};
use crate::import_files::rows;
use desbloqueo_domain::refusal::{Cause, Rule};
use desbloqueo_store::blockers;
use desbloqueo_testkit::on_both;

#[tokio::test]
async fn i5_rows_of_one_key_are_held_by_one_blocker() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let blocked = [
            ("L1", "Blocked"),
            ("L2", "Adoption Readiness"),
            ("Blocker key", "OUT-1"),
            ("Blocker title", "No trainers"),
        ];
        let sheet = rows(&[
            &[&[("Customer", "Uno")][..], &blocked].concat(),
            &[&[("Customer", "Dos")][..], &blocked].concat(),
            &[&[("Customer", "Tres")][..], &blocked[..2]].concat(),
        ]);
        desk.accept(&sheet).await;
        let mut transaction = desk.app.database.read().await.unwrap();
        let all = blockers::list_of_organization(&mut transaction, desk.head, None, 10)
            .await
            .unwrap();
        let shared: Vec<_> = all
            .iter()
            .filter(|stored| !stored.blocker.state.private)
            .collect();
        assert_eq!(
            (
                all.len(),
                shared.len(),
                shared[0].blocker.state.title.as_str()
            ),
            (2, 1, "No trainers")
        );
        let lines = blockers::list_lines(&mut transaction, shared[0].blocker.id)
            .await
            .unwrap();
        assert_eq!(lines.len(), 2);
        transaction.roll_back().await.unwrap();
        desk.says_nothing_new(&sheet).await;
        let third = sheet.set(2, "Blocker key", "out-1");
        assert_eq!(desk.accept(&third).await.summary.changed, 1);
        assert_eq!(desk.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn i5_rows_of_one_key_that_say_different_things_of_it_are_refused() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let blocked = [
            ("L1", "Blocked"),
            ("L2", "Adoption Readiness"),
            ("Blocker key", "OUT-1"),
        ];
        let sheet = rows(&[
            &[
                &[("Customer", "Uno")][..],
                &blocked,
                &[("Blocker title", "No trainers")],
            ]
            .concat(),
            &[
                &[("Customer", "Dos")][..],
                &blocked,
                &[("Blocker title", "No rooms")],
            ]
            .concat(),
        ]);
        let refused = desk.refuse(&sheet, How::default()).await;
        assert_eq!(
            refused,
            [short(3, "I3", Rule::I5, Cause::BlockerKeyDisagrees)]
        );
    })
    .await;
}
