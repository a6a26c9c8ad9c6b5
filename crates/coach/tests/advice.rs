//! What the coach says about notes.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test ends at once where an answer is not what it should be"
)]

use std::sync::LazyLock;

use desbloqueo_coach::{Answered, Asked, Certainty, Coach, Kind, Light, READ_AT_MOST};
use desbloqueo_domain::code::Code;
use desbloqueo_playbook::built_in;

static COACH: LazyLock<Coach> =
    LazyLock::new(|| Coach::built_in(&built_in("fasttrack").unwrap().unwrap()));

fn code(text: &str) -> Code {
    Code::parse(text).unwrap()
}

fn first(text: &str) -> String {
    let advice = COACH.advise(&Asked::about(text));
    let status = &advice.ranked[0].status;
    status.l2.as_ref().unwrap_or(&status.l1).to_string()
}

fn kinds(text: &str) -> Vec<Kind> {
    let advice = COACH.advise(&Asked::about(text));
    advice
        .note
        .findings
        .into_iter()
        .map(|finding| finding.kind)
        .collect()
}

#[test]
fn one_reason_is_recognised_in_six_languages() {
    for text in [
        "The customer wants to deploy, but the money that was agreed has not been released by finance.",
        "El cliente quiere desplegar, pero el presupuesto aprobado todavía no se ha liberado.",
        "Der Kunde will ausrollen, aber das bewilligte Budget ist noch nicht freigegeben.",
        "O cliente quer implantar, mas o orçamento aprovado ainda não foi liberado.",
        "お客様は導入を希望していますが、承認済みの予算がまだ下りていません。",
        "客户想要部署,但已批准的预算还没有拨下来。",
    ] {
        assert_eq!(
            first(text),
            "blocked-it-change-management-resourcing",
            "{text}"
        );
    }
}

#[test]
fn the_words_that_spoke_stand_where_it_says() {
    let text = "Trotz dreier Anrufe: keine Antwort, Funkstille seit Wochen.";
    let advice = COACH.advise(&Asked::about(text));
    let because = &advice.ranked[0].because;
    assert!(!because.is_empty());
    for spoke in because {
        assert_eq!(&text[spoke.at.clone()], spoke.text);
    }
}

#[test]
fn chances_fall_from_one_proposal_to_the_next_and_stay_below_one() {
    let advice = COACH.advise(&Asked::about(
        "Their proxy breaks the connection and the PCs are ten years old.",
    ));
    let confidences: Vec<f64> = advice
        .ranked
        .iter()
        .map(|proposal| proposal.confidence)
        .collect();
    assert!(confidences.windows(2).all(|pair| pair[0] >= pair[1]));
    assert!(confidences.iter().sum::<f64>() <= 1.0 + 1e-9);
}

#[test]
fn examples_are_of_the_proposed_status_and_in_the_language_of_the_note() {
    let advice = COACH.advise(&Asked {
        language: Some("es"),
        ..Asked::about("El cortafuegos del cliente bloquea el tráfico y la red es lenta.")
    });
    let proposal = &advice.ranked[0];
    assert_eq!(proposal.examples.len(), 3);
    for example in &proposal.examples {
        assert_eq!(example.language, "es");
        assert!(
            example
                .code
                .as_str()
                .starts_with(proposal.status.l2.as_ref().unwrap().as_str())
        );
    }
}

#[test]
fn a_competitor_is_named_as_the_detail() {
    let advice = COACH.advise(&Asked::about(
        "They use Okta for sign-in and are going to stay with it.",
    ));
    let l3 = advice.ranked[0].status.l3.as_ref().unwrap();
    assert_eq!(l3.as_str(), "no-intent-using-competitive-solution-okta");
}

#[test]
fn a_detail_that_is_not_offered_for_the_service_is_not_proposed() {
    let text = "They use Okta for sign-in and are going to stay with it.";
    let service = code("exchange");
    let advice = COACH.advise(&Asked {
        service: Some(&service),
        ..Asked::about(text)
    });
    let l3 = advice.ranked[0].status.l3.as_ref().map(Code::as_str);
    assert_ne!(l3, Some("no-intent-using-competitive-solution-okta"));
}

#[test]
fn an_answer_to_the_separating_question_decides() {
    let texts = include_str!("../development/en.jsonl").lines().map(|line| {
        let sentence: serde_json::Value = serde_json::from_str(line).unwrap();
        sentence["text"].as_str().unwrap().to_owned()
    });
    let mut asked = 0;
    for text in texts {
        let Some(separation) = COACH.advise(&Asked::about(&text)).separation else {
            continue;
        };
        asked += 1;
        for points_to in &separation.between {
            let answers = [Answered {
                question: separation.question.clone(),
                between: separation.between.clone(),
                points_to: points_to.clone(),
            }];
            let again = COACH.advise(&Asked {
                answers: &answers,
                ..Asked::about(&text)
            });
            let status = &again.ranked[0].status;
            assert_eq!(
                status.l2.as_ref().unwrap_or(&status.l1),
                points_to,
                "{text}"
            );
            assert_ne!(
                again.separation.map(|new| new.question),
                Some(separation.question.clone())
            );
        }
    }
    assert!(asked >= 5, "{asked}");
}

#[test]
fn nothing_can_be_told_of_nothing() {
    for text in ["", "   \n\t", "🙂🙂🙂", "\0\0", "…—!?"] {
        let advice = COACH.advise(&Asked::about(text));
        assert_eq!(advice.certainty, Certainty::CannotTell, "{text:?}");
        assert!(advice.ranked.is_empty());
        assert_eq!(advice.note.light, Light::Red);
        assert_eq!(kinds(text), [Kind::Empty]);
    }
}

#[test]
fn other_scripts_cannot_be_told() {
    for text in [
        "Клиент не отвечает на письма и звонки уже три недели",
        "العميل لا يرد على الرسائل منذ ثلاثة أسابيع",
        "고객이 삼 주째 답장을 하지 않습니다",
    ] {
        assert_eq!(
            COACH.advise(&Asked::about(text)).certainty,
            Certainty::CannotTell,
            "{text}"
        );
    }
}

#[test]
fn a_megabyte_is_read_in_part_and_that_is_said() {
    let text = "価格が高い。".repeat(60_000);
    let advice = COACH.advise(&Asked::about(&text));
    assert!(text.len() - advice.unread <= READ_AT_MOST);
    assert!(kinds(&text).contains(&Kind::TooLong));
}

#[test]
fn a_note_with_intent_and_reason_is_green() {
    for text in [
        "The customer wants hosted mail for all 1,200 users; its firewall cuts the traffic until the network team opens the addresses.",
        "El cliente quiere el correo alojado, pero su proxy corta el tráfico hasta que el equipo de redes abra las direcciones.",
    ] {
        let advice = COACH.advise(&Asked::about(text));
        assert_eq!(
            advice.note.light,
            Light::Green,
            "{text}: {:?}",
            advice.note.findings
        );
    }
}

#[test]
fn hedges_are_found_in_six_languages() {
    for text in [
        "The network is too slow for now.",
        "La red es demasiado lenta por ahora.",
        "Das Netzwerk ist derzeit zu langsam.",
        "A rede está lenta demais por enquanto.",
        "今のところネットワークが遅い。",
        "网络暂时太慢。",
    ] {
        assert!(kinds(text).contains(&Kind::Hedge), "{text}");
    }
}

#[test]
fn appointments_and_figures_are_found_at_their_words() {
    let text = "Meeting scheduled with IT; 412 active users last month.";
    let advice = COACH.advise(&Asked::about(text));
    let at = |kind: Kind| {
        let finding = advice
            .note
            .findings
            .iter()
            .find(|finding| finding.kind == kind)
            .unwrap();
        text[finding.at[0].clone()].to_lowercase()
    };
    assert_eq!(at(Kind::MeetingLogistics), "meeting scheduled");
    assert_eq!(at(Kind::UsageFigures), "active users");
}

#[test]
fn the_note_of_another_service_is_recognised_as_a_paste() {
    let siblings = [(
        code("teams"),
        "The customer's proxy cannot inspect the traffic; waiting for a new one.",
    )];
    let advice = COACH.advise(&Asked {
        siblings: &siblings,
        ..Asked::about("The customer's proxy cannot inspect the traffic, waiting for a new one")
    });
    let finding = advice
        .note
        .findings
        .iter()
        .find(|finding| finding.kind == Kind::PasteOfAnother)
        .unwrap();
    assert_eq!(finding.of, Some(code("teams")));
    let other = COACH.advise(&Asked {
        siblings: &siblings,
        ..Asked::about("Legal forbids the cloud for patient records.")
    });
    assert!(
        other
            .note
            .findings
            .iter()
            .all(|finding| finding.kind != Kind::PasteOfAnother)
    );
}

#[test]
fn a_pack_without_notes_has_a_coach_as_well() {
    let coach = Coach::built_in(&built_in("generic").unwrap().unwrap());
    let advice = coach.advise(&Asked::about(
        "The customer has not answered any of our messages",
    ));
    assert!(!advice.ranked.is_empty());
}
