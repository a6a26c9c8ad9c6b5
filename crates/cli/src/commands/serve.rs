//! `desbloqueo serve`: serves the pages; and what plain `desbloqueo` does.

use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::PathBuf;

use anyhow::Result;
use clap::{Args, Parser};
use desbloqueo_api::Api;
use desbloqueo_app::catalogue::open_app::{OpenAppError, open_app};
use desbloqueo_app::{App, Ids};
use desbloqueo_i18n::{Args as With, pseudo};
use desbloqueo_store::database::Database;
use desbloqueo_web::{Listen, Settings, Tls, Web};
use tracing_subscriber::filter::Targets;

use super::demo;
use crate::Outcome;
use crate::context::Context;
use crate::{log, settings_file};

/// Where to listen, and how browsers reach it.
#[derive(Debug, Args)]
pub(crate) struct Serve {
    #[command(flatten)]
    listening: Listening,
    /// Make the demonstration first, where there is no database yet
    #[arg(long)]
    demo: bool,
    /// Show English lengthened and accented: for tests, to see what is no message and what lacks room
    #[arg(long, hide = true)]
    pseudo_locale: bool,
}

/// Where to listen, and how browsers reach it.
#[derive(Debug, Args)]
struct Listening {
    /// Address and port; port 0 takes any that is free
    #[arg(
        long,
        value_name = "ADDRESS",
        env = "DESBLOQUEO_LISTEN",
        default_value = "127.0.0.1:7878"
    )]
    listen: SocketAddr,
    /// The path below which a proxy passes requests on, such as /desbloqueo
    #[arg(long, value_name = "PATH", env = "DESBLOQUEO_BASE_PATH", default_value = "", value_parser = base_path)]
    base_path: String,
    /// The certificate with which to speak TLS, as a PEM file
    #[arg(
        long,
        value_name = "FILE",
        env = "DESBLOQUEO_TLS_CERTIFICATE",
        requires = "tls_key"
    )]
    tls_certificate: Option<PathBuf>,
    /// The private key of the certificate, as a PEM file
    #[arg(
        long,
        value_name = "FILE",
        env = "DESBLOQUEO_TLS_KEY",
        requires = "tls_certificate"
    )]
    tls_key: Option<PathBuf>,
    /// A proxy speaks TLS for this server: cookies are for TLS alone
    #[arg(long)]
    behind_tls: bool,
    /// Requests to the API that one token may send in a minute
    #[arg(
        long,
        value_name = "COUNT",
        env = "DESBLOQUEO_API_REQUESTS_PER_MINUTE",
        default_value = "600"
    )]
    api_requests_per_minute: NonZeroU32,
    /// The settings of signing in, as a TOML file [default: desbloqueo.toml where it is there]
    #[arg(long, value_name = "FILE", env = "DESBLOQUEO_CONFIG")]
    config: Option<PathBuf>,
    /// What is logged on standard error: a level such as warn, or a level for each part with commas between
    #[arg(
        long,
        value_name = "LEVELS",
        env = "DESBLOQUEO_LOG",
        default_value = "info"
    )]
    log: Targets,
}

/// What the environment says where no command is given.
#[derive(Debug, Parser)]
struct FromEnvironment {
    #[command(flatten)]
    listening: Listening,
}

pub(crate) async fn run(context: &Context, command: Serve) -> Result<Outcome> {
    if command.pseudo_locale {
        pseudo::turn_on();
    }
    let address = if command.demo {
        demo::make_where_missing(context).await?
    } else {
        context.database()
    };
    listen(context, address, command.listening).await
}

/// What plain `desbloqueo` does: makes the demonstration on the first start, and serves it.
pub(crate) async fn start(context: &Context) -> Result<Outcome> {
    let address = demo::make_where_missing(context).await?;
    let FromEnvironment { listening } = FromEnvironment::parse_from(["desbloqueo"]);
    listen(context, address, listening).await
}

async fn listen(context: &Context, address: &str, listening: Listening) -> Result<Outcome> {
    log::begin(listening.log);
    let sign_in = settings_file::read(listening.config.as_deref(), &listening.base_path)?;
    let app = open_or_begin(context, address).await?;
    let tls = listening
        .tls_certificate
        .zip(listening.tls_key)
        .map(|(certificate, key)| Tls { certificate, key });
    let settings = Settings {
        is_tls: tls.is_some() || listening.behind_tls,
        base_path: listening.base_path,
        providers: sign_in.providers,
        refuses_passwords: sign_in.refuses_passwords,
    };
    let scheme = if tls.is_some() { "https" } else { "http" };
    let base = settings.base_path.clone();
    let api = desbloqueo_api::Settings {
        base_path: settings.base_path.clone(),
        requests_per_minute: listening.api_requests_per_minute,
    };
    let web = Web::new(app, settings);
    let opened = web.clone();
    let api = Api::new(move || opened.app(), api);
    let at = Listen {
        address: listening.listen,
        tls,
    };
    let output = context.output;
    desbloqueo_web::serve(web, desbloqueo_api::router(&api), at, |bound| {
        let url = format!("{scheme}://{bound}{base}/");
        // A closed standard output is not worth ending the server for.
        let _ = output.line(output.text("cli-serve-ready", &With::new().text("url", url)));
    })
    .await?;
    Ok(Outcome::Done)
}

/// Opens an installation; an empty one, or one that does not exist yet, begins with the page that sets it up.
async fn open_or_begin(context: &Context, address: &str) -> Result<App> {
    let database = Database::open(address).await?;
    // A database that is merely older is migrated by who runs it, after a backup.
    if database.is_empty().await? {
        database.migrate().await?;
    }
    match open_app(database.clone(), context.clock, Ids::random()).await {
        Err(OpenAppError::NotSetUp) => Ok(App::new(
            database,
            context.shared_playbook()?,
            context.clock,
            Ids::random(),
        )),
        opened => Ok(opened?),
    }
}

/// A path that begins with a slash and does not end with one; the root is empty.
fn base_path(text: &str) -> Result<String, String> {
    let path = text.trim_end_matches('/');
    let is_plain = path
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte));
    if path.is_empty() || (path.starts_with('/') && !path.contains("//") && is_plain) {
        Ok(path.to_owned())
    } else {
        Err("expected a path such as /desbloqueo".to_owned())
    }
}
