//! A list of codes with their spellings, and how words are recognised by it.

use std::collections::BTreeMap;

use crate::language::Language;
use crate::text;

/// A list of codes with their spellings per language.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    terms: Vec<Term>,
    by_code: BTreeMap<String, usize>,
    by_spelling: BTreeMap<String, Vec<(usize, Language)>>,
}

/// One code and its spellings; in these columns, or in every one.
#[derive(Debug)]
struct Term {
    code: String,
    columns: Vec<String>,
    spellings: Vec<Spelling>,
}

#[derive(Debug)]
struct Spelling {
    text: String,
    key: String,
    tight: String,
    language: Language,
    whole: bool,
}

/// A code that was recognised, and the languages in which its spelling is at home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Match {
    pub(crate) code: String,
    pub(crate) languages: Vec<Language>,
    length: usize,
}

impl Vocabulary {
    pub(crate) const fn new() -> Self {
        Self {
            terms: Vec::new(),
            by_code: BTreeMap::new(),
            by_spelling: BTreeMap::new(),
        }
    }

    /// Reads a table of codes, one a line, with a cell of spellings per language; before the code, where the
    /// first language is the third cell, the columns in which it may stand.
    pub(crate) fn parse(table: &str, first_language: usize) -> Self {
        let mut all = Self::new();
        let is_entry = |line: &&str| !line.starts_with('#') && !line.trim().is_empty();
        for line in table.lines().filter(is_entry) {
            let mut cells = line.split('|').map(str::trim);
            let columns = match first_language {
                2 => split_list(cells.next().unwrap_or_default(), ','),
                _ => Vec::new(),
            };
            let columns: Vec<String> = columns.into_iter().filter(|one| one != "*").collect();
            let code = cells.next().unwrap_or_default();
            let term = all.add(code, columns);
            for (language, cell) in Language::ALL.into_iter().zip(cells) {
                for spelling in split_list(cell, ';') {
                    all.add_spelling(term, language, &spelling);
                }
            }
        }
        all
    }

    /// Adds a spelling of a code; the first one in a language is the usual one.
    pub(crate) fn spell(&mut self, code: &str, language: Language, text: &str) {
        let term = match self.by_code.get(code) {
            Some(term) => *term,
            None => self.add(code, Vec::new()),
        };
        self.add_spelling(term, language, text);
    }

    fn add(&mut self, code: &str, columns: Vec<String>) -> usize {
        let term = self.terms.len();
        self.terms.push(Term {
            code: code.to_owned(),
            columns,
            spellings: Vec::new(),
        });
        self.by_code.insert(code.to_owned(), term);
        term
    }

    fn add_spelling(&mut self, term: usize, language: Language, text: &str) {
        let spelling = Spelling::new(text, language);
        let homes = self.by_spelling.entry(spelling.tight.clone()).or_default();
        homes.push((term, language));
        if let Some(term) = self.terms.get_mut(term) {
            term.spellings.push(spelling);
        }
    }

    /// The term whose spelling the whole text is; of several, the one at home in `language`.
    pub(crate) fn whole(&self, raw: &str, language: Language) -> Option<Match> {
        let tight = text::tight_key(raw);
        let homes = self.by_spelling.get(&tight)?;
        let (index, _) = homes
            .iter()
            .find(|(_, home)| *home == language)
            .or_else(|| homes.first())?;
        let languages = homes
            .iter()
            .filter(|(other, _)| other == index)
            .map(|(_, home)| *home)
            .collect();
        let code = self.terms.get(*index)?.code.clone();
        Some(Match {
            code,
            languages,
            length: tight.len(),
        })
    }

    /// The term with the longest spelling that the text contains, for a column.
    pub(crate) fn within(&self, raw: &str, column: &str, language: Language) -> Option<Match> {
        let sought = Sought::new(raw);
        let mut best: Option<Match> = None;
        for term in self.terms.iter().filter(|term| term.is_for(column)) {
            let Some(found) = term.longest_in(&sought, language) else {
                continue;
            };
            if best
                .as_ref()
                .is_none_or(|held| found.is_better(held, language))
            {
                best = Some(found);
            }
        }
        best
    }

    /// The usual spelling of a code in a language.
    pub(crate) fn spelling(&self, code: &str, language: Language) -> Option<&str> {
        let term = self.terms.get(*self.by_code.get(code)?)?;
        let usual = term.spellings.iter().find(|one| one.language == language)?;
        Some(usual.text.as_str())
    }

    /// Whether a code is in the list.
    pub(crate) fn has(&self, code: &str) -> bool {
        self.by_code.contains_key(code)
    }

    /// The codes in the list's order.
    pub(crate) fn codes(&self) -> impl Iterator<Item = &str> {
        self.terms.iter().map(|term| term.code.as_str())
    }
}

impl Term {
    fn is_for(&self, column: &str) -> bool {
        self.columns.is_empty() || self.columns.iter().any(|one| one == column)
    }

    fn longest_in(&self, sought: &Sought, language: Language) -> Option<Match> {
        let inside: Vec<&Spelling> = self
            .spellings
            .iter()
            .filter(|one| one.is_in(sought))
            .collect();
        let at_home = inside.iter().any(|one| one.language == language);
        let length = inside
            .iter()
            .filter(|one| !at_home || one.language == language)
            .map(|one| one.tight.len())
            .max()?;
        let languages = inside.iter().map(|one| one.language).collect();
        Some(Match {
            code: self.code.clone(),
            languages,
            length,
        })
    }
}

impl Match {
    pub(crate) fn is_better(&self, held: &Self, language: Language) -> bool {
        let rank = |one: &Self| (one.length, one.languages.contains(&language));
        rank(self) > rank(held)
    }
}

impl Spelling {
    fn new(raw: &str, language: Language) -> Self {
        let whole = raw.starts_with('=');
        let text = raw.trim_start_matches('=').to_owned();
        Self {
            key: text::key(&text),
            tight: text::tight_key(&text),
            text,
            language,
            whole,
        }
    }

    fn is_in(&self, sought: &Sought) -> bool {
        if self.tight.is_empty() {
            false
        } else if self.whole {
            self.tight == sought.tight
        } else if self.tight.is_ascii() {
            sought.padded.contains(&format!(" {} ", self.key))
        } else {
            sought.tight.contains(&self.tight)
        }
    }
}

struct Sought {
    padded: String,
    tight: String,
}

impl Sought {
    fn new(raw: &str) -> Self {
        let key = text::key(raw);
        Self {
            padded: format!(" {key} "),
            tight: key.replace(' ', ""),
        }
    }
}

fn split_list(cell: &str, separator: char) -> Vec<String> {
    cell.split(separator)
        .map(|one| one.trim().to_owned())
        .filter(|one| !one.is_empty())
        .collect()
}
