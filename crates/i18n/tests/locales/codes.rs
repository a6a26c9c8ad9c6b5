//! Every code has its message, and every message its code.

use std::collections::BTreeSet;

use desbloqueo_i18n::Language;

use crate::files::read;
use crate::sources;

/// Rules of the product as documented for readers of the code.
const RULES: &str = include_str!("../../../../docs/rules.md");

/// Asserts that an area holds `prefix-code` for each code and, of that prefix, nothing else.
fn assert_area(area: &str, prefix: &str, codes: &[String]) {
    assert!(!codes.is_empty(), "no codes for {area}");
    let (messages, _) = read(Language::En);
    let start = format!("{prefix}-");
    let here: BTreeSet<String> = messages
        .into_iter()
        .filter(|(id, message)| message.area == area && id.starts_with(&start))
        .map(|(id, _)| id)
        .collect();
    let expected = codes.iter().map(|code| format!("{start}{code}")).collect();
    let missing: Vec<_> = BTreeSet::difference(&expected, &here).collect();
    let unused: Vec<_> = here.difference(&expected).collect();
    assert!(
        missing.is_empty() && unused.is_empty(),
        "{area}: missing {missing:?}, unused {unused:?}"
    );
}

#[test]
fn every_cause_has_its_message() {
    assert_area("refusals", "refusal", &sources::causes());
}

#[test]
fn every_field_has_its_name() {
    assert_area("fields", "field", &sources::fields());
}

#[test]
fn every_rule_has_its_gist_and_its_line_in_the_documents() {
    assert_area("rules", "rule", &sources::rules());
    for rule in sources::rules() {
        let line = format!("- **{rule}** ");
        assert_eq!(RULES.matches(&line).count(), 1, "docs/rules.md on {rule}");
    }
}

#[test]
fn everything_that_the_coach_finds_has_its_message_and_its_hint() {
    assert_area("coach", "coach-found", &sources::coach_findings());
    assert_area("coach", "coach-hint", &sources::coach_findings());
}

#[test]
fn every_remark_has_its_message() {
    assert_area("notices", "notice", &sources::remarks());
}

#[test]
fn every_word_of_the_domain_has_its_label() {
    for (prefix, codes) in sources::words() {
        assert_area("statuses", prefix, &codes);
    }
}

#[test]
fn every_error_of_the_store_has_its_message() {
    assert_area("store", "store", &sources::store_errors());
}

#[test]
fn every_fault_of_a_playbook_has_its_message() {
    assert_area("playbook-faults", "fault", &sources::faults());
}

#[test]
fn every_finding_of_the_page_reader_has_its_message() {
    let mut codes = sources::reader_findings();
    let (messages, _) = read(Language::En);
    let about_findings = ["finding-action-", "finding-severity-"];
    codes.extend(messages.into_keys().filter_map(|id| {
        let about = about_findings.iter().any(|start| id.starts_with(start));
        about.then(|| id.trim_start_matches("finding-").to_owned())
    }));
    assert_area("reader-findings", "finding", &codes);
}

#[test]
fn every_code_of_the_spreadsheet_reader_has_its_message() {
    for (prefix, codes) in sources::sheet_codes() {
        assert_area("sheet-findings", prefix, &codes);
    }
}
