//! Rows without a status, and such whose status contradicts their note, get one by the note.

use axum::http::StatusCode;

use super::version;
use crate::site::{Site, on_both};

/// One row without a status, and one that says something else than its note.
const NOTES: &str = "Customer;Service;Seats;L1;L2;Notes;Phase;Target date\n\
    Nueva Ficticia;Teams;40;;;The customer wants chat, but their firewall cuts the traffic and the network team must open the ports first.;Delivery;2027-01-20\n\
    Otra Ficticia;Teams;25;In Progress;;They move before spring, on schedule.;Delivery;2027-02-01\n";

#[tokio::test]
async fn a_row_without_a_status_gets_the_one_that_was_taken_before_it_is_applied() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let draft = site.send_workbook("lunes.csv", NOTES).await;
        let at = format!("{draft}/effects?show=coached&from=0");
        let page = site.settled(&at).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        let options = page.between("name=\"take_2\"", "</select>");
        let chosen = options.split_once("\" selected").unwrap().0;
        let code = chosen.rsplit_once("value=\"").unwrap().1.to_owned();
        assert!(code.starts_with("blocked-"), "{code}");
        let fields = [
            ("version", version(&page)),
            ("row", "2"),
            ("take_2", code.as_str()),
        ];
        let taken = site.post(&format!("{draft}/statuses"), &fields).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.body);
        let stale = site
            .post(&format!("{draft}/statuses"), &[("version", "1")])
            .await;
        assert_eq!(stale.status, StatusCode::SEE_OTHER);
        let added = site.settled(&format!("{draft}/effects?show=added")).await;
        let row = added.between("<b>Nueva Ficticia</b>", "</tr>");
        assert!(row.contains("data-kind=\"blocked\""), "{row}");
        let done = site.apply(&draft, "all").await;
        assert!(
            done.header("location").contains("/batches/"),
            "{:?}",
            done.headers
        );
        let list = site.get("/portfolio?text=Nueva+Ficticia").await;
        assert!(list.body.contains("data-kind=\"blocked\""), "{}", list.body);
    })
    .await;
}
