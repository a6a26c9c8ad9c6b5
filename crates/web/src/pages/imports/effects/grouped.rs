//! What was said about rows, grouped by why.

use std::collections::BTreeMap;

use desbloqueo_app::import::{ImportFinding, Imported, Weight};
use desbloqueo_domain::refusal::Cause;
use desbloqueo_i18n::Args;
use desbloqueo_words::Words;

/// Findings of a group that are looked at; the workbook of refused rows has them all.
const LOOKED_AT: usize = 500;

/// Different sentences of a group, and cells of each, that are listed.
const SENTENCES: usize = 25;
const CELLS: usize = 12;

/// Everything that is said for one reason.
pub(super) struct GroupView {
    pub(super) title: String,
    pub(super) rule: &'static str,
    pub(super) count: String,
    pub(super) said: Vec<SaidView>,
    /// How many more there are; empty for none.
    pub(super) more: String,
    pub(super) is_open: bool,
}

/// What is said, and about which cells.
pub(super) struct SaidView {
    pub(super) places: String,
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
        .map(|(at, ((_, rule, _, field), findings))| {
            let (said, shown) = said(words, &findings);
            GroupView {
                title: format!(
                    "{} · {}",
                    words.plain(&format!("field-{field}")),
                    words.plain(&format!("rule-{rule}"))
                ),
                rule,
                count: words.text("count-rows", &Args::new().count("count", rows(&findings))),
                more: more(words, findings.len() - shown),
                said,
                is_open: at < 3,
            }
        })
        .collect()
}

fn rows(findings: &[&ImportFinding]) -> usize {
    let mut rows: Vec<u32> = findings.iter().map(|finding| finding.row).collect();
    rows.dedup();
    rows.len()
}

fn more(words: &Words<'_>, left: usize) -> String {
    if left == 0 {
        return String::new();
    }
    words.text("and-more", &Args::new().count("count", left))
}

/// Every sentence once, with the cells that it is said about; and how many of these are listed.
fn said(words: &Words<'_>, findings: &[&ImportFinding]) -> (Vec<SaidView>, usize) {
    let mut all: Vec<(String, Vec<String>)> = Vec::new();
    let mut shown = 0;
    for finding in findings.iter().take(LOOKED_AT) {
        let text = match &finding.weight {
            Weight::Refused(refusal) => words.refusal(refusal),
            Weight::Notice(notice) => words.notice(notice),
        };
        let is_full = all.len() >= SENTENCES;
        match all.iter_mut().find(|(known, _)| *known == text) {
            Some((_, places)) if places.len() < CELLS => {
                places.push(finding.address.to_string());
            }
            None if !is_full => {
                let first = format!("{}!{}", finding.sheet, finding.address);
                all.push((text, vec![first]));
            }
            _ => continue,
        }
        shown += 1;
    }
    let views = all.into_iter().map(|(text, places)| SaidView {
        places: places.join(", "),
        text,
    });
    (views.collect(), shown)
}
