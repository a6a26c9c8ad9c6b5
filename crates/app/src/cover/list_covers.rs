//! The covers of somebody: who does their work, and whose work they do.

use desbloqueo_domain::code::PersonId;
use desbloqueo_domain::cover::{Cover, CoverState};
use desbloqueo_domain::person::Person;
use desbloqueo_store::{covers, people};

use super::{require, today};
use crate::App;
use crate::actor::Actor;
use crate::catalogue::person_in_sight;
use crate::error::{UseCaseError, UseCaseResult};

/// Covers that are listed at most, the latest first.
const MOST: i64 = 50;

/// A cover in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoverItem {
    /// The cover.
    pub cover: Cover,
    /// The name of whose work it is.
    pub person: String,
    /// The name of who does it.
    pub by: String,
    /// What it is today.
    pub state: CoverState,
    /// Whether the actor may end it.
    pub may_end: bool,
}

/// The covers of somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedCovers {
    /// The person.
    pub person: Person,
    /// Their covers, the latest first.
    pub covers: Vec<CoverItem>,
    /// Whether the actor may hand their work over.
    pub may_add: bool,
}

/// The covers of a person whom the actor may know of: their own, or those that they do. Others see them where they may
/// hand the work over, or do it.
pub async fn list_covers(app: &App, actor: &Actor, id: PersonId) -> UseCaseResult<ListedCovers> {
    let mut transaction = app.database.read().await?;
    let person = person_in_sight(&mut transaction, actor, id).await?;
    let may_add = match require(&mut transaction, actor, &person).await {
        Ok(()) => true,
        Err(UseCaseError::Forbidden(_)) => false,
        Err(other) => return Err(other),
    };
    let mut items = Vec::new();
    for cover in covers::list_of_person(&mut transaction, id, MOST).await? {
        let concerns = [cover.person, cover.cover].contains(&actor.person);
        if !may_add && !concerns {
            continue;
        }
        let mut names = [String::new(), String::new()];
        for (name, id) in names.iter_mut().zip([cover.person, cover.cover]) {
            let found = people::find(&mut transaction, id).await?;
            *name = found.map(|person| person.name).unwrap_or_default();
        }
        let [of, by] = names;
        let state = cover.state(today(app, &person));
        let is_open = matches!(state, CoverState::Planned | CoverState::InForce);
        items.push(CoverItem {
            may_end: is_open && (concerns || (may_add && cover.person == id)),
            state,
            cover,
            person: of,
            by,
        });
    }
    Ok(ListedCovers {
        may_add: may_add && person.may_sign_in(),
        person,
        covers: items,
    })
}
