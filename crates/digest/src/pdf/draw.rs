//! From marks to a PDF.

use desbloqueo_words::digest::DigestView;
use krilla::Document;
use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ContentTag, SpanTag};
use krilla::text::TextDirection;

use super::PdfError;
use super::fonts::Typefaces;
use super::layout::{PAGE, Pages};
use super::marks::{Ink, Mark};
use super::tags::Tags;

/// Draws the pages. The program names itself as what made them.
pub(super) fn draw(
    faces: &Typefaces,
    view: &DigestView,
    program: &str,
    pages: &Pages,
) -> Result<Vec<u8>, PdfError> {
    let mut document = Document::new();
    document.set_metadata(
        Metadata::new()
            .title(view.title.clone())
            .language(view.language.tag().to_owned())
            .creator(program.to_owned())
            .creation_date(date(view)),
    );
    let mut tags = Tags::default();
    for marks in pages {
        let settings = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or_else(|| PdfError::Failed {
            reason: "page".to_owned(),
        })?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        for mark in marks {
            put(&mut surface, faces, &mut tags, mark);
        }
        surface.finish();
        page.finish();
    }
    document.set_tag_tree(tags.into_tree());
    document.finish().map_err(|error| PdfError::Failed {
        reason: format!("{error:?}"),
    })
}

/// The day of the digest: when it was printed changes nothing.
fn date(view: &DigestView) -> DateTime {
    let (year, month, day) = (view.day.year(), view.day.month(), view.day.day());
    DateTime::new(u16::try_from(year).unwrap_or_default())
        .month(u8::try_from(month).unwrap_or(1))
        .day(u8::try_from(day).unwrap_or(1))
}

fn put(surface: &mut Surface<'_>, faces: &Typefaces, tags: &mut Tags, mark: &Mark) {
    match mark {
        Mark::Text {
            x,
            baseline,
            size,
            heft,
            ink,
            place,
            text,
        } => {
            let id = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
            tags.add(*place, id);
            surface.set_fill(Some(fill(*ink)));
            let mut x = *x;
            for (face, part) in faces.parts(text, *heft) {
                let (at, direction) = (Point::from_xy(x, *baseline), TextDirection::Auto);
                surface.draw_text(at, face.font.clone(), *size, &part, false, direction);
                x += face.width(&part, *size);
            }
            surface.end_tagged();
        }
        Mark::Box {
            x,
            y,
            width,
            height,
            ink,
        } => {
            let Some(rect) = Rect::from_xywh(*x, *y, *width, *height) else {
                return;
            };
            let mut path = PathBuilder::new();
            path.push_rect(rect);
            if let Some(path) = path.finish() {
                surface.start_tagged(ContentTag::Artifact(Artifact::default()));
                surface.set_fill(Some(fill(*ink)));
                surface.draw_path(&path);
                surface.end_tagged();
            }
        }
    }
}

fn fill(ink: Ink) -> Fill {
    let color = match ink {
        Ink::Text => rgb::Color::new(27, 28, 32),
        Ink::Quiet => rgb::Color::new(91, 94, 104),
        Ink::Line => rgb::Color::new(217, 218, 224),
        Ink::Bar => rgb::Color::new(191, 58, 13),
    };
    Fill {
        paint: color.into(),
        ..Fill::default()
    }
}
