//! `/insights/digest`: the page for the weekly meeting and its files.

use axum::http::StatusCode;

use crate::insights::{digits, totals};
use crate::site::{Answer, Site, on_both};

/// The sections of tables, by what names them.
fn section<'a>(page: &'a Answer, code: &str) -> &'a str {
    page.between(
        &format!("class=\"digest-section digest-{code}\""),
        "</section>",
    )
}

/// What stands in the cells of the first row of a section that begins with a name.
fn row(section: &str, name: &str) -> Vec<String> {
    let rows = section.split("<tr>").skip(2);
    let named = rows.filter(|row| row.contains(&format!(">{name}<")));
    let cells = named.flat_map(|row| row.split("<td").skip(1));
    cells
        .map(|cell| {
            let text = cell.split_once('>').unwrap().1;
            text.split('<').next().unwrap().to_owned()
        })
        .collect()
}

#[tokio::test]
async fn a_row_of_the_digest_leads_to_its_lines_and_the_numbers_agree() {
    on_both(async |mut site: Site| {
        site.sign_in("Vera Mirada").await;
        let page = site.get("/insights/digest").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.body.contains("style=\""), "inline style");
        let statuses = section(&page, "statuses");
        let blocked = row(statuses, "Blocked");
        let (before, _) = statuses.split_once(">Blocked<").unwrap();
        let address = before
            .rsplit("href=\"")
            .next()
            .unwrap()
            .replace("&#38;", "&");
        let address = address.trim_end_matches('"');
        assert_eq!(address, "/portfolio?kind=blocked");
        let [lines, units] = [&blocked[0], &blocked[1]];
        let counted = totals(&mut site, address).await;
        assert_eq!(counted, (digits(lines), digits(units)));
        let told = page.between("<ul><li>", "</li>");
        assert!(
            told.contains(&format!("{units} units in {lines} lines")),
            "{told}"
        );
    })
    .await;
}

#[tokio::test]
async fn the_address_of_a_digest_is_all_there_is() {
    on_both(async |mut site: Site| {
        site.sign_in("Vera Mirada").await;
        let path = "/insights/digest?kind=blocked&as_of=2026-11-01&compare=2026-10-01";
        let page = site.get(path).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("as of 1 Nov 2026"));
        assert!(page.body.contains("Compared with 1 Oct 2026"));
        let again = site.get(path).await;
        let body = |page: &Answer| page.between("<article", "</article>").to_owned();
        assert_eq!(body(&page), body(&again));
        let link = page.between("href=\"/insights/digest/digest.html?", "\"");
        let link = format!(
            "/insights/digest/digest.html?{}",
            link.replace("&#38;", "&")
        );
        assert!(link.contains("as_of=2026-11-01") && link.contains("compare=2026-10-01"));
        let file = site.get(&link).await;
        assert_eq!(file.header("content-type"), "text/html; charset=utf-8");
        let name = file.header("content-disposition");
        assert_eq!(name, "attachment; filename=\"digest-2026-11-01.html\"");
        let told = page.between("<ul><li>", "</li>");
        assert!(file.body.contains(told), "{told}");
        for (path, wanted) in [
            ("/insights/digest/digest.xlsx", StatusCode::OK),
            ("/insights/digest/digest.txt", StatusCode::NOT_FOUND),
            ("/insights/digest/other.pdf", StatusCode::NOT_FOUND),
            ("/insights/digest?as_of=never&compare=x", StatusCode::OK),
        ] {
            assert_eq!(site.get(path).await.status, wanted, "{path}");
        }
    })
    .await;
}
