//! Licences and sources of everything we are built from (`docs/decisions/0001-licence-check.md`).

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result, bail};

use crate::metadata::{Metadata, Package};
use crate::shell;

/// The licences we have met and accept: they ask for no more than naming the authors.
const ALLOWED: [&str; 8] = [
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    // The list of certificate authorities (webpki-roots): data, not code.
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "Unicode-3.0",
    "Zlib",
];

/// Where packages may come from; git repositories are not among them.
const SOURCE: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Fails with every package under another licence or from elsewhere, and prints duplicates.
pub(crate) fn check() -> Result<()> {
    let packages = Metadata::with_dependencies()?.packages;
    let offenders: Vec<String> = packages.iter().flat_map(offences).collect();
    if !offenders.is_empty() {
        bail!("{}", offenders.join("\n"));
    }
    let duplicates = duplicates(&packages);
    if !duplicates.is_empty() {
        shell::say(&format!(
            "in more than one version: {}",
            duplicates.join(", ")
        ));
    }
    Ok(())
}

fn offences(package: &Package) -> Vec<String> {
    let name = format!("{} {}", package.name, package.version);
    let mut offences = Vec::new();
    match &package.license {
        None => offences.push(format!("{name} states no licence")),
        Some(stated) => match is_allowed(stated) {
            Ok(true) => {}
            Ok(false) => offences.push(format!(
                "{name} is licensed {stated}, which is not in our list"
            )),
            Err(error) => offences.push(format!("{name} is licensed {stated}: {error:#}")),
        },
    }
    if let Some(source) = package.source.as_deref().filter(|source| *source != SOURCE) {
        offences.push(format!("{name} comes from {source}, not from crates.io"));
    }
    offences
}

fn duplicates(packages: &[Package]) -> Vec<String> {
    let mut versions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for package in packages {
        versions
            .entry(&package.name)
            .or_default()
            .insert(&package.version);
    }
    versions.retain(|_, versions| versions.len() > 1);
    versions
        .into_iter()
        .map(|(name, versions)| format!("{name} {}", Vec::from_iter(versions).join("/")))
        .collect()
}

/// Whether we can meet an SPDX expression with licences of our list alone.
fn is_allowed(expression: &str) -> Result<bool> {
    // Old manifests write `MIT/Apache-2.0`.
    let spaced = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let mut words = Words {
        left: spaced.split_whitespace().collect(),
    };
    let allowed = words.any_of()?;
    if let Some(word) = words.left.first() {
        bail!("unexpected `{word}`");
    }
    Ok(allowed)
}

/// What is left to read of an expression.
struct Words<'text> {
    left: Vec<&'text str>,
}

impl Words<'_> {
    fn any_of(&mut self) -> Result<bool> {
        let mut allowed = self.all_of()?;
        while self.take("OR") {
            allowed |= self.all_of()?;
        }
        Ok(allowed)
    }

    fn all_of(&mut self) -> Result<bool> {
        let mut allowed = self.one()?;
        while self.take("AND") {
            allowed &= self.one()?;
        }
        Ok(allowed)
    }

    fn one(&mut self) -> Result<bool> {
        if self.take("(") {
            let allowed = self.any_of()?;
            if !self.take(")") {
                bail!("`)` is missing");
            }
            return Ok(allowed);
        }
        let mut licence = self.next()?.to_owned();
        if self.take("WITH") {
            licence = format!("{licence} WITH {}", self.next()?);
        }
        Ok(ALLOWED.contains(&licence.as_str()))
    }

    fn next(&mut self) -> Result<&str> {
        let word = *self.left.first().context("a licence is missing")?;
        self.left.remove(0);
        Ok(word)
    }

    fn take(&mut self, word: &str) -> bool {
        let is_next = self.left.first() == Some(&word);
        if is_next {
            self.left.remove(0);
        }
        is_next
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str, license: Option<&str>, source: Option<&str>) -> Package {
        Package {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            license: license.map(str::to_owned),
            source: source.map(str::to_owned),
            dependencies: Vec::new(),
        }
    }

    #[test]
    fn one_licence_of_a_choice_is_enough() {
        for stated in [
            "MIT",
            "GPL-3.0 OR MIT",
            "MIT/GPL-3.0",
            "(MIT OR GPL-3.0) AND Unicode-3.0",
        ] {
            assert!(is_allowed(stated).unwrap(), "{stated}");
        }
    }

    #[test]
    fn every_licence_of_a_sum_is_needed() {
        for stated in [
            "GPL-3.0",
            "MIT AND GPL-3.0",
            "GPL-3.0 OR MIT AND AGPL-3.0",
            "Apache-2.0 WITH LLVM-exception",
        ] {
            assert!(!is_allowed(stated).unwrap(), "{stated}");
        }
    }

    #[test]
    fn an_expression_we_cannot_read_is_refused() {
        for stated in ["", "MIT OR", "(MIT", "MIT GPL-3.0", "MIT)"] {
            assert!(is_allowed(stated).is_err(), "{stated}");
        }
    }

    #[test]
    fn a_licence_and_a_known_source_are_required() {
        assert!(offences(&package("ours", Some("MIT"), None)).is_empty());
        assert!(offences(&package("known", Some("MIT"), Some(SOURCE))).is_empty());
        let stray = package("stray", None, Some("git+https://example.com/stray"));
        assert_eq!(
            offences(&stray),
            [
                "stray 1.0.0 states no licence",
                "stray 1.0.0 comes from git+https://example.com/stray, not from crates.io"
            ]
        );
    }
}
