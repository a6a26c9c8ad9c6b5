//! What an entrance must answer to what a rule forbids: its number, the field, and nothing changed.

use desbloqueo_domain::refusal::{Cause, Field, Rule};
use serde_json::Value;

use crate::sheet::Sheet;
use crate::world::World;

/// Why something is refused.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Why {
    rule: Rule,
    cause: Cause,
    field: Field,
}

/// A rule refuses a field for a cause.
pub(crate) fn why(rule: Rule, cause: Cause, field: Field) -> Why {
    Why { rule, cause, field }
}

/// Why a cell of a file is refused.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RefusedCell {
    row: usize,
    heading: &'static str,
    why: Why,
}

impl Why {
    /// At the cell below a heading in the first row of the file.
    pub(crate) fn at(self, heading: &'static str) -> RefusedCell {
        self.in_row(0, heading)
    }

    /// At the cell below a heading in a row of the file; rows count from zero.
    pub(crate) fn in_row(self, row: usize, heading: &'static str) -> RefusedCell {
        RefusedCell {
            row,
            heading,
            why: self,
        }
    }

    fn codes(self) -> [Value; 3] {
        [
            self.rule.code().into(),
            self.cause.code().into(),
            self.field.code().into(),
        ]
    }
}

impl World {
    /// A command that must be refused first of all for this, with a message, and change nothing; gives the refusal.
    pub(crate) fn refuses(&self, arguments: &[&str], why: Why) -> Value {
        let before = self.contents();
        let answer = self.refused_json(arguments);
        let error = &answer["error"];
        let found = ["rule", "cause", "field"].map(|name| error[name].clone());
        assert_eq!(found, why.codes(), "{arguments:?}: {answer}");
        assert!(is_said(error), "{error}");
        self.changed_nothing_since(&before, &format!("{arguments:?}"));
        error.clone()
    }

    /// A file that must be refused at these cells and no others, and change nothing; gives the findings.
    pub(crate) fn rejects(&self, sheet: &Sheet, cells: &[RefusedCell]) -> Value {
        self.rejects_with(sheet, &[], cells)
    }

    /// The same with options of the command.
    pub(crate) fn rejects_with(
        &self,
        sheet: &Sheet,
        options: &[&str],
        cells: &[RefusedCell],
    ) -> Value {
        let before = self.contents();
        let answer = self.refused_json(&self.import_of(sheet, options));
        let findings = answer["findings"].as_array().unwrap();
        let of_finding = |finding: &Value| {
            ["rule", "cause", "field", "cell", "row"].map(|name| finding[name].clone())
        };
        let found: Vec<[Value; 5]> = findings.iter().map(of_finding).collect();
        let expected: Vec<[Value; 5]> = cells.iter().map(|cell| cell.codes(sheet)).collect();
        assert_eq!(found, expected, "{}{answer}", sheet.csv());
        assert!(findings.iter().all(is_said), "{answer}");
        assert!(answer["id"].is_null(), "{answer}");
        self.changed_nothing_since(&before, &sheet.csv());
        answer["findings"].clone()
    }
}

impl RefusedCell {
    fn codes(self, sheet: &Sheet) -> [Value; 5] {
        let [rule, cause, field] = self.why.codes();
        let address = sheet.address(self.row, self.heading);
        [rule, cause, field, address.into(), (self.row + 2).into()]
    }
}

/// Whether a refusal has a message for people.
fn is_said(refusal: &Value) -> bool {
    refusal["message"]
        .as_str()
        .is_some_and(|text| text.len() > 10)
}
