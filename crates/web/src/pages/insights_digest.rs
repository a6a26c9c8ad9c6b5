//! `/insights/digest`: one page for the weekly meeting, on the site and as a file. Its address is all there is: who is
//! sent it sees the same digest, of what they may see.

use askama::Template;
use axum::Router;
use axum::extract::{Path, RawQuery};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use desbloqueo_app::insights::{Digest, DigestDays, digest};
use desbloqueo_app::reads::name_filter;
use desbloqueo_digest::{DigestError, DigestFile, PdfError, body, write};
use desbloqueo_i18n::Args;
use desbloqueo_words::Words;
use desbloqueo_words::charts::Narrowed;
use desbloqueo_words::digest::DigestView;
use jiff::civil::Date;

use super::html;
use super::portfolio::{Asked, filter_text};
use crate::download::failed;
use crate::error::PageError;
use crate::shell::Shell;
use crate::visitor::Visitor;
use crate::web::Web;

const PATH: &str = "/insights/digest";

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/insights/digest", get(show))
        .route("/insights/digest/{file}", get(digest_file))
}

#[derive(Template)]
#[template(path = "insights_digest.html")]
struct DigestPage {
    shell: Shell,
    as_of: String,
    compare: String,
    /// What the form repeats.
    repeated: Vec<(String, String)>,
    /// The files: label and path.
    files: Vec<(String, String)>,
    /// The list of all lines of the slice.
    lines: String,
    /// Why there is no file; empty where none was asked for.
    problem: String,
    body: String,
}

/// What the address asks for, and the digest of it.
struct Found {
    asked: Asked,
    digest: Digest,
    view: DigestView,
}

async fn show(visitor: Visitor, RawQuery(query): RawQuery) -> Result<Response, PageError> {
    let found = Found::read(&visitor, &query.unwrap_or_default()).await?;
    html(&found.page(&visitor, String::new())?)
}

async fn digest_file(
    visitor: Visitor,
    Path(file): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let kind = file.strip_prefix("digest.").and_then(DigestFile::parse);
    let kind = kind.ok_or(PageError::Status(StatusCode::NOT_FOUND))?;
    let found = Found::read(&visitor, &query.unwrap_or_default()).await?;
    let written = write_file(&visitor, found.view.clone(), kind).await?;
    let bytes = match written {
        Ok(bytes) => bytes,
        Err(DigestError::Pdf(PdfError::NoFont { signs })) => {
            let signs = Args::new().text("signs", signs);
            let problem = visitor.words().text("digest-no-font", &signs);
            let page = html(&found.page(&visitor, problem)?)?;
            return Ok((StatusCode::SERVICE_UNAVAILABLE, page).into_response());
        }
        Err(error) => return Err(failed(error)),
    };
    let name = format!("digest-{}.{}", found.digest.day, kind.code());
    let headers = [
        (header::CONTENT_TYPE, kind.media_type().to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    Ok((headers, bytes).into_response())
}

/// Writing a file takes the processor for a while, so it has a thread of its own.
async fn write_file(
    visitor: &Visitor,
    view: DigestView,
    kind: DigestFile,
) -> Result<Result<Vec<u8>, DigestError>, PageError> {
    let playbook = std::sync::Arc::clone(&visitor.app.playbook);
    let language = visitor.words().language;
    let written =
        tokio::task::spawn_blocking(move || write(&Words::new(&playbook, language), &view, kind));
    written.await.map_err(failed)
}

impl Found {
    async fn read(visitor: &Visitor, query: &str) -> Result<Self, PageError> {
        let (app, actor, words) = (&visitor.app, visitor.actor(), visitor.words());
        let asked = Asked::of(query).without(&["sort", "columns"]);
        let filter = asked.filter(app, actor);
        let days = DigestDays {
            as_of: asked.as_of(),
            compared: compared(query),
        };
        let digest = digest(app, actor, &filter, days).await?;
        let names = name_filter(app, actor, &filter).await?;
        let slice = asked.filters();
        let slice: Vec<String> = slice
            .map(|(name, value)| filter_text(&words, &names, name, value))
            .collect();
        Ok(Self {
            view: words.digest(&digest, &slice),
            digest,
            asked,
        })
    }

    fn page(&self, visitor: &Visitor, problem: String) -> Result<DigestPage, PageError> {
        let words = visitor.words();
        let mut shell = visitor.shell("digest-page").titled(&*self.view.title);
        if self.digest.is_past {
            shell.as_of = Some(words.date(self.digest.day));
        }
        let lines = |narrowed: &Narrowed| Some(visitor.reader.url(&self.lines(narrowed)));
        Ok(DigestPage {
            as_of: self.digest.day.to_string(),
            compare: self.digest.compared.to_string(),
            repeated: self.asked.without(&["as_of"]).fields(),
            files: DigestFile::ALL
                .map(|kind| (self.label(&words, kind), self.file(kind)))
                .to_vec(),
            lines: self.asked.at("/portfolio"),
            body: body(&words, &self.view, &lines)?,
            problem,
            shell,
        })
    }

    fn label(&self, words: &Words<'_>, kind: DigestFile) -> String {
        let kind = Args::new().text("kind", format!(".{}", kind.code()));
        words.text("digest-file", &kind)
    }

    /// The address of a file, with both days, so that it stays the same.
    fn file(&self, kind: DigestFile) -> String {
        let asked = self.asked.with("as_of", self.digest.day.to_string());
        let path = format!("{PATH}/digest.{}", kind.code());
        asked.at(&format!("{path}?compare={}", self.digest.compared))
    }

    /// The list of the lines behind a row.
    fn lines(&self, narrowed: &Narrowed) -> String {
        let narrowed = narrowed.0.iter();
        let asked = narrowed.fold(self.asked.clone(), |asked, (name, value)| {
            asked.with(name, value.as_str())
        });
        asked.at("/portfolio")
    }
}

/// The day that is compared with.
fn compared(query: &str) -> Option<Date> {
    let fields: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap_or_default();
    let found = fields.iter().find(|(name, _)| name == "compare");
    found.and_then(|(_, day)| day.trim().parse().ok())
}
