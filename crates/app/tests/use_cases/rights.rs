//! What lists offer agrees with what records say of themselves, for everybody of the demonstration.

use std::collections::BTreeSet;
use std::sync::Arc;

use desbloqueo_app::accounts::{list_demonstration_people, visit};
use desbloqueo_app::blockers::{BlockerRights, show_blocker};
use desbloqueo_app::demo::demo;
use desbloqueo_app::reads::{Blockers, Lines, list_lines, open_line, page_blockers, show_desk};
use desbloqueo_app::{Actor, App, Clock, Ids, Source, UseCaseError};
use desbloqueo_playbook::built_in;
use desbloqueo_testkit::{self as testkit, Database};
use jiff::civil::date;

/// Tenants of the demonstration: enough for everybody to have something.
const TENANTS: usize = 8;

async fn demonstration(database: Database) -> (App, Vec<Actor>) {
    let today = date(2026, 11, 22);
    let app = App::new(
        database,
        Arc::new(built_in("fasttrack").unwrap().unwrap()),
        Clock::noon_of(today),
        Ids::seeded(7),
    );
    demo(&app, TENANTS, today, |_| {}).await.unwrap();
    let mut actors = Vec::new();
    for one in list_demonstration_people(&app).await.unwrap() {
        let found = visit(&app, one.person.id, Source::Page).await.unwrap();
        actors.push(found.unwrap().actor);
    }
    (app, actors)
}

#[tokio::test]
async fn a_list_of_lines_offers_what_each_line_offers_by_itself() {
    testkit::on_both(async |database| {
        let (app, actors) = demonstration(database).await;
        for actor in &actors {
            let wanted = Lines {
                limit: 500,
                ..Lines::default()
            };
            let list = list_lines(&app, actor, &wanted).await.unwrap();
            let (seen, hidden): (Vec<_>, Vec<_>) = list
                .items
                .iter()
                .partition(|item| list.rights.of(item.id).open_tenant);
            let tenants: BTreeSet<_> = seen.iter().map(|item| item.tenant.id).collect();
            for tenant in tenants {
                let desk = show_desk(&app, actor, tenant).await.unwrap();
                for item in seen.iter().filter(|item| item.tenant.id == tenant) {
                    let by_itself = desk.rights_on_lines.of(item.id);
                    assert_eq!(list.rights.of(item.id), by_itself, "{item:?}");
                }
            }
            for item in hidden {
                let rights = list.rights.of(item.id);
                match open_line(&app, actor, item.id).await {
                    Ok(opened) => assert_eq!(opened.rights, rights, "{item:?}"),
                    Err(UseCaseError::Forbidden(_)) => assert!(!rights.confirm, "{item:?}"),
                    Err(other) => panic!("{other}"),
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_list_of_blockers_offers_what_each_blocker_offers_by_itself() {
    testkit::on_both(async |database| {
        let (app, actors) = demonstration(database).await;
        for actor in &actors {
            let wanted = Blockers {
                limit: 100,
                ..Blockers::default()
            };
            let page = page_blockers(&app, actor, &wanted).await.unwrap();
            for item in &page.items {
                let shown = show_blocker(&app, actor, item.id).await.unwrap();
                // A comment may come from below through a line: lists offer none.
                let without = |rights: BlockerRights| BlockerRights {
                    comment: false,
                    ..rights
                };
                let listed = page.rights.get(&item.id).copied().unwrap_or_default();
                assert_eq!(without(listed), without(shown.rights), "{item:?}");
            }
        }
    })
    .await;
}
