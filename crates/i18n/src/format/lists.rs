//! Enumerations.

use icu_list::options::ListFormatterOptions;
use icu_list::{ListFormatter, ListFormatterPreferences};
use writeable::Writeable;

use super::locale;
use crate::Language;
use crate::language::PerLanguage;

static AND: PerLanguage<Option<ListFormatter>> = PerLanguage::new();
static OR: PerLanguage<Option<ListFormatter>> = PerLanguage::new();

/// All of them: `a, b and c`.
pub fn list_and<T: AsRef<str>>(language: Language, items: &[T]) -> String {
    let make = |language| {
        let wishes = ListFormatterPreferences::from(locale(language));
        ListFormatter::try_new_and(wishes, ListFormatterOptions::default()).ok()
    };
    join(AND.get(language, make).as_ref(), items)
}

/// One of them: `a, b or c`.
pub fn list_or<T: AsRef<str>>(language: Language, items: &[T]) -> String {
    let make = |language| {
        let wishes = ListFormatterPreferences::from(locale(language));
        ListFormatter::try_new_or(wishes, ListFormatterOptions::default()).ok()
    };
    join(OR.get(language, make).as_ref(), items)
}

fn join<T: AsRef<str>>(formatter: Option<&ListFormatter>, items: &[T]) -> String {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    match formatter {
        Some(formatter) => formatter
            .format(items.into_iter())
            .write_to_string()
            .into_owned(),
        None => items.join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_joined_as_the_language_does() {
        let items = ["a", "b", "i"];
        for (language, all, one) in [
            (Language::En, "a, b and i", "a, b or i"),
            (Language::Es, "a, b e i", "a, b o i"),
            (Language::De, "a, b und i", "a, b oder i"),
            (Language::Pt, "a, b e i", "a, b ou i"),
            (Language::Ja, "a、b、i", "a、b、またはi"),
            (Language::Zh, "a、b和i", "a、b或i"),
        ] {
            assert_eq!(list_and(language, &items), all);
            assert_eq!(list_or(language, &items), one);
        }
        assert_eq!(list_and(Language::En, &["a"]), "a");
        assert_eq!(list_and::<&str>(Language::En, &[]), "");
    }
}
