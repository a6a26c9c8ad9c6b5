//! What is asked again and again and few changes alter, kept in memory until something changes: who acts and what they
//! see, what stands at each organization, and what is made of it.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use desbloqueo_domain::code::{OrganizationId, PersonId};
use desbloqueo_domain::organization::Visibility;
use desbloqueo_store::blocker_list::{self, Ranking};
use desbloqueo_store::organizations::Figures;
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{changes, organizations};

use crate::App;
use crate::actor::{Actor, Source};
use crate::error::UseCaseResult;

/// People who are kept at most.
const MOST_ACTORS: usize = 2_000;

/// Rankings of blockers that are kept at most: one for all who see the same.
pub(crate) const MOST_RANKINGS: usize = 64;

/// Blockers that are ranked: a page, and many more where a filter leaves some out.
const MOST_RANKED: u32 = 2_000;

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
    Ok(DataStamp(changes::stamp(transaction).await?, quarter(app)))
}

/// The state of organizations, people, their roles and covers: their changes hang on the chains of organizations.
async fn stamp_of_people(app: &App, transaction: &mut Transaction) -> UseCaseResult<DataStamp> {
    let changes = organizations::count_changes(transaction).await?;
    Ok(DataStamp(changes.to_string(), quarter(app)))
}

fn quarter(app: &App) -> i64 {
    app.clock.now().as_second().div_euclid(QUARTER_SECONDS)
}

/// What was read or made of one state of the data, kept until that changes. What goes into it follows from its key and
/// from what is written with its history (rule H1): whatever changes it, here or elsewhere, changes the stamp.
#[derive(Clone)]
pub struct Remembered<Key, Value> {
    kept: Arc<Mutex<Kept<Key, Value>>>,
    most: usize,
    /// Whoever has it makes a value.
    turn: Arc<tokio::sync::Mutex<()>>,
}

struct Kept<Key, Value> {
    at: Option<DataStamp>,
    values: BTreeMap<Key, Value>,
}

impl<Key, Value> fmt::Debug for Remembered<Key, Value> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Remembered").finish_non_exhaustive()
    }
}

impl<Key: Ord, Value: Clone> Remembered<Key, Value> {
    /// What keeps so many values at most; one more lets go of all of them.
    pub fn up_to(most: usize) -> Self {
        let kept = Kept {
            at: None,
            values: BTreeMap::new(),
        };
        Self {
            kept: Arc::new(Mutex::new(kept)),
            most,
            turn: Arc::default(),
        }
    }

    /// What keeps nothing: every request reads the same, for tests that compare what requests read.
    pub fn off() -> Self {
        Self::up_to(0)
    }

    /// Lets go of all of it: something that history does not tell has changed.
    pub fn forget(&self) {
        self.kept().values.clear();
    }

    fn kept(&self) -> MutexGuard<'_, Kept<Key, Value>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What was kept of this state of the data.
    pub fn find(&self, at: &DataStamp, key: &Key) -> Option<Value> {
        let kept = self.kept();
        let is_as_it_was = kept.at.as_ref() == Some(at);
        kept.values.get(key).filter(|_| is_as_it_was).cloned()
    }

    /// Keeps what was read or made after the stamp was, and lets go of what is of another state.
    pub fn keep(&self, at: DataStamp, key: Key, value: Value) {
        let mut kept = self.kept();
        if kept.at.as_ref() != Some(&at) || kept.values.len() >= self.most {
            kept.values.clear();
            kept.at = Some(at);
        }
        if kept.values.len() < self.most {
            kept.values.insert(key, value);
        }
    }

    /// What was kept of this state of the data, else what is made of it now. One makes at a time: whoever comes meanwhile
    /// finds afterwards what they would have made as well.
    ///
    /// # Errors
    /// As what makes it.
    pub(crate) async fn find_or_make<Error>(
        &self,
        at: DataStamp,
        key: Key,
        make: impl AsyncFnOnce() -> Result<Value, Error>,
    ) -> Result<Value, Error> {
        if let Some(known) = self.find(&at, &key) {
            return Ok(known);
        }
        let _turn = self.turn.lock().await;
        if let Some(known) = self.find(&at, &key) {
            return Ok(known);
        }
        let made = make().await?;
        self.keep(at, key, made.clone());
        Ok(made)
    }
}

/// Who acts on this node.
#[derive(Debug, Clone)]
pub struct KnownActors {
    /// Who sees everything by their roles: nothing but people and organizations alters what they see.
    overseers: Remembered<PersonId, Actor>,
    /// Who is named on lines, blockers or teams: any change may alter what they see.
    others: Remembered<PersonId, Actor>,
}

impl Default for KnownActors {
    fn default() -> Self {
        Self {
            overseers: Remembered::up_to(MOST_ACTORS),
            others: Remembered::up_to(MOST_ACTORS),
        }
    }
}

impl KnownActors {
    /// Knows nobody: every request reads the same, for tests that compare what requests read.
    pub fn off() -> Self {
        Self {
            overseers: Remembered::off(),
            others: Remembered::off(),
        }
    }
}

/// What stands at each organization, for who sees everything: a sum of all lines.
pub type FiguresOfAll = BTreeMap<OrganizationId, Figures>;

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
    let sum = async || organizations::figures(transaction, &actor.visibility, None).await;
    Ok(app.figures.find_or_make(at, (), sum).await?)
}

/// Which blockers hold the most units of what the actor sees, as it was summed last, where nothing has changed since;
/// `None` for who sees single records, which are few.
pub(crate) async fn ranking(
    app: &App,
    transaction: &mut Transaction,
    actor: &Actor,
) -> UseCaseResult<Option<Ranking>> {
    let seen = &actor.visibility;
    if matches!(seen, Visibility::Some { organizations, .. } if organizations.is_empty()) {
        return Ok(None);
    }
    let at = stamp(app, transaction).await?;
    let rank = async || blocker_list::rank(transaction, seen, MOST_RANKED).await;
    let ranking = app.rankings.find_or_make(at, seen.clone(), rank).await?;
    Ok(Some(ranking))
}

/// What a person may see and do, in their own right and in that of whom they cover today: as it was read last, where
/// nothing has changed since that could alter it; `None` where there is no such active person.
pub(crate) async fn actor(
    app: &App,
    transaction: &mut Transaction,
    person: PersonId,
    source: Source,
) -> UseCaseResult<Option<Actor>> {
    let people = stamp_of_people(app, transaction).await?;
    if let Some(known) = app.actors.overseers.find(&people, &person) {
        return Ok(Some(known.through(source)));
    }
    let at = stamp(app, transaction).await?;
    if let Some(known) = app.actors.others.find(&at, &person) {
        return Ok(Some(known.through(source)));
    }
    let loaded = Actor::load_with_covers(transaction, person, source, app.clock).await?;
    match &loaded {
        Some(actor) if actor.visibility == Visibility::Everything => {
            app.actors.overseers.keep(people, person, actor.clone());
        }
        Some(actor) => app.actors.others.keep(at, person, actor.clone()),
        None => {}
    }
    Ok(loaded)
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;
    use std::sync::atomic::AtomicU32;
    use std::sync::atomic::Ordering::Relaxed;

    use super::*;

    fn at(change: &str) -> DataStamp {
        DataStamp(change.to_owned(), 0)
    }

    #[test]
    fn what_was_kept_is_found_until_the_data_change() {
        let remembered = Remembered::up_to(2);
        remembered.keep(at("1"), "a", 1);
        remembered.keep(at("1"), "b", 2);
        assert_eq!(remembered.find(&at("1"), &"a"), Some(1));
        assert_eq!(remembered.find(&at("2"), &"a"), None);
        remembered.keep(at("2"), "c", 3);
        assert_eq!(remembered.find(&at("1"), &"b"), None);
        assert_eq!(remembered.find(&at("2"), &"c"), Some(3));
        let same = remembered.clone();
        remembered.forget();
        assert_eq!(same.find(&at("2"), &"c"), None);
    }

    #[tokio::test]
    async fn what_many_ask_for_at_once_is_made_once() {
        let remembered = Remembered::up_to(2);
        let made = AtomicU32::new(0);
        let ask = async || {
            let make = async || {
                tokio::task::yield_now().await;
                Ok::<u32, Infallible>(made.fetch_add(1, Relaxed))
            };
            remembered.find_or_make(at("1"), "a", make).await.unwrap()
        };
        assert_eq!(tokio::join!(ask(), ask(), ask()), (0, 0, 0));
        assert_eq!(made.load(Relaxed), 1);
    }

    #[tokio::test]
    async fn what_could_not_be_made_is_made_by_the_next() {
        let remembered = Remembered::up_to(2);
        let failed = remembered.find_or_make(at("1"), "a", async || Err::<u32, _>("no"));
        assert_eq!(failed.await, Err("no"));
        let made = remembered.find_or_make(at("1"), "a", async || Ok::<_, &str>(7));
        assert_eq!(made.await, Ok(7));
    }

    #[test]
    fn no_more_is_kept_than_was_said() {
        let remembered = Remembered::up_to(2);
        for key in 0..7 {
            remembered.keep(at("1"), key, key);
            let kept = (0..7).filter(|key| remembered.find(&at("1"), key).is_some());
            assert!((1..=2).contains(&kept.count()), "{key}");
            assert_eq!(remembered.find(&at("1"), &key), Some(key));
        }
        let off = Remembered::off();
        off.keep(at("1"), 1, 1);
        assert_eq!(off.find(&at("1"), &1), None);
    }
}
