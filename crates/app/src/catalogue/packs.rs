//! Packs as they stand in the database: their files as one JSON text, and its digest.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use desbloqueo_playbook::{Fault, Playbook, built_in_files, load};
use desbloqueo_store::chain::digest_of;
use desbloqueo_store::error::StoreError;
use desbloqueo_store::playbooks::StoredPlaybook;

use super::open_app::OpenAppError;

/// A built-in pack, read once in the life of the program.
#[derive(Debug, Clone)]
pub(super) struct BuiltIn {
    pub(super) playbook: Arc<Playbook>,
    pub(super) content: Arc<str>,
    pub(super) digest: Vec<u8>,
}

static READ: Mutex<BTreeMap<String, BuiltIn>> = Mutex::new(BTreeMap::new());

/// The built-in pack of a code; `None` where the program has none.
pub(super) fn built_in(code: &str) -> Option<Result<BuiltIn, Vec<Fault>>> {
    let mut known = READ.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(found) = known.get(code) {
        return Some(Ok(found.clone()));
    }
    let files = built_in_files(code)?;
    Some(load(&files).map(|playbook| {
        let content = content_of(&files);
        let digest = digest_of_content(&content);
        let read = BuiltIn {
            playbook: Arc::new(playbook),
            content: content.into(),
            digest,
        };
        known.insert(code.to_owned(), read.clone());
        read
    }))
}

/// The files of a pack as one text: a JSON object of paths and texts, in order of path.
pub fn content_of(files: &[(&str, &str)]) -> String {
    let map: serde_json::Map<String, serde_json::Value> = files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).into()))
        .collect();
    serde_json::Value::Object(map).to_string()
}

/// The digest of a pack's text.
pub fn digest_of_content(content: &str) -> Vec<u8> {
    digest_of(&[content.as_bytes()])
}

/// The playbook of a stored version: from the program where it has the same, else read anew.
pub(super) fn playbook_of(stored: &StoredPlaybook) -> Result<Arc<Playbook>, OpenAppError> {
    let version = &stored.version;
    if let Some(Ok(known)) = built_in(version.code.as_str())
        && known.digest == version.digest
        && known.playbook.version() == version.version
    {
        return Ok(known.playbook);
    }
    let files: BTreeMap<String, String> =
        serde_json::from_str(&stored.content).map_err(|cause| StoreError::Inconsistent {
            table: "playbook_version",
            column: "content",
            id: version.id.to_string(),
            found: cause.to_string(),
        })?;
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    load(&files).map(Arc::new).map_err(OpenAppError::Faulty)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_built_in_pack_is_read_back_from_its_own_text() {
        let known = built_in("generic").unwrap().unwrap();
        let files: BTreeMap<String, String> = serde_json::from_str(&known.content).unwrap();
        let files: Vec<(&str, &str)> = files
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()))
            .collect();
        assert_eq!(load(&files).unwrap().version(), known.playbook.version());
        assert_eq!(digest_of_content(&content_of(&files)), known.digest);
    }
}
