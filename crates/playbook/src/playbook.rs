//! A version of a playbook: its rules as data, and its words in every language.

use std::borrow::{Borrow, Cow};
use std::collections::BTreeMap;

use desbloqueo_domain::code::Code;
use desbloqueo_domain::rulebook::Rulebook;
use jiff::civil::Date;

use crate::kind::Kind;
use crate::load::Catalogue;
use crate::texts::{NoteExample, Texts};

/// A version of a playbook, without faults.
#[derive(Debug, Clone)]
pub struct Playbook {
    pub(crate) code: Code,
    pub(crate) version: String,
    pub(crate) languages: Vec<String>,
    pub(crate) published: Date,
    pub(crate) page: Page,
    pub(crate) pages: BTreeMap<Code, (Date, Date)>,
    pub(crate) changes: Vec<(Code, Date)>,
    pub(crate) rulebook: Rulebook,
    pub(crate) catalogue: Catalogue,
    pub(crate) shared: BTreeMap<Code, Code>,
    pub(crate) texts: BTreeMap<String, Texts>,
}

/// Who answers for a page of the playbook, for whom it is, and how fresh it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Who wrote it.
    pub author: String,
    /// The role that keeps it.
    pub owner: Code,
    /// The roles it is for.
    pub audience: Vec<Code>,
    /// When it was written.
    pub written: Date,
    /// When it was last reviewed.
    pub reviewed: Date,
}

/// A level of status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// A status.
    L1,
    /// A reason.
    L2,
    /// A detail of a reason.
    L3,
}

/// A group of services.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Family<'p> {
    /// Its code.
    pub code: &'p Code,
    /// The codes of its services, in the pack's order.
    pub services: Vec<&'p Code>,
}

/// What a status means and when to use it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guidance<'p> {
    /// What it means.
    pub definition: Cow<'p, str>,
    /// Situations in which it is right.
    pub use_when: &'p [String],
    /// Situations in which another is right.
    pub do_not_use_when: Vec<Trap<'p>>,
    /// What to ask the customer.
    pub questions: &'p [String],
    /// What to ask about one service, by its code.
    pub service_questions: &'p BTreeMap<String, Vec<String>>,
    /// Notes as people write them, good ones and poor ones.
    pub notes: &'p [NoteExample],
}

/// A situation in which a status looks right and another is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trap<'p> {
    /// The situation.
    pub when: &'p str,
    /// The status to use there, of any level.
    pub use_instead: &'p Code,
}

/// A note as somebody might write it, under the status that it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FiledNote<'p> {
    /// The level of the status.
    pub level: Level,
    /// The status.
    pub code: &'p Code,
    /// The note.
    pub text: &'p str,
}

/// The sentences of a scenario rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScenarioText<'p> {
    /// The situation.
    pub when: &'p str,
    /// What the note must explain, where a note applies.
    pub note_hint: Option<&'p str>,
    /// What the target date means, where one applies.
    pub target_hint: Option<&'p str>,
}

/// An entry of the change log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChangeEntry<'p> {
    /// Its code.
    pub code: &'p Code,
    /// The day of the change.
    pub date: Date,
    /// What changed.
    pub sentence: &'p str,
}

/// A spelling that means a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Matchable<'p> {
    /// What the code names.
    pub kind: Kind,
    /// The code.
    pub code: &'p str,
    /// The spelling.
    pub text: &'p str,
}

impl Playbook {
    /// The pack's code.
    pub fn code(&self) -> &Code {
        &self.code
    }

    /// The pack's version: three numbers joined by dots.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The languages that have every text, the source language first.
    pub fn languages(&self) -> &[String] {
        &self.languages
    }

    /// The day of publication.
    pub fn published(&self) -> Date {
        self.published
    }

    /// The rules as data.
    pub fn rulebook(&self) -> &Rulebook {
        &self.rulebook
    }

    /// The page of the pack as a whole.
    pub fn page(&self) -> &Page {
        &self.page
    }

    /// The page of an L1 or L2: that of the pack with its own dates, where it has some.
    pub fn page_of(&self, code: &Code) -> Page {
        let mut page = self.page.clone();
        if let Some((written, reviewed)) = self.pages.get(code) {
            (page.written, page.reviewed) = (*written, *reviewed);
        }
        page
    }

    /// The codes of a kind, in the pack's order; none of phases and columns, which are the format's.
    pub fn codes(&self, kind: Kind) -> &[Code] {
        self.catalogue.codes(kind)
    }

    /// The families with their services, in the pack's order.
    pub fn families(&self) -> Vec<Family<'_>> {
        let of_family = |family: &Code| {
            let is_in = |code: &&Code| {
                self.rulebook
                    .services
                    .get(*code)
                    .is_some_and(|service| &service.family == family)
            };
            self.codes(Kind::Service).iter().filter(is_in).collect()
        };
        let family = |code| Family {
            code,
            services: of_family(code),
        };
        self.codes(Kind::Family).iter().map(family).collect()
    }

    /// The L2 of an L1, in the pack's order, retired ones included.
    pub fn reasons_of(&self, l1: &Code) -> impl Iterator<Item = &Code> {
        let is_child = move |code: &&Code| {
            self.rulebook
                .reasons
                .get(*code)
                .is_some_and(|reason| &reason.parent == l1)
        };
        self.codes(Kind::L2).iter().filter(is_child)
    }

    /// The L3 of an L2, in the pack's order, retired ones and those of all services included.
    pub fn details_of(&self, l2: &Code) -> impl Iterator<Item = &Code> {
        let is_child = move |code: &&Code| {
            self.rulebook
                .details
                .get(*code)
                .is_some_and(|detail| &detail.parent == l2)
        };
        self.codes(Kind::L3).iter().filter(is_child)
    }

    fn source_language(&self) -> &str {
        self.languages.first().map_or("", String::as_str)
    }

    /// The texts of a language, then those of the source language.
    pub(crate) fn texts_for(&self, language: &str) -> impl Iterator<Item = &Texts> {
        [
            self.texts.get(language),
            self.texts.get(self.source_language()),
        ]
        .into_iter()
        .flatten()
    }

    pub(crate) fn word<'p>(&'p self, kind: Kind, code: &'p str, language: &str) -> &'p str {
        self.texts_for(language)
            .find_map(|texts| texts.word(kind, code))
            .unwrap_or(code)
    }

    /// The name of a code: in the language, else in the source language, else the code itself.
    pub fn label<'p>(
        &'p self,
        kind: Kind,
        code: &'p (impl Borrow<str> + ?Sized),
        language: &str,
    ) -> &'p str {
        self.word(kind, code.borrow(), language)
    }

    /// The pack's name.
    pub fn name(&self, language: &str) -> &str {
        self.texts_for(language)
            .next()
            .map_or("", |texts| &texts.name)
    }

    /// What the pack is for, in a sentence.
    pub fn description(&self, language: &str) -> &str {
        self.texts_for(language)
            .next()
            .map_or("", |texts| &texts.description)
    }

    /// The sentence of a next action; the code itself where the pack has none.
    pub fn next_action_text<'p>(
        &'p self,
        code: &'p (impl Borrow<str> + ?Sized),
        language: &str,
    ) -> &'p str {
        self.word(Kind::NextAction, code.borrow(), language)
    }

    /// The reminder of a timer; the code itself where the pack has none.
    pub fn timer_text<'p>(
        &'p self,
        code: &'p (impl Borrow<str> + ?Sized),
        language: &str,
    ) -> &'p str {
        self.word(Kind::Timer, code.borrow(), language)
    }

    /// The sentences of a scenario, where the pack has it.
    pub fn scenario_text(
        &self,
        code: &(impl Borrow<str> + ?Sized),
        language: &str,
    ) -> Option<ScenarioText<'_>> {
        let texts = self
            .texts_for(language)
            .find_map(|texts| texts.scenarios.get(code.borrow()))?;
        Some(ScenarioText {
            when: &texts.when,
            note_hint: texts.note_hint.as_deref(),
            target_hint: texts.target_hint.as_deref(),
        })
    }

    /// The change log, newest first.
    pub fn change_log(&self, language: &str) -> Vec<ChangeEntry<'_>> {
        self.changes
            .iter()
            .map(|(code, date)| ChangeEntry {
                code,
                date: *date,
                sentence: self.word(Kind::Change, code.as_str(), language),
            })
            .collect()
    }
}
