//! What a cell of a scenario table means, in words.

use desbloqueo_i18n::Args;
use desbloqueo_playbook::Kind;
use desbloqueo_reader::Field;

use super::label;
use desbloqueo_words::Words;

/// What a cell means: a label of the playbook, a word of the format, else the page's own words.
pub(super) fn of(words: &Words<'_>, column: &str, field: &Field) -> String {
    let Some(value) = field.value.as_deref() else {
        return field.raw.clone();
    };
    match value {
        "not-applicable" | "keep" => words.plain(&format!("need-{value}")),
        "required" => format!("{} ({})", words.plain("need-required"), field.raw),
        "choose" | "choose-child" | "coming-soon" | "to-be-decided" | "by-reason" => {
            words.plain(&format!("cli-read-{value}"))
        }
        "event" if field.meaning.as_deref() == Some("initiate-discussion") => {
            let event = words.plain("field-initiate-discussion-date");
            words.text("cli-requirements-event", &Args::new().text("event", event))
        }
        "event" => field.raw.clone(),
        code => match kind_of(column) {
            Some(kind) => label(words, kind, code),
            None => field.raw.clone(),
        },
    }
}

fn kind_of(column: &str) -> Option<Kind> {
    match column {
        "who_updates" | "owner" => Some(Kind::Role),
        "l1" => Some(Kind::L1),
        "service_status" => Some(Kind::ServiceStatus),
        "engagement_scenario" => Some(Kind::EngagementScenario),
        "next_action" => Some(Kind::NextAction),
        _ => None,
    }
}
