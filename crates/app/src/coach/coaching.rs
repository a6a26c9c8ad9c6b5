//! The coaches of this node: the one as it comes, those that learned, and what is being learned now.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use desbloqueo_coach::{Coach, Learned};
use desbloqueo_domain::code::OrganizationId;
use desbloqueo_playbook::Playbook;
use desbloqueo_store::coach_models;
use desbloqueo_store::transaction::Transaction;

use crate::App;
use crate::error::UseCaseResult;

/// Coaches that learned and are kept in memory; more are read again when they are asked.
const KEPT: usize = 64;

/// The coaches of this node.
#[derive(Clone, Default)]
pub struct Coaching(Arc<Inner>);

#[derive(Default)]
struct Inner {
    built_in: OnceLock<Coach>,
    /// By organization: the version that is active there, and the coach that this makes.
    taught: Mutex<BTreeMap<OrganizationId, (i64, Taught)>>,
    retraining: Mutex<BTreeMap<OrganizationId, Retraining>>,
    /// Decisions to come on this node before it is worth counting those that were kept.
    waiting_for: Mutex<BTreeMap<OrganizationId, i64>>,
}

/// A coach with what an organization taught it.
#[derive(Clone)]
pub(crate) struct Taught {
    pub(crate) coach: Coach,
    /// The version of what it learned; 0 is the coach as it comes.
    pub(crate) version: i64,
}

/// How far a retraining is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retraining {
    /// It reads what people decided.
    Reading,
    /// It learns from so many decisions.
    Learning(usize),
    /// It has ended with this version; `None`: there was nothing to learn from.
    Ended(Option<i64>),
    /// It has ended without one; the log says why.
    Failed,
}

impl Retraining {
    /// Whether it goes on.
    pub fn is_running(self) -> bool {
        matches!(self, Self::Reading | Self::Learning(_))
    }
}

impl fmt::Debug for Coaching {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Coaching").finish_non_exhaustive()
    }
}

impl Coaching {
    /// The coach as it comes with a playbook: made when it is first asked for.
    pub fn built_in(&self, playbook: &Playbook) -> Coach {
        let make = || Coach::built_in(playbook);
        self.0.built_in.get_or_init(make).clone()
    }

    /// The retraining of an organization on this node, under way or ended.
    pub fn retraining(&self, organization: OrganizationId) -> Option<Retraining> {
        locked(&self.0.retraining).get(&organization).copied()
    }

    /// Begins a retraining, unless one is under way; says whether it may.
    pub(super) fn begin(&self, organization: OrganizationId) -> bool {
        let mut all = locked(&self.0.retraining);
        let known = all.get(&organization).copied();
        if known.is_some_and(Retraining::is_running) {
            return false;
        }
        all.insert(organization, Retraining::Reading);
        true
    }

    pub(super) fn say(&self, organization: OrganizationId, how_far: Retraining) {
        locked(&self.0.retraining).insert(organization, how_far);
    }

    /// Whether enough may have been decided for an organization to learn anew, now that one decision more was kept.
    pub(super) fn may_be_due(&self, organization: OrganizationId) -> bool {
        let mut all = locked(&self.0.waiting_for);
        let waiting_for = all.entry(organization).or_insert(1);
        *waiting_for -= 1;
        *waiting_for <= 0
    }

    /// Waits for so many decisions of an organization; for one where none is missing.
    pub(super) fn wait_for(&self, organization: OrganizationId, missing: i64) {
        locked(&self.0.waiting_for).insert(organization, missing.max(1));
    }

    fn kept(&self, organization: OrganizationId, active: i64) -> Option<Taught> {
        let kept = locked(&self.0.taught);
        let found = kept.get(&organization);
        found
            .filter(|(version, _)| *version == active)
            .map(|(_, taught)| taught.clone())
    }

    fn keep(&self, organization: OrganizationId, active: i64, taught: &Taught) {
        let mut kept = locked(&self.0.taught);
        if kept.len() >= KEPT {
            kept.clear();
        }
        kept.insert(organization, (active, taught.clone()));
    }
}

fn locked<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The coach of an organization, with what its people taught it.
pub(crate) async fn coach_of(
    app: &App,
    transaction: &mut Transaction,
    organization: OrganizationId,
) -> UseCaseResult<Taught> {
    let coach = app.coaching.built_in(&app.playbook);
    let plain = Taught { coach, version: 0 };
    let active = coach_models::find_active_version(transaction, organization).await?;
    let Some(version) = active else {
        return Ok(plain);
    };
    if let Some(kept) = app.coaching.kept(organization, version) {
        return Ok(kept);
    }
    let found = coach_models::find_content(transaction, organization, version).await?;
    let learned = found
        .filter(|(playbook, _)| *playbook == name_of(&app.playbook))
        .and_then(|(_, bytes)| Learned::from_bytes(&bytes).ok())
        .filter(|learned| learned.fits(&plain.coach));
    // What belongs to another playbook, or to a coach of another release, is learned anew; until then it says nothing.
    let taught = match learned {
        Some(learned) => Taught {
            coach: plain.coach.with(&learned),
            version,
        },
        None => plain,
    };
    app.coaching.keep(organization, version, &taught);
    Ok(taught)
}

/// Does what keeps a processor busy on a thread of its own: requests go on on the others.
pub(crate) async fn apart<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done,
        Err(error) => std::panic::resume_unwind(error.into_panic()),
    }
}

/// The playbook that what is learned belongs to.
pub(super) fn name_of(playbook: &Playbook) -> String {
    format!("{} {}", playbook.code(), playbook.version())
}
