//! How both databases read spells, flow and weeks, of two intervals for every fourth of 200,000 lines: each interval once, and
//! none beside it; and what lines are charged, for which those before an interval are looked up.

use desbloqueo_domain::organization::Visibility;
use desbloqueo_store::database::Database;
use desbloqueo_store::lines::{LineFilter, Moment};
use desbloqueo_store::reports::{self, Periods, ReportBy};
use desbloqueo_store::transaction::Assembled;
use desbloqueo_store::values;
use desbloqueo_testkit as testkit;

use crate::narrow;
use crate::portfolio::{self, TODAY, actors};

#[tokio::test]
async fn nothing_is_looked_up_beside_an_interval_on_sqlite() {
    testkit::on_sqlite(check).await;
}

#[tokio::test]
async fn nothing_is_looked_up_beside_an_interval_on_postgresql() {
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
    let weeks = Periods::weeks_up_to(TODAY, 12);
    check_weeks(&database).await;
    check_charged(&database, &filters).await;
    let mut wrong = Vec::new();
    for (who, visibility) in actors() {
        for filter in &filters {
            let mut transaction = database.read().await.unwrap();
            let transaction = &mut transaction;
            let spells =
                reports::explain_spells(transaction, &visibility, filter, ReportBy::Reason, TODAY);
            let spells = spells.await.unwrap();
            let flow = reports::explain_flow(transaction, &visibility, filter, &weeks);
            let flow = flow.await.unwrap();
            for (what, steps) in [("spells", spells), ("flow", flow)] {
                if let Some(fault) = fault(&database, who, &steps) {
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

/// Looks for intervals beside those that are read; of everything, reads more than an index holds.
fn fault(database: &Database, who: &str, steps: &[String]) -> Option<&'static str> {
    let is_read = |step: &&String| match database {
        Database::Sqlite { .. } => step.contains(" line_interval_"),
        Database::Postgres(_) => step.contains(" on line_interval "),
    };
    let alone = |step: &String| match database {
        Database::Sqlite { .. } if who == "root" => {
            step == "SCAN line USING COVERING INDEX line_interval_blocked"
        }
        Database::Sqlite { .. } => step.split_whitespace().nth(1) == Some("line"),
        Database::Postgres(_) => step.contains(" on line_interval line"),
    };
    let mut read = steps.iter().filter(is_read).peekable();
    let is_known = read.peek().is_some() && read.all(alone);
    (!is_known).then_some("reads other intervals, or more than an index holds")
}

/// How SQLite looks up what a line is charged.
const LOOKED_UP: &str =
    "SEARCH charged USING COVERING INDEX line_interval_blocked (organization_id=? AND line_id=?";

/// SQLite goes by the lines that are asked for, and looks up in an index what each of them is charged.
async fn check_charged(database: &Database, filters: &[LineFilter]) {
    if let Database::Postgres(_) = database {
        return;
    }
    let of_line = |step: &String| step.split_whitespace().nth(1) == Some("line");
    for (who, visibility) in actors() {
        for (filter, by) in filters
            .iter()
            .zip([ReportBy::Reason, ReportBy::Party, ReportBy::Age])
        {
            for moment in [
                Moment::Now(TODAY),
                Moment::EndOf(TODAY.yesterday().unwrap()),
            ] {
                let mut transaction = database.read().await.unwrap();
                let tx = &mut transaction;
                let steps = reports::explain_charged(tx, &visibility, filter, by, moment).await;
                let steps = steps.unwrap();
                let line = steps.iter().position(of_line);
                let charged = steps.iter().position(|step| step.starts_with(LOOKED_UP));
                let goes_by_lines = line
                    .zip(charged)
                    .is_some_and(|(line, charged)| line < charged);
                assert!(
                    goes_by_lines,
                    "{who}, {filter:?}, {by:?}, {moment:?}: {steps:#?}"
                );
            }
        }
    }
}

/// SQLite groups all weeks of everything in the order of an index, and sorts the groups alone.
async fn check_weeks(database: &Database) {
    let mut transaction = database.read().await.unwrap();
    let weeks = Periods::weeks_up_to(TODAY, 26);
    let (seen, filter) = (Visibility::Everything, LineFilter::default());
    let steps = reports::explain_units_by_week(&mut transaction, &seen, &filter, &weeks).await;
    let steps = steps.unwrap();
    let reads = |step: &&String| step.contains("COVERING INDEX line_interval_by_end");
    let sorts = |step: &&String| step.contains("TEMP B-TREE FOR GROUP BY");
    if let Database::Sqlite { .. } = database {
        assert_eq!(steps.iter().filter(reads).count(), 1, "{steps:#?}");
        assert_eq!(steps.iter().filter(sorts).count(), 1, "{steps:#?}");
    }
}
