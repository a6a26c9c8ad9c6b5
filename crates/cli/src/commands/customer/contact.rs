//! `desbloqueo customer contact`: people who speak for a customer.

use anyhow::Result;
use clap::{Args, Subcommand};
use desbloqueo_app::catalogue::add_contact::add_contact;
use desbloqueo_app::catalogue::update_contact::{ContactEdit, update_contact};
use desbloqueo_app::redact::Whom;
use desbloqueo_domain::code::CustomerId;
use desbloqueo_domain::customer::{ContactState, Side};

use crate::commands::person::redact;
use crate::find;
use crate::parse;
use crate::session::Session;

/// What can be done with contacts.
#[derive(Debug, Subcommand)]
pub(crate) enum Contact {
    /// Add a contact
    Add {
        /// The customer, by name, external id or id
        customer: String,
        /// The name
        name: String,
        #[command(flatten)]
        fields: Fields,
    },
    /// Change a contact
    Edit {
        /// The customer, by name, external id or id
        customer: String,
        /// The contact, by name, mail or id
        contact: String,
        /// The name
        #[arg(long, value_name = "NAME")]
        name: Option<String>,
        #[command(flatten)]
        fields: Fields,
    },
    /// Forget a contact: say what it takes away, or do it for good with --yes
    Redact {
        /// The customer, by name, external id or id
        customer: String,
        /// The contact, by name, mail or id
        contact: String,
        #[command(flatten)]
        how: redact::How,
    },
}

/// What is known of a contact.
#[derive(Debug, Args)]
pub(crate) struct Fields {
    /// Whom it speaks for: customer, partner, vendor
    #[arg(long, value_name = "SIDE", value_parser = side)]
    side: Option<Side>,
    /// What it does there
    #[arg(long, value_name = "ROLE")]
    role: Option<String>,
    /// The language to write in
    #[arg(long, value_name = "LANG")]
    language: Option<String>,
    /// Its time zone
    #[arg(long, value_name = "ZONE")]
    time_zone: Option<String>,
    /// Its address
    #[arg(long, value_name = "ADDRESS")]
    mail: Option<String>,
    /// Why it must not be contacted; none: it may be again
    #[arg(long, value_name = "REASON")]
    do_not_contact: Option<String>,
}

fn side(text: &str) -> Result<Side, String> {
    let known = Side::ALL.map(Side::code).join(", ");
    Side::parse(text).ok_or_else(|| format!("expected one of {known}"))
}

/// Adds, changes or forgets a contact; gives the customer to be shown, where nothing was said yet.
pub(super) async fn run(session: &Session, command: Contact) -> Result<Option<CustomerId>> {
    match command {
        Contact::Add {
            customer,
            name,
            fields,
        } => {
            let customer = find::customer(session, &customer).await?;
            add_contact(&session.app, &session.actor, customer, state(name, fields)).await?;
            Ok(Some(customer))
        }
        Contact::Redact {
            customer,
            contact,
            how,
        } => {
            let customer = find::customer(session, &customer).await?;
            let id = find::contact(session, customer, &contact).await?;
            redact::run(session, Whom::Contact(customer, id), how).await?;
            Ok(None)
        }
        Contact::Edit {
            customer,
            contact,
            name,
            fields,
        } => {
            let customer = find::customer(session, &customer).await?;
            let id = find::contact(session, customer, &contact).await?;
            let edit = ContactEdit {
                side: fields.side,
                name,
                role: fields.role,
                language: fields.language,
                time_zone: fields.time_zone,
                mail: fields.mail,
                do_not_contact: fields
                    .do_not_contact
                    .map(|reason| Some(reason).filter(|reason| !parse::is_none(reason))),
                version: None,
            };
            update_contact(&session.app, &session.actor, customer, id, edit).await?;
            Ok(Some(customer))
        }
    }
}

fn state(name: String, fields: Fields) -> ContactState {
    ContactState {
        side: fields.side.unwrap_or(Side::Customer),
        name,
        role: fields.role.unwrap_or_default(),
        language: fields.language.unwrap_or_default(),
        time_zone: fields.time_zone.unwrap_or_default(),
        mail: fields.mail.unwrap_or_default(),
        do_not_contact: fields
            .do_not_contact
            .filter(|reason| !parse::is_none(reason)),
    }
}
