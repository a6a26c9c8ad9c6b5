//! Ids in answers: they differ from run to run, so each is told by the order in which it first appeared.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::{Captures, Regex};

/// An id in full, or its last eight digits, by which commands take it too.
static ID: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\b[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{4}([0-9a-f]{8})\b|\b([0-9a-f]{8})\b")
        .unwrap()
});

/// The ids that appeared so far, by their last eight digits.
#[derive(Debug, Default)]
pub(crate) struct Ids(HashMap<String, usize>);

impl Ids {
    /// The text with a number in place of each id, as wide as a short one.
    pub(crate) fn told(&mut self, text: &str) -> String {
        let number = |found: &Captures<'_>| {
            let next = self.0.len() + 1;
            let number = *self.0.entry(short(found)).or_insert(next);
            format!("id-{number:05}")
        };
        ID.replace_all(text, number).into_owned()
    }
}

/// The ids of a text, each once, as commands take them.
pub(crate) fn found_in(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for id in ID.captures_iter(text) {
        let id = short(&id);
        if !found.contains(&id) {
            found.push(id);
        }
    }
    found
}

fn short(found: &Captures<'_>) -> String {
    let digits = found.get(1).or(found.get(2));
    digits.unwrap().as_str().to_owned()
}
