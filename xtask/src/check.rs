//! `cargo xtask check`: everything that is true of the tree or fails.

use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::{direction, file_size, forbidden_words, generate, licences, shell, template_text};

#[derive(Args)]
pub(crate) struct Options {
    /// Only these checks.
    only: Vec<Check>,
}

/// In the order in which they run: the quick ones first.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Check {
    /// Formatting of the source.
    Format,
    /// Words that say a change is not finished.
    Words,
    /// Words in templates that are no messages.
    Templates,
    /// Length of source files.
    Size,
    /// Which crate depends on which.
    Direction,
    /// Licences and sources of dependencies.
    Licences,
    /// Lints; warnings fail.
    Lint,
    /// Documentation of the source; warnings fail.
    Docs,
    /// Generated files are up to date.
    Generated,
}

/// Runs every check, also after one failed, and names those that did at the end.
pub(crate) fn run(options: &Options) -> ExitCode {
    let mut failed = Vec::new();
    for check in Check::value_variants() {
        if !options.only.is_empty() && !options.only.contains(check) {
            continue;
        }
        shell::say(&format!("check {}", check.name()));
        if let Err(error) = check.run() {
            shell::say(&format!("{error:#}"));
            failed.push(check.name());
        }
    }
    if failed.is_empty() {
        return ExitCode::SUCCESS;
    }
    shell::say(&format!("failed: {}", failed.join(", ")));
    ExitCode::FAILURE
}

impl Check {
    fn name(self) -> String {
        self.to_possible_value()
            .map(|value| value.get_name().to_owned())
            .unwrap_or_default()
    }

    fn run(self) -> Result<()> {
        match self {
            Self::Format => shell::run(&mut shell::cargo(["fmt", "--all", "--check"])),
            Self::Words => forbidden_words::check(),
            Self::Templates => template_text::check(),
            Self::Size => file_size::check(),
            Self::Direction => direction::check(),
            Self::Licences => licences::check(),
            Self::Lint => shell::run(&mut shell::cargo([
                "clippy",
                "--workspace",
                "--all-targets",
                "--",
                "-D",
                "warnings",
            ])),
            Self::Docs => shell::run(
                shell::cargo(["doc", "--no-deps", "--workspace"])
                    .env("RUSTDOCFLAGS", "-D warnings"),
            ),
            Self::Generated => generate::check(),
        }
    }
}
