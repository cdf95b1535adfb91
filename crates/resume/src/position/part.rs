//! The pieces of a header line, and what each of them looks like.

use prescreen_extract::Span;
use prescreen_lexicon::Lexicon;

use super::glue::{unglued, unglued_flat};
use super::habit::Slot;
use super::label::{self, Label};
use super::look::{Look, is_name, is_title_case, look_of};
use super::noise::{bare, is_noise};
use super::sentence::{at_employer, worked_as};
use super::separator::{comma_separators, cut, strong_separators};
use crate::date::PeriodMention;
use crate::row::Row;

/// A piece of a header line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub(super) span: Span,
    pub(super) look: Look,
    /// It is written as names are.
    pub(super) name: bool,
    /// It follows the piece before it after a comma or a slash only.
    pub(super) comma: bool,
    /// Every word of it that carries meaning is written as names are.
    pub(super) title_case: bool,
    /// A place follows it on its row.
    pub(super) placed: bool,
    /// It names a part of an employer.
    pub(super) subdivision: bool,
    /// It runs into the title behind it.
    pub(super) glued: bool,
    /// A form's words beside it say that the employer's name was taken out.
    pub(super) nameless: bool,
    /// It stands in brackets.
    pub(super) aside: bool,
    /// A full stop ends it, as a sentence.
    pub(super) stopped: bool,
    /// Its row.
    pub(super) row: usize,
    /// What it costs to reach its row from the dated one, in tenths of a point.
    pub(super) cost: i32,
    /// Its place around the dated row.
    pub(super) slot: Slot,
}

/// What a form prints where an employer's name and town were taken out.
const PLACEHOLDERS: &[&str] = &["Company Name", "City , State", "City, State"];

/// The pieces of the row at `span`, its periods cut out.
pub(super) fn parts(text: &str, row: &Row<'_>, periods: &[PeriodMention], lexicon: &Lexicon) -> Vec<Part> {
    let mut out = Vec::new();
    if lexicon.heading(row.text).is_some() {
        return out;
    }
    let span = row.span;
    let mut start = span.start();
    match label::of(row.text) {
        Some((Label::Other, _)) => return out,
        Some((label, skip)) => {
            start += skip;
            out.extend(labelled(text, Span::new(start, span.end()), label, periods, lexicon));
            if !out.is_empty() {
                return out;
            }
        }
        None => {}
    }
    let mut silent: Vec<Span> =
        periods.iter().map(|p| p.span).chain(placeholders(row)).chain(links(row)).collect();
    silent.sort_unstable_by_key(|s| s.start());
    for gap in silent {
        if gap.start() > start {
            split(text, Span::new(start, gap.start().min(span.end())), lexicon, &mut out);
        }
        start = start.max(gap.end().min(span.end()));
    }
    split(text, Span::new(start, span.end()), lexicon, &mut out);
    let nameless = has_placeholder(row);
    // "ACM Student Chapter | President": a clear title beside it says that a weaker one is none.
    let clear = |part: &Part| matches!(part.look, Look::Title(strength) if strength > 3);
    let told = out.iter().any(clear);
    let apart = |part: Part| match row.flat {
        true if told && !clear(&part) && lexicon.title_end(part.span.of(text), part.comma) == 0 => vec![part],
        true => unglued_flat(text, part, nameless, lexicon),
        false => unglued(text, part, lexicon),
    };
    let mut out: Vec<Part> = out.into_iter().flat_map(apart).collect();
    mark_towns(text, &mut out, lexicon);
    out
}

/// "Acme, Springfield, IL": what stands before a state's letters is a town, and what stands before a place is rather
/// an employer.
fn mark_towns(text: &str, parts: &mut [Part], lexicon: &Lexicon) {
    for i in 1..parts.len().saturating_sub(1) {
        let code = parts[i + 1].span.of(text);
        let is_state = parts[i + 1].comma && code.len() == 2 && lexicon.is_place(code);
        let unknown = matches!(parts[i].look, Look::Unknown | Look::Employer(2));
        if is_state && unknown && parts[i].span.of(text).split(' ').count() <= 3 {
            parts[i].look = Look::Place;
        }
    }
    for i in 1..parts.len() {
        parts[i - 1].placed = parts[i].look == Look::Place && !parts[i].aside;
    }
}

/// Whether an employer's name was taken out of `row`.
pub(super) fn has_placeholder(row: &Row<'_>) -> bool {
    row.text.contains(PLACEHOLDERS[0])
}

/// Where the form's words for an employer and its town end that stand in `text`.
pub(crate) fn placeholder_end(text: &str) -> Option<usize> {
    PLACEHOLDERS.iter().filter_map(|words| Some(text.find(words)? + words.len())).max()
}

/// Where a form's own words stand in `row`.
fn placeholders(row: &Row<'_>) -> impl Iterator<Item = Span> {
    let at = |words: &&str| Some((row.text.find(words)?, words.len()));
    PLACEHOLDERS
        .iter()
        .filter_map(at)
        .map(|(at, len)| Span::new(row.span.start() + at, row.span.start() + at + len))
}

/// Where addresses on the web stand in `row`, which name nobody.
fn links(row: &Row<'_>) -> impl Iterator<Item = Span> {
    let base = row.text.as_ptr() as usize;
    let is_link = |word: &&str| ["http://", "https://", "www."].iter().any(|start| word.starts_with(start));
    let at = move |word: &str| row.span.start() + word.as_ptr() as usize - base;
    row.text.split_whitespace().filter(is_link).map(move |word| Span::new(at(word), at(word) + word.len()))
}

/// The value of a label that names title or employer, up to the first period.
fn labelled(
    text: &str,
    value: Span,
    label: Label,
    periods: &[PeriodMention],
    lexicon: &Lexicon,
) -> Option<Part> {
    let look = match label {
        Label::Title => Look::Title(5),
        Label::Employer => Look::Employer(5),
        Label::Period | Label::Other => return None,
    };
    let end = periods.iter().map(|p| p.span.start()).find(|at| *at > value.start()).unwrap_or(value.end());
    let stops = [value.of(text).find('\t'), label::inside(value.of(text))];
    let address = (label == Label::Employer).then(|| before_address(value.of(text), lexicon)).flatten();
    let stops = stops.into_iter().chain([address]);
    let first = stops.flatten().map(|at| value.start() + at).fold(end, usize::min);
    let mut out = Vec::new();
    push(text, Span::new(value.start(), first), Some(look), false, lexicon, &mut out);
    out.pop()
}

/// Where the address begins behind an employer's name: at the comma before a place or a number.
fn before_address(value: &str, lexicon: &Lexicon) -> Option<usize> {
    let commas: Vec<usize> = comma_separators(value).into_iter().map(|(at, _)| at).collect();
    let is_address = |n: usize| {
        let piece = &value[commas[n] + 1..commas.get(n + 1).copied().unwrap_or(value.len())];
        lexicon.is_place(piece.trim()) || piece.contains(|c: char| c.is_ascii_digit())
    };
    (0..commas.len()).find(|n| is_address(*n)).map(|n| commas[n])
}

/// Cuts at tabs, bars, bullets, brackets, dashes between spaces, then at commas and at "at".
fn split(text: &str, span: Span, lexicon: &Lexicon, out: &mut Vec<Part>) {
    for piece in cut(text, span, strong_separators) {
        if let Some((title, employer)) = worked_as(text, piece, lexicon) {
            if let Some(title) = title {
                push(text, title, Some(Look::Title(4)), false, lexicon, out);
            }
            if let Some(employer) = employer {
                push(text, employer, Some(Look::Employer(3)), false, lexicon, out);
            }
            continue;
        }
        let mut comma = false;
        for atom in cut(text, piece, comma_separators) {
            match at_employer(text, atom, lexicon) {
                Some((title, employer)) => {
                    push(text, title, None, comma, lexicon, out);
                    push(text, employer, Some(Look::Employer(3)), false, lexicon, out);
                }
                None => push(text, atom, None, comma, lexicon, out),
            }
            comma = true;
        }
    }
}

fn push(text: &str, span: Span, look: Option<Look>, comma: bool, lexicon: &Lexicon, out: &mut Vec<Part>) {
    let span = bare(text, span);
    let piece = span.of(text);
    if piece.is_empty() || is_noise(piece) {
        return;
    }
    let look = look.unwrap_or_else(|| look_of(piece, lexicon));
    let before = text[..span.start()].trim_end();
    let aside = before.ends_with(['(', '[', '{']);
    let comma = comma || !out.is_empty() && before.ends_with('/');
    out.push(Part {
        span,
        look,
        name: is_name(piece),
        title_case: is_title_case(piece),
        comma,
        placed: false,
        subdivision: lexicon.is_subdivision(piece),
        glued: false,
        nameless: false,
        aside,
        // The full stop of "Acme Inc." is the form's own.
        stopped: text[span.end()..].starts_with('.') && look != Look::Employer(5),
        row: 0,
        cost: 0,
        slot: Slot::default(),
    });
}
