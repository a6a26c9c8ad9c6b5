//! Names of the organizations and people: nobody bears them.

use desbloqueo_domain::access::OrganizationRole;
use desbloqueo_domain::access::OrganizationRole::{
    AccountTeam, AssignmentManager, Auditor, DeliveryManager, Engineer, Resolver, TeamLead, Viewer,
};

/// An organization.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node {
    pub(super) name: &'static str,
    pub(super) time_zone: &'static str,
    /// Languages of its customers.
    pub(super) languages: &'static [&'static str],
}

/// The head office, which delivers too.
pub(super) const HEAD: Node = Node {
    name: "Nube Ficticia Central",
    time_zone: "Europe/Madrid",
    languages: &["es"],
};

/// Its partners.
pub(super) const NODES: [Node; 3] = [
    Node {
        name: "Invented Cloud Partners",
        time_zone: "Europe/Berlin",
        languages: &["en", "de"],
    },
    Node {
        name: "Nuvem Imaginada Parceiros",
        time_zone: "America/Sao_Paulo",
        languages: &["pt"],
    },
    Node {
        name: "架空クラウドパートナー",
        time_zone: "Asia/Tokyo",
        languages: &["ja", "zh"],
    },
];

/// The place of the organization that speaks a language; 0 is the head office.
pub(super) fn node_of(language: &str) -> usize {
    let found = NODES
        .iter()
        .position(|node| node.languages.contains(&language));
    found.map_or(0, |place| place + 1)
}

/// People: name, role, place of their organization, language. The administrator is set up with the head office.
pub(super) const PEOPLE: [(&str, OrganizationRole, usize, &str); 32] = [
    ("Teo Supuesto", TeamLead, 0, "es"),
    ("Vera Mirada", Viewer, 0, "en"),
    ("Aldo Ejemplo", Auditor, 0, "es"),
    ("Rosa Remedio", Resolver, 0, "en"),
    ("Nico Licencia", Resolver, 0, "es"),
    ("Ada Supuesta", AssignmentManager, 0, "es"),
    ("Berta Ejemplo", DeliveryManager, 0, "es"),
    ("Ciro Ficticio", DeliveryManager, 0, "es"),
    ("Dora Inventada", Engineer, 0, "es"),
    ("Elio Hipótesis", AccountTeam, 0, "es"),
    ("Fina Imaginaria", AccountTeam, 0, "es"),
    ("Pat Pretend", TeamLead, 1, "en"),
    ("Quinn Example", AssignmentManager, 1, "en"),
    ("Lena Beispiel", DeliveryManager, 1, "de"),
    ("Max Muster", DeliveryManager, 1, "de"),
    ("Robin Sample", DeliveryManager, 1, "en"),
    ("Sam Invented", Engineer, 1, "en"),
    ("Uwe Erfunden", Engineer, 1, "de"),
    ("Toni Imaginary", AccountTeam, 1, "en"),
    ("Jule Angeblich", AccountTeam, 1, "de"),
    ("Gil Exemplo", AssignmentManager, 2, "pt"),
    ("Hilda Suposta", DeliveryManager, 2, "pt"),
    ("Ivo Imaginado", DeliveryManager, 2, "pt"),
    ("Jade Inventada", Engineer, 2, "pt"),
    ("Leo Amostra", AccountTeam, 2, "pt"),
    ("Mihon Hanako", AssignmentManager, 3, "ja"),
    ("Kakuu Ichiro", DeliveryManager, 3, "ja"),
    ("Rei Sakura", DeliveryManager, 3, "ja"),
    ("Shili Xiaoming", DeliveryManager, 3, "zh"),
    ("Kamei Ken", Engineer, 3, "ja"),
    ("Shiken Yui", AccountTeam, 3, "ja"),
    ("Yangben Li", AccountTeam, 3, "zh"),
];
