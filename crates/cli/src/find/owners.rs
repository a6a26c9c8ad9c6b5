//! People and roles who must act.

use anyhow::Result;
use desbloqueo_app::UseCaseError;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::Field;
use desbloqueo_domain::text::fold;
use desbloqueo_i18n::{Language, Messages};
use desbloqueo_playbook::Kind;

use super::codes;
use super::records::person;
use crate::session::Session;

/// Who is meant: nobody, a role of the playbook, a person, or a contact by `contact:ID`.
pub(crate) async fn owner(session: &Session, text: &str) -> Result<Owner> {
    if is_nobody(text) {
        return Ok(Owner::Nobody);
    }
    match text.split_once(':') {
        Some(("contact", id)) => {
            let id = id
                .trim()
                .parse()
                .map_err(|_| UseCaseError::not_found(Field::Contact, id))?;
            return Ok(Owner::Contact(id));
        }
        Some(("person", name)) => return Ok(Owner::Person(person(session, name).await?)),
        Some(("role", code)) => {
            return Ok(Owner::Role(codes::code(
                &session.app.playbook,
                Kind::Role,
                Field::Role,
                code,
            )?));
        }
        _ => {}
    }
    match codes::code(&session.app.playbook, Kind::Role, Field::Owner, text) {
        Ok(role) => Ok(Owner::Role(role)),
        Err(unknown) => match person(session, text).await {
            Ok(person) => Ok(Owner::Person(person)),
            Err(error) if is_not_found(&error) => Err(unknown.into()),
            Err(error) => Err(error),
        },
    }
}

/// Whether the word for nobody was typed, in any language.
fn is_nobody(text: &str) -> bool {
    let typed = fold(text);
    typed == "nobody"
        || Language::ALL
            .iter()
            .any(|language| fold(&Messages::get(*language).plain("nobody")) == typed)
}

fn is_not_found(error: &anyhow::Error) -> bool {
    matches!(error.downcast_ref(), Some(UseCaseError::NotFound { .. }))
}
