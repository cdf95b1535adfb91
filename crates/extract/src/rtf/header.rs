//! The tables at the start of a file: fonts with their code pages, colours, names of styles.

use std::collections::BTreeMap;

use super::charset::{self, Charset};
use crate::text::colour::Rgb;

/// Entries kept of each table.
const ENTRIES: usize = 4096;

/// What the tables say.
#[derive(Debug, Default)]
pub(super) struct Header {
    fonts: BTreeMap<i32, Charset>,
    colours: Vec<Option<Rgb>>,
    /// The colour being read; none as long as no channel is given (the automatic colour).
    colour: Option<Rgb>,
    /// Levels of heading styles by style number.
    headings: BTreeMap<i32, u8>,
    style: Option<i32>,
    style_name: String,
}

impl Header {
    /// A font's character set.
    pub(super) fn set_font(&mut self, font: i32, charset: i32) {
        if self.fonts.len() < ENTRIES {
            self.fonts.insert(font, charset::of_font(charset));
        }
    }

    pub(super) fn charset(&self, font: i32) -> Charset {
        self.fonts.get(&font).copied().unwrap_or(Charset::Document)
    }

    /// A channel (`red`, `green` or `blue`) of the colour being read.
    pub(super) fn channel(&mut self, name: &str, value: i32) {
        let value = u8::try_from(value.clamp(0, 255)).unwrap_or(0);
        let colour = self.colour.get_or_insert(Rgb::BLACK);
        match name {
            "red" => colour.0 = value,
            "green" => colour.1 = value,
            _ => colour.2 = value,
        }
    }

    /// Text of the colour table: each semicolon ends a colour.
    pub(super) fn colour_text(&mut self, text: &[u8]) {
        for _ in text.iter().filter(|byte| **byte == b';') {
            let colour = self.colour.take();
            if self.colours.len() < ENTRIES {
                self.colours.push(colour);
            }
        }
    }

    /// A colour by number; none for the automatic one.
    pub(super) fn colour(&self, number: i32) -> Option<Rgb> {
        usize::try_from(number).ok().and_then(|number| self.colours.get(number)).copied().flatten()
    }

    /// The paragraph style that is being read.
    pub(super) fn begin_style(&mut self, number: i32) {
        self.style = Some(number);
        self.style_name.clear();
    }

    /// The style being read is of another kind than paragraph.
    pub(super) fn drop_style(&mut self) {
        self.style = None;
    }

    /// An outline level, from 0, of the style being read.
    pub(super) fn outline_level(&mut self, level: i32) {
        if let (Some(style), Some(level)) = (self.style, heading_level(level)) {
            self.add_heading(style, level);
        }
    }

    /// Text of the style sheet: a style's name up to a semicolon.
    pub(super) fn style_text(&mut self, text: &str) {
        for c in text.chars() {
            if c != ';' {
                if self.style_name.len() < 64 {
                    self.style_name.push(c);
                }
                continue;
            }
            let name = std::mem::take(&mut self.style_name).trim().to_ascii_lowercase();
            let level = name.strip_prefix("heading ").and_then(|level| level.parse::<u8>().ok());
            if let (Some(style), Some(level @ 1..=9)) = (self.style.take(), level) {
                self.add_heading(style, level);
            }
        }
    }

    fn add_heading(&mut self, style: i32, level: u8) {
        if self.headings.len() < ENTRIES {
            self.headings.insert(style, level);
        }
    }

    /// The level of the heading that a paragraph of style `number` is.
    pub(super) fn heading(&self, number: i32) -> Option<u8> {
        self.headings.get(&number).copied()
    }
}

/// The level, from 1, of an outline level, from 0; 9 means body text.
pub(super) fn heading_level(outline: i32) -> Option<u8> {
    u8::try_from(outline).ok().filter(|level| *level < 9).map(|level| level + 1)
}
