//! Titles and employers that run into each other without any mark.

use prescreen_extract::Span;
use prescreen_lexicon::Lexicon;

use super::look::{Look, is_name};
use super::part::Part;

/// "Development Manager Acme Services": a title that runs into an employer's name without any mark is cut where the
/// words of titles end, if the rest is an employer by its words, or the text has no line breaks at all.
pub(super) fn unglued(text: &str, part: Part, flat: bool, lexicon: &Lexicon) -> Vec<Part> {
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
