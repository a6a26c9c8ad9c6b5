//! Notes in, advice out.

use std::io::Write as _;
use std::process::Stdio;

use serde_json::{Value, json};

use crate::desk::{Desk, Ran};

fn coach(input: &[u8], arguments: &[&str]) -> Ran {
    let desk = Desk::empty();
    let mut command = desk.command();
    command.arg("coach").args(arguments);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut standard_input = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || standard_input.write_all(&input));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    Ran::from(output)
}

fn answers(ran: &Ran) -> Vec<Value> {
    ran.out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn lines(notes: &[Value]) -> Vec<u8> {
    let lines: Vec<String> = notes.iter().map(ToString::to_string).collect();
    lines
        .join(
            "
",
        )
        .into_bytes()
}

#[test]
fn each_note_is_answered_on_a_line_of_its_own_in_order() {
    let input = lines(&[
        json!({ "text": "Customer does not answer mails or calls." }),
        json!({ "text": "They stay with Okta and will not use it.", "service": "aadp" }),
        json!({ "text": "Mover los buzones: va por la mitad.", "service": "Exchange Online", "other": [1] }),
    ]);
    let ran = coach(&input, &["--json"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let found = answers(&ran);
    let l2: Vec<&Value> = found
        .iter()
        .map(|answer| &answer["ranked"][0]["l2"])
        .collect();
    assert_eq!(
        l2,
        [
            "status-unknown-customer-unresponsive",
            "no-intent-using-competitive-solution",
            "in-progress-migration",
        ]
    );
    assert_eq!(
        found[1]["ranked"][0]["l3"],
        "no-intent-using-competitive-solution-okta"
    );
    assert!(found[0]["ranked"][0]["confidence"].as_f64().unwrap() > 0.3);
    assert!(
        !found[0]["ranked"][0]["because"]
            .as_array()
            .unwrap()
            .is_empty()
    );
}

#[test]
fn a_faulty_line_is_answered_in_its_place_and_the_others_as_well() {
    let mut input = b"{\"text\": \"No reply at all from the customer\"}\n\nnonsense\n{\"service\": \"teams\"}\n".to_vec();
    input.extend(b"\xff\xfe\n{\"text\": \"a\", \"service\": \"moonbase\"}\n{\"text\": \"\"}\n[]");
    let ran = coach(&input, &["--json", "--lang", "de"]);
    assert_eq!(ran.code, 1);
    let found = answers(&ran);
    let errors: Vec<(Option<u64>, Option<&str>)> = found
        .iter()
        .map(|answer| {
            (
                answer["error"]["line"].as_u64(),
                answer["error"]["cause"].as_str(),
            )
        })
        .collect();
    assert_eq!(
        errors,
        [
            (None, None),
            (Some(3), Some("not-a-note")),
            (Some(4), Some("not-a-note")),
            (Some(5), Some("not-a-note")),
            (Some(6), Some("unknown-service")),
            (None, None),
            (Some(8), Some("not-a-note")),
        ]
    );
    let message = found[4]["error"]["message"].as_str().unwrap();
    assert!(message.contains("„moonbase“"), "{message}");
    assert_eq!(found[5]["ranked"], json!([]));
    assert_eq!(found[5]["note"]["findings"][0]["kind"], "empty");
}

#[test]
fn people_get_a_table_in_their_language() {
    let input = lines(&[
        json!({ "text": "お客様は返信をくださらず、電話もつながりません。" }),
        json!({ "text": "" }),
    ]);
    let ran = coach(&input, &["--lang", "ja"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.out.contains("提案"), "{}", ran.out);
    assert!(ran.out.contains("判断できません"), "{}", ran.out);
}

#[test]
fn a_note_is_understood_in_any_language_whatever_that_of_the_messages() {
    for text in [
        "Nobody at the customer answers our mails or calls.",
        "Nadie del cliente responde a nuestros correos ni llamadas.",
        "Beim Kunden antwortet niemand auf unsere Mails und Anrufe.",
        "Ninguém do cliente responde aos nossos e-mails e ligações.",
        "お客様からメールにも電話にも返事がありません。",
        "客户一直不回邮件,电话也没人接。",
    ] {
        let ran = coach(
            &lines(&[json!({ "text": text })]),
            &["--json", "--lang", "pt"],
        );
        let found = answers(&ran);
        assert_eq!(
            found[0]["ranked"][0]["l2"], "status-unknown-customer-unresponsive",
            "{text}"
        );
    }
}

#[test]
fn nothing_in_is_nothing_out() {
    let ran = coach(b"", &["--json"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
}
