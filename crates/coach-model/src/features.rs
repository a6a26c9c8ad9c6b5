//! Words as features: themselves, their beginnings, pairs, pieces of spelling, and the names that they make.

use crate::concepts::{Concepts, Mention};
use crate::hash::{Feature, Hash};
use crate::names::Names;
use crate::words::{Word, words};

/// How many groups of features there are; each is brought to the same length, so that none drowns the others.
pub const GROUPS: usize = 4;

/// What weight each group has: words and pairs, pieces of spelling, names, concepts.
pub const GROUP_WEIGHTS: [f32; GROUPS] = [1.0, 0.7, 0.4, 0.8];

/// Concepts that say how a note is written, not what it is about.
const OF_STYLE: [&str; 4] = ["hedge", "meeting", "figures", "intent"];

/// Words between two concepts that still belong together.
const NEAR: usize = 10;

/// Letters of a word that stand for its stem.
const STEM: usize = 5;

/// A feature where it occurs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Occurrence {
    /// Which.
    pub feature: Feature,
    /// The group it belongs to.
    pub group: u8,
    /// The word at which it begins.
    pub from: u32,
    /// The word at which it ends.
    pub to: u32,
}

/// A text that was read.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// Its words.
    pub words: Vec<Word>,
    /// Its features, in the order of the text.
    pub occurrences: Vec<Occurrence>,
}

/// Reads a text.
pub fn read(text: &str, names: &Names) -> Reading {
    let words = words(text);
    let mut reader = Reader::default();
    for (at, word) in (0..).zip(&words) {
        reader.single(at, word);
        if word.is_unspaced {
            continue;
        }
        reader.pieces(at, &word.folded);
    }
    reader.pairs(&words);
    reader.unspaced_pieces(&words);
    reader.names(&words, names);
    reader.concepts(&words);
    Reading {
        words,
        occurrences: reader.found,
    }
}

/// The stems of a text, each once, in ascending order: what two notes are compared by.
pub fn stems(words: &[Word]) -> Vec<Feature> {
    let mut stems: Vec<Feature> = words
        .iter()
        .map(|word| stem_feature(&word.folded))
        .collect();
    stems.sort_unstable();
    stems.dedup();
    stems
}

/// The beginning of a word, for alphabets that inflect at the end.
fn stem(folded: &str) -> &str {
    match folded.char_indices().nth(STEM) {
        Some((end, _)) => folded.get(..end).unwrap_or(folded),
        None => folded,
    }
}

fn stem_feature(folded: &str) -> Feature {
    Hash::of_kind(b's').text(stem(folded)).feature()
}

#[derive(Default)]
struct Reader {
    found: Vec<Occurrence>,
}

impl Reader {
    fn add(&mut self, group: u8, from: u32, to: u32, hash: Hash) {
        self.found.push(Occurrence {
            feature: hash.feature(),
            group,
            from,
            to,
        });
    }

    fn single(&mut self, at: u32, word: &Word) {
        self.add(0, at, at, Hash::of_kind(b'w').text(&word.folded));
        self.add(0, at, at, Hash::of_kind(b's').text(stem(&word.folded)));
    }

    /// Pieces of three and four letters, the edges of the word marked.
    fn pieces(&mut self, at: u32, folded: &str) {
        let letters: Vec<char> = std::iter::once('^')
            .chain(folded.chars())
            .chain(std::iter::once('$'))
            .collect();
        for length in 3..=4 {
            for piece in letters.windows(length) {
                let hash = piece
                    .iter()
                    .fold(Hash::of_kind(b'c'), |hash, letter| hash.character(*letter));
                self.add(1, at, at, hash);
            }
        }
    }

    /// Pairs of stems that stand side by side, and with one word between them.
    fn pairs(&mut self, words: &[Word]) {
        for (at, pair) in (0..).zip(words.windows(2)) {
            if let [first, second] = pair
                && !second.begins
            {
                let hash = Hash::of_kind(b'p')
                    .text(stem(&first.folded))
                    .character(' ')
                    .text(stem(&second.folded));
                self.add(0, at, at + 1, hash);
            }
        }
        for (at, triple) in (0..).zip(words.windows(3)) {
            if let [first, middle, last] = triple
                && !middle.begins
                && !last.begins
            {
                let hash = Hash::of_kind(b'k')
                    .text(stem(&first.folded))
                    .character(' ')
                    .text(stem(&last.folded));
                self.add(0, at, at + 2, hash);
            }
        }
    }

    /// Pieces of one to four characters of scripts without spaces, across the words that a dictionary finds.
    fn unspaced_pieces(&mut self, words: &[Word]) {
        let mut run: Vec<(char, u32)> = Vec::new();
        for (at, word) in (0..).zip(words) {
            if !word.is_unspaced || word.begins {
                self.pieces_of_run(&run);
                run.clear();
            }
            if word.is_unspaced {
                run.extend(word.folded.chars().map(|character| (character, at)));
            }
        }
        self.pieces_of_run(&run);
    }

    fn pieces_of_run(&mut self, run: &[(char, u32)]) {
        for length in 1..=4 {
            for piece in run.windows(length) {
                let (Some((_, from)), Some((_, to))) = (piece.first(), piece.last()) else {
                    continue;
                };
                let hash = piece
                    .iter()
                    .fold(Hash::of_kind(b'u'), |hash, (character, _)| {
                        hash.character(*character)
                    });
                self.add(1, *from, *to, hash);
            }
        }
    }

    /// The details that are named, and the L2 that they belong to by the beginning of their code.
    fn names(&mut self, words: &[Word], names: &Names) {
        for mention in names.mentioned(words) {
            let from = u32::try_from(mention.from).unwrap_or(u32::MAX);
            let to = u32::try_from(mention.to).unwrap_or(u32::MAX);
            for code in mention.codes {
                self.add(2, from, to, Hash::of_kind(b'n').text(code.as_str()));
                if let Some(parent) = names.parent(code) {
                    self.add(2, from, to, Hash::of_kind(b'f').text(parent.as_str()));
                }
            }
        }
    }

    /// What words are about, and what they are about together.
    fn concepts(&mut self, words: &[Word]) {
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let mut mentions = Concepts::get().mentioned(words);
        mentions.retain(|mention| !OF_STYLE.contains(&mention.concept));
        for mention in &mentions {
            let hash = Hash::of_kind(b'q').text(mention.concept);
            self.add(3, place(mention.from), place(mention.to), hash);
        }
        for (at, first) in mentions.iter().enumerate() {
            let near = |second: &&Mention| second.from <= first.to.saturating_add(NEAR);
            for second in mentions.iter().skip(at + 1).take_while(near) {
                let (one, other) = if first.concept <= second.concept {
                    (first, second)
                } else {
                    (second, first)
                };
                let hash = Hash::of_kind(b'r')
                    .text(one.concept)
                    .character(' ')
                    .text(other.concept);
                self.add(3, place(first.from), place(second.to), hash);
            }
        }
    }
}
