//! The piece table: the text in its order, each piece standing somewhere in the main stream.

use std::ops::Range;

use encoding_rs::WINDOWS_1252;

use super::bytes::{Plc, part, u16_at, u32_at};

/// Properties laid over a piece when a file was saved fast are shorter than this, in bytes.
const OVERLAY: usize = 512;

/// The text of a file.
#[derive(Debug)]
pub(super) struct Text<'a> {
    pieces: Vec<Piece<'a>>,
    cut: bool,
}

#[derive(Debug)]
struct Piece<'a> {
    /// Its characters, counted over the whole text.
    characters: Range<u32>,
    /// Where it stands in the main stream.
    offset: usize,
    bytes: &'a [u8],
    /// One byte a character instead of two.
    narrow: bool,
    overlay: Overlay<'a>,
}

/// Properties laid over a whole piece.
#[derive(Debug)]
enum Overlay<'a> {
    One([u8; 3]),
    List(&'a [u8]),
}

/// Characters that stand side by side in the main stream.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch<'a> {
    /// The number of its first character.
    pub(super) first: u32,
    /// Where it stands in the main stream.
    pub(super) offset: usize,
    /// Bytes a character.
    pub(super) width: usize,
    /// Properties laid over all of it.
    pub(super) overlay: &'a [u8],
    bytes: &'a [u8],
}

impl<'a> Text<'a> {
    /// Reads the table `clx` of the text in `main`; none when there is no table.
    pub(super) fn read(main: &'a [u8], clx: &'a [u8]) -> Option<Self> {
        let (overlays, table) = split(clx)?;
        let plc = Plc::new(table, 8);
        let mut text = Self { pieces: Vec::new(), cut: false };
        let mut next = 0;
        for index in 0..plc.len() {
            let (characters, record) = (plc.range(index), plc.record(index));
            let Some(place) = u32_at(record, 2).filter(|_| characters.start >= next) else { break };
            next = characters.end;
            let narrow = place & 0x4000_0000 != 0;
            let place = usize::try_from(place & 0x3fff_ffff).ok()?;
            let (offset, width) = if narrow { (place / 2, 1) } else { (place, 2) };
            let length = characters.len().saturating_mul(width);
            let bytes = part(main, offset, length);
            text.cut |= bytes.len() < length;
            let overlay = overlay(u16_at(record, 6).unwrap_or(0), &overlays);
            text.pieces.push(Piece { characters, offset, bytes, narrow, overlay });
        }
        Some(text)
    }

    /// Whether some of it lies beyond the end of the stream.
    pub(super) fn is_cut(&self) -> bool {
        self.cut
    }

    /// The stretches of some characters, in order.
    pub(super) fn stretches(&self, characters: Range<u32>) -> impl Iterator<Item = Stretch<'_>> {
        let first = self.pieces.partition_point(|piece| piece.characters.end <= characters.start);
        let pieces = self.pieces.get(first..).unwrap_or(&[]);
        let end = characters.end;
        let pieces = pieces.iter().take_while(move |piece| piece.characters.start < end);
        pieces.map(move |piece| piece.stretch(&characters))
    }

    /// The first units of some characters.
    pub(super) fn start(&self, characters: Range<u32>, most: usize) -> Vec<u16> {
        let mut units = Vec::new();
        for stretch in self.stretches(characters) {
            units.extend(stretch.units().take(most.saturating_sub(units.len())));
            if units.len() >= most {
                break;
            }
        }
        units
    }
}

impl Piece<'_> {
    /// The part of it within `characters`, which it touches.
    fn stretch(&self, characters: &Range<u32>) -> Stretch<'_> {
        let width = if self.narrow { 1 } else { 2 };
        let first = self.characters.start.max(characters.start);
        let end = self.characters.end.min(characters.end);
        let bytes_to = |at: u32| (at.saturating_sub(self.characters.start) as usize).saturating_mul(width);
        let from = bytes_to(first);
        let bytes = part(self.bytes, from, bytes_to(end).saturating_sub(from));
        let overlay = match &self.overlay {
            Overlay::One(one) => one,
            Overlay::List(list) => *list,
        };
        Stretch { first, offset: self.offset + from, width, overlay, bytes }
    }
}

impl Stretch<'_> {
    /// Its characters as units of UTF-16.
    pub(super) fn units(&self) -> impl Iterator<Item = u16> {
        let wide = self.width == 2;
        self.bytes.chunks_exact(self.width).map(move |unit| match unit {
            [byte] if !wide => windows_1252(*byte),
            [low, high, ..] => u16::from_le_bytes([*low, *high]),
            _ => 0,
        })
    }
}

fn windows_1252(byte: u8) -> u16 {
    match byte {
        0x80..=0x9f => {
            let (text, _) = WINDOWS_1252.decode_without_bom_handling(std::slice::from_ref(&byte));
            text.encode_utf16().next().unwrap_or(0)
        }
        _ => u16::from(byte),
    }
}

/// The lists of properties in a `Clx`, and the piece table behind them.
fn split(clx: &[u8]) -> Option<(Vec<&[u8]>, &[u8])> {
    let (mut lists, mut at) = (Vec::new(), 0);
    loop {
        match clx.get(at)? {
            1 => {
                let length = usize::from(u16_at(clx, at + 1)?);
                lists.push(part(clx, at + 3, length.min(OVERLAY)));
                at += 3 + length;
            }
            2 => {
                let length = usize::try_from(u32_at(clx, at + 1)?).ok()?;
                return Some((lists, part(clx, at + 5, length)));
            }
            _ => return None,
        }
    }
}

/// What a piece's sixteen bits of properties say: one property by its old number, or the number of a list.
fn overlay<'a>(prm: u16, lists: &[&'a [u8]]) -> Overlay<'a> {
    if prm & 1 != 0 {
        return Overlay::List(lists.get(usize::from(prm >> 1)).copied().unwrap_or(&[]));
    }
    let [low, value] = prm.to_le_bytes();
    let code: u16 = match low >> 1 {
        0x09 => 0x2407,
        0x18 => 0x2416,
        0x19 => 0x2417,
        0x41 => 0x0800,
        0x55 => 0x0835,
        0x56 => 0x0836,
        0x5c => 0x083c,
        0x62 => 0x2a42,
        _ => return Overlay::List(&[]),
    };
    let [low, high] = code.to_le_bytes();
    Overlay::One([low, high, value])
}
