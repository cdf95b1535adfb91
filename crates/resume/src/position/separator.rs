//! Where a header line is cut into pieces.

use prescreen_extract::Span;

/// Cuts `span` where `separators` says (offset and length within its text).
pub(super) fn cut(text: &str, span: Span, separators: fn(&str) -> Vec<(usize, usize)>) -> Vec<Span> {
    let mut out = Vec::new();
    let mut start = span.start();
    for (at, len) in separators(span.of(text)) {
        out.push(Span::new(start, span.start() + at));
        start = span.start() + at + len;
    }
    out.push(Span::new(start, span.end()));
    out.into_iter().map(|s| s.trimmed(text)).filter(|s| !s.is_empty()).collect()
}

pub(super) fn strong_separators(text: &str) -> Vec<(usize, usize)> {
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

pub(super) fn comma_separators(text: &str) -> Vec<(usize, usize)> {
    let suffix = |rest: &str| {
        let word = rest.trim_start().split(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '.')).next();
        let word = word.unwrap_or("").replace('.', "").to_ascii_lowercase();
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
                | "bv"
                | "kg"
                | "lda"
                | "ltda"
                | "nv"
                | "sarl"
                | "sas"
                | "sl"
                | "slu"
                | "spa"
                | "srl"
        )
    };
    text.match_indices(',').filter(|(at, _)| !suffix(&text[at + 1..])).map(|(at, _)| (at, 1)).collect()
}
