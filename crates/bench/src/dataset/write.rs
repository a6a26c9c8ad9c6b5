//! Rows of the data set, and how they are written: by the functions that the program writes with.

use std::collections::BTreeMap;

use anyhow::Result;
use desbloqueo_domain::code::EntitlementId;
use desbloqueo_domain::customer::Contact;
use desbloqueo_domain::rulebook::Rulebook;
use desbloqueo_store::blockers::{self, StoredBlocker};
use desbloqueo_store::changes::{self, Change};
use desbloqueo_store::contacts;
use desbloqueo_store::customers::{self, StoredCustomer};
use desbloqueo_store::entitlements::{self, LinePlace, StoredEntitlement, counts};
use desbloqueo_store::intervals::{self, StoredInterval};
use desbloqueo_store::own_fields::{self, OwnValue};
use desbloqueo_store::promises::{self, Promise};
use desbloqueo_store::tenants::{self, StoredTenant};
use desbloqueo_store::transaction::Transaction;

use super::now;

/// Rows that are written together.
#[derive(Debug, Default)]
pub(super) struct Batch {
    pub(super) customers: Vec<StoredCustomer>,
    pub(super) contacts: Vec<Contact>,
    pub(super) tenants: Vec<StoredTenant>,
    pub(super) own_values: Vec<OwnValue>,
    pub(super) entitlements: Vec<StoredEntitlement>,
    /// The sort key of the customer of each entitlement.
    pub(super) customer_keys: BTreeMap<EntitlementId, String>,
    pub(super) blockers: Vec<StoredBlocker>,
    pub(super) intervals: Vec<StoredInterval>,
    pub(super) promises: Vec<Promise>,
    pub(super) changes: Vec<Change>,
}

impl Batch {
    /// Writes everything; the caller commits.
    pub(super) async fn write(
        &self,
        transaction: &mut Transaction,
        rulebook: &Rulebook,
    ) -> Result<()> {
        customers::insert_many(transaction, &self.customers).await?;
        contacts::insert_many(transaction, &self.contacts).await?;
        tenants::insert_many(transaction, &self.tenants).await?;
        own_fields::set_values(transaction, &self.own_values).await?;
        blockers::insert_many(transaction, &self.blockers).await?;
        entitlements::insert_many(transaction, &self.entitlements).await?;
        self.write_lines(transaction, rulebook).await?;
        intervals::insert_many(transaction, &self.intervals, now().as_microsecond()).await?;
        promises::insert_many(transaction, &self.promises).await?;
        changes::insert_many(transaction, &self.changes).await?;
        Ok(())
    }

    async fn write_lines(&self, transaction: &mut Transaction, rulebook: &Rulebook) -> Result<()> {
        let mut lines = Vec::new();
        for stored in &self.entitlements {
            let entitlement = &stored.entitlement;
            let key = self.customer_keys.get(&entitlement.id);
            let key = key.map_or("", String::as_str);
            for line in &entitlement.lines {
                let place = LinePlace::of(stored, key, counts(rulebook, line));
                lines.push((place, line));
            }
        }
        Ok(entitlements::insert_lines(transaction, &lines).await?)
    }
}
