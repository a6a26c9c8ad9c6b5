//! Files out: all lines into one workbook.

use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use super::{Measuring, Part};
use crate::figures::Measured;
use crate::program::{Running, command, memory_of};

pub(super) async fn measure(measuring: &mut Measuring<'_>, database: &str) -> Result<()> {
    let file = std::env::temp_dir().join(format!("bench-{}.xlsx", std::process::id()));
    let begun = Instant::now();
    let process = command(&measuring.options.program, database)
        .arg("export")
        .arg(&file)
        .stdout(Stdio::null())
        .spawn()?;
    let (mut process, mut most) = (Running(process), 0);
    let status = loop {
        // Its greatest memory can be read while it runs only.
        if let Some((_, so_far)) = memory_of(process.0.id()) {
            most = most.max(so_far);
        }
        if let Some(status) = process.0.try_wait()? {
            break status;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    };
    let took = begun.elapsed();
    let size = std::fs::metadata(&file).map_or(0, |file| file.len());
    let _ = std::fs::remove_file(&file);
    if !status.success() {
        bail!("the export failed ({status})");
    }
    measuring.note(Part::Export, "all lines as .xlsx", Measured::Took(took));
    measuring.note(Part::Export, "memory of the export", Measured::Bytes(most));
    measuring.note(Part::Export, "the file", Measured::Bytes(size));
    Ok(())
}
