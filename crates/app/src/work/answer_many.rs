//! Answers for many blockers at once that they still block: each answer is a transaction of its own, so that one that
//! is refused keeps none of the others back.

use desbloqueo_domain::code::BlockerId;

use crate::App;
use crate::actor::Actor;
use crate::blockers::confirm_blocker;
use crate::error::{UseCaseError, UseCaseResult};

/// What came of the answers.
#[derive(Debug, Default)]
pub struct Answered {
    /// Blockers whose lines were confirmed.
    pub confirmed: usize,
    /// What was refused, and why.
    pub refused: Vec<(BlockerId, UseCaseError)>,
}

/// Says of each blocker that it still blocks.
pub async fn answer_still_blocked(
    app: &App,
    actor: &Actor,
    blockers: &[BlockerId],
) -> UseCaseResult<Answered> {
    let mut answered = Answered::default();
    for id in blockers {
        match confirm_blocker(app, actor, *id).await {
            Ok(_) => answered.confirmed += 1,
            Err(UseCaseError::Store(error)) => return Err(error.into()),
            Err(error) => answered.refused.push((*id, error)),
        }
    }
    Ok(answered)
}
