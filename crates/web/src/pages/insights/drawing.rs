//! What a chart draws, as the script reads it.

use desbloqueo_words::charts::{Bars, Course, Curves, Drawing, Heat, Mark, Narrowed, Series, Tone};
use serde::Serialize;

use super::slice::Slice;
use crate::visitor::Reader;

/// What is drawn.
#[derive(Serialize)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
enum DrawingView<'a> {
    Bars {
        names: &'a [String],
        series: Vec<SeriesView<'a>>,
        stacked: bool,
        unit: &'a str,
        shares: Option<SharesView<'a>>,
    },
    Course {
        names: &'a [String],
        series: Vec<SeriesView<'a>>,
        stacked: bool,
        unit: &'a str,
    },
    Heat {
        columns: &'a [String],
        rows: &'a [String],
        marks: Vec<Vec<MarkView>>,
        unit: &'a str,
    },
    Curves {
        curves: Vec<CurveView<'a>>,
        days: &'a str,
        share: &'a str,
    },
}

#[derive(Serialize)]
struct SharesView<'a> {
    label: &'a str,
    values: &'a [f64],
}

#[derive(Serialize)]
struct SeriesView<'a> {
    label: &'a str,
    /// `plain`, `compared`, or the kind of a status.
    tone: &'static str,
    marks: Vec<MarkView>,
}

#[derive(Serialize)]
struct MarkView {
    value: Option<f64>,
    /// The list of the lines behind it.
    lines: Option<String>,
}

/// Day, share, and the ends of the band where there is one.
type PointView = (f64, f64, Option<(f64, f64)>);

#[derive(Serialize)]
struct CurveView<'a> {
    label: &'a str,
    points: Vec<PointView>,
    lines: Option<String>,
}

/// The drawing as JSON.
pub(super) fn json(drawing: &Drawing, slice: &Slice, reader: &Reader) -> String {
    let links = Links { slice, reader };
    let view = match drawing {
        Drawing::Bars(bars) => links.bars(bars),
        Drawing::Course(course) => links.course(course),
        Drawing::Heat(heat) => links.heat(heat),
        Drawing::Curves(curves) => links.curves(curves),
    };
    // Numbers and texts alone: there is nothing that JSON could not hold.
    serde_json::to_string(&view).unwrap_or_default()
}

/// Where marks lead.
struct Links<'a> {
    slice: &'a Slice,
    reader: &'a Reader,
}

impl Links<'_> {
    fn lines(&self, narrowed: Option<&Narrowed>) -> Option<String> {
        let path = self.slice.lines(narrowed?)?;
        Some(self.reader.url(&path))
    }

    fn mark(&self, mark: &Mark) -> MarkView {
        MarkView {
            value: mark.value,
            lines: self.lines(mark.lines.as_ref()),
        }
    }

    fn series<'s>(&self, series: &'s [Series]) -> Vec<SeriesView<'s>> {
        let view = |one: &'s Series| SeriesView {
            label: &one.label,
            tone: match one.tone {
                Tone::Plain => "plain",
                Tone::Compared => "compared",
                Tone::Status(kind) => kind,
            },
            marks: one.marks.iter().map(|mark| self.mark(mark)).collect(),
        };
        series.iter().map(view).collect()
    }

    fn bars<'b>(&self, bars: &'b Bars) -> DrawingView<'b> {
        DrawingView::Bars {
            names: &bars.names,
            series: self.series(&bars.series),
            stacked: bars.is_stacked,
            unit: &bars.unit,
            shares: bars.shares.as_ref().map(|shares| SharesView {
                label: &shares.label,
                values: &shares.values,
            }),
        }
    }

    fn course<'c>(&self, course: &'c Course) -> DrawingView<'c> {
        DrawingView::Course {
            names: &course.names,
            series: self.series(&course.series),
            stacked: course.is_stacked,
            unit: &course.unit,
        }
    }

    fn heat<'h>(&self, heat: &'h Heat) -> DrawingView<'h> {
        let row = |marks: &Vec<Mark>| marks.iter().map(|mark| self.mark(mark)).collect();
        DrawingView::Heat {
            columns: &heat.columns,
            rows: &heat.rows,
            marks: heat.marks.iter().map(row).collect(),
            unit: &heat.unit,
        }
    }

    fn curves<'c>(&self, curves: &'c Curves) -> DrawingView<'c> {
        let view = curves.curves.iter().map(|curve| CurveView {
            label: &curve.label,
            points: curve
                .points
                .iter()
                .map(|point| (point.day, point.share, point.band))
                .collect(),
            lines: self.lines(curve.lines.as_ref()),
        });
        DrawingView::Curves {
            curves: view.collect(),
            days: &curves.days,
            share: &curves.share,
        }
    }
}
