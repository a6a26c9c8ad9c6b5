//! Guidance and spellings of a playbook, put together from its rules and its words.

use std::borrow::{Borrow, Cow};

use desbloqueo_domain::code::Code;

use crate::kind::Kind;
use crate::playbook::{FiledNote, Guidance, Level, Matchable, Playbook, Trap};
use crate::texts::{GuidanceTexts, Texts};

impl Level {
    /// The kind of code of the level.
    pub fn kind(self) -> Kind {
        match self {
            Self::L1 => Kind::L1,
            Self::L2 => Kind::L2,
            Self::L3 => Kind::L3,
        }
    }
}

impl Playbook {
    /// What a status means and when to use it; `None` for a code that the pack does not have.
    pub fn guidance(
        &self,
        level: Level,
        code: &(impl Borrow<str> + ?Sized),
        language: &str,
    ) -> Option<Guidance<'_>> {
        let code: &str = code.borrow();
        let code = self
            .codes(level.kind())
            .iter()
            .find(|known| known.as_str() == code)?;
        let texts = self
            .texts_for(language)
            .find_map(|texts| texts.guidance.get(code.as_str()));
        let texts = texts.unwrap_or(&NO_GUIDANCE);
        let traps = texts
            .do_not_use_when
            .iter()
            .zip(self.use_instead(level, code));
        Some(Guidance {
            definition: self.definition(code, texts, language),
            use_when: &texts.use_when,
            do_not_use_when: traps
                .map(|(when, use_instead)| Trap { when, use_instead })
                .collect(),
            questions: &texts.questions,
            service_questions: &texts.service_questions,
            notes: &texts.notes,
        })
    }

    /// The notes of a language as people write them, each with the status that it stands for, in the pack's order;
    /// none where the pack has none.
    pub fn filed_notes(&self, language: &str) -> impl Iterator<Item = FiledNote<'_>> {
        let notes = self.texts.get(language).map(|texts| &texts.notes);
        let levels = [Level::L1, Level::L2, Level::L3];
        let codes = levels.into_iter().flat_map(|level| {
            self.codes(level.kind())
                .iter()
                .map(move |code| (level, code))
        });
        codes.flat_map(move |(level, code)| {
            let texts = notes.and_then(|notes| notes.get(code.as_str()));
            texts
                .into_iter()
                .flatten()
                .map(move |text| FiledNote { level, code, text })
        })
    }

    fn definition<'p>(
        &'p self,
        code: &'p Code,
        own: &'p GuidanceTexts,
        language: &str,
    ) -> Cow<'p, str> {
        let Some(shared) = self.shared.get(code) else {
            return Cow::Borrowed(&own.definition);
        };
        let template = self.word(Kind::SharedText, shared.as_str(), language);
        Cow::Owned(template.replace("{name}", self.label(Kind::L3, code, language)))
    }

    fn use_instead(&self, level: Level, code: &Code) -> &[Code] {
        let rulebook = &self.rulebook;
        let codes = match level {
            Level::L1 => rulebook.statuses.get(code).map(|entry| &entry.use_instead),
            Level::L2 => rulebook.reasons.get(code).map(|entry| &entry.use_instead),
            Level::L3 => rulebook.details.get(code).map(|entry| &entry.use_instead),
        };
        codes.map(Vec::as_slice).unwrap_or_default()
    }

    /// Every spelling that an import understands: labels and aliases in all languages, and short forms of
    /// services. The same spelling may come several times, for one code or for several.
    pub fn labels_for_matching(&self) -> impl Iterator<Item = Matchable<'_>> {
        let shorts = self
            .rulebook
            .services
            .iter()
            .map(|(code, service)| Matchable {
                kind: Kind::Service,
                code: code.as_str(),
                text: &service.short,
            });
        self.texts.values().flat_map(spellings).chain(shorts)
    }

    /// The labels of a language, then its aliases.
    pub fn spellings(&self, language: &str) -> impl Iterator<Item = Matchable<'_>> {
        self.texts.get(language).into_iter().flat_map(spellings)
    }
}

static NO_GUIDANCE: GuidanceTexts = GuidanceTexts::new();

fn spellings(texts: &Texts) -> impl Iterator<Item = Matchable<'_>> {
    let labels = Kind::LABELLED
        .iter()
        .filter_map(|kind| Some((*kind, texts.words.get(kind)?)));
    let labels = labels.flat_map(|(kind, words)| {
        words
            .iter()
            .map(move |(code, text)| Matchable { kind, code, text })
    });
    let aliases = texts.aliases.iter().flat_map(|(kind, codes)| {
        codes.iter().flat_map(|(code, texts)| {
            texts.iter().map(|text| Matchable {
                kind: *kind,
                code,
                text,
            })
        })
    });
    labels.chain(aliases)
}
