//! Invented pages for the tests of the layout: text set in a face whose letters are half as wide as high.

use super::glyph::{Face, Glyph, GlyphPage};
use super::{PageLines, page_lines};

/// A page of the size of A4 on which nothing is set yet.
pub(crate) struct Sample {
    pub(crate) page: GlyphPage,
    size: f32,
    face: Face,
}

impl Sample {
    pub(crate) fn new() -> Self {
        let page = GlyphPage { width: 595.0, height: 842.0, ..GlyphPage::default() };
        Self { page, size: 10.0, face: Face::default() }
    }

    /// Sets what follows in this size, bold or not.
    pub(crate) fn style(mut self, size: f32, bold: bool) -> Self {
        (self.size, self.face.bold) = (size, bold);
        self
    }

    /// Sets a text from `x` on the baseline `y`, spaces as gaps of a quarter.
    pub(crate) fn text(self, x: f32, y: f32, text: &str) -> Self {
        self.spaced(x, y, text, 0.0)
    }

    /// The same with `extra` points between the letters.
    pub(crate) fn spaced(mut self, mut x: f32, y: f32, text: &str, extra: f32) -> Self {
        for ch in text.chars() {
            let width = self.size * if ch == ' ' { 0.25 } else { 0.5 };
            if ch != ' ' {
                self.glyph(ch, x, y, width);
            }
            x += width + extra;
        }
        self
    }

    /// Sets lines below each other, twelve points apart.
    pub(crate) fn lines(mut self, x: f32, y: f32, lines: &[&str]) -> Self {
        for (nth, line) in lines.iter().enumerate() {
            self = self.text(x, y + 12.0 * nth as f32, line);
        }
        self
    }

    pub(crate) fn glyph(&mut self, ch: char, x: f32, y: f32, width: f32) {
        let (size, face) = (self.size, self.face);
        self.page.glyphs.push(Glyph { ch, face, font: 1, angle: 0, x, y, width, size, hidden: None });
    }

    pub(crate) fn read(&self) -> PageLines {
        page_lines(&self.page)
    }

    /// The texts of the lines in reading order.
    pub(crate) fn texts(&self) -> Vec<String> {
        self.read().lines.into_iter().map(|line| line.text).collect()
    }
}
