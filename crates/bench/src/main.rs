//! Called by `cargo xtask bench`, which builds what it needs.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Result;
use clap::Parser;
use desbloqueo_app::Clock;
use desbloqueo_bench::{About, Options, Part, Place, Shape, printed, run, write_into};
use jiff::tz::TimeZone;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Measures the program on a large portfolio.
#[derive(Debug, Parser)]
struct Arguments {
    /// The program
    #[arg(long, value_name = "FILE")]
    program: PathBuf,
    /// What reads rows straight from the SQLite library
    #[arg(long, value_name = "FILE")]
    floor: Option<PathBuf>,
    /// How much there is: 1 is 100,000 tenants
    #[arg(long, default_value_t = 1.0)]
    scale: f64,
    /// Measures on SQLite, with the data sets in this directory
    #[arg(long, value_name = "DIRECTORY")]
    sqlite: Option<PathBuf>,
    /// Measures on PostgreSQL, with the data sets on this server
    #[arg(long, value_name = "ADDRESS")]
    postgres: Option<String>,
    /// Measures these parts only
    #[arg(long)]
    only: Vec<Part>,
    /// Seconds of one run of a load
    #[arg(long, default_value_t = 1.0)]
    seconds: f64,
    /// Runs of each load, of which the median counts
    #[arg(long, default_value_t = 3)]
    runs: usize,
    /// Leaves the copy on which was measured
    #[arg(long)]
    keep: bool,
    /// The file that holds the figures between marks
    #[arg(long, value_name = "FILE")]
    write: Option<PathBuf>,
    /// The machine, as the figures name it
    #[arg(long, default_value = "this machine")]
    machine: String,
    /// The command, as the figures name it
    #[arg(long, default_value = "cargo xtask bench")]
    command: String,
}

#[tokio::main]
async fn main() -> ExitCode {
    match measure(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(&format!("error: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

async fn measure(arguments: Arguments) -> Result<()> {
    let sqlite = arguments.sqlite.map(Place::Sqlite);
    let postgres = arguments.postgres.map(Place::Postgres);
    let options = Options {
        program: arguments.program,
        floor: arguments.floor,
        shape: Shape::of_scale(arguments.scale),
        places: sqlite.into_iter().chain(postgres).collect(),
        only: arguments.only,
        run: (Duration::from_secs_f64(arguments.seconds), arguments.runs),
        keep: arguments.keep,
    };
    let figures = run(&options, say).await?;
    let about = About {
        machine: arguments.machine,
        day: Clock::System.today(&TimeZone::UTC),
        shape: options.shape,
        command: arguments.command,
    };
    let text = printed(&figures, &about);
    say(&text);
    match arguments.write {
        Some(file) => write_into(&file, &text),
        None => Ok(()),
    }
}

/// A closed standard output is not worth failing for.
fn say(line: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}
