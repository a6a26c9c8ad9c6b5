//! The commands, one file each.

mod audit;
mod blocker;
mod coach;
mod completions;
mod customer;
mod demo;
mod entitlement;
mod export;
mod field;
mod filters;
mod help_markdown;
mod history;
mod import;
mod imports;
mod init;
mod line;
mod lines;
mod migrate;
mod openapi;
mod organization;
mod permissions_markdown;
mod person;
mod playbook;
mod report;
mod requirements;
mod serve;
mod tenant;
mod token;
mod verify;

use anyhow::Result;
use clap::Subcommand;

use crate::Outcome;
use crate::context::Context;

/// What can be asked.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Serve the pages
    Serve(serve::Serve),
    /// Set up a database: the head office, its administrator and the playbook
    Init(init::Init),
    /// Make the demonstration portfolio in an empty database
    Demo(demo::Demo),
    /// Bring a portfolio in from a spreadsheet
    Import(import::Import),
    /// List imports and bulk edits, and undo them
    Imports(imports::Imports),
    /// Write lines to a file that can be edited and imported again
    Export(export::Export),
    /// Add, list, show and change organizations
    #[command(subcommand)]
    Organization(organization::Organization),
    /// Add, list, show and change people, and their roles
    #[command(subcommand)]
    Person(person::Person),
    /// Add, list, show and change customers, and their contacts
    #[command(subcommand)]
    Customer(customer::Customer),
    /// Add, list, show, change, hand over and transfer tenants
    #[command(subcommand)]
    Tenant(tenant::Tenant),
    /// Add, show, change and reconcile entitlements
    #[command(subcommand)]
    Entitlement(entitlement::Entitlement),
    /// Add, list and fill own fields
    #[command(subcommand)]
    Field(field::Field),
    /// Make, list and revoke tokens by which programs act
    #[command(subcommand)]
    Token(token::Token),
    /// List status lines
    Lines(lines::Lines),
    /// Show, update, split, merge, move, confirm or approve status lines
    #[command(subcommand)]
    Line(line::Line),
    /// List, show, open, link, date, close and group blockers
    #[command(subcommand)]
    Blocker(blocker::Blocker),
    /// Report what is blocked: lines, units, unit-days, ages, and who is waited for
    #[command(subcommand)]
    Report(report::Report),
    /// Say what notes mean and what they lack: one JSON object a line in, one out
    Coach,
    /// Show what a status requires of a line
    Requirements(requirements::Requirements),
    /// List, show, check and read playbooks
    #[command(subcommand)]
    Playbook(playbook::Playbook),
    /// Tell the history of a record, in order
    History(history::History),
    /// Write the whole log to a file
    #[command(subcommand)]
    Audit(audit::Audit),
    /// Check every chain of changes, every sum and every link in the database
    Verify,
    /// Bring the database up to date with the program
    Migrate,
    /// Print completions for a shell
    Completions(completions::Completions),
    /// Print the description of the API, as OpenAPI
    #[command(hide = true, name = "openapi")]
    OpenApi,
    /// Print the reference of the command line in Markdown
    #[command(hide = true)]
    HelpMarkdown,
    /// Print what each role may do in Markdown
    #[command(hide = true)]
    PermissionsMarkdown,
}

/// Does what was asked.
pub(crate) async fn run(command: Option<Command>, context: &Context) -> Result<Outcome> {
    match command {
        None => serve::start(context).await,
        Some(Command::Serve(command)) => serve::run(context, command).await,
        Some(Command::Init(command)) => init::run(context, command).await,
        Some(Command::Demo(command)) => demo::run(context, command).await,
        Some(Command::Import(command)) => import::run(context, command).await,
        Some(Command::Imports(command)) => imports::run(context, command).await,
        Some(Command::Export(command)) => export::run(context, command).await,
        Some(Command::History(command)) => history::run(context, command).await,
        Some(Command::Audit(command)) => audit::run(context, command).await,
        Some(Command::Verify) => verify::run(context).await,
        Some(Command::Organization(command)) => organization::run(context, command).await,
        Some(Command::Person(command)) => person::run(context, command).await,
        Some(Command::Customer(command)) => customer::run(context, command).await,
        Some(Command::Tenant(command)) => tenant::run(context, command).await,
        Some(Command::Entitlement(command)) => entitlement::run(context, command).await,
        Some(Command::Field(command)) => field::run(context, command).await,
        Some(Command::Token(command)) => token::run(context, command).await,
        Some(Command::Lines(command)) => lines::run(context, command).await,
        Some(Command::Line(command)) => line::run(context, command).await,
        Some(Command::Blocker(command)) => blocker::run(context, command).await,
        Some(Command::Report(command)) => report::run(context, command).await,
        Some(Command::Coach) => coach::run(context).await,
        Some(Command::Requirements(command)) => requirements::run(context, &command).await,
        Some(Command::Playbook(command)) => playbook::run(context, command).await,
        Some(Command::Migrate) => migrate::run(context).await,
        Some(Command::Completions(command)) => completions::run(&command),
        Some(Command::OpenApi) => openapi::run(context),
        Some(Command::HelpMarkdown) => help_markdown::run(context),
        Some(Command::PermissionsMarkdown) => permissions_markdown::run(context),
    }
}
