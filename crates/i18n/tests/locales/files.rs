//! The messages as they stand in the files.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use desbloqueo_i18n::Language;
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};

/// A message or an attribute of one, as it stands in a file.
#[derive(Debug, Default, Clone)]
pub(crate) struct Message {
    /// The file's name without its end.
    pub(crate) area: String,
    /// Every variable it uses.
    pub(crate) variables: BTreeSet<String>,
    /// Every variable it chooses by, with the keys it knows.
    pub(crate) selectors: BTreeMap<String, BTreeSet<String>>,
    /// The terms it uses.
    pub(crate) terms: BTreeSet<String>,
}

/// The plural forms that Unicode knows.
pub(crate) const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Whether the keys of a selector choose by a number.
pub(crate) fn is_plural(keys: &BTreeSet<String>) -> bool {
    keys.iter()
        .all(|key| PLURALS.contains(&key.as_str()) || key.parse::<f64>().is_ok())
}

fn folder(language: Language) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("locales")
        .join(language.code())
}

/// The areas of a language.
pub(crate) fn areas(language: Language) -> BTreeSet<String> {
    let files = fs::read_dir(folder(language)).unwrap();
    files
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "ftl"))
        .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
        .collect()
}

/// The messages of a language by their ids (`id` or `id.attribute`), and the terms that its files define.
pub(crate) fn read(language: Language) -> (BTreeMap<String, Message>, BTreeSet<String>) {
    let mut messages = BTreeMap::new();
    let mut terms = BTreeSet::new();
    for area in areas(language) {
        let path = folder(language).join(format!("{area}.ftl"));
        let text = fs::read_to_string(&path).unwrap();
        let resource = fluent_syntax::parser::parse(text)
            .unwrap_or_else(|(_, mistakes)| panic!("{}: {mistakes:?}", path.display()));
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let id = message.id.name;
                    let value = message.value.into_iter().map(|value| (id.clone(), value));
                    let attributes = message.attributes.into_iter();
                    let attributes =
                        attributes.map(|one| (format!("{id}.{}", one.id.name), one.value));
                    for (id, pattern) in value.chain(attributes) {
                        let twice = messages.insert(id.clone(), describe(&area, &pattern));
                        assert!(twice.is_none(), "{language}: {id} stands twice");
                    }
                }
                Entry::Term(term) => {
                    terms.insert(term.id.name);
                }
                Entry::Junk { content } => panic!("{}: {content}", path.display()),
                _ => {}
            }
        }
    }
    (messages, terms)
}

fn describe(area: &str, pattern: &Pattern<String>) -> Message {
    let mut message = Message {
        area: area.to_owned(),
        ..Message::default()
    };
    walk(pattern, &mut message);
    message
}

fn walk(pattern: &Pattern<String>, message: &mut Message) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            walk_expression(expression, message);
        }
    }
}

fn walk_expression(expression: &Expression<String>, message: &mut Message) {
    match expression {
        Expression::Inline(inline) => walk_inline(inline, message),
        Expression::Select { selector, variants } => {
            walk_inline(selector, message);
            if let InlineExpression::VariableReference { id } = selector {
                let keys = message.selectors.entry(id.name.clone()).or_default();
                keys.extend(variants.iter().map(|variant| match &variant.key {
                    VariantKey::Identifier { name } => name.clone(),
                    VariantKey::NumberLiteral { value } => value.clone(),
                }));
            }
            for variant in variants {
                walk(&variant.value, message);
            }
        }
    }
}

fn walk_inline(inline: &InlineExpression<String>, message: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } => {
            message.variables.insert(id.name.clone());
        }
        InlineExpression::TermReference { id, .. } => {
            message.terms.insert(id.name.clone());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                walk_inline(argument, message);
            }
        }
        InlineExpression::Placeable { expression } => walk_expression(expression, message),
        _ => {}
    }
}
