//! A desk at which files are brought in: an installation with two partners, its people, and the files they make.

#![allow(
    dead_code,
    unused_imports,
    unreachable_pub,
    reason = "each test file uses the part that it needs"
)]

mod exports;
mod programs;
mod sheet;

pub use exports::{Speaking, Wording, severities};
pub use programs::{convert, edit_with_openpyxl, program, python};
pub use sheet::{Row, Sheet};

use std::path::{Path, PathBuf};

use desbloqueo_app::catalogue::add_organization::{NewOrganization, add_organization};
use desbloqueo_app::catalogue::add_person::{NewPerson, add_person};
use desbloqueo_app::catalogue::set_up::{SetUp, set_up};
use desbloqueo_app::import::{
    Complete, ImportRequest, Imported, Mode, Summary, Weight, import_portfolio,
};
use desbloqueo_app::undo_batch::{Undone, undo_batch};
use desbloqueo_app::verify::{Fault, verify};
use desbloqueo_app::{Actor, App, Clock, Ids, Source};
use desbloqueo_domain::access::{Grant, OrganizationRole};
use desbloqueo_domain::code::{BatchId, LineId, OrganizationId, PersonId};
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::line::LineState;
use desbloqueo_domain::notice::Remark;
use desbloqueo_domain::refusal::{Cause, Rule};
use desbloqueo_exchange::read::Dictionary;
use desbloqueo_sheets::Mapping;
use desbloqueo_store::database::Database;
use desbloqueo_store::{entitlements, organizations};
use jiff::civil::{Date, date};
use tempfile::TempDir;

/// The day on which the desk opens.
pub const START: Date = date(2024, 4, 1);

/// A refusal in short: row, cell, rule, cause.
pub type Short = (u32, String, Rule, Cause);

/// The desk, its people, and where its files are.
pub struct Desk {
    pub app: App,
    pub head: OrganizationId,
    pub ada: PersonId,
    pub folder: TempDir,
    pub dictionary: Dictionary,
}

/// How a file is brought in.
pub struct How<'a> {
    pub actor: Option<PersonId>,
    pub mode: Mode,
    pub mapping: Option<&'a Mapping>,
    pub organization: Option<OrganizationId>,
    pub complete: Option<Complete>,
    pub reason: &'a str,
    pub title: &'a str,
    pub keep_columns: bool,
}

impl Default for How<'_> {
    fn default() -> Self {
        Self {
            actor: None,
            mode: Mode::AllOrNothing,
            mapping: None,
            organization: None,
            complete: None,
            reason: "weekly import",
            title: "portfolio",
            keep_columns: true,
        }
    }
}

impl Desk {
    /// Opens on its first day, with its administrator.
    pub async fn new(database: Database) -> Self {
        let request = SetUp {
            organization: "Entrega Inventada".to_owned(),
            time_zone: "Europe/Madrid".to_owned(),
            person: "Ada Inventada".to_owned(),
            mail: "ada@example.com".to_owned(),
            language: "en".to_owned(),
            pack: None,
        };
        let installed = set_up(database, Clock::noon_of(START), Ids::seeded(7), &request)
            .await
            .unwrap();
        let dictionary = Dictionary::new(&installed.app.playbook, &severities());
        Self {
            head: installed.organization,
            ada: installed.person,
            app: installed.app,
            folder: TempDir::new().unwrap(),
            dictionary,
        }
    }

    /// Goes on on another day.
    pub fn on(&mut self, day: Date) -> &mut Self {
        self.app.clock = Clock::noon_of(day);
        self
    }

    /// Somebody as they stand now.
    pub async fn actor(&self, person: PersonId) -> Actor {
        let mut transaction = self.app.database.read().await.unwrap();
        Actor::load(&mut transaction, person, Source::Import)
            .await
            .unwrap()
            .unwrap()
    }

    /// Another organization below the head office.
    pub async fn partner(&self, name: &str) -> OrganizationId {
        let new = NewOrganization {
            parent: self.head,
            name: name.to_owned(),
            time_zone: "Europe/Madrid".to_owned(),
        };
        add_organization(&self.app, &self.actor(self.ada).await, &new)
            .await
            .unwrap()
            .id
    }

    /// Somebody with a role on an organization.
    pub async fn person(
        &self,
        name: &str,
        role: OrganizationRole,
        organization: OrganizationId,
    ) -> PersonId {
        let new = NewPerson {
            name: name.to_owned(),
            mail: format!("{}@example.com", name.to_lowercase().replace(' ', ".")),
            language: "en".to_owned(),
            time_zone: "Europe/Madrid".to_owned(),
            role: Some(Grant { role, organization }),
        };
        add_person(&self.app, &self.actor(self.ada).await, &new)
            .await
            .unwrap()
            .id
    }

    /// A path in the desk's folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Brings a file in.
    pub async fn import(&self, file: &Path, how: How<'_>) -> Imported {
        let actor = self.actor(how.actor.unwrap_or(self.ada)).await;
        let request = ImportRequest {
            file: file.into(),
            title: how.title.to_owned(),
            mapping: how.mapping,
            organization: how.organization,
            mode: how.mode,
            complete: how.complete,
            override_reason: how.reason.to_owned(),
            keep_columns: how.keep_columns,
        };
        import_portfolio(&self.app, &actor, &request, &self.dictionary)
            .await
            .unwrap()
    }

    /// Brings rows in as a CSV file.
    pub async fn take(&self, sheet: &Sheet, how: How<'_>) -> Imported {
        let path = self.path("rows.csv");
        std::fs::write(&path, sheet.csv()).unwrap();
        self.import(&path, how).await
    }

    /// Brings rows in that must be accepted, and verifies the database.
    pub async fn accept(&self, sheet: &Sheet) -> Imported {
        let imported = self.take(sheet, How::default()).await;
        assert_eq!(refusals(&imported), []);
        assert_eq!(self.faults().await, []);
        imported
    }

    /// Brings rows in that must be refused, without a trace; gives the refusals.
    pub async fn refuse(&self, sheet: &Sheet, how: How<'_>) -> Vec<Short> {
        let before = self.entitlements().await;
        let imported = self.take(sheet, how).await;
        assert_eq!(imported.batch, None);
        assert!(imported.summary.refused > 0, "something is refused");
        assert_eq!(self.entitlements().await, before);
        refusals(&imported)
    }

    /// Asserts that the same rows say nothing new.
    pub async fn says_nothing_new(&self, sheet: &Sheet) {
        let again = self.take(sheet, How::default()).await;
        let rows = sheet.len();
        assert_eq!(refusals(&again), []);
        assert_eq!(
            again.summary,
            Summary {
                unchanged: rows,
                ..Summary::default()
            },
            "{:#?}",
            again.changes
        );
        assert_eq!(again.batch, None);
    }

    pub async fn undo(&self, batch: BatchId) -> Undone {
        undo_batch(&self.app, &self.actor(self.ada).await, batch)
            .await
            .unwrap()
    }

    pub async fn faults(&self) -> Vec<Fault> {
        verify(&self.app, &self.actor(self.ada).await, |_| ())
            .await
            .unwrap()
            .faults
    }

    /// Every entitlement with its lines, in order of id.
    pub async fn entitlements(&self) -> Vec<Entitlement> {
        let mut transaction = self.app.database.read().await.unwrap();
        let mut all = Vec::new();
        for organization in organizations::list(&mut transaction).await.unwrap() {
            let found = entitlements::list_of_organization(&mut transaction, organization.id)
                .await
                .unwrap();
            all.extend(found.into_iter().map(|stored| stored.entitlement));
        }
        all.sort_by_key(|entitlement| entitlement.id);
        all
    }

    /// Every line, in order of id.
    pub async fn lines(&self) -> Vec<(LineId, LineState)> {
        let all = self
            .entitlements()
            .await
            .into_iter()
            .flat_map(|entitlement| entitlement.lines);
        let mut all: Vec<_> = all.map(|line| (line.id, line.state)).collect();
        all.sort_by_key(|(id, _)| *id);
        all
    }

    /// The only line.
    pub async fn line(&self) -> LineState {
        let [(_, only)] = <[_; 1]>::try_from(self.lines().await).unwrap();
        only
    }

    /// The only entitlement.
    pub async fn entitlement(&self) -> Entitlement {
        let [only] = <[_; 1]>::try_from(self.entitlements().await).unwrap();
        only
    }
}

/// What was refused, in short.
pub fn refusals(imported: &Imported) -> Vec<Short> {
    let short = |finding: &desbloqueo_app::import::ImportFinding| match &finding.weight {
        Weight::Refused(refusal) => Some((
            finding.row,
            finding.address.to_string(),
            refusal.rule,
            refusal.cause,
        )),
        Weight::Notice(_) => None,
    };
    imported.findings.iter().filter_map(short).collect()
}

/// What was noticed: row, cell, rule, remark; private blockers and other news of every import aside.
pub fn notices(imported: &Imported) -> Vec<(u32, String, Rule, Remark)> {
    let short = |finding: &desbloqueo_app::import::ImportFinding| match &finding.weight {
        Weight::Notice(notice) => Some((
            finding.row,
            finding.address.to_string(),
            notice.rule,
            notice.remark,
        )),
        Weight::Refused(_) => None,
    };
    imported.findings.iter().filter_map(short).collect()
}

/// A refusal as tests write it.
pub fn short(row: u32, cell: &str, rule: Rule, cause: Cause) -> Short {
    (row, cell.to_owned(), rule, cause)
}
