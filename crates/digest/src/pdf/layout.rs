//! Where everything stands on the pages.

use desbloqueo_words::digest::{DigestSection, DigestView};
use icu_segmenter::LineSegmenter;
use icu_segmenter::options::LineBreakOptions;

use super::fonts::{Heft, Typefaces};
use super::marks::{Block, Ink, Mark, Place};
use super::table::Table;

/// A4, in points.
pub(super) const PAGE: (f32, f32) = (595.28, 841.89);

const MARGIN: f32 = 34.0;
const GAP: f32 = 9.0;
const BETWEEN: f32 = 18.0;

/// A digest that is too long for a page is set smaller, in these steps; then it goes on on another page.
const SCALES: [f32; 4] = [1.0, 0.92, 0.85, 0.78];

/// Sections that stand side by side, where both are there.
const PAIRS: [[&str; 2]; 2] = [["statuses", "parties"], ["flow", "attention"]];

/// The marks of each page.
pub(super) type Pages = Vec<Vec<Mark>>;

/// Lays a digest out, as large as it fits on one page.
pub(super) fn pages(faces: &Typefaces, view: &DigestView) -> Pages {
    let mut pages = Vec::new();
    for scale in SCALES {
        pages = Flow::new(faces, scale).all(view);
        if pages.len() <= 1 {
            break;
        }
    }
    pages
}

/// Blocks one below the other.
struct Flow<'a> {
    faces: &'a Typefaces,
    scale: f32,
    pages: Pages,
    y: f32,
    paragraphs: u16,
    tables: u16,
}

impl<'a> Flow<'a> {
    fn new(faces: &'a Typefaces, scale: f32) -> Self {
        Self {
            faces,
            scale,
            pages: vec![Vec::new()],
            y: MARGIN,
            paragraphs: 0,
            tables: 0,
        }
    }

    fn all(mut self, view: &DigestView) -> Pages {
        let width = PAGE.0 - 2.0 * MARGIN;
        self.title(&view.title, width);
        for about in &view.about {
            self.quiet(about, width, 7.5);
        }
        self.gap();
        for sentence in &view.sentences {
            self.sentence(sentence, width);
        }
        self.gap();
        for band in bands(view) {
            self.band(view, &band, width);
            self.gap();
        }
        for note in &view.notes {
            self.quiet(note, width, 6.5);
        }
        self.pages
    }

    fn gap(&mut self) {
        self.y += GAP * self.scale;
    }

    fn title(&mut self, text: &str, width: f32) {
        let size = 14.0 * self.scale;
        let look = (Heft::Bold, Ink::Text);
        let block = paragraph(self.faces, text, (MARGIN, width), size, look, Place::Title);
        self.put(block);
    }

    fn quiet(&mut self, text: &str, width: f32, size: f32) {
        let (size, place) = (size * self.scale, self.next_paragraph());
        let look = (Heft::Plain, Ink::Quiet);
        let block = paragraph(self.faces, text, (MARGIN, width), size, look, place);
        self.put(block);
    }

    fn next_paragraph(&mut self) -> Place {
        self.paragraphs += 1;
        Place::Paragraph(self.paragraphs)
    }

    /// A sentence with a dot before it.
    fn sentence(&mut self, text: &str, width: f32) {
        let (size, indent) = (8.6 * self.scale, 10.0 * self.scale);
        let look = (Heft::Plain, Ink::Text);
        let (place, room) = (self.next_paragraph(), (MARGIN + indent, width - indent));
        let mut block = paragraph(self.faces, text, room, size, look, place);
        let dot = size * 0.28;
        block.marks.push(Mark::Box {
            x: MARGIN + dot,
            y: size * 0.55,
            width: dot,
            height: dot,
            ink: Ink::Bar,
        });
        self.put(block);
    }

    /// Sections side by side.
    fn band(&mut self, view: &DigestView, sections: &[&DigestSection], width: f32) {
        let (mut height, mut marks) = (0.0_f32, Vec::new());
        let count = f32::from(u16::try_from(sections.len()).unwrap_or(1).max(1));
        let each = (width - BETWEEN * (count - 1.0)) / count;
        let mut x = MARGIN;
        for section in sections {
            self.tables += 1;
            let table = Table {
                number: self.tables,
                faces: self.faces,
                view,
                section,
                scale: self.scale,
            };
            let block = table.block(x, each);
            height = height.max(block.height);
            marks.extend(block.marks);
            x += each + BETWEEN;
        }
        self.put(Block { height, marks });
    }

    /// Puts a block below the last one; where it does not fit, on a new page.
    fn put(&mut self, block: Block) {
        let has_begun = self.y > MARGIN;
        if has_begun && self.y + block.height > PAGE.1 - MARGIN {
            self.pages.push(Vec::new());
            self.y = MARGIN;
        }
        let (y, height) = (self.y, block.height);
        if let Some(page) = self.pages.last_mut() {
            page.extend(block.moved(y));
        }
        self.y += height;
    }
}

/// The sections in order, those that stand side by side together.
fn bands(view: &DigestView) -> Vec<Vec<&DigestSection>> {
    let mut bands: Vec<Vec<&DigestSection>> = Vec::new();
    for section in &view.sections {
        let beside = |band: &&mut Vec<&DigestSection>| match band.as_slice() {
            [one] => PAIRS.contains(&[one.code, section.code]),
            _ => false,
        };
        match bands.last_mut().filter(beside) {
            Some(band) => band.push(section),
            None => bands.push(vec![section]),
        }
    }
    bands
}

/// A text in as many lines as it takes.
pub(super) fn paragraph(
    faces: &Typefaces,
    text: &str,
    (x, width): (f32, f32),
    size: f32,
    (heft, ink): (Heft, Ink),
    place: Place,
) -> Block {
    let mut block = Block {
        height: 0.0,
        marks: Vec::new(),
    };
    for line in lines(faces, text, width, size, heft) {
        block.marks.push(Mark::Text {
            x,
            baseline: block.height + size,
            size,
            heft,
            ink,
            place,
            text: line,
        });
        block.height += line_height(size);
    }
    block
}

/// The height of a line of a size.
pub(super) fn line_height(size: f32) -> f32 {
    size * 1.32
}

/// A text broken where its language allows it, so that each line fits.
pub(super) fn lines(
    faces: &Typefaces,
    text: &str,
    width: f32,
    size: f32,
    heft: Heft,
) -> Vec<String> {
    let segmenter = LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
    let mut lines = vec![String::new()];
    let mut start = 0;
    for end in segmenter.segment_str(text) {
        let Some(part) = text.get(start..end).filter(|part| !part.is_empty()) else {
            continue;
        };
        start = end;
        let Some(line) = lines.last_mut() else {
            continue;
        };
        let longer = format!("{line}{part}");
        if line.is_empty() || faces.width(longer.trim_end(), size, heft) <= width {
            *line = longer;
        } else {
            lines.push(part.to_owned());
        }
    }
    lines
        .into_iter()
        .map(|line| line.trim_end().to_owned())
        .collect()
}
