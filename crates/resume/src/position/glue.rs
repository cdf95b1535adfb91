//! Titles, employers and places that run into each other without any mark.

use prescreen_extract::Span;
use prescreen_lexicon::{Lexicon, starts_small};

use super::look::{Look, is_name, look_of, place_at_start};
use super::part::Part;

/// "Development Manager Acme Services": a title that runs into an employer's name without any mark is cut where the
/// words of titles end, if the rest is an employer by its words.
pub(super) fn unglued(text: &str, part: Part, lexicon: &Lexicon) -> Vec<Part> {
    let piece = part.span.of(text);
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
    let [title, rest] = split_at(text, part.span, cut);
    let name = rest.of(text);
    let employer = lexicon.employer_strength(name);
    let is_employer = is_name(name) && employer > 0;
    if cut == 0 || !is_employer || lexicon.title_strength(name) > 0 || lexicon.is_area(name) {
        return vec![part];
    }
    let title = Part { span: title, look: title_look(title.of(text), lexicon), ..part };
    vec![title, Part { span: rest, look: Look::Employer(employer), name: true, comma: false, ..part }]
}

/// The same where the text has no line breaks at all: what stands around the title's words is a name or a place,
/// whatever its words. `nameless` where a form's words say that the employer's name was taken out.
pub(super) fn unglued_flat(text: &str, part: Part, nameless: bool, lexicon: &Lexicon) -> Vec<Part> {
    let piece = part.span.of(text);
    let opens = lexicon.title_end(piece, part.comma) > 0;
    let Some(start) = (if opens { Some(0) } else { lexicon.title_start(piece) }) else {
        return without_place(text, part, lexicon);
    };
    let [before, from_title] = split_at(text, part.span, start);
    let [mut title, mut after] =
        split_at(text, from_title, lexicon.title_end(from_title.of(text), part.comma));
    let behind = after.of(text);
    let goes_on = title.is_empty()
        || !behind.starts_with(char::is_alphanumeric)
        || starts_small(behind)
        || lexicon.title_strength(behind) > 0
        || lexicon.is_area(behind);
    if goes_on {
        (title, after) = (from_title, Span::new(from_title.end(), from_title.end()));
    }
    let mut out = Vec::new();
    if !before.is_empty() {
        if nameless || lexicon.is_area(before.of(text)) || !is_name(before.of(text)) {
            title = before.join(title);
        } else {
            let look = look_of(before.of(text), lexicon);
            let name = Part { span: before, look, name: true, glued: true, ..part };
            out.extend(without_place(text, name, lexicon));
        }
    }
    out.push(Part { span: title, look: title_look(title.of(text), lexicon), ..part });
    if !after.is_empty() {
        // Many words with others between are a sentence.
        let phrase = behind.split(' ').count() > 4 && behind.split(' ').any(starts_small);
        let look = match look_of(behind, lexicon) {
            Look::Unknown if !phrase => Look::Employer(2),
            look => look,
        };
        out.push(Part { span: after, look, name: is_name(behind) && !phrase, comma: false, ..part });
    }
    out
}

/// "San Francisco Bay Area Acme": a name without the place before it.
fn without_place(text: &str, part: Part, lexicon: &Lexicon) -> Vec<Part> {
    let place = if part.look == Look::Place { 0 } else { place_at_start(part.span.of(text), lexicon) };
    let [place, name] = split_at(text, part.span, place);
    if place.is_empty() || name.is_empty() {
        return vec![part];
    }
    let look = look_of(name.of(text), lexicon);
    vec![Part { span: place, look: Look::Place, ..part }, Part { span: name, look, comma: false, ..part }]
}

fn title_look(title: &str, lexicon: &Lexicon) -> Look {
    match lexicon.title_strength(title) {
        0 => Look::Area,
        strength => Look::Title(strength),
    }
}

/// What stands before and behind `at`, in bytes of the span, without the spaces between.
fn split_at(text: &str, span: Span, at: usize) -> [Span; 2] {
    let at = span.start() + at;
    [Span::new(span.start(), at).trimmed(text), Span::new(at, span.end()).trimmed(text)]
}
