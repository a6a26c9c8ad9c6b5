//! The command line of Desbloqueo.
fn main() {}
