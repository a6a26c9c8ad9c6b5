//! Lines: each with its states from its arrival until today.

use desbloqueo_domain::blocker::{Blocker, BlockerState};
use desbloqueo_domain::clocks::days_between;
use desbloqueo_domain::code::{BlockerId, Code, LineId, OrganizationId};
use desbloqueo_domain::line::{
    ActionText, Approval, Asked, BlockerLink, Due, LineState, NextAction, Overrides, Since,
};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::{Phase, StatusKind};
use desbloqueo_domain::update_line::days_after;
use jiff::civil::Date;

use super::TODAY;
use super::blockers::Shared;
use super::history::Maker;
use super::names::NOTES;
use super::portfolio::{Home, Made};

/// Kinds by weight: how lines end up.
const KINDS: [(StatusKind, u64); 5] = [
    (StatusKind::StatusUnknown, 25),
    (StatusKind::InProgress, 35),
    (StatusKind::Blocked, 28),
    (StatusKind::NoIntent, 10),
    (StatusKind::DuplicateInvalid, 2),
];

/// A line with its states, each from a day on; the last one holds.
pub(super) struct LineHistory {
    pub(super) id: LineId,
    pub(super) states: Vec<(Date, LineState)>,
}

/// What the states of a line have in common.
pub(super) struct Ground<'a> {
    pub(super) service: &'a Code,
    pub(super) phase: Phase,
    pub(super) units: i64,
    pub(super) segment: &'static str,
    pub(super) home: &'a Home,
}

impl Maker<'_> {
    /// A line: new at first, then through statuses until the one in which it is.
    pub(super) fn line(
        &mut self,
        ground: &Ground<'_>,
        intervals: usize,
        shared: &[&Shared],
        made: &mut Made,
    ) -> LineHistory {
        let id = LineId(self.id());
        let mut states: Vec<(Date, LineState)> = Vec::with_capacity(intervals);
        for (number, from) in self
            .days(ground.home.arrived, intervals)
            .into_iter()
            .enumerate()
        {
            let kind = match number {
                0 => StatusKind::StatusUnknown,
                _ => self
                    .chance
                    .weighted(&KINDS)
                    .unwrap_or(StatusKind::InProgress),
            };
            let before = states.last().map(|(_, state)| state);
            let state = self.state(kind, from, ground, before);
            states.push((from, state));
        }
        if let Some((_, last)) = states.last_mut() {
            self.settle(last, ground, shared, made);
        }
        LineHistory { id, states }
    }

    /// So many days from the arrival until today, none twice.
    fn days(&mut self, arrived: Date, count: usize) -> Vec<Date> {
        let all = days_between(arrived, TODAY);
        let step = i32::try_from(all).unwrap_or(0) / i32::try_from(count).unwrap_or(1);
        let starts = (0..count).filter_map(|number| i32::try_from(number).ok());
        let chance = &mut self.chance;
        let day = |number: i32| match number {
            0 => arrived,
            _ => days_after(arrived, number * step + chance.days(0, step - 1)),
        };
        starts.map(day).collect()
    }

    fn state(
        &mut self,
        kind: StatusKind,
        from: Date,
        ground: &Ground<'_>,
        before: Option<&LineState>,
    ) -> LineState {
        let status = match before {
            Some(_) => self.status_of(kind, Some(ground.service)),
            None => self.rulebook.defaults.new_units.clone(),
        };
        let since = Since {
            l1: before
                .filter(|before| before.status.l1 == status.l1)
                .map_or(from, |before| before.since.l1),
            reason: before
                .filter(|before| before.status == status)
                .map_or(from, |before| before.since.reason),
            reported: false,
        };
        let note = self.chance.pick(&NOTES).copied().unwrap_or_default();
        let mut state = LineState {
            units: ground.units,
            segment: ground.segment.to_owned(),
            status,
            note: note.to_owned(),
            target: None,
            asked: None,
            review: None,
            owner: self.owner(ground.home),
            next_action: NextAction::default(),
            duplicate_of: None,
            approval: Approval::NotNeeded,
            since,
            confirmed: from,
            blockers: Vec::new(),
            overrides: Overrides::default(),
        };
        self.fill(&mut state, kind, from, ground);
        state
    }

    /// What a status asks for beside its reason.
    fn fill(&mut self, state: &mut LineState, kind: StatusKind, from: Date, ground: &Ground<'_>) {
        match kind {
            StatusKind::InProgress => {
                state.target = Some(days_after(from, self.chance.days(20, 300)));
            }
            StatusKind::Blocked if ground.phase == Phase::Delivery => {
                if self.chance.percent(90) {
                    state.target = Some(days_after(from, self.chance.days(10, 200)));
                } else {
                    state.asked = Some(Asked {
                        of: "The vendor".to_owned(),
                        due: days_after(from, self.chance.days(5, 30)),
                    });
                }
            }
            StatusKind::NoIntent => state.review = Some(days_after(from, 180)),
            StatusKind::DuplicateInvalid => {
                let by = ground.home.desk.delivery_manager;
                state.approval = Approval::Given { by };
            }
            StatusKind::StatusUnknown | StatusKind::Blocked => {}
        }
        let proposed = self.rulebook.next_action(&state.status);
        if let Some((action, days)) = proposed.filter(|_| self.chance.percent(70)) {
            state.next_action = NextAction {
                what: ActionText::Code(action.clone()),
                due: Due::On(days_after(from, days + self.chance.days(0, 60))),
                owner: Owner::Nobody,
            };
        }
    }

    fn owner(&mut self, home: &Home) -> Owner {
        let role = |code: &str| Code::parse(code).map_or(Owner::Nobody, Owner::Role);
        match self.chance.below(10) {
            0..=1 => Owner::Nobody,
            2..=5 => role("account-team"),
            6 => role("delivery-manager"),
            _ => Owner::Person(home.desk.delivery_manager),
        }
    }

    /// The state that holds today: looked at of late, and held by a blocker where it is blocked.
    fn settle(
        &mut self,
        state: &mut LineState,
        ground: &Ground<'_>,
        shared: &[&Shared],
        made: &mut Made,
    ) {
        let looked_at = self.past(0, 100);
        state.confirmed = state.confirmed.max(looked_at);
        if self.rulebook.kind(&state.status.l1) != Some(StatusKind::Blocked) {
            return;
        }
        let is_shared = ground.phase == Phase::Delivery && self.chance.percent(12);
        let blocker = match self.chance.pick(shared).filter(|_| is_shared) {
            Some(shared) => {
                state.status = shared.status.clone();
                shared.blocker.state.write_to(state, ground.phase);
                (shared.blocker.organization, shared.blocker.id)
            }
            None => self.private(state, ground, made),
        };
        state.blockers = vec![BlockerLink {
            organization: blocker.0,
            blocker: blocker.1,
        }];
    }

    fn private(
        &mut self,
        state: &LineState,
        ground: &Ground<'_>,
        made: &mut Made,
    ) -> (OrganizationId, BlockerId) {
        let (organization, id) = (ground.home.organization, BlockerId(self.id()));
        let blocker = Blocker {
            id,
            organization,
            state: BlockerState::private(state, ground.service, self.rulebook),
            version: 0,
        };
        self.add_blocker(blocker, ground.home.desk.delivery_manager, &mut made.rows);
        (organization, id)
    }
}
