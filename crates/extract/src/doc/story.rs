//! A story, as Word calls a stream of text: its characters put into paragraphs, fields resolved.

use std::cell::Cell;
use std::ops::Range;

use super::bytes::u16_at;
use super::page::Pages;
use super::piece::Text;
use super::property::Properties;
use crate::flow::{link_target, symbol};

/// Longest instruction of a field that is kept, in bytes.
const INSTRUCTION: usize = 4096;

/// What ends a paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Mark {
    #[default]
    Paragraph,
    /// The end of a cell, or of a row.
    Cell,
    /// The end of a page or section.
    Page,
}

/// A paragraph as it stands in the file.
#[derive(Debug, Default)]
pub(super) struct Raw<'a> {
    pub(super) runs: Vec<RawRun<'a>>,
    pub(super) mark: Mark,
    /// Its characters, counted over the whole text.
    pub(super) characters: Range<u32>,
    pub(super) style: u16,
    pub(super) properties: &'a [u8],
    /// Properties laid over its mark.
    pub(super) overlay: &'a [u8],
}

/// Characters of one look.
#[derive(Debug)]
pub(super) struct RawRun<'a> {
    pub(super) text: String,
    /// Their properties, and those laid over the piece.
    pub(super) properties: [&'a [u8]; 2],
}

/// Where stories are read from.
pub(super) struct Stories<'a> {
    pub(super) text: Text<'a>,
    pub(super) characters: Pages<'a>,
    pub(super) paragraphs: Pages<'a>,
    /// Characters that may still be read.
    pub(super) left: Cell<usize>,
}

/// What was found in a story.
#[derive(Debug, Default)]
pub(super) struct Story<'a> {
    pub(super) paragraphs: Vec<Raw<'a>>,
    pub(super) links: Vec<String>,
}

impl Stories<'_> {
    /// Reads some characters of the text.
    pub(super) fn read(&self, characters: Range<u32>) -> Story<'_> {
        let mut reader = Reader::new(self, characters.start);
        for stretch in self.text.stretches(characters) {
            let mut run = Run { end: 0, properties: [&[], stretch.overlay] };
            for (number, unit) in (0..).zip(stretch.units()) {
                if self.left.get() == 0 {
                    break;
                }
                self.left.set(self.left.get() - 1);
                let offset = stretch.offset + number * stretch.width;
                if offset >= run.end {
                    reader.flush(run.properties);
                    let found = self.characters.characters(offset);
                    run = Run { end: found.bytes.end, properties: [found.properties, stretch.overlay] };
                }
                reader.at = stretch.first.saturating_add(u32::try_from(number).unwrap_or(u32::MAX));
                reader.unit(unit, offset, run.properties);
            }
            reader.flush(run.properties);
        }
        if !reader.open.runs.is_empty() {
            reader.end(Mark::Paragraph, None, &[]);
        }
        reader.story
    }
}

/// The run being read: where it ends, and its properties.
struct Run<'a> {
    end: usize,
    properties: [&'a [u8]; 2],
}

struct Reader<'a> {
    stories: &'a Stories<'a>,
    story: Story<'a>,
    open: Raw<'a>,
    /// Units of the run being read.
    units: Vec<u16>,
    /// The number of the character being read.
    at: u32,
    /// For each open field, whether its result has begun.
    fields: Vec<bool>,
    instruction: Vec<u16>,
}

impl<'a> Reader<'a> {
    fn new(stories: &'a Stories<'a>, start: u32) -> Self {
        Self {
            stories,
            story: Story::default(),
            open: Raw { characters: start..start, ..Raw::default() },
            units: Vec::new(),
            at: start,
            fields: Vec::new(),
            instruction: Vec::new(),
        }
    }

    fn unit(&mut self, unit: u16, offset: usize, properties: [&'a [u8]; 2]) {
        let mark = match unit {
            0x07 => Mark::Cell,
            0x0c => Mark::Page,
            0x0d => Mark::Paragraph,
            _ => return self.character(unit, properties),
        };
        self.flush(properties);
        self.end(mark, Some(offset), properties[1]);
    }

    fn character(&mut self, unit: u16, properties: [&'a [u8]; 2]) {
        match unit {
            0x13 => {
                self.fields.push(false);
                self.instruction.clear();
            }
            0x14 => {
                if let Some(begun) = self.fields.last_mut() {
                    *begun = true;
                }
                let instruction = std::mem::take(&mut self.instruction);
                self.story.links.extend(link_target(&String::from_utf16_lossy(&instruction)));
            }
            0x15 => {
                self.fields.pop();
            }
            // What is nested in an instruction is part of the instruction.
            _ if self.fields.contains(&false) => {
                if self.instruction.len() < INSTRUCTION {
                    self.instruction.push(unit);
                }
            }
            0x0a | 0x0b | 0x0e => self.units.push(u16::from(b'\n')),
            0x1e => self.units.push(u16::from(b'-')),
            0x28 => self.bracket(properties),
            // Pictures, notes and drawings are anchored in control characters; 0x1f is a soft hyphen.
            0x00..=0x08 | 0x0f..=0x1f => {}
            _ => self.units.push(unit),
        }
    }

    /// An opening bracket, or a character of a symbol font that stands for one.
    fn bracket(&mut self, properties: [&'a [u8]; 2]) {
        let code = Properties::new(properties[0]).filter(|(code, _)| *code == 0x6a09).last();
        match code.and_then(|(_, operand)| u16_at(operand, 2)) {
            Some(code) => {
                let blank = |units: &[u16]| units.iter().all(|unit| matches!(unit, 9 | 10 | 32));
                let leads = blank(&self.units) && self.open.runs.iter().all(|run| run.text.trim().is_empty());
                self.units.extend(symbol(u32::from(code), leads).encode_utf16());
            }
            None => self.units.push(u16::from(b'(')),
        }
    }

    /// Ends the run being read.
    fn flush(&mut self, properties: [&'a [u8]; 2]) {
        if !self.units.is_empty() {
            let text = String::from_utf16_lossy(&self.units);
            self.units.clear();
            self.open.runs.push(RawRun { text, properties });
        }
    }

    /// Ends the paragraph, whose mark stands at `offset`.
    fn end(&mut self, mark: Mark, offset: Option<usize>, overlay: &'a [u8]) {
        // An instruction does not go on in the next paragraph; a result may.
        self.fields.retain(|begun| *begun);
        let next = self.at.saturating_add(1);
        let mut done = std::mem::replace(&mut self.open, Raw { characters: next..next, ..Raw::default() });
        done.characters.end = next;
        done.mark = mark;
        done.overlay = overlay;
        if let Some(offset) = offset {
            (done.style, done.properties) = self.stories.paragraphs.paragraph(offset);
        }
        self.story.paragraphs.push(done);
    }
}
