//! Where the entries of a list of jobs begin and end that lost its lines.

use std::ops::Range;

use prescreen_extract::Span;
use prescreen_lexicon::Lexicon;

use super::name::{names_at_end, names_at_start};
use crate::position;

/// The names on both sides of a period.
struct Sides {
    period: Span,
    before: Range<usize>,
    after: Range<usize>,
    /// A title stands before it, after it.
    titled: (bool, bool),
    /// Nothing but names stands between it and the next period.
    shared: bool,
}

/// Where entries begin and where their heads end. The head stands before its period, among words written as names, or
/// after it; where both could be, all entries of the document have it on the side where more of them do.
pub(super) fn entries(text: &str, periods: &[Span], lexicon: &Lexicon) -> Vec<usize> {
    let sides = sides(text, periods, lexicon);
    let (before, after) = sides.iter().fold((0, 0), |(before, after), side| match side.titled {
        (true, false) => (before + 1, after),
        (false, true) => (before, after + 1),
        _ => (before, after),
    });
    // Once a title was met, names alone can be a head too.
    let first = sides.iter().position(|side| side.titled != (false, false)).unwrap_or(sides.len());
    let head = |(i, side)| head(side, text, after > before, i > first, lexicon);
    sides.iter().enumerate().flat_map(head).collect()
}

fn sides(text: &str, periods: &[Span], lexicon: &Lexicon) -> Vec<Sides> {
    let mut floor = 0;
    let mut out = Vec::with_capacity(periods.len());
    for (i, period) in periods.iter().enumerate() {
        let before = text.get(floor..period.start()).unwrap_or_default();
        let names = names_at_end(before, lexicon);
        let ceiling = periods.get(i + 1).map_or(text.len(), |p| p.start()).max(period.end());
        let next = &text[period.end()..ceiling];
        let after = names_at_start(next, lexicon);
        let behind = head_behind(after, lexicon);
        let titled = (lexicon.title_start(names).is_some(), behind > 0 || position::starts_as_work(after));
        let end = period.end() + if behind > 0 { behind } else { after.len() };
        let start = floor + before.len() - names.len();
        out.push(Sides {
            period: *period,
            before: start..floor + before.len(),
            after: period.end()..end,
            titled,
            shared: after.trim_end().len() == next.trim_end().len() && i + 1 < periods.len(),
        });
        floor = period.end() + tail(next, lexicon);
    }
    out
}

/// Where the title, and the employer before or after it, end in the names behind a period; 0 without a title.
fn head_behind(names: &str, lexicon: &Lexicon) -> usize {
    /// Words of the employer's name and its place.
    const MOST: usize = 8;
    let placed = position::placeholder_end(names);
    let from = placed.unwrap_or(0);
    let lead =
        from + names[from..].len() - names[from..].trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    let title = lexicon.title_end(&names[lead..], false);
    // "Company Name City, State Engineer": the title follows; "Engineer Company Name City, State": it stands before.
    let first = names.trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with("Company");
    match placed {
        Some(end) if !first => return end,
        Some(_) if title > 0 => return lead + title,
        None if title > 0 => return lead + title + some(&names[lead + title..], MOST).len(),
        _ => {}
    }
    let begin = lexicon.title_start(some(&names[lead..], MOST));
    begin.map_or(0, |at| lead + at + lexicon.title_end(&names[lead + at..], false))
}

/// The first words of `names`.
fn some(names: &str, most: usize) -> &str {
    let last = names.split_whitespace().take(most).last();
    &names[..last.map_or(0, |last| last.as_ptr() as usize - names.as_ptr() as usize + last.len())]
}

/// The cuts around one head.
fn head(side: &Sides, text: &str, mostly_after: bool, told: bool, lexicon: &Lexicon) -> Vec<usize> {
    let end = side.period.end();
    let after = match side.titled {
        (true, true) => mostly_after,
        // The names are those of the next entry.
        (false, true) if side.shared && told => mostly_after,
        (before, after) => after && !before || told && !before && mostly_after,
    };
    if after {
        return vec![side.period.start(), side.after.end];
    }
    if !(side.titled.0 || told && few(&text[side.before.clone()])) {
        return vec![end];
    }
    // "Engineer, 2019 - 2021, Acme": a title alone before the period has its employer behind it.
    let names = &text[side.before.clone()];
    let alone =
        lexicon.title_end(names, false) >= names.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
    let placed = position::placeholder_end(&text[side.after.clone()]).map(|at| end + at);
    let behind = placed.unwrap_or(if alone { side.after.end } else { end });
    vec![side.before.start, behind.max(end)]
}

/// So few words that they can be a title and an employer.
fn few(names: &str) -> bool {
    (1..=8).contains(&names.split_whitespace().count())
}

/// Bytes behind a period that still belong to its entry: how long it was, and where.
fn tail(after: &str, lexicon: &Lexicon) -> usize {
    let behind = |at: usize| {
        at + after[at..].len() - after[at..].trim_start_matches([' ', '·', ',', '|', '-', '–']).len()
    };
    let mut at = behind(0);
    let near = after.floor_char_boundary(at + 40);
    if after[at..].starts_with('(')
        && let Some(close) = after[at..near].find(')')
    {
        at = behind(at + close + 1);
    }
    at + position::place_at_start(&after[at..], lexicon)
}
