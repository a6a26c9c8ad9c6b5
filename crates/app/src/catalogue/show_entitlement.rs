//! Shows an entitlement with its lines, what each lacks, its own values and the blockers that hold it.

use std::collections::BTreeMap;

use desbloqueo_domain::blocker::Blocker;
use desbloqueo_domain::code::{BlockerId, EntitlementId, LineId, OrganizationId, OwnFieldId};
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::organization::Place;
use desbloqueo_domain::own_field::OwnField;
use desbloqueo_domain::refusal::Field;
use desbloqueo_domain::update_line::lacks;
use desbloqueo_store::blockers;
use desbloqueo_store::own_fields::{self, OwnValue};
use desbloqueo_store::transaction::Transaction;
use uuid::Uuid;

use crate::App;
use crate::actor::Actor;
use crate::edit_entitlement::find;
use crate::error::{UseCaseError, UseCaseResult};
use crate::rights::EntitlementRights;

/// An entitlement as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntitlementView {
    /// The entitlement with its lines.
    pub entitlement: Entitlement,
    /// What each line lacks of what its status requires; complete lines are left out.
    pub lacks: BTreeMap<LineId, Vec<Field>>,
    /// Pairs of lines that nothing tells apart: a merge is offered (rule U4).
    pub mergeable: Vec<(LineId, LineId)>,
    /// The own values of the entitlement.
    pub own_values: BTreeMap<OwnFieldId, String>,
    /// The own values of its lines.
    pub own_values_of_lines: BTreeMap<LineId, BTreeMap<OwnFieldId, String>>,
}

/// An entitlement with what surrounds it.
#[derive(Debug, Clone)]
pub struct EntitlementPage {
    /// The entitlement.
    pub view: EntitlementView,
    /// The blockers that hold its lines.
    pub blockers: BTreeMap<BlockerId, Blocker>,
    /// The own fields of entitlements and lines that its organization has.
    pub own_fields: Vec<OwnField>,
    /// What the actor may do with it.
    pub rights: EntitlementRights,
}

/// Shows an entitlement of a tenant that the actor sees.
pub async fn show_entitlement(
    app: &App,
    actor: &Actor,
    id: EntitlementId,
) -> UseCaseResult<EntitlementPage> {
    let mut transaction = app.database.read().await?;
    let editing = find(&mut transaction, actor, id).await?;
    let entitlement = editing.before.entitlement;
    let rights = EntitlementRights::of(app, actor, &editing.team, &entitlement);
    let own_fields = fields_of(&mut transaction, actor, entitlement.organization).await?;
    let blockers = blockers_of(&mut transaction, actor, std::slice::from_ref(&entitlement)).await?;
    let mut views = views(app, &mut transaction, vec![entitlement], &own_fields).await?;
    let view = views
        .pop()
        .ok_or_else(|| UseCaseError::not_found(Field::Id, id))?;
    Ok(EntitlementPage {
        view,
        blockers,
        own_fields,
        rights,
    })
}

/// The own fields that an organization keeps and those that it has from above.
pub(super) async fn fields_of(
    transaction: &mut Transaction,
    actor: &Actor,
    organization: OrganizationId,
) -> UseCaseResult<Vec<OwnField>> {
    let mut keepers = vec![organization];
    keepers.extend(actor.tree.ancestors(organization));
    Ok(own_fields::list_of_organizations(transaction, &keepers).await?)
}

/// Entitlements of one organization as they are shown.
pub(super) async fn views(
    app: &App,
    transaction: &mut Transaction,
    entitlements: Vec<Entitlement>,
    fields: &[OwnField],
) -> UseCaseResult<Vec<EntitlementView>> {
    let Some(organization) = entitlements.first().map(|first| first.organization) else {
        return Ok(Vec::new());
    };
    let lines = entitlements
        .iter()
        .flat_map(|one| one.lines.iter().map(|line| line.id.0));
    let subjects: Vec<Uuid> = entitlements
        .iter()
        .map(|one| one.id.0)
        .chain(lines)
        .collect();
    let mut values = values_of(transaction, organization, &subjects, fields).await?;
    let mut own = |subject: Uuid| values.remove(&subject).unwrap_or_default();
    let view = |entitlement: Entitlement| {
        let own_of_lines = entitlement
            .lines
            .iter()
            .map(|line| (line.id, own(line.id.0)));
        let own_values_of_lines = own_of_lines
            .filter(|(_, values)| !values.is_empty())
            .collect();
        let missing = |state| lacks(app.rulebook(), &entitlement, state);
        let lacking = entitlement
            .lines
            .iter()
            .map(|line| (line.id, missing(&line.state)));
        EntitlementView {
            lacks: lacking.filter(|(_, fields)| !fields.is_empty()).collect(),
            mergeable: entitlement.mergeable(),
            own_values: own(entitlement.id.0),
            own_values_of_lines,
            entitlement,
        }
    };
    Ok(entitlements.into_iter().map(view).collect())
}

/// The own values of subjects, of fields that the organization has.
pub(super) async fn values_of(
    transaction: &mut Transaction,
    organization: OrganizationId,
    subjects: &[Uuid],
    fields: &[OwnField],
) -> UseCaseResult<BTreeMap<Uuid, BTreeMap<OwnFieldId, String>>> {
    let mut all = BTreeMap::<Uuid, BTreeMap<OwnFieldId, String>>::new();
    for OwnValue {
        subject,
        field,
        value,
        ..
    } in own_fields::list_values_of_subjects(transaction, organization, subjects).await?
    {
        if fields.iter().any(|known| known.id == field) {
            all.entry(subject).or_default().insert(field, value);
        }
    }
    Ok(all)
}

/// The blockers that hold lines of these entitlements, as far as the actor sees them.
pub(super) async fn blockers_of(
    transaction: &mut Transaction,
    actor: &Actor,
    entitlements: &[Entitlement],
) -> UseCaseResult<BTreeMap<BlockerId, Blocker>> {
    let mut held = BTreeMap::<BlockerId, Vec<Place>>::new();
    for entitlement in entitlements {
        for line in &entitlement.lines {
            let place = Place {
                organization: entitlement.organization,
                tenant: entitlement.tenant,
                line: line.id,
            };
            for link in &line.state.blockers {
                held.entry(link.blocker).or_default().push(place);
            }
        }
    }
    let ids: Vec<BlockerId> = held.keys().copied().collect();
    let found = blockers::list_by_ids(transaction, &ids).await?;
    let seen = found
        .into_iter()
        .map(|stored| stored.blocker)
        .filter(|blocker| {
            let holds = held.get(&blocker.id).into_iter().flatten().copied();
            actor
                .visibility
                .sees_blocker(blocker.organization, blocker.id, holds)
        });
    Ok(seen.map(|blocker| (blocker.id, blocker)).collect())
}
