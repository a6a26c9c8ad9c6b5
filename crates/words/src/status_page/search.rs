//! Finding statuses by what the playbook says of them.

use desbloqueo_domain::code::Code;
use desbloqueo_domain::status::Status;
use desbloqueo_domain::text::fold;
use desbloqueo_playbook::Kind;

use super::level;
use crate::Words;

/// A status that was found.
#[derive(Debug, Clone)]
pub struct Found {
    /// The status.
    pub status: Status,
    /// The text in which it was found; empty where that is its name.
    pub text: String,
}

impl Words<'_> {
    /// The statuses whose name has every word that was typed, whatever their case and accents; the nearest first.
    pub fn find_statuses_by_name(&self, typed: &str) -> Vec<Found> {
        let wanted = wanted(typed);
        let mut found: Vec<(bool, Found)> = Vec::new();
        for status in self.all_statuses().filter(|_| !wanted.is_empty()) {
            let label = fold(&self.label(level(&status).kind(), status.deepest()));
            if has_all(&label, &wanted) {
                let begins = wanted.first().is_some_and(|word| label.starts_with(word));
                let text = String::new();
                found.push((!begins, Found { status, text }));
            }
        }
        found.sort_by_key(|(is_within, _)| *is_within);
        found.into_iter().map(|(_, found)| found).collect()
    }

    /// The statuses of whose name, definition, situations or questions one text has every word; names first.
    pub fn find_statuses(&self, typed: &str) -> Vec<Found> {
        let mut found = self.find_statuses_by_name(typed);
        let wanted = wanted(typed);
        let named: Vec<Status> = found.iter().map(|found| found.status.clone()).collect();
        let others = self.all_statuses().filter(|status| !named.contains(status));
        for status in others.filter(|_| !wanted.is_empty()) {
            let texts = self.texts_of(&status).into_iter();
            if let Some(text) = texts.into_iter().find(|text| has_all(&fold(text), &wanted)) {
                found.push(Found { status, text });
            }
        }
        found
    }

    /// Every status of the playbook, each followed by those below it.
    fn all_statuses(&self) -> impl Iterator<Item = Status> {
        let rulebook = self.playbook.rulebook();
        let mut codes: Vec<&Code> = Vec::new();
        for l1 in self.playbook.codes(Kind::L1) {
            codes.push(l1);
            for l2 in self.playbook.reasons_of(l1) {
                codes.push(l2);
                codes.extend(self.playbook.details_of(l2));
            }
        }
        codes
            .into_iter()
            .filter_map(|code| rulebook.status_of(code))
    }

    /// What is said of a status, text by text.
    fn texts_of(&self, status: &Status) -> Vec<String> {
        let Some(guidance) = self.guidance_of(status) else {
            return Vec::new();
        };
        let traps = guidance.do_not_use_when.iter();
        let of_services = guidance.service_questions.values().flatten();
        let notes = guidance.notes.iter();
        std::iter::once(guidance.definition.as_ref().to_owned())
            .chain(guidance.use_when.iter().cloned())
            .chain(traps.map(|trap| trap.when.to_owned()))
            .chain(guidance.questions.iter().cloned())
            .chain(of_services.cloned())
            .chain(notes.map(|note| note.text.clone()))
            .collect()
    }
}

fn wanted(typed: &str) -> Vec<String> {
    fold(typed)
        .split(' ')
        .filter(|word| !word.is_empty())
        .map(ToOwned::to_owned)
        .collect()
}

fn has_all(text: &str, wanted: &[String]) -> bool {
    wanted.iter().all(|word| text.contains(word.as_str()))
}
