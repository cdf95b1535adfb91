//! Recognised words become glyphs, so that lines, columns and places come about as for any other page.
//!
//! A box holds a word's ink and nothing else: its size and baseline follow from which of its letters rise above
//! and which reach below the small ones.

use crate::Rect;
use crate::layout::{Face, Glyph};

/// A word that was recognised in a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct RecognisedWord {
    /// What it says.
    pub text: String,
    /// Words of one printed line have the same number, and stand together.
    pub line: u32,
    /// Its ink, in pixels from the picture's top left.
    pub ink: Rect,
    /// How sure the recognition is, 0 to 100.
    pub confidence: f32,
}

/// What was found on a page.
pub(super) struct Found {
    pub(super) glyphs: Vec<Glyph>,
    /// Mean over the letters, 0 to 100; 100 where there is none.
    pub(super) confidence: f32,
}

/// The height of small letters, of risers above the baseline, and the depth of descenders, in font sizes.
const SMALL: f32 = 0.52;
const RISE: f32 = 0.72;
const DEPTH: f32 = 0.21;
/// Fonts are set in steps of half a point; what differs by less was measured so, not set so.
const STEP: f32 = 0.5;

/// The glyphs of recognised words, at most `room` of them; `scale` is points a pixel.
pub(super) fn page(words: &[RecognisedWord], scale: f32, room: usize) -> Found {
    let mut glyphs = Vec::new();
    for line in words.chunk_by(|a, b| a.line == b.line) {
        if glyphs.len() < room {
            add_line(line, scale, &mut glyphs);
        }
    }
    glyphs.truncate(room);
    let (sum, letters) = words.iter().fold((0.0, 0.0), |(sum, letters), word| {
        let count = word.text.chars().filter(|ch| ch.is_alphanumeric()).count() as f32;
        (sum + word.confidence * count, letters + count)
    });
    Found { glyphs, confidence: if letters > 0.0 { sum / letters } else { 100.0 } }
}

fn add_line(line: &[RecognisedWord], scale: f32, out: &mut Vec<Glyph>) {
    let sizes = line.iter().filter_map(size).map(|size| size * scale).collect();
    let Some(size) = median(sizes).or_else(|| fallback(line, scale)) else { return };
    let size = (size / STEP).round().max(1.0) * STEP;
    let feet = line.iter().filter(|word| !descends(&word.text) && stands(&word.text));
    let baseline = median(feet.map(|word| word.ink.y1 * scale).collect()).or_else(|| {
        let lowest = median(line.iter().map(|word| word.ink.y1 * scale).collect())?;
        Some(lowest - DEPTH * size)
    });
    let Some(y) = baseline else { return };
    for (nth, word) in line.iter().enumerate() {
        let (x0, x1) = (word.ink.x0 * scale, word.ink.x1 * scale);
        if !(x0.is_finite() && x1 > x0 && y.is_finite() && size.is_finite()) {
            continue;
        }
        let glyph = |ch, x, width| Glyph {
            ch,
            face: Face::default(),
            angle: 0,
            font: 0,
            x,
            y,
            width,
            size,
            hidden: None,
        };
        let text = match word.text.as_str() {
            _ if nth == 0 && is_bullet(word, size / scale) => "•",
            text if is_dash(text) => "–",
            text => text,
        };
        if nth > 0 {
            out.push(glyph(' ', x0, 0.0));
        }
        let share = (x1 - x0) / text.chars().count().max(1) as f32;
        out.extend(text.chars().enumerate().map(|(at, ch)| glyph(ch, x0 + share * at as f32, share)));
    }
}

/// The font size in pixels that the ink of a word speaks for, where its letters tell.
fn size(word: &RecognisedWord) -> Option<f32> {
    if !stands(&word.text) {
        return None;
    }
    let above = if word.text.chars().any(rises) { RISE } else { SMALL };
    let below = if descends(&word.text) { DEPTH } else { 0.0 };
    Some((word.ink.y1 - word.ink.y0) / (above + below))
}

/// The size of a line that holds marks only.
fn fallback(line: &[RecognisedWord], scale: f32) -> Option<f32> {
    median(line.iter().map(|word| (word.ink.y1 - word.ink.y0) * scale).collect())
}

fn rises(ch: char) -> bool {
    ch.is_uppercase()
        || ch.is_numeric()
        || "bdfhklt()[]{}/|&!?".contains(ch)
        || (!ch.is_ascii() && ch.is_alphabetic())
}

fn descends(text: &str) -> bool {
    text.contains(|ch| "gjpqyQ()[]{}/|,;çß".contains(ch))
}

/// Whether a word stands on the baseline with letters or digits.
fn stands(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// A bullet is seldom recognised as one: it comes as a lone small mark or round letter before the text. Its
/// ink is lower than a letter's (`size` in pixels), which tells it from the words "e" and "o".
fn is_bullet(word: &RecognisedWord, size: f32) -> bool {
    let mut chars = word.text.chars();
    let (Some(ch), None) = (chars.next(), chars.next()) else { return false };
    match ch {
        '•' | '°' | '¢' | '©' | '®' | '«' | '»' | '*' | '·' | '●' | '▪' | '■' | '¤' => true,
        'e' | 'o' | 'O' | '0' | 'c' | 'a' | '.' | '@' => word.ink.y1 - word.ink.y0 < SMALL * size * 0.85,
        _ => false,
    }
}

/// A dash of unusual length is recognised as several.
fn is_dash(text: &str) -> bool {
    text.chars().count() > 1 && text.chars().all(|ch| matches!(ch, '-' | '–' | '—'))
}

fn median(mut values: Vec<f32>) -> Option<f32> {
    values.retain(|value| value.is_finite() && *value > 0.0);
    values.sort_by(f32::total_cmp);
    values.get(values.len() / 2).copied()
}
