//! The words of exports: headings, labels of codes, drop-downs and the sheet of guidance.

use std::borrow::Cow;

use desbloqueo_domain::code::Code;
use desbloqueo_domain::status::{Phase, Severity};
use desbloqueo_exchange::read::Dictionary;
use desbloqueo_exchange::write::{
    Column, ExportPlan, ExportStamp, Guidance, Labels, Section, Term,
};
use desbloqueo_i18n::{Language, Messages};
use desbloqueo_playbook::{Kind, Level, Playbook};
use jiff::Timestamp;

use crate::Words;

impl Labels for Words<'_> {
    fn heading(&self, column: Column) -> Cow<'_, str> {
        Cow::Owned(self.plain(&format!("column-{column}")))
    }

    fn value<'a>(&'a self, column: Column, code: &'a str) -> Cow<'a, str> {
        let message = match column {
            Column::Phase => format!("phase-{code}"),
            Column::Severity => format!("severity-{code}"),
            _ => String::new(),
        };
        if code.is_empty() {
            return Cow::Borrowed(code);
        }
        if !message.is_empty() {
            return Cow::Owned(self.plain(&message));
        }
        match (kind_of(column), Code::parse(code)) {
            (Some(kind), Ok(code)) => Cow::Owned(self.label(kind, &code)),
            _ => Cow::Borrowed(code),
        }
    }
}

/// What the codes of a column name.
fn kind_of(column: Column) -> Option<Kind> {
    match column {
        Column::Service => Some(Kind::Service),
        Column::L1 => Some(Kind::L1),
        Column::L2 => Some(Kind::L2),
        Column::L3 => Some(Kind::L3),
        Column::ServiceStatus => Some(Kind::ServiceStatus),
        Column::EngagementScenario => Some(Kind::EngagementScenario),
        Column::BusinessReason => Some(Kind::BusinessReason),
        _ => None,
    }
}

impl Words<'_> {
    /// How a file of lines is written, so that it can be edited and brought in again: with its choices, and what to know
    /// before one edits it. `id` tells the file apart, `database` says where it is from.
    pub fn export_plan(&self, id: String, taken: Timestamp, database: String) -> ExportPlan<'_> {
        let stamp = ExportStamp {
            id,
            taken,
            database,
            language: self.language.code().to_owned(),
        };
        ExportPlan {
            lists: self.drop_downs(),
            guidance: Some(self.guidance()),
            ..ExportPlan::new(self, stamp, self.plain("export-sheet"))
        }
    }

    /// The drop-downs of an export: codes of the playbook, and roles as owners.
    fn drop_downs(&self) -> Vec<(Column, Vec<String>)> {
        let codes = |kind: Kind| {
            self.playbook
                .codes(kind)
                .iter()
                .map(ToString::to_string)
                .collect()
        };
        let roles = self
            .playbook
            .codes(Kind::Role)
            .iter()
            .map(|role| self.label(Kind::Role, role))
            .collect();
        let columns = [
            Column::Service,
            Column::L1,
            Column::L2,
            Column::L3,
            Column::ServiceStatus,
            Column::EngagementScenario,
            Column::BusinessReason,
        ];
        let mut lists: Vec<(Column, Vec<String>)> = columns
            .into_iter()
            .filter_map(|column| Some((column, codes(kind_of(column)?))))
            .collect();
        lists.push((
            Column::Phase,
            Phase::ALL.map(|phase| phase.code().to_owned()).to_vec(),
        ));
        lists.push((
            Column::Severity,
            Severity::ALL
                .map(|severity| severity.code().to_owned())
                .to_vec(),
        ));
        lists.push((Column::Owner, roles));
        lists
    }

    /// The sheet that says how to edit the file and what the statuses mean.
    fn guidance(&self) -> Guidance {
        let advice = ["edit", "empty", "ids", "again"].map(|name| Term {
            term: self.plain(&format!("export-advice-{name}")),
            text: self.plain(&format!("export-advice-{name}-text")),
        });
        let statuses = self.terms(Kind::L1, Level::L1);
        let reasons = self.terms(Kind::L2, Level::L2);
        let section = |title: &str, terms: Vec<Term>| Section {
            title: self.plain(title),
            terms,
        };
        Guidance {
            sheet: self.plain("export-guidance"),
            sections: vec![
                section("export-advice", advice.to_vec()),
                section("column-l1", statuses),
                section("column-l2", reasons),
            ],
        }
    }

    fn terms(&self, kind: Kind, level: Level) -> Vec<Term> {
        let term = |code: &Code| {
            let guidance = self.playbook.guidance(level, code, self.language.code())?;
            Some(Term {
                term: self.label(kind, code),
                text: guidance.definition.into_owned(),
            })
        };
        self.playbook.codes(kind).iter().filter_map(term).collect()
    }
}

/// The labels by which files are read: those of the playbook, and of severities, in every language.
pub fn dictionary(playbook: &Playbook) -> Dictionary {
    let severities: Vec<(Severity, String)> = Language::ALL
        .into_iter()
        .flat_map(|language| {
            Severity::ALL.map(|severity| {
                (
                    severity,
                    Messages::get(language).plain(&format!("severity-{}", severity.code())),
                )
            })
        })
        .collect();
    let labels: Vec<(Severity, &str)> = severities
        .iter()
        .map(|(severity, label)| (*severity, label.as_str()))
        .collect();
    Dictionary::new(playbook, &labels)
}
