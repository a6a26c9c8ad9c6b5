//! `/blockers/groups`: private blockers that look like one, and the one that takes their place (rule S7).

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use desbloqueo_app::UseCaseError;
use desbloqueo_app::blockers::{
    GroupBlockers, GroupPreview, GroupedBlocker, OfferedGroup, PrivateBlocker, group_blockers,
    preview_group,
};
use desbloqueo_domain::code::BlockerId;
use desbloqueo_domain::refusal::Field;
use desbloqueo_i18n::Args;
use desbloqueo_words::Words;

use super::forms::{done, id_of, path_of, refused_page};
use super::kept_offers::offers;
use super::undo::undo_path;
use crate::error::PageError;
use crate::pages::html;
use crate::posted::Fields;
use crate::saved::saved;
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Visitor;

/// Offers that the page shows at most; the others follow when these are dealt with.
pub(super) const MOST_OFFERED: usize = 30;

#[derive(Template)]
#[template(path = "blockers/groups.html")]
struct GroupsPage {
    shell: Shell,
    offers: Vec<OfferView>,
}

/// A group that is offered.
#[derive(Clone)]
pub(super) struct OfferView {
    /// One of its blockers, by which its page is known.
    one: String,
    question: String,
    units: String,
    reason: String,
    words: String,
}

pub(super) async fn list(visitor: Visitor) -> Result<Response, PageError> {
    html(&GroupsPage {
        offers: offers(&visitor).await?,
        shell: visitor.shell("blockers-groups"),
    })
}

impl OfferView {
    pub(super) fn new(words: &Words<'_>, group: &OfferedGroup) -> Option<Self> {
        let lines = Args::new().count("count", group.blockers.len());
        Some(Self {
            one: group.blockers.first()?.to_string(),
            question: words.text("blockers-look-like-one", &lines),
            units: words.text("count-units", &Args::new().number("count", group.units)),
            reason: words.reason(Some(&group.reason), group.detail.as_ref()),
            words: group.proposed_title(),
        })
    }
}

#[derive(Template)]
#[template(path = "blockers/group.html")]
struct GroupPage {
    shell: Shell,
    one: String,
    offer: OfferView,
    title: String,
    members: Vec<MemberView>,
    wrong: Wrong,
}

/// A private blocker that would be part of the group.
struct MemberView {
    id: String,
    customer: String,
    service: String,
    note: String,
    units: String,
    is_ticked: bool,
}

pub(super) async fn ask(visitor: Visitor, Path(one): Path<String>) -> Result<Response, PageError> {
    let one = id_of(&one)?;
    let preview = preview_group(&visitor.app, visitor.actor(), one).await?;
    let title = preview.offered.proposed_title();
    let all = preview.offered.blockers.iter().copied().collect();
    html(&page(
        &visitor,
        one,
        &preview,
        (title, all, Wrong::default()),
    )?)
}

pub(super) async fn send(
    visitor: Visitor,
    Path(one): Path<String>,
    fields: Fields,
) -> Result<Response, PageError> {
    let one = id_of(&one)?;
    match group(&visitor, one, &fields).await {
        Ok(grouped) => {
            let toast = done(&visitor.words(), "blockers-grouped", &[]);
            let toast = toast.undone_at(undo_path(grouped.batch));
            saved(&visitor, &path_of(grouped.blocker.id), toast).await
        }
        Err(error) => {
            let wrong = Wrong::of(&visitor.words(), error)?;
            let preview = preview_group(&visitor.app, visitor.actor(), one).await?;
            let title = fields.get("title").to_owned();
            let typed = (title, ticked(&fields).collect(), wrong);
            refused_page(&page(&visitor, one, &preview, typed)?)
        }
    }
}

/// Groups those that are ticked; fewer than two are no group.
async fn group(
    visitor: &Visitor,
    one: BlockerId,
    fields: &Fields,
) -> Result<GroupedBlocker, UseCaseError> {
    // Grouped or changed by somebody meanwhile, it is offered no more.
    preview_group(&visitor.app, visitor.actor(), one).await?;
    let group = GroupBlockers {
        blockers: ticked(fields).collect(),
        title: fields.get("title").to_owned(),
        organization: None,
    };
    if group.blockers.is_empty() {
        use desbloqueo_domain::refusal::{Cause, Fact, Refusal, Rule};
        let missing = Refusal::new(Rule::S7, Cause::Missing, Field::Blocker, Fact::Nothing);
        return Err(missing.into());
    }
    group_blockers(&visitor.app, visitor.actor(), &group).await
}

fn ticked(fields: &Fields) -> impl Iterator<Item = BlockerId> {
    fields.all("blocker").filter_map(|id| id.parse().ok())
}

fn page(
    visitor: &Visitor,
    one: BlockerId,
    preview: &GroupPreview,
    (title, ticked, wrong): (String, BTreeSet<BlockerId>, Wrong),
) -> Result<GroupPage, PageError> {
    let words = visitor.words();
    let offer = OfferView::new(&words, &preview.offered);
    let offer = offer.ok_or(PageError::Status(axum::http::StatusCode::NOT_FOUND))?;
    let members = preview.members.iter();
    Ok(GroupPage {
        shell: visitor.shell("blockers-group"),
        one: one.to_string(),
        title,
        members: members
            .map(|member| MemberView::new(&words, member, &ticked))
            .collect(),
        offer,
        wrong,
    })
}

impl MemberView {
    fn new(words: &Words<'_>, member: &PrivateBlocker, ticked: &BTreeSet<BlockerId>) -> Self {
        Self {
            id: member.blocker.to_string(),
            customer: member.customer.clone(),
            service: words.short_service(&member.service),
            note: member.note.clone(),
            units: words.number(member.units),
            is_ticked: ticked.contains(&member.blocker),
        }
    }
}
