//! Text cut into numbers, words and single characters, each with its place.

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A run of ASCII digits: value (saturating) and number of digits.
    Number(u32, u8),
    /// A run of letters.
    Word,
    /// Any other character but white space.
    Mark(char),
    /// The end of a line.
    Break,
}

/// A piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) start: usize,
    pub(super) end: usize,
    /// White space stands before it.
    pub(super) spaced: bool,
}

/// Cuts `text` up.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::with_capacity(text.len() / 4);
    let mut spaced = true;
    for (start, c) in text.char_indices() {
        let end = start + c.len_utf8();
        if c == '\n' {
            out.push(Token { kind: Kind::Break, start, end, spaced });
            spaced = true;
        } else if c.is_whitespace() {
            spaced = true;
        } else {
            let joined = !spaced && out.last_mut().is_some_and(|last| extend(last, c, end));
            if !joined {
                if let Some(parts) = out.last().and_then(|last| unstuck(last, &text[start..])) {
                    out.pop();
                    out.extend(parts);
                }
                out.push(Token { kind: first(c), start, end, spaced });
            }
            spaced = false;
        }
    }
    out
}

/// "Feb 20193 years 7 months": year and duration of a number that ran together before the unit that `rest` begins with.
fn unstuck(number: &Token, rest: &str) -> Option<[Token; 2]> {
    /// Digits of a year.
    const YEAR: u8 = 4;
    let Kind::Number(value, digits) = number.kind else { return None };
    let more = digits.checked_sub(YEAR).filter(|more| (1..=2).contains(more))?;
    let word = rest.split(|c| !is_letter(c)).next()?;
    if !is_unit(word) {
        return None;
    }
    let scale = 10_u32.pow(u32::from(more));
    let cut = number.end - usize::from(more);
    let year = Token { kind: Kind::Number(value / scale, YEAR), end: cut, ..*number };
    let duration = Token { kind: Kind::Number(value % scale, more), start: cut, spaced: false, ..*number };
    Some([year, duration])
}

/// What a duration is counted in: English, then German, French, Spanish, Portuguese, Italian, Dutch and Polish.
pub(super) fn is_unit(word: &str) -> bool {
    #[rustfmt::skip]
    const UNITS: &[&str] = &[
        "year", "years", "yr", "yrs", "month", "months", "mo", "mos", "mths", "mth",
        "jahr", "jahre", "monat", "monate",
        "an", "ans", "mois",
        "año", "años", "mes", "meses",
        "ano", "anos", "mês",
        "anno", "anni", "mese", "mesi",
        "jaar", "maand", "maanden",
        "rok", "lata", "lat", "miesiąc", "miesiące", "miesięcy",
    ];
    let lower = word.to_lowercase();
    UNITS.contains(&lower.as_str())
}

fn first(c: char) -> Kind {
    match c.to_digit(10) {
        Some(digit) => Kind::Number(digit, 1),
        None if is_letter(c) => Kind::Word,
        None => Kind::Mark(c),
    }
}

/// Grows `last` by `c` where both are of one kind.
fn extend(last: &mut Token, c: char, end: usize) -> bool {
    match (last.kind, c.to_digit(10)) {
        (Kind::Number(value, digits), Some(digit)) => {
            last.kind =
                Kind::Number(value.saturating_mul(10).saturating_add(digit), digits.saturating_add(1));
        }
        (Kind::Word, None) if is_letter(c) => {}
        _ => return false,
    }
    last.end = end;
    true
}

/// A letter of words.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !is_date_ideograph(c)
}

/// Year, month, day and "to" of Chinese, Japanese and Korean dates stand alone as separators.
fn is_date_ideograph(c: char) -> bool {
    matches!(c, '年' | '月' | '日' | '至' | '到' | '년' | '월' | '일')
}

/// Dashes of every kind, and what a lost dash leaves behind.
pub(super) fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '‐'
            | '‑'
            | '‒'
            | '–'
            | '—'
            | '―'
            | '−'
            | '~'
            | '～'
            | '→'
            | '➔'
            | '➝'
            | '➡'
            | '>'
            | '»'
            | '\u{ad}'
            | '\u{96}'
            | '\u{fffd}'
            | '?'
            | '至'
            | '到'
            | '¬'
            | '¼'
            | '⁃'
            | '➢'
            | '·'
            | '/'
            | '|'
            | '_'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_digits_part_without_a_space() {
        let kinds: Vec<Kind> = tokens("OCT2018 11th").into_iter().map(|t| t.kind).collect();
        assert_eq!(kinds, [Kind::Word, Kind::Number(2018, 4), Kind::Number(11, 2), Kind::Word]);
    }

    #[test]
    fn a_duration_stuck_to_a_year_is_cut_off() {
        let kinds: Vec<Kind> =
            tokens("201911 months 20193 users 20193 ans").into_iter().map(|t| t.kind).collect();
        let word = Kind::Word;
        assert_eq!(
            kinds,
            [
                Kind::Number(2019, 4),
                Kind::Number(11, 2),
                word,
                Kind::Number(20193, 5),
                word,
                Kind::Number(2019, 4),
                Kind::Number(3, 1),
                word
            ]
        );
    }

    #[test]
    fn each_token_knows_its_place() {
        let text = "März\n2014";
        let found: Vec<&str> = tokens(text).iter().map(|t| &text[t.start..t.end]).collect();
        assert_eq!(found, ["März", "\n", "2014"]);
    }
}
