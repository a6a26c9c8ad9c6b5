//! Hands the entitlements of many tenants over from assignment to delivery at once (rule S13).

use std::collections::BTreeMap;

use desbloqueo_domain::access::Act;
use desbloqueo_domain::code::{Code, EntitlementId, TenantId};
use desbloqueo_domain::engagement;
use desbloqueo_domain::status::Phase;
use desbloqueo_store::entitlements;
use desbloqueo_store::transaction::Transaction;

use super::visible;
use crate::App;
use crate::actor::Actor;
use crate::edit_entitlement::find;
use crate::error::UseCaseResult;
use crate::hand_over::Handover;
use crate::journal::{Journal, Why};
use crate::tend_blockers::BlockerChoice;

/// Hands over what is in the assignment phase: of all services, or one; all or nothing. What is in delivery already
/// stays as it is.
pub async fn hand_over_tenants(
    app: &App,
    actor: &Actor,
    tenants: &[TenantId],
    service: Option<&Code>,
) -> UseCaseResult<BTreeMap<EntitlementId, Handover>> {
    let mut transaction = app.database.write().await?;
    let mut handed = BTreeMap::new();
    for tenant in tenants {
        let tenant = visible::tenant(&mut transaction, actor, *tenant)
            .await?
            .tenant;
        for stored in
            entitlements::list_of_tenant(&mut transaction, tenant.organization, tenant.id).await?
        {
            let entitlement = stored.entitlement;
            let wanted = service.is_none_or(|service| *service == entitlement.service);
            if wanted && entitlement.state.phase == Phase::Assignment {
                let handover = hand_over(app, actor, &mut transaction, entitlement.id).await?;
                handed.insert(entitlement.id, handover);
            }
        }
    }
    transaction.commit().await?;
    Ok(handed)
}

async fn hand_over(
    app: &App,
    actor: &Actor,
    transaction: &mut Transaction,
    id: EntitlementId,
) -> UseCaseResult<Handover> {
    let editing = find(transaction, actor, id).await?;
    let overriding = editing.require(actor, Act::HandOver, "")?;
    let mut journal = Journal::new(app, actor, app.today(transaction, &editing).await?);
    let handed = engagement::hand_over(editing.before.entitlement.clone(), journal.context())?;
    let why = Why {
        overriding,
        ..Why::default()
    };
    editing
        .save(
            &mut journal,
            transaction,
            handed.entitlement,
            &BlockerChoice::AsItIs,
            &why,
        )
        .await?;
    journal.flush(transaction).await?;
    Ok(Handover {
        lacks: handed.lacks,
        complete_by: Some(handed.complete_by),
    })
}
