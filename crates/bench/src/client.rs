//! A connection that is kept, and somebody who signed in on it.

use std::net::SocketAddr;

use anyhow::{Context as _, Result, bail};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Bytes;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::header::{COOKIE, HeaderValue, SET_COOKIE};
use hyper::{Method, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

use crate::ask::{Answer, Ask};
use crate::dataset::PASSWORD;

/// A connection that is kept.
pub(crate) struct Client {
    sender: SendRequest<Full<Bytes>>,
    host: HeaderValue,
}

impl Client {
    pub(crate) async fn connect(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        let (sender, connection) = handshake(TokioIo::new(stream)).await?;
        // It ends with its sender; what went wrong before, the next request tells.
        tokio::spawn(async move { drop(connection.await) });
        Ok(Self {
            sender,
            host: HeaderValue::from_str(&address.to_string())?,
        })
    }

    /// Sends a request and reads its answer, whatever it is.
    pub(crate) async fn send(&mut self, ask: &Ask) -> Result<Answer> {
        self.sender.ready().await?;
        let answer = self.sender.send_request(ask.request(&self.host)?).await?;
        let (parts, body) = answer.into_parts();
        Ok(Answer {
            status: parts.status,
            headers: parts.headers,
            body: body.collect().await?.to_bytes(),
        })
    }

    /// The same; an answer that is not the one expected is a fault.
    pub(crate) async fn ask(&mut self, ask: &Ask) -> Result<Answer> {
        let answer = self.send(ask).await?;
        if answer.status != ask.expects {
            let said: String = answer.text().chars().take(600).collect();
            bail!("{} {}: {}\n{said}", ask.method, ask.path, answer.status);
        }
        Ok(answer)
    }
}

/// Signs in by password and gives the cookie of the session.
pub(crate) async fn sign_in(address: SocketAddr, mail: &str) -> Result<HeaderValue> {
    let mut client = Client::connect(address).await?;
    let page = client.ask(&Ask::get("/sign-in")).await?;
    let token = page
        .between("name=\"csrf\" content=\"", "\"")
        .context("the page of signing in has no token")?;
    let body = format!(
        "csrf={token}&mail={}&password={}",
        mail.replace('@', "%40"),
        PASSWORD.replace(' ', "+")
    );
    let form = Ask::get("/sign-in")
        .sending(Method::POST, "application/x-www-form-urlencoded", body)
        .with(COOKIE, &cookie(&page)?)
        .expecting(StatusCode::SEE_OTHER);
    let entered = client.ask(&form).await?;
    cookie(&entered)
}

/// The cookies that an answer sets.
fn cookie(answer: &Answer) -> Result<HeaderValue> {
    let set = answer.headers.get_all(SET_COOKIE).iter();
    let pairs: Vec<&str> = set
        .filter_map(|value| value.to_str().ok()?.split(';').next())
        .collect();
    Ok(HeaderValue::from_str(&pairs.join("; "))?)
}
