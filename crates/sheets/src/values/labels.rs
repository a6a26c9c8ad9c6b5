//! From what people write to stable codes (rule V2): exactly, or as a suggestion only.

use std::collections::{BTreeSet, HashMap, HashSet};

use serde::Serialize;

use super::{fold_for_matching, within};

/// What a text stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "resolution", rename_all = "kebab-case")]
pub enum Resolution {
    /// Nothing was written.
    Empty,
    /// One code.
    Exact {
        /// The code.
        code: String,
    },
    /// Several codes have this label.
    Ambiguous {
        /// The codes, in order.
        codes: Vec<String>,
    },
    /// No code, but one label differs by a slip of the pen; never to be taken without asking.
    Near {
        /// The code of the nearest label.
        code: String,
        /// How many edits apart.
        edits: usize,
    },
    /// Nothing like it is known.
    Unknown,
}

impl Resolution {
    /// Gives the code when there is no doubt.
    pub fn exact(&self) -> Option<&str> {
        match self {
            Self::Exact { code } => Some(code),
            _ => None,
        }
    }
}

/// Labels of codes in all languages.
#[derive(Debug, Clone, Default)]
pub struct LabelIndex {
    codes_of: HashMap<String, BTreeSet<String>>,
    labels: Vec<(Vec<char>, String)>,
    spelled: HashSet<String>,
}

impl LabelIndex {
    /// Makes an index of pairs of code and label; a code is a label of itself.
    pub fn new<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut index = Self::default();
        for (code, label) in pairs {
            index.add(code, label);
        }
        index
    }

    /// Adds one more label of a code: a translation, an alias, a short name.
    pub fn add(&mut self, code: &str, label: &str) {
        self.add_folded(code, fold_for_matching(label));
        if self.spelled.insert(code.to_owned()) {
            self.add_folded(code, fold_for_matching(code));
            self.add_folded(code, fold_for_matching(&code.replace('-', " ")));
        }
    }

    fn add_folded(&mut self, code: &str, text: String) {
        if text.is_empty() {
            return;
        }
        let codes = self.codes_of.entry(text.clone()).or_default();
        if codes.insert(code.to_owned()) {
            self.labels.push((text.chars().collect(), code.to_owned()));
        }
    }

    /// Tells whether no label is known.
    pub fn is_empty(&self) -> bool {
        self.labels.is_empty()
    }

    /// Finds the code that a text stands for.
    pub fn resolve(&self, text: &str) -> Resolution {
        let folded = fold_for_matching(text);
        if folded.is_empty() {
            return Resolution::Empty;
        }
        match self.codes_of.get(&folded) {
            Some(codes) => match codes.first() {
                Some(code) if codes.len() == 1 => Resolution::Exact { code: code.clone() },
                _ => Resolution::Ambiguous {
                    codes: codes.iter().cloned().collect(),
                },
            },
            None => self.nearest(&folded),
        }
    }

    /// Tells whether the text stands for exactly one code, without looking for near ones.
    pub fn knows(&self, text: &str) -> bool {
        self.codes_of
            .get(&fold_for_matching(text))
            .is_some_and(|codes| codes.len() == 1)
    }

    fn nearest(&self, folded: &str) -> Resolution {
        let written: Vec<char> = folded.chars().collect();
        let most = written.len() / 4;
        let near = self.labels.iter().filter_map(|(label, code)| {
            let most = most.min(3).min(label.len() / 4);
            within(&written, label, most).map(|edits| (edits, code))
        });
        let mut best: Option<(usize, &String, bool)> = None;
        for (edits, code) in near {
            best = match best {
                Some((least, known, _)) if edits == least && known != code => {
                    Some((least, known, true))
                }
                Some((least, ..)) if edits >= least => best,
                _ => Some((edits, code, false)),
            };
        }
        match best {
            Some((edits, code, false)) => Resolution::Near {
                code: code.clone(),
                edits,
            },
            _ => Resolution::Unknown,
        }
    }
}

/// Resolves each distinct text once: a file repeats a handful of labels 200,000 times.
#[derive(Debug)]
pub struct CachedLabels<'a> {
    index: &'a LabelIndex,
    seen: HashMap<String, Resolution>,
}

/// Distinct texts that are remembered; a column with more is no column of labels.
const REMEMBERED: usize = 10_000;

impl<'a> CachedLabels<'a> {
    /// Makes a cache before an index.
    pub fn new(index: &'a LabelIndex) -> Self {
        Self {
            index,
            seen: HashMap::new(),
        }
    }

    /// Finds the code that a text stands for.
    pub fn resolve(&mut self, text: &str) -> Resolution {
        if let Some(found) = self.seen.get(text) {
            return found.clone();
        }
        let found = self.index.resolve(text);
        if self.seen.len() < REMEMBERED {
            self.seen.insert(text.to_owned(), found.clone());
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index() -> LabelIndex {
        LabelIndex::new([
            ("blocked", "Blocked"),
            ("blocked", "Bloqueado"),
            ("blocked", "ブロック"),
            ("in-progress", "In Progress"),
            ("in-progress", "En curso"),
            ("no-intent", "No Intent"),
            ("billing-other", "Other"),
            ("legal-other", "Other"),
        ])
    }

    #[test]
    fn labels_are_found_however_they_are_written() {
        for text in [
            "blocked",
            " L1 - BLOCKED ",
            "Bloque\u{200B}ado",
            "ﾌﾞﾛｯｸ",
            "L1: Blocked",
        ] {
            assert_eq!(index().resolve(text).exact(), Some("blocked"), "{text}");
        }
        assert_eq!(index().resolve("in progress").exact(), Some("in-progress"));
    }

    #[test]
    fn a_slip_of_the_pen_is_only_a_suggestion() {
        let near = Resolution::Near {
            code: "blocked".into(),
            edits: 1,
        };
        assert_eq!(index().resolve("Blocekd"), near);
        assert_eq!(index().resolve("Network"), Resolution::Unknown);
        assert_eq!(index().resolve("No"), Resolution::Unknown);
    }

    #[test]
    fn a_label_of_two_codes_is_ambiguous() {
        let codes = vec!["billing-other".to_owned(), "legal-other".to_owned()];
        assert_eq!(index().resolve("other"), Resolution::Ambiguous { codes });
        assert_eq!(index().resolve(" "), Resolution::Empty);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_resolved_and_the_cache_agrees(text: String) {
            let index = index();
            let mut cached = CachedLabels::new(&index);
            proptest::prop_assert_eq!(cached.resolve(&text), index.resolve(&text));
            proptest::prop_assert_eq!(cached.resolve(&text), index.resolve(&text));
        }
    }
}
