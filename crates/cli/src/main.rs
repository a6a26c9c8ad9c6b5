//! The command line of Desbloqueo: configuration, and the only place that puts the parts together.
//!
//! To add a command: a file in `commands/` with its arguments and a function `run`, its line in
//! `commands/mod.rs`, its words in `locales/<language>/cli.ftl`, and a test in `tests/`. Rules do not belong
//! here: a command calls one use case and prints what it gives back.

mod arguments;
mod commands;
mod context;
mod environment;
mod failure;
mod find;
mod log;
mod output;
mod parse;
mod progress;
mod session;
mod settings_file;

use std::process::ExitCode;

use clap::Parser;

use crate::arguments::Arguments;
use crate::context::Context;

/// An import makes and drops many small values on two threads at once.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Whether a command did what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It did.
    Done,
    /// Something was refused, or faults were found.
    Refused,
}

fn main() -> ExitCode {
    let Arguments { global, command } = Arguments::parse();
    take_small_pages();
    let context = Context::new(global);
    let runtime = tokio::runtime::Runtime::new().map_err(anyhow::Error::from);
    let outcome = runtime.and_then(|runtime| runtime.block_on(commands::run(command, &context)));
    match outcome {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Refused) => ExitCode::FAILURE,
        Err(error) if failure::is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            failure::print(&context, &error);
            ExitCode::FAILURE
        }
    }
}

/// Of pages of 2 MiB, which the allocator asks for, an idle server would use a small part and hold the rest.
fn take_small_pages() {
    // It costs memory where the system refuses, and nothing else.
    #[cfg(target_os = "linux")]
    let _ = rustix::thread::disable_transparent_huge_pages(true);
}
