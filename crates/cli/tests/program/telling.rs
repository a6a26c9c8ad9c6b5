//! What happened is told in words: history, imports that change lines, columns that were recognised.

use crate::desk::Desk;

const BEFORE: &str = "\
Cliente;Inquilino;Servicio;Puestos;L1;L2;Fecha objetivo;Notas;Dueño;Color
Ficticia Norte;Principal;exchange;60;Bloqueado;Compatibilidad de la aplicación;2026-12-12;Quieren correo.;Rosa Ficticia;azul
";

#[test]
fn a_trial_says_what_every_column_is_taken_for() {
    let desk = Desk::set_up();
    desk.write("cartera.csv", BEFORE);
    let tried = desk.done(&["import", "cartera.csv", "--dry-run"]);
    for line in [
        "A1    Cliente         Customer",
        "I1    Dueño           Owner",
        "J1    Color           Own field",
    ] {
        assert!(tried.out.contains(line), "{line}: {}", tried.out);
    }
    let tried = desk.json(&["import", "cartera.csv", "--dry-run"]);
    assert_eq!(tried["columns"][0]["field"], "customer");
    assert!(tried["columns"][9]["field"].is_null());
}

#[test]
fn what_an_import_changes_is_told_in_words() {
    let desk = Desk::set_up();
    desk.write("cartera.csv", BEFORE);
    let brought = desk.done(&["import", "cartera.csv"]);
    assert!(
        brought.out.contains("Kept as own fields: Color."),
        "{}",
        brought.out
    );
    let after = BEFORE
        .replace("2026-12-12", "2026-12-19")
        .replace("azul", "rojo");
    desk.write(
        "cartera.csv",
        &after.replace("Rosa Ficticia", "Account team"),
    );
    let changed = desk.done(&["import", "cartera.csv"]);
    for sentence in [
        "Row 2",
        "Target date: from 12 Dec 2026 to 19 Dec 2026",
        "Owner: from Rosa Ficticia to Account team",
        "Color: from azul to rojo",
    ] {
        assert!(
            changed.out.contains(sentence),
            "{sentence}: {}",
            changed.out
        );
    }
    assert!(!changed.out.contains('{'), "{}", changed.out);
}

#[test]
fn history_names_people_and_says_nothing_of_nothing() {
    let desk = Desk::set_up();
    desk.write("cartera.csv", BEFORE);
    desk.done(&["import", "cartera.csv"]);
    let lines = desk.json(&["lines"]);
    let id = lines["items"][0]["id"].as_str().unwrap();
    let told = desk.done(&["history", id]);
    assert!(told.out.contains("Owner: Rosa Ficticia"), "{}", told.out);
    for code in ["not-needed", "nobody", "Approval", "-7000-"] {
        assert!(!told.out.contains(code), "{code}: {}", told.out);
    }
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let desk = Desk::set_up();
    let refused = desk.refused(&["import", "no-such-file.xlsx"]);
    assert!(refused.err.contains("no-such-file.xlsx"), "{refused:?}");
}
