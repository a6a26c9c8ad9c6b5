//! What stands beside the services of a tenant: what changed last, its team, contacts, notes and own fields.

use std::collections::BTreeMap;

use desbloqueo_app::reads::{Names, TenantDesk};
use desbloqueo_domain::customer::Contact;
use desbloqueo_domain::own_field::OwnSubject;
use desbloqueo_domain::owner::Owner;
use desbloqueo_i18n::Args;
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use uuid::Uuid;

use crate::pages::own_values::OwnView;
use crate::ui::{EntryView, moment};

/// Somebody in the team.
pub(super) struct MemberView {
    pub(super) role: String,
    /// For one service only; empty for all.
    pub(super) service: String,
    pub(super) who: String,
}

/// Somebody at the customer, a partner or the vendor.
pub(crate) struct ContactView {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) role: String,
    pub(crate) side: String,
    pub(crate) mail: String,
    /// Language and time zone.
    pub(crate) reach: String,
    /// Why they must not be contacted; empty where they may.
    pub(crate) do_not_contact: String,
}

/// A note on the tenant.
pub(super) struct NoteView {
    pub(super) body: String,
    pub(super) by: String,
    pub(super) technical: bool,
}

/// What changed last, each with the service and status that it was about.
pub(super) fn latest(words: &Words<'_>, desk: &TenantDesk, zone: &TimeZone) -> Vec<EntryView> {
    let about = about(words, desk);
    let mut views = EntryView::all(words, &desk.latest, zone);
    for (view, entry) in views.iter_mut().zip(&desk.latest.entries) {
        view.about = about.get(&entry.id).cloned().unwrap_or_default();
    }
    views
}

/// The lines and entitlements of the tenant in a few words, by id.
fn about(words: &Words<'_>, desk: &TenantDesk) -> BTreeMap<Uuid, String> {
    let mut all = BTreeMap::new();
    for one in &desk.view.entitlements {
        let service = words.short_service(&one.entitlement.service);
        for line in &one.entitlement.lines {
            let status = &line.state.status;
            let reason = words.reason(status.l2.as_ref(), status.l3.as_ref());
            let what = if reason.is_empty() {
                words.label(Kind::L1, &status.l1)
            } else {
                reason
            };
            all.insert(line.id.0, format!("{service} · {what}"));
        }
        all.insert(one.entitlement.id.0, service);
    }
    all
}

impl MemberView {
    pub(super) fn all(words: &Words<'_>, desk: &TenantDesk, names: &Names) -> Vec<Self> {
        let members = desk.view.tenant.state.team.0.iter();
        let views = members.map(|member| Self {
            role: words.label(Kind::Role, &member.role),
            service: member
                .service
                .as_ref()
                .map(|service| words.short_service(service))
                .unwrap_or_default(),
            who: words.owner(&member.who, names),
        });
        views.collect()
    }
}

impl ContactView {
    pub(crate) fn all(words: &Words<'_>, contacts: &[Contact]) -> Vec<Self> {
        contacts.iter().map(|one| Self::new(words, one)).collect()
    }

    fn new(words: &Words<'_>, contact: &Contact) -> Self {
        let state = &contact.state;
        let language = format!("language-{}", state.language);
        let language = if words.has(&language) {
            words.plain(&language)
        } else {
            state.language.clone()
        };
        let reach = [language, state.time_zone.clone()];
        let reach: Vec<String> = reach.into_iter().filter(|text| !text.is_empty()).collect();
        Self {
            id: contact.id.to_string(),
            name: if state.name.is_empty() {
                words.plain("unknown")
            } else {
                state.name.clone()
            },
            role: state.role.clone(),
            side: words.plain(&format!("side-{}", state.side.code())),
            mail: state.mail.clone(),
            reach: reach.join(" · "),
            do_not_contact: state.do_not_contact.clone().unwrap_or_default(),
        }
    }
}

impl NoteView {
    pub(super) fn all(
        words: &Words<'_>,
        desk: &TenantDesk,
        names: &Names,
        zone: &TimeZone,
    ) -> Vec<Self> {
        let views = desk.view.notes.iter().map(|note| {
            let at = Timestamp::from_microsecond(note.recorded_at).unwrap_or_default();
            let args = Args::new()
                .text("person", words.owner(&Owner::Person(note.person), names))
                .text("when", moment(words, at, zone));
            Self {
                body: note.body.clone(),
                by: words.text("tenant-note-by", &args),
                technical: note.technical,
            }
        });
        views.collect()
    }
}

/// The own fields of the tenant with their values.
pub(super) fn own(words: &Words<'_>, desk: &TenantDesk) -> Vec<OwnView> {
    let fields = desk.view.own_fields.iter();
    let fields = fields.filter(|field| field.subject == OwnSubject::Tenant);
    let views = fields.map(|field| {
        let value = desk.view.own_values.get(&field.id).cloned();
        OwnView::new(words, field, value.unwrap_or_default())
    });
    views.collect()
}
