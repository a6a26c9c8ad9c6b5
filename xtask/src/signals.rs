//! Signals: a task that started a server ends by stopping it, not by leaving it behind.

use std::process::Child;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock};

use anyhow::{Result, bail};
use rustix::process::{Pid, Signal};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

/// Ctrl-c: the terminal sends it to our children too.
static INTERRUPTED: LazyLock<Arc<AtomicBool>> = LazyLock::new(Arc::default);
/// Sent to us alone.
static ASKED_TO_STOP: LazyLock<Arc<AtomicBool>> = LazyLock::new(Arc::default);

/// From here on a signal is noted, and the task cleans up before it ends.
pub(crate) fn listen() -> Result<()> {
    signal_hook::flag::register(SIGINT, Arc::clone(&INTERRUPTED))?;
    signal_hook::flag::register(SIGTERM, Arc::clone(&ASKED_TO_STOP))?;
    signal_hook::flag::register(SIGHUP, Arc::clone(&ASKED_TO_STOP))?;
    Ok(())
}

/// Whether a signal came that our children have not seen.
pub(crate) fn asked_to_stop() -> bool {
    ASKED_TO_STOP.load(Ordering::Relaxed)
}

/// Whether any signal came.
pub(crate) fn came() -> bool {
    asked_to_stop() || INTERRUPTED.load(Ordering::Relaxed)
}

/// Fails once a signal came.
pub(crate) fn go_on() -> Result<()> {
    if came() {
        bail!("stopped by a signal");
    }
    Ok(())
}

/// Sends a signal to a child that has not been waited for, so that its number is still its own.
pub(crate) fn send(child: &Child, signal: Signal) {
    let _ = rustix::process::kill_process(Pid::from_child(child), signal);
}
