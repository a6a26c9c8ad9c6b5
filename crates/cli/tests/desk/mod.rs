//! A folder in which the program is run, on a database there or elsewhere.

use std::cell::RefCell;
use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

/// The instant at which every test begins.
pub(crate) const BEGINNING: &str = "2026-11-22T09:00:00Z";

/// A folder in which the program is run, from 22 November 2026 on.
pub(crate) struct Desk {
    now: RefCell<String>,
    folder: TempDir,
    database: Option<String>,
}

/// What a run of the program gave.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Desk {
    /// An empty folder, and the address of the database; none: the file that the program makes there.
    pub(crate) fn new(database: Option<String>) -> Self {
        Self {
            now: RefCell::new(BEGINNING.to_owned()),
            folder: tempfile::tempdir().unwrap(),
            database,
        }
    }

    /// Time goes on to another instant or day.
    pub(crate) fn goes_on_to(&self, now: &str) {
        now.clone_into(&mut self.now.borrow_mut());
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

    pub(crate) fn command(&self) -> Command {
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
        command
            .env("TZ", "UTC")
            .args(["--now", self.now.borrow().as_str()]);
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
