//! What stands within a line of Markdown: emphasis, code, links, images, HTML tags, character references.

use crate::Style;

/// A line taken apart.
#[derive(Debug, Default)]
pub(super) struct Inline {
    /// Its text by look; a forced line break is `\n`.
    pub(super) runs: Vec<Run>,
    /// Targets of its links.
    pub(super) links: Vec<String>,
}

/// Text of one look.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) bold: bool,
    pub(super) italic: bool,
}

impl Run {
    pub(super) fn style(&self) -> Style {
        Style { bold: self.bold, italic: self.italic, ..Style::default() }
    }
}

/// `line` taken apart.
pub(super) fn parse(line: &str) -> Inline {
    let mut scan = Scan { line, ..Scan::default() };
    while scan.at < line.len() {
        scan.step();
    }
    pair(&mut scan.parts);
    Inline { runs: runs(scan.parts), links: scan.links }
}

#[derive(Debug)]
enum Part {
    Text(String),
    Mark(Mark),
}

/// A row of emphasis marks.
#[derive(Debug)]
struct Mark {
    character: char,
    /// Marks not yet paired; in the end they are text.
    left: usize,
    opens: bool,
    closes: bool,
    /// By how much bold and italic become deeper (or shallower) here.
    bold: i32,
    italic: i32,
}

#[derive(Default)]
struct Scan<'a> {
    line: &'a str,
    at: usize,
    parts: Vec<Part>,
    links: Vec<String>,
    /// Where the text of an open link ends, and where to go on then.
    link_ends: Vec<(usize, usize)>,
}

/// How far the end of a link, tag or code is looked for, in bytes.
const REACH: usize = 1000;

impl<'a> Scan<'a> {
    fn step(&mut self) {
        if let Some((_, resume)) = self.link_ends.pop_if(|(end, _)| *end <= self.at) {
            self.at = self.at.max(resume);
            return;
        }
        let rest = &self.line[self.at..];
        let taken = match rest.as_bytes().first() {
            Some(b'\\') => self.escape(rest),
            Some(b'`') => self.code(rest),
            Some(b'!') if rest.starts_with("![") => link(&rest[1..]).map(|link| 1 + link.end),
            Some(b'[') => self.link(rest),
            Some(b'<') => self.tag(rest),
            Some(b'&') => self.reference(rest),
            Some(b'*' | b'_' | b'~') => self.mark(rest),
            _ => None,
        };
        self.at += taken.unwrap_or_else(|| self.plain(rest));
    }

    fn push(&mut self, text: &str) {
        match self.parts.last_mut() {
            Some(Part::Text(last)) => last.push_str(text),
            _ => self.parts.push(Part::Text(text.to_owned())),
        }
    }

    fn plain(&mut self, rest: &str) -> usize {
        let first = rest.chars().next().map_or(1, char::len_utf8);
        let special =
            |byte: &u8| matches!(byte, b'\\' | b'`' | b'!' | b'[' | b']' | b'<' | b'&' | b'*' | b'_' | b'~');
        let len = rest.bytes().skip(first).position(|byte| special(&byte)).map_or(rest.len(), |n| first + n);
        self.push(&rest[..len]);
        len
    }

    fn escape(&mut self, rest: &str) -> Option<usize> {
        let escaped = rest.get(1..2).filter(|c| c.bytes().all(|byte| byte.is_ascii_punctuation()))?;
        self.push(escaped);
        Some(2)
    }

    fn code(&mut self, rest: &str) -> Option<usize> {
        let ticks = rest.len() - rest.trim_start_matches('`').len();
        let (fence, inner) = rest.split_at(ticks);
        let inner = &inner[..inner.floor_char_boundary(REACH)];
        let end = inner.find(fence)?;
        self.push(inner[..end].trim());
        Some(ticks + end + ticks)
    }

    fn link(&mut self, rest: &str) -> Option<usize> {
        let link = link(rest)?;
        self.links.extend(link.target.map(str::to_owned));
        self.link_ends.push((self.at + link.text_end, self.at + link.end));
        Some(1)
    }

    /// A tag is left out, a line break broken; an address in angle brackets is text.
    fn tag(&mut self, rest: &str) -> Option<usize> {
        let end = rest.as_bytes().iter().take(REACH).position(|byte| *byte == b'>')?;
        let inner = rest.get(1..end)?;
        let name = inner.trim_start_matches('/');
        if inner.contains("://") && !inner.contains(' ')
            || (inner.contains('@') && !inner.contains([' ', '=']))
        {
            self.push(inner);
            let scheme = if inner.contains("://") { "" } else { "mailto:" };
            self.links.push(format!("{scheme}{inner}"));
        } else if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        } else if name.get(..2).is_some_and(|name| name.eq_ignore_ascii_case("br")) {
            self.push("\n");
        } else if let Some((_, target)) = inner.split_once("href=") {
            let quoted = target.trim_start_matches(['"', '\'']);
            self.links.extend(quoted.split(['"', '\'', ' ']).next().map(str::to_owned));
        }
        Some(end + 1)
    }

    fn reference(&mut self, rest: &str) -> Option<usize> {
        let end = rest.as_bytes().iter().take(12).position(|byte| *byte == b';')?;
        let character = character(rest.get(1..end)?)?;
        self.push(character.encode_utf8(&mut [0; 4]));
        Some(end + 1)
    }

    fn mark(&mut self, rest: &'a str) -> Option<usize> {
        let character = rest.chars().next()?;
        let after = rest.trim_start_matches(character);
        let len = rest.len() - after.len();
        let before = self.line[..self.at].chars().next_back();
        let next = after.chars().next();
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let inside_word = character == '_' && is_word(before) && is_word(next);
        let is_text = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace()) && !inside_word;
        let (opens, closes) = (is_text(next), is_text(before));
        self.parts.push(Part::Mark(Mark { character, left: len, opens, closes, bold: 0, italic: 0 }));
        Some(len)
    }
}

/// A link or image: where its text ends, where it ends itself, where it leads.
struct Link<'a> {
    text_end: usize,
    end: usize,
    target: Option<&'a str>,
}

/// The link that `rest`, from its `[`, is: `[text](target "title")` or `[text][name]`.
fn link(rest: &str) -> Option<Link<'_>> {
    let text_end = closing(rest, b'[', b']')?;
    let tail = &rest[text_end + 1..];
    if tail.starts_with('(') {
        let end = closing(tail, b'(', b')')?;
        let target = tail[1..end].split_whitespace().next().map(|target| target.trim_matches(['<', '>']));
        return Some(Link { text_end, end: text_end + 1 + end + 1, target });
    }
    let end = tail.starts_with('[').then(|| closing(tail, b'[', b']')).flatten()?;
    Some(Link { text_end, end: text_end + 1 + end + 1, target: None })
}

/// Where the bracket that `text` starts with is closed.
fn closing(text: &str, open: u8, close: u8) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate().take(REACH) {
        if byte == open {
            depth += 1;
        } else if byte == close {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                return Some(at);
            }
        }
    }
    None
}

/// Named characters that people write in Markdown.
const NAMED: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("emsp", '\u{2003}'),
    ("ensp", '\u{2002}'),
    ("ndash", '\u{2013}'),
    ("mdash", '\u{2014}'),
    ("bull", '\u{2022}'),
    ("middot", '\u{b7}'),
    ("hellip", '\u{2026}'),
    ("copy", '\u{a9}'),
    ("rarr", '\u{2192}'),
];

fn character(name: &str) -> Option<char> {
    let Some(number) = name.strip_prefix('#') else {
        return NAMED.iter().find(|(known, _)| *known == name).map(|(_, c)| *c);
    };
    let hexadecimal = number.strip_prefix(['x', 'X']);
    let code = hexadecimal.map_or_else(|| number.parse(), |digits| u32::from_str_radix(digits, 16)).ok()?;
    char::from_u32(code)
}

/// Open marks looked back at: enough for any line a person writes.
const OPEN: usize = 16;

/// Pairs marks that open with marks that close.
fn pair(parts: &mut [Part]) {
    let mut open: Vec<usize> = Vec::new();
    for at in 0..parts.len() {
        let (before, here) = parts.split_at_mut(at);
        let Some(Part::Mark(mark)) = here.first_mut() else { continue };
        while mark.closes && mark.left > 0 {
            let partner =
                open.iter().rev().take(OPEN).position(|at| is_open(before.get(*at), mark.character));
            let Some(back) = partner else { break };
            open.truncate(open.len() - back);
            let Some(Part::Mark(opener)) = open.last().and_then(|at| before.get_mut(*at)) else { break };
            join(opener, mark);
            if opener.left == 0 {
                open.pop();
            }
        }
        if mark.opens && mark.left > 0 {
            open.push(at);
        }
    }
}

fn is_open(part: Option<&Part>, character: char) -> bool {
    matches!(part, Some(Part::Mark(mark)) if mark.character == character && mark.left > 0)
}

/// Uses up the marks that the two have in common.
fn join(opener: &mut Mark, closer: &mut Mark) {
    let used = opener.left.min(closer.left);
    opener.left -= used;
    closer.left -= used;
    if opener.character == '~' {
        return;
    }
    let (bold, italic) = (i32::from(used >= 2), i32::from(used % 2 == 1));
    opener.bold += bold;
    opener.italic += italic;
    closer.bold -= bold;
    closer.italic -= italic;
}

fn runs(parts: Vec<Part>) -> Vec<Run> {
    let (mut bold, mut italic) = (0, 0);
    let mut runs = Vec::new();
    for part in parts {
        let text = match part {
            Part::Text(text) => text,
            Part::Mark(mark) => {
                bold += mark.bold;
                italic += mark.italic;
                mark.character.to_string().repeat(mark.left)
            }
        };
        if !text.is_empty() {
            runs.push(Run { text, bold: bold > 0, italic: italic > 0 });
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(line: &str) -> String {
        parse(line).runs.into_iter().map(|run| run.text).collect()
    }

    #[test]
    fn marks_of_emphasis_are_taken_off_and_kept_as_style() {
        let runs = parse("**Fitter**, *Kestrel Yard*").runs;
        let styles: Vec<_> = runs.iter().map(|run| (run.text.as_str(), run.bold, run.italic)).collect();
        assert_eq!(styles, [("Fitter", true, false), (", ", false, false), ("Kestrel Yard", false, true)]);
        assert_eq!(text("***both*** __strong__ _soft_ ~~gone~~"), "both strong soft gone");
    }

    #[test]
    fn what_is_no_mark_stays() {
        for line in ["snake_case_name", "2 * 3 * 4", "C* and **", "a [box] (b)", "x < 5 & y", "5 < 6 > 4"] {
            assert_eq!(text(line), line);
        }
        assert_eq!(text(r"\*\*plain\*\*"), "**plain**");
    }

    #[test]
    fn links_keep_their_text_and_give_their_target() {
        let inline =
            parse("See [**my** page](https://example.org/a_(b) \"t\"), <zoe@example.org> ![badge](x.png)");
        let line: String = inline.runs.into_iter().map(|run| run.text).collect();
        assert_eq!(line.trim_end(), "See my page, zoe@example.org");
        assert_eq!(inline.links, ["https://example.org/a_(b)", "mailto:zoe@example.org"]);
        assert_eq!(text("[one][1] and [two]"), "one and [two]");
    }

    #[test]
    fn code_tags_and_references() {
        assert_eq!(
            text("`cargo *x*` <b>bold</b>&nbsp;R&amp;D &#8211; a<br>b"),
            "cargo *x* bold R&D \u{2013} a\nb"
        );
    }
}
