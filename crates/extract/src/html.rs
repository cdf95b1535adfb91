//! Reader of html.

use crate::{Document, Limits, Unreadable};

pub(crate) fn read(_bytes: &[u8], _limits: &Limits) -> Result<Document, Unreadable> {
    Err(Unreadable::Unsupported("html"))
}

pub(crate) fn looks_like_html(_bytes: &[u8]) -> bool {
    false
}
