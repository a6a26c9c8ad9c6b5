//! What a list of lines can be narrowed to: what stands in the database, as far as the actor sees it (rule A3).

use std::collections::BTreeSet;

use desbloqueo_domain::code::{OrganizationId, PersonId};
use desbloqueo_domain::own_field::OwnField;
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{customers, organizations};

use crate::App;
use crate::actor::Actor;
use crate::catalogue::list_own_fields::list_own_fields;
use crate::catalogue::list_people::list_people;
use crate::error::UseCaseResult;

/// As many as a list to choose from bears.
const MOST: i64 = 500;

/// What a list of lines can be narrowed to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FilterChoices {
    /// Organizations that the actor sees whole, in order of name.
    pub organizations: Vec<(OrganizationId, String)>,
    /// People that the actor may know of, in order of name.
    pub people: Vec<(PersonId, String)>,
    /// Regions of customers.
    pub regions: BTreeSet<String>,
    /// Market segments of customers.
    pub market_segments: BTreeSet<String>,
    /// Own fields.
    pub own_fields: Vec<OwnField>,
}

/// The organizations alone.
pub async fn organization_choices(
    app: &App,
    actor: &Actor,
) -> UseCaseResult<Vec<(OrganizationId, String)>> {
    let mut transaction = app.database.read().await?;
    organizations_seen(&mut transaction, actor).await
}

async fn organizations_seen(
    transaction: &mut Transaction,
    actor: &Actor,
) -> UseCaseResult<Vec<(OrganizationId, String)>> {
    let all = organizations::list(transaction).await?.into_iter();
    let seen = all.filter(|node| actor.sees_organization(node.id));
    let mut seen: Vec<_> = seen.map(|node| (node.id, node.name)).collect();
    seen.sort_by(|one, other| one.1.cmp(&other.1));
    Ok(seen)
}

/// Reads what there is to choose from.
pub async fn filter_choices(app: &App, actor: &Actor) -> UseCaseResult<FilterChoices> {
    let people = list_people(app, actor, None, MOST).await?;
    let own_fields = list_own_fields(app, actor, None).await?;
    let mut transaction = app.database.read().await?;
    let seen = organizations_seen(&mut transaction, actor).await?;
    let ids: Vec<OrganizationId> = seen.iter().map(|(id, _)| *id).collect();
    let pairs = customers::list_regions_and_segments(&mut transaction, &ids, MOST).await?;
    let (regions, segments): (BTreeSet<String>, BTreeSet<String>) = pairs.into_iter().unzip();
    let named = |all: BTreeSet<String>| all.into_iter().filter(|text| !text.is_empty()).collect();
    Ok(FilterChoices {
        organizations: seen,
        people: people
            .rows
            .into_iter()
            .map(|item| (item.person.id, item.person.name))
            .filter(|(_, name)| !name.is_empty())
            .collect(),
        regions: named(regions),
        market_segments: named(segments),
        own_fields,
    })
}
