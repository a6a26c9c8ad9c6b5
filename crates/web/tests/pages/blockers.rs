//! `/blockers`: the list, its totals, the board, groups, and who sees what of them.

use axum::http::StatusCode;
use desbloqueo_app::accounts::list_demonstration_people;
use desbloqueo_app::reads::{
    BlockerFilter, BlockerItem, Blockers, LineFilter, LineItem, Lines, count_blockers, list_lines,
    page_blockers,
};
use desbloqueo_app::update_line::{UpdateLine, update_line};
use desbloqueo_app::{Actor, Source};
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::status::{Severity, Status, StatusKind};

use crate::site::{Answer, Site, on_both};

/// Somebody as the application knows them.
pub(crate) async fn actor(site: &Site, name: &str) -> Actor {
    let people = list_demonstration_people(&site.app).await.unwrap();
    let person = people.into_iter().find(|one| one.person.name == name);
    let person = person
        .unwrap_or_else(|| panic!("nobody is called {name}"))
        .person
        .id;
    let mut transaction = site.app.database.read().await.unwrap();
    let actor = Actor::load(&mut transaction, person, Source::Page).await;
    actor.unwrap().unwrap()
}

/// Every blocker that somebody sees, open ones or closed ones.
pub(crate) async fn all(site: &Site, name: &str, open: bool) -> Vec<BlockerItem> {
    let wanted = Blockers {
        filter: BlockerFilter {
            open: Some(open),
            ..BlockerFilter::default()
        },
        limit: 1_000,
        ..Blockers::default()
    };
    let actor = actor(site, name).await;
    let page = page_blockers(&site.app, &actor, &wanted).await.unwrap();
    page.items
}

/// An open blocker that several lines share.
pub(crate) async fn shared(site: &Site) -> BlockerItem {
    let all = all(site, "Ana Ficticia", true).await;
    let shared = all
        .into_iter()
        .find(|item| !item.private && item.held.lines > 1);
    shared.unwrap_or_else(|| panic!("the demonstration has no open shared blocker"))
}

/// Whether a form led back with a word about it.
pub(crate) fn assert_saved(answer: &Answer) {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
}

/// Whether a form came back with the rule that refuses it.
pub(crate) fn assert_refused(answer: &Answer, rule: &str) {
    assert_eq!(
        answer.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        answer.body
    );
    assert!(
        answer.body.contains(&format!("({rule})")),
        "{}",
        answer.body
    );
}

fn unescaped(address: &str) -> String {
    address.replace("&amp;", "&").replace("&#38;", "&")
}

#[tokio::test]
async fn the_list_goes_on_until_every_open_blocker_was_seen_once() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let expected = all(&site, "Ana Ficticia", true).await;
        for sort in ["-units", "opened", "projected"] {
            let mut path = format!("/blockers?sort={sort}");
            let mut seen = std::collections::BTreeSet::new();
            loop {
                let page = site.get(&path).await;
                assert_eq!(page.status, StatusCode::OK);
                for item in &expected {
                    let link = format!("href=\"/blockers/{}\" data-key=\"open\"", item.id);
                    if page.body.contains(&link) {
                        assert!(seen.insert(item.id), "{} twice", item.title);
                    }
                }
                if !page.body.contains("rel=\"next\"") {
                    break;
                }
                path = unescaped(page.between("rel=\"next\" href=\"", "\""));
            }
            assert_eq!(seen.len(), expected.len(), "{sort}");
        }
    })
    .await;
}

#[tokio::test]
async fn filters_narrow_the_list_and_its_totals() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let shared = shared(&site).await;
        let actor = actor(&site, "Ana Ficticia").await;
        let filter = BlockerFilter {
            open: Some(true),
            severity: Some(shared.severity),
            private: Some(false),
            text: Some(shared.title.clone()),
            ..BlockerFilter::default()
        };
        let found = count_blockers(&site.app, &actor, &filter).await.unwrap();
        assert!(found.blockers > 0);
        let query = serde_urlencoded::to_string([
            ("severity", shared.severity.code()),
            ("kind", "shared"),
            ("text", &shared.title),
        ]);
        let query = query.unwrap();
        let page = site.get(&format!("/blockers?{query}")).await;
        let rows = i64::try_from(page.body.matches("<tr data-row").count()).unwrap();
        assert_eq!(rows, found.blockers);
        let totals = site.get(&format!("/blockers/totals?{query}")).await;
        let text = totals.between("id=\"totals-text\">", "<").replace('.', "");
        assert!(
            text.contains(&format!("{} unidades", found.units)),
            "{text}"
        );
        let none = site.get("/blockers?text=no-such-words").await;
        assert_eq!(none.status, StatusCode::OK);
        assert!(!none.body.contains("<tr data-row"));
    })
    .await;
}

#[tokio::test]
async fn what_one_may_not_see_is_not_there_and_does_not_count() {
    on_both(async |mut site: Site| {
        let everything = all(&site, "Ana Ficticia", true).await;
        for name in ["Pat Pretend", "Rosa Remedio", "Kakuu Ichiro"] {
            let own = all(&site, name, true).await;
            site.sign_in(name).await;
            let hidden = everything
                .iter()
                .find(|item| own.iter().all(|other| other.id != item.id));
            let hidden = hidden
                .unwrap_or_else(|| panic!("{name} sees everything"))
                .id;
            for path in [
                "", "/date", "/edit", "/next", "/party", "/comment", "/close", "/reopen", "/lines",
            ] {
                let answer = site.get(&format!("/blockers/{hidden}{path}")).await;
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{name}: {path}");
            }
            let forms = [
                ("/comment", [("body", "Seen?"), ("x", "")]),
                ("/date", [("projected", "2027-01-15"), ("x", "")]),
                ("/party", [("party", "customer"), ("from", "2026-11-20")]),
                ("/close", [("resolution", "Gone"), ("target", "2027-01-15")]),
                ("/move?by=severity", [("to", "low"), ("x", "")]),
                ("/confirm", [("x", ""), ("y", "")]),
            ];
            for (path, fields) in forms {
                let answer = site
                    .post(&format!("/blockers/{hidden}{path}"), &fields)
                    .await;
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{name}: {path}");
            }
            let list = site.get("/blockers").await;
            assert!(!list.body.contains(&hidden.to_string()), "{name}");
            for item in &own {
                let answer = site.get(&format!("/blockers/{}", item.id)).await;
                assert_eq!(answer.status, StatusCode::OK, "{name}: {}", item.title);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_partner_reads_of_a_shared_blocker_the_totals_of_its_own_lines() {
    on_both(async |mut site: Site| {
        let everything = all(&site, "Ana Ficticia", true).await;
        let own = all(&site, "Pat Pretend", true).await;
        let differing = own.iter().find_map(|item| {
            let whole = everything.iter().find(|other| other.id == item.id)?;
            (whole.held.units > item.held.units && item.held.units > 0).then_some(item)
        });
        let item =
            differing.unwrap_or_else(|| panic!("no blocker holds lines of several partners"));
        site.sign_in("Pat Pretend").await;
        let page = site.get(&format!("/blockers/{}", item.id)).await;
        let counts = page
            .between("class=\"blocker-counts\"><b>", "</b>")
            .replace(',', "");
        assert!(
            counts.starts_with(&format!("{} unit", item.held.units)),
            "{counts}"
        );
        let rows = page.body.matches("<tr data-row").count();
        assert_eq!(i64::try_from(rows).unwrap(), item.held.lines);
    })
    .await;
}

#[tokio::test]
async fn a_card_moves_to_another_column_and_back() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let item = shared(&site).await;
        for by in ["severity", "party", "resolver"] {
            let page = site.get(&format!("/blockers/board?by={by}")).await;
            assert_eq!(page.status, StatusCode::OK);
            let form = format!("/blockers/{}/move?by={by}", item.id);
            assert!(page.body.contains(&form), "{by}");
        }
        let other = Severity::ALL
            .into_iter()
            .find(|other| *other != item.severity)
            .unwrap();
        let path = format!("/blockers/{}/move?by=severity", item.id);
        assert_saved(&site.post(&path, &[("to", other.code())]).await);
        assert_eq!(now(&site, &item).await.severity, other);
        let toast = site.get("/blockers/board").await;
        let undo = format!(
            "/blockers/{}/move?by=severity&#38;to={}",
            item.id,
            item.severity.code()
        );
        assert!(toast.body.contains(&undo), "{}", toast.body);
        assert_saved(&site.post(&unescaped(&undo), &[]).await);
        assert_eq!(now(&site, &item).await.severity, item.severity);

        let path = format!("/blockers/{}/move?by=party", item.id);
        assert_saved(&site.post(&path, &[("to", "licensing")]).await);
        assert_eq!(now(&site, &item).await.party.unwrap().as_str(), "licensing");
    })
    .await;
}

#[tokio::test]
async fn a_resolver_takes_the_place_of_another_and_gives_it_back() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let item = shared(&site).await;
        let from = item.resolvers.iter().find_map(|owner| match owner {
            desbloqueo_domain::owner::Owner::Role(code) => Some(format!("role:{code}")),
            _ => None,
        });
        let path = format!(
            "/blockers/{}/move?by=resolver&from={}",
            item.id,
            from.unwrap()
        );
        assert_saved(&site.post(&path, &[("to", "role:account-team")]).await);
        let moved = now(&site, &item).await;
        assert_eq!(moved.resolvers.len(), item.resolvers.len());
        assert_ne!(moved.resolvers, item.resolvers);
        let toast = site.get("/blockers/board?by=resolver").await;
        let undo = unescaped(toast.between("class=\"push\" method=\"post\" action=\"", "\""));
        assert_saved(&site.post(&undo, &[]).await);
        assert_eq!(now(&site, &item).await.resolvers, item.resolvers);
    })
    .await;
}

#[tokio::test]
async fn a_card_that_may_not_be_moved_stays_and_says_why() {
    on_both(async |mut site: Site| {
        let item = shared(&site).await;
        site.sign_in("Vera Mirada").await;
        let other = Severity::ALL
            .into_iter()
            .find(|other| *other != item.severity)
            .unwrap();
        let path = format!("/blockers/{}/move?by=severity", item.id);
        assert_saved(&site.post(&path, &[("to", other.code())]).await);
        let said = site.get("/blockers/board").await;
        assert!(said.body.contains("data-tone=\"late\""), "{}", said.body);
        assert_eq!(now(&site, &item).await.severity, item.severity);
        let nowhere = site.post(&path, &[("to", "enormous")]).await;
        assert_eq!(nowhere.status, StatusCode::BAD_REQUEST);
    })
    .await;
}

/// A blocker as it stands now.
pub(crate) async fn now(site: &Site, item: &BlockerItem) -> BlockerItem {
    let mut found = all(site, "Ana Ficticia", true).await;
    found.extend(all(site, "Ana Ficticia", false).await);
    let found = found.into_iter().find(|other| other.id == item.id);
    found.unwrap_or_else(|| panic!("{} is gone", item.title))
}

/// Two lines of one organization, each with a private blocker, are blocked for the same reason in the same words.
async fn block_alike(site: &Site) {
    let mut actor = actor(site, "Ana Ficticia").await;
    "They say the same".clone_into(&mut actor.standing_reason);
    let private: Vec<_> = all(site, "Ana Ficticia", true)
        .await
        .into_iter()
        .filter(|item| item.private)
        .map(|item| item.id)
        .collect();
    let wanted = Lines {
        filter: LineFilter {
            kind: Some(StatusKind::Blocked),
            ..LineFilter::default()
        },
        limit: 500,
        ..Lines::default()
    };
    let lines = list_lines(&site.app, &actor, &wanted).await.unwrap().items;
    let held = |line: &&LineItem| line.primary_blocker.is_some_and(|id| private.contains(&id));
    let lines: Vec<&LineItem> = lines.iter().filter(held).collect();
    let pair = lines.iter().find_map(|one| {
        let mut others = lines.iter();
        let other = others.find(|other| {
            other.organization == one.organization && other.entitlement != one.entitlement
        })?;
        Some([*one, *other])
    });
    let [one, other] = pair.unwrap();
    let edit = LineEdit {
        status: Some(Status {
            l3: None,
            ..one.status.clone()
        }),
        note: Some("Proxy certificate expired; firewall supplier renews it".to_owned()),
        ..LineEdit::default()
    };
    let change = UpdateLine {
        edit,
        ..UpdateLine::default()
    };
    for line in [one, other] {
        update_line(&site.app, &actor, line.id, &change)
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn private_blockers_that_look_alike_become_one_and_are_taken_apart_again() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        block_alike(&site).await;
        let before = all(&site, "Ana Ficticia", true).await;
        let offers = site.get("/blockers/groups").await;
        assert_eq!(offers.status, StatusCode::OK);
        let first = offers.between("id=\"first-offer\"", "</div>").to_owned();
        let again = site.get("/blockers/groups").await;
        assert_eq!(again.between("id=\"first-offer\"", "</div>"), first);
        let path = offers.between("href=\"/blockers/groups/", "\"").to_owned();
        let path = format!("/blockers/groups/{path}");
        let page = site.get(&path).await;
        let members: Vec<String> = page
            .body
            .split("name=\"blocker\" value=\"")
            .skip(1)
            .map(|rest| rest.split_once('"').unwrap().0.to_owned())
            .collect();
        assert!(members.len() > 1);
        let mut fields: Vec<(&str, &str)> =
            members.iter().map(|id| ("blocker", id.as_str())).collect();
        assert_refused(&site.post(&path, &[("title", "None")]).await, "S7");
        fields.push(("title", "One cause for all"));
        let grouped = site.post(&path, &fields).await;
        assert_saved(&grouped);
        let one = site.get(grouped.header("location")).await;
        assert!(one.body.contains("One cause for all"));
        assert_eq!(one.body.matches("<tr data-row").count(), members.len());
        assert_eq!(site.get(&path).await.status, StatusCode::NOT_FOUND);
        let offers = site.get("/blockers/groups").await;
        assert!(
            !offers.body.contains(&path),
            "what is grouped is offered no more"
        );
        let undo = one
            .between("class=\"push\" method=\"post\" action=\"", "\"")
            .to_owned();
        assert_saved(&site.post(&undo, &[]).await);
        assert_eq!(all(&site, "Ana Ficticia", true).await.len(), before.len());
    })
    .await;
}
