//! What to look at in answers.

use serde_json::Value;

/// The lines of an answer.
pub(crate) fn lines(answer: &Value) -> &[Value] {
    answer["lines"].as_array().unwrap()
}

/// The only line of an answer.
pub(crate) fn only_line(answer: &Value) -> &Value {
    let lines = lines(answer);
    assert_eq!(lines.len(), 1, "{answer}");
    &lines[0]
}

/// The items of a list.
pub(crate) fn items(answer: &Value) -> &[Value] {
    answer["items"].as_array().unwrap()
}

/// The units of lines, the fewest first.
pub(crate) fn units(lines: &[Value]) -> Vec<i64> {
    let mut units: Vec<i64> = lines.iter().map(|line| number(&line["units"])).collect();
    units.sort_unstable();
    units
}

/// The rule and code of each notice.
pub(crate) fn remarks(answer: &Value) -> Vec<[&str; 2]> {
    let notices = answer["notices"].as_array().unwrap();
    let codes = notices.iter().map(|notice| {
        let code = notice.get("remark").unwrap_or(&notice["cause"]);
        [text(&notice["rule"]), text(code)]
    });
    codes.collect()
}

pub(crate) fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

pub(crate) fn number(value: &Value) -> i64 {
    value.as_i64().unwrap()
}
