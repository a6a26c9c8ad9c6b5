//! How both databases read spells and flow, of two intervals for every fourth of 200,000 lines: what comes before or after an
//! interval is looked up by its line, never by reading the others.

use desbloqueo_domain::interval::Window;
use desbloqueo_store::database::Database;
use desbloqueo_store::lines::LineFilter;
use desbloqueo_store::reports::{self, ReportBy};
use desbloqueo_store::transaction::Assembled;
use desbloqueo_store::values;
use desbloqueo_testkit as testkit;
use jiff::ToSpan as _;

use crate::narrow;
use crate::portfolio::{self, TODAY, actors};

#[tokio::test]
async fn what_follows_an_interval_is_looked_up_by_its_line_on_sqlite() {
    testkit::on_sqlite(check).await;
}

#[tokio::test]
async fn what_follows_an_interval_is_looked_up_by_its_line_on_postgresql() {
    testkit::on_postgres(check).await;
}

/// The present of each line, and a past in which it was in another reason.
const PAST_AND_PRESENT: [&str; 2] = [
    "line.id, line.since_l1_day, 2932896, line.kind, line.l2, line.since_l1_day",
    "line.entitlement_id, line.since_l1_day - 40, line.since_l1_day, 'blocked', 'reason-0', line.since_l1_day - 40",
];

async fn fill(database: &Database) {
    portfolio::fill(database).await;
    let mut transaction = database.write().await.unwrap();
    for (number, state) in PAST_AND_PRESENT.into_iter().enumerate() {
        let random = match database {
            Database::Sqlite { .. } => "randomblob(16)",
            Database::Postgres(_) => "gen_random_uuid()",
        };
        let parts: Vec<&str> = state.split(", ").collect();
        let id = if number == 0 { parts[0] } else { random };
        let sql = format!(
            "INSERT INTO line_interval (organization_id, id, line_id, entitlement_id, tenant_id, customer_id, service,
                 effective_from_day, effective_to_day, recorded_at, units, segment, kind, counted, l1, l2, l3, phase,
                 service_status, engagement_scenario, owner, target_day, since_l1_day, since_reason_day, party)
             SELECT line.organization_id, {id}, line.id, line.entitlement_id, line.tenant_id, line.customer_id,
                 line.service, {from}, {to}, 0, line.units, line.segment, {kind}, line.counted, line.l1, {l2}, line.l3,
                 line.phase, '', '', line.owner, line.target_day, {since}, {since}, ''
             FROM status_line AS line WHERE line.units % 4 = 0",
            from = parts[1],
            to = parts[2],
            kind = parts[3],
            l2 = parts[4],
            since = parts[5],
        );
        transaction
            .execute(Assembled(sql), values![])
            .await
            .unwrap();
    }
    transaction.execute("ANALYZE", values![]).await.unwrap();
    transaction.commit().await.unwrap();
}

async fn check(database: Database) {
    fill(&database).await;
    let wrong = narrow::faults_of_the_past(&database).await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let filters = [
        LineFilter::default(),
        LineFilter {
            l2: Some(testkit::code("reason-0")),
            ..LineFilter::default()
        },
        LineFilter {
            region: Some("emea".to_owned()),
            ..LineFilter::default()
        },
    ];
    let window = Window {
        from: TODAY.checked_sub(84.days()).unwrap(),
        to: TODAY,
    };
    let mut wrong = Vec::new();
    for (who, visibility) in actors() {
        for filter in &filters {
            let mut transaction = database.read().await.unwrap();
            let transaction = &mut transaction;
            let spells =
                reports::explain_spells(transaction, &visibility, filter, ReportBy::Reason, TODAY);
            let spells = spells.await.unwrap();
            let flow = reports::explain_flow(transaction, &visibility, filter, window);
            let flow = flow.await.unwrap();
            for (what, steps) in [("spells", spells), ("flow", flow)] {
                if let Some(fault) = fault(&database, &steps) {
                    wrong.push(format!(
                        "{who}, {what}, {filter:?}: {fault}\n    {}",
                        steps.join("\n    ")
                    ));
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} plans:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// A search of the neighbours by less than their line, or a loop over all of them. PostgreSQL may read both sides
/// whole once and join them by hash: that is what it takes for all lines.
fn fault(database: &Database, steps: &[String]) -> Option<&'static str> {
    let text = steps.join("\n");
    match database {
        Database::Sqlite { .. } => {
            const NEIGHBOURS: [&str; 5] = ["following", "beside", "run", "opening", "earlier"];
            let neighbour = |step: &&String| {
                let mut words = step.split_whitespace();
                words
                    .nth(1)
                    .is_some_and(|table| NEIGHBOURS.contains(&table))
            };
            let by_line = |step: &String| step.starts_with("SEARCH") && step.contains("line_id=?");
            (!steps.iter().filter(neighbour).all(by_line))
                .then_some("reads neighbours without their line")
        }
        Database::Postgres(_) => {
            let loops_over_all = steps.windows(2).any(|pair| {
                pair[0].contains("Nested Loop")
                    && pair[1].contains("Seq Scan on line_interval beside")
            });
            (loops_over_all || text.contains("Join Filter: (following.line_id"))
                .then_some("reads neighbours without their line")
        }
    }
}
