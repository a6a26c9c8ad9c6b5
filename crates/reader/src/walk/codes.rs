//! Codes of statuses: from the link, the label, else the position.

use super::Walk;
use crate::finding::{Action, Finding, FindingKind};
use crate::headings::{self, Title};
use crate::model::Level;
use crate::page::Part;
use crate::terms::TermKind;
use crate::text;

impl Walk<'_> {
    pub(super) fn code_at(&self, depth: usize) -> Option<String> {
        let index = self.current.get(depth).copied().flatten()?;
        self.nodes.get(index).map(|node| node.code.clone())
    }

    pub(super) fn code_of(&mut self, level: Level, title: &Title, part: &Part) -> String {
        let is_page_title = self.nodes.is_empty() && title.link.is_none();
        let target = if is_page_title {
            Some(self.file)
        } else {
            title.link.as_deref()
        };
        let of_target = target.and_then(headings::code_of_target);
        let parent = match level {
            Level::L1 => None,
            Level::L2 => self.code_at(0),
            Level::L3 => self.code_at(1),
        };
        let known = match level {
            Level::L1 => self
                .terms
                .list(TermKind::Status)
                .whole(&title.name, self.language),
            Level::L2 => self
                .terms
                .list(TermKind::Reason)
                .whole(&title.name, self.language),
            Level::L3 => None,
        };
        let fits = |code: &String| match (level, &parent) {
            (Level::L1, _) => self.terms.list(TermKind::Status).has(code),
            (_, Some(parent)) => code.starts_with(&format!("{parent}-")),
            (_, None) => self.terms.parent_of(code).is_some(),
        };
        if let Some(code) = of_target.clone().filter(fits) {
            return code;
        }
        if let Some(known) = known {
            return known.code;
        }
        let own = text::slug(&title.name);
        match of_target.filter(|_| level == Level::L2) {
            Some(code) => code,
            None if !own.is_empty() => with_parent(parent.as_deref(), &own),
            None => self.invented_code(parent.as_deref(), title, part),
        }
    }

    fn invented_code(&mut self, parent: Option<&str>, title: &Title, part: &Part) -> String {
        let code = with_parent(parent, &format!("status-{}", self.nodes.len() + 1));
        let invented = Finding::new(FindingKind::CodeInvented, part.at(self.file));
        self.report(
            invented
                .found(&title.name)
                .arg("code", &code)
                .did(Action::MadeCode),
        );
        code
    }
}

fn with_parent(parent: Option<&str>, own: &str) -> String {
    match parent {
        Some(parent) => format!("{parent}-{own}"),
        None => own.to_owned(),
    }
}
