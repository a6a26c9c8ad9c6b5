//! What stands on the command line, and in the environment.

use clap::{Args, Parser};
use desbloqueo_app::Clock;
use desbloqueo_i18n::Language;

use crate::commands::Command;
use crate::parse;

/// Know what blocks every deployment, who unblocks it, and by when.
///
/// Without a command, a demonstration portfolio is made in the current folder on the first start, and its pages
/// are served.
#[derive(Debug, Parser)]
#[command(
    name = "desbloqueo",
    version,
    max_term_width = 100,
    disable_help_subcommand = true
)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

/// Options of every command.
#[derive(Debug, Args)]
#[command(next_help_heading = "Options of every command")]
pub(crate) struct Global {
    #[arg(
        long,
        help = "The database: sqlite:PATH or postgres://USER@HOST/NAME [default: sqlite:desbloqueo.sqlite]",
        global = true,
        env = "DESBLOQUEO_DATABASE",
        hide_env_values = true,
        value_name = "URL"
    )]
    pub(crate) database: Option<String>,
    /// The language of messages: en, es, de, pt, ja, zh [default: that of the session]
    #[arg(long, global = true, value_name = "LANG", value_parser = parse::language)]
    pub(crate) lang: Option<Language>,
    /// Answer in JSON, as docs/json.md describes it
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Act as this person: id, mail or name [default: the administrator]
    // An id that no command has: clap would take one argument for the other.
    #[arg(
        id = "acting-person",
        long = "as",
        global = true,
        value_name = "PERSON"
    )]
    pub(crate) person: Option<String>,
    /// Take this instant or day for now
    #[arg(long, global = true, hide = true, value_name = "INSTANT", value_parser = parse::clock)]
    pub(crate) now: Option<Clock>,
}
