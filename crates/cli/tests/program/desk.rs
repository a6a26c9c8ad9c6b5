//! A folder with a database, in which the program is run.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A folder in which the program is run, from 22 November 2026 on.
pub(crate) struct Desk {
    now: Cell<&'static str>,
    /// The database, where it is not the file in the folder.
    database: Option<String>,
    folder: TempDir,
}

/// What a run of the program gave.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Desk {
    /// A folder without a database.
    pub(crate) fn empty() -> Self {
        Self {
            now: Cell::new("2026-11-22T09:00:00Z"),
            database: None,
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// A folder with a database that was set up.
    pub(crate) fn set_up() -> Self {
        Self::empty().initialized()
    }

    /// A folder beside a database elsewhere that was set up.
    pub(crate) fn set_up_at(address: &str) -> Self {
        let desk = Self {
            database: Some(address.to_owned()),
            ..Self::empty()
        };
        desk.initialized()
    }

    fn initialized(self) -> Self {
        self.done(&[
            "init",
            "--organization",
            "Head office",
            "--time-zone",
            "Europe/Madrid",
        ]);
        self
    }

    /// With a customer, a tenant, and 100 units of mail in delivery, In Progress.
    pub(crate) fn with_line() -> (Self, String) {
        let desk = Self::set_up();
        desk.done(&["customer", "add", "Ficticia Norte", "--region", "Norte"]);
        desk.done(&[
            "tenant",
            "add",
            "Principal",
            "--customer",
            "Ficticia Norte",
            "--domain",
            "ficticia.example",
        ]);
        let id = desk.add_entitlement("exchange");
        (desk, id)
    }

    /// Adds 100 units of a service, In Progress in delivery; gives the id of the line.
    pub(crate) fn add_entitlement(&self, service: &str) -> String {
        let added = self.json(&[
            "entitlement",
            "add",
            "--tenant",
            "Principal",
            "--service",
            service,
            "--units",
            "100",
            "--phase",
            "delivery",
            "--l1",
            "in-progress",
            "--target-date",
            "2026-12-20",
            "--note",
            "They move their mailboxes before Christmas.",
            "--engagement-scenario",
            "vendor-led",
        ]);
        added["lines"][0]["id"].as_str().unwrap().to_owned()
    }

    /// Time goes on to another day.
    pub(crate) fn goes_on_to(&self, day: &'static str) {
        self.now.set(day);
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        path
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        let output = self.command().args(arguments).output().unwrap();
        Ran::from(output)
    }

    /// Runs what must be done.
    pub(crate) fn done(&self, arguments: &[&str]) -> Ran {
        let ran = self.run(arguments);
        assert_eq!(ran.code, 0, "{arguments:?}: {ran:?}");
        ran
    }

    /// Runs what must be refused.
    pub(crate) fn refused(&self, arguments: &[&str]) -> Ran {
        let ran = self.run(arguments);
        assert_eq!(ran.code, 1, "{arguments:?}: {ran:?}");
        ran
    }

    /// Runs what must be done, for programs.
    pub(crate) fn json(&self, arguments: &[&str]) -> Value {
        let ran = self.done(&[arguments, &["--json"]].concat());
        serde_json::from_str(&ran.out).unwrap()
    }

    /// Runs what must be refused, for programs.
    pub(crate) fn refused_json(&self, arguments: &[&str]) -> Value {
        let ran = self.refused(&[arguments, &["--json"]].concat());
        serde_json::from_str(&ran.out).unwrap()
    }

    /// Starts a run and leaves it running; what it says is lost.
    pub(crate) fn start(&self, arguments: &[&str]) -> Child {
        let mut command = self.command();
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command.args(arguments).spawn().unwrap()
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_desbloqueo"));
        command.current_dir(self.folder.path());
        for name in [
            "LC_ALL",
            "LC_MESSAGES",
            "LANG",
            "DESBLOQUEO_DATABASE",
            "NO_COLOR",
        ] {
            command.env_remove(name);
        }
        command.env("TZ", "UTC").args(["--now", self.now.get()]);
        if let Some(address) = &self.database {
            command.args(["--database", address]);
        }
        command
    }
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self {
            code: output.status.code().unwrap_or(-1),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }
}

/// Pages of a playbook that the project wrote for its tests.
pub(crate) fn pages() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../reader/tests/pages")
}

/// Runs assertions on snapshots in which ids do not matter.
pub(crate) fn without_ids(check: impl FnOnce()) {
    let mut settings = insta::Settings::clone_current();
    settings.add_filter(
        r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}",
        "[id]",
    );
    settings.add_filter(r"\b[0-9a-f]{8}\b", "[short id]");
    settings.bind(check);
}
