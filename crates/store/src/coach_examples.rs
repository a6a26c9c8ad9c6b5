//! Decisions of people about notes, from which the coach of an organization learns.

use uuid::Uuid;

use desbloqueo_domain::code::{LineId, OrganizationId, PersonId, TenantId};
use desbloqueo_domain::status::Status;
use sha2::{Digest, Sha256};

use crate::column::{inconsistent, optional_code, to_code, to_optional_code};
use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::transaction::{Assembled, Transaction};
use crate::values;

const TABLE: &str = "coach_example";

const COLUMNS: &str = "organization_id, id, line_id, note, language, service, proposed_l1, proposed_l2, \
     proposed_l3, confidence, chosen_l1, chosen_l2, chosen_l3, kind, person_id, recorded_at, model_version";

/// A status that somebody chose for a note, and what the coach proposed for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoachExample {
    /// The organization, which alone learns from it.
    pub organization: OrganizationId,
    /// Its id.
    pub id: Uuid,
    /// The line.
    pub line: LineId,
    /// The note.
    pub note: String,
    /// The language of who wrote it, as a code.
    pub language: String,
    /// The service, as a code.
    pub service: String,
    /// What the coach proposed first.
    pub proposed: Status,
    /// How sure it was, in thousandths.
    pub confidence: i64,
    /// What was chosen.
    pub chosen: Status,
    /// Who chose it.
    pub person: PersonId,
    /// When, in microseconds since 1970.
    pub recorded_at: i64,
    /// The version that proposed it; 0 is the coach as it comes.
    pub model_version: i64,
}

/// How often one status was proposed and another, or the same, was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoachPair {
    /// What the coach proposed first.
    pub proposed: Status,
    /// What was chosen.
    pub chosen: Status,
    /// How often.
    pub count: i64,
}

#[derive(sqlx::FromRow)]
struct ExampleRow {
    organization_id: Uuid,
    id: Uuid,
    line_id: Uuid,
    note: String,
    language: String,
    service: String,
    proposed_l1: String,
    proposed_l2: String,
    proposed_l3: String,
    confidence: i64,
    chosen_l1: String,
    chosen_l2: String,
    chosen_l3: String,
    kind: String,
    person_id: Uuid,
    recorded_at: i64,
    model_version: i64,
}

impl CoachExample {
    /// Whether the first proposal was taken; who adds a detail that it left open took it.
    pub fn is_accepted(&self) -> bool {
        let (proposed, chosen) = (&self.proposed, &self.chosen);
        let same_reason = proposed.l1 == chosen.l1 && proposed.l2 == chosen.l2;
        same_reason && (proposed.l3.is_none() || proposed.l3 == chosen.l3)
    }

    /// The stable code of what became of the proposal.
    pub fn kind(&self) -> &'static str {
        if self.is_accepted() {
            "accepted"
        } else {
            "corrected"
        }
    }
}

impl ExampleRow {
    fn into_example(self) -> StoreResult<CoachExample> {
        let example = CoachExample {
            organization: OrganizationId(self.organization_id),
            id: self.id,
            line: LineId(self.line_id),
            note: self.note,
            language: self.language,
            service: self.service,
            proposed: status([&self.proposed_l1, &self.proposed_l2, &self.proposed_l3])?,
            confidence: self.confidence,
            chosen: status([&self.chosen_l1, &self.chosen_l2, &self.chosen_l3])?,
            person: PersonId(self.person_id),
            recorded_at: self.recorded_at,
            model_version: self.model_version,
        };
        if example.kind() == self.kind {
            Ok(example)
        } else {
            Err(inconsistent(TABLE, "kind", &self.kind))
        }
    }
}

fn status([l1, l2, l3]: [&str; 3]) -> StoreResult<Status> {
    Ok(Status {
        l1: to_code(TABLE, "l1", l1)?,
        l2: to_optional_code(TABLE, "l2", l2)?,
        l3: to_optional_code(TABLE, "l3", l3)?,
    })
}

fn digest(note: &str) -> Vec<u8> {
    Sha256::digest(note.as_bytes()).to_vec()
}

/// Keeps a decision, in place of an earlier one about the same note of the same line.
pub async fn save(transaction: &mut Transaction, example: &CoachExample) -> StoreResult<()> {
    const HEAD: &str = "INSERT INTO coach_example (organization_id, id, line_id, digest, note, language, service, \
         proposed_l1, proposed_l2, proposed_l3, confidence, chosen_l1, chosen_l2, chosen_l3, kind, person_id, \
         recorded_at, model_version)";
    let values = values![
        example.organization.0,
        example.id,
        example.line.0,
        digest(&example.note),
        example.note.as_str(),
        example.language.as_str(),
        example.service.as_str(),
        example.proposed.l1.as_str(),
        optional_code(example.proposed.l2.as_ref()),
        optional_code(example.proposed.l3.as_ref()),
        example.confidence,
        example.chosen.l1.as_str(),
        optional_code(example.chosen.l2.as_ref()),
        optional_code(example.chosen.l3.as_ref()),
        example.kind(),
        example.person.0,
        example.recorded_at,
        example.model_version,
    ];
    let mut sql = Fragment::insert(HEAD, vec![values]);
    sql.push(
        " ON CONFLICT (organization_id, line_id, digest) DO UPDATE
                SET proposed_l1 = excluded.proposed_l1, proposed_l2 = excluded.proposed_l2,
                    proposed_l3 = excluded.proposed_l3, confidence = excluded.confidence,
                    chosen_l1 = excluded.chosen_l1, chosen_l2 = excluded.chosen_l2,
                    chosen_l3 = excluded.chosen_l3, kind = excluded.kind, person_id = excluded.person_id,
                    recorded_at = excluded.recorded_at, model_version = excluded.model_version",
    );
    transaction.later(sql).await
}

/// The decisions of an organization up to an instant, the newest first, so many at most.
pub async fn list(
    transaction: &mut Transaction,
    organization: OrganizationId,
    until: i64,
    limit: i64,
) -> StoreResult<Vec<CoachExample>> {
    let sql = format!(
        "SELECT {COLUMNS}
           FROM coach_example
          WHERE organization_id = $1 AND recorded_at <= $2
          ORDER BY recorded_at DESC, id DESC
          LIMIT $3"
    );
    let rows: Vec<ExampleRow> = transaction
        .fetch_all(Assembled(sql), values![organization.0, until, limit])
        .await?;
    rows.into_iter().map(ExampleRow::into_example).collect()
}

/// How many decisions of an organization were recorded after an instant.
pub async fn count_after(
    transaction: &mut Transaction,
    organization: OrganizationId,
    instant: i64,
) -> StoreResult<i64> {
    transaction
        .fetch_number(
            "SELECT count(*) FROM coach_example WHERE organization_id = $1 AND recorded_at > $2",
            values![organization.0, instant],
        )
        .await
}

/// What was proposed and what was chosen in an organization from an instant on, the most frequent first.
pub async fn list_pairs(
    transaction: &mut Transaction,
    organization: OrganizationId,
    since: i64,
) -> StoreResult<Vec<CoachPair>> {
    type PairRow = (String, String, String, String, String, String, i64);
    let rows: Vec<PairRow> = transaction
        .fetch_all(
            "SELECT proposed_l1, proposed_l2, proposed_l3, chosen_l1, chosen_l2, chosen_l3, count(*) AS often
               FROM coach_example
              WHERE organization_id = $1 AND recorded_at >= $2
              GROUP BY proposed_l1, proposed_l2, proposed_l3, chosen_l1, chosen_l2, chosen_l3
              ORDER BY often DESC, proposed_l1, proposed_l2, proposed_l3, chosen_l1, chosen_l2, chosen_l3",
            values![organization.0, since],
        )
        .await?;
    let pair = |(p1, p2, p3, c1, c2, c3, count): PairRow| {
        Ok(CoachPair {
            proposed: status([&p1, &p2, &p3])?,
            chosen: status([&c1, &c2, &c3])?,
            count,
        })
    };
    rows.into_iter().map(pair).collect()
}

/// Forgets the decisions about the lines of a tenant: it leaves the organization, and its notes with it.
pub async fn delete_of_tenant(
    transaction: &mut Transaction,
    organization: OrganizationId,
    tenant: TenantId,
) -> StoreResult<u64> {
    transaction
        .execute(
            "DELETE FROM coach_example
              WHERE organization_id = $1
                AND line_id IN (SELECT id FROM status_line WHERE organization_id = $1 AND tenant_id = $2)",
            values![organization.0, tenant.0],
        )
        .await
}

/// Replaces a phrase in the notes; their digests, which would tell what stood there, go too (rule H3). Says in how many.
pub(crate) async fn redact(
    transaction: &mut Transaction,
    phrase: &str,
    blank: &str,
) -> StoreResult<u64> {
    let found: Vec<(Uuid, Uuid)> = transaction
        .fetch_all(
            "SELECT organization_id, id FROM coach_example WHERE replace(note, $1, '') <> note",
            values![phrase],
        )
        .await?;
    let mut redacted = 0;
    for (organization, id) in found {
        redacted += transaction
            .execute(
                "UPDATE coach_example SET note = replace(note, $1, $2), digest = $3
                  WHERE organization_id = $4 AND id = $5",
                values![phrase, blank, id.as_bytes().to_vec(), organization, id],
            )
            .await?;
    }
    Ok(redacted)
}
