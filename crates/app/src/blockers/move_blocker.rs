//! Moves a blocker from one column of a board to another: another severity, party or resolver (rules S7, T5).

use desbloqueo_domain::blocker::{BlockerEdit, BlockerState};
use desbloqueo_domain::code::{BlockerId, Code};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::Severity;

use super::SavedBlocker;
use super::charge_party::charge_party;
use super::edit_blocker::edit_blocker;
use super::holding::find_visible;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// Where a blocker is moved to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Move {
    /// Another severity.
    Severity(Severity),
    /// Another party is charged, from today on.
    Party(Code),
    /// Another resolver takes the place of one.
    Resolver {
        /// Whose place is taken; who is none of the resolvers leaves none out.
        from: Owner,
        /// Who takes it.
        to: Owner,
    },
    /// These are the resolvers.
    Resolvers(Vec<Owner>),
}

/// A blocker that was moved, and the move that takes it back; `None` where there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedBlocker {
    /// As it was saved.
    pub saved: SavedBlocker,
    /// The move that takes it back.
    pub back: Option<Move>,
}

/// Moves an open blocker.
pub async fn move_blocker(
    app: &App,
    actor: &Actor,
    id: BlockerId,
    to: &Move,
) -> UseCaseResult<MovedBlocker> {
    let mut transaction = app.database.read().await?;
    let before = find_visible(&mut transaction, actor, id).await?.blocker;
    let today = app.today_in(&mut transaction, before.organization).await?;
    drop(transaction);
    let version = Some(before.version);
    let state = before.state;
    let (saved, back) = match to {
        Move::Party(party) => {
            let earlier = state.party_on(today).cloned();
            let saved = charge_party(app, actor, id, party, today, "").await?;
            (saved, earlier.map(Move::Party))
        }
        Move::Severity(severity) => {
            let edit = BlockerEdit {
                severity: Some(*severity),
                ..BlockerEdit::default()
            };
            let saved = edit_blocker(app, actor, id, &edit, version).await?;
            (saved, Some(Move::Severity(state.severity)))
        }
        Move::Resolver { .. } | Move::Resolvers(_) => {
            let edit = BlockerEdit {
                resolvers: Some(resolvers(&state, to)),
                ..BlockerEdit::default()
            };
            let saved = edit_blocker(app, actor, id, &edit, version).await?;
            (saved, Some(Move::Resolvers(state.resolvers)))
        }
    };
    Ok(MovedBlocker { saved, back })
}

/// The resolvers after a move: one takes the place of another, and nobody stands there twice.
fn resolvers(state: &BlockerState, to: &Move) -> Vec<Owner> {
    let (from, to) = match to {
        Move::Resolver { from, to } => (from, to),
        Move::Resolvers(all) => return all.clone(),
        Move::Severity(_) | Move::Party(_) => return state.resolvers.clone(),
    };
    let mut after = Vec::new();
    let replaced = |owner: &Owner| if owner == from { to } else { owner }.clone();
    let mut moved: Vec<Owner> = state.resolvers.iter().map(replaced).collect();
    if !state.resolvers.contains(from) {
        moved.push(to.clone());
    }
    for owner in moved {
        if owner != Owner::Nobody && !after.contains(&owner) {
            after.push(owner);
        }
    }
    after
}
