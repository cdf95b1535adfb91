//! The walk over a page's tags, with the elements that are open.

use html5gum::{DefaultEmitter, Token, Tokenizer};

use super::look::{Display, Look, Placing};
use super::neighbour::Neighbour;
use super::sheet::Sheet;
use super::tag::Tag;
use super::{declaration, element};
use crate::text::galley::Galley;
use crate::{Limits, LineKind};

/// The rules of all style sheets that stand in the page itself.
pub(super) fn own_styles(html: &str) -> Sheet {
    let mut sheet = Sheet::default();
    let mut in_style = false;
    for token in tokens(html) {
        match token {
            Token::StartTag(tag) => in_style = tag.name.as_slice() == b"style",
            Token::EndTag(_) => in_style = false,
            Token::String(css) if in_style => sheet.add(&String::from_utf8_lossy(&css.value)),
            _ => {}
        }
    }
    sheet
}

fn tokens(html: &str) -> impl Iterator<Item = Token> {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    // Reading from a string cannot fail.
    Tokenizer::new_with_emitter(html, emitter).map_while(Result::ok)
}

/// Elements read of one page: its text would be read by no one.
const ELEMENTS: usize = 500_000;

/// Writes the page into `galley`.
pub(super) fn read(html: &str, sheet: &Sheet, limits: &Limits, galley: &mut Galley) {
    let mut page = Page {
        sheet,
        galley,
        open: Vec::new(),
        unshown: 0,
        too_deep: 0,
        depth: limits.depth,
        elements: 0,
        broken: false,
        neighbour: None,
    };
    for token in tokens(html) {
        match token {
            Token::StartTag(start) => page.start(Tag::new(&start)),
            Token::EndTag(end) => page.end(&String::from_utf8_lossy(&end.name)),
            Token::String(text) => page.text(&String::from_utf8_lossy(&text.value)),
            _ => {}
        }
        if page.galley.is_full() || page.elements > ELEMENTS {
            break;
        }
    }
    while page.close_last() {}
}

struct Page<'a> {
    sheet: &'a Sheet,
    galley: &'a mut Galley,
    open: Vec<Open>,
    /// Open elements whose text is no text of the page.
    unshown: usize,
    /// Open elements beyond the depth that is read.
    too_deep: usize,
    depth: usize,
    /// Elements so far.
    elements: usize,
    /// The last thing written was a line break.
    broken: bool,
    /// The inline element closed last, where it began its line or its part of one and only white space came since.
    neighbour: Option<Neighbour>,
}

/// An open element.
struct Open {
    tag: Tag,
    look: Look,
    placing: Placing,
    /// It is one of several boxes in a row.
    boxed: bool,
    /// Bytes of its line before it.
    at: usize,
}

impl Page<'_> {
    fn start(&mut self, tag: Tag) {
        self.elements += 1;
        if self.elements > ELEMENTS {
            return self
                .galley
                .limit_reached("the page has more elements than are read; the rest was left out");
        }
        self.close_what_ends_at(&tag.name);
        if element::is_void(&tag.name) {
            return self.void(&tag);
        }
        if self.open.len() >= self.depth {
            self.too_deep += 1;
            self.galley.limit_reached("elements are nested deeper than is read; the innermost were left out");
            return;
        }
        self.unshown += usize::from(element::is_unshown(&tag.name));
        let mut element = self.looked_at(tag);
        if self.unshown == 0 {
            self.begin(&element);
            element.at = self.galley.open_text().len();
        }
        self.open.push(element);
    }

    /// Works out how the element looks.
    fn looked_at(&self, tag: Tag) -> Open {
        let around = self.open.last().map(|open| open.look).unwrap_or_default();
        let mut look = around;
        let mut placing = Placing::new(element::display(&tag.name));
        element::enlargement(&tag.name).into_iter().for_each(|times| look.enlarge(times));
        for declaration in element::declarations(&tag) {
            look.apply(declaration, &around, &mut placing);
        }
        let ancestors = self.open.iter().rev().map(|open| &open.tag);
        let mut declared = self.sheet.declarations(&tag, ancestors);
        declared.extend(tag.attribute("style").map(declaration::parse).unwrap_or_default());
        // Sorting is stable: what is important comes last, otherwise the order stays.
        declared.sort_by_key(|(_, important)| *important);
        for (declaration, _) in declared {
            look.apply(declaration, &around, &mut placing);
        }
        let boxed = self.open.last().is_some_and(|open| open.placing.display == Display::Flex);
        Open { tag, look, placing: placing.settled(), boxed, at: 0 }
    }

    fn begin(&mut self, element: &Open) {
        let name = element.tag.name.as_str();
        if element.boxed {
            self.galley.open_cell();
        }
        match element.placing.display {
            Display::Inline if element.look.unseen().is_some() => {}
            Display::Inline if element.placing.beside || self.is_apart(&element.tag) => self.part(),
            Display::Inline => {}
            Display::Block | Display::Flex | Display::ListItem => {
                self.begin_block(name, element.placing.display)
            }
            Display::Table => self.galley.open_table(),
            Display::Row => self.galley.open_row(true),
            Display::Cell => self.galley.open_cell(),
        }
        if element.placing.display == Display::Flex {
            self.galley.open_row(false);
        }
        if element.placing.display != Display::Inline {
            self.broken = false;
        }
        let target = element.tag.attribute("href").filter(|_| name == "a" && element.look.unseen().is_none());
        target.into_iter().for_each(|target| self.galley.link(target));
    }

    fn begin_block(&mut self, name: &str, display: Display) {
        if element::is_parted(name) {
            self.galley.end_block();
        } else {
            self.galley.end_line();
        }
        if element::is_list(name) {
            // A list belongs to the paragraph above it.
            self.galley.cling();
        }
        if display == Display::ListItem {
            self.galley.set_bullet(true);
        }
        if let Some(level) = element::heading(name) {
            self.galley.set_kind(LineKind::Heading(level));
        }
    }

    fn void(&mut self, tag: &Tag) {
        if self.unshown > 0 {
            return;
        }
        match tag.name.as_str() {
            "br" if self.broken => self.galley.end_block(),
            "br" => {
                self.galley.end_line();
                self.broken = true;
            }
            "hr" => self.galley.end_block(),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if self.too_deep > 0 && !element::is_void(name) {
            self.too_deep -= 1;
            return;
        }
        let found = self.open.iter().rposition(|open| open.tag.name == name || stops(open, name));
        let Some(at) = found.filter(|at| self.open.get(*at).is_some_and(|open| open.tag.name == name)) else {
            return;
        };
        while self.open.len() > at {
            self.close_last();
        }
    }

    /// Closes the elements whose end tag may be left out before a `name`.
    fn close_what_ends_at(&mut self, name: &str) {
        if !element::is_of_head(name) && name != "head" {
            self.close_nearest(&["head"], &[]);
        }
        let (closed, until) = element::closes(name);
        self.close_nearest(closed, until);
    }

    fn close_nearest(&mut self, closed: &[&str], until: &[&str]) {
        if self.too_deep > 0 || closed.is_empty() {
            return;
        }
        let is_edge = |name: &str| closed.contains(&name) || until.contains(&name);
        let found = self.open.iter().rposition(|open| is_edge(&open.tag.name));
        let at = found
            .filter(|at| self.open.get(*at).is_some_and(|open| closed.contains(&open.tag.name.as_str())));
        while at.is_some_and(|at| self.open.len() > at) {
            self.close_last();
        }
    }

    /// Closes the innermost element; false if none was open.
    fn close_last(&mut self) -> bool {
        let Some(element) = self.open.pop() else { return false };
        if element::is_unshown(&element.tag.name) {
            self.unshown -= 1;
        } else if self.unshown == 0 {
            self.finish(&element);
            self.neighbour = self.neighbour_of(element);
        }
        true
    }

    fn finish(&mut self, element: &Open) {
        let name = element.tag.name.as_str();
        match element.placing.display {
            Display::Inline if element.placing.beside && element.look.unseen().is_none() => self.part(),
            Display::Inline => {}
            Display::Block | Display::ListItem => self.galley.end_line(),
            Display::Flex | Display::Row => self.galley.close_row(),
            Display::Table => self.galley.close_table(),
            Display::Cell => self.galley.close_cell(),
        }
        if element::heading(name).is_some() {
            self.galley.set_kind(LineKind::Body);
        }
        if element.placing.display == Display::ListItem {
            self.galley.set_bullet(false);
        }
        if element::is_list(name) || name == "p" {
            self.galley.end_block();
        }
        if element.boxed {
            self.galley.close_cell();
        }
    }

    /// What `element`, just closed, is to the next one.
    fn neighbour_of(&self, element: Open) -> Option<Neighbour> {
        let (before, own) = self.galley.open_text().split_at_checked(element.at)?;
        let inline = element.placing.display == Display::Inline;
        inline.then(|| Neighbour::new(self.open.len(), element.tag.classes, before, own)).flatten()
    }

    /// Whether an inline element is a fact of its own beside its neighbour. Names and headlines are whole.
    fn is_apart(&self, tag: &Tag) -> bool {
        let in_headline = || self.open.iter().any(|open| matches!(open.tag.name.as_str(), "h1" | "h2"));
        let apart = |last: &Neighbour| last.is_apart_from(self.open.len(), &tag.classes);
        self.neighbour.as_ref().is_some_and(apart) && !in_headline()
    }

    /// Puts a wide gap between what stands side by side.
    fn part(&mut self) {
        if !self.galley.open_text().is_empty() {
            self.galley.text("\t", crate::Style::default());
        }
    }

    fn text(&mut self, text: &str) {
        let look = self.open.last().map(|open| open.look).unwrap_or_default();
        if self.unshown > 0 || self.too_deep > 0 {
            return;
        }
        match &mut self.neighbour {
            Some(last) if text.trim().is_empty() => last.space(),
            _ => self.neighbour = None,
        }
        if let Some(reason) = look.unseen() {
            self.galley.hidden(text, reason);
        } else if look.preformatted {
            self.preformatted(text, look);
        } else {
            let text = collapsed(text, self.galley.open_text());
            self.broken &= text.trim().is_empty();
            self.galley.text(&text, look.style());
        }
    }

    fn preformatted(&mut self, text: &str, look: Look) {
        for (number, line) in text.split('\n').enumerate() {
            if number > 0 {
                self.galley.end_line();
            }
            self.galley.text(line, look.style());
        }
    }
}

/// Whether an open element keeps an end tag from closing what is around it.
fn stops(open: &Open, name: &str) -> bool {
    let holds = element::holds(&open.tag.name);
    holds && !element::holds(name) && !matches!(name, "tbody" | "thead" | "tfoot")
}

/// `text` with each run of white space made one space, none at the start of a line or after another.
fn collapsed(text: &str, before: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut spaced = before.is_empty() || before.ends_with([' ', '\t']);
    for c in text.chars() {
        let is_space = matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}');
        if !is_space {
            out.push(c);
        } else if !spaced {
            out.push(' ');
        }
        spaced = is_space;
    }
    out
}
