//! Programs that people edit workbooks with: openpyxl and LibreOffice, where the runner names them.

use std::path::{Path, PathBuf};
use std::process::Command;

/// What a variable names; says that a test is skipped where it names nothing.
#[expect(
    clippy::disallowed_methods,
    reason = "tests are configured by their runner"
)]
pub fn program(variable: &str) -> Option<String> {
    let named = std::env::var(variable).ok().filter(|text| !text.is_empty());
    if named.is_none() {
        assert!(
            std::env::var("CI").is_err(),
            "{variable} must be set in continuous integration"
        );
        eprintln!("SKIPPED: {variable} names no program");
    }
    named
}

/// Runs a script of Python with arguments; false where there is no Python.
pub fn python(script: &str, arguments: &[&Path]) -> bool {
    let Some(python) = program("DESBLOQUEO_PYTHON") else {
        return false;
    };
    let output = Command::new(python)
        .args(["-c", script])
        .args(arguments)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    true
}

/// Runs statements on the workbook `book` of a file and saves it there, as somebody does who edits it.
pub fn edit_with_openpyxl(file: &Path, statements: &str) -> bool {
    let script = format!(
        "import sys, datetime, openpyxl\nbook = openpyxl.load_workbook(sys.argv[1])\nsheet = book.worksheets[0]\n\
         def column(heading):\n    return [c.value for c in sheet[1]].index(heading) + 1\n{statements}\nbook.save(sys.argv[1])"
    );
    python(&script, &[file])
}

/// Lets LibreOffice save a file in another format, with a profile of its own.
pub fn convert(file: &Path, extension: &str) -> Option<PathBuf> {
    let soffice = program("DESBLOQUEO_SOFFICE")?;
    let folder = file.parent().unwrap();
    let (profile, out) = (folder.join("profile"), folder.join("converted"));
    let output = Command::new(soffice)
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args(["--headless", "--convert-to", extension, "--outdir"])
        .args([&out, &file.to_path_buf()])
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let stem = file.file_stem().unwrap().to_str().unwrap();
    Some(out.join(format!("{stem}.{extension}")))
}
