//! What a heading says: the mark of a level, a name, a link.

use crate::inline;
use crate::model::Level;
use crate::page::Part;
use crate::text;

/// A heading's words, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Title {
    /// All its words.
    pub(crate) text: String,
    /// The words after the mark of a level.
    pub(crate) name: String,
    pub(crate) level: Option<Level>,
    /// The mark as written, such as `L2 - `.
    pub(crate) style: Option<String>,
    pub(crate) link: Option<String>,
}

impl Title {
    pub(crate) fn of_part(part: &Part) -> Self {
        let link = inline::links(&part.raw)
            .into_iter()
            .map(|link| link.target)
            .next();
        Self::of_words(&part.plain(), link)
    }

    pub(crate) fn of_words(text: &str, link: Option<String>) -> Self {
        let (level, style, name) = match level_mark(text) {
            Some((level, name)) => {
                let mark = text.get(..text.len() - name.len()).unwrap_or_default();
                (Some(level), Some(mark.to_owned()), name.to_owned())
            }
            None => (None, None, text.to_owned()),
        };
        Self {
            text: text.to_owned(),
            name,
            level,
            style,
            link,
        }
    }
}

/// The level that words begin with, and the words after it.
pub(crate) fn level_mark(words: &str) -> Option<(Level, &str)> {
    let after = words.strip_prefix(['L', 'l', 'Ｌ'])?.trim_start();
    let mut letters = after.chars();
    let level = match letters.next()? {
        '1' | '１' => Level::L1,
        '2' | '２' => Level::L2,
        '3' | '３' => Level::L3,
        _ => return None,
    };
    let rest = letters.as_str();
    let name = rest.trim_start_matches(is_separator);
    (name.len() < rest.len() && !name.is_empty()).then_some((level, name))
}

const fn is_separator(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '-' | '–' | '—' | '‐' | '‑' | '−' | '－' | ':' | '：' | '.' | '・' | '|' | '>'
    )
}

/// The last label of a path such as `Blocked > L2 - Network`.
pub(crate) fn last_step(words: &str) -> &str {
    let step = words
        .rsplit(['>', '›', '→', '»'])
        .next()
        .unwrap_or_default()
        .trim();
    level_mark(step).map_or(step, |(_, name)| name)
}

/// The code that the file name of a page stands for, such as that of `l1l2l3-blocked-network-es.md`.
pub(crate) fn code_of_target(target: &str) -> Option<String> {
    let path = target.split(['#', '?']).next().unwrap_or_default();
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = name.strip_suffix(".md")?.to_lowercase();
    let stem = match crate::Language::of_file_name(name) {
        Some(_) => stem
            .rsplit_once(['-', '.', '_'])
            .map_or(stem.as_str(), |(before, _)| before),
        None => stem.as_str(),
    };
    let code = text::slug(stem.strip_prefix("l1l2l3-").unwrap_or(stem));
    (!code.is_empty()).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn title(raw: &str) -> Title {
        Title::of_part(&Part {
            line: 1,
            column: 1,
            raw: raw.to_owned(),
        })
    }

    #[test]
    fn the_mark_of_a_level_is_known_in_every_spelling() {
        for raw in [
            "L2 - Red",
            "L2- Red",
            "L2 Red",
            "l2: Red",
            "L 2 – Red",
            "[L2 -  Red](x.md)",
        ] {
            let title = title(raw);
            assert_eq!(
                (title.level, title.name.as_str()),
                (Some(Level::L2), "Red"),
                "{raw}"
            );
        }
        assert_eq!(title("L2Red").level, None);
    }

    #[test]
    fn a_code_comes_from_the_file_name() {
        let code = code_of_target("../es/l1l2l3-blocked-network-es.md#top");
        assert_eq!(code.as_deref(), Some("blocked-network"));
        assert_eq!(code_of_target("https://example.org/"), None);
    }
}
