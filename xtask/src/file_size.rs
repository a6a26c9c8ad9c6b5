//! How long a source file may get before it is split.

use std::path::Path;

use anyhow::{Result, bail};

use crate::{shell, tree};

const LOOK_AGAIN_LINES: usize = 300;
const MOST_LINES: usize = 500;

/// Fails with every file over the ceiling and prints those worth a second look.
pub(crate) fn check() -> Result<()> {
    let mut too_long = Vec::new();
    for (file, text) in tree::texts()? {
        if Path::new(&file).extension() != Some("rs".as_ref()) || is_test(&file) {
            continue;
        }
        let lines = lines_before_tests(&text);
        if lines > MOST_LINES {
            too_long.push(format!(
                "{file} has {lines} lines outside tests, {MOST_LINES} is the most: split it"
            ));
        } else if lines > LOOK_AGAIN_LINES {
            shell::say(&format!(
                "look again: {file} has {lines} lines outside tests"
            ));
        }
    }
    if !too_long.is_empty() {
        bail!("{}", too_long.join("\n"));
    }
    Ok(())
}

fn is_test(file: &str) -> bool {
    file.split('/')
        .any(|part| matches!(part, "tests" | "tests.rs"))
}

/// Unit tests stand at the foot of their file and do not count.
fn lines_before_tests(text: &str) -> usize {
    text.lines()
        .take_while(|line| *line != "#[cfg(test)]")
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_do_not_count() {
        assert_eq!(
            lines_before_tests("one\ntwo\n#[cfg(test)]\nmod tests {}\n"),
            2
        );
        assert!(is_test("crates/store/tests/blockers.rs"));
        assert!(is_test("crates/domain/src/units/tests.rs"));
        assert!(!is_test("crates/testkit/src/lib.rs"));
    }
}
