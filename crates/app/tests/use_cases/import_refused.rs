//! Refused rows go to a workbook, are mended there and imported again.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::too_many_lines,
    reason = "helpers of tests may fail loudly, and say what they skip"
)]

use std::path::Path;

use crate::desk::{Desk, How, Sheet, edit_with_openpyxl, python, refusals};
use desbloqueo_app::import::{
    ImportFinding, Imported, Mode, RefusedWords, Summary, Weight, write_refused_rows,
};
use desbloqueo_testkit::on_both;
use jiff::civil::date;

fn write(file: &Path, imported: &Imported, out: &Path) {
    let message = |finding: &ImportFinding| match &finding.weight {
        Weight::Refused(refusal) => refusal.to_string(),
        Weight::Notice(_) => String::new(),
    };
    let words = RefusedWords {
        reason: "Motivo".to_owned(),
        place: "Celda".to_owned(),
        message: &message,
    };
    let out = std::io::BufWriter::new(std::fs::File::create(out).unwrap());
    write_refused_rows(file, imported, &words, out).unwrap();
}

#[tokio::test]
async fn refused_rows_are_written_mended_and_imported_again() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let sheet = Sheet::of(&[
            &[("Customer", "Uno"), ("Service", "Teams"), ("Seats", "10"), ("L1", "In Progress"), ("Target date", "2024-09-01"), ("Notes", "=Fine"), ("Cost centre", "007")],
            &[("Customer", "Dos"), ("Service", "Teams"), ("Seats", "10"), ("L1", "In Progress"), ("Target date", ""), ("Notes", "'=odd"), ("Cost centre", "008")],
            &[("Customer", "Tres"), ("Service", "Teams"), ("Seats", "10"), ("L1", "Nonsense"), ("Target date", "2024-09-01")],
        ]);
        let file = desk.path("rows.csv");
        std::fs::write(&file, sheet.csv()).unwrap();
        let first = desk.import(&file, How { mode: Mode::ValidOnly, ..How::default() }).await;
        assert_eq!(first.summary, Summary { added: 1, refused: 2, ..Summary::default() });
        let out = desk.path("refused.xlsx");
        write(&file, &first, &out);
        let still = desk.import(&out, How { mode: Mode::DryRun, ..How::default() }).await;
        assert_eq!((still.summary.refused, still.summary.added), (2, 0));
        let mended = edit_with_openpyxl(&out, "assert sheet.cell(1, 1).value == '!refused: Motivo', sheet.cell(1, 1).value\nassert sheet.cell(2, 2).value == 'E3', sheet.cell(2, 2).value\nsheet.cell(2, column('Target date')).value = datetime.date(2024, 10, 1)\nsheet.cell(3, column('L1')).value = 'In Progress'");
        if !mended {
            return;
        }
        let second = desk.import(&out, How::default()).await;
        assert_eq!((refusals(&second), second.summary.added), (vec![], 2));
        let notes: Vec<String> = desk.lines().await.into_iter().map(|(_, line)| line.note).collect();
        assert!(notes.contains(&"=odd".to_owned()) || notes.contains(&"'=odd".to_owned()), "{notes:?}");
        assert_eq!(desk.faults().await, []);
    })
    .await;
}

const MERGED: &str = "
import sys, openpyxl
book = openpyxl.Workbook()
sheet = book.active
for row in [['Weekly list'], [], ['Customer', 'Service', 'Seats', 'Seats purchased', 'L1', 'L2', 'Target date'],
            ['Uno', 'Teams', 10, 30, 'In Progress', None, None], [None, 'Teams', 20, None, 'Status Unknown', 'New Subscription or Workload', None],
            ['Dos', 'Teams', 5, 5, 'Status Unknown', 'New Subscription or Workload', None], ['Total', None, 35]]:
    sheet.append(row)
sheet.merge_cells('A4:A5')
sheet.merge_cells('D4:D5')
book.save(sys.argv[1])
";

#[tokio::test]
async fn rows_taken_out_of_merged_cells_keep_their_names() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let file = desk.path("merged.xlsx");
        if !python(MERGED, &[&file]) {
            return;
        }
        let first = desk
            .import(
                &file,
                How {
                    mode: Mode::ValidOnly,
                    ..How::default()
                },
            )
            .await;
        assert_eq!(
            first.summary,
            Summary {
                added: 1,
                refused: 2,
                ..Summary::default()
            }
        );
        let out = desk.path("refused.xlsx");
        write(&file, &first, &out);
        edit_with_openpyxl(
            &out,
            "sheet.cell(2, column('Target date')).value = '2024-10-01'",
        );
        let second = desk.import(&out, How::default()).await;
        assert_eq!((refusals(&second), second.summary.added), (vec![], 2));
        let units: i64 = desk.lines().await.iter().map(|(_, line)| line.units).sum();
        assert_eq!(units, 35);
    })
    .await;
}

const GROUPED: &str = "
import sys, openpyxl
book = openpyxl.Workbook()
sheet = book.active
for row in [['Cliente', None, 'Puestos', 'Situación', None, 'Fecha', None], ['Nombre', 'Dominio', 'Comprados', 'Servicio', 'L1', 'Objetivo', 'Color'],
            ['Uno', 'uno.example', '1.200', 'Teams', 'En progreso', '27/04/2025', 'rojo'],
            ['Dos', 'dos.example', '1,300', 'Teams', 'Disparate', '5/02/2025', 'azul']]:
    sheet.append(row)
sheet.merge_cells('A1:B1')
sheet.merge_cells('D1:E1')
sheet.merge_cells('F1:G1')
book.save(sys.argv[1])
";

#[tokio::test]
async fn refused_rows_are_read_as_their_whole_file_was() {
    on_both(async |database| {
        let desk = Desk::new(database).await;
        let file = desk.path("grouped.xlsx");
        if !python(GROUPED, &[&file]) {
            return;
        }
        let valid_only = How {
            mode: Mode::ValidOnly,
            ..How::default()
        };
        let first = desk.import(&file, valid_only).await;
        assert_eq!((first.summary.added, first.summary.refused), (1, 1));
        let out = desk.path("refused.xlsx");
        write(&file, &first, &out);
        edit_with_openpyxl(&out, "sheet.cell(2, column('L1')).value = 'En progreso'");
        let second = desk.import(&out, How::default()).await;
        assert_eq!((refusals(&second), second.summary.added), (vec![], 1));
        let lines = desk.lines().await;
        let (_, mended) = lines.iter().find(|(_, line)| line.units == 1300).unwrap();
        assert_eq!(mended.target, Some(date(2025, 2, 5)));
        assert!(
            second.sheet_findings.is_empty(),
            "{:?}",
            second.sheet_findings
        );
    })
    .await;
}
