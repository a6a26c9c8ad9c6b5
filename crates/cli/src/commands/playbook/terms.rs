//! The words of a playbook, by which pages are read.

use std::path::Path;

use anyhow::{Result, anyhow};
use desbloqueo_playbook::{FolderError, Kind, Playbook, built_in, load_folder};
use desbloqueo_reader::{Language, TermKind, Terms};

use crate::failure::CliError;

/// A playbook by its code, where it comes with the program, else by its folder.
pub(super) fn playbook(named: &str) -> Result<Playbook> {
    let faulty = |count: usize| anyhow!("{named}: {count} faults (desbloqueo playbook check)");
    if let Some(built_in) = built_in(named) {
        return built_in.map_err(|faults| faulty(faults.len()));
    }
    load_folder(Path::new(named)).map_err(|error| match error {
        FolderError::Faulty(faults) => faulty(faults.len()),
        FolderError::Unreadable { path, source } => {
            let path = path.display().to_string();
            CliError::File { path, source }.into()
        }
    })
}

/// The codes of a playbook with their spellings in every language that pages are written in.
pub(super) fn terms(playbook: &Playbook) -> Terms {
    let mut terms = Terms::default();
    for language in Language::ALL {
        for spelling in playbook.spellings(language.code()) {
            if let Some(kind) = kind(spelling.kind) {
                terms.spell(kind, spelling.code, language, spelling.text);
            }
        }
        for action in playbook.codes(Kind::NextAction) {
            let sentence = playbook.next_action_text(action, language.code());
            terms.spell(TermKind::NextAction, action.as_str(), language, sentence);
        }
        for (service, entry) in &playbook.rulebook().services {
            terms.spell(TermKind::Service, service.as_str(), language, &entry.short);
        }
    }
    for (status, entry) in &playbook.rulebook().statuses {
        terms.set_kind(status.as_str(), entry.kind.code());
    }
    for (reason, entry) in &playbook.rulebook().reasons {
        terms.set_parent(reason.as_str(), entry.parent.as_str());
    }
    terms
}

fn kind(kind: Kind) -> Option<TermKind> {
    match kind {
        Kind::L1 => Some(TermKind::Status),
        Kind::L2 => Some(TermKind::Reason),
        Kind::Service => Some(TermKind::Service),
        Kind::Role => Some(TermKind::Role),
        Kind::ServiceStatus => Some(TermKind::ServiceStatus),
        Kind::EngagementScenario => Some(TermKind::EngagementScenario),
        Kind::NextAction => Some(TermKind::NextAction),
        Kind::Column => Some(TermKind::Column),
        _ => None,
    }
}
