//! What many requests ask and few changes alter, kept in memory until something changes: who acts, and what they see;
//! what stands at each organization.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use desbloqueo_domain::code::{OrganizationId, PersonId};
use desbloqueo_domain::organization::Visibility;
use desbloqueo_store::organizations::Figures;
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{changes, organizations};

use crate::App;
use crate::actor::{Actor, Source};
use crate::error::UseCaseResult;

/// People who are kept at most.
const MOST: usize = 2_000;

/// Covers begin and end with a day somewhere, and days begin on a quarter of an hour (rule A2).
const QUARTER_SECONDS: i64 = 15 * 60;

/// A state of the data, in a quarter of an hour: where it is the same again, so is what was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataStamp(String, i64);

/// The state of the data now. What is written without history does not change it.
pub async fn data_stamp(app: &App) -> UseCaseResult<DataStamp> {
    let mut transaction = app.database.read().await?;
    stamp(app, &mut transaction).await
}

async fn stamp(app: &App, transaction: &mut Transaction) -> UseCaseResult<DataStamp> {
    let quarter = app.clock.now().as_second().div_euclid(QUARTER_SECONDS);
    Ok(DataStamp(changes::stamp(transaction).await?, quarter))
}

/// Who acts on this node. All that an actor is made of is written with its history (rule H1), so whatever changes
/// it, here or elsewhere, changes the stamp of the data.
#[derive(Clone, Default)]
pub struct Remembered(Arc<Mutex<Kept>>);

#[derive(Default)]
struct Kept {
    /// Nobody is kept.
    is_off: bool,
    at: Option<DataStamp>,
    actors: BTreeMap<PersonId, Actor>,
    /// What stands at each organization, for who sees everything: a sum of all lines.
    figures: Option<FiguresOfAll>,
}

/// What stands at each organization.
type FiguresOfAll = BTreeMap<OrganizationId, Figures>;

impl fmt::Debug for Remembered {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Remembered").finish_non_exhaustive()
    }
}

impl Remembered {
    /// What remembers nobody: every request reads the same, for tests that compare what requests read.
    pub fn off() -> Self {
        Self(Arc::new(Mutex::new(Kept {
            is_off: true,
            ..Kept::default()
        })))
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn find(&self, at: &DataStamp, person: PersonId) -> Option<Actor> {
        let kept = self.kept();
        let is_as_it_was = kept.at.as_ref() == Some(at);
        kept.actors.get(&person).filter(|_| is_as_it_was).cloned()
    }

    fn keep(&self, at: DataStamp, actor: &Actor) {
        let mut kept = self.kept();
        if kept.actors.len() >= MOST {
            kept.actors.clear();
        }
        kept.begin(at);
        if !kept.is_off {
            kept.actors.insert(actor.person, actor.clone());
        }
    }

    fn figures(&self, at: &DataStamp) -> Option<FiguresOfAll> {
        let kept = self.kept();
        let is_as_it_was = kept.at.as_ref() == Some(at);
        kept.figures.as_ref().filter(|_| is_as_it_was).cloned()
    }

    fn keep_figures(&self, at: DataStamp, figures: &FiguresOfAll) {
        let mut kept = self.kept();
        kept.begin(at);
        if !kept.is_off {
            kept.figures = Some(figures.clone());
        }
    }
}

impl Kept {
    /// Forgets what was kept of another state of the data.
    fn begin(&mut self, at: DataStamp) {
        if self.at.as_ref() != Some(&at) {
            self.actors.clear();
            self.figures = None;
            self.at = Some(at);
        }
    }
}

/// What stands at each organization, of what the actor sees: who sees everything is told what was summed last, where
/// nothing has changed since.
pub(crate) async fn figures(
    app: &App,
    transaction: &mut Transaction,
    actor: &Actor,
) -> UseCaseResult<FiguresOfAll> {
    if actor.visibility != Visibility::Everything {
        return Ok(organizations::figures(transaction, &actor.visibility, None).await?);
    }
    let at = stamp(app, transaction).await?;
    if let Some(known) = app.remembered.figures(&at) {
        return Ok(known);
    }
    let summed = organizations::figures(transaction, &actor.visibility, None).await?;
    app.remembered.keep_figures(at, &summed);
    Ok(summed)
}

/// What a person may see and do, in their own right and in that of whom they cover today: as it was read last, where
/// nothing has changed since; `None` where there is no such active person.
pub(crate) async fn actor(
    app: &App,
    transaction: &mut Transaction,
    person: PersonId,
    source: Source,
) -> UseCaseResult<Option<Actor>> {
    let at = stamp(app, transaction).await?;
    if let Some(mut known) = app.remembered.find(&at, person) {
        known.source = source;
        return Ok(Some(known));
    }
    let loaded = Actor::load_with_covers(transaction, person, source, app.clock).await?;
    if let Some(actor) = &loaded {
        app.remembered.keep(at, actor);
    }
    Ok(loaded)
}
