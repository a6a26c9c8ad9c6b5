//! The shapes of numbers, dates and lists in each language.

mod dates;
mod lists;
mod numbers;

pub use dates::{date, date_long, date_time, day};
pub use lists::{list_and, list_or};
pub use numbers::{decimal, number, percent, percent_to};

use icu_locale_core::{Locale, locale};

use crate::Language;

/// The locale that shapes are taken from.
pub(crate) fn locale(language: Language) -> Locale {
    match language {
        // English as written between countries: `12 Dec`, not `Dec 12`.
        Language::En => locale!("en-001"),
        Language::Es => locale!("es"),
        Language::De => locale!("de"),
        Language::Pt => locale!("pt-BR"),
        Language::Ja => locale!("ja"),
        Language::Zh => locale!("zh-Hans"),
    }
}
