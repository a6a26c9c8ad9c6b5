//! What most tests of the program begin with, and what they compare.

use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};

use crate::desk::Desk;

impl Desk {
    /// A folder without a database.
    pub(crate) fn empty() -> Self {
        Self::new(None)
    }

    /// A folder with a database that was set up.
    pub(crate) fn set_up() -> Self {
        Self::empty().initialized()
    }

    /// A folder beside a database elsewhere that was set up.
    pub(crate) fn set_up_at(address: &str) -> Self {
        Self::new(Some(address.to_owned())).initialized()
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

    /// Starts a run and leaves it running; what it says is lost.
    pub(crate) fn start(&self, arguments: &[&str]) -> Child {
        let mut command = self.command();
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command.args(arguments).spawn().unwrap()
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
