//! Debian's packages, where we may install them.

use std::process::Command;
use std::sync::OnceLock;

use anyhow::{Result, bail};

use crate::shell;

static UPDATED: OnceLock<()> = OnceLock::new();

/// Installs packages as root; elsewhere fails and says how.
pub(crate) fn install(what: &str, packages: &[&str]) -> Result<()> {
    let names = packages.join(" ");
    if !shell::is_root() || shell::find_program("apt-get").is_none() {
        bail!(
            "{what} not found; install it, on Debian with `apt-get install --no-install-recommends {names}`"
        );
    }
    shell::say(&format!("installing {names}"));
    if UPDATED.get().is_none() {
        shell::read(apt_get().args(["update"]))?;
        let _ = UPDATED.set(());
    }
    shell::read(
        apt_get()
            .args(["install", "-y", "--no-install-recommends"])
            .args(packages),
    )?;
    Ok(())
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.arg("-qq").env("DEBIAN_FRONTEND", "noninteractive");
    command
}
