//! What pages say, as people and programs see it.

mod meaning;
mod sentence;

use anyhow::Result;
use desbloqueo_i18n::{Align, Args, pad};
use desbloqueo_playbook::Kind;
use desbloqueo_reader::{Finding, Reading, Scenario, Severity};
use serde_json::{Value, json};

use crate::context::Context;
use crate::output::Tone;
use desbloqueo_words::Words;

/// Places for a line and a column before what is odd there.
const PLACE: usize = 10;

/// A reading, and what was written of it.
pub(super) struct Shown<'a> {
    pub(super) context: &'a Context,
    pub(super) words: Words<'a>,
    pub(super) reading: &'a Reading,
    pub(super) written: Option<&'a Written>,
}

/// The files of a draft, and what a whole pack needs besides.
pub(super) struct Written {
    pub(super) paths: Vec<String>,
    pub(super) lacks: Vec<Finding>,
}

impl Shown<'_> {
    pub(super) fn body(&self) -> Result<Value> {
        let draft = &self.reading.draft;
        let pages = self.reading.pages.iter().map(|page| {
            json!({
                "file": page.file, "language": page.language, "metadata": page.metadata,
                "lines_read": page.read_lines.len(),
            })
        });
        let findings: Result<Vec<Value>> = self
            .reading
            .findings
            .iter()
            .map(|one| self.finding(one))
            .collect();
        let lacks = self.written.iter().flat_map(|written| &written.lacks);
        let lacks: Result<Vec<Value>> = lacks.map(|one| self.finding(one)).collect();
        Ok(json!({
            "pages": pages.collect::<Vec<_>>(),
            "statuses": draft.nodes().collect::<Vec<_>>(),
            "scenarios": draft.scenarios,
            "changes": draft.changes,
            "services": draft.services,
            "metadata": draft.metadata,
            "findings": findings?,
            "unread": self.reading.unread,
            "written": self.written.map(|written| &written.paths),
            "lacks": lacks?,
        }))
    }

    fn finding(&self, finding: &Finding) -> Result<Value> {
        let mut body = serde_json::to_value(finding)?;
        if let Some(fields) = body.as_object_mut() {
            let message = sentence::of(&self.words, finding);
            fields.insert("message".to_owned(), json!(message));
        }
        Ok(body)
    }

    pub(super) fn print(&self) -> Result<()> {
        let output = &self.context.output;
        output.heading(&self.summary())?;
        for scenario in &self.reading.draft.scenarios {
            self.print_scenario(scenario)?;
        }
        self.print_findings()?;
        output.gap()?;
        let args = Args::new()
            .count("findings", self.reading.findings.len())
            .count("unread", self.reading.unread.len());
        output.line(output.text("cli-read-totals", &args))?;
        self.print_written()
    }

    fn summary(&self) -> String {
        let draft = &self.reading.draft;
        let args = Args::new()
            .count("pages", self.reading.pages.len())
            .count("reasons", draft.l2.len())
            .count("details", draft.l3.len())
            .count("scenarios", draft.scenarios.len())
            .count("changes", draft.changes.len());
        self.context.output.text("cli-read-summary", &args)
    }

    /// What was understood of a row of a scenario table.
    fn print_scenario(&self, scenario: &Scenario) -> Result<()> {
        let (output, words) = (&self.context.output, &self.words);
        let phase = scenario.phase.as_deref();
        let phase = phase.map(|phase| words.plain(&format!("phase-{phase}")));
        let about = scenario.about.as_deref();
        let about = about.map(|about| label(words, Kind::L1, about));
        let title: Vec<String> = phase.into_iter().chain(about).collect();
        output.gap()?;
        output.heading(&title.join(" · "))?;
        let meanings = scenario.fields().map(|(column, field)| {
            let title = label(words, Kind::Column, column);
            (title, meaning::of(words, column, field))
        });
        output.indented_pairs(&meanings, 2)?;
        Ok(())
    }

    /// What is odd and what was not understood, page by page in the order of lines.
    fn print_findings(&self) -> Result<()> {
        let output = &self.context.output;
        for page in &self.reading.pages {
            let odd = self
                .reading
                .findings
                .iter()
                .filter(|one| one.at.file == page.file);
            let odd = odd.map(|one| {
                let tone = match one.severity {
                    Severity::Serious => Tone::Alarm,
                    Severity::Notable => Tone::Warning,
                    Severity::Minor => Tone::Quiet,
                };
                (&one.at, tone, sentence::of(&self.words, one))
            });
            let unread = self
                .reading
                .unread
                .iter()
                .filter(|one| one.at.file == page.file);
            let unread = unread.map(|one| {
                let text = output.with("cli-read-unread", "text", &one.text);
                (&one.at, Tone::Alarm, text)
            });
            let mut rows: Vec<_> = odd.chain(unread).collect();
            rows.sort_by_key(|(at, _, _)| (at.line, at.column));
            if !rows.is_empty() {
                output.gap()?;
                output.heading(&page.file)?;
            }
            for (at, tone, text) in rows {
                let place = pad(
                    &format!("{}:{}", at.line, at.column),
                    PLACE - 2,
                    Align::Right,
                );
                output.placed(&place, tone, &text)?;
            }
        }
        Ok(())
    }

    fn print_written(&self) -> Result<()> {
        let output = &self.context.output;
        let Some(written) = self.written else {
            return Ok(());
        };
        for path in &written.paths {
            output.line(output.with("cli-written", "path", path))?;
        }
        for lack in &written.lacks {
            output.item(&sentence::of(&self.words, lack))?;
        }
        Ok(())
    }
}

/// The name of a code of the pages, where the playbook knows it.
fn label(words: &Words<'_>, kind: Kind, code: &str) -> String {
    words
        .playbook
        .label(kind, code, words.language.code())
        .to_owned()
}
