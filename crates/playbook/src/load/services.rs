//! `services.toml`: families and services.

use std::collections::BTreeMap;

use desbloqueo_domain::code::Code;
use desbloqueo_domain::rulebook::ServiceEntry;

use super::catalogue::{Catalogue, Entry};
use crate::kind::Kind;
use crate::source::Source;

/// Reads the codes of families and services.
pub(super) fn gather<'s>(source: &'s Source<'s>, catalogue: &mut Catalogue) -> Vec<Entry<'s>> {
    let mut root = source.fields();
    for family in catalogue.gather(&mut root, Kind::Family) {
        family.fields.finish();
    }
    let services = catalogue.gather(&mut root, Kind::Service);
    root.finish();
    services
}

/// Reads the services.
pub(super) fn read(entries: Vec<Entry<'_>>, catalogue: &Catalogue) -> BTreeMap<Code, ServiceEntry> {
    let read_one = |mut entry: Entry<'_>| {
        let short = entry
            .fields
            .required("short")
            .and_then(|cell| cell.words().map(str::to_owned));
        let family = entry.fields.required("family");
        let family = family.and_then(|cell| catalogue.reference(&cell, Kind::Family));
        entry.fields.finish();
        Some((
            entry.code,
            ServiceEntry {
                short: short?,
                family: family?,
            },
        ))
    };
    entries.into_iter().filter_map(read_one).collect()
}
