//! `pack.toml`: what the pack is, and its small catalogues.

use desbloqueo_domain::code::Code;
use desbloqueo_domain::rulebook::EngagementScenario;
use jiff::civil::Date;

use super::catalogue::{Catalogue, Entry};
use crate::fault::FaultCause;
use crate::kind::Kind;
use crate::playbook::Page;
use crate::source::{Cell, Fields, Source};

/// What the pack is.
pub(super) struct Identity {
    pub(super) code: Code,
    pub(super) version: String,
    pub(super) languages: Vec<String>,
    pub(super) published: Date,
    pub(super) page: Page,
    pub(super) changes: Vec<(Code, Date)>,
}

/// The languages listed, the source language first.
pub(super) fn languages(pack: &Source<'_>) -> Vec<String> {
    let Some(cell) = pack.fields().required("languages") else {
        return Vec::new();
    };
    let mut languages: Vec<String> = Vec::new();
    for item in cell.some_items() {
        let Some(language) = item.parse(FaultCause::NotALanguage, language) else {
            continue;
        };
        if languages.contains(&language) {
            item.fault(FaultCause::RepeatedValue)
                .found(&language)
                .report();
        } else {
            languages.push(language);
        }
    }
    languages
}

fn language(text: &str) -> Option<String> {
    let mut parts = text.split('-');
    let primary = parts.next()?;
    let is_primary =
        (2..=3).contains(&primary.len()) && primary.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_subtag = |part: &str| {
        (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    (is_primary && parts.all(is_subtag)).then(|| text.to_owned())
}

/// Reads the codes of the small catalogues; returns the entries that have more to read.
pub(super) fn gather<'s>(
    pack: &mut Fields<'s>,
    catalogue: &mut Catalogue,
) -> (Vec<Entry<'s>>, Vec<Entry<'s>>) {
    use Kind::{BusinessReason, Channel, NextAction, Party, Role, ServiceStatus};
    for kind in [
        Role,
        Party,
        Channel,
        ServiceStatus,
        BusinessReason,
        NextAction,
    ] {
        for entry in catalogue.gather(pack, kind) {
            entry.fields.finish();
        }
    }
    let changes = catalogue.gather(pack, Kind::Change);
    (changes, catalogue.gather(pack, Kind::EngagementScenario))
}

/// Reads the engagement scenarios; their groups join the catalogue.
pub(super) fn engagement_scenarios(
    entries: Vec<Entry<'_>>,
    catalogue: &mut Catalogue,
) -> Vec<EngagementScenario> {
    let mut read = |mut entry: Entry<'_>| {
        let group = entry.fields.required("group").and_then(|cell| cell.code());
        let self_led = entry
            .fields
            .optional("self_led")
            .map_or(Some(false), |cell| cell.flag());
        entry.fields.finish();
        let group = group?;
        catalogue.add(Kind::EngagementScenarioGroup, &group);
        Some(EngagementScenario {
            code: entry.code,
            group,
            self_led: self_led?,
        })
    };
    entries.into_iter().filter_map(&mut read).collect()
}

/// Reads what the pack is.
pub(super) fn read(
    pack: &mut Fields<'_>,
    changes: Vec<Entry<'_>>,
    languages: &[String],
    catalogue: &Catalogue,
) -> Option<Identity> {
    pack.optional("languages");
    let code = pack.required("code").and_then(|cell| cell.code());
    let version = pack
        .required("version")
        .and_then(|cell| cell.parse(FaultCause::NotAVersion, version));
    let published = pack.required("published").and_then(|cell| cell.date());
    let page = pack
        .required("page")
        .and_then(|cell| cell.table())
        .and_then(|fields| page(fields, catalogue));
    let changes = read_changes(changes);
    Some(Identity {
        code: code?,
        version: version?,
        languages: languages.to_vec(),
        published: published?,
        page: page?,
        changes,
    })
}

fn version(text: &str) -> Option<String> {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    (text.split('.').count() == 3 && text.split('.').all(is_number)).then(|| text.to_owned())
}

fn page(mut fields: Fields<'_>, catalogue: &Catalogue) -> Option<Page> {
    let author = fields
        .required("author")
        .and_then(|cell| cell.words().map(str::to_owned));
    let owner = fields
        .required("owner")
        .and_then(|cell| catalogue.reference(&cell, Kind::Role));
    let audience = fields.required("audience").map(|cell| cell.some_items());
    let audience = audience.map(|cells| catalogue.references(&cells, Kind::Role));
    let (written, reviewed) = dates(&mut fields);
    fields.finish();
    Some(Page {
        author: author?,
        owner: owner?,
        audience: audience?,
        written: written?,
        reviewed: reviewed?,
    })
}

/// Reads when a page was written and last reviewed.
pub(super) fn dates(fields: &mut Fields<'_>) -> (Option<Date>, Option<Date>) {
    let written = fields.required("written").and_then(|cell| cell.date());
    let cell = fields.required("reviewed");
    let reviewed = cell.as_ref().and_then(Cell::date);
    if let (Some(cell), Some(written), Some(reviewed)) = (cell, written, reviewed)
        && reviewed < written
    {
        cell.fault(FaultCause::DatesOutOfOrder)
            .found(&reviewed)
            .expected(&written)
            .report();
    }
    (written, reviewed)
}

/// Reads the change log, newest first.
fn read_changes(entries: Vec<Entry<'_>>) -> Vec<(Code, Date)> {
    let mut changes: Vec<(Code, Date)> = Vec::new();
    for mut entry in entries {
        let cell = entry.fields.required("date");
        entry.fields.finish();
        let Some((cell, date)) = cell.and_then(|cell| cell.date().map(|date| (cell, date))) else {
            continue;
        };
        if let Some((_, newer)) = changes.last().filter(|(_, newer)| *newer < date) {
            cell.fault(FaultCause::DatesOutOfOrder)
                .found(&date)
                .expected(newer)
                .report();
        }
        changes.push((entry.code, date));
    }
    changes
}
