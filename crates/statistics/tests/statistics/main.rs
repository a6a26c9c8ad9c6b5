//! What statistics keep to, whatever they are given, and how they compare with `lifelines`.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    clippy::float_cmp,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "tests; the environment names the interpreter that they compare with"
)]

mod curves;
mod freeing;
mod lifelines;
mod sums;
