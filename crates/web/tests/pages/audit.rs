//! The whole log: who reads it, what it is narrowed to, its files and its proof; and who is forgotten or leaves.

use axum::http::StatusCode;
use desbloqueo_app::catalogue::list_people::find_person;

use crate::site::{Site, on_both};

async fn id_of(site: &Site, name: &str) -> String {
    let actor = site.actor_of_the_administrator().await;
    let found = find_person(&site.app, &actor, name).await.unwrap();
    found.id.to_string()
}

#[tokio::test]
async fn auditors_read_the_whole_log_page_by_page_and_nobody_else_does() {
    on_both(async |mut site: Site| {
        for name in ["Teo Supuesto", "Vera Mirada"] {
            site.sign_in(name).await;
            assert_eq!(site.get("/audit").await.status, StatusCode::FORBIDDEN);
            let file = site.get("/audit/log.csv").await;
            assert_eq!(file.status, StatusCode::FORBIDDEN);
            let proof = site.post("/audit/verify", &[]).await;
            assert_eq!(proof.status, StatusCode::FORBIDDEN);
        }
        site.sign_in("Aldo Ejemplo").await;
        let first = site.get("/audit").await;
        assert_eq!(first.body.matches("<li data-row>").count(), 50);
        let older = first.between("rel=\"next\" href=\"", "\"");
        let second = site.get(&older.replace("&amp;", "&")).await;
        assert_eq!(second.status, StatusCode::OK);
        let id = id_of(&site, "Berta Ejemplo").await;
        let narrowed = site.get(&format!("/audit?person={id}&kind=person")).await;
        assert_eq!(narrowed.status, StatusCode::OK);
        assert!(narrowed.body.matches("<li data-row>").count() < 50);
        let odd = site.get("/audit?person=x&from=never&after=nowhere").await;
        assert_eq!(odd.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn the_log_is_taken_as_a_file_with_its_digests_and_every_chain_is_followed() {
    on_both(async |mut site: Site| {
        site.sign_in("Aldo Ejemplo").await;
        let lines = site.get("/audit/log.jsonl?kind=person").await;
        assert_eq!(lines.header("content-type"), "application/jsonl");
        let objects = lines.body.lines().map(|line| {
            let value: serde_json::Value = serde_json::from_str(line).unwrap();
            value
        });
        let objects: Vec<_> = objects.collect();
        assert!(objects.len() > 5);
        for object in &objects {
            assert_eq!(object["kind"], "person");
            assert_eq!(object["digest"].as_str().unwrap().len(), 64);
        }
        let csv = site.get("/audit/log.csv?kind=person").await;
        let heads = csv.body.trim_start_matches('\u{feff}');
        assert!(heads.starts_with("recorded,"), "{heads:.80}");
        let book = site.get("/audit/log.xlsx?kind=person").await;
        assert!(book.bytes.starts_with(b"PK"));
        let none = site.get("/audit/log.exe").await;
        assert_eq!(none.status, StatusCode::NOT_FOUND);
        let proof = site.post("/audit/verify", &[]).await;
        assert!(proof.body.contains("data-tone=\"good\""), "{}", proof.body);
    })
    .await;
}

#[tokio::test]
async fn somebody_is_redacted_after_a_look_and_only_by_an_administrator() {
    on_both(async |mut site: Site| {
        let path = format!("/people/{}/redact", id_of(&site, "Vera Mirada").await);
        site.sign_in("Teo Supuesto").await;
        assert_eq!(site.get(&path).await.status, StatusCode::FORBIDDEN);
        site.sign_in("Ana Ficticia").await;
        assert!(site.get(&path).await.body.contains("Vera Mirada</h1>"));
        let again = [("look", "1"), ("also", "Mirada"), ("reason", "")];
        assert_eq!(site.post(&path, &again).await.status, StatusCode::OK);
        let silent = site.post(&path, &[("reason", "")]).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        let done = site.post(&path, &[("reason", "she asked")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        assert_eq!(site.get(&path).await.status, StatusCode::NOT_FOUND);
        for page in ["/people", "/audit", "/sign-in"] {
            let shown = site.get(page).await;
            assert!(!shown.body.contains("Vera Mirada"), "{page}");
        }
        let proof = site.post("/audit/verify", &[]).await;
        assert!(proof.body.contains("data-tone=\"good\""), "{}", proof.body);
    })
    .await;
}

#[tokio::test]
async fn who_leaves_gives_their_work_to_others_and_it_is_taken_back_from_the_word_about_it() {
    on_both(async |mut site: Site| {
        let id = id_of(&site, "Berta Ejemplo").await;
        let path = format!("/people/{id}/leave");
        let to = id_of(&site, "Dora Inventada").await;
        let mut berta = site.elsewhere();
        berta.sign_in("Berta Ejemplo").await;
        assert_eq!(berta.get(&path).await.status, StatusCode::FORBIDDEN);
        site.sign_in("Ana Ficticia").await;
        let listed = site.get(&path).await;
        assert!(listed.body.contains("id=\"teams\""), "{}", listed.body);
        let own = site.post(&path, &[("teams", &id)]).await;
        assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY);
        let all = [("teams", to.as_str()), ("lines", &to), ("blockers", &to)];
        let done = site.post(&path, &all).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        assert_eq!(berta.get("/portfolio").await.status, StatusCode::SEE_OTHER);
        let page = site.get(&format!("/people/{id}")).await;
        let undo = page
            .between("action=\"/portfolio/batches/", "\"")
            .to_owned();
        assert!(!site.get(&path).await.body.contains("id=\"teams\""));
        let undone = site.post(&format!("/portfolio/batches/{undo}"), &[]).await;
        assert_eq!(undone.status, StatusCode::SEE_OTHER, "{}", undone.body);
        assert!(site.get(&path).await.body.contains("id=\"teams\""));
    })
    .await;
}
