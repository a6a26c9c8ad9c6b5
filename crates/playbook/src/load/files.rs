//! Which file of a pack is which.

use crate::fault::{Fault, FaultCause};
use crate::source::Source;

/// The files of a pack.
pub(super) struct Files<'t> {
    pub(super) pack: Source<'t>,
    pub(super) services: Source<'t>,
    pub(super) statuses: Source<'t>,
    pub(super) scenarios: Source<'t>,
    pub(super) timers: Source<'t>,
}

/// The files of one language of a pack.
pub(super) struct LanguageFiles<'t> {
    pub(super) labels: Source<'t>,
    pub(super) guidance: Source<'t>,
    pub(super) rules: Source<'t>,
    /// A pack may do without it.
    pub(super) notes: Option<Source<'t>>,
}

const RULES: [&str; 5] = [
    "pack.toml",
    "services.toml",
    "statuses.toml",
    "scenarios.toml",
    "timers.toml",
];
const WORDS: [&str; 3] = ["labels.toml", "guidance.toml", "rules.toml"];
const NOTES: &str = "notes.toml";

fn open<'t>(files: &[(&str, &'t str)], path: &str) -> Source<'t> {
    match files.iter().find(|(name, _)| *name == path) {
        Some((_, text)) => Source::read(path, text),
        None => Source::missing(path),
    }
}

impl<'t> Files<'t> {
    /// Reads the files of rules.
    pub(super) fn open(files: &[(&str, &'t str)]) -> Self {
        let [pack, services, statuses, scenarios, timers] = RULES.map(|path| open(files, path));
        Self {
            pack,
            services,
            statuses,
            scenarios,
            timers,
        }
    }

    /// What was found in them, file by file.
    pub(super) fn into_faults(self) -> impl Iterator<Item = Fault> {
        [
            self.pack,
            self.services,
            self.statuses,
            self.scenarios,
            self.timers,
        ]
        .into_iter()
        .flat_map(Source::into_faults)
    }
}

impl<'t> LanguageFiles<'t> {
    /// Reads the files of one language.
    pub(super) fn open(files: &[(&str, &'t str)], language: &str) -> Self {
        let [labels, guidance, rules] =
            WORDS.map(|name| open(files, &format!("lang/{language}/{name}")));
        let path = format!("lang/{language}/{NOTES}");
        let notes = files.iter().find(|(name, _)| *name == path);
        Self {
            labels,
            guidance,
            rules,
            notes: notes.map(|(_, text)| Source::read(&path, text)),
        }
    }

    /// What was found in them, file by file.
    pub(super) fn into_faults(self) -> impl Iterator<Item = Fault> {
        [self.labels, self.guidance, self.rules]
            .into_iter()
            .chain(self.notes)
            .flat_map(Source::into_faults)
    }
}

/// Faults of TOML files that nobody reads: their words would be missed without a sign.
pub(super) fn unknown_files(files: &[(&str, &str)], languages: &[String]) -> Vec<Fault> {
    let known = |path: &str| {
        RULES.contains(&path)
            || path
                .strip_prefix("lang/")
                .and_then(|rest| rest.split_once('/'))
                .is_some_and(|(language, name)| {
                    languages.iter().any(|known| known == language)
                        && (WORDS.contains(&name) || name == NOTES)
                })
    };
    let mut paths: Vec<&str> = files.iter().map(|(path, _)| *path).collect();
    paths.sort_unstable();
    let is_toml = |path: &str| {
        std::path::Path::new(path)
            .extension()
            .is_some_and(|end| end == "toml")
    };
    let unknown = paths
        .into_iter()
        .filter(|path| is_toml(path) && !known(path));
    unknown
        .flat_map(|path| {
            let source = Source::read(path, "");
            source.fault(0, FaultCause::UnknownFile, "").report();
            source.into_faults()
        })
        .collect()
}
