//! People: those with an account.

use serde::{Deserialize, Serialize};

use crate::code::PersonId;
use crate::customer::require_text;
use crate::refusal::{Field, Refusals};

/// Somebody with an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Its id, kept for life.
    pub id: PersonId,
    /// Its name; empty once redacted (rule H3).
    pub name: String,
    /// Its address, by which it is known when signing in; empty once redacted.
    pub mail: String,
    /// The language to speak.
    pub language: String,
    /// Its time zone.
    pub time_zone: String,
    /// Whether it may sign in.
    #[serde(default)]
    pub state: PersonState,
    /// Counts its saves.
    #[serde(default)]
    pub version: i64,
}

/// Whether somebody may sign in, and is still known.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum PersonState {
    /// May sign in.
    #[default]
    Active,
    /// May not sign in; keeps its name in history.
    Deactivated,
    /// Forgotten: history keeps the id only (rule H3).
    Redacted,
}

impl PersonState {
    /// All states.
    pub const ALL: [Self; 3] = [Self::Active, Self::Deactivated, Self::Redacted];

    /// The stable code of the state.
    pub fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Deactivated => "deactivated",
            Self::Redacted => "redacted",
        }
    }

    /// Reads a state's code.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == text)
    }
}

impl Person {
    /// Refuses somebody without a name or an address; a redacted person has neither.
    pub fn check(&self) -> Result<(), Refusals> {
        let mut refusals = Refusals::default();
        if self.state != PersonState::Redacted {
            require_text(&mut refusals, Field::Name, &self.name);
            require_text(&mut refusals, Field::Mail, &self.mail);
        }
        refusals.or_ok(())
    }

    /// Whether it may sign in.
    pub fn may_sign_in(&self) -> bool {
        self.state == PersonState::Active
    }

    /// The same without anything that tells who it is (rule H3).
    pub fn redacted(self) -> Self {
        Self {
            name: String::new(),
            mail: String::new(),
            state: PersonState::Redacted,
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn person() -> Person {
        Person {
            id: PersonId(Uuid::nil()),
            name: "Ada Moreno".to_owned(),
            mail: "ada@example.com".to_owned(),
            language: "en".to_owned(),
            time_zone: "Europe/Madrid".to_owned(),
            state: PersonState::Active,
            version: 1,
        }
    }

    #[test]
    fn only_active_people_sign_in() {
        assert!(person().may_sign_in());
        for state in [PersonState::Deactivated, PersonState::Redacted] {
            assert!(!Person { state, ..person() }.may_sign_in());
        }
    }

    #[test]
    fn somebody_needs_a_name_and_an_address_until_redacted() {
        let nameless = Person {
            name: String::new(),
            mail: " ".to_owned(),
            ..person()
        };
        assert_eq!(nameless.check().unwrap_err().0.len(), 2);
        let redacted = person().redacted();
        assert_eq!((&*redacted.name, &*redacted.mail), ("", ""));
        assert!(redacted.check().is_ok());
    }

    #[test]
    fn a_state_is_read_from_its_code() {
        for state in PersonState::ALL {
            assert_eq!(PersonState::parse(state.code()), Some(state));
        }
        assert_eq!(PersonState::parse("away"), None);
    }
}
