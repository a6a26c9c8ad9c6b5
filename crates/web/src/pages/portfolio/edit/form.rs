//! The form of a bulk edit.

use askama::Template;
use desbloqueo_app::reads::{FilterChoices, filter_choices, list_blockers};
use desbloqueo_i18n::Args;
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;

use super::paste::PASTED;
use super::setting::Setting;
use crate::error::PageError;
use crate::pages::portfolio::asked::Asked;
use crate::pages::portfolio::choices::{Choice, Group, owners, statuses};
use crate::posted::Fields;
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Visitor;

/// Blockers to choose from at most.
const MOST_BLOCKERS: u32 = 200;

#[derive(Template)]
#[template(path = "portfolio/edit.html")]
pub(super) struct EditPage {
    shell: Shell,
    wrong: Wrong,
    /// The code of what is set.
    set: &'static str,
    chosen: String,
    /// What is repeated: lines, or the filter that finds them.
    lines: Vec<String>,
    is_all: bool,
    found: String,
    /// What was typed.
    fields: Fields,
    statuses: Vec<Group>,
    owners: Vec<Group>,
    next_owners: Vec<Group>,
    actions: Vec<Choice>,
    blockers: Vec<Choice>,
    /// For each pasted column, what it can be.
    columns: Vec<(String, String, Vec<Choice>)>,
    back: String,
}

pub(super) async fn page(
    visitor: &Visitor,
    fields: &Fields,
    wrong: Wrong,
) -> Result<EditPage, PageError> {
    let setting = Setting::read(fields.get("set"));
    let needs_people = [Setting::Owner, Setting::Next].contains(&setting);
    let known = if needs_people {
        filter_choices(&visitor.app, visitor.actor()).await?
    } else {
        FilterChoices::default()
    };
    let blockers = match setting {
        Setting::Blocker => blockers(visitor, fields.get("blocker")).await?,
        _ => Vec::new(),
    };
    let words = visitor.words();
    let lines: Vec<String> = fields.all("line").map(ToOwned::to_owned).collect();
    let is_all = fields.is_ticked("all");
    Ok(EditPage {
        set: setting.code(),
        chosen: if is_all {
            words.plain("portfolio-all-found")
        } else {
            words.text("portfolio-chosen", &Args::new().count("count", lines.len()))
        },
        statuses: match setting {
            Setting::Status => statuses(&words, fields.get("status")),
            _ => Vec::new(),
        },
        owners: owners(&words, &known, fields.get("owner")),
        next_owners: owners(&words, &known, fields.get("next_owner")),
        actions: actions(&words, fields.get("action")),
        columns: columns(&words, fields),
        blockers,
        lines: if is_all { Vec::new() } else { lines },
        is_all,
        found: fields.get("found").to_owned(),
        back: Asked::of(fields.get("found")).at("/portfolio"),
        fields: fields.clone(),
        wrong,
        shell: visitor.shell(setting.title()),
    })
}

/// Open blockers that hold more than one line, or may.
async fn blockers(visitor: &Visitor, chosen: &str) -> Result<Vec<Choice>, PageError> {
    let filter = desbloqueo_app::reads::BlockerFilter {
        open: Some(true),
        private: Some(false),
        ..Default::default()
    };
    let order = desbloqueo_app::reads::BlockerOrder {
        descending: true,
        ..Default::default()
    };
    let (app, actor) = (&visitor.app, visitor.actor());
    let list = list_blockers(app, actor, &filter, order, MOST_BLOCKERS).await?;
    let choice = |item: &desbloqueo_app::reads::BlockerItem| {
        Choice::new(item.id.to_string(), item.title.as_str(), chosen)
    };
    Ok(list.items.iter().map(choice).collect())
}

fn actions(words: &Words<'_>, chosen: &str) -> Vec<Choice> {
    let language = words.language.code();
    let codes = words.playbook.codes(Kind::NextAction).iter();
    let choice = |code: &desbloqueo_domain::code::Code| {
        let text = words.playbook.next_action_text(code, language);
        Choice::new(code.as_str(), text, chosen)
    };
    codes.map(choice).collect()
}

fn columns(words: &Words<'_>, fields: &Fields) -> Vec<(String, String, Vec<Choice>)> {
    let of = |number: usize| {
        let name = format!("column_{number}");
        // The first column is what most people copy: dates.
        let chosen = match (fields.get(&name), number) {
            ("", 1) => "target-date".to_owned(),
            (chosen, _) => chosen.to_owned(),
        };
        let choices =
            PASTED.map(|code| Choice::new(code, words.plain(&format!("field-{code}")), &chosen));
        let label = words.text(
            "portfolio-pasted-column",
            &Args::new().count("number", number),
        );
        (name, label, choices.to_vec())
    };
    (1..=3).map(of).collect()
}
