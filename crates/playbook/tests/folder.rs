//! Packs kept in a folder.

#[cfg(test)]
mod tiny;

use desbloqueo_playbook::{FolderError, load, load_folder};

#[test]
fn a_pack_is_read_from_its_folder() {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in tiny::files() {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    std::fs::write(folder.path().join("README.md"), "Not read.").unwrap();
    let expected = load(&tiny::borrowed(&tiny::files())).unwrap();
    let found = load_folder(folder.path()).unwrap();
    assert_eq!(
        (found.code(), found.version()),
        (expected.code(), expected.version())
    );
    std::fs::remove_file(folder.path().join("timers.toml")).unwrap();
    let faults = match load_folder(folder.path()) {
        Err(FolderError::Faulty(faults)) => faults,
        other => panic!("{other:?}"),
    };
    assert_eq!(faults[0].to_string(), "timers.toml:1:1: missing-file at ");
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let error = load_folder(&folder.path().join("nonesuch")).unwrap_err();
    assert!(error.to_string().ends_with("nonesuch"), "{error}");
}

#[test]
fn a_file_that_is_not_utf_8_is_named() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("pack.toml"), [0xff, 0xfe]).unwrap();
    let error = load_folder(folder.path()).unwrap_err();
    assert!(error.to_string().ends_with("pack.toml"), "{error}");
}
