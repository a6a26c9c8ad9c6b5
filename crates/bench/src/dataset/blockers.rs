//! Blockers that many know of; private ones are made with their lines.

use desbloqueo_domain::blocker::{Blocker, BlockerState, Closed};
use desbloqueo_domain::code::{BlockerId, Code, OrganizationId, PersonId, PromiseId};
use desbloqueo_domain::line::{ActionText, Due, NextAction};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::rulebook::Rulebook;
use desbloqueo_domain::status::{Severity, Status, StatusKind};
use desbloqueo_domain::update_line::days_after;
use desbloqueo_store::blockers::StoredBlocker;
use desbloqueo_store::chain::{Chain, ChainHead, ChainKind};
use desbloqueo_store::promises::Promise;
use jiff::civil::Date;

use super::TODAY;
use super::cast::Cast;
use super::history::{Maker, Recorded, morning_of};
use super::names::name_of_customer;
use super::write::Batch;

/// Tenants for each shared blocker.
const TENANTS_OF_A_BLOCKER: usize = 500;

/// An open blocker that lines may be held by.
#[derive(Debug, Clone)]
pub(super) struct Shared {
    pub(super) blocker: Blocker,
    /// The status of the lines that it holds.
    pub(super) status: Status,
}

impl Maker<'_> {
    /// Shared blockers, half of them of the head office; every third is closed and holds nothing.
    pub(super) fn shared_blockers(
        &mut self,
        cast: &Cast,
        tenants: usize,
        batch: &mut Batch,
    ) -> Vec<Shared> {
        let mut open = Vec::new();
        for number in 0..(tenants / TENANTS_OF_A_BLOCKER).max(6) {
            let organization = match cast.partners.get(number / 2 % cast.partners.len()) {
                Some(partner) if number % 2 == 1 => partner.id,
                _ => cast.root,
            };
            let shared = self.shared(number, organization);
            let is_open = shared.blocker.state.is_open();
            self.add_blocker(shared.blocker.clone(), cast.administrator, batch);
            if is_open {
                open.push(shared);
            }
        }
        open
    }

    fn shared(&mut self, number: usize, organization: OrganizationId) -> Shared {
        let status = Status {
            l3: None,
            ..self.status_of(StatusKind::Blocked, None)
        };
        let opened = self.past(20, 400);
        let title = format!("Outage at {}", name_of_customer(number * 7));
        let severity = [Severity::Medium, Severity::High, Severity::Critical];
        let mut state = BlockerState {
            severity: *self.chance.pick(&severity).unwrap_or(&Severity::High),
            owner: state_owner(),
            projected: Some(days_after(TODAY, self.chance.days(-20, 120))),
            next_action: NextAction {
                what: ActionText::Text("Ask the vendor for a date".to_owned()),
                due: Due::On(days_after(TODAY, self.chance.days(-10, 30))),
                owner: Owner::Nobody,
            },
            ..BlockerState::open(&title, &status, self.rulebook, opened)
        };
        if number % 3 == 2 {
            state.closed = Some(Closed {
                day: self.past(1, 19),
                resolution: "The vendor mended it".to_owned(),
            });
        }
        Shared {
            blocker: Blocker {
                id: BlockerId(self.id()),
                organization,
                state,
                version: 0,
            },
            status,
        }
    }

    /// Adds a blocker with its arrival, and the date that was promised for it.
    pub(super) fn add_blocker(&mut self, blocker: Blocker, person: PersonId, batch: &mut Batch) {
        let mut chain = ChainHead::default();
        let texts = (String::new(), state_as_json(&blocker.state));
        let recorded = Recorded {
            organization: blocker.organization,
            chain: Chain {
                kind: ChainKind::Blocker,
                id: blocker.id.0,
            },
            subject: ("blocker", blocker.id.0),
            texts,
            person,
            day: blocker.state.opened,
        };
        batch.changes.push(self.record(&mut chain, recorded));
        if let Some(promised) = blocker.state.projected.filter(|_| !blocker.state.private) {
            let day = blocker.state.opened;
            let promise = self.promise(
                blocker.organization,
                ("blocker", blocker.id.0),
                promised,
                (person, day),
            );
            batch.promises.push(promise);
        }
        batch.blockers.push(StoredBlocker { blocker, chain });
    }

    pub(super) fn promise(
        &mut self,
        organization: OrganizationId,
        (subject_kind, subject): (&'static str, uuid::Uuid),
        promised: Date,
        (person, given): (PersonId, Date),
    ) -> Promise {
        Promise {
            organization,
            id: PromiseId(self.id()),
            subject_kind,
            subject,
            promised,
            given,
            person,
            recorded_at: morning_of(given),
            batch: None,
        }
    }

    /// A status of a kind, with a reason and, of a service, sometimes a detail. A third of all that is blocked has one
    /// reason.
    pub(super) fn status_of(&mut self, kind: StatusKind, service: Option<&Code>) -> Status {
        let Some(l1) = self.rulebook.l1_of_kind(kind) else {
            return Status::of(self.rulebook.defaults.new_units.l1.clone());
        };
        let reasons = reasons_of(self.rulebook, l1);
        let usual = kind == StatusKind::Blocked && self.chance.percent(25);
        let reason = if usual {
            reasons.first()
        } else {
            self.chance.pick(&reasons)
        };
        let Some(l2) = reason.copied() else {
            return Status::of(l1.clone());
        };
        let details: Vec<&Code> = service
            .into_iter()
            .flat_map(|service| self.rulebook.details_of(l2, service))
            .map(|(code, _)| code)
            .collect();
        let l3 = self
            .chance
            .pick(&details)
            .filter(|_| self.chance.percent(60));
        Status {
            l1: l1.clone(),
            l2: Some(l2.clone()),
            l3: l3.map(|code| (*code).clone()),
        }
    }
}

fn reasons_of<'a>(rulebook: &'a Rulebook, l1: &Code) -> Vec<&'a Code> {
    let of = rulebook
        .reasons
        .iter()
        .filter(|(_, reason)| &reason.parent == l1 && !reason.retired);
    of.map(|(code, _)| code).collect()
}

fn state_owner() -> Owner {
    Code::parse("account-team").map_or(Owner::Nobody, Owner::Role)
}

/// A state as history keeps it.
pub(super) fn state_as_json<T: serde::Serialize>(state: &T) -> String {
    serde_json::to_string(state).unwrap_or_default()
}
