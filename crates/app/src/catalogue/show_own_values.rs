//! Shows the own fields of a tenant, an entitlement or a line with their values.

use std::collections::BTreeMap;

use desbloqueo_domain::access::{Act, Decision};
use desbloqueo_domain::code::OwnFieldId;
use desbloqueo_domain::own_field::OwnField;

use super::set_own_value::{OwnTarget, find};
use super::show_entitlement::{fields_of, values_of};
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// The own fields of a record with their values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnValuesView {
    /// The fields that such a record has.
    pub fields: Vec<OwnField>,
    /// Their values; empty ones are left out.
    pub values: BTreeMap<OwnFieldId, String>,
    /// Whether the actor may fill them.
    pub may_write: bool,
}

/// Shows the own fields of a record that the actor sees.
pub async fn show_own_values(
    app: &App,
    actor: &Actor,
    target: OwnTarget,
) -> UseCaseResult<OwnValuesView> {
    let mut transaction = app.database.read().await?;
    let found = find(&mut transaction, actor, target).await?;
    let mut fields = fields_of(&mut transaction, actor, found.organization).await?;
    fields.retain(|field| field.subject == target.subject());
    let subject = found.subject;
    let values = values_of(&mut transaction, found.organization, &[subject], &fields).await?;
    let decision = actor.decides(Act::WriteNote, found.organization, &found.standing);
    Ok(OwnValuesView {
        values: values.get(&subject).cloned().unwrap_or_default(),
        may_write: decision != Decision::Denied,
        fields,
    })
}
