//! `desbloqueo demo`: makes the demonstration portfolio; and what plain `desbloqueo` does on its first start.

use std::sync::Arc;

use anyhow::{Context as _, Result, anyhow};
use clap::Args;
use desbloqueo_app::demo::{DEMO_TENANTS, DemoSummary, demo};
use desbloqueo_app::{App, Clock, Ids};
use desbloqueo_i18n::Args as With;
use desbloqueo_playbook::{BUILT_IN_CODES, built_in};
use desbloqueo_store::database::{Database, redacted};
use desbloqueo_store::reports::ReportBy;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::filters::Filters;
use super::report;
use crate::Outcome;
use crate::context::Context;
use crate::parse;
use crate::progress;
use crate::session::{Session, is_missing};

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

/// Makes the demonstration on the first start, shows its report, and says what to type next.
pub(crate) async fn start(context: &Context) -> Result<Outcome> {
    let address = context.database_or(DEMONSTRATION);
    if is_missing(address) {
        let today = context.clock.today(&TimeZone::system());
        let summary = make(context, address, DEMO_TENANTS, today).await?;
        if !context.output.json {
            print(context, address, &summary)?;
            context.output.gap()?;
        }
    }
    let session = Session::open_at(context, address).await?;
    let outcome = report::blocked(&session, &Filters::default(), ReportBy::Reason).await?;
    if !context.output.json {
        let output = &context.output;
        output.gap()?;
        output.line(output.plain("cli-init-next"))?;
        for command in [
            "lines --overdue",
            "report blocked --by party",
            "blocker list",
            "export lines.xlsx",
            "--help",
        ] {
            let database = if address == DEMONSTRATION {
                format!("--database {address} ")
            } else {
                String::new()
            };
            let database = if command == "--help" {
                String::new()
            } else {
                database
            };
            output.line(format!("  desbloqueo {database}{command}"))?;
        }
        output.paragraph(&output.plain("demo-own"), 0)?;
    }
    Ok(outcome)
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
    let app = App {
        database,
        playbook,
        clock: Clock::noon_of(today),
        ids: Ids::seeded(0),
    };
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
