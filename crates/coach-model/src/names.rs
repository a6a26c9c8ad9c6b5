//! Names of details in a text: products, competitors, features, as the playbook's labels and aliases spell them.

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::Code;
use desbloqueo_playbook::{Kind, Playbook};

use crate::words::{Word, words};

/// The names of the L3 of a playbook, in all its languages.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// By first word: the whole name, whether it is spelt with a capital, and the codes that it names.
    by_first: BTreeMap<String, Vec<Name>>,
    /// The L2 of each L3.
    parents: BTreeMap<Code, Code>,
}

#[derive(Debug, Clone)]
struct Name {
    words: Vec<String>,
    is_capital: bool,
    codes: BTreeSet<Code>,
}

/// A name that a text mentions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention<'n> {
    /// The places of its first and last word among the words of the text.
    pub from: usize,
    /// See `from`.
    pub to: usize,
    /// What it names: one code, or several of different L2.
    pub codes: &'n BTreeSet<Code>,
}

impl Names {
    /// Reads the names of a playbook.
    pub fn of(playbook: &Playbook) -> Self {
        let details = &playbook.rulebook().details;
        let parents = details
            .iter()
            .map(|(code, detail)| (code.clone(), detail.parent.clone()));
        let mut names = Self {
            by_first: BTreeMap::new(),
            parents: parents.collect(),
        };
        for spelling in playbook
            .labels_for_matching()
            .filter(|spelling| spelling.kind == Kind::L3)
        {
            if let Ok(code) = Code::parse(spelling.code)
                && !code.as_str().ends_with("-other")
            {
                names.add(spelling.text, code);
            }
        }
        names
    }

    fn add(&mut self, text: &str, code: Code) {
        let read = words(text);
        let Some(first) = read.first() else { return };
        let is_capital = first.is_capital;
        let words: Vec<String> = read.iter().map(|word| word.folded.clone()).collect();
        let same_first = self.by_first.entry(first.folded.clone()).or_default();
        match same_first.iter_mut().find(|name| name.words == words) {
            Some(name) => {
                name.is_capital &= is_capital;
                name.codes.insert(code);
            }
            None => same_first.push(Name {
                words,
                is_capital,
                codes: BTreeSet::from([code]),
            }),
        }
        same_first.sort_by_key(|name| std::cmp::Reverse(name.words.len()));
    }

    /// The L2 of an L3.
    pub fn parent(&self, code: &Code) -> Option<&Code> {
        self.parents.get(code)
    }

    /// The names that a text mentions, the longest at each place. A name of one everyday word counts only where it
    /// is written as a name: "Box", not "box"; a text without any capital is taken as it comes.
    pub fn mentioned(&self, text: &[Word]) -> Vec<Mention<'_>> {
        let has_capitals = text
            .iter()
            .any(|word| !word.is_unspaced && word.is_capital && word.folded != "0");
        let mut found = Vec::new();
        let mut next = 0;
        while let Some(word) = text.get(next) {
            let name = self.by_first.get(&word.folded).and_then(|names| {
                names.iter().find(|name| {
                    let written_as_name = name.words.len() > 1
                        || word.is_capital
                        || !name.is_capital
                        || !has_capitals;
                    written_as_name && name.stands_at(text, next)
                })
            });
            let length = name.map_or(1, |name| name.words.len());
            found.extend(name.map(|name| Mention {
                from: next,
                to: next + length - 1,
                codes: &name.codes,
            }));
            next += length;
        }
        found
    }
}

impl Name {
    fn stands_at(&self, text: &[Word], at: usize) -> bool {
        let here = text.get(at..at + self.words.len()).unwrap_or_default();
        here.len() == self.words.len()
            && here
                .iter()
                .zip(&self.words)
                .all(|(word, wanted)| &word.folded == wanted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        let mut names = Names::default();
        names.add("Box", Code::parse("box").unwrap());
        names.add("Google", Code::parse("google").unwrap());
        names.add("Google Drive", Code::parse("google-drive").unwrap());
        names
    }

    fn found(text: &str) -> Vec<String> {
        let names = names();
        let codes = |mention: Mention<'_>| {
            mention
                .codes
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
        };
        names
            .mentioned(&words(text))
            .into_iter()
            .flat_map(codes)
            .collect()
    }

    #[test]
    fn the_longest_name_at_a_place_is_taken() {
        assert_eq!(
            found("They keep Google Drive and Box"),
            ["google-drive", "box"]
        );
    }

    #[test]
    fn an_everyday_word_is_no_name_unless_the_text_has_no_capitals() {
        assert_eq!(found("Ticked the box yesterday"), Vec::<String>::new());
        assert_eq!(found("they stay with box"), ["box"]);
    }
}
