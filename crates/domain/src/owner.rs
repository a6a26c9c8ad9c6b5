//! Who must act: a person, a contact, or a role resolved through today's team.

use serde::{Deserialize, Serialize};

use crate::code::{Code, ContactId, PersonId};

/// Who must act on a line, a blocker or a next action.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Owner {
    /// Nobody was named; shown and counted as "nobody".
    #[default]
    Nobody,
    /// Somebody with an account.
    Person(PersonId),
    /// Somebody at the customer, partner or vendor.
    Contact(ContactId),
    /// Whoever holds this role in the team of the tenant today.
    Role(Code),
}

/// Somebody in the team of a tenant.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TeamMember {
    /// The role, by the pack's code.
    pub role: Code,
    /// Just for this service, else for all of the tenant; a service's member goes before a tenant's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<Code>,
    /// A person or a contact.
    pub who: Owner,
}

/// The team of a tenant.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Team(pub Vec<TeamMember>);

impl Team {
    /// Who holds the role for the service: the service's own members, else those of the tenant.
    pub fn holders<'a>(
        &'a self,
        role: &'a Code,
        service: &'a Code,
    ) -> impl Iterator<Item = &'a Owner> {
        let of = move |wanted: bool| {
            self.0.iter().filter(move |member| {
                &member.role == role
                    && member.service.is_some() == wanted
                    && member.service.as_ref().is_none_or(|own| own == service)
            })
        };
        let overridden = of(true).next().is_some();
        of(overridden).map(|member| &member.who)
    }

    /// Whether the person holds the role for the service.
    pub fn holds(&self, person: PersonId, role: &Code, service: &Code) -> bool {
        self.holders(role, service)
            .any(|who| who == &Owner::Person(person))
    }

    /// Whether the person is in the team of the tenant or of this service, in any role.
    pub fn includes(&self, person: PersonId, service: &Code) -> bool {
        self.0.iter().any(|member| {
            member.who == Owner::Person(person)
                && member.service.as_ref().is_none_or(|own| own == service)
        })
    }

    /// Who must act today: an empty role is nobody.
    pub fn resolve<'a>(&'a self, owner: &'a Owner, service: &'a Code) -> &'a Owner {
        match owner {
            Owner::Role(role) => self.holders(role, service).next().unwrap_or(&Owner::Nobody),
            named => named,
        }
    }
}
