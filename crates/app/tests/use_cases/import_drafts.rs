//! A file waits in the database: it is tried, applied once, cancelled without a trace, forgotten after a day.

use crate::desk::{Desk, How, START, Sheet, convert, python};
use desbloqueo_app::UseCaseError;
use desbloqueo_app::import::drafts::{
    Choices, Draft, Origin, apply_draft, choose, delete_mapping, find_draft, forget_draft,
    keep_file, list_drafts, list_mappings, list_remembered, look_at, save_mapping, try_draft,
};
use desbloqueo_app::import::{Complete, ImportError, Imported, Mode, RowOutcome, Summary, Watch};
use desbloqueo_domain::access::OrganizationRole;
use desbloqueo_domain::code::PersonId;
use desbloqueo_domain::refusal::Cause;
use desbloqueo_exchange::read::ReadError;
use desbloqueo_sheets::{Field, Target};
use desbloqueo_testkit::{self as testkit, on_both};

fn rows() -> Sheet {
    Sheet::of(&[
        &[
            ("Customer", "Uno"),
            ("Service", "Teams"),
            ("Seats", "10"),
            ("L1", "In Progress"),
            ("Target date", "2024-09-01"),
        ],
        &[
            ("Customer", "Dos"),
            ("Service", "Teams"),
            ("Seats", "20"),
            ("L1", "In Progress"),
            ("Target date", "2024-09-01"),
        ],
    ])
}

/// Keeps a file, with the reason that an administrator gives for doing what others do.
async fn keep(desk: &Desk, person: PersonId, sheet: &Sheet) -> Draft {
    let actor = desk.actor(person).await;
    let content = sheet.csv().into_bytes();
    let name = "folder/lunes.csv";
    let kept = keep_file(&desk.app, &actor, name, content, &desk.dictionary)
        .await
        .unwrap();
    let choices = Choices {
        reason: "weekly import".to_owned(),
        ..kept.choices.clone()
    };
    choose(&desk.app, &actor, &kept, &choices).await.unwrap();
    find_draft(&desk.app, &actor, kept.id).await.unwrap()
}

async fn try_out(desk: &Desk, draft: &Draft) -> Imported {
    let actor = desk.actor(desk.ada).await;
    try_draft(
        &desk.app,
        &actor,
        draft,
        &desk.dictionary,
        &Watch::default(),
    )
    .await
    .unwrap()
}

async fn apply(desk: &Desk, draft: &Draft, watch: &Watch) -> Result<Imported, ImportError> {
    let actor = desk.actor(desk.ada).await;
    let mode = Mode::AllOrNothing;
    apply_draft(&desk.app, &actor, draft, mode, &desk.dictionary, watch).await
}

#[tokio::test]
async fn a_draft_is_tried_without_a_trace_and_becomes_one_batch() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let draft = keep(&desk, desk.ada, &rows()).await;
        assert_eq!((draft.file_name.as_str(), draft.batch), ("lunes.csv", None));
        let before = testkit::contents(&desk.app.database).await;
        let tried = try_out(&desk, &draft).await;
        assert_eq!(
            tried.summary,
            Summary {
                added: 2,
                ..Summary::default()
            }
        );
        let told: Vec<_> = tried
            .rows
            .iter()
            .map(|row| (row.row, row.outcome, &*row.place.customer, row.units))
            .collect();
        assert_eq!(
            told,
            [
                (2, RowOutcome::Added, "Uno", 10),
                (3, RowOutcome::Added, "Dos", 20)
            ]
        );
        assert_eq!(testkit::contents(&desk.app.database).await, before);
        let applied = apply(&desk, &draft, &Watch::default()).await.unwrap();
        let batch = applied.batch.unwrap();
        let again = apply(&desk, &draft, &Watch::default()).await;
        assert!(
            matches!(
                again,
                Err(ImportError::UseCase(UseCaseError::NotFound { .. }))
            ),
            "its bytes are gone: {again:?}"
        );
        let actor = desk.actor(desk.ada).await;
        let found = find_draft(&desk.app, &actor, draft.id).await.unwrap();
        assert_eq!(found.batch, Some(batch));
        let again = apply(&desk, &found, &Watch::default()).await;
        assert!(matches!(again, Err(ImportError::Applied(known)) if known == batch));
        assert_eq!(desk.entitlements().await.len(), 2);
        assert_eq!(desk.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn two_windows_at_once_apply_it_once() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let draft = keep(&desk, desk.ada, &rows()).await;
        let (one, two) = (Watch::default(), Watch::default());
        let (first, second) = tokio::join!(apply(&desk, &draft, &one), apply(&desk, &draft, &two));
        let batches = [first, second].map(|outcome| match outcome {
            Ok(imported) => imported.batch,
            Err(ImportError::Applied(_) | ImportError::UseCase(UseCaseError::NotFound { .. })) => {
                None
            }
            Err(error) => panic!("{error:?}"),
        });
        assert_eq!(batches.iter().flatten().count(), 1, "{batches:?}");
        assert_eq!(desk.entitlements().await.len(), 2);
        assert_eq!(desk.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn a_cancelled_import_leaves_no_trace_and_can_be_applied_later() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let draft = keep(&desk, desk.ada, &rows()).await;
        let before = testkit::contents(&desk.app.database).await;
        let watch = Watch::default();
        assert!(watch.cancel());
        let cancelled = apply(&desk, &draft, &watch).await;
        assert!(
            matches!(cancelled, Err(ImportError::Cancelled)),
            "{cancelled:?}"
        );
        assert_eq!(testkit::contents(&desk.app.database).await, before);
        let watch = Watch::default();
        assert!(apply(&desk, &draft, &watch).await.unwrap().batch.is_some());
        assert!(!watch.cancel(), "it is too late");
        let progress = watch.progress();
        assert_eq!((progress.done, progress.all), (2, 2));
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_its_sender_s_alone_and_gone_after_a_day() {
    on_both(async |database| {
        let mut desk = Desk::new(database).await;
        let lena = desk
            .person("Lena Inventada", OrganizationRole::TeamLead, desk.head)
            .await;
        let draft = keep(&desk, desk.ada, &rows()).await;
        let (ada, other) = (desk.actor(desk.ada).await, desk.actor(lena).await);
        let missing = |found: Result<Draft, UseCaseError>| {
            matches!(found, Err(UseCaseError::NotFound { .. }))
        };
        assert!(missing(find_draft(&desk.app, &other, draft.id).await));
        assert!(forget_draft(&desk.app, &other, draft.id).await.is_err());
        assert_eq!(list_drafts(&desk.app, &other).await.unwrap(), []);
        assert_eq!(
            list_drafts(&desk.app, &ada).await.unwrap(),
            std::slice::from_ref(&draft)
        );
        desk.on(START.tomorrow().unwrap().tomorrow().unwrap());
        assert!(missing(find_draft(&desk.app, &ada, draft.id).await));
        assert_eq!(list_drafts(&desk.app, &ada).await.unwrap(), []);
        // The next file takes the old one away.
        let next = keep(&desk, desk.ada, &rows()).await;
        let kept = testkit::contents(&desk.app.database).await;
        assert_eq!(
            (kept["import_draft"].len(), kept["import_content"].len()),
            (1, 1)
        );
        forget_draft(&desk.app, &ada, next.id).await.unwrap();
        let kept = testkit::contents(&desk.app.database).await;
        assert_eq!(
            (kept["import_draft"].len(), kept["import_content"].len()),
            (0, 0)
        );
    })
    .await;
}

#[tokio::test]
async fn what_another_window_chose_is_not_overruled_unseen() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let ada = desk.actor(desk.ada).await;
        let draft = keep(&desk, desk.ada, &rows()).await;
        let chosen = Choices {
            reason: "another".to_owned(),
            ..draft.choices.clone()
        };
        choose(&desk.app, &ada, &draft, &chosen).await.unwrap();
        let other = Choices {
            title: "other".to_owned(),
            ..draft.choices.clone()
        };
        let late = choose(&desk.app, &ada, &draft, &other).await;
        assert!(matches!(late, Err(ImportError::Rechosen)), "{late:?}");
        let stale = apply(&desk, &draft, &Watch::default()).await;
        assert!(matches!(stale, Err(ImportError::Rechosen)), "{stale:?}");
        assert_eq!(desk.entitlements().await, []);
    })
    .await;
}

#[tokio::test]
async fn a_file_is_complete_only_for_what_one_sees_and_says_what_it_lacks() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let (north, south) = (desk.partner("North").await, desk.partner("South").await);
        let lena = desk
            .person("Lena Inventada", OrganizationRole::TeamLead, north)
            .await;
        let sheet = rows();
        desk.take(
            &sheet,
            How {
                organization: Some(north),
                ..How::default()
            },
        )
        .await;
        let only = Sheet::of(&[&[
            ("Customer", "Uno"),
            ("Service", "Teams"),
            ("Seats", "10"),
            ("L1", "In Progress"),
            ("Target date", "2024-09-01"),
        ]]);
        let draft = keep(&desk, lena, &only).await;
        let actor = desk.actor(lena).await;
        let scope = |organization| Choices {
            organization: Some(north),
            complete: Some(Complete {
                organization,
                service: None,
            }),
            reason: "all of it".to_owned(),
            ..draft.choices.clone()
        };
        let refused = choose(&desk.app, &actor, &draft, &scope(south)).await;
        assert!(
            matches!(
                refused,
                Err(ImportError::UseCase(UseCaseError::NotFound { .. }))
            ),
            "{refused:?}"
        );
        choose(&desk.app, &actor, &draft, &scope(north))
            .await
            .unwrap();
        let draft = find_draft(&desk.app, &actor, draft.id).await.unwrap();
        let tried = try_draft(
            &desk.app,
            &actor,
            &draft,
            &desk.dictionary,
            &Watch::default(),
        )
        .await
        .unwrap();
        let absent: Vec<_> = tried
            .absent
            .iter()
            .map(|one| (&*one.place.customer, one.units))
            .collect();
        assert_eq!(absent, [("Dos", 20)]);
        assert_eq!(
            tried.summary,
            Summary {
                unchanged: 1,
                ..Summary::default()
            }
        );
    })
    .await;
}

#[tokio::test]
async fn the_mapping_of_the_same_headings_is_taken_again_wherever_they_stand() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let ada = desk.actor(desk.ada).await;
        let mut sheet = rows();
        sheet.headings[2] = "Qwerty".to_owned();
        let draft = keep(&desk, desk.ada, &sheet).await;
        assert_eq!(draft.choices.origin, Origin::Proposed);
        let sight = look_at(&desk.app, &draft, &desk.dictionary).await.unwrap();
        assert_eq!(sight.missing, [[Field::Units, Field::PurchasedUnits]]);
        assert_eq!(sight.samples[&0], ["Uno", "Dos"]);
        let mut mapping = sight.mapping;
        mapping.columns[2].target = Target::Field {
            field: Field::Units,
        };
        let choices = Choices {
            mapping: Some(mapping.clone()),
            origin: Origin::Chosen,
            ..draft.choices.clone()
        };
        choose(&desk.app, &ada, &draft, &choices).await.unwrap();
        let draft = find_draft(&desk.app, &ada, draft.id).await.unwrap();
        let batch = apply(&desk, &draft, &Watch::default())
            .await
            .unwrap()
            .batch
            .unwrap();
        let mut moved = sheet.clone();
        moved.headings.swap(0, 2);
        for row in &mut moved.rows {
            row.swap(0, 2);
        }
        let next = keep(&desk, desk.ada, &moved).await;
        assert_eq!(next.choices.origin, Origin::Import(batch));
        let tried = try_out(&desk, &next).await;
        assert_eq!(
            tried.summary,
            Summary {
                unchanged: 2,
                ..Summary::default()
            }
        );
        // Another heading is another file; the earlier one is offered for it all the same.
        let other = keep(&desk, desk.ada, &rows()).await;
        assert_eq!(other.choices.origin, Origin::Proposed);
        let offered = list_remembered(&desk.app, &ada, &mapping, 9).await.unwrap();
        assert_eq!(offered.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_mapping_is_saved_under_a_name_of_one_s_own() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let lena = desk
            .person("Lena Inventada", OrganizationRole::TeamLead, desk.head)
            .await;
        let (ada, lena) = (desk.actor(desk.ada).await, desk.actor(lena).await);
        let draft = keep(&desk, desk.ada, &rows()).await;
        let mapping = look_at(&desk.app, &draft, &desk.dictionary)
            .await
            .unwrap()
            .mapping;
        save_mapping(&desk.app, &ada, " Monday ", &mapping)
            .await
            .unwrap();
        let [saved] = <[_; 1]>::try_from(list_mappings(&desk.app, &ada).await.unwrap()).unwrap();
        assert_eq!((saved.name.as_str(), &saved.mapping), ("Monday", &mapping));
        assert_eq!(list_mappings(&desk.app, &lena).await.unwrap(), []);
        assert!(delete_mapping(&desk.app, &lena, saved.id).await.is_err());
        for (name, cause) in [("  ", Cause::Missing), (&*"x".repeat(81), Cause::TooLong)] {
            let refused = save_mapping(&desk.app, &ada, name, &mapping).await;
            assert_eq!(refused.unwrap_err().refusals()[0].cause, cause);
        }
        delete_mapping(&desk.app, &ada, saved.id).await.unwrap();
        assert_eq!(list_mappings(&desk.app, &ada).await.unwrap(), []);
    })
    .await;
}

const BOOK: &str = "
import sys, openpyxl
book = openpyxl.Workbook()
book.active.title = 'Resumen'
book.active.append(['Total', 30])
for name, seats in [('Norte', 10), ('Sur', 20)]:
    sheet = book.create_sheet(name)
    sheet.append(['Customer', 'Service', 'Seats', 'L1', 'Target date'])
    sheet.append(['Cliente ' + name, 'Teams', seats, 'In Progress', '2024-09-01'])
book.save(sys.argv[1])
";

#[tokio::test]
async fn a_sheet_is_chosen_of_what_openpyxl_and_libreoffice_write() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let file = desk.path("libro.xlsx");
        if !python(BOOK, &[&file]) {
            return;
        }
        let files = [Some(file.clone()), convert(&file, "ods")];
        for file in files.into_iter().flatten() {
            let actor = desk.actor(desk.ada).await;
            let name = file.file_name().unwrap().to_str().unwrap().to_owned();
            let content = std::fs::read(&file).unwrap();
            let draft = keep_file(&desk.app, &actor, &name, content, &desk.dictionary)
                .await
                .unwrap();
            let wanted = Draft {
                choices: Choices {
                    sheet: Some("Sur".to_owned()),
                    ..draft.choices.clone()
                },
                ..draft.clone()
            };
            let sight = look_at(&desk.app, &wanted, &desk.dictionary).await.unwrap();
            assert_eq!(sight.sheets, ["Resumen", "Norte", "Sur"], "{name}");
            assert_eq!(sight.sheet, "Sur", "{name}");
            assert_eq!(sight.samples[&0], ["Cliente Sur"], "{name}");
            let missing = Draft {
                choices: Choices {
                    sheet: Some("Oeste".to_owned()),
                    ..draft.choices.clone()
                },
                ..draft
            };
            let refused = look_at(&desk.app, &missing, &desk.dictionary).await;
            assert!(matches!(
                refused,
                Err(ImportError::Read(ReadError::NoSuchSheet(_)))
            ));
        }
    })
    .await;
}
