//! Every operation has an example in the description, and answers as its example says.
//!
//! With `DESBLOQUEO_RECORD_EXAMPLES` set, the examples are written anew instead.

mod access;
mod catalogue;
mod work;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use desbloqueo_api::document;
use serde_json::{Map, Value, json};

use crate::site::{Answer, Site, on_both};

/// Runs examples and keeps what was asked and answered.
pub(super) struct Runner<'a> {
    pub(super) site: &'a Site,
    document: Value,
    seen: BTreeMap<String, Value>,
}

/// What an example sends.
#[derive(Default)]
pub(super) struct Sends<'a> {
    path: Vec<(&'a str, &'a str)>,
    query: Vec<(&'a str, &'a str)>,
    version: Option<&'a str>,
    body: Option<Value>,
    file: Option<&'a str>,
}

impl<'a> Sends<'a> {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// The records that the path names.
    pub(super) fn on(mut self, path: &[(&'a str, &'a str)]) -> Self {
        self.path = path.to_vec();
        self
    }

    /// The parameters.
    pub(super) fn asking(mut self, query: &[(&'a str, &'a str)]) -> Self {
        self.query = query.to_vec();
        self
    }

    /// The version that an edit is made on.
    pub(super) fn at(mut self, tag: &'a str) -> Self {
        self.version = Some(tag);
        self
    }

    /// The body.
    pub(super) fn with(mut self, body: Value) -> Self {
        self.body = Some(body);
        self
    }

    /// The content of a file.
    pub(super) fn file(mut self, content: &'a str) -> Self {
        self.file = Some(content);
        self
    }
}

impl Runner<'_> {
    pub(super) async fn run(&mut self, id: &str, sends: Sends<'_>) -> Answer {
        let (method, template) = self.find(id);
        let mut path = template;
        for (name, value) in &sends.path {
            path = path.replace(&format!("{{{name}}}"), value);
        }
        let pairs = sends.query.iter();
        let query: Vec<String> = pairs
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        if !query.is_empty() {
            path = format!("{path}?{}", query.join("&"));
        }
        let mut headers = vec![("accept-language", "en")];
        headers.extend(sends.version.map(|tag| ("if-match", tag)));
        let answer = match (sends.file, &sends.body) {
            (Some(file), _) => {
                let body = Some(("application/octet-stream", file.as_bytes().to_vec()));
                self.site.send_bytes(&method, &path, &headers, body).await
            }
            (None, body) => self.site.send(&method, &path, &headers, body.clone()).await,
        };
        let map = |pairs: &[(&str, &str)]| -> Map<String, Value> {
            let pairs = pairs.iter();
            pairs
                .map(|(name, value)| ((*name).to_owned(), json!(value)))
                .collect()
        };
        let mut example = json!({
            "path": map(&sends.path), "query": map(&sends.query),
            "status": answer.status.as_u16(), "answer": public(&answer.body),
        });
        if let Some(tag) = sends.version {
            example["path"]["If-Match"] = json!(tag);
        }
        if let Some(body) = sends.body {
            example["body"] = body;
        }
        let twice = self.seen.insert(id.to_owned(), example);
        assert!(twice.is_none(), "{id} twice");
        assert!(
            answer.status.is_success() || id == "approve_status_line",
            "{id}: {}",
            answer.body
        );
        answer
    }

    fn find(&self, id: &str) -> (String, String) {
        let paths = self.document["paths"].as_object().unwrap();
        let all = paths.iter().flat_map(|(path, methods)| {
            let methods = methods.as_object().unwrap().iter();
            methods.map(move |(method, one)| (method, path, one))
        });
        let mut found = all.filter(|(_, _, one)| one["operationId"] == id);
        let (method, path, _) = found.next().unwrap_or_else(|| panic!("no operation {id}"));
        (method.to_uppercase(), path.clone())
    }

    /// Reads without keeping an example.
    pub(super) async fn read(&self, path: &str) -> Value {
        let answer = self.site.get(path).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        answer.body
    }

    pub(super) async fn tag(&self, path: &str) -> String {
        self.site.get(path).await.header("etag").to_owned()
    }
}

/// An answer without the secret that it shows, and without the whole of long lists.
fn public(answer: &Value) -> Value {
    let mut answer = answer.clone();
    if answer.get("token").is_some_and(Value::is_string) {
        answer["token"] = json!("dsb_…");
    }
    if answer.get("account_link").is_some_and(Value::is_string) {
        answer["account_link"] = json!("/account-link/…");
    }
    shorten(&mut answer);
    answer
}

fn shorten(value: &mut Value) {
    match value {
        Value::Array(items) => {
            items.truncate(3);
            items.iter_mut().for_each(shorten);
        }
        Value::Object(fields) => fields.values_mut().for_each(shorten),
        _ => {}
    }
}

pub(super) fn text(value: &Value) -> String {
    value
        .as_str()
        .unwrap_or_else(|| panic!("no text: {value}"))
        .to_owned()
}

#[tokio::test]
async fn every_operation_answers_as_its_example_says() {
    on_both(async |site| {
        let mut runner = Runner {
            site: &site,
            document: document(),
            seen: BTreeMap::new(),
        };
        catalogue::catalogue(&mut runner).await;
        work::entitlements(&mut runner).await;
        work::lines(&mut runner).await;
        work::blockers(&mut runner).await;
        access::guidance(&mut runner).await;
        access::access(&mut runner).await;
        access::many(&mut runner).await;
        access::coach(&mut runner).await;
        compare(&runner);
    })
    .await;
}

/// Compares what was seen with the examples of the description; every operation has one, and no example is left over.
fn compare(runner: &Runner<'_>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let file = |id: &str| -> PathBuf { folder.join(format!("{id}.json")) };
    let paths = runner.document["paths"].as_object().unwrap();
    let operations = paths
        .values()
        .flat_map(|methods| methods.as_object().unwrap().values());
    for operation in operations {
        let id = operation["operationId"].as_str().unwrap();
        assert!(
            id == "show_description" || runner.seen.contains_key(id),
            "{id} has no example"
        );
        assert!(
            !operation["summary"].as_str().unwrap_or_default().is_empty(),
            "{id}"
        );
    }
    let records = std::env::var_os("DESBLOQUEO_RECORD_EXAMPLES").is_some();
    for (id, seen) in &runner.seen {
        let wanted = serde_json::to_string_pretty(seen).unwrap() + "\n";
        if records {
            fs::write(file(id), wanted).unwrap();
        } else {
            let present = fs::read_to_string(file(id)).unwrap_or_default();
            assert_eq!(
                present, wanted,
                "{id}: record the examples anew, and look at them"
            );
        }
    }
}
