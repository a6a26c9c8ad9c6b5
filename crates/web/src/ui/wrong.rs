//! What is wrong with the fields of a form, said where each field is.

use desbloqueo_app::UseCaseError;
use desbloqueo_words::Words;

use crate::error::PageError;

/// What is wrong with the fields of a form.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wrong(Vec<(String, String)>);

impl Wrong {
    /// What a use case refuses, or may not do, in the reader's words; any other failure is not the form's.
    pub(crate) fn of(words: &Words<'_>, error: UseCaseError) -> Result<Self, PageError> {
        match error {
            UseCaseError::Refused(_) | UseCaseError::Forbidden(_) => {
                let refusals = error.refusals();
                let said = refusals.iter().map(|refusal| {
                    let field = refusal.field.code().to_owned();
                    (
                        field,
                        format!("{} ({})", words.refusal(refusal), refusal.rule),
                    )
                });
                Ok(Self(said.collect()))
            }
            other => Err(other.into()),
        }
    }

    /// With one thing more.
    pub(crate) fn and(mut self, field: &str, text: String) -> Self {
        self.0.push((field.to_owned(), text));
        self
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is wrong with a field.
    pub(crate) fn at(&self, field: &str) -> Vec<&str> {
        self.texts(|named| named == field)
    }

    /// What is wrong with none of these fields: it stands at the head of the form.
    pub(crate) fn elsewhere(&self, fields: &[&str]) -> Vec<&str> {
        self.texts(|named| !fields.contains(&named))
    }

    /// Everything that is wrong.
    pub(crate) fn all(&self) -> Vec<&str> {
        self.texts(|_| true)
    }

    fn texts(&self, wanted: impl Fn(&str) -> bool) -> Vec<&str> {
        let found = self.0.iter().filter(|(field, _)| wanted(field));
        found.map(|(_, text)| text.as_str()).collect()
    }
}
