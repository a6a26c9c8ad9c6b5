//! A page as headings, call-outs, tables, lists and paragraphs, every line in one of them.

use crate::page::{Line, Part};
use crate::rows::{Row, Table, is_delimiter, is_row};
use crate::text;

/// A heading; its part has no hashes.
#[derive(Clone, Debug)]
pub(crate) struct Heading {
    pub(crate) level: usize,
    pub(crate) part: Part,
    pub(crate) spaces_after_hashes: usize,
}

/// An item of a list, with the lines that continue it.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub(crate) parts: Vec<Part>,
}

#[derive(Clone, Debug)]
pub(crate) enum Block {
    Heading(Heading),
    /// A quotation; the kind is that of `[!IMPORTANT]`.
    Callout {
        kind: Option<Part>,
        parts: Vec<Part>,
    },
    Table(Table),
    List(Vec<Item>),
    Paragraph(Vec<Part>),
    /// A line that only parts.
    Rule(usize),
    /// Code, comments, anything not to be interpreted.
    Opaque,
}

/// Cuts lines into blocks; blank lines are in none.
pub(crate) fn blocks(lines: &[Line<'_>]) -> Vec<Block> {
    let mut scanner = Scanner {
        lines,
        blocks: Vec::new(),
    };
    while let Some((first, rest)) = scanner.lines.split_first() {
        if first.is_blank() {
            scanner.lines = rest;
        } else {
            scanner.take_block(*first);
        }
    }
    scanner.blocks
}

struct Scanner<'lines, 'page> {
    lines: &'lines [Line<'page>],
    blocks: Vec<Block>,
}

impl<'page> Scanner<'_, 'page> {
    fn take_block(&mut self, first: Line<'page>) {
        let second = self.lines.get(1).copied();
        if let Some(fence) = fence(lead(first)) {
            self.take_opaque(|line| lead(line).starts_with(fence));
        } else if lead(first).starts_with("<!--") {
            self.take_comment();
        } else if let Some(heading) = heading(first) {
            self.skip(1);
            self.blocks.push(Block::Heading(heading));
        } else if lead(first).starts_with('>') {
            self.take_callout();
        } else if is_row(first) && second.is_some_and(is_delimiter) {
            self.take_table(first);
        } else if is_rule(lead(first)) {
            self.skip(1);
            self.blocks.push(Block::Rule(first.number));
        } else if let Some(level) = second.and_then(underline_level) {
            self.skip(2);
            let part = Part::of_line(first, 0);
            self.blocks.push(Block::Heading(Heading {
                level,
                part,
                spaces_after_hashes: 1,
            }));
        } else if item_start(first).is_some() {
            self.take_list();
        } else {
            self.take_paragraph();
        }
    }

    fn skip(&mut self, count: usize) {
        self.lines = self.lines.get(count..).unwrap_or_default();
    }

    fn next(&mut self) -> Option<Line<'page>> {
        let (first, rest) = self.lines.split_first()?;
        self.lines = rest;
        Some(*first)
    }

    fn take_opaque(&mut self, ends: impl Fn(Line<'_>) -> bool) {
        self.skip(1);
        while let Some(line) = self.next() {
            if ends(line) {
                break;
            }
        }
        self.blocks.push(Block::Opaque);
    }

    fn take_comment(&mut self) {
        while let Some(line) = self.next() {
            if line.text.contains("-->") {
                break;
            }
        }
        self.blocks.push(Block::Opaque);
    }

    fn take_callout(&mut self) {
        let mut parts = Vec::new();
        while let Some(line) = self
            .lines
            .first()
            .filter(|line| lead(**line).starts_with('>'))
        {
            let bar = line.text.find('>').map_or(0, |at| at + 1);
            parts.push(Part::of_line(*line, bar));
            self.skip(1);
        }
        let is_kind = |part: &Part| part.raw.starts_with("[!") && part.raw.ends_with(']');
        let kind = parts.first().filter(|part| is_kind(part)).cloned();
        let parts = parts
            .into_iter()
            .skip(usize::from(kind.is_some()))
            .collect();
        self.blocks.push(Block::Callout { kind, parts });
    }

    fn take_table(&mut self, header: Line<'_>) {
        let delimiter = self
            .lines
            .get(1)
            .map(|line| Row::of_line(*line))
            .unwrap_or_default();
        self.skip(2);
        let mut rows = Vec::new();
        while let Some(line) = self.lines.first().filter(|line| is_row(**line)) {
            rows.push(Row::of_line(*line));
            self.skip(1);
        }
        self.blocks.push(Block::Table(Table {
            header: Row::of_line(header),
            delimiter,
            rows,
        }));
    }

    fn take_list(&mut self) {
        let mut items: Vec<Item> = Vec::new();
        while let Some(line) = self.lines.first().copied() {
            if let Some(start) = item_start(line) {
                items.push(Item {
                    parts: vec![Part::of_line(line, start)],
                });
            } else if line.is_blank() {
                let goes_on = self
                    .lines
                    .get(1)
                    .is_some_and(|next| item_start(*next).is_some());
                if !goes_on {
                    break;
                }
            } else if self.starts_block(line) {
                break;
            } else if let Some(item) = items.last_mut() {
                item.parts.push(Part::of_line(line, 0));
            }
            self.skip(1);
        }
        self.blocks.push(Block::List(items));
    }

    fn take_paragraph(&mut self) {
        let mut parts = Vec::new();
        while let Some(line) = self.lines.first().copied() {
            let ends = line.is_blank() || item_start(line).is_some() || self.starts_block(line);
            if !parts.is_empty() && ends {
                break;
            }
            parts.push(Part::of_line(line, 0));
            self.skip(1);
        }
        self.blocks.push(Block::Paragraph(parts));
    }

    fn starts_block(&self, line: Line<'_>) -> bool {
        let second = self.lines.get(1).copied();
        heading(line).is_some()
            || fence(lead(line)).is_some()
            || lead(line).starts_with('>')
            || lead(line).starts_with("<!--")
            || is_rule(lead(line))
            || is_row(line) && second.is_some_and(is_delimiter)
            || second.and_then(underline_level).is_some()
    }
}

fn lead(line: Line<'_>) -> &str {
    line.text.trim_start_matches(text::is_unseen)
}

fn fence(lead: &str) -> Option<&'static str> {
    ["```", "~~~"]
        .into_iter()
        .find(|mark| lead.starts_with(mark))
}

fn is_rule(lead: &str) -> bool {
    let marks: Vec<char> = lead.chars().filter(|one| !text::is_unseen(*one)).collect();
    let first = marks.first().copied().unwrap_or_default();
    marks.len() >= 3 && matches!(first, '-' | '*' | '_') && marks.iter().all(|one| *one == first)
}

fn underline_level(line: Line<'_>) -> Option<usize> {
    let marks = lead(line).trim_end_matches(text::is_unseen);
    let all = |mark: char| marks.len() >= 3 && marks.chars().all(|one| one == mark);
    if all('=') {
        Some(1)
    } else if all('-') {
        Some(2)
    } else {
        None
    }
}

fn heading(line: Line<'_>) -> Option<Heading> {
    let lead = lead(line);
    let after = lead.trim_start_matches('#');
    let level = lead.len() - after.len();
    let inner = after.trim_start_matches(text::is_unseen);
    let spaces = after
        .chars()
        .take_while(|one| text::is_unseen(*one))
        .count();
    // a lone hash glued to a word is no heading; two or more are one that lacks its space
    if !(1..=6).contains(&level) || inner.is_empty() || spaces == 0 && level == 1 {
        return None;
    }
    let start = line.text.len() - inner.len();
    let mut part = Part::of_line(line, start);
    let closed = part.raw.trim_end_matches('#');
    if closed.len() < part.raw.len() && closed.ends_with(' ') {
        part.raw = closed.trim_end_matches(text::is_unseen).to_owned();
    }
    Some(Heading {
        level,
        part,
        spaces_after_hashes: spaces,
    })
}

/// The byte at which the text of a list item begins.
fn item_start(line: Line<'_>) -> Option<usize> {
    let lead = lead(line);
    let indent = line.text.len() - lead.len();
    let digits = lead.chars().take_while(char::is_ascii_digit).count();
    let mark = match lead.chars().nth(digits)? {
        '.' | ')' if (1..=4).contains(&digits) => digits + 1,
        bullet @ ('-' | '*' | '+' | '•') if digits == 0 => bullet.len_utf8(),
        _ => return None,
    };
    let after = lead.get(mark..)?;
    let spaced = after.starts_with(text::is_unseen) || lead.starts_with('•');
    let seen = after.chars().any(|one| !text::is_unseen(one));
    (spaced && seen && !is_rule(lead)).then_some(indent + mark)
}
