//! Lines of a document as phrases are looked for in them.

/// Each cell of each line between line feeds; then all of the text in one line, from the given byte on.
pub(super) fn normal<'t>(lines: impl Iterator<Item = &'t str>) -> (String, usize) {
    let (mut cells, mut prose) = (String::from("\n"), String::from("\n "));
    for line in lines {
        let line = plain(line);
        for piece in line.split(['\t', '|']).flat_map(|piece| piece.split("  ")) {
            let cell = trimmed(piece);
            if !cell.is_empty() {
                cells.push_str(cell);
                cells.push('\n');
            }
        }
        line.split_whitespace().for_each(|word| {
            prose.push_str(word);
            prose.push(' ');
        });
    }
    let at = cells.len();
    (cells + &prose, at)
}

/// Lower case, plain apostrophes, each run of digits one "#".
pub(super) fn plain(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    for c in line.chars() {
        match c {
            '’' | '`' => out.push('\''),
            '\u{A0}' | '\u{202F}' => out.push(' '),
            '*' => {}
            '0'..='9' if out.ends_with('#') => {}
            '0'..='9' => out.push('#'),
            _ => out.extend(c.to_lowercase()),
        }
    }
    out
}

/// Without bullets and numbers before it, and marks behind it.
pub(super) fn trimmed(cell: &str) -> &str {
    let body = cell.trim_start_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '[' | '<' | '_' | '§'));
    body.trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, ']' | '>' | '_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bullets_numbers_and_marks_go() {
        assert_eq!(trimmed(&plain("• 3.1 What WE offer:")), "what we offer");
        assert_eq!(trimmed(&plain("**[Your’s 2024]**")), "[your's #]");
    }

    #[test]
    fn cells_stand_before_the_prose() {
        let (text, prose) = normal(["Pos.\tQty  Price", "2 |x"].into_iter());
        assert_eq!((&text[..prose], &text[prose..]), ("\npos\nqty\nprice\nx\n", "\n pos. qty price # |x "));
    }
}
