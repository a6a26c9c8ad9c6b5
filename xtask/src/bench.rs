//! `cargo xtask bench`: builds the program as people run it and what measures it, and measures.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::postgres::Postgres;
use crate::{shell, signals};

#[derive(Args)]
pub(crate) struct Options {
    /// How much there is: 1 is 100,000 tenants with 1,000,000 lines and 5,000,000 intervals.
    #[arg(long, default_value_t = 1.0)]
    scale: f64,
    /// On which databases.
    #[arg(long, value_enum, default_value_t = On::Both)]
    database: On,
    /// Only these parts: start, floor, portfolio, tenants, pages, search, api, charts, updates, export.
    #[arg(long)]
    only: Vec<String>,
    /// Leaves the copy of the data set on which was measured.
    #[arg(long)]
    keep: bool,
    /// Passed on to what measures, after `--`: `--seconds 3 --runs 5`.
    #[arg(last = true)]
    extra: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum On {
    Sqlite,
    Postgres,
    Both,
}

/// Where the figures stand.
const FILE: &str = "docs/performance.md";

pub(crate) fn run(options: &Options) -> Result<ExitCode> {
    signals::listen()?;
    let built = Built::make(options)?;
    let directory = shell::root().join("target/bench");
    fs::create_dir_all(&directory)?;
    let server = match options.database {
        On::Sqlite => None,
        On::Postgres | On::Both => Some(Postgres::keep(&directory.join("postgres"))?),
    };
    let mut command = Command::new(built.bench);
    command
        .arg("--program")
        .arg(built.program)
        .args(["--scale", &options.scale.to_string()])
        .args(["--machine", &machine()])
        .args(["--command", &as_typed(options)]);
    if let Some(floor) = built.floor {
        command.arg("--floor").arg(floor);
    }
    if options.database != On::Postgres {
        command.arg("--sqlite").arg(&directory);
    }
    if let Some(server) = &server {
        command.args(["--postgres", &server.url()]);
    }
    for part in &options.only {
        command.args(["--only", part]);
    }
    // A part of the figures, or those of a small portfolio, would stand there as if they were all.
    if options.only.is_empty() && options.database == On::Both && options.scale >= 1.0 {
        command.arg("--write").arg(shell::root().join(FILE));
    }
    if options.keep {
        command.arg("--keep");
    }
    command.args(&options.extra);
    let status = shell::status(&mut command)?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The programs.
struct Built {
    program: PathBuf,
    bench: PathBuf,
    floor: Option<PathBuf>,
}

impl Built {
    fn make(options: &Options) -> Result<Self> {
        let target = shell::root().join("target");
        shell::run(&mut shell::cargo([
            "build",
            "--release",
            "-p",
            "desbloqueo",
            "-p",
            "desbloqueo-bench",
        ]))?;
        let floor = options.database != On::Postgres;
        if floor {
            let mut build = shell::cargo([
                "build",
                "--release",
                "--manifest-path",
                "crates/bench/floor/Cargo.toml",
            ]);
            shell::run(build.arg("--target-dir").arg(target.join("floor")))?;
        }
        let of = |directory: &str, name: &str| {
            let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
            target.join(directory).join(file)
        };
        Ok(Self {
            program: of("release", "desbloqueo"),
            bench: of("release", "desbloqueo-bench"),
            floor: floor.then(|| of("floor/release", "desbloqueo-bench-floor")),
        })
    }
}

/// The command as somebody would type it again.
fn as_typed(options: &Options) -> String {
    let mut words = vec!["cargo xtask bench".to_owned()];
    if options.scale < 1.0 {
        words.push(format!("--scale {}", options.scale));
    }
    match options.database {
        On::Sqlite => words.push("--database sqlite".to_owned()),
        On::Postgres => words.push("--database postgres".to_owned()),
        On::Both => {}
    }
    words.extend(options.only.iter().map(|part| format!("--only {part}")));
    if !options.extra.is_empty() {
        words.push(format!("-- {}", options.extra.join(" ")));
    }
    words.join(" ")
}

/// Processor and memory, where the system tells.
fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let field = |file: &str, name: &str| {
        let text = fs::read_to_string(file).ok()?;
        let line = text.lines().find(|line| line.starts_with(name))?;
        Some(line.split_once(':')?.1.trim().to_owned())
    };
    let processor =
        field("/proc/cpuinfo", "model name").unwrap_or_else(|| std::env::consts::ARCH.to_owned());
    let memory = field("/proc/meminfo", "MemTotal")
        .and_then(|text| text.split_whitespace().next()?.parse::<u64>().ok())
        .map_or_else(String::new, |kilobytes| {
            format!(", {} GiB of memory", kilobytes.div_ceil(1024 * 1024))
        });
    format!("{cores} cores of {processor}{memory}")
}
