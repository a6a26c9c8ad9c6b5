//! Builds anew when a file joins or leaves a built-in pack.

fn main() {
    println!("cargo::rerun-if-changed=packs");
}
