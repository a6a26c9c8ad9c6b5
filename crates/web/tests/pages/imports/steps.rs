//! A file is sent, waits for its sender alone, and is forgotten.

use axum::body::Body;
use axum::http::{Request, StatusCode};

use super::{FILE, version};
use crate::site::{Site, on_both};

#[tokio::test]
async fn a_file_waits_where_it_is_found_again_until_it_is_forgotten() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let draft = site.send_workbook("lunes.csv", FILE).await;
        let list = site.get("/imports").await;
        assert!(list.body.contains(&format!("href=\"{draft}\"")));
        assert!(list.body.contains("lunes.csv"), "{}", list.body);
        let led = site.get(&draft).await;
        assert_eq!(led.header("location"), format!("{draft}/columns"));
        let forgotten = site.post(&format!("{draft}/forget"), &[]).await;
        assert_eq!(forgotten.status, StatusCode::SEE_OTHER);
        for end in ["", "/file", "/columns", "/effects", "/run", "/refused.xlsx"] {
            let gone = site.get(&format!("{draft}{end}")).await;
            assert_eq!(gone.status, StatusCode::NOT_FOUND, "{end}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_file_of_somebody_else_does_not_exist() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let draft = site.send_workbook("lunes.csv", FILE).await;
        let mut other = site.elsewhere();
        other.sign_in("Teo Supuesto").await;
        for end in ["", "/file", "/columns", "/effects", "/run", "/refused.xlsx"] {
            let answer = other.get(&format!("{draft}{end}")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{end}");
        }
        for end in ["file", "columns", "effects", "apply", "cancel", "forget"] {
            let form = [("version", "1"), ("mode", "all")];
            let answer = other.post(&format!("{draft}/{end}"), &form).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{end}");
        }
        assert!(!other.get("/imports").await.body.contains("lunes.csv"));
    })
    .await;
}

#[tokio::test]
async fn what_is_no_table_is_refused_with_what_to_do() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        for (name, content) in [
            ("a.xlsx", "PK broken"),
            ("empty.csv", ""),
            ("", "Customer;Service;Seats\nA;Teams;1\n"),
        ] {
            let refused = site.post_file("/imports", name, content.as_bytes()).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert!(refused.body.contains("role=\"alert\""), "{name}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_file_without_the_token_is_not_read() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let body = "--edge\r\ncontent-disposition: form-data; name=\"file\"; \
            filename=\"a.csv\"\r\n\r\nCustomer;Service;Seats\r\n--edge--\r\n";
        let request = Request::post("/imports")
            .header("content-type", "multipart/form-data; boundary=edge")
            .body(Body::from(body))
            .unwrap();
        let answer = site.send(request).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
    })
    .await;
}

#[tokio::test]
async fn a_body_that_is_too_large_is_told_in_the_page_s_words() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let request = Request::post("/imports")
            .header("content-type", "multipart/form-data; boundary=edge")
            .header("content-length", "200000000")
            .body(Body::empty())
            .unwrap();
        let answer = site.send(request).await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert!(answer.body.contains("64 MB"), "{}", answer.body);
        assert!(answer.body.contains("<h1"), "{}", answer.body);
    })
    .await;
}

#[tokio::test]
async fn the_title_is_changed_and_another_window_is_told() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let draft = site.send_workbook("lunes.csv", FILE).await;
        let columns = site.columns_of(&draft).await;
        let form = [("title", "Lunes de noviembre"), ("mapping", "proposed")];
        let chosen = site.post(&format!("{draft}/file"), &form).await;
        assert_eq!(chosen.header("location"), format!("{draft}/columns"));
        let page = site.get(&format!("{draft}/columns")).await;
        assert!(page.body.contains("Lunes de noviembre"));
        // The page that was read before must not overrule it unseen.
        let late = site.choose_columns(&draft, &columns).await;
        assert_eq!(late.header("location"), format!("{draft}/columns"));
        let told = site.get(&format!("{draft}/columns")).await;
        assert!(told.body.contains("toast-note\" data-tone=\"late\""));
        assert_ne!(columns[0].1, version(&told));
    })
    .await;
}
