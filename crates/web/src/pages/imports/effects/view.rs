//! The page of what a file would do.

use askama::Template;
use desbloqueo_app::import::drafts::Draft;
use desbloqueo_app::import::{ImportFinding, Imported, RowOutcome, Weight};
use desbloqueo_app::reads::Organization;
use desbloqueo_domain::code::Code;
use desbloqueo_domain::refusal::Cause;
use desbloqueo_playbook::Kind;
use desbloqueo_words::{Words, sheet_finding};

use super::Asked;
use super::coached::{CoachedRow, choices_from, coached};
use super::differences::{PAGE, RowView, absent, count, rows};
use super::grouped::{GroupView, grouped};
use crate::pages::imports::list::counts;
use crate::pages::imports::steps::{StepView, path, steps};
use crate::shell::Shell;
use crate::visitor::Visitor;

/// Things that were noticed in the sheet and are shown.
const NOTICED: usize = 20;

#[derive(Template)]
#[template(path = "imports/effects.html")]
pub(super) struct EffectsPage {
    shell: Shell,
    steps: Vec<StepView>,
    draft: Draft,
    /// Why nothing can be said; empty where something can.
    wrong: String,
    /// Why nothing was changed when it was applied; empty where it was not.
    ended: String,
    /// Whether rows are refused because nobody said why they may be changed (rule S9).
    wants_reason: bool,
    summary: String,
    tabs: Vec<TabView>,
    /// The tab that is open.
    shown: &'static str,
    groups: Vec<GroupView>,
    rows: Vec<RowView>,
    coached: Vec<CoachedRow>,
    /// Percent, label, whether it is chosen.
    from: Vec<(u8, String, bool)>,
    /// Where what is chosen of the coach's proposals is sent.
    statuses: String,
    /// The paths of the pages beside this one; empty where there is none.
    previous: String,
    next: String,
    noticed: Vec<String>,
    organizations: Vec<ChoiceView>,
    scopes: Vec<ChoiceView>,
    services: Vec<ChoiceView>,
    /// `all` or `valid`; empty where there is nothing to apply.
    mode: &'static str,
    apply: String,
    refused: String,
    here: String,
}

struct TabView {
    label: String,
    count: String,
    path: String,
    is_open: bool,
}

struct ChoiceView {
    value: String,
    label: String,
    is_chosen: bool,
}

/// Tabs in the order in which they are looked at: the code, and the message that names it.
const TABS: [(&str, &str); 7] = [
    ("refused", "import-tab-refused"),
    ("changed", "import-tab-changed"),
    ("added", "import-tab-added"),
    ("noticed", "import-tab-noticed"),
    ("absent", "import-tab-absent"),
    ("unchanged", "import-tab-unchanged"),
    ("coached", "coaching-tab"),
];

pub(super) fn page(
    visitor: &Visitor,
    draft: &Draft,
    tried: &Imported,
    organizations: &[Organization],
    asked: &Asked,
) -> EffectsPage {
    let words = visitor.words();
    let shown = shown(tried, asked);
    let at = asked.page.saturating_sub(1);
    let all = count_of(tried, shown);
    let link = |page: usize| {
        let end = format!("/effects?show={shown}&page={page}");
        path(draft.id, &end)
    };
    let listed = !["refused", "noticed", "coached"].contains(&shown);
    EffectsPage {
        wants_reason: tried.findings.iter().any(wants_reason),
        summary: counts(&words, tried.summary),
        tabs: tabs(&words, draft, tried, shown),
        coached: if shown == "coached" {
            coached(&words, tried, asked.from())
        } else {
            Vec::new()
        },
        from: choices_from(&words, asked.from()),
        groups: if listed || shown == "coached" {
            Vec::new()
        } else {
            grouped(&words, tried, shown == "refused")
        },
        rows: match shown {
            "changed" => rows(&words, tried, RowOutcome::Changed, at),
            "added" => rows(&words, tried, RowOutcome::Added, at),
            "unchanged" => rows(&words, tried, RowOutcome::Unchanged, at),
            "absent" => absent(&words, tried, at),
            _ => Vec::new(),
        },
        previous: if listed && at > 0 {
            link(at)
        } else {
            String::new()
        },
        next: if listed && (at + 1) * PAGE < all {
            link(at + 2)
        } else {
            String::new()
        },
        noticed: tried
            .sheet_findings
            .iter()
            .take(NOTICED)
            .map(|finding| sheet_finding(words.language, finding))
            .collect(),
        mode: mode(tried),
        shown,
        refused: if tried.summary.refused > 0 {
            path(draft.id, "/refused.xlsx")
        } else {
            String::new()
        },
        ..refused(visitor, draft, organizations, String::new())
    }
}

/// How it can be applied; empty where there is nothing to apply.
fn mode(tried: &Imported) -> &'static str {
    let has_changes = tried.summary.added + tried.summary.changed + tried.absent.len() > 0;
    match (has_changes, tried.summary.refused) {
        (false, _) => "",
        (true, 0) => "all",
        (true, _) => "valid",
    }
}

impl EffectsPage {
    /// After it was applied and changed nothing.
    pub(super) fn after(self, ended: String) -> Self {
        Self { ended, ..self }
    }
}

/// The page where nothing can be said, with why, and what can be chosen otherwise.
pub(super) fn refused(
    visitor: &Visitor,
    draft: &Draft,
    organizations: &[Organization],
    wrong: String,
) -> EffectsPage {
    let words = visitor.words();
    let shell = visitor.shell("import-title");
    let choices = &draft.choices;
    let complete = choices.complete.as_ref();
    let service = complete.and_then(|scope| scope.service.as_ref());
    let seen = |chosen: Option<_>| {
        let whole = organizations
            .iter()
            .filter(|one| visitor.actor().sees_organization(one.id));
        let view = whole.map(|one| ChoiceView {
            value: one.id.to_string(),
            label: one.name.clone(),
            is_chosen: chosen == Some(one.id),
        });
        view.collect::<Vec<_>>()
    };
    EffectsPage {
        steps: steps(&shell, draft, 2),
        organizations: seen(choices.organization),
        scopes: seen(complete.map(|scope| scope.organization)),
        services: services(&words, service),
        here: path(draft.id, "/effects"),
        apply: path(draft.id, "/apply"),
        draft: draft.clone(),
        wrong,
        ended: String::new(),
        wants_reason: false,
        summary: String::new(),
        tabs: Vec::new(),
        shown: "",
        groups: Vec::new(),
        rows: Vec::new(),
        coached: Vec::new(),
        from: Vec::new(),
        statuses: path(draft.id, "/statuses"),
        previous: String::new(),
        next: String::new(),
        noticed: Vec::new(),
        mode: "",
        refused: String::new(),
        shell,
    }
}

fn wants_reason(finding: &ImportFinding) -> bool {
    matches!(&finding.weight, Weight::Refused(refusal) if refusal.cause == Cause::OverrideNeedsReason)
}

fn services(words: &Words<'_>, chosen: Option<&Code>) -> Vec<ChoiceView> {
    let codes = words.playbook.codes(Kind::Service);
    let view = codes.iter().map(|code| ChoiceView {
        value: code.to_string(),
        label: words.label(Kind::Service, code),
        is_chosen: chosen == Some(code),
    });
    view.collect()
}

/// What was asked for, where there is such a thing; else the first that there is something of.
fn shown(tried: &Imported, asked: &Asked) -> &'static str {
    let codes = TABS.iter().map(|(code, _)| *code);
    let asked_for = codes.clone().find(|code| *code == asked.show);
    let mut there = codes.filter(|code| count_of(tried, code) > 0);
    asked_for.or_else(|| there.next()).unwrap_or("unchanged")
}

fn tabs(words: &Words<'_>, draft: &Draft, tried: &Imported, shown: &str) -> Vec<TabView> {
    let view = |(code, label): &(&str, &str)| {
        let count = count_of(tried, code);
        // Rows are always told; the rest where there is something to tell.
        let told = ["refused", "changed", "added", "unchanged"].contains(code) || count > 0;
        told.then(|| TabView {
            label: words.plain(label),
            count: words.number(i64::try_from(count).unwrap_or(i64::MAX)),
            path: path(draft.id, &format!("/effects?show={code}")),
            is_open: *code == shown,
        })
    };
    TABS.iter().filter_map(view).collect()
}

fn count_of(tried: &Imported, shown: &str) -> usize {
    match shown {
        "refused" => tried.summary.refused,
        "changed" => count(tried, RowOutcome::Changed),
        "added" => count(tried, RowOutcome::Added),
        "unchanged" => count(tried, RowOutcome::Unchanged),
        "absent" => tried.absent.len(),
        "coached" => tried.coached.len(),
        _ => {
            let findings = tried.findings.iter();
            findings
                .filter(|finding| matches!(finding.weight, Weight::Notice(_)))
                .count()
        }
    }
}
