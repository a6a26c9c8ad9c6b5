//! `/portfolio`.

use axum::http::StatusCode;

use crate::site::{Site, on_both};

#[tokio::test]
async fn the_portfolio_goes_on_page_after_page_until_all_lines_were_seen() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let mut path = "/portfolio?sort=-units".to_owned();
        let mut seen = 0;
        loop {
            let page = site.get(&path).await;
            assert_eq!(page.status, StatusCode::OK);
            seen += page.body.matches("<tr data-row").count();
            if !page.body.contains("rel=\"next\"") {
                break;
            }
            let next = page.between("rel=\"next\" href=\"", "\"");
            path = next.replace("&amp;", "&").replace("&#38;", "&");
        }
        assert!(seen > 50, "{seen} lines");
    })
    .await;
}
