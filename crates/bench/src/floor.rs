//! The same rows straight from the SQLite library, by a program of its own: no binary holds that library twice.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

/// What the program says of each read: its name, and how long one took.
pub(crate) async fn read(program: &Path, database: &Path) -> Result<Vec<(String, Duration)>> {
    let mut command = Command::new(program);
    command.arg(database);
    let output = tokio::task::spawn_blocking(move || command.output()).await??;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr));
    }
    let said = String::from_utf8(output.stdout)?;
    said.lines()
        .map(|line| {
            let (nanoseconds, what) = line.split_once(' ').context("a number and a name")?;
            Ok((what.to_owned(), Duration::from_nanos(nanoseconds.parse()?)))
        })
        .collect()
}
