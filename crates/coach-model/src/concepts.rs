//! What words are about, in six languages: "Funkstille" and "no reply" are both silence.
//!
//! The lists stand in `words/<language>.toml`. They let a note in one language learn from those in another, and a
//! rare word from the frequent ones beside it. A word means different things in different languages, so the lists of
//! the language whose commonest words a text has are taken; of all, where it has none.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use crate::words::{Word, folded_unspaced, words};

const FILES: [&str; 6] = [
    include_str!("../words/en.toml"),
    include_str!("../words/es.toml"),
    include_str!("../words/de.toml"),
    include_str!("../words/pt.toml"),
    include_str!("../words/ja.toml"),
    include_str!("../words/zh.toml"),
];

/// The list of the commonest words.
const COMMON: &str = "common";

/// The longest entry of a script without spaces, in characters.
const LONGEST: usize = 12;

/// A concept that a text mentions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mention {
    /// Its name, as in the lists.
    pub concept: &'static str,
    /// Its first word, by place.
    pub from: usize,
    /// Its last word, by place.
    pub to: usize,
}

/// The lists of all languages.
#[derive(Debug, Default)]
pub struct Concepts {
    spaced: Vec<Spaced>,
    /// Entries of scripts without spaces, matched anywhere in a run.
    unspaced: HashMap<String, Vec<&'static str>>,
}

/// The lists of one language whose script has spaces, or the entries of another that are of such a script.
#[derive(Debug, Default)]
struct Spaced {
    common: Vec<String>,
    /// By first word, or by its beginning.
    whole: HashMap<String, Vec<Entry>>,
    beginnings: HashMap<String, Vec<Entry>>,
}

#[derive(Debug, Clone)]
struct Entry {
    concept: &'static str,
    /// The words after the first; each whole, or its beginning.
    rest: Vec<(String, bool)>,
}

impl Concepts {
    /// The lists, read when they are first asked for.
    pub fn get() -> &'static Self {
        static CONCEPTS: OnceLock<Concepts> = OnceLock::new();
        CONCEPTS.get_or_init(Self::read)
    }

    fn read() -> Self {
        let mut concepts = Self::default();
        for file in FILES {
            let lists: BTreeMap<String, Vec<String>> = toml::from_str(file).unwrap_or_default();
            let mut spaced = Spaced::default();
            for (name, entries) in lists {
                if name == COMMON {
                    spaced.common = entries;
                    continue;
                }
                let name: &'static str = Box::leak(name.into_boxed_str());
                for entry in entries {
                    concepts.add(&mut spaced, name, &entry);
                }
            }
            concepts.spaced.push(spaced);
        }
        concepts
    }

    fn add(&mut self, spaced: &mut Spaced, concept: &'static str, entry: &str) {
        // Most entries of these scripts need no dictionary, which would take most of the start.
        if let Some(whole) = folded_unspaced(entry) {
            self.unspaced.entry(whole).or_default().push(concept);
            return;
        }
        let read = words(entry);
        let mut parts = read.iter().map(|word| {
            let is_beginning = entry
                .get(word.at.end..)
                .is_some_and(|after| after.starts_with('*'));
            (word.folded.clone(), is_beginning)
        });
        let Some((first, is_beginning)) = parts.next() else {
            return;
        };
        let entry = Entry {
            concept,
            rest: parts.collect(),
        };
        let by = if is_beginning {
            &mut spaced.beginnings
        } else {
            &mut spaced.whole
        };
        by.entry(first).or_default().push(entry);
    }

    /// The concepts that a text mentions, by place.
    pub fn mentioned(&self, text: &[Word]) -> Vec<Mention> {
        let mut found = Vec::new();
        for spaced in self.languages_of(text) {
            for (at, word) in text
                .iter()
                .enumerate()
                .filter(|(_, word)| !word.is_unspaced)
            {
                spaced.at(text, at, word, &mut found);
            }
        }
        self.unspaced_in(text, &mut found);
        found.sort_by_key(|mention| (mention.from, mention.to, mention.concept));
        found.dedup_by_key(|mention| (mention.from, mention.concept));
        found
    }

    /// The lists of the languages whose commonest words the text has most of.
    fn languages_of(&self, text: &[Word]) -> Vec<&Spaced> {
        let hits = |spaced: &Spaced| {
            let is_common = |word: &&Word| spaced.common.contains(&word.folded);
            text.iter().filter(is_common).count()
        };
        let counted: Vec<(usize, &Spaced)> = self
            .spaced
            .iter()
            .map(|spaced| (hits(spaced), spaced))
            .collect();
        let most = counted.iter().map(|(hits, _)| *hits).max().unwrap_or(0);
        counted
            .into_iter()
            .filter(|(hits, _)| *hits == most)
            .map(|(_, spaced)| spaced)
            .collect()
    }

    fn unspaced_in(&self, text: &[Word], found: &mut Vec<Mention>) {
        let mut run: Vec<(char, usize)> = Vec::new();
        for (at, word) in text.iter().enumerate() {
            if word.is_unspaced {
                run.extend(word.folded.chars().map(|character| (character, at)));
            } else {
                self.unspaced_in_run(&run, found);
                run.clear();
            }
        }
        self.unspaced_in_run(&run, found);
    }

    fn unspaced_in_run(&self, run: &[(char, usize)], found: &mut Vec<Mention>) {
        for start in 0..run.len() {
            let mut piece = String::new();
            for (character, to) in run.iter().skip(start).take(LONGEST) {
                piece.push(*character);
                let Some((_, from)) = run.get(start) else {
                    continue;
                };
                for concept in self.unspaced.get(&piece).into_iter().flatten() {
                    found.push(Mention {
                        concept,
                        from: *from,
                        to: *to,
                    });
                }
            }
        }
    }
}

impl Spaced {
    fn at(&self, text: &[Word], at: usize, word: &Word, found: &mut Vec<Mention>) {
        let whole = self.whole.get(&word.folded).into_iter().flatten();
        let ends = word
            .folded
            .char_indices()
            .map(|(end, _)| end)
            .skip(1)
            .chain([word.folded.len()]);
        let beginnings = ends
            .filter_map(|end| self.beginnings.get(word.folded.get(..end)?))
            .flatten();
        for entry in whole
            .chain(beginnings)
            .filter(|entry| entry.follows(text, at))
        {
            found.push(Mention {
                concept: entry.concept,
                from: at,
                to: at + entry.rest.len(),
            });
        }
    }
}

impl Entry {
    fn follows(&self, text: &[Word], at: usize) -> bool {
        self.rest
            .iter()
            .zip(at + 1..)
            .all(|((wanted, is_beginning), at)| {
                text.get(at).is_some_and(|word| {
                    if *is_beginning {
                        word.folded.starts_with(wanted.as_str())
                    } else {
                        &word.folded == wanted
                    }
                })
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<&'static str> {
        let mentions = Concepts::get().mentioned(&words(text));
        mentions
            .into_iter()
            .map(|mention| mention.concept)
            .collect()
    }

    #[test]
    fn every_language_has_every_concept() {
        let names = |file: &str| -> Vec<String> {
            let lists: BTreeMap<String, Vec<String>> = toml::from_str(file).unwrap();
            assert!(lists.values().all(|entries| !entries.is_empty()));
            lists.into_keys().collect()
        };
        for file in FILES {
            assert_eq!(names(file), names(FILES[0]));
        }
    }

    #[test]
    fn one_concept_is_told_by_words_of_each_language() {
        for text in [
            "There is no reply from them",
            "El cliente no responde",
            "Seit Wochen Funkstille beim Kunden",
            "O cliente não respondeu",
            "先方から返信がない",
            "客户一直没有回复",
        ] {
            assert!(of(text).contains(&"silence"), "{text}: {:?}", of(text));
        }
    }

    #[test]
    fn a_word_is_taken_in_the_language_of_the_text() {
        assert!(!of("They will care for the card").contains(&"cost"));
        assert!(of("Para el cliente es caro").contains(&"cost"));
    }
}
