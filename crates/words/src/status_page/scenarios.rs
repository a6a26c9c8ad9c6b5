//! The scenario table of a status: for each phase and situation, what each field must be.

use desbloqueo_domain::code::Code;
use desbloqueo_domain::refusal::Field;
use desbloqueo_domain::rulebook::{FieldRule, Need, NextDue, Scenario};
use desbloqueo_domain::status::Status;
use desbloqueo_i18n::{Args, format};
use desbloqueo_playbook::{Kind, ScenarioText};

use crate::Words;

/// What a scenario asks of each field.
#[derive(Debug, Clone)]
pub struct ScenarioWords {
    /// The name of its phase.
    pub phase: String,
    /// The situation.
    pub when: String,
    /// The number of the product rule that it expresses.
    pub rule: &'static str,
    /// What the rule says, in short.
    pub gist: String,
    /// One for each field, in the same order for every scenario.
    pub cells: Vec<ScenarioCell>,
}

/// What a scenario asks of one field.
#[derive(Debug, Clone)]
pub struct ScenarioCell {
    /// The field.
    pub column: String,
    /// The code of what is asked; empty where nothing is.
    pub need: &'static str,
    /// The same as words.
    pub need_text: String,
    /// What it becomes by itself, and what it must say.
    pub details: Vec<String>,
}

impl Words<'_> {
    /// What the scenarios of the status's L1 ask of each field; proposals are those of the status itself.
    pub fn scenarios(&self, status: &Status) -> Vec<ScenarioWords> {
        let all = &self.playbook.rulebook().scenarios;
        all.iter()
            .filter(|scenario| scenario.l1 == status.l1)
            .map(|scenario| self.scenario(scenario, status))
            .collect()
    }

    fn scenario(&self, scenario: &Scenario, status: &Status) -> ScenarioWords {
        let text = self
            .playbook
            .scenario_text(&scenario.code, self.language.code());
        let rule = scenario.rule.code();
        ScenarioWords {
            phase: self.plain(&format!("phase-{}", scenario.phase.code())),
            when: text.map(|text| text.when.to_owned()).unwrap_or_default(),
            rule,
            gist: self.plain(&format!("rule-{rule}")),
            cells: self.cells(scenario, status, text),
        }
    }

    fn cells(
        &self,
        scenario: &Scenario,
        status: &Status,
        text: Option<ScenarioText<'_>>,
    ) -> Vec<ScenarioCell> {
        let roles = self.labels(Kind::Role, &scenario.who_updates);
        let hint = |hint: Option<&str>| hint.map(ToOwned::to_owned);
        let outer = |rule: &FieldRule, kind| self.choice(rule, kind);
        vec![
            self.cell("who_updates", None, vec![roles]),
            self.cell("l1", None, vec![self.label(Kind::L1, &scenario.l1)]),
            self.cell("l2", Some(scenario.l2), self.chosen(Kind::L2, status)),
            self.cell("l3", Some(scenario.l3), self.chosen(Kind::L3, status)),
            self.cell(
                "service_status",
                Some(scenario.service_status.need),
                outer(&scenario.service_status, Kind::ServiceStatus),
            ),
            self.cell(
                "engagement_scenario",
                Some(scenario.engagement_scenario.need),
                outer(&scenario.engagement_scenario, Kind::EngagementScenario),
            ),
            self.cell(
                "target_date",
                Some(scenario.target_date.need),
                self.target_details(scenario, text),
            ),
            self.cell(
                "owner",
                Some(scenario.owner.need),
                self.by_default(&scenario.owner, Kind::Role),
            ),
            self.cell(
                "notes",
                Some(scenario.note.need),
                hint(text.and_then(|text| text.note_hint))
                    .into_iter()
                    .collect(),
            ),
            self.cell(
                "next_action",
                Some(scenario.next_action.need),
                self.next_details(scenario, status),
            ),
            self.cell(
                "next_action_date",
                Some(scenario.next_action_date.need),
                self.due_details(scenario, status),
            ),
            self.field_cell(
                Field::ReviewDate,
                scenario.review_date.need,
                self.days(scenario.review_days),
            ),
            self.field_cell(Field::Blocker, scenario.blocker, Vec::new()),
        ]
    }

    /// A cell below a column of the pack.
    fn cell(&self, column: &str, need: Option<Need>, details: Vec<String>) -> ScenarioCell {
        let language = self.language.code();
        let label = self.playbook.label(Kind::Column, column, language);
        asked(self, label.to_owned(), need, details)
    }

    /// A cell of a field for which packs have no column.
    fn field_cell(&self, field: Field, need: Need, details: Vec<String>) -> ScenarioCell {
        asked(self, self.field(field), Some(need), details)
    }

    fn labels(&self, kind: Kind, codes: &[Code]) -> String {
        let labels: Vec<String> = codes.iter().map(|code| self.label(kind, code)).collect();
        format::list_or(self.language, &labels)
    }

    /// The level of the status itself, where the page is about one.
    fn chosen(&self, kind: Kind, status: &Status) -> Vec<String> {
        let code = match kind {
            Kind::L2 => status.l2.as_ref(),
            _ => status.l3.as_ref(),
        };
        code.map(|code| self.label(kind, code))
            .into_iter()
            .collect()
    }

    /// The value that the rule sets, or those it allows.
    fn choice(&self, rule: &FieldRule, kind: Kind) -> Vec<String> {
        if let Some(fixed) = &rule.fixed {
            return vec![self.label(kind, fixed)];
        }
        if rule.of.is_empty() {
            return Vec::new();
        }
        vec![self.labels(kind, &rule.of)]
    }

    fn by_default(&self, rule: &FieldRule, kind: Kind) -> Vec<String> {
        let code = rule.default.as_ref();
        let said = code.map(|code| {
            let args = Args::new().text("value", self.label(kind, code));
            self.text("playbook-by-default", &args)
        });
        said.into_iter().collect()
    }

    fn target_details(&self, scenario: &Scenario, text: Option<ScenarioText<'_>>) -> Vec<String> {
        let hint = text.and_then(|text| text.target_hint);
        let answer = scenario
            .or_answer_due
            .then(|| self.plain("cli-requirements-or-answer-due"));
        hint.map(ToOwned::to_owned)
            .into_iter()
            .chain(answer)
            .collect()
    }

    fn next_details(&self, scenario: &Scenario, status: &Status) -> Vec<String> {
        let rule = &scenario.next_action;
        if rule.need == Need::NotApplicable || rule.default.is_some() {
            return self.by_default(rule, Kind::NextAction);
        }
        let proposed = self.playbook.rulebook().next_action(status);
        vec![proposed.map_or_else(
            || self.plain("playbook-by-reason"),
            |(action, _)| {
                let args = Args::new().text("value", self.label(Kind::NextAction, action));
                self.text("playbook-by-default", &args)
            },
        )]
    }

    fn due_details(&self, scenario: &Scenario, status: &Status) -> Vec<String> {
        if scenario.next_action_date.need == Need::NotApplicable {
            return Vec::new();
        }
        match &scenario.next_due {
            NextDue::Event(_) => {
                let event = self.field(Field::InitiateDiscussionDate);
                vec![self.text("cli-requirements-event", &Args::new().text("event", event))]
            }
            NextDue::Open { days } => {
                let args = Args::new().number("days", i64::from(*days));
                vec![self.text("playbook-open-days", &args)]
            }
            NextDue::ByReason => {
                let proposed = self.playbook.rulebook().next_action(status);
                self.days(proposed.map(|(_, days)| days))
            }
        }
    }

    fn days(&self, days: Option<i32>) -> Vec<String> {
        let said = days.map(|days| {
            let args = Args::new().number("days", i64::from(days));
            self.text("cli-requirements-days", &args)
        });
        said.into_iter().collect()
    }
}

fn asked(
    words: &Words<'_>,
    column: String,
    need: Option<Need>,
    details: Vec<String>,
) -> ScenarioCell {
    let code = need.map_or("", Need::code);
    ScenarioCell {
        column,
        need: code,
        need_text: need
            .map(|_| words.plain(&format!("need-{code}")))
            .unwrap_or_default(),
        details,
    }
}
