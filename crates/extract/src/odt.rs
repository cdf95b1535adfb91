//! OpenDocument text.

use crate::archive::Archive;
use crate::{Document, Limits, Unreadable};

pub(crate) fn read(_archive: Archive<'_>, _limits: &Limits) -> Result<Document, Unreadable> {
    Err(Unreadable::Unsupported("an OpenDocument text (.odt)"))
}
