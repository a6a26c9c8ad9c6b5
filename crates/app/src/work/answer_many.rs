//! Answers for many at once: that blockers still block, that their date moves, that lines are still true. Each answer
//! is a transaction of its own, so that one that is refused keeps none of the others back.

use desbloqueo_domain::code::{BlockerId, LineId};

use crate::App;
use crate::actor::Actor;
use crate::blockers::{MoveDate, confirm_blocker, move_date};
use crate::confirm_line::confirm_line;
use crate::error::{UseCaseError, UseCaseResult};

/// What came of the answers.
#[derive(Debug, Default)]
pub struct Answered {
    /// How many were taken.
    pub taken: usize,
    /// Why others were refused.
    pub refused: Vec<UseCaseError>,
}

impl Answered {
    fn add<T>(&mut self, answer: UseCaseResult<T>) -> UseCaseResult<()> {
        match answer {
            Ok(_) => self.taken += 1,
            Err(UseCaseError::Store(error)) => return Err(error.into()),
            Err(error) => self.refused.push(error),
        }
        Ok(())
    }
}

/// Says of each blocker that it still blocks.
pub async fn answer_still_blocked(
    app: &App,
    actor: &Actor,
    blockers: &[BlockerId],
) -> UseCaseResult<Answered> {
    let mut answered = Answered::default();
    for id in blockers {
        answered.add(confirm_blocker(app, actor, *id).await)?;
    }
    Ok(answered)
}

/// Gives each blocker the same new date, and the reason for it.
pub async fn answer_new_date(
    app: &App,
    actor: &Actor,
    blockers: &[BlockerId],
    date: &MoveDate,
) -> UseCaseResult<Answered> {
    let mut answered = Answered::default();
    for id in blockers {
        answered.add(move_date(app, actor, *id, date).await)?;
    }
    Ok(answered)
}

/// Says of each line that it is still true.
pub async fn answer_still_true(
    app: &App,
    actor: &Actor,
    lines: &[LineId],
) -> UseCaseResult<Answered> {
    let mut answered = Answered::default();
    for id in lines {
        answered.add(confirm_line(app, actor, *id).await)?;
    }
    Ok(answered)
}
