//! An uploaded file that waits to be applied, in the folder of the system for passing things.

use std::path::{Path, PathBuf};
use std::time::Duration;

use axum::http::StatusCode;
use tokio::fs;

use super::upload::Upload;
use crate::error::PageError;
use crate::visitor::Visitor;

/// After so long, a file that nobody applied is gone.
const KEPT: Duration = Duration::from_hours(24);

/// An uploaded file that waits to be applied.
#[derive(Debug)]
pub(super) struct WaitingFile {
    path: PathBuf,
    name: String,
}

impl WaitingFile {
    /// Keeps a file under a name that begins with its owner's id, that nobody can guess, and that ends as the file's.
    pub(super) async fn keep(visitor: &Visitor, upload: &Upload) -> Result<Self, PageError> {
        let folder = folder();
        fs::create_dir_all(&folder).await.map_err(unavailable)?;
        forget_old(&folder).await;
        let ending: String = Path::new(&upload.name)
            .extension()
            .map(|ending| ending.to_string_lossy().to_lowercase())
            .filter(|ending| is_plain(ending))
            .unwrap_or_default();
        let owner = visitor.visit.person.id;
        let name = format!("{owner}-{}.{ending}", visitor.app.ids.secret());
        let path = folder.join(&name);
        fs::write(&path, &upload.content)
            .await
            .map_err(unavailable)?;
        Ok(Self { path, name })
    }

    /// The file of a name, where it is still there and the visitor's own.
    pub(super) fn find(visitor: &Visitor, name: &str) -> Result<Self, PageError> {
        let gone = PageError::Status(StatusCode::NOT_FOUND);
        let owner = format!("{}-", visitor.visit.person.id);
        let is_own = name.starts_with(&owner)
            && name.split('.').count() == 2
            && name.split(['.', '-']).all(is_plain);
        let path = folder().join(name);
        if !is_own || !path.is_file() {
            return Err(gone);
        }
        Ok(Self {
            path,
            name: name.to_owned(),
        })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Forgets the file; one that cannot be removed goes after a day.
    pub(super) async fn forget(&self) {
        let _ = fs::remove_file(&self.path).await;
    }
}

fn folder() -> PathBuf {
    std::env::temp_dir().join("desbloqueo-imports")
}

fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Forgets what nobody applied for a day.
async fn forget_old(folder: &Path) {
    let Ok(mut files) = fs::read_dir(folder).await else {
        return;
    };
    while let Ok(Some(file)) = files.next_entry().await {
        let changed = file.metadata().await.and_then(|data| data.modified());
        let age = changed.ok().and_then(|changed| changed.elapsed().ok());
        if age.is_some_and(|age| age > KEPT) {
            let _ = fs::remove_file(file.path()).await;
        }
    }
}

fn unavailable(error: std::io::Error) -> PageError {
    tracing::error!(%error, "keeping an uploaded file");
    PageError::Status(StatusCode::SERVICE_UNAVAILABLE)
}
