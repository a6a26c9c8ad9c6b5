//! Progress of long work, on a terminal.

use indicatif::{ProgressBar, ProgressStyle};

use crate::environment;

/// A bar that counts up to `most`; hidden where nobody looks.
pub(crate) fn bar(most: u64, what: String) -> ProgressBar {
    if !environment::shows_progress() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(most).with_message(what);
    let style = ProgressStyle::with_template("{msg} [{bar:30}] {pos}/{len}  {eta}");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// A sign that something goes on whose end is not known; hidden where nobody looks.
pub(crate) fn spinner(what: String) -> ProgressBar {
    if !environment::shows_progress() {
        return ProgressBar::hidden();
    }
    let spinner = ProgressBar::new_spinner().with_message(what);
    spinner.enable_steady_tick(std::time::Duration::from_millis(120));
    spinner
}
