//! Capitals that a producer gave no Unicode: their code points lead into the Private Use area, in an order of
//! the producer's own.
//!
//! Some producers number the glyphs of a font that have no Unicode one after the other, so that the codes differ
//! from file to file but stand in the order of the alphabet. The letters are told by the words they begin: of
//! all ways to give letters to the codes in that order, the one is taken that makes most of known words.

mod words;

use super::Reading;
use crate::layout::Glyph;

/// Codes of a font that must begin known words before any of its letters is believed.
const LEAST: usize = 3;
/// Times the words are gone over: a letter once told helps to tell the others of its word.
const ROUNDS: usize = 3;
/// Widest gap between two letters of a word and widest overlap, in sizes of the font.
const GAP: f32 = 0.12;
const OVERLAP: f32 = 0.35;
/// A file has no more fonts of this kind, a font no more words to learn from, a word no more letters.
const FONTS: usize = 8;
const WORDS: usize = 2000;
const LONGEST: usize = 24;

const LETTERS: usize = 26;

/// For each code the letter it stands for, 0 for A.
type Letters = Vec<Option<usize>>;

/// Puts letters in the place of the private code points that stand for capitals.
pub(super) fn infer(reading: &mut Reading) {
    for font in fonts(reading) {
        let words = words_of(reading, font);
        let mut codes: Vec<char> = words.iter().flatten().copied().filter(|ch| is_private(*ch)).collect();
        codes.sort_unstable();
        codes.dedup();
        let letters = letters(&words, &codes);
        for page in &mut reading.pages {
            for glyph in page.glyphs.glyphs.iter_mut().filter(|glyph| glyph.font == font) {
                let code = codes.binary_search(&glyph.ch).ok();
                if let Some(letter) = code.and_then(|at| letters.get(at).copied().flatten()) {
                    glyph.ch = capital(letter);
                    reading.inferred += 1;
                }
            }
        }
    }
}

fn is_private(ch: char) -> bool {
    matches!(ch, '\u{e000}'..='\u{e0ff}')
}

fn capital(letter: usize) -> char {
    ('A'..='Z').nth(letter).unwrap_or('\u{fffd}')
}

/// The fonts that set private code points.
fn fonts(reading: &Reading) -> Vec<u16> {
    let glyphs = reading.pages.iter().flat_map(|page| &page.glyphs.glyphs);
    let mut fonts: Vec<u16> = glyphs.filter(|glyph| is_private(glyph.ch)).map(|glyph| glyph.font).collect();
    fonts.sort_unstable();
    fonts.dedup();
    fonts.truncate(FONTS);
    fonts
}

/// The words of a font that begin with a private code point, each once, in lower case.
fn words_of(reading: &Reading, font: u16) -> Vec<Vec<char>> {
    let mut words = Vec::new();
    for page in &reading.pages {
        for run in page.glyphs.glyphs.chunk_by(touch) {
            if run.first().is_some_and(|first| first.font == font) {
                let chars: Vec<char> = run.iter().map(|glyph| glyph.ch.to_ascii_lowercase()).collect();
                let parts = chars.split(|ch| !is_private(*ch) && !ch.is_alphabetic());
                let begun =
                    |word: &&[char]| word.len() <= LONGEST && word.first().copied().is_some_and(is_private);
                words.extend(parts.filter(begun).map(<[_]>::to_vec));
            }
        }
    }
    words.sort_unstable();
    words.dedup();
    words.truncate(WORDS);
    words
}

/// Whether `b`, painted after `a`, goes on its word.
fn touch(a: &Glyph, b: &Glyph) -> bool {
    let gap = b.x - a.x - a.width;
    a.font == b.font
        && a.angle == 0
        && b.angle == 0
        && (a.y - b.y).abs() < 0.1 * a.size
        && (-OVERLAP * a.size..GAP * a.size).contains(&gap)
}

/// The letters of `codes`, which are in order.
fn letters(words: &[Vec<char>], codes: &[char]) -> Letters {
    let mut letters = vec![None; codes.len()];
    for _ in 0..ROUNDS {
        let support = support(words, codes, &letters);
        let best = best(&support);
        if best == letters {
            break;
        }
        letters = best;
    }
    let support = support(words, codes, &letters);
    drop_doubtful(&support, &mut letters);
    if letters.iter().flatten().count() < LEAST {
        return vec![None; codes.len()];
    }
    fill(&mut letters);
    letters
}

/// How much speaks for each letter of each code: the letters known of the words it makes.
fn support(words: &[Vec<char>], codes: &[char], letters: &Letters) -> Vec<[usize; LETTERS]> {
    let mut support = vec![[0; LETTERS]; codes.len()];
    for word in words {
        for (at, code) in codes.iter().enumerate().filter(|(_, code)| word.contains(code)) {
            for (letter, weight) in support[at].iter_mut().enumerate() {
                let read = |ch: char| match codes.binary_search(&ch) {
                    Ok(_) if ch == *code => Some(letter),
                    Ok(other) => letters[other],
                    Err(_) => None,
                };
                if is_word(word, read) {
                    *weight += word.iter().filter(|ch| *ch != code).count();
                }
            }
        }
    }
    support
}

/// Whether a word is a known one when its private code points are read so.
fn is_word(word: &[char], read: impl Fn(char) -> Option<usize>) -> bool {
    let spelt: Option<Vec<char>> = word
        .iter()
        .map(|ch| {
            if is_private(*ch) {
                read(*ch).map(|letter| capital(letter).to_ascii_lowercase())
            } else {
                Some(*ch)
            }
        })
        .collect();
    let ending: Option<String> = spelt.map(|spelt| spelt.iter().skip(1).collect());
    let first = word.first().and_then(|first| read(*first));
    first.zip(ending).is_some_and(|(first, ending)| words::is_word(first, &ending))
}

/// The letters in the order of the codes for which most speaks.
fn best(support: &[[usize; LETTERS]]) -> Letters {
    // What speaks for the best letters of the first codes, out of the first letters.
    let mut sums = vec![[0; LETTERS + 1]; support.len() + 1];
    for (code, own) in support.iter().enumerate() {
        for (letter, weight) in own.iter().enumerate() {
            sums[code + 1][letter + 1] =
                sums[code][letter + 1].max(sums[code + 1][letter]).max(sums[code][letter] + weight);
        }
    }
    let mut letters = vec![None; support.len()];
    let (mut code, mut letter) = (support.len(), LETTERS);
    while code > 0 && letter > 0 {
        let sum = sums[code][letter];
        if sum == sums[code - 1][letter] {
            code -= 1;
        } else if sum == sums[code][letter - 1] {
            letter -= 1;
        } else {
            (code, letter) = (code - 1, letter - 1);
            letters[code] = Some(letter);
        }
    }
    letters
}

/// Takes back the letters beside which another, between the same neighbours, has as much for it.
fn drop_doubtful(support: &[[usize; LETTERS]], letters: &mut Letters) {
    let told = letters.clone();
    for (at, own) in support.iter().enumerate() {
        let Some(letter) = told[at] else { continue };
        let from = told[..at].iter().rev().flatten().next().map_or(0, |before| before + 1);
        let until = told[at + 1..].iter().flatten().next().map_or(LETTERS, |after| *after);
        if (from..until).any(|other| other != letter && own[other] >= own[letter]) {
            letters[at] = None;
        }
    }
}

/// Tells the codes between two letters that leave just as many letters as there are codes.
fn fill(letters: &mut Letters) {
    let mut from = 0;
    while from < letters.len() {
        let until = letters[from..].iter().position(Option::is_some).map_or(letters.len(), |at| from + at);
        let first = from.checked_sub(1).and_then(|at| letters[at]).map_or(0, |before| before + 1);
        let end = letters.get(until).copied().flatten().unwrap_or(LETTERS);
        if end - first == until - from {
            for (nth, letter) in letters[from..until].iter_mut().enumerate() {
                *letter = Some(first + nth);
            }
        }
        from = until + 1;
    }
}

#[cfg(test)]
mod tests;
