//! Headings that lost their line.

use prescreen_extract::Span;
use prescreen_lexicon::{Lexicon, SectionKind};

use super::name::{LINKS, names_at_start, words};

/// Where the headings of work, schooling and the like stand that lost their line, each with its end: one to four words,
/// the first with a capital, not in the middle of a phrase.
pub(super) fn headings(text: &str, periods: &[Span], lexicon: &Lexicon) -> Vec<usize> {
    let words: Vec<(usize, &str)> = words(text).collect();
    let mut out = Vec::new();
    let mut end_of_last = 0;
    for i in 0..words.len() {
        let before = i.checked_sub(1).map(|p| words[p].1);
        let whole = |w: &str| w.ends_with(char::is_alphabetic);
        let closed = |run: &&[(usize, &str)]| run.last().is_some_and(|(_, w)| !LINKS.contains(w));
        if words[i].0 < end_of_last
            || !words[i].1.starts_with(char::is_uppercase)
            || before.is_some_and(|w| LINKS.contains(&w))
        {
            continue;
        }
        let ended = before.is_none_or(|w| {
            w.ends_with(['.', '!']) || w.contains('@') || w.ends_with(|c: char| c.is_ascii_digit())
        });
        // The longest run that is a heading decides: "Career Objective" is none of work.
        let runs = [4, 3, 2, 1].into_iter().filter_map(|n| words.get(i..i + n)).filter(closed);
        let mut read = runs.filter(|run| run.iter().all(|(_, w)| whole(w))).filter_map(|run| {
            let (start, end) = (run[0].0, run[run.len() - 1].0 + run[run.len() - 1].1.len());
            Some((run.len(), start, end, lexicon.heading(&text[start..end])?.section))
        });
        let place = read.next().and_then(|(len, start, end, kind)| {
            let rest = text[end..].trim_start();
            let dated = starts_period(periods, text.len() - rest.len());
            let goes_on = !dated && rest.starts_with(|c: char| c.is_lowercase() || c == '&');
            let alone = len > 1 || opens(kind, rest, ended, dated, lexicon);
            // In capitals among other words.
            let caps = |w: &str| w.len() > 3 && !w.contains(char::is_lowercase);
            let next = words.get(i + len).map(|(_, w)| *w);
            let set = caps(&text[start..end]) && ![before, next].into_iter().flatten().any(caps);
            (set || stands_alone(kind) && !goes_on && alone).then_some([start, end])
        });
        end_of_last = place.map_or(end_of_last, |[_, end]| end);
        out.extend(place.into_iter().flatten());
    }
    out
}

fn starts_period(periods: &[Span], at: usize) -> bool {
    let next = periods.partition_point(|p| p.start() < at);
    periods.get(next).is_some_and(|p| p.start() == at)
}

/// One word for work is a heading after the end of a sentence, and where a title or a date follows; one for schooling
/// also where a degree or a school does.
fn opens(kind: SectionKind, rest: &str, ended: bool, dated: bool, lexicon: &Lexicon) -> bool {
    /// Bytes in which the degree is named.
    const NEAR: usize = 60;
    let near = rest.floor_char_boundary(NEAR);
    let figure = rest.starts_with(|c: char| c.is_ascii_digit() || c == '•');
    let named = || names_at_start(rest, lexicon);
    match kind {
        SectionKind::Experience => ended || dated || figure || lexicon.title_start(named()).is_some(),
        SectionKind::Education => {
            ended
                || dated
                || !lexicon.degrees(&rest[..near], true).is_empty()
                || lexicon.employer_strength(named()) > 0
        }
        _ => false,
    }
}

/// Headings of these are not also the beginning of a job title ("IT Project Manager").
fn stands_alone(section: SectionKind) -> bool {
    matches!(
        section,
        SectionKind::Experience
            | SectionKind::Education
            | SectionKind::Certifications
            | SectionKind::Personal
    )
}
