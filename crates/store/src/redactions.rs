//! Forgetting people: their words out of records, and the content out of past changes, of which the digests stay
//! (rules H3, H6).

use uuid::Uuid;

use desbloqueo_domain::code::{OrganizationId, PersonId};
use desbloqueo_domain::text::fold;

use crate::coach_examples;
use crate::column::sort_key;
use crate::error::StoreResult;
use crate::texts;
use crate::transaction::{Assembled, Transaction};
use crate::values;

/// What stands in free text where something was redacted.
pub const BLANK: &str = "▮▮▮";

/// A column of free text, and whether its table counts saves: who has the record open is told that it changed.
struct FreeText {
    table: &'static str,
    column: &'static str,
    is_versioned: bool,
}

const fn text(table: &'static str, column: &'static str, is_versioned: bool) -> FreeText {
    FreeText {
        table,
        column,
        is_versioned,
    }
}

/// Every column in which people write sentences, but those of which another column or table says the same.
const FREE_TEXTS: [FreeText; 17] = [
    text("status_line", "asked_of", true),
    text("status_line", "next_text", true),
    text("entitlement", "override_reason", true),
    text("entitlement", "start_reason", true),
    text("entitlement", "success_owner", true),
    text("blocker", "asked_of", true),
    text("blocker", "next_text", true),
    text("blocker", "resolution", true),
    text("blocker_comment", "body", false),
    text("tenant", "priority_reason", true),
    text("tenant_note", "body", false),
    text("contact", "do_not_contact", true),
    text("own_value", "value", false),
    text("batch", "title", false),
    text("import_draft", "file_name", false),
    text("import_mapping", "name", false),
    text("coach_model", "reason", false),
];

/// Replaces a phrase in every free text; says in how many places.
pub async fn replace_in_records(transaction: &mut Transaction, phrase: &str) -> StoreResult<u64> {
    let mut replaced = replace_in_titles(transaction, phrase).await?;
    replaced += replace_in_notes(transaction, phrase).await?;
    replaced += coach_examples::redact(transaction, phrase, BLANK).await?;
    for FreeText {
        table,
        column,
        is_versioned,
    } in FREE_TEXTS
    {
        let version = if is_versioned {
            ", version = version + 1"
        } else {
            ""
        };
        let sql = format!(
            "UPDATE {table} SET {column} = replace({column}, $1, $2){version}
             WHERE replace({column}, $1, '') <> {column}"
        );
        replaced += transaction
            .execute(Assembled(sql), values![phrase, BLANK])
            .await?;
    }
    Ok(replaced)
}

/// The titles of blockers, with the keys by which they are sorted.
async fn replace_in_titles(transaction: &mut Transaction, phrase: &str) -> StoreResult<u64> {
    let found: Vec<(Uuid, Uuid, String)> = transaction
        .fetch_all(
            "SELECT organization_id, id, title FROM blocker WHERE replace(title, $1, '') <> title",
            values![phrase],
        )
        .await?;
    let mut replaced = 0;
    for (organization, id, title) in found {
        let title = title.replace(phrase, BLANK);
        replaced += transaction
            .execute(
                "UPDATE blocker SET title = $1, title_key = $2, version = version + 1
                 WHERE organization_id = $3 AND id = $4",
                values![title.as_str(), sort_key(&title), organization, id],
            )
            .await?;
    }
    Ok(replaced)
}

/// The notes of lines, with the texts by which they are found.
async fn replace_in_notes(transaction: &mut Transaction, phrase: &str) -> StoreResult<u64> {
    let found: Vec<(Uuid, Uuid, String)> = transaction
        .fetch_all(
            "SELECT organization_id, id, note FROM status_line WHERE replace(note, $1, '') <> note",
            values![phrase],
        )
        .await?;
    if found.is_empty() {
        return Ok(0);
    }
    let mut replaced = 0;
    texts::NOTES.strike_thoroughly(transaction, true).await?;
    for (organization, id, note) in found {
        let note = note.replace(phrase, BLANK);
        replaced += transaction
            .execute(
                "UPDATE status_line SET note = $1, version = version + 1
                 WHERE organization_id = $2 AND id = $3",
                values![note.as_str(), organization, id],
            )
            .await?;
        texts::NOTES
            .save(transaction, OrganizationId(organization), id, fold(&note))
            .await?;
    }
    texts::NOTES.strike_thoroughly(transaction, false).await?;
    Ok(replaced)
}

/// Empties what past changes say wherever they hold a phrase; their digests stay, so that the chain still proves the
/// rest. Says how many.
pub async fn redact_changes_with(transaction: &mut Transaction, phrase: &str) -> StoreResult<u64> {
    // As JSON writes it inside of quotation marks.
    let quoted = serde_json_text(phrase);
    transaction
        .execute(
            "UPDATE change SET reason = '', override_reason = '', before = '', after = '', salt = $3
              WHERE length(salt) > 0
                AND (replace(reason, $1, '') <> reason
                  OR replace(override_reason, $1, '') <> override_reason
                  OR replace(before, $2, '') <> before
                  OR replace(after, $2, '') <> after)",
            values![phrase, quoted, Vec::<u8>::new()],
        )
        .await
}

/// The same of every change of a record.
pub async fn redact_changes_of(transaction: &mut Transaction, subject: Uuid) -> StoreResult<u64> {
    transaction
        .execute(
            "UPDATE change SET reason = '', override_reason = '', before = '', after = '', salt = $2
              WHERE length(salt) > 0 AND subject_id = $1",
            values![subject, Vec::<u8>::new()],
        )
        .await
}

/// Forgets all by which a person signed in or was known to the program, at an instant in microseconds since 1970:
/// sessions, password, links, second factor, look, own lists, files that wait; tokens are revoked and lose their names.
pub async fn forget_access(
    transaction: &mut Transaction,
    person: PersonId,
    mail: &str,
    now: i64,
) -> StoreResult<()> {
    for statement in [
        "DELETE FROM session WHERE person_id = $1",
        "DELETE FROM credential WHERE person_id = $1",
        "DELETE FROM account_link WHERE person_id = $1",
        "DELETE FROM recovery_code WHERE person_id = $1",
        "DELETE FROM second_factor WHERE person_id = $1",
        "DELETE FROM person_setting WHERE person_id = $1",
        "DELETE FROM list_columns WHERE person_id = $1",
        "DELETE FROM saved_view WHERE person_id = $1 AND organization_id IS NULL",
        "DELETE FROM import_content WHERE import_draft_id IN
             (SELECT id FROM import_draft WHERE person_id = $1)",
        "DELETE FROM import_draft WHERE person_id = $1",
        "DELETE FROM import_mapping WHERE person_id = $1",
        "DELETE FROM role_grant WHERE person_id = $1",
        "DELETE FROM person_identity WHERE person_id = $1",
        "DELETE FROM calendar_feed WHERE person_id = $1",
        "DELETE FROM idempotent_request WHERE api_token_id IN
             (SELECT id FROM api_token WHERE person_id = $1)",
        "UPDATE api_token SET name = '' WHERE person_id = $1",
    ] {
        transaction.execute(statement, values![person.0]).await?;
    }
    transaction
        .execute(
            "UPDATE api_token SET revoked_at = $2 WHERE person_id = $1 AND revoked_at = 0",
            values![person.0, now],
        )
        .await?;
    transaction
        .execute(
            "DELETE FROM sign_in_failure WHERE subject = $1",
            values![sort_key(mail)],
        )
        .await?;
    Ok(())
}

/// A text as it stands between the quotation marks of JSON.
fn serde_json_text(phrase: &str) -> String {
    let mut text = String::with_capacity(phrase.len());
    for sign in phrase.chars() {
        match sign {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\t' => text.push_str("\\t"),
            other => text.push(other),
        }
    }
    text
}
