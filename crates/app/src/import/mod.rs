//! Brings a portfolio in from a file, all or nothing, valid rows only, or as a trial (rules I1–I6).
//!
//! The file is read and typed by the exchange crate. Here its rows find their tenants and lines
//! (`places`, `matching`), become a plan per entitlement through the same domain functions as every other
//! edit (`plan`), and are written in one transaction with one batch id (`apply`).

mod apply;
mod coached;
pub mod drafts;
mod edit;
mod findings;
mod keyed_blockers;
mod matching;
mod own_columns;
mod people;
mod places;
mod plan;
mod refused;
mod told;
mod watch;

pub use coached::Coached;
pub use desbloqueo_exchange::read::SourceFile;
pub use findings::{ImportFinding, RowChange, RowOutcome, Weight};
pub use refused::{RefusedRowsError, RefusedWords, write_refused_rows};
pub use told::{Absent, RowPlace, RowTold};
pub use watch::{Phase, Progress, Watch};

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use desbloqueo_domain::access::{Act, Standing};
use desbloqueo_domain::code::{BatchId, Code, OrganizationId};
use desbloqueo_domain::refusal::Field;
use desbloqueo_exchange::read::{self, Dictionary, ImportRow, PortfolioFile, ReadError};
use desbloqueo_sheets::{DateOrder, Finding, Mapping};
use desbloqueo_store::transaction::Transaction;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::App;
use crate::actor::Actor;
use crate::error::{UseCaseError, UseCaseResult};
use crate::journal::Journal;
use crate::reads::Names;

use drafts::Draft;
use findings::{Origin, Report};
use people::People;
use places::Places;
use plan::Plan;

/// What to bring in, and how.
#[derive(Debug)]
pub struct ImportRequest<'a> {
    /// The file.
    pub file: SourceFile<'a>,
    /// What people know it by.
    pub title: String,
    /// How its columns are read; `None`: as proposed.
    pub mapping: Option<&'a Mapping>,
    /// The organization of rows that name none; `None`: the root that the actor sees.
    pub organization: Option<OrganizationId>,
    /// What to do with rows that are refused.
    pub mode: Mode,
    /// For what the file says everything: what is absent disappears (rule I3).
    pub complete: Option<Complete>,
    /// The reason of overrides, one for the batch (rule S9).
    pub override_reason: String,
    /// Whether columns that are no field of ours are kept as own fields (rule I6).
    pub keep_columns: bool,
}

/// What to do with rows that are refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Change nothing; say what would happen.
    DryRun,
    /// Change nothing if any row is refused.
    AllOrNothing,
    /// Take over the entitlements of which no row is refused.
    ValidOnly,
}

/// The scope for which a file is complete.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Complete {
    /// The organization.
    pub organization: OrganizationId,
    /// Just this service.
    pub service: Option<Code>,
}

/// How many rows were added, changed, left as they were and refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Summary {
    /// Rows that made a new line.
    pub added: usize,
    /// Rows that changed a line.
    pub changed: usize,
    /// Rows that say what is already known.
    pub unchanged: usize,
    /// Rows that were refused.
    pub refused: usize,
}

/// What an import did, or would do.
#[derive(Debug)]
pub struct Imported {
    /// Its batch, by which it is undone; `None` where nothing was changed.
    pub batch: Option<BatchId>,
    /// Counts of rows.
    pub summary: Summary,
    /// What was refused and what is worth saying, by row.
    pub findings: Vec<ImportFinding>,
    /// What rows change on lines that are there.
    pub changes: Vec<RowChange>,
    /// Every accepted row; none where nobody looks at them.
    pub rows: Vec<RowTold>,
    /// Entitlements of the scope for which the file is complete, and which it does not name.
    pub absent: Vec<Absent>,
    /// Rows for which the coach proposes a status; of a draft that is tried alone.
    pub coached: Vec<Coached>,
    /// How the columns were read.
    pub mapping: Mapping,
    /// What was noticed while reading the file.
    pub sheet_findings: Vec<Finding>,
    /// The name of the sheet.
    pub sheet: String,
    /// The names behind owners that rows change.
    pub names: Names,
    /// Day or month first, as the columns of the file decided it.
    pub date_order: Option<DateOrder>,
    /// When we wrote the file, where it is an export of ours.
    pub taken: Option<Timestamp>,
}

/// Why a file was not brought in.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The actor may not, or the database failed.
    #[error(transparent)]
    UseCase(#[from] UseCaseError),
    /// Somebody cancelled it: nothing was changed.
    #[error("cancelled")]
    Cancelled,
    /// The draft became this batch already: nothing is applied twice.
    #[error("applied already")]
    Applied(BatchId),
    /// Something else was chosen for the draft since it was looked at.
    #[error("other choices")]
    Rechosen,
}

impl From<desbloqueo_store::error::StoreError> for ImportError {
    fn from(error: desbloqueo_store::error::StoreError) -> Self {
        Self::UseCase(error.into())
    }
}

/// Reads a file and brings its rows in.
pub async fn import_portfolio(
    app: &App,
    actor: &Actor,
    request: &ImportRequest<'_>,
    dictionary: &Dictionary,
) -> Result<Imported, ImportError> {
    import_watched(app, actor, request, dictionary, (&Watch::default(), None)).await
}

/// The same while somebody looks on, of a draft where the file is one.
async fn import_watched(
    app: &App,
    actor: &Actor,
    request: &ImportRequest<'_>,
    dictionary: &Dictionary,
    (watch, draft): (&Watch, Option<&Draft>),
) -> Result<Imported, ImportError> {
    let mut file = read::read(request.file, request.mapping, dictionary)?;
    let mut rows = std::mem::take(&mut file.rows);
    // A trial changes nothing, and keeps nobody from changing something.
    let mut transaction = match request.mode {
        Mode::DryRun => app.database.read().await?,
        Mode::AllOrNothing | Mode::ValidOnly => app.database.write().await?,
    };
    if let (Some(draft), false) = (draft, request.mode == Mode::DryRun) {
        drafts::claim(&mut transaction, draft).await?;
    }
    let default = default_organization(actor, request)?;
    let coached = match draft {
        Some(draft) => {
            let asked = (request.mode == Mode::DryRun).then_some(default);
            coach(app, &mut transaction, (draft, asked), &mut file, &mut rows).await?
        }
        None => Vec::new(),
    };
    let today = app.today_in(&mut transaction, default).await?;
    let batch = BatchId(app.ids.next(app.clock.now()));
    let mut journal = Journal::new(app, actor, today).of_batch(batch);
    let how = (request, default, watch, draft.is_some());
    let planned = plan_rows(&mut transaction, &journal, (&file, rows), dictionary, how).await?;
    let Planned {
        plans,
        outcome,
        places,
        people,
    } = planned;
    let names = people.names();
    if !applies(request.mode, &outcome, &plans, &places) {
        transaction.roll_back().await?;
        let tried = imported(file, outcome, names, None);
        return Ok(Imported { coached, ..tried });
    }
    let description = apply::Description {
        request,
        default,
        digest: digest_of(request.file),
        summary: outcome.summary,
        batch,
        watch,
    };
    let around = (places, people);
    apply::apply(
        &mut journal,
        &mut transaction,
        &file,
        plans,
        around,
        &description,
        dictionary,
    )
    .await?;
    if let Some(draft) = draft {
        drafts::let_go(&mut transaction, draft, batch).await?;
    }
    if !watch.may_commit() {
        return Err(ImportError::Cancelled);
    }
    transaction.commit().await?;
    Ok(imported(file, outcome, names, Some(batch)))
}

/// Says what the coach of an organization, where one is asked, proposes for the rows of a draft; and gives them what was
/// chosen of it before.
async fn coach(
    app: &App,
    transaction: &mut Transaction,
    (draft, organization): (&Draft, Option<OrganizationId>),
    file: &mut PortfolioFile,
    rows: &mut [Box<ImportRow>],
) -> UseCaseResult<Vec<Coached>> {
    let chosen = &draft.choices.statuses;
    let proposed = match organization {
        Some(id) => coached::propose(app, transaction, rows, (id, chosen)).await?,
        None => Vec::new(),
    };
    coached::use_chosen(file, rows, chosen, app.rulebook());
    Ok(proposed)
}

/// What the rows of a file become, before anything is written.
struct Planned {
    plans: Vec<Plan>,
    outcome: findings::Outcome,
    places: Places,
    people: People,
}

async fn plan_rows(
    transaction: &mut Transaction,
    journal: &Journal<'_>,
    (file, rows): (&PortfolioFile, Vec<Box<ImportRow>>),
    dictionary: &Dictionary,
    (request, default, watch, tells_rows): (&ImportRequest<'_>, OrganizationId, &Watch, bool),
) -> Result<Planned, ImportError> {
    let origins = Origin::of_rows(&rows);
    let mut report = Report::new(file, &origins, tells_rows);
    let mut places = Places::load(transaction, journal, default).await?;
    let mut people = People::load(transaction).await?;
    if let Some(complete) = &request.complete {
        require_complete(journal.actor(), complete, &request.override_reason)?;
        places
            .load_organization(transaction, complete.organization)
            .await?;
    }
    let groups = places
        .group_rows(transaction, (file, &rows), &mut report, journal)
        .await?;
    places.forget_names();
    let planner = plan::Planner::new(journal, file, dictionary, request, watch);
    let around = (&mut places, &mut people);
    let plans = planner
        .plan(transaction, (groups, rows), around, &mut report)
        .await?;
    if watch.is_cancelled() {
        return Err(ImportError::Cancelled);
    }
    Ok(Planned {
        plans,
        outcome: report.finish(),
        places,
        people,
    })
}

/// Whether there is anything to be written, and it shall be.
fn applies(mode: Mode, outcome: &findings::Outcome, plans: &[Plan], places: &Places) -> bool {
    let wanted = match mode {
        Mode::DryRun => false,
        Mode::AllOrNothing => outcome.summary.refused == 0,
        Mode::ValidOnly => true,
    };
    let changes = |plan: &Plan| plan.changes_anything() || places.is_changed(plan.tenant);
    wanted && plans.iter().any(changes)
}

fn imported(
    file: PortfolioFile,
    outcome: findings::Outcome,
    names: Names,
    batch: Option<BatchId>,
) -> Imported {
    Imported {
        batch,
        summary: outcome.summary,
        findings: outcome.findings,
        changes: outcome.changes,
        rows: outcome.rows,
        absent: outcome.absent,
        coached: Vec::new(),
        mapping: file.mapping,
        sheet_findings: file.findings,
        sheet: file.sheet,
        names,
        date_order: file.date_order,
        taken: file.taken,
    }
}

/// Who declares a file complete answers for what is absent, wherever it stands in the scope (rules I3, A3).
fn require_complete(actor: &Actor, complete: &Complete, reason: &str) -> UseCaseResult<()> {
    if !actor.sees_organization(complete.organization) {
        return Err(UseCaseError::not_found(
            Field::Organization,
            complete.organization,
        ));
    }
    actor.require(
        Act::ReconcileUnits,
        complete.organization,
        &Standing::default(),
        reason,
    )?;
    Ok(())
}

/// The organization of rows that name none: as asked, else the highest that the actor sees whole.
fn default_organization(
    actor: &Actor,
    request: &ImportRequest<'_>,
) -> UseCaseResult<OrganizationId> {
    if let Some(organization) = request.organization {
        return if actor.sees_organization(organization) {
            Ok(organization)
        } else {
            Err(UseCaseError::not_found(Field::Organization, organization))
        };
    }
    let mut open: Vec<OrganizationId> = actor.tree.roots().collect();
    while let Some(next) = open.pop() {
        if actor.sees_organization(next) {
            return Ok(next);
        }
        open.extend(
            actor
                .tree
                .subtree(next)
                .into_iter()
                .filter(|id| actor.tree.parent(*id) == Some(next)),
        );
    }
    Err(UseCaseError::not_found(Field::Organization, ""))
}

fn digest_of(file: SourceFile<'_>) -> Vec<u8> {
    match file {
        SourceFile::Path(path) => digest_of_path(path).unwrap_or_default(),
        SourceFile::Content { bytes, .. } => Sha256::digest(bytes).to_vec(),
    }
}

/// Reads piece by piece: a large file would stand in memory beside its plan.
fn digest_of_path(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut reader = BufReader::with_capacity(1 << 16, File::open(path)?);
    let mut digest = Sha256::new();
    loop {
        let piece = reader.fill_buf()?;
        if piece.is_empty() {
            return Ok(digest.finalize().to_vec());
        }
        digest.update(piece);
        let read = piece.len();
        reader.consume(read);
    }
}
