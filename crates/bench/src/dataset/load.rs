//! Writes the data set into an empty database as fast as it takes rows.

mod indexes;
mod quick;

use std::sync::Arc;

use anyhow::{Context as _, Result};
use desbloqueo_app::Ids;
use desbloqueo_app::demo::Chance;
use desbloqueo_playbook::Playbook;
use tokio::sync::mpsc;

use super::Shape;
use super::cast::{Cast, set_up_cast};
use super::history::Maker;
use super::portfolio::Portfolio;
use super::write::Batch;

/// What chance and ids begin with.
const SEED: u64 = 20_260_630;

/// Batches that wait to be written at most.
const MOST_WAITING: usize = 2;

/// Fills the empty database at an address.
pub async fn load(address: &str, shape: Shape) -> Result<()> {
    let database = quick::open(address).await?;
    database.migrate().await?;
    let (app, cast) = set_up_cast(database, shape).await?;
    let mut transaction = app.database.write().await?;
    quick::prepare(&mut transaction).await?;
    let indexes = indexes::drop_all(&mut transaction).await?;
    let mut batches = make(Arc::clone(&app.playbook), cast, shape);
    while let Some(batch) = batches.recv().await {
        batch.write(&mut transaction, app.rulebook()).await?;
    }
    indexes::make(&mut transaction, indexes).await?;
    transaction.commit().await.context("cannot commit")?;
    quick::look_at(&app.database).await?;
    app.database.close().await;
    Ok(())
}

/// Makes batches on a thread of its own, while others are written.
fn make(playbook: Arc<Playbook>, cast: Cast, shape: Shape) -> mpsc::Receiver<Batch> {
    let (sender, receiver) = mpsc::channel(MOST_WAITING);
    std::thread::spawn(move || {
        let maker = Maker {
            rulebook: playbook.rulebook(),
            ids: Ids::seeded(SEED),
            chance: Chance::seeded(SEED),
        };
        let (mut portfolio, first) = Portfolio::new(maker, &cast, shape.tenants);
        // Whoever reads ended with a fault of their own, and tells it.
        let mut goes_on = sender.blocking_send(first).is_ok();
        while let Some(batch) = portfolio.next_batch().filter(|_| goes_on) {
            goes_on = sender.blocking_send(batch).is_ok();
        }
    });
    receiver
}
