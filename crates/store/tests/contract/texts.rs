//! Notes and names are found by what stands within them, whatever was done to them before.

mod migrated;

use std::collections::BTreeSet;

use desbloqueo_domain::code::{LineId, OrganizationId};
use desbloqueo_domain::line::StatusLine;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_store::database::Database;
use desbloqueo_store::entitlements::{self, StoredEntitlement};
use desbloqueo_store::fragment::Kind;
use desbloqueo_store::lines::{self, Columns, Cursor, LineFilter, LineOrder, LineSort, Moment};
use desbloqueo_store::texts::{CUSTOMERS, NOTES, TENANTS};
use desbloqueo_store::transaction::{Assembled, Transaction};
use desbloqueo_store::transfer::{self, Move};
use desbloqueo_store::{customers, redactions, tenants, values};
use desbloqueo_testkit::{self as testkit, Portfolio};
use jiff::civil::{Date, date};

const TODAY: Date = date(2024, 5, 10);

/// The lines that somebody finds by a text.
async fn found_by(
    tx: &mut Transaction,
    visibility: &Visibility,
    text: &str,
    order: LineOrder,
) -> Vec<LineId> {
    let filter = LineFilter {
        text: Some(text.to_owned()),
        include_invalid: true,
        ..LineFilter::default()
    };
    let (cursor, moment) = (Cursor::first(order), Moment::Now(TODAY));
    let page = lines::list(
        tx,
        visibility,
        &filter,
        &cursor,
        10_000,
        Columns::List,
        moment,
    )
    .await;
    page.unwrap().items.iter().map(|item| item.id).collect()
}

async fn found(tx: &mut Transaction, text: &str) -> BTreeSet<LineId> {
    let everything = Visibility::Everything;
    let found = found_by(tx, &everything, text, LineOrder::default()).await;
    found.into_iter().collect()
}

/// SQLite compares its indexes with the texts, and refuses where they differ.
async fn assert_indexed(tx: &mut Transaction) {
    if Kind::of(tx) == Kind::Postgres {
        return;
    }
    for table in ["line_text", "tenant_text", "customer_text"] {
        let check = format!(
            "INSERT INTO {table}_index ({table}_index, rank) VALUES ('integrity-check', 1)"
        );
        let checked = tx.execute(Assembled(check), values![]).await;
        assert!(checked.is_ok(), "{table}: {checked:?}");
    }
}

fn noted(portfolio: &Portfolio, note: &str) -> StatusLine {
    let mut line = testkit::line(&portfolio.ids, 1, "in-progress", date(2024, 4, 1));
    note.clone_into(&mut line.state.note);
    line
}

/// An entitlement of the portfolio's tenant with a line for each note.
async fn with_notes(
    tx: &mut Transaction,
    portfolio: &Portfolio,
    service: &str,
    notes: &[&str],
) -> StoredEntitlement {
    let lines = notes.iter().map(|note| noted(portfolio, note)).collect();
    let stored = testkit::entitlement(&portfolio.ids, &portfolio.tenant, service, lines);
    portfolio.insert_entitlement(tx, &stored).await;
    stored
}

/// Saves a line of it with another note; the line as it then stands.
async fn noted_anew(
    tx: &mut Transaction,
    stored: &StoredEntitlement,
    line: &StatusLine,
    note: &str,
) -> StatusLine {
    let mut after = line.clone();
    after.state.note = note.to_owned();
    let place = testkit::place(stored, "nettlefen traders", &after);
    entitlements::update_line(tx, (&place, &line.state), (&place, &after))
        .await
        .unwrap();
    after.version += 1;
    after
}

#[tokio::test]
async fn a_note_is_found_in_any_case_and_accent_and_signs_stand_for_themselves() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let notes = [
            "PERÍODO de prueba\nhasta junio",
            "移行期間は六月まで",
            "100% bereit, a_b und [x]*?",
            "Vorsicht! Die Straße ＡＢＣ",
            "100 bereit, aXb und x",
            "  \u{200b} ",
        ];
        let stored = with_notes(&mut tx, &portfolio, "chat", &notes).await;
        let of = |numbers: &[usize]| -> BTreeSet<LineId> {
            let lines = &stored.entitlement.lines;
            numbers.iter().map(|number| lines[*number].id).collect()
        };
        for (text, expected) in [
            ("periodo", of(&[0])),
            ("Período De  Prueba Hasta", of(&[0])),
            ("期間", of(&[1])),
            ("期", of(&[1])),
            ("移行期間は", of(&[1])),
            ("間期", of(&[])),
            ("0%", of(&[2])),
            ("100%", of(&[2])),
            ("a_b", of(&[2])),
            ("_", of(&[2])),
            ("[x]", of(&[2])),
            ("]*?", of(&[2])),
            ("t!", of(&[3])),
            ("sicht! die", of(&[3])),
            ("abc", of(&[3])),
            ("bereit", of(&[2, 4])),
            ("it, a", of(&[2, 4])),
            ("nobody wrote this", of(&[])),
        ] {
            assert_eq!(found(&mut tx, text).await, expected, "{text}");
        }
        let ids = [stored.entitlement.lines[5].id.0];
        let texts = NOTES.list(&mut tx, portfolio.north.id, &ids).await.unwrap();
        assert!(texts.is_empty(), "an empty note has no text: {texts:?}");
        assert_indexed(&mut tx).await;
    })
    .await;
}

#[tokio::test]
async fn a_note_is_found_by_what_it_says_now() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let notes = ["Waits for the firewall", "", "Keeps the firewall"];
        let stored = with_notes(&mut tx, &portfolio, "chat", &notes).await;
        let lines = &stored.entitlement.lines;
        let first = noted_anew(&mut tx, &stored, &lines[0], "Waits for licences").await;
        let empty = noted_anew(&mut tx, &stored, &lines[1], "Waits for a proxy").await;
        let kept = &lines[2];
        assert_eq!(found(&mut tx, "firewall").await, [kept.id].into());
        assert_eq!(found(&mut tx, "licences").await, [first.id].into());
        assert_eq!(found(&mut tx, "proxy").await, [empty.id].into());
        assert_indexed(&mut tx).await;
        let first = noted_anew(&mut tx, &stored, &first, "").await;
        let empty = noted_anew(&mut tx, &stored, &empty, "WAITS  for a pröxy").await;
        assert_eq!(found(&mut tx, "licences").await, [].into());
        assert_eq!(found(&mut tx, "a proxy").await, [empty.id].into());
        for gone in [&first, &empty] {
            entitlements::delete_line(&mut tx, portfolio.north.id, gone)
                .await
                .unwrap();
        }
        assert_eq!(found(&mut tx, "proxy").await, [].into());
        assert_eq!(found(&mut tx, "the firewall").await, [kept.id].into());
        assert_indexed(&mut tx).await;
    })
    .await;
}

#[tokio::test]
async fn a_name_is_found_by_what_it_is_now() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let all: BTreeSet<LineId> = portfolio
            .entitlement
            .entitlement
            .lines
            .iter()
            .map(|line| line.id)
            .collect();
        for text in ["EUROPE", "fen trad", "én éu"] {
            assert_eq!(found(&mut tx, text).await, all, "{text}");
        }
        let mut customer = portfolio.customer.clone();
        customer.customer.state.name = "Ábaco".to_owned();
        customers::update(&mut tx, &customer).await.unwrap();
        let mut tenant = portfolio.tenant.clone();
        tenant.tenant.state.name = "Ñandú".to_owned();
        tenants::update(&mut tx, &tenant).await.unwrap();
        for (text, expected) in [
            ("europe", [].into()),
            ("traders", [].into()),
            ("nandu", all.clone()),
            ("bac", all.clone()),
            ("á", all.clone()),
        ] {
            assert_eq!(found(&mut tx, text).await, expected, "{text}");
        }
        assert_indexed(&mut tx).await;

        let empty = testkit::customer(&portfolio.ids, portfolio.north.id, "Gone soon");
        let one = std::slice::from_ref(&empty);
        customers::insert_many(&mut tx, one).await.unwrap();
        let left = testkit::tenant(&portfolio.ids, &empty, "Gone too");
        let one = std::slice::from_ref(&left);
        tenants::insert_many(&mut tx, one).await.unwrap();
        let (north, customer, tenant) = (portfolio.north.id, empty.customer.id, left.tenant.id);
        tenants::delete(&mut tx, north, tenant).await.unwrap();
        customers::delete(&mut tx, north, customer).await.unwrap();
        let of_tenant = TENANTS.list(&mut tx, north, &[tenant.0]).await.unwrap();
        let of_customer = CUSTOMERS.list(&mut tx, north, &[customer.0]).await.unwrap();
        assert!(of_tenant.is_empty() && of_customer.is_empty());
        assert_indexed(&mut tx).await;
    })
    .await;
}

#[tokio::test]
async fn what_was_redacted_is_not_found_any_more() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let notes = ["Quill, then Quill", "Nobody's name", "Quill"];
        let stored = with_notes(&mut tx, &portfolio, "chat", &notes).await;
        tx.commit().await.unwrap();
        let mut tx = db.write().await.unwrap();
        let replaced = redactions::replace_in_records(&mut tx, "Quill").await;
        assert_eq!(replaced.unwrap(), 2);
        assert_eq!(found(&mut tx, "quill").await, [].into());
        assert_eq!(found(&mut tx, "uil").await, [].into());
        let first = stored.entitlement.lines[0].id;
        assert_eq!(found(&mut tx, ", then ").await, [first].into());
        assert_eq!(found(&mut tx, "name").await.len(), 1);
        assert_indexed(&mut tx).await;
        if Kind::of(&tx) == Kind::Sqlite {
            assert_eq!(terms(&mut tx, "uil").await, 0, "the index has forgotten it");
            assert_eq!(terms(&mut tx, "nam").await, 1);
        }
    })
    .await;
}

/// How many times the index of notes holds a trigram.
async fn terms(tx: &mut Transaction, trigram: &str) -> i64 {
    let see = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.seen USING fts5vocab('main', 'line_text_index', 'row')";
    tx.execute(see, values![]).await.unwrap();
    let count = "SELECT count(*) FROM temp.seen WHERE term = $1";
    tx.fetch_number(count, values![trigram]).await.unwrap()
}

#[tokio::test]
async fn what_was_transferred_is_found_at_its_new_place() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let stored = with_notes(&mut tx, &portfolio, "chat", &["Waits for the firewall"]).await;
        let (north, south) = (portfolio.north.id, portfolio.south.id);
        let customer = portfolio.customer.customer.id;
        let moving = Move {
            tenant: portfolio.tenant.tenant.id,
            from: north,
            to: south,
            customer,
            customer_key: "nettlefen traders".to_owned(),
            blockers: Vec::new(),
        };
        transfer::copy_customer(&mut tx, customer, north, south)
            .await
            .unwrap();
        transfer::move_tenant(&mut tx, &moving).await.unwrap();
        transfer::remove_customer(&mut tx, customer, north)
            .await
            .unwrap();
        let of = |organization: OrganizationId| Visibility::Some {
            organizations: [organization].into(),
            tenants: BTreeSet::new(),
            blockers: BTreeSet::new(),
            lines: BTreeSet::new(),
        };
        let line = stored.entitlement.lines[0].id;
        for (text, lines) in [("firewall", 1), ("europe", 3), ("traders", 3)] {
            let there = found_by(&mut tx, &of(south), text, LineOrder::default()).await;
            assert_eq!(there.len(), lines, "{text}");
            assert!(there.contains(&line), "{text}");
            let here = found_by(&mut tx, &of(north), text, LineOrder::default()).await;
            assert_eq!(here, [], "{text}");
        }
        assert_indexed(&mut tx).await;
    })
    .await;
}

#[tokio::test]
async fn more_lines_than_are_looked_up_are_found_in_every_order_and_by_who_sees_them() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let notes = vec!["Waits for the network team"; 3_200];
        let stored = with_notes(&mut tx, &portfolio, "chat", &notes).await;
        let rare = with_notes(&mut tx, &portfolio, "identity", &["A rare word"]).await;
        let all: BTreeSet<LineId> = stored.entitlement.lines.iter().map(|one| one.id).collect();
        let rare = rare.entitlement.lines[0].id;
        for sort in LineSort::ALL {
            for descending in [false, true] {
                let order = LineOrder { sort, descending };
                let everything = Visibility::Everything;
                let many = found_by(&mut tx, &everything, "NETWORK", order).await;
                assert_eq!(many.len(), all.len());
                assert_eq!(many.into_iter().collect::<BTreeSet<_>>(), all, "{order:?}");
                assert_eq!(found_by(&mut tx, &everything, "rare", order).await, [rare]);
            }
        }
        // All lines are of the tenant: a name finds many, too.
        assert_eq!(found(&mut tx, "europe").await.len(), all.len() + 3);
        let one = *all.iter().next().unwrap();
        let narrow = Visibility::Some {
            organizations: BTreeSet::new(),
            tenants: BTreeSet::new(),
            blockers: BTreeSet::new(),
            lines: [one].into(),
        };
        let nowhere = Visibility::Some {
            organizations: [portfolio.south.id].into(),
            tenants: BTreeSet::new(),
            blockers: BTreeSet::new(),
            lines: BTreeSet::new(),
        };
        let order = LineOrder::default();
        assert_eq!(found_by(&mut tx, &narrow, "network", order).await, [one]);
        assert_eq!(found_by(&mut tx, &narrow, "rare", order).await, []);
        for text in ["network", "rare", "europe"] {
            assert_eq!(found_by(&mut tx, &nowhere, text, order).await, [], "{text}");
        }
        let few = lines::list_noted(&mut tx, "Rare", 5).await.unwrap();
        assert_eq!(few, Some([rare].into()));
        let many = lines::list_noted(&mut tx, "network", 3_199).await.unwrap();
        assert_eq!(many, None);
    })
    .await;
}
