//! Time and memory of a large file: `DESBLOQUEO_MEASURE_FILE`=… cargo test --release --test measure -- --ignored --nocapture
#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a measurement, run by hand"
)]

use std::path::Path;
use std::time::Instant;

use desbloqueo_sheets::{Limits, Lookups, Workbook, find_table, propose_mapping};

#[test]
#[ignore = "needs a large file"]
fn reading_a_large_file_is_measured() {
    let Ok(path) = std::env::var("DESBLOQUEO_MEASURE_FILE") else {
        return;
    };
    let begun = Instant::now();
    let mut workbook = Workbook::open_path(Path::new(&path), &Limits::default()).unwrap();
    eprintln!("opened after {:?}", begun.elapsed());
    let table = find_table(&mut workbook).unwrap();
    let mapping = propose_mapping(&table.headings, &table.samples, &Lookups::default());
    eprintln!(
        "{} columns recognised after {:?}",
        mapping.columns.len(),
        begun.elapsed()
    );
    let (mut rows, mut cells) = (0u64, 0u64);
    for row in table.rows(&mut workbook).unwrap() {
        rows += 1;
        cells += row.unwrap().cells.len() as u64;
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status
        .lines()
        .find(|line| line.starts_with("VmHWM:"))
        .unwrap_or_default();
    eprintln!(
        "{rows} rows, {cells} cells after {:?}; {peak}",
        begun.elapsed()
    );
}
