//! The people, contacts and blockers that a history mentions, by name.

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::{BlockerId, Code, ContactId, OrganizationId, PersonId};
use desbloqueo_domain::owner::Owner;
use desbloqueo_store::blockers;
use desbloqueo_store::transaction::Transaction;
use serde_json::Value;
use uuid::Uuid;

use super::HistoryEntry;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::reads::Names;

/// The names of everybody and every blocker that a history mentions, as far as the reader sees them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mentioned {
    /// People and contacts.
    pub names: Names,
    blockers: BTreeMap<BlockerId, BlockerName>,
}

/// What a blocker is called: its title, else its reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockerName {
    /// Its title; empty while it is named by its reason.
    pub title: String,
    /// The reason, an L2.
    pub reason: Option<Code>,
    /// The detail, an L3.
    pub detail: Option<Code>,
}

/// The ids that stand in the values of a history.
#[derive(Debug, Default)]
struct Ids {
    owners: BTreeSet<Owner>,
    blockers: BTreeSet<BlockerId>,
}

impl Mentioned {
    /// What mentions nobody but those of these names, and no blocker.
    pub fn of(names: Names) -> Self {
        Self {
            names,
            ..Self::default()
        }
    }

    /// The blocker, where the reader sees it.
    pub fn blocker(&self, id: BlockerId) -> Option<&BlockerName> {
        self.blockers.get(&id)
    }

    /// Reads the names behind a history of one organization's records.
    pub(super) async fn read(
        transaction: &mut Transaction,
        actor: &Actor,
        organization: OrganizationId,
        entries: &[HistoryEntry],
    ) -> UseCaseResult<Self> {
        let mut ids = Ids::default();
        let fields = entries.iter().flat_map(|entry| &entry.fields);
        for field in fields {
            ids.collect(&field.field, &field.before);
            ids.collect(&field.field, &field.after);
        }
        let owners = ids.owners.iter().map(|owner| (organization, owner));
        let names = Names::read(transaction, owners.collect::<Vec<_>>()).await?;
        let wanted: Vec<BlockerId> = ids.blockers.into_iter().collect();
        let found = blockers::list_by_ids(transaction, &wanted).await?;
        let seen = found.into_iter().map(|stored| stored.blocker);
        let seen = seen.filter(|blocker| {
            let home = blocker.organization;
            actor.visibility.sees_blocker(home, blocker.id, [])
        });
        let blockers = seen.map(|blocker| {
            let name = BlockerName {
                title: blocker.state.title,
                reason: blocker.state.reason,
                detail: blocker.state.detail,
            };
            (blocker.id, name)
        });
        Ok(Self {
            names,
            blockers: blockers.collect(),
        })
    }
}

impl Ids {
    /// Collects the ids in a value; `key` says what a text in it is.
    fn collect(&mut self, key: &str, value: &Value) {
        match value {
            Value::Object(fields) => {
                for (key, value) in fields {
                    self.collect(key, value);
                }
            }
            Value::Array(values) => values.iter().for_each(|value| self.collect(key, value)),
            Value::String(text) => self.take(key, text),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn take(&mut self, key: &str, text: &str) {
        let Ok(id) = text.parse::<Uuid>() else { return };
        match key {
            "person" | "by" | "cover" | "invited" => {
                self.owners.insert(Owner::Person(PersonId(id)));
            }
            "contact" => drop(self.owners.insert(Owner::Contact(ContactId(id)))),
            "blocker" => drop(self.blockers.insert(BlockerId(id))),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn ids_are_found_wherever_they_stand_in_a_value() {
        let id = Uuid::from_u128(7);
        let mut ids = Ids::default();
        ids.collect("", &json!({ "due": "never", "owner": { "person": id } }));
        ids.collect("", &json!([{ "organization": id, "blocker": id }]));
        let other = Uuid::from_u128(8);
        ids.collect("invited", &json!([other]));
        let people = [id, other].map(|id| Owner::Person(PersonId(id)));
        assert_eq!(ids.owners, BTreeSet::from(people));
        assert_eq!(ids.blockers, BTreeSet::from([BlockerId(id)]));
    }
}
