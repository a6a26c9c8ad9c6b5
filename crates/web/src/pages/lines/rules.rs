//! What the scenario rule of a status asks of each field, and why (rules S1–S7, V1).

use desbloqueo_app::reads::OpenedLine;
use desbloqueo_domain::code::Code;
use desbloqueo_domain::refusal::{Field, Rule};
use desbloqueo_domain::requirements::{Requirements, requirements};
use desbloqueo_domain::rulebook::{Applies, Need, Rulebook};
use desbloqueo_domain::status::Status;
use desbloqueo_i18n::Args;
use desbloqueo_words::Words;

/// What a status asks of a field, as the form shows it.
#[derive(Debug, Clone, Default)]
pub(super) struct Asked {
    /// Whether the field applies.
    pub(super) applies: bool,
    pub(super) required: bool,
    /// Why it is asked for: the gist of the rule with its number.
    pub(super) why: String,
    /// That it is asked for, and by which rule.
    pub(super) short: String,
}

/// What a status asks of a line in its phase; `None` for a status that the playbook does not know.
pub(super) fn requirements_of(
    words: &Words<'_>,
    opened: &OpenedLine,
    status: &Status,
    scenario: &str,
) -> Option<Requirements> {
    let outer = &opened.entitlement.state;
    let scenario = Code::parse(scenario).ok();
    let seen = Applies {
        engagement_scenario: scenario.as_ref().or(outer.engagement_scenario.as_ref()),
        service_status: outer.service_status.as_ref(),
        previous_kind: None,
    };
    requirements(words.playbook.rulebook(), outer.phase, status, &seen)
}

impl Asked {
    /// What is asked of a field; `kept` is whether it has a value that the rule keeps.
    pub(super) fn of(
        words: &Words<'_>,
        rules: Option<&Requirements>,
        field: Field,
        kept: bool,
    ) -> Self {
        let rule = rules.and_then(|rules| rules.fields.iter().find(|rule| rule.field == field));
        let Some(rule) = rule else {
            return Self::default();
        };
        let applies = match rule.need {
            Need::Required | Need::Optional => true,
            // What was never chosen may be chosen once (rule S4).
            Need::Keep => !kept,
            Need::NotApplicable => false,
        };
        Self {
            applies,
            required: rule.need == Need::Required,
            why: gist(words, rule.rule),
            short: words.text("line-required", &Args::new().text("rule", rule.rule.code())),
        }
    }
}

/// The gist of a rule with its number.
pub(super) fn gist(words: &Words<'_>, rule: Rule) -> String {
    let code = rule.code();
    let args = Args::new()
        .text("text", words.plain(&format!("rule-{code}")))
        .text("rule", code);
    words.text("line-rule", &args)
}

/// The status that a code of any level stands for.
pub(super) fn status_of(rulebook: &Rulebook, code: &str) -> Option<Status> {
    rulebook.status_of(&Code::parse(code).ok()?)
}
