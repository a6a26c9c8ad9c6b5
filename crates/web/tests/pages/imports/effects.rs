//! What a file would do: refused rows by reason, differences, what a complete file does not name.

use axum::http::StatusCode;

use super::{FILE, FOUND, version};
use crate::site::{Site, on_both};

#[tokio::test]
async fn a_trial_tells_what_would_be_added_and_changes_nothing() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let draft = site.send_workbook("lunes.csv", FILE).await;
        let effects = site.settled(&format!("{draft}/effects?show=added")).await;
        assert_eq!(effects.status, StatusCode::OK, "{}", effects.body);
        assert!(effects.body.contains("<b>Otra Ficticia</b>"));
        assert!(effects.body.contains("value=\"all\""));
        assert!(!site.get(FOUND).await.body.contains("data-row"));
    })
    .await;
}

#[tokio::test]
async fn wrong_rows_are_grouped_by_reason_with_their_cells_and_come_as_a_workbook() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let wrong = FILE.replace("2027-02-01", "someday");
        let draft = site.send_workbook("lunes.csv", &wrong).await;
        let effects = site.settled(&format!("{draft}/effects")).await;
        assert!(
            effects.body.contains("<dt>lunes!H3</dt>"),
            "{}",
            effects.body
        );
        assert!(effects.body.contains("value=\"valid\""));
        let workbook = site.get(&format!("{draft}/refused.xlsx")).await;
        assert_eq!(workbook.status, StatusCode::OK);
        assert!(workbook.header("content-type").contains("spreadsheetml"));
        assert!(workbook.body.starts_with("PK"));
        let sent = site
            .post_file("/imports", "refused.xlsx", &workbook.bytes)
            .await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "it can be sent again");
        let again = sent.header("location").replace("/columns", "/effects");
        let effects = site.settled(&again).await;
        assert!(effects.body.contains("someday"), "{}", effects.body);
        assert!(
            !effects.body.contains("value=\"valid\""),
            "only what was refused is in it"
        );
    })
    .await;
}

#[tokio::test]
async fn what_changes_is_told_from_what_to_what() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let draft = site.send_workbook("lunes.csv", FILE).await;
        site.apply(&draft, "all").await;
        let next = FILE.replace("2027-02-01", "2027-03-09");
        let draft = site.send_workbook("martes.csv", &next).await;
        let effects = site.settled(&format!("{draft}/effects")).await;
        let changes = effects.between("wide changes", "</td>");
        assert!(changes.contains("2027"), "{changes}");
        assert!(effects.body.contains("<b>Otra Ficticia</b>"));
        let unchanged = site
            .settled(&format!("{draft}/effects?show=unchanged"))
            .await;
        assert!(unchanged.body.contains("<b>Nueva Ficticia</b>"));
    })
    .await;
}

#[tokio::test]
async fn a_complete_file_says_what_it_does_not_name() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let draft = site.send_workbook("lunes.csv", FILE).await;
        let mut page = site.settled(&format!("{draft}/effects")).await;
        let tab = format!("{draft}/effects?show=absent\"");
        assert!(!page.body.contains(&tab), "nothing is absent");
        let scopes = page.between("id=\"complete\"", "</select>").to_owned();
        let scopes = scopes.split("<option value=\"").skip(2);
        let scopes: Vec<&str> = scopes.map(|one| one.split('"').next().unwrap()).collect();
        let mut lacking = 0;
        for scope in scopes {
            let form = [
                ("version", version(&page)),
                ("complete", scope),
                ("reason", "The partner sends all it has."),
            ];
            let chosen = site.post(&format!("{draft}/effects"), &form).await;
            assert_eq!(chosen.status, StatusCode::SEE_OTHER, "{}", chosen.body);
            page = site.settled(&format!("{draft}/effects?show=absent")).await;
            lacking += page.body.matches("wide changes").count();
            assert_eq!(page.body.contains(&tab), page.body.contains("wide changes"));
        }
        assert!(lacking > 0, "some organization delivers something else");
    })
    .await;
}

#[tokio::test]
async fn our_own_export_says_nothing_new() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let export = site.get("/portfolio/export.xlsx").await;
        let sent = site
            .post_file("/imports", "portfolio.xlsx", &export.bytes)
            .await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let columns = sent.header("location").to_owned();
        let page = site.settled(&columns.replace("/columns", "/effects")).await;
        assert!(!page.body.contains("name=\"mode\""), "{}", page.body);
        for (tab, is_empty) in [
            ("refused", true),
            ("changed", true),
            ("added", true),
            ("unchanged", false),
        ] {
            let count = page.between(&format!("show={tab}\""), "</a>");
            assert_eq!(count.contains(">0<"), is_empty, "{tab}: {count}");
        }
        // Its other sheet can be chosen, and is told to be no table where it is none.
        let file = site.get(&columns.replace("/columns", "/file")).await;
        assert!(file.body.contains("name=\"sheet\""), "{}", file.body);
        let form = [("sheet", "No such sheet")];
        let refused = site
            .post(&columns.replace("/columns", "/file"), &form)
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("No such sheet"), "{}", refused.body);
    })
    .await;
}

#[tokio::test]
async fn an_override_without_a_reason_is_asked_for_one() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let sent = site
            .post_file("/imports", "lunes.csv", FILE.as_bytes())
            .await;
        let effects = sent.header("location").replace("/columns", "/effects");
        let page = site.settled(&effects).await;
        assert!(page.body.contains(">S9 ·"), "{}", page.body);
        let field = page.between("id=\"reason\"", "</div>");
        assert!(field.contains("class=\"wrong\""), "{field}");
    })
    .await;
}

#[tokio::test]
async fn who_sees_no_organization_is_told_that_rows_have_no_place() {
    on_both(async |mut site: Site| {
        let viewer = site.narrow_reader().await;
        site.sign_in(&viewer).await;
        let draft = site.send_workbook("lunes.csv", FILE).await;
        let effects = site.settled(&format!("{draft}/effects")).await;
        assert_eq!(effects.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(effects.body.contains("role=\"alert\""));
    })
    .await;
}
