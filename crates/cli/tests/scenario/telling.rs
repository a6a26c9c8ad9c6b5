//! Runs a story and writes down what the program answers.

use std::collections::HashMap;
use std::fmt::Write as _;

use serde_json::Value;

use crate::desk::{Desk, Ran};
use crate::ids::{Ids, found_in};
use crate::step::{Capture, Step, words};

/// A story that is being told.
pub(crate) struct Telling {
    desk: Desk,
    address: String,
    day: String,
    minute: u32,
    names: HashMap<String, String>,
    ids: Ids,
    /// What was told so far.
    pub(crate) text: String,
}

impl Telling {
    pub(crate) fn new(desk: Desk, address: &str) -> Self {
        Self {
            desk,
            address: address.to_owned(),
            day: String::new(),
            minute: 0,
            names: HashMap::new(),
            ids: Ids::default(),
            text: String::new(),
        }
    }

    pub(crate) fn tell(&mut self, step: &Step) {
        match step {
            Step::Heading(heading) => writeln!(self.text, "# {heading}\n").unwrap(),
            Step::Day(day) => {
                writeln!(self.text, "@ {day}\n").unwrap();
                (self.day, self.minute) = (day.clone(), 0);
            }
            Step::Run { line, captures } => self.run(line, captures),
            Step::Show(file) => {
                let text = std::fs::read_to_string(self.desk.path(file)).unwrap();
                writeln!(self.text, "< {file}").unwrap();
                self.answer(&text);
            }
        }
    }

    /// Runs a command a minute after the one before, so that ids and history have one order.
    fn run(&mut self, line: &str, captures: &[Capture]) {
        self.minute += 1;
        let (hour, minute) = (8 + self.minute / 60, self.minute % 60);
        let now = format!("{}T{hour:02}:{minute:02}:00Z", self.day);
        self.desk.goes_on_to(&now);
        let arguments: Vec<String> = words(line).iter().map(|word| self.named(word)).collect();
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let ran = self.desk.run(&arguments);
        writeln!(self.text, "$ {line}").unwrap();
        self.keep(line, &ran, captures);
        if ran.code != 0 {
            writeln!(self.text, "[ends with {}]", ran.code).unwrap();
        }
        self.answer(&(ran.out + &ran.err));
    }

    /// A word with the ids that its names stand for.
    fn named(&self, word: &str) -> String {
        let mut word = word.to_owned();
        for (name, id) in &self.names {
            word = word.replace(&format!("{{{name}}}"), id);
        }
        assert!(!word.contains('{'), "{word}: nobody named that");
        word
    }

    /// Keeps the ids of an answer under their names.
    fn keep(&mut self, line: &str, ran: &Ran, captures: &[Capture]) {
        let mut printed = found_in(&ran.out).into_iter();
        for Capture { name, pointer } in captures {
            let id = match pointer {
                None => printed.next(),
                Some(pointer) => {
                    let answer: Value = serde_json::from_str(&ran.out).unwrap();
                    answer
                        .pointer(pointer)
                        .and_then(Value::as_str)
                        .map(str::to_owned)
                }
            };
            assert!(id.is_some(), "{line}: no {name} in {ran:?}");
            self.names.extend(id.map(|id| (name.clone(), id)));
        }
    }

    /// Writes an answer down, without what differs from run to run.
    fn answer(&mut self, answer: &str) {
        let server = self.address.rsplit_once('@').map_or("", |(_, place)| place);
        let answer = answer.replace(&self.address, "[database]");
        let answer = answer.replace(&format!("postgres://…@{server}"), "[database]");
        let answer = self.ids.told(&answer);
        self.text.push_str(answer.trim_end());
        self.text.push_str("\n\n");
    }
}
