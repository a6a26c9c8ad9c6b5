//! One search over tenants, customers, blockers and notes, as each reader sees them.

use crate::common::World;
use desbloqueo_app::reads::{Found, Search, search};
use desbloqueo_app::verify::FaultKind;
use desbloqueo_domain::code::PersonId;
use desbloqueo_store::values;
use desbloqueo_testkit as testkit;

async fn found(world: &World, who: PersonId, text: &str, is_thorough: bool) -> Found {
    let wanted = Search {
        text: text.to_owned(),
        limit: 5,
        is_thorough,
    };
    let actor = world.actor(who).await;
    search(&world.app, &actor, &wanted).await.unwrap()
}

#[tokio::test]
async fn notes_are_searched_when_asked_for_without_minding_accents_and_widths() {
    testkit::on_both(async |db| {
        let world = World::make(db).await;
        let note = "Quiere correo; el cortafuegos de la sede ＡＢＣ lo corta. Números claros.";
        let line = world.blocked(&world.nettlefen, "exchange", 100, note).await;
        for text in ["NUMEROS", "sede abc", "cortafuegos"] {
            let thorough = found(&world, world.ada, text, true).await;
            assert_eq!(thorough.notes.len(), 1, "{text}");
            assert_eq!(thorough.notes[0].id, line);
            assert!(found(&world, world.ada, text, false).await.notes.is_empty());
        }
        let none = found(&world, world.ada, "nobody wrote this", true).await;
        assert!(none.notes.is_empty());
    })
    .await;
}

#[tokio::test]
async fn what_somebody_does_not_see_is_not_found() {
    testkit::on_both(async |db| {
        let world = World::make(db).await;
        world
            .blocked(
                &world.saltmarrow,
                "exchange",
                100,
                "Wants mail, network in the way.",
            )
            .await;
        let salt = world.saltmarrow.tenant.state.name.clone();
        for thorough in [false, true] {
            let all = found(&world, world.ada, &salt, thorough).await;
            assert_eq!(all.tenants.len(), 1);
            for who in [world.dana, world.vera, world.nils, world.rita] {
                let some = found(&world, who, &salt, thorough).await;
                assert_eq!(some, Found::default(), "{who}");
            }
        }
        let notes = found(&world, world.dana, "network in the way", true).await;
        assert_eq!(notes, Found::default());
    })
    .await;
}

#[tokio::test]
async fn a_name_that_begins_with_the_text_comes_before_one_that_has_it_within() {
    testkit::on_both(async |db| {
        let world = World::make(db).await;
        let name = world.nettlefen.tenant.state.name.clone();
        let middle: String = name.chars().skip(2).take(4).collect();
        let within = found(&world, world.ada, &middle, false).await;
        assert!(within.tenants.iter().any(|one| one.name == name));
        let begin: String = name.chars().take(3).collect();
        let first = found(&world, world.ada, &begin, false).await;
        assert_eq!(first.tenants[0].name, name);
        // A letter says too little, and nothing says nothing.
        for text in ["n", "", "  "] {
            assert_eq!(
                found(&world, world.ada, text, false).await,
                Found::default()
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_text_that_is_not_that_of_its_note_is_a_fault() {
    testkit::on_both(async |db| {
        let world = World::make(db).await;
        let note = "Quiere correo; el cortafuegos lo corta.";
        let line = world.blocked(&world.nettlefen, "exchange", 100, note).await;
        assert_eq!(world.faults().await, []);
        for spoil in [
            "UPDATE line_text SET text = 'other words' WHERE line_id = $1",
            "DELETE FROM line_text WHERE line_id = $1",
        ] {
            let mut transaction = world.app.database.write().await.unwrap();
            let spoiled = transaction.execute(spoil, values![line.0]).await;
            assert_eq!(spoiled.unwrap(), 1);
            transaction.commit().await.unwrap();
            let faults = world.faults().await;
            assert_eq!(faults.len(), 1, "{faults:?}");
            assert_eq!(
                (faults[0].kind, faults[0].id),
                (FaultKind::TextDiffers, line.0)
            );
            assert_eq!(
                faults[0].expected,
                "quiere correo; el cortafuegos lo corta."
            );
        }
    })
    .await;
}
