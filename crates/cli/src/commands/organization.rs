//! `desbloqueo organization`: the head office and the partner organizations below it.

use anyhow::Result;
use clap::{Args, Subcommand};
use desbloqueo_app::catalogue::add_organization::{NewOrganization, add_organization};
use desbloqueo_app::catalogue::list_organizations::{find_organization, list_organizations};
use desbloqueo_app::catalogue::update_organization::{OrganizationEdit, update_organization};
use desbloqueo_domain::code::OrganizationId;
use desbloqueo_store::organizations::StoredOrganization;

use crate::Outcome;
use crate::context::Context;
use crate::find;
use crate::output::{Column, Table};
use crate::session::Session;
use desbloqueo_api::bodies::OrganizationBody;

/// What can be done with organizations.
#[derive(Debug, Subcommand)]
pub(crate) enum Organization {
    /// Add an organization below another
    Add(Add),
    /// List organizations, those above first
    List,
    /// Show an organization
    Show {
        /// The organization, by name or id
        organization: String,
    },
    /// Change an organization
    Edit(Edit),
}

/// A new organization.
#[derive(Debug, Args)]
pub(crate) struct Add {
    /// Its name
    name: String,
    /// The organization above, by name or id [default: the head office]
    #[arg(long, value_name = "ORGANIZATION")]
    parent: Option<String>,
    /// The time zone in which its days begin [default: that of the organization above]
    #[arg(long, value_name = "ZONE")]
    time_zone: Option<String>,
}

/// What to change.
#[derive(Debug, Args)]
pub(crate) struct Edit {
    /// The organization, by name or id
    organization: String,
    /// Its name
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// The time zone in which its days begin
    #[arg(long, value_name = "ZONE")]
    time_zone: Option<String>,
    /// The organization above, by name or id
    #[arg(long, value_name = "ORGANIZATION")]
    parent: Option<String>,
}

pub(crate) async fn run(context: &Context, command: Organization) -> Result<Outcome> {
    let session = Session::open(context).await?;
    let (app, actor) = (&session.app, &session.actor);
    let shown = match command {
        Organization::List => return list(&session).await,
        Organization::Show { organization } => find_organization(app, actor, &organization).await?,
        Organization::Add(command) => {
            let parent = find::organization_or_root(&session, command.parent.as_deref()).await?;
            let time_zone = match command.time_zone {
                Some(zone) => zone,
                None => {
                    find_organization(app, actor, &parent.to_string())
                        .await?
                        .time_zone
                }
            };
            let new = NewOrganization {
                parent,
                name: command.name,
                time_zone,
            };
            add_organization(app, actor, &new).await?
        }
        Organization::Edit(command) => {
            let id = find::organization(&session, &command.organization).await?;
            let parent = match &command.parent {
                Some(text) => Some(find::organization(&session, text).await?),
                None => None,
            };
            let edit = OrganizationEdit {
                name: command.name,
                time_zone: command.time_zone,
                parent,
                version: None,
            };
            update_organization(app, actor, id, &edit).await?
        }
    };
    print(&session, &shown).await?;
    Ok(Outcome::Done)
}

async fn print(session: &Session, shown: &StoredOrganization) -> Result<()> {
    let output = &session.output;
    if output.json {
        output.json(&OrganizationBody::from(shown))?;
        return Ok(());
    }
    let all = list_organizations(&session.app, &session.actor).await?;
    let parent = all
        .iter()
        .find(|one| Some(one.id) == shown.parent)
        .map(|one| one.name.clone());
    output.heading(&shown.name)?;
    output.pairs(&[
        (output.plain("field-id"), shown.id.to_string()),
        (output.plain("cli-column-above"), parent.unwrap_or_default()),
        (output.plain("field-time-zone"), shown.time_zone.clone()),
    ])?;
    Ok(())
}

async fn list(session: &Session) -> Result<Outcome> {
    let all = list_organizations(&session.app, &session.actor).await?;
    let output = &session.output;
    if output.json {
        let items: Vec<_> = all.iter().map(OrganizationBody::from).collect();
        output.json_items(&items)?;
        return Ok(Outcome::Done);
    }
    let mut table = Table::new([
        Column::text(output.plain("field-organization")),
        Column::whole(output.plain("field-time-zone")),
        Column::whole(output.plain("field-id")),
    ]);
    for (depth, one) in in_order_of_tree(session, &all) {
        let name = format!("{}{}", "  ".repeat(depth), one.name);
        table.row([
            name.into(),
            one.time_zone.clone().into(),
            one.id.to_string().into(),
        ]);
    }
    output.table(&table)?;
    Ok(Outcome::Done)
}

/// Each organization after the one above it, with how deep it stands.
fn in_order_of_tree<'a>(
    session: &Session,
    all: &'a [StoredOrganization],
) -> Vec<(usize, &'a StoredOrganization)> {
    let tree = &session.actor.tree;
    let path = |id: OrganizationId| {
        let mut names: Vec<&str> = std::iter::once(id)
            .chain(tree.ancestors(id))
            .filter_map(|id| all.iter().find(|one| one.id == id))
            .map(|one| one.name.as_str())
            .collect();
        names.reverse();
        names
    };
    let mut ordered: Vec<_> = all.iter().map(|one| (path(one.id), one)).collect();
    ordered.sort_by(|(one, _), (other, _)| one.cmp(other));
    ordered
        .into_iter()
        .map(|(path, one)| (path.len().saturating_sub(1), one))
        .collect()
}
