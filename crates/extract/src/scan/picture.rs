//! A page as pixels.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::page::Page as PdfPage;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

use crate::{Limits, Page, Unreadable};

/// Pixels an inch: what recognition of text is trained on.
const RESOLUTION: f32 = 300.0;
/// Pixels along a side.
const SIDE: f32 = 20_000.0;
/// An image tells no trustworthy size on paper: it is taken for a page of this width, in points.
const PAPER: f32 = 612.0;

/// Why a picture is not decoded.
pub(super) const TOO_LARGE: Unreadable = Unreadable::Unsupported("a picture of more pixels than the limit");

/// A page's picture.
#[derive(Clone, Debug)]
pub struct Picture {
    /// An image file: a PNG or JPEG as it came, or the page in grey as a binary PGM.
    pub bytes: Vec<u8>,
    /// Pixels an inch on the page; `None` where the image has to tell.
    pub resolution: Option<u32>,
    /// Points a pixel.
    pub(super) scale: f32,
    /// Width and height in pixels.
    size: (u32, u32),
}

impl Picture {
    /// A page, drawn.
    pub(super) fn of_page(page: &PdfPage<'_>, limits: &Limits) -> Self {
        let (width, height) = page.render_dimensions();
        let (width, height) = (width.max(1.0), height.max(1.0));
        let fitting = (limits.picture_pixels as f32 / (width * height)).sqrt();
        let zoom = (RESOLUTION / 72.0).min(fitting).min(SIDE / width.max(height));
        // A strip is at least one pixel wide.
        let zoom = zoom.max(1.0 / width.min(height)).min(f32::from(u16::MAX) / width.max(height));
        let settings = PixmapSettings { x_scale: zoom, y_scale: zoom, bg_color: WHITE };
        let interpreter = InterpreterSettings::default();
        let drawn = render(page, &RenderCache::new(), &interpreter, &RenderSettings::default(), &settings);
        let size = (u32::from(drawn.width()), u32::from(drawn.height()));
        let mut bytes = format!("P5\n{} {}\n255\n", size.0, size.1).into_bytes();
        bytes.extend(drawn.data().iter().map(|pixel| grey(pixel.r, pixel.g, pixel.b)));
        Self { bytes, resolution: Some((zoom * 72.0).round() as u32), scale: 1.0 / zoom, size }
    }

    /// An image file.
    pub(super) fn of_image(bytes: &[u8], limits: &Limits) -> Result<Self, Unreadable> {
        let damaged = || Unreadable::Damaged("the image does not say its size".to_owned());
        let size = png_size(bytes).or_else(|| jpeg_size(bytes)).ok_or_else(damaged)?;
        if size.0 == 0 || size.1 == 0 {
            return Err(damaged());
        }
        if u64::from(size.0) * u64::from(size.1) > limits.image_pixels {
            return Err(TOO_LARGE);
        }
        Ok(Self { bytes: bytes.to_vec(), resolution: None, scale: PAPER / size.0 as f32, size })
    }

    /// The page's size in points.
    pub(super) fn page(&self) -> Page {
        Page { width: self.size.0 as f32 * self.scale, height: self.size.1 as f32 * self.scale }
    }
}

/// Lightness by the eye's weights.
fn grey(r: u8, g: u8, b: u8) -> u8 {
    let sum = u32::from(r) * 299 + u32::from(g) * 587 + u32::from(b) * 114;
    u8::try_from(sum / 1000).unwrap_or(u8::MAX)
}

/// Width and height of a PNG.
pub(super) fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let at = |from: usize| Some(u32::from_be_bytes(bytes.get(from..from + 4)?.try_into().ok()?));
    (bytes.get(12..16)? == b"IHDR").then_some(())?;
    Some((at(16)?, at(20)?))
}

/// Width and height of a JPEG: in the first of its segments that starts a frame.
pub(super) fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
    loop {
        let (0xff, kind) = (*rest.first()?, *rest.get(1)?) else { return None };
        if kind == 0xff {
            rest = rest.get(1..)?;
            continue;
        }
        let number = |at: usize| Some(u16::from_be_bytes(rest.get(at..at + 2)?.try_into().ok()?));
        if matches!(kind, 0xc0..=0xcf) && !matches!(kind, 0xc4 | 0xc8 | 0xcc) {
            return Some((number(7)?.into(), number(5)?.into()));
        }
        rest = rest.get(2 + usize::from(number(2)?)..)?;
    }
}
