//! A copy of a text made for matching: lower case, one kind of dash, runs of white space as one separator; with the
//! way back to the original bytes.
//!
//! Words of one phrase may stand on two lines, so a single line break folds to a space and is remembered apart. What
//! no phrase may cross (a blank line, a bullet, a column gap) folds to a line break or a tab.

/// Lines shorter than this were broken by the writer, not by the margin: a sentence does not go on after them.
const SHORTEST_WRAPPED_LINE: usize = 45;
/// So many spaces are a gap between columns.
const COLUMN_GAP: usize = 4;

/// The copy and the way back.
#[derive(Debug, Default)]
pub(crate) struct Folded {
    text: String,
    /// Where the distance between copy and original changes: (byte of the copy, byte of the original).
    shifts: Vec<(usize, usize)>,
    /// Line breaks that folded to a space: (byte of the copy, whether the margin broke the line).
    breaks: Vec<(usize, bool)>,
    original_len: usize,
}

impl Folded {
    /// Folds `original`.
    pub(crate) fn new(original: &str) -> Self {
        let mut folder = Folder { line_start: 0, out: Self { text: String::with_capacity(original.len()), ..Self::default() } };
        folder.run(original);
        folder.out.original_len = original.len();
        folder.out
    }

    /// The copy.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The original byte at which the copy's byte `at` begins.
    pub(crate) fn original(&self, at: usize) -> usize {
        if at >= self.text.len() {
            return self.original_len;
        }
        let next = self.shifts.partition_point(|(folded, _)| *folded <= at);
        match next.checked_sub(1).and_then(|i| self.shifts.get(i)) {
            Some((folded, original)) => original + (at - folded),
            None => at,
        }
    }

    /// The copy's first byte at or after the original byte `at`.
    pub(crate) fn folded(&self, at: usize) -> usize {
        let next = self.shifts.partition_point(|(_, original)| *original <= at);
        let end = self.shifts.get(next).map_or(self.text.len(), |(folded, _)| *folded);
        match next.checked_sub(1).and_then(|i| self.shifts.get(i)) {
            Some((folded, original)) => (folded + (at - original)).min(end),
            None => at.min(end),
        }
    }

    /// Whether the original broke a line at the copy's byte `at`, which is a space.
    pub(crate) fn is_break(&self, at: usize) -> bool {
        self.breaks.binary_search_by_key(&at, |(place, _)| *place).is_ok()
    }

    /// Whether the writer ended a line at the copy's byte `at`, which is a space.
    pub(crate) fn is_line_end(&self, at: usize) -> bool {
        let place = self.breaks.binary_search_by_key(&at, |(place, _)| *place);
        place.ok().and_then(|i| self.breaks.get(i)).is_some_and(|(_, wrapped)| !wrapped)
    }
}

struct Folder {
    out: Folded,
    /// Byte of the copy where the line began.
    line_start: usize,
}

impl Folder {
    fn run(&mut self, original: &str) {
        let mut rest = original.char_indices().peekable();
        while let Some((at, c)) = rest.next() {
            if c.is_ascii_graphic() {
                self.push(at, c.to_ascii_lowercase());
            } else if c.is_whitespace() || is_invisible(c) {
                let mut gap = Gap::default();
                gap.add(c);
                while let Some((_, next)) = rest.next_if(|(_, c)| c.is_whitespace() || is_invisible(*c)) {
                    gap.add(next);
                }
                self.gap(at, &gap, rest.peek().map(|(_, c)| *c));
            } else {
                self.push(at, plain(c));
            }
        }
    }

    fn push(&mut self, at: usize, c: char) {
        let folded = self.out.text.len();
        let expected = self.out.shifts.last().map_or(folded, |(f, o)| o + (folded - f));
        if expected != at {
            self.out.shifts.push((folded, at));
        }
        self.out.text.push(c);
    }

    fn gap(&mut self, at: usize, gap: &Gap, next: Option<char>) {
        let here = self.out.text.len();
        if gap.lines == 0 {
            match gap.width {
                0 => {}
                _ if gap.tab || gap.width >= COLUMN_GAP => self.push(at, '\t'),
                _ => self.push(at, ' '),
            }
        } else if gap.lines > 1 || next.is_some_and(is_bullet) {
            self.push(at, '\n');
            self.line_start = here + 1;
        } else {
            self.push(at, ' ');
            let long = here - self.line_start >= SHORTEST_WRAPPED_LINE;
            let closed = self.out.text[..here].ends_with([':', ';']);
            self.out.breaks.push((here, long && !closed));
            self.line_start = here + 1;
        }
    }
}

/// A run of white space.
#[derive(Default)]
struct Gap {
    lines: usize,
    width: usize,
    tab: bool,
}

impl Gap {
    fn add(&mut self, c: char) {
        match c {
            '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => self.lines += 1,
            '\t' => self.tab = true,
            _ => {}
        }
        self.width += usize::from(!is_invisible(c));
    }
}

/// Characters that a reader does not see: zero-width ones, soft hyphens, byte order marks.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}') || c.is_control() && !c.is_whitespace()
}

/// Marks that open an item of a list.
pub(crate) fn is_bullet(c: char) -> bool {
    matches!(c, '•' | '·' | '●' | '▪' | '◦' | '‣' | '■' | '□' | '►' | '▶' | '○' | '➢' | '✓' | '❖' | '◆' | '*' | '|' | '\u{e000}'..='\u{f8ff}')
}

/// One sign for all dashes, one for all quotes, one for all bullets.
fn plain(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{2018}' | '\u{2019}' => '\'',
        '\u{201c}' | '\u{201d}' => '"',
        _ if is_bullet(c) => '|',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::Folded;

    #[test]
    fn spaces_and_dashes_fold_and_lead_back() {
        let original = "Caf\u{e9} –  Spring\r\nBoot";
        let folded = Folded::new(original);
        assert_eq!(folded.text(), "caf\u{e9} - spring boot");
        let start = folded.text().find("spring").expect("folded");
        let span = folded.original(start)..folded.original(start + "spring boot".len());
        assert_eq!(&original[span], "Spring\r\nBoot");
        let dash = folded.text().find('-').expect("folded");
        assert_eq!(&original[folded.original(dash)..folded.original(dash + 1)], "–");
    }

    #[test]
    fn phrases_do_not_cross_blank_lines_bullets_and_columns() {
        assert_eq!(Folded::new("spring\n\nboot").text(), "spring\nboot");
        assert_eq!(Folded::new("spring\n• boot").text(), "spring\n| boot");
        assert_eq!(Folded::new("spring\tboot").text(), "spring\tboot");
        assert_eq!(Folded::new("spring      boot").text(), "spring\tboot");
    }

    #[test]
    fn original_places_lead_to_the_copy() {
        let original = "a   b\u{ad}c — d";
        let folded = Folded::new(original);
        assert_eq!(folded.text(), "a bc - d");
        for (at, c) in original.char_indices().filter(|(_, c)| c.is_ascii_alphabetic()) {
            assert_eq!(folded.text()[folded.folded(at)..].chars().next(), Some(c));
        }
    }
}
