//! Cover: somebody hands their work to another between two days (rule A2). Nothing has to happen for it to begin or
//! end: who acts is loaded with the rights of those whom they cover today.

mod add_cover;
mod end_cover;
mod list_covers;

pub use add_cover::{NewCover, add_cover};
pub use end_cover::end_cover;
pub use list_covers::{CoverItem, ListedCovers, list_covers};

use desbloqueo_domain::access::{Act, Standing};
use desbloqueo_domain::cover::Cover;
use desbloqueo_domain::person::Person;
use desbloqueo_store::role_grants;
use desbloqueo_store::transaction::Transaction;
use jiff::civil::Date;
use serde::Serialize;

use crate::App;
use crate::actor::Actor;
use crate::catalogue::chains::OpenChain;
use crate::error::UseCaseResult;
use crate::journal::{Journal, Subject, Why};

/// What history keeps of a cover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct CoverFacts {
    owner: Named,
    cover: Named,
    cover_from: Date,
    cover_to: Date,
}

/// A person, as owners are named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Named {
    person: desbloqueo_domain::code::PersonId,
}

impl CoverFacts {
    fn of(cover: &Cover) -> Self {
        Self {
            owner: Named {
                person: cover.person,
            },
            cover: Named {
                person: cover.cover,
            },
            cover_from: cover.from,
            cover_to: cover.to,
        }
    }
}

/// Today where a person is: their covers begin and end there.
fn today(app: &App, person: &Person) -> Date {
    app.today_at(&person.time_zone)
}

/// Refuses who is neither the person nor may give every role that they hold: nobody hands on what they could not give.
async fn require(
    transaction: &mut Transaction,
    actor: &Actor,
    person: &Person,
) -> UseCaseResult<()> {
    if person.id == actor.person {
        return Ok(());
    }
    let held = role_grants::list_of_person(transaction, person.id).await?;
    if held.is_empty() {
        let nobody = Standing::default();
        for root in actor.tree.roots() {
            actor.require(Act::ManageAccess, root, &nobody, "")?;
        }
    }
    for held in held {
        let act = Act::Invite {
            role: held.grant.role,
        };
        actor.require(act, held.grant.organization, &Standing::default(), "")?;
    }
    Ok(())
}

/// Hangs what became of a cover on the chain of the root organization.
async fn record(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    cover: &Cover,
    (before, after): (Option<&CoverFacts>, Option<&CoverFacts>),
) -> UseCaseResult<()> {
    let mut chain = OpenChain::of_root(transaction, journal).await?;
    let subject = Subject {
        kind: "cover",
        id: cover.id.0,
    };
    chain.record(journal, subject, (before, after), &Why::default())?;
    chain.save(transaction).await?;
    journal.announce("person.changed", cover.person.0);
    journal.announce("person.changed", cover.cover.0);
    Ok(())
}
