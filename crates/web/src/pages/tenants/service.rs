//! A service of a tenant: its units by status as a bar, its marks, its lines.

use desbloqueo_app::catalogue::show_entitlement::EntitlementView;
use desbloqueo_app::reads::{Names, TenantDesk};
use desbloqueo_app::rights::EntitlementRights;
use desbloqueo_domain::code::{LineId, PersonId};
use desbloqueo_domain::entitlement::{Entitlement, EntitlementState};
use desbloqueo_domain::rulebook::Rulebook;
use desbloqueo_domain::status::{Phase, StatusKind};
use desbloqueo_domain::update_line::days_after;
use desbloqueo_i18n::Args;
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;

use super::line::{LineCard, own_of};

/// The width of a bar of units, in the units of its drawing.
const BAR_WIDTH: i64 = 1_000;

/// A service of a tenant.
pub(super) struct ServiceView {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) short: String,
    pub(super) units: String,
    pub(super) number: String,
    pub(super) bar: Vec<BarPart>,
    /// The bar in words.
    pub(super) bar_words: String,
    /// Facts in a row: phase, service status, scenario, start, attempts.
    pub(super) facts: Vec<String>,
    pub(super) business: Vec<String>,
    /// By how many units reported and agreed differ; empty while they do not (rule U3).
    pub(super) to_reconcile: String,
    /// By when incomplete lines shall be completed; empty where none lacks anything.
    pub(super) incomplete: String,
    /// What the reader may do with it.
    pub(super) rights: EntitlementRights,
    /// Whether the reader may merge lines of it: as both their statuses say.
    pub(super) may_merge: bool,
    pub(super) attempts: u32,
    /// Own fields that are filled.
    pub(super) own: Vec<(String, String)>,
    pub(super) lines: Vec<LineCard>,
    pub(super) merges: Vec<MergeView>,
}

/// A status in a bar of units.
pub(super) struct BarPart {
    pub(super) kind: &'static str,
    pub(super) from: i64,
    pub(super) width: i64,
    pub(super) title: String,
}

/// Two lines that nothing tells apart (rule U4).
pub(super) struct MergeView {
    pub(super) from: String,
    pub(super) into: String,
    pub(super) text: String,
}

impl ServiceView {
    pub(super) fn new(
        words: &Words<'_>,
        (desk, reader): (&TenantDesk, PersonId),
        names: &Names,
        view: &EntitlementView,
    ) -> Self {
        let entitlement = &view.entitlement;
        let state = &entitlement.state;
        let rulebook = words.playbook.rulebook();
        let bar = bar(words, rulebook, entitlement);
        let rights = desk.rights_on_entitlements.get(&entitlement.id).copied();
        let mergeable = view.mergeable.iter().map(|(_, from)| *from);
        let mut may_split = mergeable.map(|from| desk.rights_on_lines.of(from).split);
        let titles: Vec<&str> = bar.iter().map(|part| part.title.as_str()).collect();
        let lines = entitlement.lines.iter();
        let lines = lines.map(|line| LineCard::new(words, (desk, reader), names, view, line));
        let merges = view.mergeable.iter();
        Self {
            id: entitlement.id.to_string(),
            name: words.label(Kind::Service, &entitlement.service),
            short: words.short_service(&entitlement.service),
            units: words.text("count-units", &Args::new().number("count", state.agreed)),
            number: words.number(state.agreed),
            bar_words: titles.join(", "),
            bar,
            facts: facts(words, state),
            business: business(words, state),
            to_reconcile: to_reconcile(words, state),
            incomplete: incomplete(words, view),
            rights: rights.unwrap_or_default(),
            may_merge: may_split.all(|may| may),
            attempts: state.attempts,
            merges: merges
                .map(|pair| merge(words, entitlement, *pair))
                .collect(),
            own: own_of(&desk.view.own_fields, &view.own_values),
            lines: lines.collect(),
        }
    }
}

/// Units by kind, in the order in which reports show kinds.
fn bar(words: &Words<'_>, rulebook: &Rulebook, entitlement: &Entitlement) -> Vec<BarPart> {
    let total = entitlement.sum().max(1);
    let mut from = 0;
    let mut parts = Vec::new();
    for kind in StatusKind::ALL {
        let of_kind = entitlement.lines.iter();
        let of_kind = of_kind.filter(|line| rulebook.kind(&line.state.status.l1) == Some(kind));
        let units: i64 = of_kind.map(|line| line.state.units).sum();
        if units == 0 {
            continue;
        }
        let width = (units.saturating_mul(BAR_WIDTH) / total).max(6);
        let label = words.plain(&format!("kind-{}", kind.code()));
        let args = Args::new().text("status", label).number("units", units);
        parts.push(BarPart {
            kind: kind.code(),
            from,
            width,
            title: words.text("tenant-bar-part", &args),
        });
        from += width;
    }
    parts
}

fn facts(words: &Words<'_>, state: &EntitlementState) -> Vec<String> {
    let dated = |id: &str, day| words.text(id, &Args::new().text("date", words.date(day)));
    let attempts = (state.attempts > 0).then(|| {
        let args = Args::new().number("count", i64::from(state.attempts));
        words.text("tenant-attempts", &args)
    });
    let start = state.engagement_start.as_ref();
    let all = [
        Some(words.plain(&format!("phase-{}", state.phase.code()))),
        state
            .service_status
            .as_ref()
            .map(|code| words.label(Kind::ServiceStatus, code)),
        state
            .engagement_scenario
            .as_ref()
            .map(|code| words.label(Kind::EngagementScenario, code)),
        state
            .initiate_discussion
            .filter(|_| state.phase == Phase::Assignment)
            .map(|day| dated("tenant-initiate", day)),
        start.map(|start| dated("tenant-started", start.day)),
        attempts,
    ];
    all.into_iter().flatten().collect()
}

fn business(words: &Words<'_>, state: &EntitlementState) -> Vec<String> {
    let reason = state.business_reason.as_ref();
    let owner = state.success_owner.as_str();
    let override_text = state.units_override.as_ref().map(|own| {
        let args = Args::new()
            .number("purchased", state.purchased)
            .text("reason", own.reason.as_str());
        words.text("tenant-overridden", &args)
    });
    let owner = (!owner.is_empty())
        .then(|| words.text("tenant-success-owner", &Args::new().text("name", owner)));
    let all = [
        reason.map(|code| words.label(Kind::BusinessReason, code)),
        owner,
        override_text,
    ];
    all.into_iter().flatten().collect()
}

fn to_reconcile(words: &Words<'_>, state: &EntitlementState) -> String {
    if !state.needs_reconciling() {
        return String::new();
    }
    let args = Args::new()
        .number("reported", state.reported())
        .number("agreed", state.agreed);
    words.text("tenant-to-reconcile", &args)
}

/// What lines lack, and by when after the handover (rule S13).
fn incomplete(words: &Words<'_>, view: &EntitlementView) -> String {
    if view.lacks.is_empty() {
        return String::new();
    }
    let days = words.playbook.rulebook().defaults.handover_days;
    let handed_over = view.entitlement.state.handed_over;
    let count = Args::new().count("count", view.lacks.len());
    match handed_over {
        Some(day) => {
            let by = words.date(days_after(day, days));
            words.text("tenant-incomplete-by", &count.text("date", by))
        }
        None => words.text("tenant-incomplete", &count),
    }
}

fn merge(words: &Words<'_>, entitlement: &Entitlement, pair: (LineId, LineId)) -> MergeView {
    let (into, from) = pair;
    let line = entitlement.line(from);
    let status = line.map(|line| words.status(&line.state.status));
    let args = Args::new().text("status", status.unwrap_or_default());
    MergeView {
        from: from.to_string(),
        into: into.to_string(),
        text: words.text("tenant-merge-offered", &args),
    }
}
