//! Text that was dumped on one line: where its sentences, headings, labels and entries begin.

use prescreen_extract::{Document, Line, Span};
use prescreen_lexicon::{Lexicon, SectionKind};

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
    cuts.extend(headings(text, lexicon));
    cuts.extend(text.match_indices("• ").map(|(at, _)| at));
    cuts.extend(position::label_starts(text));
    cuts.extend(entries(text, &own, lexicon));
    cuts.push(text.len());
    cuts.sort_unstable();
    cuts.dedup();
    cuts.iter_mut().for_each(|at| *at += base);
    cuts
}

/// Where entries begin and where their heads end: the head stands before its period among words written as names, or,
/// where a sentence ends before the period, after it.
fn entries(text: &str, periods: &[Span], lexicon: &Lexicon) -> Vec<usize> {
    let mut floor = 0;
    let mut out = Vec::new();
    for (i, period) in periods.iter().enumerate() {
        let before = &text[floor..period.start()];
        let head = floor + before.len() - names_at_end(before).len();
        let ceiling = periods.get(i + 1).map_or(text.len(), |p| p.start());
        let after = &text[period.end()..ceiling];
        match head_start(&text[head..period.start()], lexicon) {
            Some(at) => out.extend([head + at, period.end()]),
            None => match head_end(after, lexicon) {
                Some(end) => out.extend([period.start(), period.end() + end]),
                None => out.push(period.end()),
            },
        }
        floor = period.end();
    }
    out
}

/// Where the title begins in the names before a period: at its rank, or where the names begin, if few stand before it.
fn head_start(names: &str, lexicon: &Lexicon) -> Option<usize> {
    /// Words of a title that are no words of titles ("Apparel Zone Supervisor").
    const FEW: usize = 2;
    let at = lexicon.title_start(names)?;
    let before = &names[..at];
    let plain = before.split_whitespace().count() <= FEW
        && before
            .chars()
            .all(|c| c.is_alphanumeric() || c.is_whitespace() || matches!(c, '-' | '/' | '&' | '.'))
        && !lexicon.title_is_ranked(&names[at..]);
    Some(if plain { 0 } else { at })
}

/// Where the title, and the employer after it, end behind a period.
fn head_end(after: &str, lexicon: &Lexicon) -> Option<usize> {
    let names = names_at_start(after);
    let placed = position::placeholder_end(names);
    let from = placed.unwrap_or(0);
    let lead = from + names[from..].len() - names[from..].trim_start_matches([' ', ',', '-', '–', ':']).len();
    let title = lexicon.title_end(&names[lead..], false);
    let first = names[..from].trim_start_matches([' ', ',', ':']);
    match (placed, title) {
        // "Company Name City, State Engineer": the title follows.
        (Some(_), title) if title > 0 && first.starts_with("Company") => Some(lead + title),
        (Some(end), _) => Some(end),
        (None, 0) => None,
        // The employer is named behind the title; the last name may be the first word of a sentence.
        (None, _) => Some(names.len()),
    }
}

/// The end of `text` that is made of words written as names, and of what joins them.
fn names_at_end(text: &str) -> &str {
    let mut start = text.len();
    for (at, word) in words(text).rev().take(MOST) {
        let ends = word.ends_with('.') && word.len() > 4 && !word[..word.len() - 1].contains('.');
        if !is_of_name(word) || ends && start < text.len() {
            break;
        }
        start = at;
    }
    &text[start..]
}

/// The beginning of `text` that is made of words written as names; a name that a word in lower case follows is left
/// out, as it begins a sentence.
fn names_at_start(text: &str) -> &str {
    let words: Vec<(usize, &str)> = words(text).take(MOST + 1).collect();
    let run = words.iter().take(MOST).take_while(|(_, word)| is_of_name(word)).count();
    let run = if run < words.len() { run.saturating_sub(1) } else { run };
    words.get(run).map_or(text, |(at, _)| text[..*at].trim_end())
}

/// An entry's head has not more words.
const MOST: usize = 20;

fn is_of_name(word: &str) -> bool {
    // A full-width mark or a dash whose bytes were read as another encoding.
    let misread = word.starts_with("ï¼") || word.starts_with("â€");
    let small = word.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase);
    !small || misread || LINKS.contains(&word)
}

/// Where the headings of work, schooling and the like stand that lost their line: two or three capitalised words, not
/// in the middle of a phrase.
fn headings(text: &str, lexicon: &Lexicon) -> Vec<usize> {
    let words: Vec<(usize, &str)> = words(text).collect();
    let capital = |w: &str| w.starts_with(char::is_uppercase) && w.ends_with(char::is_alphabetic);
    let mut out = Vec::new();
    for i in 0..words.len() {
        let loose = i.checked_sub(1).is_none_or(|p| !LINKS.contains(&words[p].1));
        let ended = i.checked_sub(1).is_none_or(|p| words[p].1.ends_with(['.', '!']));
        let alone =
            |run: &&[(usize, &str)]| run.len() > 1 || opens(&text[run[0].0..], run[0].1, ended, lexicon);
        let runs = [3, 2, 1].into_iter().filter_map(|n| words.get(i..i + n)).filter(alone);
        let places = runs.filter(|run| loose && run.iter().all(|(_, w)| capital(w))).filter_map(|run| {
            let (last_at, last) = run[run.len() - 1];
            let (start, end) = (run[0].0, last_at + last.len());
            let lower_follows =
                words.get(i + run.len()).is_some_and(|(_, w)| w.starts_with(char::is_lowercase));
            let heading = lexicon.heading(&text[start..end]).is_some_and(|h| stands_alone(h.section));
            (heading && !lower_follows).then_some([start, end])
        });
        out.extend(places.take(1).flatten());
    }
    out
}

/// "Experience" alone is a heading after the end of a sentence, and where a title or a date follows; "Education" also
/// where a degree does.
fn opens(text: &str, word: &str, ended: bool, lexicon: &Lexicon) -> bool {
    /// Bytes in which the degree is named.
    const NEAR: usize = 60;
    let rest = text[word.len()..].trim_start();
    let near = rest.char_indices().map(|(at, _)| at).find(|at| *at > NEAR).unwrap_or(rest.len());
    match word {
        "Experience" => {
            let titled = || lexicon.title_start(names_at_start(rest)).is_some();
            ended || rest.starts_with(|c: char| c.is_ascii_digit()) || titled()
        }
        "Education" => ended || !lexicon.degrees(&rest[..near], true).is_empty(),
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

/// Words after which a capitalised word goes on with a phrase.
const LINKS: &[&str] = &["&", "a", "an", "and", "for", "in", "my", "of", "the", "to", "with"];

/// Words with their offsets.
fn words(text: &str) -> impl DoubleEndedIterator<Item = (usize, &str)> {
    let base = text.as_ptr() as usize;
    text.split_whitespace().map(move |w| (w.as_ptr() as usize - base, w))
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
