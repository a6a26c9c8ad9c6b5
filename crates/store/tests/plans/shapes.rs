//! How SQLite counts 200,000 lines by what rules look at, and by status and service: in the order of an index that holds all
//! that is asked, so that nothing is fetched or sorted. PostgreSQL counts by hash.

use desbloqueo_domain::organization::Visibility;
use desbloqueo_store::database::Database;
use desbloqueo_store::lines::{LineFilter, Moment};
use desbloqueo_store::reports;
use desbloqueo_testkit as testkit;

use crate::portfolio::{self, TODAY};

#[tokio::test]
async fn shapes_are_counted_in_the_order_of_an_index_on_sqlite() {
    testkit::on_sqlite(async |database: Database| {
        portfolio::fill(&database).await;
        let mut transaction = database.read().await.unwrap();
        let all = LineFilter::default();
        let now = Moment::Now(TODAY);
        let steps =
            reports::explain_shapes(&mut transaction, &Visibility::Everything, &all, now).await;
        assert_eq!(
            steps.unwrap(),
            [
                "SCAN line USING COVERING INDEX status_line_judged",
                "SCAN line USING COVERING INDEX status_line_by_reason",
            ]
        );
    })
    .await;
}
