//! One line of the input.

use desbloqueo_domain::code::Code;
use desbloqueo_domain::refusal::Field;
use desbloqueo_domain::status::Phase;
use desbloqueo_i18n::Language;
use desbloqueo_playbook::Kind;
use serde::Deserialize;

use crate::find;
use desbloqueo_words::Words;

/// A note that was given.
pub(super) struct Given {
    pub(super) text: String,
    pub(super) service: Option<Code>,
    pub(super) language: Option<String>,
    pub(super) phase: Option<Phase>,
}

/// Why a line cannot be read.
pub(super) enum Faulty {
    /// It is no JSON object with a text.
    Shape(String),
    /// Nothing of the kind has this code or label.
    Unknown(&'static str, String),
}

/// A line as it is written; other keys may stand beside these.
#[derive(Deserialize)]
struct Line {
    text: String,
    service: Option<String>,
    language: Option<String>,
    phase: Option<String>,
}

impl Given {
    /// Reads a line.
    pub(super) fn read(words: &Words<'_>, line: &[u8]) -> Result<Self, Faulty> {
        let line: Line = serde_json::from_slice(line).map_err(|error| Faulty::Shape(error.to_string()))?;
        let service = |text: String| {
            let found = find::code(words.playbook, Kind::Service, Field::Service, &text);
            found.map_err(|_| Faulty::Unknown("service", text))
        };
        let phase = |text: String| {
            let found = find::phase(words.playbook, &text);
            found.map_err(|_| Faulty::Unknown("phase", text))
        };
        let language = |text: String| match Language::parse(&text) {
            Some(language) => Ok(language.code().to_owned()),
            None => Err(Faulty::Unknown("language", text)),
        };
        Ok(Self {
            text: line.text,
            service: line.service.map(service).transpose()?,
            language: line.language.map(language).transpose()?,
            phase: line.phase.map(phase).transpose()?,
        })
    }
}
