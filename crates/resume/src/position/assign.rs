//! Which piece of a header is the title and which the employer.

use prescreen_extract::Span;

use super::part::{Look, Part};

/// A reading of header pieces.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Assigned {
    pub(super) title: Option<Span>,
    pub(super) employer: Option<Span>,
    /// How well the words support it, in tenths.
    pub(super) score: i32,
}

/// The best reading of `parts`, given in layout order.
pub(super) fn assign(parts: &[Part], text: &str) -> Assigned {
    let title = best_title(parts);
    let employer = best_employer(parts, title, text);
    let (title, employer) = match (title, employer) {
        (None, Some(employer)) => (unknown_beside(parts, employer, text), Some(employer)),
        (None, None) => two_unknowns(parts, text),
        found => found,
    };
    let weight = |at: Option<usize>, strong: i32, weak: i32| match at.map(|i| parts[i].look) {
        None => 0,
        Some(Look::Unknown | Look::Place) => weak,
        Some(_) => strong,
    };
    let score = weight(title, 30, 8) + weight(employer, 30, 14);
    let title_span = title.map(|i| joined_title(parts, i, employer, text));
    Assigned { title: title_span, employer: employer.map(|i| joined_employer(parts, i, title, text)), score }
}

fn best_title(parts: &[Part]) -> Option<usize> {
    let strength = |p: &Part| match p.look {
        Look::Title(s) => Some(s),
        _ => None,
    };
    // The first of the strongest.
    let mut best: Option<(usize, i32)> = None;
    for (i, part) in parts.iter().enumerate() {
        if let Some(s) = strength(part)
            && best.is_none_or(|(_, b)| s > b)
        {
            best = Some((i, s));
        }
    }
    best.map(|(i, _)| i)
}

/// The strongest by its words; else an unknown name: on the title's row first, then the nearest row.
fn best_employer(parts: &[Part], title: Option<usize>, text: &str) -> Option<usize> {
    let by_words =
        parts.iter().enumerate().filter(|(i, _)| Some(*i) != title).filter_map(|(i, p)| match p.look {
            Look::Employer(s) => Some((s, std::cmp::Reverse(i))),
            _ => None,
        });
    if let Some((_, std::cmp::Reverse(i))) = by_words.max() {
        return Some(i);
    }
    let title = title?;
    let row = parts[title].row;
    parts
        .iter()
        .enumerate()
        .filter(|(i, p)| *i != title && p.look == Look::Unknown && is_name(p.span.of(text)))
        .min_by_key(|(i, p)| (p.row.abs_diff(row), p.comma && *i > title, i.abs_diff(title)))
        .map(|(i, _)| i)
}

/// A title without any title word, beside an employer: a short capitalised piece.
fn unknown_beside(parts: &[Part], employer: usize, text: &str) -> Option<usize> {
    let row = parts[employer].row;
    parts
        .iter()
        .enumerate()
        .filter(|(i, p)| *i != employer && p.look == Look::Unknown && is_name(p.span.of(text)))
        .min_by_key(|(i, p)| (p.comma, p.row.abs_diff(row), i.abs_diff(employer)))
        .map(|(i, _)| i)
}

/// Neither has words that tell: the bold one, or the first, is the employer; a second one is the title.
fn two_unknowns(parts: &[Part], text: &str) -> (Option<usize>, Option<usize>) {
    let mut names = parts
        .iter()
        .enumerate()
        .filter(|(_, p)| p.look == Look::Unknown && is_name(p.span.of(text)))
        .map(|(i, _)| i);
    match (names.next(), names.next()) {
        (Some(only), None) => (None, Some(only)),
        (Some(first), Some(second)) if parts[second].bold && !parts[first].bold => {
            (Some(first), Some(second))
        }
        (Some(first), Some(second)) => (Some(second), Some(first)),
        _ => (None, None),
    }
}

/// A short piece most of whose words start as names do.
fn is_name(piece: &str) -> bool {
    let first = |w: &str| w.chars().find(|c| c.is_alphanumeric());
    let words: Vec<char> = piece
        .split_whitespace()
        .filter(|w| w.len() > 3 || w.chars().any(char::is_uppercase))
        .filter_map(first)
        .collect();
    let capital = words.iter().filter(|c| !c.is_lowercase()).count();
    let starts = first(piece).is_some_and(|c| !c.is_lowercase());
    starts && capital * 2 >= words.len() && piece.split_whitespace().count() <= 9
}

/// "Manager, Software Engineering", "Engineer / Team Lead": neighbours on the row that are titles too, or follow a
/// comma and are nothing else.
fn joined_title(parts: &[Part], at: usize, employer: Option<usize>, text: &str) -> Span {
    let mut span = parts[at].span;
    for next in at + 1..parts.len() {
        let (part, before) = (parts[next], parts[next - 1]);
        let near = part.row == parts[at].row && gap(before.span, part.span, text);
        let belongs = matches!(part.look, Look::Title(_))
            || part.comma && part.look == Look::Unknown && Some(next) != employer;
        if !near || !belongs || Some(next) == employer {
            break;
        }
        span = span.join(part.span);
    }
    for previous in (0..at).rev() {
        let part = parts[previous];
        let follows = parts[previous + 1];
        let near = part.row == parts[at].row && gap(part.span, follows.span, text);
        if !near || !matches!(part.look, Look::Title(_)) || Some(previous) == employer {
            break;
        }
        span = span.join(part.span);
    }
    span
}

/// "Acme, Platform Group": what follows the employer after a comma and names one too.
fn joined_employer(parts: &[Part], at: usize, title: Option<usize>, text: &str) -> Span {
    let mut span = parts[at].span;
    if let Some(next) = parts.get(at + 1)
        && next.comma
        && next.row == parts[at].row
        && matches!(next.look, Look::Employer(_))
        && title != Some(at + 1)
        && gap(parts[at].span, next.span, text)
    {
        span = span.join(next.span);
    }
    // "University of X" cut from what precedes it by a comma: the name comes first.
    if parts[at].comma
        && let Some(before) = at.checked_sub(1).map(|i| parts[i])
        && before.row == parts[at].row
        && before.look == Look::Unknown
        && title != Some(at - 1)
        && is_name(before.span.of(text))
    {
        span = span.join(before.span);
    }
    span
}

/// Only a separator that titles have lies between.
fn gap(before: Span, after: Span, text: &str) -> bool {
    text.get(before.end()..after.start()).is_some_and(|between| {
        between.chars().count() <= 3
            && between.chars().all(|c| matches!(c, ' ' | ',' | '/' | '-' | '–' | '&' | '(' | ':'))
    })
}
