//! `desbloqueo coach`: what notes mean, and what they lack, one after another from standard input.

mod body;
mod given;

use std::io::{self, BufRead, BufWriter, Write};

use anyhow::Result;
use desbloqueo_coach::{Advice, Asked, Certainty, Coach, Light};
use desbloqueo_i18n::Args as With;

use crate::Outcome;
use crate::context::Context;
use crate::output::{Cell, Column, Table, Tone};
use desbloqueo_words::Words;
use given::{Faulty, Given};

/// The longest line that is taken, in bytes: a note of a megabyte, and its quotation marks.
const LONGEST_LINE: u64 = 16 * 1024 * 1024;

/// A line of the input, counted from 1, as it was understood.
type Read = (usize, Result<Given, Faulty>);

pub(crate) async fn run(context: &Context) -> Result<Outcome> {
    super::requirements::adopt_playbook(context).await?;
    let words = context.words()?;
    let coach = Coach::built_in(words.playbook);
    let mut lines = Lines {
        input: io::stdin().lock(),
        number: 0,
    };
    let read = std::iter::from_fn(|| lines.next(&words).transpose());
    if context.output.json {
        answer_programs(&words, &coach, read)
    } else {
        answer_people(context, &words, &coach, read)
    }
}

/// The lines of the input that hold something.
struct Lines<R> {
    input: R,
    number: usize,
}

impl<R: BufRead> Lines<R> {
    fn next(&mut self, words: &Words<'_>) -> io::Result<Option<Read>> {
        loop {
            let mut line = Vec::new();
            let length = io::Read::take(&mut self.input, LONGEST_LINE).read_until(b'\n', &mut line)?;
            if length == 0 {
                return Ok(None);
            }
            self.number += 1;
            if !line.trim_ascii().is_empty() {
                return Ok(Some((self.number, Given::read(words, &line))));
            }
        }
    }
}

fn advise(words: &Words<'_>, coach: &Coach, given: &Given) -> Advice {
    coach.advise(&Asked {
        text: &given.text,
        language: Some(given.language.as_deref().unwrap_or(words.language.code())),
        service: given.service.as_ref(),
        phase: given.phase,
        ..Asked::default()
    })
}

/// Prints one JSON object a line, each as soon as it is known.
fn answer_programs(
    words: &Words<'_>,
    coach: &Coach,
    read: impl Iterator<Item = io::Result<Read>>,
) -> Result<Outcome> {
    let mut outcome = Outcome::Done;
    let mut out = BufWriter::new(io::stdout().lock());
    for line in read {
        let (number, given) = line?;
        let body = match given {
            Ok(given) => body::of_advice(words, &advise(words, coach, &given), &given.text),
            Err(faulty) => {
                outcome = Outcome::Refused;
                body::of_fault(words, number, &faulty)
            }
        };
        serde_json::to_writer(&mut out, &body)?;
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(outcome)
}

fn answer_people(
    context: &Context,
    words: &Words<'_>,
    coach: &Coach,
    read: impl Iterator<Item = io::Result<Read>>,
) -> Result<Outcome> {
    let output = &context.output;
    let mut outcome = Outcome::Done;
    let mut table = Table::new([
        Column::number(output.plain("coach-column-line")),
        Column::text(output.plain("field-note")),
        Column::telling(output.plain("coach-proposed")),
        Column::number("%"),
        Column::text(output.plain("coach-because")),
        Column::text(output.plain("coach-note-quality")),
    ]);
    for line in read {
        let (number, given) = line?;
        match given {
            Ok(given) => table.row(row(words, number, &given, &advise(words, coach, &given))),
            Err(faulty) => {
                outcome = Outcome::Refused;
                table.row([
                    words.number(body::whole(number)).into(),
                    Cell::toned(body::message(words, number, &faulty), Tone::Alarm),
                    String::new().into(),
                    String::new().into(),
                    String::new().into(),
                    String::new().into(),
                ]);
            }
        }
    }
    output.table(&table)?;
    Ok(outcome)
}

fn row(words: &Words<'_>, number: usize, given: &Given, advice: &Advice) -> [Cell; 6] {
    let first = advice.ranked.first().filter(|_| advice.certainty != Certainty::CannotTell);
    let proposed = first.map_or_else(
        || words.plain(Certainty::CannotTell.message()),
        |first| words.status(&first.status),
    );
    let spoke: Vec<&str> = first
        .into_iter()
        .flat_map(|first| first.because.iter().map(|spoke| spoke.text.as_str()))
        .collect();
    let percent = first.map(|first| words.number(body::percent(first.confidence)));
    let tone = match advice.note.light {
        Light::Green => Tone::Good,
        Light::Amber => Tone::Warning,
        Light::Red => Tone::Alarm,
    };
    let found: Vec<String> =
        advice.note.findings.iter().map(|finding| words.text(finding.kind.message(), &With::new())).collect();
    let quality = match found.as_slice() {
        [] => words.plain(advice.note.light.message()),
        found => found.join(" "),
    };
    [
        words.number(body::whole(number)).into(),
        given.text.split_whitespace().collect::<Vec<_>>().join(" ").into(),
        proposed.into(),
        percent.unwrap_or_default().into(),
        spoke.join(" · ").into(),
        Cell::toned(quality, tone),
    ]
}
