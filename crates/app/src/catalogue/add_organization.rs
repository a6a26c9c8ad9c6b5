//! Adds an organization below another (rule A1).

use desbloqueo_domain::access::{Act, Standing};
use desbloqueo_domain::code::OrganizationId;
use desbloqueo_domain::refusal::{Field, Refusals};
use desbloqueo_store::chain::ChainHead;
use desbloqueo_store::organizations::{self, StoredOrganization};

use super::chains::OpenChain;
use super::facts::OrganizationFacts;
use super::{checks, visible};
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::journal::{Journal, Subject, Why};

/// An organization to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOrganization {
    /// The organization above.
    pub parent: OrganizationId,
    /// Its name.
    pub name: String,
    /// The time zone in which its days begin (rule T3).
    pub time_zone: String,
}

/// Adds an organization. The actor sees it from their next request on.
pub async fn add_organization(
    app: &App,
    actor: &Actor,
    new: &NewOrganization,
) -> UseCaseResult<StoredOrganization> {
    let mut transaction = app.database.write().await?;
    let parent = visible::organization(&mut transaction, actor, new.parent).await?;
    actor.require(Act::ManageAccess, parent.id, &Standing::default(), "")?;
    check(new)?;
    let siblings = organizations::list(&mut transaction).await?;
    if let Some(other) = siblings
        .iter()
        .find(|other| other.parent == Some(parent.id) && same(&other.name, &new.name))
    {
        return Err(checks::already_exists(Field::Organization, &other.name).into());
    }
    let mut journal = Journal::new(app, actor, app.today_in(&mut transaction, parent.id).await?);
    let mut added = StoredOrganization {
        id: OrganizationId(journal.next_id()),
        parent: Some(parent.id),
        name: new.name.trim().to_owned(),
        time_zone: new.time_zone.clone(),
        version: 0,
        chain: ChainHead::default(),
    };
    let mut chain = OpenChain::of_organization(&added);
    let subject = Subject {
        kind: "organization",
        id: added.id.0,
    };
    chain.record(
        &mut journal,
        subject,
        (None, Some(&OrganizationFacts::of(&added))),
        &Why::default(),
    )?;
    added.chain = chain.head;
    organizations::insert(&mut transaction, &added).await?;
    journal.announce("organization.changed", added.id.0);
    journal.flush(&mut transaction).await?;
    transaction.commit().await?;
    Ok(added)
}

fn check(new: &NewOrganization) -> Result<(), Refusals> {
    let mut refusals = Refusals::default();
    checks::name(&mut refusals, Field::Name, &new.name);
    checks::time_zone(&mut refusals, &new.time_zone);
    refusals.or_ok(())
}

/// Whether two names differ by case, accents and spaces at most.
pub(super) fn same(one: &str, other: &str) -> bool {
    use desbloqueo_domain::text::fold;
    fold(one) == fold(other)
}
