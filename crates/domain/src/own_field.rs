//! Own fields: typed columns that an organization keeps beside ours (rule I6).

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::code::{Code, OrganizationId, OwnFieldId};
use crate::refusal::{Cause, Fact, Field, Refusal, Rule};
use crate::text::fold;

/// A typed column that an organization keeps beside ours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnField {
    /// Its id, kept for life.
    pub id: OwnFieldId,
    /// The organization that keeps it; its subtree may fill it.
    pub organization: OrganizationId,
    /// What it describes.
    pub subject: OwnSubject,
    /// Its stable code, unique for the organization and subject.
    pub code: Code,
    /// What people read.
    pub label: String,
    /// What its values are.
    pub kind: OwnKind,
    /// The values allowed, for a choice; else empty.
    #[serde(default)]
    pub choices: Vec<String>,
}

/// What an own field describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OwnSubject {
    /// A tenant.
    Tenant,
    /// An entitlement.
    Entitlement,
    /// A status line.
    Line,
}

impl OwnSubject {
    /// All subjects.
    pub const ALL: [Self; 3] = [Self::Tenant, Self::Entitlement, Self::Line];

    /// The stable code of the subject.
    pub fn code(self) -> &'static str {
        match self {
            Self::Tenant => "tenant",
            Self::Entitlement => "entitlement",
            Self::Line => "line",
        }
    }

    /// Reads a subject's code.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|subject| subject.code() == text)
    }
}

/// What the values of an own field are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OwnKind {
    /// Anything.
    Text,
    /// A decimal number.
    Number,
    /// A day.
    Date,
    /// One of some.
    Choice,
    /// Yes or no.
    YesNo,
    /// Several words.
    Tags,
}

impl OwnKind {
    /// All kinds.
    pub const ALL: [Self; 6] = [
        Self::Text,
        Self::Number,
        Self::Date,
        Self::Choice,
        Self::YesNo,
        Self::Tags,
    ];

    /// The stable code of the kind.
    pub fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Date => "date",
            Self::Choice => "choice",
            Self::YesNo => "yes-no",
            Self::Tags => "tags",
        }
    }

    /// Reads a kind's code.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == text)
    }
}

impl OwnField {
    /// Longest value, in characters.
    pub const MAX_LENGTH: usize = 2_000;

    /// The value as it is kept: numbers, days and choices in one spelling; else why it is refused.
    ///
    /// Days are `2024-05-31`, yes and no are `yes` and `no`, tags stand in order with `, ` between them.
    pub fn value(&self, text: &str) -> Result<String, Refusal> {
        let text = text.trim();
        if text.is_empty() {
            return Err(refused(Cause::Missing, Fact::Nothing));
        }
        if text.chars().count() > Self::MAX_LENGTH {
            let most = i64::try_from(Self::MAX_LENGTH).unwrap_or(i64::MAX);
            return Err(refused(Cause::TooLong, self.label.as_str()).expecting(most));
        }
        match self.kind {
            OwnKind::Text => Ok(text.to_owned()),
            OwnKind::Number => decimal(text).ok_or_else(|| refused(Cause::NotANumber, text)),
            OwnKind::Date => match text.parse::<Date>() {
                Ok(day) => Ok(day.to_string()),
                Err(_) => Err(refused(Cause::NotADate, text)),
            },
            OwnKind::Choice => one_of(text, &self.choices),
            OwnKind::YesNo => one_of(text, &["yes".to_owned(), "no".to_owned()]),
            OwnKind::Tags => match tags(text) {
                words if words.is_empty() => Err(refused(Cause::Missing, text)),
                words => Ok(words.into_iter().collect::<Vec<_>>().join(", ")),
            },
        }
    }

    /// Refuses a field without a label, and a choice without choices.
    pub fn check(&self) -> Result<(), Refusal> {
        let choices = self.choices.iter().any(|choice| !choice.trim().is_empty());
        if self.label.trim().is_empty() || (self.kind == OwnKind::Choice && !choices) {
            return Err(refused(Cause::Missing, &self.code));
        }
        Ok(())
    }
}

/// The words of a value of tags.
pub fn tags(text: &str) -> BTreeSet<&str> {
    let words = text.split([',', ';', '、', '，']).map(str::trim);
    words.filter(|word| !word.is_empty()).collect()
}

fn one_of(text: &str, choices: &[String]) -> Result<String, Refusal> {
    let same = |choice: &&String| fold(choice) == fold(text);
    choices
        .iter()
        .find(same)
        .cloned()
        .ok_or_else(|| refused(Cause::NotAmongAllowed, text).expecting(choices.join(", ")))
}

/// A decimal number in one spelling, such as `-12.5`: no separators, no needless zeros.
fn decimal(text: &str) -> Option<String> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if (whole.is_empty() && part.is_empty()) || !all_digits(whole) || !all_digits(part) {
        return None;
    }
    let (whole, part) = (whole.trim_start_matches('0'), part.trim_end_matches('0'));
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(match part {
        "" if whole == "0" => "0".to_owned(),
        "" => format!("{sign}{whole}"),
        part => format!("{sign}{whole}.{part}"),
    })
}

fn refused(cause: Cause, found: impl Into<Fact>) -> Refusal {
    Refusal::new(Rule::V1, cause, Field::OwnField, found)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn field(kind: OwnKind) -> OwnField {
        OwnField {
            id: OwnFieldId(Uuid::nil()),
            organization: OrganizationId(Uuid::nil()),
            subject: OwnSubject::Tenant,
            code: Code::parse("wave").unwrap(),
            label: "Wave".to_owned(),
            kind,
            choices: vec!["First".to_owned(), "Später".to_owned()],
        }
    }

    fn value(kind: OwnKind, text: &str) -> Result<String, Cause> {
        let refused = |refusal: Refusal| {
            assert_eq!(refusal.field, Field::OwnField);
            refusal.cause
        };
        field(kind).value(text).map_err(refused)
    }

    #[test]
    fn a_value_is_kept_in_one_spelling() {
        for (kind, text, kept) in [
            (OwnKind::Text, " as it is ", "as it is"),
            (OwnKind::Number, "+007.50", "7.5"),
            (OwnKind::Number, "-.25", "-0.25"),
            (OwnKind::Number, "-0", "0"),
            (OwnKind::Date, "2024-05-31", "2024-05-31"),
            (OwnKind::Choice, " spater", "Später"),
            (OwnKind::YesNo, "YES", "yes"),
            (OwnKind::Tags, "pilot; europe,pilot ,", "europe, pilot"),
        ] {
            assert_eq!(value(kind, text).as_deref(), Ok(kept), "{kind:?} {text}");
        }
    }

    #[test]
    fn a_value_of_another_kind_is_refused() {
        for (kind, text, cause) in [
            (OwnKind::Number, "1,5", Cause::NotANumber),
            (OwnKind::Number, ".", Cause::NotANumber),
            (OwnKind::Date, "31/05/2024", Cause::NotADate),
            (OwnKind::Choice, "third", Cause::NotAmongAllowed),
            (OwnKind::YesNo, "maybe", Cause::NotAmongAllowed),
            (OwnKind::Text, "  ", Cause::Missing),
            (OwnKind::Tags, " ,; ", Cause::Missing),
        ] {
            assert_eq!(value(kind, text), Err(cause), "{kind:?} {text}");
        }
        let long = "x".repeat(OwnField::MAX_LENGTH + 1);
        assert_eq!(value(OwnKind::Text, &long), Err(Cause::TooLong));
    }

    #[test]
    fn a_choice_needs_choices_and_every_field_a_label() {
        assert!(field(OwnKind::Choice).check().is_ok());
        let empty = OwnField {
            choices: Vec::new(),
            ..field(OwnKind::Choice)
        };
        assert!(empty.check().is_err());
        let nameless = OwnField {
            label: " ".to_owned(),
            ..field(OwnKind::Text)
        };
        assert!(nameless.check().is_err());
    }

    #[test]
    fn codes_are_read_back() {
        for kind in OwnKind::ALL {
            assert_eq!(OwnKind::parse(kind.code()), Some(kind));
        }
        for subject in OwnSubject::ALL {
            assert_eq!(OwnSubject::parse(subject.code()), Some(subject));
        }
    }
}
