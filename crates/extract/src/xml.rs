//! XML events for the office formats: local names only (the strict and the transitional namespaces mean the
//! same to us), the five named entities and numeric ones, bounded nesting, and no complaint about odd ends.

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;
use std::borrow::Cow;

/// What comes next.
pub(crate) enum Node<'a> {
    Open(Element<'a>),
    Close,
    Text(Cow<'a, str>),
    End,
}

/// A start tag.
pub(crate) struct Element<'a> {
    start: BytesStart<'a>,
}

impl<'a> Element<'a> {
    /// Its name without the prefix.
    pub(crate) fn name(&self) -> &[u8] {
        let name = self.start.local_name();
        name.into_inner()
    }

    /// The attribute of that local name.
    pub(crate) fn get(&self, name: &str) -> Option<Cow<'_, str>> {
        let found = self
            .start
            .attributes()
            .with_checks(false)
            .flatten()
            .find(|attribute| attribute.key.local_name().as_ref() == name.as_bytes())?;
        let raw = match found.value {
            Cow::Borrowed(raw) => Cow::Borrowed(std::str::from_utf8(raw).ok()?),
            Cow::Owned(raw) => Cow::Owned(String::from_utf8(raw).ok()?),
        };
        if !raw.contains('&') {
            return Some(raw);
        }
        Some(Cow::Owned(quick_xml::escape::unescape(&raw).map_or_else(|_| raw.to_string(), Cow::into_owned)))
    }

    /// The attribute `val`, which is where Word puts nearly everything.
    pub(crate) fn val(&self) -> Option<Cow<'_, str>> {
        self.get("val")
    }
}

/// A pull parser over one part.
pub(crate) struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    depth: usize,
    deepest: usize,
    most: usize,
    broken: bool,
}

impl<'a> Xml<'a> {
    /// Reads `text`; what is nested deeper than `most` is passed over.
    pub(crate) fn new(text: &'a str, most: usize) -> Self {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.allow_dangling_amp = true;
        config.expand_empty_elements = true;
        Self { reader, depth: 0, deepest: 0, most, broken: false }
    }

    /// Elements that are open.
    pub(crate) fn depth(&self) -> usize {
        self.depth
    }

    /// The deepest nesting met so far.
    pub(crate) fn deepest(&self) -> usize {
        self.deepest
    }

    /// Whether the part ended in the middle or was no XML.
    pub(crate) fn is_broken(&self) -> bool {
        self.broken
    }

    /// Whether something was nested too deep to be read.
    pub(crate) fn is_too_deep(&self) -> bool {
        self.deepest > self.most
    }

    /// The next node.
    pub(crate) fn next(&mut self) -> Node<'a> {
        loop {
            let Ok(event) = self.reader.read_event() else {
                self.broken = true;
                return Node::End;
            };
            let within = self.depth <= self.most;
            match event {
                Event::Start(start) => {
                    self.depth += 1;
                    self.deepest = self.deepest.max(self.depth);
                    if self.depth <= self.most {
                        return Node::Open(Element { start });
                    }
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    if within {
                        return Node::Close;
                    }
                }
                Event::Text(text) if within => return Node::Text(decoded(text.into_inner())),
                Event::CData(text) if within => return Node::Text(decoded(text.into_inner())),
                Event::GeneralRef(entity) if within => return Node::Text(Cow::Owned(resolved(&entity))),
                Event::Eof => {
                    self.broken |= self.depth > 0;
                    return Node::End;
                }
                _ => {}
            }
        }
    }

    /// Passes over the rest of the element opened last.
    pub(crate) fn skip(&mut self) {
        let floor = self.depth;
        while self.depth >= floor {
            if matches!(self.next(), Node::End) {
                return;
            }
        }
    }

    /// All text up to the end of the element opened last.
    pub(crate) fn text(&mut self) -> Cow<'a, str> {
        let floor = self.depth;
        let mut all = Cow::Borrowed("");
        loop {
            match self.next() {
                Node::Text(text) if all.is_empty() => all = text,
                Node::Text(text) => all.to_mut().push_str(&text),
                Node::Close if self.depth < floor => return all,
                Node::End => return all,
                Node::Open(_) | Node::Close => {}
            }
        }
    }

    /// The next start tag within the element that was open at depth `floor`; none at that element's end.
    pub(crate) fn child(&mut self, floor: usize) -> Option<Element<'a>> {
        loop {
            match self.next() {
                Node::Open(element) => return Some(element),
                Node::Close if self.depth < floor => return None,
                Node::End => return None,
                Node::Close | Node::Text(_) => {}
            }
        }
    }
}

fn decoded(bytes: Cow<'_, [u8]>) -> Cow<'_, str> {
    match bytes {
        Cow::Borrowed(bytes) => String::from_utf8_lossy(bytes),
        Cow::Owned(bytes) => Cow::Owned(String::from_utf8_lossy(&bytes).into_owned()),
    }
}

/// The five entities of XML and numeric ones; others (which a DTD could multiply) are nothing.
fn resolved(entity: &BytesRef<'_>) -> String {
    if let Ok(Some(c)) = entity.resolve_char_ref() {
        return c.to_string();
    }
    let name = entity.decode().unwrap_or_default();
    quick_xml::escape::resolve_xml_entity(&name).unwrap_or("").to_owned()
}
