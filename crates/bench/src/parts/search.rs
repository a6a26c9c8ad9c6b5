//! Search: what the box asks after each letter, and the page that looks everywhere.

use anyhow::Result;

use super::{Measuring, Part};
use crate::dataset::name_of_customer;

pub(super) async fn measure(measuring: &mut Measuring<'_>) -> Result<()> {
    let words = [
        name_of_customer(13).to_lowercase(),
        "robotics 2".to_owned(),
        "outage at el".to_owned(),
        "zzz nothing".to_owned(),
    ];
    let typed: Vec<String> = words
        .iter()
        .flat_map(|word| (2..=word.len()).filter_map(|end| word.get(..end)))
        .map(|text| text.replace(' ', "+"))
        .collect();
    for who in ["root", "partner", "narrow"] {
        let site = &measuring.site;
        let typed = typed.iter();
        let asks: Vec<_> = typed
            .map(|text| site.page(who, format!("/search/options?q={text}")))
            .collect();
        let what = format!("as somebody types, {who}");
        measuring.load(Part::Search, &what, 4, &asks).await?;
    }
    for text in ["nettlefen", "firewall", "zzz+nothing"] {
        let ask = measuring.site.page("root", format!("/search?q={text}"));
        let what = format!("everywhere, {text}, root");
        measuring.load(Part::Search, &what, 2, &[ask]).await?;
    }
    Ok(())
}
