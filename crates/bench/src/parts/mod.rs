//! The parts of a run, each a file: what is asked of the program.

mod api;
mod charts;
mod facts;
mod files;
mod lists;
mod pages;
mod search;
mod site;
mod updates;

use anyhow::Result;

use crate::figures::{Figure, Figures, Measured};
use crate::place::{Copy, Place};
use crate::program::Program;
use crate::{Options, floor};
use site::Site;

/// A part of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum)]
pub enum Part {
    /// From the start of the program to its first answer, memory, the size of the binary.
    Start,
    /// The same rows straight from the SQLite library, and an empty handler.
    Floor,
    /// Pages of the portfolio: every filter, every sort, first pages and pages deep in, totals, past days.
    Portfolio,
    /// The page of a tenant.
    Tenants,
    /// Other pages: My work, blockers, customers, organizations, lines that lack something.
    Pages,
    /// Search, as somebody types.
    Search,
    /// Reading through the API: lines, tenants, reports.
    Api,
    /// The charts of Insights: counted while one waits, again, after a change, of a slice on a past day.
    Charts,
    /// Status updates through the API, each durable.
    Updates,
    /// Export of all lines.
    Export,
}

/// What a part measures with.
pub(crate) struct Measuring<'a> {
    pub(crate) options: &'a Options,
    database: &'static str,
    site: Site,
    figures: &'a mut Figures,
    tell: &'a dyn Fn(&str),
}

/// Measures every part that is wanted on a copy of the data set.
pub(crate) async fn measure(
    options: &Options,
    place: &Place,
    copy: &Copy,
    figures: &mut Figures,
    tell: &impl Fn(&str),
) -> Result<()> {
    let facts = facts::read(copy.address()).await?;
    let program = Program::start(&options.program, copy.address()).await?;
    let site = Site::enter(program.address, facts).await?;
    let mut measuring = Measuring {
        options,
        database: place.name(),
        site,
        figures,
        tell,
    };
    if options.wants(Part::Start) {
        measuring.start(&program, copy).await?;
    }
    charts::settle(&measuring).await?;
    program.rest().await;
    if options.wants(Part::Floor) {
        measuring.floor(copy).await?;
    }
    measuring.reads().await?;
    if options.wants(Part::Updates) {
        program.rest().await;
        updates::measure(&mut measuring).await?;
    }
    if options.wants(Part::Start)
        && let Some((_, most)) = program.memory()
    {
        measuring.note(Part::Start, "memory, most so far", Measured::Bytes(most));
    }
    drop(program);
    if options.wants(Part::Export) {
        files::measure(&mut measuring, copy.address()).await?;
    }
    Ok(())
}

impl Measuring<'_> {
    async fn reads(&mut self) -> Result<()> {
        if self.options.wants(Part::Portfolio) {
            lists::measure(self).await?;
        }
        if self.options.wants(Part::Tenants) {
            pages::measure_tenants(self).await?;
        }
        if self.options.wants(Part::Pages) {
            pages::measure(self).await?;
        }
        if self.options.wants(Part::Search) {
            search::measure(self).await?;
        }
        if self.options.wants(Part::Api) {
            api::measure(self).await?;
        }
        if self.options.wants(Part::Charts) {
            charts::measure(self).await?;
        }
        Ok(())
    }

    /// Starts, until the first answer: the median of three; the memory of a program that has nothing to do.
    async fn start(&mut self, running: &Program, copy: &Copy) -> Result<()> {
        let mut took = vec![running.started_in];
        for _ in 0..2 {
            let another = Program::start(&self.options.program, copy.address()).await?;
            took.push(another.started_in);
            if took.len() == 3
                && let Some((now, _)) = another.memory()
            {
                self.note(Part::Start, "memory, idle", Measured::Bytes(now));
            }
        }
        took.sort_unstable();
        let middle = took.get(1).copied().unwrap_or_default();
        self.note(Part::Start, "start to first answer", Measured::Took(middle));
        let size = std::fs::metadata(&self.options.program)?.len();
        self.note(Part::Start, "binary", Measured::Bytes(size));
        Ok(())
    }

    async fn floor(&mut self, copy: &Copy) -> Result<()> {
        self.load(
            Part::Floor,
            "an empty handler (/healthz)",
            16,
            &[crate::ask::Ask::get("/healthz")],
        )
        .await?;
        if let (Some(program), Some(file)) = (&self.options.floor, copy.file()) {
            for (what, took) in floor::read(program, &file).await? {
                self.note(Part::Floor, &what, Measured::Took(took));
            }
        }
        Ok(())
    }

    /// Drives a load and keeps what came out.
    async fn load(
        &mut self,
        part: Part,
        what: &str,
        connections: usize,
        asks: &[crate::ask::Ask],
    ) -> Result<()> {
        let pace = self.options.pace(connections);
        let driven = crate::drive::drive(self.site.address, asks, pace).await?;
        self.note(part, what, Measured::of_load(&driven, connections));
        Ok(())
    }

    fn note(&mut self, part: Part, what: &str, measured: Measured) {
        let figure = Figure {
            database: self.database,
            part,
            what: what.to_owned(),
            measured,
        };
        (self.tell)(&crate::report::line(&figure));
        self.figures.0.push(figure);
    }
}
