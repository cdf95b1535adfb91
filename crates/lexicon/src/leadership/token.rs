//! A line as words, each with its class.

use std::collections::BTreeMap;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::piece::{next_piece, piece_end};

/// What a number in one word counts ("5-member").
const UNITS: &[&str] = &[
    "developer",
    "engineer",
    "head",
    "köpfige",
    "köpfigem",
    "köpfigen",
    "köpfiges",
    "man",
    "member",
    "osobowego",
    "osobowy",
    "osobowym",
    "people",
    "person",
    "strong",
];

/// Classes by word.
#[derive(Debug)]
pub(super) struct Words {
    /// By the first part of each word of the tables, and by each number in words.
    first: FxHashMap<String, First>,
    /// Words of several parts.
    classes: FxHashMap<String, u8>,
    shapes: FxHashMap<&'static str, u8>,
    other: u8,
    number: u8,
    numbers: FxHashMap<String, u32>,
    engineers: String,
    others: String,
}

/// What words begin with a part.
#[derive(Debug, Default)]
struct First {
    /// Its class, where it is a word by itself.
    class: Option<u8>,
    /// Of how many parts the longest is.
    longest: usize,
}

/// A line's words: their classes as one string, and their bytes.
#[derive(Debug, Default)]
pub(super) struct Line {
    classes: Vec<u8>,
    bytes: Vec<Range<usize>>,
}

impl Line {
    pub(super) fn classes(&self) -> &[u8] {
        &self.classes
    }

    /// First byte and one past the last of a range of words.
    pub(super) fn bytes(&self, words: &Range<usize>) -> (usize, usize) {
        let of = |i: usize| self.bytes.get(i).cloned().unwrap_or_default();
        (of(words.start).start, of(words.end.saturating_sub(1)).end)
    }
}

impl Words {
    pub(super) fn new(other: u8, number: u8, numbers: BTreeMap<String, u32>) -> Self {
        let first = numbers.keys().map(|word| (word.clone(), First { class: Some(number), longest: 1 }));
        Self {
            first: first.collect(),
            classes: FxHashMap::default(),
            shapes: FxHashMap::default(),
            other,
            number,
            numbers: numbers.into_iter().collect(),
            engineers: String::new(),
            others: String::new(),
        }
    }

    /// Whether the word was free.
    pub(super) fn add(&mut self, word: &str, class: u8) -> bool {
        let word = word.to_lowercase();
        let Some(piece) = next_piece(&word, 0) else { return true };
        let mut end = piece.end;
        let parts =
            1 + std::iter::from_fn(|| next_piece(&word, end).inspect(|piece| end = piece.end)).count();
        let first = self.first.entry(word[piece].to_owned()).or_default();
        first.longest = parts.max(first.longest);
        if parts > 1 {
            return self.classes.insert(word, class).is_none();
        }
        let free = first.class.is_none_or(|class| class == self.number);
        first.class = Some(class);
        free
    }

    pub(super) fn shape(&mut self, shape: &'static str, class: u8) {
        self.shapes.insert(shape, class);
    }

    pub(super) fn judge(&mut self, engineers: &str, others: &str) {
        self.engineers = engineers.to_owned();
        self.others = others.to_owned();
    }

    /// Reads a line in lower case into `out`, in place of what it held.
    pub(super) fn read(&self, lower: &str, out: &mut Line) {
        out.classes.clear();
        out.bytes.clear();
        let mut at = 0;
        while let Some(piece) = next_piece(lower, at) {
            let start = piece.start;
            let (class, end) = self.class(lower, piece);
            out.classes.push(class);
            out.bytes.push(start..end);
            at = end;
        }
    }

    /// The class of the word that begins with `piece`, and where it ends.
    fn class(&self, lower: &str, piece: Range<usize>) -> (u8, usize) {
        let (word, end) = (&lower[piece.clone()], piece.end);
        if let Some(first) = self.first.get(word) {
            if let Some(longer) = self.longer(lower, piece, first.longest) {
                return longer;
            }
            if let Some(class) = first.class {
                return (class, end);
            }
        }
        if word.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return (self.other, end);
        }
        let shape = match word {
            "," => "comma",
            "." | ";" | "!" | "?" | "|" | "•" => "end",
            ":" => "colon",
            "(" | "[" => "open",
            ")" | "]" => "close",
            "-" | "–" | "—" => "dash",
            word if self.is_number(word) => return (self.number, end),
            _ => "other",
        };
        (self.shapes.get(shape).copied().unwrap_or(self.other), end)
    }

    /// The longest word of several pieces, `most` at most, that begins with `first`.
    fn longer(&self, lower: &str, first: Range<usize>, most: usize) -> Option<(u8, usize)> {
        let (mut end, mut longest) = (first.end, None);
        for _ in 1..most {
            let Some(piece) = next_piece(lower, end) else { break };
            end = piece.end;
            longest = self.classes.get(&lower[first.start..end]).map(|class| (*class, end)).or(longest);
        }
        longest
    }

    fn is_number(&self, word: &str) -> bool {
        word.bytes().all(|b| !b.is_ascii_alphabetic()) && self.value(word).is_some()
    }

    /// The largest number among words of a line.
    pub(super) fn largest_number(&self, lower: &str, line: &Line, words: &Range<usize>) -> Option<u32> {
        let value = |word: &Range<usize>| self.value(&lower[word.start..piece_end(lower, word.start)]);
        line.bytes.get(words.clone())?.iter().filter_map(value).max()
    }

    /// The number that a word is or begins with ("15+", "5-member", "10-15", "twenty-five"); years and shares are none.
    fn value(&self, word: &str) -> Option<u32> {
        let mut parts = word.split(['-', '–']);
        let first = self.part(parts.next()?)?;
        match (parts.next(), parts.next()) {
            (None, _) => Some(first),
            (Some(unit), None) if UNITS.contains(&unit) => Some(first),
            (Some(second), None) if word.starts_with(|c: char| c.is_ascii_alphabetic()) => {
                Some(first + self.part(second)?)
            }
            (Some(second), None) => Some(first.max(self.part(second)?)),
            _ => None,
        }
    }

    fn part(&self, part: &str) -> Option<u32> {
        if let Some(number) = self.numbers.get(part) {
            return (*number > 0).then_some(*number);
        }
        let number = digits(part.trim_start_matches('~').trim_end_matches('+'))?;
        let year = part.len() == 4 && (1950..2050).contains(&number);
        (number > 0 && !year).then_some(number)
    }

    /// Whether those led are engineers; unknown where only "team" or "people" is said.
    pub(super) fn of_engineers(&self, line: &Line, words: &Range<usize>) -> Option<bool> {
        let classes = line.classes.get(words.clone())?;
        let has = |set: &str| classes.iter().any(|class| set.as_bytes().contains(class));
        match (has(&self.engineers), has(&self.others)) {
            (true, _) => Some(true),
            (false, true) => Some(false),
            (false, false) => None,
        }
    }
}

/// A number of at most five digits, with or without commas between them.
fn digits(text: &str) -> Option<u32> {
    let digits = || text.bytes().filter(|b| *b != b',');
    if !(1..=5).contains(&digits().count()) || !digits().all(|b| b.is_ascii_digit()) {
        return None;
    }
    Some(digits().fold(0, |number, digit| number * 10 + u32::from(digit - b'0')))
}
