//! Entitlements with their lines, each with its intervals and its changes.

use desbloqueo_app::journal::difference;
use desbloqueo_domain::code::{Code, EntitlementId, IntervalId};
use desbloqueo_domain::entitlement::{EngagementStart, Entitlement, EntitlementState};
use desbloqueo_domain::interval::{Interval, IntervalState};
use desbloqueo_domain::line::StatusLine;
use desbloqueo_domain::status::{Phase, StatusKind};
use desbloqueo_domain::update_line::days_after;
use desbloqueo_store::chain::{Chain, ChainHead, ChainKind};
use desbloqueo_store::entitlements::{StoredEntitlement, counts};
use desbloqueo_store::intervals::StoredInterval;
use jiff::civil::Date;

use super::blockers::{Shared, state_as_json};
use super::history::{Maker, Recorded};
use super::lines::{Ground, LineHistory};
use super::portfolio::{Home, Made};

/// Lines of an entitlement by turns: four on average.
const LINES: [usize; 5] = [4, 2, 6, 3, 5];

/// Intervals of a line by turns: five on average.
const INTERVALS: [usize; 5] = [5, 3, 7, 4, 6];

/// What lines of one entitlement are told apart by.
const SEGMENTS: [&str; 6] = ["", "EMEA", "APAC", "Americas", "Headquarters", "Plants"];

/// How many entitlements and lines were made so far.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    entitlements: usize,
    lines: usize,
}

fn by_turns(counts: &[usize], number: usize) -> usize {
    counts
        .iter()
        .copied()
        .cycle()
        .nth(number % counts.len().max(1))
        .unwrap_or(1)
}

impl Maker<'_> {
    /// The entitlements of a tenant: two or three by turns.
    pub(super) fn entitlements(
        &mut self,
        home: &Home,
        tenant: usize,
        shared: &[&Shared],
        numbers: &mut Numbers,
    ) -> Made {
        let mut made = Made::default();
        let services: Vec<Code> = self.rulebook.services.keys().cloned().collect();
        let first = self.chance.below(26).min(self.chance.below(26));
        let first = usize::try_from(first).unwrap_or(0);
        for number in 0..2 + tenant % 2 {
            // Steps of 7 through 26 services meet none twice.
            let Some(service) = services.get((first + number * 7) % services.len()) else {
                continue;
            };
            self.entitlement(home, service, shared, numbers, &mut made);
        }
        made
    }

    fn entitlement(
        &mut self,
        home: &Home,
        service: &Code,
        shared: &[&Shared],
        numbers: &mut Numbers,
        made: &mut Made,
    ) {
        let number = numbers.entitlements;
        numbers.entitlements += 1;
        let (id, mut histories) = (EntitlementId(self.id()), Vec::new());
        let phase = if self.chance.percent(35) {
            Phase::Assignment
        } else {
            Phase::Delivery
        };
        for (segment, _) in SEGMENTS.iter().zip(0..by_turns(&LINES, number)) {
            let units = 1 + self.chance.below(3_000).min(self.chance.below(3_000));
            let ground = Ground {
                service,
                phase,
                units: i64::try_from(units).unwrap_or(1),
                segment,
                home,
            };
            let intervals = by_turns(&INTERVALS, numbers.lines);
            numbers.lines += 1;
            histories.push(self.line(&ground, intervals, shared, made));
        }
        let state = self.entitlement_state(&histories, phase, home.arrived);
        let lines = histories.iter().filter_map(|history| {
            let (_, state) = history.states.last()?;
            Some(StatusLine {
                id: history.id,
                state: state.clone(),
                version: 1,
            })
        });
        let mut stored = StoredEntitlement {
            entitlement: Entitlement {
                id,
                organization: home.organization,
                tenant: home.tenant,
                service: service.clone(),
                version: 0,
                lines: lines.collect(),
                state,
            },
            customer: home.customer,
            chain: ChainHead::default(),
        };
        self.record_entitlement(&mut stored, home, &histories, made);
        for history in &histories {
            self.intervals(&stored, history, made);
        }
        made.rows.entitlements.push(stored);
    }

    fn entitlement_state(
        &mut self,
        histories: &[LineHistory],
        phase: Phase,
        arrived: Date,
    ) -> EntitlementState {
        let units = histories.iter().filter_map(|history| history.states.last());
        let agreed: i64 = units.map(|(_, state)| state.units).sum();
        let statuses = &self.rulebook.service_statuses;
        let service_status = self.chance.pick(statuses).cloned();
        let scenarios = &self.rulebook.engagement_scenarios;
        let scenario = self
            .chance
            .pick(scenarios)
            .map(|scenario| scenario.code.clone());
        let in_delivery = phase == Phase::Delivery;
        let handed_over = self.past(1, 230);
        EntitlementState {
            external_id: String::new(),
            purchased: if self.chance.below(200) == 0 {
                agreed + 25
            } else {
                agreed
            },
            units_override: None,
            agreed,
            phase,
            service_status,
            engagement_scenario: scenario,
            initiate_discussion: Some(days_after(arrived, 14)),
            engagement_start: in_delivery.then(|| EngagementStart {
                day: days_after(arrived, 30),
                reason: String::new(),
            }),
            business_reason: self.chance.pick(&self.rulebook.business_reasons).cloned(),
            success_owner: String::new(),
            attempts: 0,
            last_attempt: None,
            handed_over: in_delivery.then_some(handed_over),
        }
    }

    /// The arrival of the entitlement and of its lines as they were before their last edit, then these edits.
    fn record_entitlement(
        &mut self,
        stored: &mut StoredEntitlement,
        home: &Home,
        histories: &[LineHistory],
        made: &mut Made,
    ) {
        let (id, manager) = (stored.entitlement.id, home.desk.delivery_manager);
        let recorded = |subject, texts, day| Recorded {
            organization: home.organization,
            chain: Chain {
                kind: ChainKind::Entitlement,
                id: id.0,
            },
            subject,
            texts,
            person: manager,
            day,
        };
        let arrival = (String::new(), state_as_json(&stored.entitlement.state));
        let mut all = vec![recorded(("entitlement", id.0), arrival, home.arrived)];
        let mut edits = Vec::new();
        for history in histories {
            let [.., (_, before), (day, last)] = history.states.as_slice() else {
                continue;
            };
            let subject = ("line", history.id.0);
            let arrival = (String::new(), state_as_json(before));
            all.push(recorded(subject, arrival, home.arrived));
            if let Ok(Some(texts)) = difference(Some(before), Some(last)) {
                edits.push(recorded(subject, texts, *day));
            }
            if let Some(target) = last.target {
                let promise = self.promise(home.organization, subject, target, (manager, *day));
                made.rows.promises.push(promise);
            }
        }
        edits.sort_by_key(|edit| edit.day);
        for change in all.into_iter().chain(edits) {
            let change = self.record(&mut stored.chain, change);
            made.rows.changes.push(change);
        }
    }

    fn intervals(&mut self, stored: &StoredEntitlement, history: &LineHistory, made: &mut Made) {
        let (entitlement, outer) = (&stored.entitlement, &stored.entitlement.state);
        let ends = history.states.iter().skip(1).map(|(from, _)| Some(*from));
        for ((from, state), to) in history.states.iter().zip(ends.chain([None])) {
            let line = StatusLine {
                id: history.id,
                state: state.clone(),
                version: 0,
            };
            let (_, counted) = counts(self.rulebook, &line);
            let kind = self.rulebook.kind(&state.status.l1);
            let interval = Interval {
                id: IntervalId(self.id()),
                line: history.id,
                from: *from,
                to,
                state: IntervalState {
                    units: state.units,
                    segment: state.segment.clone(),
                    status: state.status.clone(),
                    kind: kind.unwrap_or(StatusKind::StatusUnknown),
                    phase: outer.phase,
                    service_status: outer.service_status.clone(),
                    engagement_scenario: outer.engagement_scenario.clone(),
                    owner: state.owner.clone(),
                    target: state.target,
                    party: self.rulebook.party(&state.status).cloned(),
                    primary_blocker: state.primary_blocker().map(|link| link.blocker),
                    organization: entitlement.organization,
                    tenant: entitlement.tenant,
                    entitlement: entitlement.id,
                    service: entitlement.service.clone(),
                },
            };
            made.rows.intervals.push(StoredInterval {
                interval,
                customer: stored.customer,
                counted,
                since: (state.since.l1, state.since.reason),
            });
        }
    }
}
