//! Every fault that was put into the pages is found, at its place.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

mod common;

use std::collections::BTreeMap;

use common::{first, found, read_text, reading};
use desbloqueo_reader::{Action, Arg, FindingKind, Severity};

const SPANISH: &str = "l1l2l3-blocked-es.md";
const ENGLISH: &str = "l1l2l3-blocked.md";
const ENGLISH_REASON: &str = "l1l2l3-blocked-app-compatibility.md";

fn at(line: usize, words: &str) -> (usize, String) {
    (line, words.to_owned())
}

#[test]
fn the_cell_that_shifts_the_others_is_dropped() {
    let reading = reading(&[SPANISH]);
    let finding = first(&reading, FindingKind::RowHasSurplusCells);
    assert_eq!((finding.at.line, finding.at.column), (25, 89));
    assert_eq!(finding.found.as_deref(), Some("13"));
    assert_eq!(finding.expected.as_deref(), Some("12"));
    assert_eq!(finding.args.get("cell"), Some(&Arg::Number(4)));
    assert_eq!(
        (finding.action, finding.severity),
        (Some(Action::DroppedCell), Severity::Serious)
    );
}

#[test]
fn a_missing_cell_is_put_where_the_others_fit() {
    let reading = reading(&[SPANISH]);
    let finding = first(&reading, FindingKind::RowHasMissingCells);
    assert_eq!(finding.args.get("cell"), Some(&Arg::Number(3)));
    let table = "# Blocked\n\n| Date | Who | What |\n|---|---|---|\n| 2021-02-03 | Ann | Began |\n| Ann | Went on |\n";
    let moved = read_text("x.md", table);
    let finding = first(&moved, FindingKind::RowHasMissingCells);
    assert_eq!(finding.args.get("cell"), Some(&Arg::Number(1)));
}

#[test]
fn a_surplus_cell_with_words_is_kept_as_unread() {
    let reading = reading(&[ENGLISH_REASON]);
    let spare = reading
        .unread
        .iter()
        .find(|one| one.text == "spare")
        .unwrap();
    assert_eq!((spare.at.line, spare.at.column), (29, 95));
}

#[test]
fn links_are_checked_against_the_files_that_exist() {
    let reading = reading(&[ENGLISH, ENGLISH_REASON]);
    let missing = found(&reading, FindingKind::LinkMissing);
    assert_eq!(
        missing,
        [
            at(27, "l1l2l3-no-intent.md"),
            at(35, "l1l2l3-blocked-legal-regulatory.md")
        ]
    );
    let spanish = common::reading(&[SPANISH]);
    assert_eq!(found(&spanish, FindingKind::LinkMissing).len(), 4);
    assert_eq!(
        found(&spanish, FindingKind::LinkPlainHttp),
        [at(56, "http://harbour.example/inicio")]
    );
}

#[test]
fn reasons_of_one_page_that_another_lacks_are_named() {
    let reading = reading(&[SPANISH, ENGLISH]);
    let absent: Vec<(&str, &Arg)> = reading
        .findings
        .iter()
        .filter(|one| one.kind == FindingKind::L2Absent)
        .map(|one| (one.at.file.as_str(), one.args.get("code").unwrap()))
        .collect();
    let [legal, partner, reliability] = [
        "legal-regulatory",
        "partner-engagement",
        "service-reliability",
    ]
    .map(|reason| Arg::Text(format!("blocked-{reason}")));
    let expected = [
        (SPANISH, &legal),
        (ENGLISH, &partner),
        (ENGLISH, &reliability),
    ];
    assert_eq!(absent, expected);
}

#[test]
fn a_reason_that_no_page_lists_is_named() {
    let page = "# L2 - Weather\n\nThe harbour is frozen for the whole winter.\n";
    let pages = [
        common::page(ENGLISH),
        desbloqueo_reader::Page::new("l1l2l3-blocked-weather.md", page),
    ];
    let reading =
        desbloqueo_reader::read(&pages, &std::collections::BTreeSet::new(), common::terms());
    assert_eq!(
        found(&reading, FindingKind::L2NotListed),
        [at(1, "Weather")]
    );
}

#[test]
fn texts_and_labels_that_do_not_belong_to_one_another_are_named() {
    let spanish = reading(&[SPANISH]);
    assert_eq!(
        found(&spanish, FindingKind::SameTextTwoLabels),
        [at(36, "Interacción del socio")]
    );
    let english = reading(&[ENGLISH, "overview.md"]);
    let two = first(&english, FindingKind::SameLabelTwoTexts);
    assert_eq!((two.at.file.as_str(), two.at.line), ("overview.md", 23));
    assert_eq!(two.args.get("other-file"), Some(&Arg::from(ENGLISH)));
    let varies = read_text(
        "l1l2l3-blocked-es.md",
        "# Bloqueo\n\nEl cliente quiere la herramienta y no puede.\n\n| Escenario | Valor L1 | Dueño |\n|-|-|-|\n| **Entrega:** algo | Bloqueado | FM de entrega |\n",
    );
    assert_eq!(found(&varies, FindingKind::LabelVaries), [at(1, "Bloqueo")]);
}

#[test]
fn strays_and_spaces_are_named_with_their_places() {
    let reading = reading(&[SPANISH]);
    let strays = found(&reading, FindingKind::StrayCharacter);
    assert_eq!(
        strays,
        [at(1, "U+FEFF"), at(29, "U+00A0"), at(29, "U+200B")]
    );
    let escapes = found(&reading, FindingKind::OddEscape);
    assert_eq!(
        escapes,
        [
            at(24, r"\<elegir el que convenga>"),
            at(25, r"\<valor anterior>")
        ]
    );
    let trailing: Vec<usize> = found(&reading, FindingKind::TrailingWhitespace)
        .iter()
        .map(|(line, _)| *line)
        .collect();
    assert_eq!(trailing, [8, 31]);
    let headings = found(&reading, FindingKind::HeadingWhitespace);
    assert_eq!(
        headings,
        [
            at(36, "L2 Interacción del socio"),
            at(48, "Resumen de actualización")
        ]
    );
}

#[test]
fn headings_that_differ_from_the_others_are_named() {
    let reading = reading(&[SPANISH, "overview.md"]);
    assert_eq!(
        found(&reading, FindingKind::HeadingStyleDiffers),
        [at(32, "L2- "), at(36, "L2 ")]
    );
    assert_eq!(
        found(&reading, FindingKind::HeadingNestedUnderUnrelated),
        [at(48, "Resumen de actualización")]
    );
    let skips: Vec<usize> = found(&reading, FindingKind::HeadingLevelSkips)
        .iter()
        .map(|(line, _)| *line)
        .collect();
    assert_eq!(skips, [19, 27]);
    assert_eq!(
        found(&reading, FindingKind::HeadingUnknown),
        [at(44, "Cosas sueltas")]
    );
    assert_eq!(
        found(&reading, FindingKind::LabelColonDiffers),
        [at(25, "Entrega")]
    );
}

#[test]
fn what_was_left_in_english_is_named() {
    let reading = reading(&[SPANISH]);
    assert_eq!(
        found(&reading, FindingKind::HeadingUntranslated),
        [at(22, "Notes")]
    );
    assert_eq!(
        found(&reading, FindingKind::CellUntranslated),
        [at(25, "TBD")]
    );
    assert_eq!(
        found(&reading, FindingKind::WordUntranslated),
        [at(29, "Client")]
    );
    assert_eq!(
        found(&reading, FindingKind::TitleLanguageDiffers),
        [at(3, "en")]
    );
    let renamed = read_text(
        "page-de.md",
        "# Bloqueado\n\nEl cliente quiere la herramienta y no puede.\n",
    );
    assert_eq!(
        found(&renamed, FindingKind::FileNameLanguageDiffers),
        [at(1, "de")]
    );
}

#[test]
fn contradictions_of_the_front_matter_are_named() {
    let reading = reading(&[SPANISH, ENGLISH]);
    let old = first(&reading, FindingKind::MetadataDateOld);
    assert_eq!(
        (old.found.as_deref(), old.expected.as_deref()),
        (Some("2021-05-02"), Some("2022-03-27"))
    );
    let ambiguous = first(&reading, FindingKind::DateAmbiguous);
    assert_eq!(
        ambiguous.args.get("alternative"),
        Some(&Arg::from("2021-02-05"))
    );
    assert_eq!(ambiguous.action, Some(Action::ReadMonthFirst));
    assert_eq!(
        found(&reading, FindingKind::DateUnreadable),
        [at(54, "el martes")]
    );
    assert_eq!(
        found(&reading, FindingKind::MetadataContradicts),
        [at(11, "ms.custom: internal-playbook")]
    );
    assert_eq!(
        found(&reading, FindingKind::OwnerIsNotManager),
        [at(13, "tbrandt")]
    );
    let varies = found(&reading, FindingKind::MetadataVaries);
    assert!(varies.contains(&at(5, "Aiko Brandt")), "{varies:?}");
}

#[test]
fn a_date_that_nothing_decides_stays_open() {
    let reading = read_text(
        "x.md",
        "---\ndate: 5/02/2019\n---\n# Blocked\n\nText of the page.\n",
    );
    let ambiguous = first(&reading, FindingKind::DateAmbiguous);
    assert_eq!(
        (ambiguous.action, &ambiguous.expected),
        (Some(Action::NotDecided), &None)
    );
    assert_eq!(found(&reading, FindingKind::MetadataMissing).len(), 4);
}

#[test]
fn broken_front_matter_is_read_as_text() {
    let unclosed = read_text("x.md", "---\ntitle: a\n# Blocked\n");
    assert_eq!(found(&unclosed, FindingKind::MetadataUnclosed).len(), 1);
    let twice = read_text("x.md", "---\ntitle: a\ntitle: b\n---\n");
    assert_eq!(found(&twice, FindingKind::MetadataTwice), [at(3, "title")]);
}

#[test]
fn examples_that_clash_or_lead_nowhere_are_named() {
    let reading = reading(&[ENGLISH, ENGLISH_REASON]);
    assert_eq!(
        found(&reading, FindingKind::ExampleContradicts),
        [at(29, "The till macro no longer starts")]
    );
    assert_eq!(
        found(&reading, FindingKind::UseInsteadUnknown),
        [at(28, "Astrology desk")]
    );
    assert_eq!(
        found(&reading, FindingKind::ServiceUnknown),
        [at(42, "Harbour Chat")]
    );
    let varies = common::reading(&[ENGLISH, "l1l2l3-blocked-de.md"]);
    assert_eq!(found(&varies, FindingKind::ScenarioVaries).len(), 1);
}

#[test]
fn tables_that_are_not_understood_are_named() {
    let page = "# Detained\n\n| Tide | Moon |\n|---|---|\n| high | new |\n\n\
        | Scenario | L1 Value | Owner | Owner | Colour |\n|---|---|---|---|\n\
        | At sea | Blocked | nobody | twice | blue |\n\n## L2 - 风\n";
    let reading = read_text("x.md", page);
    assert_eq!(found(&reading, FindingKind::TableUnknown), [at(3, "Tide")]);
    assert_eq!(found(&reading, FindingKind::ColumnTwice), [at(7, "Owner")]);
    assert_eq!(
        found(&reading, FindingKind::ColumnUnknown),
        [at(7, "Owner"), at(7, "Colour")]
    );
    assert_eq!(found(&reading, FindingKind::ColumnMissing).len(), 9);
    assert_eq!(
        found(&reading, FindingKind::DelimiterRowDiffers),
        [at(8, "4")]
    );
    assert_eq!(
        found(&reading, FindingKind::ValueUnknown),
        [at(9, "nobody")]
    );
    assert_eq!(
        found(&reading, FindingKind::PhaseUnknown),
        [at(9, "At sea")]
    );
    assert_eq!(
        found(&reading, FindingKind::ScenarioL1Differs),
        [at(9, "blocked")]
    );
    assert_eq!(
        found(&reading, FindingKind::StatusKindUnknown),
        [at(1, "Detained")]
    );
    assert_eq!(found(&reading, FindingKind::CodeInvented), [at(11, "风")]);
    assert_eq!(found(&reading, FindingKind::SectionEmpty).len(), 2);
    let unread: Vec<&str> = reading.unread.iter().map(|one| one.text.as_str()).collect();
    assert!(
        ["| high | new |", "twice", "blue"]
            .iter()
            .all(|one| unread.contains(one)),
        "{unread:?}"
    );
}

#[test]
fn every_kind_is_described_with_its_severity() {
    let described: BTreeMap<&str, &str> = include_str!("../FINDINGS.md")
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once("` | "))
        .map(|(kind, rest)| (kind, rest.split(' ').next().unwrap_or_default()))
        .collect();
    for kind in FindingKind::ALL {
        let severity = serde_json::to_value(kind.severity()).unwrap();
        assert_eq!(
            described.get(kind.code()).copied(),
            severity.as_str(),
            "{}",
            kind.code()
        );
    }
    assert_eq!(described.len(), FindingKind::ALL.len());
}
