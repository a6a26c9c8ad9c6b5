//! Generated files: committed, and compared in continuous integration.

use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::{Context as _, Result, bail};
use clap::Args;

use crate::{program, shell};

/// A file, as a path from the root, and what makes its text.
type Generator = (&'static str, fn() -> Result<String>);

/// Every generated file, one line each.
const GENERATORS: &[Generator] = &[
    ("docs/cli.md", command_line),
    ("docs/api/openapi.json", description_of_the_api),
    ("docs/permissions.md", permissions),
];

/// The reference of the command line.
fn command_line() -> Result<String> {
    printed("help-markdown")
}

/// The description of the API.
fn description_of_the_api() -> Result<String> {
    printed("openapi")
}

/// What each role may do.
fn permissions() -> Result<String> {
    printed("permissions-markdown")
}

/// What the program prints, in English.
fn printed(subcommand: &str) -> Result<String> {
    let mut command = Command::new(program::build()?);
    shell::read(command.args([subcommand, "--lang", "en"]))
}

#[derive(Args)]
pub(crate) struct Options {
    /// Compares the files instead of writing them.
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(options: &Options) -> Result<ExitCode> {
    if options.check {
        check()?;
    } else {
        write(shell::root(), GENERATORS)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Fails with every file that differs from what its generator makes.
pub(crate) fn check() -> Result<()> {
    compare(shell::root(), GENERATORS)
}

fn write(root: &Path, generators: &[Generator]) -> Result<()> {
    for (file, text) in generators {
        let text = text().with_context(|| format!("cannot generate {file}"))?;
        if difference(root, file, &text).is_some() {
            let target = root.join(file);
            fs::create_dir_all(target.parent().unwrap_or(root))?;
            fs::write(&target, text).with_context(|| format!("cannot write {file}"))?;
            shell::say(&format!("wrote {file}"));
        }
    }
    Ok(())
}

fn compare(root: &Path, generators: &[Generator]) -> Result<()> {
    let mut differing = Vec::new();
    for (file, text) in generators {
        let text = text().with_context(|| format!("cannot generate {file}"))?;
        differing.extend(difference(root, file, &text));
    }
    if !differing.is_empty() {
        bail!(
            "{}\n`cargo xtask generate` brings them up to date",
            differing.join("\n")
        );
    }
    Ok(())
}

/// Where the file first differs from what it should be.
fn difference(root: &Path, file: &str, wanted: &str) -> Option<String> {
    let Ok(present) = fs::read_to_string(root.join(file)) else {
        return Some(format!("{file} is missing"));
    };
    if present == wanted {
        return None;
    }
    let same = present
        .lines()
        .zip(wanted.lines())
        .take_while(|(is, should)| is == should);
    Some(format!(
        "{file} is out of date from line {}",
        same.count() + 1
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: [Generator; 2] = [
        ("docs/one.md", || Ok("first\nsecond\n".to_owned())),
        ("two.json", || Ok("{}\n".to_owned())),
    ];

    #[test]
    fn what_was_written_compares_as_equal() {
        let root = tempfile::tempdir().unwrap();
        write(root.path(), &TWO).unwrap();
        assert_eq!(
            fs::read_to_string(root.path().join("docs/one.md")).unwrap(),
            "first\nsecond\n"
        );
        compare(root.path(), &TWO).unwrap();
    }

    #[test]
    fn missing_and_outdated_files_are_named_together() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("docs")).unwrap();
        fs::write(root.path().join("docs/one.md"), "first\nother\n").unwrap();
        let said = compare(root.path(), &TWO).unwrap_err().to_string();
        assert!(
            said.contains("docs/one.md is out of date from line 2"),
            "{said}"
        );
        assert!(said.contains("two.json is missing"), "{said}");
    }

    #[test]
    fn comparing_writes_nothing() {
        let root = tempfile::tempdir().unwrap();
        assert!(compare(root.path(), &TWO).is_err());
        assert!(fs::read_dir(root.path()).unwrap().next().is_none());
    }

    #[test]
    fn a_generator_that_fails_names_its_file() {
        let root = tempfile::tempdir().unwrap();
        let failing: [Generator; 1] = [("docs/cli.md", || bail!("no such command"))];
        let said = format!("{:#}", write(root.path(), &failing).unwrap_err());
        assert_eq!(said, "cannot generate docs/cli.md: no such command");
    }
}
