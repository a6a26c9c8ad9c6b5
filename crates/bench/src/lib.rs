//! Measures the running program on a large portfolio: makes the data set, starts the program on it, asks it over HTTP,
//! and compares what comes out with the targets.
//!
//! `cargo xtask bench` builds what it needs and calls the binary. Nothing here is a test of speed: a figure is read by
//! somebody. Whether an answer is the right one is looked at, though: a page that fails ends the run.

mod ask;
mod client;
mod dataset;
mod drive;
mod figures;
mod floor;
mod parts;
mod place;
mod program;
mod report;

use std::path::PathBuf;
use std::time::Duration;

use anyhow::Result;

pub use dataset::{Shape, load as fill};
pub use figures::{Figure, Figures};
pub use parts::Part;
pub use place::Place;
pub use report::{About, printed, write_into};

use drive::Pace;

/// What is measured, on what.
#[derive(Debug, Clone)]
pub struct Options {
    /// The program: a build of `desbloqueo`.
    pub program: PathBuf,
    /// What reads the rows straight from the SQLite library, where it was built.
    pub floor: Option<PathBuf>,
    /// How much there is.
    pub shape: Shape,
    /// The databases, by where their data sets are kept.
    pub places: Vec<Place>,
    /// The parts that are measured; empty for all.
    pub only: Vec<Part>,
    /// How long each load is measured at once, and how often.
    pub run: (Duration, usize),
    /// Whether the copy on which was measured stays.
    pub keep: bool,
}

impl Options {
    fn wants(&self, part: Part) -> bool {
        self.only.is_empty() || self.only.contains(&part)
    }

    fn pace(&self, connections: usize) -> Pace {
        let (run, runs) = self.run;
        Pace {
            connections,
            warm_up: run / 2,
            run,
            runs,
        }
    }
}

/// Measures on every database; `tell` is told what is under way.
pub async fn run(options: &Options, tell: impl Fn(&str)) -> Result<Figures> {
    let mut figures = Figures::default();
    for place in &options.places {
        tell(&format!("{}: data set", place.name()));
        let copy = place.provide(options.shape, &tell).await?;
        let measured = parts::measure(options, place, &copy, &mut figures, &tell).await;
        if options.keep {
            tell(&format!("kept: {}", copy.address()));
        } else {
            copy.remove().await?;
        }
        measured?;
    }
    Ok(figures)
}
