//! The report as Markdown.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use desbloqueo_domain::code::Code;
use desbloqueo_playbook::{Kind, Playbook};

use crate::cross::Cross;
use crate::development::Judged;
use crate::speed::Speed;

const BEFORE: &str = include_str!("before.md");
const AFTER: &str = include_str!("after.md");

/// The whole report.
pub(crate) fn text(playbook: &Playbook, judged: &[Judged], cross: &Cross, speed: &Speed) -> String {
    let mut out = BEFORE.to_owned();
    by_language(&mut out, playbook, judged);
    reliability(&mut out, judged);
    crossed(&mut out, cross);
    confusion(&mut out, playbook, judged);
    machine(&mut out, speed);
    out.push_str(AFTER);
    out
}

fn percent(part: usize, whole: usize) -> String {
    format!("{:.1} %", 100.0 * part as f64 / whole.max(1) as f64)
}

fn by_language(out: &mut String, playbook: &Playbook, judged: &[Judged]) {
    out.push_str("\n## Development set\n\n");
    out.push_str("| language | sentences | L1 | L2 first | L2 in three | L3 where it is told | no L3 where none is |\n");
    out.push_str("|---|---|---|---|---|---|---|\n");
    let all: Vec<&str> = playbook
        .languages()
        .iter()
        .map(String::as_str)
        .chain(["all"])
        .collect();
    for language in all {
        let of: Vec<&Judged> = judged
            .iter()
            .filter(|one| language == "all" || one.language == language)
            .collect();
        let count = |holds: &dyn Fn(&Judged) -> bool| of.iter().filter(|one| holds(one)).count();
        let l3 = |told: bool| {
            let right = count(&|one| one.has_l3 == told && one.l3_right == Some(true));
            percent(
                right,
                count(&|one| one.has_l3 == told && one.l3_right.is_some()),
            )
        };
        let _ = writeln!(
            out,
            "| {language} | {} | {} | {} | {} | {} | {} |",
            of.len(),
            percent(count(&|one| one.l1_right), of.len()),
            percent(count(&|one| one.rank == Some(0)), of.len()),
            percent(
                count(&|one| one.rank.is_some_and(|rank| rank < 3)),
                of.len()
            ),
            l3(true),
            l3(false),
        );
    }
    out.push_str("\nThe L3 is looked at where the L2 is right.\n");
}

fn reliability(out: &mut String, judged: &[Judged]) {
    out.push_str("\n## When it says 80 %\n\n```\nconfidence   notes   said   right\n");
    let mut error = 0.0;
    for bin in 0..10 {
        let within = |one: &&Judged| ((one.confidence * 10.0) as usize).min(9) == bin;
        let of: Vec<&Judged> = judged.iter().filter(within).collect();
        if of.is_empty() {
            continue;
        }
        let said = of.iter().map(|one| one.confidence).sum::<f64>() / of.len() as f64;
        let right = of.iter().filter(|one| one.rank == Some(0)).count() as f64 / of.len() as f64;
        error += (said - right).abs() * of.len() as f64;
        let bar = "#".repeat((right * 30.0).round() as usize);
        let _ = writeln!(
            out,
            "{:>3}-{:>3} %  {:>6}  {:>4.0} %  {:>4.0} %  {bar}",
            bin * 10,
            bin * 10 + 10,
            of.len(),
            said * 100.0,
            right * 100.0
        );
    }
    let _ = writeln!(
        out,
        "```\n\nExpected calibration error: {:.3}.",
        error / judged.len() as f64
    );
}

fn crossed(out: &mut String, cross: &Cross) {
    out.push_str("\n## Cross-validation over the notes of the pack\n\nFive parts; each is read by a model that was taught the other four and the guidance.\n\n");
    out.push_str("| language | notes | L2 first | L2 in three |\n|---|---|---|---|\n");
    for (language, notes, first, three) in &cross.languages {
        let _ = writeln!(
            out,
            "| {language} | {notes} | {} | {} |",
            percent(*first, *notes),
            percent(*three, *notes)
        );
    }
    let (texts, first, three) = cross.guidance;
    let _ = writeln!(
        out,
        "\nThe definitions and situations of the playbook ({texts} in six languages), read by a model that was taught notes alone: {} at first place, {} among three. The temperature that fits the five parts best: {:.2}.",
        percent(first, texts),
        percent(three, texts),
        cross.temperature
    );
}

fn confusion(out: &mut String, playbook: &Playbook, judged: &[Judged]) {
    out.push_str("\n## What is taken for what\n\nRows: what is right; columns: what was proposed first; development set, all languages.\n\n```\n");
    let mut codes: Vec<&str> = playbook.codes(Kind::L2).iter().map(Code::as_str).collect();
    codes.retain(|code| judged.iter().any(|one| one.right == *code));
    codes.extend(
        playbook
            .codes(Kind::L1)
            .iter()
            .map(Code::as_str)
            .filter(|code| judged.iter().any(|one| one.right == *code)),
    );
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for one in judged {
        *counts.entry((&one.right, &one.first)).or_default() += 1;
    }
    out.push_str("    ");
    for at in 0..codes.len() {
        let _ = write!(out, "{:>4}", at + 1);
    }
    out.push('\n');
    for (at, right) in codes.iter().enumerate() {
        let _ = write!(out, "{:>3} ", at + 1);
        for first in &codes {
            let count = counts.get(&(*right, *first));
            let shown = count.map_or_else(|| "·".to_owned(), ToString::to_string);
            let _ = write!(out, "{shown:>4}");
        }
        let _ = writeln!(out, "  {right}");
    }
    out.push_str("```\n");
}

fn machine(out: &mut String, speed: &Speed) {
    let ms = |duration: std::time::Duration| format!("{:.2} ms", duration.as_secs_f64() * 1e3);
    out.push_str("\n## Speed and memory\n\nOn the machine that wrote this page (2 cores, shared with other work); read, not compared.\n\n| what | target | measured |\n|---|---|---|\n");
    let _ = writeln!(out, "| ready | ≤ 200 ms | {} |", ms(speed.start));
    let _ = writeln!(out, "| a note, median | ≤ 5 ms | {} |", ms(speed.note));
    let _ = writeln!(
        out,
        "| a note, one in a hundred takes longer | ≤ 5 ms | {} |",
        ms(speed.slowest)
    );
    let _ = writeln!(
        out,
        "| a text of 1 MB, of which the beginning is read | | {} |",
        ms(speed.megabyte)
    );
    let _ = writeln!(
        out,
        "| memory of the model | ≤ 60 MB | {:.1} MB |",
        speed.memory_mb
    );
    let _ = writeln!(
        out,
        "| learning from 10,000 decisions | ≤ 2 s | {} |",
        ms(speed.learn)
    );
}
