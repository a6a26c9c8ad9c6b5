//! Journeys through the pages: Chromium, the packages that drive it, and the program that they visit.

use std::path::PathBuf;
use std::process::ExitStatus;

use anyhow::{Context as _, Result};

use crate::{apt, shell};

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
    let mut npm = std::process::Command::new("npm");
    npm.args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--silent",
    ])
    .current_dir(shell::root().join("e2e"));
    shell::read(&mut npm)?;
    Ok(found)
}

fn find() -> Option<PathBuf> {
    NAMES.into_iter().find_map(shell::find_program)
}

/// Builds the program and walks every journey.
pub(crate) fn journeys(browser: &PathBuf) -> Result<ExitStatus> {
    shell::say("journeys in the browser");
    shell::run(&mut shell::cargo(["build", "--package", "desbloqueo"]))?;
    let mut node = std::process::Command::new("node");
    node.args(["--test", "--test-concurrency=1"])
        .current_dir(shell::root().join("e2e"))
        .env("DESBLOQUEO_CHROMIUM", browser);
    shell::status(&mut node)
}
