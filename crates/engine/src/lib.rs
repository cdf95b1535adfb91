//! A run over many files: find them, read and judge them on several threads, hand the results out in path order.
//!
//! Only this room and the program touch disk and threads. One file never costs another: a file that cannot be
//! opened or read, or on which the reader breaks down, is a result of its own.

mod cache;
mod discover;
mod duplicate;
mod failure;
mod file;
mod guard;
mod ocr;
mod reading;
mod run;
mod source;
mod stamp;

pub use cache::Cache;
pub use discover::{Discovery, LeftAlone, LeftAloneReason, Naming};
pub use duplicate::{Fingerprint, Group, Likeness, NEAR_BITS, Salt, groups, signature};
pub use failure::Failure;
pub use file::{read_document, read_file};
pub use ocr::{Recogniser, Unequipped};
pub use run::{Job, Outcome, Screened, run, screen_bytes, screen_file};
pub use source::{Input, Source};
