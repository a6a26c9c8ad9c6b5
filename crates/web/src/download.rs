//! Files that are written while somebody waits for them.

use std::fs::File;
use std::io::{BufWriter, Seek as _};

use axum::body::Body;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use tokio_util::io::ReaderStream;

use crate::error::PageError;

/// Sends what `write` writes, under a name. Writing blocks, so it has a thread of its own; the file grows on disk,
/// whatever its size, and is sent once it is whole.
pub(crate) async fn download<Writing>(
    name: &str,
    media_type: &'static str,
    write: impl FnOnce(BufWriter<File>) -> Writing + Send + 'static,
) -> Result<Response, PageError>
where
    Writing: Future<Output = Result<(), PageError>>,
{
    let runtime = tokio::runtime::Handle::current();
    let written = tokio::task::spawn_blocking(move || -> Result<File, PageError> {
        let mut file = tempfile::tempfile().map_err(failed)?;
        let out = BufWriter::new(file.try_clone().map_err(failed)?);
        runtime.block_on(write(out))?;
        file.rewind().map_err(failed)?;
        Ok(file)
    });
    let file = written.await.map_err(failed)??;
    let body = Body::from_stream(ReaderStream::new(tokio::fs::File::from_std(file)));
    let headers = [
        (header::CONTENT_TYPE, media_type.to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    Ok((headers, body).into_response())
}

/// A file that could not be written, which is a fault of ours.
pub(crate) fn failed(error: impl std::fmt::Display) -> PageError {
    tracing::error!(%error, "download");
    PageError::Status(StatusCode::INTERNAL_SERVER_ERROR)
}
