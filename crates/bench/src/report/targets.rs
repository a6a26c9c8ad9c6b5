//! The targets of the design, and which figures answer them.

use std::time::Duration;

use super::{megabytes, rate, time};
use crate::Part;
use crate::figures::{Figure, Figures, Measured};

/// A target beside what was measured.
pub(super) struct Row {
    pub(super) what: &'static str,
    pub(super) target: &'static str,
    pub(super) sqlite: String,
    pub(super) postgres: String,
}

/// A target, and how it is read from the figures of one database.
struct Target {
    what: &'static str,
    target: &'static str,
    read: fn(&[&Figure]) -> Option<String>,
}

const TARGETS: [Target; 16] = [
    Target {
        what: "list page (HTML, 50 rows), 16 connections: first pages by every sort, pages deep in",
        target: "≥ 2,500/s SQLite, ≥ 2,000/s PostgreSQL, p99 ≤ 20 ms",
        read: |figures| {
            loads(
                figures,
                Part::Portfolio,
                &["list, root, sorted", "list, root, deep"],
            )
        },
    },
    Target {
        what: "list page, each filter",
        target: "the same",
        read: |figures| {
            let sorted = |figure: &&&Figure| {
                figure.what.starts_with("list, ")
                    && !figure.what.contains(", sorted")
                    && !figure.what.contains(", deep")
            };
            summary(
                &figures.iter().filter(sorted).copied().collect::<Vec<_>>(),
                Part::Portfolio,
            )
        },
    },
    Target {
        what: "list page, of a partner, and of somebody who sees 300 tenants",
        target: "the same",
        read: |figures| {
            loads(
                figures,
                Part::Portfolio,
                &["list, partner, sorted", "list, narrow, sorted"],
            )
        },
    },
    Target {
        what: "tenant page with all services, lines and last changes",
        target: "p99 ≤ 20 ms",
        read: |figures| loads(figures, Part::Tenants, &["tenant"]),
    },
    Target {
        what: "reports over all organizations, as the API gives them",
        target: "p95 ≤ 100 ms from summaries; ≤ 1.5 s for an arbitrary slice and date",
        read: |figures| latest(figures, Part::Api, "report"),
    },
    Target {
        what: "the same, counted now (`Cache-Control: no-cache`)",
        target: "≤ 1.5 s",
        read: |figures| latest(figures, Part::Api, "counted, report"),
    },
    Target {
        what: "charts of Insights, all organizations, after a change",
        target: "≤ 100 ms from summaries",
        read: |figures| slowest(figures, Part::Charts, ", all, after a change"),
    },
    Target {
        what: "charts of Insights, all organizations, counted now",
        target: "≤ 1.5 s",
        read: |figures| slowest(figures, Part::Charts, ", all, counted"),
    },
    Target {
        what: "charts of Insights, of a service on a past day, counted now",
        target: "≤ 1.5 s",
        read: |figures| slowest(figures, Part::Charts, ", a slice, counted"),
    },
    Target {
        what: "charts of Insights, again",
        target: "≤ 20 ms",
        read: |figures| slowest(figures, Part::Charts, ", again"),
    },
    Target {
        what: "search as you type",
        target: "p95 ≤ 30 ms",
        read: |figures| latest(figures, Part::Search, "as somebody types"),
    },
    Target {
        what: "durable status updates over HTTP, each with interval, change and outbox rows",
        target: "≥ 1,000/s SQLite, ≥ 2,000/s PostgreSQL",
        read: |figures| loads(figures, Part::Updates, &["status updates, 16"]),
    },
    Target {
        what: "export of all lines to .xlsx",
        target: "≤ 90 s, ≤ 300 MB",
        read: |figures| singles(figures, Part::Export),
    },
    Target {
        what: "start to first answer",
        target: "≤ 0.5 s",
        read: |figures| single(figures, "start to first answer"),
    },
    Target {
        what: "memory, idle; most under all loads",
        target: "≤ 80 MB idle",
        read: |figures| {
            let idle = single(figures, "memory, idle")?;
            Some(match single(figures, "memory, most so far") {
                Some(most) => format!("{idle}; {most}"),
                None => idle,
            })
        },
    },
    Target {
        what: "release binary",
        target: "≤ 40 MB without fonts",
        read: |figures| single(figures, "binary"),
    },
];

/// Every target that was measured.
pub(super) fn rows(figures: &Figures) -> Vec<Row> {
    let of = |database: &str| -> Vec<&Figure> {
        let figures = figures.0.iter();
        figures
            .filter(|figure| figure.database == database)
            .collect()
    };
    let (sqlite, postgres) = (of("SQLite"), of("PostgreSQL"));
    let row = |target: &Target| {
        let read = |figures: &[&Figure]| (target.read)(figures);
        let (sqlite, postgres) = (read(&sqlite), read(&postgres));
        (sqlite.is_some() || postgres.is_some()).then(|| Row {
            what: target.what,
            target: target.target,
            sqlite: sqlite.unwrap_or_else(|| "—".to_owned()),
            postgres: postgres.unwrap_or_else(|| "—".to_owned()),
        })
    };
    TARGETS.iter().filter_map(row).collect()
}

/// The loads whose names begin so.
fn loads(figures: &[&Figure], part: Part, names: &[&str]) -> Option<String> {
    let named = |figure: &&&Figure| names.iter().any(|name| figure.what.starts_with(name));
    summary(
        &figures.iter().filter(named).copied().collect::<Vec<_>>(),
        part,
    )
}

/// The rate and the slowest answers: of one load, or in the middle and at worst of several.
fn summary(figures: &[&Figure], part: Part) -> Option<String> {
    let mut rates = Vec::new();
    let mut slowest: Option<(Duration, &str)> = None;
    let mut least: Option<(f64, &str)> = None;
    for figure in figures.iter().filter(|figure| figure.part == part) {
        let Measured::Load {
            per_second, p99, ..
        } = figure.measured
        else {
            continue;
        };
        rates.push(per_second);
        if slowest.is_none_or(|(most, _)| p99 > most) {
            slowest = Some((p99, &figure.what));
        }
        if least.is_none_or(|(least, _)| per_second < least) {
            least = Some((per_second, &figure.what));
        }
    }
    rates.sort_by(f64::total_cmp);
    let middle = rate(*rates.get(rates.len() / 2)?);
    let ((p99, slow), (least, few)) = (slowest?, least?);
    let (p99, least) = (time(p99), rate(least));
    Some(if rates.len() == 1 {
        format!("{middle}/s, p99 {p99}")
    } else {
        format!(
            "{middle}/s in the middle of {}, {least}/s at least ({few}); p99 at most {p99} ({slow})",
            rates.len()
        )
    })
}

/// The greatest 95th percentile of loads whose names begin so.
fn latest(figures: &[&Figure], part: Part, name: &str) -> Option<String> {
    let of_loads = figures.iter().filter_map(|figure| match figure.measured {
        Measured::Load { p95, .. } if figure.part == part && figure.what.starts_with(name) => {
            Some((p95, figure.what.as_str()))
        }
        _ => None,
    });
    let (p95, what) = of_loads.max_by_key(|(p95, _)| *p95)?;
    Some(format!("p95 at most {} ({what})", time(p95)))
}

/// The time in the middle, and the longest, of stretches whose names end so.
fn slowest(figures: &[&Figure], part: Part, end: &str) -> Option<String> {
    let of_part = figures.iter().filter_map(|figure| match figure.measured {
        Measured::Took(took) if figure.part == part && figure.what.ends_with(end) => {
            Some((took, figure.what.trim_end_matches(end)))
        }
        _ => None,
    });
    let mut all: Vec<(Duration, &str)> = of_part.collect();
    all.sort_unstable();
    let (middle, _) = all.get(all.len() / 2)?;
    let (most, what) = all.last()?;
    let (middle, most, count) = (time(*middle), time(*most), all.len());
    Some(format!(
        "{middle} in the middle of {count}, at most {most} ({what})"
    ))
}

fn single(figures: &[&Figure], what: &str) -> Option<String> {
    let found = figures.iter().find(|figure| figure.what == what)?;
    written(found.measured)
}

fn singles(figures: &[&Figure], part: Part) -> Option<String> {
    let of_part = figures.iter().filter(|figure| figure.part == part);
    let all: Vec<String> = of_part
        .filter_map(|figure| written(figure.measured))
        .collect();
    (!all.is_empty()).then(|| all.join(", "))
}

fn written(measured: Measured) -> Option<String> {
    match measured {
        Measured::Took(took) => Some(time(took)),
        Measured::Bytes(bytes) => Some(megabytes(bytes)),
        Measured::Load { .. } => None,
    }
}
