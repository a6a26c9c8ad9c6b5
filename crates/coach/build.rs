//! Teaches the coach what the built-in packs say, so that the program has it ready when it starts.

use std::env;
use std::fs::File;
use std::io::Write as _;
use std::path::Path;

use desbloqueo_coach_model::taught::Teaching;
use desbloqueo_playbook::built_ins;
use flate2::Compression;
use flate2::write::ZlibEncoder;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let folder = env::var_os("OUT_DIR").ok_or("cargo gives no folder to write to")?;
    let packs = built_ins().map_err(|faults| format!("{faults:?}"))?;
    for playbook in packs {
        let taught = Teaching::of(&playbook).teach();
        let file = Path::new(&folder).join(format!("{}.model", playbook.code()));
        let bytes = taught.to_bytes();
        // Packed, it takes half as much of the program; its length comes first, for who unpacks it.
        let mut file = File::create(file)?;
        file.write_all(&u32::try_from(bytes.len())?.to_le_bytes())?;
        let mut packed = ZlibEncoder::new(file, Compression::best());
        packed.write_all(&bytes)?;
        packed.finish()?;
    }
    Ok(())
}
