//! `/lines/{id}/…`: the editor accepts, refuses with its rule, keeps what was written, and shows both sides of a
//! conflict.

use axum::http::StatusCode;

use crate::site::{Answer, Site, on_both};
use crate::tenants::{ids, tenant_with};

/// The value of a hidden or plain input of a page, as a browser would send it.
fn value(page: &Answer, name: &str) -> String {
    let text = page.between(&format!("name=\"{name}\" value=\""), "\"");
    text.replace("&#38;", "&").replace("&#39;", "'")
}

/// What a form of the editor sends besides what somebody changes.
fn standing(page: &Answer) -> Vec<(String, String)> {
    let names = ["version", "read", "shown_for"];
    let mut all: Vec<(String, String)> = names
        .map(|name| (name.to_owned(), value(page, name)))
        .to_vec();
    all.push(("status".to_owned(), value(page, "shown_for")));
    all
}

/// Sends the form of an editor with some fields changed.
async fn send(site: &mut Site, path: &str, page: &Answer, changes: &[(&str, &str)]) -> Answer {
    let mut all = standing(page);
    all.retain(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    let changes = changes.iter();
    all.extend(changes.map(|(name, text)| ((*name).to_owned(), (*text).to_owned())));
    let all: Vec<(&str, &str)> = all
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    site.post(path, &all).await
}

/// The editor of the first line in a kind of status whose L1 to L3 the visitor may change, with the path of its page.
async fn editor(site: &mut Site, kind: &str) -> (String, Answer) {
    let list = site.get("/portfolio").await;
    for tenant in ids(&list, "href=\"/tenants/") {
        let screen = site.get(&format!("/tenants/{tenant}")).await;
        for line in ids(&screen, "href=\"/lines/") {
            let path = format!("/lines/{line}/edit");
            let page = site.get(&path).await;
            let is_of_kind = page.between("<p class=\"row-of\">", "</p>").contains(kind);
            let is_free = page.body.contains("id=\"status-tree\"")
                && page.body.contains("value=\"blocked-")
                && !page.body.contains("id=\"override_reason\"");
            if is_of_kind && is_free && page.body.contains("Entrega") {
                return (path, page);
            }
        }
    }
    panic!("no line in {kind} that may be changed");
}

/// A reason that the editor offers below an L1.
fn reason_of(page: &Answer, l1: &str) -> String {
    let start = format!("name=\"status\" value=\"{l1}-");
    format!("{l1}-{}", page.between(&start, "\""))
}

#[tokio::test]
async fn a_note_is_saved_and_told_in_the_history() {
    on_both(async |mut site: Site| {
        site.sign_in("Berta Ejemplo").await;
        let (path, page) = editor(&mut site, "data-kind=\"in-progress\"").await;
        let note = "El cliente quiere terminar la migración en enero.";
        let answer = send(&mut site, &path, &page, &[("note", note)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let screen = site.get(answer.header("location")).await;
        assert!(screen.body.contains(note));
        let history = site.get(&path.replace("/edit", "")).await;
        assert_eq!(history.status, StatusCode::NOT_FOUND);
        let told = path.replace("/lines/", "/history/").replace("/edit", "");
        let told = site.get(&told).await;
        assert_eq!(told.status, StatusCode::OK);
        assert!(told.body.contains(note), "{}", told.body);
        assert!(told.body.contains("Berta Ejemplo"));
    })
    .await;
}

#[tokio::test]
async fn blocked_in_delivery_asks_for_a_date_and_a_new_note_and_keeps_what_was_written() {
    on_both(async |mut site: Site| {
        site.sign_in("Berta Ejemplo").await;
        let (path, page) = editor(&mut site, "data-kind=\"in-progress\"").await;
        let reason = reason_of(&page, "blocked");
        let changes = [("status", reason.as_str()), ("segment", "Sevilla")];
        let refused = send(&mut site, &path, &page, &changes).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        for wanted in [
            "(S4)",
            "(S8)",
            "id=\"wrong-target-date\"",
            "id=\"wrong-note\"",
            "value=\"Sevilla\"",
        ] {
            assert!(refused.body.contains(wanted), "{wanted}: {}", refused.body);
        }
        let changes = [
            ("note", "Quiere el correo; el cortafuegos corta el tráfico."),
            ("target", "2027-01-15"),
            ("segment", "Sevilla"),
        ];
        let saved = send(&mut site, &path, &refused, &changes).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let again = site.get(&path).await;
        assert_eq!(value(&again, "shown_for"), reason);
        assert!(again.body.contains("value=\"2027-01-15\""));
    })
    .await;
}

#[tokio::test]
async fn looking_at_the_fields_of_another_status_loses_nothing_and_saves_nothing() {
    on_both(async |mut site: Site| {
        site.sign_in("Berta Ejemplo").await;
        let (path, page) = editor(&mut site, "data-kind=\"in-progress\"").await;
        let reason = reason_of(&page, "blocked");
        let mut fields = standing(&page);
        fields.retain(|(name, _)| name != "status");
        fields.push(("take".to_owned(), reason.clone()));
        fields.push(("note".to_owned(), "a medias & sin guardar".to_owned()));
        fields.push(("target".to_owned(), "2027-02-01".to_owned()));
        let query = serde_urlencoded::to_string(&fields).unwrap();
        let looked = site.get(&format!("{path}?{query}")).await;
        assert_eq!(looked.status, StatusCode::OK);
        assert!(looked.body.contains("a medias &#38; sin guardar"));
        assert!(looked.body.contains("value=\"2027-02-01\""));
        assert!(looked.body.contains("name=\"blocker\""));
        assert_eq!(value(&looked, "shown_for"), reason);
        let after = site.get(&path).await;
        assert_eq!(value(&after, "version"), value(&page, "version"));
        assert!(!after.body.contains("a medias"));
    })
    .await;
}

#[tokio::test]
async fn who_saves_second_sees_both_and_keeps_what_was_written() {
    on_both(async |mut site: Site| {
        site.sign_in("Berta Ejemplo").await;
        let (path, page) = editor(&mut site, "data-kind=\"in-progress\"").await;
        let theirs = [("note", "La otra nota."), ("segment", "Lugo")];
        let first = send(&mut site, &path, &page, &theirs).await;
        assert_eq!(first.status, StatusCode::SEE_OTHER);
        let mine = [("note", "Mi nota.")];
        let second = send(&mut site, &path, &page, &mine).await;
        assert_eq!(second.status, StatusCode::CONFLICT);
        let clashes = second.between("role=\"alert\"", "</section>");
        for wanted in ["La otra nota.", "Mi nota.", "Lugo", "Berta Ejemplo"] {
            assert!(clashes.contains(wanted), "{wanted}: {clashes}");
        }
        assert!(second.body.contains(">Mi nota.</textarea>"));
        assert_eq!(value(&second, "segment"), "Lugo", "only they changed it");
        let changes = [("note", "Mi nota."), ("segment", "Lugo")];
        let third = send(&mut site, &path, &second, &changes).await;
        assert_eq!(third.status, StatusCode::SEE_OTHER, "{}", third.body);
        let after = site.get(&path).await;
        assert!(after.body.contains(">Mi nota.</textarea>"));
        assert_eq!(value(&after, "segment"), "Lugo");
    })
    .await;
}

#[tokio::test]
async fn an_administrator_needs_a_reason_which_history_shows() {
    on_both(async |mut site: Site| {
        site.sign_in("Berta Ejemplo").await;
        let (path, _) = editor(&mut site, "data-kind=\"in-progress\"").await;
        site.sign_in("Ana Ficticia").await;
        let page = site.get(&path).await;
        assert!(page.body.contains("id=\"override_reason\""));
        let refused = send(&mut site, &path, &page, &[("segment", "Vigo")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("(S9)"), "{}", refused.body);
        let changes = [("segment", "Vigo"), ("override_reason", "Llamó el cliente")];
        let saved = send(&mut site, &path, &refused, &changes).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let told = path.replace("/lines/", "/history/").replace("/edit", "");
        let told = site.get(&told).await;
        assert!(told.body.contains("Llamó el cliente"), "{}", told.body);
    })
    .await;
}

#[tokio::test]
async fn units_are_split_by_segment_and_never_all_of_them() {
    on_both(async |mut site: Site| {
        site.sign_in("Berta Ejemplo").await;
        let (path, _) = editor(&mut site, "data-kind=\"in-progress\"").await;
        let path = path.replace("/edit", "/split");
        let page = site.get(&path).await;
        let most = page.between("min=\"1\" max=\"", "\"").to_owned();
        let all = (most.parse::<i64>().unwrap() + 1).to_string();
        let changes = [("units", all.as_str()), ("segment", "Cádiz")];
        let refused = send(&mut site, &path, &page, &changes).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("(U1)"), "{}", refused.body);
        assert_eq!(value(&refused, "segment"), "Cádiz");
        let twin = send(&mut site, &path, &refused, &[("units", "1")]).await;
        assert_eq!(twin.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(twin.body.contains("(U4)"), "{}", twin.body);
        let changes = [("units", "1"), ("segment", "Cádiz")];
        let done = send(&mut site, &path, &twin, &changes).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let screen = site.get(done.header("location")).await;
        assert!(screen.body.contains(">Cádiz</span>"));
    })
    .await;
}

#[tokio::test]
async fn a_split_of_a_line_that_somebody_saved_since_is_a_conflict() {
    on_both(async |mut site: Site| {
        site.sign_in("Berta Ejemplo").await;
        let (edit, page) = editor(&mut site, "data-kind=\"in-progress\"").await;
        let path = edit.replace("/edit", "/split");
        let read = site.get(&path).await;
        let saved = send(
            &mut site,
            &edit,
            &page,
            &[("note", "Otra nota, entretanto.")],
        )
        .await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let changes = [("units", "1"), ("segment", "Cádiz")];
        let refused = send(&mut site, &path, &read, &changes).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.body);
        assert!(refused.body.contains("Otra nota, entretanto."));
        assert_eq!(value(&refused, "segment"), "Cádiz");
        let done = send(&mut site, &path, &refused, &changes).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    })
    .await;
}

#[tokio::test]
async fn units_move_between_lines_with_a_new_note_and_a_merge_follows_when_nothing_differs() {
    on_both(async |mut site: Site| {
        site.sign_in("Berta Ejemplo").await;
        let (edit, _) = editor(&mut site, "data-kind=\"in-progress\"").await;
        let split = edit.replace("/edit", "/split");
        let page = site.get(&split).await;
        let changes = [("units", "2"), ("segment", "Cádiz")];
        let done = send(&mut site, &split, &page, &changes).await;
        let tenant = done.header("location").to_owned();
        let path = edit.replace("/edit", "/move");
        let page = site.get(&path).await;
        let other = page.between("name=\"into\" value=\"", "\"").to_owned();
        let refused = site
            .post(&path, &[("into", &other), ("units", "none")])
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let moved = site
            .post(
                &path,
                &[
                    ("into", &other),
                    ("units", "1"),
                    ("note", "Se amplía el piloto."),
                ],
            )
            .await;
        assert_eq!(moved.status, StatusCode::SEE_OTHER, "{}", moved.body);
        // The new line loses its segment: nothing tells the two apart any more.
        let screen = site.get(&tenant).await;
        let (before, _) = screen.body.split_once(">Cádiz</span>").unwrap();
        assert!(before.contains("data-row"));
        let lines = ids(&screen, "href=\"/lines/");
        for line in lines {
            let path = format!("/lines/{line}/edit");
            let page = site.get(&path).await;
            if value(&page, "segment") == "Cádiz" {
                let saved = send(&mut site, &path, &page, &[("segment", "")]).await;
                assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
            }
        }
        let screen = site.get(&tenant).await;
        let into = screen.between("name=\"into\" value=\"", "\"").to_owned();
        let (before, _) = screen.body.split_once("name=\"into\"").unwrap();
        let (_, form) = before.rsplit_once("action=\"").unwrap();
        let action = form.split_once('"').unwrap().0.to_owned();
        let merged = site
            .post(&action, &[("into", &into), ("back", &tenant)])
            .await;
        assert_eq!(merged.status, StatusCode::SEE_OTHER, "{}", merged.body);
        let screen = site.get(&tenant).await;
        assert!(!screen.body.contains("name=\"into\""));
    })
    .await;
}

#[tokio::test]
async fn still_true_is_for_who_answers_for_the_line() {
    on_both(async |mut site: Site| {
        site.sign_in("Berta Ejemplo").await;
        let (edit, page) = editor(&mut site, "data-kind=\"in-progress\"").await;
        let confirm = edit.replace("/edit", "/confirm");
        site.sign_in("Vera Mirada").await;
        let refused = site.post(&confirm, &[("back", "/portfolio")]).await;
        assert_eq!(refused.status, StatusCode::SEE_OTHER);
        assert!(site.get("/portfolio").await.body.contains("(A1)"));
        assert_eq!(site.get(&edit).await.status, StatusCode::FORBIDDEN);
        site.sign_in("Berta Ejemplo").await;
        assert_eq!(
            value(&site.get(&edit).await, "version"),
            value(&page, "version")
        );
        let done = site.post(&confirm, &[("back", "/portfolio")]).await;
        assert_eq!(done.header("location"), "/portfolio");
        assert!(
            site.get("/portfolio")
                .await
                .body
                .contains("data-tone=\"good\"")
        );
    })
    .await;
}

#[tokio::test]
async fn a_line_that_one_does_not_see_is_not_found() {
    on_both(async |mut site: Site| {
        site.sign_in("Berta Ejemplo").await;
        let (edit, page) = editor(&mut site, "data-kind=\"in-progress\"").await;
        site.sign_in("Kakuu Ichiro").await;
        for verb in ["edit", "split", "move"] {
            let path = edit.replace("edit", verb);
            assert_eq!(site.get(&path).await.status, StatusCode::NOT_FOUND);
        }
        let saved = send(&mut site, &edit, &page, &[("note", "x")]).await;
        assert_eq!(saved.status, StatusCode::NOT_FOUND);
        let confirm = edit.replace("edit", "confirm");
        assert_eq!(site.post(&confirm, &[]).await.status, StatusCode::NOT_FOUND);
        let told = edit.replace("/lines/", "/history/").replace("/edit", "");
        assert_eq!(site.get(&told).await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn a_blocker_is_opened_from_the_editor_and_needs_a_title() {
    on_both(async |mut site: Site| {
        site.sign_in("Berta Ejemplo").await;
        let (path, page) = editor(&mut site, "data-kind=\"in-progress\"").await;
        let reason = reason_of(&page, "blocked");
        let mut changes = vec![
            ("status", reason.as_str()),
            ("note", "Quiere el servicio; el proxy lo impide."),
            ("target", "2027-01-15"),
            ("blocker", "new"),
        ];
        let refused = send(&mut site, &path, &page, &changes).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("id=\"wrong-blocker-title\""));
        changes.push(("blocker_title", "El proxy corta el inicio de sesión"));
        let saved = send(&mut site, &path, &refused, &changes).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let (_, screen) = tenant_with(&mut site, "El proxy corta el inicio de sesión").await;
        assert!(screen.body.contains("href=\"/blockers/"));
    })
    .await;
}
