//! Tests of the API from outside: the description linted, and every operation of a running program asked with thousands
//! of generated requests, right and wrong ones.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};

use anyhow::{Context as _, Result, bail};

use crate::{program, shell};

/// The same requests each time.
const SEED: &str = "20261122";

/// Generated requests of each operation at most, in each phase.
const MOST_OF_ONE: &str = "20";

/// What is refused of an answer: a failure of the server, a status or header or body that the description does not
/// name, a wrong request that is taken, a method or a token that is not asked for.
///
/// That right requests are taken is not among them: the rules of the playbook refuse most of what is made up.
const CHECKS: &str = "not_a_server_error,status_code_conformance,content_type_conformance,\
    response_headers_conformance,response_schema_conformance,negative_data_rejection,unsupported_method,ignored_auth";

/// Lints the description, with the rules of `redocly.yaml`.
pub(crate) fn lint() -> Result<ExitStatus> {
    shell::say("the description of the API, linted");
    let folder = shell::root().join("e2e/api");
    let mut npm = Command::new("npm");
    npm.args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--silent",
    ])
    .current_dir(&folder);
    shell::read(&mut npm)?;
    let mut redocly = Command::new("node");
    redocly
        .args([
            "node_modules/@redocly/cli/bin/cli.js",
            "lint",
            "../../docs/api/openapi.json",
        ])
        .current_dir(&folder)
        .env("REDOCLY_TELEMETRY", "off")
        .env("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
    shell::status(&mut redocly)
}

/// Asks every operation of a program with a demonstration of its own.
pub(crate) fn ask(python: &Path) -> Result<ExitStatus> {
    shell::say("the API, asked by schemathesis");
    let file = program::build()?;
    let folder = tempfile::tempdir()?;
    let program = Program::start(&file, folder.path())?;
    let schemathesis = python.with_file_name("schemathesis");
    let mut command = Command::new(schemathesis);
    command
        .current_dir(folder.path())
        .args(["run", &format!("{}/api/v1/openapi.json", program.url)])
        .args([
            "--header",
            &format!("Authorization: Bearer {}", program.token),
        ])
        .args([
            "--checks",
            CHECKS,
            "--seed",
            SEED,
            "--max-examples",
            MOST_OF_ONE,
        ])
        .args(["--generation-database", "none", "--continue-on-failure"])
        // The token that asks must not be ended by what it asks for.
        .args(["--exclude-operation-id", "revoke_token"])
        .args(["--exclude-operation-id", "update_person"])
        .args(["--exclude-operation-id", "deactivate_and_reassign"])
        .args(["--exclude-operation-id", "revoke_role"])
        .args([
            "--suppress-health-check",
            "all",
            "--warnings",
            "off",
            "--no-color",
        ]);
    shell::status(&mut command)
}

/// The program on a demonstration, until it is dropped.
struct Program {
    server: Child,
    url: String,
    token: String,
}

impl Program {
    fn start(file: &Path, folder: &Path) -> Result<Self> {
        let run = |arguments: &[&str]| {
            let mut command = Command::new(file);
            command
                .current_dir(folder)
                .args(["--database", "sqlite:api.sqlite", "--lang", "en", "--json"])
                .args(arguments);
            command
        };
        shell::read(&mut run(&[
            "demo",
            "--tenants",
            "12",
            "--today",
            "2026-11-22",
        ]))?;
        let made = shell::read(&mut run(&[
            "token",
            "create",
            "--name",
            "Schemathesis",
            "--scope",
            "read",
            "--scope",
            "write",
            "--scope",
            "import",
            "--scope",
            "admin",
        ]))?;
        let token = made.split('"').find(|part| part.starts_with("dsb_"));
        let token = token.context("no token was made")?.to_owned();
        let mut serve = run(&[
            "serve",
            "--listen",
            "127.0.0.1:0",
            "--api-requests-per-minute",
            "1000000",
        ]);
        let mut server = serve.stdout(Stdio::piped()).spawn()?;
        let url = address(&mut server)?;
        Ok(Self { server, url, token })
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // One that has ended already needs no end.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// The address that the program says once it takes connections.
fn address(server: &mut Child) -> Result<String> {
    let output = server.stdout.take().context("no output")?;
    for line in BufReader::new(output).lines() {
        let line = line?;
        if let Some(at) = line.find("http://") {
            let url = line
                .get(at..)
                .and_then(|rest| rest.split_whitespace().next());
            let url = url.unwrap_or_default().trim_end_matches('/');
            return Ok(url.to_owned());
        }
    }
    bail!("the program ended without saying where it listens")
}
