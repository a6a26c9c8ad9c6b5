//! `/help/shortcuts`: every key that the pages listen to. `ui/src` is where they do; a key that is added there is
//! added here.

use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;

use super::html;
use crate::error::PageError;
use crate::shell::Shell;
use crate::visitor::Visitor;
use crate::web::Web;

/// Keys pressed one after the other, or together where a `+` stands between them, and the message of what they do.
type Shortcut = (&'static [&'static str], &'static str);

const EVERYWHERE: &[Shortcut] = &[
    (&["Ctrl", "+", "K"], "shortcut-search"),
    (&["?"], "shortcut-help"),
    (&["/"], "shortcut-filter"),
    (&["Esc"], "shortcut-close"),
];
const LISTS: &[Shortcut] = &[
    (&["j"], "shortcut-down"),
    (&["k"], "shortcut-up"),
    (&["Enter"], "shortcut-open"),
];
const ROWS: &[Shortcut] = &[
    (&["e"], "shortcut-edit"),
    (&["s"], "shortcut-status"),
    (&["b"], "shortcut-blocker"),
    (&["n"], "shortcut-next"),
    (&["c"], "shortcut-confirm"),
    (&["x"], "shortcut-select"),
];
const SELECTION: &[Shortcut] = &[
    (&["Shift"], "shortcut-range"),
    (&["Ctrl", "+", "V"], "shortcut-paste"),
];
const FORMS: &[Shortcut] = &[(&["Ctrl", "+", "Enter"], "shortcut-save")];
const MEETING: &[Shortcut] = &[(&["←", "→"], "shortcut-meeting")];

pub(super) fn routes() -> Router<Web> {
    Router::new().route("/help/shortcuts", get(show))
}

#[derive(Template)]
#[template(path = "help/shortcuts.html")]
struct ShortcutsPage {
    shell: Shell,
    /// The message of a heading, and the keys below it.
    parts: Vec<(&'static str, &'static [Shortcut])>,
}

async fn show(visitor: Visitor) -> Result<Response, PageError> {
    html(&ShortcutsPage {
        shell: visitor.shell("shortcuts-title"),
        parts: vec![
            ("shortcuts-everywhere", EVERYWHERE),
            ("shortcuts-lists", LISTS),
            ("shortcuts-rows", ROWS),
            ("shortcuts-selection", SELECTION),
            ("shortcuts-forms", FORMS),
            ("meeting-title", MEETING),
        ],
    })
}
