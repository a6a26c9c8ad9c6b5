//! What somebody does to a portfolio, through the use cases that everybody takes.

use std::collections::BTreeMap;

use desbloqueo_app::blockers::{CloseBlocker, close_blocker};
use desbloqueo_app::hand_over::hand_over;
use desbloqueo_app::import::Mode;
use desbloqueo_app::merge_lines::merge_lines;
use desbloqueo_app::move_units::move_units;
use desbloqueo_app::reconcile_units::{
    override_units, propose_reconciling, reconcile_units, report_units,
};
use desbloqueo_app::split_line::split_line;
use desbloqueo_app::undo_batch::undo_batch;
use desbloqueo_app::update_line::{UpdateLine, update_line};
use desbloqueo_app::{Actor, SavedEntitlement, UseCaseError, UseCaseResult};
use desbloqueo_domain::code::{BatchId, Code, LineId};
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::entitlement::{Entitlement, UnitsOverride};
use desbloqueo_domain::status::Status;
use jiff::ToSpan as _;
use jiff::civil::Date;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::desk::{Desk, How, Sheet};

/// Something that somebody does; lines are picked among those there are.
#[derive(Debug, Clone)]
pub(crate) enum Deed {
    Split(Index, Index, Edit),
    Merge(Index, Index),
    Move(Index, Index, Index),
    Update(Index, Edit),
    Report(Index, i64),
    Override(Index, Option<i64>),
    ReconcileAsProposed(Index),
    Reconcile(Index, Index),
    CloseBlocker(Index),
    HandOver(Index),
    Import(Vec<Cells>),
    Undo(Index),
}

/// A row of a file: service, segment, units, status, days since when.
pub(crate) type Cells = (u8, u8, i64, usize, Option<i64>);

/// What is changed of a line: its status, its segment, since when.
#[derive(Debug, Clone)]
pub(crate) struct Edit {
    status: Option<usize>,
    segment: Option<&'static str>,
    since_days: Option<i64>,
}

const SERVICES: [&str; 2] = ["Teams", "Yammer"];
const SEGMENTS: [&str; 3] = ["", "Perú", "España"];

/// L1, L2, the same as labels, and days until the target.
const STATUSES: [(&str, &str, &str, &str, Option<i64>); 6] = [
    (
        "blocked",
        "blocked-adoption-readiness",
        "Blocked",
        "Adoption Readiness",
        Some(60),
    ),
    (
        "blocked",
        "blocked-customer-it-infrastructure-remediation",
        "Blocked",
        "Customer IT Infrastructure and Remediation",
        Some(90),
    ),
    (
        "in-progress",
        "in-progress-migration",
        "In Progress",
        "Migration",
        Some(120),
    ),
    (
        "no-intent",
        "no-intent-executive-sponsorship",
        "No Intent",
        "Executive Sponsorship",
        None,
    ),
    ("duplicate-invalid", "", "Duplicate/Invalid", "", None),
    (
        "status-unknown",
        "status-unknown-customer-unresponsive",
        "Status Unknown",
        "Customer Unresponsive",
        None,
    ),
];

pub(crate) fn deeds() -> impl Strategy<Value = Vec<(Deed, i64)>> {
    // Days pass between some of them.
    let days = prop_oneof![2 => Just(0_i64), 3 => 1_i64..4];
    prop::collection::vec((deed(), days), 4..14)
}

fn deed() -> impl Strategy<Value = Deed> {
    let index = any::<Index>;
    let units = || prop_oneof![4 => 1_i64..400, 1 => Just(0_i64)];
    prop_oneof![
        5 => (index(), index(), edit()).prop_map(|(line, units, edit)| Deed::Split(line, units, edit)),
        2 => (index(), index()).prop_map(|(from, into)| Deed::Merge(from, into)),
        3 => (index(), index(), index()).prop_map(|(from, into, units)| Deed::Move(from, into, units)),
        5 => (index(), edit()).prop_map(|(line, edit)| Deed::Update(line, edit)),
        2 => (index(), units()).prop_map(|(of, units)| Deed::Report(of, units)),
        1 => (index(), prop::option::of(units())).prop_map(|(of, units)| Deed::Override(of, units)),
        2 => index().prop_map(Deed::ReconcileAsProposed),
        1 => (index(), index()).prop_map(|(of, share)| Deed::Reconcile(of, share)),
        1 => index().prop_map(Deed::CloseBlocker),
        1 => index().prop_map(Deed::HandOver),
        3 => cells().prop_map(Deed::Import),
        3 => index().prop_map(Deed::Undo),
    ]
}

fn edit() -> impl Strategy<Value = Edit> {
    let segment = select(SEGMENTS.to_vec());
    (
        prop::option::weighted(0.6, 0..STATUSES.len()),
        prop::option::weighted(0.5, segment),
        prop::option::weighted(0.3, 0_i64..30),
    )
        .prop_map(|(status, segment, since_days)| Edit {
            status,
            segment,
            since_days,
        })
}

pub(crate) fn cells() -> impl Strategy<Value = Vec<Cells>> {
    let row = (
        0_u8..2,
        0_u8..3,
        1_i64..300,
        0..STATUSES.len(),
        prop::option::weighted(0.3, 0_i64..30),
    );
    prop::collection::vec(row, 1..5)
}

impl Edit {
    fn line_edit(&self, today: Date, number: usize) -> LineEdit {
        let code = |text: &str| (!text.is_empty()).then(|| Code::parse(text).unwrap());
        let target = |days: i64| today.checked_add(days.days()).unwrap();
        let chosen = self.status.map(|at| STATUSES[at]);
        LineEdit {
            status: chosen.map(|(l1, l2, ..)| Status {
                l1: code(l1).unwrap(),
                l2: code(l2),
                l3: None,
            }),
            target: chosen.and_then(|(.., days)| days.map(|days| Some(target(days)))),
            // Another status needs another note (rule S8).
            note: chosen.map(|_| format!("They told us so, call {number}.")),
            segment: self.segment.map(str::to_owned),
            since: self
                .since_days
                .map(|days| today.checked_sub(days.days()).unwrap()),
            ..LineEdit::default()
        }
    }
}

/// The rows as a file; those of one service and segment are one.
pub(crate) fn sheet(rows: &[Cells], today: Date, number: usize) -> Sheet {
    let mut seen = std::collections::BTreeSet::new();
    let mut sheet = Sheet::default();
    for (service, segment, units, status, since) in rows {
        if !seen.insert((service, segment)) {
            continue;
        }
        let day = |days: i64| today.checked_add(days.days()).unwrap().to_string();
        let (_, _, l1, l2, target) = STATUSES[*status];
        sheet = sheet.with(&[
            ("Customer", "Uno"),
            ("Tenant", "Main"),
            ("Service", SERVICES[usize::from(*service)]),
            ("Phase", ["Delivery", ""][usize::from(*service)]),
            ("Segment", SEGMENTS[usize::from(*segment)]),
            ("Seats", &units.to_string()),
            ("L1", l1),
            ("L2", l2),
            ("Target date", &target.map(day).unwrap_or_default()),
            (
                "Status since",
                &since.map(|days| day(-days)).unwrap_or_default(),
            ),
            ("Notes", &format!("Week {number} said {status}.")),
        ]);
    }
    sheet
}

/// A desk at which deeds are done, one after the other.
pub(crate) struct Doing<'a> {
    pub(crate) desk: &'a Desk,
    pub(crate) today: Date,
    pub(crate) number: usize,
}

impl Doing<'_> {
    /// Does it. Refusals are as good as deeds; a failure of the store is none.
    pub(crate) async fn done(&self, deed: &Deed, batches: &mut Vec<BatchId>) {
        let before = self.desk.entitlements().await;
        let done = self.attempt(deed, &before, batches).await;
        match done {
            Ok(()) => {}
            Err(UseCaseError::Store(error)) => panic!("{deed:?}: {error}"),
            Err(refused) => {
                assert!(!refused.refusals().is_empty(), "a refusal says why");
                assert_eq!(self.desk.entitlements().await, before, "{refused}");
            }
        }
    }

    async fn attempt(
        &self,
        deed: &Deed,
        before: &[Entitlement],
        batches: &mut Vec<BatchId>,
    ) -> UseCaseResult<()> {
        let app = &self.desk.app;
        let ada = self.actor().await;
        if let Deed::Import(rows) = deed {
            let how = How {
                mode: Mode::ValidOnly,
                ..How::default()
            };
            let sheet = sheet(rows, self.today, self.number);
            batches.extend(self.desk.take(&sheet, how).await.batch);
            return Ok(());
        }
        if let Deed::Undo(index) = deed {
            if !batches.is_empty() {
                let batch = batches.remove(index.index(batches.len()));
                undo_batch(app, &ada, batch).await?;
            }
            return Ok(());
        }
        let lines: Vec<(LineId, i64)> = before
            .iter()
            .flat_map(|entitlement| &entitlement.lines)
            .map(|line| (line.id, line.state.units))
            .collect();
        if lines.is_empty() {
            return Ok(());
        }
        let line = |index: &Index| index.get(&lines).0;
        let entitlement = |index: &Index| index.get(before);
        match deed {
            Deed::Split(from, units, edit) => {
                let (id, all) = *from.get(&lines);
                let units = i64::try_from(units.index(usize::try_from(all).unwrap() + 1)).unwrap();
                let (saved, _) = split_line(app, &ada, id, units, self.edit(edit)).await?;
                self.is_told(&saved).await
            }
            Deed::Merge(from, into) => {
                let saved = merge_lines(app, &ada, line(from), line(into), "").await?;
                self.is_told(&saved).await
            }
            Deed::Move(from, into, units) => {
                let (id, all) = *from.get(&lines);
                let units = 1 + i64::try_from(units.index(usize::try_from(all).unwrap())).unwrap();
                let note = Some(format!("They moved, call {}.", self.number));
                let saved = move_units(app, &ada, id, line(into), units, note, "").await?;
                self.is_told(&saved).await
            }
            Deed::Update(of, edit) => {
                let change = UpdateLine {
                    edit: self.edit(edit),
                    ..UpdateLine::default()
                };
                let saved = update_line(app, &ada, line(of), &change).await?.line;
                let entitlements = self.desk.entitlements().await;
                let mut stored = entitlements.iter().filter_map(|of| of.line(saved.id));
                assert_eq!(stored.next(), Some(&saved), "what was saved is told");
                Ok(())
            }
            Deed::Report(of, units) => {
                let saved = report_units(app, &ada, entitlement(of).id, *units).await?;
                self.is_told(&saved).await
            }
            Deed::Override(of, units) => {
                let own = units.map(|units| UnitsOverride {
                    units,
                    reason: "Counted by hand.".to_owned(),
                });
                let saved = override_units(app, &ada, entitlement(of).id, own).await?;
                self.is_told(&saved).await
            }
            Deed::ReconcileAsProposed(of) => {
                let id = entitlement(of).id;
                let units = propose_reconciling(app, &ada, id).await?;
                let saved = reconcile_units(app, &ada, id, units).await?;
                self.is_told(&saved).await
            }
            Deed::Reconcile(of, share) => {
                let of = entitlement(of);
                let saved = reconcile_units(app, &ada, of.id, shared(of, *share)).await?;
                self.is_told(&saved).await
            }
            Deed::CloseBlocker(of) => self.close(&ada, line(of)).await,
            Deed::HandOver(of) => hand_over(app, &ada, entitlement(of).id).await.map(drop),
            Deed::Import(_) | Deed::Undo(_) => Ok(()),
        }
    }

    /// What a use case tells of an entitlement is what the database holds.
    async fn is_told(&self, saved: &SavedEntitlement) -> UseCaseResult<()> {
        let entitlements = self.desk.entitlements().await;
        let mut stored = entitlements.iter();
        let stored = stored.find(|of| of.id == saved.entitlement.id);
        assert_eq!(stored, Some(&saved.entitlement), "what was saved is told");
        Ok(())
    }

    /// The administrator, with a reason for whatever needs one.
    async fn actor(&self) -> Actor {
        let mut ada = self.desk.actor(self.desk.ada).await;
        "the desk knows".clone_into(&mut ada.standing_reason);
        ada
    }

    fn edit(&self, edit: &Edit) -> LineEdit {
        edit.line_edit(self.today, self.number)
    }

    async fn close(&self, ada: &Actor, line: LineId) -> UseCaseResult<()> {
        let lines = self.desk.lines().await;
        let (_, state) = lines.iter().find(|(id, _)| *id == line).expect("the line");
        let Some(link) = state.primary_blocker() else {
            return Ok(());
        };
        let close = CloseBlocker {
            resolution: format!("Solved, call {}.", self.number),
            target: Some(self.today.checked_add(30.days()).unwrap()),
            ..CloseBlocker::default()
        };
        close_blocker(&self.desk.app, ada, link.blocker, &close)
            .await
            .map(drop)
    }
}

/// The reported units, the first line taking a share and the last the rest.
fn shared(of: &Entitlement, share: Index) -> BTreeMap<LineId, i64> {
    let reported = of.state.reported();
    let (first, last) = (of.lines.first(), of.lines.last());
    let (Some(first), Some(last)) = (first, last) else {
        return BTreeMap::new();
    };
    let most = usize::try_from(reported).unwrap_or(0) + 1;
    let taken = i64::try_from(share.index(most)).unwrap();
    if first.id == last.id {
        return BTreeMap::from([(first.id, reported)]);
    }
    BTreeMap::from([(first.id, taken), (last.id, reported - taken)])
}
