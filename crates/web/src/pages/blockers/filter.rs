//! What a list of blockers is narrowed to, as its address says it.

use std::collections::BTreeSet;

use desbloqueo_app::Actor;
use desbloqueo_app::reads::{BlockerFilter, BlockerOrder, BlockerSort, Names};
use desbloqueo_domain::code::{Code, OrganizationId};
use desbloqueo_domain::status::Severity;
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;
use serde::{Deserialize, Serialize};

use super::choices::{Choice, Everybody, Whom, choices, codes, owner_of, reasons, severities, severity_word};
use crate::shell::Shell;

/// What the address of a list asks for; what cannot be read asks for nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) state: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) severity: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) party: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) resolver: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) owner: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) reason: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) organization: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) kind: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) overdue: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) text: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) sort: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) by: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) after: String,
}

/// A filter in use, with the address of the list without it.
#[derive(Debug, Clone)]
pub(super) struct Chip {
    pub(super) text: String,
    pub(super) without: String,
}

impl Asked {
    pub(super) fn filter(&self, actor: &Actor) -> BlockerFilter {
        let code = |text: &str| Code::parse(text).ok();
        let who = |text: &str| (!text.is_empty()).then(|| owner_of(text)).flatten();
        BlockerFilter {
            open: match self.state.as_str() {
                "all" => None,
                "closed" => Some(false),
                _ => Some(true),
            },
            resolver: who(&self.resolver),
            owner: who(&self.owner),
            severity: Severity::parse(&self.severity),
            party: code(&self.party),
            reason: code(&self.reason),
            service: None,
            private: match self.kind.as_str() {
                "shared" => Some(false),
                "private" => Some(true),
                _ => None,
            },
            overdue: !self.overdue.is_empty(),
            organizations: self.organizations(actor),
            text: Some(self.text.trim().to_owned()).filter(|text| !text.is_empty()),
        }
    }

    /// An organization stands for its subtree.
    fn organizations(&self, actor: &Actor) -> BTreeSet<OrganizationId> {
        match self.organization.parse() {
            Ok(id) if actor.tree.contains(id) => actor.tree.subtree(id).into_iter().collect(),
            _ => BTreeSet::new(),
        }
    }

    /// The order asked for: with `-` in front, the greatest first; the most units first by default.
    pub(super) fn order(&self) -> BlockerOrder {
        let (name, descending) = match self.sort.strip_prefix('-') {
            Some(name) => (name, true),
            None => (self.sort.as_str(), false),
        };
        match BlockerSort::parse(name) {
            Some(sort) => BlockerOrder { sort, descending },
            None => BlockerOrder {
                sort: BlockerSort::Units,
                descending: true,
            },
        }
    }

    /// The address of a page about what is asked for, from its beginning.
    pub(super) fn address(&self, path: &str) -> String {
        let first = Self {
            after: String::new(),
            ..self.clone()
        };
        first.going_on(path)
    }

    /// The address with the place where the list goes on.
    pub(super) fn going_on(&self, path: &str) -> String {
        let query = serde_urlencoded::to_string(self).unwrap_or_default();
        if query.is_empty() {
            path.to_owned()
        } else {
            format!("{path}?{query}")
        }
    }

    /// The same with something changed.
    pub(super) fn with(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut changed = self.clone();
        change(&mut changed);
        changed
    }

    /// The filters in use, each in words.
    pub(super) fn chips(
        &self,
        words: &Words<'_>,
        (names, everybody): (&Names, &Everybody),
        path: &str,
    ) -> Vec<Chip> {
        let mut chips = Vec::new();
        let mut add = |text: String, without: &dyn Fn(&mut Self)| {
            chips.push(Chip {
                text,
                without: self.with(|asked| without(asked)).address(path),
            });
        };
        let label = |field: &str, value: String| format!("{}: {value}", words.plain(field));
        if let Some(severity) = Severity::parse(&self.severity) {
            let word = severity_word(words, severity);
            add(label("field-severity", word), &|asked| asked.severity.clear());
        }
        if let Ok(party) = Code::parse(&self.party) {
            let word = words.label(Kind::Party, &party);
            add(label("field-party", word), &|asked| asked.party.clear());
        }
        if let Some(owner) = owner_of(&self.resolver).filter(|_| !self.resolver.is_empty()) {
            let word = everybody.name_of(words, names, &owner);
            add(label("field-resolver", word), &|asked| asked.resolver.clear());
        }
        if let Some(owner) = owner_of(&self.owner).filter(|_| !self.owner.is_empty()) {
            let word = everybody.name_of(words, names, &owner);
            add(label("field-owner", word), &|asked| asked.owner.clear());
        }
        if let Ok(reason) = Code::parse(&self.reason) {
            let word = words.label(Kind::L2, &reason);
            add(label("field-l2", word), &|asked| asked.reason.clear());
        }
        let organization = self.organization.parse().ok();
        if let Some(name) = organization.and_then(|id| names.organization(id)) {
            let name = name.to_owned();
            add(label("field-organization", name), &|asked| asked.organization.clear());
        }
        if ["shared", "private"].contains(&self.kind.as_str()) {
            let word = words.plain(&format!("blockers-kind-{}", self.kind));
            add(word, &|asked| asked.kind.clear());
        }
        if !self.overdue.is_empty() {
            add(words.plain("blockers-overdue"), &|asked| asked.overdue.clear());
        }
        if !self.text.trim().is_empty() {
            let text = self.text.trim().to_owned();
            add(label("blockers-search", text), &|asked| asked.text.clear());
        }
        chips
    }
}

/// What the form of filters offers.
#[derive(Debug, Clone)]
pub(super) struct Filters {
    pub(super) severities: Vec<Choice>,
    pub(super) parties: Vec<Choice>,
    pub(super) reasons: Vec<Choice>,
    pub(super) organizations: Vec<Choice>,
    pub(super) kinds: Vec<Choice>,
    pub(super) resolver: Whom,
    pub(super) owner: Whom,
    pub(super) is_owner_nobody: bool,
    pub(super) is_overdue: bool,
    pub(super) text: String,
    pub(super) state: String,
    pub(super) sort: String,
    pub(super) by: String,
}

impl Filters {
    pub(super) fn new(
        words: &Words<'_>,
        actor: &Actor,
        names: &Names,
        (asked, everybody): (&Asked, &Everybody),
    ) -> Self {
        let taken = |text: &str| owner_of(text).into_iter().collect::<Vec<_>>();
        let rulebook = words.playbook.rulebook();
        let kinds = ["shared", "private"]
            .map(|kind| (kind.to_owned(), words.plain(&format!("blockers-kind-{kind}"))));
        Self {
            severities: severities(words, &asked.severity),
            parties: codes(words, Kind::Party, &rulebook.parties, &asked.party),
            reasons: reasons(words, &asked.reason),
            organizations: organizations(actor, names, &asked.organization),
            kinds: choices(kinds, &[&asked.kind]),
            resolver: everybody.choose(words, names, &taken(&asked.resolver)),
            owner: everybody.choose(words, names, &taken(&asked.owner)),
            is_owner_nobody: asked.owner == "nobody",
            is_overdue: !asked.overdue.is_empty(),
            text: asked.text.clone(),
            state: asked.state.clone(),
            sort: asked.sort.clone(),
            by: asked.by.clone(),
        }
    }
}

/// The organizations that somebody sees whole, in the order of the tree.
pub(super) fn organizations(actor: &Actor, names: &Names, chosen: &str) -> Vec<Choice> {
    let nodes = actor.tree.roots().flat_map(|root| actor.tree.subtree(root));
    let seen = nodes.filter(|id| actor.sees_organization(*id));
    let named = seen.map(|id| {
        let name = names.organization(id).unwrap_or_default();
        (id.to_string(), name.to_owned())
    });
    choices(named, &[chosen])
}

/// A link of a choice between few, such as open, closed, all.
#[derive(Debug, Clone)]
pub(super) struct Tab {
    pub(super) text: String,
    pub(super) address: String,
    pub(super) is_here: bool,
}

/// Open, closed, all.
pub(super) fn states(shell: &Shell, asked: &Asked, path: &str) -> Vec<Tab> {
    let states = [("", "blockers-open"), ("closed", "blockers-closed"), ("all", "blockers-all")];
    let tab = |(state, message): (&str, &str)| Tab {
        text: shell.t(message),
        address: asked.with(|asked| state.clone_into(&mut asked.state)).address(path),
        is_here: asked.state == state,
    };
    states.into_iter().map(tab).collect()
}
