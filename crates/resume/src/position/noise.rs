//! Pieces that say nothing of title or employer, and marks at the ends of those that do.

use prescreen_extract::Span;

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

/// Without punctuation at the ends, the number of a list, and "as a".
pub(super) fn bare(text: &str, span: Span) -> Span {
    let lead = lead(span.of(text));
    let span = Span::new(span.start() + lead, span.end());
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

/// Bytes of what opens a piece and is no part of it: "1. Acme", "as an Engineer".
fn lead(piece: &str) -> usize {
    let digits = piece.bytes().take_while(u8::is_ascii_digit).count();
    if (1..3).contains(&digits) && (piece[digits..].starts_with(". ") || piece[digits..].starts_with(") ")) {
        return digits + 2;
    }
    let opens = |words: &&str| piece.get(..words.len()).is_some_and(|head| head.eq_ignore_ascii_case(words));
    ["as an ", "as a ", "as the "].iter().find(|words| opens(words)).map_or(0, |words| words.len())
}

/// "Inc.", "Ltd.", "S.A.": the full stop belongs to it.
pub(super) fn is_abbreviated(piece: &str) -> bool {
    let word = piece.rsplit(' ').next().unwrap_or("").trim_end_matches('.').to_ascii_lowercase();
    word.contains('.')
        || matches!(
            word.as_str(),
            "inc"
                | "ltd"
                | "corp"
                | "co"
                | "pvt"
                | "llc"
                | "sr"
                | "jr"
                | "lda"
                | "ltda"
                | "bros"
                | "ehf"
                | "zn"
        )
}

/// Says nothing of title or employer: a contract word, a figure, a duration, one letter, a month left behind.
pub(super) fn is_noise(piece: &str) -> bool {
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
    let units = [
        "year",
        "years",
        "yr",
        "yrs",
        "y",
        "month",
        "months",
        "mo",
        "mos",
        "m",
        "jahr",
        "jahre",
        "monat",
        "monate",
        "an",
        "ans",
        "mois",
        "año",
        "años",
        "mes",
        "meses",
        "ano",
        "anos",
        "anno",
        "anni",
        "mese",
        "mesi",
        "jaar",
        "maand",
        "maanden",
        "rok",
        "lata",
        "lat",
        "miesiąc",
        "miesiące",
        "miesięcy",
    ];
    let between = ["less", "than", "a", "and", "und", "et", "y", "e", "en", "i", "mies"];
    let mut any = false;
    for word in lower.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()) {
        let digits = word.chars().take_while(char::is_ascii_digit).count();
        let rest = &word[digits..];
        if !(rest.is_empty() || units.contains(&rest) || between.contains(&rest)) {
            return false;
        }
        any |= units.contains(&rest);
    }
    any
}
