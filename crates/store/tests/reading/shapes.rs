//! Lines counted by what rules look at, against plain loops.

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::Code;
use desbloqueo_domain::line::{ActionText, Due};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::Phase;
use desbloqueo_store::filled::Filled;
use desbloqueo_store::reports::{self, Asked, OwnerLacks};
use desbloqueo_testkit::code;

use crate::asking::{ask, met, owners};
use crate::model::Row;

/// The engagement scenario and the service status of an entitlement.
type Outer = (Option<Code>, Option<Code>);

#[tokio::test]
async fn shapes_hold_every_line_once_and_say_what_is_filled_in() {
    ask(76, async |database, world, reader, filter, moment| {
        let mut plain = BTreeMap::<_, (i64, i64)>::new();
        for row in met(world, reader, filter, moment) {
            let l1 = row.status().l1.clone();
            let key = (phase(&row), l1, outer(&row), filled(&row));
            let sum = plain.entry(key).or_default();
            *sum = (sum.0 + 1, sum.1 + row.units());
        }
        let mut transaction = database.read().await.unwrap();
        let found = reports::line_shapes(&mut transaction, reader, filter, moment).await;
        let found = found.unwrap().into_iter().map(|shape| {
            let outer = (shape.engagement_scenario, shape.service_status);
            let key = (shape.phase, shape.l1, outer, shape.filled);
            (key, (shape.lines, shape.units))
        });
        let found: Vec<_> = found.collect();
        let kinds = found.len();
        let found: BTreeMap<_, _> = found.into_iter().collect();
        assert_eq!(found.len(), kinds, "a shape is told once");
        assert_eq!(found, plain, "{moment:?} {reader:?} {filter:?}");
    })
    .await;
}

#[tokio::test]
async fn statuses_and_services_are_counted_together_and_by_scenario() {
    ask(79, async |database, world, reader, filter, moment| {
        for by_scenario in [false, true] {
            let mut plain = BTreeMap::<_, (i64, i64)>::new();
            for row in met(world, reader, filter, moment) {
                let service = row.stored.entitlement.service.clone();
                let outer = if by_scenario {
                    outer(&row)
                } else {
                    (None, None)
                };
                let key = (phase(&row), service, row.status().clone(), outer);
                let sum = plain.entry(key).or_default();
                *sum = (sum.0 + 1, sum.1 + row.units());
            }
            let mut transaction = database.read().await.unwrap();
            let found =
                reports::status_shapes(&mut transaction, reader, filter, by_scenario, moment).await;
            let found = found.unwrap().into_iter().map(|shape| {
                let outer = (shape.engagement_scenario, shape.service_status);
                let key = (shape.phase, shape.service, shape.status, outer);
                (key, (shape.lines, shape.units))
            });
            let found: BTreeMap<_, _> = found.collect();
            assert_eq!(found, plain, "{moment:?} {reader:?} {filter:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn owners_have_the_lines_that_lack_something() {
    let nothing = Asked {
        phase: Phase::Delivery,
        l1: code("blocked"),
        engagement_scenarios: BTreeSet::new(),
        service_statuses: BTreeSet::new(),
        filled: Filled::default(),
        or_answer_due: false,
        engagement_scenario: false,
        service_status: false,
    };
    let much = Asked {
        filled: Filled {
            note: true,
            owner: true,
            reason: true,
            ..Filled::default()
        },
        or_answer_due: true,
        engagement_scenario: true,
        service_status: true,
        ..nothing.clone()
    };
    let target = Asked {
        phase: Phase::Assignment,
        filled: Filled {
            target: true,
            ..Filled::default()
        },
        ..nothing.clone()
    };
    ask(80, async |database, world, reader, filter, moment| {
        let rows = met(world, reader, filter, moment);
        let scenarios = rows.iter().filter_map(|row| outer(row).0).take(1).collect();
        let only = Asked {
            engagement_scenarios: scenarios,
            ..nothing.clone()
        };
        let asked = [only, much.clone(), target.clone()];
        let mut plain = BTreeMap::<Owner, OwnerLacks>::new();
        for row in &rows {
            let about = asked.iter().find(|one| is_about(one, row));
            let lacks = about.is_none_or(|asked| lacks(asked, row));
            for owner in owners(row) {
                let of = plain.entry(owner.clone()).or_insert_with(|| OwnerLacks {
                    owner,
                    lines: 0,
                    lacking: 0,
                    lacking_units: 0,
                });
                of.lines += 1;
                of.lacking += i64::from(lacks);
                of.lacking_units += if lacks { row.units() } else { 0 };
            }
        }
        let mut transaction = database.read().await.unwrap();
        let found = reports::lacks_by_owner(&mut transaction, reader, filter, &asked, moment).await;
        let wanted: Vec<OwnerLacks> = plain.into_values().collect();
        assert_eq!(found.unwrap(), wanted, "{moment:?} {reader:?} {filter:?}");
    })
    .await;
}

/// Whether something is asked of a line.
fn is_about(asked: &Asked, row: &Row<'_>) -> bool {
    let (scenario, status) = outer(row);
    let among = |codes: &BTreeSet<Code>, code: Option<Code>| {
        codes.is_empty() || code.is_some_and(|code| codes.contains(&code))
    };
    (asked.phase, &asked.l1) == (phase(row), &row.status().l1)
        && among(&asked.engagement_scenarios, scenario)
        && among(&asked.service_statuses, status)
}

/// Whether a line lacks what is asked of it here.
fn lacks(asked: &Asked, row: &Row<'_>) -> bool {
    let (has, must) = (filled(row), asked.filled);
    let (scenario, status) = outer(row);
    must.target && !has.target
        || must.note && !has.note
        || must.owner && !has.owner
        || must.reason && !has.reason
        || asked.or_answer_due && !has.target && !has.answer
        || asked.engagement_scenario && scenario.is_none()
        || asked.service_status && status.is_none()
}

fn phase(row: &Row<'_>) -> Phase {
    match row.past {
        Some(past) => past.interval.state.phase,
        None => row.stored.entitlement.state.phase,
    }
}

fn outer(row: &Row<'_>) -> Outer {
    if let Some(past) = row.past {
        let then = &past.interval.state;
        return (
            then.engagement_scenario.clone(),
            then.service_status.clone(),
        );
    }
    let now = &row.stored.entitlement.state;
    (now.engagement_scenario.clone(), now.service_status.clone())
}

/// What is filled in, as a stretch or as the line tells it.
fn filled(row: &Row<'_>) -> Filled {
    let state = &row.line.state;
    match row.past {
        Some(past) => {
            let then = &past.interval.state;
            Filled {
                target: then.target.is_some(),
                owner: then.owner != Owner::Nobody,
                blockers: then.primary_blocker.is_some(),
                reason: then.status.l2.is_some(),
                ..Filled::default().as_history_tells()
            }
        }
        None => Filled {
            target: state.target.is_some(),
            answer: state.asked.is_some(),
            note: !state.note.trim().is_empty(),
            owner: state.owner != Owner::Nobody,
            next_action: state.next_action.what != ActionText::Nothing,
            next_action_date: state.next_action.due != Due::Never,
            review: state.review.is_some(),
            blockers: !state.blockers.is_empty(),
            reason: state.status.l2.is_some(),
        },
    }
}
