//! A language for tests: English with accents, and longer, so that one sees what comes from no message and what has
//! no room for other languages.

use std::borrow::Cow;
use std::sync::atomic::{AtomicBool, Ordering};

static IS_ON: AtomicBool = AtomicBool::new(false);

/// From here on English reads like "Póórtfóólíóó". Messages that were read before stay as they are: call it first.
pub fn turn_on() {
    IS_ON.store(true, Ordering::Relaxed);
}

pub(crate) fn is_on() -> bool {
    IS_ON.load(Ordering::Relaxed)
}

/// A text with its vowels accented and doubled: about as much longer as German is.
pub(crate) fn lengthen(text: &str) -> Cow<'_, str> {
    let mut longer = String::with_capacity(text.len() * 2);
    for letter in text.chars() {
        match accented(letter) {
            Some(accented) => longer.extend([accented, accented]),
            None => longer.push(letter),
        }
    }
    Cow::Owned(longer)
}

fn accented(letter: char) -> Option<char> {
    Some(match letter {
        'a' => 'á',
        'e' => 'é',
        'i' => 'í',
        'o' => 'ó',
        'u' => 'ú',
        'y' => 'ý',
        'A' => 'Á',
        'E' => 'É',
        'I' => 'Í',
        'O' => 'Ó',
        'U' => 'Ú',
        'Y' => 'Ý',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_vowel_shows_and_takes_more_room() {
        assert_eq!(lengthen("Any status"), "ÁÁnýý stáátúús");
        assert_eq!(lengthen("12 › 3"), "12 › 3");
    }
}
