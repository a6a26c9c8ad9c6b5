//! `desbloqueo playbook read PAGE…`: what Markdown pages say.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use desbloqueo_i18n::Args;
use desbloqueo_reader::{Arg, Finding, Page, Reading, Severity, read};
use serde_json::{Value, json};

use crate::Outcome;
use crate::context::Context;
use crate::failure::CliError;
use crate::output::{Column, Table, Tone};

pub(super) fn run(context: &Context, paths: &[PathBuf], into: Option<&Path>) -> Result<Outcome> {
    let mut pages = Vec::new();
    let mut beside = BTreeSet::new();
    for path in paths {
        pages.push(Page::new(file_name(path), read_text(path)?));
        beside.extend(names_beside(path));
    }
    let reading = read(&pages, &beside);
    let written = into.map(|folder| write(&reading, folder)).transpose()?;
    if context.output.json {
        context
            .output
            .json(&body(context, &reading, written.as_deref())?)?;
    } else {
        print(context, &reading, written.as_deref())?;
    }
    Ok(Outcome::Done)
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

fn read_text(path: &Path) -> Result<String, CliError> {
    fs::read_to_string(path).map_err(|source| CliError::File {
        path: path.display().to_string(),
        source,
    })
}

/// The files in the folder of a page, to which it may link.
fn names_beside(path: &Path) -> Vec<String> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let entries = fs::read_dir(folder.unwrap_or(Path::new(".")))
        .into_iter()
        .flatten()
        .flatten();
    entries
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect()
}

/// Writes the files of the draft; gives their paths.
fn write(reading: &Reading, folder: &Path) -> Result<Vec<String>> {
    let mut written = Vec::new();
    for (name, content) in reading.draft.to_pack_files().files {
        let path = folder.join(&name);
        let failed = |source| CliError::File {
            path: path.display().to_string(),
            source,
        };
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(failed)?;
        }
        fs::write(&path, content).map_err(failed)?;
        written.push(path.display().to_string());
    }
    Ok(written)
}

fn body(context: &Context, reading: &Reading, written: Option<&[String]>) -> Result<Value> {
    let pages: Vec<Value> = reading
        .pages
        .iter()
        .map(|page| {
            json!({
                "file": page.file, "language": page.language, "metadata": page.metadata,
                "lines_read": page.read_lines.len(),
            })
        })
        .collect();
    let statuses: Vec<_> = reading.draft.nodes().collect();
    let findings: Result<Vec<Value>> = reading
        .findings
        .iter()
        .map(|one| finding(context, one))
        .collect();
    Ok(json!({
        "pages": pages,
        "statuses": statuses,
        "scenarios": reading.draft.scenarios,
        "changes": reading.draft.changes,
        "services": reading.draft.services,
        "metadata": reading.draft.metadata,
        "findings": findings?,
        "unread": reading.unread,
        "written": written,
    }))
}

fn finding(context: &Context, finding: &Finding) -> Result<Value> {
    let mut body = serde_json::to_value(finding)?;
    if let Some(fields) = body.as_object_mut() {
        fields.insert("message".to_owned(), json!(message(context, finding)));
    }
    Ok(body)
}

fn message(context: &Context, finding: &Finding) -> String {
    let args = Args::new()
        .text("file", finding.at.file.as_str())
        .count("line", finding.at.line)
        .count("column", finding.at.column)
        .text("found", finding.found.clone().unwrap_or_default())
        .text("expected", finding.expected.clone().unwrap_or_default())
        .flag("has-found", finding.found.is_some())
        .flag("has-expected", finding.expected.is_some());
    let args = finding
        .args
        .iter()
        .fold(args, |args, (name, value)| match value {
            Arg::Number(number) => args.count(name, *number),
            Arg::Text(text) => args.text(name, text.as_str()),
        });
    context
        .output
        .text(&format!("finding-{}", finding.kind.code()), &args)
}

fn print(context: &Context, reading: &Reading, written: Option<&[String]>) -> Result<()> {
    let output = &context.output;
    let draft = &reading.draft;
    let args = Args::new()
        .count("pages", reading.pages.len())
        .count("reasons", draft.l2.len())
        .count("details", draft.l3.len())
        .count("scenarios", draft.scenarios.len())
        .count("changes", draft.changes.len());
    output.heading(&output.text("cli-read-summary", &args))?;
    if !draft.scenarios.is_empty() {
        output.gap()?;
        output.table(&scenarios(context, reading))?;
    }
    for (position, one) in reading.findings.iter().enumerate() {
        if position == 0 {
            output.gap()?;
        }
        let tone = if one.severity == Severity::Serious {
            Tone::Alarm
        } else {
            Tone::Warning
        };
        let place = format!("{}:{}:{}", one.at.file, one.at.line, one.at.column);
        output.line(output.tone(&place, tone))?;
        output.paragraph(&message(context, one), 4)?;
    }
    for unread in &reading.unread {
        let args = Args::new()
            .text("file", unread.at.file.as_str())
            .count("line", unread.at.line);
        output.paragraph(
            &output.text("cli-read-unread", &args.text("text", unread.text.as_str())),
            0,
        )?;
    }
    output.gap()?;
    let args = Args::new()
        .count("findings", reading.findings.len())
        .count("unread", reading.unread.len());
    output.line(output.text("cli-read-totals", &args))?;
    for path in written.into_iter().flatten() {
        output.line(output.with("cli-written", "path", path))?;
    }
    Ok(())
}

/// What was understood of the scenario tables: codes where they are known, else the page's words.
fn scenarios(context: &Context, reading: &Reading) -> Table {
    let output = &context.output;
    let mut table = Table::new([
        Column::whole(output.plain("field-phase")),
        Column::text(output.plain("field-status")),
        Column::text(output.plain("cli-column-who-updates")),
        Column::text(output.plain("field-target-date")),
        Column::text(output.plain("field-owner")),
        Column::text(output.plain("field-next-action")),
        Column::text(output.plain("field-next-action-date")),
    ]);
    for scenario in &reading.draft.scenarios {
        let shown = |field: &desbloqueo_reader::Field| {
            let value = field.value.clone().unwrap_or_else(|| field.raw.clone());
            field
                .meaning
                .as_ref()
                .map_or(value.clone(), |meaning| format!("{value}: {meaning}"))
        };
        table.row([
            scenario.phase.clone().unwrap_or_default().into(),
            scenario.about.clone().unwrap_or_default().into(),
            shown(&scenario.who_updates).into(),
            shown(&scenario.target_date).into(),
            shown(&scenario.owner).into(),
            shown(&scenario.next_action).into(),
            shown(&scenario.next_action_date).into(),
        ]);
    }
    table
}
