//! `cargo xtask test`: what the tests need, then the tests.

use std::path::PathBuf;
use std::process::{Command, ExitCode, ExitStatus};

use anyhow::Result;
use clap::Args;

use crate::postgres::Postgres;
use crate::{api, browser, office, paper, python, shell, signals};

#[derive(Args)]
pub(crate) struct Options {
    /// Runs only tests whose names contain one of these, and no documentation tests.
    filter: Vec<String>,
    /// Leaves out the tests that need PostgreSQL.
    #[arg(long)]
    no_postgres: bool,
    /// Leaves out the tests that need Python, `LibreOffice` or poppler.
    #[arg(long)]
    no_office: bool,
    /// Leaves out the journeys in the browser.
    #[arg(long)]
    no_browser: bool,
    /// Passed on to the runner, after `--`: `-p desbloqueo-store` runs the tests of one crate.
    #[arg(last = true)]
    extra: Vec<String>,
}

impl Options {
    fn names_a_package(&self) -> bool {
        let names = |word: &String| word.starts_with("-p") || word.starts_with("--package");
        self.extra.iter().any(names)
    }
}

/// Runs the tests; their runner has the last word, and its exit status is ours.
pub(crate) fn run(options: &Options) -> Result<ExitCode> {
    signals::listen()?;
    let needs = Needs::gather(options)?;
    // First, so that the runner's summary closes the output.
    let documentation = documentation_tests(options, &needs)?;
    let journeys = journeys(options, &needs)?;
    let (linted, asked) = api_from_outside(options, &needs)?;
    let status = shell::status(needs.tell(&mut runner(options)?))?;
    for (what, earlier) in [
        ("the linter of the API", linted),
        ("the API, asked by schemathesis,", asked),
        ("documentation tests", documentation),
        ("journeys in the browser", journeys),
    ] {
        if status.success() && !earlier.success() {
            shell::say(&format!("{what} failed, see above"));
            return Ok(code(earlier));
        }
    }
    Ok(code(status))
}

fn documentation_tests(options: &Options, needs: &Needs) -> Result<ExitStatus> {
    if !options.filter.is_empty() || !options.extra.is_empty() {
        return Ok(ExitStatus::default());
    }
    shell::say("documentation tests");
    shell::status(needs.tell(&mut shell::cargo([
        "test",
        "--doc",
        "--workspace",
        "--quiet",
    ])))
}

/// Only with everything else, as the journeys.
fn api_from_outside(options: &Options, needs: &Needs) -> Result<(ExitStatus, ExitStatus)> {
    if !options.filter.is_empty() || !options.extra.is_empty() {
        return Ok((ExitStatus::default(), ExitStatus::default()));
    }
    let linted = wanted("npm packages", true, api::lint)?;
    let asked = match &needs.python {
        Some(python) => api::ask(python)?,
        None => ExitStatus::default(),
    };
    Ok((linted.unwrap_or_default(), asked))
}

/// Only with everything else: whoever names tests wants just those.
fn journeys(options: &Options, needs: &Needs) -> Result<ExitStatus> {
    if !options.filter.is_empty() || !options.extra.is_empty() {
        return Ok(ExitStatus::default());
    }
    match wanted("a browser", !options.no_browser, browser::provide)? {
        Some(browser) => shell::status(needs.tell(&mut browser::journeys(&browser)?)),
        None => Ok(ExitStatus::default()),
    }
}

/// What was found or installed; what is missing is skipped, and never in continuous integration.
struct Needs {
    variables: Vec<(&'static str, String)>,
    /// The interpreter, which tools stand beside.
    python: Option<PathBuf>,
    /// Stopped when the tests are over.
    _postgres: Option<Postgres>,
}

impl Needs {
    fn gather(options: &Options) -> Result<Self> {
        let mut variables = Vec::new();
        let mut set =
            |name, value: Option<String>| variables.extend(value.map(|value| (name, value)));

        let postgres = wanted("PostgreSQL", !options.no_postgres, Postgres::start)?;
        set(
            "DESBLOQUEO_TEST_POSTGRES",
            postgres.as_ref().map(Postgres::url),
        );
        let python = wanted("Python", !options.no_office, python::provide)?;
        set(
            "DESBLOQUEO_PYTHON",
            python.as_ref().map(|file| file.display().to_string()),
        );
        let office = wanted("LibreOffice", !options.no_office, office::provide)?;
        set(
            "DESBLOQUEO_SOFFICE",
            office.map(|file| file.display().to_string()),
        );
        let paper = wanted("poppler", !options.no_office, paper::provide)?;
        set(
            "DESBLOQUEO_PDFTOTEXT",
            paper.map(|file| file.display().to_string()),
        );

        Ok(Self {
            variables,
            python,
            _postgres: postgres,
        })
    }

    fn tell<'command>(&self, command: &'command mut Command) -> &'command mut Command {
        for name in [
            "DESBLOQUEO_TEST_POSTGRES",
            "DESBLOQUEO_PYTHON",
            "DESBLOQUEO_SOFFICE",
            "DESBLOQUEO_PDFTOTEXT",
        ] {
            command.env_remove(name);
        }
        command.envs(self.variables.iter().map(|(name, value)| (name, value)))
    }
}

fn wanted<T>(what: &str, wanted: bool, provide: impl FnOnce() -> Result<T>) -> Result<Option<T>> {
    if !wanted {
        shell::say(&format!("SKIPPED, as asked: tests that need {what}"));
        return Ok(None);
    }
    match provide() {
        Ok(provided) => Ok(Some(provided)),
        Err(error) if shell::in_ci() || signals::came() => Err(error),
        Err(error) => {
            shell::say(&format!("SKIPPED: tests that need {what}: {error:#}"));
            Ok(None)
        }
    }
}

/// nextest, installed in continuous integration when it is missing; elsewhere cargo's own runner.
fn runner(options: &Options) -> Result<Command> {
    let mut has_nextest = shell::find_program("cargo-nextest").is_some();
    if !has_nextest && shell::in_ci() {
        shell::say("installing cargo-nextest");
        shell::run(&mut shell::cargo(["install", "cargo-nextest", "--locked"]))?;
        has_nextest = true;
    }
    let mut command = if has_nextest {
        let profile = if shell::in_ci() { "ci" } else { "default" };
        shell::cargo(["nextest", "run", "--profile", profile])
    } else {
        shell::say(
            "cargo-nextest is missing, using cargo test; `cargo install cargo-nextest --locked` gets it",
        );
        shell::cargo(["test", "--lib", "--bins", "--tests", "--no-fail-fast"])
    };
    if !options.names_a_package() {
        command.arg("--workspace");
    }
    command.args(&options.extra);
    if !has_nextest {
        command.arg("--");
    }
    command.args(&options.filter);
    Ok(command)
}

fn code(status: ExitStatus) -> ExitCode {
    let number = status.code().and_then(|number| u8::try_from(number).ok());
    number.map_or(ExitCode::FAILURE, ExitCode::from)
}
