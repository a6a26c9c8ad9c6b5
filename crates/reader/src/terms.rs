//! The codes of a pack and how they are spelled: pages are understood by what their caller gives here.

use std::collections::BTreeMap;

use crate::language::Language;
use crate::vocabulary::{Match, Vocabulary};
use crate::words;

/// What a term names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TermKind {
    /// A status: an L1.
    Status,
    /// A reason: an L2.
    Reason,
    /// A service.
    Service,
    /// A role that updates or owns.
    Role,
    /// A phase of the work on a service.
    ServiceStatus,
    /// Who leads the work on a service and who assists.
    EngagementScenario,
    /// A proposed next action.
    NextAction,
    /// A column of the scenario table.
    Column,
}

/// The codes of a pack with their spellings. An empty one reads every page too, with more findings.
#[derive(Debug, Default)]
pub struct Terms {
    lists: BTreeMap<TermKind, Vocabulary>,
    kinds: BTreeMap<String, String>,
    parents: BTreeMap<String, String>,
}

static NO_TERMS: Vocabulary = Vocabulary::new();

impl Terms {
    /// Adds a spelling of a code; the first one in a language is the usual one, an empty one is none.
    pub fn spell(&mut self, kind: TermKind, code: &str, language: Language, text: &str) {
        if !text.trim().is_empty() {
            let list = self.lists.entry(kind).or_default();
            list.spell(code, language, text);
        }
    }

    /// Says of which kind a status is: `status-unknown`, `in-progress`, `blocked`, `no-intent`, `duplicate-invalid`.
    pub fn set_kind(&mut self, status: &str, kind: &str) {
        self.kinds.insert(status.to_owned(), kind.to_owned());
    }

    /// Says to which status a reason belongs.
    pub fn set_parent(&mut self, reason: &str, status: &str) {
        self.parents.insert(reason.to_owned(), status.to_owned());
    }

    /// The terms of a kind.
    pub(crate) fn list(&self, kind: TermKind) -> &Vocabulary {
        self.lists.get(&kind).unwrap_or(&NO_TERMS)
    }

    /// The kind of a status, where it is known.
    pub(crate) fn kind_of(&self, status: &str) -> Option<&str> {
        self.kinds.get(status).map(String::as_str)
    }

    /// The status of a reason: as it is known, else the one whose code begins the reason's.
    pub(crate) fn parent_of(&self, reason: &str) -> Option<String> {
        let begins = |l1: &&str| {
            reason
                .strip_prefix(*l1)
                .is_some_and(|rest| rest.starts_with('-'))
        };
        let known = self.parents.get(reason).cloned();
        known.or_else(|| {
            let statuses = self.list(TermKind::Status).codes();
            statuses.filter(begins).map(ToOwned::to_owned).next()
        })
    }

    /// The status or reason with this label.
    pub(crate) fn status_or_reason(&self, label: &str, language: Language) -> Option<Match> {
        let reason = self.list(TermKind::Reason).whole(label, language);
        reason.or_else(|| self.list(TermKind::Status).whole(label, language))
    }

    /// The column that a heading names.
    pub(crate) fn column(&self, heading: &str, language: Language) -> Option<Match> {
        let usual = words::COLUMNS.whole(heading, language);
        usual.or_else(|| self.list(TermKind::Column).whole(heading, language))
    }

    /// The code that the words of a cell stand for in a column of the scenario table.
    pub(crate) fn recognise(&self, column: &str, raw: &str, language: Language) -> Option<Match> {
        let listed = || words::VALUES.within(raw, column, language);
        let own = |kind: TermKind| self.list(kind).within(raw, column, language);
        match column {
            "scenario" => words::PHASES.within(raw, column, language),
            "who_updates" | "owner" => own(TermKind::Role).or_else(listed),
            "l1" => own(TermKind::Status).or_else(listed),
            "service_status" => better(own(TermKind::ServiceStatus), listed(), language),
            "engagement_scenario" => better(own(TermKind::EngagementScenario), listed(), language),
            "next_action" => better(own(TermKind::NextAction), listed(), language),
            _ => listed(),
        }
    }
}

/// Of the pack's word and the format's in one cell, the longer.
fn better(own: Option<Match>, listed: Option<Match>, language: Language) -> Option<Match> {
    match (own, listed) {
        (Some(own), Some(listed)) if listed.is_better(&own, language) => Some(listed),
        (own, listed) => own.or(listed),
    }
}
