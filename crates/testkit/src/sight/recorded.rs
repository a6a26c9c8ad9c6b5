//! What was recorded of a world: its history, the columns that organizations keep beside ours, and files brought in.

use std::collections::BTreeMap;

use desbloqueo_domain::code::{BatchId, ChangeId, ImportDraftId, OrganizationId, OwnFieldId};
use desbloqueo_domain::own_field::{OwnField, OwnKind, OwnSubject};
use desbloqueo_store::batches::{Batch, BatchKind};
use desbloqueo_store::chain::{Chain, ChainHead, ChainKind};
use desbloqueo_store::changes::Change;
use desbloqueo_store::import_drafts::ImportDraft;
use desbloqueo_store::own_fields::OwnValue;
use jiff::civil::date;
use serde::Serialize;
use uuid::Uuid;

use super::plan::Planner;
use crate::build::code;

/// An hour before the world is looked at, in microseconds since 1970.
const BEFORE: i64 = 1_795_345_200_000_000;

/// What a file that waits holds.
pub(super) const FILE: &[u8] =
    b"Customer,Tenant,Service,Purchased units,Units,L1\nFennel,Fennel,Teams,4,4,blocked\n";

/// Where a change hangs, and what it is of.
struct Place {
    organization: OrganizationId,
    chain: Chain,
    subject: (&'static str, Uuid),
}

impl Planner {
    /// That each record was added, by somebody.
    pub(super) fn history(&mut self) {
        let mut heads = BTreeMap::new();
        for stored in self.world.customers.clone() {
            let (id, node) = (stored.customer.id.0, stored.customer.organization);
            let place = Place::of(node, ChainKind::Customer, id, ("customer", id));
            self.record(&mut heads, &place, &stored.customer.state);
        }
        for contact in self.world.contacts.clone() {
            let (node, customer) = (contact.organization, contact.customer.0);
            let subject = ("contact", contact.id.0);
            let place = Place::of(node, ChainKind::Customer, customer, subject);
            self.record(&mut heads, &place, &contact.state);
        }
        for stored in self.world.tenants.clone() {
            let (id, node) = (stored.tenant.id.0, stored.tenant.organization);
            let place = Place::of(node, ChainKind::Tenant, id, ("tenant", id));
            self.record(&mut heads, &place, &stored.tenant.state);
        }
        for stored in self.world.blockers.clone() {
            let (id, node) = (stored.blocker.id.0, stored.blocker.organization);
            let place = Place::of(node, ChainKind::Blocker, id, ("blocker", id));
            self.record(&mut heads, &place, &stored.blocker.state);
        }
        for stored in self.world.entitlements.clone() {
            let entitlement = &stored.entitlement;
            let (id, node) = (entitlement.id.0, entitlement.organization);
            let place = |subject| Place::of(node, ChainKind::Entitlement, id, subject);
            self.record(&mut heads, &place(("entitlement", id)), &entitlement.state);
            for line in &entitlement.lines {
                self.record(&mut heads, &place(("line", line.id.0)), &line.state);
            }
        }
    }

    fn record(
        &mut self,
        heads: &mut BTreeMap<Uuid, ChainHead>,
        place: &Place,
        state: &impl Serialize,
    ) {
        let reason = self.mark("Because");
        let mut change = Change {
            organization: place.organization,
            id: ChangeId(self.ids.next()),
            chain: place.chain,
            sequence: 0,
            batch: None,
            person: self.anybody(),
            covered: None,
            recorded_at: BEFORE,
            effective: date(2026, 11, 20),
            source: "page".to_owned(),
            reason,
            override_reason: String::new(),
            subject_kind: place.subject.0.to_owned(),
            subject: place.subject.1,
            before: String::new(),
            after: serde_json::to_string(state).expect("a state"),
            salt: vec![7; 16],
            content_digest: Vec::new(),
            digest: Vec::new(),
        };
        let head = heads.entry(place.chain.id).or_default();
        *head = change.link(head);
        self.world.changes.push(change);
    }

    /// A column of each kind of record on some organizations, filled on every record below.
    pub(super) fn own_fields(&mut self) {
        for subject in OwnSubject::ALL {
            for _ in 0..2 {
                let label = self.mark("Column");
                let field = OwnField {
                    id: OwnFieldId(self.ids.next()),
                    organization: self.node(),
                    subject,
                    code: code(&label.to_lowercase().replace(' ', "-")),
                    label,
                    kind: OwnKind::Text,
                    choices: Vec::new(),
                };
                self.fill(&field);
                self.world.own_fields.push(field);
            }
        }
    }

    fn fill(&mut self, field: &OwnField) {
        let mut subjects: Vec<(OrganizationId, Uuid)> = Vec::new();
        match field.subject {
            OwnSubject::Tenant => {
                let all = self.world.tenants.iter().map(|stored| &stored.tenant);
                subjects.extend(all.map(|tenant| (tenant.organization, tenant.id.0)));
            }
            OwnSubject::Entitlement => {
                let all = self.world.entitlements.iter();
                let all = all.map(|stored| &stored.entitlement);
                subjects.extend(all.map(|one| (one.organization, one.id.0)));
            }
            OwnSubject::Line => {
                let lines = self.world.lines();
                subjects.extend(lines.map(|(place, line)| (place.organization, line.id.0)));
            }
        }
        let tree = self.world.tree();
        subjects.retain(|(node, _)| tree.is_within(*node, field.organization));
        for (organization, subject) in subjects {
            let value = OwnValue {
                organization,
                subject,
                field: field.id,
                field_organization: field.organization,
                value: self.mark("Value"),
            };
            self.world.own_values.push(value);
        }
    }

    /// Files that were brought in, and a file of each person that waits.
    pub(super) fn imports(&mut self) {
        for _ in 0..4 {
            let batch = Batch {
                organization: self.node(),
                id: BatchId(self.ids.next()),
                kind: BatchKind::Import,
                title: self.mark("Import"),
                person: self.anybody(),
                recorded_at: BEFORE,
                file_digest: Vec::new(),
                mapping: String::new(),
                summary: r#"{"added":1,"changed":0,"unchanged":0,"refused":0}"#.to_owned(),
                undoes: None,
                undone_by: None,
            };
            self.world.batches.push(batch);
        }
        for person in self.world.people.clone() {
            let draft = ImportDraft {
                id: ImportDraftId(self.ids.next()),
                person: person.id,
                file_name: format!("{}.csv", self.mark("File")),
                byte_count: i64::try_from(FILE.len()).expect("small"),
                choices: r#"{"title":"","sheet":null,"origin":"proposed","mapping":null,"organization":null,"complete":null,"reason":""}"#.to_owned(),
                version: 0,
                created_at: BEFORE,
                batch: None,
            };
            self.world.drafts.push(draft);
        }
    }
}

impl Place {
    fn of(
        organization: OrganizationId,
        kind: ChainKind,
        chain: Uuid,
        subject: (&'static str, Uuid),
    ) -> Self {
        Self {
            organization,
            chain: Chain { kind, id: chain },
            subject,
        }
    }
}
