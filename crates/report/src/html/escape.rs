//! Text of a resume as text of a page.

/// `text` with everything escaped that could become markup, and control characters left out.
pub(crate) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\n' | '\t' => safe.push(' '),
            // Marks that turn the direction of what follows would reach beyond the quotation.
            c if c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') => {}
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn no_character_keeps_a_meaning() {
        assert_eq!(escaped("<a href='x' t=\"y\">&"), "&lt;a href=&#39;x&#39; t=&quot;y&quot;&gt;&amp;");
        assert_eq!(escaped("a\u{0}\u{202e}b\nc"), "ab c");
    }
}
