//! What a piece of a header line looks like by its words and its letters.

use prescreen_lexicon::{Lexicon, starts_as_name, starts_small};

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

/// What a piece looks like by its words.
pub(super) fn look_of(piece: &str, lexicon: &Lexicon) -> Look {
    let (title, employer) = (lexicon.title_strength(piece), lexicon.employer_strength(piece));
    if [" Area", " Region", " County"].iter().any(|end| piece.ends_with(end)) {
        Look::Place
    } else if title == 0 && employer < 4 && lexicon.is_area(piece) {
        Look::Area
    } else if title > 0 && title >= employer {
        Look::Title(title)
    } else if employer > 0 && (is_name(piece) || piece.split(' ').count() <= 4) {
        Look::Employer(employer)
    } else if lexicon.is_place(without_in(piece)) {
        Look::Place
    } else {
        Look::Unknown
    }
}

/// "in Qatar": the place.
fn without_in(piece: &str) -> &str {
    let rest = piece.split_once(' ').filter(|(word, _)| word.eq_ignore_ascii_case("in"));
    rest.map_or(piece, |(_, place)| place)
}

/// Every word that carries meaning starts as names do.
pub(super) fn is_title_case(piece: &str) -> bool {
    piece.split_whitespace().filter(|w| w.chars().count() > 3).all(|w| !starts_small(w))
}

/// A short piece most of whose words start as names do.
pub(super) fn is_name(piece: &str) -> bool {
    let told = |w: &&str| w.len() > 3 || w.contains(char::is_uppercase);
    let words = piece.split_whitespace().filter(|w| w.contains(char::is_alphanumeric)).filter(told);
    let (small, all) = words.fold((0, 0), |(small, all), w| (small + usize::from(starts_small(w)), all + 1));
    starts_as_name(piece) && small * 2 <= all && piece.split_whitespace().count() <= 9
}

/// Bytes of the place that `text` begins with ("Portland, Oregon", "San Francisco Bay Area").
pub(crate) fn place_at_start(text: &str, lexicon: &Lexicon) -> usize {
    /// Words of a place.
    const MOST: usize = 6;
    let base = text.as_ptr() as usize;
    let ends = text.split_whitespace().take(MOST).map(|w| w.as_ptr() as usize - base + w.len());
    let place = |end: &usize| look_of(text[..*end].trim_end_matches([',', '.']), lexicon) == Look::Place;
    ends.filter(place).last().unwrap_or(0)
}
