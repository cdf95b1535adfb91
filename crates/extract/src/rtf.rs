//! Reader of rtf.

use crate::{Document, Limits, Unreadable};

pub(crate) fn read(_bytes: &[u8], _limits: &Limits) -> Result<Document, Unreadable> {
    Err(Unreadable::Unsupported("rtf"))
}
