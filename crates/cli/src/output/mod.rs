//! What a command prints: lines, tables and JSON, in the reader's language.

mod table;

pub(crate) use table::{Cell, Column, Table, Tone};

use std::io::{self, Write};

use console::Style;
use desbloqueo_i18n::{Align, Args, Language, Messages, display_width, format, pad};
use jiff::civil::Date;
use serde::Serialize;

use crate::environment;

/// Where a command prints, and how.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Output {
    pub(crate) language: Language,
    /// Whether programs read it.
    pub(crate) json: bool,
    width: usize,
    colour: bool,
}

#[expect(
    clippy::unused_self,
    reason = "all that prints stands together, whatever it needs to know"
)]
impl Output {
    pub(crate) fn new(language: Language, json: bool) -> Self {
        Self {
            language,
            json,
            width: environment::width(),
            colour: environment::has_colour(),
        }
    }

    pub(crate) fn messages(&self) -> &'static Messages {
        Messages::get(self.language)
    }

    /// A message in the reader's language.
    pub(crate) fn text(&self, id: &str, args: &Args<'_>) -> String {
        self.messages().text(id, args)
    }

    /// A message without variables.
    pub(crate) fn plain(&self, id: &str) -> String {
        self.messages().plain(id)
    }

    /// A message with a text in it.
    pub(crate) fn with(&self, id: &str, name: &str, value: &str) -> String {
        self.text(id, &Args::new().text(name, value))
    }

    pub(crate) fn number(&self, number: i64) -> String {
        format::number(self.language, number)
    }

    pub(crate) fn date(&self, day: Date) -> String {
        format::date(self.language, day)
    }

    /// A day for tables of the present: without its year where that is today's.
    pub(crate) fn short_date(&self, day: Date, today: Date) -> String {
        if day.year() == today.year() {
            format::day(self.language, day)
        } else {
            self.date(day)
        }
    }

    /// A day, or nothing.
    pub(crate) fn optional_date(&self, day: Option<Date>) -> String {
        day.map(|day| self.date(day)).unwrap_or_default()
    }

    /// Prints a line as it is.
    pub(crate) fn line(&self, text: impl AsRef<str>) -> io::Result<()> {
        writeln!(io::stdout().lock(), "{}", text.as_ref())
    }

    /// Prints an empty line.
    pub(crate) fn gap(&self) -> io::Result<()> {
        self.line("")
    }

    /// Prints a heading.
    pub(crate) fn heading(&self, text: &str) -> io::Result<()> {
        self.line(self.tone(text, Tone::Strong))
    }

    /// Prints a text over as many lines as it takes, behind an indent.
    pub(crate) fn paragraph(&self, text: &str, indent: usize) -> io::Result<()> {
        self.line(self.wrapped(text, &" ".repeat(indent), indent))
    }

    /// Prints an item of a list.
    pub(crate) fn item(&self, text: &str) -> io::Result<()> {
        self.line(self.wrapped(text, "  - ", 4))
    }

    /// Prints a text behind the place that it is about, over as many lines as it takes.
    pub(crate) fn placed(&self, place: &str, tone: Tone, text: &str) -> io::Result<()> {
        let indent = display_width(place) + 2;
        let text = self.wrapped(text, &" ".repeat(indent), indent);
        self.line(format!("{}  {}", self.tone(place, tone), text.trim_start()))
    }

    fn wrapped(&self, text: &str, first: &str, indent: usize) -> String {
        let rest = " ".repeat(indent);
        let options = textwrap::Options::new(self.width.min(100))
            .initial_indent(first)
            .subsequent_indent(&rest)
            // Ids and file names are copied from here: no line ends within them.
            .word_splitter(textwrap::WordSplitter::NoHyphenation);
        textwrap::fill(text, options)
    }

    /// Prints names with their values below each other; those without a value are left out.
    pub(crate) fn pairs(&self, pairs: &[(String, String)]) -> io::Result<()> {
        self.indented_pairs(pairs, 0)
    }

    /// The same behind an indent.
    pub(crate) fn indented_pairs(
        &self,
        pairs: &[(String, String)],
        before: usize,
    ) -> io::Result<()> {
        let shown = || pairs.iter().filter(|(_, value)| !value.is_empty());
        let width = shown()
            .map(|(name, _)| display_width(name))
            .max()
            .unwrap_or(0);
        for (name, value) in shown() {
            let name = self.tone(&pad(name, width, Align::Left), Tone::Quiet);
            let indent = before + width + 2;
            let text = self.wrapped(value, &" ".repeat(indent), indent);
            self.line(format!(
                "{}{name}  {}",
                " ".repeat(before),
                text.trim_start()
            ))?;
        }
        Ok(())
    }

    /// Prints a table that fits the terminal.
    pub(crate) fn table(&self, table: &Table) -> io::Result<()> {
        let mut out = io::stdout().lock();
        let (lines, left_out) = table.lines(self.width, |text, tone| self.tone(text, tone));
        for line in lines {
            writeln!(out, "{line}")?;
        }
        if left_out.is_empty() {
            return Ok(());
        }
        drop(out);
        let columns = format::list_and(self.language, &left_out);
        let hint = self.with("cli-columns-left-out", "columns", &columns);
        self.line(self.tone(&self.wrapped(&hint, "", 0), Tone::Quiet))
    }

    /// Prints for programs.
    pub(crate) fn json(&self, value: &impl Serialize) -> io::Result<()> {
        let mut out = io::stdout().lock();
        serde_json::to_writer_pretty(&mut out, value)?;
        writeln!(out)
    }

    /// Prints a list for programs: `{"items": […]}`.
    pub(crate) fn json_items(&self, items: &impl Serialize) -> io::Result<()> {
        self.json(&serde_json::json!({ "items": serde_json::to_value(items)? }))
    }

    /// The text as it looks in a tone, on a terminal.
    pub(crate) fn tone(&self, text: &str, tone: Tone) -> String {
        let style = match tone {
            Tone::Plain => return text.to_owned(),
            Tone::Strong => Style::new().bold(),
            Tone::Quiet => Style::new().dim(),
            Tone::Good => Style::new().green(),
            Tone::Warning => Style::new().yellow(),
            Tone::Alarm => Style::new().red(),
        };
        if self.colour {
            style.apply_to(text).to_string()
        } else {
            text.to_owned()
        }
    }
}
