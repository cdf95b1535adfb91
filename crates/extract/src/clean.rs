//! What every reader's text goes through on its way into a document: invisible and bidirectional control
//! characters are taken out, ligatures spelt out, odd spaces and hyphens made plain, runs of white space
//! shortened to one space or one tab.

use std::borrow::Cow;

/// A cleaned piece of text.
#[derive(Debug)]
pub(crate) struct Cleaned<'a> {
    /// The text.
    pub(crate) text: Cow<'a, str>,
    /// Whether control characters were taken out.
    pub(crate) controls: bool,
    /// For each byte of the original (and its end) the byte in `text`; empty where nothing changed.
    places: Vec<u32>,
}

impl Cleaned<'_> {
    /// Where the byte `at` of the original stands now.
    pub(crate) fn place(&self, at: usize) -> usize {
        if self.places.is_empty() {
            at
        } else {
            self.places.get(at).map_or(self.text.len(), |&at| at as usize)
        }
    }
}

/// `text` cleaned. Line ends count as spaces.
pub(crate) fn clean(text: &str) -> Cleaned<'_> {
    if is_clean(text) {
        return Cleaned { text: Cow::Borrowed(text), controls: false, places: Vec::new() };
    }
    let mut washing = Washing { out: String::with_capacity(text.len()), ..Washing::default() };
    for c in text.chars() {
        let before = washing.end();
        washing.take(c);
        washing.places.extend(std::iter::repeat_n(before, c.len_utf8()));
    }
    washing.flush_gap();
    washing.places.push(washing.end());
    Cleaned { text: Cow::Owned(washing.out), controls: washing.controls, places: washing.places }
}

/// Printable ASCII without two spaces side by side.
fn is_clean(text: &str) -> bool {
    let mut space = false;
    text.bytes().all(|b| {
        let fine = (b' '..0x7f).contains(&b) && !(space && b == b' ');
        space = b == b' ';
        fine
    })
}

#[derive(Default)]
struct Washing {
    out: String,
    controls: bool,
    places: Vec<u32>,
    /// Width, in spaces, of the white space not yet written.
    gap: u32,
}

/// White space at least this many spaces wide is a tab.
const WIDE: u32 = 3;

impl Washing {
    fn end(&self) -> u32 {
        u32::try_from(self.out.len()).unwrap_or(u32::MAX)
    }

    fn take(&mut self, c: char) {
        if let Some(width) = space_width(c) {
            self.gap = self.gap.saturating_add(width);
        } else if is_control(c) {
            self.controls = true;
        } else if !is_silent(c) {
            self.flush_gap();
            self.write(c);
        }
    }

    fn write(&mut self, c: char) {
        match c {
            '\u{2010}' | '\u{2011}' => self.out.push('-'),
            '\u{fb00}'..='\u{fb06}' => self.out.push_str(ligature(c)),
            _ => self.out.push(c),
        }
    }

    fn flush_gap(&mut self) {
        match std::mem::take(&mut self.gap) {
            0 => {}
            1..WIDE => self.out.push(' '),
            _ => self.out.push('\t'),
        }
    }
}

/// The width of a white-space character in spaces; none for any other character.
fn space_width(c: char) -> Option<u32> {
    match c {
        '\t' => Some(WIDE),
        '\u{2001}' | '\u{2003}' | '\u{3000}' => Some(2),
        _ => c.is_whitespace().then_some(1),
    }
}

fn ligature(c: char) -> &'static str {
    match c {
        '\u{fb00}' => "ff",
        '\u{fb01}' => "fi",
        '\u{fb02}' => "fl",
        '\u{fb03}' => "ffi",
        '\u{fb04}' => "ffl",
        _ => "st",
    }
}

/// Characters that have no place in a resume's text and can be used to part or disguise words: zero-width
/// and bidirectional controls, tags, and the C0 and C1 controls.
fn is_control(c: char) -> bool {
    matches!(c,
        '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}')
}

/// Characters that are honestly without a picture of their own: soft hyphens and variation selectors.
fn is_silent(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{fe00}'..='\u{fe0f}')
}

/// What is written in tag characters, as the ASCII they stand for. Flags of regions, which are a black flag and tags,
/// are honest.
pub(crate) fn tagged(text: &str) -> String {
    const FLAG: char = '\u{1f3f4}';
    let mut flag = false;
    let spoken = |c: char| match c {
        '\u{e0020}'..='\u{e007e}' => char::from_u32(u32::from(c) - 0xe0000),
        _ => None,
    };
    text.chars()
        .filter_map(|c| {
            flag = c == FLAG || flag && spoken(c).is_some();
            spoken(c).filter(|_| !flag)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_and_flags_of_regions_are_not() {
        assert_eq!(tagged("CV\u{e0041}\u{e0057}\u{e0053} end"), "AWS");
        assert_eq!(tagged("\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}"), "");
    }

    #[test]
    fn odd_characters_become_plain() {
        assert_eq!(clean("ef\u{fb01}cient co\u{ad}worker e\u{2011}mail").text, "efficient coworker e-mail");
        assert_eq!(clean("New\u{a0}York\u{2003}\u{2003}2019").text, "New York\t2019");
        assert_eq!(clean("A.  B   C").text, "A. B\tC");
    }

    #[test]
    fn controls_are_taken_out_and_said_so() {
        let cleaned = clean("Ja\u{200b}va\u{202e}");
        assert_eq!((cleaned.text.as_ref(), cleaned.controls), ("Java", true));
        assert!(!clean("Zo\u{eb} co\u{ad}op").controls);
    }

    #[test]
    fn places_follow_the_text() {
        let text = "ef\u{fb01}c  x";
        let cleaned = clean(text);
        assert_eq!(cleaned.text, "effic x");
        assert_eq!(cleaned.place(text.len()), cleaned.text.len());
        let x = text.len() - 1;
        assert_eq!(&cleaned.text[cleaned.place(x)..], " x", "a gap belongs to what follows it");
    }
}
