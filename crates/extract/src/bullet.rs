//! Bullets at the start of a line, in the many shapes people and programs give them.

/// What a bullet becomes.
pub(crate) const BULLET: &str = "\u{2022} ";

/// Marks that are a bullet even without a space behind them.
const SURE: &[char] = &[
    '\u{2022}', '\u{b7}', '\u{25cf}', '\u{25aa}', '\u{25ab}', '\u{25a0}', '\u{25a1}', '\u{25e6}', '\u{25cb}',
    '\u{2023}', '\u{2043}', '\u{2219}', '\u{22c5}', '\u{27a2}', '\u{27a4}', '\u{2794}', '\u{2713}',
    '\u{2714}', '\u{2756}', '\u{25c6}', '\u{25c7}', '\u{25b8}', '\u{25ba}', '\u{25b6}', '\u{2726}',
    '\u{27a7}', '\u{fffd}',
];

/// Marks that are a bullet when a space follows. `o`, `\u{d8}`, `\u{fc}` and `\u{a7}` are what Courier New
/// and Wingdings bullets turn into when the font is lost.
const LIKELY: &[char] = &[
    '*', '-', '\u{2013}', '\u{2014}', '+', 'o', '\u{2192}', '\u{bb}', '\u{203a}', '>', '\u{a7}', '\u{d8}',
    '\u{fc}', '~',
];

/// What follows the bullet at the start of `line`; none where there is no bullet.
pub(crate) fn after_bullet(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let first = line.chars().next()?;
    let rest = &line[first.len_utf8()..];
    let sure = SURE.contains(&first) || is_private(first);
    let likely = LIKELY.contains(&first) && rest.starts_with(char::is_whitespace);
    (sure || likely).then(|| rest.trim_start())
}

/// The Private Use area, where symbol fonts put their bullets.
fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bullets_of_many_shapes() {
        for line in [
            "\u{2022}\tBuilt it",
            "- Built it",
            "* Built it",
            "o Built it",
            "\u{f0b7} Built it",
            "\u{27a2}Built it",
        ] {
            assert_eq!(after_bullet(line), Some("Built it"), "{line:?}");
        }
    }

    #[test]
    fn words_are_no_bullets() {
        for line in ["Built it", "-5 degrees", "*args", "of course", "+1 555 0100", ""] {
            assert_eq!(after_bullet(line), None, "{line:?}");
        }
    }
}
