//! A person's calendar, fetched by a secret address: made, replaced, revoked, and opened by who knows the secret.

use std::collections::BTreeSet;

use desbloqueo_domain::person::Person;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};
use desbloqueo_store::calendar_feeds::{self, CalendarFeed};
use desbloqueo_store::people;

use crate::App;
use crate::actor::{Actor, Source};
use crate::error::{UseCaseError, UseCaseResult};
use crate::secret::digest;

/// How long a fetch is not written down again after one that was, in microseconds: an hour.
const QUIET_MICROSECONDS: i64 = 60 * 60 * 1_000_000;

/// What a calendar can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CalendarContent {
    /// Days of next actions.
    NextActions,
    /// Target dates.
    Targets,
    /// Projected unblock dates.
    UnblockDates,
}

impl CalendarContent {
    /// All that there is.
    pub const ALL: [Self; 3] = [Self::NextActions, Self::Targets, Self::UnblockDates];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::NextActions => "next-actions",
            Self::Targets => "targets",
            Self::UnblockDates => "unblock-dates",
        }
    }

    /// Reads a code.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == text)
    }
}

/// Somebody's calendar, without its secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// What it holds.
    pub contents: BTreeSet<CalendarContent>,
    /// Since when, in microseconds since 1970.
    pub created_at: i64,
    /// When it was last fetched, to the hour, in microseconds since 1970; `None` where it never was.
    pub last_used_at: Option<i64>,
}

/// A calendar that somebody fetches.
#[derive(Debug, Clone)]
pub struct OpenedCalendar {
    /// Whose it is.
    pub person: Person,
    /// What they may see now.
    pub actor: Actor,
    /// What it holds.
    pub contents: BTreeSet<CalendarContent>,
}

/// Makes the actor's calendar, instead of the one before; gives its secret, which is shown once.
pub async fn make_calendar(
    app: &App,
    actor: &Actor,
    contents: &BTreeSet<CalendarContent>,
) -> UseCaseResult<String> {
    if contents.is_empty() {
        return Err(Refusal::new(Rule::V1, Cause::Missing, Field::File, Fact::Nothing).into());
    }
    let codes: Vec<_> = contents.iter().map(|one| one.code()).collect();
    let secret = app.ids.secret();
    let feed = CalendarFeed {
        person: actor.person,
        digest: digest(&secret),
        contents: codes.join(" "),
        created_at: app.clock.now().as_microsecond(),
        last_used_at: 0,
    };
    let mut transaction = app.database.write().await?;
    calendar_feeds::save(&mut transaction, &feed).await?;
    transaction.commit().await?;
    Ok(secret)
}

/// Revokes the actor's calendar: its address leads nowhere from now on.
pub async fn revoke_calendar(app: &App, actor: &Actor) -> UseCaseResult<()> {
    let mut transaction = app.database.write().await?;
    calendar_feeds::delete_of_person(&mut transaction, actor.person).await?;
    transaction.commit().await?;
    Ok(())
}

/// The actor's calendar.
pub async fn find_calendar(app: &App, actor: &Actor) -> UseCaseResult<Option<Calendar>> {
    let mut transaction = app.database.read().await?;
    let found = calendar_feeds::find_of_person(&mut transaction, actor.person).await?;
    Ok(found.map(|feed| Calendar {
        contents: contents(&feed),
        created_at: feed.created_at,
        last_used_at: (feed.last_used_at > 0).then_some(feed.last_used_at),
    }))
}

/// The calendar behind a secret, while its person may sign in; with what they may see now (rule A3).
pub async fn open_calendar(app: &App, secret: &str) -> UseCaseResult<OpenedCalendar> {
    let missing = || UseCaseError::not_found(Field::File, "");
    let mut transaction = app.database.read().await?;
    let digest = digest(secret);
    let feed = calendar_feeds::find(&mut transaction, &digest).await?;
    let feed = feed.ok_or_else(missing)?;
    let loaded = Actor::load_with_covers(&mut transaction, feed.person, Source::Page, app.clock);
    let actor = loaded.await?;
    let actor = actor.ok_or_else(missing)?;
    let person = people::find(&mut transaction, feed.person).await?;
    transaction.commit().await?;
    let now = app.clock.now().as_microsecond();
    if now - feed.last_used_at > QUIET_MICROSECONDS {
        let mut transaction = app.database.write().await?;
        calendar_feeds::touch(&mut transaction, &digest, now).await?;
        transaction.commit().await?;
    }
    Ok(OpenedCalendar {
        person: person.ok_or_else(missing)?,
        actor,
        contents: contents(&feed),
    })
}

fn contents(feed: &CalendarFeed) -> BTreeSet<CalendarContent> {
    let codes = feed.contents.split(' ');
    codes.filter_map(CalendarContent::parse).collect()
}
