//! A line on the screen of its tenant: as every list shows it, with its note, promises, blockers and what it lacks.

use std::collections::BTreeMap;

use desbloqueo_app::catalogue::show_entitlement::EntitlementView;
use desbloqueo_app::history::Span;
use desbloqueo_app::reads::{Names, TenantDesk};
use desbloqueo_app::rights::LineRights;
use desbloqueo_domain::blocker::slips;
use desbloqueo_domain::clocks::age_days;
use desbloqueo_domain::code::{OwnFieldId, PersonId};
use desbloqueo_domain::line::{Approval, Due, LineState, StatusLine};
use desbloqueo_domain::own_field::OwnField;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_i18n::Args;
use desbloqueo_words::Words;
use jiff::civil::Date;

use crate::ui::{AgeView, StatusView};

/// Stretches of time that are shown with a line; its history has them all.
const SPANS_SHOWN: usize = 4;

/// A line on the screen of its tenant.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a thing that the template shows or leaves out"
)]
pub(super) struct LineCard {
    pub(super) id: String,
    pub(super) status: StatusView,
    pub(super) units: String,
    pub(super) segment: String,
    pub(super) age: AgeView,
    /// How long in this reason, where that is shorter (rule T4).
    pub(super) in_reason: String,
    /// How long ago somebody last changed or confirmed it (rule T4).
    pub(super) confirmed: String,
    pub(super) note: String,
    pub(super) target: String,
    /// The message that names the target.
    pub(super) target_label: &'static str,
    pub(super) is_past_target: bool,
    /// Earlier promises and slips (rule H5).
    pub(super) earlier: String,
    pub(super) review: String,
    pub(super) owner: String,
    /// Who that is today, where a role is named.
    pub(super) acting: String,
    pub(super) is_nobodys: bool,
    pub(super) next: String,
    pub(super) next_due: String,
    pub(super) is_next_late: bool,
    pub(super) blockers: Vec<BlockerView>,
    /// What it lacks of what its status asks for.
    pub(super) lacks: Vec<String>,
    pub(super) approval: String,
    pub(super) may_approve: bool,
    /// Whether the reader may take units out of it, and where to.
    pub(super) may_split: bool,
    pub(super) may_move: bool,
    pub(super) rights: LineRights,
    pub(super) own: Vec<(String, String)>,
    /// How long it stood in each reason, the latest first.
    pub(super) spans: Vec<SpanView>,
}

/// How long a line stood in a reason.
pub(super) struct SpanView {
    pub(super) kind: &'static str,
    pub(super) text: String,
}

/// A blocker that holds a line.
pub(super) struct BlockerView {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) is_closed: bool,
}

impl LineCard {
    pub(super) fn new(
        words: &Words<'_>,
        (desk, reader): (&TenantDesk, PersonId),
        names: &Names,
        view: &EntitlementView,
        line: &StatusLine,
    ) -> Self {
        let (state, today) = (&line.state, desk.view.today);
        let kind = words.playbook.rulebook().kind(&state.status.l1);
        let kind = kind.unwrap_or(StatusKind::StatusUnknown);
        let days = |id: &str, days| words.text(id, &Args::new().number("days", days));
        let next = &state.next_action;
        let late = late_days(next.due, today);
        let promised = desk.promised.get(&line.id).map(Vec::as_slice);
        let rights = desk.rights_on_lines.of(line.id);
        Self {
            id: line.id.to_string(),
            status: StatusView::new(words, kind, &state.status),
            units: words.text("count-units", &Args::new().number("count", state.units)),
            segment: state.segment.clone(),
            age: AgeView::new(words, state.since.l1, today),
            in_reason: if state.since.reason > state.since.l1 {
                days("tenant-in-reason", age_days(state.since.reason, today))
            } else {
                String::default()
            },
            confirmed: days("tenant-confirmed", age_days(state.confirmed, today)),
            note: state.note.clone(),
            target: words.target(state.target, state.asked.as_ref()),
            target_label: if kind == StatusKind::Blocked {
                "field-unblock-date"
            } else {
                "field-target-date"
            },
            is_past_target: state.target.is_some_and(|target| target < today),
            earlier: earlier(words, promised.unwrap_or_default()),
            review: state.review.map(|day| words.date(day)).unwrap_or_default(),
            owner: words.owner(&state.owner, names),
            acting: acting(words, desk, names, view, state),
            is_nobodys: state.owner == Owner::Nobody,
            next: words.action(&next.what),
            next_due: late.map_or_else(|| words.due(next.due), |late| days("overdue-by", late)),
            is_next_late: late.is_some(),
            blockers: blockers(words, desk, state),
            lacks: lacks(words, view, line),
            approval: approval(words, names, state.approval),
            may_approve: rights.approve
                && matches!(state.approval, Approval::Awaiting { by } if by != reader),
            may_split: rights.split && state.units > 1,
            may_move: rights.split && view.entitlement.lines.len() > 1,
            rights,
            own: own(desk, view, line),
            spans: spans(words, desk.spans.get(&line.id).map_or(&[], Vec::as_slice)),
        }
    }
}

fn late_days(due: Due, today: Date) -> Option<i64> {
    let last = due.day()?;
    (last < today).then(|| age_days(last, today))
}

/// "Was 20 Nov, 1 Dec; slipped twice": every promise before the last.
fn earlier(words: &Words<'_>, promised: &[Date]) -> String {
    let Some((_, before)) = promised
        .split_last()
        .filter(|(_, before)| !before.is_empty())
    else {
        return String::new();
    };
    let dates: Vec<String> = before.iter().map(|day| words.date(*day)).collect();
    let (times, days) = slips(promised);
    let args = Args::new()
        .text("dates", dates.join(", "))
        .number("times", i64::from(times))
        .number("days", days);
    words.text("tenant-was-promised", &args)
}

fn acting(
    words: &Words<'_>,
    desk: &TenantDesk,
    names: &Names,
    view: &EntitlementView,
    state: &LineState,
) -> String {
    let Owner::Role(_) = &state.owner else {
        return String::new();
    };
    let team = &desk.view.tenant.state.team;
    let who = team.resolve(&state.owner, &view.entitlement.service);
    words.owner(who, names)
}

fn blockers(words: &Words<'_>, desk: &TenantDesk, state: &LineState) -> Vec<BlockerView> {
    let links = state.blockers.iter();
    let seen = links.filter_map(|link| desk.view.blockers.get(&link.blocker));
    let shown = seen.map(|blocker| {
        let own = &blocker.state;
        let title = if own.title.is_empty() {
            words.reason(own.reason.as_ref(), own.detail.as_ref())
        } else {
            own.title.clone()
        };
        BlockerView {
            id: blocker.id.to_string(),
            title,
            is_closed: !own.is_open(),
        }
    });
    shown.collect()
}

fn lacks(words: &Words<'_>, view: &EntitlementView, line: &StatusLine) -> Vec<String> {
    let fields = view.lacks.get(&line.id).into_iter().flatten();
    fields.map(|field| words.field(*field)).collect()
}

fn approval(words: &Words<'_>, names: &Names, approval: Approval) -> String {
    let (message, person) = match approval {
        Approval::NotNeeded => return String::new(),
        Approval::Awaiting { by } => ("tenant-approval-awaited", by),
        Approval::Given { by } => ("tenant-approval-given", by),
    };
    let name = words.owner(&Owner::Person(person), names);
    words.text(message, &Args::new().text("person", name))
}

fn own(desk: &TenantDesk, view: &EntitlementView, line: &StatusLine) -> Vec<(String, String)> {
    let values = view.own_values_of_lines.get(&line.id);
    values.map_or_else(Vec::new, |values| own_of(&desk.view.own_fields, values))
}

/// The own fields that have a value, with it.
pub(super) fn own_of(
    fields: &[OwnField],
    values: &BTreeMap<OwnFieldId, String>,
) -> Vec<(String, String)> {
    let filled = fields.iter().filter_map(|field| {
        let value = values.get(&field.id)?;
        Some((field.label.clone(), value.clone()))
    });
    filled.collect()
}

/// Where a line stood for how long; nothing where it never stood elsewhere: its age says that.
fn spans(words: &Words<'_>, spans: &[Span]) -> Vec<SpanView> {
    if spans.len() < 2 {
        return Vec::new();
    }
    let views = spans.iter().take(SPANS_SHOWN).map(|span| SpanView {
        kind: span.kind.code(),
        text: words.short_span(span),
    });
    views.collect()
}
