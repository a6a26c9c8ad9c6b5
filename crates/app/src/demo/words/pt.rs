//! Portuguese.

use super::super::topic::Topic;
use super::Words;

pub(super) const WORDS: Words = Words {
    language: "pt",
    time_zone: "America/Sao_Paulo",
    slug: "imaginada",
    firsts: &[
        "Imaginada",
        "Fictícia",
        "Inventada",
        "Suposta",
        "Hipotética",
    ],
    seconds: &[
        "Moinhos",
        "Portos",
        "Cerâmica",
        "Alimentos",
        "Logística",
        "Seguros",
        "Óptica",
        "Ferrovias",
        "Estaleiros",
        "Hotéis",
        "Química",
        "Vidraria",
        "Águas",
        "Energia",
        "Sementes",
        "Móveis",
        "Gráfica",
        "Pomares",
        "Têxtil",
        "Pedreiras",
        "Cervejaria",
        "Clínicas",
        "Livraria",
        "Calçados",
    ],
    forms: &["Ltda.", "S.A.", "e Filhos"],
    space: " ",
    contacts: &[
        "Beatriz Exemplo",
        "Caio Suposto",
        "Duda Inventada",
        "Enzo Fictício",
        "Flávia Amostra",
    ],
    roles: ["Gerente de TI", "Consultora do parceiro"],
    regions: &["Brasil", "Portugal", "Angola"],
    markets: &[
        "Grande empresa",
        "Média empresa",
        "Setor público",
        "Educação",
    ],
    segments: &[
        "Matriz",
        "Fábricas",
        "Lojas",
        "Equipe de campo",
        "Filial Lisboa",
        "Depósitos",
    ],
    note,
    tails: &[
        "Próxima revisão na reunião semanal.",
        "A TI confirmou por e-mail.",
        "O patrocinador segue a favor.",
    ],
    asked: "Gerente de TI",
};

fn note(topic: Topic) -> &'static [&'static str] {
    match topic {
        Topic::Network => &[
            "Querem {s}, mas os links das filiais não suportam o tráfego; a operadora está ampliando.",
            "{s} decidido. O proxy derruba conexões longas; a equipe de redes libera as regras.",
        ],
        Topic::Identity => {
            &["Vão implantar {s}; antes é preciso limpar o diretório, há contas duplicadas."]
        }
        Topic::Devices => &[
            "Querem {s}; metade dos computadores está abaixo do mínimo e será trocada por etapas.",
        ],
        Topic::Infrastructure => {
            &["Intenção clara de usar {s}. Falta atualizar os servidores de que o serviço depende."]
        }
        Topic::Staffing => &[
            "Querem {s}, mas toda a TI está na fusão; retomam quando alguém ficar livre.",
            "{s} aprovado. Sem técnico até o novo ERP entrar no ar.",
        ],
        Topic::Funding => {
            &["{s} aprovado pela diretoria; a verba só é liberada no próximo trimestre."]
        }
        Topic::Legal => {
            &["Querem {s}; o jurídico pede esclarecer a retenção de dados antes de assinar."]
        }
        Topic::Security => {
            &["Querem {s}. A segurança exige revisar o acesso externo antes de ligar."]
        }
        Topic::Adoption => {
            &["{s} pronto na parte técnica; os gestores querem treinar as pessoas antes."]
        }
        Topic::Feature => &[
            "Querem {s}, mas falta um recurso que usam todo dia; pedido registrado com a engenharia.",
            "Não começam {s} sem esse recurso. A engenharia avalia; perguntamos todo mês.",
        ],
        Topic::Reliability => &["Querem {s}; depois de duas quedas pedem o histórico do serviço."],
        Topic::Application => &[
            "Querem {s}; o programa de faturamento falha com ele e o fornecedor testa uma versão nova.",
        ],
        Topic::Partner => &["Querem {s}; o parceiro que implanta não deu plano nem datas."],
        Topic::Licence => {
            &["Querem {s}; as licenças compradas são as erradas e vendas prepara a troca."]
        }
        Topic::Competitor => &["Não usarão {s}: acabaram de renovar outro produto por três anos."],
        Topic::OnPremises => {
            &["Não usarão {s}: ficam com servidores próprios, comprados há pouco."]
        }
        Topic::Sponsor => &["Não usarão {s} por ora: ninguém na diretoria vê o motivo."],
        Topic::Deploying => &[
            "Implantando {s} em ondas; o piloto foi bem e a matriz é a próxima.",
            "{s} em andamento: plano acordado com a TI, primeiros usuários nesta semana.",
        ],
        Topic::Migrating => &["Migração para {s}: metade dos dados copiada, sem incidentes."],
        Topic::Adopting => &["{s} já em uso; treinamento por departamento até a meta."],
        Topic::SelfLed => &["Recusaram nossa ajuda, mas vão implantar {s} com equipe própria."],
        Topic::Resolved => &["Bloqueio resolvido: {s} segue com novas datas acordadas com a TI."],
        Topic::Silent => {
            &["Três tentativas sem resposta sobre {s}; pedimos ajuda à equipe de conta."]
        }
        Topic::Duplicate => &["Unidades de {s} contadas duas vezes: a compra mudou de assinatura."],
    }
}
