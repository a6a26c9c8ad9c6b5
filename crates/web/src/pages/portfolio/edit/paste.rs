//! A block that was copied from a spreadsheet: a row for each line, its cells parted by tabs.

use desbloqueo_app::UseCaseError;
use desbloqueo_app::catalogue::list_people::find_person;
use desbloqueo_domain::code::Code;
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::line::{ActionText, Due};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::text::fold;
use desbloqueo_i18n::{Args, Language};
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;
use jiff::civil::Date;

use crate::error::PageError;
use crate::posted::Fields;
use crate::visitor::Visitor;

/// What a pasted column can be, by the codes of the fields.
pub(super) const PASTED: [&str; 6] = [
    "target-date",
    "owner",
    "next-action",
    "next-action-date",
    "review-date",
    "note",
];

/// The edit of each row; or what is wrong with them. An empty cell leaves its field alone.
pub(super) async fn read(
    visitor: &Visitor,
    fields: &Fields,
) -> Result<Result<Vec<LineEdit>, Vec<String>>, PageError> {
    let words = visitor.words();
    let columns: Vec<&str> = ["column_1", "column_2", "column_3"]
        .map(|name| fields.get(name))
        .to_vec();
    let text = untrimmed(fields);
    let rows: Vec<&str> = text.trim_end_matches(['\r', '\n']).lines().collect();
    let (mut edits, mut wrong) = (Vec::new(), Vec::new());
    for (number, row) in rows.iter().enumerate() {
        let mut edit = LineEdit::default();
        for (cell, column) in row.split('\t').map(str::trim).zip(&columns) {
            if cell.is_empty() {
                continue;
            }
            if let Err(text) = set(visitor, &words, &mut edit, (*column, cell)).await? {
                let args = Args::new().count("number", number + 1).text("text", text);
                wrong.push(words.text("portfolio-pasted-wrong", &args));
            }
        }
        edits.push(edit);
    }
    if edits.iter().all(LineEdit::is_empty) && wrong.is_empty() {
        wrong.push(words.plain("portfolio-pasted-nothing"));
    }
    Ok(if wrong.is_empty() {
        Ok(edits)
    } else {
        Err(wrong)
    })
}

/// What was pasted as it came: a row may begin with an empty cell.
fn untrimmed(fields: &Fields) -> &str {
    let found = fields.0.iter().find(|(name, _)| name == "pasted");
    found.map(|(_, text)| text.as_str()).unwrap_or_default()
}

async fn set(
    visitor: &Visitor,
    words: &Words<'_>,
    edit: &mut LineEdit,
    (column, cell): (&str, &str),
) -> Result<Result<(), String>, PageError> {
    let date = || {
        let wrong = || words.text("portfolio-pasted-date", &Args::new().text("value", cell));
        day(words.language, cell).ok_or_else(wrong)
    };
    Ok(match column {
        "target-date" => date().map(|day| edit.target = Some(Some(day))),
        "review-date" => date().map(|day| edit.review = Some(Some(day))),
        "next-action-date" => date().map(|day| edit.next_due = Some(Due::On(day))),
        "next-action" => {
            edit.next_action = Some(ActionText::Text(cell.to_owned()));
            Ok(())
        }
        "note" => {
            edit.note = Some(cell.to_owned());
            Ok(())
        }
        "owner" => owner(visitor, words, cell)
            .await?
            .map(|owner| edit.owner = Some(owner)),
        _ => Ok(()),
    })
}

/// Nobody, a role of the team by its label, or a person by name or address.
async fn owner(
    visitor: &Visitor,
    words: &Words<'_>,
    text: &str,
) -> Result<Result<Owner, String>, PageError> {
    if fold(text) == fold(&words.plain("nobody")) {
        return Ok(Ok(Owner::Nobody));
    }
    let is_called = |role: &&Code| fold(&words.label(Kind::Role, role)) == fold(text);
    if let Some(role) = words.playbook.codes(Kind::Role).iter().find(is_called) {
        return Ok(Ok(Owner::Role(role.clone())));
    }
    match find_person(&visitor.app, visitor.actor(), text).await {
        Ok(person) => Ok(Ok(Owner::Person(person.id))),
        Err(UseCaseError::Store(cause)) => Err(UseCaseError::Store(cause).into()),
        Err(error) => {
            let told = error.refusals();
            Ok(Err(told
                .iter()
                .map(|refusal| words.refusal(refusal))
                .collect()))
        }
    }
}

/// A day as ISO 8601 has it, or as the reader's language writes days in digits; none that could be another day too.
fn day(language: Language, text: &str) -> Option<Date> {
    let own = match language {
        Language::De => "%d.%m.%Y",
        Language::Es | Language::Pt => "%d/%m/%Y",
        Language::Ja | Language::Zh => "%Y/%m/%d",
        Language::En => "%Y-%m-%d",
    };
    text.parse().ok().or_else(|| Date::strptime(own, text).ok())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_are_read_as_the_language_writes_them_and_never_guessed() {
        let fifth = Some(date(2026, 2, 5));
        assert_eq!(day(Language::En, "2026-02-05"), fifth);
        assert_eq!(day(Language::Es, "05/02/2026"), fifth);
        assert_eq!(day(Language::De, "5.2.2026"), fifth);
        assert_eq!(day(Language::Ja, "2026/02/05"), fifth);
        assert_eq!(day(Language::En, "05/02/2026"), None);
        assert_eq!(day(Language::Es, "31/02/2026"), None);
    }
}
