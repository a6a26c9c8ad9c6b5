//! The six languages of screens and playbook.

use std::fmt;
use std::sync::OnceLock;

use unic_langid::LanguageIdentifier;

/// A language of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// English, which stands in for what another language lacks.
    #[default]
    En,
    /// Spanish, understood everywhere it is spoken.
    Es,
    /// German.
    De,
    /// Portuguese of Brazil.
    Pt,
    /// Japanese.
    Ja,
    /// Chinese in simplified characters.
    Zh,
}

impl Language {
    /// All languages, in the order in which menus show them.
    pub const ALL: [Self; 6] = [Self::En, Self::Es, Self::De, Self::Pt, Self::Ja, Self::Zh];

    /// The stable code: the folder of its messages, and what is stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
            Self::De => "de",
            Self::Pt => "pt",
            Self::Ja => "ja",
            Self::Zh => "zh",
        }
    }

    /// The tag for `lang` in HTML and for `Content-Language`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Pt => "pt-BR",
            Self::Zh => "zh-Hans",
            other => other.code(),
        }
    }

    /// The language's name in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Es => "Español",
            Self::De => "Deutsch",
            Self::Pt => "Português",
            Self::Ja => "日本語",
            Self::Zh => "简体中文",
        }
    }

    /// Reads a code, a tag or the name of a system locale: `pt`, `pt-BR`, `zh-Hans-CN`, `es_MX.UTF-8`.
    pub fn parse(text: &str) -> Option<Self> {
        let first = text.trim().split(['-', '_', '.', '@']).next()?;
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(first))
    }

    /// The tag that Fluent takes plural rules from.
    pub(crate) fn identifier(self) -> LanguageIdentifier {
        self.code().parse().unwrap_or_default()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// Something made once for each language, when it is first asked for.
pub(crate) struct PerLanguage<T>([OnceLock<T>; 6]);

impl<T> PerLanguage<T> {
    pub(crate) const fn new() -> Self {
        Self([const { OnceLock::new() }; 6])
    }

    pub(crate) fn get(&self, language: Language, make: impl FnOnce(Language) -> T) -> &T {
        let [en, es, de, pt, ja, zh] = &self.0;
        let place = match language {
            Language::En => en,
            Language::Es => es,
            Language::De => de,
            Language::Pt => pt,
            Language::Ja => ja,
            Language::Zh => zh,
        };
        place.get_or_init(|| make(language))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_read_from_its_code_and_its_tag() {
        for language in Language::ALL {
            assert_eq!(Language::parse(language.code()), Some(language));
            assert_eq!(Language::parse(language.tag()), Some(language));
        }
    }

    #[test]
    fn a_language_is_read_from_the_name_of_a_system_locale() {
        for (text, expected) in [
            ("pt-BR", Some(Language::Pt)),
            ("zh-Hans-CN", Some(Language::Zh)),
            ("es_MX.UTF-8", Some(Language::Es)),
            ("de_DE@euro", Some(Language::De)),
            (" JA ", Some(Language::Ja)),
            ("en.UTF-8", Some(Language::En)),
            ("C.UTF-8", None),
            ("POSIX", None),
            ("", None),
            ("fr", None),
            ("eng", None),
        ] {
            assert_eq!(Language::parse(text), expected, "{text}");
        }
    }
}
