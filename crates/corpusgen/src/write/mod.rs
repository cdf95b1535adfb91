//! A sheet as the bytes of a file.

mod html;
mod text;

use crate::layout::{Arrangement, Format, Sheet};

/// The file.
pub(crate) fn write(sheet: &Sheet, format: Format, arrangement: Arrangement) -> String {
    match format {
        Format::Html => html::write(sheet, arrangement),
        Format::Txt => text::write(sheet, arrangement),
    }
}
