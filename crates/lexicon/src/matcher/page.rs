//! What stands on the page around a word: its line, its sentence, its neighbours.

use std::ops::Range;

use super::ZoneKind;
use super::cue::Introductions;
use crate::normal::Normal;
use crate::skill::SkillId;

/// How far a sentence is looked at, in bytes to either side.
const REACH: usize = 300;
/// Full stops after these end no sentence.
const ABBREVIATIONS: &[&str] = &["e.g", "i.e", "etc", "vs", "incl", "approx", "inc", "no"];

/// A spelling that may name a skill.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named {
    pub(super) skill: SkillId,
    /// The rule that judges it, if any.
    pub(super) term: Option<u16>,
    /// It hardly ever means anything else.
    pub(super) sure: bool,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) zone: ZoneKind,
    pub(super) language: bool,
    pub(super) technology: bool,
}

impl Named {
    /// Sure to be a technology.
    pub(super) fn is_plain(&self) -> bool {
        self.sure && self.technology && !matches!(self.zone, ZoneKind::Names | ZoneKind::Skip)
    }
}

/// The normalised text with everything that may be a skill, in order.
#[derive(Debug)]
pub(super) struct Page<'a> {
    normal: &'a Normal<'a>,
    named: Vec<Named>,
    companions: &'a [bool],
    introductions: Introductions,
    stops: &'a Stops,
}

impl<'a> Page<'a> {
    pub(super) fn new(
        normal: &'a Normal<'a>,
        named: Vec<Named>,
        companions: &'a [bool],
        introductions: Introductions,
        stops: &'a Stops,
    ) -> Self {
        Self { normal, named, companions, introductions, stops }
    }

    /// A phrase that skills are named beside stands right before or behind it.
    pub(super) fn is_introduced(&self, named: &Named) -> bool {
        self.introductions.touch(&(named.start..named.end))
    }

    pub(super) fn text(&self) -> &str {
        self.normal.text()
    }

    pub(super) fn named(&self) -> &[Named] {
        &self.named
    }

    /// The line of the original around `at`, no further than [`REACH`] to either side.
    pub(super) fn line(&self, at: usize) -> Range<usize> {
        let line = self.normal.line(at);
        let from = floor_up(self.text(), at.saturating_sub(REACH));
        line.start.max(from)..line.end.min(floor(self.text(), at + REACH))
    }

    pub(super) fn has_companion(&self, companion: u16) -> bool {
        self.companions.get(usize::from(companion)).copied().unwrap_or(false)
    }

    /// The sentence around `start..end`, no further than [`REACH`].
    pub(super) fn sentence(&self, start: usize, end: usize) -> Range<usize> {
        let text = self.text();
        let floor = floor(text, start.saturating_sub(REACH));
        let ceiling = floor_up(text, (end + REACH).min(text.len()));
        let from = self.stops.before(start).filter(|at| *at >= floor).map_or(floor, |at| at + 1);
        let to = self.stops.from(end).filter(|at| *at < ceiling).unwrap_or(ceiling);
        from..to
    }

    /// What may be a skill within `range`.
    pub(super) fn named_in(&self, range: &Range<usize>) -> &[Named] {
        let first = self.named.partition_point(|n| n.start < range.start);
        let last = self.named.partition_point(|n| n.start < range.end);
        &self.named[first..last.max(first)]
    }
}

/// Where the sentences of a text end: the bytes of their full stops and line feeds, in order.
#[derive(Debug)]
pub(super) struct Stops(Vec<usize>);

impl Stops {
    pub(super) fn of(text: &str) -> Self {
        let marks = text.bytes().enumerate().filter(|(_, byte)| matches!(byte, b'\n' | b'!' | b'?' | b'.'));
        Self(marks.map(|(at, _)| at).filter(|at| is_stop(text, *at)).collect())
    }

    /// The last before `at`.
    pub(super) fn before(&self, at: usize) -> Option<usize> {
        self.0[..self.0.partition_point(|stop| *stop < at)].last().copied()
    }

    /// The first at or behind `at`.
    fn from(&self, at: usize) -> Option<usize> {
        self.0.get(self.0.partition_point(|stop| *stop < at)).copied()
    }

    /// Whether one is within `range`.
    pub(super) fn within(&self, range: &Range<usize>) -> bool {
        self.from(range.start).is_some_and(|stop| stop < range.end)
    }
}

/// A sentence ends at this byte.
fn is_stop(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    match bytes.get(at) {
        Some(b'\n') => true,
        Some(b'!' | b'?' | b'.') => {
            matches!(bytes.get(at + 1), None | Some(b' ' | b'\n')) && !is_abbreviation(&text[..at])
        }
        _ => false,
    }
}

fn is_abbreviation(before: &str) -> bool {
    let word = before.rsplit([' ', '\n', '(', ',']).next().unwrap_or("");
    let initial =
        word.len() == 1 && word.bytes().all(|b| b.is_ascii_uppercase()) && !matches!(word, "C" | "R");
    initial || ABBREVIATIONS.iter().any(|a| word.eq_ignore_ascii_case(a))
}

/// The nearest character boundary at or before `at`.
pub(super) fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0)
}

/// The nearest character boundary at or after `at`.
fn floor_up(text: &str, at: usize) -> usize {
    (at..=text.len()).find(|i| text.is_char_boundary(*i)).unwrap_or(text.len())
}
