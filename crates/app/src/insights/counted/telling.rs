//! Tells a report: as it was counted last, or counted now.

use std::fmt::Debug;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Instant;

use desbloqueo_domain::organization::Visibility;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::keeper::{AnyReport, Count, Key};
use super::lasting::{read, write};
use super::state::State;
use super::{Reports, Told};
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// A report that is being counted.
pub(super) type Counting<Report> = Pin<Box<dyn Future<Output = UseCaseResult<Report>> + Send>>;

/// A report that is asked for.
pub(super) struct Question<Asked, Report> {
    /// Which.
    pub(super) name: &'static str,
    /// All that it is asked; as it is written for debugging, it says all of it.
    pub(super) asked: Asked,
    /// Counts it.
    pub(super) count: fn(App, Actor, Asked) -> Counting<Report>,
}

impl<Asked, Report> Question<Asked, Report>
where
    Asked: Debug + Clone + Send + Sync + 'static,
    Report: Serialize + DeserializeOwned + Send + Sync + 'static,
{
    fn key(&self, actor: &Actor) -> Key {
        let sees_everything = actor.visibility == Visibility::Everything;
        Key {
            report: self.name.to_owned(),
            asked: format!("{:?}", self.asked),
            reader: (!sees_everything).then_some(actor.person),
        }
    }

    /// Counts it, of data that are no older than a state.
    async fn count(
        &self,
        app: &App,
        actor: &Actor,
        state: State,
    ) -> UseCaseResult<Counted<Report>> {
        let began = Instant::now();
        let counted_at = app.clock.now();
        let asked = self.asked.clone();
        let report = Arc::new((self.count)(app.clone(), actor.clone(), asked).await?);
        let count = Count {
            report: Arc::clone(&report) as AnyReport,
            state,
            seen: actor.visibility.clone(),
            counted_at,
            began,
            ended: Instant::now(),
            write: write::<Report>,
        };
        Ok(Counted { report, count })
    }

    /// Counts it and keeps it.
    async fn count_and_keep(
        &self,
        app: &App,
        actor: &Actor,
        (key, state): (&Key, State),
    ) -> UseCaseResult<Arc<Report>> {
        let Counted { report, count } = self.count(app, actor, state).await?;
        app.reports.keep(key, count);
        Ok(report)
    }

    /// Counts it while nobody waits for it, where nobody else has meanwhile.
    async fn count_behind(&self, app: &App, actor: &Actor, key: &Key) -> UseCaseResult<()> {
        let turn = app.reports.turn(key);
        let _mine = turn.lock().await;
        let state = State::read(app, actor).await?;
        let known = app.reports.find(key, &state, &actor.visibility);
        if known.is_none_or(|found| found.told != Told::Current) {
            self.count_and_keep(app, actor, (key, state)).await?;
        }
        Ok(())
    }

    /// Has it counted behind the readers, one after the other.
    fn begin_behind(self, app: &App, actor: &Actor, key: Key) {
        if !app.reports.begin_behind(&key) {
            return;
        }
        let (app, actor) = (app.clone(), actor.clone());
        tokio::spawn(async move {
            let Ok(_alone) = app.reports.behind().acquire().await else {
                return;
            };
            if let Err(error) = self.count_behind(&app, &actor, &key).await {
                tracing::warn!(report = self.name, %error, "a report is told as it was counted before");
            }
            app.reports.end_behind(&key);
        });
    }
}

/// A report, and what is kept of it.
struct Counted<Report> {
    report: Arc<Report>,
    count: Count,
}

impl Reports<'_> {
    /// Counts a report that is too large to be kept.
    pub(super) async fn count<Asked, Report>(
        &self,
        question: Question<Asked, Report>,
    ) -> UseCaseResult<Arc<Report>> {
        let (app, actor) = (self.app.clone(), self.actor.clone());
        let report = (question.count)(app, actor, question.asked).await?;
        self.asking.note(Told::Current);
        Ok(Arc::new(report))
    }

    /// Tells a report as it was counted last, where that may be told; else counts it, and whoever asks for the same
    /// meanwhile is told the same.
    pub(super) async fn tell<Asked, Report>(
        &self,
        question: Question<Asked, Report>,
    ) -> UseCaseResult<Arc<Report>>
    where
        Asked: Debug + Clone + Send + Sync + 'static,
        Report: Serialize + DeserializeOwned + Send + Sync + 'static,
    {
        let since = Instant::now();
        let (app, actor, is_anew) = (self.app, self.actor, self.asking.counts_anew);
        let (seen, key) = (&actor.visibility, question.key(actor));
        if !is_anew {
            let state = State::read(app, actor).await?;
            if let Some(found) = app.reports.find(&key, &state, seen)
                && let Some(report) = read(found.report)
            {
                self.asking.note(found.told);
                if found.told != Told::Current {
                    question.begin_behind(app, actor, key);
                }
                return Ok(report);
            }
        }
        let turn = app.reports.turn(&key);
        let _mine = turn.lock().await;
        let state = State::read(app, actor).await?;
        let found = app
            .reports
            .find_since(&key, (&state, seen), (since, is_anew));
        if let Some(found) = found
            && let Some(report) = read(found.report)
        {
            self.asking.note(found.told);
            return Ok(report);
        }
        let report = question.count_and_keep(app, actor, (&key, state)).await?;
        self.asking.note(Told::Current);
        Ok(report)
    }
}
