//! A random world in which different people see different things, and the same world without what one of them may not
//! see (rule A3). Who gets the same answers in both learns nothing of the rest: no row, no count, no name.

mod plan;
mod recorded;
mod statements;
mod without;

pub use plan::SightSize;
pub use statements::{Compared, compare_statements, difference};

use desbloqueo_domain::code::{PersonId, PlaybookVersionId};
use desbloqueo_domain::customer::Contact;
use desbloqueo_domain::organization::{Named, OrganizationTree, Place, Visibility};
use desbloqueo_domain::own_field::OwnField;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::person::Person;
use desbloqueo_domain::tenant::TenantNote;
use desbloqueo_store::batches::{self, Batch};
use desbloqueo_store::blocker_comments::{self, BlockerComment};
use desbloqueo_store::blockers::{self, StoredBlocker};
use desbloqueo_store::changes::{self, Change};
use desbloqueo_store::coach_examples::{self, CoachExample};
use desbloqueo_store::column::sort_key;
use desbloqueo_store::contacts;
use desbloqueo_store::customers::{self, StoredCustomer};
use desbloqueo_store::database::Database;
use desbloqueo_store::entitlements::{self, StoredEntitlement};
use desbloqueo_store::import_drafts::{self, ImportDraft};
use desbloqueo_store::intervals::{self, StoredInterval};
use desbloqueo_store::organizations::{self, StoredOrganization};
use desbloqueo_store::own_fields::{self, OwnValue};
use desbloqueo_store::playbooks::{PlaybookVersion, StoredPlaybook};
use desbloqueo_store::role_grants::{self, RoleGrant};
use desbloqueo_store::tenant_notes;
use desbloqueo_store::tenants::{self, StoredTenant};
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{installation, people, playbooks};
use uuid::Uuid;

use crate::build;

/// A world, as it stands in a database.
#[derive(Debug, Clone, Default)]
pub struct Sight {
    /// A head office and what stands below it.
    pub organizations: Vec<StoredOrganization>,
    /// People, each with a role.
    pub people: Vec<Person>,
    /// Their roles.
    pub grants: Vec<RoleGrant>,
    /// Customers.
    pub customers: Vec<StoredCustomer>,
    /// A contact of each.
    pub contacts: Vec<Contact>,
    /// Tenants with their teams.
    pub tenants: Vec<StoredTenant>,
    /// A note on each.
    pub notes: Vec<TenantNote>,
    /// Entitlements with their lines.
    pub entitlements: Vec<StoredEntitlement>,
    /// The present of each line.
    pub intervals: Vec<StoredInterval>,
    /// Blockers.
    pub blockers: Vec<StoredBlocker>,
    /// A comment on each.
    pub comments: Vec<BlockerComment>,
    /// What was recorded of its records.
    pub changes: Vec<Change>,
    /// Columns that organizations keep beside ours.
    pub own_fields: Vec<OwnField>,
    /// What stands in them.
    pub own_values: Vec<OwnValue>,
    /// Files that were brought in.
    pub batches: Vec<Batch>,
    /// Files that wait, of each person.
    pub drafts: Vec<ImportDraft>,
    /// A decision from which the coach of each organization learns.
    pub lessons: Vec<CoachExample>,
}

/// That there is one says that somebody has set the installation up; what it says is the program's own.
fn playbook() -> StoredPlaybook {
    StoredPlaybook {
        version: PlaybookVersion {
            id: PlaybookVersionId(Uuid::from_u128(1)),
            code: build::code("fasttrack"),
            version: "1".to_owned(),
            digest: Vec::new(),
            published_at: 0,
            active: true,
        },
        content: String::new(),
    }
}

impl Sight {
    /// The tree of its organizations.
    pub fn tree(&self) -> OrganizationTree {
        let pairs = self.organizations.iter();
        OrganizationTree::build(pairs.map(|node| (node.id, node.parent))).expect("a tree")
    }

    /// What somebody sees by the plain definition.
    pub fn seen_by(&self, person: PersonId) -> Visibility {
        let me = Owner::Person(person);
        let mut named = Named::default();
        for stored in &self.tenants {
            let tenant = &stored.tenant;
            if tenant.state.team.0.iter().any(|member| member.who == me) {
                named.tenants.insert((tenant.organization, tenant.id));
            }
        }
        for stored in &self.blockers {
            let (blocker, state) = (&stored.blocker, &stored.blocker.state);
            let is_mine = state.owner == me || state.resolvers.contains(&me);
            if is_mine || state.invited.contains(&person) {
                named.blockers.insert((blocker.organization, blocker.id));
            }
        }
        for (place, line) in self.lines() {
            if line.state.owner == me {
                named.lines.insert(place);
            }
        }
        let grants = self.grants.iter().filter(|held| held.person == person);
        let grants: Vec<_> = grants.map(|held| held.grant).collect();
        Visibility::of(&grants, &self.tree(), &named)
    }

    /// Its lines, each with its place.
    pub fn lines(
        &self,
    ) -> impl Iterator<Item = (Place, &desbloqueo_domain::line::StatusLine)> + '_ {
        self.entitlements.iter().flat_map(|stored| {
            let entitlement = &stored.entitlement;
            entitlement.lines.iter().map(|line| {
                let place = Place {
                    organization: entitlement.organization,
                    tenant: entitlement.tenant,
                    line: line.id,
                };
                (place, line)
            })
        })
    }

    /// Puts it into an empty database, as a demonstration: anybody may sign in as anybody.
    pub async fn insert(&self, database: &Database) {
        let mut transaction = database.write().await.expect("the database answers");
        let to = &mut transaction;
        for node in &self.organizations {
            organizations::insert(to, node).await.expect("a node");
        }
        for person in &self.people {
            people::insert(to, person).await.expect("a person");
        }
        for grant in &self.grants {
            role_grants::insert(to, grant).await.expect("a grant");
        }
        let inserted = customers::insert_many(to, &self.customers).await;
        inserted.expect("customers");
        let inserted = contacts::insert_many(to, &self.contacts).await;
        inserted.expect("contacts");
        let inserted = tenants::insert_many(to, &self.tenants).await;
        inserted.expect("tenants");
        for note in &self.notes {
            tenant_notes::insert(to, note).await.expect("a note");
        }
        let inserted = blockers::insert_many(to, &self.blockers).await;
        inserted.expect("blockers");
        for comment in &self.comments {
            let inserted = blocker_comments::insert(to, comment).await;
            inserted.expect("a comment");
        }
        self.insert_entitlements(to).await;
        let inserted = intervals::insert_many(to, &self.intervals, 0).await;
        inserted.expect("intervals");
        self.insert_recorded(to).await;
        for lesson in &self.lessons {
            coach_examples::save(to, lesson).await.expect("a lesson");
        }
        let inserted = playbooks::insert(to, &playbook()).await;
        inserted.expect("a playbook");
        installation::mark(to, true).await.expect("a mark");
        transaction.commit().await.expect("the database commits");
    }

    async fn insert_recorded(&self, to: &mut Transaction) {
        let inserted = changes::insert_many(to, &self.changes).await;
        inserted.expect("changes");
        for field in &self.own_fields {
            own_fields::insert(to, field).await.expect("a column");
        }
        let inserted = own_fields::set_values(to, &self.own_values).await;
        inserted.expect("own values");
        for batch in &self.batches {
            batches::insert(to, batch).await.expect("a batch");
        }
        for draft in &self.drafts {
            let inserted = import_drafts::insert(to, draft, recorded::FILE.to_vec()).await;
            inserted.expect("a file");
        }
    }

    async fn insert_entitlements(&self, to: &mut Transaction) {
        let inserted = entitlements::insert_many(to, &self.entitlements).await;
        inserted.expect("entitlements");
        for stored in &self.entitlements {
            let mut all = self.customers.iter();
            let customer = all.find(|one| one.customer.id == stored.customer);
            let key = sort_key(&customer.expect("its customer").customer.state.name);
            let lines = stored.entitlement.lines.iter();
            let placed: Vec<_> = lines
                .map(|line| (build::place(stored, &key, line), line))
                .collect();
            let inserted = entitlements::insert_lines(to, &placed).await;
            inserted.expect("lines");
        }
    }

    /// From now on nobody signs in as somebody else: the page that offers it names everybody.
    pub async fn end_demonstration(database: &Database) {
        let mut transaction = database.write().await.expect("the database answers");
        let marked = installation::mark(&mut transaction, false).await;
        marked.expect("a mark");
        transaction.commit().await.expect("the database commits");
    }

    /// The ids of every record of a kind, named as addresses name it: `tenants`, `lines` and so on.
    pub fn ids(&self, kind: &str) -> Vec<Uuid> {
        let of_lines = |(_, line): (Place, &desbloqueo_domain::line::StatusLine)| line.id.0;
        match kind {
            "organizations" => self.organizations.iter().map(|one| one.id.0).collect(),
            "people" => self.people.iter().map(|one| one.id.0).collect(),
            "customers" => self.customers.iter().map(|one| one.customer.id.0).collect(),
            "contacts" => self.contacts.iter().map(|one| one.id.0).collect(),
            "tenants" => self.tenants.iter().map(|one| one.tenant.id.0).collect(),
            "entitlements" => {
                let all = self.entitlements.iter();
                all.map(|one| one.entitlement.id.0).collect()
            }
            "lines" => self.lines().map(of_lines).collect(),
            "blockers" => self.blockers.iter().map(|one| one.blocker.id.0).collect(),
            "batches" => self.batches.iter().map(|one| one.id.0).collect(),
            "imports" => self.drafts.iter().map(|one| one.id.0).collect(),
            "grants" => self.grants.iter().map(|one| one.id.0).collect(),
            other => panic!("no records are called {other}"),
        }
    }
}
