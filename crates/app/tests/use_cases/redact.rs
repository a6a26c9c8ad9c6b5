//! People and contacts are forgotten everywhere, and the log still verifies (rules H3, H6).

use desbloqueo_app::blockers::comment;
use desbloqueo_app::catalogue::add_contact::add_contact;
use desbloqueo_app::catalogue::write_tenant_note::write_tenant_note;
use desbloqueo_app::history::{Happened, tell_history};
use desbloqueo_app::redact::{Redaction, Whom, preview_redaction, redact};
use desbloqueo_domain::code::PersonId;
use desbloqueo_domain::customer::{ContactState, Side};
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::refusal::Cause;
use desbloqueo_store::database::Database;
use desbloqueo_testkit::{self as testkit, contents};
use proptest::prelude::*;

use crate::common::{World, causes, is_forbidden, is_not_found};

/// Every row in which a text stands, whatever its case.
async fn rows_with(database: &Database, text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let all = contents(database).await;
    let rows = all.into_iter().flat_map(|(table, rows)| {
        let named = move |row| format!("{table}: {row}");
        rows.into_iter().map(named)
    });
    rows.filter(|row| row.to_lowercase().contains(&text))
        .collect()
}

fn because(reason: &str) -> Redaction {
    Redaction {
        also: Vec::new(),
        reason: reason.to_owned(),
    }
}

/// A person whose name stands in no other word.
async fn renamed(world: &World, person: PersonId, name: &str) {
    use desbloqueo_app::catalogue::update_person::{PersonEdit, update_person};
    let ada = world.actor(world.ada).await;
    let edit = PersonEdit {
        name: Some(name.to_owned()),
        mail: Some("quill@example.com".to_owned()),
        ..PersonEdit::default()
    };
    update_person(&world.app, &ada, person, &edit)
        .await
        .unwrap();
}

#[tokio::test]
async fn a_person_is_forgotten_in_records_and_history_and_every_chain_verifies() {
    testkit::on_both(async |db| {
        let world = World::make(db).await;
        let app = &world.app;
        renamed(&world, world.dana, "Danuta Quillfeather").await;
        let note = "danuta quillfeather waits for the network";
        let line = world.blocked(&world.nettlefen, "exchange", 10, note).await;
        let ada = world.actor(world.ada).await;
        let blocker = world.blocker_of(line).await;
        let said = "Ask QUILLFEATHER, Danuta Quillfeather said no";
        comment(app, &ada, blocker, said).await.unwrap();
        let other = world
            .blocked(&world.cobblemere, "exchange", 5, "Ports")
            .await;
        assert!(!rows_with(&app.database, "quillfeather").await.is_empty());

        let whom = Whom::Person(world.dana);
        let also = ["quillfeather".to_owned()];
        let before = contents(&app.database).await;
        let told = preview_redaction(app, &ada, whom, &also).await.unwrap();
        assert!(told.texts > 0 && told.changes > 0, "{told:?}");
        assert!(
            contents(&app.database).await == before,
            "a look changes nothing"
        );
        let wanted = Redaction {
            also: also.to_vec(),
            reason: "Danuta Quillfeather asked for it".to_owned(),
        };
        let done = redact(app, &ada, whom, &wanted).await.unwrap();
        assert_eq!(done, told);

        for text in ["quillfeather", "quill@example.com"] {
            assert_eq!(rows_with(&app.database, text).await, [""; 0], "{text}");
        }
        assert_eq!(world.faults().await, []);
        let told = tell_history(app, &ada, line.0).await.unwrap().entries;
        assert!(told.iter().any(|one| one.happened == Happened::Redacted));
        let kept = tell_history(app, &ada, other.0).await.unwrap().entries;
        assert!(kept.iter().all(|one| one.happened != Happened::Redacted));
        let again = redact(app, &ada, whom, &wanted).await;
        assert!(is_not_found(&again), "who was forgotten stays forgotten");
    })
    .await;
}

#[tokio::test]
async fn a_contact_is_forgotten_with_what_was_said_of_them() {
    testkit::on_both(async |db| {
        let world = World::make(db).await;
        let (app, ada) = (&world.app, world.actor(world.ada).await);
        let tenant = &world.nettlefen.tenant;
        let state = ContactState {
            side: Side::Customer,
            name: "Ines Pellworth".to_owned(),
            role: "IT lead".to_owned(),
            language: "es".to_owned(),
            time_zone: "Europe/Madrid".to_owned(),
            mail: "ines@pellworth.example".to_owned(),
            do_not_contact: None,
        };
        let contact = add_contact(app, &ada, tenant.customer, state)
            .await
            .unwrap();
        write_tenant_note(app, &ada, tenant.id, false, "Ines Pellworth is away")
            .await
            .unwrap();
        let whom = Whom::Contact(tenant.customer, contact.id);
        redact(app, &ada, whom, &because("left the customer"))
            .await
            .unwrap();
        assert_eq!(rows_with(&app.database, "pellworth").await, [""; 0]);
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn only_administrators_forget_with_a_reason_and_never_themselves() {
    testkit::on_both(async |db| {
        let world = World::make(db).await;
        let (app, ada) = (&world.app, world.actor(world.ada).await);
        let dana = world.actor(world.dana).await;
        let vera = Whom::Person(world.vera);
        assert!(is_forbidden(
            &redact(app, &dana, vera, &because("so")).await
        ));
        assert!(is_forbidden(
            &preview_redaction(app, &dana, vera, &[]).await
        ));
        let silent = redact(app, &ada, vera, &because(" ")).await;
        assert_eq!(causes(silent), [Cause::Missing]);
        let oneself = redact(app, &ada, Whom::Person(world.ada), &because("so")).await;
        assert!(is_forbidden(&oneself));
    })
    .await;
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_was_written_the_name_is_gone_and_the_chains_verify(
        notes in prop::collection::vec("[a-z\"\\\\ ]{0,12}", 1..6),
        at in prop::collection::vec(any::<bool>(), 6),
    ) {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(testkit::on_sqlite(async |db: Database| {
            let world = World::make(db).await;
            renamed(&world, world.dana, "Zork \"Zee\" Quux").await;
            let tenant = &world.nettlefen;
            let line = world.blocked(tenant, "exchange", 10, "begins").await;
            for (number, (note, named)) in notes.iter().zip(&at).enumerate() {
                let name = if *named { "Zork \"Zee\" Quux" } else { "nobody" };
                let edit = LineEdit {
                    note: Some(format!("{number} {note} {name} {note}")),
                    ..LineEdit::default()
                };
                world.update(line, edit).await.unwrap();
            }
            let ada = world.actor(world.ada).await;
            redact(&world.app, &ada, Whom::Person(world.dana), &because("asked"))
                .await
                .unwrap();
            assert_eq!(rows_with(&world.app.database, "quux").await, [""; 0]);
            assert_eq!(world.faults().await, []);
        }));
    }
}
