//! What a resume says: sentences, dates, sections, and the label that is true of them.

mod compose;
mod dates;
mod duties;
mod kit;
mod label;
mod skills;
mod tongue;

pub(crate) use compose::compose;
pub(crate) use tongue::{Tongue, tongue};
