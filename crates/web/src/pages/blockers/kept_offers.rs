//! Groups that were offered, kept in memory until something changes: every list of blockers asks for the first of them.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use desbloqueo_app::blockers::offer_groups;
use desbloqueo_app::{DataStamp, data_stamp};
use desbloqueo_domain::code::PersonId;

use super::groups::{MOST_OFFERED, OfferView};
use crate::error::PageError;
use crate::visitor::Visitor;

/// Readers whose offers are kept at most.
const MOST: usize = 1_000;

/// The groups that this node offered.
#[derive(Clone, Default)]
pub(crate) struct KeptOffers(Arc<Mutex<Kept>>);

/// Whose eyes see it (rule A3), and in which language.
type Key = (PersonId, &'static str);

#[derive(Default)]
struct Kept {
    at: Option<DataStamp>,
    offers: BTreeMap<Key, Vec<OfferView>>,
}

impl fmt::Debug for KeptOffers {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("KeptOffers").finish_non_exhaustive()
    }
}

impl KeptOffers {
    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn find(&self, at: &DataStamp, key: Key) -> Option<Vec<OfferView>> {
        let kept = self.kept();
        let is_as_it_was = kept.at.as_ref() == Some(at);
        kept.offers.get(&key).filter(|_| is_as_it_was).cloned()
    }

    fn keep(&self, at: DataStamp, key: Key, offers: Vec<OfferView>) {
        let mut kept = self.kept();
        if kept.at.as_ref() != Some(&at) || kept.offers.len() >= MOST {
            kept.offers.clear();
            kept.at = Some(at);
        }
        kept.offers.insert(key, offers);
    }
}

/// The first groups that the visitor is offered, as they were found last where nothing has changed since.
pub(super) async fn offers(visitor: &Visitor) -> Result<Vec<OfferView>, PageError> {
    let kept = visitor.reader.web.offers();
    // Read before they are looked for: what changes meanwhile has them looked for anew.
    let at = data_stamp(&visitor.app).await?;
    let key = (visitor.actor().person, visitor.reader.language.code());
    if let Some(offers) = kept.find(&at, key) {
        return Ok(offers);
    }
    let offered = offer_groups(&visitor.app, visitor.actor()).await?;
    let words = visitor.words();
    let offers = offered.iter().take(MOST_OFFERED);
    let offers = offers.filter_map(|group| OfferView::new(&words, group));
    let offers: Vec<OfferView> = offers.collect();
    kept.keep(at, key, offers.clone());
    Ok(offers)
}
