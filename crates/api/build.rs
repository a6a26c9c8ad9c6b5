//! Tells the description of the API how codes of the domain are written, and cargo when its examples change.

fn main() {
    println!("cargo::rerun-if-changed=examples");
    println!("cargo::rerun-if-changed=build.rs");
    utoipa_config::Config::new()
        .alias_for("Code", "String")
        .write_to_file();
}
