//! Text of a resume on its way to a terminal or a cell: one line, no control characters, not too long.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// One line: white space collapsed, control and direction characters left out.
#[must_use]
pub fn plain_line(text: &str) -> String {
    let kept = text.chars().filter(|c| c.is_whitespace() || !is_control(*c)).collect::<String>();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What moves a cursor, colours a terminal, or turns the direction of text.
fn is_control(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
        || matches!(c, '\u{e0000}'..='\u{e007f}')
}

/// `text` in at most `columns` columns of a terminal, shortened in the middle; of a path the end says most.
#[must_use]
pub fn shortened(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let room = columns.saturating_sub(1);
    let head = fitting(text.chars(), room / 3);
    let tail: Vec<char> = fitting(text.chars().rev(), room - room / 3).chars().rev().collect();
    format!("{head}…{}", tail.into_iter().collect::<String>())
}

/// As many characters as fit.
fn fitting(characters: impl Iterator<Item = char>, columns: usize) -> String {
    let mut used = 0;
    characters
        .take_while(|c| {
            used += c.width().unwrap_or(0);
            used <= columns
        })
        .collect()
}

/// `text` in lines of at most `columns` columns, each after `indent` spaces; a longer word has a line of its own.
pub(crate) fn wrapped(text: &str, indent: usize, columns: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.width() + 1 + word.width() <= columns.saturating_sub(indent) => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.iter().map(|line| format!("{:indent$}{line}\n", "")).collect()
}

/// Basis points as points of a hundred: `87.3`.
pub(crate) fn points(basis_points: u32) -> String {
    let tenths = (basis_points + 5) / 10;
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_is_safe_from_what_a_file_says() {
        assert_eq!(plain_line("a\u{1b}[31mred\u{7}\r\n\tb"), "a[31mred b");
        assert_eq!(plain_line("cv\u{202e}fdp.exe"), "cvfdp.exe");
        assert_eq!(plain_line(" \u{feff} "), "");
    }

    #[test]
    fn long_names_are_shortened_in_the_middle() {
        assert_eq!(shortened("short.pdf", 9), "short.pdf");
        assert_eq!(shortened("a-very-long-name.pdf", 11), "a-v…ame.pdf");
        assert!(shortened("履歴書履歴書履歴書.pdf", 10).width() <= 10);
        assert_eq!(shortened("abc", 0), "…");
    }

    #[test]
    fn lines_are_wrapped_between_words() {
        assert_eq!(wrapped("one two three", 2, 9), "  one two\n  three\n");
    }

    #[test]
    fn points_have_one_decimal() {
        assert_eq!([points(8_730), points(10_000), points(4)], ["87.3", "100.0", "0.0"]);
    }
}
