//! What tells an import which export a file was.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// The hidden sheet that holds the stamp, the columns and the lists of drop-downs; the same in every language.
pub const LISTS_SHEET: &str = "_lists";

/// The hidden sheet that holds how the columns of a file were read, in lines of JSON.
pub const MAPPING_SHEET: &str = "_mapping";

/// The code under which the stamp lists columns of own fields.
pub const OWN_FIELD: &str = "own-field";

/// Which export a file was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportStamp {
    /// The id of the export.
    pub id: String,
    /// When it was made.
    pub taken: Timestamp,
    /// Names the database it was made from.
    pub database: String,
    /// The language of headings and labels.
    pub language: String,
}

impl ExportStamp {
    /// Its entries, under the names of the workbook's custom properties.
    pub(crate) fn entries(&self) -> [(&'static str, String); 4] {
        [
            ("desbloqueo-export", self.id.clone()),
            ("desbloqueo-taken", self.taken.to_string()),
            ("desbloqueo-database", self.database.clone()),
            ("desbloqueo-language", self.language.clone()),
        ]
    }
}

/// What the hidden sheet of a workbook says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetStamp {
    /// Which export it was.
    pub stamp: ExportStamp,
    /// Code and heading of every column as they were written; own fields are under [`OWN_FIELD`].
    pub columns: Vec<(String, String)>,
}

/// Reads the first four cells of every row of [`LISTS_SHEET`], the first row included; cells that are none are empty.
///
/// `None` for a sheet that no export wrote.
pub fn read_stamp<'a>(rows: impl IntoIterator<Item = [&'a str; 4]>) -> Option<SheetStamp> {
    let (mut id, mut taken, mut database, mut language) = (None, None, None, None);
    let mut columns = Vec::new();
    for [key, value, code, heading] in rows.into_iter().skip(1) {
        match key {
            "desbloqueo-export" => id = Some(value.to_owned()),
            "desbloqueo-taken" => taken = value.parse().ok(),
            "desbloqueo-database" => database = Some(value.to_owned()),
            "desbloqueo-language" => language = Some(value.to_owned()),
            _ => {}
        }
        if !code.is_empty() {
            columns.push((code.to_owned(), heading.to_owned()));
        }
    }
    let stamp = ExportStamp {
        id: id?,
        taken: taken?,
        database: database.unwrap_or_default(),
        language: language.unwrap_or_default(),
    };
    Some(SheetStamp { stamp, columns })
}
