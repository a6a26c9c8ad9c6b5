//! The targets of Insights: the bands of quality, and by when no debt shall be left.

use axum::http::StatusCode;

use crate::site::{Site, on_both};

#[tokio::test]
async fn who_manages_access_sets_the_bands_of_quality() {
    on_both(async |mut site: Site| {
        site.sign_in("Vera Mirada").await;
        assert!(
            !site
                .get("/insights/quality")
                .await
                .body
                .contains("quality/bands")
        );
        let refused = site.get("/insights/quality/bands").await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        let bands = [("yellow", "0"), ("green", "0"), ("weeks", "6")];
        let refused = site.post("/insights/quality/bands", &bands).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        site.sign_in("Ana Ficticia").await;
        assert!(
            site.get("/insights/quality")
                .await
                .body
                .contains("quality/bands")
        );
        for wrong in [["60", "50", "4"], ["50", "60", "0"], ["50", "60", "53"]] {
            let [yellow, green, weeks] = wrong;
            let sent = [("yellow", yellow), ("green", green), ("weeks", weeks)];
            let answer = site.post("/insights/quality/bands", &sent).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
        }
        let saved = site.post("/insights/quality/bands", &bands).await;
        assert_eq!(saved.header("location"), "/insights/quality");
        let page = site.get("/insights/quality/rules-met").await;
        assert!(page.between("class=\"answer\">", "</p>").contains("verde"));
        let form = site.get("/insights/quality/bands").await;
        assert!(form.body.contains(
            "name=\"weeks\" type=\"number\" min=\"1\" max=\"52\" step=\"1\" required value=\"6\""
        ));
        let debt = site.get("/insights/now/unclassified").await;
        assert!(debt.body.contains("dentro de 6 semanas"), "{}", debt.body);
        let none = [("yellow", "100"), ("green", "100"), ("weeks", "4")];
        site.post("/insights/quality/bands", &none).await;
        let page = site.get("/insights/quality/rules-met").await;
        assert!(
            page.between("class=\"answer\">", "</p>").contains("rojo"),
            "the demonstration has lines that lack something"
        );
    })
    .await;
}
