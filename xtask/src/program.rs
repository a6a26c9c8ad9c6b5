//! The program, as the tests have it.

use std::path::PathBuf;

use anyhow::Result;

use crate::shell;

/// Builds it along with a test of its own. The tests ask libraries for more than the program does by itself: built alone,
/// most of both would be built twice.
pub(crate) fn build() -> Result<PathBuf> {
    shell::run(&mut shell::cargo([
        "test",
        "--quiet",
        "--workspace",
        "--no-run",
        "--test",
        "program",
    ]))?;
    Ok(shell::root().join("target/debug/desbloqueo"))
}
