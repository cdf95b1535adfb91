//! The first reader: `hayro-interpret` drives our text device over each page.

use hayro_interpret::hayro_syntax::{LoadPdfError, Pdf};
use hayro_interpret::kurbo::{Affine, Rect};
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, interpret_page};

use super::device::TextDevice;
use super::font::Fonts;
use super::{ReadPage, Reading, capitals, layer, link};
use crate::{Limits, Unreadable};

/// Reads all pages within the limits, with what stands on layers that are switched off.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Reading, Unreadable> {
    let mut reading = read_shown(bytes.to_vec(), limits)?;
    if let Some(all) = layer::switched_on(bytes).and_then(|bytes| read_shown(bytes, limits).ok()) {
        layer::add_switched_off(&mut reading, &all);
    }
    capitals::infer(&mut reading);
    Ok(reading)
}

fn read_shown(bytes: Vec<u8>, limits: &Limits) -> Result<Reading, Unreadable> {
    let damage = damage(&bytes);
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Unreadable::Encrypted,
        LoadPdfError::Invalid => Unreadable::Damaged(damage.to_owned()),
    })?;
    if pdf.pages().is_empty() {
        return Err(Unreadable::Damaged("it has no pages".to_owned()));
    }
    let cache = InterpreterCache::new();
    let mut fonts = Fonts::new();
    let mut reading = Reading::default();
    for page in pdf.pages().iter() {
        if reading.pages.len() >= limits.pages {
            reading.limit = Some("pages");
            break;
        }
        let room = limits.glyphs.saturating_sub(reading.mapped());
        if room == 0 {
            reading.limit = Some("characters");
            break;
        }
        let (width, height) = page.render_dimensions();
        let transform = Affine::new(page.initial_transform(true).as_coeffs());
        let view = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let mut context = Context::new(transform, view, &cache, pdf.xref(), InterpreterSettings::default());
        fonts.of_page(page);
        let mut device = TextDevice::new(width, height, room, &mut fonts);
        interpret_page(page, &mut context, &mut device);
        let read: ReadPage = device.finish();
        reading.links.extend(link::targets(page));
        reading.pages.push(read);
    }
    Ok(reading)
}

/// What a person may be told of a file that does not open.
fn damage(bytes: &[u8]) -> &'static str {
    let tail = &bytes[bytes.len().saturating_sub(2048)..];
    if !tail.windows(5).any(|window| window == b"%%EOF") {
        "the file ends before its end mark"
    } else {
        "its table of objects can't be followed"
    }
}
