//! What kind of file a digest is.

/// What kind of file a digest is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DigestFile {
    /// A page that holds its own styles.
    Html,
    /// A page of paper.
    Pdf,
    /// A workbook with a sheet for each table.
    Xlsx,
}

impl DigestFile {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Html, Self::Pdf, Self::Xlsx];

    /// The stable code, which is the extension of file names.
    pub fn code(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Xlsx => "xlsx",
        }
    }

    /// Reads a kind's code.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == text)
    }

    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Html => "text/html; charset=utf-8",
            Self::Pdf => "application/pdf",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}
