//! The phrases that tell who somebody is, as people write them.

use std::collections::BTreeSet;

/// Letters of a phrase at least: a shorter one stands in too many words.
const LEAST_CHARACTERS: usize = 3;

/// Every way of writing them that is looked for, the longest first: a whole name goes before a part of it.
pub(super) fn written<'a>(phrases: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut all = BTreeSet::new();
    for phrase in phrases {
        let phrase = phrase.trim();
        if phrase.chars().count() >= LEAST_CHARACTERS {
            all.extend([
                phrase.to_owned(),
                phrase.to_lowercase(),
                phrase.to_uppercase(),
            ]);
        }
    }
    let mut all: Vec<String> = all.into_iter().collect();
    all.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
    all
}

/// A text without them.
pub(super) fn without(text: &str, phrases: &[String]) -> String {
    phrases.iter().fold(text.to_owned(), |text, phrase| {
        text.replace(phrase, desbloqueo_store::redactions::BLANK)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_looked_for_in_three_ways_and_the_whole_of_it_first() {
        let found = written(["Ana", "Ana Ficticia", "", "A."]);
        assert_eq!(
            found,
            [
                "ANA FICTICIA",
                "Ana Ficticia",
                "ana ficticia",
                "ANA",
                "Ana",
                "ana"
            ]
        );
        let told = without("Asked Ana Ficticia, then ana again", &found);
        assert_eq!(told, "Asked ▮▮▮, then ▮▮▮ again");
    }
}
