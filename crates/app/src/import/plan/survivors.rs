//! The surviving records that rows name for units that do not count (rule U5).

use std::collections::BTreeMap;

use desbloqueo_domain::code::{Code, EntitlementId, LineId, OrganizationId};
use desbloqueo_store::entitlements::{self, StoredEntitlement};
use desbloqueo_store::transaction::Transaction;

use super::Draft;
use crate::error::UseCaseResult;
use crate::import::places::Places;
use crate::named_records::unknown_survivor;

/// The survivors that rows name, by the index of the row.
pub(super) type Survivors = BTreeMap<usize, EntitlementId>;

impl Draft<'_> {
    /// Finds whom rows name: by the id of an entitlement or line, else by a tenant that has the same service.
    pub(super) async fn find_survivors(
        &mut self,
        transaction: &mut Transaction,
        places: &Places,
    ) -> UseCaseResult<()> {
        for (at, row) in self.rows.clone() {
            let Some(text) = row.duplicate_of.as_deref() else {
                continue;
            };
            let found = match text.trim().parse::<uuid::Uuid>() {
                Ok(id) => self.by_id(transaction, id).await?,
                Err(_) => self.by_tenant(transaction, places, text).await?,
            };
            match found.filter(|id| *id != self.entitlement.id) {
                Some(id) => {
                    self.survivors.insert(at, id);
                }
                None => self.refuse(at, unknown_survivor(text)),
            }
        }
        Ok(())
    }

    async fn by_id(
        &self,
        transaction: &mut Transaction,
        id: uuid::Uuid,
    ) -> UseCaseResult<Option<EntitlementId>> {
        let entitlement = EntitlementId(id);
        let place = match entitlements::find_organization(transaction, entitlement).await? {
            Some(organization) => Some((organization, entitlement)),
            None => entitlements::find_of_line(transaction, LineId(id)).await?,
        };
        let Some((organization, id)) = place else {
            return Ok(None);
        };
        let found = entitlements::list_by_ids(transaction, organization, &[id]).await?;
        Ok(found
            .iter()
            .find(|stored| self.sees(stored))
            .map(|stored| stored.entitlement.id))
    }

    async fn by_tenant(
        &self,
        transaction: &mut Transaction,
        places: &Places,
        text: &str,
    ) -> UseCaseResult<Option<EntitlementId>> {
        let organization: OrganizationId = self.entitlement.organization;
        let service: &Code = &self.entitlement.service;
        let mut found = None;
        for tenant in places.tenants_named(organization, text) {
            let of_tenant = entitlements::list_of_tenant(transaction, organization, tenant).await?;
            let same = |stored: &&StoredEntitlement| {
                stored.entitlement.service == *service && self.sees(stored)
            };
            let id = of_tenant
                .iter()
                .find(same)
                .map(|stored| stored.entitlement.id);
            if id.is_some() && found.is_some() {
                return Ok(None);
            }
            found = found.or(id);
        }
        Ok(found)
    }

    fn sees(&self, stored: &StoredEntitlement) -> bool {
        let entitlement = &stored.entitlement;
        let visibility = &self.planner.journal.actor().visibility;
        visibility.sees_tenant(entitlement.organization, entitlement.tenant)
    }
}
