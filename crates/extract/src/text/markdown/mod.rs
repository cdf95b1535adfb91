//! Markdown as its reader would see it: marks become headings, bullets and styles, links keep their text.

mod block;
mod inline;
mod strip;

use crate::text::galley::Galley;

/// Whether the file's name says Markdown.
pub(crate) fn is_name(name: &str) -> bool {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    ["md", "markdown", "mdown", "mkd"].iter().any(|known| extension.eq_ignore_ascii_case(known))
}

/// Lines looked at to tell Markdown from plain text.
const SAMPLE: usize = 400;

/// Whether the text looks like Markdown: headings with `#` together with other marks, or several marks that
/// plain text does not have.
pub(crate) fn is_likely(text: &str) -> bool {
    let (mut headings, mut links, mut strong) = (0, 0, 0);
    for line in text.lines().take(SAMPLE) {
        headings += usize::from(block::heading(line).is_some());
        links += line.matches("](").count();
        strong += usize::from(line.matches("**").count() >= 2);
    }
    headings >= 2 || (headings == 1 && links + strong > 0) || (links > 0 && strong > 0) || strong >= 4
}

/// Reads `text`, whose line ends are plain, into `galley`.
pub(crate) fn read(text: &str, galley: &mut Galley) {
    let text = strip::without_unseen_html(text).replace('\u{c}', "\n");
    let lines: Vec<&str> = text.lines().collect();
    let mut rest = lines.get(strip::front_matter(&lines)..).unwrap_or_default();
    while !rest.is_empty() && !galley.is_full() {
        let taken = block::read(rest, galley).max(1);
        rest = rest.get(taken..).unwrap_or_default();
    }
}
