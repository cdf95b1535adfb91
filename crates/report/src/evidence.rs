//! Quotations, each once, named in the order in which they are first referred to.

use std::collections::BTreeMap;

use prescreen_extract::{Document, Rect, Span};

use crate::{Evidence, EvidenceId};

/// Collects spans of one document and names them.
pub(crate) struct Ledger<'a> {
    document: &'a Document,
    ids: BTreeMap<Span, EvidenceId>,
}

impl<'a> Ledger<'a> {
    pub(crate) fn new(document: &'a Document) -> Self {
        Self { document, ids: BTreeMap::new() }
    }

    /// The name of each span that holds text, once.
    pub(crate) fn cite<'s>(&mut self, spans: impl IntoIterator<Item = &'s Span>) -> Vec<EvidenceId> {
        let mut cited = Vec::new();
        for span in spans {
            if self.document.quote(*span).is_empty() {
                continue;
            }
            let next = EvidenceId(u32::try_from(self.ids.len()).unwrap_or(u32::MAX).saturating_add(1));
            let id = *self.ids.entry(*span).or_insert(next);
            if !cited.contains(&id) {
                cited.push(id);
            }
        }
        cited
    }

    /// All quotations with their places.
    pub(crate) fn into_evidence(self) -> BTreeMap<EvidenceId, Evidence> {
        let characters = Characters::of(&self.document.text, self.ids.keys().copied());
        let evidence = |span: Span| {
            let (page, rect) = self.document.place(span);
            Evidence {
                quote: self.document.quote(span).to_owned(),
                page: page.max(1),
                start: characters.before(span.start()),
                end: characters.before(span.end()),
                area: rect.map(rounded),
            }
        };
        self.ids.iter().map(|(span, id)| (*id, evidence(*span))).collect()
    }
}

/// How many characters stand before certain bytes; counted in one pass, however many quotations there are.
struct Characters(Vec<(usize, u64)>);

impl Characters {
    fn of(text: &str, spans: impl Iterator<Item = Span>) -> Self {
        let mut bytes: Vec<usize> = spans.flat_map(|span| [span.start(), span.end()]).collect();
        bytes.sort_unstable();
        bytes.dedup();
        let (mut from, mut count) = (0, 0);
        let counted = bytes.into_iter().map(|byte| {
            count += text.get(from..byte).unwrap_or_default().chars().count() as u64;
            from = byte;
            (byte, count)
        });
        Self(counted.collect())
    }

    fn before(&self, byte: usize) -> u64 {
        self.0.binary_search_by_key(&byte, |(byte, _)| *byte).map_or(0, |at| self.0[at].1)
    }
}

/// Whole points are as near as a marker needs to be.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a float beyond the range of i32 becomes its nearest end"
)]
fn rounded(rect: Rect) -> [i32; 4] {
    [rect.x0, rect.y0, rect.x1, rect.y1].map(|edge| edge.round() as i32)
}

#[cfg(test)]
mod tests {
    use prescreen_extract::{DocumentBuilder, Format, Reader};

    use super::*;

    fn document(text: &str) -> Document {
        let mut document = DocumentBuilder::new(Format::Text, Reader::Text).finish();
        document.text = text.to_owned();
        document.visible_len = text.len();
        document
    }

    #[test]
    fn a_quotation_is_the_text_between_its_characters() {
        let text = "Müller führt – seit 2015 – fünf Entwickler";
        let document = document(text);
        let mut ledger = Ledger::new(&document);
        let spans = ["2015", "Müller", "fünf Entwickler", "2015"].map(|words| {
            let start = text.find(words).expect("stands in the text");
            Span::new(start, start + words.len())
        });
        let ids = ledger.cite(&spans);
        assert_eq!(ids, [EvidenceId(1), EvidenceId(2), EvidenceId(3)]);
        let characters: Vec<char> = text.chars().collect();
        for (id, evidence) in ledger.into_evidence() {
            let (start, end) = (evidence.start as usize, evidence.end as usize);
            assert_eq!(characters[start..end].iter().collect::<String>(), evidence.quote, "{id}");
        }
    }

    #[test]
    fn nothing_is_no_evidence() {
        let document = document("text");
        let mut ledger = Ledger::new(&document);
        assert!(ledger.cite(&[Span::default(), Span::new(2, 900)]).is_empty());
    }

    #[test]
    fn places_off_the_scale_do_not_overflow() {
        let far = Rect { x0: f32::NAN, y0: f32::INFINITY, x1: -1e30, y1: 0.5 };
        assert_eq!(rounded(far), [0, i32::MAX, i32::MIN, 1]);
    }
}
