//! What a list of blockers is narrowed to, as its address says it.

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_app::Actor;
use desbloqueo_app::catalogue::list_people::find_person;
use desbloqueo_app::reads::{BlockerFilter, BlockerOrder, BlockerSort, Names, name_owners};
use desbloqueo_domain::code::{Code, OrganizationId};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::Severity;
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;
use serde::{Deserialize, Serialize};

use super::choices::{Choice, choices, owner_of, severity_word};
use crate::error::PageError;
use crate::shell::Shell;
use crate::visitor::Visitor;

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
    /// As of the end of this day.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) as_of: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) after: String,
    /// The page that the filters are for.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) on: String,
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
            private: match self.kind.as_str() {
                "shared" => Some(false),
                "private" => Some(true),
                _ => None,
            },
            overdue: !self.overdue.is_empty(),
            organizations: self.organizations(actor),
            text: Some(self.text.trim().to_owned()).filter(|text| !text.is_empty()),
            ..BlockerFilter::default()
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

    /// The same in the order in which blockers were opened, the latest first where nothing else is asked for.
    pub(super) fn by_day_of_opening(&self) -> Self {
        match self.order().sort {
            BlockerSort::Opened => self.clone(),
            _ => self.with(|asked| "-opened".clone_into(&mut asked.sort)),
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
        (names, people): (&Names, &BTreeMap<Owner, String>),
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
            add(label("field-severity", word), &|asked| {
                asked.severity.clear();
            });
        }
        if let Ok(party) = Code::parse(&self.party) {
            let word = words.label(Kind::Party, &party);
            add(label("field-party", word), &|asked| asked.party.clear());
        }
        if let Some(owner) = owner_of(&self.resolver).filter(|_| !self.resolver.is_empty()) {
            let word = name_of(words, people, &owner);
            add(label("field-resolver", word), &|asked| {
                asked.resolver.clear();
            });
        }
        if let Some(owner) = owner_of(&self.owner).filter(|_| !self.owner.is_empty()) {
            let word = name_of(words, people, &owner);
            add(label("field-owner", word), &|asked| asked.owner.clear());
        }
        if let Ok(reason) = Code::parse(&self.reason) {
            let word = words.label(Kind::L2, &reason);
            add(label("field-l2", word), &|asked| asked.reason.clear());
        }
        let organization = self.organization.parse().ok();
        if let Some(name) = organization.and_then(|id| names.organization(id)) {
            let name = name.to_owned();
            add(label("field-organization", name), &|asked| {
                asked.organization.clear();
            });
        }
        if ["shared", "private"].contains(&self.kind.as_str()) {
            let word = words.plain(&format!("blockers-kind-{}", self.kind));
            add(word, &|asked| asked.kind.clear());
        }
        if !self.overdue.is_empty() {
            add(words.plain("blockers-overdue"), &|asked| {
                asked.overdue.clear();
            });
        }
        if let Ok(day) = self.as_of.parse() {
            add(label("portfolio-as-of", words.date(day)), &|asked| {
                asked.as_of.clear();
            });
        }
        if !self.text.trim().is_empty() {
            let text = self.text.trim().to_owned();
            add(label("blockers-search", text), &|asked| asked.text.clear());
        }
        chips
    }
}

/// What somebody who is chosen is called.
fn name_of(words: &Words<'_>, people: &BTreeMap<Owner, String>, owner: &Owner) -> String {
    let known = people.get(owner).cloned();
    known.unwrap_or_else(|| words.owner(owner, &Names::default()))
}

/// What narrows a list or a board, as the form at its head keeps it.
#[derive(Debug, Clone)]
pub(super) struct Narrowing {
    pub(super) path: &'static str,
    /// The address of the page that offers the filters.
    pub(super) filters: String,
    pub(super) text: String,
    /// What stays as it is when somebody filters: order, columns, open or closed.
    pub(super) stays: Vec<(&'static str, String)>,
    /// The filters chosen.
    pub(super) chosen: Vec<(&'static str, String)>,
    pub(super) chips: Vec<Chip>,
}

impl Narrowing {
    /// Whoever is chosen is named, if the visitor may know of them.
    pub(super) async fn read(
        visitor: &Visitor,
        asked: &Asked,
        path: &'static str,
    ) -> Result<Self, PageError> {
        let mut people = Vec::new();
        for owner in [&asked.resolver, &asked.owner]
            .into_iter()
            .filter_map(|text| owner_of(text))
        {
            if let Owner::Person(id) = owner {
                let found = find_person(&visitor.app, visitor.actor(), &id.to_string()).await;
                people.extend(found.ok().map(|person| (owner, person.name)));
            }
        }
        let people: BTreeMap<Owner, String> = people.into_iter().collect();
        let names = name_owners(&visitor.app, &[]).await?;
        let on = asked.with(|asked| path.clone_into(&mut asked.on));
        Ok(Self {
            path,
            filters: on.address("/blockers/filters"),
            text: asked.text.clone(),
            stays: asked.stays(),
            chosen: asked.chosen(),
            chips: asked.chips(&visitor.words(), (&names, &people), path),
        })
    }
}

impl Asked {
    pub(super) fn stays(&self) -> Vec<(&'static str, String)> {
        let all = [
            ("state", &self.state),
            ("sort", &self.sort),
            ("by", &self.by),
            ("as_of", &self.as_of),
        ];
        filled(&all)
    }

    fn chosen(&self) -> Vec<(&'static str, String)> {
        let all = [
            ("severity", &self.severity),
            ("party", &self.party),
            ("resolver", &self.resolver),
            ("owner", &self.owner),
            ("reason", &self.reason),
            ("organization", &self.organization),
            ("kind", &self.kind),
            ("overdue", &self.overdue),
        ];
        filled(&all)
    }
}

fn filled(all: &[(&'static str, &String)]) -> Vec<(&'static str, String)> {
    let filled = all.iter().filter(|(_, value)| !value.is_empty());
    filled
        .map(|(name, value)| (*name, (*value).clone()))
        .collect()
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
    let states = [
        ("", "blockers-open"),
        ("closed", "blockers-closed"),
        ("all", "blockers-all"),
    ];
    let tab = |(state, message): (&str, &str)| Tab {
        text: shell.t(message),
        address: asked
            .with(|asked| state.clone_into(&mut asked.state))
            .address(path),
        is_here: asked.state == state,
    };
    states.into_iter().map(tab).collect()
}
