//! Reports as charts in the reader's language: a question, its answer in a sentence, marks to draw, and the same
//! figures as a table. Pages draw them, the digest prints them, files hold their tables.

mod amounts;
pub mod durations;
pub mod now;
mod parts;
pub mod promises;
pub mod quality;
mod ranking;
mod table;
pub mod time;
pub mod what_if;

pub use table::{ChartCell, ChartColumn, ChartRow, ChartTable, Figures};

/// One chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Names it in addresses and files: `reasons-by-units`.
    pub code: &'static str,
    /// The title: the question that it answers.
    pub question: String,
    /// The answer, in a sentence that is true of the table; empty where there is nothing to say.
    pub answer: String,
    /// What is drawn.
    pub drawing: Drawing,
    /// What is drawn, as figures; read where a drawing is not.
    pub table: ChartTable,
    /// What a reader must know to trust it: what is counted, and what is left out.
    pub notes: Vec<String>,
}

impl Chart {
    /// Whether there is nothing to draw.
    pub fn is_empty(&self) -> bool {
        self.table.rows.is_empty()
    }
}

/// What is drawn. Axes of amounts begin at zero.
#[derive(Debug, Clone, PartialEq)]
pub enum Drawing {
    /// Lengths side by side, or one on the other.
    Bars(Bars),
    /// Amounts by day, the earliest first, as areas one on the other or as lines.
    Course(Course),
    /// Amounts by two things.
    Heat(Heat),
    /// Shares that are left after so many days, with their bands.
    Curves(Curves),
}

/// Lengths by name.
#[derive(Debug, Clone, PartialEq)]
pub struct Bars {
    /// The names, in order.
    pub names: Vec<String>,
    /// The amounts of each name, in the same order.
    pub series: Vec<Series>,
    /// Whether series stand one on the other.
    pub is_stacked: bool,
    /// What is measured, for the axis: `Units`.
    pub unit: String,
    /// A share from 0 to 1 for each name, drawn as a line: of Pareto, how much it makes up with those before it.
    pub shares: Option<Shares>,
}

/// Shares from 0 to 1, drawn over bars.
#[derive(Debug, Clone, PartialEq)]
pub struct Shares {
    /// What they are, for the legend.
    pub label: String,
    /// One of each name.
    pub values: Vec<f64>,
}

/// Amounts over time.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    /// What the points are called: days, or weeks by their last day.
    pub names: Vec<String>,
    /// The amounts at each point.
    pub series: Vec<Series>,
    /// Whether series stand one on the other, as areas.
    pub is_stacked: bool,
    /// What is measured, for the axis.
    pub unit: String,
}

/// Amounts of one thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// What it is, for the legend.
    pub label: String,
    /// How it is coloured.
    pub tone: Tone,
    /// The marks, one for each name.
    pub marks: Vec<Mark>,
}

/// How something is coloured. Colours of statuses are only for statuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// The next of the colours that charts have.
    #[default]
    Plain,
    /// That of a status, by its kind: `blocked`.
    Status(&'static str),
    /// Of a date that is compared with: paler.
    Compared,
}

/// One mark.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Mark {
    /// How much; `None` where nothing is known.
    pub value: Option<f64>,
    /// The lines behind it.
    pub lines: Option<Narrowed>,
}

/// What a list of lines is narrowed to, beside what the whole chart is, by the names of the list's filters.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Narrowed(pub Vec<(&'static str, String)>);

/// Amounts by two things.
#[derive(Debug, Clone, PartialEq)]
pub struct Heat {
    /// Names from left to right.
    pub columns: Vec<String>,
    /// Names from top to bottom.
    pub rows: Vec<String>,
    /// Marks from left to right, row by row.
    pub marks: Vec<Vec<Mark>>,
    /// What is measured.
    pub unit: String,
}

/// Shares by day, as steps.
#[derive(Debug, Clone, PartialEq)]
pub struct Curves {
    /// The curves.
    pub curves: Vec<NamedCurve>,
    /// What the axis of days is called.
    pub days: String,
    /// What the axis of shares is called.
    pub share: String,
}

/// One curve.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedCurve {
    /// What it is of.
    pub label: String,
    /// The points, by day.
    pub points: Vec<CurvePoint>,
    /// The lines behind it.
    pub lines: Option<Narrowed>,
}

/// A share from a day on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CurvePoint {
    /// The day.
    pub day: f64,
    /// The share from 0 to 1.
    pub share: f64,
    /// The ends of its band.
    pub band: Option<(f64, f64)>,
}
