//! Faulty packs: the tiny pack, how it is spoilt, and what is told of it.

mod contents;
mod references;
mod shapes;

/// A way of spoiling the tiny pack.
pub(crate) struct Spoil {
    /// What is wrong.
    pub(crate) title: &'static str,
    /// File, text replaced, replacement.
    pub(crate) edits: &'static [(&'static str, &'static str, &'static str)],
    /// All faults, as written for developers.
    pub(crate) faults: &'static [&'static str],
}

/// The text of a file that is taken away.
pub(crate) const REMOVED: &str = "\u{0}removed";

/// One row at least for every cause.
pub(crate) fn table() -> impl Iterator<Item = &'static Spoil> {
    [shapes::TABLE, references::TABLE, contents::TABLE]
        .into_iter()
        .flatten()
}
