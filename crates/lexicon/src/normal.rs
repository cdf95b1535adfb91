//! A text as it is matched: each run of white space one space, with a map back to the bytes of the original.
//!
//! A blank line, and a line break before a bullet or a label ("Databases:"), become a line feed, which nothing matches
//! across. Hyphens and apostrophes of other kinds become the plain ones, and characters of no width go.

use std::borrow::Cow;
use std::ops::Range;

/// Longest label before a colon, in bytes.
const LABEL: usize = 40;
/// What opens an item at the start of a line.
const BULLETS: &[char] = &[
    '•', '▪', '●', '◦', '‣', '·', '■', '□', '▫', '➢', '➤', '►', '\u{F0B7}', '\u{F0A7}', '◆', '♦', '✓', '✔',
    '*', '-', '–', '—', 'o', 'Ø', '→', '»',
];

/// The text, normalised.
#[derive(Debug)]
pub(crate) struct Normal<'a> {
    text: Cow<'a, str>,
    /// From where in the normalised text which bytes of the original follow, one to one until the next step.
    steps: Vec<(usize, usize)>,
    /// Where lines of the original begin, in bytes of the normalised text.
    lines: Vec<usize>,
}

impl<'a> Normal<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        if is_normal(text) {
            return Self { text: Cow::Borrowed(text), steps: Vec::new(), lines: vec![0] };
        }
        let mut copy =
            Copy { text, out: String::with_capacity(text.len()), steps: Vec::new(), lines: vec![0] };
        copy.run();
        Self { text: Cow::Owned(copy.out), steps: copy.steps, lines: copy.lines }
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The original's bytes for a range that begins and ends with a character that is kept as it is.
    pub(crate) fn original(&self, range: &Range<usize>) -> (usize, usize) {
        let last = range.end.saturating_sub(1).max(range.start);
        (self.back(range.start), self.back(last) + (range.end - last))
    }

    fn back(&self, at: usize) -> usize {
        let after = self.steps.partition_point(|(from, _)| *from <= at);
        self.steps[..after].last().map_or(at, |(from, original)| original + (at - from))
    }

    /// The line of the original around `at`, in bytes of the normalised text.
    pub(crate) fn line(&self, at: usize) -> Range<usize> {
        let after = self.lines.partition_point(|start| *start <= at);
        let start = self.lines[..after].last().copied().unwrap_or(0);
        start..self.lines.get(after).copied().unwrap_or(self.text.len())
    }
}

/// Nothing to change: no line break, no run of white space, none of the characters that are replaced.
fn is_normal(text: &str) -> bool {
    let plain = |b: u8| b.is_ascii() && (b == b' ' || !char::from(b).is_whitespace());
    text.bytes().all(plain) && !text.contains("  ")
}

/// How many bytes from the first on stay as they are: words with a space between each two.
fn plain(text: &[u8]) -> usize {
    let after = |at: usize| text.get(at + 1).is_some_and(u8::is_ascii_graphic);
    let stays =
        |(at, byte): &(usize, &u8)| byte.is_ascii_graphic() || (**byte == b' ' && *at > 0 && after(*at));
    text.iter().enumerate().take_while(stays).count()
}

struct Copy<'a> {
    text: &'a str,
    out: String,
    steps: Vec<(usize, usize)>,
    lines: Vec<usize>,
}

impl Copy<'_> {
    fn run(&mut self) {
        let text = self.text;
        let mut at = 0;
        while at < text.len() {
            let plain = plain(&text.as_bytes()[at..]);
            self.out.push_str(&text[at..at + plain]);
            at += plain;
            let Some(c) = text[at..].chars().next() else { break };
            if c.is_whitespace() {
                at = self.space(at);
                continue;
            }
            let next = at + c.len_utf8();
            match c {
                '\u{2010}' | '\u{2011}' => self.replace("-", next),
                '\u{2018}' | '\u{2019}' => self.replace("'", next),
                '\u{200B}'..='\u{200D}' | '\u{FEFF}' | '\u{AD}' => self.replace("", next),
                _ => self.out.push(c),
            }
            at = next;
        }
    }

    fn replace(&mut self, with: &str, next: usize) {
        self.out.push_str(with);
        self.steps.push((self.out.len(), next));
    }

    /// Copies the run of white space at `at`; returns where it ends.
    fn space(&mut self, at: usize) -> usize {
        let rest = &self.text[at..];
        let length = rest.find(|c: char| !c.is_whitespace()).unwrap_or(rest.len());
        let next = at + length;
        let breaks = rest[..length].bytes().filter(|b| *b == b'\n').count();
        let hard = breaks >= 2 || (breaks == 1 && opens_entry(&self.text[next..]));
        self.out.push(if hard { '\n' } else { ' ' });
        if length != 1 {
            self.steps.push((self.out.len(), next));
        }
        if breaks > 0 {
            self.lines.push(self.out.len());
        }
        next
    }
}

/// A line that does not go on from the one above: it has a bullet or a label.
fn opens_entry(line: &str) -> bool {
    let mut chars = line.chars();
    let bullet =
        chars.next().is_some_and(|c| BULLETS.contains(&c)) && chars.next().is_none_or(char::is_whitespace);
    bullet || is_label(line.as_bytes())
}

/// A colon stands early in the first line, behind words without digits, and opens no address.
fn is_label(line: &[u8]) -> bool {
    let head = &line[..line.len().min(LABEL + 1)];
    let end = head.iter().position(|b| matches!(b, b':' | b'\n') || b.is_ascii_digit());
    end.is_some_and(|end| head[end] == b':' && !line[end..].starts_with(b"://"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_is_not_copied() {
        let normal = Normal::of("Java and Go");
        assert!(matches!(normal.text, Cow::Borrowed(_)));
        assert_eq!(normal.original(&(9..11)), (9, 11));
    }

    #[test]
    fn runs_become_one_space_and_blank_lines_a_line_feed() {
        assert_eq!(Normal::of("Spring \t Boot\nand  Go\n\nRust").text(), "Spring Boot and Go\nRust");
        assert_eq!(Normal::of("Java\n• Go\nDatabases: SQL").text(), "Java\n• Go\nDatabases: SQL");
        assert_eq!(Normal::of("CI\u{2011}CD\u{200B} x").text(), "CI-CD x");
    }

    /// Every word of the normalised text is found in the original at the place that the map gives.
    #[test]
    fn every_word_maps_back_to_itself() {
        let pieces = [
            "Java", " ", "\n", "\n\n", "C++", "\u{2011}", "é", "\u{200B}", "\t", "  ", "• ", "naïve", ".NET",
            "\u{A0}", "x:",
        ];
        let mut seed = 7_u64;
        for _ in 0..400 {
            let mut text = String::new();
            for _ in 0..30 {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let pick = usize::try_from(seed >> 33).expect("31 bits") % pieces.len();
                text.push_str(pieces[pick]);
            }
            let normal = Normal::of(&text);
            let mut at = 0;
            for word in normal.text().split([' ', '\n', '-', 'é', 'ï']) {
                if !word.is_empty() {
                    let (start, end) = normal.original(&(at..at + word.len()));
                    let original: String = text[start..end].chars().filter(|c| *c != '\u{200B}').collect();
                    assert_eq!(original, word, "in {text:?}");
                }
                at += word.len() + normal.text()[at + word.len()..].chars().next().map_or(0, char::len_utf8);
            }
        }
    }
}
