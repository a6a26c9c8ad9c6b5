//! Measures the note coach.

use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};

use crate::shell;

/// Runs the measurements in a release build; they print the report and write it to `docs/coach.md`.
pub(crate) fn prove() -> Result<ExitCode> {
    let mut command = shell::cargo([
        "run",
        "--quiet",
        "--release",
        "--package",
        "desbloqueo-coach",
        "--example",
        "proof",
    ]);
    if !command.status().context("cannot run cargo")?.success() {
        bail!("the coach could not be measured");
    }
    Ok(ExitCode::SUCCESS)
}
