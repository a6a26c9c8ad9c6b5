//! How both databases read what somebody's work begins with: their teams, and the blockers that wait on them.

use desbloqueo_domain::code::PersonId;
use desbloqueo_domain::owner::Owner;
use desbloqueo_store::blocker_list::{
    self, BlockerCursor, BlockerFilter, BlockerOrder, BlockerSort,
};
use desbloqueo_store::database::Database;
use desbloqueo_store::entitlements;
use desbloqueo_store::lines::{self, LineFilter, Moment};
use desbloqueo_store::transaction::Assembled;

use crate::portfolio::{TODAY, actors, id};
use crate::steps;

const LIMIT: u32 = 50;

/// The tables that hold more than anybody's work.
const TABLES: [&str; 3] = ["blocker", "blocker_resolver", "entitlement"];

/// What is wrong with the plans of somebody's work, each with who asks what.
pub(crate) async fn faults(database: &Database) -> Vec<String> {
    let mut wrong = Vec::new();
    let person = PersonId(id(6, 5));
    for (who, visibility) in actors() {
        let mut transaction = database.read().await.unwrap();
        let limit = i64::from(LIMIT);
        let steps =
            entitlements::explain_handed_over(&mut transaction, &visibility, Some(person), limit);
        wrong.extend(of_plan(database, who, "handed over", &steps.await.unwrap()));
        for (what, filter) in filters(person) {
            let order = BlockerOrder {
                sort: BlockerSort::Opened,
                descending: true,
            };
            let first = BlockerCursor::first(order);
            let tx = &mut transaction;
            let steps = blocker_list::explain(tx, &visibility, &filter, &first, LIMIT, TODAY);
            wrong.extend(of_plan(database, who, what, &steps.await.unwrap()));
        }
    }
    wrong
}

fn filters(person: PersonId) -> [(&'static str, BlockerFilter); 2] {
    let open = || BlockerFilter {
        open: Some(true),
        ..BlockerFilter::default()
    };
    let me = Some(Owner::Person(person));
    [
        (
            "blockers owned",
            BlockerFilter {
                owner: me.clone(),
                ..open()
            },
        ),
        (
            "blockers resolved",
            BlockerFilter {
                resolver: me,
                ..open()
            },
        ),
    ]
}

fn of_plan(database: &Database, who: &str, what: &str, steps: &[String]) -> Vec<String> {
    let faults = TABLES
        .into_iter()
        .flat_map(|table| steps::faults_of_search(database, table, steps));
    faults
        .map(|fault| format!("{who}, {what}: {fault}"))
        .collect()
}

/// Lines to reconcile are counted alike where their entitlements are looked up and where there are too many for that.
pub(crate) async fn check_many_to_reconcile(database: &Database) {
    for every in [2_000, 20] {
        let mut transaction = database.write().await.unwrap();
        let needed = format!(
            "UPDATE entitlement SET needs_reconciling = 1
              WHERE id IN (SELECT entitlement_id FROM status_line WHERE units % {every} = 1)"
        );
        transaction
            .execute(Assembled(needed), Vec::new())
            .await
            .unwrap();
        let number = "SELECT count(*) FROM status_line AS line
              JOIN entitlement
                ON entitlement.organization_id = line.organization_id AND entitlement.id = line.entitlement_id
             WHERE entitlement.needs_reconciling = 1 AND line.counted = 1";
        let wanted = transaction.fetch_number(number, Vec::new()).await.unwrap();
        let all = "SELECT count(*) FROM entitlement WHERE needs_reconciling = 1";
        let all = transaction.fetch_number(all, Vec::new()).await.unwrap();
        assert_eq!(all > 3_000, every == 20, "{all}");
        let filter = LineFilter {
            needs_reconciling: true,
            ..LineFilter::default()
        };
        let (everything, moment) = (&actors()[0].1, Moment::Now(TODAY));
        let found = lines::totals(&mut transaction, everything, &filter, None, moment).await;
        assert_eq!(found.unwrap().lines, wanted);
    }
}
