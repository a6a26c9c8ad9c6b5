//! The first start takes a workbook along.

use axum::http::StatusCode;
use desbloqueo_testkit as testkit;

use super::FILE;
use crate::site::Site;

const FIELDS: [(&str, &str); 6] = [
    ("organization", "Entrega Nueva"),
    ("time_zone", "Europe/Madrid"),
    ("person", "Nadia Nueva"),
    ("mail", "nadia@example.com"),
    ("password", "four words nobody joins"),
    ("pack", "fasttrack"),
];

#[tokio::test]
async fn the_first_start_leads_to_the_columns_of_its_workbook() {
    testkit::on_both(async |database| {
        let mut site = Site::empty(database);
        let page = site.get("/start").await;
        assert!(page.body.contains("name=\"file\""), "{}", page.body);
        let begun = site
            .post_with_file("/start", &FIELDS, "cartera.csv", FILE.as_bytes())
            .await;
        assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.body);
        let columns = begun.header("location").to_owned();
        assert!(columns.ends_with("/columns"), "{columns}");
        let page = site.get(&columns).await;
        assert!(page.body.contains("Nueva Ficticia"), "{}", page.body);
        let draft = columns.strip_suffix("/columns").unwrap().to_owned();
        site.say_why(&draft).await;
        let applied = site.apply(&draft, "all").await;
        assert!(applied.header("location").starts_with("/imports/batches/"));
        assert!(site.get(super::FOUND).await.body.contains("data-row"));
    })
    .await;
}

#[tokio::test]
async fn a_workbook_that_cannot_be_read_keeps_nobody_from_starting() {
    testkit::on_both(async |database| {
        let mut site = Site::empty(database);
        let begun = site
            .post_with_file("/start", &FIELDS, "cartera.xlsx", b"PK broken")
            .await;
        assert_eq!(begun.header("location"), "/imports");
        let page = site.get("/imports").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("toast-note\" data-tone=\"late\""));
    })
    .await;
}
