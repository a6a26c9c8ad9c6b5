//! `desbloqueo customer`: customers and their contacts.

mod contact;

use anyhow::Result;
use clap::{Args, Subcommand};
use desbloqueo_app::catalogue::MOST_ROWS;
use desbloqueo_app::catalogue::add_customer::add_customer;
use desbloqueo_app::catalogue::list_customers::list_customers;
use desbloqueo_app::catalogue::show_customer::{CustomerView, show_customer};
use desbloqueo_app::catalogue::update_customer::{CustomerEdit, update_customer};
use desbloqueo_domain::code::CustomerId;
use desbloqueo_domain::customer::{Customer as Record, CustomerState};
use jiff::civil::Date;

use crate::Outcome;
use crate::context::Context;
use crate::find;
use crate::output::{Column, Table};
use crate::parse::{self, OrNone};
use crate::session::Session;
use desbloqueo_api::bodies::{CustomerBody, CustomerViewBody};

/// What can be done with customers.
#[derive(Debug, Subcommand)]
pub(crate) enum Customer {
    /// Add a customer
    Add(Add),
    /// List customers
    List {
        /// Those of this organization and those below it, by name or id
        #[arg(long, value_name = "ORGANIZATION")]
        organization: Option<String>,
    },
    /// Show a customer with its contacts and tenants
    Show {
        /// The customer, by name, external id or id
        customer: String,
    },
    /// Change a customer
    Edit(Edit),
    /// Add or change the contacts of a customer
    #[command(subcommand)]
    Contact(contact::Contact),
}

/// A new customer.
#[derive(Debug, Args)]
pub(crate) struct Add {
    /// Its name
    name: String,
    /// The organization that delivers, by name or id [default: the head office]
    #[arg(long, value_name = "ORGANIZATION")]
    organization: Option<String>,
    /// The id that another system knows it by
    #[arg(long, value_name = "ID", default_value = "", hide_default_value = true)]
    external_id: String,
    /// Where it is
    #[arg(
        long,
        value_name = "REGION",
        default_value = "",
        hide_default_value = true
    )]
    region: String,
    /// The segment of the market
    #[arg(
        long,
        value_name = "SEGMENT",
        default_value = "",
        hide_default_value = true
    )]
    market_segment: String,
    /// The day on which its contract is renewed
    #[arg(long, value_name = "DAY", value_parser = parse::day)]
    renewal: Option<Date>,
}

/// What to change.
#[derive(Debug, Args)]
pub(crate) struct Edit {
    /// The customer, by name, external id or id
    customer: String,
    /// Its name
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// The id that another system knows it by
    #[arg(long, value_name = "ID")]
    external_id: Option<String>,
    /// Where it is
    #[arg(long, value_name = "REGION")]
    region: Option<String>,
    /// The segment of the market
    #[arg(long, value_name = "SEGMENT")]
    market_segment: Option<String>,
    /// The day on which its contract is renewed, or none
    #[arg(long, value_name = "DAY", value_parser = parse::day_or_none)]
    renewal: Option<OrNone<Date>>,
}

pub(crate) async fn run(context: &Context, command: Customer) -> Result<Outcome> {
    let session = Session::open(context).await?;
    let id = match command {
        Customer::List { organization } => {
            list(&session, organization.as_deref()).await?;
            return Ok(Outcome::Done);
        }
        Customer::Add(command) => add(&session, command).await?,
        Customer::Show { customer } => find::customer(&session, &customer).await?,
        Customer::Edit(command) => edit(&session, command).await?,
        Customer::Contact(command) => match contact::run(&session, command).await? {
            Some(customer) => customer,
            None => return Ok(Outcome::Done),
        },
    };
    print(
        &session,
        &show_customer(&session.app, &session.actor, id).await?,
    )?;
    Ok(Outcome::Done)
}

async fn add(session: &Session, command: Add) -> Result<CustomerId> {
    let organization = find::organization_or_root(session, command.organization.as_deref()).await?;
    let state = CustomerState {
        external_id: command.external_id,
        name: command.name,
        region: command.region,
        market_segment: command.market_segment,
        renewal: command.renewal,
    };
    Ok(
        add_customer(&session.app, &session.actor, organization, state)
            .await?
            .id,
    )
}

async fn edit(session: &Session, command: Edit) -> Result<CustomerId> {
    let id = find::customer(session, &command.customer).await?;
    let edit = CustomerEdit {
        name: command.name,
        external_id: command.external_id,
        region: command.region,
        market_segment: command.market_segment,
        renewal: command.renewal.map(OrNone::into),
        version: None,
    };
    Ok(update_customer(&session.app, &session.actor, id, edit)
        .await?
        .id)
}

async fn list(session: &Session, organization: Option<&str>) -> Result<()> {
    let of = match organization {
        Some(text) => Some(find::organization(session, text).await?),
        None => None,
    };
    let (mut all, mut after): (Vec<Record>, _) = (Vec::new(), None);
    loop {
        let page =
            list_customers(&session.app, &session.actor, of, after.as_ref(), MOST_ROWS).await?;
        all.extend(page.rows);
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    let output = &session.output;
    if output.json {
        let items: Vec<_> = all.iter().map(CustomerBody::from).collect();
        output.json_items(&items)?;
        return Ok(());
    }
    let mut table = Table::new([
        Column::text(output.plain("field-customer")),
        Column::text(output.plain("field-external-id")),
        Column::text(output.plain("field-region")),
        Column::text(output.plain("field-market-segment")),
        Column::whole(output.plain("field-renewal-date")),
    ]);
    for one in &all {
        table.row([
            one.state.name.clone().into(),
            one.state.external_id.clone().into(),
            one.state.region.clone().into(),
            one.state.market_segment.clone().into(),
            output.optional_date(one.state.renewal).into(),
        ]);
    }
    output.table(&table)?;
    Ok(())
}

fn print(session: &Session, view: &CustomerView) -> Result<()> {
    let output = &session.output;
    if output.json {
        output.json(&CustomerViewBody::from(view))?;
        return Ok(());
    }
    let state = &view.customer.state;
    output.heading(&state.name)?;
    output.pairs(&[
        (output.plain("field-id"), view.customer.id.to_string()),
        (output.plain("field-external-id"), state.external_id.clone()),
        (output.plain("field-region"), state.region.clone()),
        (
            output.plain("field-market-segment"),
            state.market_segment.clone(),
        ),
        (
            output.plain("field-renewal-date"),
            output.optional_date(state.renewal),
        ),
    ])?;
    let mut table = Table::new([
        Column::text(output.plain("field-contact")),
        Column::text(output.plain("cli-column-side")),
        Column::text(output.plain("field-role")),
        Column::text(output.plain("field-mail")),
        Column::text(output.plain("cli-column-do-not-contact")),
    ]);
    for contact in &view.contacts {
        let state = &contact.state;
        table.row([
            state.name.clone().into(),
            output.plain(&format!("side-{}", state.side.code())).into(),
            state.role.clone().into(),
            state.mail.clone().into(),
            state.do_not_contact.clone().unwrap_or_default().into(),
        ]);
    }
    if !view.contacts.is_empty() {
        output.gap()?;
        output.table(&table)?;
    }
    for tenant in &view.tenants {
        output.line(output.with("cli-tenant-of", "tenant", &tenant.state.name))?;
    }
    Ok(())
}
