//! Lines by a text, against a plain look at every name and note, while notes and names change.

use std::collections::BTreeMap;

use desbloqueo_domain::code::LineId;
use desbloqueo_domain::text::fold;
use desbloqueo_store::column::sort_key;
use desbloqueo_store::database::Database;
use desbloqueo_store::entitlements;
use desbloqueo_store::lines::{self, Columns, Cursor, LineFilter, LineOrder, Moment};
use desbloqueo_store::tenants;
use desbloqueo_store::transaction::Transaction;
use desbloqueo_testkit as testkit;

use crate::chance::Chance;
use crate::model::{self, expected};
use crate::wishes::{self, TEXTS};
use crate::world::{self, NOTES, TODAY, World};

const ROUNDS: usize = 40;
const EDITS: usize = 12;

#[tokio::test]
async fn lines_are_found_by_what_their_names_and_notes_say_after_any_edits() {
    testkit::on_both(async |database: Database| {
        let mut world = world::make(&database, 6).await;
        let mut chance = Chance::seeded(61);
        let mut by_text = BTreeMap::<&str, usize>::new();
        for _ in 0..ROUNDS {
            let mut transaction = database.write().await.unwrap();
            for _ in 0..EDITS {
                edit(&mut transaction, &mut chance, &mut world).await;
            }
            transaction.commit().await.unwrap();
            for text in TEXTS {
                *by_text.entry(text).or_default() +=
                    found(&database, &mut chance, &world, text).await;
            }
        }
        assert!(by_text.values().all(|lines| *lines > 20), "{by_text:?}");
    })
    .await;
}

/// Another note of some line, or another name of some tenant.
async fn edit(transaction: &mut Transaction, chance: &mut Chance, world: &mut World) {
    if chance.once_in(6) {
        rename(transaction, chance, world).await;
    } else {
        note(transaction, chance, world).await;
    }
}

async fn rename(transaction: &mut Transaction, chance: &mut Chance, world: &mut World) {
    let at = chance.below(world.tenants.len());
    let name = chance.word(&[
        "Éclair",
        "ÑANDÚ 100%",
        "Zürich_Zwirn",
        "Tenant 3",
        "移行期間",
    ]);
    let stored = &mut world.tenants[at];
    stored.tenant.state.name = name;
    tenants::update(transaction, stored).await.unwrap();
    stored.tenant.version += 1;
}

async fn note(transaction: &mut Transaction, chance: &mut Chance, world: &mut World) {
    let at = chance.below(world.entitlements.len());
    let stored = world.entitlements[at].clone();
    let number = chance.below(stored.entitlement.lines.len());
    let before = &stored.entitlement.lines[number];
    let mut line = before.clone();
    line.state.note = match chance.below(3) {
        // Another case, which leaves the text as it is.
        0 => line.state.note.to_uppercase(),
        1 => chance.word(&NOTES),
        _ => format!("{} {}", chance.pick(&NOTES), chance.pick(&NOTES)),
    };
    let key = sort_key(&world.customer(&stored).customer.state.name);
    let place = testkit::place(&stored, &key, &line);
    entitlements::update_line(transaction, (&place, &before.state), (&place, &line))
        .await
        .unwrap();
    line.version += 1;
    world.entitlements[at].entitlement.lines[number] = line;
}

/// Compares what a reader finds by a text, and no more, with the plain definition; says how many lines.
async fn found(database: &Database, chance: &mut Chance, world: &World, text: &str) -> usize {
    let filter = LineFilter {
        text: Some(text.to_owned()),
        include_invalid: true,
        ..LineFilter::default()
    };
    let reader = wishes::reader(chance, world);
    let order = LineOrder {
        descending: chance.once_in(2),
        ..LineOrder::default()
    };
    let rows = model::present(world);
    let wanted: Vec<LineId> = expected(&rows, &filter, &reader, order, TODAY)
        .iter()
        .map(|row| row.line.id)
        .collect();
    let mut transaction = database.read().await.unwrap();
    let page = lines::list(
        &mut transaction,
        &reader,
        &filter,
        &Cursor::first(order),
        1000,
        Columns::List,
        Moment::Now(TODAY),
    )
    .await
    .unwrap();
    let found: Vec<LineId> = page.items.iter().map(|item| item.id).collect();
    assert_eq!(found, wanted, "{text} by {reader:?}");
    let noted = rows
        .iter()
        .filter(|row| fold(&row.line.state.note).contains(&fold(text)))
        .map(|row| row.line.id);
    let known = lines::list_noted(&mut transaction, text, 1000)
        .await
        .unwrap();
    assert_eq!(known, Some(noted.collect()), "{text}");
    wanted.len()
}
