//! Reader of json_resume.

use crate::{Document, Limits, Unreadable};

pub(crate) fn read(_bytes: &[u8], _limits: &Limits) -> Result<Document, Unreadable> {
    Err(Unreadable::Unsupported("json_resume"))
}

pub(crate) fn is_json_resume(_bytes: &[u8]) -> bool {
    false
}
