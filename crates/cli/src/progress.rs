//! Progress of long work, on a terminal.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use crate::environment;

/// A sign that something goes on whose end is not known; hidden where nobody looks.
pub(crate) fn spinner(what: String) -> ProgressBar {
    if !environment::shows_progress() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{spinner} {msg} {human_pos}");
    let spinner = ProgressBar::new_spinner().with_message(what);
    spinner.enable_steady_tick(Duration::from_millis(120));
    spinner.with_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()))
}
