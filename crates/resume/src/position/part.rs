//! The pieces of a header line, and what each of them looks like.

use prescreen_extract::Span;
use prescreen_lexicon::Lexicon;

use super::habit::Slot;
use super::label::{self, Label};
use crate::date::PeriodMention;
use crate::row::Row;

/// What a piece looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// A job title, with the strength of the signs.
    Title(i32),
    /// An employer, with the strength of the signs.
    Employer(i32),
    /// A town or country.
    Place,
    /// An area of work ("Backend Engineering"): the rest of a title.
    Area,
    /// Neither by its words.
    Unknown,
}

/// A piece of a header line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub(super) span: Span,
    pub(super) look: Look,
    /// It is written as names are.
    pub(super) name: bool,
    /// It follows the piece before it after a comma only.
    pub(super) comma: bool,
    /// Every word of it that carries meaning is written as names are.
    pub(super) title_case: bool,
    /// It stands in brackets.
    pub(super) aside: bool,
    /// Its row.
    pub(super) row: usize,
    /// What it costs to reach its row from the dated one, in tenths of a point.
    pub(super) cost: i32,
    /// Its place around the dated row.
    pub(super) slot: Slot,
}

/// Words of a contract, not of a role or an employer.
const CONTRACT: &[&str] = &[
    "apprenticeship",
    "contract",
    "contractor",
    "full time",
    "full-time",
    "fulltime",
    "hybrid",
    "on-site",
    "onsite",
    "part time",
    "part-time",
    "permanent",
    "remote",
    "seasonal",
    "temporary",
];
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
    let mut silent: Vec<Span> = periods.iter().map(|p| p.span).chain(placeholders(row)).collect();
    silent.sort_unstable_by_key(|s| s.start());
    for gap in silent {
        if gap.start() > start {
            split(text, Span::new(start, gap.start().min(span.end())), lexicon, &mut out);
        }
        start = start.max(gap.end().min(span.end()));
    }
    split(text, Span::new(start, span.end()), lexicon, &mut out);
    out.into_iter().flat_map(|part| unglued(text, part, row.flat, lexicon)).collect()
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

/// "Development Manager Acme Services": a title that runs into an employer's name without any mark is cut where the
/// words of titles end, if the rest is an employer by its words, or the text has no line breaks at all.
fn unglued(text: &str, part: Part, flat: bool, lexicon: &Lexicon) -> Vec<Part> {
    let piece = part.span.of(text);
    if let Some(cut) = employer_first(piece, part.look, lexicon).filter(|_| flat) {
        let employer = Span::new(part.span.start(), part.span.start() + cut).trimmed(text);
        let title = Span::new(part.span.start() + cut, part.span.end());
        return vec![
            Part { span: employer, look: Look::Employer(2), name: true, ..part },
            Part { span: title, ..part },
        ];
    }
    let cut = match part.look {
        Look::Title(_) => lexicon.title_end(piece, part.comma),
        _ if part.comma => lexicon.title_end(piece, true),
        // "Program Manager Acme, Inc": both are strong; one word alone may be the beginning of a name.
        Look::Employer(_) => lexicon.title_end(piece, false),
        _ => 0,
    };
    if matches!(part.look, Look::Employer(_)) && !piece[..cut].contains(' ') {
        return vec![part];
    }
    let rest = Span::new(part.span.start() + cut, part.span.end()).trimmed(text);
    let name = rest.of(text);
    let employer = lexicon.employer_strength(name);
    let is_employer = name.starts_with(char::is_uppercase) && is_name(name) && (employer > 0 || flat);
    if cut == 0 || !is_employer || lexicon.title_strength(name) > 0 || lexicon.is_area(name) {
        return vec![part];
    }
    let look = match lexicon.title_strength(&piece[..cut]) {
        0 => Look::Area,
        strength => Look::Title(strength),
    };
    let title = Part { span: Span::new(part.span.start(), part.span.start() + cut), look, ..part };
    vec![title, Part { span: rest, look: Look::Employer(employer.max(2)), name: true, comma: false, ..part }]
}

/// "Acme Senior Engineer": where the title begins behind an employer, if its rank or area says that it begins there.
fn employer_first(piece: &str, look: Look, lexicon: &Lexicon) -> Option<usize> {
    let Look::Title(_) = look else { return None };
    let cut = lexicon.title_start(piece).filter(|at| *at > 0)?;
    let (employer, title) = piece.split_at(cut);
    let whole = lexicon.title_is_ranked(title) || title.trim().contains(' ');
    (whole && is_name(employer) && !lexicon.is_area(employer)).then_some(cut)
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
    let first = stops.into_iter().flatten().map(|at| value.start() + at).fold(end, usize::min);
    let mut out = Vec::new();
    push(text, Span::new(value.start(), first), Some(look), false, lexicon, &mut out);
    out.pop()
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

/// Cuts `span` where `separators` says (offset and length within its text).
fn cut(text: &str, span: Span, separators: fn(&str) -> Vec<(usize, usize)>) -> Vec<Span> {
    let mut out = Vec::new();
    let mut start = span.start();
    for (at, len) in separators(span.of(text)) {
        out.push(Span::new(start, span.start() + at));
        start = span.start() + at + len;
    }
    out.push(Span::new(start, span.end()));
    out.into_iter().map(|s| s.trimmed(text)).filter(|s| !s.is_empty()).collect()
}

fn strong_separators(text: &str) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let bytes = text.as_bytes();
    for (at, c) in text.char_indices() {
        let len = c.len_utf8();
        let spaced = at > 0 && bytes[at - 1] == b' ' || bytes.get(at + len).is_none_or(|b| *b == b' ');
        let cuts = match c {
            '\t' | '|' | '•' | '·' | ';' | '(' | ')' | '[' | ']' | '{' | '}' | '@' | '│' | '¦' | '＼'
            | '❖' | '►' | '▪' | '※' | '－' => true,
            '–' | '—' | '―' | '→' => true,
            // A full-width mark whose bytes were read as another encoding.
            'ï' | '¼' => text.get(at..).is_some_and(|t| t.starts_with("ï¼")) || text[..at].ends_with('ï'),
            '-' | '~' | '/' | '\\' | '*' | ':' | '_' => {
                spaced && (c != '/' || bytes.get(at + 1) == Some(&b' ') && at > 0 && bytes[at - 1] == b' ')
            }
            _ => false,
        };
        if cuts {
            out.push((at, len));
        }
    }
    out
}

fn comma_separators(text: &str) -> Vec<(usize, usize)> {
    let suffix = |rest: &str| {
        let word = rest
            .trim_start()
            .split(|c: char| !c.is_alphanumeric() && c != '-')
            .next()
            .unwrap_or("")
            .to_ascii_lowercase();
        matches!(
            word.as_str(),
            "inc"
                | "llc"
                | "ltd"
                | "llp"
                | "corp"
                | "co"
                | "sa"
                | "pvt"
                | "gmbh"
                | "lp"
                | "plc"
                | "limited"
                | "incorporated"
        )
    };
    text.match_indices(',').filter(|(at, _)| !suffix(&text[at + 1..])).map(|(at, _)| (at, 1)).collect()
}

/// "Worked as a Project Engineer at Acme", "Working with Acme", "Intern at Acme as a Web Developer": title and
/// employer.
fn worked_as(text: &str, span: Span, lexicon: &Lexicon) -> Option<(Option<Span>, Option<Span>)> {
    // The sentence may go on over several lines.
    let lower = span.of(text).to_ascii_lowercase().replace(['\n', '\t'], " ");
    let verb = ["working", "worked", "work", "employed", "served", "joined"]
        .iter()
        .any(|v| lower.split_whitespace().take(4).any(|w| w == *v));
    let first = |words: &[&str], from: usize| {
        let found = words.iter().filter_map(|w| Some((from + lower.get(from..)?.find(w)?, w.len())));
        found.min_by_key(|(at, len)| (*at, std::cmp::Reverse(*len)))
    };
    let role = first(&[" as an ", " as a ", " as the ", " as "], 0);
    let place = |from| first(&[" at ", " with ", " in ", " for ", " @ "], from);
    let at = |from: usize, to: usize| Span::new(span.start() + from, span.start() + to).trimmed(text);
    // An address follows the employer's name.
    let name = |from: usize, to: usize| {
        let whole = at(from, to);
        let comma = comma_separators(whole.of(text)).first().map_or(whole.len(), |(comma, _)| *comma);
        Span::new(whole.start(), whole.start() + comma)
    };
    let named = |employer: &Span| {
        employer.of(text).chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase)
    };
    match (role, place(0)) {
        (Some((end, len)), Some((start, skip))) if start < end => {
            let employer = Some(name(start + skip, end)).filter(named);
            (verb || employer.is_some()).then(|| (Some(at(end + len, span.len())), employer))
        }
        (Some((start, skip)), _) if verb => Some(match place(start + skip) {
            Some((end, len)) => {
                (Some(at(start + skip, end)), Some(name(end + len, span.len())).filter(named))
            }
            None => (Some(at(start + skip, span.len())), None),
        }),
        // "Acme Ltd. as Engineer".
        (Some((end, len)), None) if lexicon.title_strength(&lower[end + len..]) > 2 => {
            Some((Some(at(end + len, span.len())), Some(at(0, end)).filter(named)))
        }
        (None, Some((start, skip))) if verb => {
            Some((None, Some(name(start + skip, span.len())).filter(named)))
        }
        _ => None,
    }
}

/// "Engineer at Acme": title and employer.
fn at_employer(text: &str, span: Span, lexicon: &Lexicon) -> Option<(Span, Span)> {
    let piece = span.of(text);
    for word in [" at ", " with ", " for ", " bei ", " chez ", " en "] {
        if let Some(at) = piece.find(word) {
            let title = Span::new(span.start(), span.start() + at).trimmed(text);
            let employer = Span::new(span.start() + at + word.len(), span.end()).trimmed(text);
            let named = employer.of(text).chars().next().is_some_and(char::is_uppercase);
            if named && lexicon.title_strength(title.of(text)) > 0 {
                return Some((title, employer));
            }
        }
    }
    None
}

fn push(text: &str, span: Span, look: Option<Look>, comma: bool, lexicon: &Lexicon, out: &mut Vec<Part>) {
    let span = bare(text, span);
    let piece = span.of(text);
    if piece.is_empty() || is_noise(piece) {
        return;
    }
    let look = look.unwrap_or_else(|| look_of(piece, lexicon));
    let aside = text[..span.start()].trim_end().ends_with(['(', '[', '{']);
    out.push(Part {
        span,
        look,
        name: is_name(piece),
        title_case: is_title_case(piece),
        comma,
        aside,
        row: 0,
        cost: 0,
        slot: Slot::default(),
    });
}

/// Without punctuation at the ends.
fn bare(text: &str, span: Span) -> Span {
    let piece = span.of(text);
    let keep = |c: char| c.is_alphanumeric() || matches!(c, '+' | '#');
    let Some(start) = piece.find(keep) else { return Span::new(span.start(), span.start()) };
    let end = piece
        .rfind(|c: char| keep(c) || c == '.')
        .map_or(piece.len(), |at| at + piece[at..].chars().next().map_or(1, char::len_utf8));
    let end = if piece[..end].ends_with('.') && !is_abbreviated(&piece[..end]) { end - 1 } else { end };
    let start = if start > 0 && piece[..start].ends_with('.') { start - 1 } else { start };
    Span::new(span.start() + start, span.start() + end.max(start))
}

/// "Inc.", "Ltd.", "S.A.": the full stop belongs to it.
fn is_abbreviated(piece: &str) -> bool {
    let word = piece.rsplit(' ').next().unwrap_or("").trim_end_matches('.').to_ascii_lowercase();
    word.contains('.') || matches!(word.as_str(), "inc" | "ltd" | "corp" | "co" | "pvt" | "llc" | "sr" | "jr")
}

/// Says nothing of title or employer: a contract word, a figure, a duration, one letter, a month left behind.
fn is_noise(piece: &str) -> bool {
    let lower = piece.to_lowercase();
    let letters = piece.chars().filter(|c| c.is_alphabetic()).count();
    letters < 2
        || CONTRACT.contains(&lower.as_str())
        || is_work_verb(&lower)
        || is_duration(&lower)
        || matches!(
            lower.as_str(),
            "from"
                | "to"
                | "since"
                | "present"
                | "till"
                | "date"
                | "dates"
                | "duration"
                | "period"
                | "city"
                | "state"
                | "years"
                | "months"
                | "team size"
        )
}

/// "Worked with", "Currently working at", and nothing else.
fn is_work_verb(lower: &str) -> bool {
    let words = [
        "at",
        "as",
        "a",
        "an",
        "currently",
        "employed",
        "for",
        "from",
        "have",
        "i",
        "in",
        "presently",
        "was",
        "with",
        "work",
        "worked",
        "working",
    ];
    lower.split_whitespace().all(|w| words.contains(&w.trim_matches(|c: char| !c.is_alphanumeric())))
}

/// "5 years 2 months", and nothing else.
pub(super) fn is_duration(lower: &str) -> bool {
    let units = ["year", "years", "yr", "yrs", "month", "months", "mo", "mos", "less", "than", "a", "and"];
    let mut any = false;
    for word in lower.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()) {
        let digits = word.chars().take_while(char::is_ascii_digit).count();
        let rest = &word[digits..];
        if !(rest.is_empty() || units.contains(&rest)) {
            return false;
        }
        any |= rest.starts_with('y') || rest.starts_with('m');
    }
    any
}

/// What a piece looks like by its words.
fn look_of(piece: &str, lexicon: &Lexicon) -> Look {
    let (title, employer) = (lexicon.title_strength(piece), lexicon.employer_strength(piece));
    if [" Area", " Region", " County"].iter().any(|end| piece.ends_with(end)) {
        Look::Place
    } else if title == 0 && employer < 4 && lexicon.is_area(piece) {
        Look::Area
    } else if title > 0 && title >= employer {
        Look::Title(title)
    } else if employer > 0 && (is_name(piece) || piece.split(' ').count() <= 4) {
        Look::Employer(employer)
    } else if lexicon.is_place(piece) {
        Look::Place
    } else {
        Look::Unknown
    }
}

/// Every word that carries meaning starts as names do.
fn is_title_case(piece: &str) -> bool {
    piece
        .split_whitespace()
        .filter(|w| w.chars().count() > 3)
        .all(|w| w.chars().find(|c| c.is_alphabetic()).is_none_or(|c| !c.is_lowercase()))
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
