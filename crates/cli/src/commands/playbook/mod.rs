//! `desbloqueo playbook`: lists, shows, checks and reads playbooks.

mod check;
mod list;
mod read;
mod reading;
mod show;
mod show_pack;
mod terms;

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Result;
use clap::Subcommand;

use crate::Outcome;
use crate::context::Context;

/// What can be done with playbooks.
#[derive(Debug, Subcommand)]
pub(crate) enum Playbook {
    /// List the playbooks that come with the program
    List,
    /// Show a playbook, or a status, reason, detail or service of the one in force
    Show {
        /// The code or label
        code: String,
        /// What the code names, where several have it: l1, l2, l3, service, role …
        #[arg(long, value_name = "KIND", value_parser = show::kind)]
        kind: Option<desbloqueo_playbook::Kind>,
    },
    /// Check a folder with a playbook; without one, those that come with the program
    Check {
        /// The folder
        folder: Option<PathBuf>,
    },
    /// Read Markdown pages and say what was understood
    Read {
        /// The pages
        #[arg(required = true, value_name = "PAGE")]
        pages: Vec<PathBuf>,
        /// The playbook whose words the pages use, one that comes with the program or a folder [default: the one
        /// in force]
        #[arg(long, value_name = "PLAYBOOK")]
        playbook: Option<String>,
        /// Write what was understood as the files of a playbook into this folder
        #[arg(long, value_name = "FOLDER")]
        into: Option<PathBuf>,
    },
}

pub(crate) async fn run(context: &Context, command: Playbook) -> Result<Outcome> {
    match command {
        Playbook::List => {
            super::requirements::adopt_playbook(context).await?;
            list::run(context)
        }
        Playbook::Show { code, kind } => {
            super::requirements::adopt_playbook(context).await?;
            show::run(context, &code, kind)
        }
        Playbook::Check { folder } => check::run(context, folder.as_deref()),
        Playbook::Read {
            pages,
            playbook,
            into,
        } => {
            match playbook {
                Some(named) => context.adopt(&Arc::new(terms::playbook(&named)?)),
                None => super::requirements::adopt_playbook(context).await?,
            }
            read::run(context, &pages, into.as_deref())
        }
    }
}
