//! Which glyphs of a page a person would not see, once all of it is painted.

use super::surface::{Ink, Rgb, Surface, alike};
use crate::document::HiddenReason;
use crate::layout::Glyph;

/// Paper.
pub(super) const WHITE: Rgb = [1.0, 1.0, 1.0];
/// Below this size, in points, text can't be read.
pub(super) const MICROSCOPIC: f32 = 2.5;
/// Below this opacity text can't be read.
pub(super) const TRANSPARENT: f32 = 0.1;

/// Marks glyphs in the colour of what is beneath them, and glyphs covered later. `inks` are the glyphs'
/// colours, `None` for pictures and gradients.
pub(super) fn mark(glyphs: &mut [Glyph], inks: &[Option<Rgb>], surface: &Surface) {
    let last = surface.paints().last().map_or(0, |paint| paint.after);
    let mut flats: Vec<Rgb> = vec![WHITE];
    for paint in surface.paints() {
        if let Ink::Flat(rgb) = paint.ink
            && flats.len() < 64
            && !flats.contains(&rgb)
        {
            flats.push(rgb);
        }
    }
    for (nth, (glyph, ink)) in glyphs.iter_mut().zip(inks).enumerate() {
        if glyph.hidden.is_some() {
            continue;
        }
        let (x, y) = middle(glyph);
        let risky = ink.is_some_and(|ink| flats.iter().any(|flat| alike(*flat, ink)));
        if risky && ink.is_some_and(|ink| blends(ink, surface.beneath(nth, x, y))) {
            glyph.hidden = Some(HiddenReason::BackgroundColour);
        } else if nth < last && surface.covers(nth, x, y) {
            glyph.hidden = Some(HiddenReason::Covered);
        }
    }
}

/// Drops hidden glyphs that a person sees at the same place all the same: producers paint text once for each
/// tile or shadow, and clip or cover all copies but one.
pub(super) fn drop_copies(glyphs: &mut Vec<Glyph>) {
    if glyphs.iter().all(|glyph| glyph.hidden.is_none()) {
        return;
    }
    let place = |glyph: &Glyph| (glyph.ch, glyph.x.round() as i32, glyph.y.round() as i32);
    let mut seen: Vec<_> = glyphs.iter().filter(|glyph| glyph.hidden.is_none()).map(place).collect();
    seen.sort_unstable();
    glyphs.retain(|glyph| {
        let (ch, x, y) = place(glyph);
        let near = || (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (ch, x + dx, y + dy)));
        glyph.hidden.is_none() || !near().any(|place| seen.binary_search(&place).is_ok())
    });
}

fn blends(ink: Rgb, beneath: Option<Ink>) -> bool {
    match beneath {
        None => alike(ink, WHITE),
        Some(Ink::Flat(rgb)) => alike(ink, rgb),
        Some(Ink::Picture) => false,
    }
}

/// The middle of a glyph as printed.
pub(super) fn middle(glyph: &Glyph) -> (f64, f64) {
    let (sin, cos) = match glyph.angle {
        0 => (0.0, 1.0),
        angle => f64::from(angle).to_radians().sin_cos(),
    };
    let (along, up) = (f64::from(glyph.width) * 0.5, f64::from(glyph.size) * 0.3);
    (f64::from(glyph.x) + along * cos + up * sin, f64::from(glyph.y) + along * sin - up * cos)
}
