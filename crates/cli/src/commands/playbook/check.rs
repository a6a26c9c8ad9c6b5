//! `desbloqueo playbook check`: what a playbook holds and what is wrong with it.

use std::io;
use std::path::Path;

use anyhow::Result;
use desbloqueo_i18n::{Args, format};
use desbloqueo_playbook::{
    BUILT_IN_CODES, Fault, FolderError, Kind, Summary, built_in_files, check, read_folder,
};
use serde_json::{Value, json};

use crate::Outcome;
use crate::context::Context;
use crate::failure::CliError;
use crate::output::Tone;

/// The kinds that are counted in the summary.
const COUNTED: [(Kind, &str); 6] = [
    (Kind::L1, "cli-playbook-l1"),
    (Kind::L2, "cli-playbook-l2"),
    (Kind::L3, "cli-playbook-l3"),
    (Kind::Service, "cli-playbook-services"),
    (Kind::Scenario, "cli-playbook-scenarios"),
    (Kind::Timer, "cli-playbook-timers"),
];

pub(super) fn run(context: &Context, folder: Option<&Path>) -> Result<Outcome> {
    let checked = match folder {
        Some(folder) => vec![(folder.display().to_string(), check_folder(folder)?)],
        None => check_built_in(),
    };
    if context.output.json {
        let items: Vec<Value> = checked
            .iter()
            .map(|(name, summary)| body(context, name, summary))
            .collect();
        context.output.json_items(&items)?;
    } else {
        for (name, summary) in &checked {
            print(context, name, summary)?;
        }
    }
    let is_sound = checked.iter().all(|(_, summary)| summary.is_sound());
    Ok(if is_sound {
        Outcome::Done
    } else {
        Outcome::Refused
    })
}

fn check_folder(folder: &Path) -> Result<Summary> {
    let files = read_folder(folder).map_err(|error| match error {
        FolderError::Unreadable { path, source } => anyhow::Error::from(CliError::File {
            path: path.display().to_string(),
            source,
        }),
        FolderError::Faulty(_) => anyhow::Error::from(io::Error::other("faults")),
    })?;
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    Ok(check(&files))
}

fn check_built_in() -> Vec<(String, Summary)> {
    let files = BUILT_IN_CODES
        .into_iter()
        .filter_map(|code| Some((code, built_in_files(code)?)));
    files
        .map(|(code, files)| (code.to_owned(), check(&files)))
        .collect()
}

fn body(context: &Context, name: &str, summary: &Summary) -> Value {
    let counts: serde_json::Map<String, Value> = summary
        .counts
        .iter()
        .map(|(kind, count)| (kind.code().to_owned(), json!(count)))
        .collect();
    let faults: Vec<Value> = summary
        .faults
        .iter()
        .map(|fault| {
            json!({
                "file": fault.file, "line": fault.line, "column": fault.column,
                "cause": fault.cause.code(), "subject": fault.subject, "found": fault.found,
                "expected": fault.expected, "message": message(context, fault),
            })
        })
        .collect();
    let (code, version) = summary.pack.clone().unzip();
    json!({
        "name": name, "code": code, "version": version, "languages": summary.languages,
        "counts": counts, "faults": faults, "sound": summary.is_sound(),
    })
}

fn message(context: &Context, fault: &Fault) -> String {
    let args = Args::new()
        .text("subject", fault.subject.as_str())
        .text("found", fault.found.clone().unwrap_or_default())
        .text(
            "expected",
            format::list_or(context.language(), &fault.expected),
        );
    context
        .output
        .text(&format!("fault-{}", fault.cause), &args)
}

fn print(context: &Context, name: &str, summary: &Summary) -> Result<()> {
    let output = &context.output;
    let version = summary
        .pack
        .as_ref()
        .map(|(_, version)| version.as_str())
        .unwrap_or_default();
    output.heading(format!("{name} {version}").trim())?;
    let counts: Vec<String> = COUNTED
        .iter()
        .map(|(kind, id)| output.text(id, &Args::new().count("count", summary.count(*kind))))
        .collect();
    output.paragraph(&counts.join(" · "), 2)?;
    output.paragraph(
        &output.with(
            "cli-playbook-languages",
            "languages",
            &summary.languages.join(", "),
        ),
        2,
    )?;
    for fault in &summary.faults {
        let place = format!("{}:{}:{}", fault.file, fault.line, fault.column);
        output.line(format!("  {}", output.tone(&place, Tone::Strong)))?;
        output.paragraph(&message(context, fault), 4)?;
    }
    let verdict = output.text(
        "cli-playbook-faults",
        &Args::new().count("count", summary.faults.len()),
    );
    let tone = if summary.is_sound() {
        Tone::Good
    } else {
        Tone::Alarm
    };
    output.line(format!("  {}", output.tone(&verdict, tone)))?;
    Ok(())
}
