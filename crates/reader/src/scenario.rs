//! Rows of the scenario table, and what their cells mean.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::language::Language;
use crate::page::{Part, Place};
use crate::terms::Terms;

/// The columns of the scenario table, in their usual order.
pub(crate) const COLUMNS: [&str; 12] = [
    "scenario",
    "who_updates",
    "l1",
    "l2",
    "l3",
    "service_status",
    "engagement_scenario",
    "target_date",
    "owner",
    "notes",
    "next_action_date",
    "next_action",
];

/// One row: for a phase and an L1, who updates, and what each field must be.
#[derive(Clone, Debug, Serialize)]
pub struct Scenario {
    /// `assignment` or `delivery`, where the row says so.
    pub phase: Option<String>,
    /// The code of the L1 that the page is about.
    pub about: Option<String>,
    /// The situation, per language.
    pub when: BTreeMap<Language, String>,
    /// Who may change the status.
    pub who_updates: Field,
    /// The L1 that it sets.
    pub l1: Field,
    /// The L2.
    pub l2: Field,
    /// The L3.
    pub l3: Field,
    /// The service status.
    pub service_status: Field,
    /// The engagement scenario.
    pub engagement_scenario: Field,
    /// The target date.
    pub target_date: Field,
    /// The owner.
    pub owner: Field,
    /// The note.
    pub notes: Field,
    /// The date of the next action.
    pub next_action_date: Field,
    /// The next action.
    pub next_action: Field,
    /// Where the row stands.
    #[serde(flatten)]
    pub at: Place,
}

/// A cell of the scenario table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Field {
    /// The words of the cell.
    pub raw: String,
    /// What it means, where that is known.
    pub value: Option<String>,
    /// Of a required date or note: which; of an event: which.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meaning: Option<String>,
    /// The words per language.
    pub texts: BTreeMap<Language, String>,
    /// The column of the cell, in characters from 1; 0 where there is no cell.
    pub column: usize,
}

impl Field {
    pub(crate) fn of_cell(column: &str, part: &Part, language: Language, terms: &Terms) -> Self {
        let raw = part.plain();
        let (value, meaning) = match terms.recognise(column, &raw, language) {
            Some(found) => meaning_of(column, &found.code),
            None => (None, None),
        };
        let texts = BTreeMap::from([(language, raw.clone())]);
        Self {
            raw,
            value,
            meaning,
            texts,
            column: part.column,
        }
    }

    /// Whether the field means a value.
    #[must_use]
    pub fn is(&self, value: &str) -> bool {
        self.value.as_deref() == Some(value)
    }
}

impl Scenario {
    /// The fields with the names of their columns.
    pub fn fields(&self) -> [(&'static str, &Field); 11] {
        [
            ("who_updates", &self.who_updates),
            ("l1", &self.l1),
            ("l2", &self.l2),
            ("l3", &self.l3),
            ("service_status", &self.service_status),
            ("engagement_scenario", &self.engagement_scenario),
            ("target_date", &self.target_date),
            ("owner", &self.owner),
            ("notes", &self.notes),
            ("next_action_date", &self.next_action_date),
            ("next_action", &self.next_action),
        ]
    }

    pub(crate) fn fields_mut(&mut self) -> [&mut Field; 11] {
        [
            &mut self.who_updates,
            &mut self.l1,
            &mut self.l2,
            &mut self.l3,
            &mut self.service_status,
            &mut self.engagement_scenario,
            &mut self.target_date,
            &mut self.owner,
            &mut self.notes,
            &mut self.next_action_date,
            &mut self.next_action,
        ]
    }
}

fn meaning_of(column: &str, code: &str) -> (Option<String>, Option<String>) {
    let (value, meaning) = match (column, code) {
        ("target_date", "projected-unblock") | ("notes", "explain-blocker" | "explain-refusal") => {
            ("required", Some(code))
        }
        ("next_action_date", "initiate-discussion" | "kickoff") => ("event", Some(code)),
        _ => (code, None),
    };
    (Some(value.to_owned()), meaning.map(ToOwned::to_owned))
}
