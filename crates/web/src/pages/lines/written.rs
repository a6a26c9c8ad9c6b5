//! The fields of the line editor as text: as they stand, as the playbook proposes them, as somebody wrote them.

use desbloqueo_app::reads::OpenedLine;
use desbloqueo_domain::line::{ActionText, Due, LineState};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::Field;
use desbloqueo_domain::requirements::Requirements;
use desbloqueo_domain::rulebook::Need;
use desbloqueo_domain::status::Status;
use desbloqueo_domain::update_line::days_after;
use desbloqueo_words::Words;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::choices::owner_code;
use super::rules::requirements_of;
use crate::posted::Fields;

/// The fields of the line editor as text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Written {
    /// The most specific code of the status.
    pub(super) status: String,
    pub(super) note: String,
    pub(super) segment: String,
    pub(super) target: String,
    pub(super) asked_of: String,
    pub(super) answer_due: String,
    pub(super) review: String,
    pub(super) owner: String,
    pub(super) next: String,
    pub(super) next_due: String,
    pub(super) scenario: String,
    pub(super) initiate: String,
    pub(super) since: String,
}

/// A field: its name in forms, what messages call it, and where its text stands.
pub(super) type Place = (&'static str, Field, fn(&mut Written) -> &mut String);

/// Every field, in the order of the form.
pub(super) const PLACES: [Place; 13] = [
    ("note", Field::Note, |all| &mut all.note),
    ("status", Field::Status, |all| &mut all.status),
    ("segment", Field::Segment, |all| &mut all.segment),
    ("target", Field::TargetDate, |all| &mut all.target),
    ("asked_of", Field::AskedOf, |all| &mut all.asked_of),
    ("answer_due", Field::AnswerDue, |all| &mut all.answer_due),
    ("review", Field::ReviewDate, |all| &mut all.review),
    ("owner", Field::Owner, |all| &mut all.owner),
    ("next", Field::NextAction, |all| &mut all.next),
    ("next_due", Field::NextActionDate, |all| &mut all.next_due),
    ("scenario", Field::EngagementScenario, |all| {
        &mut all.scenario
    }),
    ("initiate", Field::InitiateDiscussionDate, |all| {
        &mut all.initiate
    }),
    ("since", Field::StatusSince, |all| &mut all.since),
];

impl Written {
    /// What the editor shows for a status before anybody writes: what the line says, or, in another L1, what the
    /// playbook proposes (rules S2–S6).
    pub(super) fn initial(words: &Words<'_>, opened: &OpenedLine, status: &Status) -> Self {
        let state = &opened.line.state;
        let mut written = if status.l1 == state.status.l1 {
            of_line(words, state)
        } else {
            Self::default()
        };
        let outer = &opened.entitlement.state;
        let scenario = outer.engagement_scenario.as_ref();
        written.scenario = scenario.map(ToString::to_string).unwrap_or_default();
        written.initiate = outer.initiate_discussion.map(iso).unwrap_or_default();
        written.note.clone_from(&state.note);
        written.segment.clone_from(&state.segment);
        status.deepest().as_str().clone_into(&mut written.status);
        if status != &state.status
            && let Some(rules) = requirements_of(words, opened, status, &written.scenario)
        {
            written.propose(words, opened, status, &rules);
        }
        written
    }

    /// What was sent; fields that were not keep what `initial` says.
    pub(super) fn sent(fields: &Fields, initial: &Self) -> Self {
        let mut written = initial.clone();
        for (name, _, text) in PLACES {
            if fields.has(name) {
                *text(&mut written) = normal(fields.get(name));
            }
        }
        written
    }

    /// Takes over from `new` what still stands as `old` proposed it: what somebody wrote stays.
    pub(super) fn carried(mut self, mut old: Self, mut new: Self) -> Self {
        for (_, _, text) in PLACES {
            if *text(&mut self) == *text(&mut old) {
                *text(&mut self) = std::mem::take(text(&mut new));
            }
        }
        self
    }

    /// The text of a field.
    pub(super) fn text(&self, place: Place) -> String {
        let (_, _, text) = place;
        std::mem::take(text(&mut self.clone()))
    }

    fn propose(
        &mut self,
        words: &Words<'_>,
        opened: &OpenedLine,
        status: &Status,
        rules: &Requirements,
    ) {
        let rule = |field: Field| rules.fields.iter().find(|rule| rule.field == field);
        let in_days = |field: Field| {
            let rule = rule(field).filter(|rule| rule.need != Need::NotApplicable)?;
            Some(iso(days_after(opened.today, rule.days?)))
        };
        let before = &opened.line.state;
        let proposed = rule(Field::NextAction).and_then(|rule| rule.default.clone());
        if status.l1 != before.status.l1 {
            let owner = rule(Field::Owner).and_then(|rule| rule.default.clone());
            self.owner = owner.map_or_else(String::new, |role| owner_code(&Owner::Role(role)));
            self.review = in_days(Field::ReviewDate).unwrap_or_default();
            self.next_due = proposed
                .as_ref()
                .and_then(|_| due_proposed(opened, rules, in_days(Field::NextActionDate)))
                .unwrap_or_default();
        } else if !was_proposed(words, opened) {
            return;
        }
        self.next = proposed.map_or_else(String::new, |code| words.action(&ActionText::Code(code)));
    }
}

/// Whether the line's next action is the one that the playbook proposed for its reason.
fn was_proposed(words: &Words<'_>, opened: &OpenedLine) -> bool {
    let state = &opened.line.state;
    let rules = requirements_of(words, opened, &state.status, "");
    let proposed = rules.and_then(|rules| {
        let rule = rules
            .fields
            .into_iter()
            .find(|rule| rule.field == Field::NextAction);
        rule.and_then(|rule| rule.default)
    });
    proposed.is_some_and(|code| state.next_action.what == ActionText::Code(code))
}

/// The day proposed for the next action; none where the rule lets it stay open (rule S4).
fn due_proposed(
    opened: &OpenedLine,
    rules: &Requirements,
    in_days: Option<String>,
) -> Option<String> {
    let need = rules
        .fields
        .iter()
        .find(|rule| rule.field == Field::NextActionDate);
    let initiate = opened.entitlement.state.initiate_discussion;
    match need.map(|rule| (rule.need, rule.days)) {
        Some((Need::Required, Some(_))) => None,
        Some((_, None)) => initiate.map(iso),
        _ => in_days,
    }
}

fn of_line(words: &Words<'_>, state: &LineState) -> Written {
    let next = &state.next_action;
    let asked = state.asked.as_ref();
    Written {
        target: state.target.map(iso).unwrap_or_default(),
        asked_of: asked.map(|asked| asked.of.clone()).unwrap_or_default(),
        answer_due: asked.map(|asked| iso(asked.due)).unwrap_or_default(),
        review: state.review.map(iso).unwrap_or_default(),
        owner: owner_code(&state.owner),
        next: words.action(&next.what),
        next_due: match next.due {
            Due::On(day) => iso(day),
            Due::Never | Due::OpenUntil(_) => String::new(),
        },
        ..Written::default()
    }
}

/// A day as date fields take it.
pub(super) fn iso(day: Date) -> String {
    day.to_string()
}

/// Browsers send lines of text with both marks at their ends.
fn normal(text: &str) -> String {
    text.replace("\r\n", "\n")
}
