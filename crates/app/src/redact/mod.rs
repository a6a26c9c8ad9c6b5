//! Forgets a person or a contact (rule H3): name, address and further phrases are taken out of records and of what past
//! changes say. Digests stay, so that every chain still verifies; who did what when stays, by an id that names nobody.
//! It cannot be taken back.

mod phrases;
mod redacting;

pub use redacting::{Redacted, Redaction, Whom, preview_redaction, redact};
