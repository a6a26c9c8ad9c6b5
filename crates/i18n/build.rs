//! Compiles again when a file of messages is added or removed; changes of known files are noticed anyway.

fn main() {
    println!("cargo::rerun-if-changed=locales");
}
