//! What was said about rows, grouped by why.

use std::collections::BTreeMap;

use desbloqueo_app::import::{ImportFinding, Imported, Weight};
use desbloqueo_domain::refusal::Cause;
use desbloqueo_i18n::Args;
use desbloqueo_words::Words;

/// Cells that are listed of a group; the workbook of refused rows has them all.
const CELLS: usize = 50;

/// Everything that is said for one reason.
pub(super) struct GroupView {
    pub(super) title: String,
    pub(super) rule: &'static str,
    pub(super) count: String,
    pub(super) cells: Vec<CellView>,
    /// How many more there are; empty for none.
    pub(super) more: String,
    pub(super) is_open: bool,
}

/// A cell and what is said about it.
pub(super) struct CellView {
    pub(super) place: String,
    pub(super) text: String,
}

/// Groups in order of size; rows that are refused because of others come last.
pub(super) fn grouped(words: &Words<'_>, tried: &Imported, wants_refused: bool) -> Vec<GroupView> {
    type Key = (bool, &'static str, &'static str, &'static str);
    let mut groups: BTreeMap<Key, Vec<&ImportFinding>> = BTreeMap::new();
    for finding in &tried.findings {
        let key = match &finding.weight {
            Weight::Refused(refusal) if wants_refused => (
                refusal.cause == Cause::SiblingRefused,
                refusal.rule.code(),
                refusal.cause.code(),
                refusal.field.code(),
            ),
            Weight::Notice(notice) if !wants_refused => (
                false,
                notice.rule.code(),
                notice.remark.code(),
                notice.field.code(),
            ),
            _ => continue,
        };
        groups.entry(key).or_default().push(finding);
    }
    let mut ordered: Vec<_> = groups.into_iter().collect();
    ordered.sort_by_key(|(key, findings)| (key.0, std::cmp::Reverse(findings.len())));
    let views = ordered.into_iter().enumerate();
    views
        .map(|(at, ((_, rule, _, field), findings))| GroupView {
            title: format!(
                "{} · {}",
                words.plain(&format!("field-{field}")),
                words.plain(&format!("rule-{rule}"))
            ),
            rule,
            count: words.text("count-rows", &Args::new().count("count", rows(&findings))),
            more: more(words, findings.len()),
            cells: findings
                .iter()
                .take(CELLS)
                .map(|finding| cell(words, finding))
                .collect(),
            is_open: at < 3,
        })
        .collect()
}

fn rows(findings: &[&ImportFinding]) -> usize {
    let mut rows: Vec<u32> = findings.iter().map(|finding| finding.row).collect();
    rows.dedup();
    rows.len()
}

fn more(words: &Words<'_>, all: usize) -> String {
    match all.saturating_sub(CELLS) {
        0 => String::new(),
        left => words.text("and-more", &Args::new().count("count", left)),
    }
}

fn cell(words: &Words<'_>, finding: &ImportFinding) -> CellView {
    CellView {
        place: format!("{}!{}", finding.sheet, finding.address),
        text: match &finding.weight {
            Weight::Refused(refusal) => words.refusal(refusal),
            Weight::Notice(notice) => words.notice(notice),
        },
    }
}
