//! A workbook read by openpyxl; `DESBLOQUEO_PYTHON` names a Python that has it.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail loudly"
)]

mod write_support;

use std::process::Command;

use desbloqueo_exchange::write::{Column, FileKind, Value};
use serde_json::{Value as Json, json};
use write_support::{full_line, plan, program, written};

const SCRIPT: &str = r#"
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
lines, guidance, lists = book.worksheets
cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
def plain(value):
    return value.isoformat() if hasattr(value, "isoformat") else value
print(json.dumps({
    "states": [sheet.sheet_state for sheet in book.worksheets],
    "freeze": lines.freeze_panes,
    "filter": lines.auto_filter.ref,
    "formulas": sum(cell.data_type == "f" for cell in cells),
    "links": sum(cell.hyperlink is not None for cell in cells),
    "validations": {str(v.sqref).split(":")[0]: v.formula1 for v in lines.data_validations.dataValidation},
    "values": {heading.value: plain(cell.value) for heading, cell in zip(lines[1], lines[2])},
    "formats": {heading.value: cell.number_format for heading, cell in zip(lines[1], lines[2])},
    "grey": lines[2][-1].font.color.rgb,
    "width": lines.column_dimensions["AR"].width,
    "bold": lines["A1"].font.b,
    "properties": {p.name: p.value for p in book.custom_doc_props.props},
    "guidance": [[cell.value for cell in row] for row in guidance.iter_rows()],
}))
"#;

fn read(python: &str) -> Json {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("lines.xlsx");
    std::fs::write(
        &path,
        written(FileKind::Xlsx, &plan(), &[full_line()]).unwrap(),
    )
    .unwrap();
    let output = Command::new(python)
        .args(["-c", SCRIPT])
        .arg(&path)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn openpyxl_reads_what_was_written() {
    let Some(python) = program("DESBLOQUEO_PYTHON") else {
        return;
    };
    let found = read(&python);
    assert_eq!(found["states"], json!(["visible", "visible", "hidden"]));
    assert_eq!([&found["freeze"], &found["filter"]], ["A2", "A1:AR2"]);
    assert_eq!([&found["formulas"], &found["links"]], [0, 0]);
    assert_eq!(found["validations"].as_object().unwrap().len(), 9);
    assert_eq!(found["validations"]["Q2"], "'_lists'!$E$2:$E$3");
    assert_eq!(found["properties"]["desbloqueo-export"], "0192-export");
    assert_eq!(found["properties"]["desbloqueo-database"], "db-7");
    assert_eq!(
        [&found["grey"], &found["bold"]],
        [&json!("FF6B7280"), &json!(true)]
    );
    assert!(found["width"].as_f64().unwrap() < 10.0);
    assert_eq!(
        found["guidance"],
        json!([
            ["Estados", null],
            ["Bloqueado", "=Quieren, pero algo lo impide"]
        ])
    );
    for column in Column::ALL {
        let heading = format!("Columna {column}");
        let (value, format) = (&found["values"][&heading], &found["formats"][&heading]);
        match full_line().value(*column) {
            Value::Date(day) => assert_eq!(
                [value, format],
                [&json!(format!("{day}T00:00:00")), &json!("yyyy-mm-dd")]
            ),
            Value::Whole(number) => assert_eq!([value, format], [&json!(number), &json!("0")]),
            _ => assert_eq!(format, "@", "{column}"),
        }
    }
    assert_eq!(
        found["values"]["Columna blocker-title"],
        "=cmd|'/c calc'!A1"
    );
    assert_eq!(found["values"]["Columna l1"], "Bloqueado");
}
