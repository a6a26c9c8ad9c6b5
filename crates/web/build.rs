//! Builds what pages load — script, style sheet, icons — with npm and esbuild, into the folder of build results,
//! from where it is embedded in the binary.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

const HOW: &str =
    "the pages' assets are built with Node.js 20 or later and npm: install them and build again";

fn main() {
    let ui = Path::new("ui");
    for watched in [
        "ui/src",
        "ui/css",
        "ui/build.mjs",
        "ui/icons.txt",
        "ui/package-lock.json",
        "templates",
        "../digest/templates",
    ] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let Some(out) = env::var_os("OUT_DIR").map(PathBuf::from) else {
        return fail("OUT_DIR is not set");
    };
    if !is_installed(ui)
        && !run(
            "npm",
            &["ci", "--ignore-scripts", "--no-audit", "--no-fund"],
            ui,
        )
    {
        return fail(HOW);
    }
    let assets = out.join("assets");
    if !run("node", &["build.mjs", &assets.display().to_string()], ui) {
        fail(HOW);
    }
}

/// Whether what the lock file names has been installed since it last changed.
fn is_installed(ui: &Path) -> bool {
    let changed = |file: &str| ui.join(file).metadata().and_then(|data| data.modified());
    matches!(
        (changed("node_modules/.package-lock.json"), changed("package-lock.json")),
        (Ok(installed), Ok(locked)) if installed >= locked
    )
}

fn run(program: &str, arguments: &[&str], folder: &Path) -> bool {
    let status = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .status();
    status.is_ok_and(|status| status.success())
}

fn fail(message: &str) {
    println!("cargo::error={message}");
}
