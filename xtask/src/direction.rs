//! Which of our crates may depend on which: arrows point one way.

use anyhow::{Result, bail};

use crate::metadata::{Metadata, Package};

/// What a crate may depend on, among ours. A new crate is one more line.
const ALLOWED: [(&str, Allowed); 21] = [
    ("domain", Allowed::Only(&[])),
    ("reader", Allowed::Only(&[])),
    ("sheets", Allowed::Only(&[])),
    ("i18n", Allowed::Only(&[])),
    ("providers", Allowed::Only(&[])),
    ("statistics", Allowed::Only(&[])),
    ("playbook", Allowed::Only(&["domain"])),
    ("coach-model", Allowed::Only(&["domain", "playbook"])),
    (
        "coach",
        Allowed::Only(&["domain", "playbook", "coach-model"]),
    ),
    ("store", Allowed::Only(&["domain"])),
    (
        "exchange",
        Allowed::Only(&["domain", "playbook", "sheets", "i18n"]),
    ),
    (
        "app",
        Allowed::Only(&[
            "store",
            "exchange",
            "coach",
            "playbook",
            "domain",
            "sheets",
            "statistics",
        ]),
    ),
    (
        "words",
        Allowed::Only(&["app", "domain", "exchange", "i18n", "playbook", "sheets"]),
    ),
    (
        "digest",
        Allowed::Only(&["exchange", "i18n", "playbook", "words"]),
    ),
    (
        "api",
        Allowed::Only(&["app", "domain", "exchange", "i18n", "playbook", "words"]),
    ),
    (
        "web",
        Allowed::Only(&[
            "app",
            "digest",
            "domain",
            "exchange",
            "i18n",
            "playbook",
            "providers",
            "sheets",
            "words",
        ]),
    ),
    ("jobs", Allowed::Only(&["app", "i18n", "domain"])),
    ("cli", Allowed::EverythingButTestkit),
    (
        "bench",
        Allowed::Only(&["app", "domain", "playbook", "store"]),
    ),
    (
        TESTKIT,
        Allowed::Only(&["store", "domain", "playbook", "app"]),
    ),
    ("xtask", Allowed::Only(&[])),
];

/// Any crate's tests may use it, and nothing else may.
const TESTKIT: &str = "testkit";

enum Allowed {
    Only(&'static [&'static str]),
    EverythingButTestkit,
}

/// Fails with every arrow that points the wrong way.
pub(crate) fn check() -> Result<()> {
    let offenders = offenders(&Metadata::of_workspace()?.packages);
    if !offenders.is_empty() {
        bail!("{}", offenders.join("\n"));
    }
    Ok(())
}

fn offenders(packages: &[Package]) -> Vec<String> {
    let ours: Vec<&str> = packages
        .iter()
        .map(|package| short(&package.name))
        .collect();
    let mut offenders = Vec::new();
    for package in packages {
        let from = short(&package.name);
        let Some((_, allowed)) = ALLOWED.iter().find(|(name, _)| *name == from) else {
            offenders.push(format!(
                "{from} is not in the table of xtask/src/direction.rs: add a line"
            ));
            continue;
        };
        for dependency in &package.dependencies {
            let to = short(&dependency.name);
            let for_tests = dependency.kind.as_deref() == Some("dev");
            if ours.contains(&to) && !allowed.permits(to, for_tests) {
                offenders.push(format!("{from} must not depend on {to}"));
            }
        }
    }
    offenders
}

impl Allowed {
    fn permits(&self, to: &str, for_tests: bool) -> bool {
        match self {
            _ if to == TESTKIT => for_tests,
            Self::Only(names) => names.contains(&to),
            Self::EverythingButTestkit => true,
        }
    }
}

/// The name of the directory: the binary's package bears the name of the whole.
fn short(package: &str) -> &str {
    match package {
        "desbloqueo" => "cli",
        _ => package.strip_prefix("desbloqueo-").unwrap_or(package),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metadata::Dependency;

    fn package(name: &str, dependencies: &[(&str, Option<&str>)]) -> Package {
        Package {
            name: name.to_owned(),
            version: "0.1.0".to_owned(),
            license: None,
            source: None,
            dependencies: dependencies
                .iter()
                .map(|(name, kind)| Dependency {
                    name: (*name).to_owned(),
                    kind: kind.map(str::to_owned),
                })
                .collect(),
        }
    }

    fn workspace_with(extra: Package) -> Vec<Package> {
        let names = [
            "desbloqueo-domain",
            "desbloqueo-store",
            "desbloqueo-testkit",
        ];
        let mut packages: Vec<Package> = names.iter().map(|name| package(name, &[])).collect();
        packages.push(extra);
        packages
    }

    #[test]
    fn an_arrow_of_the_table_passes() {
        let app = package(
            "desbloqueo-app",
            &[("desbloqueo-store", None), ("serde", None)],
        );
        assert!(offenders(&workspace_with(app)).is_empty());
    }

    #[test]
    fn an_arrow_the_other_way_is_named() {
        let playbook = package("desbloqueo-playbook", &[("desbloqueo-store", None)]);
        assert_eq!(
            offenders(&workspace_with(playbook)),
            ["playbook must not depend on store"]
        );
    }

    #[test]
    fn tests_may_not_turn_an_arrow_either() {
        let playbook = package("desbloqueo-playbook", &[("desbloqueo-store", Some("dev"))]);
        assert_eq!(offenders(&workspace_with(playbook)).len(), 1);
    }

    #[test]
    fn the_testkit_is_for_tests_only() {
        let for_tests = package("desbloqueo", &[("desbloqueo-testkit", Some("dev"))]);
        assert!(offenders(&workspace_with(for_tests)).is_empty());
        for kind in [None, Some("build")] {
            let in_earnest = package("desbloqueo", &[("desbloqueo-testkit", kind)]);
            assert_eq!(
                offenders(&workspace_with(in_earnest)),
                ["cli must not depend on testkit"]
            );
        }
    }

    #[test]
    fn the_binary_may_use_every_other_crate() {
        let cli = package(
            "desbloqueo",
            &[("desbloqueo-store", None), ("desbloqueo-domain", None)],
        );
        assert!(offenders(&workspace_with(cli)).is_empty());
    }

    #[test]
    fn a_crate_that_nobody_placed_is_named() {
        let stray = package("desbloqueo-misc", &[]);
        let said = offenders(&workspace_with(stray));
        assert!(
            said.iter()
                .any(|line| line.starts_with("misc is not in the table")),
            "{said:?}"
        );
    }
}
