//! How both databases read the lists of who sees few tenants: from these, in whichever order and on whatever day, and
//! never along what everybody has.

use desbloqueo_domain::organization::Visibility;
use desbloqueo_store::database::Database;
use desbloqueo_store::lines::{self, Columns, Cursor, LineFilter, LineOrder, LineSort, Moment};

use crate::portfolio::{TODAY, actors};

/// What is wrong with the plans of an account team's lists, each with what is asked.
pub(crate) async fn faults(database: &Database) -> Vec<String> {
    let now = Moment::Now(TODAY);
    faults_of(database, now, "status_line_by_tenant").await
}

/// The same of lists as of the end of a past day.
pub(crate) async fn faults_of_the_past(database: &Database) -> Vec<String> {
    let then = Moment::EndOf(TODAY.yesterday().unwrap());
    faults_of(database, then, "line_interval_by_tenant").await
}

async fn faults_of(database: &Database, moment: Moment, index: &str) -> Vec<String> {
    let seen = account_team();
    let mut wrong = Vec::new();
    for sort in LineSort::ALL {
        for descending in [false, true] {
            let order = LineOrder { sort, descending };
            let (filter, cursor) = (LineFilter::default(), Cursor::first(order));
            let mut transaction = database.read().await.unwrap();
            let tx = &mut transaction;
            let list = Columns::List;
            let steps = lines::explain(tx, &seen, &filter, &cursor, 50, list, moment).await;
            let plan = steps.unwrap().join("\n    ");
            if !plan.contains(index) {
                wrong.push(format!(
                    "account team, {order:?}: not by {index}\n    {plan}"
                ));
            }
        }
    }
    wrong
}

fn account_team() -> Visibility {
    let mut actors = actors().into_iter();
    let found = actors.find(|(who, _)| *who == "account team");
    found.map(|(_, visibility)| visibility).unwrap()
}
