//! Many lines are edited at once: previewed, applied as one, undone as one (rules V1, H1, S9, A3).

use crate::common::{NETWORK, REASON, World, code, is_forbidden, is_not_found};
use desbloqueo_app::blockers::{OpenBlocker, open_blocker};
use desbloqueo_app::bulk_edit::{
    BulkChange, BulkCounts, BulkEdit, BulkEdited, BulkMode, ChosenLines, LineOutcome, bulk_edit,
};
use desbloqueo_app::reads::LineFilter;
use desbloqueo_app::split_line::split_line;
use desbloqueo_app::undo_batch::undo_batch;
use desbloqueo_app::{App, UseCaseResult};
use desbloqueo_domain::code::{LineId, PersonId};
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::{Cause, Rule};
use desbloqueo_domain::status::{Phase, Status};
use desbloqueo_store::batches::{self, BatchKind};
use desbloqueo_testkit as testkit;
use jiff::civil::date;

const OVERRIDE: &str = "agreed in the weekly call";

fn in_progress() -> LineEdit {
    LineEdit {
        status: Some(Status::of(code("in-progress"))),
        note: Some("The firewall is open; mail moves this month.".to_owned()),
        target: Some(Some(date(2024, 5, 20))),
        override_reason: Some(OVERRIDE.to_owned()),
        ..LineEdit::default()
    }
}

async fn edit(
    world: &World,
    person: PersonId,
    lines: &[LineId],
    change: BulkChange,
    mode: BulkMode,
) -> UseCaseResult<BulkEdited> {
    let wanted = BulkEdit {
        lines: ChosenLines::These(lines.to_vec()),
        change,
        mode,
        title: "Mail moves".to_owned(),
    };
    bulk_edit(&world.app, &world.actor(person).await, &wanted).await
}

fn same(edit: LineEdit) -> BulkChange {
    BulkChange::Same(Box::new(edit))
}

fn counts(changed: usize, unchanged: usize, refused: usize) -> BulkCounts {
    BulkCounts {
        changed,
        unchanged,
        refused,
    }
}

fn refused_causes(outcome: &LineOutcome) -> Vec<(Rule, Cause)> {
    match outcome {
        LineOutcome::Refused(refusals) => refusals
            .iter()
            .map(|refusal| (refusal.rule, refusal.cause))
            .collect(),
        LineOutcome::Changed { .. } | LineOutcome::Unchanged => Vec::new(),
    }
}

#[tokio::test]
async fn a_preview_tells_each_effect_and_leaves_nothing_behind() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let lines = [
            world
                .blocked(&world.nettlefen, "exchange", 40, "Firewall")
                .await,
            world
                .blocked(&world.saltmarrow, "teams", 10, "Firewall")
                .await,
        ];
        let before = [world.line(lines[0]).await, world.line(lines[1]).await];
        let told = edit(
            &world,
            world.ada,
            &lines,
            same(in_progress()),
            BulkMode::Preview,
        )
        .await
        .unwrap();
        assert_eq!(told.batch, None);
        assert_eq!(told.counts(), counts(2, 0, 0));
        for (line, before) in told.lines.iter().zip(&before) {
            assert_eq!(&line.before, before);
            let LineOutcome::Changed { after, .. } = &line.outcome else {
                panic!("{:?}", line.outcome)
            };
            assert_eq!(after.status.l1, code("in-progress"));
            assert_eq!(after.target, Some(date(2024, 5, 20)));
            assert_eq!(after.blockers, []);
        }
        assert_eq!(told.lines[1].tenant, "Saltmarrow");
        assert_eq!(world.line(lines[0]).await, before[0]);
        assert_eq!(world.line(lines[1]).await, before[1]);
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn all_lines_change_as_one_batch_which_is_undone_as_one() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let lines = [
            world
                .blocked(&world.nettlefen, "exchange", 40, "Firewall")
                .await,
            world
                .blocked(&world.saltmarrow, "teams", 10, "Firewall")
                .await,
        ];
        let before = [world.line(lines[0]).await, world.line(lines[1]).await];
        let blocker = world.blocker_of(lines[0]).await;
        let done = edit(
            &world,
            world.ada,
            &lines,
            same(in_progress()),
            BulkMode::AllOrNothing,
        )
        .await
        .unwrap();
        let batch = done.batch.unwrap();
        let mut transaction = world.app.database.read().await.unwrap();
        let kept = batches::find(&mut transaction, batch)
            .await
            .unwrap()
            .unwrap();
        drop(transaction);
        assert_eq!(
            (kept.kind, kept.organization),
            (BatchKind::Bulk, world.head)
        );
        assert_eq!(kept.summary, r#"{"changed":2,"unchanged":0,"refused":0}"#);
        assert_eq!(world.line(lines[1]).await.status.l1, code("in-progress"));
        assert!(!world.blocker(blocker).await.blocker.state.is_open());
        assert_eq!(world.faults().await, []);
        let ada = world.actor(world.ada).await;
        let undone = undo_batch(&world.app, &ada, batch).await.unwrap();
        assert_eq!(undone.left, []);
        assert_eq!(world.line(lines[0]).await, before[0]);
        assert_eq!(world.line(lines[1]).await, before[1]);
        assert!(world.blocker(blocker).await.blocker.state.is_open());
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn one_refused_line_holds_all_back_unless_only_the_accepted_are_wanted() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let delivered = world
            .blocked(&world.nettlefen, "exchange", 40, "Firewall")
            .await;
        let assigned = world
            .blocked_in(
                Phase::Assignment,
                &world.nettlefen,
                "teams",
                (10, "Firewall"),
            )
            .await;
        let lines = [assigned, delivered];
        let target = || {
            same(LineEdit {
                target: Some(Some(date(2024, 7, 1))),
                ..LineEdit::default()
            })
        };
        let held = edit(&world, world.ada, &lines, target(), BulkMode::AllOrNothing)
            .await
            .unwrap();
        assert_eq!((held.batch, held.counts()), (None, counts(1, 0, 1)));
        // In assignment there is no target date.
        assert_eq!(
            refused_causes(&held.lines[0].outcome),
            [(Rule::S3, Cause::DoesNotApply)]
        );
        assert_eq!(world.line(delivered).await.target, Some(date(2024, 6, 1)));
        let done = edit(&world, world.ada, &lines, target(), BulkMode::AcceptedOnly)
            .await
            .unwrap();
        assert!(done.batch.is_some());
        assert_eq!(world.line(delivered).await.target, Some(date(2024, 7, 1)));
        assert_eq!(world.line(assigned).await.target, None);
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn lines_of_one_entitlement_change_one_after_another() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let first = world
            .blocked(&world.nettlefen, "exchange", 40, "Firewall")
            .await;
        let ada = world.actor(world.ada).await;
        let mut edit_of_rest = in_progress();
        edit_of_rest.segment = Some("Madrid".to_owned());
        let split = split_line(&world.app, &ada, first, 15, edit_of_rest).await;
        let second = split.unwrap().1;
        let before = [world.line(first).await, world.line(second).await];
        let filter = LineFilter {
            tenant: Some(world.nettlefen.tenant.id),
            ..LineFilter::default()
        };
        let wanted = BulkEdit {
            lines: ChosenLines::Found(Box::new(filter)),
            change: same(LineEdit {
                status: Some(Status {
                    l1: code("blocked"),
                    l2: Some(code(REASON)),
                    l3: Some(code(NETWORK)),
                }),
                note: Some("The backbone is down; all of it waits.".to_owned()),
                target: Some(Some(date(2024, 8, 1))),
                override_reason: Some(OVERRIDE.to_owned()),
                ..LineEdit::default()
            }),
            mode: BulkMode::AllOrNothing,
            title: "All of it waits".to_owned(),
        };
        let done = bulk_edit(&world.app, &ada, &wanted).await.unwrap();
        assert_eq!(done.counts(), counts(2, 0, 0));
        for line in [first, second] {
            assert_eq!(world.line(line).await.target, Some(date(2024, 8, 1)));
            let blocker = world.blocker_of(line).await;
            assert!(world.blocker(blocker).await.blocker.state.is_open());
        }
        assert_eq!(world.faults().await, []);
        let undone = undo_batch(&world.app, &ada, done.batch.unwrap())
            .await
            .unwrap();
        assert_eq!(undone.left, []);
        assert_eq!(world.line(first).await, before[0]);
        assert_eq!(world.line(second).await, before[1]);
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn still_true_resets_how_long_nobody_looked_and_nothing_else() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Firewall")
            .await;
        let before = world.line(line).await;
        let app = world.on(date(2024, 4, 20));
        let wanted = BulkEdit {
            lines: ChosenLines::These(vec![line, line]),
            change: BulkChange::Confirm,
            mode: BulkMode::AllOrNothing,
            title: "Still true".to_owned(),
        };
        let eric = world.actor(world.eric).await;
        let done = bulk_edit(&app, &world.actor(world.dana).await, &wanted)
            .await
            .unwrap();
        assert_eq!(done.counts(), counts(1, 0, 0));
        let after = world.line(line).await;
        assert_eq!(after.confirmed, date(2024, 4, 20));
        assert_eq!((after.since, after.status), (before.since, before.status));
        let again = bulk_edit(&app, &world.actor(world.dana).await, &wanted)
            .await
            .unwrap();
        assert_eq!((again.batch, again.counts()), (None, counts(0, 1, 0)));
        // An engineer may confirm a line, but edits no many at once.
        let refused = bulk_edit(&app, &eric, &wanted).await.unwrap();
        assert_eq!(
            refused_causes(&refused.lines[0].outcome),
            [(Rule::A1, Cause::NotPermitted)]
        );
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn lines_are_put_under_one_blocker_and_taken_back_to_their_own() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let lines = [
            world
                .blocked(&world.nettlefen, "exchange", 40, "Firewall")
                .await,
            world
                .blocked(&world.cobblemere, "teams", 10, "Firewall")
                .await,
        ];
        let own = [
            world.blocker_of(lines[0]).await,
            world.blocker_of(lines[1]).await,
        ];
        let ada = world.actor(world.ada).await;
        let third = world
            .blocked(&world.nettlefen, "sharepoint", 5, "Backbone")
            .await;
        let outage = OpenBlocker {
            title: "Backbone outage".to_owned(),
            projected: Some(date(2024, 7, 15)),
            lines: vec![third],
            ..OpenBlocker::default()
        };
        let outage = open_blocker(&world.app, &ada, &outage)
            .await
            .unwrap()
            .blocker
            .id;
        let done = edit(
            &world,
            world.ada,
            &lines,
            BulkChange::Link(outage),
            BulkMode::AllOrNothing,
        )
        .await
        .unwrap();
        for line in lines {
            assert_eq!(world.blocker_of(line).await, outage);
            assert_eq!(world.line(line).await.target, Some(date(2024, 7, 15)));
        }
        assert!(!world.blocker(own[0]).await.blocker.state.is_open());
        assert_eq!(world.faults().await, []);
        undo_batch(&world.app, &ada, done.batch.unwrap())
            .await
            .unwrap();
        for (line, own) in lines.into_iter().zip(own) {
            assert_eq!(world.blocker_of(line).await, own);
            assert!(world.blocker(own).await.blocker.state.is_open());
        }
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn each_line_can_have_fields_of_its_own() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let lines = [
            world
                .blocked(&world.nettlefen, "exchange", 40, "Firewall")
                .await,
            world
                .blocked(&world.nettlefen, "teams", 10, "Firewall")
                .await,
        ];
        let of = |owner| LineEdit {
            owner: Some(owner),
            ..LineEdit::default()
        };
        let edits = [
            (lines[0], of(Owner::Person(world.dana))),
            (lines[1], of(Owner::Role(code("engineer")))),
        ];
        let change = BulkChange::Each(edits.into());
        edit(&world, world.dana, &lines, change, BulkMode::AllOrNothing)
            .await
            .unwrap();
        assert_eq!(world.line(lines[0]).await.owner, Owner::Person(world.dana));
        assert_eq!(
            world.line(lines[1]).await.owner,
            Owner::Role(code("engineer"))
        );
    })
    .await;
}

#[tokio::test]
async fn what_one_may_not_change_is_refused_line_by_line() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let own = world
            .blocked(&world.nettlefen, "exchange", 40, "Firewall")
            .await;
        let others = world
            .blocked(&world.cobblemere, "teams", 10, "Firewall")
            .await;
        let dates = same(LineEdit {
            target: Some(Some(date(2024, 7, 1))),
            ..LineEdit::default()
        });
        let told = edit(&world, world.dana, &[own, others], dates, BulkMode::Preview)
            .await
            .unwrap();
        assert_eq!(told.counts(), counts(1, 0, 1));
        assert_eq!(
            refused_causes(&told.lines[1].outcome),
            [(Rule::A1, Cause::NotPermitted)]
        );
        // Without a reason an administrator changes no status.
        let mut silent = in_progress();
        silent.override_reason = None;
        let told = edit(&world, world.ada, &[own], same(silent), BulkMode::Preview)
            .await
            .unwrap();
        assert_eq!(
            refused_causes(&told.lines[0].outcome),
            [(Rule::S9, Cause::OverrideNeedsReason)]
        );
    })
    .await;
}

#[tokio::test]
async fn lines_and_blockers_that_one_does_not_see_are_not_found() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let own = world
            .blocked(&world.nettlefen, "exchange", 40, "Firewall")
            .await;
        let unseen = world
            .blocked(&world.saltmarrow, "teams", 10, "Firewall")
            .await;
        let lines = [own, unseen];
        let told = edit(
            &world,
            world.dana,
            &lines,
            BulkChange::Confirm,
            BulkMode::Preview,
        )
        .await;
        assert!(is_not_found(&told));
        let blocker = world.blocker_of(unseen).await;
        let link = BulkChange::Link(blocker);
        assert!(is_not_found(
            &edit(&world, world.dana, &[own], link, BulkMode::Preview).await
        ));
        let wanted = BulkEdit {
            lines: ChosenLines::Found(Box::default()),
            change: BulkChange::Confirm,
            mode: BulkMode::Preview,
            title: String::new(),
        };
        let dana = world.actor(world.dana).await;
        let told = bulk_edit(&world.app, &dana, &wanted).await.unwrap();
        assert_eq!(told.lines.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_batch_is_undone_by_whom_made_it_or_who_may_undo_any() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Firewall")
            .await;
        let move_to = |day| {
            same(LineEdit {
                target: Some(Some(day)),
                ..LineEdit::default()
            })
        };
        let by = async |person, day| {
            let mode = BulkMode::AllOrNothing;
            let done = edit(&world, person, &[line], move_to(day), mode).await;
            done.unwrap().batch.unwrap()
        };
        let undo = async |app: &App, person, batch| {
            undo_batch(app, &world.actor(person).await, batch).await
        };
        let batch = by(world.dana, date(2024, 7, 1)).await;
        assert!(is_forbidden(&undo(&world.app, world.vera, batch).await));
        undo(&world.app, world.dana, batch).await.unwrap();
        assert_eq!(world.line(line).await.target, Some(date(2024, 6, 1)));
        let batch = by(world.dana, date(2024, 7, 2)).await;
        // What somebody changed since is left and said.
        by(world.ada, date(2024, 7, 3)).await;
        let undone = undo(&world.app, world.ada, batch).await.unwrap();
        assert_eq!(undone.left[0].refusal.cause, Cause::ChangedSince);
        assert_eq!(world.line(line).await.target, Some(date(2024, 7, 3)));
    })
    .await;
}
