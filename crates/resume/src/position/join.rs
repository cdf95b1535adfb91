//! Titles and employers of several pieces.

use prescreen_extract::Span;

use super::look::Look;
use super::part::Part;

/// "Manager, Software Engineering", "Engineer / Team Lead": neighbours on the row that are titles too, or follow a
/// comma and are nothing else.
pub(super) fn title_span(parts: &[Part], at: usize, employer: Option<usize>, text: &str) -> Span {
    let mut span = parts[at].span;
    for next in at + 1..parts.len() {
        let (part, before) = (parts[next], parts[next - 1]);
        let near = part.row == parts[at].row && gap(before.span, part.span, text);
        let belongs = matches!(part.look, Look::Title(_))
            || part.look == Look::Area
            || part.comma && (part.look == Look::Unknown || part.subdivision)
            || is_field(parts, next, employer, text);
        if !near || !belongs || Some(next) == employer {
            break;
        }
        span = span.join(part.span);
    }
    for previous in (0..at).rev() {
        let part = parts[previous];
        let follows = parts[previous + 1];
        let near = part.row == parts[at].row && gap(part.span, follows.span, text);
        // "Night Desk Supervisor": words of titles are known, but not all.
        let rest = part.glued && part.look == Look::Unknown && part.span.of(text).split(' ').count() <= 3
            // "Information Technology Deployment, Specialist", where no employer is named.
            || follows.comma && (part.look == Look::Area || part.nameless && part.look == Look::Unknown);
        if !near || !(rest || matches!(part.look, Look::Title(_))) || Some(previous) == employer {
            break;
        }
        span = span.join(part.span);
    }
    with_note(span, &parts[at], parts, employer, text)
}

/// "Manager - Asset Finance": a short name behind a title's dash is its field, where employer and place stand elsewhere.
fn is_field(parts: &[Part], at: usize, employer: Option<usize>, text: &str) -> bool {
    let part = parts[at];
    let elsewhere = |p: &Part| p.row != part.row;
    part.look == Look::Unknown
        && part.name
        && part.span.of(text).split(' ').count() <= 4
        && employer.is_some_and(|e| elsewhere(&parts[e]) || e < at)
        && parts.iter().any(|p| p.look == Look::Place && (elsewhere(p) || p.span > part.span))
}

/// "Association of Brokers and": a name that ends in a link goes on where the next line begins.
pub(super) fn continued(span: Span, text: &str) -> Span {
    /// Words of the rest.
    const MOST: usize = 6;
    const LINKS: &[&str] =
        &["&", "and", "of", "for", "the", "de", "du", "des", "di", "und", "für", "et", "y"];
    // A line may hold a whole resume; only what is near is looked at.
    let near = &text[span.end()..text.floor_char_boundary(span.end() + 200)];
    let line = near.split('\n').next().unwrap_or_default();
    let last = if line.trim().is_empty() { span.of(text).rsplit(' ').next() } else { Some(line.trim()) };
    let begin = span.end() + line.len() + 1;
    if !last.is_some_and(|word| LINKS.contains(&word)) || begin >= text.len() {
        return span;
    }
    let rest =
        text[begin..].split(['\n', '\t', ',', '(', '|', '.', ';', ':']).next().unwrap_or_default().trim_end();
    let name = rest.starts_with(char::is_uppercase) && rest.split(' ').take(MOST + 1).count() <= MOST;
    if name { Span::new(span.start(), begin + rest.len()) } else { span }
}

/// "Engineer (Platform)": the brackets behind a title belong to it, unless they name the employer.
fn with_note(title: Span, part: &Part, parts: &[Part], employer: Option<usize>, text: &str) -> Span {
    /// Bytes up to the closing bracket.
    const LONGEST: usize = 60;
    // A line may hold a whole resume; only what is near is looked at.
    let near = text.floor_char_boundary(title.end() + LONGEST + 1);
    let rest = text[title.end()..near].split('\n').next().unwrap_or("");
    let lead = rest.len() - rest.trim_start_matches(' ').len();
    let Some(close) = rest[lead..].starts_with('(').then(|| rest.find(')')).flatten() else { return title };
    let note = Span::new(title.end() + lead, title.end() + close + 1);
    let of_row = |p: &&Part| p.row == part.row && note.contains(p.span);
    let inside: Vec<&Part> = parts.iter().filter(of_row).collect();
    let employers = employer.is_some_and(|e| note.contains(parts[e].span));
    // Where it was, or who sent whom, is no part of what one was.
    let of_employer = ["www", "http", " from ", "formerly", "previously", "via "];
    let lower = rest[lead..close].to_lowercase();
    let long = lower.contains(',') || lower.split(' ').count() > 4;
    let dated = long
        || of_employer.iter().any(|word| lower.contains(word))
        || rest[lead..close].bytes().filter(u8::is_ascii_digit).count() > 3;
    if employers || dated || inside.iter().any(|p| p.look == Look::Place) {
        return title;
    }
    title.join(note)
}

/// "Acme, Platform Group": what follows the employer after a comma and names one too.
pub(super) fn employer_span(parts: &[Part], at: usize, title: Option<usize>, text: &str) -> Span {
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
    // "Faculty of Physics, University of X": the name comes first.
    if parts[at].comma
        && let Some(before) = at.checked_sub(1).map(|i| parts[i])
        && before.row == parts[at].row
        && !matches!(before.look, Look::Place | Look::Area | Look::Title(4..))
        && title != Some(at - 1)
        && before.name
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
