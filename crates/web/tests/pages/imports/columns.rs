//! What each column is taken for, changed, saved under a name, and taken again for the next file.

use axum::http::StatusCode;

use super::{FILE, with};
use crate::site::{Site, on_both};

#[tokio::test]
async fn columns_are_shown_with_their_first_values_and_can_be_something_else() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let file = FILE.replace("Seats", "Qwerty").replace("Phase", "Colour");
        let draft = site.send_workbook("lunes.csv", &file).await;
        let page = site.get(&format!("{draft}/columns")).await;
        assert!(page.body.contains("They move before spring."));
        assert!(
            page.body.contains("role=\"alert\""),
            "units are missing: {}",
            page.body
        );
        let columns = site.columns_of(&draft).await;
        let refused = site.choose_columns(&draft, &columns).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let mended = with(&columns, "column-2", "field.units");
        let mended = with(&mended, "column-6", "out");
        let chosen = site.choose_columns(&draft, &mended).await;
        assert_eq!(chosen.header("location"), format!("{draft}/effects"));
        let again = site.columns_of(&draft).await;
        let target = |name: &str| {
            let found = again.iter().find(|(known, _)| known == name);
            found.unwrap().1.clone()
        };
        assert_eq!(target("column-2"), "field.units");
        assert_eq!(target("column-6"), "out");
    })
    .await;
}

#[tokio::test]
async fn one_field_in_two_columns_is_refused_at_the_second() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let draft = site.send_workbook("lunes.csv", FILE).await;
        let columns = site.columns_of(&draft).await;
        let twice = with(&columns, "column-5", "field.customer");
        let refused = site.choose_columns(&draft, &twice).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("id=\"wrong-column-5\""));
        // What was filled in stands there still.
        let kept = refused.between("name=\"column-5\"", "</select>");
        assert!(kept.contains("value=\"field.customer\" selected"), "{kept}");
    })
    .await;
}

#[tokio::test]
async fn a_mapping_is_saved_under_a_name_and_offered_for_the_next_file() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let draft = site.send_workbook("lunes.csv", FILE).await;
        let columns = site.columns_of(&draft).await;
        let saved = with(&columns, "column-5", "out");
        let saved = with(&saved, "save_as", "Cada lunes");
        let answer = site.choose_columns(&draft, &saved).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let long = with(&site.columns_of(&draft).await, "save_as", &"x".repeat(90));
        let refused = site.choose_columns(&draft, &long).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("id=\"wrong-name\""));

        // The next file has its columns in another order, one more and one less.
        let next = "Service;Customer;Seats;L1;L2;Notes;Target date;New\n\
            Teams;Nueva Ficticia;41;Blocked;Adoption Readiness;Why.;2027-01-20;x\n";
        let draft = site.send_workbook("martes.csv", next).await;
        let page = site.get(&format!("{draft}/file")).await;
        assert!(page.body.contains("Cada lunes"), "{}", page.body);
        let value = page.between("value=\"saved.", "\"").to_owned();
        let form = [("mapping", &*format!("saved.{value}"))];
        let chosen = site.post(&format!("{draft}/file"), &form).await;
        assert_eq!(chosen.status, StatusCode::SEE_OTHER, "{}", chosen.body);
        let page = site.get(&format!("{draft}/columns")).await;
        let since = page.between("data-tone=\"warn\"", "</ul>");
        assert!(since.contains("Phase") && since.contains("New"), "{since}");
        let columns = site.columns_of(&draft).await;
        assert!(columns.contains(&("column-5".to_owned(), "out".to_owned())));

        let path = format!("/imports/mappings/{value}/forget");
        let forgotten = site.post(&path, &[]).await;
        assert_eq!(forgotten.status, StatusCode::SEE_OTHER);
        let again = site.post(&path, &[]).await;
        assert_eq!(again.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn the_mapping_of_the_last_import_is_taken_for_the_same_headings() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let file = FILE.replace("Seats", "Qwerty");
        let draft = site.send_workbook("lunes.csv", &file).await;
        let columns = with(&site.columns_of(&draft).await, "column-2", "field.units");
        site.choose_columns(&draft, &columns).await;
        site.apply(&draft, "all").await;
        let next = site.send_workbook("martes.csv", &file).await;
        let columns = site.columns_of(&next).await;
        assert!(columns.contains(&("column-2".to_owned(), "field.units".to_owned())));
        let page = site.get(&format!("{next}/file")).await;
        let value = page.between("value=\"import.", "\"");
        let chosen = page.between(&format!("{value}\""), ">");
        assert!(chosen.contains("checked"), "{}", page.body);
        // And the proposal can be gone back to.
        let version = &site.columns_of(&next).await[0].1.clone();
        let form = [("version", version.as_str()), ("go", "reset")];
        site.post(&format!("{next}/columns"), &form).await;
        let columns = site.columns_of(&next).await;
        assert!(!columns.contains(&("column-2".to_owned(), "field.units".to_owned())));
    })
    .await;
}

#[tokio::test]
async fn a_column_per_status_takes_reason_date_and_note_from_the_form() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let file = "Customer;Service;Phase;Blocked;In Progress\n\
            Nueva Ficticia;Teams;Delivery;40;5\n";
        let draft = site.send_workbook("ancho.csv", file).await;
        let columns = site.columns_of(&draft).await;
        let before = site.choose_columns(&draft, &columns).await;
        assert_eq!(before.status, StatusCode::SEE_OTHER, "{}", before.body);
        let effects = site.settled(&format!("{draft}/effects")).await;
        assert!(effects.body.contains(">I4 ·"), "{}", effects.body);
        let columns = site.columns_of(&draft).await;
        let mut given = with(&columns, "l2-blocked", "blocked-adoption-readiness");
        for (name, value) in [
            ("target-blocked", "2027-01-20"),
            ("note-blocked", "They want chat, nobody trained the users."),
            ("target-in-progress", "2027-02-20"),
            ("note-in-progress", "They move."),
        ] {
            given = with(&given, name, value);
        }
        let wrong = with(&given, "target-blocked", "someday");
        let refused = site.choose_columns(&draft, &wrong).await;
        assert!(refused.body.contains("id=\"wrong-target-blocked\""));
        site.choose_columns(&draft, &given).await;
        let effects = site.settled(&format!("{draft}/effects")).await;
        assert!(!effects.body.contains(">I4 ·"), "{}", effects.body);
        assert!(effects.body.contains("value=\"all\""), "{}", effects.body);
    })
    .await;
}
