//! Cells become typed values; what cannot be read is refused at its cell (rules I6, U1, V2, S1).
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use desbloqueo_domain::refusal::{Cause, Fact, Rule};
use desbloqueo_exchange::read::{DateCell, Dictionary, PortfolioFile, ReadError, read};
use desbloqueo_sheets::Field;
use jiff::civil::date;

fn dictionary() -> Dictionary {
    Dictionary::new(
        &desbloqueo_playbook::built_in("fasttrack").unwrap().unwrap(),
        &[],
    )
}

fn file(text: &str) -> Result<PortfolioFile, ReadError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rows.csv");
    std::fs::write(&path, text).unwrap();
    read(&path, None, &dictionary())
}

const HEAD: &str = "Customer,Service,Seats,L1,L2,L3,Target date,Review date,Notes";

fn rows(lines: &[&str]) -> PortfolioFile {
    file(&format!("{HEAD}\n{}\n", lines.join("\n"))).unwrap()
}

fn refusals(file: &PortfolioFile) -> Vec<(u32, String, Rule, Cause)> {
    let short = |found: &desbloqueo_exchange::read::RowRefusal| {
        (
            found.row,
            found.address.to_string(),
            found.refusal.rule,
            found.refusal.cause,
        )
    };
    file.refusals.iter().map(short).collect()
}

#[test]
fn a_file_without_customer_service_or_units_says_which_columns_are_missing() {
    let Err(ReadError::ColumnsMissing { missing, .. }) =
        file("Notes,Owner\nhello,Ada\nagain,Ada\n")
    else {
        panic!("columns are missing");
    };
    assert_eq!(missing.len(), 3);
    assert!(missing[2].contains(&Field::Units));
}

#[test]
fn i6_a_date_is_decided_by_the_other_values_of_its_column() {
    let file = rows(&[
        "Uno,Teams,1,In Progress,,,5/02/2025,,",
        "Dos,Teams,1,In Progress,,,27/02/2025,,",
        "Tres,Teams,1,In Progress,,,TBD,2025-01-05,",
        "Cuatro,Teams,1,In Progress,,,N/A,,",
    ]);
    assert_eq!(refusals(&file), []);
    let targets: Vec<&DateCell> = file.rows.iter().map(|row| &row.target).collect();
    assert_eq!(targets[0], &DateCell::Day(date(2025, 2, 5)));
    assert_eq!(
        targets[2..],
        [&DateCell::ToBeDecided, &DateCell::NotApplicable]
    );
    assert_eq!(file.rows[2].review.day(), Some(date(2025, 1, 5)));
}

#[test]
fn i6_a_date_that_nothing_decides_and_a_word_that_is_none_are_refused() {
    let file = rows(&[
        "Uno,Teams,1,In Progress,,,5/02/2025,,",
        "Dos,Teams,1,In Progress,,,soon,,",
    ]);
    assert_eq!(
        refusals(&file),
        [
            (3, "G3".to_owned(), Rule::I6, Cause::NotADate),
            (2, "G2".to_owned(), Rule::I6, Cause::AmbiguousDate)
        ]
    );
    assert!(file.rows.iter().all(|row| row.is_refused));
}

#[test]
fn u1_numbers_of_all_forms_are_units_and_others_are_refused() {
    let file = rows(&[
        "Uno,Teams,\"1,200\",,,,,,",
        "Dos,Teams,1 300,,,,,,",
        "Tres,Teams,40,,,,,,",
    ]);
    assert_eq!(refusals(&file), []);
    assert_eq!(
        file.rows.iter().map(|row| row.units).collect::<Vec<_>>(),
        [Some(1200), Some(1300), Some(40)]
    );
    let file = rows(&[
        "Uno,Teams,-4,,,,,,",
        "Dos,Teams,few,,,,,,",
        "Tres,Teams,2.5,,,,,,",
    ]);
    let causes: Vec<Cause> = file
        .refusals
        .iter()
        .map(|found| found.refusal.cause)
        .collect();
    assert_eq!(causes.len(), 3, "{causes:?}");
    assert!(causes.contains(&Cause::UnitsNotPositive) && causes.contains(&Cause::NotANumber));
}

#[test]
fn s1_a_label_near_to_one_is_refused_with_what_it_may_have_meant() {
    let file = rows(&[
        "Uno,Teams,1,Blockd,Adoption Readiness,,,,",
        "Dos,Teams,1,,Adoption Readiness,,,,",
    ]);
    assert_eq!(
        refusals(&file),
        [(2, "D2".to_owned(), Rule::S1, Cause::UnknownCode)]
    );
    let Fact::Codes(codes) = &file.refusals[0].refusal.expected else {
        panic!("a code is expected")
    };
    assert_eq!(codes[0].as_str(), "blocked");
    // The L2 says the L1 that is left out.
    assert_eq!(file.rows[1].status.as_ref().unwrap().l1.as_str(), "blocked");
}

#[test]
fn a_whole_status_in_one_column_is_taken_apart() {
    let text = "Customer,Service,Seats,Status\nUno,Teams,1,Blocked › Adoption Readiness\nDos,Teams,1,In Progress\n";
    let file = file(text).unwrap();
    assert_eq!(refusals(&file), []);
    let l2 = file.rows[0].status.as_ref().unwrap().l2.as_ref();
    assert_eq!(
        l2.map(desbloqueo_domain::code::Code::as_str),
        Some("blocked-adoption-readiness")
    );
}

#[test]
fn a_status_beside_its_reason_is_read_with_it_and_a_whole_one_says_all() {
    // Too few statuses are known for the column to be taken for an L1 by what stands in it.
    let text = "Customer,Service,Seats,Status,Reason\n\
                Uno,Teams,1,Blocked,Adoption Readiness\n\
                Dos,Teams,1,Blocked › Adoption Readiness,\n\
                Tres,Teams,1,Blocked › Adoption Readiness,Adoption Readiness\n\
                Cuatro,Teams,1,Heaven knows,\n\
                Cinco,Teams,1,Nobody knows,\n";
    let file = file(text).unwrap();
    let causes = refusals(&file);
    let places: Vec<_> = causes.iter().map(|(row, cell, ..)| (*row, cell)).collect();
    assert_eq!(places, [(5, &"D5".to_owned()), (6, &"D6".to_owned())]);
    for row in file.rows.iter().take(3) {
        let l2 = row.status.as_ref().and_then(|status| status.l2.as_ref());
        assert_eq!(l2.unwrap().as_str(), "blocked-adoption-readiness");
    }
}

#[test]
fn next_actions_of_the_playbook_are_known_again_in_every_language_and_other_words_stay_words() {
    let playbook = desbloqueo_playbook::built_in("fasttrack").unwrap().unwrap();
    let dictionary = dictionary();
    for language in playbook.languages() {
        for action in &playbook.rulebook().next_actions {
            let text = playbook.next_action_text(action, language);
            assert_eq!(
                dictionary.next_action(text).as_ref(),
                Some(action),
                "{language}: {text}"
            );
        }
    }
    assert_eq!(dictionary.next_action("Call Rosa"), None);
    // What resembles a role is somebody's name.
    assert_eq!(dictionary.role("Acount team"), None);
    assert!(dictionary.role("account team").is_some());
}

#[test]
fn unknown_columns_and_text_that_looks_like_a_formula_come_through() {
    let text = "Customer,Service,Seats,Notes,Colour\nUno,Teams,1,'=1+1,blue\nDos,Teams,2,plain,\n";
    let file = file(text).unwrap();
    assert_eq!(file.rows[0].note.as_deref(), Some("=1+1"));
    assert_eq!(file.rows[0].own.len(), 1);
    assert_eq!(&*file.rows[0].own[0].1, "blue");
    assert!(file.rows[1].own.is_empty());
}

#[test]
fn a_file_of_others_has_no_stamp() {
    assert_eq!(
        rows(&["Uno,Teams,1,,,,,,", "Dos,Teams,1,,,,,,"]).taken,
        None
    );
}
