//! The words of a short text, as the tables of names have them.

/// Words that join the words of a title.
const LINKS: &[&str] = &[
    "&", "a", "al", "alla", "and", "au", "aux", "d", "da", "de", "del", "della", "dell", "der", "des", "di",
    "do", "dos", "ds", "du", "e", "el", "en", "et", "for", "für", "im", "in", "la", "of", "per", "the", "to",
    "und", "van", "voor", "y",
];
/// Articles and prepositions that lost their vowel before the next word.
const ELIDED: &[&str] = &["d'", "l'", "all'", "dell'", "nell'", "d’", "l’", "all’", "dell’", "nell’"];
/// Words of a short text that are looked at.
const MOST: usize = 24;

/// Joins the words of a title.
pub(super) fn is_link(word: &str) -> bool {
    LINKS.contains(&word)
}

/// Joins a noun to the title before it in the languages that have no compounds.
pub(super) fn is_article(word: &str) -> bool {
    matches!(word, "d" | "da" | "de" | "del" | "della" | "dell" | "des" | "di" | "do" | "dos" | "ds" | "du")
}

/// "II", "III", "1".
pub(super) fn is_grade(word: &str) -> bool {
    matches!(word, "i" | "ii" | "iii" | "iv" | "v" | "1" | "2" | "3" | "4")
}

/// The words of a short text in lower case.
pub(super) fn words(text: &str) -> Vec<String> {
    placed_words(text).map(|(_, word)| word).collect()
}

/// The words of a short text in lower case, each with the byte offset of its end.
pub(super) fn placed_words(text: &str) -> impl Iterator<Item = (usize, String)> {
    let between =
        |c: char| c.is_whitespace() || matches!(c, ',' | '/' | '(' | ')' | '|' | ':' | ';' | '"' | '–');
    let mut at = 0;
    text.split(between)
        .flat_map(move |piece| {
            let start = at;
            let end = at + piece.len();
            at = end + text[end..].chars().next().map_or(0, char::len_utf8);
            let elided = elided(piece);
            let link = (elided > 0).then(|| (start + elided, bare(&piece[..elided])));
            link.into_iter().chain([(end, bare(&piece[elided..]))])
        })
        .filter(|(_, word)| !word.is_empty())
        .take(MOST)
}

/// Bytes of the elided word that `piece` begins with.
fn elided(piece: &str) -> usize {
    let head = piece.char_indices().nth(5).map_or(piece, |(at, _)| &piece[..at]).to_lowercase();
    ELIDED
        .iter()
        .filter(|e| head.starts_with(**e) && piece.is_char_boundary(e.len()))
        .map(|e| e.len())
        .max()
        .unwrap_or(0)
}

/// In lower case, without marks at its ends and without the mark of both genders ("Entwickler*in").
fn bare(word: &str) -> String {
    let word =
        word.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | '+' | '#')).to_lowercase();
    let both = ["*in", "_in", "·e"].iter().find_map(|end| word.strip_suffix(end));
    both.map_or_else(|| word.clone(), str::to_owned)
}
