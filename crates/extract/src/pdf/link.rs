//! Targets of hyperlink annotations.

use hayro_interpret::hayro_syntax::object::{Array, Dict, String as PdfString};
use hayro_interpret::hayro_syntax::page::Page;

/// More links than this on a page are no resume's.
const MOST: usize = 500;
/// Longest target kept, in bytes.
const LONGEST: usize = 2000;

/// The targets on a page, in order.
pub(super) fn targets(page: &Page<'_>) -> Vec<String> {
    let Some(annotations) = page.raw().get::<Array<'_>>("Annots") else { return Vec::new() };
    annotations.iter::<Dict<'_>>().take(MOST).filter_map(|annotation| target(&annotation)).collect()
}

fn target(annotation: &Dict<'_>) -> Option<String> {
    let action = annotation.get::<Dict<'_>>("A")?;
    let target = action.get::<PdfString<'_>>("URI")?;
    let target = String::from_utf8_lossy(target.as_bytes()).trim().to_owned();
    (!target.is_empty() && target.len() <= LONGEST).then_some(target)
}
