//! `desbloqueo help-markdown`: the reference of the command line, from which docs/cli.md is made.

use std::fmt::Write;

use anyhow::Result;
use clap::{Arg, Command, CommandFactory};

use crate::Outcome;
use crate::arguments::Arguments;
use crate::context::Context;

pub(crate) fn run(context: &Context) -> Result<Outcome> {
    let mut root = Arguments::command();
    root.build();
    let mut text = String::from("# The command line\n\n");
    text.push_str("Printed by `desbloqueo help-markdown`; do not edit.\n");
    write_command(&mut text, &root, "desbloqueo", 2)?;
    context.output.line(text.trim_end())?;
    Ok(Outcome::Done)
}

fn write_command(text: &mut String, command: &Command, path: &str, level: usize) -> Result<()> {
    write!(text, "\n{} `{path}`\n\n", "#".repeat(level))?;
    let about = command.get_long_about().or_else(|| command.get_about());
    if let Some(about) = about {
        writeln!(text, "{about}\n")?;
    }
    let usage = command.clone().render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").trim();
    writeln!(text, "```text\n{usage}\n```")?;
    write_arguments(text, command, level == 2)?;
    for inner in command
        .get_subcommands()
        .filter(|inner| !inner.is_hide_set())
    {
        write_command(
            text,
            inner,
            &format!("{path} {}", inner.get_name()),
            (level + 1).min(4),
        )?;
    }
    Ok(())
}

/// The arguments; options of every command stand with the root only.
fn write_arguments(text: &mut String, command: &Command, is_root: bool) -> Result<()> {
    let is_shown = |arg: &&Arg| {
        !arg.is_hide_set()
            && !matches!(arg.get_id().as_str(), "help" | "version")
            && (is_root || !arg.is_global_set())
    };
    let shown: Vec<&Arg> = command.get_arguments().filter(is_shown).collect();
    if shown.is_empty() {
        return Ok(());
    }
    writeln!(text, "\n| argument | meaning |\n|---|---|")?;
    for arg in shown {
        let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
        let help = help.replace('|', "\\|").replace('\n', " ");
        writeln!(text, "| `{}` | {help}{} |", name(arg), default(arg))?;
    }
    Ok(())
}

fn name(arg: &Arg) -> String {
    let value = arg.get_action().takes_values().then(|| {
        let names = arg.get_value_names().unwrap_or_default();
        names
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(" ")
    });
    match (arg.get_long(), value) {
        (Some(long), Some(value)) => format!("--{long} {value}"),
        (Some(long), None) => format!("--{long}"),
        (None, value) => value.unwrap_or_default(),
    }
}

fn default(arg: &Arg) -> String {
    let values: Vec<_> = arg
        .get_default_values()
        .iter()
        .map(|value| value.to_string_lossy())
        .collect();
    let is_told = arg.get_action().takes_values() && !values.is_empty();
    if is_told {
        format!(" (default: `{}`)", values.join(", "))
    } else {
        String::new()
    }
}
