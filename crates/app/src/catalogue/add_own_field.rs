//! Adds an own field: a typed column that an organization keeps beside ours (rule I6).

use desbloqueo_domain::access::{Act, Standing};
use desbloqueo_domain::code::{Code, OrganizationId, OwnFieldId};
use desbloqueo_domain::own_field::{OwnField, OwnKind, OwnSubject};
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Refusals, Rule};
use desbloqueo_domain::text::fold;
use desbloqueo_store::{organizations, own_fields};

use super::chains::OpenChain;
use super::{checks, visible};
use crate::App;
use crate::actor::Actor;
use crate::error::{UseCaseError, UseCaseResult};
use crate::journal::{Journal, Subject, Why};

/// An own field to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOwnField {
    /// The organization that keeps it; its subtree may fill it.
    pub organization: OrganizationId,
    /// What it describes.
    pub subject: OwnSubject,
    /// Its stable code; `None`: made from the label.
    pub code: Option<Code>,
    /// What people read.
    pub label: String,
    /// What its values are.
    pub kind: OwnKind,
    /// The values allowed, for a choice; else empty.
    pub choices: Vec<String>,
}

/// Adds an own field. No two fields of a subject have one code along a branch of the tree.
pub async fn add_own_field(app: &App, actor: &Actor, new: &NewOwnField) -> UseCaseResult<OwnField> {
    let mut transaction = app.database.write().await?;
    let organization = visible::organization(&mut transaction, actor, new.organization).await?;
    let right = actor.require(Act::AssignTeam, organization.id, &Standing::default(), "")?;
    let mut journal = Journal::new(
        app,
        actor,
        app.today_in(&mut transaction, organization.id).await?,
    );
    let field = field(new, OwnFieldId(journal.next_id()))?;
    let mut branch: Vec<OrganizationId> = actor.tree.ancestors(organization.id).collect();
    branch.extend(actor.tree.subtree(organization.id));
    let known = own_fields::list_of_organizations(&mut transaction, &branch).await?;
    if known
        .iter()
        .any(|other| other.subject == field.subject && other.code == field.code)
    {
        return Err(checks::already_exists(Field::OwnField, field.code.as_str()).into());
    }
    own_fields::insert(&mut transaction, &field).await?;
    let missing = || UseCaseError::not_found(Field::Organization, organization.id);
    let keeper = organizations::find(&mut transaction, organization.id)
        .await?
        .ok_or_else(missing)?;
    let mut chain = OpenChain::of_organization(&keeper);
    let subject = Subject {
        kind: "own-field",
        id: field.id.0,
    };
    chain.record(&mut journal, subject, (None, Some(&field)), &Why::by(right))?;
    chain.save(&mut transaction).await?;
    journal.flush(&mut transaction).await?;
    transaction.commit().await?;
    Ok(field)
}

fn field(new: &NewOwnField, id: OwnFieldId) -> UseCaseResult<OwnField> {
    let mut refusals = Refusals::default();
    checks::name(&mut refusals, Field::OwnField, &new.label);
    refusals.or_ok(())?;
    let choices = new
        .choices
        .iter()
        .map(|choice| choice.trim().to_owned())
        .filter(|choice| !choice.is_empty());
    let field = OwnField {
        id,
        organization: new.organization,
        subject: new.subject,
        code: new
            .code
            .clone()
            .map_or_else(|| code_of(&new.label, id), Ok)?,
        label: new.label.trim().to_owned(),
        kind: new.kind,
        choices: if new.kind == OwnKind::Choice {
            choices.collect()
        } else {
            Vec::new()
        },
    };
    field.check()?;
    Ok(field)
}

/// A code made from a label: its letters and digits; of another script, from the id.
fn code_of(label: &str, id: OwnFieldId) -> Result<Code, Refusal> {
    const MOST_BYTES: usize = 60;
    let words: Vec<String> = fold(label)
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    let mut text = words.join("-");
    text.truncate(MOST_BYTES);
    Code::parse(text.trim_end_matches('-'))
        .or_else(|_| Code::parse(&format!("field-{}", id.0.simple())))
        .map_err(|_| Refusal::new(Rule::V2, Cause::InvalidText, Field::OwnField, label))
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_label_of_any_script_gives_a_code() {
        let id = OwnFieldId(Uuid::nil());
        let code = |label: &str| code_of(label, id).unwrap().to_string();
        assert_eq!(code(" Año  de Firma (nº 2) "), "ano-de-firma-no-2");
        assert_eq!(code("契約"), "field-00000000000000000000000000000000");
        assert!(code(&"abc ".repeat(50)).len() <= 60);
    }
}
