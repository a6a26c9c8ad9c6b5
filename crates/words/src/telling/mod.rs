//! What changed in a record, field by field, as sentences (rule H1): in its history, and by a row of a file.

mod field;
mod value;

use desbloqueo_app::history::{FieldChange, Mentioned};
use desbloqueo_domain::refusal::Field;
use desbloqueo_i18n::Args;

use crate::{Words, short};

/// Tells changes in the words of a playbook, with the names of those who are mentioned.
pub struct Teller<'a> {
    words: Words<'a>,
    mentioned: &'a Mentioned,
    is_of_history: bool,
}

impl<'a> Teller<'a> {
    /// Tells what was recorded. Of a text that somebody wrote anew, the earlier one stands further down and is not told
    /// again.
    pub fn of_history(words: Words<'a>, mentioned: &'a Mentioned) -> Self {
        Self {
            words,
            mentioned,
            is_of_history: true,
        }
    }

    /// Tells what the rows of a file change.
    pub fn of_rows(words: Words<'a>, mentioned: &'a Mentioned) -> Self {
        Self {
            words,
            mentioned,
            is_of_history: false,
        }
    }

    /// A sentence for every field of a record of a kind that says something to a reader; "still true" where somebody said
    /// just that.
    pub fn sentences(&self, kind: &str, changes: &[FieldChange]) -> Vec<String> {
        let names = |wanted: &str| changes.iter().any(|change| change.field == wanted);
        // Another status starts its clock by itself (rule T4).
        let is_silent = |name: &str| field::is_silent(name) || name == "since" && names("status");
        let said = changes.iter().filter(|change| !is_silent(&change.field));
        let told: Vec<String> = said
            .filter_map(|change| self.sentence(kind, change))
            .collect();
        if told.is_empty() && names("confirmed") {
            vec![self.words.plain("history-confirmed")]
        } else {
            told
        }
    }

    /// The same of values of an own field, each on the record of an id.
    pub fn own_values(&self, label: &str, changes: &[FieldChange]) -> Vec<String> {
        let told = changes.iter().filter_map(|change| {
            let name = Self::because(label, &short(&change.field));
            let value = |value| self.plain(value);
            self.change(name, value(&change.before), value(&change.after))
        });
        told.collect()
    }

    fn sentence(&self, kind: &str, change: &FieldChange) -> Option<String> {
        if value::says_nothing(change) {
            return None;
        }
        if let Some((before, after)) = value::moved_due(&self.words, change) {
            let name = self.words.field(Field::NextActionDate);
            return self.change(name, before, after);
        }
        let value = |value| value::of(self, kind, &change.field, value);
        let (before, after) = (value(&change.before), value(&change.after));
        let is_rewritten =
            self.is_of_history && field::is_prose(&change.field) && !after.is_empty();
        let before = if is_rewritten { String::new() } else { before };
        let name = field::name(&self.words, kind, &change.field);
        self.change(name, before, after)
    }

    fn change(&self, name: String, before: String, after: String) -> Option<String> {
        let args = Args::new().text("field", name);
        match (before.is_empty(), after.is_empty()) {
            (true, true) => None,
            (true, false) => Some(self.words.text("history-set", &args.text("after", after))),
            (false, true) => {
                let args = args.text("before", before);
                Some(self.words.text("history-emptied", &args))
            }
            (false, false) if before == after => None,
            (false, false) => {
                let args = args.text("before", before).text("after", after);
                Some(self.words.text("history-moved", &args))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use desbloqueo_i18n::Language;
    use desbloqueo_playbook::built_in;
    use serde_json::{Value, json};

    use super::*;

    type Edit<'a> = (&'a str, Value, Value);

    fn told_of(is_of_history: bool, kind: &str, edits: &[Edit<'_>]) -> Vec<String> {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let mentioned = Mentioned::default();
        let change = |(field, before, after): &Edit<'_>| FieldChange {
            field: (*field).to_owned(),
            before: before.clone(),
            after: after.clone(),
        };
        let changes: Vec<FieldChange> = edits.iter().map(change).collect();
        let words = Words::new(&playbook, Language::En);
        let teller = if is_of_history {
            Teller::of_history(words, &mentioned)
        } else {
            Teller::of_rows(words, &mentioned)
        };
        teller.sentences(kind, &changes)
    }

    fn told(kind: &str, edits: &[Edit<'_>]) -> Vec<String> {
        told_of(true, kind, edits)
    }

    #[test]
    fn codes_dates_and_nobody_are_told_in_words() {
        let next = json!({ "what": { "code": "hold-kickoff" }, "due": { "on": "2026-12-01" }, "owner": "nobody" });
        let nothing = json!({ "what": "nothing", "due": "never", "owner": "nobody" });
        let sentences = told(
            "line",
            &[
                (
                    "status",
                    json!({ "l1": "blocked", "l2": "blocked-legal-regulatory" }),
                    json!({ "l1": "in-progress" }),
                ),
                ("owner", json!("nobody"), json!({ "role": "account-team" })),
                ("next_action", next, nothing),
                ("target", json!(null), json!("2026-12-20")),
                (
                    "since",
                    json!({ "l1": "2026-11-01" }),
                    json!({ "l1": "2026-11-22" }),
                ),
                ("confirmed", json!("2026-11-01"), json!("2026-11-22")),
            ],
        );
        assert_eq!(
            sentences,
            [
                "Status: from Blocked › Legal/Regulatory to In Progress",
                "Owner: Account team",
                "Next action: emptied, was Hold the kickoff meeting and discuss the obstacle there. · 1 Dec 2026",
                "Target date: 20 Dec 2026",
            ]
        );
    }

    #[test]
    fn what_says_nothing_is_left_out_and_a_confirmation_alone_is_told() {
        let overrides = json!({ "target": false, "owner": false, "next_action": false });
        let nothing = told(
            "line",
            &[
                ("approval", json!(null), json!("not-needed")),
                ("overrides", json!(null), overrides),
                ("segment", json!(null), json!("")),
                ("owner", json!(null), json!("nobody")),
                ("private", json!(null), json!(false)),
                ("attempts", json!(null), json!(0)),
                ("technical", json!(false), json!(null)),
            ],
        );
        assert!(nothing.is_empty(), "{nothing:?}");
        let confirmed = told(
            "line",
            &[("confirmed", json!("2026-11-01"), json!("2026-11-22"))],
        );
        assert_eq!(confirmed, ["Confirmed: still true."]);
    }

    #[test]
    fn no_and_zero_are_told_of_what_was_there() {
        let sentences = told(
            "entitlement",
            &[
                ("private", json!(true), json!(false)),
                ("attempts", json!(2), json!(0)),
            ],
        );
        assert_eq!(
            sentences,
            [
                "Made silently for one line: from Yes to No",
                "Contact attempts: from 2 to 0"
            ]
        );
    }

    #[test]
    fn a_text_written_anew_is_told_alone_in_a_history_and_beside_the_earlier_one_in_a_row() {
        let edit = [("note", json!("2026-11-01"), json!("blocked"))];
        assert_eq!(told("line", &edit), ["Note: blocked"]);
        let of_row = told_of(false, "line", &edit);
        assert_eq!(of_row, ["Note: from 2026-11-01 to blocked"]);
        let emptied = told("line", &[("note", json!("old"), json!(""))]);
        assert_eq!(emptied, ["Note: emptied, was old"]);
    }

    #[test]
    fn a_next_action_that_moves_tells_its_days_alone() {
        let next =
            |day| json!({ "what": { "text": "Call" }, "due": { "on": day }, "owner": "nobody" });
        let moved = [("next_action", next("2026-11-22"), next("2026-11-29"))];
        assert_eq!(
            told("line", &moved),
            ["Next action date: from 22 Nov 2026 to 29 Nov 2026"]
        );
        let other = json!({ "what": { "text": "Write" }, "due": "never", "owner": "nobody" });
        assert_eq!(
            told("line", &[("next_action", next("2026-11-22"), other)]),
            ["Next action: from Call · 22 Nov 2026 to Write"]
        );
    }
}
