//! The reference of the command line that is kept in docs/.

use std::path::Path;

use crate::desk::Desk;

#[test]
fn the_reference_names_every_command() {
    let reference = Desk::empty().done(&["help-markdown"]).out;
    for command in [
        "init",
        "import",
        "lines",
        "line update",
        "blocker close",
        "playbook read",
        "verify",
    ] {
        assert!(
            reference.contains(&format!("`desbloqueo {command}`")),
            "{command}"
        );
    }
}

#[test]
fn the_reference_in_the_docs_is_up_to_date() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/cli.md");
    let reference = Desk::empty().done(&["help-markdown"]).out;
    let kept = std::fs::read_to_string(kept).unwrap_or_default();
    assert!(
        kept == reference,
        "write it anew: desbloqueo help-markdown > docs/cli.md"
    );
}
