//! Pages and actions that can be gone to by name.

use desbloqueo_app::Actor;
use desbloqueo_domain::access::{Act, Standing};
use desbloqueo_domain::text::fold;
use desbloqueo_words::Words;

use super::groups::Hit;

/// Something to go to or to do.
struct Place {
    path: &'static str,
    icon: &'static str,
    /// The message that names it.
    label: &'static str,
    needs: Needs,
}

/// What somebody must be allowed, anywhere, for a place to be offered.
#[derive(Clone, Copy)]
enum Needs {
    Nothing,
    OpenBlocker,
    ChangeInBulk,
    ManageAccess,
}

const fn place(path: &'static str, icon: &'static str, label: &'static str, needs: Needs) -> Place {
    Place {
        path,
        icon,
        label,
        needs,
    }
}

/// The pages, those that are wanted most first.
const PAGES: [Place; 19] = [
    place("/", "home", "nav-my-work", Needs::Nothing),
    place("/portfolio", "layout-grid", "nav-portfolio", Needs::Nothing),
    place("/blockers", "octagon", "nav-blockers", Needs::Nothing),
    place("/insights", "chart-bar", "nav-insights", Needs::Nothing),
    place("/waiting", "clock", "nav-waiting", Needs::Nothing),
    place("/playbook", "book", "nav-playbook", Needs::Nothing),
    place(
        "/portfolio?overdue=yes",
        "alert-triangle",
        "search-overdue",
        Needs::Nothing,
    ),
    place(
        "/portfolio?past_target=yes",
        "calendar",
        "search-past-target",
        Needs::Nothing,
    ),
    place(
        "/portfolio?unclassified=yes",
        "help",
        "search-unclassified",
        Needs::Nothing,
    ),
    place(
        "/blockers/board",
        "layout-kanban",
        "search-board",
        Needs::Nothing,
    ),
    place(
        "/blockers/meeting",
        "presentation",
        "meeting-title",
        Needs::Nothing,
    ),
    place(
        "/playbook/scenarios",
        "table",
        "playbook-scenarios-all",
        Needs::Nothing,
    ),
    place("/imports", "file-import", "nav-imports", Needs::Nothing),
    place(
        "/organizations",
        "building",
        "organizations-title",
        Needs::Nothing,
    ),
    place("/people", "users", "people-title", Needs::Nothing),
    place(
        "/portfolio/views",
        "star",
        "portfolio-views-title",
        Needs::Nothing,
    ),
    place(
        "/portfolio/batches",
        "arrow-back-up",
        "portfolio-batches-title",
        Needs::Nothing,
    ),
    place("/settings", "settings", "settings-title", Needs::Nothing),
    place(
        "/help/shortcuts",
        "keyboard",
        "shortcuts-title",
        Needs::Nothing,
    ),
];

/// The actions.
const ACTIONS: [Place; 4] = [
    place("/blockers/new", "plus", "blocker-new", Needs::OpenBlocker),
    place(
        "/imports",
        "upload",
        "portfolio-empty-import",
        Needs::ChangeInBulk,
    ),
    place(
        "/organizations/new",
        "plus",
        "organizations-add",
        Needs::ManageAccess,
    ),
    place("/people/new", "user", "people-add", Needs::ManageAccess),
];

/// The pages whose name has every word that was typed; all where nothing was.
pub(super) fn pages(words: &Words<'_>, actor: &Actor, typed: &str) -> Vec<Hit> {
    named(words, actor, &PAGES, typed)
}

/// The actions whose name has every word that was typed; all where nothing was.
pub(super) fn actions(words: &Words<'_>, actor: &Actor, typed: &str) -> Vec<Hit> {
    named(words, actor, &ACTIONS, typed)
}

fn named(words: &Words<'_>, actor: &Actor, places: &[Place], typed: &str) -> Vec<Hit> {
    let typed = fold(typed);
    let has_all = |label: &str| {
        let label = fold(label);
        typed.split(' ').all(|word| label.contains(word))
    };
    let offered = places.iter().filter(|place| place.needs.are_met(actor));
    offered
        .map(|place| Hit::new(place.icon, words.plain(place.label), place.path))
        .filter(|hit| has_all(&hit.label))
        .collect()
}

impl Needs {
    fn are_met(self, actor: &Actor) -> bool {
        let act = match self {
            Self::Nothing => return true,
            Self::OpenBlocker => Act::OpenBlocker,
            Self::ChangeInBulk => Act::ChangeInBulk,
            Self::ManageAccess => Act::ManageAccess,
        };
        let mut nodes = actor.tree.roots().flat_map(|root| actor.tree.subtree(root));
        nodes.any(|node| {
            let standing = Standing::default();
            actor.require(act, node, &standing, "").is_ok()
        })
    }
}
