//! What a playbook says about its statuses, as texts to learn from.

use desbloqueo_domain::code::Code;
use desbloqueo_playbook::{Kind, Level, Playbook};

/// A text that stands for a status.
#[derive(Debug, Clone, PartialEq)]
pub struct Lesson {
    /// The text.
    pub text: String,
    /// Its language, by its place among those of the playbook.
    pub language: usize,
    /// What kind of text it is.
    pub form: Form,
    /// The status, of any level.
    pub code: Code,
    /// The level of the status.
    pub level: Level,
}

/// What kind of text a lesson is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// A note as somebody writes it.
    Note,
    /// The definition of a status.
    Definition,
    /// A situation in which it is right.
    Situation,
    /// A situation in which another seems right.
    Trap,
    /// A question to the customer.
    Question,
    /// A name of the status.
    Label,
}

impl Form {
    /// How much a text of the form counts beside a note.
    pub fn weight(self) -> f32 {
        match self {
            Self::Note => 1.0,
            Self::Definition | Self::Situation => 1.5,
            Self::Trap => 1.0,
            Self::Question => 0.5,
            Self::Label => 0.5,
        }
    }
}

/// All that a playbook says about its statuses, language by language, level by level.
pub fn lessons(playbook: &Playbook) -> Vec<Lesson> {
    let mut lessons = Vec::new();
    for (place, language) in playbook.languages().iter().enumerate() {
        let mut collector = Collector {
            playbook,
            language,
            place,
            lessons: &mut lessons,
        };
        for level in [Level::L1, Level::L2, Level::L3] {
            for code in playbook.codes(level.kind()) {
                collector.guidance(level, code);
            }
        }
        collector.notes();
        collector.labels();
    }
    lessons
}

struct Collector<'p> {
    playbook: &'p Playbook,
    language: &'p str,
    place: usize,
    lessons: &'p mut Vec<Lesson>,
}

impl Collector<'_> {
    fn add(&mut self, text: &str, form: Form, level: Level, code: &Code) {
        if !text.trim().is_empty() {
            self.lessons.push(Lesson {
                text: text.to_owned(),
                language: self.place,
                form,
                code: code.clone(),
                level,
            });
        }
    }

    fn guidance(&mut self, level: Level, code: &Code) {
        let playbook = self.playbook;
        let Some(guidance) = playbook.guidance(level, code, self.language) else {
            return;
        };
        self.add(&guidance.definition, Form::Definition, level, code);
        for text in guidance.use_when {
            self.add(text, Form::Situation, level, code);
        }
        for trap in &guidance.do_not_use_when {
            if let Some(level) = level_of(playbook, trap.use_instead) {
                self.add(trap.when, Form::Trap, level, trap.use_instead);
            }
        }
        let of_services = guidance.service_questions.values().flatten();
        for text in guidance.questions.iter().chain(of_services) {
            self.add(text, Form::Question, level, code);
        }
        for note in guidance.notes.iter().filter(|note| note.is_good) {
            self.add(&note.text, Form::Note, level, code);
        }
    }

    fn notes(&mut self) {
        for note in self.playbook.filed_notes(self.language) {
            self.add(note.text, Form::Note, note.level, note.code);
        }
    }

    fn labels(&mut self) {
        let playbook = self.playbook;
        for spelling in playbook.spellings(self.language) {
            let level = match spelling.kind {
                Kind::L2 => Level::L2,
                Kind::L3 => Level::L3,
                _ => continue,
            };
            if let Ok(code) = Code::parse(spelling.code) {
                self.add(spelling.text, Form::Label, level, &code);
            }
        }
    }
}

/// The level of a code of a playbook.
pub fn level_of(playbook: &Playbook, code: &Code) -> Option<Level> {
    let rulebook = playbook.rulebook();
    if rulebook.statuses.contains_key(code) {
        Some(Level::L1)
    } else if rulebook.reasons.contains_key(code) {
        Some(Level::L2)
    } else if rulebook.details.contains_key(code) {
        Some(Level::L3)
    } else {
        None
    }
}
