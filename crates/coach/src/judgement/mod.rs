//! What a note says and lacks.

mod kinds;

pub use kinds::{Finding, Judgement, Kind, Light};

use std::ops::Range;

use desbloqueo_coach_model::concepts::{Concepts, Mention};
use desbloqueo_coach_model::features::stems;
use desbloqueo_coach_model::words::{Word, folded, words};
use desbloqueo_domain::code::Code;
use desbloqueo_domain::status::StatusKind;

use crate::advise::Weighed;

/// A note with fewer words says no reason, whatever they are.
const WORDS_OF_A_REASON: usize = 3;
/// Below this confidence the reason is not told.
const REASON: f64 = 0.3;
/// A note of another service is a paste from this likeness on, if it has at least so many words.
const PASTE: f32 = 0.9;
const WORDS_OF_A_PASTE: usize = 4;

/// Concepts of which any tells what the customer intends.
const OF_INTENT: [&str; 4] = ["intent", "wants", "declines", "staying"];

/// A note to be judged.
pub(crate) struct Judged<'a> {
    pub(crate) weighed: &'a Weighed<'a>,
    /// The whole text, as far as it is read and beyond.
    pub(crate) whole: &'a str,
    pub(crate) likeliest: Option<&'a Code>,
    pub(crate) confidence: f64,
    pub(crate) siblings: &'a [(Code, &'a str)],
}

/// Judges a note.
pub(crate) fn judge(note: &Judged<'_>) -> Judgement {
    let words = &note.weighed.reading.words;
    let mut findings = Vec::new();
    if words.is_empty() {
        findings.push(missing(Kind::Empty));
    } else {
        let mentions = Concepts::get().mentioned(words);
        findings.extend((!note.says_intent(&mentions)).then(|| missing(Kind::NoIntent)));
        findings.extend((!note.says_reason()).then(|| missing(Kind::NoReason)));
        findings.extend(note.paste());
        for (kind, concept) in [
            (Kind::Hedge, "hedge"),
            (Kind::MeetingLogistics, "meeting"),
            (Kind::UsageFigures, "figures"),
        ] {
            findings.extend(marked(kind, concept, &mentions, words));
        }
        let is_long = note.whole.chars().count() > note.weighed.coach.knowledge.note_length;
        findings.extend(is_long.then(|| missing(Kind::TooLong)));
    }
    Judgement {
        light: light(&findings),
        findings,
    }
}

fn light(findings: &[Finding]) -> Light {
    let has = |kind| findings.iter().any(|finding| finding.kind == kind);
    if has(Kind::Empty) || has(Kind::NoIntent) && has(Kind::NoReason) {
        Light::Red
    } else if findings.is_empty() {
        Light::Green
    } else {
        Light::Amber
    }
}

fn missing(kind: Kind) -> Finding {
    Finding {
        kind,
        at: Vec::new(),
        of: None,
    }
}

/// The places of a concept, those that overlap joined.
fn marked(kind: Kind, concept: &str, mentions: &[Mention], words: &[Word]) -> Option<Finding> {
    let mut at: Vec<Range<usize>> = Vec::new();
    for mention in mentions.iter().filter(|mention| mention.concept == concept) {
        let (Some(first), Some(last)) = (words.get(mention.from), words.get(mention.to)) else {
            continue;
        };
        match at.last_mut() {
            Some(place) if first.at.start <= place.end => place.end = place.end.max(last.at.end),
            _ => at.push(first.at.start..last.at.end),
        }
    }
    (!at.is_empty()).then_some(Finding { kind, at, of: None })
}

impl Judged<'_> {
    /// Whether it says what the customer intends. That nothing is known, that work goes on, or that the units count
    /// for nothing says it as well.
    fn says_intent(&self, mentions: &[Mention]) -> bool {
        let kinds = &self.weighed.coach.knowledge.kinds;
        let kind = self.likeliest.and_then(|l1| kinds.get(l1));
        let is_implied = matches!(
            kind,
            Some(StatusKind::StatusUnknown | StatusKind::InProgress | StatusKind::DuplicateInvalid)
        );
        let says = |mention: &Mention| OF_INTENT.contains(&mention.concept);
        is_implied && self.confidence >= REASON || mentions.iter().any(says)
    }

    fn says_reason(&self) -> bool {
        self.confidence >= REASON && self.weighed.reading.words.len() >= WORDS_OF_A_REASON
    }

    /// The service whose note this is word for word, or nearly.
    fn paste(&self) -> Option<Finding> {
        let own = folded(self.weighed.text);
        if self.weighed.reading.words.len() < WORDS_OF_A_PASTE {
            return None;
        }
        let vocabulary = &self.weighed.coach.knowledge.taught.vocabulary;
        let is_same = |other: &str| {
            let stems = stems(&words(other));
            let length = vocabulary.length(&stems);
            folded(other) == own || self.weighed.compared.with(&stems, length) >= PASTE
        };
        let (service, _) = self.siblings.iter().find(|(_, note)| is_same(note))?;
        Some(Finding {
            kind: Kind::PasteOfAnother,
            at: std::iter::once(0..self.weighed.text.len()).collect(),
            of: Some(service.clone()),
        })
    }
}
