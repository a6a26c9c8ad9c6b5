//! The language that a browser asks for.

use crate::Language;

/// The language to answer in, by the header `Accept-Language`; English where it names none of ours.
pub fn negotiate(accept: &str) -> Language {
    Language::accepted(accept).unwrap_or_default()
}

impl Language {
    /// The language of ours that the header `Accept-Language` prefers; `None` where it names none.
    pub fn accepted(accept: &str) -> Option<Self> {
        let mut best: Option<(u16, Self)> = None;
        for (language, weight) in accept.split(',').filter_map(wish) {
            if best.is_none_or(|(most, _)| weight > most) {
                best = Some((weight, language));
            }
        }
        best.map(|(_, language)| language)
    }
}

/// One entry such as `pt-BR;q=0.8`, with its weight in thousandths; `None` for what is unknown or unwanted.
fn wish(entry: &str) -> Option<(Language, u16)> {
    let mut parts = entry.split(';').map(str::trim);
    let language = Language::parse(parts.next()?)?;
    let weight = match parts.find_map(|part| part.strip_prefix("q=")) {
        Some(weight) => thousandths(weight)?,
        None => 1000,
    };
    (weight > 0).then_some((language, weight))
}

/// RFC 9110, 12.4.2: `0` to `1` with at most three decimals.
fn thousandths(weight: &str) -> Option<u16> {
    let (whole, part) = weight.split_once('.').unwrap_or((weight, ""));
    let whole: u16 = whole.parse().ok()?;
    let part: u16 = format!("{part:0<3}").get(..3)?.parse().ok()?;
    Some((whole.min(1) * 1000 + part).min(1000))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_known_language_wins() {
        for (accept, expected) in [
            ("pt-BR,pt;q=0.9,en;q=0.8", Language::Pt),
            ("fr-FR, de;q=0.7, es;q=0.75", Language::Es),
            ("en;q=0.1, ja", Language::Ja),
            ("zh-Hans-CN;q=0.5, es;q=0.5", Language::Zh),
            ("es;q=0, de;q=0.001", Language::De),
            ("de;q=0.25,en;q=0.3", Language::En),
        ] {
            assert_eq!(negotiate(accept), expected, "{accept}");
        }
    }

    #[test]
    fn english_answers_where_nothing_is_known() {
        for accept in ["", "*", "fr", "es;q=0", ",;,", "es;q=much", "de;q=é"] {
            assert_eq!(negotiate(accept), Language::En, "{accept}");
            assert_eq!(Language::accepted(accept), None, "{accept}");
        }
    }
}
