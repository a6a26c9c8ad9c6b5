//! The shared blockers of the demonstration: what they are, and what happens to them how many days ago.

use desbloqueo_domain::status::Severity;

use super::topic::Topic;

/// A shared blocker to be.
#[derive(Debug)]
pub(super) struct Trouble {
    /// The place of its organization; 0 is the head office, whose blockers hold lines of all partners.
    pub(super) node: usize,
    pub(super) title: &'static str,
    /// What its reason is about, then its detail.
    pub(super) topics: &'static [Topic],
    pub(super) severity: Severity,
    /// Of a thousand entitlements it takes so many.
    pub(super) per_thousand: usize,
    /// Days after its opening on which it was first promised to be gone.
    pub(super) promised: Option<i32>,
    /// Who is asked for a date.
    pub(super) asked: &'static str,
    pub(super) next: &'static str,
    /// Days from today on which that is due.
    pub(super) next_due: i32,
    /// Name and state.
    pub(super) tickets: &'static [(&'static str, &'static str)],
    /// What happens, each so many days ago.
    pub(super) acts: &'static [(i32, Act)],
}

/// Something that happens to a shared blocker.
#[derive(Debug)]
pub(super) enum Act {
    /// It is opened and takes its lines.
    Opens,
    /// Somebody comments.
    Says(&'static str),
    /// Its date moves to so many days from today; less than 0: to a day that has passed since.
    Slips { to: i32, why: &'static str },
    /// Nobody knows the date any more: the answer is due so many days from today.
    Asks { due: i32 },
    /// Another party is charged.
    Charges,
    /// It is closed.
    Ends { resolution: &'static str },
}

pub(super) const TROUBLES: [Trouble; 9] = [
    Trouble {
        node: 0,
        title: "Audit log export missing for regulated customers",
        topics: &[Topic::Feature],
        severity: Severity::Critical,
        per_thousand: 40,
        promised: Some(90),
        asked: "Product engineering",
        next: "Ask engineering for the preview date",
        next_due: 6,
        tickets: &[("ENG-2041", "open"), ("SUP-771", "waiting")],
        acts: &[
            (240, Act::Opens),
            (
                200,
                Act::Says("Engineering has reproduced the gap and accepted the request."),
            ),
            (
                155,
                Act::Slips {
                    to: -75,
                    why: "Design review took longer.",
                },
            ),
            (
                80,
                Act::Slips {
                    to: -10,
                    why: "Preview moved by one release.",
                },
            ),
            (
                15,
                Act::Slips {
                    to: 45,
                    why: "Security testing still open.",
                },
            ),
            (
                9,
                Act::Says("Two customers may join the preview; names sent."),
            ),
        ],
    },
    Trouble {
        node: 0,
        title: "Licencias de la promoción de primavera con edición equivocada",
        topics: &[Topic::Licence],
        severity: Severity::High,
        per_thousand: 22,
        promised: Some(30),
        asked: "Especialistas de licencias",
        next: "Confirmar el lote de cambios con licencias",
        next_due: -4,
        tickets: &[("LIC-318", "open")],
        acts: &[
            (70, Act::Opens),
            (
                52,
                Act::Says("Licencias acepta el cambio sin coste para todos los afectados."),
            ),
            (
                38,
                Act::Slips {
                    to: -6,
                    why: "Falta la firma de un responsable.",
                },
            ),
            (20, Act::Charges),
        ],
    },
    Trouble {
        node: 0,
        title: "Outage of the sign-in gateway",
        topics: &[Topic::Reliability],
        severity: Severity::Critical,
        per_thousand: 60,
        promised: Some(14),
        asked: "Product engineering",
        next: "Share the service history",
        next_due: -150,
        tickets: &[("INC-9001", "closed")],
        acts: &[
            (190, Act::Opens),
            (
                182,
                Act::Slips {
                    to: -165,
                    why: "Root cause found, fix in test.",
                },
            ),
            (
                178,
                Act::Says("Fix deployed in one region, the others follow."),
            ),
            (
                163,
                Act::Ends {
                    resolution: "Gateway repaired in all regions, watched for a week; customers resume.",
                },
            ),
        ],
    },
    Trouble {
        node: 1,
        title: "Carrier upgrade of the northern branch network",
        topics: &[Topic::Infrastructure, Topic::Network],
        severity: Severity::High,
        per_thousand: 26,
        promised: Some(60),
        asked: "Carrier",
        next: "Call the carrier about the last three sites",
        next_due: 3,
        tickets: &[("NET-311", "in progress")],
        acts: &[
            (130, Act::Opens),
            (95, Act::Says("Eleven of fourteen sites are done.")),
            (
                72,
                Act::Slips {
                    to: -20,
                    why: "Road works at two sites.",
                },
            ),
            (
                25,
                Act::Slips {
                    to: 21,
                    why: "Parts missing.",
                },
            ),
        ],
    },
    Trouble {
        node: 1,
        title: "Betriebsrat prüft die Auswertung von Nutzungsdaten",
        topics: &[Topic::Legal],
        severity: Severity::Medium,
        per_thousand: 16,
        promised: None,
        asked: "Betriebsrat",
        next: "Unterlagen zum Datenschutz schicken",
        next_due: 9,
        tickets: &[],
        acts: &[
            (48, Act::Opens),
            (
                30,
                Act::Says("Erste Sitzung ohne Beschluss, Unterlagen nachgereicht."),
            ),
            (18, Act::Asks { due: -2 }),
        ],
    },
    Trouble {
        node: 2,
        title: "Parceiro de implantação sem equipe até o fim do ano fiscal",
        topics: &[Topic::Partner],
        severity: Severity::High,
        per_thousand: 18,
        promised: Some(45),
        asked: "Gerente do parceiro",
        next: "Ligar para o gerente do parceiro",
        next_due: 2,
        tickets: &[("PAR-52", "open")],
        acts: &[
            (88, Act::Opens),
            (
                60,
                Act::Says("Parceiro promete duas pessoas a partir do mês que vem."),
            ),
            (
                44,
                Act::Slips {
                    to: 12,
                    why: "Contratação atrasada.",
                },
            ),
        ],
    },
    Trouble {
        node: 2,
        title: "Sincronização do diretório corporativo com contas duplicadas",
        topics: &[Topic::Infrastructure, Topic::Identity],
        severity: Severity::Medium,
        per_thousand: 16,
        promised: Some(40),
        asked: "TI do cliente",
        next: "Validar a limpeza do diretório",
        next_due: -30,
        tickets: &[("DIR-17", "closed")],
        acts: &[
            (140, Act::Opens),
            (
                112,
                Act::Slips {
                    to: -60,
                    why: "Mais contas do que o previsto.",
                },
            ),
            (
                58,
                Act::Ends {
                    resolution: "Diretório limpo e sincronizado sem erros; implantação retomada.",
                },
            ),
        ],
    },
    Trouble {
        node: 3,
        title: "請求ソフトの新版待ち",
        topics: &[Topic::Application],
        severity: Severity::High,
        per_thousand: 20,
        promised: Some(75),
        asked: "ソフトメーカー",
        next: "メーカーに検証結果を確認する",
        next_due: 5,
        tickets: &[("APP-88", "open")],
        acts: &[
            (160, Act::Opens),
            (120, Act::Says("メーカーが不具合を再現した。")),
            (
                84,
                Act::Slips {
                    to: -14,
                    why: "検証環境の準備が遅れた。",
                },
            ),
            (
                13,
                Act::Slips {
                    to: 30,
                    why: "最終試験中。",
                },
            ),
        ],
    },
    Trouble {
        node: 0,
        title: "Revisión de seguridad del acceso externo",
        topics: &[Topic::Security],
        severity: Severity::Medium,
        per_thousand: 24,
        promised: Some(35),
        asked: "Especialistas de seguridad",
        next: "Enviar el informe a los clientes",
        next_due: -60,
        tickets: &[("SEC-140", "closed")],
        acts: &[
            (110, Act::Opens),
            (
                84,
                Act::Says("Informe en revisión, dos preguntas abiertas."),
            ),
            (
                62,
                Act::Ends {
                    resolution: "Revisión superada: acceso externo aprobado y documentado.",
                },
            ),
        ],
    },
];
