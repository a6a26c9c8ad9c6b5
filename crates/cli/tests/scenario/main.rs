//! One story of a portfolio, told to the binary command by command, on both databases, with the same answers.
//!
//! `story.txt` holds the steps. A line is a command; before it may stand the day (`@2026-03-02`) from which on it
//! plays, and what to keep of its JSON answer (`name = /pointer <- command`). `{name}` stands for what was kept.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test ends at once where a step cannot be read"
)]

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use desbloqueo_testkit::on_both_addresses;
use regex::Regex;
use tempfile::TempDir;

const STORY: &str = include_str!("story.txt");

/// The story as it goes on.
struct Told<'a> {
    address: &'a str,
    folder: &'a Path,
    day: String,
    kept: BTreeMap<String, String>,
    transcript: String,
    steps: usize,
}

#[tokio::test]
async fn the_story_is_told_the_same_on_both_databases() {
    let transcripts: RefCell<Vec<String>> = RefCell::default();
    on_both_addresses(async |address: String| {
        let folder = TempDir::new().unwrap();
        let mut told = Told {
            address: &address,
            folder: folder.path(),
            day: "2026-01-05".to_owned(),
            kept: BTreeMap::new(),
            transcript: String::new(),
            steps: 0,
        };
        told.write_files();
        for line in STORY
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
        {
            told.step(line);
        }
        assert!(
            told.steps >= 60,
            "{} steps are fewer than promised",
            told.steps
        );
        transcripts.borrow_mut().push(told.transcript);
    })
    .await;
    let transcripts = transcripts.into_inner();
    for other in &transcripts[1..] {
        assert_eq!(transcripts[0], *other);
    }
    insta::assert_snapshot!("story", transcripts[0]);
}

impl Told<'_> {
    /// The files that the story imports.
    fn write_files(&self) {
        for (name, text) in [
            ("january.csv", include_str!("january.csv")),
            ("february.csv", include_str!("february.csv")),
            ("wrong.csv", include_str!("wrong.csv")),
        ] {
            std::fs::write(self.folder.join(name), text).unwrap();
        }
    }

    fn step(&mut self, line: &str) {
        if let Some(day) = line.strip_prefix('@') {
            day.clone_into(&mut self.day);
            return;
        }
        self.steps += 1;
        let (keep, command) = match line.split_once(" <- ") {
            Some((keep, command)) => (Some(keep), command),
            None => (None, line),
        };
        let mut words = split(command);
        for word in &mut words {
            for (name, value) in &self.kept {
                *word = word.replace(&format!("{{{name}}}"), value);
            }
        }
        if keep.is_some() {
            words.push("--json".to_owned());
        }
        let (code, text) = self.run(&words);
        if let Some(keep) = keep {
            let (name, pointer) = keep.split_once(" = ").expect("name = /pointer");
            let json: serde_json::Value = serde_json::from_str(&text)
                .unwrap_or_else(|error| panic!("{command}: {error}\n{text}"));
            let value = json
                .pointer(pointer)
                .unwrap_or_else(|| panic!("{command}: no {pointer} in {text}"));
            let value = value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned);
            self.kept.insert(name.to_owned(), value);
            writeln!(
                self.transcript,
                "{} $ {command}\n[{code}] {name} kept\n",
                self.day
            )
            .unwrap();
        } else {
            let text = self.without_ids(&text);
            writeln!(
                self.transcript,
                "{} $ {command}\n[{code}]\n{text}",
                self.day
            )
            .unwrap();
        }
    }

    fn run(&self, words: &[String]) -> (i32, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_desbloqueo"))
            .args(["--database", self.address, "--now", &self.day])
            .args(words)
            .current_dir(self.folder)
            .env("TZ", "UTC")
            .env("LC_ALL", "en")
            .env("NO_COLOR", "1")
            .env("COLUMNS", "140")
            .output()
            .expect("the binary runs");
        let mut text = String::from_utf8(output.stdout).expect("UTF-8");
        text.push_str(std::str::from_utf8(&output.stderr).expect("UTF-8"));
        (output.status.code().unwrap_or(-1), text)
    }

    /// Ids differ from run to run: kept ones are named, others are hidden.
    fn without_ids(&self, text: &str) -> String {
        let mut text = text.replace(self.address, "<database>");
        for (name, value) in &self.kept {
            let short = value.get(value.len().saturating_sub(8)..).unwrap_or(value);
            text = text.replace(value, &format!("{{{name}}}"));
            if short.len() == 8 {
                text = text.replace(short, &format!("{{{name}}}"));
            }
        }
        let uuid =
            Regex::new("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}").unwrap();
        let short = Regex::new(r"\b[0-9a-f]{8}\b").unwrap();
        let text = uuid.replace_all(&text, "<id>");
        short.replace_all(&text, "<id>").into_owned()
    }
}

/// Words as a shell would part them: single and double quotes keep spaces.
fn split(command: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quote = None;
    for sign in command.chars() {
        match (quote, sign) {
            (None, '"' | '\'') => quote = Some(sign),
            (Some(open), sign) if open == sign => quote = None,
            (None, ' ') => words.push(String::new()),
            (_, sign) => words.last_mut().unwrap().push(sign),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}
