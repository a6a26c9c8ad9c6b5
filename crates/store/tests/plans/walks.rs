//! How both databases walk: past lines that stand before those that are wanted, and by filters on other tables that
//! find too many lines to look up.

use desbloqueo_domain::code::{OwnFieldId, PersonId};
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::status::{Status, StatusKind};
use desbloqueo_store::database::Database;
use desbloqueo_store::lines::{self, LineFilter, LineOrder, LineSort, Moment};
use desbloqueo_store::transaction::Assembled;
use desbloqueo_testkit::{self as testkit, code};

use crate::explain;
use crate::portfolio::{self, TODAY, id};
use crate::steps::actual_rows;

#[tokio::test]
async fn lines_without_the_day_of_the_order_are_not_walked_to_and_many_are_all_found_on_sqlite() {
    testkit::on_sqlite(check).await;
}

#[tokio::test]
async fn lines_without_the_day_of_the_order_are_not_walked_to_and_many_are_all_found_on_postgresql()
{
    testkit::on_postgres(check).await;
}

async fn check(database: Database) {
    portfolio::fill(&database).await;
    check_kinds(&database).await;
    check_meanings(&database).await;
    put_into_many_teams(&database).await;
    check_many(&database).await;
}

/// By their kind, by their L1, and by their reason.
fn without_targets() -> [LineFilter; 3] {
    let l1 = Status {
        l1: code("status-unknown"),
        l2: Some(code("in-contact")),
        l3: None,
    };
    [
        LineFilter {
            kind: Some(StatusKind::StatusUnknown),
            ..LineFilter::default()
        },
        LineFilter {
            unclassified: Some(l1),
            ..LineFilter::default()
        },
        LineFilter {
            l2: Some(code("in-contact")),
            ..LineFilter::default()
        },
    ]
}

/// What an L1 or a reason means is read off the first entry of an index, also where there is none.
async fn check_meanings(database: &Database) {
    let l1 = |code| LineFilter {
        l1: Some(code),
        ..LineFilter::default()
    };
    let [_, of_l1_and_reason, of_reason] = without_targets();
    for filter in [
        of_l1_and_reason,
        of_reason,
        l1(code("blocked")),
        l1(code("nowhere")),
    ] {
        let mut transaction = database.read().await.unwrap();
        let steps = lines::explain_kind(&mut transaction, &filter).await;
        let steps = steps.unwrap();
        let reads = steps.iter().filter(|step| step.contains("line"));
        let fault = reads.clone().find(|step| match database {
            Database::Sqlite { .. } => !step.contains("SEARCH line USING COVERING INDEX"),
            Database::Postgres(_) => actual_rows(step).is_some_and(|rows| rows > 1),
        });
        assert!(reads.count() > 0, "{filter:?}");
        assert_eq!(fault, None, "{filter:?}\n{}", steps.join("\n"));
    }
}

async fn check_kinds(database: &Database) {
    for (sort, index) in [
        (LineSort::Target, "status_line_of_kind_by_target"),
        (LineSort::NextAction, "status_line_of_kind_by_next"),
    ] {
        for filter in without_targets() {
            let order = LineOrder {
                sort,
                descending: false,
            };
            let plan = explain(database, &Visibility::Everything, &filter, order).await;
            let plan = plan.join("\n");
            assert!(plan.contains(index), "{filter:?}\n{plan}");
        }
    }
}

/// Somebody who is in the teams of many tenants, of some for a service only.
const BUSY: u32 = 0x309;

async fn put_into_many_teams(database: &Database) {
    let mut transaction = database.write().await.unwrap();
    for (service, of) in [("", "%1"), ("service-0", "%2")] {
        let sql = format!(
            "INSERT INTO team_member (organization_id, tenant_id, position, service, role, who)
             SELECT organization_id, tenant_id, 1, '{service}', 'delivery-manager', '{BUSY_OWNER}'
             FROM team_member WHERE who LIKE '{of}'"
        );
        let rows = transaction.execute(Assembled(sql), Vec::new());
        assert!(rows.await.unwrap() > 1_000);
    }
    transaction.commit().await.unwrap();
}

const BUSY_OWNER: &str = "person:00000000-0000-0006-0000-000000000309";

/// Each filter, with a plain statement that counts the same.
fn many() -> [(LineFilter, String); 3] {
    let person = PersonId(id(6, BUSY));
    let of_team = format!(
        "SELECT count(*) FROM status_line AS line JOIN team_member AS member
           ON member.organization_id = line.organization_id AND member.tenant_id = line.tenant_id
         WHERE line.counted = 1 AND member.who = '{BUSY_OWNER}' AND member.service IN ('', line.service)"
    );
    let owned = format!("{of_team} AND line.owner = 'role:delivery-manager'");
    let own = "SELECT count(*) FROM status_line AS line JOIN own_value AS own
                 ON own.organization_id = line.organization_id AND own.subject_id = line.tenant_id
               WHERE line.counted = 1 AND own.value = 'blue'";
    let filter = LineFilter::default;
    [
        (
            LineFilter {
                of_team: Some(person),
                ..filter()
            },
            of_team,
        ),
        (
            LineFilter {
                owned_by: Some(person),
                ..filter()
            },
            owned,
        ),
        (
            LineFilter {
                own: Some((OwnFieldId(id(7, 1)), "blue".to_owned())),
                ..filter()
            },
            own.to_owned(),
        ),
    ]
}

async fn check_many(database: &Database) {
    let mut transaction = database.read().await.unwrap();
    for (filter, sql) in many() {
        let (seen, moment) = (Visibility::Everything, Moment::Now(TODAY));
        let totals = lines::totals(&mut transaction, &seen, &filter, None, moment).await;
        let expected = transaction.fetch_number(Assembled(sql), Vec::new()).await;
        assert_eq!(totals.unwrap().lines, expected.unwrap(), "{filter:?}");
    }
}
