//! Imports: matching, checking, applying, undoing (rules I1–I6, U1–U3, V3, H7).

use std::io::Write as _;
use std::path::PathBuf;

use desbloqueo_app::catalogue::set_up::{SetUp, set_up};
use desbloqueo_app::import::{ImportRequest, Imported, Mode, Summary, Weight, import_portfolio};
use desbloqueo_app::undo_batch::undo_batch;
use desbloqueo_app::verify::{Fault, verify};
use desbloqueo_app::{Actor, App, Clock, Ids, Source};
use desbloqueo_domain::refusal::{Cause, Rule};
use desbloqueo_exchange::read::Dictionary;
use desbloqueo_store::database::Database;
use desbloqueo_testkit::on_both;
use jiff::civil::date;
use tempfile::TempDir;

struct Desk {
    app: App,
    ada: Actor,
    folder: TempDir,
    dictionary: Dictionary,
}

impl Desk {
    async fn new(database: Database) -> Self {
        let request = SetUp {
            organization: "Entrega Inventada".to_owned(),
            time_zone: "Europe/Madrid".to_owned(),
            person: "Ada Inventada".to_owned(),
            mail: "ada@example.com".to_owned(),
            language: "en".to_owned(),
            pack: None,
        };
        let clock = Clock::noon_of(date(2024, 4, 1));
        let installed = set_up(database, clock, Ids::seeded(7), &request).await.unwrap();
        let app = installed.app;
        let mut transaction = app.database.read().await.unwrap();
        let ada = Actor::load(&mut transaction, installed.person, Source::Import).await.unwrap().unwrap();
        let dictionary = Dictionary::new(&app.playbook, &[]);
        Self { app, ada, folder: TempDir::new().unwrap(), dictionary }
    }

    async fn faults(&self) -> Vec<Fault> {
        verify(&self.app, &self.ada, |_| ()).await.unwrap().faults
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::File::create(&path).unwrap().write_all(text.as_bytes()).unwrap();
        path
    }

    async fn import(&self, text: &str, mode: Mode) -> Imported {
        let file = self.file("portfolio.csv", text);
        let request = ImportRequest {
            file: &file,
            title: "portfolio.csv".to_owned(),
            mapping: None,
            organization: None,
            mode,
            complete: None,
            override_reason: "weekly import".to_owned(),
            keep_columns: true,
        };
        import_portfolio(&self.app, &self.ada, &request, &self.dictionary).await.unwrap()
    }
}

const HEAD: &str = "Customer,Tenant,Service,Seats purchased,Seats,L1,L2,L3,Target date,Owner,Notes,Status since\n";

fn refusals(imported: &Imported) -> Vec<(u32, String, Rule, Cause)> {
    imported
        .findings
        .iter()
        .filter_map(|finding| match &finding.weight {
            Weight::Refused(refusal) => {
                Some((finding.row, finding.address.to_string(), refusal.rule, refusal.cause))
            }
            Weight::Notice(_) => None,
        })
        .collect()
}

#[tokio::test]
async fn the_same_file_twice_changes_nothing_and_undo_leaves_nothing() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let text = format!(
            "{HEAD}Ficticia Norte,Main,Exchange Online,2000,1200,Blocked,Customer IT Infrastructure and Remediation,Network,2024-12-12,Account team,\
             The firewall cuts the traffic until the upgrade in December.,2024-02-01\n\
             Ficticia Norte,Main,Exchange Online,2000,800,In Progress,,,2024-11-30,,Moving the first offices.,\n\
             Ficticia Norte,Main,Teams,300,300,Status Unknown,New Subscription or Workload,,,,,\n"
        );
        let first = desk.import(&text, Mode::AllOrNothing).await;
        assert_eq!(refusals(&first), []);
        assert_eq!(first.summary, Summary { added: 3, ..Summary::default() });
        assert_eq!(desk.faults().await, []);
        let second = desk.import(&text, Mode::AllOrNothing).await;
        assert_eq!(refusals(&second), []);
        assert_eq!(second.summary, Summary { unchanged: 3, ..Summary::default() });
        assert_eq!(second.batch, None);
        let undone = undo_batch(&desk.app, &desk.ada, first.batch.unwrap()).await.unwrap();
        assert_eq!(undone.left, []);
        let third = desk.import(&text, Mode::DryRun).await;
        assert_eq!(third.summary, Summary { added: 3, ..Summary::default() });
        assert_eq!(desk.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn rows_that_break_a_rule_are_refused_with_their_cell() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let text = format!(
            "{HEAD}Uno,Main,Exchange,10,10,Blocked,Adoption Readiness,,,,Nobody has time to train people.,\n\
             Dos,Main,Exchange,10,10,In Progress,,,,,,\n\
             Tres,Main,Exchange,10,9,Status Unknown,New Subscription or Workload,,,,,\n\
             Cuatro,Main,Exchange,10,10,Blocked,Migration,,2024-12-12,,A wrong reason.,\n\
             Cinco,Main,Exchange,10,10,Nonsense,,,,,,\n\
             Seis,Main,Exchange,10,10,No Intent,Executive Sponsorship,,,,They see no value in it.,\n"
        );
        let refused = desk.import(&text, Mode::AllOrNothing).await;
        assert_eq!(refused.batch, None);
        assert_eq!(
            refusals(&refused),
            [
                (2, "A2".to_owned(), Rule::S4, Cause::Missing),
                (3, "A3".to_owned(), Rule::S2, Cause::Missing),
                (4, "E4".to_owned(), Rule::U1, Cause::UnitsDoNotAddUp),
                (5, "G5".to_owned(), Rule::S1, Cause::NotAChild),
                (6, "F6".to_owned(), Rule::S1, Cause::UnknownCode),
            ]
        );
        assert_eq!(refused.summary, Summary { added: 1, refused: 5, ..Summary::default() });
        let valid = desk.import(&text, Mode::ValidOnly).await;
        assert!(valid.batch.is_some());
        let again = desk.import(&text, Mode::DryRun).await;
        assert_eq!(again.summary, Summary { unchanged: 1, refused: 5, ..Summary::default() });
    })
    .await;
}

#[tokio::test]
async fn next_monday_only_what_was_edited_changes_and_undo_restores_it() {
    on_both(async |database| {
        let mut desk = Desk::new(database).await;
        let line = |units: u32, l1: &str, l2: &str, target: &str, note: &str| {
            format!("Ficticia Norte,Main,Exchange,,{units},{l1},{l2},,{target},,{note},\n")
        };
        let first = format!(
            "{HEAD}{}{}",
            line(100, "Blocked", "Adoption Readiness", "2024-06-01", "Users are not trained."),
            line(50, "In Progress", "", "2024-07-01", "Rolling out.")
        );
        let added = desk.import(&first, Mode::AllOrNothing).await;
        assert_eq!((refusals(&added), added.summary.added), (Vec::new(), 2));
        desk.app.clock = Clock::noon_of(date(2024, 4, 8));
        let second = format!(
            "{HEAD}{}{}",
            line(100, "Blocked", "Adoption Readiness", "2024-08-01", "Users are not trained."),
            line(60, "In Progress", "", "2024-07-01", "Rolling out.")
        );
        let changed = desk.import(&second, Mode::AllOrNothing).await;
        assert_eq!(refusals(&changed), []);
        assert_eq!(changed.summary, Summary { changed: 2, ..Summary::default() });
        assert_eq!(desk.faults().await, []);
        let undone = undo_batch(&desk.app, &desk.ada, changed.batch.unwrap()).await.unwrap();
        assert_eq!(undone.left, []);
        assert_eq!(desk.faults().await, []);
        let back = desk.import(&first, Mode::DryRun).await;
        assert_eq!(back.summary, Summary { unchanged: 2, ..Summary::default() });
        undo_batch(&desk.app, &desk.ada, added.batch.unwrap()).await.unwrap();
    })
    .await;
}
