//! The whole job from the command line, told by a file of commands: on both databases the program answers the same.

#![expect(
    clippy::unwrap_used,
    reason = "a test ends at once where an answer is not what it should be"
)]

#[expect(dead_code, reason = "the desk serves the tests of single commands too")]
#[path = "../desk/mod.rs"]
mod desk;
mod ids;
mod step;
mod telling;

use desbloqueo_testkit::{on_postgres_address, on_sqlite_address};

use crate::desk::Desk;
use crate::telling::Telling;

const STORY: &str = include_str!("portfolio.txt");

/// Files that the story brings in.
const FILES: [(&str, &str); 3] = [
    ("monday.csv", include_str!("monday.csv")),
    ("next-monday.csv", include_str!("next-monday.csv")),
    ("wrong.csv", include_str!("wrong.csv")),
];

/// What the program answers to the story, at a database.
fn told(address: &str) -> String {
    let desk = Desk::new(Some(address.to_owned()));
    for (name, text) in FILES {
        desk.write(name, text);
    }
    let mut telling = Telling::new(desk, address);
    for step in step::read(STORY) {
        telling.tell(&step);
    }
    telling.text
}

#[tokio::test]
async fn sqlite_the_whole_job_is_told() {
    on_sqlite_address(async |address| {
        insta::assert_snapshot!("portfolio", told(&address));
    })
    .await;
}

#[tokio::test]
async fn postgres_the_whole_job_is_told_in_the_same_words() {
    on_postgres_address(async |address| {
        insta::assert_snapshot!("portfolio", told(&address));
    })
    .await;
}

#[test]
fn the_story_is_long_and_uses_every_command() {
    let steps = step::read(STORY);
    let commands: Vec<String> = steps
        .iter()
        .filter_map(|step| match step {
            step::Step::Run { line, .. } => Some(line.clone()),
            _ => None,
        })
        .collect();
    assert!(commands.len() >= 60, "{} commands", commands.len());
    let reference = include_str!("../../../../docs/cli.md");
    let documented = reference.lines().filter_map(|line| {
        let name = line.strip_prefix("desbloqueo ")?;
        let words = name
            .split([' '])
            .take_while(|word| !word.starts_with(['[', '<', '-']));
        let words: Vec<&str> = words.collect();
        let is_whole = !words.is_empty() && !name.contains("<COMMAND>");
        is_whole.then(|| words.join(" "))
    });
    // What makes or serves a whole installation, answers from files alone, or with a secret, is tested elsewhere.
    let elsewhere = [
        "demo",
        "serve",
        "migrate",
        "completions",
        "playbook list",
        "person link",
        "person password",
        "playbook check",
        "playbook read",
        "token create",
        "token list",
        "token revoke",
        "coach",
    ];
    for name in documented.filter(|name| !elsewhere.contains(&name.as_str())) {
        let runs = |line: &String| *line == name || line.starts_with(&format!("{name} "));
        assert!(commands.iter().any(runs), "nobody runs `{name}`");
    }
}
