//! Who is meant by a name in a file: a person, a role, a contact of the customer, else a new contact.

use std::collections::{BTreeSet, HashMap};

use desbloqueo_domain::code::{ContactId, CustomerId, OrganizationId};
use desbloqueo_domain::customer::{Contact, ContactState, Side};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::text::fold;
use desbloqueo_exchange::read::Dictionary;
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{contacts, people};

use crate::error::UseCaseResult;
use crate::journal::Journal;
use crate::reads::Names;

/// Names of people and contacts.
pub(super) struct People {
    accounts: HashMap<String, Vec<Owner>>,
    contacts: HashMap<(CustomerId, String), Owner>,
    loaded: BTreeSet<CustomerId>,
    names: HashMap<Owner, String>,
    /// Contacts that the file makes known.
    pub(super) new_contacts: Vec<Contact>,
}

impl People {
    /// Loads everybody with an account.
    pub(super) async fn load(transaction: &mut Transaction) -> UseCaseResult<Self> {
        const PAGE: i64 = 1_000;
        let mut all = Self {
            accounts: HashMap::new(),
            contacts: HashMap::new(),
            loaded: BTreeSet::new(),
            names: HashMap::new(),
            new_contacts: Vec::new(),
        };
        let mut after: Option<(String, desbloqueo_domain::code::PersonId)> = None;
        loop {
            let from = after.as_ref().map(|(name, id)| (name.as_str(), *id));
            let page = people::list(transaction, from, PAGE).await?;
            let Some(last) = page.last() else {
                return Ok(all);
            };
            after = Some((desbloqueo_store::column::sort_key(&last.name), last.id));
            for person in page {
                let owner = Owner::Person(person.id);
                for key in [fold(&person.name), fold(&person.mail)] {
                    all.accounts.entry(key).or_default().push(owner.clone());
                }
                all.names.insert(owner, person.name);
            }
        }
    }

    /// Loads the contacts of customers that rows name.
    pub(super) async fn load_contacts(
        &mut self,
        transaction: &mut Transaction,
        organization: OrganizationId,
        customer: CustomerId,
    ) -> UseCaseResult<()> {
        const MOST: i64 = 10_000;
        if !self.loaded.insert(customer) {
            return Ok(());
        }
        for contact in
            contacts::list_of_customer(transaction, organization, customer, None, MOST).await?
        {
            self.know(&contact);
        }
        Ok(())
    }

    fn know(&mut self, contact: &Contact) {
        let owner = Owner::Contact(contact.id);
        self.contacts
            .insert((contact.customer, fold(&contact.state.name)), owner.clone());
        self.names.insert(owner, contact.state.name.clone());
    }

    /// Who is meant by a name.
    pub(super) fn resolve(
        &mut self,
        text: &str,
        (organization, customer): (OrganizationId, CustomerId),
        dictionary: &Dictionary,
        journal: &Journal<'_>,
    ) -> Owner {
        if dictionary.is_nobody(text) {
            return Owner::Nobody;
        }
        let key = fold(text);
        if let Some(role) = dictionary.role(text) {
            return Owner::Role(role);
        }
        if let Some([only]) = self.accounts.get(&key).map(Vec::as_slice) {
            return only.clone();
        }
        if let Some(known) = self.contacts.get(&(customer, key)) {
            return known.clone();
        }
        let state = ContactState {
            side: Side::Customer,
            name: text.trim().to_owned(),
            role: String::new(),
            language: String::new(),
            time_zone: String::new(),
            mail: String::new(),
            do_not_contact: None,
        };
        let contact = Contact {
            id: ContactId(journal.next_id()),
            organization,
            customer,
            state,
            version: 0,
        };
        self.know(&contact);
        let owner = Owner::Contact(contact.id);
        self.new_contacts.push(contact);
        owner
    }

    /// The names of everybody who is known.
    pub(super) fn names(&self) -> Names {
        let names = self.names.iter();
        names
            .map(|(owner, name)| (owner.clone(), name.clone()))
            .collect()
    }

    /// Whether an export names this owner: nobody and those who were redacted it does not (rule H3).
    pub(super) fn has_name(&self, owner: &Owner) -> bool {
        match owner {
            Owner::Nobody => false,
            Owner::Role(_) => true,
            named => self.names.get(named).is_some_and(|name| !name.is_empty()),
        }
    }

    /// Whether a name in a file means this owner.
    pub(super) fn means(&self, text: &str, owner: &Owner, dictionary: &Dictionary) -> bool {
        match owner {
            Owner::Role(role) => dictionary.role(text).as_ref() == Some(role),
            Owner::Nobody => false,
            named => self
                .names
                .get(named)
                .is_some_and(|name| fold(name) == fold(text)),
        }
    }
}
