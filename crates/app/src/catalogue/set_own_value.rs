//! Sets or empties an own field of a tenant, an entitlement or a line.

use std::collections::BTreeMap;

use desbloqueo_domain::access::{Act, Standing};
use desbloqueo_domain::code::{EntitlementId, LineId, OrganizationId, OwnFieldId, TenantId};
use desbloqueo_domain::own_field::{OwnField, OwnSubject};
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Rule};
use desbloqueo_store::own_fields::{self, OwnValue};
use desbloqueo_store::transaction::Transaction;
use serde::Serialize;
use uuid::Uuid;

use super::chains::OpenChain;
use super::show_entitlement::{fields_of, values_of};
use super::visible;
use crate::App;
use crate::actor::Actor;
use crate::edit_entitlement;
use crate::error::{UseCaseError, UseCaseResult};
use crate::journal::{Journal, Subject, Why};

/// What an own value describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnTarget {
    /// A tenant.
    Tenant(TenantId),
    /// An entitlement.
    Entitlement(EntitlementId),
    /// A status line.
    Line(LineId),
}

impl OwnTarget {
    /// What fields describe it.
    pub(super) fn subject(self) -> OwnSubject {
        match self {
            Self::Tenant(_) => OwnSubject::Tenant,
            Self::Entitlement(_) => OwnSubject::Entitlement,
            Self::Line(_) => OwnSubject::Line,
        }
    }
}

/// The value of an own field, by record: what history keeps of it. Its subject is the field, so that the state of the
/// record, which does not hold it, can be told from the record's own history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
struct OwnValueFacts(BTreeMap<Uuid, Option<String>>);

/// Where a value goes: the record's organization, its chain, and what the actor is to it.
pub(super) struct Found {
    pub(super) organization: OrganizationId,
    pub(super) subject: Uuid,
    chain: OpenChain,
    pub(super) standing: Standing,
}

/// Sets an own value, or empties it; gives the value as it is kept.
pub async fn set_own_value(
    app: &App,
    actor: &Actor,
    field: OwnFieldId,
    target: OwnTarget,
    value: Option<&str>,
) -> UseCaseResult<Option<String>> {
    let mut transaction = app.database.write().await?;
    let mut found = find(&mut transaction, actor, target).await?;
    let fields = fields_of(&mut transaction, actor, found.organization).await?;
    let field = find_field(&fields, field, target)?;
    let right = actor.require(Act::WriteNote, found.organization, &found.standing, "")?;
    let value = value.map(str::trim).filter(|text| !text.is_empty());
    let value = value.map(|text| field.value(text)).transpose()?;
    let mut before = values_of(
        &mut transaction,
        found.organization,
        &[found.subject],
        &fields,
    )
    .await?;
    let before = before
        .remove(&found.subject)
        .and_then(|mut values| values.remove(&field.id));
    let mut journal = Journal::new(
        app,
        actor,
        app.today_in(&mut transaction, found.organization).await?,
    );
    let facts = |value: &Option<String>| OwnValueFacts([(found.subject, value.clone())].into());
    let subject = Subject {
        kind: "own-value",
        id: field.id.0,
    };
    let states = (facts(&before), facts(&value));
    if !found.chain.record(
        &mut journal,
        subject,
        (Some(&states.0), Some(&states.1)),
        &Why::by(right),
    )? {
        return Ok(value);
    }
    save(&mut transaction, &found, field, value.as_deref()).await?;
    found.chain.save(&mut transaction).await?;
    journal.announce("own-value.changed", found.subject);
    journal.flush(&mut transaction).await?;
    transaction.commit().await?;
    Ok(value)
}

pub(super) async fn find(
    transaction: &mut Transaction,
    actor: &Actor,
    target: OwnTarget,
) -> UseCaseResult<Found> {
    match target {
        OwnTarget::Tenant(id) => {
            let stored = visible::tenant(transaction, actor, id).await?;
            Ok(Found {
                organization: stored.tenant.organization,
                subject: id.0,
                chain: OpenChain::of_tenant(&stored),
                standing: visible::standing_in(actor, &stored.tenant.state.team),
            })
        }
        OwnTarget::Entitlement(id) => {
            let editing = edit_entitlement::find(transaction, actor, id).await?;
            Ok(Found {
                organization: editing.before.entitlement.organization,
                subject: id.0,
                chain: OpenChain::of_entitlement(&editing.before),
                standing: editing.standing(actor),
            })
        }
        OwnTarget::Line(id) => {
            let editing = edit_entitlement::find_of_line(transaction, actor, id).await?;
            let line = editing.before.entitlement.require_line(id)?;
            Ok(Found {
                organization: editing.before.entitlement.organization,
                subject: id.0,
                chain: OpenChain::of_entitlement(&editing.before),
                standing: editing.standing_on(actor, &line.state),
            })
        }
    }
}

fn find_field(fields: &[OwnField], id: OwnFieldId, target: OwnTarget) -> UseCaseResult<&OwnField> {
    let missing = || UseCaseError::not_found(Field::OwnField, id);
    let field = fields
        .iter()
        .find(|field| field.id == id)
        .ok_or_else(missing)?;
    if field.subject == target.subject() {
        return Ok(field);
    }
    let refusal = Refusal::new(
        Rule::V1,
        Cause::DoesNotApply,
        Field::OwnField,
        field.label.as_str(),
    );
    Err(refusal.expecting(field.subject.code()).into())
}

async fn save(
    transaction: &mut Transaction,
    found: &Found,
    field: &OwnField,
    value: Option<&str>,
) -> UseCaseResult<()> {
    match value {
        Some(value) => {
            let own = OwnValue {
                organization: found.organization,
                subject: found.subject,
                field: field.id,
                field_organization: field.organization,
                value: value.to_owned(),
            };
            own_fields::set_values(transaction, &[own]).await?;
        }
        None => {
            own_fields::delete_value(transaction, found.organization, field.id, found.subject)
                .await?;
        }
    }
    Ok(())
}
