//! Shows the private blockers that would become one, with what their lines say (rule S7).

use desbloqueo_domain::code::BlockerId;
use desbloqueo_domain::refusal::Field;
use desbloqueo_store::blockers::{PrivateBlocker, list_open_private};

use super::offer_groups::{OfferedGroup, offered};
use crate::App;
use crate::actor::Actor;
use crate::error::{UseCaseError, UseCaseResult};

/// Private blockers that look like one, with what their lines say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupPreview {
    /// The group that is offered.
    pub offered: OfferedGroup,
    /// Its private blockers, each with its line; the most units first.
    pub members: Vec<PrivateBlocker>,
}

/// The group that is offered of which a private blocker is one; grouped or changed meanwhile, there is none.
pub async fn preview_group(
    app: &App,
    actor: &Actor,
    one: BlockerId,
) -> UseCaseResult<GroupPreview> {
    let mut transaction = app.database.read().await?;
    let private = list_open_private(&mut transaction, &actor.visibility).await?;
    let offered = offered(&private)
        .into_iter()
        .find(|group| group.blockers.contains(&one))
        .ok_or_else(|| UseCaseError::not_found(Field::Blocker, one))?;
    let mut members = private;
    members.retain(|member| offered.blockers.contains(&member.blocker));
    members.sort_by_key(|member| (-member.units, member.blocker));
    Ok(GroupPreview { offered, members })
}
