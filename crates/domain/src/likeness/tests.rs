use uuid::Uuid;

use super::*;

fn item(id: u32, note: &str) -> LikenessItem<u32> {
    LikenessItem {
        id,
        organization: OrganizationId(Uuid::nil()),
        l2: Code::parse("network").unwrap(),
        l3: None,
        service: Code::parse("chat").unwrap(),
        note: note.to_owned(),
        title: String::new(),
        customer: String::new(),
    }
}

fn items(notes: &[&str]) -> Vec<LikenessItem<u32>> {
    (1..).zip(notes).map(|(id, note)| item(id, note)).collect()
}

fn ids(notes: &[&str]) -> Vec<Vec<u32>> {
    groups(&items(notes))
        .into_iter()
        .map(|group| group.ids)
        .collect()
}

#[test]
fn rows_that_tell_of_the_same_obstacle_are_offered_as_one_blocker() {
    let found = groups(&items(&[
        "Firewall blocks the media ports; network team waits for change window",
        "Customer wants to deploy. Their legal department has not approved the contract",
        "Media ports blocked by the firewall, change window needed from network team",
        "Bandwidth of the branch offices is too low for meetings",
        "The firewall blocks media ports until the network team gets a change window",
    ]));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].ids, [1, 3, 5]);
    assert!(found[0].score >= 70, "{}", found[0].score);
    assert!(
        found[0].words.iter().any(|word| word == "Firewall"),
        "{:?}",
        found[0].words
    );
}

#[test]
fn obstacles_are_told_apart_in_every_language() {
    for notes in [
        [
            "El cortafuegos del cliente bloquea los puertos de voz",
            "Falta ancho de banda en las sucursales de la costa",
            "Puertos de voz bloqueados por el cortafuegos del cliente",
        ],
        [
            "Die Firewall der Zentrale sperrt die Ports für Sprache",
            "Bandbreite in den Filialen reicht für Besprechungen nicht aus",
            "Ports für Sprache durch die Firewall der Zentrale gesperrt",
        ],
        [
            "O firewall da matriz bloqueia as portas de voz",
            "Largura de banda insuficiente nas filiais do interior",
            "Portas de voz bloqueadas pelo firewall da matriz",
        ],
        [
            "本社のファイアウォールが音声ポートを遮断しています",
            "支店の帯域幅が会議に足りません",
            "音声ポートが本社のファイアウォールで遮断されている",
        ],
        [
            "总部防火墙阻止了语音端口，等待网络团队变更",
            "分支机构的带宽不足以开会",
            "语音端口被总部防火墙阻止，网络团队尚未变更",
        ],
    ] {
        assert_eq!(ids(&notes), [[1, 3]], "{notes:?}");
    }
}

#[test]
fn a_shared_ticket_number_is_telling_by_itself() {
    let found = groups(&items(&["see INC0047110", "INC0047110", "INC0047999"]));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].ids, [1, 2]);
    assert_eq!(found[0].words, ["INC0047110"]);
}

#[test]
fn empty_notes_and_fillers_are_not_alike() {
    assert!(ids(&["", "", "TBD", "TBD", "TBD", "n/a", "n/a"]).is_empty());
}

#[test]
fn the_name_of_the_customer_is_no_evidence() {
    let mut two = items(&[
        "Nettlefen Traders Europe lacks bandwidth",
        "Nettlefen Traders Europe must renew proxies",
    ]);
    assert_eq!(groups(&two).len(), 1);
    for item in &mut two {
        "Nettlefen Traders Europe".clone_into(&mut item.customer);
    }
    assert!(groups(&two).is_empty());
}

#[test]
fn other_reasons_and_organizations_are_never_grouped() {
    let same = "The proxy inspects traffic and breaks sign-in";
    let mut four = items(&[same, same, same, same]);
    four[1].l2 = Code::parse("billing").unwrap();
    four[2].l3 = Some(Code::parse("proxy").unwrap());
    four[3].organization = OrganizationId(Uuid::from_u128(1));
    assert!(groups(&four).is_empty());
}

#[test]
fn another_service_weighs_a_little_less() {
    let same = "The proxy inspects traffic and breaks sign-in";
    let mut two = items(&[same, same]);
    assert_eq!(groups(&two)[0].score, 100);
    two[1].service = Code::parse("mail").unwrap();
    assert_eq!(groups(&two)[0].score, 95);
}

#[test]
fn the_order_of_the_items_changes_nothing() {
    let mut many: Vec<_> = (0..300)
        .map(|id| {
            item(
                id,
                &format!("cause{} effect{} waiting for the customer", id % 7, id % 5),
            )
        })
        .collect();
    let forward = groups(&many);
    many.reverse();
    assert_eq!(groups(&many), forward);
    assert!(!forward.is_empty());
}

#[test]
fn what_everybody_says_joins_nobody() {
    let notes: Vec<_> = (0..500)
        .map(|id| format!("waiting for the customer because of obstacle{id} reason{id} matter{id}"))
        .collect();
    let notes: Vec<_> = notes.iter().map(String::as_str).collect();
    assert!(ids(&notes).is_empty());
}

#[test]
fn one_obstacle_of_many_tenants_is_found_though_each_tells_it_with_words_of_its_own() {
    let told = |id: u32| format!("Firewall blocks the media ports, says person{id} of branch{id}");
    let alone: Vec<_> = (0..38).map(|id| item(id, &told(id))).collect();
    assert_eq!(groups(&alone)[0].ids.len(), 38);
    let other = |id: u32| {
        item(
            id,
            &format!("topic{} matter{} question{id}", id % 90, id % 80),
        )
    };
    let among: Vec<_> = alone.into_iter().chain((100..900).map(other)).collect();
    let found = groups(&among);
    assert_eq!(found[0].ids, (0..38).collect::<Vec<_>>());
    assert_eq!(
        found[0].words,
        ["Firewall", "blocks", "media", "ports", "says"]
    );
}

#[test]
fn what_is_said_again_and_again_counts_as_if_each_had_written_it() {
    let customers = ["Nettlefen Traders", "Cobblemere Media", "Saltmarrow"];
    let obstacles = [
        "Firewall of Nettlefen blocks the media ports",
        "Media ports: the firewall blocks them",
        "Licences of Cobblemere are not assigned yet",
        "Licences have not been assigned by Saltmarrow",
        "Legal reviews the processing terms",
        "TBD",
        "",
    ];
    let services = ["chat", "mail"];
    let many: Vec<_> = (0..600_u32)
        .map(|id| {
            let place = usize::try_from(id).unwrap();
            LikenessItem {
                customer: customers[place % 3].to_owned(),
                service: Code::parse(services[place % 5 % 2]).unwrap(),
                title: ["", "Outage"][usize::from(place % 11 == 0)].to_owned(),
                ..item(id, obstacles[place * 13 % 17 % 7])
            }
        })
        .collect();
    let mut apart = many.clone();
    for (spaces, item) in apart.iter_mut().enumerate() {
        // Each text is another one, of the same words.
        item.note.push_str(&" ".repeat(spaces));
    }
    let found = groups(&many);
    assert!(found.len() > 1);
    assert_eq!(found, groups(&apart));
}
