//! Measures the coach on the development set and by cross-validation, prints the report and writes `docs/coach.md`.
//!
//! `cargo xtask coach` runs it.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a report that cannot be made ends at once, and counts a few thousand notes"
)]

mod cross;
mod development;
mod report;
mod speed;

use std::io::Write as _;
use std::path::Path;

fn main() -> std::io::Result<()> {
    let playbook = desbloqueo_playbook::built_in("fasttrack").unwrap().unwrap();
    let speed = speed::measure(&playbook);
    let coach = desbloqueo_coach::Coach::built_in(&playbook);
    let development = development::measure(&coach, &playbook);
    let cross = cross::measure(&playbook);
    let text = report::text(&playbook, &development, &cross, &speed);
    std::io::stdout().lock().write_all(text.as_bytes())?;
    std::fs::write(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/coach.md"),
        text,
    )
}
