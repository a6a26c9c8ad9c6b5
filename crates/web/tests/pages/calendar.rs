//! A person's calendar: made, fetched, replaced, revoked; and read by another program's library.

use std::io::Write as _;
use std::process::{Command, Stdio};

use axum::body::Body;
use axum::http::{Request, StatusCode};
use desbloqueo_app::blockers::edit_blocker;
use desbloqueo_app::catalogue::update_person::{PersonEdit, update_person};
use desbloqueo_domain::blocker::BlockerEdit;
use desbloqueo_domain::code::BlockerId;
use desbloqueo_domain::owner::Owner;

use crate::site::{Answer, Site, on_both};
use crate::tenants::ids;

const ALL: [(&str, &str); 3] = [
    ("contents", "next-actions"),
    ("contents", "targets"),
    ("contents", "unblock-dates"),
];

/// Makes the calendar of whoever is signed in; gives the path of its address.
async fn make(site: &mut Site, contents: &[(&str, &str)]) -> String {
    let made = site.post("/settings/calendar", contents).await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.body);
    format!("/feeds/{}.ics", made.between("/feeds/", ".ics"))
}

async fn fetch(site: &mut Site, path: &str, known: &str) -> Answer {
    let request = Request::get(path)
        .header("host", "desbloqueo.example")
        .header("if-none-match", known)
        .body(Body::empty());
    site.send(request.unwrap()).await
}

/// Lines of a calendar without the breaks that keep them short.
fn unfolded(answer: &Answer) -> Vec<String> {
    let text = answer.body.replace("\r\n ", "");
    text.split("\r\n").map(str::to_owned).collect()
}

/// What a program that shows calendars reads: uid, title, day, link and version of each event.
fn read_by_another_library(text: &str) -> Option<String> {
    const PROGRAM: &str = "
import sys, datetime
from icalendar import Calendar
calendar = Calendar.from_ical(sys.stdin.buffer.read())
for event in calendar.walk('VEVENT'):
    assert not event.errors, event.errors
    start = event.decoded('DTSTART')
    assert type(start) is datetime.date, start
    assert event.decoded('DTSTAMP').tzinfo is not None
    print(event['UID'], start, int(event['SEQUENCE']), event['URL'], event['SUMMARY'], sep='|')
";
    let python = option_env_at_run_time("DESBLOQUEO_PYTHON")?;
    let mut child = Command::new(python)
        .args(["-c", PROGRAM])
        .env("PYTHONIOENCODING", "utf-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    input.write_all(text.as_bytes()).unwrap();
    drop(input);
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    Some(String::from_utf8(output.stdout).unwrap())
}

fn option_env_at_run_time(name: &str) -> Option<String> {
    let value = std::env::var_os(name)?;
    Some(value.to_string_lossy().into_owned())
}

#[tokio::test]
async fn a_calendar_is_read_by_another_programs_library() {
    on_both(async |mut site: Site| {
        site.sign_in("Berta Ejemplo").await;
        let path = make(&mut site, &ALL).await;
        let answer = fetch(&mut site.elsewhere(), &path, "").await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        assert_eq!(
            answer.header("content-type"),
            "text/calendar; charset=utf-8"
        );
        assert!(!answer.headers.contains_key("set-cookie"));
        let begun = unfolded(&answer);
        let events = begun.iter().filter(|line| *line == "BEGIN:VEVENT").count();
        assert!(events > 3, "{}", answer.body);
        assert!(answer.body.split("\r\n").all(|line| line.len() <= 75));
        let Some(read) = read_by_another_library(&answer.body) else {
            return;
        };
        assert_eq!(read.lines().count(), events);
        for line in read.lines() {
            let parts: Vec<&str> = line.split('|').collect();
            let [uid, day, _, link, title] = parts.as_slice() else {
                panic!("{line}");
            };
            assert!(uid.ends_with("@desbloqueo"), "{line}");
            assert_eq!(day.len(), 10, "{line}");
            assert!(!title.is_empty(), "{line}");
            let path = link.strip_prefix("http://desbloqueo.example").unwrap();
            assert_eq!(site.get(path).await.status, StatusCode::OK, "{line}");
        }
    })
    .await;
}

#[tokio::test]
async fn titles_that_look_like_lines_of_a_calendar_stay_titles() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let list = site.get("/blockers").await;
        let actor = site.actor_of_the_administrator().await;
        let edit = BlockerEdit {
            title: Some("A; B, C\\n END:VEVENT".to_owned()),
            owner: Some(Owner::Person(actor.person)),
            ..BlockerEdit::default()
        };
        let all = ids(&list, "href=\"/blockers/").into_iter();
        let blockers: Vec<BlockerId> = all.filter_map(|id| id.parse().ok()).collect();
        assert!(blockers.len() > 2, "{}", list.body);
        for id in blockers {
            let saved = edit_blocker(&site.app, &actor, id, &edit, None).await;
            saved.unwrap();
        }
        let path = make(&mut site, &ALL[2..]).await;
        let answer = fetch(&mut site, &path, "").await;
        let lines = unfolded(&answer);
        let title = lines.iter().find(|line| line.contains("A\\; B\\, C"));
        assert!(title.is_some(), "{}", answer.body);
        let ends = lines.iter().filter(|line| *line == "END:VEVENT").count();
        let begins = lines.iter().filter(|line| *line == "BEGIN:VEVENT").count();
        assert_eq!(ends, begins);
    })
    .await;
}

#[tokio::test]
async fn a_calendar_that_did_not_change_is_not_sent_again() {
    on_both(async |mut site: Site| {
        site.sign_in("Berta Ejemplo").await;
        let path = make(&mut site, &ALL).await;
        let first = fetch(&mut site, &path, "").await;
        let tag = first.header("etag").to_owned();
        let again = fetch(&mut site, &path, &tag).await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED);
        assert!(again.body.is_empty());
        let changed = fetch(&mut site, &path, "\"another\"").await;
        assert_eq!(
            (changed.status, &changed.body),
            (StatusCode::OK, &first.body)
        );
    })
    .await;
}

#[tokio::test]
async fn an_address_leads_nowhere_once_it_is_replaced_revoked_or_its_person_deactivated() {
    on_both(async |mut site: Site| {
        site.sign_in("Berta Ejemplo").await;
        let unknown = fetch(&mut site, "/feeds/none.ics", "").await;
        let first = make(&mut site, &ALL).await;
        let second = make(&mut site, &ALL[..1]).await;
        let replaced = fetch(&mut site, &first, "").await;
        assert_eq!(
            (replaced.status, unknown.status),
            (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND)
        );
        assert_eq!(fetch(&mut site, &second, "").await.status, StatusCode::OK);
        site.post("/settings/calendar/revoke", &[]).await;
        assert_eq!(
            fetch(&mut site, &second, "").await.status,
            StatusCode::NOT_FOUND
        );
        let third = make(&mut site, &ALL).await;
        let (actor, berta) = (
            site.actor_of_the_administrator().await,
            site.actor_called("Berta Ejemplo").await,
        );
        let edit = PersonEdit {
            active: Some(false),
            ..PersonEdit::default()
        };
        update_person(&site.app, &actor, berta.person, &edit)
            .await
            .unwrap();
        assert_eq!(
            fetch(&mut site, &third, "").await.status,
            StatusCode::NOT_FOUND
        );
    })
    .await;
}

#[tokio::test]
async fn the_address_is_shown_once_and_holds_what_was_chosen() {
    on_both(async |mut site: Site| {
        site.sign_in("Berta Ejemplo").await;
        let refused = site.post("/settings/calendar", &[]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let path = make(&mut site, &ALL[1..2]).await;
        let page = site.get("/settings/calendar").await;
        assert!(!page.body.contains("/feeds/"), "{}", page.body);
        let answer = fetch(&mut site, &path, "").await;
        let lines = unfolded(&answer);
        let uids: Vec<_> = lines
            .iter()
            .filter(|line| line.starts_with("UID:"))
            .collect();
        assert!(!uids.is_empty());
        assert!(
            uids.iter().all(|uid| uid.starts_with("UID:target-")),
            "{uids:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn an_address_that_is_asked_for_too_often_has_to_wait() {
    on_both(async |mut site: Site| {
        site.sign_in("Berta Ejemplo").await;
        let path = make(&mut site, &ALL).await;
        for _ in 0..30 {
            assert_eq!(fetch(&mut site, &path, "").await.status, StatusCode::OK);
        }
        let refused = fetch(&mut site, &path, "").await;
        assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(refused.header("retry-after"), "60");
    })
    .await;
}
