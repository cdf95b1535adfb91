//! Which files of a run are alike: the same bytes, the same words, nearly the same words, or the same person's. Found
//! by fingerprints of 48 bytes, so that no text and no contact detail is kept.

mod fingerprint;
mod group;
mod union;

pub use fingerprint::{Fingerprint, Salt, signature};
pub use group::{Group, Likeness, NEAR_BITS, groups};
