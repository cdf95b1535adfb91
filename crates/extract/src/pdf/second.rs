//! The second reader: `pdf-extract`, through its output device, into the same glyph stream. It knows nothing of
//! colours, clips and layers, so text out of it counts as visible unless it stands off the page or is tiny.

use std::panic::{AssertUnwindSafe, catch_unwind};

use pdf_extract::{Document, MediaBox, OutputDev, OutputError, Transform, output_doc_page};

use super::unseen::MICROSCOPIC;
use super::{ReadPage, Reading};
use crate::Limits;
use crate::document::HiddenReason;
use crate::layout::{Face, Glyph, GlyphPage};

/// Reads all pages within the limits; `None` when the file does not open.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Option<Reading> {
    // It panics on much that is merely unusual.
    catch_unwind(AssertUnwindSafe(|| read_pages(bytes, limits))).ok().flatten()
}

fn read_pages(bytes: &[u8], limits: &Limits) -> Option<Reading> {
    let mut document = Document::load_mem(bytes).ok()?;
    if document.is_encrypted() {
        document.decrypt("").ok()?;
    }
    let mut reading = Reading::default();
    for number in document.get_pages().keys() {
        if reading.pages.len() >= limits.pages {
            reading.limit = Some("pages");
            break;
        }
        let mut device =
            Output { page: ReadPage::default(), room: limits.glyphs.saturating_sub(reading.mapped()) };
        if device.room == 0 {
            reading.limit = Some("characters");
            break;
        }
        // What a page gave before it failed is kept.
        let _ = catch_unwind(AssertUnwindSafe(|| output_doc_page(&document, &mut device, *number)));
        reading.pages.push(device.page);
    }
    Some(reading)
}

/// Takes the characters of one page.
struct Output {
    page: ReadPage,
    room: usize,
}

impl OutputDev for Output {
    fn begin_page(
        &mut self,
        _: u32,
        media_box: &MediaBox,
        _: Option<(f64, f64, f64, f64)>,
    ) -> Result<(), OutputError> {
        self.page.glyphs = GlyphPage {
            width: (media_box.urx - media_box.llx) as f32,
            height: (media_box.ury - media_box.lly) as f32,
            ..GlyphPage::default()
        };
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn output_character(
        &mut self,
        matrix: &Transform,
        width: f64,
        _spacing: f64,
        font_size: f64,
        text: &str,
    ) -> Result<(), OutputError> {
        let page = &mut self.page.glyphs;
        let scale = matrix.m11.hypot(matrix.m12);
        let size = (font_size * matrix.m21.hypot(matrix.m22)) as f32;
        let angle = (-matrix.m12).atan2(matrix.m11).to_degrees().round() as i16;
        let angle = angle.rem_euclid(360);
        let (x, y) = (matrix.m31 as f32, page.height - matrix.m32 as f32);
        let count = text.chars().count().max(1) as f32;
        let share = (width * font_size * scale) as f32 / count;
        let (sin, cos) = f32::from(angle).to_radians().sin_cos();
        if !(x.is_finite() && y.is_finite() && size.is_finite() && share.is_finite()) {
            return Ok(());
        }
        for (nth, ch) in text.chars().enumerate() {
            if page.glyphs.len() >= self.room {
                return Ok(());
            }
            let along = share * nth as f32;
            let (x, y) = (x + along * cos, y + along * sin);
            let off = x < 0.0 || x > page.width || y < 0.0 || y > page.height;
            let hidden = if off {
                Some(HiddenReason::OffPage)
            } else {
                (size < MICROSCOPIC).then_some(HiddenReason::Microscopic)
            };
            page.glyphs.push(Glyph {
                ch,
                face: Face::default(),
                font: 0,
                angle,
                x,
                y,
                width: share,
                size,
                hidden,
            });
        }
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }
}
