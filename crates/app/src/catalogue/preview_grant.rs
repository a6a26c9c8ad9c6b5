//! What somebody would see with one role more, told before it is given (rules A1, A3).

use desbloqueo_domain::access::{Act, Grant, Standing};
use desbloqueo_domain::code::PersonId;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::person::Person;
use desbloqueo_store::{role_grants, tenants, visibility};

use super::visible;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// What a role would show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrantPreview {
    /// Who would get it.
    pub person: Person,
    /// The role and where.
    pub grant: Grant,
    /// The name of its organization.
    pub organization: String,
    /// Tenants that they see whole now, of those that the actor sees.
    pub before: i64,
    /// The same with the role.
    pub after: i64,
}

/// What a person would see if they were given a role; counted among what the actor sees.
pub async fn preview_grant(
    app: &App,
    actor: &Actor,
    person: PersonId,
    grant: Grant,
) -> UseCaseResult<GrantPreview> {
    let mut transaction = app.database.read().await?;
    let node = visible::organization(&mut transaction, actor, grant.organization).await?;
    let person = visible::person(&mut transaction, actor, person).await?;
    let act = Act::Invite { role: grant.role };
    actor.require(act, node.id, &Standing::default(), "")?;
    let held = role_grants::list_of_person(&mut transaction, person.id).await?;
    let mut grants: Vec<Grant> = held.into_iter().map(|row| row.grant).collect();
    let named = visibility::list_named(&mut transaction, person.id).await?;
    let mut counts = [0, 0];
    for count in &mut counts {
        let seen = Visibility::of(&grants, &actor.tree, &named);
        let both = [&seen, &actor.visibility];
        *count = tenants::count_seen(&mut transaction, both).await?;
        grants.push(grant);
    }
    let [before, after] = counts;
    Ok(GrantPreview {
        person,
        grant,
        organization: node.name,
        before,
        after,
    })
}
