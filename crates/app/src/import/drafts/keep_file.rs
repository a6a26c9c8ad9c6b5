//! Keeps a file that somebody sent, where it can be read at all.

use desbloqueo_domain::code::ImportDraftId;
use desbloqueo_exchange::read::{self, Dictionary, SourceFile};
use desbloqueo_store::import_drafts::{self, ImportDraft};

use super::remembered::same_as_before;
use super::{Choices, Draft, Origin, draft_of, oldest};
use crate::App;
use crate::actor::Actor;
use crate::import::ImportError;

/// Bytes of a file at most.
pub const LARGEST_FILE: usize = 64 << 20;

/// Characters of a file's name that are kept.
const LONGEST_NAME: usize = 200;

/// Keeps a file under the name that its sender gave it. Its columns are read as those of the last import with the same
/// headings, where there is one; else as proposed.
pub async fn keep_file(
    app: &App,
    actor: &Actor,
    name: &str,
    content: Vec<u8>,
    dictionary: &Dictionary,
) -> Result<Draft, ImportError> {
    let name: String = plain(name).chars().take(LONGEST_NAME).collect();
    let file = SourceFile::Content {
        name: &name,
        bytes: &content,
    };
    let sight = read::look(file, None, dictionary)?;
    let mut transaction = app.database.write().await?;
    let before = same_as_before(&mut transaction, actor, &sight.mapping).await?;
    let choices = Choices {
        title: name.clone(),
        origin: before
            .as_ref()
            .map_or(Origin::Proposed, |before| Origin::Import(before.batch)),
        mapping: before.map(|before| before.mapping),
        ..Choices::default()
    };
    let kept = ImportDraft {
        id: ImportDraftId(app.ids.next(app.clock.now())),
        person: actor.person,
        file_name: name,
        byte_count: i64::try_from(content.len()).unwrap_or(i64::MAX),
        choices: serde_json::to_string(&choices).unwrap_or_default(),
        version: 1,
        created_at: app.clock.now().as_microsecond(),
        batch: None,
    };
    import_drafts::delete_before(&mut transaction, oldest(app)).await?;
    import_drafts::insert(&mut transaction, &kept, content).await?;
    transaction.commit().await?;
    Ok(draft_of(kept))
}

/// The name of a file without folders, some browsers send them, and without signs that nobody sees.
fn plain(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().filter(|sign| !sign.is_control()).collect()
}
