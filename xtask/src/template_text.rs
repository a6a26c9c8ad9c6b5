//! Templates hold no words of their own: every sentence is a message, in six languages.

use anyhow::{Result, bail};

use crate::tree;

/// Attributes that somebody reads or hears.
const READ_ATTRIBUTES: [&str; 5] = ["alt", "aria-label", "label", "placeholder", "title"];

/// What every language writes so: the beginning of an address, and the name of a time zone.
const SAME_EVERYWHERE: [&str; 2] = ["https://", "Europe/Madrid"];

/// Fails with every line of a template that says something without a message.
pub(crate) fn check() -> Result<()> {
    let mut found = Vec::new();
    for (file, text) in tree::texts()? {
        if file.starts_with("crates/web/templates/") {
            let words = words_in(&text);
            found.extend(words.map(|(line, word)| format!("{file}:{line}: {word}")));
        }
    }
    if !found.is_empty() {
        bail!("text that is no message:\n{}", found.join("\n"));
    }
    Ok(())
}

/// Line and text of what is said without a message.
fn words_in(template: &str) -> impl Iterator<Item = (usize, String)> {
    let bare = without_expressions(template);
    let mut said = Vec::new();
    let mut line = 1;
    let mut rest = bare.as_str();
    let mut tag = "";
    while !rest.is_empty() {
        let (text, opened) = rest.split_once('<').unwrap_or((rest, ""));
        // What is printed on keys is no word.
        if tag.split_whitespace().next() != Some("kbd") {
            note(&mut said, line, text);
        }
        line += text.matches('\n').count();
        let after;
        (tag, after) = opened.split_once('>').unwrap_or((opened, ""));
        for value in READ_ATTRIBUTES
            .iter()
            .filter_map(|name| attribute(tag, name))
        {
            note(&mut said, line, value);
        }
        line += tag.matches('\n').count();
        rest = after;
    }
    said.into_iter()
}

fn note(said: &mut Vec<(usize, String)>, line: usize, text: &str) {
    let begins = text.len() - text.trim_start().len();
    let line = line + text.get(..begins).unwrap_or_default().matches('\n').count();
    let text = text.trim();
    if text.chars().any(char::is_alphabetic) && !SAME_EVERYWHERE.contains(&text) {
        said.push((line, text.to_owned()));
    }
}

fn attribute<'tag>(tag: &'tag str, name: &str) -> Option<&'tag str> {
    let (_, after) = tag.split_once(&format!(" {name}=\""))?;
    after.split('"').next()
}

/// The template with what it computes taken out, and entities, which are signs. Lines stay where they are.
fn without_expressions(template: &str) -> String {
    const PAIRS: [(&str, &str); 4] = [("{{", "}}"), ("{%", "%}"), ("{#", "#}"), ("&", ";")];
    let mut kept = template.to_owned();
    for (open, close) in PAIRS {
        let mut parts = kept.split(open);
        let mut next = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (inside, after) = part.split_once(close).unwrap_or((part, ""));
            next.extend(inside.chars().filter(|sign| *sign == '\n'));
            next.push_str(after);
        }
        kept = next;
    }
    kept.replace("<!doctype html>", "")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(template: &str) -> Vec<(usize, String)> {
        words_in(template).collect()
    }

    #[test]
    fn messages_signs_and_attributes_for_machines_are_no_words() {
        let template = "<!doctype html>\n<p class=\"note\" title=\"{{ shell.t(\"open\") }}\">{{ name }} · 3&nbsp;×</p>\n\
                        {% if shell.is_past %}<input value=\"valid\">{% endif %}{# why #}";
        assert_eq!(said(template), []);
    }

    #[test]
    fn text_and_what_is_read_out_are_found_with_their_line() {
        let template = "<p>\n{{ name }} waits</p>\n<a title=\"Open it\">→</a>";
        let found = [(2, "waits".to_owned()), (3, "Open it".to_owned())];
        assert_eq!(said(template), found);
    }
}
