//! Setting up, and what goes wrong before a command begins.

use crate::desk::Desk;
use crate::scenes::without_ids;
use desbloqueo_store::database::Database;

#[test]
fn init_sets_up_a_database_and_says_what_to_type_next() {
    let desk = Desk::empty();
    let ran = desk.done(&[
        "init",
        "--organization",
        "Head office",
        "--time-zone",
        "Europe/Madrid",
    ]);
    insta::assert_snapshot!(ran.out);
    assert!(desk.path("desbloqueo.sqlite").exists());
}

#[test]
fn init_refuses_a_database_that_is_set_up() {
    let desk = Desk::set_up();
    let ran = desk.refused(&["init"]);
    assert!(ran.err.starts_with("V1"), "{ran:?}");
    assert_eq!(
        desk.json(&["organization", "list"])["items"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn init_says_for_programs_what_it_made() {
    let desk = Desk::empty();
    let made = desk.json(&[
        "init",
        "--organization",
        "Head office",
        "--time-zone",
        "Europe/Madrid",
    ]);
    without_ids(|| insta::assert_json_snapshot!(made));
}

#[test]
fn nothing_is_made_by_looking() {
    let desk = Desk::empty();
    let ran = desk.refused(&["lines"]);
    assert!(ran.err.contains("desbloqueo init"), "{ran:?}");
    assert!(!desk.path("desbloqueo.sqlite").exists());
}

#[test]
fn an_unknown_kind_of_database_is_refused() {
    let desk = Desk::empty();
    let refused = desk.refused_json(&["--database", "mysql://somewhere", "lines"]);
    assert_eq!(refused["error"]["cause"], "store-unknown-address");
}

#[test]
fn a_database_that_is_not_set_up_says_so() {
    let desk = Desk::empty();
    desk.write("desbloqueo.sqlite", "");
    let ran = desk.refused(&["lines"]);
    assert!(ran.err.contains("desbloqueo migrate"), "{ran:?}");
    desk.done(&["migrate"]);
    let refused = desk.refused_json(&["lines"]);
    assert_eq!(refused["error"]["cause"], "not-set-up");
}

#[tokio::test]
async fn a_database_of_a_later_version_is_left_alone() {
    let desk = Desk::set_up();
    let address = format!("sqlite:{}", desk.path("desbloqueo.sqlite").display());
    let database = Database::open(&address).await.unwrap();
    let mut transaction = database.write().await.unwrap();
    let insert =
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
                  VALUES (99991231000000, 'later', 1, x'00', 0)";
    transaction.execute(insert, Vec::new()).await.unwrap();
    transaction.commit().await.unwrap();
    database.close().await;
    for command in [&["lines"][..], &["migrate"], &["init"], &["verify"]] {
        let refused = desk.refused_json(command);
        assert_eq!(
            refused["error"]["cause"], "store-from-the-future",
            "{command:?}"
        );
    }
}

#[test]
fn wrong_use_ends_with_two() {
    let desk = Desk::empty();
    for wrong in [
        &["nonsense"][..],
        &["lines", "--nonsense"],
        &["lines", "--as-of", "22.11.2026"],
        &["lines", "--renewal-to", "soon"],
        &["export", "lines.csv", "--unmet", "S99"],
        &["lines", "--lang", "fr"],
        &["line", "update"],
        &["blocker", "date", "0123456789ab"],
        &["report", "blocked", "--by", "colour"],
        &["export", "lines.pdf"],
    ] {
        let ran = desk.run(wrong);
        assert_eq!(ran.code, 2, "{wrong:?}: {ran:?}");
        assert!(ran.out.is_empty() && !ran.err.is_empty(), "{ran:?}");
    }
}

#[test]
fn the_language_is_that_of_the_session_unless_said() {
    let desk = Desk::empty();
    let ran = desk.refused(&["lines", "--lang", "de"]);
    let english = desk.refused(&["lines"]);
    assert_ne!(ran.err, english.err);
}

#[test]
fn completions_name_the_commands() {
    let desk = Desk::empty();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let ran = desk.done(&["completions", shell]);
        assert!(
            ran.out.contains("requirements") && ran.out.contains("entitlement"),
            "{shell}"
        );
    }
}
