//! A draft of a requisition out of a job description, for a person to edit: what it asks, with the sentence each line came from.
//!
//! The draft reads and lints clean. What the description asks by age, origin or the like is left out, and the draft says so.

mod ask;
mod named;
mod passage;
mod studies;
mod weigh;
mod write;
mod years;

use std::fmt;

use prescreen_extract::Document;
use prescreen_lexicon::Lexicon;

/// Why no requisition could be drafted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftError {
    /// No skill and no years are asked.
    NothingAsked,
}

impl fmt::Display for DraftError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::NothingAsked = self;
        f.write_str("no skill and no years of experience are asked in it, so that there is nothing to draft")
    }
}

impl std::error::Error for DraftError {}

/// The TOML of a requisition that asks what the job description in `document` asks.
///
/// # Errors
/// When the description asks for no skill and no years.
pub fn draft(document: &Document, lexicon: &Lexicon) -> Result<String, DraftError> {
    let title = passage::title(document, lexicon);
    let passages = passage::passages(document, &title, lexicon);
    let asked = ask::asked(&passages, &title, lexicon);
    let weighed = weigh::weighed(asked.wishes).ok_or(DraftError::NothingAsked)?;
    Ok(write::toml(&title, &weighed, &asked.left_out, lexicon))
}
