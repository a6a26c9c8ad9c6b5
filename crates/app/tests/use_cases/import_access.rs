//! Imports and the rules of access and time: S9, A3, H7, T3, T4, V1, V2.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::too_many_lines,
    reason = "helpers of tests may fail loudly, and say what they skip"
)]

use crate::desk::{Desk, How, Row, START, Sheet, Speaking, refusals, short};
use desbloqueo_app::import::Summary;
use desbloqueo_app::update_line::{UpdateLine, update_line};
use desbloqueo_domain::access::OrganizationRole;
use desbloqueo_domain::clocks::days_between;
use desbloqueo_domain::code::{LineId, PersonId};
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::refusal::{Cause, Rule};
use desbloqueo_playbook::Kind;
use desbloqueo_store::{changes, intervals};
use desbloqueo_testkit::on_both;
use jiff::civil::date;

const BLOCKED: Row<'static> = &[
    ("Customer", "Ficticia"),
    ("Service", "Exchange Online"),
    ("Seats", "10"),
    ("Phase", "Delivery"),
    ("L1", "Blocked"),
    ("L2", "Adoption Readiness"),
    ("Notes", "Nobody has time to train people."),
    ("Target date", "2024-06-01"),
];

fn blocked() -> Sheet {
    Sheet::of(&[BLOCKED])
}

fn by(person: PersonId, reason: &str) -> How<'_> {
    How {
        actor: Some(person),
        reason,
        ..How::default()
    }
}

#[tokio::test]
async fn s9_a_delivery_manager_changes_only_what_their_team_says() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let dana = desk
            .person(
                "Dana Inventada",
                OrganizationRole::DeliveryManager,
                desk.head,
            )
            .await;
        let otto = desk
            .person(
                "Otto Inventado",
                OrganizationRole::DeliveryManager,
                desk.head,
            )
            .await;
        let refused = desk.refuse(&blocked(), by(dana, "")).await;
        assert_eq!(refused, [short(2, "A2", Rule::A1, Cause::NotPermitted)]);
        desk.accept(&blocked().set(0, "Delivery manager", "Dana Inventada"))
            .await;
        let later = blocked().set(0, "Target date", "2024-07-01");
        // Nobody gets rights by naming themselves in the file.
        let named = later.clone().set(0, "Delivery manager", "Otto Inventado");
        assert_eq!(
            desk.refuse(&named, by(otto, "")).await,
            [short(2, "A2", Rule::A1, Cause::NotPermitted)]
        );
        let moved = desk.take(&later, by(dana, "")).await;
        assert_eq!((refusals(&moved), moved.summary.changed), (vec![], 1));
        assert_eq!(desk.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn s9_a_team_lead_overrides_with_a_reason_that_history_shows() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let lena = desk
            .person("Lena Inventada", OrganizationRole::TeamLead, desk.head)
            .await;
        let refused = desk.refuse(&blocked(), by(lena, "")).await;
        assert_eq!(
            refused,
            [short(2, "A2", Rule::S9, Cause::OverrideNeedsReason)]
        );
        let accepted = desk.take(&blocked(), by(lena, "Dana is away")).await;
        assert_eq!(refusals(&accepted), []);
        let mut transaction = desk.app.database.read().await.unwrap();
        let history = changes::list_of_batch(&mut transaction, accepted.batch.unwrap(), None, 100)
            .await
            .unwrap();
        let of_line = history
            .iter()
            .find(|change| change.subject_kind == "line")
            .unwrap();
        assert_eq!(
            (of_line.override_reason.as_str(), of_line.source.as_str()),
            ("Dana is away", "import")
        );
    })
    .await;
}

#[tokio::test]
async fn a3_what_somebody_may_not_see_is_neither_exported_nor_told_from_what_is_not_there() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let (north, south) = (desk.partner("North").await, desk.partner("South").await);
        let lena = desk
            .person("Lena Inventada", OrganizationRole::TeamLead, north)
            .await;
        desk.take(
            &blocked(),
            How {
                organization: Some(south),
                ..How::default()
            },
        )
        .await;
        desk.take(
            &blocked().set(0, "Customer", "Norteña"),
            How {
                organization: Some(north),
                ..How::default()
            },
        )
        .await;
        let seen = std::fs::read_to_string(desk.export_as(lena, "seen.csv", Speaking::Codes).await)
            .unwrap();
        assert!(seen.contains("Norteña") && !seen.contains("Ficticia"));
        let everything =
            std::fs::read_to_string(desk.export("all.csv", Speaking::Codes).await).unwrap();
        let hidden = desk.lines().await;
        let of_south = everything
            .lines()
            .find(|line| line.contains("Ficticia"))
            .unwrap();
        let hidden = hidden
            .iter()
            .find(|(id, _)| of_south.contains(&id.to_string()))
            .unwrap()
            .0;
        let guess = |id: String| blocked().set(0, "Line id", &id).set(0, "Version", "1");
        let how = || How {
            organization: Some(north),
            ..by(lena, "a reason")
        };
        let unseen = desk.refuse(&guess(hidden.to_string()), how()).await;
        let absent = desk
            .refuse(&guess(LineId(uuid::Uuid::max()).to_string()), how())
            .await;
        assert_eq!(unseen, [short(2, "I2", Rule::I2, Cause::NotFound)]);
        assert_eq!(unseen, absent);
    })
    .await;
}

#[tokio::test]
async fn a3_nobody_declares_a_file_complete_for_what_they_do_not_see() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let (north, south) = (desk.partner("North").await, desk.partner("South").await);
        let lena = desk
            .person("Lena Inventada", OrganizationRole::TeamLead, north)
            .await;
        let path = desk.path("rows.csv");
        std::fs::write(&path, blocked().csv()).unwrap();
        let request = desbloqueo_app::import::ImportRequest {
            file: path.as_path().into(),
            title: "all".to_owned(),
            mapping: None,
            organization: Some(north),
            mode: desbloqueo_app::import::Mode::AllOrNothing,
            complete: Some(desbloqueo_app::import::Complete {
                organization: south,
                service: None,
            }),
            override_reason: "a reason".to_owned(),
            keep_columns: true,
        };
        let actor = desk.actor(lena).await;
        let refused =
            desbloqueo_app::import::import_portfolio(&desk.app, &actor, &request, &desk.dictionary)
                .await;
        assert!(refused.is_err());
    })
    .await;
}

#[tokio::test]
async fn h7_a_status_reported_since_an_earlier_day_counts_for_ages_and_the_future_is_refused() {
    on_both(async |database| {
        let mut desk = Desk::new(database).await;
        let sheet = blocked().set(0, "Status since", "2024-04-02");
        assert_eq!(
            desk.refuse(&sheet, How::default()).await,
            [short(2, "I2", Rule::H7, Cause::DateInTheFuture)]
        );
        let sheet = sheet.set(0, "Status since", "2024-02-01");
        desk.accept(&sheet).await;
        let line = desk.line().await;
        assert_eq!(
            (line.since.l1, line.since.reason, line.since.reported),
            (date(2024, 2, 1), date(2024, 2, 1), true)
        );
        assert_eq!(days_between(line.since.l1, START), 60);
        desk.on(date(2024, 4, 8));
        // T4: units and notes do not reset how long it is blocked; a reason known to hold since earlier does.
        desk.accept(
            &sheet
                .clone()
                .set(0, "Seats", "12")
                .set(0, "Notes", "Still nobody."),
        )
        .await;
        assert_eq!(desk.line().await.since.l1, date(2024, 2, 1));
        desk.accept(
            &sheet
                .clone()
                .set(0, "Seats", "12")
                .set(0, "Status since", "2024-01-15")
                .set(0, "Notes", "Still nobody."),
        )
        .await;
        assert_eq!(desk.line().await.since.reason, date(2024, 1, 15));
        let (id, _) = desk.lines().await[0];
        let mut transaction = desk.app.database.read().await.unwrap();
        let all = intervals::list_of_lines(&mut transaction, desk.head, &[id])
            .await
            .unwrap();
        assert_eq!(
            all.iter().map(|stored| stored.interval.from).min(),
            Some(date(2024, 1, 15))
        );
    })
    .await;
}

#[tokio::test]
async fn t4_another_l1_begins_today_and_a_file_says_how_stale_a_row_is() {
    on_both(async |database| {
        let mut desk = Desk::new(database).await;
        let sheet =
            blocked()
                .set(0, "Status since", "2024-02-01")
                .set(0, "Last updated", "2024-03-20");
        desk.accept(&sheet).await;
        assert_eq!(desk.line().await.confirmed, date(2024, 3, 20));
        desk.on(date(2024, 4, 8));
        desk.accept(&sheet.set(0, "L1", "In Progress").set(0, "L2", "").set(
            0,
            "Notes",
            "A trainer was found.",
        ))
        .await;
        let line = desk.line().await;
        assert_eq!(
            (line.since.l1, line.confirmed),
            (date(2024, 4, 8), date(2024, 4, 8))
        );
    })
    .await;
}

#[tokio::test]
async fn v1_an_import_and_an_edit_by_hand_refuse_the_same_for_the_same_reason() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        desk.accept(&blocked()).await;
        let (id, _) = desk.lines().await[0];
        let change = UpdateLine {
            edit: LineEdit {
                target: Some(None),
                override_reason: Some("by hand".to_owned()),
                ..LineEdit::default()
            },
            ..UpdateLine::default()
        };
        let by_hand = update_line(&desk.app, &desk.actor(desk.ada).await, id, &change)
            .await
            .unwrap_err();
        let by_hand: Vec<_> = by_hand
            .refusals()
            .iter()
            .map(|refusal| (refusal.rule, refusal.cause))
            .collect();
        let imported = desk
            .refuse(&blocked().set(0, "Target date", "N/A"), How::default())
            .await;
        assert_eq!(
            imported
                .iter()
                .map(|found| (found.2, found.3))
                .collect::<Vec<_>>(),
            by_hand
        );
        assert_eq!(imported[0].1, "H2");
    })
    .await;
}

#[tokio::test]
async fn v2_labels_of_any_language_are_one_code_and_unknown_ones_are_refused() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let (playbook, status) = (&desk.app.playbook, |code: &str| {
            desbloqueo_testkit::code(code)
        });
        let label = |kind, code: &str, language: &str| {
            playbook.label(kind, &status(code), language).to_owned()
        };
        desk.accept(&blocked()).await;
        for language in ["es", "de", "pt", "ja", "zh"] {
            let sheet = blocked()
                .set(0, "L1", &label(Kind::L1, "blocked", language))
                .set(
                    0,
                    "L2",
                    &label(Kind::L2, "blocked-adoption-readiness", language),
                );
            let again = desk.take(&sheet, How::default()).await;
            assert_eq!(
                (refusals(&again), again.summary),
                (
                    vec![],
                    Summary {
                        unchanged: 1,
                        ..Summary::default()
                    }
                ),
                "{language}"
            );
        }
        let unknown = blocked().set(0, "Engagement scenario", "Led by nobody at all");
        assert_eq!(
            desk.refuse(&unknown, How::default()).await,
            [short(2, "I2", Rule::V2, Cause::UnknownCode)]
        );
    })
    .await;
}
