//! A line as words, each with its class.

use std::collections::BTreeMap;
use std::ops::Range;

use rustc_hash::FxHashMap;

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
    classes: FxHashMap<String, char>,
    /// By the first part of each word of the tables: how many parts the longest has that begins so.
    longest: FxHashMap<String, usize>,
    shapes: FxHashMap<&'static str, char>,
    other: char,
    number: char,
    numbers: FxHashMap<String, u32>,
    engineers: String,
    others: String,
}

/// A line's words: their classes as one string, their bytes, and the numbers among them.
#[derive(Debug, Default)]
pub(super) struct Line {
    classes: String,
    bytes: Vec<Range<usize>>,
    numbers: Vec<Option<u32>>,
}

impl Line {
    pub(super) fn classes(&self) -> &str {
        &self.classes
    }

    /// First byte and one past the last of a range of words.
    pub(super) fn bytes(&self, words: &Range<usize>) -> (usize, usize) {
        let of = |i: usize| self.bytes.get(i).cloned().unwrap_or_default();
        (of(words.start).start, of(words.end.saturating_sub(1)).end)
    }

    pub(super) fn largest_number(&self, words: &Range<usize>) -> Option<u32> {
        self.numbers.get(words.clone())?.iter().flatten().max().copied()
    }

    fn push(&mut self, class: char, bytes: Range<usize>, number: Option<u32>) {
        self.classes.push(class);
        self.bytes.push(bytes);
        self.numbers.push(number);
    }
}

impl Words {
    pub(super) fn new(other: char, number: char, numbers: BTreeMap<String, u32>) -> Self {
        Self {
            classes: FxHashMap::default(),
            longest: FxHashMap::default(),
            shapes: FxHashMap::default(),
            other,
            number,
            numbers: numbers.into_iter().collect(),
            engineers: String::new(),
            others: String::new(),
        }
    }

    /// Whether the word was free.
    pub(super) fn add(&mut self, word: &str, class: char) -> bool {
        let word = word.to_lowercase();
        let pieces = pieces(&word);
        if let Some(first) = pieces.first() {
            let longest = self.longest.entry(word[first.clone()].to_owned()).or_default();
            *longest = pieces.len().max(*longest);
        }
        self.classes.insert(word, class).is_none()
    }

    pub(super) fn shape(&mut self, shape: &'static str, class: char) {
        self.shapes.insert(shape, class);
    }

    pub(super) fn judge(&mut self, engineers: &str, others: &str) {
        self.engineers = engineers.to_owned();
        self.others = others.to_owned();
    }

    pub(super) fn read(&self, line: &str) -> Line {
        let lower = line.to_ascii_lowercase();
        let pieces = pieces(&lower);
        let mut out = Line::default();
        let mut at = 0;
        while let Some(piece) = pieces.get(at) {
            let (class, parts) = self.class(&lower, &pieces[at..]);
            let last = &pieces[at + parts - 1];
            out.push(class, piece.start..last.end, self.value(&lower[piece.clone()]));
            at += parts;
        }
        out
    }

    /// The class of the word that begins here, and of how many pieces it is.
    fn class(&self, lower: &str, pieces: &[Range<usize>]) -> (char, usize) {
        let first = &lower[pieces[0].clone()];
        let longest = self.longest.get(first).copied().unwrap_or_default();
        for parts in (1..=longest.min(pieces.len())).rev() {
            if let Some(class) = self.classes.get(&lower[pieces[0].start..pieces[parts - 1].end]) {
                return (*class, parts);
            }
        }
        let shape = match first {
            "," => "comma",
            "." | ";" | "!" | "?" | "|" | "•" => "end",
            ":" => "colon",
            "(" | "[" => "open",
            ")" | "]" => "close",
            "-" | "–" | "—" => "dash",
            word if self.is_number(word) => return (self.number, 1),
            _ => "other",
        };
        (self.shapes.get(shape).copied().unwrap_or(self.other), 1)
    }

    fn is_number(&self, word: &str) -> bool {
        self.numbers.contains_key(word)
            || (word.bytes().all(|b| !b.is_ascii_alphabetic()) && self.value(word).is_some())
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
        let has = |set: &str| classes.contains(|c| set.contains(c));
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

/// Words and marks of a line. Inside a word stand letters, digits and the marks that join them ("r&d", "node.js", "10-15", "1,200").
fn pieces(line: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut chars = line.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if c.is_whitespace() {
            continue;
        }
        let mut end = start + c.len_utf8();
        let mut before = c;
        while is_inner(c) {
            let Some((at, next)) = chars.peek().copied() else { break };
            let after = line[at + next.len_utf8()..].chars().next().unwrap_or(' ');
            if !(is_inner(next) || joins(before, next, after)) {
                break;
            }
            chars.next();
            before = next;
            end = at + next.len_utf8();
        }
        out.push(start..end);
    }
    out
}

fn is_inner(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '+' | '#' | '%' | '$' | '\'' | '~')
}

fn joins(before: char, mark: char, after: char) -> bool {
    match mark {
        '.' | ',' => {
            before.is_ascii_digit() && after.is_ascii_digit()
                || mark == '.' && before.is_alphanumeric() && after.is_alphabetic()
        }
        '-' | '–' => before.is_alphanumeric() && after.is_alphanumeric(),
        '&' => before.is_alphanumeric() && after.is_alphanumeric(),
        ':' => before.is_ascii_digit() && after.is_ascii_digit(),
        _ => false,
    }
}
