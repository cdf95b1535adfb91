//! Text that was dumped on one line: where its sentences, headings, labels and entries begin.

mod entry;
mod heading;
mod name;

use prescreen_extract::{Document, Line, Span};
use prescreen_lexicon::Lexicon;

use crate::date::{Form, PeriodMention};
use crate::position;

/// Where to cut `line`, in order, its end included.
pub(crate) fn cuts(
    document: &Document,
    line: &Line,
    periods: &[PeriodMention],
    lexicon: &Lexicon,
) -> Vec<usize> {
    let text = document.quote(line.span);
    let base = line.span.start();
    let own: Vec<Span> = periods
        .iter()
        .filter(|p| p.form != Form::Lone && line.span.contains(p.span))
        .map(|p| Span::new(p.span.start() - base, p.span.end() - base))
        .collect();
    let mut cuts = sentence_ends(text);
    cuts.extend(heading::headings(text, &own, lexicon));
    cuts.extend(text.match_indices("• ").map(|(at, _)| at));
    cuts.extend(position::label_starts(text));
    cuts.extend(entry::entries(text, &own, lexicon));
    cuts.push(text.len());
    cuts.sort_unstable();
    cuts.dedup();
    cuts.iter_mut().for_each(|at| *at += base);
    cuts
}

/// Byte offsets after ". " where a capital follows and the word before is no abbreviation.
fn sentence_ends(text: &str) -> Vec<usize> {
    text.match_indices(". ")
        .filter(|(at, _)| {
            let before = text[..*at].rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
            let capital = text[at + 2..].trim_start().chars().next().is_some_and(char::is_uppercase);
            before.chars().count() > 2 && capital
        })
        .map(|(at, _)| at + 1)
        .collect()
}
