//! Imports that run beside the pages: a page that started one can be left, and found again.
//!
//! What a trial found is kept for the pages that show it; it follows from the file and the database, and is found again
//! where it is not kept any more. What is applied stands in the database alone.

use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::http::StatusCode;
use desbloqueo_app::import::drafts::{Draft, apply_draft, try_draft};
use desbloqueo_app::import::{ImportError, Imported, Mode, Watch};
use desbloqueo_domain::code::ImportDraftId;
use desbloqueo_words::dictionary;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::{Semaphore, watch};

use crate::error::PageError;
use crate::visitor::Visitor;

/// How long a page waits before it shows how far the work is.
pub(crate) const PATIENCE: Duration = Duration::from_millis(1_500);

/// What a trial found is looked at for so long; then the database may say something else.
const FRESH: SignedDuration = SignedDuration::from_mins(10);

/// Rows that are kept of trials, all together; the newest is kept whatever its size.
const KEPT_ROWS: usize = 250_000;

/// Trials that run at once: each holds a file in memory, and a connection.
const TRIALS: usize = 2;

/// How an import ended.
pub(crate) type Outcome = Arc<Result<Imported, ImportError>>;

/// The imports of this node.
#[derive(Debug, Clone)]
pub(crate) struct Importing(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    jobs: Mutex<Vec<Job>>,
    trials: Semaphore,
}

/// An import that runs, or has ended.
#[derive(Debug, Clone)]
pub(crate) struct Job {
    draft: ImportDraftId,
    version: i64,
    work: Work,
    begun: Timestamp,
    /// How far it is, and the way to end it.
    pub(crate) watch: Watch,
    ended: watch::Receiver<Option<Outcome>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Work {
    Trial,
    Applying,
}

impl Default for Importing {
    fn default() -> Self {
        Self(Arc::new(Inner {
            jobs: Mutex::default(),
            trials: Semaphore::new(TRIALS),
        }))
    }
}

impl Importing {
    /// The trial of a draft: the one that was made, or is under way, else a new one.
    pub(crate) fn try_out(&self, visitor: &Visitor, draft: &Draft, again: bool) -> Job {
        let now = visitor.app.clock.now();
        let is_good = |job: &Job| {
            let is_fresh = now.duration_since(job.begun) < FRESH;
            job.is_of(draft.id, Work::Trial)
                && job.version == draft.version
                && (job.is_running() || (!again && is_fresh && job.found_something()))
        };
        let mut jobs = self.jobs();
        if let Some(job) = jobs.iter().find(|job| is_good(job)) {
            return job.clone();
        }
        jobs.retain(|job| !job.is_of(draft.id, Work::Trial));
        let (app, actor, of) = (visitor.app.clone(), visitor.actor().clone(), draft.clone());
        let shared = self.clone();
        let job = Job::start(draft, Work::Trial, now, async move |watch: Watch| {
            let _permit = shared.0.trials.acquire().await;
            let labels = dictionary(&app.playbook);
            try_draft(&app, &actor, &of, &labels, &watch).await
        });
        jobs.push(job.clone());
        forget_most(&mut jobs);
        job
    }

    /// Applies a draft, unless that is under way.
    pub(crate) fn apply(&self, visitor: &Visitor, draft: &Draft, mode: Mode) -> Job {
        let mut jobs = self.jobs();
        let is_same = |job: &&Job| job.is_of(draft.id, Work::Applying) && job.is_running();
        if let Some(job) = jobs.iter().find(is_same) {
            return job.clone();
        }
        jobs.retain(|job| !job.is_of(draft.id, Work::Applying));
        let (app, actor, of) = (visitor.app.clone(), visitor.actor().clone(), draft.clone());
        let shared = self.clone();
        let now = visitor.app.clock.now();
        let job = Job::start(draft, Work::Applying, now, async move |watch: Watch| {
            let labels = dictionary(&app.playbook);
            let applied = apply_draft(&app, &actor, &of, mode, &labels, &watch).await;
            // What other trials found is not true any more.
            shared
                .jobs()
                .retain(|job| job.work == Work::Applying || job.is_running());
            applied.map(without_rows)
        });
        jobs.push(job.clone());
        job
    }

    /// The last application of a draft on this node, under way or ended.
    pub(crate) fn applying(&self, draft: ImportDraftId) -> Option<Job> {
        let jobs = self.jobs();
        jobs.iter()
            .find(|job| job.is_of(draft, Work::Applying))
            .cloned()
    }

    /// Forgets what ended of a draft.
    pub(crate) fn forget(&self, draft: ImportDraftId) {
        self.jobs()
            .retain(|job| job.draft != draft || job.is_running());
    }

    /// Ends what is under way, because the server stops: nothing is left half done.
    pub(crate) async fn stop(&self) {
        let running: Vec<Job> = self.jobs().drain(..).collect();
        for job in running {
            job.watch.cancel();
            // Whether it ended in time: what is not committed is rolled back in any case.
            let _ = job.outcome(Duration::from_secs(5)).await;
        }
    }

    fn jobs(&self) -> MutexGuard<'_, Vec<Job>> {
        self.0.jobs.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Of what was applied, the counts are enough: the rest stands in the database.
fn without_rows(imported: Imported) -> Imported {
    Imported {
        findings: Vec::new(),
        changes: Vec::new(),
        rows: Vec::new(),
        absent: Vec::new(),
        coached: Vec::new(),
        ..imported
    }
}

/// Forgets the oldest that ended, as far as they hold more rows than are kept.
fn forget_most(jobs: &mut Vec<Job>) {
    let mut rows = 0;
    let mut kept: Vec<Job> = Vec::new();
    for job in jobs.drain(..).rev() {
        rows += job.rows();
        if kept.is_empty() || job.is_running() || rows <= KEPT_ROWS {
            kept.push(job);
        }
    }
    kept.reverse();
    *jobs = kept;
}

impl Job {
    fn start<F, W>(draft: &Draft, work: Work, begun: Timestamp, run: F) -> Self
    where
        F: FnOnce(Watch) -> W + Send + 'static,
        W: Future<Output = Result<Imported, ImportError>>,
    {
        let (say, ended) = watch::channel(None);
        let job = Self {
            draft: draft.id,
            version: draft.version,
            work,
            begun,
            watch: Watch::default(),
            ended,
        };
        let watch = job.watch.clone();
        let runtime = tokio::runtime::Handle::current();
        // Reading a workbook keeps a processor busy: requests go on on other threads.
        tokio::task::spawn_blocking(move || {
            let outcome = runtime.block_on(run(watch));
            // Nobody may be there to be told.
            let _ = say.send(Some(Arc::new(outcome)));
        });
        job
    }

    /// How it ended, after some patience; `None` while it runs.
    pub(crate) async fn outcome(&self, patience: Duration) -> Result<Option<Outcome>, PageError> {
        let mut ended = self.ended.clone();
        let waited = tokio::time::timeout(patience, ended.wait_for(Option::is_some)).await;
        match waited {
            Err(_) => Ok(None),
            Ok(Ok(outcome)) => Ok(outcome.clone()),
            Ok(Err(_)) => Err(PageError::Status(StatusCode::INTERNAL_SERVER_ERROR)),
        }
    }

    /// Whether it has not ended yet.
    pub(crate) fn is_running(&self) -> bool {
        self.ended.borrow().is_none() && self.ended.has_changed().is_ok()
    }

    fn is_of(&self, draft: ImportDraftId, work: Work) -> bool {
        self.draft == draft && self.work == work
    }

    fn found_something(&self) -> bool {
        let ended = self.ended.borrow();
        ended.as_ref().is_some_and(|outcome| outcome.is_ok())
    }

    fn rows(&self) -> usize {
        let ended = self.ended.borrow();
        let imported = ended
            .as_ref()
            .and_then(|outcome| outcome.as_ref().as_ref().ok());
        imported.map_or(0, |imported| imported.rows.len() + imported.findings.len())
    }
}

/// Does what keeps a processor busy on a thread of its own.
pub(crate) async fn apart<T, W>(work: impl FnOnce() -> W + Send + 'static) -> Result<T, PageError>
where
    T: Send + 'static,
    W: Future<Output = T>,
{
    let runtime = tokio::runtime::Handle::current();
    let done = tokio::task::spawn_blocking(move || runtime.block_on(work())).await;
    done.map_err(|_| PageError::Status(StatusCode::INTERNAL_SERVER_ERROR))
}
