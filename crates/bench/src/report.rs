//! Targets beside what was measured: printed, and written into the documentation.

mod targets;

use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, Result};

use crate::figures::{Figure, Figures, Measured};

const BEGIN: &str = "<!-- bench: begin -->";
const END: &str = "<!-- bench: end -->";

/// Where, when and how it was measured.
#[derive(Debug, Clone)]
pub struct About {
    /// The machine.
    pub machine: String,
    /// The day.
    pub day: jiff::civil::Date,
    /// What there was.
    pub shape: crate::Shape,
    /// The command that measured it.
    pub command: String,
}

/// One figure as a line, while the run goes on.
pub(crate) fn line(figure: &Figure) -> String {
    format!(
        "{}: {}: {}",
        figure.database,
        figure.what,
        in_words(figure.measured)
    )
}

/// The targets and what was measured, as Markdown.
pub fn printed(figures: &Figures, about: &About) -> String {
    let mut text = String::new();
    let shape = about.shape;
    // Writing to a string cannot fail.
    let _ = writeln!(
        text,
        "On {} ({}): {} tenants, {} lines, {} intervals. `{}`\n",
        about.machine,
        about.day,
        grouped(shape.tenants),
        grouped(shape.lines()),
        grouped(shape.intervals()),
        about.command
    );
    text.push_str("| what | target | SQLite | PostgreSQL |\n|---|---|---|---|\n");
    for row in targets::rows(figures) {
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} |",
            row.what, row.target, row.sqlite, row.postgres
        );
    }
    text.push_str("\nEach load by itself:\n\n");
    text.push_str("| database | what | at once | per second | half within | 95% within | 99% within | bytes |\n");
    text.push_str("|---|---|---:|---:|---:|---:|---:|---:|\n");
    for figure in &figures.0 {
        if let Some(row) = row_of_load(figure) {
            text.push_str(&row);
        }
    }
    text.push_str("\n| database | what | measured |\n|---|---|---:|\n");
    for figure in &figures.0 {
        if !matches!(figure.measured, Measured::Load { .. }) {
            let measured = in_words(figure.measured);
            let _ = writeln!(
                text,
                "| {} | {} | {measured} |",
                figure.database, figure.what
            );
        }
    }
    text
}

/// Replaces what stands between the marks of a file.
pub fn write_into(file: &Path, text: &str) -> Result<()> {
    let before = std::fs::read_to_string(file)?;
    let (head, rest) = before
        .split_once(BEGIN)
        .context("the file has no mark to begin at")?;
    let (_, tail) = rest
        .split_once(END)
        .context("the file has no mark to end at")?;
    let after = format!("{head}{BEGIN}\n\n{}\n\n{END}{tail}", text.trim());
    Ok(std::fs::write(file, after)?)
}

fn row_of_load(figure: &Figure) -> Option<String> {
    let Measured::Load {
        connections,
        per_second,
        median,
        p95,
        p99,
        bytes,
    } = figure.measured
    else {
        return None;
    };
    let [median, p95, p99] = [median, p95, p99].map(time);
    Some(format!(
        "| {} | {} | {connections} | {} | {median} | {p95} | {p99} | {bytes} |\n",
        figure.database,
        figure.what,
        rate(per_second),
    ))
}

fn in_words(measured: Measured) -> String {
    match measured {
        Measured::Load {
            per_second,
            median,
            p99,
            ..
        } => format!(
            "{}/s, half within {}, 99% within {}",
            rate(per_second),
            time(median),
            time(p99)
        ),
        Measured::Took(took) => time(took),
        Measured::Bytes(bytes) => megabytes(bytes),
    }
}

pub(crate) fn megabytes(bytes: u64) -> String {
    let tenths = bytes / 100_000;
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

/// A rate with three digits.
pub(crate) fn rate(per_second: f64) -> String {
    if per_second < 10.0 {
        format!("{per_second:.1}")
    } else {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "rates are small and positive"
        )]
        let whole = per_second.round() as usize;
        grouped(whole)
    }
}

pub(crate) fn time(took: Duration) -> String {
    let milliseconds = took.as_secs_f64() * 1_000.0;
    if milliseconds < 0.1 {
        format!("{:.1} µs", milliseconds * 1_000.0)
    } else if milliseconds < 10.0 {
        format!("{milliseconds:.2} ms")
    } else if milliseconds < 1_000.0 {
        format!("{milliseconds:.0} ms")
    } else {
        format!("{:.1} s", milliseconds / 1_000.0)
    }
}

fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_written_as_people_read_them() {
        assert_eq!(grouped(1_000_000), "1,000,000");
        assert_eq!(grouped(999), "999");
        assert_eq!(rate(2_512.4), "2,512");
        assert_eq!(rate(3.26), "3.3");
        assert_eq!(time(Duration::from_micros(42)), "42.0 µs");
        assert_eq!(time(Duration::from_micros(4_200)), "4.20 ms");
        assert_eq!(time(Duration::from_millis(420)), "420 ms");
        assert_eq!(megabytes(41_250_000), "41.2 MB");
    }

    #[test]
    fn what_stands_between_the_marks_is_replaced() {
        let folder = std::env::temp_dir().join(format!("bench-report-{}", std::process::id()));
        std::fs::write(&folder, format!("a\n{BEGIN}\nold\n{END}\nb\n")).unwrap();
        write_into(&folder, "new\n").unwrap();
        let text = std::fs::read_to_string(&folder).unwrap();
        std::fs::remove_file(&folder).unwrap();
        assert_eq!(text, format!("a\n{BEGIN}\n\nnew\n\n{END}\nb\n"));
    }
}
