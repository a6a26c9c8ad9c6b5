//! Words of the demonstration: names that nobody bears, and short notes in the language of the customer's region,
//! which say intent and primary reason as the playbook asks.

mod de;
mod en;
mod es;
mod ja;
mod pt;
mod zh;

use super::topic::Topic;

/// The words of one language.
#[derive(Debug)]
pub(super) struct Words {
    /// Its tag.
    pub(super) language: &'static str,
    /// The time zone of its contacts.
    pub(super) time_zone: &'static str,
    /// What its domains begin with.
    pub(super) slug: &'static str,
    /// What a company's name begins with: a word for "invented".
    pub(super) firsts: &'static [&'static str],
    /// What it goes on with.
    pub(super) seconds: &'static [&'static str],
    /// What it ends with.
    pub(super) forms: &'static [&'static str],
    /// What stands between the parts of a name.
    pub(super) space: &'static str,
    /// Names of contacts.
    pub(super) contacts: &'static [&'static str],
    /// What contacts do: at the customer, at a partner.
    pub(super) roles: [&'static str; 2],
    /// Regions.
    pub(super) regions: &'static [&'static str],
    /// Segments of the market.
    pub(super) markets: &'static [&'static str],
    /// Groups that units stand for.
    pub(super) segments: &'static [&'static str],
    /// Notes on a topic; `{s}` stands for the service.
    pub(super) note: fn(Topic) -> &'static [&'static str],
    /// What a note may go on with.
    pub(super) tails: &'static [&'static str],
    /// Who is asked for a date.
    pub(super) asked: &'static str,
}

/// All languages; how many of a hundred customers speak each.
pub(super) const LANGUAGES: [(&Words, u64); 6] = [
    (&es::WORDS, 28),
    (&en::WORDS, 24),
    (&de::WORDS, 16),
    (&pt::WORDS, 14),
    (&ja::WORDS, 10),
    (&zh::WORDS, 8),
];

impl Words {
    /// The name of the company of a number; no two numbers share one.
    pub(super) fn company(&self, number: usize) -> String {
        let (firsts, seconds, forms) = (self.firsts.len(), self.seconds.len(), self.forms.len());
        // Neighbours differ in both words; the form changes once all pairs are used up.
        let pair = (number * 7) % (firsts * seconds);
        let round = number / (firsts * seconds);
        let part =
            |words: &[&'static str], place: usize| words.get(place).copied().unwrap_or_default();
        let mut name = part(self.firsts, pair % firsts).to_owned();
        for word in [
            part(self.seconds, pair / firsts),
            part(self.forms, round % forms),
        ] {
            name.push_str(self.space);
            name.push_str(word);
        }
        if round >= forms {
            name = format!("{name} {}", round / forms + 1);
        }
        name
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_companies_share_a_name() {
        for (words, _) in LANGUAGES {
            let names: BTreeSet<String> = (0..2_000).map(|number| words.company(number)).collect();
            assert_eq!(names.len(), 2_000, "{}", words.language);
        }
    }

    #[test]
    fn every_topic_has_short_notes_in_every_language() {
        for (words, _) in LANGUAGES {
            for topic in Topic::ALL {
                let notes = (words.note)(topic);
                assert!(!notes.is_empty(), "{} {topic:?}", words.language);
                assert!(
                    notes.iter().all(|note| note.chars().count() < 250),
                    "{} {topic:?}",
                    words.language
                );
            }
        }
    }
}
