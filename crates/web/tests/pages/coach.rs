//! The note coach: beside a note while it is written, over many lines, in a file, and what it has learned.

use axum::http::StatusCode;
use desbloqueo_app::reads::{LineFilter, LineItem, Lines, list_lines};
use desbloqueo_domain::code::OrganizationId;
use desbloqueo_domain::status::{Phase, StatusKind};
use desbloqueo_testkit as testkit;

use crate::site::{Answer, Site, on_both};

/// A note that leaves no doubt.
const FIREWALL: &str = "El cliente quiere migrar el correo, pero el cortafuegos de la sede corta el tráfico; su equipo \
     de red tiene que abrir los puertos antes.";

/// Its reason.
const REASON: &str = "blocked-customer-it-infrastructure-remediation";

/// A line in delivery that an administrator sees, of a kind.
async fn line_in(site: &Site, kind: StatusKind) -> LineItem {
    let actor = site.actor_called("Ana Ficticia").await;
    let wanted = Lines {
        filter: LineFilter {
            kind: Some(kind),
            phase: Some(Phase::Delivery),
            ..LineFilter::default()
        },
        limit: 1,
        ..Lines::default()
    };
    let mut found = list_lines(&site.app, &actor, &wanted).await.unwrap().items;
    found.remove(0)
}

/// What is proposed first: the code that a button takes.
fn first_taken(page: &Answer) -> String {
    let part = page.between("class=\"list-plain proposals\"", "</ol>");
    let taken = part.split_once("name=\"take\" value=\"").unwrap().1;
    taken.split('"').next().unwrap().to_owned()
}

/// Decisions that a word means a reason, as many as an organization's people may have made.
async fn decide(site: &Site, organization: OrganizationId, count: usize) {
    let ana = site.actor_called("Ana Ficticia").await;
    let now = site.app.clock.now().as_microsecond();
    let lesson = ("Zwirbelkranz", REASON, "blocked-legal-regulatory");
    let place = (organization, ana.person, now);
    let on = (&site.app.database, &testkit::Ids::seeded(99));
    testkit::decide(on, place, lesson, count).await;
}

#[tokio::test]
async fn a_note_that_is_being_written_is_answered_and_nothing_is_saved() {
    on_both(async |mut site: Site| {
        let line = line_in(&site, StatusKind::InProgress).await;
        site.sign_in("Ana Ficticia").await;
        let path = format!("/lines/{}/coach", line.id);
        let part = site.post(&path, &[("note", FIREWALL)]).await;
        assert_eq!(part.status, StatusCode::OK, "{}", part.body);
        assert!(
            part.body.trim_start().starts_with("<section"),
            "{}",
            part.body
        );
        assert!(first_taken(&part).starts_with(REASON), "{}", part.body);
        let marked = part.between("class=\"list-plain proposals\"", "</li>");
        assert!(marked.contains("<mark>"), "{marked}");
        assert!(part.body.contains("data-light=\""), "{}", part.body);
        assert!(part.body.contains("role=\"status\""), "{}", part.body);
        let silent = site.post(&path, &[("note", "  ")]).await;
        assert!(!silent.body.contains("proposals"), "{}", silent.body);
        let page = site.get(&format!("/lines/{}/edit", line.id)).await;
        assert!(!page.body.contains("cortafuegos de la sede"));
    })
    .await;
}

#[tokio::test]
async fn without_scripts_the_editor_itself_says_it_and_one_click_takes_it() {
    on_both(async |mut site: Site| {
        let line = line_in(&site, StatusKind::InProgress).await;
        site.sign_in("Ana Ficticia").await;
        let at = format!("/lines/{}/edit", line.id);
        let asked = serde_urlencoded::to_string([("note", FIREWALL)]).unwrap();
        let page = site.get(&format!("{at}?{asked}")).await;
        let taken = first_taken(&page);
        let query = [("note", FIREWALL), ("take", taken.as_str())];
        let query = serde_urlencoded::to_string(query).unwrap();
        let page = site.get(&format!("{at}?{query}")).await;
        assert!(page.body.contains(&format!("value=\"{taken}\" checked")));
        assert!(page.body.contains("cortafuegos de la sede"));
    })
    .await;
}

#[tokio::test]
async fn a_hostile_note_is_answered_as_text() {
    on_both(async |mut site: Site| {
        let line = line_in(&site, StatusKind::InProgress).await;
        site.sign_in("Ana Ficticia").await;
        let path = format!("/lines/{}/coach", line.id);
        for note in [
            "<script>alert(1)</script> firewall <img src=x onerror=alert(1)>",
            "🙂🙂🙂",
            "Для этого клиента сеть закрыта",
            &"red ".repeat(250_000),
        ] {
            let part = site.post(&path, &[("note", note)]).await;
            assert_eq!(part.status, StatusCode::OK);
            assert!(!part.body.contains("<script"), "{}", part.body);
            assert!(!part.body.contains("<img"), "{}", part.body);
        }
        for answer in [
            "",
            "x",
            "blocked 99 a b c",
            "blocked 1 blocked blocked blocked",
        ] {
            let fields = [("note", FIREWALL), ("answered", answer)];
            let part = site.post(&path, &fields).await;
            assert_eq!(part.status, StatusCode::OK, "{answer}");
        }
    })
    .await;
}

#[tokio::test]
async fn administrators_see_what_was_learned_teach_anew_and_take_it_back() {
    on_both(async |mut site: Site| {
        let line = line_in(&site, StatusKind::Blocked).await;
        let at = format!("/coach?organization={}", line.organization);
        site.sign_in("Ana Ficticia").await;
        let page = site.get(&at).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        decide(&site, line.organization, 12).await;
        let page = site.get(&at).await;
        let agreed = page
            .between("id=\"coach-agreement\"", "</section>")
            .to_owned();
        assert!(
            agreed.contains("<td class=\"number\" data-label=\"Veces\">12</td>"),
            "{agreed}"
        );
        let organization = line.organization.to_string();
        let fields = [
            ("organization", organization.as_str()),
            ("reason", "Revisión"),
        ];
        let begun = site.post("/coach/retrain", &fields).await;
        assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.body);
        let page = loop {
            let page = site.get(&at).await;
            if page.body.contains("/coach/models/1?") {
                break page;
            }
            assert!(page.body.contains("every 1s"), "{}", page.body);
            tokio::task::yield_now().await;
        };
        assert!(page.body.contains("Revisión"));
        let seen = site
            .get(&format!("/coach/models/1?organization={organization}"))
            .await;
        assert_eq!(seen.status, StatusCode::OK, "{}", seen.body);
        assert!(seen.body.contains("Zwirbelkranz 3"), "{}", seen.body);
        assert!(
            seen.between("id=\"coach-gained\"", "</section>")
                .contains("<b>")
        );
        let undone = site
            .post("/coach/models/1/undo", &[("organization", &organization)])
            .await;
        assert_eq!(undone.status, StatusCode::SEE_OTHER, "{}", undone.body);
        let again = site
            .post("/coach/models/1/undo", &[("organization", &organization)])
            .await;
        assert_eq!(again.status, StatusCode::SEE_OTHER);
        let page = site.get(&at).await;
        assert!(page.body.contains("data-tone=\"late\""), "it says why");
        let missing = site
            .get(&format!("/coach/models/7?organization={organization}"))
            .await;
        assert_eq!(missing.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn nobody_else_looks_into_the_coach() {
    on_both(async |mut site: Site| {
        let line = line_in(&site, StatusKind::Blocked).await;
        let organization = line.organization.to_string();
        site.sign_in("Berta Ejemplo").await;
        let page = site.get("/coach").await;
        assert_eq!(page.status, StatusCode::FORBIDDEN);
        assert!(!site.get("/").await.body.contains("href=\"/coach\""));
        let fields = [("organization", organization.as_str())];
        for path in ["/coach/retrain", "/coach/models/1/undo"] {
            let sent = site.post(path, &fields).await;
            assert_eq!(sent.status, StatusCode::FORBIDDEN, "{path}");
        }
        site.sign_in("Ana Ficticia").await;
        assert!(site.get("/").await.body.contains("href=\"/coach\""));
        let nowhere = "00000000-0000-0000-0000-000000000000";
        let page = site.get(&format!("/coach?organization={nowhere}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn many_lines_are_classified_by_their_notes_previewed_applied_and_undone() {
    on_both(async |mut site: Site| {
        let line = line_in(&site, StatusKind::InProgress).await;
        site.sign_in("Ana Ficticia").await;
        let editor = format!("/lines/{}/edit", line.id);
        let page = site.get(&editor).await;
        let version = page.between("name=\"version\" value=\"", "\"").to_owned();
        let fields = [
            ("version", version.as_str()),
            ("note", FIREWALL),
            ("override_reason", "Acordado"),
        ];
        let saved = site.post(&editor, &fields).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let id = line.id.to_string();
        let page = site
            .get(&format!("/portfolio/edit?set=coach&line={id}&from=0"))
            .await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        let name = format!("take_{id}");
        let options = page.between(&format!("name=\"{name}\""), "</select>");
        let chosen = options.split_once("\" selected").unwrap().0;
        let code = chosen.rsplit_once("value=\"").unwrap().1.to_owned();
        assert!(code.starts_with(REASON), "{code}");
        let mut sent = vec![
            ("set", "coach"),
            ("line", id.as_str()),
            (name.as_str(), ""),
            ("note", "Por la nota."),
            ("target", "2027-03-01"),
            ("override_reason", "Acordado"),
        ];
        let none = site.post("/portfolio/edit/preview", &sent).await;
        assert_eq!(
            none.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{}",
            none.body
        );
        sent[2].1 = &code;
        let told = site.post("/portfolio/edit/preview", &sent).await;
        assert_eq!(told.status, StatusCode::OK, "{}", told.body);
        assert!(
            told.body.contains("data-outcome=\"changed\""),
            "{}",
            told.body
        );
        let done = site.post("/portfolio/edit/apply", &sent).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let list = site.get("/portfolio").await;
        let undo = list.between("<form class=\"push\" method=\"post\" action=\"", "\"");
        let undo = undo.to_owned();
        let page = site.get(&editor).await;
        assert!(
            page.body.contains("Por la nota."),
            "the batch's note is added"
        );
        assert!(
            page.body.contains("cortafuegos de la sede"),
            "its own stays"
        );
        let undone = site.post(&undo, &[]).await;
        assert_eq!(undone.status, StatusCode::SEE_OTHER);
        let page = site.get(&editor).await;
        assert!(!page.body.contains("Por la nota."));
    })
    .await;
}
