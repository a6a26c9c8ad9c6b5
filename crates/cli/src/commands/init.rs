//! `desbloqueo init`: sets an installation up.

use anyhow::Result;
use clap::Args;
use desbloqueo_app::Ids;
use desbloqueo_app::catalogue::set_up::{SetUp, set_up};
use desbloqueo_i18n::Args as With;
use desbloqueo_store::database::{Database, redacted};
use jiff::tz::TimeZone;
use serde_json::json;

use crate::Outcome;
use crate::context::Context;

/// What an installation begins with.
#[derive(Debug, Args)]
pub(crate) struct Init {
    /// The name of the head office
    #[arg(long, value_name = "NAME")]
    organization: Option<String>,
    /// Its time zone, such as Europe/Madrid [default: that of this machine]
    #[arg(long, value_name = "ZONE")]
    time_zone: Option<String>,
    /// The administrator's name
    #[arg(long, value_name = "NAME")]
    administrator: Option<String>,
    /// The administrator's address
    #[arg(
        long,
        value_name = "ADDRESS",
        default_value = "administrator@localhost"
    )]
    mail: String,
    /// The playbook, one that comes with the program [default: fasttrack]
    #[arg(long, value_name = "CODE")]
    playbook: Option<String>,
}

pub(crate) async fn run(context: &Context, command: Init) -> Result<Outcome> {
    let output = &context.output;
    let request = SetUp {
        organization: command
            .organization
            .unwrap_or_else(|| output.plain("cli-init-organization")),
        time_zone: command.time_zone.unwrap_or_else(time_zone),
        person: command
            .administrator
            .unwrap_or_else(|| output.plain("role-administrator")),
        mail: command.mail,
        language: context.language().code().to_owned(),
        pack: command.playbook,
    };
    let database = Database::open(context.database()).await?;
    database.migrate().await?;
    let installed = set_up(database, context.clock, Ids::random(), &request).await?;
    context.adopt(&installed.app.playbook);
    let address = redacted(context.database());
    if output.json {
        let playbook = &installed.app.playbook;
        output.json(&json!({
            "database": address,
            "organization": { "id": installed.organization.to_string(), "name": request.organization },
            "administrator": { "id": installed.person.to_string(), "name": request.person, "mail": request.mail },
            "playbook": { "code": playbook.code(), "version": playbook.version() },
        }))?;
        return Ok(Outcome::Done);
    }
    let args = With::new()
        .text("address", address)
        .text("organization", request.organization)
        .text("person", request.person)
        .text("mail", request.mail);
    output.line(output.text("cli-init-done", &args))?;
    output.gap()?;
    output.line(output.plain("cli-init-next"))?;
    for step in [
        "desbloqueo import PORTFOLIO.xlsx",
        "desbloqueo customer add NAME",
        "desbloqueo report blocked",
    ] {
        output.line(format!("  {step}"))?;
    }
    Ok(Outcome::Done)
}

/// The time zone of this machine, where it has a name.
fn time_zone() -> String {
    TimeZone::system().iana_name().unwrap_or("UTC").to_owned()
}
