//! How the columns of earlier imports were read: the file of each Monday looks like the one before.

use desbloqueo_domain::code::BatchId;
use desbloqueo_sheets::{Finding, Heading, Mapping, Place};
use desbloqueo_store::batches;
use desbloqueo_store::transaction::Transaction;
use jiff::Timestamp;

use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::reads::list_batches::seen_whole;

/// Imports that are looked through for the same headings.
const LOOKED_THROUGH: i64 = 100;

/// How the columns of an import were read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remembered {
    /// The import.
    pub batch: BatchId,
    /// What people know it by.
    pub title: String,
    /// When it was brought in.
    pub recorded: Timestamp,
    /// How its columns were read.
    pub mapping: Mapping,
}

/// The newest imports that have a column of the same heading each, one for each title, so many at most.
pub async fn list_remembered(
    app: &App,
    actor: &Actor,
    columns: &Mapping,
    limit: usize,
) -> UseCaseResult<Vec<Remembered>> {
    let mut transaction = app.database.read().await?;
    let mut found = all(&mut transaction, actor).await?;
    let mut titles = std::collections::BTreeSet::new();
    found.retain(|one| shares_headings(&one.mapping, columns) && titles.insert(one.title.clone()));
    found.truncate(limit);
    Ok(found)
}

/// The newest import whose file had just these headings, wherever they stood.
pub(super) async fn same_as_before(
    transaction: &mut Transaction,
    actor: &Actor,
    columns: &Mapping,
) -> UseCaseResult<Option<Remembered>> {
    let found = all(transaction, actor).await?;
    Ok(found
        .into_iter()
        .find(|one| has_same_headings(&one.mapping, columns)))
}

/// The imports of the organizations that the actor sees whole, the newest first (rule A3).
async fn all(transaction: &mut Transaction, actor: &Actor) -> UseCaseResult<Vec<Remembered>> {
    let organizations = seen_whole(actor);
    let found = batches::list_imports(transaction, &organizations, None, LOOKED_THROUGH).await?;
    let remembered = found.into_iter().filter_map(|batch| {
        Some(Remembered {
            batch: batch.id,
            title: batch.title,
            recorded: Timestamp::from_microsecond(batch.recorded_at).unwrap_or_default(),
            mapping: Mapping::from_json(&batch.mapping).ok()?,
        })
    });
    Ok(remembered.collect())
}

fn has_same_headings(saved: &Mapping, columns: &Mapping) -> bool {
    let differs = |finding: &Finding| !matches!(finding, Finding::MappedColumnMoved { .. });
    !saved
        .reapply(&headings(columns))
        .findings
        .iter()
        .any(differs)
}

fn shares_headings(saved: &Mapping, columns: &Mapping) -> bool {
    let findings = saved.reapply(&headings(columns)).findings;
    let is_new = |finding: &&Finding| matches!(finding, Finding::HeadingNotInMapping { .. });
    findings.iter().filter(is_new).count() < columns.columns.len()
}

fn headings(mapping: &Mapping) -> Vec<Heading> {
    let columns = mapping.columns.iter();
    let heading = columns.map(|column| Heading {
        place: Place::new("", column.address),
        text: column.heading.clone(),
        group: column.group.clone(),
    });
    heading.collect()
}
