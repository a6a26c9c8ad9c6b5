//! What is to be done today, against the lists of lines (rules T1, U2, U3, T4).

use std::sync::Arc;

use desbloqueo_app::accounts::{list_demonstration_people, visit};
use desbloqueo_app::demo::demo;
use desbloqueo_app::reads::{Lines, list_lines};
use desbloqueo_app::work::{Scope, SectionKind, my_work};
use desbloqueo_app::{Actor, App, Clock, Ids, Source};
use desbloqueo_domain::code::LineId;
use desbloqueo_playbook::built_in;
use desbloqueo_store::lines::{LineFilter, LineItem};
use desbloqueo_testkit::{Database, on_both};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 3, 18);

async fn app(database: Database) -> App {
    let app = App::new(
        database,
        Arc::new(built_in("fasttrack").unwrap().unwrap()),
        Clock::noon_of(TODAY),
        Ids::seeded(7),
    );
    demo(&app, 10, TODAY, |_| {}).await.unwrap();
    app
}

/// What the lines of a kind of work have in common.
fn filter(app: &App, kind: SectionKind) -> LineFilter {
    let all = LineFilter::default();
    match kind {
        SectionKind::Overdue => LineFilter {
            next_to: Some(TODAY.checked_sub(1.day()).unwrap()),
            ..all
        },
        SectionKind::PastTarget => LineFilter {
            past_target: true,
            ..all
        },
        SectionKind::Unclassified => LineFilter {
            unclassified: Some(app.rulebook().defaults.new_units.clone()),
            ..all
        },
        SectionKind::ToReconcile => LineFilter {
            needs_reconciling: true,
            ..all
        },
        SectionKind::Stale => LineFilter {
            stale_days: Some(31),
            ..all
        },
    }
}

async fn lines(app: &App, actor: &Actor, filter: LineFilter) -> Vec<LineItem> {
    let wanted = Lines {
        filter,
        limit: 10_000,
        ..Lines::default()
    };
    list_lines(app, actor, &wanted).await.unwrap().items
}

#[tokio::test]
async fn each_section_holds_the_lines_of_its_filter_and_of_ones_teams() {
    on_both(async |database: Database| {
        let app = app(database).await;
        let (mut cut, mut whole) = (0, 0);
        for one in list_demonstration_people(&app).await.unwrap() {
            let visit = visit(&app, one.person.id, Source::Page).await.unwrap();
            let actor = visit.unwrap().actor;
            for (scope, of_team) in [(Scope::Mine, Some(actor.person)), (Scope::All, None)] {
                let work = my_work(&app, &actor, scope, 0).await.unwrap();
                for kind in SectionKind::ALL {
                    let filter = filter(&app, kind);
                    let all = lines(&app, &actor, LineFilter { of_team, ..filter }).await;
                    let Some(section) = work.sections.iter().find(|one| one.kind == kind) else {
                        assert!(all.is_empty(), "{kind:?} of {}", one.person.name);
                        continue;
                    };
                    let ids: Vec<LineId> = all.iter().map(|item| item.id).collect();
                    assert!(section.items.iter().all(|item| ids.contains(&item.id)));
                    assert_eq!(section.items.len(), all.len().min(12));
                    let units: i64 = all.iter().map(|item| item.units).sum();
                    let totals = (section.totals.lines, section.totals.units);
                    assert_eq!(totals, (i64::try_from(all.len()).unwrap(), units));
                    if all.len() > 12 {
                        cut += 1;
                    } else {
                        whole += 1;
                    }
                }
            }
        }
        assert!(cut > 0 && whole > 0, "{cut} cut, {whole} whole");
    })
    .await;
}
