//! `statuses.toml`: L1, L2 and L3.

use std::collections::BTreeMap;

use desbloqueo_domain::code::Code;
use desbloqueo_domain::rulebook::{Reason, Services, StatusEntry};
use desbloqueo_domain::status::StatusKind;

use super::catalogue::{Catalogue, Entry};
use super::{chains, identity};
use crate::fault::FaultCause;
use crate::kind::Kind;
use crate::source::{Cell, Fields, Source};

/// The statuses read, with what only pages need.
#[derive(Default)]
pub(super) struct Statuses {
    pub(super) l1: BTreeMap<Code, StatusEntry>,
    pub(super) l2: BTreeMap<Code, Reason>,
    pub(super) l3: BTreeMap<Code, Reason>,
    /// When the page of an L1 or L2 was written and reviewed.
    pub(super) pages: BTreeMap<Code, (jiff::civil::Date, jiff::civil::Date)>,
    /// How many statuses to use instead each names, known or not; absent where that cannot be read.
    pub(super) instead: BTreeMap<Code, usize>,
    /// The shared definition that an L3 takes.
    pub(super) shared: BTreeMap<Code, Code>,
}

/// The entries of the three levels.
pub(super) struct Entries<'s>([Vec<Entry<'s>>; 3]);

/// Reads the codes of the three levels.
pub(super) fn gather<'s>(source: &'s Source<'s>, catalogue: &mut Catalogue) -> Entries<'s> {
    let mut root = source.fields();
    let entries = super::catalogue::LEVELS.map(|level| catalogue.gather(&mut root, level));
    root.finish();
    Entries(entries)
}

/// Reads the statuses, and checks them against each other.
pub(super) fn read(
    entries: Entries<'_>,
    catalogue: &mut Catalogue,
    source: &Source<'_>,
) -> Statuses {
    let mut statuses = Statuses::default();
    let mut links = chains::Links::default();
    let Entries([l1, l2, l3]) = entries;
    for entry in l1 {
        read_l1(entry, catalogue, &mut statuses, &mut links);
    }
    for entry in l2 {
        read_l2(entry, catalogue, &mut statuses, &mut links);
    }
    for entry in l3 {
        read_l3(entry, catalogue, &mut statuses, &mut links);
    }
    for kind in StatusKind::ALL {
        if !statuses.l1.values().any(|entry| entry.kind == kind) {
            source
                .fault(0, FaultCause::MissingKind, "l1")
                .expected(kind.code())
                .report();
        }
    }
    links.check(&mut statuses);
    statuses
}

fn kinds() -> [(&'static str, StatusKind); 5] {
    StatusKind::ALL.map(|kind| (kind.code(), kind))
}

fn read_l1<'s>(
    entry: Entry<'s>,
    catalogue: &Catalogue,
    statuses: &mut Statuses,
    links: &mut chains::Links<'s>,
) {
    let Entry { code, mut fields } = entry;
    let kind_cell = fields.required("kind");
    let kind = kind_cell.as_ref().and_then(|cell| cell.one_of(&kinds()));
    if let (Some(cell), Some(kind)) = (kind_cell, kind)
        && statuses.l1.values().any(|other| other.kind == kind)
    {
        cell.fault(FaultCause::RepeatedKind)
            .found(kind.code())
            .report();
    }
    let l2_required = fields.required("l2_required").and_then(|cell| cell.flag());
    let resolvers = codes(&mut fields, "resolvers", Kind::Role, catalogue);
    let use_instead = links.use_instead(&mut fields, &code, catalogue);
    read_page(&mut fields, &code, statuses);
    fields.finish();
    if let (Some(kind), Some(l2_required)) = (kind, l2_required) {
        statuses.l1.insert(
            code,
            StatusEntry {
                kind,
                l2_required,
                resolvers,
                use_instead,
            },
        );
    }
}

fn read_l2<'s>(
    entry: Entry<'s>,
    catalogue: &Catalogue,
    statuses: &mut Statuses,
    links: &mut chains::Links<'s>,
) {
    let Entry { code, mut fields } = entry;
    let parent = fields
        .required("parent")
        .and_then(|cell| catalogue.reference(&cell, Kind::L1));
    let kind = parent
        .as_ref()
        .and_then(|parent| statuses.l1.get(parent))
        .map(|entry| entry.kind);
    if kind == Some(StatusKind::Blocked) {
        // Who acts, on whose clock, and what they do next: rules S4 and T5 have no other place to ask.
        for key in ["resolvers", "party", "next_action"] {
            fields.required(key);
        }
    }
    let reason = read_reason(&mut fields, &code, parent, Services::All, catalogue, links);
    read_page(&mut fields, &code, statuses);
    fields.finish();
    if let Some(reason) = reason {
        statuses.l2.insert(code, reason);
    }
}

fn read_l3<'s>(
    entry: Entry<'s>,
    catalogue: &mut Catalogue,
    statuses: &mut Statuses,
    links: &mut chains::Links<'s>,
) {
    let Entry { code, mut fields } = entry;
    let parent = fields
        .required("parent")
        .and_then(|cell| catalogue.reference(&cell, Kind::L2));
    let services = fields
        .required("services")
        .map(|cell| read_services(&cell, catalogue));
    if let Some(text) = fields.optional("text").and_then(|cell| cell.code()) {
        catalogue.add(Kind::SharedText, &text);
        statuses.shared.insert(code.clone(), text);
    }
    let services = services.unwrap_or(Services::All);
    let reason = read_reason(&mut fields, &code, parent, services, catalogue, links);
    fields.finish();
    if let Some(reason) = reason {
        statuses.l3.insert(code, reason);
    }
}

fn read_services(cell: &Cell<'_>, catalogue: &Catalogue) -> Services {
    if cell.as_text() == Some("*") {
        Services::All
    } else {
        Services::Only(catalogue.references(&cell.some_items(), Kind::Service))
    }
}

fn read_reason<'s>(
    fields: &mut Fields<'s>,
    code: &Code,
    parent: Option<Code>,
    services: Services,
    catalogue: &Catalogue,
    links: &mut chains::Links<'s>,
) -> Option<Reason> {
    let one = |cell: Option<Cell<'_>>, kind| cell.and_then(|cell| catalogue.reference(&cell, kind));
    let resolvers = codes(fields, "resolvers", Kind::Role, catalogue);
    let channels = codes(fields, "channels", Kind::Channel, catalogue);
    let party = one(fields.optional("party"), Kind::Party);
    let next_action = one(fields.optional("next_action"), Kind::NextAction);
    let next_action_days = fields
        .optional("next_action_days")
        .and_then(|cell| cell.number(&(0..=365)));
    let use_instead = links.use_instead(fields, code, catalogue);
    let retired = fields
        .optional("retired")
        .and_then(|cell| cell.flag())
        .unwrap_or(false);
    let replaced_by = links.replaced_by(fields, code, retired, catalogue);
    Some(Reason {
        parent: parent?,
        services,
        resolvers,
        channels,
        party,
        next_action,
        next_action_days,
        use_instead,
        retired,
        replaced_by,
    })
}

fn codes(
    fields: &mut Fields<'_>,
    key: &'static str,
    kind: Kind,
    catalogue: &Catalogue,
) -> Vec<Code> {
    let cells = fields
        .optional(key)
        .map(|cell| cell.items())
        .unwrap_or_default();
    catalogue.references(&cells, kind)
}

fn read_page(fields: &mut Fields<'_>, code: &Code, statuses: &mut Statuses) {
    let Some(mut page) = fields.optional("page").and_then(|cell| cell.table()) else {
        return;
    };
    let dates = identity::dates(&mut page);
    page.finish();
    if let (Some(written), Some(reviewed)) = dates {
        statuses.pages.insert(code.clone(), (written, reviewed));
    }
}
