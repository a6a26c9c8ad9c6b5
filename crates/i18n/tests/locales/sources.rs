//! The codes that need messages, read from the sources that define them, so that a new one cannot be forgotten.

const REFUSAL: &str = include_str!("../../../domain/src/refusal/codes.rs");
const NOTICE: &str = include_str!("../../../domain/src/notice.rs");
const STATUS: &str = include_str!("../../../domain/src/status.rs");
const PRIORITY: &str = include_str!("../../../domain/src/tenant/priority.rs");
const CLOCKS: &str = include_str!("../../../domain/src/clocks.rs");
const ACCESS: &str = include_str!("../../../domain/src/access.rs");
const MATRIX: &str = include_str!("../../../domain/src/access/matrix.rs");
const REQUIREMENTS: &str = include_str!("../../../domain/src/requirements.rs");
const STORE: &str = include_str!("../../../store/src/error.rs");
const FAULTS: &str = include_str!("../../../playbook/FAULTS.md");
const COACH: &str = include_str!("../../../coach/src/judgement/kinds.rs");
const READER: &str = include_str!("../../../reader/FINDINGS.md");
const SHEETS: &str = include_str!("../../../sheets/FINDINGS.md");

/// What stands between two marks.
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let (_, after) = text.split_once(from).unwrap_or_else(|| {
        panic!("`{from}` is not there any more: teach this test where the codes went")
    });
    after.split_once(to).map_or(after, |(inside, _)| inside)
}

/// The texts in quotation marks.
fn quoted(text: &str) -> Vec<String> {
    let parts = text.split('"').skip(1).step_by(2);
    parts.map(str::to_owned).collect()
}

pub(crate) fn causes() -> Vec<String> {
    quoted(between(REFUSAL, "    Cause {", "\n    }"))
}

pub(crate) fn fields() -> Vec<String> {
    quoted(between(REFUSAL, "    Field {", "\n    }"))
}

pub(crate) fn rules() -> Vec<String> {
    let names = between(REFUSAL, "rules!(\n", ");").split(',');
    names
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty())
        .collect()
}

pub(crate) fn remarks() -> Vec<String> {
    codes_of(NOTICE, "impl Remark {")
}

/// The codes in `fn code` of a type.
fn codes_of(source: &str, implementation: &str) -> Vec<String> {
    let body = between(source, implementation, "\n}\n");
    quoted(between(body, "fn code(", "\n    }"))
}

/// The codes of words, with the beginning of their ids.
pub(crate) fn words() -> Vec<(&'static str, Vec<String>)> {
    vec![
        ("kind", codes_of(STATUS, "impl StatusKind {")),
        ("phase", codes_of(STATUS, "impl Phase {")),
        ("severity", codes_of(STATUS, "impl Severity {")),
        ("priority", codes_of(PRIORITY, "impl Priority {")),
        ("age", codes_of(CLOCKS, "impl AgeBucket {")),
        ("role", codes_of(ACCESS, "impl OrganizationRole {")),
        ("permission", codes_of(MATRIX, "impl Permission {")),
        ("allowed", codes_of(MATRIX, "impl Allowed {")),
        ("need", codes_of(REQUIREMENTS, "impl Need {")),
    ]
}

/// The variants of the store's error, as codes.
pub(crate) fn store_errors() -> Vec<String> {
    let lines = between(STORE, "pub enum StoreError {", "\n}").lines();
    let variants = lines.filter_map(|line| line.strip_prefix("    "));
    let variants =
        variants.filter(|line| line.starts_with(|first: char| first.is_ascii_uppercase()));
    variants
        .map(|line| line.split([' ', '(', ',']).next().unwrap_or(line))
        .map(kebab)
        .collect()
}

fn kebab(name: &str) -> String {
    let mut code = String::new();
    for sign in name.chars() {
        if sign.is_ascii_uppercase() && !code.is_empty() {
            code.push('-');
        }
        code.push(sign.to_ascii_lowercase());
    }
    code
}

/// The codes in the first column of a table. Where one code serves several things, the word after it is added:
/// `ambiguous` (date) is `ambiguous-date`.
fn rows(text: &str) -> Vec<String> {
    let rows = text.lines().filter_map(|line| line.strip_prefix("| `"));
    rows.map(|row| {
        let (code, rest) = row.split_once('`').unwrap();
        let about = rest.split('|').next().unwrap_or_default().trim();
        match about
            .strip_prefix('(')
            .and_then(|about| about.strip_suffix(')'))
        {
            Some(about) if !about.contains(',') => format!("{code}-{about}"),
            _ => code.to_owned(),
        }
    })
    .collect()
}

pub(crate) fn faults() -> Vec<String> {
    rows(FAULTS)
}

/// What the coach finds in notes.
pub(crate) fn coach_findings() -> Vec<String> {
    quoted(between(COACH, "\nkinds!(\n", "\n);"))
}

pub(crate) fn reader_findings() -> Vec<String> {
    rows(READER)
}

/// The codes of the spreadsheet reader, with the beginning of their ids.
pub(crate) fn sheet_codes() -> Vec<(&'static str, Vec<String>)> {
    let section = |heading| rows(between(SHEETS, heading, "\n## "));
    vec![
        ("sheet-error", section("\n## Errors")),
        ("sheet-finding", section("\n## Findings")),
        ("sheet-reason", section("\n## Why")),
        ("sheet-value", section("\n## Values")),
    ]
}
