//! What the coach learns from a playbook: notes as features, linear models over them, both as bytes.
//!
//! [`words`] and [`features`] turn a text into words with their places and the features that they carry; [`train`] fits
//! the models of [`linear`] to examples; [`taught`] is all that a playbook teaches, and what the build embeds as bytes.
//! Pure, and the same on every machine: no clock, no chance but a counted one, sums in a fixed order.

#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "counts of texts and weights within a byte are far below what a fraction holds exactly"
)]

pub mod bytes;
pub mod classes;
pub mod concepts;
pub mod counting;
pub mod features;
pub mod hash;
pub mod lessons;
pub mod linear;
pub mod names;
pub mod taught;
pub mod train;
pub mod words;
