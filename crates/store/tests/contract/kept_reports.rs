//! Reports that outlast the program.

use desbloqueo_store::kept_reports::{self, KeptReport};
use desbloqueo_testkit as testkit;

fn kept(report: &str, asked: &str, content: &[u8]) -> KeptReport {
    KeptReport {
        report: report.to_owned(),
        asked: asked.to_owned(),
        ground: "today".to_owned(),
        counted_at: 1_000_000,
        took: 250,
        content: content.to_vec(),
    }
}

#[tokio::test]
async fn they_replace_those_before_and_are_taken_once() {
    testkit::on_both(async |db| {
        let mut tx = db.write().await.unwrap();
        let old = kept("flow", "8", b"old");
        kept_reports::replace(&mut tx, vec![old]).await.unwrap();
        let new = vec![
            kept("flow", "13", &[0, 159, 146, 150]),
            kept("weeks", "13", b""),
        ];
        kept_reports::replace(&mut tx, new.clone()).await.unwrap();
        let mut taken = kept_reports::take(&mut tx).await.unwrap();
        taken.sort_by(|one, other| one.report.cmp(&other.report));
        assert_eq!(taken, new);
        assert_eq!(kept_reports::take(&mut tx).await.unwrap(), []);
        kept_reports::replace(&mut tx, new).await.unwrap();
        kept_reports::clear(&mut tx).await.unwrap();
        assert_eq!(kept_reports::take(&mut tx).await.unwrap(), []);
    })
    .await;
}
