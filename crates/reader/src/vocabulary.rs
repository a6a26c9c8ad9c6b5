//! A list of codes with their spellings, and how words are recognised by it.

use std::collections::BTreeMap;

use crate::language::Language;
use crate::text;

/// A list of codes with their spellings per language.
pub(crate) struct Vocabulary {
    terms: Vec<Term>,
    by_spelling: BTreeMap<String, Vec<(usize, Language)>>,
}

/// One code and its spellings.
pub(crate) struct Term {
    pub(crate) code: String,
    columns: Vec<String>,
    spellings: Vec<Spelling>,
}

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
    pub(crate) fn parse(table: &str, first_language: usize) -> Self {
        let terms: Vec<Term> = table
            .lines()
            .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
            .map(|line| Term::parse(line, first_language))
            .collect();
        let mut by_spelling: BTreeMap<String, Vec<(usize, Language)>> = BTreeMap::new();
        for (index, term) in terms.iter().enumerate() {
            for spelling in &term.spellings {
                let homes = by_spelling.entry(spelling.tight.clone()).or_default();
                homes.push((index, spelling.language));
            }
        }
        Self { terms, by_spelling }
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
        let term = self.terms.iter().find(|term| term.code == code)?;
        let usual = term.spellings.iter().find(|one| one.language == language)?;
        Some(usual.text.as_str())
    }

    /// Whether a code is in the list.
    pub(crate) fn has(&self, code: &str) -> bool {
        self.terms.iter().any(|term| term.code == code)
    }

    /// The codes in the list's order.
    pub(crate) fn codes(&self) -> impl Iterator<Item = &str> {
        self.terms.iter().map(|term| term.code.as_str())
    }
}

impl Term {
    fn parse(line: &str, first_language: usize) -> Self {
        let mut cells = line.split('|').map(str::trim);
        let columns = match first_language {
            2 => split_list(cells.next().unwrap_or_default(), ','),
            _ => vec!["*".to_owned()],
        };
        let code = cells.next().unwrap_or_default().to_owned();
        let mut spellings = Vec::new();
        for (language, cell) in Language::ALL.into_iter().zip(cells) {
            spellings.extend(
                split_list(cell, ';')
                    .iter()
                    .map(|one| Spelling::new(one, language)),
            );
        }
        Self {
            code,
            columns,
            spellings,
        }
    }

    fn is_for(&self, column: &str) -> bool {
        self.columns.iter().any(|one| one == "*" || one == column)
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
    fn is_better(&self, held: &Self, language: Language) -> bool {
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
