//! The playbook as data: pack format, validation, built-in packs.
//!
//! A pack is a folder of TOML files (`FORMAT.md`). [`load`] reads one and either returns a [`Playbook`], whose
//! [`Rulebook`](desbloqueo_domain::rulebook::Rulebook) the domain's rules ask, or every fault found, each with
//! its file and line.

mod built_in;
mod check;
mod fault;
mod folder;
mod guidance;
mod kind;
mod load;
mod playbook;
mod source;
mod texts;

pub use built_in::{BUILT_IN_CODES, built_in, built_in_files, built_ins};
pub use check::{Summary, check};
pub use fault::{Fault, FaultCause};
pub use folder::{FolderError, load_folder, read_folder};
pub use kind::{COLUMNS, Kind};
pub use load::load;
pub use playbook::{
    ChangeEntry, Family, FiledNote, Guidance, Level, Matchable, Page, Playbook, ScenarioText, Trap,
};
pub use texts::NoteExample;
