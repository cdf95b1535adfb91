//! Layers that are switched off.
//!
//! The interpreter passes over what stands on them. To know what that is, the file is read a second time with
//! its table of layers made unknown, so that all of it shows; the difference is what was switched off. Only
//! files that name such a layer are read twice.

use memchr::memmem;

use super::Reading;
use crate::document::HiddenReason;
use crate::layout::Glyph;

const TABLE: &[u8] = b"/OCProperties";
const UNKNOWN: &[u8] = b"/XCProperties";

/// The file with all layers on, if it has any that is off.
pub(super) fn switched_on(bytes: &[u8]) -> Option<Vec<u8>> {
    let at = memmem::find(bytes, TABLE)?;
    memmem::find(bytes, b"/OFF")?;
    let mut out = bytes.to_vec();
    let mut from = at;
    while let Some(at) = out.get(from..).and_then(|rest| memmem::find(rest, TABLE)) {
        let place = from + at;
        out[place..place + TABLE.len()].copy_from_slice(UNKNOWN);
        from = place + TABLE.len();
    }
    Some(out)
}

/// Adds the glyphs that only `all` has.
pub(super) fn add_switched_off(shown: &mut Reading, all: &Reading) {
    for (page, all) in shown.pages.iter_mut().zip(&all.pages) {
        let mut rest = page.glyphs.glyphs.iter().peekable();
        let mut off = Vec::new();
        for glyph in &all.glyphs.glyphs {
            if rest.next_if(|next| same(next, glyph)).is_none() {
                off.push(Glyph { hidden: Some(HiddenReason::LayerOff), ..*glyph });
            }
        }
        page.glyphs.glyphs.extend(off);
    }
}

fn same(a: &Glyph, b: &Glyph) -> bool {
    a.ch == b.ch && a.x == b.x && a.y == b.y
}
