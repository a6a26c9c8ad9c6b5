//! `/blockers/{id}/realistic`: when a blocker is likely to be gone, from how long others like it lasted.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use desbloqueo_app::insights::{Realistic, blocker_outlook};
use desbloqueo_app::reads::past_day;
use desbloqueo_i18n::{Args, format};
use desbloqueo_words::Words;
use desbloqueo_words::charts::durations::realistic_in_words;
use serde::Deserialize;

use super::forms::{id_of, path_of};
use super::show::title_of;
use crate::error::PageError;
use crate::pages::html;
use crate::shell::Shell;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "blockers/realistic.html")]
struct RealisticPage {
    shell: Shell,
    /// The page of the blocker, and its title.
    blocker: String,
    title: String,
    /// The dates, or that there are none.
    text: String,
    /// What they are drawn from; empty where there are none.
    why: String,
}

/// What its address may ask for.
#[derive(Deserialize)]
pub(super) struct Asked {
    /// As of the end of this day; what cannot be read, and what is to come, is now.
    #[serde(default)]
    as_of: String,
}

pub(super) async fn show(
    visitor: Visitor,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let (app, actor) = (&visitor.app, visitor.actor());
    let as_of = past_day(app, actor, asked.as_of.parse().ok()).await?;
    let found = blocker_outlook(app, actor, id_of(&id)?, as_of).await?;
    let words = visitor.words();
    let said = found.realistic.map(|realistic| {
        let text = realistic_in_words(&words, &realistic);
        (text, why(&words, &realistic))
    });
    let said = said.filter(|(text, _)| !text.is_empty());
    let (text, why) =
        said.unwrap_or_else(|| (words.plain("blocker-realistic-unknown"), String::new()));
    let mut shell = visitor
        .shell("nav-blockers")
        .titled(words.plain("chart-realistic-dates-question"));
    shell.as_of = as_of.map(|day| words.date(day));
    html(&RealisticPage {
        shell,
        blocker: path_of(found.blocker.id),
        title: title_of(&words, &found.blocker.state),
        text,
        why,
    })
}

fn why(words: &Words<'_>, realistic: &Realistic) -> String {
    let outlook = realistic.outlook;
    let share = outlook
        .by_promise
        .map(|share| format::percent(words.language, share));
    let cases = i64::try_from(outlook.cases).unwrap_or(i64::MAX);
    let args = Args::new().number("cases", cases).optional("share", share);
    words.text("blocker-realistic-why", &args)
}
