//! Where the words and marks of a line begin and end.

use std::ops::Range;

/// The next word or mark of a line. Inside a word stand letters, digits and the marks that join them ("r&d", "node.js", "10-15", "1,200").
pub(super) fn next_piece(line: &str, at: usize) -> Option<Range<usize>> {
    let spaces = line.as_bytes()[at..].iter().take_while(|byte| **byte == b' ').count();
    let rest = &line[at + spaces..];
    let start = line.len() - rest.trim_start().len();
    (start < line.len()).then(|| start..piece_end(line, start))
}

/// Where the word or mark ends that begins at `start`.
pub(super) fn piece_end(line: &str, start: usize) -> usize {
    let Some(mut before) = line[start..].chars().next() else { return start };
    let mut end = start + before.len_utf8();
    if !is_inner(before) {
        return end;
    }
    loop {
        let plain = line.as_bytes()[end..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        end += plain;
        if plain > 0 {
            before = char::from(line.as_bytes()[end - 1]);
        }
        // Most words end here.
        if matches!(line.as_bytes().get(end), None | Some(b' ')) {
            return end;
        }
        let mut rest = line[end..].chars();
        let Some(next) = rest.next() else { return end };
        if !(is_inner(next) || joins(before, next, rest.next().unwrap_or(' '))) {
            return end;
        }
        before = next;
        end += next.len_utf8();
    }
}

fn is_inner(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '+' | '#' | '%' | '$' | '\'' | '~')
}

fn joins(before: char, mark: char, after: char) -> bool {
    match mark {
        '.' | ',' => {
            before.is_ascii_digit() && after.is_ascii_digit()
                || mark == '.' && before.is_alphanumeric() && after.is_alphabetic()
        }
        '-' | '–' => before.is_alphanumeric() && after.is_alphanumeric(),
        '&' => before.is_alphanumeric() && after.is_alphanumeric(),
        ':' => before.is_ascii_digit() && after.is_ascii_digit(),
        _ => false,
    }
}
