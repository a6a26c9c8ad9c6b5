//! Customers and the people who speak for them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::code::{ContactId, CustomerId, OrganizationId};
use crate::refusal::{Cause, Fact, Field, Refusal, Refusals, Rule};

/// A company whose tenants are brought onto services.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Customer {
    /// Its id, kept for life.
    pub id: CustomerId,
    /// The organization that delivers.
    pub organization: OrganizationId,
    /// What people edit.
    pub state: CustomerState,
    /// Counts its saves.
    pub version: i64,
}

/// What people edit on a customer.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct CustomerState {
    /// The id that another system knows it by; empty for none.
    #[serde(default)]
    pub external_id: String,
    /// Its name.
    pub name: String,
    /// Where it is; empty where nobody said.
    #[serde(default)]
    pub region: String,
    /// The segment of the market; empty where nobody said.
    #[serde(default)]
    pub market_segment: String,
    /// The day on which its contract is renewed.
    #[serde(default)]
    pub renewal: Option<Date>,
}

impl CustomerState {
    /// Refuses a customer without a name.
    pub fn check(&self) -> Result<(), Refusals> {
        let mut refusals = Refusals::default();
        require_text(&mut refusals, Field::Name, &self.name);
        refusals.or_ok(())
    }
}

/// Somebody at the customer, a partner or the vendor, without an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Its id, kept for life.
    pub id: ContactId,
    /// The organization of the customer.
    pub organization: OrganizationId,
    /// The customer.
    pub customer: CustomerId,
    /// What people edit.
    pub state: ContactState,
    /// Counts its saves.
    pub version: i64,
}

/// What people edit on a contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactState {
    /// Whom it speaks for.
    pub side: Side,
    /// Its name; empty once redacted (rule H3).
    pub name: String,
    /// What it does there, in its own words.
    #[serde(default)]
    pub role: String,
    /// The language to write in; empty for the organization's.
    #[serde(default)]
    pub language: String,
    /// Its time zone; empty for the organization's.
    #[serde(default)]
    pub time_zone: String,
    /// Its address; empty for none.
    #[serde(default)]
    pub mail: String,
    /// Why it must not be contacted.
    #[serde(default)]
    pub do_not_contact: Option<String>,
}

impl ContactState {
    /// Refuses a contact without a name, and one that must not be contacted for no reason.
    pub fn check(&self) -> Result<(), Refusals> {
        let mut refusals = Refusals::default();
        require_text(&mut refusals, Field::Name, &self.name);
        if let Some(reason) = &self.do_not_contact {
            require_text(&mut refusals, Field::Contact, reason);
        }
        refusals.or_ok(())
    }

    /// Whether mail may be sent to it.
    pub fn may_be_mailed(&self) -> bool {
        !self.mail.is_empty() && self.do_not_contact.is_none()
    }

    /// The same without anything that tells who it is (rule H3).
    pub fn redacted(self) -> Self {
        Self {
            name: String::new(),
            role: String::new(),
            mail: String::new(),
            do_not_contact: self.do_not_contact.map(|_| "redacted".to_owned()),
            ..self
        }
    }
}

/// Whom a contact speaks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// The customer.
    Customer,
    /// A partner who works for the customer or for us.
    Partner,
    /// The vendor of the services.
    Vendor,
}

impl Side {
    /// All sides.
    pub const ALL: [Self; 3] = [Self::Customer, Self::Partner, Self::Vendor];

    /// The stable code of the side.
    pub fn code(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Partner => "partner",
            Self::Vendor => "vendor",
        }
    }

    /// Reads a side's code.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|side| side.code() == text)
    }
}

pub(crate) fn require_text(refusals: &mut Refusals, field: Field, text: &str) {
    if text.trim().is_empty() {
        refusals.push(Refusal::new(Rule::V1, Cause::Missing, field, Fact::Nothing));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contact() -> ContactState {
        ContactState {
            side: Side::Customer,
            name: "Ines Vidal".to_owned(),
            role: "IT lead".to_owned(),
            language: "es".to_owned(),
            time_zone: "Europe/Madrid".to_owned(),
            mail: "ines@example.com".to_owned(),
            do_not_contact: None,
        }
    }

    #[test]
    fn a_customer_needs_a_name() {
        let refusals = CustomerState::default().check().unwrap_err();
        assert_eq!(refusals.0[0].field, Field::Name);
        let named = CustomerState {
            name: "Nettlefen".to_owned(),
            ..CustomerState::default()
        };
        assert!(named.check().is_ok());
    }

    #[test]
    fn do_not_contact_needs_its_reason_and_stops_mail() {
        let silent = |reason: &str| ContactState {
            do_not_contact: Some(reason.to_owned()),
            ..contact()
        };
        assert!(contact().may_be_mailed());
        assert!(!silent("asked us not to").may_be_mailed());
        let refusals = silent(" ").check().unwrap_err();
        assert_eq!(refusals.0[0].field, Field::Contact);
    }

    #[test]
    fn a_redacted_contact_tells_nothing_of_who_it_was() {
        let redacted = contact().redacted();
        assert_eq!(
            (&*redacted.name, &*redacted.role, &*redacted.mail),
            ("", "", "")
        );
        assert_eq!(redacted.side, Side::Customer);
    }
}
