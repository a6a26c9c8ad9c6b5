//! From the fields of an address to the filter of a list. What cannot be read asks for nothing.

use std::collections::BTreeSet;
use std::str::FromStr;

use desbloqueo_app::insights::{UnmetRule, unmet, unmet_in_history};
use desbloqueo_app::reads::{LineFilter, Lines};
use desbloqueo_app::{Actor, App};
use desbloqueo_domain::code::{Code, OrganizationId};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::{Phase, StatusKind};
use desbloqueo_domain::tenant::Priority;

use super::asked::Asked;

/// Rows of a page.
pub(super) const ROWS: u32 = 50;

/// Before a rule that lines do not meet as far as history tells it, so that days can be compared.
pub(super) const KEPT: &str = "kept-";

impl Asked {
    /// The lines that are wanted: filter, order, day and page.
    pub(super) fn lines(&self, app: &App, actor: &Actor) -> Lines {
        Lines {
            filter: self.filter(app, actor),
            order: self.order(),
            limit: ROWS,
            cursor: self.get("after").to_owned(),
            as_of: self.as_of(),
            ..Lines::default()
        }
    }

    /// What the list is narrowed to.
    pub(in crate::pages) fn filter(&self, app: &App, actor: &Actor) -> LineFilter {
        let text = |name| Some(self.get(name).to_owned()).filter(|text| !text.is_empty());
        let (owner, owned_by) = self.owner();
        let own = self.get("own").split_once(':');
        LineFilter {
            lines: None,
            reconciling_then: None,
            l1: self.code("l1"),
            l2: self.code("l2"),
            l3: self.code("l3"),
            kind: StatusKind::parse(self.get("kind")),
            services: self.services(app),
            owner,
            owned_by,
            of_team: self.read("of_team"),
            owner_nobody: self.get("owner") == "nobody",
            customer: self.read("customer"),
            tenant: self.read("tenant"),
            organizations: self.organizations(actor),
            region: text("region"),
            market_segment: text("market_segment"),
            priority_override: Priority::parse(self.get("priority")),
            phase: Phase::parse(self.get("phase")),
            engagement_scenario: self.code("engagement_scenario"),
            segment: text("segment"),
            blocker: self.read("blocker"),
            party: self.code("party"),
            overdue: self.has("overdue"),
            past_target: self.has("past_target"),
            stale_days: self.read("stale_days"),
            age_from_days: self.read("age_from_days"),
            age_to_days: self.read("age_to_days"),
            unclassified: self
                .has("unclassified")
                .then(|| app.rulebook().defaults.new_units.clone()),
            needs_reconciling: self.has("needs_reconciling"),
            unmet: match self.get("unmet").strip_prefix(KEPT) {
                Some(rule) => {
                    UnmetRule::parse(rule).map(|rule| unmet_in_history(app.rulebook(), rule))
                }
                None => UnmetRule::parse(self.get("unmet")).map(|rule| unmet(app.rulebook(), rule)),
            },
            include_invalid: self.has("include_invalid"),
            text: text("text"),
            own: own.and_then(|(field, value)| Some((field.parse().ok()?, value.to_owned()))),
            target_from: self.read("target_from"),
            target_to: self.read("target_to"),
            next_from: self.read("next_from"),
            next_to: self.read("next_to"),
            renewal_from: self.read("renewal_from"),
            renewal_to: self.read("renewal_to"),
        }
    }

    fn read<T: FromStr>(&self, name: &str) -> Option<T> {
        self.get(name).parse().ok()
    }

    fn code(&self, name: &str) -> Option<Code> {
        Code::parse(self.get(name)).ok()
    }

    /// The owner as it is written, or a person, who also owns through roles.
    fn owner(&self) -> (Option<Owner>, Option<desbloqueo_domain::code::PersonId>) {
        match owner(self.get("owner")) {
            Some(Owner::Person(person)) => (None, Some(person)),
            Some(Owner::Nobody) | None => (None, None),
            owner => (owner, None),
        }
    }

    fn services(&self, app: &App) -> BTreeSet<Code> {
        let named = self
            .all("service")
            .filter_map(|code| Code::parse(code).ok());
        let families = app.playbook.families();
        let of_families = families
            .iter()
            .filter(|family| self.all("family").any(|code| family.code.as_str() == code))
            .flat_map(|family| family.services.iter().map(|code| (*code).clone()));
        named.chain(of_families).collect()
    }

    /// The organization with those below it.
    fn organizations(&self, actor: &Actor) -> BTreeSet<OrganizationId> {
        let root: Option<OrganizationId> = self.read("organization");
        let subtree = |root| {
            let mut nodes = actor.tree.subtree(root);
            nodes.insert(root);
            nodes
        };
        root.map(subtree).unwrap_or_default()
    }
}

/// An owner as forms and addresses write it: `nobody`, `person:…`, `contact:…`, `role:…`.
pub(in crate::pages) fn owner(text: &str) -> Option<Owner> {
    match text.split_once(':') {
        None => (text == "nobody").then_some(Owner::Nobody),
        Some(("person", id)) => id.parse().ok().map(Owner::Person),
        Some(("contact", id)) => id.parse().ok().map(Owner::Contact),
        Some(("role", code)) => Code::parse(code).ok().map(Owner::Role),
        Some(_) => None,
    }
}

/// The same, written.
pub(in crate::pages) fn owner_text(owner: &Owner) -> String {
    match owner {
        Owner::Nobody => "nobody".to_owned(),
        Owner::Person(id) => format!("person:{id}"),
        Owner::Contact(id) => format!("contact:{id}"),
        Owner::Role(code) => format!("role:{code}"),
    }
}
