//! What was found and what is expected, as words.

use desbloqueo_domain::code::Code;
use desbloqueo_domain::refusal::{Fact, Field};
use desbloqueo_i18n::{Shown, format};
use desbloqueo_playbook::Kind;

use crate::Words;

impl Words<'_> {
    /// A fact about a field, as the reader reads it.
    pub fn fact<'a>(&self, field: Field, fact: &Fact) -> Shown<'a> {
        match fact {
            Fact::Nothing => Shown::Nothing,
            Fact::Text(text) => self.text_of(field, text).into(),
            Fact::Code(code) => self.code(field, code).into(),
            Fact::Codes(codes) => {
                let labels: Vec<String> = codes.iter().map(|code| self.code(field, code)).collect();
                format::list_or(self.language, &labels).into()
            }
            Fact::Number(number) => Shown::Number(*number),
            Fact::Day(day) => format::date(self.language, *day).into(),
            Fact::Field(other) => self.field(*other).into(),
        }
    }

    /// A code of a field: what it names depends on the field.
    fn code(&self, field: Field, code: &Code) -> String {
        let kinds = kinds_of(field)
            .iter()
            .chain(Kind::LABELLED)
            .chain(&[Kind::NextAction]);
        let known = kinds
            .copied()
            .find(|kind| self.playbook.codes(*kind).contains(code));
        let label = known.map(|kind| self.label(kind, code));
        // The code stands beside its label, because it is what one may type.
        label.map_or_else(|| code.to_string(), |label| format!("{label} ({code})"))
    }

    fn text_of(&self, field: Field, text: &str) -> String {
        let prefix = match field {
            Field::Phase => "phase-",
            Field::Severity => "severity-",
            Field::Priority => "priority-",
            Field::Role => "role-",
            _ => return text.to_owned(),
        };
        let id = format!("{prefix}{text}");
        if self.messages.has(&id) {
            self.plain(&id)
        } else {
            text.to_owned()
        }
    }
}

fn kinds_of(field: Field) -> &'static [Kind] {
    match field {
        Field::L1 | Field::Status => &[Kind::L1, Kind::L2, Kind::L3],
        Field::L2 => &[Kind::L2],
        Field::L3 => &[Kind::L3],
        Field::Service => &[Kind::Service],
        Field::ServiceStatus => &[Kind::ServiceStatus],
        Field::EngagementScenario => &[Kind::EngagementScenario],
        Field::BusinessReason => &[Kind::BusinessReason],
        Field::Owner | Field::Role | Field::Resolver | Field::NextActionOwner | Field::Team => {
            &[Kind::Role]
        }
        Field::NextAction => &[Kind::NextAction],
        Field::Party => &[Kind::Party],
        Field::Channel => &[Kind::Channel],
        _ => &[],
    }
}
