//! Tasks of the project: `cargo xtask --help` lists them.

mod api;
mod apt;
mod bench;
mod browser;
mod check;
mod coach;
mod direction;
mod file_size;
mod forbidden_words;
mod generate;
mod licences;
mod metadata;
mod office;
mod paper;
mod postgres;
mod program;
mod python;
mod shell;
mod signals;
mod template_text;
mod test;
mod tree;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Tasks of the project.
#[derive(Parser)]
#[command(name = "xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Gets what the tests need, starts a throwaway PostgreSQL and runs every kind of test.
    Test(test::Options),
    /// Takes the pictures of the README in a browser, on the demonstration.
    Pictures,
    /// Prints Lighthouse's figures for the pages, and what a first visit loads.
    Lighthouse,
    /// Measures the program on a large portfolio and compares the figures with the targets.
    Bench(bench::Options),
    /// Starts a throwaway PostgreSQL, prints its URL and stops it on ctrl-c.
    Postgres,
    /// Runs format, lints, documentation and the checks of the tree; all of them, or those named.
    Check(check::Options),
    /// Measures the note coach, prints what was found and writes it to docs/coach.md.
    Coach,
    /// Writes the generated files; with `--check`, compares them instead.
    Generate(generate::Options),
}

fn main() -> ExitCode {
    let done = match Arguments::parse().task {
        Task::Test(options) => test::run(&options),
        Task::Pictures => browser::pictures(),
        Task::Lighthouse => browser::lighthouse(),
        Task::Bench(options) => bench::run(&options),
        Task::Postgres => postgres::serve(),
        Task::Check(options) => Ok(check::run(&options)),
        Task::Coach => coach::prove(),
        Task::Generate(options) => generate::run(&options),
    };
    done.unwrap_or_else(|error| {
        shell::say(&format!("error: {error:#}"));
        ExitCode::FAILURE
    })
}
