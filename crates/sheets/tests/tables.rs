//! Tables that people make without merging a single cell.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use desbloqueo_sheets::{
    ColumnMapping, Field, FillDown, Finding, LabelIndex, Limits, Lookups, Row, Table, Target,
    Workbook, find_table, propose_mapping,
};

fn open(text: &str) -> (Workbook, Table) {
    let mut workbook = Workbook::open_bytes(text.into(), "table.csv", &Limits::default()).unwrap();
    let table = find_table(&mut workbook).unwrap();
    (workbook, table)
}

fn rows(workbook: &mut Workbook, table: &Table) -> (Vec<Row>, Vec<&'static str>) {
    let mut stream = table.rows(workbook).unwrap();
    let rows = stream.by_ref().map(Result::unwrap).collect();
    (rows, stream.findings().iter().map(Finding::code).collect())
}

fn lookups() -> Lookups {
    let l1 = [
        ("blocked", "Blocked"),
        ("in-progress", "In progress"),
        ("no-intent", "No intent"),
    ];
    Lookups::default().with(Field::L1, LabelIndex::new(l1))
}

#[test]
fn two_heading_rows_without_merged_cells_are_found() {
    let (mut workbook, table) = open(
        "Customer,Tenant,Workload,Units,,,Notes\n,,,Blocked,In progress,No intent,\nCobblemere,t1,EXO,5,6,7,x\n",
    );
    assert_eq!(table.first_data_row, 3);
    let headings: Vec<_> = table
        .headings
        .iter()
        .map(|h| (h.text.as_str(), h.group.as_deref()))
        .collect();
    assert_eq!(headings[3], ("Blocked", Some("Units")));
    assert_eq!(headings[5], ("No intent", Some("Units")));
    assert_eq!(headings[6], ("Notes", None));
    let mapping = propose_mapping(&table.headings, &table.samples, &lookups());
    let by_l1 = mapping
        .columns
        .iter()
        .filter(|c| matches!(c.target, Target::UnitsByL1 { .. }))
        .count();
    assert_eq!(by_l1, 3);
    assert_eq!(rows(&mut workbook, &table).0.len(), 1);
}

#[test]
fn a_group_and_a_heading_below_it_are_one_name() {
    let (_, table) =
        open("Who,,Next action,\nCustomer,Tenant,What,Date\nCobblemere,t1,call,2020-03-27\n");
    let mapping = propose_mapping(&table.headings, &table.samples, &lookups());
    assert_eq!(
        mapping
            .column_of(Field::NextActionDate)
            .map(ColumnMapping::column),
        Some(3)
    );
}

#[test]
fn names_that_stand_once_above_a_block_can_be_carried_down() {
    let (mut workbook, table) =
        open("Customer,Tenant,Seats\nCobblemere,t1,5\n,t2,6\n,t3,7\nFernhollow,t4,8\n");
    let mut mapping = propose_mapping(&table.headings, &table.samples, &lookups());
    mapping.columns[0].fill_down = true;
    let (mut data, _) = rows(&mut workbook, &table);
    let mut fill = FillDown::new(&mapping);
    for row in &mut data {
        fill.apply(row);
    }
    let names: Vec<_> = data.iter().map(|row| row.value(0).to_display()).collect();
    assert_eq!(
        names,
        ["Cobblemere", "Cobblemere", "Cobblemere", "Fernhollow"]
    );
    assert_eq!(
        data[2].cells[0]
            .merged_from
            .map(|from| from.to_string())
            .as_deref(),
        Some("A2")
    );
}

#[test]
fn a_customer_called_total_is_no_total() {
    let (mut workbook, table) = open(
        "Customer,Tenant,Service,Seats\nTotal,total.com,EXO,5\nCobblemere,c.com,EXO,6\nCobblemere Total,,,6\n,,,11\nGrand total:,,,11\n",
    );
    let (data, skipped) = rows(&mut workbook, &table);
    assert_eq!(data.len(), 2);
    // A text file has texts only: the row with a lone number is a stray one.
    assert_eq!(
        skipped,
        [
            "total-row-skipped",
            "stray-row-skipped",
            "total-row-skipped"
        ]
    );
}

#[test]
fn without_a_known_heading_the_first_wide_row_of_texts_is_taken() {
    let (mut workbook, table) =
        open("Inventory\n\nColour,Shape,Weight\nred,round,5\nblue,square,7\n");
    assert_eq!(table.first_data_row, 4);
    let mapping = propose_mapping(&table.headings, &table.samples, &lookups());
    assert!(
        mapping
            .columns
            .iter()
            .all(|column| column.target == Target::Unmapped)
    );
    assert_eq!(rows(&mut workbook, &table).0.len(), 2);
}

#[test]
fn a_column_without_heading_is_kept_and_told() {
    let (_, table) = open("Customer,Tenant,,Seats\nCobblemere,t1,what?,5\n");
    assert_eq!(table.headings.len(), 4);
    assert!(table.findings.iter().any(|f| matches!(f, Finding::ColumnWithoutHeading { place } if place.address.to_string() == "C1")));
}
