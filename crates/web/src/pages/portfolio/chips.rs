//! What a page is narrowed to, each with the address of the page without it.

use desbloqueo_app::insights::UnmetRule;
use desbloqueo_app::reads::FilterNames;
use desbloqueo_domain::code::Code;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::Field;
use desbloqueo_i18n::Args;
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;

use super::asked::Asked;
use super::filter::{KEPT, owner};

/// A filter in use.
pub(in crate::pages) struct Chip {
    /// What it asks for.
    pub(in crate::pages) text: String,
    /// What its button does, for readers.
    pub(in crate::pages) remove_label: String,
    /// The address of the page without it.
    pub(in crate::pages) without: String,
}

/// The filters in use of the page at a path.
pub(in crate::pages) fn chips(
    words: &Words<'_>,
    asked: &Asked,
    names: &FilterNames,
    path: &str,
) -> Vec<Chip> {
    let chip = |(name, value): (&str, &str)| {
        let text = text(words, names, name, value);
        Chip {
            remove_label: words.text(
                "portfolio-remove",
                &Args::new().text("filter", text.as_str()),
            ),
            text,
            without: asked.without_value(name, value).at(path),
        }
    };
    asked.filters().map(chip).collect()
}

/// A filter in words.
pub(in crate::pages) fn text(
    words: &Words<'_>,
    names: &FilterNames,
    name: &str,
    value: &str,
) -> String {
    match name {
        "overdue" | "past_target" | "unclassified" | "needs_reconciling" | "include_invalid" => {
            words.plain(&message("filter", name))
        }
        "unmet" => unmet(words, value),
        "stale_days" | "age_from_days" | "age_to_days" => {
            let days = value.parse().unwrap_or_default();
            words.text(&message("chip", name), &Args::new().number("days", days))
        }
        "target_from" | "target_to" | "next_from" | "next_to" | "renewal_from" | "renewal_to" => {
            let date = value.parse().map(|day| words.date(day));
            let date = date.unwrap_or_else(|_| value.to_owned());
            words.text(&message("chip", name), &Args::new().text("date", date))
        }
        _ => {
            let (field, shown) = field_and_value(words, names, name, value);
            let args = Args::new().text("field", field).text("value", shown);
            words.text("portfolio-chip", &args)
        }
    }
}

/// A rule that lines do not meet; what cannot be read stands as it is.
fn unmet(words: &Words<'_>, value: &str) -> String {
    let found = match value.strip_prefix(KEPT) {
        Some(rule) => UnmetRule::parse(rule).map(|rule| words.unmet_in_history(rule)),
        None => UnmetRule::parse(value).map(|rule| words.unmet(rule)),
    };
    found.unwrap_or_else(|| value.to_owned())
}

/// The message about a filter.
pub(super) fn message(prefix: &str, name: &str) -> String {
    format!("{prefix}-{}", name.replace('_', "-"))
}

fn field_and_value(
    words: &Words<'_>,
    names: &FilterNames,
    name: &str,
    value: &str,
) -> (String, String) {
    let label = |kind| {
        let code = Code::parse(value).ok();
        code.map_or_else(|| value.to_owned(), |code| words.label(kind, &code))
    };
    let found = |name: Option<&String>| {
        let name = name.filter(|name| !name.is_empty());
        name.map_or_else(|| words.plain("unknown"), ToOwned::to_owned)
    };
    let told = |prefix: &str| {
        let id = format!("{prefix}-{value}");
        if words.has(&id) {
            words.plain(&id)
        } else {
            value.to_owned()
        }
    };
    let shown = match name {
        "l1" => label(Kind::L1),
        "l2" => label(Kind::L2),
        "l3" => label(Kind::L3),
        "kind" | "phase" | "priority" => told(name),
        "family" => label(Kind::Family),
        "service" => label(Kind::Service),
        "engagement_scenario" => label(Kind::EngagementScenario),
        "party" => label(Kind::Party),
        "owner" => match owner(value) {
            Some(Owner::Nobody) => words.plain("nobody"),
            Some(Owner::Role(role)) => words.label(Kind::Role, &role),
            Some(Owner::Person(id)) => found(names.people.get(&id)),
            Some(Owner::Contact(_)) | None => words.plain("unknown"),
        },
        "of_team" => found(value.parse().ok().and_then(|id| names.people.get(&id))),
        "customer" => found(names.customer.as_ref()),
        "tenant" => found(names.tenant.as_ref()),
        "blocker" => found(names.blocker.as_ref()),
        "organization" => {
            let id = value.parse().ok();
            found(id.and_then(|id| names.organizations.get(&id)))
        }
        "own" => {
            let value = value.split_once(':').map_or(value, |(_, value)| value);
            value.to_owned()
        }
        _ => value.to_owned(),
    };
    let field = match name {
        "text" | "family" | "of_team" => words.plain(&message("filter", name)),
        "kind" => words.field(Field::Status),
        "own" => found(names.own_field.as_ref()),
        other => words.plain(&message("field", other)),
    };
    (field, shown)
}
