//! Glyphs of one baseline become words, and words without a wide gap between them a segment.

use std::ops::Range;

use super::character::{BULLET, Part, composed, is_unspaced, part};
use super::edge;
use super::glyph::Glyph;

/// A word on the page.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    /// Its text, in [`Segments::text`].
    pub(crate) text: Range<usize>,
    /// Left and right, in points.
    pub(crate) x0: f32,
    pub(crate) x1: f32,
    /// Characters, and how many of them are bold and italic.
    chars: u16,
    bold: u16,
    italic: u16,
}

/// Words of one baseline without a wide gap between them.
#[derive(Clone, Debug)]
pub(crate) struct Segment {
    /// Its words, in [`Segments::words`].
    pub(crate) words: Range<usize>,
    pub(crate) x0: f32,
    pub(crate) x1: f32,
    /// Baseline, from the top.
    pub(crate) y: f32,
    /// The largest font size in it.
    pub(crate) size: f32,
    /// It begins at the edge of a column, less than a wide gap from the one before.
    pub(crate) at_edge: bool,
}

impl Segment {
    pub(crate) fn top(&self) -> f32 {
        self.y - self.size * 0.8
    }

    pub(crate) fn bottom(&self) -> f32 {
        self.y + self.size * 0.22
    }
}

/// All segments of a page (of one direction of writing).
#[derive(Debug, Default)]
pub(crate) struct Segments {
    pub(crate) list: Vec<Segment>,
    pub(crate) words: Vec<Word>,
    pub(crate) text: String,
}

impl Segments {
    /// The text of a word.
    pub(crate) fn word(&self, index: usize) -> &str {
        self.words.get(index).and_then(|word| self.text.get(word.text.clone())).unwrap_or("")
    }

    /// The first and last character of a segment, over all its words.
    pub(crate) fn chars<'a>(&'a self, segment: &Segment) -> impl DoubleEndedIterator<Item = char> + 'a {
        segment.words.clone().flat_map(|index| self.word(index).chars())
    }

    /// Characters, bold ones, italic ones.
    pub(crate) fn weights(&self, segment: &Segment) -> (u32, u32, u32) {
        let words = self.words.get(segment.words.clone()).unwrap_or(&[]);
        words.iter().fold((0, 0, 0), |(chars, bold, italic), word| {
            (chars + u32::from(word.chars), bold + u32::from(word.bold), italic + u32::from(word.italic))
        })
    }
}

/// A gap of this many font sizes parts segments.
const WIDE_GAP: f32 = 1.15;
/// A gap this much wider than the usual one between letters, in font sizes, parts words where no spaces are
/// written. Spaces of tightly set lines go down to 0.13; kerning opens gaps of up to 0.08.
const WORD_GAP: f32 = 0.105;
/// The same on pages where spaces are written: a gap without one is more often a font's whim.
const UNWRITTEN_GAP: f32 = 0.19;
/// Below this a written space counts for nothing: some producers write one and take it back.
const NO_GAP: f32 = 0.04;
/// Letters further apart than this on the whole are letter-spaced.
const LETTER_SPACED: f32 = 0.085;

/// Makes segments of glyphs that all run from left to right in their own frame.
pub(crate) fn segments(glyphs: &[Glyph]) -> Segments {
    let mut glyphs = on_baselines(glyphs);
    glyphs.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut out = Segments::default();
    let written = glyphs.iter().filter(|glyph| glyph.ch.is_whitespace()).count();
    let word_gap = if written * 20 > glyphs.len() { UNWRITTEN_GAP } else { WORD_GAP };
    let mut rest = glyphs.as_mut_slice();
    while let Some(first) = rest.first() {
        let limit = first.y + first.size.max(4.0) * 0.18;
        let (line, next) = rest.split_at_mut(rest.partition_point(|glyph| glyph.y <= limit));
        line.sort_by(|a, b| a.x.total_cmp(&b.x));
        baseline(&without_doubles(line), word_gap, &mut out);
        rest = next;
    }
    edge::part(&mut out);
    out
}

/// Raised and lowered small glyphs take the baseline of what they are attached to.
fn on_baselines(glyphs: &[Glyph]) -> Vec<Glyph> {
    let mut out: Vec<Glyph> = Vec::with_capacity(glyphs.len());
    // The glyph before, as printed, and the baseline it was given.
    let mut before: Option<(Glyph, f32, f32)> = None;
    for glyph in glyphs {
        let mut placed = *glyph;
        let mut host_size = glyph.size;
        if let Some((last, y, size)) = before {
            let near = (glyph.x - last.x - last.width).abs() < size * 0.3;
            let chained = near && (glyph.y - last.y).abs() < 0.01 && last.y != y;
            let raised = near
                && glyph.size < size * 0.85
                && (glyph.y - y).abs() < size * 0.55
                && (glyph.y - y).abs() > size * 0.05;
            if (chained && glyph.size < size * 0.85) || raised {
                placed.y = y;
                host_size = size;
            }
        }
        before = Some((*glyph, placed.y, host_size));
        out.push(placed);
    }
    out
}

/// Drops glyphs drawn twice at nearly the same place: an old way to make bold.
fn without_doubles(line: &[Glyph]) -> Vec<Glyph> {
    let mut out: Vec<Glyph> = Vec::with_capacity(line.len());
    for glyph in line {
        let reach = (glyph.width * 0.55).min(glyph.size * 0.2).max(0.05);
        let double = out.iter_mut().rev().take(6).find(|other| {
            other.ch == glyph.ch
                && (other.x - glyph.x).abs() <= reach
                && (other.size - glyph.size).abs() < 0.5
        });
        match double {
            Some(other) => other.face.bold |= (other.x - glyph.x).abs() > 0.01,
            None => out.push(*glyph),
        }
    }
    out
}

/// One character with its place, spaces taken out and remembered.
#[derive(Clone, Copy)]
struct Mark {
    part: Part,
    glyph: Glyph,
    /// A written space stands before it.
    spaced: bool,
}

fn baseline(line: &[Glyph], word_gap: f32, out: &mut Segments) {
    let marks = marks(line);
    let pieces: Vec<&[Mark]> = marks.chunk_by(|a, b| !is_wide(a, b)).collect();
    let mut start = 0;
    let mut len = 0;
    for (nth, piece) in pieces.iter().enumerate() {
        len += piece.len();
        if pieces.get(nth + 1).is_none_or(|next| !goes_on(piece, next)) {
            segment(&marks[start..start + len], word_gap, out);
            (start, len) = (start + len, 0);
        }
    }
}

/// Whether letter-spaced text goes on after a gap that would be wide elsewhere: its word spaces grow with it.
fn goes_on(piece: &[Mark], next: &[Mark]) -> bool {
    let (a, b) = (setting(piece, WORD_GAP).spaced_out, setting(next, WORD_GAP).spaced_out);
    let (Some(last), Some(first)) = (piece.last(), next.first()) else { return false };
    let gap = gap(last, first) / last.glyph.size.max(1.0);
    a > 0.0 && b > 0.0 && (a - b).abs() < 0.2 && gap < 2.0 * a + 0.9
}

fn marks(line: &[Glyph]) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::with_capacity(line.len());
    let mut spaced = false;
    for glyph in line {
        let part = part(glyph.ch, glyph.face.pictures);
        match part {
            Part::Space => spaced = true,
            Part::Nothing => {}
            _ => {
                if let Some(last) = marks.last_mut()
                    && let Some(letter) = over_each_other(last, glyph)
                {
                    last.part = Part::Plain(letter);
                    continue;
                }
                marks.push(Mark { part, glyph: *glyph, spaced });
                spaced = false;
            }
        }
    }
    marks
}

/// The accented letter that two marks drawn over each other make.
fn over_each_other(last: &Mark, glyph: &Glyph) -> Option<char> {
    let Part::Plain(first) = last.part else { return None };
    if first.is_ascii() && glyph.ch.is_ascii() && first != '`' && glyph.ch != '`' {
        return None;
    }
    let overlap = last.glyph.x + last.glyph.width - glyph.x;
    if overlap < glyph.width.min(last.glyph.width) * 0.4 {
        return None;
    }
    composed(first, glyph.ch).or_else(|| composed(glyph.ch, first))
}

fn gap(a: &Mark, b: &Mark) -> f32 {
    b.glyph.x - (a.glyph.x + a.glyph.width)
}

fn is_wide(a: &Mark, b: &Mark) -> bool {
    gap(a, b) > WIDE_GAP * a.glyph.size.min(b.glyph.size).max(1.0)
}

/// Adds the words of one segment.
fn segment(marks: &[Mark], word_gap: f32, out: &mut Segments) {
    let (Some(first), Some(_)) = (marks.first(), marks.last()) else { return };
    let setting = setting(marks, word_gap);
    let from = out.words.len();
    let mut word: Option<Word> = None;
    let mut before: Option<&Mark> = None;
    for mark in marks {
        let parts = before.is_some_and(|last| parts_words(last, mark, setting));
        if parts {
            out.words.extend(word.take());
        }
        add(mark, before.is_none(), &mut word, &mut out.text);
        before = Some(mark);
    }
    out.words.extend(word);
    let words = out.words.get(from..).unwrap_or(&[]);
    let Some(x0) = words.first().map(|word| word.x0) else { return };
    let x1 = words.iter().fold(x0, |right, word| right.max(word.x1));
    let size = marks.iter().fold(first.glyph.size, |size, mark| size.max(mark.glyph.size));
    out.list.push(Segment { words: from..out.words.len(), x0, x1, y: first.glyph.y, size, at_edge: false });
}

/// How letters are set in a segment, in font sizes.
#[derive(Clone, Copy)]
struct Setting {
    /// The usual gap between letters where they are spaced out, else 0.
    spaced_out: f32,
    /// From this gap on, words part.
    word_gap: f32,
}

fn setting(marks: &[Mark], word_gap: f32) -> Setting {
    let mut gaps: Vec<f32> =
        marks.windows(2).map(|pair| gap(&pair[0], &pair[1]) / pair[1].glyph.size.max(1.0)).collect();
    if gaps.len() < 3 {
        return Setting { spaced_out: 0.0, word_gap: word_gap.max(WORD_GAP * 1.3) };
    }
    let letters =
        marks.iter().filter(|mark| matches!(mark.part, Part::Plain(c) if c.is_alphabetic())).count();
    gaps.sort_by(f32::total_cmp);
    let median = gaps[gaps.len() / 2];
    // Single letters, not a row of numbers or marks; and most gaps alike, not half words, half spaces.
    let alike = gaps.iter().filter(|gap| (**gap - median).abs() < 0.12).count();
    let spaced_out = median > LETTER_SPACED && letters * 4 >= marks.len() * 3 && alike * 3 >= gaps.len() * 2;
    if spaced_out {
        Setting { spaced_out: median, word_gap: median + (median * 0.6).max(0.13) }
    } else {
        Setting { spaced_out: 0.0, word_gap: word_gap + median.clamp(0.0, LETTER_SPACED) }
    }
}

fn parts_words(a: &Mark, b: &Mark, setting: Setting) -> bool {
    let size = a.glyph.size.max(b.glyph.size).max(1.0);
    let gap = gap(a, b) / size;
    if setting.spaced_out > 0.0 {
        return gap > setting.word_gap;
    }
    if let (Part::Plain(left), Part::Plain(right)) = (a.part, b.part)
        && is_unspaced(left)
        && is_unspaced(right)
        && !b.spaced
    {
        return gap > 0.6;
    }
    if b.spaced { gap > NO_GAP } else { gap > setting.word_gap }
}

/// Adds a mark to the word under way, beginning one where there is none.
fn add(mark: &Mark, begins_segment: bool, word: &mut Option<Word>, text: &mut String) {
    let start = text.len();
    match mark.part {
        Part::Plain(ch) => text.push(ch),
        Part::Spelt(letters) => text.push_str(letters),
        Part::PictureBullet if begins_segment => text.push(BULLET),
        Part::PictureBullet | Part::Space | Part::Nothing => return,
    }
    let (x0, x1) = (mark.glyph.x, mark.glyph.x + mark.glyph.width);
    let word = word.get_or_insert(Word { text: start..start, x0, x1, chars: 0, bold: 0, italic: 0 });
    word.text.end = text.len();
    word.x0 = word.x0.min(x0);
    word.x1 = word.x1.max(x1);
    word.chars = word.chars.saturating_add(1);
    word.bold = word.bold.saturating_add(u16::from(mark.glyph.face.bold));
    word.italic = word.italic.saturating_add(u16::from(mark.glyph.face.italic));
}
