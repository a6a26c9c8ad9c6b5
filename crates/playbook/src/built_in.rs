//! The packs that come with the program.

use include_dir::{Dir, include_dir};

use crate::fault::Fault;
use crate::load::load;
use crate::playbook::Playbook;

static PACKS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/packs");

/// The codes of the built-in packs, the default first.
pub const BUILT_IN_CODES: [&str; 2] = ["fasttrack", "generic"];

/// The files of a built-in pack: paths relative to the pack, and texts; `None` for an unknown code.
pub fn built_in_files(code: &str) -> Option<Vec<(&'static str, &'static str)>> {
    let mut files = Vec::new();
    collect(PACKS.get_dir(code)?, code, &mut files);
    Some(files)
}

fn collect(dir: &Dir<'static>, pack: &str, files: &mut Vec<(&'static str, &'static str)>) {
    for file in dir.files() {
        let path = file
            .path()
            .to_str()
            .and_then(|path| path.strip_prefix(pack)?.strip_prefix('/'));
        let is_toml = file.path().extension().is_some_and(|end| end == "toml");
        if let (Some(path), Some(text), true) = (path, file.contents_utf8(), is_toml) {
            files.push((path, text));
        }
    }
    for inner in dir.dirs() {
        collect(inner, pack, files);
    }
}

/// Reads a built-in pack; `None` for an unknown code.
pub fn built_in(code: &str) -> Option<Result<Playbook, Vec<Fault>>> {
    built_in_files(code).map(|files| load(&files))
}

/// Reads the built-in packs, the default first.
pub fn built_ins() -> Result<Vec<Playbook>, Vec<Fault>> {
    BUILT_IN_CODES.into_iter().filter_map(built_in).collect()
}
