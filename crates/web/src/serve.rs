//! Listens: plainly, or by TLS from certificate files, until it is told to stop.

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use axum::Router;
use axum_server::Handle;
use axum_server::tls_rustls::RustlsConfig;
use desbloqueo_app::App;
use desbloqueo_app::insights::take_reports;
use tokio::task::JoinHandle;
use tokio::time::{MissedTickBehavior, timeout};

use crate::pages::{ask_every_chart, save_every_report};
use crate::router;
use crate::web::Web;

/// How long requests under way may take once the server is told to stop.
const GRACE: Duration = Duration::from_secs(10);

/// How long keeping what was counted may take once nobody is served: the database may be why the server is stopped.
const PARTING: Duration = Duration::from_secs(5);

/// How long after the start charts are counted: the first readers are answered first.
const SETTLING: Duration = Duration::from_secs(5);

/// How often charts are asked for by the server itself: before they are too old to be told
/// (`desbloqueo_app::insights::Terms`).
const CHARTS_TENDED: Duration = Duration::from_mins(10);

/// Where to listen.
#[derive(Debug, Clone)]
pub struct Listen {
    /// Address and port; port 0 takes any that is free.
    pub address: SocketAddr,
    /// The certificate, where the server speaks TLS itself.
    pub tls: Option<Tls>,
}

/// A certificate and its key, as PEM files.
#[derive(Debug, Clone)]
pub struct Tls {
    /// The certificate with those that vouch for it.
    pub certificate: PathBuf,
    /// Its private key.
    pub key: PathBuf,
}

/// Why the server does not listen.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The address is taken, or is not of this machine.
    #[error("cannot listen on {address}")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the system says.
        source: io::Error,
    },
    /// Certificate or key cannot be read.
    #[error("cannot read the certificate or its key")]
    Tls(#[source] io::Error),
}

/// Serves until the process is told to stop; `ready` is told the address once connections are taken.
pub async fn serve(
    web: Web,
    beside: Router<Web>,
    listen: Listen,
    ready: impl FnOnce(SocketAddr) + Send,
) -> Result<(), ServeError> {
    let address = listen.address;
    let failed = |source| ServeError::Listen { address, source };
    let listener = std::net::TcpListener::bind(address).map_err(failed)?;
    listener.set_nonblocking(true).map_err(failed)?;
    let bound = listener.local_addr().map_err(failed)?;
    let handle = Handle::new();
    tokio::spawn(stop_when_told(handle.clone()));
    let service = router(&web, beside).into_make_service_with_connect_info::<SocketAddr>();
    ready(bound);
    warm_coach(&web);
    let tending = [
        tokio::spawn(tend_statistics(web.app())),
        tokio::spawn(tend_log(web.app())),
        tokio::spawn(tend_charts(web.clone())),
    ];
    let served = match listen.tls {
        None => axum_server::from_tcp(listener)
            .map_err(failed)?
            .handle(handle)
            .serve(service)
            .await
            .map_err(failed),
        Some(tls) => axum_server::from_tcp_rustls(listener, certificate(&tls).await?)
            .map_err(failed)?
            .handle(handle)
            .serve(service)
            .await
            .map_err(failed),
    };
    tending.iter().for_each(JoinHandle::abort);
    web.importing().stop().await;
    if timeout(PARTING, save_every_report(&web.app()))
        .await
        .is_err()
    {
        tracing::warn!("what was counted could not be kept in time");
    }
    served
}

/// Portfolios grow while they are served, by imports above all.
async fn tend_statistics(app: App) {
    let mut hours = tokio::time::interval(Duration::from_hours(1));
    loop {
        hours.tick().await;
        if let Err(error) = app.database.refresh_statistics().await {
            tracing::warn!(%error, "the database's statistics are as they were");
        }
    }
}

/// The log that SQLite writes to is moved into its file beside the writes.
async fn tend_log(app: App) {
    let mut seconds = tokio::time::interval(Duration::from_secs(1));
    seconds.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        seconds.tick().await;
        if let Err(error) = app.database.checkpoint().await {
            tracing::warn!(%error, "what was written waits in the log");
        }
    }
}

/// Charts of everything are counted before somebody asks: after a restart, for which the program before left what it
/// had counted, and of a morning.
async fn tend_charts(web: Web) {
    if let Err(error) = take_reports(&web.app()).await {
        tracing::warn!(%error, "what was counted before is counted anew");
    }
    tokio::time::sleep(SETTLING).await;
    let mut passes = tokio::time::interval(CHARTS_TENDED);
    passes.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        passes.tick().await;
        ask_every_chart(&web.app()).await;
    }
}

/// Makes the coach while nobody waits for it yet.
fn warm_coach(web: &Web) {
    let app = web.app();
    drop(tokio::task::spawn_blocking(move || {
        app.coaching.built_in(&app.playbook)
    }));
}

async fn certificate(tls: &Tls) -> Result<RustlsConfig, ServeError> {
    // A second installation of the same provider is no fault.
    let _ = rustls::crypto::ring::default_provider().install_default();
    RustlsConfig::from_pem_file(&tls.certificate, &tls.key)
        .await
        .map_err(ServeError::Tls)
}

async fn stop_when_told(handle: Handle<SocketAddr>) {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut terminated) => tokio::select! {
                _ = interrupted => {}
                _ = terminated.recv() => {}
            },
            Err(_) => drop(interrupted.await),
        }
    }
    #[cfg(not(unix))]
    drop(interrupted.await);
    handle.graceful_shutdown(Some(GRACE));
}
