//! The demonstration, and the program without a command.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::Stdio;

use crate::desk::Desk;

#[test]
fn without_a_command_the_demonstration_is_served() {
    let desk = Desk::empty();
    let mut command = desk.command();
    command.env("DESBLOQUEO_LISTEN", "127.0.0.1:0");
    let mut server = command.stdout(Stdio::piped()).spawn().unwrap();
    let lines = BufReader::new(server.stdout.take().unwrap()).lines();
    let address = lines.map_while(Result::ok).find_map(|line| {
        let (_, rest) = line.split_once("http://")?;
        Some(rest.split('/').next()?.to_owned())
    });
    let mut answer = String::new();
    if let Some(address) = &address {
        let mut stream = TcpStream::connect(address).unwrap();
        let asked = "GET /healthz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
        stream.write_all(asked.as_bytes()).unwrap();
        stream.read_to_string(&mut answer).unwrap();
    }
    server.kill().unwrap();
    server.wait().unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{address:?} {answer}");
    assert!(desk.path("desbloqueo-demo.sqlite").exists());
}

#[test]
fn a_demonstration_is_made_once_and_reported() {
    let desk = Desk::empty();
    let demo = ["--database", "sqlite:desbloqueo-demo.sqlite"];
    let made = desk.json(
        &[
            &demo[..],
            &["demo", "--tenants", "4", "--today", "2026-11-22"],
        ]
        .concat(),
    );
    assert_eq!(made["tenants"], 4, "{made}");
    for command in [
        &["report", "blocked", "--by", "party"][..],
        &[
            "report",
            "blocked",
            "--by",
            "customer",
            "--as-of",
            "2026-06-30",
        ],
        &["lines", "--overdue"],
        &["blocker", "list"],
        &["verify"],
    ] {
        desk.done(&[&demo[..], command].concat());
    }
    let refused = desk.refused(&[&demo[..], &["demo"]].concat());
    assert!(!refused.err.is_empty());
}

#[test]
fn the_demonstration_exported_in_any_kind_says_nothing_new() {
    let desk = Desk::empty();
    desk.done(&["demo", "--today", "2026-11-22"]);
    for (name, language) in [("all.xlsx", "de"), ("all.csv", "en"), ("all.csv", "ja")] {
        desk.done(&["export", name, "--lang", language]);
        let again = desk.json(&["import", name, "--dry-run"]);
        let summary = &again["summary"];
        let said = ["added", "changed", "refused"].map(|count| summary[count].as_i64());
        assert_eq!(said, [Some(0); 3], "{name} {language} {}", again["changes"]);
    }
}
