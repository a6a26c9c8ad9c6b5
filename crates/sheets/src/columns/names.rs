//! Known names of fields: data of `data/columns`, in six languages.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use super::Field;
use super::heading_text::{compact, without_brackets, words_of};
use super::reason::Reason;
use crate::values::within;
use crate::words::LANGUAGES;

const FILES: [&str; 6] = [
    include_str!("../../data/columns/en.toml"),
    include_str!("../../data/columns/es.toml"),
    include_str!("../../data/columns/de.toml"),
    include_str!("../../data/columns/pt.toml"),
    include_str!("../../data/columns/ja.toml"),
    include_str!("../../data/columns/zh.toml"),
];

/// A name in the form in which names are compared.
struct Name {
    field: Field,
    language: &'static str,
    written: String,
    words: Vec<String>,
    compact: Vec<char>,
}

struct Names {
    all: Vec<Name>,
    by_compact: HashMap<String, Vec<usize>>,
}

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let mut names = Names {
        all: Vec::new(),
        by_compact: HashMap::new(),
    };
    for (language, text) in LANGUAGES.into_iter().zip(FILES) {
        // The files are part of the program; a test proves that they can be read.
        let file: BTreeMap<Field, Vec<String>> = toml::from_str(text).unwrap_or_default();
        for (field, list) in file {
            for name in list {
                names.add(field, language, name);
            }
        }
    }
    names
});

impl Names {
    fn add(&mut self, field: Field, language: &'static str, name: String) {
        let words = words_of(&name);
        let compact = words.concat();
        let index = self.all.len();
        self.by_compact
            .entry(compact.clone())
            .or_default()
            .push(index);
        self.all.push(Name {
            field,
            language,
            written: name,
            words,
            compact: compact.chars().collect(),
        });
    }
}

/// A field that a heading may name, how surely in percent, and why.
#[derive(Debug, Clone)]
pub(crate) struct NameMatch {
    pub(crate) field: Field,
    pub(crate) percent: i32,
    pub(crate) reason: Reason,
}

const KNOWN: i32 = 90;
const NEAR: i32 = 70;
const CONTAINED: i32 = 50;
/// What a name that covers the whole heading would add; most cover only a part.
const CONTAINED_SPAN: f64 = 30.0;

/// Finds the fields that a heading may name, each once, the surest first.
pub(crate) fn match_heading(heading: &str) -> Vec<NameMatch> {
    let mut found = known(heading);
    if found.is_empty() {
        found = known(&without_brackets(heading));
    }
    if found.is_empty() {
        found = near(heading);
        found.extend(contained(heading));
    }
    found.sort_by_key(|name| (std::cmp::Reverse(name.percent), name.field));
    let mut seen = Vec::new();
    found.retain(|name| {
        !seen.contains(&name.field) && {
            seen.push(name.field);
            true
        }
    });
    found
}

/// Finds the field whose known name a heading is.
pub(crate) fn match_known(heading: &str) -> Option<NameMatch> {
    let mut found = known(heading);
    if found.is_empty() {
        found = known(&without_brackets(heading));
    }
    found.into_iter().next()
}

/// Finds the field of a heading that is a known name.
pub(crate) fn known_field(heading: &str) -> Option<Field> {
    match_known(heading).map(|name| name.field)
}

fn known(heading: &str) -> Vec<NameMatch> {
    let indexes = NAMES
        .by_compact
        .get(&compact(heading))
        .map_or(&[][..], Vec::as_slice);
    indexes
        .iter()
        .filter_map(|index| NAMES.all.get(*index))
        .map(|name| NameMatch {
            field: name.field,
            percent: KNOWN,
            reason: Reason::HeadingKnown {
                name: name.written.clone(),
                language: name.language.to_owned(),
            },
        })
        .collect()
}

fn near(heading: &str) -> Vec<NameMatch> {
    let written: Vec<char> = compact(heading).chars().collect();
    let most = match written.len() {
        0..6 => return Vec::new(),
        6..12 => 1,
        _ => 2,
    };
    let near = NAMES
        .all
        .iter()
        .filter(|name| name.compact.len() >= 6 && name.compact.first() == written.first());
    near.filter_map(|name| {
        let edits = within(&written, &name.compact, most)?;
        Some(NameMatch {
            field: name.field,
            percent: NEAR - i32::try_from(edits).unwrap_or(0),
            reason: Reason::HeadingNear {
                name: name.written.clone(),
                language: name.language.to_owned(),
            },
        })
    })
    .collect()
}

fn contained(heading: &str) -> Vec<NameMatch> {
    let words = words_of(heading);
    let letters = words.concat().chars().count();
    if letters == 0 || letters > 80 {
        return Vec::new();
    }
    let inside = NAMES.all.iter().filter(|name| stands_in(name, &words));
    inside
        .map(|name| {
            #[allow(clippy::cast_precision_loss, reason = "both are short lengths")]
            let share = name.compact.len() as f64 / letters as f64;
            #[allow(clippy::cast_possible_truncation, reason = "between 0 and 30")]
            let more = (share.min(1.0) * CONTAINED_SPAN) as i32;
            NameMatch {
                field: name.field,
                percent: CONTAINED + more - i32::from(share < 0.4) * 15,
                reason: Reason::HeadingContains {
                    name: name.written.clone(),
                    language: name.language.to_owned(),
                },
            }
        })
        .collect()
}

/// Tells whether all words of a name stand in the heading; scripts without spaces are searched as one.
fn stands_in(name: &Name, words: &[String]) -> bool {
    let spaced = name.compact.iter().all(char::is_ascii) || name.words.len() > 1;
    if spaced {
        return name.compact.len() >= 4 && name.words.iter().all(|word| words.contains(word));
    }
    let text = words.concat();
    let compact: String = name.compact.iter().collect();
    if name.compact.iter().any(|sign| is_east_asian(*sign)) {
        return name.compact.len() >= 2 && text.contains(&compact);
    }
    words.contains(&compact)
}

fn is_east_asian(sign: char) -> bool {
    matches!(sign, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_names_in_every_language() {
        for (language, text) in LANGUAGES.into_iter().zip(FILES) {
            let file: BTreeMap<Field, Vec<String>> =
                toml::from_str(text).unwrap_or_else(|e| panic!("{language}: {e}"));
            for field in Field::ALL {
                let names = file.get(&field).map_or(0, Vec::len);
                assert!(names >= 3, "{language}: {field} has {names} names");
            }
        }
    }

    #[test]
    fn no_name_stands_for_two_fields() {
        let mut clashes = Vec::new();
        for (compact, indexes) in &NAMES.by_compact {
            let fields: std::collections::BTreeSet<_> = indexes
                .iter()
                .map(|index| NAMES.all[*index].field)
                .collect();
            if fields.len() > 1 {
                clashes.push(format!("{compact}: {fields:?}"));
            }
        }
        clashes.sort();
        assert!(clashes.is_empty(), "{clashes:#?}");
    }

    #[test]
    fn headings_are_recognised_however_they_are_written() {
        let cases = [
            ("Customer Name", Field::Customer),
            ("CUSTOMER_NAME", Field::Customer),
            ("CustomerName", Field::Customer),
            ("Kunden-Nr.", Field::CustomerId),
            ("Fecha de desbloqueo proyectada", Field::TargetDate),
            ("テナント ID", Field::TenantId),
            ("ﾃﾅﾝﾄ名", Field::Tenant),
            ("目标日期（年/月/日）", Field::TargetDate),
            ("Target Date (dd/mm/yyyy)", Field::TargetDate),
            ("# Seats", Field::Units),
            ("Próxima ação", Field::NextAction),
            ("Gerente de Entrega", Field::DeliveryManager),
            ("L1", Field::L1),
            ("L2 - Reason", Field::L2),
            ("Nächster Schritt", Field::NextAction),
            ("Last\nUpdated", Field::LastUpdated),
        ];
        for (heading, field) in cases {
            assert_eq!(known_field(heading), Some(field), "{heading}");
        }
        assert_eq!(
            match_heading("Costumer name").first().map(|m| m.field),
            Some(Field::Customer)
        );
        assert!(match_heading("Favourite colour").is_empty());
    }
}
