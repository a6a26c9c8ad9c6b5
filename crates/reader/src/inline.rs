//! What stands inside a line: emphasis, links, escapes, bold labels.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::text;

/// A link or image within a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct InlineLink {
    pub(crate) text: String,
    pub(crate) target: String,
    pub(crate) title: String,
    /// Byte of the line at which the link starts.
    pub(crate) start: usize,
}

/// A bold beginning, as in `**Definition:** text`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BoldLabel {
    pub(crate) text: String,
    pub(crate) colon: bool,
    pub(crate) rest: String,
}

// a full stop before the text keeps it a paragraph, whatever it begins with, and changes no emphasis
const GUARD: &str = ".";

fn events(guarded: &str) -> impl Iterator<Item = (Event<'_>, std::ops::Range<usize>)> {
    Parser::new_ext(guarded, Options::empty()).into_offset_iter()
}

fn guard(raw: &str) -> String {
    let line: String = raw
        .chars()
        .filter(|one| !text::is_invisible(*one))
        .map(|one| if one == '\n' || one == '\r' { ' ' } else { one })
        .collect();
    format!("{GUARD}{line}")
}

/// The words of a line without marks of emphasis, links, escapes and odd spacing.
pub(crate) fn plain(raw: &str) -> String {
    let guarded = guard(raw);
    let mut shown = String::with_capacity(raw.len());
    let mut run = String::new();
    for (event, _) in events(&guarded) {
        if let Event::Text(words) = event {
            run.push_str(&words);
            continue;
        }
        // marks that made nothing bold, as beside wide punctuation, are marks nevertheless
        shown.push_str(&std::mem::take(&mut run).replace("**", ""));
        match event {
            Event::Code(words) => shown.push_str(&words),
            Event::InlineHtml(mark) if is_line_break(&mark) => shown.push(' '),
            Event::InlineHtml(mark) | Event::Html(mark) => shown.push_str(&mark),
            Event::SoftBreak | Event::HardBreak => shown.push(' '),
            _ => {}
        }
    }
    shown.push_str(&run);
    text::tidy(shown.strip_prefix(GUARD).unwrap_or(&shown))
}

fn is_line_break(mark: &str) -> bool {
    mark.to_ascii_lowercase().starts_with("<br")
}

/// The links of a line, in order.
pub(crate) fn links(raw: &str) -> Vec<InlineLink> {
    let guarded = format!("{GUARD}{}", raw.replace(['\r', '\n'], " "));
    let mut found: Vec<InlineLink> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (event, range) in events(&guarded) {
        match event {
            Event::Start(
                Tag::Link {
                    dest_url, title, ..
                }
                | Tag::Image {
                    dest_url, title, ..
                },
            ) => {
                open.push(found.len());
                found.push(InlineLink {
                    text: String::new(),
                    target: dest_url.to_string(),
                    title: title.to_string(),
                    start: range.start.saturating_sub(GUARD.len()),
                });
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                open.pop();
            }
            Event::Text(words) | Event::Code(words) => add_to_open(&mut found, &open, &words),
            _ => {}
        }
    }
    found
}

fn add_to_open(found: &mut [InlineLink], open: &[usize], words: &str) {
    for index in open {
        if let Some(link) = found.get_mut(*index) {
            link.text.push_str(words);
        }
    }
}

/// The bold beginning of a text, if it has one.
pub(crate) fn bold_label(raw: &str) -> Option<BoldLabel> {
    let (mark, inner) = ["**", "__"]
        .into_iter()
        .find_map(|mark| raw.strip_prefix(mark).map(|inner| (mark, inner)))?;
    let (label, rest) = inner.split_once(mark)?;
    let label = plain(label);
    let bare = label.trim_end_matches(is_colon).trim_end();
    let after = rest.trim_start().trim_start_matches(is_colon);
    if bare.is_empty() {
        return None;
    }
    Some(BoldLabel {
        text: bare.to_owned(),
        colon: bare != label || after.len() != rest.trim_start().len(),
        rest: after.trim().to_owned(),
    })
}

/// A label that ends with a colon and stands alone, as in `Questions:`.
pub(crate) fn colon_label(raw: &str) -> Option<BoldLabel> {
    let plain = plain(raw);
    let bare = plain.trim_end_matches(is_colon).trim_end();
    let ends = bare.len() < plain.len() && !bare.is_empty() && bare.chars().count() <= 60;
    ends.then(|| BoldLabel {
        text: bare.to_owned(),
        colon: true,
        rest: String::new(),
    })
}

pub(crate) const fn is_colon(letter: char) -> bool {
    matches!(letter, ':' | '：')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_marks_is_taken_from_a_line() {
        assert_eq!(
            plain(r"**One:** [two](x.md) \<three> `four`<br>1. five"),
            "One: two <three> four 1. five"
        );
        assert_eq!(plain("- six"), "- six");
        assert_eq!(plain("**定義：**本文"), "定義：本文");
    }

    #[test]
    fn a_bold_beginning_is_a_label() {
        let label = bold_label("**Entrega** texto").map(|one| (one.text, one.colon, one.rest));
        assert_eq!(label, Some(("Entrega".into(), false, "texto".into())));
        let outside = bold_label("**Entrega**: texto").map(|one| one.colon);
        assert_eq!(outside, Some(true));
    }
}
