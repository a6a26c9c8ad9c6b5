//! The names behind the keys of a report.

use std::collections::BTreeMap;

use desbloqueo_domain::code::CustomerId;
use desbloqueo_store::customers;
use desbloqueo_store::reports::ReportKey;
use desbloqueo_store::transaction::Transaction;
use serde::{Deserialize, Serialize};

use super::Names;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// The names behind the keys of a report.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ReportNames {
    /// Those of owners and organizations.
    pub names: Names,
    /// Those of customers.
    pub customers: BTreeMap<CustomerId, String>,
}

impl ReportNames {
    /// Reads the names behind these keys.
    pub(crate) async fn read<'a>(
        transaction: &mut Transaction,
        actor: &Actor,
        keys: impl Iterator<Item = &'a ReportKey> + Clone + Send,
    ) -> UseCaseResult<Self> {
        let root = actor.tree.roots().next();
        let owners = keys.clone().filter_map(|key| match key {
            ReportKey::Owner(owner) => Some((root?, owner)),
            _ => None,
        });
        let owners: Vec<_> = owners.collect();
        let names = Names::read(transaction, owners).await?;
        let mut customers = BTreeMap::new();
        let ids = keys.filter_map(|key| match key {
            ReportKey::Customer(id) => Some(*id),
            _ => None,
        });
        let ids: Vec<CustomerId> = ids.collect();
        for id in ids {
            if let Some(organization) = customers::find_organization(transaction, id).await?
                && let Some(stored) = customers::find(transaction, organization, id).await?
            {
                customers.insert(id, stored.customer.state.name);
            }
        }
        Ok(Self { names, customers })
    }
}
