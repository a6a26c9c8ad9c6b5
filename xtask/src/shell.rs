//! Commands, programs and the environment.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

use crate::signals;

/// Prints one line; a closed standard output is not worth failing for.
pub(crate) fn say(line: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}

/// The root of the workspace.
pub(crate) fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// An environment variable that is set and not empty.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place where the tasks read the environment"
)]
pub(crate) fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// Whether nothing may be skipped: true in continuous integration.
pub(crate) fn in_ci() -> bool {
    variable("CI").is_some_and(|value| value != "false")
}

/// Whether packages can be installed and other users taken on.
pub(crate) fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

/// A cargo command in the root of the workspace, as if it were typed there. `cargo xtask` tells us of our own package in
/// variables that build scripts of others look at (that of `ring`): left set, half of the program would be built anew
/// each time that `cargo` and `cargo xtask` take turns.
pub(crate) fn cargo<const N: usize>(arguments: [&str; N]) -> Command {
    const OF_OUR_PACKAGE: [&str; 2] = ["CARGO_MANIFEST_", "CARGO_PKG_"];
    let mut command = Command::new("cargo");
    command.args(arguments).current_dir(root());
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if OF_OUR_PACKAGE.iter().any(|start| text.starts_with(start)) {
            command.env_remove(&name);
        }
    }
    command
}

/// The file of a program on `PATH`.
pub(crate) fn find_program(name: &str) -> Option<PathBuf> {
    let path = variable("PATH")?;
    std::env::split_paths(&path)
        .map(|directory| directory.join(name))
        .find(|file| file.is_file())
}

/// Runs a command to its end, whatever its exit status, unless a signal stops the task.
pub(crate) fn status(command: &mut Command) -> Result<ExitStatus> {
    let mut child = command
        .stdin(Stdio::null())
        .spawn()
        .with_context(|| format!("cannot start `{}`", text(command)))?;
    let status = wait(&mut child)?;
    signals::go_on()?;
    Ok(status)
}

/// Runs a command that has to succeed.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = status(command)?;
    if !status.success() {
        bail!("`{}` failed ({status})", text(command));
    }
    Ok(())
}

/// The standard output of a command that has to succeed.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("cannot start `{}`", text(command)))?;
    signals::go_on()?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!(
            "`{}` failed ({}): {}",
            text(command),
            output.status,
            said.trim()
        );
    }
    String::from_utf8(output.stdout)
        .with_context(|| format!("`{}` did not print UTF-8", text(command)))
}

/// Waits for a child and passes a request to stop on to it. Ctrl-c reaches it by itself.
fn wait(child: &mut Child) -> Result<ExitStatus> {
    let mut passed_on = false;
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        if signals::asked_to_stop() && !passed_on {
            signals::send(child, rustix::process::Signal::TERM);
            passed_on = true;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// A command as somebody would type it.
pub(crate) fn text(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
