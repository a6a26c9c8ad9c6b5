//! A file is brought in once, beside the pages, and taken back as one.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use desbloqueo_testkit as testkit;

use super::{FILE, FOUND, version};
use crate::site::{Site, on_both};

#[tokio::test]
async fn a_file_is_brought_in_shown_and_taken_back() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let draft = site.send_workbook("lunes.csv", FILE).await;
        let applied = site.apply(&draft, "all").await;
        let batch = applied.header("location").to_owned();
        assert!(batch.starts_with("/imports/batches/"), "{batch}");
        let page = site.get(&batch).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        assert!(page.body.contains("Nueva Ficticia"), "{}", page.body);
        assert!(page.body.contains("/history/"));
        assert!(site.get(FOUND).await.body.contains("data-row"));
        let list = site.get("/imports").await;
        assert!(list.body.contains(&batch), "{}", list.body);
        let undo = page.between("/portfolio/batches/", "/undo").to_owned();
        let form = [("back", batch.as_str())];
        let undone = site
            .post(&format!("/portfolio/batches/{undo}/undo"), &form)
            .await;
        assert_eq!(undone.header("location"), batch);
        assert!(!site.get(FOUND).await.body.contains("data-row"));
        let page = site.get(&batch).await;
        assert!(!page.body.contains("/undo"), "{}", page.body);
    })
    .await;
}

#[tokio::test]
async fn a_second_window_applies_nothing_twice() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let draft = site.send_workbook("lunes.csv", FILE).await;
        let effects = site.settled(&format!("{draft}/effects")).await;
        let form = [("version", version(&effects)), ("mode", "all")];
        let first = site.apply(&draft, "all").await;
        let before = testkit::contents(&site.app.database).await["batch"].clone();
        let second = site.post(&format!("{draft}/apply"), &form).await;
        assert_eq!(second.header("location"), format!("{draft}/run"));
        let led = site.get(&format!("{draft}/run")).await;
        assert_eq!(led.header("location"), first.header("location"));
        let after = testkit::contents(&site.app.database).await["batch"].clone();
        assert_eq!(before, after);
        // Its steps lead to what it became.
        for end in ["", "/file", "/columns", "/effects"] {
            let led = site.get(&format!("{draft}{end}")).await;
            assert_eq!(led.header("location"), first.header("location"), "{end}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_valid_is_brought_in_and_the_rest_refused() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let wrong = FILE.replace("2027-02-01", "someday");
        let draft = site.send_workbook("lunes.csv", &wrong).await;
        let refused = site.apply(&draft, "all").await;
        let why = format!("{draft}/effects?ended=1");
        assert_eq!(refused.header("location"), why);
        for _ in 0..2 {
            let told = site.settled(&why).await;
            assert!(told.body.contains("role=\"alert\""), "{}", told.body);
        }
        assert!(!site.get(FOUND).await.body.contains("data-row"));
        let applied = site.apply(&draft, "valid").await;
        assert!(applied.header("location").starts_with("/imports/batches/"));
        assert!(site.get(FOUND).await.body.contains("data-row"));
        let other = site.get("/portfolio?text=Otra+Ficticia").await;
        assert!(!other.body.contains("data-row"));
    })
    .await;
}

#[tokio::test]
async fn what_was_chosen_otherwise_meanwhile_is_not_applied() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let draft = site.send_workbook("lunes.csv", FILE).await;
        let form = [("version", "99"), ("mode", "all")];
        let answer = site.post(&format!("{draft}/apply"), &form).await;
        assert_eq!(answer.header("location"), format!("{draft}/effects"));
        assert!(!site.get(FOUND).await.body.contains("data-row"));
    })
    .await;
}

#[tokio::test]
async fn a_file_that_says_what_is_known_brings_nothing_in() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let draft = site.send_workbook("lunes.csv", FILE).await;
        site.apply(&draft, "all").await;
        let again = site.send_workbook("lunes.csv", FILE).await;
        let effects = site.settled(&format!("{again}/effects")).await;
        assert!(!effects.body.contains("name=\"mode\""), "{}", effects.body);
        let applied = site.apply(&again, "all").await;
        let why = format!("{again}/effects?ended=1");
        assert_eq!(applied.header("location"), why);
        assert!(site.settled(&why).await.body.contains("role=\"alert\""));
    })
    .await;
}

#[tokio::test]
async fn cancelling_what_has_ended_is_too_late_and_says_so() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let draft = site.send_workbook("lunes.csv", FILE).await;
        site.apply(&draft, "all").await;
        let late = site.post(&format!("{draft}/cancel"), &[]).await;
        assert_eq!(late.header("location"), format!("{draft}/run"));
        assert!(site.get(FOUND).await.body.contains("data-row"));
    })
    .await;
}

#[tokio::test]
async fn a_script_that_looks_on_is_led_to_what_became_of_it() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let draft = site.send_workbook("lunes.csv", FILE).await;
        site.apply(&draft, "all").await;
        let request = Request::get(format!("{draft}/run"))
            .header("hx-request", "true")
            .body(Body::empty())
            .unwrap();
        let answer = site.send(request).await;
        assert_eq!(answer.header("hx-redirect"), format!("{draft}/run"));
    })
    .await;
}

#[tokio::test]
async fn an_import_of_an_organization_that_one_does_not_see_does_not_exist() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let draft = site.send_workbook("lunes.csv", FILE).await;
        let batch = site.apply(&draft, "all").await;
        let batch = batch.header("location").to_owned();
        let mut narrow = site.elsewhere();
        let name = site.narrow_reader().await;
        narrow.sign_in(&name).await;
        assert_eq!(narrow.get(&batch).await.status, StatusCode::NOT_FOUND);
        let list = narrow.get("/imports").await;
        assert!(!list.body.contains(&batch), "{}", list.body);
    })
    .await;
}
