//! `desbloqueo demo`: makes the demonstration portfolio.

use std::sync::Arc;

use anyhow::{Context as _, Result, anyhow};
use clap::Args;
use desbloqueo_app::demo::{DEMO_TENANTS, DemoSummary, demo};
use desbloqueo_app::{App, Clock, Ids};
use desbloqueo_i18n::Args as With;
use desbloqueo_playbook::{BUILT_IN_CODES, built_in};
use desbloqueo_store::database::{Database, redacted};
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::Outcome;
use crate::context::Context;
use crate::parse;
use crate::progress;
use crate::session::is_missing;

/// How large the demonstration is, and as of when.
#[derive(Debug, Args)]
pub(crate) struct Demo {
    /// Tenants
    #[arg(long, value_name = "COUNT", default_value_t = DEMO_TENANTS)]
    tenants: usize,
    /// The day to which its two years of history lead [default: today]
    #[arg(long, value_name = "DAY", value_parser = parse::day)]
    today: Option<Date>,
}

/// Where plain `desbloqueo` keeps the demonstration.
const DEMONSTRATION: &str = "sqlite:desbloqueo-demo.sqlite";

pub(crate) async fn run(context: &Context, command: Demo) -> Result<Outcome> {
    let today = command
        .today
        .unwrap_or_else(|| context.clock.today(&TimeZone::system()));
    let summary = make(context, context.database(), command.tenants, today).await?;
    let output = &context.output;
    if output.json {
        output.json(&summary)?;
    } else {
        print(context, context.database(), &summary)?;
    }
    Ok(Outcome::Done)
}

/// Makes the demonstration where there is no database yet; gives the address of the database.
pub(super) async fn make_where_missing(context: &Context) -> Result<&str> {
    let address = context.database_or(DEMONSTRATION);
    if is_missing(address) {
        let today = context.clock.today(&TimeZone::system());
        let summary = make(context, address, DEMO_TENANTS, today).await?;
        print(context, address, &summary)?;
        context.output.line(context.output.plain("demo-own"))?;
    }
    Ok(address)
}

async fn make(
    context: &Context,
    address: &str,
    tenants: usize,
    today: Date,
) -> Result<DemoSummary> {
    let [first, ..] = BUILT_IN_CODES;
    let playbook = built_in(first).context("no playbook comes with the program")?;
    let playbook =
        Arc::new(playbook.map_err(|faults| anyhow!("{} faults in {first}", faults.len()))?);
    let database = Database::open(address).await?;
    database.migrate().await?;
    let app = App::new(database, playbook, Clock::noon_of(today), Ids::seeded(0));
    let spinner = progress::spinner(context.output.plain("demo-busy"));
    let summary = demo(&app, tenants, today, |count| spinner.set_position(count)).await;
    spinner.finish_and_clear();
    app.database.close().await;
    Ok(summary?)
}

fn print(context: &Context, address: &str, summary: &DemoSummary) -> Result<()> {
    let output = &context.output;
    let args = With::new()
        .text("address", redacted(address))
        .count("organizations", summary.organizations)
        .count("customers", summary.customers)
        .count("tenants", summary.tenants)
        .count("entitlements", summary.entitlements)
        .number(
            "changes",
            i64::try_from(summary.changes).unwrap_or(i64::MAX),
        );
    output.paragraph(&output.text("demo-done", &args), 0)?;
    Ok(())
}
