//! Python with the libraries that our tests compare with: workbooks, calendars, statistics.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::{apt, metadata, shell};

/// The interpreter of an environment that has exactly the packages of `python-requirements.txt`.
pub(crate) fn provide() -> Result<PathBuf> {
    let requirements_file = shell::root().join("xtask/python-requirements.txt");
    let requirements = fs::read_to_string(&requirements_file)?;
    let environment = metadata::Metadata::of_workspace()?
        .target_directory
        .join("test-python");
    let interpreter = environment.join("bin/python");
    let installed_file = environment.join("installed-requirements.txt");

    let as_wished =
        fs::read_to_string(&installed_file).is_ok_and(|installed| installed == requirements);
    if as_wished && answers(&interpreter) {
        return Ok(interpreter);
    }
    shell::say("installing Python packages for the tests");
    create(&environment)?;
    shell::run(
        Command::new(&interpreter)
            .args([
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "--requirement",
            ])
            .arg(&requirements_file),
    )?;
    fs::write(&installed_file, requirements)?;
    Ok(interpreter)
}

fn answers(interpreter: &Path) -> bool {
    shell::read(Command::new(interpreter).args([
        "-c",
        "import icalendar, lifelines, odf, openpyxl, schemathesis, xlwt",
    ]))
    .is_ok()
}

/// Debian ships `venv` without what it needs, so the first try may fail for want of a package.
fn create(environment: &Path) -> Result<()> {
    const PACKAGES: [&str; 2] = ["python3", "python3-venv"];
    if shell::find_program("python3").is_none() {
        apt::install("Python 3", &PACKAGES)?;
    }
    let first_try = shell::read(&mut venv(environment));
    if first_try.is_err() {
        apt::install("Python's venv module", &PACKAGES)?;
        shell::read(&mut venv(environment)).context("cannot create a Python environment")?;
    }
    Ok(())
}

fn venv(environment: &Path) -> Command {
    let mut command = Command::new("python3");
    command.args(["-m", "venv", "--clear"]).arg(environment);
    command
}
