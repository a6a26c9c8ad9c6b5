//! What becomes of each line, ready to be read: what changes from what to what, what is refused by which rule.

use askama::Template;
use desbloqueo_app::bulk_edit::{BulkEdited, EditedLine, LineOutcome, MOST_LINES};
use desbloqueo_app::reads::Names;
use desbloqueo_domain::line::LineState;
use desbloqueo_domain::refusal::Field;
use desbloqueo_i18n::Args;
use desbloqueo_words::Words;

use super::wanted::Wanted;
use crate::pages::portfolio::asked::Asked;
use crate::posted::Fields;
use crate::shell::Shell;
use crate::ui::StatusView;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "portfolio/effects.html")]
pub(super) struct EffectsPage {
    shell: Shell,
    counts: String,
    /// Said where the filter finds more lines than are edited at once.
    cut: Option<String>,
    rows: Vec<EffectRow>,
    /// What the button that does it says; empty where there is nothing to do.
    apply: String,
    /// `all` or `accepted`.
    mode: &'static str,
    repeated: Vec<(String, String)>,
    back: String,
}

struct EffectRow {
    tenant_id: String,
    customer: String,
    tenant: String,
    service: String,
    status: StatusView,
    units: String,
    /// `changed`, `unchanged` or `refused`.
    outcome: &'static str,
    outcome_text: String,
    /// Field, before, after.
    changes: Vec<(String, String, String)>,
    remarks: Vec<String>,
}

pub(super) fn page(
    visitor: &Visitor,
    fields: &Fields,
    wanted: &Wanted,
    told: &BulkEdited,
) -> EffectsPage {
    let words = visitor.words();
    let counts = told.counts();
    let args = Args::new()
        .count("changed", counts.changed)
        .count("unchanged", counts.unchanged)
        .count("refused", counts.refused);
    let button = Args::new().count("count", counts.changed);
    let (apply, mode) = match (counts.changed, counts.refused) {
        (0, _) => (String::new(), "all"),
        (_, 0) => (words.text("portfolio-apply", &button), "all"),
        _ => (words.text("portfolio-apply-accepted", &button), "accepted"),
    };
    let most = Args::new().number("count", i64::from(MOST_LINES));
    let repeated = fields.0.iter().filter(|(name, _)| name != "mode");
    EffectsPage {
        counts: words.text("portfolio-effects", &args),
        cut: told.cut.then(|| words.text("portfolio-cut", &most)),
        rows: told
            .lines
            .iter()
            .map(|line| row(&words, &told.names, line))
            .collect(),
        apply,
        mode,
        repeated: repeated.cloned().collect(),
        back: Asked::of(fields.get("found")).at("/portfolio"),
        shell: visitor.shell("nav-portfolio").titled(wanted.title.as_str()),
    }
}

fn row(words: &Words<'_>, names: &Names, line: &EditedLine) -> EffectRow {
    let status = &line.before.status;
    let kind = words.playbook.rulebook().kind(&status.l1);
    let outcome = match line.outcome {
        LineOutcome::Changed { .. } => "changed",
        LineOutcome::Unchanged => "unchanged",
        LineOutcome::Refused(_) => "refused",
    };
    let (changes, remarks) = match &line.outcome {
        LineOutcome::Changed { after, notices } => (
            changes(words, names, &line.before, after),
            notices.iter().map(|notice| words.notice(notice)).collect(),
        ),
        LineOutcome::Unchanged => (Vec::new(), Vec::new()),
        LineOutcome::Refused(refusals) => {
            let told = refusals
                .iter()
                .map(|refusal| format!("{} ({})", words.refusal(refusal), refusal.rule));
            (Vec::new(), told.collect())
        }
    };
    EffectRow {
        tenant_id: line.place.tenant.to_string(),
        customer: line.customer.clone(),
        tenant: line.tenant.clone(),
        service: words.short_service(&line.service),
        status: StatusView::new(words, kind.unwrap_or(UNKNOWN), status),
        units: words.number(line.before.units),
        outcome,
        outcome_text: words.plain(&format!("effect-{outcome}")),
        changes,
        remarks,
    }
}

/// A code that the playbook in force does not know any more.
const UNKNOWN: desbloqueo_domain::status::StatusKind =
    desbloqueo_domain::status::StatusKind::StatusUnknown;

/// What changes on a line: field, before, after.
fn changes(
    words: &Words<'_>,
    names: &Names,
    before: &LineState,
    after: &LineState,
) -> Vec<(String, String, String)> {
    let date = |day| words.target(day, None);
    let next = |line: &LineState| {
        let action = words.action(&line.next_action.what);
        format!("{action} {}", words.due(line.next_action.due))
            .trim()
            .to_owned()
    };
    let of = |line: &LineState| {
        [
            (Field::Status, words.status(&line.status)),
            (Field::Note, line.note.clone()),
            (
                Field::TargetDate,
                words.target(line.target, line.asked.as_ref()),
            ),
            (Field::ReviewDate, date(line.review)),
            (Field::Owner, words.owner(&line.owner, names)),
            (Field::NextAction, next(line)),
            (
                Field::NextActionOwner,
                words.owner(&line.next_action.owner, names),
            ),
        ]
    };
    let pairs = of(before).into_iter().zip(of(after));
    let changed = pairs.filter(|((_, before), (_, after))| before != after);
    let mut all: Vec<(String, String, String)> = changed
        .map(|((field, before), (_, after))| (words.field(field), before, after))
        .collect();
    if before.blockers != after.blockers {
        let told = match (before.blockers.is_empty(), after.blockers.is_empty()) {
            (_, true) => "effect-blocker-left",
            (true, false) => "effect-blocker-new",
            (false, false) => "effect-blocker-other",
        };
        all.push((
            words.field(Field::Blocker),
            String::new(),
            words.plain(told),
        ));
    }
    if all.is_empty() {
        let confirmed = words.date(after.confirmed);
        all.push((
            words.plain("column-confirmed"),
            words.date(before.confirmed),
            confirmed,
        ));
    }
    all
}
