//! What stands as it is, and how well rules are met, against the lines of the lists (rules A3, H2, S1–S12, V1).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use desbloqueo_app::accounts::{list_demonstration_people, visit};
use desbloqueo_app::demo::demo;
use desbloqueo_app::insights::{
    JudgedFields, UnmetRule, report_fit, report_owner_quality, report_quality, report_stale,
    report_unclassified, report_waiting, unmet,
};
use desbloqueo_app::reads::{Lines, list_lines};
use desbloqueo_app::{Actor, App, Clock, Ids, Source};
use desbloqueo_domain::code::LineId;
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_domain::update_line::lacks;
use desbloqueo_playbook::built_in;
use desbloqueo_store::entitlements;
use desbloqueo_store::lines::{LineFilter, LineItem};
use desbloqueo_testkit::{Database, on_both};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 3, 18);
const TENANTS: usize = 10;

async fn app(database: Database) -> App {
    let app = App::new(
        database,
        Arc::new(built_in("fasttrack").unwrap().unwrap()),
        Clock::noon_of(TODAY),
        Ids::seeded(7),
    );
    demo(&app, TENANTS, TODAY, |_| {}).await.unwrap();
    app
}

/// Some people of the demonstration, who see different things.
async fn readers(app: &App) -> Vec<Actor> {
    let people = list_demonstration_people(app).await.unwrap();
    let mut actors = Vec::new();
    for one in people.into_iter().step_by(3) {
        let found = visit(app, one.person.id, Source::Page).await.unwrap();
        actors.push(found.unwrap().actor);
    }
    assert!(actors.len() > 2);
    actors
}

/// Every line of a list.
async fn lines(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
    as_of: Option<Date>,
) -> Vec<LineItem> {
    let wanted = Lines {
        filter: filter.clone(),
        limit: 10_000,
        as_of,
        ..Lines::default()
    };
    let list = list_lines(app, actor, &wanted).await.unwrap();
    assert_eq!(list.next, None);
    list.items
}

fn ids(lines: &[LineItem]) -> BTreeSet<LineId> {
    lines.iter().map(|item| item.id).collect()
}

/// The entitlements of lines.
async fn entitlements_of(app: &App, lines: &[LineItem]) -> Vec<Entitlement> {
    let mut transaction = app.database.read().await.unwrap();
    let mut by_organization = BTreeMap::<_, BTreeSet<_>>::new();
    for item in lines {
        let ids = by_organization.entry(item.organization).or_default();
        ids.insert(item.entitlement);
    }
    let mut all = Vec::new();
    for (organization, ids) in by_organization {
        let ids: Vec<_> = ids.into_iter().collect();
        let found = entitlements::list_by_ids(&mut transaction, organization, &ids).await;
        all.extend(found.unwrap().into_iter().map(|stored| stored.entitlement));
    }
    all
}

#[tokio::test]
async fn quality_is_what_the_validator_says_of_each_line_and_leads_to_these_lines() {
    on_both(async |database: Database| {
        let app = app(database).await;
        let all = LineFilter::default();
        let mut found_some = false;
        for actor in readers(&app).await {
            let items = lines(&app, &actor, &all, None).await;
            let entitlements = entitlements_of(&app, &items).await;
            let seen = ids(&items);
            let rulebook = app.rulebook();
            let of_lines = entitlements.iter().flat_map(|one| {
                let lines = one.lines.iter().filter(|line| seen.contains(&line.id));
                lines.map(move |line| (line.id, lacks(rulebook, one, &line.state)))
            });
            let lacking: BTreeSet<LineId> = of_lines
                .filter(|(_, lacks)| !lacks.is_empty())
                .map(|(line, _)| line)
                .collect();
            let report = report_quality(&app, &actor, &all, None, JudgedFields::All)
                .await
                .unwrap();
            assert_eq!(report.all.lines, i64::try_from(items.len()).unwrap());
            assert_eq!(report.all.unmet, i64::try_from(lacking.len()).unwrap());
            let narrowed = async |rule: UnmetRule| {
                let filter = LineFilter {
                    unmet: Some(unmet(app.rulebook(), rule)),
                    ..LineFilter::default()
                };
                lines(&app, &actor, &filter, None).await
            };
            assert_eq!(ids(&narrowed(UnmetRule::Any).await), lacking);
            for (rule, met) in &report.rules {
                let listed = narrowed(UnmetRule::One(*rule)).await;
                let units: i64 = listed.iter().map(|item| item.units).sum();
                let counted = (i64::try_from(listed.len()).unwrap(), units);
                assert_eq!(counted, (met.unmet, met.unmet_units), "{rule}");
                assert!(met.unmet <= met.lines && met.lines <= report.all.lines);
                found_some |= met.unmet > 0;
            }
            let fields = JudgedFields::All;
            let owners = report_owner_quality(&app, &actor, &all, None, fields)
                .await
                .unwrap();
            let by_owner: i64 = owners.rows.iter().map(|(_, met)| met.unmet).sum();
            assert!(
                by_owner >= report.all.unmet,
                "a line has an owner, or nobody"
            );
        }
        assert!(
            found_some,
            "the demonstration has lines that lack something"
        );
    })
    .await;
}

#[tokio::test]
async fn statuses_fit_unless_the_playbook_would_not_let_anybody_choose_them() {
    on_both(async |database: Database| {
        let app = app(database).await;
        let all = LineFilter::default();
        for actor in readers(&app).await {
            let report = report_fit(&app, &actor, &all, None).await.unwrap();
            let items = lines(&app, &actor, &all, None).await;
            assert_eq!(report.lines, i64::try_from(items.len()).unwrap());
            for misfit in &report.rows {
                let same = items.iter().filter(|item| {
                    item.phase == misfit.phase
                        && item.service == misfit.service
                        && item.status.l1 == misfit.status.l1
                });
                assert!(same.count() >= usize::try_from(misfit.lines).unwrap());
            }
        }
    })
    .await;
}

#[tokio::test]
async fn debt_of_each_week_is_that_of_the_list_of_its_last_day() {
    on_both(async |database: Database| {
        let app = app(database).await;
        let new = app.rulebook().defaults.new_units.clone();
        let filter = LineFilter {
            unclassified: Some(new),
            ..LineFilter::default()
        };
        for actor in readers(&app).await {
            let report = report_unclassified(&app, &actor, &LineFilter::default(), None).await;
            let report = report.unwrap();
            assert_eq!((report.weeks.len(), report.day), (9, TODAY));
            assert_eq!(report.target, TODAY.checked_add(28.days()).unwrap());
            for (day, found) in &report.weeks {
                let as_of = (*day < TODAY).then_some(*day);
                let listed = lines(&app, &actor, &filter, as_of).await;
                let units: i64 = listed.iter().map(|item| item.units).sum();
                assert_eq!(found.units, units, "{day}");
                assert_eq!(found.lines, i64::try_from(listed.len()).unwrap(), "{day}");
            }
            let stale = report_stale(&app, &actor, &LineFilter::default(), None)
                .await
                .unwrap();
            for (days, found) in stale.steps {
                let filter = LineFilter {
                    stale_days: Some(days),
                    ..LineFilter::default()
                };
                let listed = lines(&app, &actor, &filter, None).await;
                assert_eq!(found.lines, i64::try_from(listed.len()).unwrap(), "{days}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn what_waits_on_a_party_is_what_the_list_of_the_party_holds() {
    on_both(async |database: Database| {
        let app = app(database).await;
        let past = TODAY.checked_sub(20.days()).unwrap();
        for actor in readers(&app).await {
            for as_of in [None, Some(past)] {
                let all = LineFilter::default();
                let report = report_waiting(&app, &actor, &all, as_of).await.unwrap();
                for row in report.rows.iter().filter(|row| row.party.is_some()) {
                    let filter = LineFilter {
                        kind: Some(StatusKind::Blocked),
                        party: row.party.clone(),
                        ..LineFilter::default()
                    };
                    let listed = lines(&app, &actor, &filter, as_of).await;
                    let units: i64 = listed.iter().map(|item| item.units).sum();
                    let counted = i64::try_from(listed.len()).unwrap();
                    assert_eq!((row.lines, row.units), (counted, units), "{row:?}");
                }
            }
        }
    })
    .await;
}
