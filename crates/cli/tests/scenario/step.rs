//! A story as it is written down: one step a line.
//!
//! `# …` is a heading, `@ DAY` moves the clock on, `$ COMMAND` runs the program, `< FILE` shows a file. Behind
//! ` => ` stand names for ids in the answer, in order of appearance: later commands say `{name}` for them. A name may
//! say where its id stands in an answer in JSON: `name:/items/0/id`.

/// A step of a story.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    Heading(String),
    Day(String),
    Run {
        line: String,
        captures: Vec<Capture>,
    },
    Show(String),
}

/// A name for an id in an answer.
#[derive(Debug, Clone)]
pub(crate) struct Capture {
    pub(crate) name: String,
    /// Where it stands in an answer in JSON; else it is the next that is printed.
    pub(crate) pointer: Option<String>,
}

/// The steps of a story; a line that is none stops the test.
pub(crate) fn read(story: &str) -> Vec<Step> {
    let lines = story.lines().map(str::trim_end);
    lines
        .filter(|line| !line.is_empty())
        .map(|line| {
            let (mark, rest) = line.split_once(' ').unwrap();
            let rest = rest.to_owned();
            match mark {
                "#" => Step::Heading(rest),
                "@" => Step::Day(rest),
                "$" => run(&rest),
                "<" => Step::Show(rest),
                other => unreachable!("`{other}` begins no step: {line}"),
            }
        })
        .collect()
}

fn run(text: &str) -> Step {
    let (line, names) = text.split_once(" => ").unwrap_or((text, ""));
    let captures = names.split(", ").filter(|name| !name.is_empty());
    Step::Run {
        line: line.to_owned(),
        captures: captures.map(capture).collect(),
    }
}

fn capture(text: &str) -> Capture {
    let (name, pointer) = match text.split_once(':') {
        Some((name, pointer)) => (name, Some(pointer.to_owned())),
        None => (text, None),
    };
    Capture {
        name: name.to_owned(),
        pointer,
    }
}

/// The words of a command, where quotation marks hold those together that belong to one.
pub(crate) fn words(line: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let (mut is_quoted, mut is_open) = (false, false);
    for character in line.chars() {
        match character {
            '"' => {
                is_quoted = !is_quoted;
                if is_quoted && !is_open {
                    words.push(String::new());
                }
                is_open = true;
            }
            ' ' if !is_quoted => is_open = false,
            other => {
                if !is_open {
                    words.push(String::new());
                }
                is_open = true;
                words.last_mut().unwrap().push(other);
            }
        }
    }
    words
}

#[test]
fn quotation_marks_hold_words_together() {
    let line = r#"line split {a} --note "two words" --x=\"y z\" "" end"#.replace('\\', "");
    let expected = [
        "line",
        "split",
        "{a}",
        "--note",
        "two words",
        "--x=y z",
        "",
        "end",
    ];
    assert_eq!(words(&line), expected);
}
