//! `/blockers/board`: blockers as cards in columns, by severity, party or resolver; a card that is moved changes what
//! its column says.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::Response;
use desbloqueo_app::blockers::{Move, move_blocker};
use desbloqueo_app::reads::{BlockerItem, BlockerPage, Blockers, page_blockers};
use desbloqueo_domain::code::Code;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::Severity;
use desbloqueo_i18n::Args;
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;
use serde::Deserialize;

use super::choices::{owner_of, owner_value, severity_word};
use super::filter::{Asked, Narrowing, Tab};
use super::forms::{done, id_of, refused_in_place};
use super::row::BlockerRow;
use crate::error::PageError;
use crate::pages::html;
use crate::posted::Fields;
use crate::saved::saved;
use crate::shell::Shell;
use crate::visitor::Visitor;

/// Cards of a board at most, those with the most units; a filter brings the others.
const MOST_CARDS: u32 = 200;

const PATH: &str = "/blockers/board";

/// What the columns of a board stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    Severity,
    Party,
    Resolver,
}

/// A column: blockers of which the same is true.
struct Column {
    /// What a card that is moved here gets; empty where none can be moved to.
    value: String,
    name: String,
    counts: String,
    units: i64,
    cards: Vec<BlockerRow>,
}

#[derive(Template)]
#[template(path = "blockers/board.html")]
struct BoardPage {
    shell: Shell,
    by: &'static str,
    bys: Vec<Tab>,
    columns: Vec<Column>,
    narrowing: Narrowing,
    list: String,
    meeting: String,
    is_cut: bool,
}

pub(super) async fn show(
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let by = By::parse(&asked.by);
    let asked = asked.with(|asked| asked.state.clear());
    let wanted = Blockers {
        filter: asked.filter(visitor.actor()),
        order: asked.order(),
        limit: MOST_CARDS,
        cursor: String::new(),
    };
    let page = page_blockers(&visitor.app, visitor.actor(), &wanted).await?;
    let (words, shell) = (visitor.words(), visitor.shell("nav-blockers"));
    html(&BoardPage {
        by: by.code(),
        bys: By::ALL
            .into_iter()
            .map(|other| tab(&shell, &asked, by, other))
            .collect(),
        columns: columns(&words, by, &page),
        narrowing: Narrowing::read(&visitor, &asked, PATH).await?,
        list: asked.address("/blockers"),
        meeting: asked.address("/blockers/meeting"),
        is_cut: page.next.is_some(),
        shell,
    })
}

fn tab(shell: &Shell, asked: &Asked, here: By, by: By) -> Tab {
    Tab {
        text: shell.t(&format!("blockers-by-{}", by.code())),
        address: asked
            .with(|asked| by.code().clone_into(&mut asked.by))
            .address(PATH),
        is_here: here == by,
    }
}

impl By {
    const ALL: [Self; 3] = [Self::Severity, Self::Party, Self::Resolver];

    fn code(self) -> &'static str {
        match self {
            Self::Severity => "severity",
            Self::Party => "party",
            Self::Resolver => "resolver",
        }
    }

    fn parse(text: &str) -> Self {
        let found = Self::ALL.into_iter().find(|by| by.code() == text);
        found.unwrap_or(Self::Severity)
    }

    /// The columns that a blocker stands in: one for each of its resolvers.
    fn values(self, item: &BlockerItem) -> Vec<String> {
        match self {
            Self::Severity => vec![item.severity.code().to_owned()],
            Self::Party => {
                let party = item.party.as_ref();
                vec![party.map(ToString::to_string).unwrap_or_default()]
            }
            Self::Resolver if item.resolvers.is_empty() => vec![String::new()],
            Self::Resolver => item.resolvers.iter().map(owner_value).collect(),
        }
    }

    /// Every column that there may be, in order, with its name: those without a card can be moved to.
    fn all(self, words: &Words<'_>, page: &BlockerPage) -> Vec<(String, String)> {
        let rulebook = words.playbook.rulebook();
        match self {
            Self::Severity => Severity::ALL
                .into_iter()
                .rev()
                .map(|severity| (severity.code().to_owned(), severity_word(words, severity)))
                .collect(),
            Self::Party => {
                let parties = rulebook.parties.iter();
                let named =
                    parties.map(|party| (party.to_string(), words.label(Kind::Party, party)));
                named
                    .chain([(String::new(), words.plain("unknown"))])
                    .collect()
            }
            Self::Resolver => {
                let used: BTreeSet<&Owner> =
                    page.items.iter().flat_map(|item| &item.resolvers).collect();
                let of_rules = rulebook
                    .reasons
                    .values()
                    .flat_map(|reason| &reason.resolvers);
                let roles: BTreeSet<Owner> = of_rules.cloned().map(Owner::Role).collect();
                let all: BTreeSet<&Owner> = used.into_iter().chain(&roles).collect();
                let named = all
                    .into_iter()
                    .map(|owner| (owner_value(owner), words.owner(owner, &page.names)));
                named
                    .chain([(String::new(), words.plain("nobody"))])
                    .collect()
            }
        }
    }
}

fn columns(words: &Words<'_>, by: By, page: &BlockerPage) -> Vec<Column> {
    let all = by.all(words, page);
    let columns = all.into_iter().map(|(value, name)| {
        let items = page
            .items
            .iter()
            .filter(|item| by.values(item).contains(&value));
        let items: Vec<&BlockerItem> = items.collect();
        let units: i64 = items.iter().map(|item| item.held.units).sum();
        let counts = [
            words.text("count-blockers", &Args::new().count("count", items.len())),
            words.text("count-units", &Args::new().number("count", units)),
        ];
        Column {
            value,
            name,
            counts: counts.join(" · "),
            units,
            cards: items
                .into_iter()
                .map(|item| BlockerRow::new(words, page, item))
                .collect(),
        }
    });
    // Where nothing is and nothing can be moved to, there is no column.
    let mut columns: Vec<Column> = columns
        .filter(|column| !column.cards.is_empty() || !column.value.is_empty())
        .collect();
    if by == By::Resolver {
        columns.sort_by_key(|column| std::cmp::Reverse(column.units));
    }
    columns
}

/// What a card is moved by; the form says where to.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Moving {
    by: String,
    from: String,
    to: String,
}

/// Moves a card; a toast takes it back.
pub(super) async fn move_card(
    visitor: Visitor,
    Path(id): Path<String>,
    Query(mut moving): Query<Moving>,
    fields: Fields,
) -> Result<Response, PageError> {
    let id = id_of(&id)?;
    if !fields.get("to").is_empty() {
        fields.get("to").clone_into(&mut moving.to);
    }
    let to = moving
        .to()
        .ok_or(PageError::Status(StatusCode::BAD_REQUEST))?;
    let back = format!("{PATH}?by={}", By::parse(&moving.by).code());
    match move_blocker(&visitor.app, visitor.actor(), id, &to).await {
        Ok(moved) => {
            let mut toast = done(&visitor.words(), "blocker-moved", &moved.saved.notices);
            if let Some(undo) = moved.back {
                toast = toast.undone_at(format!("/blockers/{id}/move?{}", query_of(&undo)));
            }
            saved(&visitor, &back, toast).await
        }
        Err(error) => refused_in_place(&visitor, &back, error).await,
    }
}

impl Moving {
    fn to(&self) -> Option<Move> {
        match self.by.as_str() {
            "severity" => Severity::parse(&self.to).map(Move::Severity),
            "party" => Code::parse(&self.to).ok().map(Move::Party),
            "resolver" => Some(Move::Resolver {
                from: owner_of(&self.from)?,
                to: owner_of(&self.to)?,
            }),
            "resolvers" => {
                let all = self.to.split(',').filter(|one| !one.is_empty());
                all.map(owner_of)
                    .collect::<Option<_>>()
                    .map(Move::Resolvers)
            }
            _ => None,
        }
    }
}

/// A move as the query of the address that makes it.
fn query_of(to: &Move) -> String {
    let pairs = match to {
        Move::Severity(severity) => [
            ("by", "severity".to_owned()),
            ("to", severity.code().to_owned()),
        ],
        Move::Party(party) => [("by", "party".to_owned()), ("to", party.to_string())],
        Move::Resolver { to, .. } => [("by", "resolver".to_owned()), ("to", owner_value(to))],
        Move::Resolvers(all) => {
            let all: Vec<String> = all.iter().map(owner_value).collect();
            [("by", "resolvers".to_owned()), ("to", all.join(","))]
        }
    };
    serde_urlencoded::to_string(pairs).unwrap_or_default()
}
