//! Examples for which a status is right, or another one is.

use super::Walk;
use super::prose::{Prose, not_valid};
use crate::headings;
use crate::inline;
use crate::language::Language;
use crate::model::Level;
use crate::page::Part;
use crate::words;

impl Walk<'_> {
    pub(super) fn take_valid(&mut self, example: &str) -> bool {
        let Some(text) = self.text() else {
            return false;
        };
        text.use_when.push(example.to_owned());
        true
    }

    /// A text such as `Example → Blocked > Network`, or with `use instead:` between.
    pub(super) fn take_invalid_text(&mut self, prose: &Prose<'_>) -> bool {
        let (when, instead) = match split_instead(&prose.text, self.language) {
            Some((when, instead)) => (when, Some(instead)),
            None => (prose.text.clone(), None),
        };
        let target = link_code(prose.first);
        self.take_invalid(prose.first, &when, instead, target)
    }

    pub(super) fn take_invalid(
        &mut self,
        part: &Part,
        when: &str,
        instead: Option<String>,
        target: Option<String>,
    ) -> bool {
        let mut example = not_valid(when.to_owned(), instead, part, self.file);
        // labels are looked up when all pages are read; a link is certain
        example.use_instead = target;
        let Some(text) = self.text() else {
            return false;
        };
        text.do_not_use_when.push(example);
        true
    }

    /// After an entry of a list, lines are about the reason again.
    pub(super) fn leave_list_entry(&mut self) {
        let [_, _, l3] = self.current;
        let is_l3 = l3
            .and_then(|index| self.nodes.get(index))
            .is_some_and(|node| node.level == Level::L3);
        let [l1, l2, held] = self.current;
        self.current = [l1, l2, held.filter(|_| !is_l3)];
    }
}

/// The status that a link goes to.
pub(super) fn link_code(part: &Part) -> Option<String> {
    inline::links(&part.raw)
        .iter()
        .find_map(|link| headings::code_of_target(&link.target))
}

fn split_instead(text: &str, language: Language) -> Option<(String, String)> {
    if let Some((when, instead)) = text.split_once('→').or_else(|| text.split_once("->")) {
        return Some((when.trim().to_owned(), instead.trim().to_owned()));
    }
    let (before, instead) = text.rsplit_once([':', '：'])?;
    // the words before the colon end with "use instead": the longest end that is that column's name
    let starts = before.char_indices().map(|(at, _)| at);
    let cut = starts
        .filter(|at| {
            before
                .get(*at..)
                .is_some_and(|end| is_instead(end, language))
        })
        .min()?;
    let when = before
        .get(..cut)?
        .trim_end_matches([' ', '(', '–', '—', '-', ',', ';', '（']);
    let instead = instead.trim().trim_end_matches([')', '）', '.', '。']);
    (!when.is_empty()).then(|| (when.to_owned(), instead.to_owned()))
}

fn is_instead(words: &str, language: Language) -> bool {
    let starts_clean = words.starts_with(char::is_alphanumeric);
    // no spelling is longer; this keeps long lines cheap
    starts_clean
        && words.len() < 60
        && words::COLUMNS
            .whole(words, language)
            .is_some_and(|found| found.code == "use_instead")
}
