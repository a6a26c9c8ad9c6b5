//! The settings file of the server: how people sign in. `docs/operations/sign-in.md` describes it.

use std::path::{Path, PathBuf};

use desbloqueo_app::accounts::provider::{GroupRole, Policy};
use desbloqueo_domain::access::OrganizationRole;
use desbloqueo_providers::{Provider, ProviderSettings, Secret, is_safe};
use desbloqueo_web::{ProviderEntry, Providers};
use serde::Deserialize;
use url::Url;

use crate::environment;
use crate::failure::CliError;

/// The file that is taken where none is named.
const USUAL: &str = "desbloqueo.toml";

/// How people sign in.
#[derive(Debug, Default)]
pub(crate) struct SignIn {
    pub(crate) providers: Providers,
    pub(crate) refuses_passwords: bool,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
struct File {
    sign_in: SignInSection,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
struct SignInSection {
    passwords: bool,
    address: String,
    provider: Vec<ProviderSection>,
}

impl Default for SignInSection {
    fn default() -> Self {
        Self {
            passwords: true,
            address: String::new(),
            provider: Vec::new(),
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct ProviderSection {
    code: String,
    name: String,
    issuer: String,
    client_id: String,
    client_secret_file: Option<PathBuf>,
    client_secret_variable: Option<String>,
    #[serde(default = "usual_scopes")]
    scopes: Vec<String>,
    #[serde(default = "usual_groups_claim")]
    groups_claim: String,
    #[serde(default)]
    creates_accounts: bool,
    #[serde(default)]
    links_by_mail: bool,
    #[serde(default)]
    mail_is_verified: bool,
    #[serde(default)]
    role: Vec<RoleSection>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct RoleSection {
    group: String,
    role: String,
    #[serde(default)]
    organization: String,
}

fn usual_scopes() -> Vec<String> {
    ["profile", "email"].map(str::to_owned).to_vec()
}

fn usual_groups_claim() -> String {
    "groups".to_owned()
}

/// Reads the settings: of the file that is named, else of the usual one where it is there. `base` is the path below
/// which pages are served.
pub(crate) fn read(named: Option<&Path>, base: &str) -> Result<SignIn, CliError> {
    let path = match named {
        Some(path) => path,
        None if Path::new(USUAL).is_file() => Path::new(USUAL),
        None => return Ok(SignIn::default()),
    };
    let shown = path.display().to_string();
    let text = text_of(path)?;
    let read = toml::from_str(&text).map_err(|error: toml::de::Error| {
        // Not the line itself, which may hold what nobody shall read in a log.
        error.message().to_owned()
    });
    read.and_then(|file: File| sign_in(file.sign_in, base))
        .map_err(|cause| CliError::Settings { path: shown, cause })
}

fn text_of(path: &Path) -> Result<String, CliError> {
    std::fs::read_to_string(path).map_err(|source| CliError::File {
        path: path.display().to_string(),
        source,
    })
}

fn sign_in(section: SignInSection, base: &str) -> Result<SignIn, String> {
    if section.provider.is_empty() {
        return if section.passwords {
            Ok(SignIn::default())
        } else {
            Err("sign-in.passwords = false needs a provider".to_owned())
        };
    }
    require_safe("sign-in.address", &section.address)?;
    let mut all: Vec<ProviderEntry> = Vec::new();
    for section in section.provider {
        if all
            .iter()
            .any(|other| other.provider.settings().code == section.code)
        {
            return Err(format!("two providers have the code {:?}", section.code));
        }
        all.push(provider(section)?);
    }
    let address = format!("{}{base}", section.address.trim_end_matches('/'));
    Ok(SignIn {
        providers: Providers::new(all, &address),
        refuses_passwords: !section.passwords,
    })
}

fn provider(section: ProviderSection) -> Result<ProviderEntry, String> {
    let is_plain = |code: &str| {
        let letter = |one: u8| one.is_ascii_lowercase() || one.is_ascii_digit() || one == b'-';
        !code.is_empty() && code.bytes().all(letter)
    };
    if !is_plain(&section.code) {
        return Err(format!(
            "code {:?}: expected small letters, digits and hyphens",
            section.code
        ));
    }
    require_safe("issuer", &section.issuer)?;
    let roles = section.role.iter().map(role).collect::<Result<_, _>>()?;
    let client_secret = secret(&section)?;
    let settings = ProviderSettings {
        code: section.code,
        name: section.name.clone(),
        issuer: section.issuer,
        client_id: section.client_id,
        client_secret,
        scopes: section.scopes,
        groups_claim: section.groups_claim,
        mail_is_verified: section.mail_is_verified,
    };
    Ok(ProviderEntry {
        provider: Provider::new(settings).map_err(|error| error.to_string())?,
        policy: Policy {
            name: section.name,
            creates_accounts: section.creates_accounts,
            links_by_mail: section.links_by_mail,
            roles,
        },
    })
}

fn require_safe(what: &str, address: &str) -> Result<(), String> {
    if Url::parse(address).is_ok_and(|address| is_safe(&address)) {
        return Ok(());
    }
    Err(format!(
        "{what} {address:?}: expected an https:// address, or http:// on this machine"
    ))
}

fn role(section: &RoleSection) -> Result<GroupRole, String> {
    let role = OrganizationRole::parse(&section.role);
    let known = || OrganizationRole::ALL.map(OrganizationRole::code).join(", ");
    Ok(GroupRole {
        group: section.group.clone(),
        role: role
            .ok_or_else(|| format!("role {:?}: expected one of {}", section.role, known()))?,
        organization: section.organization.clone(),
    })
}

fn secret(section: &ProviderSection) -> Result<Option<Secret>, String> {
    let text =
        match (&section.client_secret_file, &section.client_secret_variable) {
            (None, None) => return Ok(None),
            (Some(path), None) => std::fs::read_to_string(path)
                .map_err(|error| format!("{}: {error}", path.display()))?,
            (None, Some(name)) => environment::secret(name)
                .ok_or_else(|| format!("the variable {name} is not set"))?,
            (Some(_), Some(_)) => {
                return Err("client-secret-file or client-secret-variable, not both".to_owned());
            }
        };
    match text.trim() {
        "" => Err("the client secret is empty".to_owned()),
        secret => Ok(Some(Secret::new(secret))),
    }
}
