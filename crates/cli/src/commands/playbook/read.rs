//! `desbloqueo playbook read PAGE…`: what Markdown pages say.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use desbloqueo_reader::{PackFiles, Page, read};

use super::reading;
use super::terms::terms;
use crate::Outcome;
use crate::context::Context;
use crate::failure::CliError;

pub(super) fn run(context: &Context, paths: &[PathBuf], into: Option<&Path>) -> Result<Outcome> {
    let mut pages = Vec::new();
    let mut beside = BTreeSet::new();
    for path in paths {
        pages.push(Page::new(file_name(path), read_text(path)?));
        beside.extend(names_beside(path));
    }
    let terms = terms(context.playbook()?);
    let reading = read(&pages, &beside, &terms);
    let written = into
        .map(|folder| write(reading.draft.to_pack_files(&terms), folder))
        .transpose()?;
    let shown = reading::Shown {
        context,
        words: context.words()?,
        reading: &reading,
        written: written.as_ref(),
    };
    if context.output.json {
        context.output.json(&shown.body()?)?;
    } else {
        shown.print()?;
    }
    Ok(Outcome::Done)
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

fn read_text(path: &Path) -> Result<String, CliError> {
    fs::read_to_string(path).map_err(|source| CliError::File {
        path: path.display().to_string(),
        source,
    })
}

/// The files in the folder of a page, to which it may link.
fn names_beside(path: &Path) -> Vec<String> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let entries = fs::read_dir(folder.unwrap_or(Path::new(".")))
        .into_iter()
        .flatten()
        .flatten();
    entries
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect()
}

/// Writes the files of the draft.
fn write(pack: PackFiles, folder: &Path) -> Result<reading::Written> {
    let mut paths = Vec::new();
    for (name, content) in pack.files {
        let path = folder.join(&name);
        let failed = |source| CliError::File {
            path: path.display().to_string(),
            source,
        };
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(failed)?;
        }
        fs::write(&path, content).map_err(failed)?;
        paths.push(path.display().to_string());
    }
    Ok(reading::Written {
        paths,
        lacks: pack.lacks,
    })
}
