//! The note coach of an organization: what people decide is kept, taught to their organization alone, and taken back.

use crate::common::{NETWORK, REASON, World, causes, code, is_forbidden, is_not_found};
use desbloqueo_app::bulk_edit::{BulkChange, BulkEdit, BulkMode, ChosenLines, bulk_edit, classify};
use desbloqueo_app::coach::{
    Advised, Asking, CoachExample, Models, Retraining, advise, advise_on_line, agreement,
    inspect_model, list_models, list_teachable, retrain, start_retraining, undo_model,
};
use desbloqueo_app::undo_batch::undo_batch;
use desbloqueo_domain::code::OrganizationId;
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::refusal::Cause;
use desbloqueo_domain::status::{Phase, Status};
use desbloqueo_store::coach_examples;
use desbloqueo_testkit as testkit;
use jiff::civil::date;

/// A note that the playbook's words leave no doubt about.
const FIREWALL: &str = "The customer wants to move mail, but the firewall of the head office cuts the traffic; their \
     network team has to open the ports first.";

/// A word that no playbook knows.
const UNHEARD_OF: &str = "Zwirbelkranz Zwirbelkranz, as every month: the Zwirbelkranz decides.";

fn blocked(l2: &str) -> Status {
    Status {
        l1: code("blocked"),
        l2: Some(code(l2)),
        l3: None,
    }
}

async fn examples(world: &World, organization: OrganizationId) -> Vec<CoachExample> {
    let mut transaction = world.app.database.read().await.unwrap();
    let found = coach_examples::list(&mut transaction, organization, i64::MAX, 1_000).await;
    found.unwrap()
}

/// Decisions of the administrator that the unheard-of word means this reason.
async fn decide(world: &World, organization: OrganizationId, reason: &str, count: usize) {
    let now = world.app.clock.now().as_microsecond();
    let place = (organization, world.ada, now);
    let lesson = (UNHEARD_OF, REASON, reason);
    let on = (&world.app.database, &world.ids);
    testkit::decide(on, place, lesson, count).await;
}

async fn asked(world: &World, organization: OrganizationId, text: &str) -> Advised {
    let ada = world.actor(world.ada).await;
    let asking = Asking {
        text: text.to_owned(),
        ..Asking::default()
    };
    let advised = advise(&world.app, &ada, Some(organization), &asking).await;
    advised.unwrap()
}

async fn models(world: &World, organization: OrganizationId) -> Models {
    let ada = world.actor(world.ada).await;
    let known = list_models(&world.app, &ada, organization).await;
    known.unwrap()
}

#[tokio::test]
async fn what_is_chosen_for_a_note_is_kept_with_what_was_proposed() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let taken = world
            .blocked(&world.nettlefen, "exchange", 40, FIREWALL)
            .await;
        let kept = examples(&world, world.north).await;
        assert_eq!(kept.len(), 1, "{kept:?}");
        assert_eq!((kept[0].line, kept[0].note.as_str()), (taken, FIREWALL));
        assert_eq!(kept[0].chosen.l3, Some(code(NETWORK)));
        assert_eq!(kept[0].kind(), "accepted", "{:?}", kept[0].proposed);
        assert_eq!((kept[0].person, kept[0].model_version), (world.ada, 0));
        assert!(kept[0].confidence > 0, "{}", kept[0].confidence);
        let edit = LineEdit {
            status: Some(blocked("blocked-legal-regulatory")),
            override_reason: Some("agreed".to_owned()),
            ..LineEdit::default()
        };
        world.update(taken, edit).await.unwrap();
        let kept = examples(&world, world.north).await;
        assert_eq!(
            kept.len(),
            1,
            "the same note of the same line is decided anew"
        );
        assert_eq!(kept[0].kind(), "corrected");
        assert_eq!(examples(&world, world.head).await, []);
        let ada = world.actor(world.ada).await;
        let told = agreement(&world.app, &ada, world.north, 90).await.unwrap();
        assert_eq!((told.proposed, told.accepted), (1, 0));
        assert_eq!(told.confused.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn nothing_is_kept_where_nothing_was_proposed() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "🙂 🙂 🙂")
            .await;
        assert_eq!(examples(&world, world.north).await, []);
        // A note that changes and a status that stays are no decision.
        let edit = LineEdit {
            note: Some(FIREWALL.to_owned()),
            override_reason: Some("agreed".to_owned()),
            ..LineEdit::default()
        };
        world.update(line, edit).await.unwrap();
        assert_eq!(examples(&world, world.north).await, []);
    })
    .await;
}

#[tokio::test]
async fn an_organization_learns_for_itself_alone_and_takes_it_back() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let places = [world.head, world.north, world.south];
        let mut before = Vec::new();
        for node in places {
            before.push(asked(&world, node, UNHEARD_OF).await.advice);
        }
        decide(&world, world.north, "blocked-legal-regulatory", 40).await;
        let version = retrain(&world.app, world.north, Some(world.ada), " Monthly ").await;
        assert_eq!(version.unwrap(), Some(1));
        let after = asked(&world, world.north, UNHEARD_OF).await;
        assert_eq!(after.version, 1);
        let first = &after.advice.ranked[0];
        assert_eq!(first.status.l2, Some(code("blocked-legal-regulatory")));
        for (node, before) in [(world.head, &before[0]), (world.south, &before[2])] {
            assert_eq!(&asked(&world, node, UNHEARD_OF).await.advice, before);
        }
        let known = models(&world, world.north).await;
        assert_eq!((known.waiting, known.models.len()), (0, 1));
        assert_eq!(known.models[0].reason, "Monthly");
        assert!(known.models[0].active);
        assert_eq!(known.names.person(world.ada), Some("Ada"));
        assert_eq!(models(&world, world.head).await.models, []);
        let ada = world.actor(world.ada).await;
        undo_model(&world.app, &ada, world.north, 1).await.unwrap();
        let undone = asked(&world, world.north, UNHEARD_OF).await;
        assert_eq!((undone.advice, undone.version), (before[1].clone(), 0));
        let again = undo_model(&world.app, &ada, world.north, 1).await;
        assert_eq!(causes(again), [Cause::AlreadyUndone]);
    })
    .await;
}

#[tokio::test]
async fn undoing_the_version_in_use_puts_the_one_before_it_in_use() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        for (reason, wanted) in [
            ("blocked-legal-regulatory", 1),
            ("blocked-app-compatibility", 2),
        ] {
            decide(&world, world.north, reason, 40).await;
            let version = retrain(&world.app, world.north, None, "").await;
            assert_eq!(version.unwrap(), Some(wanted));
        }
        let ada = world.actor(world.ada).await;
        undo_model(&world.app, &ada, world.north, 2).await.unwrap();
        assert_eq!(asked(&world, world.north, UNHEARD_OF).await.version, 1);
        let known = models(&world, world.north).await;
        let active: Vec<_> = known
            .models
            .iter()
            .map(|one| (one.version, one.active))
            .collect();
        assert_eq!(active, [(2, false), (1, true)]);
    })
    .await;
}

#[tokio::test]
async fn a_version_shows_what_it_learned_from_and_which_words_gained() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        decide(&world, world.north, "blocked-legal-regulatory", 20).await;
        retrain(&world.app, world.north, None, "").await.unwrap();
        let ada = world.actor(world.ada).await;
        let seen = inspect_model(&world.app, &ada, world.north, 1)
            .await
            .unwrap();
        assert_eq!(seen.examples.len(), 20);
        assert_eq!(seen.names.person(world.ada), Some("Ada"));
        let words: Vec<_> = seen.gained.iter().map(|one| one.text.as_str()).collect();
        assert!(
            words.iter().any(|word| word.contains("zwirbelkranz")),
            "{words:?}"
        );
        let missing = inspect_model(&world.app, &ada, world.north, 2).await;
        assert!(is_not_found(&missing), "{missing:?}");
    })
    .await;
}

#[tokio::test]
async fn a_coach_without_decisions_learns_nothing() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let version = retrain(&world.app, world.north, None, "").await;
        assert_eq!(version.unwrap(), None);
        assert_eq!(models(&world, world.north).await.models, []);
    })
    .await;
}

#[tokio::test]
async fn enough_decisions_are_learned_from_without_anybody_asking() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        decide(&world, world.north, "blocked-legal-regulatory", 49).await;
        assert_eq!(models(&world, world.north).await.models, []);
        world
            .blocked(&world.nettlefen, "exchange", 40, FIREWALL)
            .await;
        let mut known = models(&world, world.north).await;
        while known.models.is_empty() {
            // It may end between the look for versions and the look at how far it is.
            let goes_well = |doing| match doing {
                Retraining::Ended(version) => version.is_some(),
                doing => doing.is_running(),
            };
            assert!(
                known.retraining.is_some_and(goes_well),
                "{:?}",
                known.retraining
            );
            tokio::task::yield_now().await;
            known = models(&world, world.north).await;
        }
        assert_eq!(known.models[0].person, None);
        assert_eq!(known.models[0].examples, 50);
    })
    .await;
}

#[tokio::test]
async fn only_who_may_teach_looks_in() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let (ada, dana) = (world.actor(world.ada).await, world.actor(world.dana).await);
        let teachable = list_teachable(&world.app, &ada).await.unwrap();
        assert_eq!(teachable.len(), 3);
        assert_eq!(list_teachable(&world.app, &dana).await.unwrap(), []);
        let app = &world.app;
        assert!(is_forbidden(&list_models(app, &dana, world.north).await));
        assert!(is_forbidden(&agreement(app, &dana, world.north, 90).await));
        assert!(is_forbidden(&start_retraining(app, &dana, world.north, "")));
        assert!(is_forbidden(&undo_model(app, &dana, world.north, 1).await));
        assert!(is_not_found(&list_models(app, &dana, world.south).await));
        assert!(is_not_found(&start_retraining(app, &dana, world.south, "")));
        let asking = Asking {
            text: FIREWALL.to_owned(),
            ..Asking::default()
        };
        let of_south = advise(app, &dana, Some(world.south), &asking).await;
        assert!(is_not_found(&of_south), "{of_south:?}");
        let line = world
            .arrived(Phase::Delivery, &world.saltmarrow, "teams", 5)
            .await;
        let unseen = advise_on_line(app, &dana, line, &asking).await;
        assert!(is_not_found(&unseen), "{unseen:?}");
    })
    .await;
}

#[tokio::test]
async fn a_note_of_another_service_of_the_tenant_is_recognised() {
    use desbloqueo_app::coach::Kind;
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        world
            .blocked(&world.nettlefen, "exchange", 40, FIREWALL)
            .await;
        let line = world
            .arrived(Phase::Delivery, &world.nettlefen, "teams", 20)
            .await;
        let ada = world.actor(world.ada).await;
        let asking = Asking {
            text: FIREWALL.to_owned(),
            ..Asking::default()
        };
        let advised = advise_on_line(&world.app, &ada, line, &asking)
            .await
            .unwrap();
        let mut found = advised.advice.note.findings.iter();
        let pasted = found.find(|one| one.kind == Kind::PasteOfAnother);
        let pasted = pasted.expect("a paste");
        assert_eq!(pasted.of, Some(code("exchange")));
    })
    .await;
}

#[tokio::test]
async fn lines_are_classified_by_their_notes_as_one_batch_that_is_undone() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .arrived(Phase::Delivery, &world.nettlefen, "exchange", 40)
            .await;
        let silent = world
            .arrived(Phase::Delivery, &world.nettlefen, "teams", 10)
            .await;
        let edit = LineEdit {
            note: Some(FIREWALL.to_owned()),
            override_reason: Some("agreed".to_owned()),
            ..LineEdit::default()
        };
        world.update(line, edit).await.unwrap();
        let ada = world.actor(world.ada).await;
        let chosen = ChosenLines::These(vec![line, silent]);
        let told = classify(&world.app, &ada, &chosen, "en").await.unwrap();
        assert!(!told.cut);
        assert_eq!(told.lines[1].proposals, []);
        let first = &told.lines[0].proposals[0];
        assert_eq!(first.status.l2, Some(code(REASON)));
        let edit = LineEdit {
            status: Some(first.status.clone()),
            note: Some(format!("{FIREWALL}\nClassified by the note.")),
            target: Some(Some(date(2024, 6, 1))),
            override_reason: Some("agreed".to_owned()),
            ..LineEdit::default()
        };
        let wanted = BulkEdit {
            lines: ChosenLines::These(vec![line]),
            change: BulkChange::Each([(line, edit)].into()),
            mode: BulkMode::AllOrNothing,
            title: "Classified".to_owned(),
        };
        let done = bulk_edit(&world.app, &ada, &wanted).await.unwrap();
        assert_eq!(world.line(line).await.status, first.status);
        assert_eq!(
            examples(&world, world.north).await,
            [],
            "a batch teaches nothing"
        );
        undo_batch(&world.app, &ada, done.batch.unwrap())
            .await
            .unwrap();
        assert_eq!(world.line(line).await.status.l1, code("status-unknown"));
    })
    .await;
}
