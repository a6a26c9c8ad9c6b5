//! What somebody else changed on a line, for whoever saves an older one (rule V3).

use crate::line::{ActionText, LineState};
use crate::owner::Owner;
use crate::refusal::{Cause, Fact, Field, Refusal, Rule};

/// A refusal for every field of a line that is another one than before: what it is, and what it was.
pub fn changed_since(before: &LineState, after: &LineState) -> Vec<Refusal> {
    let fields = facts(before).into_iter().zip(facts(after));
    let values = fields.map(|((field, was), (_, is))| (field, was, is));
    let blocker = before.primary_blocker() != after.primary_blocker();
    values
        .filter(|(_, was, is)| was != is)
        .map(|(field, was, is)| refusal(field, is.shown).expecting(was.shown))
        .chain(blocker.then(|| refusal(Field::Blocker, Fact::Nothing)))
        .collect()
}

fn refusal(field: Field, found: Fact) -> Refusal {
    Refusal::new(Rule::V3, Cause::ChangedSince, field, found)
}

/// A value to be compared and, as far as it says something to people, to be shown.
#[derive(PartialEq)]
struct Value {
    shown: Fact,
    whole: String,
}

impl From<Fact> for Value {
    fn from(shown: Fact) -> Self {
        Self {
            shown,
            whole: String::new(),
        }
    }
}

impl From<&Owner> for Value {
    /// The names of people are not ours to know: that it is somebody else is told all the same.
    fn from(owner: &Owner) -> Self {
        let (shown, whole) = match owner {
            Owner::Nobody => (Fact::Nothing, String::new()),
            Owner::Role(role) => (Fact::from(role), String::new()),
            Owner::Person(id) => (Fact::Nothing, id.to_string()),
            Owner::Contact(id) => (Fact::Nothing, id.to_string()),
        };
        Self { shown, whole }
    }
}

fn facts(line: &LineState) -> [(Field, Value); 13] {
    let (next, asked) = (&line.next_action, line.asked.as_ref());
    let survivor = line.duplicate_of.map(|id| id.to_string());
    let fact = |fact: Fact| Value::from(fact);
    [
        (Field::Status, fact(line.status.deepest().into())),
        (Field::Units, fact(line.units.into())),
        (Field::Segment, fact(text(&line.segment))),
        (Field::Note, fact(text(&line.note))),
        (Field::TargetDate, fact(line.target.into())),
        (
            Field::AskedOf,
            fact(asked.map_or(Fact::Nothing, |asked| text(&asked.of))),
        ),
        (Field::AnswerDue, fact(asked.map(|asked| asked.due).into())),
        (Field::ReviewDate, fact(line.review.into())),
        (Field::Owner, Value::from(&line.owner)),
        (Field::NextAction, fact(action(&next.what))),
        (Field::NextActionDate, fact(next.due.day().into())),
        (Field::NextActionOwner, Value::from(&next.owner)),
        (Field::DuplicateOf, fact(survivor.into())),
    ]
}

fn text(text: &str) -> Fact {
    if text.is_empty() {
        Fact::Nothing
    } else {
        text.into()
    }
}

fn action(what: &ActionText) -> Fact {
    match what {
        ActionText::Nothing => Fact::Nothing,
        ActionText::Code(code) => code.into(),
        ActionText::Text(own) => text(own),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;
    use crate::allocation::blank_line;
    use crate::code::{Code, PersonId};
    use crate::status::Status;

    fn line() -> LineState {
        let status = Status::of(Code::parse("going").unwrap());
        blank_line(10, status, date(2024, 5, 1))
    }

    #[test]
    fn what_is_another_one_is_told_with_what_it_was() {
        let later = LineState {
            segment: "North".to_owned(),
            target: Some(date(2024, 6, 1)),
            ..line()
        };
        let earlier = LineState {
            segment: "South".to_owned(),
            ..line()
        };
        let segment = refusal(Field::Segment, "North".into()).expecting("South");
        let target = refusal(Field::TargetDate, date(2024, 6, 1).into());
        assert_eq!(changed_since(&earlier, &later), [segment, target]);
        assert_eq!(changed_since(&later, &later), []);
    }

    #[test]
    fn another_person_is_told_without_a_name() {
        let person = |number| Owner::Person(PersonId(Uuid::from_u128(number)));
        let owned = |number| LineState {
            owner: person(number),
            ..line()
        };
        let changed = changed_since(&owned(1), &owned(2));
        assert_eq!(changed, [refusal(Field::Owner, Fact::Nothing)]);
    }
}
