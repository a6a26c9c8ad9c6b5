//! What the session says of itself: its language, and how wide its terminal is.

use console::Term;
use desbloqueo_i18n::Language;

/// Columns of output that goes to a file or another program.
const WIDTH_ELSEWHERE: usize = 100;

/// The language of the session, by the first of its variables that is set (POSIX).
pub(crate) fn language() -> Language {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(variable)
        .find(|value| !value.is_empty());
    set.and_then(|value| Language::parse(&value))
        .unwrap_or_default()
}

#[expect(
    clippy::disallowed_methods,
    reason = "the variables of the session are configuration"
)]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// A secret that is handed over in a variable which the settings file names.
pub(crate) fn secret(name: &str) -> Option<String> {
    variable(name)
}

/// Columns of the terminal, or as many as files get.
pub(crate) fn width() -> usize {
    let terminal = Term::stdout();
    let columns = if terminal.is_term() {
        Some(usize::from(terminal.size().1))
    } else {
        variable("COLUMNS").and_then(|columns| columns.parse().ok())
    };
    columns.map_or(WIDTH_ELSEWHERE, |columns| columns.max(40))
}

/// Whether to use colour: on a terminal that has it, unless `NO_COLOR` is set.
pub(crate) fn has_colour() -> bool {
    Term::stdout().is_term() && console::colors_enabled()
}

/// Whether long work shows its progress: on a terminal.
pub(crate) fn shows_progress() -> bool {
    Term::stderr().is_term()
}
