//! What drop-downs offer.

use desbloqueo_app::reads::FilterChoices;
use desbloqueo_domain::code::Code;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::Status;
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;

use super::filter::owner_text;

/// Something to choose.
#[derive(Debug, Clone)]
pub(in crate::pages) struct Choice {
    pub(in crate::pages) value: String,
    pub(in crate::pages) label: String,
    pub(in crate::pages) is_chosen: bool,
}

/// Choices that belong together.
pub(super) struct Group {
    pub(super) label: String,
    pub(super) choices: Vec<Choice>,
}

impl Choice {
    pub(in crate::pages) fn new(
        value: impl Into<String>,
        label: impl Into<String>,
        chosen: &str,
    ) -> Self {
        let value = value.into();
        Self {
            is_chosen: value == chosen,
            label: label.into(),
            value,
        }
    }

    /// The codes of a kind, in the playbook's order.
    pub(in crate::pages) fn of_codes(words: &Words<'_>, kind: Kind, chosen: &str) -> Vec<Self> {
        let codes = words.playbook.codes(kind).iter();
        let choice = |code: &Code| Self::new(code.as_str(), words.label(kind, code), chosen);
        codes.map(choice).collect()
    }

    /// Codes that have messages of their own: `prefix-code`.
    pub(super) fn of_messages<'a>(
        words: &Words<'_>,
        prefix: &str,
        codes: impl IntoIterator<Item = &'a str>,
        chosen: &str,
    ) -> Vec<Self> {
        let choice = |code| Self::new(code, words.plain(&format!("{prefix}-{code}")), chosen);
        codes.into_iter().map(choice).collect()
    }
}

/// Every status, the reasons with their details below their L1; retired ones are not offered.
pub(super) fn statuses(words: &Words<'_>, chosen: &str) -> Vec<Group> {
    let playbook = words.playbook;
    let of_l1 = |l1: &Code| {
        let mut all = vec![Status::of(l1.clone())];
        for l2 in playbook.reasons_of(l1) {
            let reason = Status {
                l2: Some(l2.clone()),
                ..Status::of(l1.clone())
            };
            let details = playbook.details_of(l2).map(|l3| Status {
                l3: Some(l3.clone()),
                ..reason.clone()
            });
            all.push(reason.clone());
            all.extend(details);
        }
        let offered = all.iter().filter(|status| !is_retired(words, status));
        let choice = |status: &Status| {
            let reason = words.reason(status.l2.as_ref(), status.l3.as_ref());
            let label = Some(reason).filter(|reason| !reason.is_empty());
            let label = label.unwrap_or_else(|| words.label(Kind::L1, &status.l1));
            Choice::new(status_text(status), label, chosen)
        };
        Group {
            label: words.label(Kind::L1, l1),
            choices: offered.map(choice).collect(),
        }
    };
    playbook.codes(Kind::L1).iter().map(of_l1).collect()
}

fn is_retired(words: &Words<'_>, status: &Status) -> bool {
    let rulebook = words.playbook.rulebook();
    let reason = status
        .l2
        .as_ref()
        .and_then(|code| rulebook.reasons.get(code));
    let detail = status
        .l3
        .as_ref()
        .and_then(|code| rulebook.details.get(code));
    [reason, detail]
        .into_iter()
        .flatten()
        .any(|entry| entry.retired)
}

/// A status as forms write it: its codes with `/` between them.
fn status_text(status: &Status) -> String {
    let levels = [Some(&status.l1), status.l2.as_ref(), status.l3.as_ref()];
    let levels: Vec<&str> = levels.into_iter().flatten().map(Code::as_str).collect();
    levels.join("/")
}

/// The status of a form.
pub(super) fn status(text: &str) -> Option<Status> {
    let mut levels = text.split('/').map(Code::parse);
    Some(Status {
        l1: levels.next()?.ok()?,
        l2: levels.next().transpose().ok()?,
        l3: levels.next().transpose().ok()?,
    })
}

/// Who can own a line: nobody, a role of the team, a person.
pub(super) fn owners(words: &Words<'_>, known: &FilterChoices, chosen: &str) -> Vec<Group> {
    let roles = words.playbook.codes(Kind::Role).iter();
    let role = |code: &Code| {
        let value = owner_text(&Owner::Role(code.clone()));
        Choice::new(value, words.label(Kind::Role, code), chosen)
    };
    let people = known.people.iter();
    let person = |(id, name): &(_, String)| {
        Choice::new(owner_text(&Owner::Person(*id)), name.as_str(), chosen)
    };
    vec![
        Group {
            label: words.plain("choice-roles"),
            choices: roles.map(role).collect(),
        },
        Group {
            label: words.plain("choice-people"),
            choices: people.map(person).collect(),
        },
        Group {
            label: words.plain("choice-no-one"),
            choices: vec![Choice::new("nobody", words.plain("nobody"), chosen)],
        },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_is_read_as_forms_write_it() {
        let whole = status("blocked/network/proxy").unwrap();
        assert_eq!(status_text(&whole), "blocked/network/proxy");
        let l1 = status("in-progress").unwrap();
        assert_eq!((l1.l2, l1.l3), (None, None));
        for wrong in ["", "Blocked", "blocked//x"] {
            assert_eq!(status(wrong), None, "{wrong}");
        }
    }
}
