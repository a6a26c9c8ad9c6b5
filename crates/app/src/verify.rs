//! Checks the whole database: every chain of changes, every replay, every invariant (rules H6, U1, S7, A4).

mod chains;
mod records;

use desbloqueo_domain::access::{Act, Standing};
use serde::Serialize;
use uuid::Uuid;

use crate::App;
use crate::actor::Actor;
use crate::error::{UseCaseError, UseCaseResult};

/// What was looked at, and what is wrong.
#[derive(Debug, Default, Serialize)]
pub struct Verified {
    /// Changes whose digests were computed again.
    pub changes: u64,
    /// Chains that were followed from their first change to the head on their record.
    pub chains: u64,
    /// Lines that were compared with their history and their intervals.
    pub lines: u64,
    /// What is wrong.
    pub faults: Vec<Fault>,
}

/// Something wrong in the database.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// What.
    pub kind: FaultKind,
    /// The table or kind of record.
    pub record: &'static str,
    /// The record.
    pub id: Uuid,
    /// What stands there.
    pub found: String,
    /// What should.
    pub expected: String,
}

/// What can be wrong; the code of its message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FaultKind {
    /// A change's content is not what was recorded.
    ContentChanged,
    /// A change does not follow from the one before it.
    LinkBroken,
    /// A change is missing from its chain.
    ChangeMissing,
    /// A row of the history is none that the program wrote: it cannot be read.
    ChangeUnreadable,
    /// A change stands under another organization than its record.
    ChangeMisplaced,
    /// The head on the record is not the last change.
    HeadDiffers,
    /// The record is not what its history says.
    StateDiffers,
    /// The text by which a name or a note is found is another one.
    TextDiffers,
    /// The row of a line repeats something of its entitlement, customer or fields that is not so.
    RepeatDiffers,
    /// The units of the lines do not add up (rule U1).
    UnitsDoNotAddUp,
    /// A line has no open interval, several, or one that says something else (rule H4).
    IntervalDiffers,
    /// An interval says of what stands beside it what is not so.
    NeighbourDiffers,
    /// Intervals of a line overlap.
    IntervalsOverlap,
    /// A blocked line has no open blocker (rule S7).
    BlockerMissing,
    /// A line that is not blocked is held by a blocker.
    BlockerLeft,
    /// A line is held by a blocker that does not exist, or does not stand above it (rule A4).
    BlockerUnknown,
}

impl FaultKind {
    /// All kinds.
    pub const ALL: [Self; 16] = [
        Self::ContentChanged,
        Self::LinkBroken,
        Self::ChangeMissing,
        Self::ChangeUnreadable,
        Self::ChangeMisplaced,
        Self::HeadDiffers,
        Self::StateDiffers,
        Self::TextDiffers,
        Self::RepeatDiffers,
        Self::UnitsDoNotAddUp,
        Self::IntervalDiffers,
        Self::NeighbourDiffers,
        Self::IntervalsOverlap,
        Self::BlockerMissing,
        Self::BlockerLeft,
        Self::BlockerUnknown,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::ContentChanged => "content-changed",
            Self::LinkBroken => "link-broken",
            Self::ChangeMissing => "change-missing",
            Self::ChangeUnreadable => "change-unreadable",
            Self::ChangeMisplaced => "change-misplaced",
            Self::HeadDiffers => "head-differs",
            Self::StateDiffers => "state-differs",
            Self::TextDiffers => "text-differs",
            Self::RepeatDiffers => "repeat-differs",
            Self::UnitsDoNotAddUp => "units-do-not-add-up",
            Self::IntervalDiffers => "interval-differs",
            Self::NeighbourDiffers => "neighbour-differs",
            Self::IntervalsOverlap => "intervals-overlap",
            Self::BlockerMissing => "blocker-missing",
            Self::BlockerLeft => "blocker-left",
            Self::BlockerUnknown => "blocker-unknown",
        }
    }
}

impl Verified {
    fn fault(
        &mut self,
        kind: FaultKind,
        record: &'static str,
        id: Uuid,
        found: impl ToString,
        expected: impl ToString,
    ) {
        let (found, expected) = (found.to_string(), expected.to_string());
        self.faults.push(Fault {
            kind,
            record,
            id,
            found,
            expected,
        });
    }
}

/// Checks the whole database; `progress` is told how many changes were looked at.
pub async fn verify(
    app: &App,
    actor: &Actor,
    progress: impl Fn(u64) + Send + Sync,
) -> UseCaseResult<Verified> {
    for root in actor.tree.roots() {
        actor.require(Act::ReadLog, root, &Standing::default(), "")?;
    }
    let mut transaction = app.database.read().await?;
    let mut verified = Verified::default();
    let replayed = chains::follow(&mut transaction, &mut verified, &progress).await?;
    records::compare(app, actor, &mut transaction, replayed, &mut verified).await?;
    transaction.roll_back().await?;
    verified.faults.sort_by_key(|fault| (fault.kind, fault.id));
    Ok::<_, UseCaseError>(verified)
}
