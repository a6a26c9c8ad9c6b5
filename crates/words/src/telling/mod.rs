//! What changed in a record, field by field, as sentences (rule H1).

mod field;
mod people;
mod value;

use desbloqueo_app::reads::Names;
use desbloqueo_i18n::Args;
use serde_json::Value;

use crate::{Words, short};

pub use people::owners_in;

/// Tells changes in the words of a playbook, with the names of those who are mentioned.
pub struct Teller<'a> {
    /// The words.
    pub words: Words<'a>,
    /// The names.
    pub names: &'a Names,
}

/// A field before and after.
#[derive(Debug, Clone, Copy)]
pub struct Edited<'a> {
    /// The field.
    pub field: &'a str,
    /// Its value before; null for none.
    pub before: &'a Value,
    /// Its value after; null for none.
    pub after: &'a Value,
}

impl Teller<'_> {
    /// A sentence for every field of a record of a kind that says something to a reader.
    pub fn sentences(&self, kind: &str, edited: &[Edited<'_>]) -> Vec<String> {
        let told = edited
            .iter()
            .filter(|one| !field::goes_without_saying(one.field, edited.len()));
        told.filter_map(|one| self.sentence(kind, *one)).collect()
    }

    /// The same of values of an own field, each on the record of an id.
    pub fn own_values(&self, label: &str, edited: &[Edited<'_>]) -> Vec<String> {
        let told = edited.iter().filter_map(|one| {
            let name = Self::because(label, &short(one.field));
            self.change(name, self.plain(one.before), self.plain(one.after))
        });
        told.collect()
    }

    fn sentence(&self, kind: &str, edited: Edited<'_>) -> Option<String> {
        let value = |value| value::of(self, kind, edited.field, value);
        let name = field::name(&self.words, kind, edited.field);
        self.change(name, value(edited.before), value(edited.after))
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
    use serde_json::json;

    use super::*;

    fn told(kind: &str, edits: &[(&str, Value, Value)]) -> Vec<String> {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let names = Names::default();
        let teller = Teller {
            words: Words::new(&playbook, Language::En),
            names: &names,
        };
        let edited: Vec<Edited<'_>> = edits
            .iter()
            .map(|(field, before, after)| Edited {
                field,
                before,
                after,
            })
            .collect();
        teller.sentences(kind, &edited)
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
                ("confirmed", json!("2026-11-01"), json!("2026-11-22")),
            ],
        );
        assert_eq!(
            sentences,
            [
                "Status: from Blocked › Legal/Regulatory to In Progress",
                "Owner: from Nobody to Account team",
                "Next action: emptied, was 1 Dec 2026 · Hold the kickoff meeting and discuss the obstacle there.",
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
            ],
        );
        assert!(nothing.is_empty(), "{nothing:?}");
        let confirmed = told(
            "line",
            &[("confirmed", json!("2026-11-01"), json!("2026-11-22"))],
        );
        assert_eq!(
            confirmed,
            ["Last confirmed: from 1 Nov 2026 to 22 Nov 2026"]
        );
    }

    #[test]
    fn words_of_people_are_told_as_they_are() {
        let sentences = told("line", &[("note", json!("2026-11-01"), json!("blocked"))]);
        assert_eq!(sentences, ["Note: from 2026-11-01 to blocked"]);
    }
}
