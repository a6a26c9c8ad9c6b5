//! The fonts of the system: which of them has which sign, and how wide it is.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use desbloqueo_i18n::Language;
use fontdb::{Database, Family, ID, Query, Style, Weight};
use krilla::text::Font;
use ttf_parser::Face;

use super::PdfError;

/// Families that are looked for first, in order.
const PLAIN: [&str; 8] = [
    "Noto Sans",
    "Liberation Sans",
    "Arial",
    "Helvetica",
    "Segoe UI",
    "Roboto",
    "DejaVu Sans",
    "FreeSans",
];

/// Families for Japanese, in order.
const JAPANESE: [&str; 7] = [
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "Source Han Sans",
    "Hiragino Sans",
    "Yu Gothic",
    "IPAexGothic",
    "IPAGothic",
];

/// Families for Chinese, in order.
const CHINESE: [&str; 7] = [
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "PingFang SC",
    "Microsoft YaHei",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
];

/// So many missing signs are named.
const NAMED: usize = 12;

/// Looked through once: what is installed later is found after a restart.
static SYSTEM: LazyLock<Database> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_system_fonts();
    fonts
});

/// How heavy a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heft {
    Plain,
    Bold,
}

/// The fonts that have every sign of a text, for both weights.
pub(super) struct Typefaces {
    plain: Vec<Typeface>,
    bold: Vec<Typeface>,
}

/// One font.
pub(super) struct Typeface {
    pub(super) font: Font,
    data: Arc<Vec<u8>>,
    index: u32,
}

impl Typefaces {
    /// The fonts of the system that a text needs.
    pub(super) fn of_system(language: Language, text: &str) -> Result<Self, PdfError> {
        Self::of(&SYSTEM, language, text)
    }

    /// The fonts among these that a text needs.
    pub(super) fn of(fonts: &Database, language: Language, text: &str) -> Result<Self, PdfError> {
        let signs: BTreeSet<char> = text.chars().filter(|sign| is_seen(*sign)).collect();
        Ok(Self {
            plain: chain(fonts, language, Weight::NORMAL, &signs)?,
            bold: chain(fonts, language, Weight::BOLD, &signs)?,
        })
    }

    fn of_heft(&self, heft: Heft) -> &[Typeface] {
        match heft {
            Heft::Plain => &self.plain,
            Heft::Bold => &self.bold,
        }
    }

    /// The width of a text at a size, in points.
    pub(super) fn width(&self, text: &str, size: f32, heft: Heft) -> f32 {
        let parts = self.parts(text, heft).into_iter();
        parts.map(|(face, part)| face.width(&part, size)).sum()
    }

    /// A text in parts, each with the font that has its signs; signs that none has are left out.
    pub(super) fn parts(&self, text: &str, heft: Heft) -> Vec<(&Typeface, String)> {
        let faces = self.of_heft(heft);
        let parsed: Vec<Option<Face<'_>>> = faces.iter().map(Typeface::face).collect();
        let has = |place: usize, sign: char| {
            let face = parsed.get(place).and_then(Option::as_ref);
            face.is_some_and(|face| face.glyph_index(sign).is_some())
        };
        let mut parts: Vec<(usize, String)> = Vec::new();
        for sign in text.chars() {
            // Fonts that lack a space of some other width have the plain one.
            let sign = if sign.is_whitespace() { ' ' } else { sign };
            let last = parts.last().map(|(place, _)| *place);
            // A space stays with what stands before it.
            let place = match last {
                Some(last) if !is_seen(sign) => Some(last),
                _ => (0..faces.len()).find(|place| has(*place, sign)),
            };
            let Some(place) = place else { continue };
            match parts.last_mut() {
                Some((same, part)) if *same == place => part.push(sign),
                _ => parts.push((place, sign.to_string())),
            }
        }
        let with_face = |(place, part)| Some((faces.get(place)?, part));
        parts.into_iter().filter_map(with_face).collect()
    }
}

impl Typeface {
    fn load(fonts: &Database, id: ID) -> Option<Self> {
        let (data, index) = fonts.with_face_data(id, |data, index| (data.to_vec(), index))?;
        let data = Arc::new(data);
        Some(Self {
            font: Font::new(Arc::clone(&data).into(), index)?,
            data,
            index,
        })
    }

    fn face(&self) -> Option<Face<'_>> {
        Face::parse(&self.data, self.index).ok()
    }

    /// The width of signs that the font has; what it moves together is not counted.
    pub(super) fn width(&self, text: &str, size: f32) -> f32 {
        let Some(face) = self.face() else { return 0.0 };
        let advance = |sign| {
            let glyph = face.glyph_index(sign)?;
            face.glyph_hor_advance(glyph)
        };
        let units: f32 = text.chars().filter_map(advance).map(f32::from).sum();
        units * size / f32::from(face.units_per_em().max(1))
    }
}

/// Whether a sign leaves a mark on paper.
fn is_seen(sign: char) -> bool {
    !sign.is_whitespace() && !sign.is_control()
}

/// Fonts that together have every sign, the usual one first.
fn chain(
    fonts: &Database,
    language: Language,
    weight: Weight,
    signs: &BTreeSet<char>,
) -> Result<Vec<Typeface>, PdfError> {
    let mut ids = Vec::new();
    let mut missing: BTreeSet<char> = signs.clone();
    for id in candidates(fonts, language, weight) {
        if missing.is_empty() {
            break;
        }
        let rest = without(fonts, id, &missing);
        if rest.len() < missing.len() {
            ids.push(id);
            missing = rest;
        }
    }
    // What is no letter and no digit may go unprinted: a name is read without its ornament.
    let letters: String = missing
        .iter()
        .filter(|sign| sign.is_alphanumeric())
        .take(NAMED)
        .collect();
    if !letters.is_empty() {
        return Err(PdfError::NoFont { signs: letters });
    }
    Ok(ids
        .into_iter()
        .filter_map(|id| Typeface::load(fonts, id))
        .collect())
}

/// The signs that a font does not have.
fn without(fonts: &Database, id: ID, signs: &BTreeSet<char>) -> BTreeSet<char> {
    let rest = fonts.with_face_data(id, |data, index| {
        let face = Face::parse(data, index).ok()?;
        let is_missing = |sign: &&char| face.glyph_index(**sign).is_none();
        Some(signs.iter().filter(is_missing).copied().collect())
    });
    rest.flatten().unwrap_or_else(|| signs.clone())
}

/// All upright fonts: the usual ones, those for the language, then the others by name.
fn candidates(fonts: &Database, language: Language, weight: Weight) -> impl Iterator<Item = ID> {
    let eastern: [&[&str]; 2] = if language == Language::Zh {
        [&CHINESE, &JAPANESE]
    } else {
        [&JAPANESE, &CHINESE]
    };
    let families = PLAIN.iter().chain(eastern.into_iter().flatten());
    let named = families.filter_map(|family| {
        fonts.query(&Query {
            families: &[Family::Name(family)],
            weight,
            ..Query::default()
        })
    });
    let mut others: Vec<_> = fonts
        .faces()
        .filter(|face| face.style == Style::Normal)
        .collect();
    others.sort_by_key(|face| {
        let far = face.weight.0.abs_diff(weight.0);
        (far, face.post_script_name.as_str(), face.index)
    });
    let others = others.into_iter().map(|face| face.id);
    let all: Vec<ID> = named.chain(others).collect();
    all.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_no_font_has_are_named_and_ornaments_are_not() {
        let none = Database::new();
        let found = Typefaces::of(&none, Language::Ja, "現在 ★ A");
        let Err(PdfError::NoFont { signs }) = found else {
            panic!("there is no font at all")
        };
        assert_eq!(signs, "A在現");
        assert!(Typefaces::of(&none, Language::Ja, "★ !").is_ok());
    }
}
