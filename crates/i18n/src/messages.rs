//! The messages of each language.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentResource, FluentValue};
use include_dir::{Dir, include_dir};

use crate::language::PerLanguage;
use crate::{Args, Language, format, pseudo};

static LOCALES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/locales");
static MESSAGES: PerLanguage<Messages> = PerLanguage::new();

/// The messages of one language.
pub struct Messages {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Messages {
    /// The messages of a language, read when they are first asked for.
    pub fn get(language: Language) -> &'static Self {
        MESSAGES.get(language, Self::read)
    }

    /// The language they are in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The message `id`, or the attribute `id.attribute`, with its variables filled in. What this language lacks
    /// is said in English; what English lacks, by its id.
    pub fn text(&self, id: &str, args: &Args<'_>) -> String {
        self.find(id, args)
            .or_else(|| Self::get(Language::En).find(id, args))
            .unwrap_or_else(|| id.to_owned())
    }

    /// A message without variables.
    pub fn plain(&self, id: &str) -> String {
        self.text(id, &Args::new())
    }

    /// Whether this language has the message.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    fn find(&self, id: &str, args: &Args<'_>) -> Option<String> {
        let (name, attribute) = match id.split_once('.') {
            Some((name, attribute)) => (name, Some(attribute)),
            None => (id, None),
        };
        let message = self.bundle.get_message(name)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        // A variable that nobody gave shows by its name; the tests keep that from happening.
        let mut missing = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(args.fluent()), &mut missing);
        Some(text.into_owned())
    }

    fn read(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        // All six languages run from left to right: no isolation marks.
        bundle.set_use_isolating(false);
        if language == Language::En && pseudo::is_on() {
            bundle.set_transform(Some(pseudo::lengthen));
        }
        bundle.set_formatter(Some(match language {
            Language::En => |value, _| write_number(value, Language::En),
            Language::Es => |value, _| write_number(value, Language::Es),
            Language::De => |value, _| write_number(value, Language::De),
            Language::Pt => |value, _| write_number(value, Language::Pt),
            Language::Ja => |value, _| write_number(value, Language::Ja),
            Language::Zh => |value, _| write_number(value, Language::Zh),
        }));
        for source in sources(language) {
            // The tests refuse a file with a mistake; what can be read of it is better than nothing.
            let resource =
                FluentResource::try_new(source.to_owned()).unwrap_or_else(|(readable, _)| readable);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }
}

/// The files of a language.
fn sources(language: Language) -> impl Iterator<Item = &'static str> {
    let files = LOCALES.get_dir(language.code()).map(Dir::files);
    files
        .into_iter()
        .flatten()
        .filter(|file| file.path().extension().is_some_and(|end| end == "ftl"))
        .filter_map(|file| file.contents_utf8())
}

fn write_number(value: &FluentValue<'_>, language: Language) -> Option<String> {
    let FluentValue::Number(FluentNumber { value, options }) = value else {
        return None;
    };
    let digits = options.maximum_fraction_digits.unwrap_or(0);
    Some(format::decimal(language, *value, digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_that_nobody_wrote_is_its_id() {
        let messages = Messages::get(Language::Ja);
        assert_eq!(messages.plain("no-such-message"), "no-such-message");
        assert_eq!(
            messages.plain("yes.no-such-attribute"),
            "yes.no-such-attribute"
        );
        assert!(!messages.has("no-such-message"));
    }

    #[test]
    fn numbers_in_messages_are_grouped_as_the_language_does() {
        let units = |language, count| {
            Messages::get(language).text("count-units", &Args::new().number("count", count))
        };
        assert_eq!(units(Language::En, 1_200), "1,200 units");
        assert_eq!(units(Language::De, 1_200), "1.200 Einheiten");
        assert_eq!(units(Language::En, 1), "1 unit");
    }
}
