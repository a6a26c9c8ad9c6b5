//! `desbloqueo tenant list`: tenants with their priority.

use anyhow::Result;
use clap::{Args, ValueEnum};
use desbloqueo_app::catalogue::MOST_ROWS;
use desbloqueo_app::catalogue::list_tenants::{ListedTenant, TenantQuery, list_tenants};
use desbloqueo_domain::tenant::Priority;
use desbloqueo_i18n::Args as With;

use crate::find::{self, short};
use crate::output::{Cell, Column, Table, Tone};
use crate::session::Session;
use desbloqueo_api::bodies::TenantItemBody;

/// Whether a tenant is being worked on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum State {
    /// It is
    Active,
    /// Not until a day
    Paused,
    /// No longer
    Finished,
}

/// Which tenants.
#[derive(Debug, Args)]
pub(crate) struct List {
    /// Those of this customer, by name, external id or id
    #[arg(long, value_name = "CUSTOMER")]
    customer: Option<String>,
    /// Those of this organization and those below it, by name or id
    #[arg(long, value_name = "ORGANIZATION")]
    organization: Option<String>,
    /// Those in this state
    #[arg(long, value_enum)]
    state: Option<State>,
    /// Tenants at most
    #[arg(long, value_name = "COUNT", default_value_t = 100)]
    limit: usize,
}

pub(super) async fn run(session: &Session, command: &List) -> Result<()> {
    let found = read(session, command).await?;
    if session.output.json {
        let items: Vec<_> = found.iter().map(TenantItemBody::from).collect();
        session.output.json_items(&items)?;
        return Ok(());
    }
    print(session, &found)
}

async fn read(session: &Session, command: &List) -> Result<Vec<ListedTenant>> {
    let query = TenantQuery {
        organization: match &command.organization {
            Some(text) => Some(find::organization(session, text).await?),
            None => None,
        },
        customer: match &command.customer {
            Some(text) => Some(find::customer(session, text).await?),
            None => None,
        },
        state: command.state.map(|state| match state {
            State::Active => "active",
            State::Paused => "paused",
            State::Finished => "finished",
        }),
    };
    let (mut found, mut after) = (Vec::new(), None);
    while found.len() < command.limit {
        let page = list_tenants(
            &session.app,
            &session.actor,
            &query,
            after.as_ref(),
            MOST_ROWS,
        )
        .await?;
        found.extend(page.rows);
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    found.truncate(command.limit);
    Ok(found)
}

fn print(session: &Session, found: &[ListedTenant]) -> Result<()> {
    let output = &session.output;
    let mut table = Table::new([
        Column::whole(output.plain("field-id")),
        Column::text(output.plain("field-customer")),
        Column::text(output.plain("field-tenant")),
        Column::whole(output.plain("field-priority")),
        Column::number(output.plain("field-units")),
        Column::number(output.plain("cli-column-blocked")),
        Column::whole(output.plain("field-renewal-date")).spare(),
        Column::whole(output.plain("cli-column-state")).spare(),
    ]);
    for one in found {
        let tone = if one.priority >= Priority::High {
            Tone::Alarm
        } else {
            Tone::Plain
        };
        let priority = output.plain(&format!("priority-{}", one.priority.code()));
        table.row([
            short(one.tenant.id).into(),
            one.tenant.customer_name.clone().into(),
            one.tenant.name.clone().into(),
            Cell::toned(priority, tone),
            output.number(one.facts.counted_units).into(),
            output.number(one.facts.blocked_units).into(),
            output.optional_date(one.tenant.renewal).into(),
            output
                .plain(&format!("activity-{}", one.tenant.activity.code()))
                .into(),
        ]);
    }
    if !found.is_empty() {
        output.table(&table)?;
        output.gap()?;
    }
    output.line(output.text("count-tenants", &With::new().count("count", found.len())))?;
    Ok(())
}
