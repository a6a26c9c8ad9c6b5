//! What the texts of the pages are, for those who have them read to them: headings, paragraphs, cells of tables.

use std::num::NonZeroU16;

use krilla::tagging::{Identifier, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree};

use super::marks::Place;

/// The texts drawn, in order, by where they belong.
#[derive(Default)]
pub(super) struct Tags(Vec<(Place, Vec<Identifier>)>);

/// A table whose rows are being gathered.
struct Open {
    number: u16,
    rows: Vec<(u16, TagGroup)>,
}

impl Tags {
    /// Adds a text that was drawn.
    pub(super) fn add(&mut self, place: Place, text: Identifier) {
        match self.0.last_mut() {
            Some((same, texts)) if *same == place => texts.push(text),
            _ => self.0.push((place, vec![text])),
        }
    }

    /// The structure of the document.
    pub(super) fn into_tree(self) -> TagTree {
        let mut tree = TagTree::new();
        let mut open: Option<Open> = None;
        for (place, texts) in self.0 {
            let Place::Cell { table, row, column } = place else {
                close(&mut tree, open.take());
                tree.push(group(kind(place), texts));
                continue;
            };
            if open.as_ref().is_some_and(|open| open.number != table) {
                close(&mut tree, open.take());
            }
            let open = open.get_or_insert(Open {
                number: table,
                rows: Vec::new(),
            });
            open.add(row, group(of_cell(row, column), texts));
        }
        close(&mut tree, open);
        tree
    }
}

impl Open {
    fn add(&mut self, row: u16, cell: TagGroup) {
        match self.rows.last_mut() {
            Some((same, cells)) if *same == row => cells.push(cell),
            _ => {
                let mut cells = TagGroup::new(Tag::TR);
                cells.push(cell);
                self.rows.push((row, cells));
            }
        }
    }
}

fn close(tree: &mut TagTree, open: Option<Open>) {
    if let Some(open) = open {
        let rows = open.rows.into_iter().map(|(_, row)| Node::Group(row));
        tree.push(TagGroup::with_children(Tag::Table, rows.collect()));
    }
}

fn group(kind: TagKind, texts: Vec<Identifier>) -> TagGroup {
    TagGroup::with_children(kind, texts.into_iter().map(Node::Leaf).collect())
}

fn kind(place: Place) -> TagKind {
    let second = NonZeroU16::MIN.saturating_add(1);
    match place {
        Place::Title => Tag::Hn(NonZeroU16::MIN, None).into(),
        Place::Heading(_) => Tag::Hn(second, None).into(),
        Place::Paragraph(_) | Place::Cell { .. } => Tag::P.into(),
    }
}

/// The first row names the columns, the first column the rows.
fn of_cell(row: u16, column: u16) -> TagKind {
    match (row, column) {
        (0, _) => Tag::TH(TableHeaderScope::Column).into(),
        (_, 0) => Tag::TH(TableHeaderScope::Row).into(),
        _ => Tag::TD.into(),
    }
}
