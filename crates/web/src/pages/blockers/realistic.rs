//! `/blockers/{id}/realistic`: when a blocker is likely to be gone, from how long others like it lasted.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use desbloqueo_app::insights::{Realistic, blocker_outlook};
use desbloqueo_i18n::{Args, format};
use desbloqueo_words::Words;
use desbloqueo_words::charts::durations::realistic_in_words;

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

pub(super) async fn show(visitor: Visitor, Path(id): Path<String>) -> Result<Response, PageError> {
    let found = blocker_outlook(&visitor.app, visitor.actor(), id_of(&id)?).await?;
    let words = visitor.words();
    let said = found.realistic.map(|realistic| {
        let text = realistic_in_words(&words, &realistic);
        (text, why(&words, &realistic))
    });
    let said = said.filter(|(text, _)| !text.is_empty());
    let (text, why) =
        said.unwrap_or_else(|| (words.plain("blocker-realistic-unknown"), String::new()));
    html(&RealisticPage {
        shell: visitor
            .shell("nav-blockers")
            .titled(words.plain("chart-realistic-dates-question")),
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
