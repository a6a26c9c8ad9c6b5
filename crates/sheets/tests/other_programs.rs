//! Files made by other programs: openpyxl, xlwt and odfpy.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

mod support;

use desbloqueo_sheets::{
    Address, CellValue, DateOrder, DateReading, Field, Finding, Format, LabelIndex, Limits,
    Lookups, Mapping, NumberStyle, Row, SheetsError, Table, Target, Workbook, date_from_cell,
    find_table, find_table_in_sheet, propose_mapping, units_from_cell,
};
use jiff::civil::date;

fn open(name: &str) -> Option<Workbook> {
    let path = support::fixture(name)?;
    Some(Workbook::open_path(&path, &Limits::default()).unwrap())
}

fn data(table: &Table, workbook: &mut Workbook) -> (Vec<Row>, Vec<Finding>) {
    let mut stream = table.rows(workbook).unwrap();
    let rows = stream.by_ref().map(Result::unwrap).collect();
    (rows, stream.findings())
}

fn lookups() -> Lookups {
    let l1 = [
        ("blocked", "Blocked"),
        ("blocked", "Blockiert"),
        ("in-progress", "In Progress"),
        ("in-progress", "In Bearbeitung"),
        ("no-intent", "No Intent"),
        ("no-intent", "Keine Absicht"),
    ];
    let services = [
        ("exchange", "Exchange"),
        ("teams", "Teams"),
        ("intune", "Intune"),
    ];
    Lookups::default()
        .with(Field::L1, LabelIndex::new(l1))
        .with(Field::Service, LabelIndex::new(services))
}

fn columns(mapping: &Mapping) -> Vec<String> {
    let name = |target: &Target| match target {
        Target::Field { field } => field.to_string(),
        Target::UnitsByL1 { l1 } => l1.clone(),
        Target::Unmapped | Target::Ignored => "-".to_owned(),
    };
    mapping
        .columns
        .iter()
        .map(|column| name(&column.target))
        .collect()
}

#[test]
fn an_ugly_workbook_is_read_to_the_last_cell() {
    let Some(mut workbook) = open("ugly.xlsx") else {
        return;
    };
    assert_eq!(workbook.format(), Format::Xlsx);
    assert!(workbook.sheets()[1].hidden);
    let table = find_table(&mut workbook).unwrap();
    assert_eq!(
        (
            table.sheet_name.as_str(),
            table.first_data_row,
            table.headings.len()
        ),
        ("Weekly – März", 5, 11)
    );
    assert_eq!(table.headings[2].text, "Workload");
    assert_eq!(table.headings[2].place.address.to_string(), "C4");
    assert_eq!(table.headings[6].group.as_deref(), Some("When"));

    let mapping = propose_mapping(&table.headings, &table.samples, &lookups());
    let expected = [
        "customer",
        "tenant-id",
        "service",
        "l1",
        "l2",
        "units",
        "target-date",
        "next-action-date",
        "owner",
        "note",
        "-",
    ];
    assert_eq!(columns(&mapping), expected);

    let (rows, skipped) = data(&table, &mut workbook);
    assert_eq!(
        rows.iter().map(|row| row.number).collect::<Vec<_>>(),
        [5, 6, 7, 10]
    );
    let customer = mapping.cell(&rows[2], Field::Customer).unwrap();
    assert_eq!(customer.value.as_text(), Some("Cobblemere"));
    assert_eq!(customer.merged_from, Some(Address::new(5, 0)));
    assert_eq!(rows[0].value(6), &CellValue::Date(date(2020, 3, 27)));
    assert_eq!(
        rows[3].value(6),
        &CellValue::DateTime(date(2020, 3, 27).at(14, 30, 0, 0))
    );
    assert_eq!(rows[3].value(8), &CellValue::Error("#N/A".into()));
    assert_eq!(rows[3].value(9), &CellValue::Bool(true));

    let codes: Vec<_> = table
        .findings
        .iter()
        .chain(&skipped)
        .map(Finding::code)
        .collect();
    let expected = [
        "title-row-skipped",
        "heading-group-row",
        "hidden-sheet-skipped",
        "repeated-heading-row-skipped",
        "total-row-skipped",
        "stray-row-skipped",
    ];
    assert_eq!(codes, expected);
}

#[test]
fn columns_decide_how_their_values_are_read() {
    let Some(mut workbook) = open("ugly.xlsx") else {
        return;
    };
    let table = find_table(&mut workbook).unwrap();
    let (rows, _) = data(&table, &mut workbook);
    let texts = |column| {
        rows.iter()
            .filter_map(|row| row.value(column).as_text().map(str::to_owned))
            .collect::<Vec<_>>()
    };
    let style = NumberStyle::decide(texts(5).iter().map(String::as_str), true);
    let units: Vec<_> = rows
        .iter()
        .map(|row| units_from_cell(row.value(5), &style).unwrap())
        .collect();
    assert_eq!(units, [Some(1200), Some(300), Some(1000), Some(12)]);
    let order = DateOrder::decide(texts(7).iter().map(String::as_str));
    assert_eq!(order, DateOrder::DayFirst);
    assert_eq!(
        date_from_cell(rows[0].value(7), &order),
        DateReading::Date {
            date: date(2019, 2, 5)
        }
    );
    assert_eq!(
        date_from_cell(rows[1].value(6), &order),
        DateReading::ToBeDecided
    );
}

#[test]
fn a_column_per_l1_under_a_merged_group_is_recognised() {
    let Some(mut workbook) = open("by_l1.xlsx") else {
        return;
    };
    let table = find_table(&mut workbook).unwrap();
    assert_eq!(table.headings[4].group.as_deref(), Some("Einheiten"));
    let mapping = propose_mapping(&table.headings, &table.samples, &lookups());
    assert_eq!(
        columns(&mapping),
        [
            "customer",
            "tenant",
            "service",
            "blocked",
            "in-progress",
            "no-intent",
            "note"
        ]
    );
    let (rows, skipped) = data(&table, &mut workbook);
    assert_eq!(rows.len(), 3);
    let units: Vec<_> = mapping
        .units_by_l1(&rows[1])
        .map(|(l1, cell)| (l1, cell.value.clone()))
        .collect();
    // The merged ten of the row above are not counted twice.
    assert_eq!(
        units,
        [
            ("in-progress", CellValue::Number(5.0)),
            ("no-intent", CellValue::Number(7.0))
        ]
    );
    assert!(
        matches!(&skipped[..], [Finding::TotalRowSkipped { label, .. }] if label == "Gesamtsumme")
    );
}

#[test]
fn headings_of_six_languages_are_recognised() {
    let Some(mut workbook) = open("languages.xlsx") else {
        return;
    };
    let expected = [
        "customer",
        "tenant-id",
        "service",
        "units",
        "l1",
        "l2",
        "target-date",
        "owner",
        "next-action",
        "next-action-date",
        "note",
    ];
    for sheet in 0..workbook.sheets().len() {
        let table = find_table_in_sheet(&mut workbook, sheet).unwrap().unwrap();
        let mapping = propose_mapping(&table.headings, &table.samples, &lookups());
        assert_eq!(columns(&mapping), expected, "{}", table.sheet_name);
    }
}

#[test]
fn the_old_mac_epoch_is_honoured() {
    let Some(mut workbook) = open("epoch_1904.xlsx") else {
        return;
    };
    let table = find_table(&mut workbook).unwrap();
    let (rows, _) = data(&table, &mut workbook);
    assert_eq!(rows[0].value(1), &CellValue::Date(date(2020, 3, 27)));
}

#[test]
fn a_workbook_without_a_table_says_so() {
    let Some(mut workbook) = open("empty.xlsx") else {
        return;
    };
    assert_eq!(
        find_table(&mut workbook).map(|_| ()),
        Err(SheetsError::NoTable {
            sheets: vec!["Nothing".into()]
        })
    );
}

#[test]
fn an_old_excel_workbook_is_read() {
    let Some(mut workbook) = open("ugly.xls") else {
        return;
    };
    assert_eq!(workbook.format(), Format::Xls);
    let table = find_table(&mut workbook).unwrap();
    assert_eq!(table.sheet_name, "Größe 大小");
    let (rows, skipped) = data(&table, &mut workbook);
    assert_eq!(
        rows.iter().map(|row| row.number).collect::<Vec<_>>(),
        [4, 5, 6]
    );
    let row = &rows[1];
    assert_eq!(row.value(0).as_text(), Some("Cobblemere ünïcode"));
    assert_eq!(row.cells[0].merged_from, Some(Address::new(4, 0)));
    assert_eq!(row.value(2), &CellValue::Number(1001.0));
    assert_eq!(row.value(3), &CellValue::Date(date(2020, 3, 27)));
    assert_eq!(
        row.value(4)
            .as_text()
            .map(|text| (text.starts_with("株式会社 x"), text.chars().count())),
        Some((true, 9005))
    );
    assert_eq!(row.value(5), &CellValue::Bool(true));
    assert_eq!(row.value(6), &CellValue::Number(0.125));
    assert_eq!(skipped.len(), 1);
}

#[test]
fn an_open_document_is_read() {
    let Some(mut workbook) = open("ugly.ods") else {
        return;
    };
    assert_eq!(workbook.format(), Format::Ods);
    let table = find_table(&mut workbook).unwrap();
    assert_eq!(
        (table.sheet_name.as_str(), table.first_data_row),
        ("Datos & más", 6)
    );
    let (rows, skipped) = data(&table, &mut workbook);
    assert_eq!(
        rows.iter().map(|row| row.number).collect::<Vec<_>>(),
        [6, 7, 8, 9]
    );
    assert_eq!(rows[0].value(3), &CellValue::Date(date(2020, 3, 27)));
    assert_eq!(rows[0].value(4), &CellValue::Bool(true));
    assert_eq!(rows[0].value(5).as_text(), Some("a < b & c"));
    assert_eq!(rows[1].cells[0].merged_from, Some(Address::new(6, 0)));
    assert_eq!(rows[3].value(2), &CellValue::Number(5.0));
    assert!(
        matches!(&skipped[..], [Finding::TotalRowSkipped { place, .. }] if place.address.row == 1_000_010)
    );
}

#[test]
fn repeated_cells_are_stopped_by_the_caps() {
    let Some(mut workbook) = open("repeat_bomb.ods") else {
        return;
    };
    let error = workbook.rows(0).unwrap().find_map(Result::err).unwrap();
    assert_eq!(error.code(), "too-many-columns");
    let path = support::fixture("repeat_bomb.ods").unwrap();
    let wide = Limits {
        max_columns: 20_000,
        ..Limits::default()
    };
    let mut workbook = Workbook::open_path(&path, &wide).unwrap();
    let error = workbook.rows(0).unwrap().find_map(Result::err).unwrap();
    assert_eq!(error.code(), "too-many-cells");
}

#[test]
fn two_cells_far_apart_cost_two_cells() {
    let Some(path) = support::fixture("far_apart.xlsx") else {
        return;
    };
    let mut workbook = Workbook::open_path(&path, &Limits::default()).unwrap();
    let error = workbook.rows(0).unwrap().find_map(Result::err).unwrap();
    assert!(
        matches!(&error, SheetsError::TooManyColumns { place, .. } if place.address.to_string() == "XFD1048576")
    );
    let mut workbook = Workbook::open_path(
        &path,
        &Limits {
            max_columns: 16_384,
            ..Limits::default()
        },
    )
    .unwrap();
    let rows: Vec<_> = workbook.rows(0).unwrap().map(Result::unwrap).collect();
    assert_eq!(
        rows.iter()
            .map(|row| (row.number, row.cells.len()))
            .collect::<Vec<_>>(),
        [(1, 1), (1_048_576, 1)]
    );
}

#[test]
fn a_really_encrypted_workbook_is_recognised() {
    let Some(path) = support::fixture("encrypted.xlsx") else {
        return;
    };
    let opened = Workbook::open_path(&path, &Limits::default()).map(|_| ());
    assert_eq!(
        opened,
        Err(SheetsError::Encrypted {
            format: Format::Xlsx
        })
    );
}

#[test]
fn cutting_a_file_short_anywhere_is_an_error_and_no_panic() {
    for name in ["ugly.xlsx", "ugly.ods", "ugly.xls"] {
        let Some(path) = support::fixture(name) else {
            return;
        };
        let bytes = std::fs::read(path).unwrap();
        for length in (8..bytes.len() - 600).step_by(bytes.len() / 40) {
            let opened = Workbook::open_bytes(bytes[..length].to_vec(), name, &Limits::default());
            let all = opened.and_then(|mut workbook| {
                (0..workbook.sheets().len())
                    .try_for_each(|sheet| workbook.rows(sheet)?.try_for_each(|row| row.map(drop)))
            });
            assert!(all.is_err(), "{name} cut at {length}");
        }
    }
}

#[test]
fn changing_bytes_of_a_file_never_panics() {
    for name in ["ugly.xls", "ugly.ods", "by_l1.xlsx"] {
        let Some(path) = support::fixture(name) else {
            return;
        };
        let bytes = std::fs::read(path).unwrap();
        let mut state = 0x2545_F491_4F6C_DD1Du64;
        for _ in 0..300 {
            let mut broken = bytes.clone();
            for _ in 0..8 {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                let at = usize::try_from(state >> 8).unwrap() % broken.len();
                broken[at] = state.to_le_bytes()[0];
            }
            let _ = Workbook::open_bytes(broken, name, &Limits::default())
                .and_then(|mut workbook| find_table(&mut workbook).map(drop));
        }
    }
}
