//! Workbooks as people keep them: made by openpyxl, saved by LibreOffice (reference.md, "Typical spreadsheet columns").

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::too_many_lines,
    reason = "helpers of tests may fail loudly, and say what they skip"
)]

use std::path::{Path, PathBuf};

use crate::desk::{Desk, How, convert, python, refusals};
use desbloqueo_app::import::Summary;
use desbloqueo_testkit::{on_both, on_sqlite};
use jiff::civil::date;

/// Titles above, a group of headings, merged customers, totals at the foot, a hidden sheet with another table; labels in
/// six languages, prefixes, odd spaces; dates and numbers of all forms; columns that nobody knows.
const UGLY: &str = r"
import sys, datetime, openpyxl
book = openpyxl.Workbook()
notes = book.active
notes.title = 'Read me'
notes.append(['Weekly portfolio of the North team'])
notes.append(['Ask Ada before you change it'])
sheet = book.create_sheet('Portfolio')
rows = [
    ['Portfolio of the North team, week 14'],
    [],
    ['Who', None, 'What', None, 'How much', None, 'Where it stands'],
    ['Customer', 'Tenant ID', 'Workload', 'Phase', 'Seats  purchased', 'Seats', 'L1\n(status)', 'L2 - Reason', 'L3', 'Target\u00a0Date', 'Next action date', 'Status since', 'Owner', 'Notes', 'Region', 'Colour of the week', None],
    ['Ficticia Norte', '6f1c2d3e-aaaa', 'Exchange Online', 'Delivery', '2,000', 1200, 'L1 - Blocked', 'Customer IT\u00a0Infrastructure  and Remediation', 'Network', '27.3.2025', 'TBD', datetime.datetime(2024, 2, 1), 'Rosa Contacto', 'The firewall\u200b cuts the traffic.', 'EMEA', 'blue', 'a stray word'],
    [None, None, 'Exchange Online', 'Delivery', None, '800', 'En curso', None, None, '2025-11-30', 'N/A', None, None, 'Moving the first offices.', None, 'red', None],
    [None, None, 'Teams', 'Delivery', 300, 300, '進行中', None, None, '5/02/2025', None, '23/4/2023', 'account team', 'Rolling out.', None, None, None],
    [],
    ['Customer', 'Tenant ID', 'Workload', 'Phase', 'Seats  purchased', 'Seats', 'L1\n(status)', 'L2 - Reason', 'L3', 'Target\u00a0Date'],
    ['Ficticia Sur', None, 'SharePoint Online', 'Entrega', '1 250', '1,250', ' keine  absicht ', 'Executive Sponsorship', None, 'ND', None, 45292, None, 'They see no value in it.', 'LATAM', 'blue', None],
    ['Ficticia Este', None, 'Yammer', '交付', 12.0, 12, '受阻', 'Adoption Readiness', None, '31/12/2024', '22/04/2024', None, None, 'Nobody has time.', None, None, None],
    ['Total', None, None, None, 3562, 3562],
]
for row in rows:
    sheet.append(row)
sheet.merge_cells('A1:H1')
sheet.merge_cells('A3:B3')
sheet.merge_cells('G3:N3')
sheet.merge_cells('A5:A7')
sheet.merge_cells('B5:B7')
sheet.merge_cells('E5:E6')
old = book.create_sheet('Old')
old.sheet_state = 'hidden'
for row in rows[3:] * 3:
    old.append(row)
book.save(sys.argv[1])
";

fn ugly(desk: &Desk) -> Option<PathBuf> {
    let file = desk.path("ugly.xlsx");
    python(UGLY, &[&file]).then_some(file)
}

async fn import(desk: &Desk, file: &Path) {
    let imported = desk.import(file, How::default()).await;
    assert_eq!(refusals(&imported), []);
    assert_eq!(
        imported.summary,
        Summary {
            added: 5,
            ..Summary::default()
        },
        "{:?}",
        imported.sheet_findings
    );
    assert_eq!(imported.sheet, "Portfolio");
    let lines: Vec<_> = desk
        .lines()
        .await
        .into_iter()
        .map(|(_, line)| line)
        .collect();
    let of = |units: i64| lines.iter().find(|line| line.units == units).unwrap();
    let mut units: Vec<i64> = lines.iter().map(|line| line.units).collect();
    units.sort_unstable();
    assert_eq!(units, [12, 300, 800, 1200, 1250]);
    assert_eq!(
        (of(1200).target, of(1200).since.reason),
        (Some(date(2025, 3, 27)), date(2024, 2, 1))
    );
    assert_eq!(of(300).target, Some(date(2025, 2, 5)));
    assert_eq!(of(300).since.reason, date(2023, 4, 23));
    assert_eq!(of(1250).since.reason, date(2024, 1, 1));
    assert_eq!(of(12).target, Some(date(2024, 12, 31)));
    assert_eq!(desk.entitlements().await.len(), 4);
    let again = desk.import(file, How::default()).await;
    assert_eq!(
        (refusals(&again), again.summary),
        (
            vec![],
            Summary {
                unchanged: 5,
                ..Summary::default()
            }
        ),
        "{:#?}",
        again.changes
    );
    let exported =
        std::fs::read_to_string(desk.export("ugly.csv", crate::desk::Speaking::Codes).await)
            .unwrap();
    assert!(exported.contains("Colour of the week") && exported.contains("blue"));
    assert_eq!(desk.faults().await, []);
}

#[tokio::test]
async fn an_ugly_workbook_is_read_once_and_says_nothing_new_next_monday() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let Some(file) = ugly(&desk) else { return };
        import(&desk, &file).await;
    })
    .await;
}

#[tokio::test]
async fn an_ugly_workbook_saved_by_libreoffice_is_read_the_same() {
    for extension in ["xlsx", "ods", "xls"] {
        on_sqlite(async |database| {
            let desk = Desk::new(database).await;
            let Some(file) = ugly(&desk).and_then(|file| convert(&file, extension)) else {
                return;
            };
            import(&desk, &file).await;
        })
        .await;
    }
}
