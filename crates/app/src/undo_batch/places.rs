//! Restores tenants and customers.

use desbloqueo_domain::code::{CustomerId, TenantId};
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};
use desbloqueo_store::changes::Change;
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{customers, entitlements, tenants};

use crate::error::UseCaseResult;
use crate::journal::{Journal, Subject, Why, difference, restore};

/// Takes the changes of a tenant back; one that the batch made is removed, unless it holds anything by now.
pub(super) async fn tenant(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    changes: &[Change],
    why: &Why,
) -> UseCaseResult<Result<bool, Refusal>> {
    let Some(first) = changes.first() else {
        return Ok(Ok(false));
    };
    let (organization, id) = (first.organization, TenantId(first.chain.id));
    let Some(stored) = tenants::find(transaction, organization, id).await? else {
        return Ok(Err(gone(Field::Tenant)));
    };
    let subject = Subject {
        kind: "tenant",
        id: id.0,
    };
    if first.sequence == 1 {
        if !entitlements::list_of_tenant(transaction, organization, id)
            .await?
            .is_empty()
        {
            return Ok(Err(in_use(Field::Tenant)));
        }
        if let Some(texts) = difference(Some(&stored.tenant.state), None)? {
            journal.record(
                organization,
                first.chain,
                &stored.chain,
                subject,
                texts,
                why,
            );
        }
        tenants::delete(transaction, organization, id).await?;
        return Ok(Ok(true));
    }
    let mut restored = stored.clone();
    for change in changes.iter().rev().filter(|change| change.subject == id.0) {
        restored.tenant.state = restore(&restored.tenant.state, &change.before)?;
    }
    let Some(texts) = difference(Some(&stored.tenant.state), Some(&restored.tenant.state))? else {
        return Ok(Ok(false));
    };
    restored.chain = journal.record(
        organization,
        first.chain,
        &stored.chain,
        subject,
        texts,
        why,
    );
    tenants::update(transaction, &restored).await?;
    Ok(Ok(true))
}

/// Takes the changes of a customer back; one that the batch made is removed, unless it has tenants by now.
pub(super) async fn customer(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    changes: &[Change],
    why: &Why,
) -> UseCaseResult<Result<bool, Refusal>> {
    let Some(first) = changes.first() else {
        return Ok(Ok(false));
    };
    let (organization, id) = (first.organization, CustomerId(first.chain.id));
    let Some(stored) = customers::find(transaction, organization, id).await? else {
        return Ok(Err(gone(Field::Customer)));
    };
    let subject = Subject {
        kind: "customer",
        id: id.0,
    };
    if first.sequence == 1 {
        if !tenants::list_ids_of_customer(transaction, organization, id)
            .await?
            .is_empty()
        {
            return Ok(Err(in_use(Field::Customer)));
        }
        if let Some(texts) = difference(Some(&stored.customer.state), None)? {
            journal.record(
                organization,
                first.chain,
                &stored.chain,
                subject,
                texts,
                why,
            );
        }
        customers::delete(transaction, organization, id).await?;
        return Ok(Ok(true));
    }
    let mut restored = stored.clone();
    for change in changes.iter().rev().filter(|change| change.subject == id.0) {
        restored.customer.state = restore(&restored.customer.state, &change.before)?;
    }
    let Some(texts) = difference(Some(&stored.customer.state), Some(&restored.customer.state))?
    else {
        return Ok(Ok(false));
    };
    restored.chain = journal.record(
        organization,
        first.chain,
        &stored.chain,
        subject,
        texts,
        why,
    );
    customers::update(transaction, &restored).await?;
    Ok(Ok(true))
}

/// What was removed does not come back: its history does not say where it stood.
fn gone(field: Field) -> Refusal {
    Refusal::new(Rule::H1, Cause::NothingToUndo, field, Fact::Nothing)
}

fn in_use(field: Field) -> Refusal {
    Refusal::new(Rule::H1, Cause::StillInUse, field, Fact::Nothing)
}
