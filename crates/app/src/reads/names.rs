//! The names behind owners: of people, contacts and organizations.

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::{ContactId, OrganizationId, PersonId};
use desbloqueo_domain::owner::Owner;
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{contacts, organizations, people};
use serde::{Deserialize, Serialize};

use crate::App;
use crate::error::UseCaseResult;

/// The names behind owners.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Names {
    people: BTreeMap<PersonId, String>,
    contacts: BTreeMap<ContactId, String>,
    organizations: BTreeMap<OrganizationId, String>,
}

impl Names {
    /// The name of a person; empty once redacted (rule H3).
    pub fn person(&self, id: PersonId) -> Option<&str> {
        self.people.get(&id).map(String::as_str)
    }

    /// The name of a contact; empty once redacted (rule H3).
    pub fn contact(&self, id: ContactId) -> Option<&str> {
        self.contacts.get(&id).map(String::as_str)
    }

    /// The name of an organization.
    pub fn organization(&self, id: OrganizationId) -> Option<&str> {
        self.organizations.get(&id).map(String::as_str)
    }

    /// Reads the names behind owners of records of these organizations.
    pub(crate) async fn read(
        transaction: &mut Transaction,
        owners: impl IntoIterator<Item = (OrganizationId, &Owner)> + Send,
    ) -> UseCaseResult<Self> {
        let (mut wanted_people, mut wanted_contacts) =
            (BTreeSet::new(), BTreeMap::<_, BTreeSet<_>>::new());
        for (organization, owner) in owners {
            match owner {
                Owner::Person(id) => {
                    wanted_people.insert(*id);
                }
                Owner::Contact(id) => {
                    wanted_contacts.entry(organization).or_default().insert(*id);
                }
                Owner::Nobody | Owner::Role(_) => {}
            }
        }
        let organizations = organizations::list_names(transaction).await?;
        let mut names = Self {
            organizations: organizations.into_iter().collect(),
            ..Self::default()
        };
        names.add_people(transaction, wanted_people).await?;
        for (organization, ids) in wanted_contacts {
            let ids: Vec<ContactId> = ids.into_iter().collect();
            let found = contacts::list_by_ids(transaction, organization, &ids).await?;
            names.contacts.extend(
                found
                    .into_iter()
                    .map(|contact| (contact.id, contact.state.name)),
            );
        }
        Ok(names)
    }

    /// Adds the names of people.
    pub(crate) async fn add_people(
        &mut self,
        transaction: &mut Transaction,
        ids: impl IntoIterator<Item = PersonId> + Send,
    ) -> UseCaseResult<()> {
        let ids = ids.into_iter();
        let unknown: BTreeSet<PersonId> = ids.filter(|id| !self.people.contains_key(id)).collect();
        let found = people::list_names(transaction, &unknown).await?;
        self.people.extend(found);
        Ok(())
    }
}

impl FromIterator<(Owner, String)> for Names {
    fn from_iter<T: IntoIterator<Item = (Owner, String)>>(named: T) -> Self {
        let mut names = Self::default();
        for (owner, name) in named {
            match owner {
                Owner::Person(id) => drop(names.people.insert(id, name)),
                Owner::Contact(id) => drop(names.contacts.insert(id, name)),
                Owner::Nobody | Owner::Role(_) => {}
            }
        }
        names
    }
}

/// The names behind owners of records that the actor has been shown.
pub async fn name_owners(app: &App, owners: &[(OrganizationId, Owner)]) -> UseCaseResult<Names> {
    let mut transaction = app.database.read().await?;
    Names::read(
        &mut transaction,
        owners
            .iter()
            .map(|(organization, owner)| (*organization, owner)),
    )
    .await
}
