//! Tells the description of the API how ids and codes of the domain are written.

fn main() {
    let mut config = utoipa_config::Config::new();
    config = config.alias_for("Code", "String");
    config.write_to_file();
}
