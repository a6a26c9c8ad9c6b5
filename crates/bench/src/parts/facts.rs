//! What there is to ask for: ids of records, and a token.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result};
use desbloqueo_app::catalogue::open_app::open_app;
use desbloqueo_app::reads::find_administrator;
use desbloqueo_app::tokens::{NewToken, Scope, create_token};
use desbloqueo_app::{Actor, Clock, Ids, Source};
use desbloqueo_store::database::Database;
use desbloqueo_store::transaction::Transaction;
use jiff::ToSpan as _;
use uuid::Uuid;

use crate::dataset::now;

/// What there is to ask for.
#[derive(Debug, Clone)]
pub(super) struct Facts {
    /// The token of the administrator, who may read and write.
    pub(super) token: String,
    /// Tenants from all over the data set.
    pub(super) tenants: Vec<Uuid>,
    /// A customer with its tenants.
    pub(super) customer: Uuid,
    /// The largest partner, and a small one.
    pub(super) partners: [Uuid; 2],
    /// A delivery manager.
    pub(super) person: Uuid,
    /// An open blocker that holds lines.
    pub(super) blocker: Uuid,
    /// An own field of tenants.
    pub(super) own_field: Uuid,
    /// Reasons: one that is common, and a detail of any.
    pub(super) reason: String,
    pub(super) detail: String,
    pub(super) service: String,
    pub(super) family: String,
    pub(super) engagement_scenario: String,
}

/// Tenants that are asked for by turns.
const TENANTS: usize = 500;

/// Reads them, and makes the token.
pub(super) async fn read(address: &str) -> Result<Facts> {
    let database = Database::open(address).await?;
    let app = open_app(database, Clock::Fixed(now()), Ids::seeded(9)).await?;
    let administrator = find_administrator(&app)
        .await?
        .context("an administrator")?;
    let mut transaction = app.database.read().await?;
    let actor = Actor::load(&mut transaction, administrator, Source::Cli).await?;
    let actor = actor.context("an actor")?;
    let mut facts = read_from(&mut transaction).await?;
    transaction.commit().await?;
    let rulebook = app.rulebook();
    let service = rulebook.services.iter().next().context("a service")?;
    facts.service = service.0.to_string();
    facts.family = service.1.family.to_string();
    let scenario = rulebook.engagement_scenarios.first();
    facts.engagement_scenario = scenario.context("a scenario")?.code.to_string();
    let token = NewToken {
        name: "bench".to_owned(),
        scopes: BTreeSet::from([Scope::Read, Scope::Write]),
        expires: now().checked_add(24.hours())?,
    };
    facts.token = create_token(&app, &actor, administrator, &token)
        .await?
        .secret;
    app.database.close().await;
    Ok(facts)
}

async fn read_from(transaction: &mut Transaction) -> Result<Facts> {
    let blocked = "SELECT line.l2 AS text FROM status_line AS line WHERE line.kind = 'blocked'
                   GROUP BY line.l2 ORDER BY count(*) DESC LIMIT 1";
    let detail = "SELECT line.l3 AS text FROM status_line AS line WHERE line.l3 <> '' LIMIT 1";
    let partners =
        "SELECT organization_id FROM customer GROUP BY organization_id ORDER BY count(*) DESC";
    let by_size = ids(transaction, partners).await?;
    let (first, last) = by_size.first().zip(by_size.last()).context("partners")?;
    Ok(Facts {
        token: String::new(),
        tenants: some_tenants(transaction).await?,
        customer: one(transaction, "SELECT id FROM customer ORDER BY name_key LIMIT 1").await?,
        partners: [*first, *last],
        person: one(transaction, "SELECT id FROM person WHERE name = 'Deliverer 1-1'").await?,
        blocker: one(
            transaction,
            "SELECT blocker_id FROM line_blocker GROUP BY blocker_id ORDER BY count(*) DESC LIMIT 1",
        )
        .await?,
        own_field: one(transaction, "SELECT id FROM own_field LIMIT 1").await?,
        reason: text(transaction, blocked).await?,
        detail: text(transaction, detail).await?,
        service: String::new(),
        family: String::new(),
        engagement_scenario: String::new(),
    })
}

/// From all over: their ids are in the order in which they were made.
async fn some_tenants(transaction: &mut Transaction) -> Result<Vec<Uuid>> {
    let all = ids(transaction, "SELECT id FROM tenant ORDER BY id").await?;
    let step = all.len().div_ceil(TENANTS).max(1);
    Ok(all.into_iter().step_by(step).collect())
}

async fn ids(transaction: &mut Transaction, sql: &'static str) -> Result<Vec<Uuid>> {
    let rows: Vec<(Uuid,)> = transaction.fetch_all(sql, Vec::new()).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

async fn one(transaction: &mut Transaction, sql: &'static str) -> Result<Uuid> {
    let found = ids(transaction, sql).await?;
    found
        .into_iter()
        .next()
        .with_context(|| format!("nothing found by {sql}"))
}

async fn text(transaction: &mut Transaction, sql: &'static str) -> Result<String> {
    let row: Option<(String,)> = transaction.fetch_optional(sql, Vec::new()).await?;
    Ok(row.with_context(|| format!("nothing found by {sql}"))?.0)
}
