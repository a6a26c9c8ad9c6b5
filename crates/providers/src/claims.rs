//! Who somebody is, as their provider says.

use std::collections::BTreeMap;

use openidconnect::core::CoreGenderClaim;
use openidconnect::{AdditionalClaims, IdTokenClaims, UserInfoClaims};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::settings::ProviderSettings;

/// Who somebody is, as their provider says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Identity {
    /// The provider.
    pub issuer: String,
    /// What the provider knows them by, for ever.
    pub subject: String,
    /// The name of their session at the provider; empty where it is not said.
    pub session: String,
    /// Their name; empty where it is not said.
    pub name: String,
    /// Their address; empty where it is not said.
    pub mail: String,
    /// Whether the address is known to be theirs.
    pub mail_is_verified: bool,
    /// The groups that they belong to.
    pub groups: Vec<String>,
    /// The language that they prefer; empty where it is not said.
    pub language: String,
    /// Their time zone; empty where it is not said.
    pub time_zone: String,
}

/// The claims that the protocol does not name.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct OtherClaims {
    #[serde(flatten)]
    all: BTreeMap<String, Value>,
}

impl AdditionalClaims for OtherClaims {}

/// Reads the same claims from a token and from what a provider says on request.
macro_rules! read {
    ($identity:ident, $claims:ident, $settings:ident) => {{
        let name = $claims.name().and_then(|name| name.get(None));
        let name = name.map(|name| name.as_str());
        let called = $claims.preferred_username().map(|name| name.as_str());
        fill(&mut $identity.name, name.or(called));
        if $identity.mail.is_empty() {
            fill(
                &mut $identity.mail,
                $claims.email().map(|mail| mail.as_str()),
            );
            $identity.mail_is_verified =
                $settings.mail_is_verified || $claims.email_verified().unwrap_or(false);
        }
        fill(
            &mut $identity.language,
            $claims.locale().map(|language| language.as_str()),
        );
        fill(
            &mut $identity.time_zone,
            $claims.zoneinfo().map(|zone| zone.as_str()),
        );
        let others = $claims.additional_claims();
        $identity
            .groups
            .extend(groups(others, &$settings.groups_claim));
    }};
}

impl Identity {
    /// What a verified token says.
    pub(crate) fn of_token(
        claims: &IdTokenClaims<OtherClaims, CoreGenderClaim>,
        settings: &ProviderSettings,
    ) -> Self {
        let mut identity = Self {
            issuer: claims.issuer().as_str().to_owned(),
            subject: claims.subject().as_str().to_owned(),
            session: session(claims.additional_claims()),
            ..Self::default()
        };
        read!(identity, claims, settings);
        identity
    }

    /// Adds what the provider says on request and the token did not.
    pub(crate) fn complete(
        &mut self,
        claims: &UserInfoClaims<OtherClaims, CoreGenderClaim>,
        settings: &ProviderSettings,
    ) {
        let identity = self;
        read!(identity, claims, settings);
        identity.groups.sort();
        identity.groups.dedup();
    }
}

fn fill(field: &mut String, said: Option<&str>) {
    if field.is_empty() {
        said.unwrap_or_default().trim().clone_into(field);
    }
}

/// The provider's session, by which it says that it ended.
fn session(claims: &OtherClaims) -> String {
    let said = claims.all.get("sid").and_then(Value::as_str);
    said.unwrap_or_default().to_owned()
}

/// Groups are a list of texts, or one text.
fn groups(claims: &OtherClaims, name: &str) -> Vec<String> {
    match claims.all.get(name) {
        Some(Value::Array(all)) => {
            let texts = all.iter().filter_map(Value::as_str);
            texts.map(ToOwned::to_owned).collect()
        }
        Some(Value::String(one)) => vec![one.clone()],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn groups_are_a_list_or_one_text_and_anything_else_is_none() {
        let read = |value: Value| {
            let claims = serde_json::from_value(json!({ "roles": value })).unwrap();
            groups(&claims, "roles")
        };
        assert_eq!(read(json!(["north", 7, "south"])), ["north", "south"]);
        assert_eq!(read(json!("north")), ["north"]);
        assert!(read(json!({ "north": true })).is_empty());
        assert!(groups(&OtherClaims::default(), "roles").is_empty());
    }
}
