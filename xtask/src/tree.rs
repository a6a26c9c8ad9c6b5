//! The files of the project: tracked ones, and new ones that are not ignored.

use std::fs;
use std::process::Command;

use anyhow::Result;

use crate::shell;

/// Path from the root, and text, of every file that is text.
pub(crate) fn texts() -> Result<Vec<(String, String)>> {
    let listed = shell::read(
        Command::new("git")
            .args([
                "ls-files",
                "-z",
                "--cached",
                "--others",
                "--exclude-standard",
            ])
            .current_dir(shell::root()),
    )?;
    let text_of = |file: &str| fs::read_to_string(shell::root().join(file)).ok();
    Ok(listed
        .split_terminator('\0')
        .filter_map(|file| Some((file.to_owned(), text_of(file)?)))
        .collect())
}
