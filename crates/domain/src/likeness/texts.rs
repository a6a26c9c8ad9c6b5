//! The texts of items, each read once: many items say the same, and their customers have several.

use std::collections::{BTreeSet, HashMap};

use super::LikenessItem;
use super::words::Text;

/// Texts without the names of customers, and which item says which.
pub(super) struct Texts {
    texts: Vec<Text>,
    of_items: Vec<usize>,
}

/// A title with a note, and its words in order.
struct Written {
    number: usize,
    keys: BTreeSet<String>,
}

impl Texts {
    pub(super) fn read<K>(items: &[LikenessItem<K>]) -> Self {
        let mut texts = Vec::new();
        let mut written = HashMap::<(&str, &str), Written>::new();
        let mut customers = HashMap::<&str, BTreeSet<String>>::new();
        let mut without = HashMap::<(usize, Vec<&str>), usize>::new();
        let mut of_items = Vec::with_capacity(items.len());
        // Names are read first, so that what is taken from texts can be borrowed from them.
        for item in items {
            let name = item.customer.as_str();
            customers
                .entry(name)
                .or_insert_with(|| owned(&Text::read(name)));
        }
        for item in items {
            let said = (item.title.as_str(), item.note.as_str());
            let whole = written.entry(said).or_insert_with(|| {
                let text = read(said);
                let keys = owned(&text);
                texts.push(text);
                Written {
                    number: texts.len() - 1,
                    keys,
                }
            });
            let name = customers.get(item.customer.as_str()).into_iter().flatten();
            let taken: Vec<&str> = name
                .filter(|key| whole.keys.contains(*key))
                .map(String::as_str)
                .collect();
            of_items.push(if taken.is_empty() {
                whole.number
            } else {
                *without
                    .entry((whole.number, taken))
                    .or_insert_with_key(|(_, taken)| {
                        texts.push(read(said).without(taken));
                        texts.len() - 1
                    })
            });
        }
        Self { texts, of_items }
    }

    pub(super) fn get(&self, number: usize) -> Option<&Text> {
        self.texts.get(number)
    }

    /// The number of each item's text.
    pub(super) fn of_items(&self) -> impl Iterator<Item = usize> {
        self.of_items.iter().copied()
    }

    /// Each text that items say, with how many do.
    pub(super) fn with_uses(&self) -> impl Iterator<Item = (&Text, u64)> {
        let mut uses = vec![0; self.texts.len()];
        for number in &self.of_items {
            if let Some(uses) = uses.get_mut(*number) {
                *uses += 1;
            }
        }
        self.texts.iter().zip(uses).filter(|(_, uses)| *uses > 0)
    }
}

fn read((title, note): (&str, &str)) -> Text {
    Text::read(&format!("{title}\n{note}"))
}

fn owned(text: &Text) -> BTreeSet<String> {
    text.keys().into_iter().map(str::to_owned).collect()
}
