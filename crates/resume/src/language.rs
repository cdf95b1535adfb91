//! Whether the language of a document is one that is read.

use prescreen_lexicon::{Lexicon, Tongue};

/// So many bytes at the head of a document tell its language.
const HEAD: usize = 8_000;

/// The language of `text`, where it is clearly one that the rules do not cover.
pub(crate) fn unread<'l>(text: &str, lexicon: &'l Lexicon) -> Option<Tongue<'l>> {
    lexicon.tongue(&text[..text.floor_char_boundary(HEAD)]).filter(|tongue| !tongue.read)
}
