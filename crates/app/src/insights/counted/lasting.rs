//! Reports that outlast the program: it writes them when it stops, and the next one tells them as it would its own that
//! changes have left behind, until it has counted them itself.

use std::any::Any;
use std::sync::Arc;
use std::time::{Duration, Instant};

use desbloqueo_domain::organization::Visibility;
use desbloqueo_store::kept_reports::{self, KeptReport};
use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Told;
use super::keeper::{AnyReport, Count, Key};
use super::state::{Ground, State};
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// A report as it was written, which is read once somebody asks for it.
struct Written(Vec<u8>);

/// Keeps what this program counted of everything, for the next one.
pub async fn save_reports(app: &App, actor: &Actor) -> UseCaseResult<()> {
    let mut transaction = app.database.write().await?;
    let state = State::read_in(app, &mut transaction, actor).await?;
    let now = app.clock.now();
    let kept = app
        .reports
        .map_lasting(&state, |key, count| kept(key, count, &state, now));
    kept_reports::replace(&mut transaction, kept).await?;
    transaction.commit().await?;
    Ok(())
}

/// Takes what the program before this one counted.
pub async fn take_reports(app: &App) -> UseCaseResult<()> {
    let mut transaction = app.database.write().await?;
    let taken = kept_reports::take(&mut transaction).await?;
    transaction.commit().await?;
    let now = app.clock.now();
    for kept in taken {
        if let Some((key, count)) = taken_at(kept, now) {
            app.reports.keep_from_before(key, count);
        }
    }
    Ok(())
}

/// What is kept of a count, with the moment that it is true of; `None` where it cannot be written.
fn kept(key: &Key, count: &Count, state: &State, now: Timestamp) -> Option<KeptReport> {
    let true_of = match count.told(state) {
        Told::Current => now,
        Told::CountedAt(at) => at,
    };
    Some(KeptReport {
        report: key.report.clone(),
        asked: key.asked.clone(),
        ground: count.state.ground.0.clone(),
        counted_at: true_of.as_microsecond(),
        took: i64::try_from(count.took().as_micros()).ok()?,
        content: (count.write)(&*count.report)?,
    })
}

/// The count that was kept; `None` where its times make no sense. No state of the data is the empty word, so that it is
/// told with its time, and counted anew: what counted it may have been an older program.
fn taken_at(kept: KeptReport, now: Timestamp) -> Option<(Key, Count)> {
    let counted_at = Timestamp::from_microsecond(kept.counted_at).ok()?;
    let age = Duration::try_from(now.duration_since(counted_at)).unwrap_or_default();
    let ended = Instant::now().checked_sub(age)?;
    let took = Duration::from_micros(u64::try_from(kept.took).ok()?);
    let key = Key {
        report: kept.report,
        asked: kept.asked,
        reader: None,
    };
    let count = Count {
        report: Arc::new(Written(kept.content)),
        state: State {
            data: String::new(),
            ground: Ground(kept.ground),
        },
        seen: Visibility::Everything,
        counted_at,
        began: ended.checked_sub(took)?,
        ended,
        write: |report| report.downcast_ref().map(|Written(bytes)| bytes.clone()),
    };
    Some((key, count))
}

/// Writes a report; `None` for one of another kind.
pub(super) fn write<Report: Serialize + 'static>(
    report: &(dyn Any + Send + Sync),
) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    ciborium::into_writer(report.downcast_ref::<Report>()?, &mut bytes).ok()?;
    Some(bytes)
}

/// A report that is kept, read where it was written; `None` where it is of another kind, or of a program that wrote it
/// otherwise.
pub(super) fn read<Report>(kept: AnyReport) -> Option<Arc<Report>>
where
    Report: DeserializeOwned + Send + Sync + 'static,
{
    match kept.downcast::<Report>() {
        Ok(report) => Some(report),
        Err(kept) => {
            let written = kept.downcast_ref::<Written>()?;
            ciborium::from_reader(written.0.as_slice())
                .ok()
                .map(Arc::new)
        }
    }
}
