//! Signs somebody in whom a provider vouches for: finds, links or makes their account, and lets their roles follow their
//! groups (rule A1). Roles that somebody gave stay as they are.

use std::collections::BTreeSet;

use desbloqueo_domain::access::{Grant, OrganizationRole};
use desbloqueo_domain::code::{GrantId, OrganizationId, PersonId};
use desbloqueo_domain::person::{Person, PersonState};
use desbloqueo_store::column::sort_key;
use desbloqueo_store::error::StoreError;
use desbloqueo_store::identities::{self, Identity};
use desbloqueo_store::organizations::{self, StoredOrganization};
use desbloqueo_store::people;
use desbloqueo_store::role_grants::{self, RoleGrant};
use desbloqueo_store::transaction::Transaction;

use crate::App;
use crate::actor::{Actor, Source};
use crate::catalogue::people_history::PeopleHistory;
use crate::error::UseCaseError;

/// What a provider vouches for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Vouched {
    /// The provider.
    pub issuer: String,
    /// Its name for them, kept for ever.
    pub subject: String,
    /// Their name; empty where it is not said.
    pub name: String,
    /// Their address; empty where it is not said.
    pub mail: String,
    /// Whether the address is known to be theirs.
    pub mail_is_verified: bool,
    /// Their groups.
    pub groups: Vec<String>,
    /// The language to begin with.
    pub language: String,
    /// Their time zone; empty where it is not said.
    pub time_zone: String,
}

/// What a provider may do for accounts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Policy {
    /// Its name, as history tells it.
    pub name: String,
    /// Whether it makes accounts for people whom nobody has invited.
    pub creates_accounts: bool,
    /// Whether a verified address leads to the account that has it.
    pub links_by_mail: bool,
    /// Which groups give which roles.
    pub roles: Vec<GroupRole>,
}

/// The role that a group gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupRole {
    /// The group, as the provider names it.
    pub group: String,
    /// The role.
    pub role: OrganizationRole,
    /// Where, by name or id; empty for the root organization.
    pub organization: String,
}

/// Why somebody whom a provider vouches for is not signed in.
#[derive(Debug, thiserror::Error)]
pub enum VouchedError {
    /// Nobody is known by that, and the provider makes no accounts.
    #[error("there is no account, and none is made")]
    NoAccount,
    /// None of their groups gives a role, so that an account would see nothing.
    #[error("no group gives a role")]
    NoRole,
    /// The provider does not say that the address is theirs, or says none.
    #[error("the address is missing or not verified")]
    NoVerifiedMail,
    /// Somebody else has that address.
    #[error("the address belongs to another account")]
    MailTaken,
    /// They may no longer sign in.
    #[error("the account is deactivated")]
    Deactivated,
    /// The rules, or the database.
    #[error(transparent)]
    UseCase(#[from] UseCaseError),
}

impl From<StoreError> for VouchedError {
    fn from(error: StoreError) -> Self {
        Self::UseCase(error.into())
    }
}

/// The person whom a provider vouches for, with the roles that their groups give.
pub async fn sign_in_vouched(
    app: &App,
    policy: &Policy,
    vouched: &Vouched,
) -> Result<PersonId, VouchedError> {
    let mut transaction = app.database.write().await?;
    let nodes = organizations::list(&mut transaction).await?;
    let wanted = wanted(policy, vouched, &nodes);
    let person = match known(app, &mut transaction, policy, vouched).await? {
        Some(person) => person,
        None => make(app, &mut transaction, (policy, vouched), &wanted, &nodes).await?,
    };
    follow(app, &mut transaction, (policy, vouched), person, wanted).await?;
    transaction.commit().await?;
    Ok(person)
}

/// The roles that somebody's groups give; an organization that there is not gives none.
fn wanted(policy: &Policy, vouched: &Vouched, nodes: &[StoredOrganization]) -> BTreeSet<Grant> {
    let mut wanted = BTreeSet::new();
    for given in &policy.roles {
        if !vouched.groups.contains(&given.group) {
            continue;
        }
        let Some(organization) = node(nodes, &given.organization) else {
            tracing::warn!(
                provider = %policy.name,
                organization = %given.organization,
                "no organization, or several, of this name: its groups give no role"
            );
            continue;
        };
        wanted.insert(Grant {
            role: given.role,
            organization,
        });
    }
    wanted
}

/// The only organization of this id or name; the root for none.
fn node(nodes: &[StoredOrganization], text: &str) -> Option<OrganizationId> {
    let is_it = |node: &&StoredOrganization| {
        if text.is_empty() {
            node.parent.is_none()
        } else {
            node.id.to_string() == text || sort_key(&node.name) == sort_key(text)
        }
    };
    let mut found = nodes.iter().filter(is_it).map(|node| node.id);
    found.next().filter(|_| found.next().is_none())
}

/// Who is known by the provider's name for them, or by their address where that is enough.
async fn known(
    app: &App,
    transaction: &mut Transaction,
    policy: &Policy,
    vouched: &Vouched,
) -> Result<Option<PersonId>, VouchedError> {
    let now = app.clock.now().as_microsecond();
    let (issuer, subject) = (&vouched.issuer, &vouched.subject);
    if let Some(identity) = identities::find(transaction, issuer, subject).await? {
        let person = people::find(transaction, identity.person).await?;
        if !person.is_some_and(|person| person.may_sign_in()) {
            return Err(VouchedError::Deactivated);
        }
        identities::touch(transaction, issuer, subject, now).await?;
        return Ok(Some(identity.person));
    }
    let Some(person) = of_mail(transaction, &vouched.mail).await? else {
        return Ok(None);
    };
    let known = identities::list_of_person(transaction, person.id).await?;
    let is_other = known.iter().any(|identity| identity.issuer == *issuer);
    if !policy.links_by_mail || !vouched.mail_is_verified || is_other {
        return Err(VouchedError::MailTaken);
    }
    if !person.may_sign_in() {
        return Err(VouchedError::Deactivated);
    }
    link(app, transaction, vouched, person.id).await?;
    Ok(Some(person.id))
}

async fn of_mail(
    transaction: &mut Transaction,
    mail: &str,
) -> Result<Option<Person>, VouchedError> {
    let named = people::list_by_name_or_mail(transaction, mail).await?;
    Ok(named
        .into_iter()
        .find(|person| sort_key(&person.mail) == sort_key(mail)))
}

async fn link(
    app: &App,
    transaction: &mut Transaction,
    vouched: &Vouched,
    person: PersonId,
) -> Result<(), VouchedError> {
    let now = app.clock.now().as_microsecond();
    let identity = Identity {
        issuer: vouched.issuer.clone(),
        subject: vouched.subject.clone(),
        person,
        linked_at: now,
        last_used_at: now,
    };
    Ok(identities::insert(transaction, &identity).await?)
}

/// Makes the account of somebody whom nobody has invited.
async fn make(
    app: &App,
    transaction: &mut Transaction,
    (policy, vouched): (&Policy, &Vouched),
    wanted: &BTreeSet<Grant>,
    nodes: &[StoredOrganization],
) -> Result<PersonId, VouchedError> {
    if !policy.creates_accounts {
        return Err(VouchedError::NoAccount);
    }
    let Some(first) = wanted.first() else {
        return Err(VouchedError::NoRole);
    };
    if vouched.mail.is_empty() || !vouched.mail_is_verified {
        return Err(VouchedError::NoVerifiedMail);
    }
    let zone = nodes.iter().find(|node| node.id == first.organization);
    let zone = zone.map(|node| node.time_zone.as_str());
    let person = person(app, vouched, zone.unwrap_or_default())?;
    people::insert(transaction, &person).await?;
    link(app, transaction, vouched, person.id).await?;
    let mut history = history(app, transaction, policy, person.id).await?;
    history.record_person(transaction, &person).await?;
    Ok(person.id)
}

fn person(app: &App, vouched: &Vouched, zone: &str) -> Result<Person, UseCaseError> {
    let is_zone = jiff::tz::TimeZone::get(&vouched.time_zone).is_ok();
    let name = if vouched.name.is_empty() {
        &vouched.mail
    } else {
        &vouched.name
    };
    let person = Person {
        id: PersonId(app.ids.next(app.clock.now())),
        name: name.trim().to_owned(),
        mail: vouched.mail.trim().to_owned(),
        language: vouched.language.clone(),
        time_zone: if is_zone { &vouched.time_zone } else { zone }.to_owned(),
        state: PersonState::Active,
        version: 0,
    };
    crate::catalogue::people_history::check(&person)?;
    Ok(person)
}

/// Who signs in is who acts: what changes of them hangs on the root organization's chain, with the provider as reason.
async fn history(
    app: &App,
    transaction: &mut Transaction,
    policy: &Policy,
    person: PersonId,
) -> Result<PeopleHistory, VouchedError> {
    let actor = Actor::load(transaction, person, Source::Page).await?;
    let actor = actor.ok_or(VouchedError::Deactivated)?;
    Ok(PeopleHistory::new(app, actor, policy.name.clone()))
}

/// Gives the roles that the groups give and nobody gave, and takes those back that no group gives any longer.
async fn follow(
    app: &App,
    transaction: &mut Transaction,
    (policy, vouched): (&Policy, &Vouched),
    person: PersonId,
    wanted: BTreeSet<Grant>,
) -> Result<(), VouchedError> {
    let held = role_grants::list_of_person(transaction, person).await?;
    let followed = identities::list_grants(transaction, person).await?;
    let follows = |grant: &RoleGrant| {
        let mut all = followed.iter();
        all.any(|(id, issuer)| *id == grant.id && *issuer == vouched.issuer)
    };
    let is_held = |wanted: &Grant| held.iter().any(|held| held.grant == *wanted);
    let given: Vec<Grant> = wanted.iter().filter(|one| !is_held(one)).copied().collect();
    let taken: Vec<RoleGrant> = held
        .iter()
        .filter(|held| follows(held) && !wanted.contains(&held.grant))
        .copied()
        .collect();
    if given.is_empty() && taken.is_empty() {
        return Ok(());
    }
    let mut history = history(app, transaction, policy, person).await?;
    for grant in given {
        let grant = RoleGrant {
            id: GrantId(app.ids.next(app.clock.now())),
            person,
            grant,
        };
        identities::insert_grant(transaction, &grant, &vouched.issuer).await?;
        history.record_grant(transaction, &grant, true).await?;
    }
    for grant in taken {
        if history.is_last_administrator(transaction, &grant).await? {
            tracing::warn!(%person, provider = %policy.name, "the last administrator keeps the role");
            continue;
        }
        role_grants::delete(transaction, grant.id).await?;
        history.record_grant(transaction, &grant, false).await?;
    }
    Ok(())
}
