//! `desbloqueo blocker`: shows and changes blockers.

mod close;
mod comment;
mod edit;
mod fields;
mod group;
mod groups;
mod link;
mod list;
mod move_date;
mod open;
mod saved;
mod show;

use anyhow::Result;
use clap::Subcommand;
use desbloqueo_app::blockers::{
    charge_party, confirm_blocker, invite, make_primary, reopen_blocker, unlink_line,
    withdraw_invitation,
};
use desbloqueo_domain::refusal::Field;
use desbloqueo_playbook::Kind;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::Outcome;
use crate::context::Context;
use crate::find;
use crate::parse;
use crate::session::Session;

/// What can be done with blockers.
#[derive(Debug, Subcommand)]
pub(crate) enum Blocker {
    /// List blockers
    List(list::List),
    /// Show a blocker with its lines, dates and comments
    Show {
        /// The blocker, by id or its last eight digits
        id: String,
    },
    /// Open a blocker
    Open(open::Open),
    /// Change title, reason, severity, people, next action, channels or tickets
    Edit(edit::Edit),
    /// Let a blocker hold more lines
    Link(link::Link),
    /// Take a line out of a blocker
    Unlink {
        /// The blocker
        id: String,
        /// The line
        line: String,
    },
    /// Make a blocker the one whose date, owner and next action count for a line
    Primary {
        /// The blocker
        id: String,
        /// The line
        line: String,
    },
    /// Move the projected unblock date, or say who was asked for it
    Date(move_date::MoveDate),
    /// Say "still true" of a blocker and its lines
    Confirm {
        /// The blocker
        id: String,
    },
    /// Close a blocker; its lines move on
    Close(close::Close),
    /// Open a closed blocker again
    Reopen {
        /// The blocker
        id: String,
        /// Why
        #[arg(
            long,
            value_name = "REASON",
            default_value = "",
            hide_default_value = true
        )]
        reason: String,
    },
    /// Charge the waiting to another party from a day on
    Party {
        /// The blocker
        id: String,
        /// The party, by code or label
        party: String,
        /// The first day charged [default: today]
        #[arg(long, value_name = "DAY", value_parser = parse::day)]
        from: Option<Date>,
        /// Why
        #[arg(
            long,
            value_name = "REASON",
            default_value = "",
            hide_default_value = true
        )]
        reason: String,
    },
    /// Comment on a blocker
    Comment(comment::Comment),
    /// Let somebody see a blocker with its lines
    Invite {
        /// The blocker
        id: String,
        /// The person, by id, mail or name
        person: String,
        /// Take the invitation back
        #[arg(long)]
        withdraw: bool,
    },
    /// List private blockers that look like one
    Groups,
    /// Make one shared blocker out of several private ones
    Group(group::Group),
}

pub(crate) async fn run(context: &Context, command: Blocker) -> Result<Outcome> {
    let session = Session::open(context).await?;
    match command {
        Blocker::List(command) => list::run(&session, &command).await?,
        Blocker::Show { id } => show::run(&session, &id).await?,
        Blocker::Open(command) => open::run(&session, &command).await?,
        Blocker::Edit(command) => edit::run(&session, &command).await?,
        Blocker::Link(command) => link::run(&session, &command).await?,
        Blocker::Date(command) => move_date::run(&session, &command).await?,
        Blocker::Close(command) => close::run(&session, &command).await?,
        Blocker::Comment(command) => comment::run(&session, &command).await?,
        Blocker::Groups => groups::run(&session).await?,
        Blocker::Group(command) => group::run(&session, &command).await?,
        other => change(&session, other).await?,
    }
    Ok(Outcome::Done)
}

/// Changes that need no more than a blocker and one thing besides.
async fn change(session: &Session, command: Blocker) -> Result<()> {
    let (app, actor) = (&session.app, &session.actor);
    let saved = match command {
        Blocker::Unlink { id, line } => {
            let (id, line) = (
                find::blocker(session, &id).await?,
                find::line(session, &line).await?,
            );
            unlink_line(app, actor, id, line).await?
        }
        Blocker::Primary { id, line } => {
            let (id, line) = (
                find::blocker(session, &id).await?,
                find::line(session, &line).await?,
            );
            make_primary(app, actor, id, line).await?
        }
        Blocker::Confirm { id } => {
            confirm_blocker(app, actor, find::blocker(session, &id).await?).await?
        }
        Blocker::Reopen { id, reason } => {
            reopen_blocker(app, actor, find::blocker(session, &id).await?, &reason).await?
        }
        Blocker::Party {
            id,
            party,
            from,
            reason,
        } => {
            let id = find::blocker(session, &id).await?;
            let party = find::code(&app.playbook, Kind::Party, Field::Party, &party)?;
            let from = from.unwrap_or_else(|| app.clock.today(&TimeZone::UTC));
            charge_party(app, actor, id, &party, from, &reason).await?
        }
        Blocker::Invite {
            id,
            person,
            withdraw,
        } => {
            let id = find::blocker(session, &id).await?;
            let person = find::person(session, &person).await?;
            if withdraw {
                withdraw_invitation(app, actor, id, person).await?
            } else {
                invite(app, actor, id, person).await?
            }
        }
        _ => return Ok(()),
    };
    saved::print(session, &saved).await
}
