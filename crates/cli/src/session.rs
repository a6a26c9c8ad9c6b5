//! An open installation, and who acts on it.

use std::path::Path;

use anyhow::{Result, anyhow};
use desbloqueo_app::catalogue::list_people::find_person;
use desbloqueo_app::catalogue::open_app::open_app;
use desbloqueo_app::reads::find_administrator;
use desbloqueo_app::{Actor, App, Ids, Source, UseCaseError};
use desbloqueo_domain::code::{OrganizationId, PersonId};
use desbloqueo_domain::refusal::Field;
use desbloqueo_i18n::format;
use desbloqueo_store::database::Database;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::context::Context;
use crate::failure::CliError;
use crate::output::Output;
use desbloqueo_words::Words;

/// An open installation, and who acts on it.
pub(crate) struct Session {
    pub(crate) app: App,
    pub(crate) actor: Actor,
    pub(crate) output: Output,
}

impl Session {
    /// Opens the installation for the person named, else for its administrator.
    pub(crate) async fn open(context: &Context) -> Result<Self> {
        Self::open_at(context, context.database()).await
    }

    /// The same at an address.
    pub(crate) async fn open_at(context: &Context, address: &str) -> Result<Self> {
        let database = open_existing(address).await?;
        let app = open_app(database, context.clock, Ids::random()).await?;
        Self::of(context, app).await
    }

    /// The same for an installation that is open already.
    pub(crate) async fn of(context: &Context, app: App) -> Result<Self> {
        context.adopt(&app.playbook);
        let mut actor = administrator(&app).await?;
        if let Some(text) = &context.person {
            let person = find_person(&app, &actor, text).await?;
            actor = load(&app, person.id, text).await?;
        }
        if context.person.is_none() {
            // Who works on the machine itself has a reason for what needs one (rule S9).
            actor.standing_reason = context.output.plain("cli-standing-reason");
        }
        Ok(Self {
            app,
            actor,
            output: context.output,
        })
    }

    /// Today where an organization is.
    pub(crate) async fn today_in(&self, organization: OrganizationId) -> Result<Date> {
        let mut transaction = self.app.database.read().await?;
        Ok(self.app.today_in(&mut transaction, organization).await?)
    }

    /// When something was recorded, on the clock of this machine's time zone.
    pub(crate) fn instant(&self, microsecond: i64) -> String {
        let instant = Timestamp::from_microsecond(microsecond).unwrap_or(Timestamp::UNIX_EPOCH);
        let local = instant.to_zoned(TimeZone::system()).datetime();
        format::date_time(self.output.language, local)
    }

    /// The words of the playbook in force.
    pub(crate) fn words(&self) -> Words<'_> {
        Words::new(&self.app.playbook, self.output.language)
    }
}

/// Opens a database that must be there: nothing is made by looking.
pub(crate) async fn open_existing(address: &str) -> Result<Database> {
    if is_missing(address) {
        return Err(CliError::NoDatabase(address.to_owned()).into());
    }
    Ok(Database::open(address).await?)
}

/// Whether the address names a file that does not exist.
pub(crate) fn is_missing(address: &str) -> bool {
    let path = address
        .strip_prefix("sqlite:")
        .map(|path| path.strip_prefix("//").unwrap_or(path));
    let path = path.and_then(|path| path.split('?').next());
    path.is_some_and(|path| path != ":memory:" && !Path::new(path).exists())
}

async fn administrator(app: &App) -> Result<Actor> {
    let person = find_administrator(app).await?;
    let person =
        person.ok_or_else(|| anyhow!("the installation has no administrator who may sign in"))?;
    load(app, person, "administrator").await
}

async fn load(app: &App, person: PersonId, asked: &str) -> Result<Actor> {
    let mut transaction = app.database.read().await?;
    let actor = Actor::load_with_covers(&mut transaction, person, Source::Cli, app.clock).await?;
    Ok(actor.ok_or_else(|| UseCaseError::not_found(Field::Person, asked))?)
}
