//! What the playbook says of the chosen status: what it means, when to take it, what to take instead, what to ask.

use desbloqueo_app::reads::OpenedLine;
use desbloqueo_domain::access::Decision;
use desbloqueo_domain::rulebook::Rulebook;
use desbloqueo_domain::status::Status;
use desbloqueo_playbook::{Kind, Level};
use desbloqueo_words::{Words, playbook_path};

use super::rules::status_of;

/// What the playbook says of one level of the chosen status.
#[derive(Debug, Clone)]
pub(super) struct Advice {
    pub(super) title: String,
    /// Its page in the playbook.
    pub(super) path: String,
    pub(super) definition: String,
    pub(super) use_when: Vec<String>,
    pub(super) traps: Vec<Trap>,
    pub(super) questions: Vec<String>,
}

/// A situation in which another status is right.
#[derive(Debug, Clone)]
pub(super) struct Trap {
    pub(super) when: String,
    /// What to take instead, as words.
    pub(super) instead: String,
    /// The code to take with one click; empty where it is not offered.
    pub(super) take: String,
}

/// The advice on each level of a status, the most specific first.
pub(super) fn advice(words: &Words<'_>, opened: &OpenedLine, status: &Status) -> Vec<Advice> {
    let levels = [
        (Level::L3, Kind::L3, status.l3.as_ref()),
        (Level::L2, Kind::L2, status.l2.as_ref()),
        (Level::L1, Kind::L1, Some(&status.l1)),
    ];
    let told = levels.into_iter().filter_map(|(level, kind, code)| {
        let code = code?;
        let guidance = words
            .playbook
            .guidance(level, code, words.language.code())?;
        let service = opened.entitlement.service.as_str();
        let of_service = guidance.service_questions.get(service);
        let questions = of_service.into_iter().flatten().chain(guidance.questions);
        let traps = guidance.do_not_use_when.iter().map(|trap| {
            let instead = status_of(words.playbook.rulebook(), trap.use_instead.as_str());
            Trap {
                when: trap.when.to_owned(),
                take: instead
                    .as_ref()
                    .filter(|instead| is_offered(words.playbook.rulebook(), opened, instead))
                    .map(|instead| instead.deepest().to_string())
                    .unwrap_or_default(),
                instead: instead.map_or_else(
                    || trap.use_instead.to_string(),
                    |instead| words.status(&instead),
                ),
            }
        });
        Some(Advice {
            title: words.label(kind, code),
            path: words
                .playbook
                .rulebook()
                .status_of(code)
                .map(|status| playbook_path(&status))
                .unwrap_or_default(),
            definition: guidance.definition.into_owned(),
            use_when: guidance.use_when.to_vec(),
            traps: traps.collect(),
            questions: questions.cloned().collect(),
        })
    });
    told.collect()
}

/// Whether the reader may take it for this line.
pub(super) fn is_offered(rulebook: &Rulebook, opened: &OpenedLine, status: &Status) -> bool {
    let service = &opened.entitlement.service;
    let detail = status
        .l3
        .as_ref()
        .and_then(|code| rulebook.details.get(code));
    let detail_fits = detail.is_none_or(|entry| !entry.retired && entry.services.offers(service));
    detail_fits && opened.may_set.get(&status.l1).copied() != Some(Decision::Denied)
}
