//! The words of a text, in whatever script: folded words where there are spaces, pairs of characters where
//! there are none.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::text::fold;

/// Letters of a word that count: a crude stem for the languages that inflect ("licencia", "licencias").
const STEM: usize = 6;
/// Letters of a word that is not grammar in most languages.
const SHORTEST_WORD: usize = 4;
/// Shorter numbers are dates, counts and versions; longer ones are tickets.
const SHORTEST_NUMBER: usize = 5;

/// A text and the words in it.
pub(super) struct Text {
    characters: Vec<char>,
    words: Vec<Word>,
}

/// A word: what it is compared by, and where it stands.
struct Word {
    key: String,
    start: usize,
    end: usize,
}

impl Word {
    /// Whether it names something, as a ticket number does.
    fn is_identifier(&self) -> bool {
        self.key.contains(|character: char| character.is_numeric())
    }
}

impl Text {
    /// Reads the words of a text.
    pub(super) fn read(text: &str) -> Self {
        let characters: Vec<char> = text.nfkc().collect();
        let mut words = Vec::new();
        let mut start = 0;
        for run in characters.chunk_by(|one, next| script(*one) == script(*next)) {
            match run.first().copied().map(script) {
                Some(Script::Spaced) => words.extend(word(run, start)),
                Some(Script::Unspaced) => words.extend(pairs(run, start)),
                Some(Script::Neither) | None => {}
            }
            start += run.len();
        }
        Self { characters, words }
    }

    /// The same without these words.
    pub(super) fn without(mut self, keys: &[&str]) -> Self {
        self.words.retain(|word| !keys.contains(&word.key.as_str()));
        self
    }

    /// What the words are compared by, each with whether it names something.
    pub(super) fn identifiers_by_key(&self) -> BTreeMap<&str, bool> {
        let words = self.words.iter();
        words
            .map(|word| (word.key.as_str(), word.is_identifier()))
            .collect()
    }

    /// What the words are compared by.
    pub(super) fn keys(&self) -> BTreeSet<&str> {
        self.words.iter().map(|word| word.key.as_str()).collect()
    }

    /// The passages that words of a weight cover, as written, the heaviest and longest first; pairs of
    /// characters that overlap make one passage.
    pub(super) fn passages(&self, weight: impl Fn(&str) -> Option<u64>) -> Vec<String> {
        let mut spans: Vec<(usize, usize, u64)> = Vec::new();
        for word in &self.words {
            let Some(weight) = weight(&word.key) else {
                continue;
            };
            match spans.last_mut() {
                Some((_, end, most)) if word.start < *end => {
                    *end = word.end;
                    *most = weight.max(*most);
                }
                _ => spans.push((word.start, word.end, weight)),
            }
        }
        spans.sort_by_key(|(start, end, weight)| std::cmp::Reverse((*weight, end - start)));
        let mut seen = BTreeSet::new();
        let written = spans
            .iter()
            .map(|(start, end, _)| self.written(*start, *end));
        written
            .filter(|passage| seen.insert(passage.to_lowercase()))
            .collect()
    }

    fn written(&self, start: usize, end: usize) -> String {
        self.characters
            .iter()
            .skip(start)
            .take(end - start)
            .collect()
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Spaced,
    Unspaced,
    Neither,
}

fn script(character: char) -> Script {
    match character {
        // Thai, Lao, Burmese, Khmer; kana; Han
        '\u{0E00}'..='\u{0EFF}'
        | '\u{1000}'..='\u{109F}'
        | '\u{1780}'..='\u{17FF}'
        | '\u{3040}'..='\u{30FF}'
        | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}'
            if character != '・' =>
        {
            Script::Unspaced
        }
        _ if character.is_alphanumeric() || is_combining_mark(character) => Script::Spaced,
        _ => Script::Neither,
    }
}

fn word(run: &[char], start: usize) -> Option<Word> {
    let key = fold(&run.iter().collect::<String>());
    let digits = key
        .chars()
        .filter(|character| character.is_numeric())
        .count();
    let key = if digits > 0 {
        key
    } else {
        key.chars().take(STEM).collect()
    };
    says_something(run, digits).then_some(Word {
        key,
        start,
        end: start + run.len(),
    })
}

/// Short words are grammar, unless written in capitals: DNS, VPN.
fn says_something(run: &[char], digits: usize) -> bool {
    if digits == run.len() {
        return digits >= SHORTEST_NUMBER;
    }
    let capitals = run.iter().all(|character| !character.is_lowercase());
    run.len() >= SHORTEST_WORD || (run.len() > 1 && capitals)
}

/// Pairs of hiragana alone are grammar, not words.
fn pairs(run: &[char], start: usize) -> impl Iterator<Item = Word> {
    let says_something = |pair: &&[char]| {
        !pair
            .iter()
            .all(|one| ('\u{3040}'..='\u{309F}').contains(one))
    };
    let word = move |(offset, pair): (usize, &[char])| Word {
        key: pair.iter().collect(),
        start: start + offset,
        end: start + offset + pair.len(),
    };
    let width = run.len().clamp(1, 2);
    run.windows(width)
        .enumerate()
        .filter(move |(_, pair)| says_something(pair))
        .map(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<String> {
        let text = Text::read(text);
        text.keys().into_iter().map(str::to_owned).collect()
    }

    #[test]
    fn words_are_folded_and_cut_to_a_stem() {
        assert_eq!(keys("Licencias — facturación"), ["factur", "licenc"]);
        assert_eq!(keys("ÄNDERUNG Änderungen ＰＲＯＸＹ"), ["anderu", "proxy"]);
    }

    #[test]
    fn dates_and_counts_say_nothing_but_ticket_numbers_do() {
        assert_eq!(
            keys("27.3.2020: 120 users, INC0012345, 4711002"),
            ["4711002", "inc0012345", "users"]
        );
    }

    #[test]
    fn short_words_count_in_capitals_only() {
        assert_eq!(
            keys("The DNS of the hub is not up: an MX, a VPN"),
            ["dns", "mx", "vpn"]
        );
    }

    #[test]
    fn where_there_are_no_spaces_pairs_of_characters_are_words() {
        assert_eq!(keys("防火墙"), ["火墙", "防火"]);
        assert_eq!(keys("プロキシです"), ["キシ", "シで", "プロ", "ロキ"]);
        assert_eq!(keys("等待 DNS 变更"), ["dns", "变更", "等待"]);
    }

    #[test]
    fn overlapping_pairs_are_shown_as_one_passage() {
        let text = Text::read("客户的防火墙阻止 Teams 端口");
        let passages = text.passages(|key| match key {
            "防火" | "火墙" => Some(2),
            "teams" => Some(3),
            _ => None,
        });
        assert_eq!(passages, ["Teams", "防火墙"]);
    }
}
