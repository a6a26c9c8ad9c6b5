//! What an import did, for people.

use anyhow::Result;
use desbloqueo_app::history::Mentioned;
use desbloqueo_app::import::{ImportFinding, Imported, RowChange, RowOutcome, Weight};
use desbloqueo_i18n::Args;

use super::{Import, columns, message};
use crate::output::{Output, Tone};
use crate::session::Session;
use desbloqueo_words::Teller;
use desbloqueo_words::Words;
use desbloqueo_words::sheet_finding;

/// Changes that are shown; the rest is counted.
const MOST_SHOWN: usize = 40;

pub(super) fn print(session: &Session, imported: &Imported, command: &Import) -> Result<()> {
    let (output, words) = (&session.output, session.words());
    columns::print(output, &words, imported, command)?;
    print_findings(output, &words, imported)?;
    let mentioned = Mentioned::of(imported.names.clone());
    let teller = Teller::of_rows(words, &mentioned);
    print_changes(output, &teller, imported)?;
    let summary = imported.summary;
    let args = Args::new()
        .count("added", summary.added)
        .count("changed", summary.changed)
        .count("unchanged", summary.unchanged)
        .count("refused", summary.refused);
    output.line(words.text("import-summary", &args))?;
    print_end(output, imported, command)
}

fn print_findings(output: &Output, words: &Words<'_>, imported: &Imported) -> Result<()> {
    for finding in imported.findings.iter().take(10 * MOST_SHOWN) {
        let (rule, tone) = match &finding.weight {
            Weight::Refused(refusal) => (refusal.rule, Tone::Alarm),
            Weight::Notice(notice) => (notice.rule, Tone::Quiet),
        };
        let place = format!("{}!{}  {rule}", finding.sheet, finding.address);
        output.line(output.tone(&place, tone))?;
        output.paragraph(&message(words, finding), 4)?;
    }
    and_more(output, imported.findings.len(), 10 * MOST_SHOWN)?;
    for finding in &imported.sheet_findings {
        output.item(&sheet_finding(output.language, finding))?;
    }
    if !imported.findings.is_empty() || !imported.sheet_findings.is_empty() {
        output.gap()?;
    }
    Ok(())
}

fn print_changes(output: &Output, teller: &Teller<'_>, imported: &Imported) -> Result<()> {
    let is_changed = |change: &&RowChange| change.outcome == RowOutcome::Changed;
    let changed: Vec<&RowChange> = imported.changes.iter().filter(is_changed).collect();
    for change in changed.iter().take(MOST_SHOWN) {
        output.line(output.with("import-change", "row", &change.row.to_string()))?;
        for sentence in teller.sentences("line", &change.fields()) {
            output.item(&sentence)?;
        }
    }
    and_more(output, changed.len(), MOST_SHOWN)?;
    if !changed.is_empty() {
        output.gap()?;
    }
    Ok(())
}

fn and_more(output: &Output, all: usize, shown: usize) -> Result<()> {
    if all > shown {
        output.line(output.text("and-more", &Args::new().count("count", all - shown)))?;
    }
    Ok(())
}

/// Whether it was applied, and what to do next.
fn print_end(output: &Output, imported: &Imported, command: &Import) -> Result<()> {
    let refused = |finding: &ImportFinding| matches!(finding.weight, Weight::Refused(_));
    let any_refused = imported.findings.iter().any(refused);
    if let (Some(path), true) = (&command.refused, any_refused) {
        let path = path.display().to_string();
        output.paragraph(&output.with("import-refused-written", "path", &path), 0)?;
    }
    let end = match (imported.batch, command.dry_run) {
        (Some(batch), _) => output.with("import-undo", "id", &batch.to_string()),
        (None, true) => output.plain("import-dry-run"),
        (None, false) if any_refused && command.refused.is_some() => {
            output.plain("import-nothing-applied-written")
        }
        (None, false) if any_refused => output.plain("import-nothing-applied"),
        (None, false) => output.plain("import-nothing-new"),
    };
    output.paragraph(&end, 0)?;
    Ok(())
}
