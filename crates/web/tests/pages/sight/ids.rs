//! Which ids stand in which address.

use desbloqueo_testkit::Sight;
use uuid::Uuid;

/// What the parameters of an address name, by how it begins; the longest beginning counts. An address that is not among
/// them has no parameters, or fails the test.
const NAMES: [(&str, &[&str]); 20] = [
    ("/blockers/{id}", &["blockers"]),
    ("/blockers/{id}/lines/{line}", &["blockers", "lines"]),
    ("/customers/{id}", &["customers"]),
    (
        "/customers/{id}/contacts/{contact}",
        &["customers", "contacts"],
    ),
    ("/entitlements/{id}", &["entitlements"]),
    (
        "/history/{id}",
        &[
            "tenants",
            "customers",
            "lines",
            "blockers",
            "entitlements",
            "organizations",
        ],
    ),
    ("/lines/{id}", &["lines"]),
    ("/organizations/{id}", &["organizations"]),
    ("/people/{id}", &["people"]),
    ("/people/{id}/grants/{grant}", &["people", "grants"]),
    ("/people/{id}/roles/{role}/{organization}", &["people"]),
    ("/portfolio/lines/{id}", &["lines"]),
    ("/tenants/{id}", &["tenants"]),
    // What somebody has made for themselves: nobody else's is there, whatever the world.
    ("/blockers/batches/{batch}", &["batches"]),
    ("/imports/{id}", &["imports"]),
    ("/imports/batches/{id}", &["batches"]),
    ("/imports/mappings/{id}", &[]),
    ("/portfolio/batches/{id}", &["batches"]),
    ("/portfolio/views/{id}", &[]),
    ("/settings/tokens/{id}", &[]),
];

/// Addresses whose parameters are words and not ids.
const WORDS: [(&str, &[&str]); 17] = [
    ("/audit/{file}", &["/audit/log.csv", "/audit/log.jsonl"]),
    ("/blockers/groups/{id}", &["/blockers/groups/1"]),
    (
        "/blockers/meeting/{number}",
        &["/blockers/meeting/1", "/blockers/meeting/2"],
    ),
    ("/coach/models/{version}", &["/coach/models/1"]),
    ("/coach/models/{version}/undo", &["/coach/models/1/undo"]),
    (
        "/insights/digest/{file}",
        &[
            "/insights/digest/digest.html",
            "/insights/digest/digest.xlsx",
        ],
    ),
    (
        "/insights/{view}",
        &[
            "/insights/now",
            "/insights/over-time",
            "/insights/how-long",
            "/insights/promises",
            "/insights/what-if",
            "/insights/quality",
        ],
    ),
    ("/insights/{view}/{chart}", &CHARTS),
    ("/playbook/{l1}", &["/playbook/blocked"]),
    (
        "/playbook/{l1}/{l2}",
        &["/playbook/blocked/blocked-app-compatibility"],
    ),
    ("/playbook/{l1}/{l2}/{l3}", &[]),
    (
        "/portfolio/{export}",
        &["/portfolio/export.csv", "/portfolio/export.json"],
    ),
    ("/account-link/{secret}", &["/account-link/none"]),
    ("/feeds/{file}", &["/feeds/none.ics"]),
    ("/sign-in/provider/{code}", &["/sign-in/provider/none"]),
    (
        "/sign-in/provider/{code}/back",
        &["/sign-in/provider/none/back"],
    ),
    (
        "/sign-in/provider/{code}/back-channel-logout",
        &["/sign-in/provider/none/back-channel-logout"],
    ),
];

/// Every chart, and files of two; a test of insights says whether it is every one.
pub(crate) const CHARTS: [&str; 33] = [
    "/insights/now/units-by-status",
    "/insights/now/reasons-by-units",
    "/insights/now/reasons-by-unit-days",
    "/insights/now/reasons-by-service",
    "/insights/now/ages-by-reason",
    "/insights/now/waiting-on",
    "/insights/now/resolvers",
    "/insights/now/owners",
    "/insights/now/nobody",
    "/insights/now/renewals",
    "/insights/now/product-gaps",
    "/insights/now/unclassified",
    "/insights/now/stale",
    "/insights/now/to-reconcile",
    "/insights/over-time/units-by-week",
    "/insights/over-time/flow-by-week",
    "/insights/over-time/ages-by-week",
    "/insights/over-time/unit-days-by-week",
    "/insights/over-time/reasons-by-week",
    "/insights/how-long/time-to-unblock",
    "/insights/how-long/slices-compared",
    "/insights/how-long/realistic-dates",
    "/insights/promises/days-late",
    "/insights/promises/promises-kept",
    "/insights/promises/slips",
    "/insights/what-if/what-would-move",
    "/insights/what-if/fewest-blockers",
    "/insights/how-long/realistic-dates.csv",
    "/insights/quality/rules-met",
    "/insights/quality/rules-met-by-owner",
    "/insights/quality/playbook-fit",
    "/insights/now/owners.csv",
    "/insights/now/reasons-by-units.xlsx",
];

/// Records of one kind that are asked for at most, of those that are seen and of those that are not.
const MOST: usize = 2;

/// An address with ids in it.
pub(super) struct Address {
    pub(super) path: String,
    /// The record that it is of, and its kind; none where it is of no record.
    of: Option<(&'static str, Uuid)>,
}

impl Address {
    fn plain(path: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            of: None,
        }
    }

    /// The same address of a record that stands nowhere; none where it is of no record.
    pub(super) fn of_nobody(&self) -> Option<String> {
        let (_, id) = self.of?;
        let nobody = Uuid::from_u128(0x018f_0000_0000_7000_8000_0000_0000_0000);
        Some(self.path.replacen(&id.to_string(), &nobody.to_string(), 1))
    }

    /// Whether what it is of stands in a world.
    pub(super) fn exists_in(&self, world: &Sight) -> bool {
        self.of
            .is_none_or(|(kind, id)| world.ids(kind).contains(&id))
    }
}

/// The addresses of a kind in a world, of records that stand in the lesser one and of such that do not.
pub(super) fn addresses(path: &str, world: &Sight, less: &Sight) -> Vec<Address> {
    if !path.contains('{') {
        return vec![Address::plain(path)];
    }
    if let Some((_, words)) = WORDS.iter().find(|(word, _)| *word == path) {
        return words.iter().map(|word| Address::plain(*word)).collect();
    }
    let fitting = NAMES.iter().filter(|(name, _)| path.starts_with(name));
    let longest = fitting.max_by_key(|(name, _)| name.len());
    let (name, kinds) =
        longest.unwrap_or_else(|| panic!("{path}: say in NAMES or WORDS what its parameters are"));
    if *name == "/history/{id}" {
        let all = kinds.iter().flat_map(|kind| of(path, kind, world, less));
        return all.collect();
    }
    match kinds {
        [] => vec![Address::plain(super::routes::filled(path))],
        [kind, ..] => of(path, kind, world, less),
    }
}

/// An address for each record of a kind; further parameters are filled with records that belong to nobody in particular.
fn of(path: &str, kind: &'static str, world: &Sight, less: &Sight) -> Vec<Address> {
    let ids = some(kind, world, less).into_iter();
    ids.map(|id| Address {
        path: filled(path, id, world),
        of: Some((kind, id)),
    })
    .collect()
}

/// Some records that stand in the lesser world, and some that do not.
fn some(kind: &str, world: &Sight, less: &Sight) -> Vec<Uuid> {
    let there = less.ids(kind);
    let (mut seen, mut hidden): (Vec<Uuid>, Vec<Uuid>) = world
        .ids(kind)
        .into_iter()
        .partition(|id| there.contains(id));
    seen.truncate(MOST);
    hidden.truncate(MOST);
    seen.extend(hidden);
    seen
}

fn filled(path: &str, id: Uuid, world: &Sight) -> String {
    let first = |kind: &str| world.ids(kind).first().unwrap().to_string();
    let named = path
        .replace("{id}", &id.to_string())
        .replace("{batch}", &id.to_string())
        .replace("{line}", &first("lines"))
        .replace("{contact}", &first("contacts"))
        .replace("{grant}", &first("grants"))
        .replace("{organization}", &first("organizations"))
        .replace("{role}", "viewer")
        .replace("{field}", "owner");
    super::routes::filled(&named)
}

/// A query for each record that stands in it.
pub(super) fn queries(query: &str, world: &Sight, less: &Sight) -> Vec<String> {
    let kinds = [
        ("NODE", "organizations"),
        ("TENANT", "tenants"),
        ("CUSTOMER", "customers"),
        ("BLOCKER", "blockers"),
    ];
    match kinds.into_iter().find(|(word, _)| query.contains(word)) {
        None => vec![query.to_owned()],
        Some((word, kind)) => {
            let ids = some(kind, world, less).into_iter();
            ids.map(|id| query.replace(word, &id.to_string())).collect()
        }
    }
}
