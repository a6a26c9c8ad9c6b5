//! Sample values for the variables of a message.

use desbloqueo_i18n::Args;

use crate::files::{Message, is_plural};

/// Numbers that reach every plural form of the six languages.
pub(crate) const NUMBERS: [i64; 4] = [0, 1, 2, 5];

/// A way to fill a message in: a value for each variable that it chooses by.
pub(crate) type Choice = Vec<(String, String)>;

/// Every combination of what the message chooses by, as far as it can be.
pub(crate) fn choices(message: &Message) -> Vec<Choice> {
    let mut all = vec![Choice::new()];
    for (variable, keys) in &message.selectors {
        let values: Vec<String> = if is_plural(keys) {
            NUMBERS.iter().map(ToString::to_string).collect()
        } else {
            keys.iter().cloned().collect()
        };
        let longer = all.iter().flat_map(|choice| {
            values.iter().map(|value| {
                let mut choice = choice.clone();
                choice.push((variable.clone(), value.clone()));
                choice
            })
        });
        all = longer.collect();
    }
    all.retain(can_be);
    all
}

/// Only two numbers are more or fewer than one another, and then both are there.
fn can_be(choice: &Choice) -> bool {
    let compared = choice
        .iter()
        .any(|(variable, value)| variable == "compared" && value != "unknown");
    let absent = choice
        .iter()
        .any(|(variable, value)| variable.starts_with("has-") && value == "no");
    !(compared && absent)
}

/// The values of a choice, and a sample for every other variable. What `has-found` denies is not there.
pub(crate) fn args<'a>(message: &'a Message, choice: &'a Choice) -> Args<'a> {
    let chosen = |name: &str| choice.iter().find(|(variable, _)| variable == name);
    let mut args = Args::new();
    for variable in &message.variables {
        let denied = chosen(&format!("has-{variable}")).is_some_and(|(_, value)| value == "no");
        args = match chosen(variable).map(|(_, value)| value.as_str()) {
            _ if denied => args,
            Some(value) => match value.parse() {
                Ok(number) => args.number(variable, number),
                Err(_) => args.text(variable, value),
            },
            None => args.text(variable, format!("‹{variable}›")),
        };
    }
    args
}
