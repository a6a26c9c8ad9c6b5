//! What history keeps of people and roles that no page changed: on the chain of the root organization (rule H6).

use desbloqueo_domain::access::OrganizationRole;
use desbloqueo_domain::person::Person;
use desbloqueo_domain::refusal::{Field, Refusals};
use desbloqueo_store::role_grants::{self, RoleGrant};
use desbloqueo_store::transaction::Transaction;

use super::add_person::{journal_of_root, root};
use super::chains::OpenChain;
use super::checks;
use super::facts::GrantFacts;
use crate::App;
use crate::actor::{Actor, Override};
use crate::error::UseCaseResult;
use crate::journal::{Subject, Why};

/// Writes what changes of somebody, one change after the other.
pub(crate) struct PeopleHistory {
    app: App,
    actor: Actor,
    why: Why,
}

/// Refuses somebody who cannot be an account.
pub(crate) fn check(person: &Person) -> Result<(), Refusals> {
    let mut refusals = Refusals::default();
    checks::name(&mut refusals, Field::Name, &person.name);
    checks::mail(&mut refusals, &person.mail);
    checks::language(&mut refusals, &person.language);
    checks::time_zone(&mut refusals, &person.time_zone);
    refusals.or_ok(())
}

impl PeopleHistory {
    /// Of changes by `actor`, for `reason`.
    pub(crate) fn new(app: &App, actor: Actor, reason: String) -> Self {
        let why = Why {
            reason,
            overriding: Override::default(),
        };
        Self {
            app: app.clone(),
            actor,
            why,
        }
    }

    /// Somebody has an account.
    pub(crate) async fn record_person(
        &mut self,
        transaction: &mut Transaction,
        person: &Person,
    ) -> UseCaseResult<()> {
        let subject = Subject {
            kind: "person",
            id: person.id.0,
        };
        self.record(transaction, subject, (None, Some(person)), person.id.0)
            .await
    }

    /// Somebody was given a role, or it was taken from them.
    pub(crate) async fn record_grant(
        &mut self,
        transaction: &mut Transaction,
        grant: &RoleGrant,
        is_given: bool,
    ) -> UseCaseResult<()> {
        let subject = Subject {
            kind: "grant",
            id: grant.id.0,
        };
        let facts = GrantFacts::of(grant);
        let states = if is_given {
            (None, Some(&facts))
        } else {
            (Some(&facts), None)
        };
        self.record(transaction, subject, states, grant.person.0)
            .await
    }

    async fn record<T: serde::Serialize + PartialEq>(
        &mut self,
        transaction: &mut Transaction,
        subject: Subject,
        states: (Option<&T>, Option<&T>),
        person: uuid::Uuid,
    ) -> UseCaseResult<()> {
        let mut journal = journal_of_root(&self.app, &self.actor, transaction).await?;
        let mut chain = OpenChain::of_root(transaction, &journal).await?;
        chain.record(&mut journal, subject, states, &self.why)?;
        chain.save(transaction).await?;
        journal.announce("person.changed", person);
        journal.flush(transaction).await
    }

    /// Whether nobody else could manage access any more.
    pub(crate) async fn is_last_administrator(
        &self,
        transaction: &mut Transaction,
        grant: &RoleGrant,
    ) -> UseCaseResult<bool> {
        let root = root(&self.actor)?;
        if grant.grant.organization != root || grant.grant.role != OrganizationRole::Administrator {
            return Ok(false);
        }
        let others =
            role_grants::count_other_administrators(transaction, root, grant.person).await?;
        Ok(others == 0)
    }
}
