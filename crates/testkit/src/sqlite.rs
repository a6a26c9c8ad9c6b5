//! A fresh SQLite file.

use desbloqueo_store::database::Database;
use tempfile::TempDir;

use crate::database::Schema;

/// A database in a directory of its own.
pub(crate) struct FreshSqlite {
    database: Database,
    directory: TempDir,
}

impl FreshSqlite {
    pub(crate) async fn make(schema: Schema) -> Self {
        let directory = tempfile::Builder::new()
            .prefix("desbloqueo-test-")
            .tempdir()
            .expect("a temporary directory");
        let address = format!("sqlite:{}", directory.path().join("test.db").display());
        let database = Database::open(&address).await.expect("SQLite opens");
        if schema == Schema::Migrated {
            database.migrate().await.expect("SQLite migrates");
        }
        Self {
            database,
            directory,
        }
    }

    /// The address of its file.
    pub(crate) fn address(&self) -> String {
        format!("sqlite:{}", self.directory.path().join("test.db").display())
    }

    pub(crate) fn database(&self) -> Database {
        self.database.clone()
    }

    pub(crate) async fn remove(self) {
        self.database.close().await;
        self.directory.close().expect("the files are removed");
    }
}
