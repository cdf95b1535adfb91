//! The text device: takes what the interpreter paints and keeps the glyphs, with all that decides whether a
//! person sees them. Outlines are asked for only where a font tells no widths.

use hayro_interpret::font::{Glyph as FontGlyph, GlyphRun, PositionedGlyph};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::kurbo::{Affine, BezPath, Rect, Shape};
use hayro_interpret::pattern::Pattern;
use hayro_interpret::{
    BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, Paint, SoftMask,
};

use super::ReadPage;
use super::font::{Fonts, Look};
use super::ruling::Ruling;
use super::surface::{Ink, Rgb, Surface, alike};
use super::unseen::{self, MICROSCOPIC, TRANSPARENT, WHITE};
use crate::document::HiddenReason;
use crate::layout::{Glyph, GlyphPage};

/// Collects the glyphs of one page.
pub(super) struct TextDevice<'d, 'a> {
    view: Rect,
    fonts: &'d mut Fonts<'a>,
    /// Glyphs that may still be taken.
    room: usize,
    glyphs: Vec<Glyph>,
    /// The colours of `glyphs`.
    inks: Vec<Option<Rgb>>,
    /// Glyphs of Type 3 fonts among them: their nominal size says nothing.
    drawn: Vec<usize>,
    unmapped: usize,
    surface: Surface,
    ruling: Ruling,
    clips: Vec<Rect>,
    /// Opacity of the transparency groups, outermost first, each times those around it.
    opacities: Vec<f32>,
    images: usize,
    /// Pixels of the largest.
    largest: u64,
    /// An image that covers most of the page.
    backdrop: bool,
}

impl<'d, 'a> TextDevice<'d, 'a> {
    /// A device for a page of this size in points that takes at most `room` glyphs.
    pub(super) fn new(width: f32, height: f32, room: usize, fonts: &'d mut Fonts<'a>) -> Self {
        Self {
            view: Rect::new(0.0, 0.0, f64::from(width), f64::from(height)),
            fonts,
            room,
            glyphs: Vec::new(),
            inks: Vec::new(),
            drawn: Vec::new(),
            unmapped: 0,
            surface: Surface::default(),
            ruling: Ruling::default(),
            clips: Vec::new(),
            opacities: Vec::new(),
            images: 0,
            largest: 0,
            backdrop: false,
        }
    }

    /// The page, with all glyphs judged.
    pub(super) fn finish(mut self) -> ReadPage {
        size_drawn(&mut self.glyphs, &self.drawn);
        for glyph in &mut self.glyphs {
            if glyph.hidden.is_none() && glyph.size < MICROSCOPIC {
                glyph.hidden = Some(HiddenReason::Microscopic);
            }
        }
        unseen::mark(&mut self.glyphs, &self.inks, &self.surface);
        let recognised = self.recognised();
        if recognised {
            self.glyphs.iter_mut().for_each(|glyph| glyph.hidden = None);
        }
        unseen::drop_copies(&mut self.glyphs);
        let panels = self.panels();
        let (width, height) = (self.view.width() as f32, self.view.height() as f32);
        let (rules, uprights, dots) = self.ruling.finish();
        ReadPage {
            glyphs: GlyphPage { width, height, glyphs: self.glyphs, panels, rules, uprights, dots },
            unmapped: self.unmapped,
            images: self.images,
            largest: self.largest,
            backdrop: self.backdrop,
            recognised,
            confidence: None,
        }
    }

    /// Text that is all invisible over a page-wide image was recognised in it.
    fn recognised(&self) -> bool {
        let layer =
            |glyph: &Glyph| matches!(glyph.hidden, Some(HiddenReason::InvisibleMode | HiddenReason::Covered));
        let seen = self.glyphs.iter().filter(|glyph| !layer(glyph) && !glyph.ch.is_whitespace()).count();
        self.backdrop && !self.glyphs.is_empty() && seen * 20 <= self.glyphs.len()
    }

    /// Flat coloured areas, tall and neither page-wide nor narrow: sidebars.
    fn panels(&self) -> Vec<crate::Rect> {
        let (width, height) = (self.view.width(), self.view.height());
        let tall = |rect: &Rect| {
            rect.height() > height * 0.3 && rect.width() > width * 0.12 && rect.width() < width * 0.7
        };
        self.surface
            .paints()
            .iter()
            .filter(|paint| matches!(paint.ink, Ink::Flat(_)) && tall(&paint.bounds))
            .take(8)
            .map(|paint| crate::Rect {
                x0: paint.bounds.x0 as f32,
                y0: paint.bounds.y0 as f32,
                x1: paint.bounds.x1 as f32,
                y1: paint.bounds.y1 as f32,
            })
            .collect()
    }

    fn clip(&self) -> Rect {
        self.clips.last().copied().unwrap_or(self.view)
    }

    fn opacity(&self) -> f32 {
        self.opacities.last().copied().unwrap_or(1.0)
    }

    fn push_clip(&mut self, bounds: Rect) {
        self.clips.push(self.clip().intersect(bounds));
    }

    /// Keeps a dot that is seen.
    fn dot(&mut self, bounds: Rect, props: &DrawProps<'_>) {
        let Paint::Color(color) = &props.paint else { return };
        let [r, g, b, alpha] = color.to_rgba().components();
        let (x, y) = (bounds.center().x, bounds.center().y);
        let seen = || match self.surface.beneath(self.glyphs.len(), x, y) {
            None => !alike([r, g, b], WHITE),
            Some(Ink::Flat(ground)) => !alike([r, g, b], ground),
            Some(Ink::Picture) => true,
        };
        if bounds.width() < 8.0
            && alpha * self.opacity() > TRANSPARENT
            && self.clip().contains((x, y))
            && seen()
        {
            self.ruling.dot(bounds);
        }
    }

    fn fill(&mut self, bounds: Rect, outline: Option<BezPath>, props: &DrawProps<'_>) {
        if props.soft_mask.is_some() || props.blend_mode != BlendMode::Normal {
            return;
        }
        let ink = match &props.paint {
            Paint::Color(color) => {
                let [r, g, b, alpha] = color.to_rgba().components();
                if alpha * self.opacity() < 0.9 {
                    return;
                }
                Ink::Flat([r, g, b])
            }
            Paint::Pattern(pattern) => match pattern.as_ref() {
                Pattern::Shading(_) => Ink::Picture,
                Pattern::Tiling(_) => return,
            },
        };
        self.surface.add(ink, bounds, outline, self.clip(), self.glyphs.len());
    }

    fn run(&mut self, run: &GlyphRun<'_, 'a>, props: &DrawProps<'a>, mode: &DrawMode) {
        let Some(first) = run.glyphs().first() else { return };
        let look = match &**first {
            FontGlyph::Outline(glyph) => self.fonts.look(glyph),
            FontGlyph::Type3(_) => Look::default(),
        };
        if look.icons {
            return;
        }
        let (ink, alpha) = match &props.paint {
            Paint::Color(color) => {
                let [r, g, b, alpha] = color.to_rgba().components();
                (Some([r, g, b]), alpha)
            }
            Paint::Pattern(_) => (None, 1.0),
        };
        let unseen = if matches!(mode, DrawMode::Invisible) {
            Some(HiddenReason::InvisibleMode)
        } else {
            (alpha * self.opacity() < TRANSPARENT).then_some(HiddenReason::Transparent)
        };
        for glyph in run.glyphs() {
            self.glyph(glyph, &props.transform, look, ink, unseen);
        }
    }

    fn unicode(&mut self, glyph: &PositionedGlyph<'a>, look: Look) -> Option<BfString> {
        // Some producers write "no character" for a glyph they do not know.
        let known = |unicode: &BfString| !matches!(unicode, BfString::Char('\0' | '\u{fffd}'));
        glyph.as_unicode().filter(known).or_else(|| match &**glyph {
            FontGlyph::Outline(outline) => self.fonts.character(outline, look).map(BfString::Char),
            FontGlyph::Type3(_) => None,
        })
    }

    fn glyph(
        &mut self,
        glyph: &PositionedGlyph<'a>,
        transform: &Affine,
        look: Look,
        ink: Option<Rgb>,
        unseen: Option<HiddenReason>,
    ) {
        let Some(unicode) = self.unicode(glyph, look) else {
            self.unmapped += 1;
            return;
        };
        let (advance, drawn) = match &**glyph {
            FontGlyph::Outline(outline) => (self.fonts.advance(outline, look), false),
            FontGlyph::Type3(shape) => (shape.advance_width().unwrap_or(500.0), true),
        };
        let Some(placed) = Placed::new(*transform * glyph.transform(), advance) else { return };
        let mut one = |ch: char, share: f32, offset: f32| {
            if self.glyphs.len() >= self.room {
                return;
            }
            let mut glyph = placed.glyph(ch, look, share, offset);
            glyph.hidden = unseen.or_else(|| placed.out_of_sight(&glyph, self.view, self.clip()));
            if drawn {
                self.drawn.push(self.glyphs.len());
            }
            self.glyphs.push(glyph);
            self.inks.push(ink);
        };
        match unicode {
            BfString::Char(ch) => one(ch, 1.0, 0.0),
            BfString::String(text) => {
                let count = text.chars().count().max(1) as f32;
                for (nth, ch) in text.chars().enumerate() {
                    one(ch, 1.0 / count, nth as f32 / count);
                }
            }
        }
    }
}

/// A glyph's place on the page.
struct Placed {
    x: f64,
    y: f64,
    angle: i16,
    /// Advance in points.
    width: f64,
    size: f64,
    /// Horizontal size in points.
    breadth: f64,
}

impl Placed {
    /// From the matrix of a glyph of 1000 units to the em, and its advance in those units.
    fn new(matrix: Affine, advance: f32) -> Option<Self> {
        let [a, b, c, d, x, y] = matrix.as_coeffs();
        if !(x.is_finite() && y.is_finite() && x.abs() < 1e6 && y.abs() < 1e6) {
            return None;
        }
        let breadth = a.hypot(b) * 1000.0;
        // The height across the baseline: a slant adds nothing to it.
        let size =
            if breadth > 0.0 { (a * d - b * c).abs() / a.hypot(b) * 1000.0 } else { c.hypot(d) * 1000.0 };
        let angle = if b == 0.0 && a >= 0.0 { 0 } else { b.atan2(a).to_degrees().round() as i16 };
        // A lean of a degree is a scanner's, not a writer's.
        let angle = match angle.rem_euclid(360) {
            0 | 1 | 359 => 0,
            angle => angle,
        };
        let width = a.hypot(b) * f64::from(advance);
        (size.is_finite() && width.is_finite()).then_some(Self { x, y, angle, width, size, breadth })
    }

    /// One character of the glyph: its share of the width, and where in the width it begins.
    fn glyph(&self, ch: char, look: Look, share: f32, offset: f32) -> Glyph {
        let (sin, cos) = match self.angle {
            0 => (0.0, 1.0),
            angle => f64::from(angle).to_radians().sin_cos(),
        };
        let along = self.width * f64::from(offset);
        Glyph {
            ch,
            face: look.face,
            font: look.number(),
            angle: self.angle,
            x: (self.x + along * cos) as f32,
            y: (self.y + along * sin) as f32,
            width: self.width as f32 * share,
            size: self.size as f32,
            hidden: None,
        }
    }

    fn out_of_sight(&self, glyph: &Glyph, view: Rect, clip: Rect) -> Option<HiddenReason> {
        let (x, y) = unseen::middle(glyph);
        if x < view.x0 || x > view.x1 || y < view.y0 || y > view.y1 {
            Some(HiddenReason::OffPage)
        } else if x < clip.x0 || x > clip.x1 || y < clip.y0 || y > clip.y1 {
            Some(HiddenReason::Clipped)
        } else {
            (self.breadth < self.size * 0.1).then_some(HiddenReason::Microscopic)
        }
    }
}

/// Type 3 glyphs of one nominal size get a size that fits their widths: letters are about half as wide as high.
fn size_drawn(glyphs: &mut [Glyph], drawn: &[usize]) {
    let mut groups: Vec<(f32, f32, usize)> = Vec::new();
    for at in drawn {
        let Some(glyph) = glyphs.get(*at).filter(|glyph| glyph.width > 0.0) else { continue };
        match groups.iter_mut().find(|(size, ..)| *size == glyph.size) {
            Some((_, widths, count)) => (*widths, *count) = (*widths + glyph.width, *count + 1),
            None => groups.push((glyph.size, glyph.width, 1)),
        }
    }
    for at in drawn {
        let Some(glyph) = glyphs.get_mut(*at) else { continue };
        let Some((_, widths, count)) = groups.iter().find(|(size, ..)| *size == glyph.size) else { continue };
        let fitting = widths / *count as f32 * 2.0;
        if glyph.size < fitting * 0.6 || glyph.size > fitting * 2.5 {
            glyph.size = fitting;
        }
    }
}

impl<'a> Device<'a> for TextDevice<'_, 'a> {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        let outline = props.transform * path.clone();
        let bounds = outline.bounding_box();
        self.dot(bounds, &props);
        if matches!(mode, DrawMode::Fill(_) | DrawMode::FillAndStroke(..)) {
            self.ruling.fill(&outline);
            self.fill(bounds, Some(outline), &props);
        } else {
            self.ruling.stroke(&outline);
        }
    }

    fn draw_rect(&mut self, rect: &Rect, props: DrawProps<'a>, mode: &DrawMode) {
        let bounds = props.transform.transform_rect_bbox(*rect);
        self.dot(bounds, &props);
        if matches!(mode, DrawMode::Fill(_) | DrawMode::FillAndStroke(..)) {
            self.ruling.area(bounds);
            self.fill(bounds, None, &props);
        } else {
            self.ruling.border(bounds);
        }
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        self.push_clip(clip.path.bounding_box());
    }

    fn push_clip_rect(&mut self, rect: &Rect) {
        self.push_clip(*rect);
    }

    fn pop_clip(&mut self) {
        self.clips.pop();
    }

    fn push_transparency_group(&mut self, opacity: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        self.opacities.push(self.opacity() * opacity);
    }

    fn pop_transparency_group(&mut self) {
        self.opacities.pop();
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        self.run(run, &props, mode);
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        self.largest = self.largest.max(u64::from(image.width()) * u64::from(image.height()));
        let size = Rect::new(0.0, 0.0, f64::from(image.width()), f64::from(image.height()));
        let bounds = props.transform.transform_rect_bbox(size);
        if bounds.width() > 40.0 && bounds.height() > 40.0 {
            self.images += 1;
        }
        let shown = bounds.intersect(self.view);
        self.backdrop |= shown.area() > self.view.area() * 0.6;
        let opaque = match &image {
            Image::Stencil(_) => false,
            Image::Raster(raster) => {
                let dict = raster.stream().dict();
                !dict.contains_key("SMask") && !dict.contains_key("Mask") && !dict.contains_key("SMaskInData")
            }
        };
        let plain = props.soft_mask.is_none() && props.blend_mode == BlendMode::Normal;
        if opaque && plain && self.opacity() >= 0.9 {
            self.surface.add(Ink::Picture, bounds, None, self.clip(), self.glyphs.len());
        }
    }
}
