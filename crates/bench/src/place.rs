//! Where data sets are kept: made once for a digest of their makers, and copied for each run, which changes rows.

use std::fs;
use std::path::{Path, PathBuf};
use std::str::FromStr as _;
use std::time::Instant;

use anyhow::{Context as _, Result};
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, Executor as _, PgConnection};

use crate::Shape;
use crate::dataset::{self, DIGEST};

/// Where the data sets of a database are kept.
#[derive(Debug, Clone)]
pub enum Place {
    /// SQLite files in a directory.
    Sqlite(PathBuf),
    /// Databases of a PostgreSQL server, by the address of one whose user may make others.
    Postgres(String),
}

/// The copy of a data set that a run may change.
pub(crate) struct Copy {
    place: Place,
    address: String,
}

impl Place {
    /// The database as people call it.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Sqlite(_) => "SQLite",
            Self::Postgres(_) => "PostgreSQL",
        }
    }

    /// A copy of the data set, which is made where it is missing.
    pub(crate) async fn provide(&self, shape: Shape, tell: &impl Fn(&str)) -> Result<Copy> {
        let name = format!("bench_{DIGEST}_{}", shape.tenants);
        if !self.has(&name).await? {
            let begun = Instant::now();
            self.make(&name, shape).await?;
            let seconds = begun.elapsed().as_secs_f64();
            tell(&format!("{}: made in {seconds:.0} s", self.name()));
        }
        self.copy(&name, "bench_run").await?;
        Ok(Copy {
            place: self.clone(),
            address: self.address("bench_run")?,
        })
    }

    async fn has(&self, name: &str) -> Result<bool> {
        match self {
            Self::Sqlite(directory) => Ok(file(directory, name).exists()),
            Self::Postgres(server) => {
                let mut maintenance = connect(server).await?;
                let found: Option<(i32,)> =
                    sqlx::query_as("SELECT 1 FROM pg_database WHERE datname = $1")
                        .bind(name)
                        .fetch_optional(&mut maintenance)
                        .await?;
                Ok(found.is_some())
            }
        }
    }

    /// Makes it under another name first: what has its own name is whole.
    async fn make(&self, name: &str, shape: Shape) -> Result<()> {
        let part = format!("{name}_part");
        match self {
            Self::Sqlite(directory) => {
                fs::create_dir_all(directory)?;
                remove_files(directory, &part)?;
                dataset::load(&self.address(&part)?, shape).await?;
                fs::rename(file(directory, &part), file(directory, name))?;
            }
            Self::Postgres(server) => {
                let steps = [
                    format!("DROP DATABASE IF EXISTS {part} WITH (FORCE)"),
                    format!("CREATE DATABASE {part} TEMPLATE template0"),
                ];
                manage(server, &steps).await?;
                dataset::load(&self.address(&part)?, shape).await?;
                manage(server, &[format!("ALTER DATABASE {part} RENAME TO {name}")]).await?;
            }
        }
        Ok(())
    }

    async fn copy(&self, name: &str, copy: &str) -> Result<()> {
        match self {
            Self::Sqlite(directory) => {
                remove_files(directory, copy)?;
                fs::copy(file(directory, name), file(directory, copy)).context("cannot copy")?;
                Ok(())
            }
            Self::Postgres(server) => {
                let steps = [
                    format!("DROP DATABASE IF EXISTS {copy} WITH (FORCE)"),
                    format!("CREATE DATABASE {copy} TEMPLATE {name} STRATEGY FILE_COPY"),
                    "CHECKPOINT".to_owned(),
                ];
                manage(server, &steps).await
            }
        }
    }

    fn address(&self, name: &str) -> Result<String> {
        Ok(match self {
            Self::Sqlite(directory) => format!("sqlite:{}", file(directory, name).display()),
            Self::Postgres(server) => {
                let (server, _) = server.rsplit_once('/').context("an address has a path")?;
                format!("{server}/{name}")
            }
        })
    }
}

impl Copy {
    /// Its address.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// The bytes that it takes.
    pub(crate) fn file(&self) -> Option<PathBuf> {
        match &self.place {
            Place::Sqlite(directory) => Some(file(directory, "bench_run")),
            Place::Postgres(_) => None,
        }
    }

    pub(crate) async fn remove(self) -> Result<()> {
        match &self.place {
            Place::Sqlite(directory) => remove_files(directory, "bench_run"),
            Place::Postgres(server) => {
                let drop = "DROP DATABASE IF EXISTS bench_run WITH (FORCE)".to_owned();
                manage(server, &[drop]).await
            }
        }
    }
}

fn file(directory: &Path, name: &str) -> PathBuf {
    directory.join(format!("{name}.sqlite"))
}

/// Removes a database with what stands beside it.
fn remove_files(directory: &Path, name: &str) -> Result<()> {
    for end in ["", "-wal", "-shm"] {
        let file = directory.join(format!("{name}.sqlite{end}"));
        if file.exists() {
            fs::remove_file(file)?;
        }
    }
    Ok(())
}

async fn connect(server: &str) -> Result<PgConnection> {
    Ok(PgConnectOptions::from_str(server)?.connect().await?)
}

async fn manage(server: &str, steps: &[String]) -> Result<()> {
    let mut maintenance = connect(server).await?;
    for step in steps {
        maintenance
            .execute(AssertSqlSafe(step.clone()))
            .await
            .with_context(|| step.clone())?;
    }
    maintenance.close().await?;
    Ok(())
}
