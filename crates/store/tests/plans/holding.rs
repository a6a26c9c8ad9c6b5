//! How both databases read what blockers hold, of 200,000 lines: an index tells it by itself, without the lines of
//! others.

use desbloqueo_domain::code::BlockerId;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_store::blocker_list::{
    self, BlockerCursor, BlockerFilter, BlockerOrder, BlockerSort,
};
use desbloqueo_store::database::Database;
use desbloqueo_testkit as testkit;

use crate::portfolio::{self, TODAY};

#[tokio::test]
async fn what_blockers_hold_is_read_from_an_index_on_sqlite() {
    testkit::on_sqlite(check).await;
}

#[tokio::test]
async fn what_blockers_hold_is_read_from_an_index_on_postgresql() {
    testkit::on_postgres(check).await;
}

async fn check(database: Database) {
    portfolio::fill(&database).await;
    let mut transaction = database.read().await.unwrap();
    let transaction = &mut transaction;
    let seen = Visibility::Everything;
    let order = BlockerOrder {
        sort: BlockerSort::Units,
        descending: true,
    };
    let cursor = BlockerCursor::first(order);
    let all = BlockerFilter::default();
    let page = blocker_list::list(transaction, &seen, &all, &cursor, 50, TODAY).await;
    let page = page.unwrap();
    let ids: Vec<BlockerId> = page.items.iter().map(|item| item.id).collect();
    assert_eq!(ids.len(), 50);
    let named = BlockerFilter {
        ids: ids.iter().copied().collect(),
        ..BlockerFilter::default()
    };
    let list = blocker_list::explain(transaction, &seen, &named, &cursor, 50, TODAY).await;
    let held = blocker_list::explain_held(transaction, &seen, &ids).await;
    for plan in [list.unwrap(), held.unwrap()] {
        let plan = plan.join("\n");
        assert!(plan.contains("status_line_by_primary_blocker"), "{plan}");
        let reads_lines = match database {
            Database::Sqlite { .. } => {
                !plan.contains("COVERING INDEX status_line_by_primary_blocker")
            }
            Database::Postgres(_) => plan.contains("Seq Scan on status_line"),
        };
        assert!(!reads_lines, "{plan}");
    }
}
