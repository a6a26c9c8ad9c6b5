//! Journeys through the pages: Chromium, the packages that drive it, and the program that they visit.

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::{Context as _, Result};

use crate::{apt, program, shell};

/// What a browser is called, the likeliest first.
const NAMES: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// Fonts for Japanese and Chinese, so that pages are seen as their readers see them.
const PACKAGES: [&str; 2] = ["chromium", "fonts-noto-cjk"];

/// The browser, found or installed, with what drives it.
pub(crate) fn provide() -> Result<PathBuf> {
    let found = if let Some(found) = find() {
        found
    } else {
        apt::install("Chromium", &PACKAGES)?;
        find().context("Chromium is installed, but was not found")?
    };
    packages("e2e")?;
    Ok(found)
}

/// Gets the packages that a folder's lock file names.
fn packages(folder: &str) -> Result<()> {
    let mut npm = Command::new("npm");
    npm.args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--silent",
    ])
    .current_dir(shell::root().join(folder));
    shell::read(&mut npm)?;
    Ok(())
}

fn find() -> Option<PathBuf> {
    NAMES.into_iter().find_map(shell::find_program)
}

/// Builds the program, and gives the command that walks every journey through it.
pub(crate) fn journeys(browser: &PathBuf) -> Result<Command> {
    shell::say("journeys in the browser");
    let program = program::build()?;
    let mut node = Command::new("node");
    node.args(["--test", "--test-concurrency=1"])
        .current_dir(shell::root().join("e2e"))
        .env("DESBLOQUEO_PROGRAM", program)
        .env("DESBLOQUEO_CHROMIUM", browser);
    Ok(node)
}

/// Takes the pictures of the README.
pub(crate) fn pictures() -> Result<ExitCode> {
    show("pictures.js")
}

/// Prints Lighthouse's figures for the pages.
pub(crate) fn lighthouse() -> Result<ExitCode> {
    packages("e2e/show")?;
    show("lighthouse.js")
}

/// Runs a script beside the released program, as its users have it.
fn show(script: &str) -> Result<ExitCode> {
    let browser = provide()?;
    shell::run(&mut shell::cargo([
        "build",
        "--release",
        "--package",
        "desbloqueo",
    ]))?;
    let mut node = Command::new("node");
    node.arg(script)
        .current_dir(shell::root().join("e2e/show"))
        .env("DESBLOQUEO_CHROMIUM", browser)
        .env(
            "DESBLOQUEO_PROGRAM",
            shell::root().join("target/release/desbloqueo"),
        );
    shell::run(&mut node)?;
    Ok(ExitCode::SUCCESS)
}
