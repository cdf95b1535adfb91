//! Reader of mime.

use crate::{Document, Limits, Unreadable};

pub(crate) fn read(_bytes: &[u8], _limits: &Limits) -> Result<Document, Unreadable> {
    Err(Unreadable::Unsupported("mime"))
}

pub(crate) fn looks_like_mime(_bytes: &[u8]) -> bool {
    false
}
