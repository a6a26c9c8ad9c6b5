//! A fresh PostgreSQL database, copied from a template that was migrated once.

use std::fmt::Write as _;
use std::str::FromStr as _;

use desbloqueo_store::database::Database;
use sha2::{Digest as _, Sha256};
use sqlx::migrate::Migrator;
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, Executor as _, PgConnection};
use uuid::Uuid;

use crate::database::Schema;

const VARIABLE: &str = "DESBLOQUEO_TEST_POSTGRES";

/// Held by whoever makes a template, in the maintenance database: "desbloqu" in ASCII.
const TEMPLATE_LOCK: i64 = 0x6465_7362_6C6F_7175;

static MIGRATIONS: Migrator = sqlx::migrate!("../store/migrations/postgres");

/// The server to test on; none where nobody named one, which is said, and an error in continuous integration.
pub(crate) fn server() -> Option<String> {
    let named = variable(VARIABLE).filter(|address| !address.is_empty());
    if named.is_none() {
        let why = format!("{VARIABLE} names no server; `cargo xtask test` starts one");
        assert!(
            variable("CI").as_deref() != Some("true"),
            "PostgreSQL: {why}"
        );
        eprintln!("SKIPPED on PostgreSQL: {why}");
    }
    named
}

#[expect(
    clippy::disallowed_methods,
    reason = "tests are configured by their runner, which has no other way to reach them"
)]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// A database of its own on the server.
pub(crate) struct FreshPostgres {
    server: String,
    name: String,
    database: Database,
}

impl FreshPostgres {
    pub(crate) async fn make(server: &str, schema: Schema) -> Self {
        let mut maintenance = connect(server).await;
        let template = match schema {
            Schema::Empty => "template0".to_owned(),
            Schema::Migrated => template(server, &mut maintenance).await,
        };
        let name = format!("desbloqueo_test_{}", unique());
        run(
            &mut maintenance,
            format!("CREATE DATABASE {name} TEMPLATE {template}"),
        )
        .await;
        maintenance.close().await.expect("the connection closes");
        let database = open(server, &name).await;
        Self {
            server: server.to_owned(),
            name,
            database,
        }
    }

    /// Its address: that of the server, with its own name in place of the maintenance database's.
    pub(crate) fn address(&self) -> String {
        let server = self
            .server
            .rsplit_once('/')
            .map_or(self.server.as_str(), |(server, _)| server);
        format!("{server}/{}", self.name)
    }

    pub(crate) fn database(&self) -> Database {
        self.database.clone()
    }

    pub(crate) async fn remove(self) {
        self.database.close().await;
        let mut maintenance = connect(&self.server).await;
        let drop = format!("DROP DATABASE {} WITH (FORCE)", self.name);
        run(&mut maintenance, drop).await;
        maintenance.close().await.expect("the connection closes");
    }
}

/// The name of the template with our tables, made by the first process that asks.
async fn template(server: &str, maintenance: &mut PgConnection) -> String {
    let name = format!("desbloqueo_template_{}", digest_of_migrations());
    if is_ready(maintenance, &name).await {
        return name;
    }
    run(
        maintenance,
        format!("SELECT pg_advisory_lock({TEMPLATE_LOCK})"),
    )
    .await;
    if !is_ready(maintenance, &name).await {
        // What is there without the mark was left by a process that ended half-way.
        run(
            maintenance,
            format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"),
        )
        .await;
        run(
            maintenance,
            format!("CREATE DATABASE {name} TEMPLATE template0"),
        )
        .await;
        let database = open(server, &name).await;
        database.migrate().await.expect("PostgreSQL migrates");
        database.close().await;
        run(
            maintenance,
            format!("ALTER DATABASE {name} IS_TEMPLATE true"),
        )
        .await;
    }
    run(
        maintenance,
        format!("SELECT pg_advisory_unlock({TEMPLATE_LOCK})"),
    )
    .await;
    name
}

async fn is_ready(maintenance: &mut PgConnection, name: &str) -> bool {
    sqlx::query_scalar(
        "SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1 AND datistemplate)",
    )
    .bind(name)
    .fetch_one(maintenance)
    .await
    .expect("PostgreSQL lists its databases")
}

fn digest_of_migrations() -> String {
    let mut digest = Sha256::new();
    for migration in MIGRATIONS.iter() {
        digest.update(migration.version.to_be_bytes());
        digest.update(&*migration.checksum);
    }
    let mut text = String::new();
    for byte in digest.finalize().iter().take(8) {
        write!(text, "{byte:02x}").expect("writing to text");
    }
    text
}

#[expect(
    clippy::disallowed_methods,
    reason = "the names of databases must differ between runs and machines that share a server"
)]
fn unique() -> String {
    Uuid::now_v7().simple().to_string()
}

async fn connect(server: &str) -> PgConnection {
    let options = PgConnectOptions::from_str(server).expect("an address of PostgreSQL");
    options.connect().await.expect("PostgreSQL answers")
}

async fn open(server: &str, name: &str) -> Database {
    let options = PgConnectOptions::from_str(server).expect("an address of PostgreSQL");
    let address = options.database(name).to_url_lossy();
    Database::open(address.as_str())
        .await
        .expect("PostgreSQL opens")
}

async fn run(connection: &mut PgConnection, statement: String) {
    let done = connection.execute(AssertSqlSafe(statement.clone())).await;
    done.unwrap_or_else(|error| panic!("`{statement}`: {error}"));
}
