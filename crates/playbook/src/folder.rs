//! Packs kept in a folder.

use std::path::{Path, PathBuf};

use crate::fault::Fault;
use crate::load::load;
use crate::playbook::Playbook;

/// Why the pack of a folder is not accepted.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// A file or folder cannot be read, or is not UTF-8.
    #[error("cannot read {path}", path = path.display())]
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The pack has faults.
    #[error("the pack has {} faults", .0.len())]
    Faulty(Vec<Fault>),
}

/// Reads a pack from its folder.
pub fn load_folder(folder: &Path) -> Result<Playbook, FolderError> {
    let files = read_folder(folder)?;
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    load(&files).map_err(FolderError::Faulty)
}

/// Reads the TOML files of a folder and of the folders in it: paths relative to it, with `/`, and texts.
pub fn read_folder(folder: &Path) -> Result<Vec<(String, String)>, FolderError> {
    let mut files = Vec::new();
    read_into(folder, "", &mut files)?;
    files.sort();
    Ok(files)
}

fn read_into(
    folder: &Path,
    prefix: &str,
    files: &mut Vec<(String, String)>,
) -> Result<(), FolderError> {
    let unreadable = |path: &Path, source| FolderError::Unreadable {
        path: path.to_owned(),
        source,
    };
    let entries = std::fs::read_dir(folder).map_err(|error| unreadable(folder, error))?;
    for entry in entries {
        let path = entry.map_err(|error| unreadable(folder, error))?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        let relative = format!("{prefix}{name}");
        if path.is_dir() {
            read_into(&path, &format!("{relative}/"), files)?;
        } else if path.extension().is_some_and(|end| end == "toml") {
            let text = std::fs::read_to_string(&path).map_err(|error| unreadable(&path, error))?;
            files.push((relative, text));
        }
    }
    Ok(())
}
