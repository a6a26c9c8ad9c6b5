//! A record's chain of changes while several are hung on it (rules H1, H6).

use desbloqueo_domain::code::{CustomerId, EntitlementId, OrganizationId, TenantId};
use desbloqueo_domain::refusal::Field;
use desbloqueo_store::chain::{Chain, ChainHead, ChainKind};
use desbloqueo_store::customers::StoredCustomer;
use desbloqueo_store::entitlements::StoredEntitlement;
use desbloqueo_store::organizations::StoredOrganization;
use desbloqueo_store::tenants::StoredTenant;
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{customers, entitlements, organizations, tenants};
use serde::Serialize;

use crate::error::{UseCaseError, UseCaseResult};
use crate::journal::{Journal, Subject, Why, difference, stale};

/// A chain, as it stood and as it stands with the changes of this use case.
#[derive(Debug, Clone)]
pub(crate) struct OpenChain {
    organization: OrganizationId,
    chain: Chain,
    before: ChainHead,
    /// The head with the changes recorded so far.
    pub(crate) head: ChainHead,
}

impl OpenChain {
    pub(crate) fn of_customer(stored: &StoredCustomer) -> Self {
        let customer = &stored.customer;
        Self::new(
            customer.organization,
            ChainKind::Customer,
            customer.id.0,
            &stored.chain,
        )
    }

    pub(crate) fn of_tenant(stored: &StoredTenant) -> Self {
        let tenant = &stored.tenant;
        Self::new(
            tenant.organization,
            ChainKind::Tenant,
            tenant.id.0,
            &stored.chain,
        )
    }

    pub(crate) fn of_entitlement(stored: &StoredEntitlement) -> Self {
        let entitlement = &stored.entitlement;
        Self::new(
            entitlement.organization,
            ChainKind::Entitlement,
            entitlement.id.0,
            &stored.chain,
        )
    }

    pub(crate) fn of_organization(stored: &StoredOrganization) -> Self {
        Self::new(
            stored.id,
            ChainKind::Organization,
            stored.id.0,
            &stored.chain,
        )
    }

    /// The chain of the root organization, on which people, their roles and the playbook hang.
    pub(crate) async fn of_root(
        transaction: &mut Transaction,
        journal: &Journal<'_>,
    ) -> UseCaseResult<Self> {
        let missing = || UseCaseError::not_found(Field::Organization, "");
        let root = journal.actor().tree.roots().next().ok_or_else(missing)?;
        let stored = organizations::find(transaction, root)
            .await?
            .ok_or_else(missing)?;
        Ok(Self::of_organization(&stored))
    }

    fn new(
        organization: OrganizationId,
        kind: ChainKind,
        id: uuid::Uuid,
        head: &ChainHead,
    ) -> Self {
        Self {
            organization,
            chain: Chain { kind, id },
            before: head.clone(),
            head: head.clone(),
        }
    }

    /// Hangs what changed of a record on it; says whether anything did.
    pub(crate) fn record<T: Serialize + PartialEq>(
        &mut self,
        journal: &mut Journal<'_>,
        subject: Subject,
        (before, after): (Option<&T>, Option<&T>),
        why: &Why,
    ) -> UseCaseResult<bool> {
        let Some(texts) = difference(before, after)? else {
            return Ok(false);
        };
        self.head = journal.record(
            self.organization,
            self.chain,
            &self.head,
            subject,
            texts,
            why,
        );
        Ok(true)
    }

    /// Moves the head on the record, where only what hangs on it changed and not the record itself.
    pub(crate) async fn save(&self, transaction: &mut Transaction) -> UseCaseResult<()> {
        if self.head == self.before {
            return Ok(());
        }
        let (organization, id, from, to) =
            (self.organization, self.chain.id, &self.before, &self.head);
        let saved = match self.chain.kind {
            ChainKind::Customer => {
                customers::update_chain(transaction, organization, CustomerId(id), from, to).await
            }
            ChainKind::Tenant => {
                tenants::update_chain(transaction, organization, TenantId(id), from, to).await
            }
            ChainKind::Organization => {
                organizations::update_chain(transaction, organization, from, to).await
            }
            ChainKind::Entitlement => {
                entitlements::update_chain(transaction, organization, EntitlementId(id), from, to)
                    .await
            }
            ChainKind::Blocker => {
                let id = desbloqueo_domain::code::BlockerId(id);
                desbloqueo_store::blockers::update_chain(transaction, organization, id, from, to)
                    .await
            }
        };
        saved.map_err(stale)
    }
}
