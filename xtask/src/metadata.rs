//! What cargo knows of the packages.

use std::path::PathBuf;

use anyhow::{Context as _, Result};
use serde::Deserialize;

use crate::shell;

/// The part of `cargo metadata` that we read.
#[derive(Deserialize)]
pub(crate) struct Metadata {
    pub(crate) packages: Vec<Package>,
    pub(crate) target_directory: PathBuf,
}

#[derive(Deserialize)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) license: Option<String>,
    /// Where it comes from; none for our own.
    pub(crate) source: Option<String>,
    pub(crate) dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
pub(crate) struct Dependency {
    pub(crate) name: String,
    /// `dev` or `build`; none for an ordinary one.
    pub(crate) kind: Option<String>,
}

impl Metadata {
    /// Our own packages.
    pub(crate) fn of_workspace() -> Result<Self> {
        Self::read(&["--no-deps"])
    }

    /// Our packages and everything they are built from, on any platform.
    pub(crate) fn with_dependencies() -> Result<Self> {
        Self::read(&[])
    }

    fn read(more: &[&str]) -> Result<Self> {
        let said = shell::read(shell::cargo(["metadata", "--format-version=1"]).args(more))?;
        serde_json::from_str(&said).context("cannot read what `cargo metadata` printed")
    }
}
