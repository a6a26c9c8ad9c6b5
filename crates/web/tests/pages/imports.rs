//! `/imports`.

use axum::http::StatusCode;

use crate::site::{Answer, Site, on_both};

const FILE: &str = "Customer;Service;Seats;L1;L2;Notes;Phase;Target date\n\
    Nueva Ficticia;Teams;40;Blocked;Adoption Readiness;They want chat, nobody trained the users.;Delivery;2027-01-20\n\
    Otra Ficticia;Teams;25;In Progress;Migration;They move before spring.;Delivery;2027-02-01\n";

/// The value of a hidden field of a page.
fn hidden<'a>(page: &'a Answer, name: &str) -> &'a str {
    page.between(&format!("name=\"{name}\" value=\""), "\"")
}

#[tokio::test]
async fn a_file_is_tried_then_brought_in_then_taken_back() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let trial = site.post_file("/imports", "lunes.csv", FILE).await;
        assert_eq!(trial.status, StatusCode::OK, "{}", trial.body);
        let search = "/portfolio?text=Nueva+Ficticia";
        assert!(!site.get(search).await.body.contains("data-row"));
        let form = [
            ("file", hidden(&trial, "file")),
            ("title", "lunes.csv"),
            ("reason", hidden(&trial, "reason")),
            ("mode", hidden(&trial, "mode")),
        ];
        let applied = site.post("/imports/apply", &form).await;
        assert_eq!(applied.status, StatusCode::SEE_OTHER, "{}", applied.body);
        let page = site.get(search).await;
        assert!(page.body.contains("data-row"), "{}", page.body);
        let undo = page.between("/portfolio/batches/", "/undo").to_owned();
        let undone = site
            .post(&format!("/portfolio/batches/{undo}/undo"), &[])
            .await;
        assert_eq!(undone.status, StatusCode::SEE_OTHER, "{}", undone.body);
        assert!(!site.get(search).await.body.contains("data-row"));
        // Once applied, the file is gone.
        let again = site.post("/imports/apply", &form).await;
        assert_eq!(again.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn a_wrong_row_is_named_at_its_cell_and_the_rest_can_be_brought_in() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let wrong = FILE.replace("2027-02-01", "someday");
        let trial = site.post_file("/imports", "lunes.csv", &wrong).await;
        assert_eq!(trial.status, StatusCode::OK);
        assert!(trial.body.contains(">H3<"), "{}", trial.body);
        assert_eq!(hidden(&trial, "mode"), "valid");
    })
    .await;
}

#[tokio::test]
async fn what_is_no_table_is_refused_with_what_to_do() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        for (name, content) in [("a.xlsx", "PK broken"), ("b.csv", "just;words\n1;2\n")] {
            let refused = site.post_file("/imports", name, content).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert!(refused.body.contains("role=\"alert\""), "{name}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_file_of_somebody_else_cannot_be_applied() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let trial = site.post_file("/imports", "lunes.csv", FILE).await;
        let mut other = site.elsewhere();
        other.sign_in("Teo Supuesto").await;
        let guesses = [hidden(&trial, "file"), "../../etc/passwd", ""];
        for file in guesses {
            let form = [("file", file), ("title", "x"), ("mode", "all")];
            let answer = other.post("/imports/apply", &form).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{file}");
        }
    })
    .await;
}
