//! The log of a server: what went wrong, on standard error. It never holds secrets: requests are told by their route.

use std::io::{IsTerminal, stderr};

use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

/// Logs what passes the levels, from now on.
pub(crate) fn begin(levels: Targets) {
    let lines = tracing_subscriber::fmt::layer()
        .with_ansi(stderr().is_terminal())
        .with_writer(stderr);
    tracing_subscriber::registry()
        .with(lines)
        .with(levels)
        .init();
}
