//! `/blockers/{id}`: what is done to one blocker, and what is refused.

use axum::http::StatusCode;
use desbloqueo_app::reads::{
    BlockerFilter, Blockers, LineFilter, LineItem, Lines, list_lines, page_blockers,
};
use desbloqueo_domain::status::StatusKind;
use jiff::civil::date;

use crate::blockers::{actor, all, assert_refused, assert_saved, now, shared};
use crate::site::{Site, on_both};

#[tokio::test]
async fn a_date_moves_and_the_one_before_it_is_not_forgotten() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let item = shared(&site).await;
        let path = format!("/blockers/{}/date", item.id);
        for day in ["2027-01-15", "2027-02-20"] {
            let fields = [
                ("projected", day),
                ("reason", "The supplier asked for time"),
            ];
            assert_saved(&site.post(&path, &fields).await);
        }
        assert_eq!(now(&site, &item).await.projected, Some(date(2027, 2, 20)));
        let page = site.get(&format!("/blockers/{}", item.id)).await;
        assert!(page.body.contains("20 feb 2027"), "{}", page.body);
        let facts = page.between("<dl class=\"blocker-facts\">", "</dl>");
        assert!(facts.contains("15 ene 2027"), "{facts}");
        assert!(page.body.contains("The supplier asked for time"));
    })
    .await;
}

#[tokio::test]
async fn without_a_date_it_says_who_was_asked_until_when() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let item = shared(&site).await;
        let path = format!("/blockers/{}/date", item.id);
        let nothing = site.post(&path, &[("reason", "Nobody knows")]).await;
        assert_refused(&nothing, "S4");
        assert!(nothing.body.contains("Nobody knows"));
        let half = site.post(&path, &[("asked-of", "The vendor")]).await;
        assert_refused(&half, "S4");
        assert!(half.body.contains("value=\"The vendor\""));
        let no_day = site.post(&path, &[("projected", "soon")]).await;
        assert_refused(&no_day, "V2");
        let fields = [("asked-of", "The vendor"), ("answer-due", "2026-12-01")];
        assert_saved(&site.post(&path, &fields).await);
        let asked = now(&site, &item).await.asked.unwrap();
        assert_eq!(
            (asked.of.as_str(), asked.due),
            ("The vendor", date(2026, 12, 1))
        );
    })
    .await;
}

#[tokio::test]
async fn a_stale_form_shows_what_stands_now_and_keeps_what_was_typed() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let item = shared(&site).await;
        let version = item.version.to_string();
        let edit = format!("/blockers/{}/edit", item.id);
        let first = [
            ("keeper", "yes"),
            ("title", "First title"),
            ("version", &version),
        ];
        assert_saved(&site.post(&edit, &first).await);
        let second = [
            ("keeper", "yes"),
            ("title", "Second title"),
            ("version", &version),
        ];
        let stale = site.post(&edit, &second).await;
        assert_refused(&stale, "V3");
        assert!(stale.body.contains("First title"));
        assert!(stale.body.contains("value=\"Second title\""));
        assert_eq!(now(&site, &item).await.title, "First title");
        let seen = stale.between("name=\"version\" value=\"", "\"").to_owned();
        let again = [
            ("keeper", "yes"),
            ("title", "Second title"),
            ("version", &seen),
        ];
        assert_saved(&site.post(&edit, &again).await);
        assert_eq!(now(&site, &item).await.title, "Second title");
        let date = format!("/blockers/{}/date", item.id);
        let late = [("projected", "2027-03-01"), ("version", version.as_str())];
        assert_refused(&site.post(&date, &late).await, "V3");
    })
    .await;
}

#[tokio::test]
async fn a_blocker_says_what_is_edited_and_a_shared_one_keeps_a_title() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let item = shared(&site).await;
        let path = format!("/blockers/{}/edit", item.id);
        assert_refused(
            &site.post(&path, &[("keeper", "yes"), ("title", "")]).await,
            "S7",
        );
        let fields = [
            ("keeper", "yes"),
            ("title", "Proxy breaks sign-in"),
            ("severity", "critical"),
            ("owner", "role:account-team"),
            ("resolver", "role:engineer"),
            ("next-action", "Call the network team"),
            ("next-action-date", "2026-12-03"),
            ("ticket-name", "NET-311"),
            ("ticket-url", "https://tickets.example/NET-311"),
            ("ticket-state", "In review"),
            ("ticket-name", "NET-312"),
            ("ticket-url", "javascript:alert(1)"),
            ("ticket-state", ""),
        ];
        assert_saved(&site.post(&path, &fields).await);
        let page = site.get(&format!("/blockers/{}", item.id)).await;
        for said in [
            "Proxy breaks sign-in",
            "Call the network team",
            "3 dic 2026",
            "In review",
        ] {
            assert!(page.body.contains(said), "{said}: {}", page.body);
        }
        assert!(
            page.body
                .contains("href=\"https://tickets.example/NET-311\"")
        );
        assert!(page.body.contains("NET-312") && !page.body.contains("javascript:"));
    })
    .await;
}

#[tokio::test]
async fn somebody_who_looks_on_changes_nothing() {
    on_both(async |mut site: Site| {
        let item = shared(&site).await;
        let before = now(&site, &item).await;
        site.sign_in("Vera Mirada").await;
        let forms: [(&str, &[(&str, &str)]); 6] = [
            ("date", &[("projected", "2027-01-15")]),
            ("edit", &[("keeper", "yes"), ("title", "Mine")]),
            ("next", &[("next-action", "Wait")]),
            ("party", &[("party", "licensing"), ("from", "2026-11-20")]),
            ("close", &[("resolution", "Gone"), ("target", "2027-01-15")]),
            ("comment", &[("body", "I was here")]),
        ];
        let page = site.get(&format!("/blockers/{}", item.id)).await;
        for (path, fields) in forms {
            let answer = site
                .post(&format!("/blockers/{}/{path}", item.id), fields)
                .await;
            assert!(
                [StatusCode::UNPROCESSABLE_ENTITY, StatusCode::FORBIDDEN].contains(&answer.status),
                "{path}: {}",
                answer.status
            );
            assert!(
                !page.body.contains(&format!("/{path}\"")),
                "{path} is offered"
            );
        }
        assert_eq!(now(&site, &item).await, before);
    })
    .await;
}

#[tokio::test]
async fn another_party_is_charged_from_a_day_on() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let item = shared(&site).await;
        let path = format!("/blockers/{}/party", item.id);
        let too_early = [("party", "licensing"), ("from", "2001-01-01")];
        assert_refused(&site.post(&path, &too_early).await, "T5");
        let too_late = [("party", "licensing"), ("from", "2026-12-31")];
        assert_refused(&site.post(&path, &too_late).await, "T5");
        let unknown = [("party", "moon"), ("from", "2026-11-22")];
        assert_refused(&site.post(&path, &unknown).await, "T5");
        let fields = [
            ("party", "licensing"),
            ("from", "2026-11-22"),
            ("reason", "Quote"),
        ];
        assert_saved(&site.post(&path, &fields).await);
        assert_eq!(now(&site, &item).await.party.unwrap().as_str(), "licensing");
    })
    .await;
}

#[tokio::test]
async fn a_comment_stands_in_the_timeline_and_an_empty_one_does_not() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let item = shared(&site).await;
        let path = format!("/blockers/{}/comment", item.id);
        assert_refused(&site.post(&path, &[("body", "  ")]).await, "S9");
        let body = "Called <b>them</b>: waiting for the change window";
        assert_saved(&site.post(&path, &[("body", body)]).await);
        let page = site.get(&format!("/blockers/{}", item.id)).await;
        let said = page.between("<p class=\"said\">", "</p>");
        assert_eq!(
            said,
            "Called &#60;b&#62;them&#60;/b&#62;: waiting for the change window"
        );
        let path = format!("/blockers/{}/confirm", item.id);
        assert_saved(&site.post(&path, &[]).await);
    })
    .await;
}

#[tokio::test]
async fn a_blocker_closes_as_its_preview_says_and_opens_again_when_that_is_undone() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let item = shared(&site).await;
        let path = format!("/blockers/{}/close", item.id);
        let preview = site.get(&path).await;
        assert_eq!(preview.status, StatusCode::OK);
        let rows = preview
            .between("<tbody>", "</tbody>")
            .matches("<tr>")
            .count();
        assert!(i64::try_from(rows).unwrap() >= item.held.lines);
        assert!(preview.body.contains("data-kind=\"in-progress\""));
        let target = ("target", "2027-01-15");
        assert_refused(&site.post(&path, &[target]).await, "S7");
        let no_target = site
            .post(&path, &[("resolution", "The rule was lifted")])
            .await;
        assert_refused(&no_target, "S7");
        assert!(no_target.body.contains("The rule was lifted"));
        assert!(now(&site, &item).await.closed.is_none());
        let fields = [("resolution", "The rule was lifted"), target];
        assert_saved(&site.post(&path, &fields).await);
        assert_eq!(now(&site, &item).await.closed, Some(date(2026, 11, 22)));
        assert_eq!(now(&site, &item).await.held.lines, 0);
        let page = site.get(&format!("/blockers/{}", item.id)).await;
        let undo = page
            .between("class=\"push\" method=\"post\" action=\"", "\"")
            .to_owned();
        assert_saved(&site.post(&undo, &[]).await);
        assert_eq!(now(&site, &item).await.held, item.held);
        assert!(now(&site, &item).await.closed.is_none());
        let twice = site.post(&undo, &[]).await;
        assert_saved(&twice);
        let said = site.get("/blockers").await;
        assert!(said.body.contains("data-tone=\"late\""), "{}", said.body);
    })
    .await;
}

#[tokio::test]
async fn a_closed_blocker_is_reopened_and_an_open_one_is_not() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let open = shared(&site).await;
        let path = format!("/blockers/{}/reopen", open.id);
        assert_refused(&site.post(&path, &[]).await, "S7");
        let closed = all(&site, "Ana Ficticia", false).await;
        let closed = closed.into_iter().find(|item| !item.private).unwrap();
        let date = format!("/blockers/{}/date", closed.id);
        assert_refused(
            &site.post(&date, &[("projected", "2027-01-15")]).await,
            "S7",
        );
        let path = format!("/blockers/{}/reopen", closed.id);
        assert_eq!(site.get(&path).await.status, StatusCode::OK);
        assert_saved(&site.post(&path, &[("reason", "It came back")]).await);
        assert!(now(&site, &closed).await.closed.is_none());
        let page = site.get(&format!("/blockers/{}", closed.id)).await;
        assert!(page.body.contains("It came back"));
    })
    .await;
}

/// A blocked line that a blocker does not hold.
async fn other_line(site: &Site, held: &[LineItem]) -> LineItem {
    let wanted = Lines {
        filter: LineFilter {
            kind: Some(StatusKind::Blocked),
            ..LineFilter::default()
        },
        limit: 500,
        ..Lines::default()
    };
    let actor = actor(site, "Ana Ficticia").await;
    let list = list_lines(&site.app, &actor, &wanted).await.unwrap();
    let mut others = list.items.into_iter();
    let other = others.find(|line| held.iter().all(|one| one.id != line.id));
    other.unwrap_or_else(|| panic!("every blocked line is held"))
}

async fn held_by(site: &Site, blocker: desbloqueo_domain::code::BlockerId) -> Vec<LineItem> {
    let wanted = Lines {
        filter: LineFilter {
            blocker: Some(blocker),
            ..LineFilter::default()
        },
        limit: 500,
        ..Lines::default()
    };
    let actor = actor(site, "Ana Ficticia").await;
    list_lines(&site.app, &actor, &wanted).await.unwrap().items
}

#[tokio::test]
async fn lines_are_linked_and_unlinked_and_the_last_blocker_of_a_line_stays() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let item = shared(&site).await;
        let held = held_by(&site, item.id).await;
        let line = other_line(&site, &held).await;
        let page = format!("/blockers/{}/lines", item.id);
        let text = serde_urlencoded::to_string([("text", &line.customer.name)]).unwrap();
        let found = site.get(&format!("{page}?{text}")).await;
        assert!(
            found
                .body
                .contains(&format!("name=\"line\" value=\"{}\"", line.id))
        );
        assert_refused(&site.post(&page, &[("primary", "yes")]).await, "S7");
        let id = line.id.to_string();
        assert_saved(&site.post(&page, &[("line", &id)]).await);
        assert_eq!(held_by(&site, item.id).await.len(), held.len() + 1);
        let primary = format!("{page}/{id}/primary");
        assert_saved(&site.post(&primary, &[]).await);
        let now = held_by(&site, item.id).await;
        let primary = now
            .iter()
            .find(|other| other.id == line.id)
            .unwrap()
            .primary_blocker;
        assert_eq!(primary, Some(item.id));
        let last = held.first().unwrap().id;
        assert_saved(&site.post(&format!("{page}/{last}/unlink"), &[]).await);
        let said = site.get(&format!("/blockers/{}", item.id)).await;
        assert!(said.body.contains("(S7)"), "{}", said.body);
        assert_eq!(held_by(&site, item.id).await.len(), held.len() + 1);
    })
    .await;
}

#[tokio::test]
async fn a_blocker_is_opened_for_lines_chosen_elsewhere() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let item = shared(&site).await;
        let line = other_line(&site, &held_by(&site, item.id).await).await;
        let id = line.id.to_string();
        let form = site.get(&format!("/blockers/new?line={id}")).await;
        assert_eq!(form.status, StatusCode::OK);
        assert!(form.body.contains(&line.tenant.name));
        let untitled = [("line", id.as_str()), ("next-action", "Ask them")];
        let refused = site.post("/blockers/new", &untitled).await;
        assert_refused(&refused, "S7");
        assert!(refused.body.contains("value=\"Ask them\""));
        let fields = [
            ("line", id.as_str()),
            ("title", "No licence key"),
            ("severity", "high"),
        ];
        let opened = site.post("/blockers/new", &fields).await;
        assert_saved(&opened);
        let page = site.get(opened.header("location")).await;
        assert!(page.body.contains("No licence key"));
        assert_eq!(page.body.matches("<tr data-row").count(), 1);
        let nowhere = site.post("/blockers/new", &[("title", "Nowhere")]).await;
        assert_refused(&nowhere, "A4");
    })
    .await;
}

#[tokio::test]
async fn no_blocker_is_opened_for_lines_that_one_does_not_see() {
    on_both(async |mut site: Site| {
        let wanted = Lines {
            filter: LineFilter {
                kind: Some(StatusKind::Blocked),
                ..LineFilter::default()
            },
            limit: 500,
            ..Lines::default()
        };
        let (ana, pat) = (
            actor(&site, "Ana Ficticia").await,
            actor(&site, "Pat Pretend").await,
        );
        let all = list_lines(&site.app, &ana, &wanted).await.unwrap().items;
        let own = list_lines(&site.app, &pat, &wanted).await.unwrap().items;
        let mut hidden = all
            .iter()
            .filter(|line| own.iter().all(|other| other.id != line.id));
        let id = hidden.next().unwrap().id.to_string();
        let before = count(&site).await;
        site.sign_in("Pat Pretend").await;
        let form = site.get(&format!("/blockers/new?line={id}")).await;
        assert_eq!(form.status, StatusCode::NOT_FOUND);
        let answer = site
            .post("/blockers/new", &[("line", &id), ("title", "Theirs")])
            .await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        assert_eq!(count(&site).await, before);
    })
    .await;
}

async fn count(site: &Site) -> usize {
    let wanted = Blockers {
        filter: BlockerFilter::default(),
        limit: 2_000,
        ..Blockers::default()
    };
    let actor = actor(site, "Ana Ficticia").await;
    page_blockers(&site.app, &actor, &wanted)
        .await
        .unwrap()
        .items
        .len()
}

#[tokio::test]
async fn an_address_that_names_no_blocker_leads_nowhere() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        for id in ["x", "00000000-0000-7000-8000-000000000000"] {
            let answer = site.get(&format!("/blockers/{id}")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{id}");
        }
    })
    .await;
}
