//! The words of a pack in one language.

use std::collections::BTreeMap;

use crate::kind::Kind;

/// The words of a pack in one language.
#[derive(Debug, Clone, Default)]
pub(crate) struct Texts {
    /// The pack's name.
    pub(crate) name: String,
    /// What the pack is for, in a sentence.
    pub(crate) description: String,
    /// Labels, shared definitions, next actions, timers and changes, by code.
    pub(crate) words: BTreeMap<Kind, Words>,
    /// Other spellings understood on import, by code.
    pub(crate) aliases: BTreeMap<Kind, BTreeMap<String, Vec<String>>>,
    /// The guidance of statuses of any level.
    pub(crate) guidance: BTreeMap<String, GuidanceTexts>,
    /// The sentences of scenarios.
    pub(crate) scenarios: BTreeMap<String, ScenarioTexts>,
    /// Notes as people write them, by the status of any level that they stand for.
    pub(crate) notes: BTreeMap<String, Vec<String>>,
}

/// A text by code.
pub(crate) type Words = BTreeMap<String, String>;

/// The guidance of a status.
#[derive(Debug, Clone)]
pub(crate) struct GuidanceTexts {
    /// Empty where a shared definition takes its place.
    pub(crate) definition: String,
    /// Situations in which it is right.
    pub(crate) use_when: Vec<String>,
    /// Situations in which another is right.
    pub(crate) do_not_use_when: Vec<String>,
    /// What to ask the customer.
    pub(crate) questions: Vec<String>,
    /// What to ask about one service.
    pub(crate) service_questions: BTreeMap<String, Vec<String>>,
    /// Notes as people write them, good ones and poor ones.
    pub(crate) notes: Vec<NoteExample>,
}

/// A note as somebody might write it, and what is good or poor about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteExample {
    /// The note.
    pub text: String,
    /// Whether it is one to follow.
    pub is_good: bool,
    /// Why it is, or is not.
    pub why: String,
}

impl GuidanceTexts {
    /// No guidance.
    pub(crate) const fn new() -> Self {
        Self {
            definition: String::new(),
            use_when: Vec::new(),
            do_not_use_when: Vec::new(),
            questions: Vec::new(),
            service_questions: BTreeMap::new(),
            notes: Vec::new(),
        }
    }
}

/// The sentences of a scenario.
#[derive(Debug, Clone, Default)]
pub(crate) struct ScenarioTexts {
    /// The situation.
    pub(crate) when: String,
    /// What the note must explain.
    pub(crate) note_hint: Option<String>,
    /// What the target date means.
    pub(crate) target_hint: Option<String>,
}

impl Texts {
    /// The text of a code.
    pub(crate) fn word(&self, kind: Kind, code: &str) -> Option<&str> {
        self.words.get(&kind)?.get(code).map(String::as_str)
    }
}
