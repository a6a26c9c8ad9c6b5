//! Takes somebody's right to sign in away and gives their open work to others, all in one transaction; the work is one
//! batch, which can be undone.

use std::collections::BTreeSet;

use desbloqueo_domain::code::{BatchId, OrganizationId, PersonId};
use desbloqueo_domain::person::Person;
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Rule};
use desbloqueo_store::batches::{self, Batch, BatchKind};
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{open_work, sessions, tenants};

use super::list_open_work::{seen_blockers, seen_entitlements};
use super::replace;
use crate::App;
use crate::actor::Actor;
use crate::blockers::reassign_blocker;
use crate::bulk_edit::home;
use crate::catalogue::update_person::{PersonEdit, update_person_within};
use crate::catalogue::{person_in_sight, require_to_manage_person, save_tenant};
use crate::edit_entitlement::read_many;
use crate::error::UseCaseResult;
use crate::journal::{Journal, Why};
use crate::tend_blockers::BlockerChoice;

/// Who takes over; nobody: it stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Successors {
    /// Lines that they own.
    pub lines: Option<PersonId>,
    /// Next actions of lines that are theirs.
    pub next_actions: Option<PersonId>,
    /// Blockers that they own, resolve, or have to act on.
    pub blockers: Option<PersonId>,
    /// Their places in teams.
    pub teams: Option<PersonId>,
}

impl Successors {
    /// One person for everything.
    pub fn all(person: PersonId) -> Self {
        Self {
            lines: Some(person),
            next_actions: Some(person),
            blockers: Some(person),
            teams: Some(person),
        }
    }
}

/// Somebody who may no longer sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deactivated {
    /// The person.
    pub person: Person,
    /// What was given to others, as a batch; none where nothing was.
    pub batch: Option<BatchId>,
    /// How many entitlements, blockers and teams changed.
    pub changed: u64,
}

/// Deactivates a person, gives their open work to others and signs them out.
pub async fn deactivate_and_reassign(
    app: &App,
    actor: &Actor,
    id: PersonId,
    successors: &Successors,
) -> UseCaseResult<Deactivated> {
    let mut transaction = app.database.write().await?;
    let person = person_in_sight(&mut transaction, actor, id).await?;
    require_to_manage_person(&mut transaction, actor, id).await?;
    check(&mut transaction, actor, id, successors).await?;
    let batch = BatchId(app.ids.next(app.clock.now()));
    let mut work = Work {
        app,
        actor,
        person: id,
        batch,
        organizations: BTreeSet::new(),
        changed: 0,
        why: Why {
            reason: person.name.clone(),
            ..Why::default()
        },
    };
    // Blockers first: what they say is written onto their lines.
    if let Some(to) = successors.blockers {
        work.blockers(&mut transaction, to).await?;
    }
    work.lines(&mut transaction, successors).await?;
    if let Some(to) = successors.teams {
        work.teams(&mut transaction, to).await?;
    }
    let kept = (work.changed > 0).then_some(batch);
    if kept.is_some() {
        batches::insert(&mut transaction, &work.record(&person)).await?;
    }
    let edit = PersonEdit {
        active: Some(false),
        ..PersonEdit::default()
    };
    let after = update_person_within(app, actor, &mut transaction, id, &edit).await?;
    sessions::delete_of_person(&mut transaction, id).await?;
    let changed = work.changed;
    transaction.commit().await?;
    Ok(Deactivated {
        person: after,
        batch: kept,
        changed,
    })
}

/// Refuses successors whom the actor does not know, who may not sign in, or who is the person.
async fn check(
    transaction: &mut Transaction,
    actor: &Actor,
    person: PersonId,
    successors: &Successors,
) -> UseCaseResult<()> {
    let named = [
        successors.lines,
        successors.next_actions,
        successors.blockers,
        successors.teams,
    ];
    let named: BTreeSet<PersonId> = named.into_iter().flatten().collect();
    for id in named {
        let found = person_in_sight(transaction, actor, id).await?;
        if id == person || !found.may_sign_in() {
            let (cause, field) = (Cause::NotAmongAllowed, Field::Successor);
            return Err(Refusal::new(Rule::V1, cause, field, found.name).into());
        }
    }
    Ok(())
}

/// What is given to others.
struct Work<'a> {
    app: &'a App,
    actor: &'a Actor,
    person: PersonId,
    batch: BatchId,
    organizations: BTreeSet<OrganizationId>,
    changed: u64,
    why: Why,
}

impl<'a> Work<'a> {
    /// A journal of the batch for records of an organization.
    async fn journal(
        &mut self,
        transaction: &mut Transaction,
        organization: OrganizationId,
    ) -> UseCaseResult<Journal<'a>> {
        self.organizations.insert(organization);
        self.changed += 1;
        let today = self.app.today_in(transaction, organization).await?;
        Ok(Journal::new(self.app, self.actor, today).of_batch(self.batch))
    }

    async fn blockers(&mut self, transaction: &mut Transaction, to: PersonId) -> UseCaseResult<()> {
        for id in seen_blockers(transaction, self.actor, self.person).await? {
            let stored = desbloqueo_store::blockers::find(transaction, id).await?;
            let Some(stored) = stored else { continue };
            let home = stored.blocker.organization;
            let mut journal = self.journal(transaction, home).await?;
            let both = (self.person, to);
            reassign_blocker(&mut journal, transaction, id, both, &self.why).await?;
            journal.flush(transaction).await?;
        }
        Ok(())
    }

    async fn lines(
        &mut self,
        transaction: &mut Transaction,
        successors: &Successors,
    ) -> UseCaseResult<()> {
        let places = seen_entitlements(transaction, self.actor, self.person).await?;
        for place in places {
            for editing in read_many(transaction, &BTreeSet::from([place])).await? {
                let mut after = editing.before.entitlement.clone();
                for line in &mut after.lines {
                    if let Some(to) = successors.lines {
                        replace(&mut line.state.owner, self.person, to);
                    }
                    if let Some(to) = successors.next_actions {
                        replace(&mut line.state.next_action.owner, self.person, to);
                    }
                }
                if after == editing.before.entitlement {
                    continue;
                }
                let mut journal = self.journal(transaction, place.0).await?;
                let choice = BlockerChoice::AsItIs;
                editing
                    .save(&mut journal, transaction, after, &choice, &self.why)
                    .await?;
                journal.flush(transaction).await?;
            }
        }
        Ok(())
    }

    async fn teams(&mut self, transaction: &mut Transaction, to: PersonId) -> UseCaseResult<()> {
        for (organization, id) in open_work::list_tenants(transaction, self.person).await? {
            if !self.actor.sees_organization(organization) {
                continue;
            }
            let stored = tenants::find(transaction, organization, id).await?;
            let Some(stored) = stored else { continue };
            let mut state = stored.tenant.state.clone();
            for member in &mut state.team.0 {
                replace(&mut member.who, self.person, to);
            }
            let mut kept = Vec::with_capacity(state.team.0.len());
            for member in state.team.0 {
                // Who held the role already does not hold it twice.
                if !kept.contains(&member) {
                    kept.push(member);
                }
            }
            state.team.0 = kept;
            let journal = self.journal(transaction, organization).await?;
            save_tenant(journal, transaction, &stored, state, &self.why).await?;
        }
        Ok(())
    }

    /// The batch, as lists of batches name it.
    fn record(&self, person: &Person) -> Batch {
        let organizations: Vec<OrganizationId> = self.organizations.iter().copied().collect();
        let counts = serde_json::json!({ "changed": self.changed, "unchanged": 0, "refused": 0 });
        Batch {
            organization: home(self.actor, &organizations),
            id: self.batch,
            kind: BatchKind::Bulk,
            title: person.name.clone(),
            person: self.actor.person,
            recorded_at: self.app.clock.now().as_microsecond(),
            file_digest: Vec::new(),
            mapping: String::new(),
            summary: counts.to_string(),
            undoes: None,
            undone_by: None,
        }
    }
}
